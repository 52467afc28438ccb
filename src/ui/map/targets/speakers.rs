//! Speaker lines for assistive technology, and tooltips on their words.

use egui::accesskit::Role as Access;
use egui::{Rect, Sense, Ui, WidgetInfo, vec2};

use crate::scene::map::{SpeakerLine, speakers_words};
use crate::ui::map::pane::Pane;

/// Describes all lines as one group, and names the speakers of each line under the pointer.
pub(super) fn speakers_ui(ui: &Ui, lines: &[SpeakerLine], pane: Pane<'_>) {
    let Some(first) = lines.first() else {
        return;
    };
    let id = ui.scope_id().with("speakers");
    let spot = Rect::from_center_size(pane.pos(first.from), vec2(2.0, 2.0));
    let group = ui.interact(spot, id, Sense::hover());
    let words = speakers_words(lines);
    group.widget_info(|| WidgetInfo::labeled(Access::Group, true, &words));
    for (nth, line) in lines.iter().enumerate() {
        let Some((plate, _)) = &line.word else { continue };
        let rect = pane.place(*plate);
        ui.interact(rect, id.with(nth), Sense::hover()).on_hover_text(line.words());
    }
}
