//! Time zone of the scale's labels.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder};

use crate::model::{Dataset, Language};
use crate::state::{AppCommand, Command, Display, ZoneChoice};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker};
use crate::ui::memo::memo;
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Height of the picker, in pixels: a little more than that of its row.
const HEIGHT: f32 = 24.0;

/// Draws the picker below the corner of the scale, left of the phases.
pub(crate) fn zone_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, parts: &Parts) {
    let own = &*cx.dataset.meta.time_zone;
    let key = cx.dataset.serial();
    let city = memo(ui.ctx(), Id::unique("city of the zone"), key, || city_of(cx.dataset));
    let own_text = message!("timeline-window-zone-city", city = city.as_str());
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

/// The city that the dataset's zone is named after, in the language of the interface where a place
/// of the dataset has that name in English.
fn city_of(dataset: &Dataset) -> String {
    let zone = &*dataset.meta.time_zone;
    let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let english = Language::ENGLISH.tag();
    let place = dataset.places().iter().find(|place| place.names.by_tag(english) == Some(&city));
    place.map_or(city, |place| place.names.get(Language::AS_INTERFACE).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::text::{Locale, in_locale};

    #[test]
    fn the_city_of_the_zone_has_its_name_in_the_language_of_the_interface() {
        let dataset = shipped();
        for (tag, name) in
            [("en", "Belgrade"), ("sr-Latn", "Beograd"), ("sr-Cyrl", "Београд"), ("sq", "Beograd")]
        {
            let locale = Locale::by_tag(tag).unwrap();
            assert_eq!(in_locale(locale, || city_of(&dataset)), name, "{tag}");
        }
    }
}
