//! Tooltips of marks, docks and forces.

use egui::{Response, RichText};

use crate::model::{Event, OnTrack, Spot};
use crate::scene::text::{listed, short_words, told};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::{label, message};

/// The most events in a tooltip, a line each: a taller one would cover the timeline.
const NAMED: usize = 3;

/// Title, date and place of an event; a line each for several, of which the last tells how many more
/// there are. And a hint if a click does something unexpected.
pub(super) fn on_hover(
    response: Response,
    cx: &ViewContext<'_>,
    events: &[&Event],
    head: impl Fn() -> Option<String>,
    hint: &str,
) -> Response {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    response.on_hover_ui(|ui| {
        ui.set_max_width(300.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(head) = head() {
            ui.label(RichText::new(head).font(look.font(TextStyle::Small)).color(second));
        }
        if let [event] = events {
            ui.label(RichText::new(told(&event.title)).font(look.bold(TextStyle::Control)));
            let place = crate::scene::text::place_name(event, cx.dataset, cx.state.display.names);
            let when = event.when.as_ref().map(|when| crate::time::words(when, cx.zone));
            let when = when.unwrap_or_else(|| label!("scene-undated").to_owned());
            let line = match place {
                "" => when,
                place => message!("map-window-when-where", when = when, place = place),
            };
            ui.label(RichText::new(line).font(look.font(TextStyle::Small)).color(second));
            if is_estimated(event, cx) {
                let line = label!("tracks-estimated");
                ui.label(RichText::new(line).font(look.font(TextStyle::Small)).color(second));
            }
            let words = listed([event.kind.label()].into_iter().chain(cx.dataset.tag_names(event)));
            ui.label(RichText::new(words).font(look.font(TextStyle::Small)).color(second));
        } else {
            for event in events.iter().take(NAMED) {
                let date = event.when.as_ref().map(|when| short_words(when, cx.zone));
                let date = date.unwrap_or_else(|| label!("scene-undated").to_owned());
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let title = RichText::new(event.short_title());
                    ui.label(title.font(look.bold(TextStyle::Control)));
                    let date = RichText::new(date).font(look.font(TextStyle::Small));
                    ui.label(date.color(second));
                });
            }
        }
        if events.len() > NAMED {
            ui.label(message!("map-window-more", count = events.len() - NAMED));
        }
        if !hint.is_empty() {
            ui.label(RichText::new(hint).font(look.italic(TextStyle::Tiny)).color(second));
        }
    })
}

/// Whether the event moves, and is between two points that sources give.
fn is_estimated(event: &Event, cx: &ViewContext<'_>) -> bool {
    let Spot::Track(points) = &event.r#where.spot else { return false };
    let on = cx.dataset.track_position(points, cx.state.playhead);
    on.is_some_and(|(on, ..)| matches!(on, OnTrack::Between(_, share) if share > 0.0))
}

/// Name, figure, attribution of a force, and when it was said.
pub(super) fn of_force(response: Response, cx: &ViewContext<'_>, lines: [&str; 4]) {
    let [name, figure, attribution, said] = lines;
    response.on_hover_ui(|ui| {
        ui.set_max_width(260.0);
        ui.label(RichText::new(name).font(cx.look.bold(TextStyle::Control)));
        if !figure.is_empty() {
            ui.label(RichText::new(figure).font(cx.look.bold(TextStyle::Heading)));
        }
        ui.label(attribution);
        if !said.is_empty() {
            ui.label(said);
        }
    });
}
