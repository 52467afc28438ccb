//! Head of the article: kind, title, date, places, actors, grade and summary.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, CursorIcon, Label, RichText, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::{DetailScene, FurtherPlace, InDates};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, MapCommand, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{
    found_words_ui, hover_beside, paint_text, small_mark, text_width, word_link,
};
use crate::ui::mark::paint_disputed_ring;
use crate::{label, message};

/// The most that the name of a fact takes, in pixels.
const LONGEST_NAME: f32 = 110.0;

/// Draws everything above the claims.
pub(super) fn head_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    kicker_ui(ui, cx, scene);
    found_words_ui(ui, cx, &scene.title, |text| {
        look.bold_text(text, TextStyle::Title, Role::Text).line_height(Some(27.0))
    });
    ui.add_space(2.0);
    let second = look.colour(Role::TextSecond);
    fact_ui(ui, cx, label!("detail-window-when"), &scene.when.0, &scene.when.1, "");
    let name = label!("detail-window-where");
    fact_ui(ui, cx, name, &scene.place.0, &scene.place.1, &scene.place_about);
    if !scene.also_at.is_empty() {
        further_places_ui(ui, cx, &scene.also_at);
    }
    if !scene.actors.is_empty() {
        let name = label!("detail-window-who");
        fact_ui(ui, cx, name, &scene.actors, "", &scene.actors_about);
    }
    if !scene.tags.is_empty() {
        fact_ui(ui, cx, label!("kinds-window-tags"), &scene.tags, "", "");
    }
    fact_ui(ui, cx, label!("detail-window-grade"), &scene.grade.0, &scene.grade.1, "");
    match scene.in_dates {
        InDates::Certainly => {}
        InDates::Possibly => {
            let text = label!("certainty-panel");
            ui.label(look.text(text, TextStyle::Control, Role::TextSecond));
        }
        InDates::No | InDates::Elsewhere => outside_ui(ui, cx, scene),
    }
    ui.add_space(4.0);
    if !scene.summary.is_empty() {
        found_words_ui(ui, cx, &scene.summary, |text| {
            RichText::new(text).font(look.font(TextStyle::Subheading)).line_height(Some(19.0))
        });
    }
    if let Some(note) = &scene.note {
        ui.add_space(2.0);
        found_words_ui(ui, cx, note, |text| {
            RichText::new(text).font(look.italic(TextStyle::Control)).color(second)
        });
    }
}

/// Says that the event is outside the dates shown, with a link that goes to its date.
fn outside_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(look.text(label!("dates-not-shown"), TextStyle::Control, Role::Accent));
        if scene.in_dates != InDates::Elsewhere {
            return;
        }
        let (words, tooltip) = (label!("dates-go-there"), label!("dates-go-there.tooltip"));
        let selected = cx.state.selection.clone();
        if let Some(id) = selected.filter(|_| word_link(ui, look, words, words, tooltip).clicked())
        {
            cx.push_entry(Command::Select(SelectCommand::GoTo(id)));
        }
    });
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
        let words = || {
            if note.is_empty() {
                return message!("detail-window-fact", name = name, value = text);
            }
            let (value, qualification) = (text, note);
            message!(
                "detail-window-fact-qualified",
                name = name,
                value = value,
                qualification = qualification,
            )
        };
        label.widget_info(|| WidgetInfo::labeled(Access::Label, true, words()));
        if !tooltip.is_empty() {
            hover_beside(&label, tooltip);
        }
    });
}

/// Width in pixels of the column with the names of facts: that of the widest name, or a little more.
fn names_width(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    let names = [
        label!("detail-window-when"),
        label!("detail-window-where"),
        label!("detail-window-also-at"),
        label!("detail-window-who"),
        label!("detail-window-grade"),
        label!("kinds-window-tags"),
    ];
    let width = |name| text_width(ui.painter(), name, cx.look.font(TextStyle::Control));
    names.map(width).into_iter().fold(46.0, f32::max).min(LONGEST_NAME)
}

/// The name of a fact, in a column of its own.
fn fact_name_ui(ui: &mut Ui, cx: &ViewContext<'_>, name: &str) {
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.spacing_mut().interact_size.y = 0.0;
    let ink = cx.look.ink(TextStyle::Control, Role::TextSecond);
    let at = ui.cursor().min;
    let width = names_width(ui, cx);
    paint_text(ui.painter(), at, Align2::LEFT_TOP, name, ink, width + 1.0);
    ui.add_space(width + 4.0);
}

/// The further places of the event. Each is a link that brings the place to the middle of the map,
/// unless the map does not reach so far.
fn further_places_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, places: &[FurtherPlace]) {
    let look = cx.look;
    ui.horizontal_top(|ui| {
        fact_name_ui(ui, cx, label!("detail-window-also-at"));
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
                let name = || message!("detail-window-also-at.name", place = &place.name);
                link.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
                let tooltip = label!("detail-window-also-at.tooltip");
                let tooltip = format!("{}\n{tooltip}", place.about);
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
        let word = label!("detail-window-disputed");
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, word, ink, 120.0);
    }
}
