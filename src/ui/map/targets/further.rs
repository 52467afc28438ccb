//! Links to events at their further places.

use egui::accesskit::Role as Access;
use egui::{Sense, Ui, WidgetInfo};

use super::tooltip;
use crate::message;
use crate::scene::map::FurtherMark;
use crate::scene::text::event_name;
use crate::ui::ViewContext;
use crate::ui::control::event_link;
use crate::ui::map::pane::Pane;

/// Describes the marks that no other mark covers; a click selects the event.
pub(super) fn further_ui(ui: &Ui, cx: &mut ViewContext<'_>, marks: &[FurtherMark], pane: Pane<'_>) {
    for mark in marks.iter().filter(|mark| !mark.covered) {
        let dataset = cx.dataset;
        let Some(event) = dataset.events().get(mark.event) else { continue };
        let Some(place) = dataset.place(&mark.place) else { continue };
        let names = cx.state.display.names;
        let place = place.names.get(names);
        let name = || {
            let event = event_name(event, dataset, cx.zone, names);
            message!("map-window-also-at-event", place = place, event = event)
        };
        let id = ui.scope_id().with(("further", event.id.as_str(), mark.place.as_str()));
        let rect = pane.place(mark.hit_rect()).intersect(pane.rect);
        // The Tab key stops at the map, not at each of its marks.
        let response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
        let head = || Some(message!("map-window-also-at", place = place));
        let response = tooltip::on_hover(response, cx, &[event], head, "");
        event_link(cx, response, &event.id);
    }
}
