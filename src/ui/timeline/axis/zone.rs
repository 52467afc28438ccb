//! Time zone of the scale's labels.

use egui::{Align, Layout, Rect, Ui, UiBuilder};

use crate::state::{AppCommand, Command, Display, ZoneChoice};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker};
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Height of the picker, in pixels: a little more than that of its row.
const HEIGHT: f32 = 24.0;

/// Draws the picker below the corner of the scale, left of the phases.
pub(crate) fn zone_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, parts: &Parts) {
    let own = &*cx.dataset.meta.time_zone;
    let city = own.rsplit('/').next().unwrap_or(own).replace('_', " ");
    let own_text = message!("timeline-window-zone-city", city = city);
    let all = [
        Segment {
            value: ZoneChoice::Dataset,
            text: &own_text,
            tooltip: label!("timeline-window-zone-city.about"),
        },
        Segment {
            value: ZoneChoice::Utc,
            text: label!("timeline-window-zone-utc"),
            tooltip: label!("timeline-window-zone-utc.about"),
        },
    ];
    let display = cx.state.display;
    // A dataset without a zone is in UTC.
    let is_utc = own == "UTC" || own.is_empty();
    let shown = if is_utc { all.get(1..).unwrap_or(&all) } else { &all };
    let current = if is_utc { ZoneChoice::Utc } else { display.zone };
    let row = parts.phases.with_max_x(parts.time.left());
    let row = Rect::from_center_size(row.center(), egui::vec2(row.width() - 20.0, HEIGHT));
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(row).layout(layout);
    let name = label!("timeline-window-zone");
    let picked = ui.scope_builder(builder, |ui| picker(ui, cx.look, name, current, shown)).inner;
    if let Some(zone) = picked {
        cx.push(Command::App(AppCommand::SetDisplay(Display { zone, ..display })));
    }
}
