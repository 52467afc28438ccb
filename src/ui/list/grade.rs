//! Menu of the grade that events and claims have to reach.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, RichText, Sense, Ui, WidgetInfo, vec2};

use crate::model::{Credibility, Grade, GradeFloor, Reliability};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, FilterCommand, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, paint_text, picker};
use crate::{label, message};

/// Grades to choose from, best first.
const FLOORS: [GradeFloor; 8] = [
    (Reliability::A, Credibility::CONFIRMED),
    (Reliability::B, Credibility::CONFIRMED),
    (Reliability::B, Credibility::PROBABLE),
    (Reliability::B, Credibility::POSSIBLE),
    (Reliability::C, Credibility::PROBABLE),
    (Reliability::C, Credibility::POSSIBLE),
    (Reliability::D, Credibility::DOUBTFUL),
    (Reliability::E, Credibility::IMPROBABLE),
];

/// Space between the parts, in points.
const GAP: f32 = 2.0;
/// Width of the button that explains the grades, in points.
const ABOUT: f32 = 18.0;

fn grade_of((letter, number): GradeFloor) -> Grade {
    Grade { reliability: Some(letter), credibility: Some(number) }
}

fn or_better(floor: GradeFloor) -> String {
    message!("list-window-or-better", grade = grade_of(floor).signs())
}

/// Draws the label, the menu, and a button that explains the grades.
pub(super) fn grade_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    ui.spacing_mut().item_spacing.x = GAP;
    let second = look.colour(Role::TextSecond);
    let name = label!("list-window-grade");
    ui.label(RichText::new(name).font(look.font(TextStyle::Small)).color(second));
    let current = cx.state.filter.at_least;
    // A session may hold a grade that is not in the list.
    let other = current.filter(|floor| !FLOORS.contains(floor));
    let floors: Vec<(GradeFloor, String, String)> = other
        .into_iter()
        .chain(FLOORS)
        .map(|floor| {
            let meaning = grade_of(floor).meaning();
            let tooltip = message!("list-window-or-better.tooltip", meaning = meaning);
            (floor, or_better(floor), tooltip)
        })
        .collect();
    let any = Segment {
        value: None,
        text: label!("list-window-any-grade"),
        tooltip: label!("list-window-any-grade.tooltip"),
    };
    let choices: Vec<Segment<'_, Option<GradeFloor>>> = std::iter::once(any)
        .chain(floors.iter().map(|(floor, text, tooltip)| Segment {
            value: Some(*floor),
            text,
            tooltip,
        }))
        .collect();
    if let Some(floor) = picker(ui, look, name, current, &choices) {
        cx.push(Command::Filter(FilterCommand::SetAtLeast(floor)));
    }
    about_ui(ui, cx);
}

/// A question mark in a ring: the row has no room for a button.
fn about_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(vec2(ABOUT, 24.0), Sense::click());
    let name = label!("list-window-about-grades");
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
    let ring = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    let fill = if response.hovered() { Role::Shade } else { Role::Panel };
    ui.painter().circle(rect.center(), 8.0, look.colour(fill), look.stroke(1.0, ring));
    let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
    paint_text(ui.painter(), rect.center(), Align2::CENTER_CENTER, "?", ink, 16.0);
    let response = response.on_hover_text(name);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.push(Command::App(AppCommand::ToggleSheet(Sheet::Grades)));
    }
}
