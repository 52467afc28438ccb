//! Head of the article: kind, title, date, places, actors, grade and summary.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, CursorIcon, Label, RichText, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::{DetailScene, FurtherPlace};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, MapCommand};
use crate::ui::ViewContext;
use crate::ui::control::{paint_text, small_mark};
use crate::ui::mark::paint_disputed_ring;

/// Draws everything above the claims.
pub(super) fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    kicker_ui(ui, cx, scene);
    ui.label(look.bold_text(&scene.title, TextStyle::Title, Role::Text).line_height(Some(27.0)));
    ui.add_space(2.0);
    let second = look.colour(Role::TextSecond);
    fact_ui(ui, cx, "When", &scene.when.0, &scene.when.1, "");
    fact_ui(ui, cx, "Where", &scene.place.0, &scene.place.1, &scene.place_about);
    if !scene.also_at.is_empty() {
        further_places_ui(ui, cx, &scene.also_at);
    }
    if !scene.actors.is_empty() {
        fact_ui(ui, cx, "Who", &scene.actors, "", &scene.actors_about);
    }
    fact_ui(ui, cx, "Grade", &scene.grade.0, &scene.grade.1, "");
    if !scene.in_window {
        let text = "Outside the window in force";
        ui.label(look.text(text, TextStyle::Control, Role::Accent));
    }
    ui.add_space(4.0);
    if !scene.summary.is_empty() {
        ui.label(
            RichText::new(&scene.summary)
                .font(look.font(TextStyle::Subheading))
                .line_height(Some(19.0)),
        );
    }
    if let Some(note) = &scene.note {
        ui.add_space(2.0);
        ui.label(RichText::new(note).font(look.italic(TextStyle::Control)).color(second));
    }
}

/// A fact: its name at the left, then its value, then a paler qualification. The tooltip may be
/// empty.
fn fact_ui(ui: &mut Ui, cx: &ViewContext<'_>, name: &str, text: &str, note: &str, tooltip: &str) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.horizontal_top(|ui| {
        fact_name_ui(ui, cx, name);
        let mut job = LayoutJob::default();
        let plain = TextFormat::simple(look.font(TextStyle::Control), look.colour(Role::Text));
        job.append(text, 0.0, plain.clone());
        if !note.is_empty() {
            job.append(";", 0.0, plain);
            job.append(note, 4.0, TextFormat::simple(look.font(TextStyle::Control), second));
        }
        let label = ui.add(Label::new(job).wrap());
        let words = if note.is_empty() { text.to_owned() } else { format!("{text}; {note}") };
        label.widget_info(|| WidgetInfo::labeled(Access::Label, true, format!("{name} {words}")));
        if !tooltip.is_empty() {
            label.on_hover_text(tooltip);
        }
    });
}

/// The name of a fact, in a column of its own.
fn fact_name_ui(ui: &mut Ui, cx: &ViewContext<'_>, name: &str) {
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.spacing_mut().interact_size.y = 0.0;
    let ink = cx.look.ink(TextStyle::Control, Role::TextSecond);
    let at = ui.cursor().min;
    paint_text(ui.painter(), at, Align2::LEFT_TOP, name, ink, 46.0);
    ui.add_space(50.0);
}

/// The further places of the event. Each is a link that brings the place to the middle of the map,
/// unless the map does not reach so far.
fn further_places_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, places: &[FurtherPlace]) {
    let look = cx.look;
    ui.horizontal_top(|ui| {
        fact_name_ui(ui, cx, "Also at");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 1.0);
            for (nth, place) in places.iter().enumerate() {
                let comma = if nth + 1 < places.len() { "," } else { "" };
                let text = format!("{}{comma}", place.name);
                let text = look.text(&text, TextStyle::Control, Role::Text);
                let Some(at) = place.at else {
                    ui.label(text).on_hover_text(&place.about);
                    continue;
                };
                let link = ui.add(Label::new(text.underline()).sense(Sense::click()));
                let name = format!("Also at {}", place.name);
                link.widget_info(|| WidgetInfo::labeled(Access::Link, true, &name));
                let tooltip = format!("{}\nShow it on the map", place.about);
                let link = link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tooltip);
                if link.clicked() {
                    cx.push(Command::Map(MapCommand::CenterOn(at)));
                }
            }
        });
    });
}

/// The kind in capitals and in its colour, and a sign if the event is disputed.
fn kicker_ui(ui: &mut Ui, cx: &ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let middle = rect.center().y;
    let at = pos2(rect.left() + 5.0, middle);
    small_mark(ui.painter(), look, at, scene.kind, Role::Panel);
    let ink = look.bold_ink(TextStyle::Tiny, Role::KindText(scene.kind));
    let text = scene.kind.label().to_uppercase();
    let at = pos2(rect.left() + 15.0, middle);
    let drawn = paint_text(ui.painter(), at, Align2::LEFT_CENTER, &text, ink, 200.0);
    if scene.disputed {
        let second = look.stroke(1.3, Role::TextSecond);
        let ring = pos2(drawn.right() + 16.0, middle);
        paint_disputed_ring(ui.painter(), ring, 4.0, second);
        let ink = look.ink(TextStyle::Small, Role::TextSecond);
        let at = pos2(ring.x + 8.0, middle);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, "Disputed", ink, 120.0);
    }
}
