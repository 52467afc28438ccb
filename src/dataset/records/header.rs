//! The header of a dataset file: what it says of itself, before its lists.

use serde::Deserialize;

use super::FormStr;
use crate::dataset::check::{CheckContext, FieldPath, IdSet};
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{EventId, LatLon, MapOpening, Meta, Opening, When};

/// The version of the form that this module describes.
pub(crate) const VERSION: i64 = 1;

/// The zone of a file that names none.
pub(crate) const DEFAULT_ZONE: &str = "UTC";

/// The fields at the top of a file that are not lists of records, in the order of the form.
pub(crate) const HEADER_FIELDS: [&str; 9] = [
    "ibar",
    "title",
    "summary",
    "time_zone",
    "languages",
    "reviewed",
    "credits",
    "grading",
    "opening",
];

/// `Opening(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Opening", deny_unknown_fields)]
pub(crate) struct OpeningForm<'t> {
    #[serde(borrow)]
    playhead: FormStr<'t>,
    window: Option<FormStr<'t>>,
    view: Option<FormStr<'t>>,
    select: Option<FormStr<'t>>,
    map: Option<MapOpeningForm>,
}

/// `MapOpening(lat: …, lon: …, height_km: …)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "MapOpening", deny_unknown_fields)]
struct MapOpeningForm {
    lat: f64,
    lon: f64,
    height_km: f64,
}

impl OpeningForm<'_> {
    /// The opening, whose selection is one of `events`.
    pub(crate) fn check(
        &self,
        events: &IdSet<EventId>,
        context: &mut CheckContext<'_>,
    ) -> Option<Opening> {
        const LOSS: &str = "the opening is left out";
        let at = FieldPath::Record;
        let playhead = context.date(&self.playhead, &at.field("playhead"), LOSS);
        let loss = "it is left out";
        let window = context.optional_date(self.window.as_deref(), &at.field("window"), loss);
        let view = context.optional_date(self.view.as_deref(), &at.field("view"), loss);
        let select = self
            .select
            .as_ref()
            .and_then(|id| context.event(events, id, &at.field("select"), "nothing is selected"));
        let map = self.map.as_ref().and_then(|map| context.map_opening(map, &at.field("map")));
        Some(Opening { playhead: playhead?, window, view, select, map })
    }
}

impl CheckContext<'_> {
    fn map_opening(&mut self, form: &MapOpeningForm, at: &FieldPath<'_>) -> Option<MapOpening> {
        const LOSS: &str = "the map opens as usual";
        let center = self.point(LatLon { lat: form.lat, lon: form.lon }, at, LOSS)?;
        let height_km = form.height_km;
        if !(1.0..=20_000.0).contains(&height_km) {
            let message =
                format!("expected a height from 1 to 20000 km, found {height_km}; {LOSS}");
            self.error("out-of-range", &at.field("height_km"), message);
            return None;
        }
        Some(MapOpening { center, height_km })
    }
}

/// The header's fields as a file has them, in the order of the form.
pub(crate) fn header_to_ron(meta: &Meta) -> RonStruct {
    fn texts(texts: &[Box<str>]) -> impl Iterator<Item = &str> {
        texts.iter().map(|text| &**text)
    }
    RonStruct::tall("Dataset")
        .field("ibar", RonValue::Leaf(VERSION.to_string()))
        .translated("title", &meta.title)
        .translated("summary", &meta.summary)
        .text("time_zone", &meta.time_zone)
        .texts("languages", texts(&meta.languages))
        .texts("reviewed", texts(&meta.reviewed))
        .values("credits", meta.credits.iter().map(RonValue::from).collect())
        .values("grading", meta.grading.iter().map(RonValue::from).collect())
        .optional("opening", meta.opening.as_ref().map(RonValue::from))
}

impl From<&Opening> for RonValue {
    fn from(opening: &Opening) -> Self {
        RonStruct::new("Opening")
            .text("playhead", opening.playhead.text())
            .optional_text("window", opening.window.as_ref().map(When::text))
            .optional_text("view", opening.view.as_ref().map(When::text))
            .optional_text("select", opening.select.as_ref().map(EventId::as_str))
            .optional("map", opening.map.map(Self::from))
            .into()
    }
}

impl From<MapOpening> for RonValue {
    fn from(map: MapOpening) -> Self {
        RonStruct::new("MapOpening")
            .coordinates(map.center)
            .field("height_km", Self::number(map.height_km))
            .into()
    }
}
