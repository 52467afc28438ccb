//! One claim: who, how they stand to it, what, how many, on which sources.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, CursorIcon, Label, Pos2, RichText, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::sources::source_ui;
use crate::model::Stance;
use crate::scene::detail::{ClaimRow, FigureRow, Rival};
use crate::scene::theme::Role;
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};

/// A claim's node on the line at the left, and which claims it contradicts.
#[derive(Clone, Debug)]
pub(super) struct Node {
    at: Pos2,
    row: ClaimRow,
}

/// The word for a stance.
fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "Asserts",
        Stance::Denies => "Denies",
        Stance::Admits => "Admits",
        Stance::CallsFor => "Calls for",
    }
}

/// Draws a claim; a broken line joins it to the claim above where the two contradict each other.
pub(super) fn claim_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    stance: Stance,
    row: &ClaimRow,
    above: Option<Node>,
) -> Node {
    let left = ui.cursor().left();
    let top = ui.cursor().top();
    let at = pos2(left + 5.0, top + 9.0);
    if let Some(above) = above.filter(|above| contradicts(&above.row, row)) {
        let line = cx.look.stroke(1.5, Role::TextSecond);
        let ends = [above.at + egui::vec2(0.0, 7.0), at - egui::vec2(0.0, 7.0)];
        ui.painter().extend(Shape::dashed_line(&ends, line, 4.0, 3.0));
    }
    paint_node(ui, cx, at, stance);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(20.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            body_ui(ui, cx, stance, row);
        });
    });
    Node { at, row: row.clone() }
}

fn contradicts(a: &ClaimRow, b: &ClaimRow) -> bool {
    a.rivals.iter().any(|rival| rival.claim == b.id)
}

fn body_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, stance: Stance, row: &ClaimRow) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    speaker_ui(ui, cx, stance, row);
    ui.label(RichText::new(&row.statement).font(look.font(13.0)).line_height(Some(18.0)));
    if let Some(happened) = &row.happened {
        let text = format!("Gives the time as {happened}");
        ui.label(RichText::new(text).font(look.bold(12.0)));
    }
    for figure in &row.figures {
        figure_ui(ui, cx, figure);
    }
    if let Some(note) = &row.note {
        ui.label(RichText::new(note).font(look.italic(11.5)).color(second));
    }
    if let Some(said) = &row.said {
        let text = RichText::new(format!("Said {said}")).font(look.font(11.5)).color(second);
        ui.label(text);
    }
    for source in &row.sources {
        source_ui(ui, cx, source);
    }
    for rival in row.rivals.iter().filter(|rival| !rival.same_event) {
        rival_ui(ui, cx, rival);
    }
}

/// Who speaks, at the left, and how they stand to it, at the right.
fn speaker_ui(ui: &mut Ui, cx: &ViewContext<'_>, stance: Stance, row: &ClaimRow) {
    let look = cx.look;
    let word = stance_word(stance);
    let width = text_width(ui.painter(), word, look.bold(12.0));
    let right = pos2(ui.max_rect().right(), ui.cursor().top() + 9.0);
    let ink = Ink { font: look.bold(12.0), colour: look.colour(Role::Stance(stance)) };
    let drawn = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, word, ink, width + 2.0);
    let label = ui.interact(drawn, ui.scope_id().with(("stance", row.id.as_str())), Sense::hover());
    label.widget_info(|| {
        WidgetInfo::labeled(Access::Label, true, format!("{} {word}", row.claimant))
    });
    let room = ui.available_width() - width - 10.0;
    let mut job = LayoutJob::default();
    let name = TextFormat::simple(look.bold(13.0), look.colour(Role::Text));
    job.append(&row.claimant, 0.0, name);
    if !row.role.is_empty() {
        let role = TextFormat::simple(look.font(12.0), look.colour(Role::TextSecond));
        job.append(&row.role, 6.0, role);
    }
    ui.allocate_ui(vec2(room, 0.0), |ui| {
        ui.set_max_width(room);
        let label = ui.add(Label::new(job).wrap());
        let parts = [row.claimant.as_str(), &row.role].into_iter().filter(|part| !part.is_empty());
        let words = parts.collect::<Vec<_>>().join(", ");
        label.widget_info(|| WidgetInfo::labeled(Access::Label, true, &words));
    });
}

fn figure_ui(ui: &mut Ui, cx: &ViewContext<'_>, figure: &FigureRow) {
    let look = cx.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(RichText::new(&figure.quantity).font(look.bold(16.0)));
        let unit = RichText::new(&figure.unit).font(look.font(12.0));
        ui.label(unit.color(look.colour(Role::TextSecond)));
    });
}

/// A claim on another event that contradicts this one: a link to that event.
fn rival_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, rival: &Rival) {
    let look = cx.look;
    let verb = match rival.stance {
        Stance::Denies => "Denied by",
        Stance::Asserts | Stance::Admits | Stance::CallsFor => "Contradicted by",
    };
    let text = format!("{verb} {}: {}", rival.claimant, rival.question);
    let denies = look.colour(Role::Stance(Stance::Denies));
    let mut job = LayoutJob::default();
    let head = format!("{verb} {}", rival.claimant);
    job.append(&head, 0.0, TextFormat::simple(look.bold(11.5), denies));
    let second = look.colour(Role::TextSecond);
    job.append(&rival.question, 5.0, TextFormat::simple(look.font(11.5), second));
    let link = ui.add(Label::new(job).sense(Sense::click()).wrap());
    link.widget_info(|| WidgetInfo::labeled(Access::Link, true, &text));
    if link.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.push(Command::Select(SelectCommand::Event(rival.event.clone())));
    }
}

/// The stance as a shape: filled asserts, hollow with a bar denies, holed admits, a chevron
/// calls for.
fn paint_node(ui: &Ui, cx: &ViewContext<'_>, at: Pos2, stance: Stance) {
    let look = cx.look;
    let painter = ui.painter();
    let colour = look.colour(Role::Stance(stance));
    let line = Stroke::new(1.5, colour);
    match stance {
        Stance::Asserts => {
            painter.circle_filled(at, 5.0, colour);
        }
        Stance::Denies => {
            painter.circle(at, 4.5, look.colour(Role::Panel), line);
            painter.hline(at.x - 2.5..=at.x + 2.5, at.y, line);
        }
        Stance::Admits => {
            painter.circle_filled(at, 5.0, colour);
            painter.circle_filled(at, 2.0, look.colour(Role::Panel));
        }
        Stance::CallsFor => {
            let arms = vec![
                pos2(at.x - 2.5, at.y - 4.0),
                pos2(at.x + 3.0, at.y),
                pos2(at.x - 2.5, at.y + 4.0),
            ];
            painter.line(arms, Stroke::new(2.0, colour));
        }
    }
}
