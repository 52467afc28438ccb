//! Tooltips of marks, docks and forces.

use egui::{Response, RichText};

use crate::model::Event;
use crate::scene::text::told;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::{label, message};

/// The most events in a tooltip.
const NAMED: usize = 6;

/// Title, date and place of each event; and a hint if a click does something unexpected.
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
        for event in events.iter().take(NAMED) {
            ui.label(RichText::new(told(&event.title)).font(look.bold(TextStyle::Control)));
            let place = crate::scene::text::place_name(event, cx.dataset, cx.state.display.names);
            let when = event.when.as_ref().map(|when| crate::time::words(when, cx.zone));
            let when = when.unwrap_or_else(|| label!("scene-undated").to_owned());
            let line = match place {
                "" => when,
                place => message!("map-window-when-where", when = when, place = place),
            };
            ui.label(RichText::new(line).font(look.font(TextStyle::Small)).color(second));
        }
        if events.len() > NAMED {
            ui.label(message!("map-window-more", count = events.len() - NAMED));
        }
        if !hint.is_empty() {
            ui.label(RichText::new(hint).font(look.italic(TextStyle::Tiny)).color(second));
        }
    })
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
