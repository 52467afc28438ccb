//! The header of a dataset file: what it says of itself, before its lists.

use serde::Deserialize;

use super::FormStr;
use super::kind::{kinds_to_ron, tags_to_ron};
use super::names::NamesForm;
use crate::dataset::check::{CheckContext, FieldPath, IdSet, LEFT_OUT};
use crate::dataset::diagnostics::{Loss, did_you_mean};
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{
    DayPart, DayPartHours, DayParts, EventId, LatLon, MapOpening, Meta, Opening, When,
};
use crate::{label, phrase};

/// The version of the form that this module describes.
pub(crate) const VERSION: i64 = 1;

/// The zone of a file that names none.
pub(crate) const DEFAULT_ZONE: &str = "UTC";

/// The fields at the top of a file that are not lists of records, in the order of the form.
pub(crate) const HEADER_FIELDS: [&str; 16] = [
    "ibar",
    "title",
    "summary",
    "time_zone",
    "calendar",
    "day_parts",
    "languages",
    "reviewed",
    "credits",
    "grading",
    "kinds",
    "tags",
    "layers",
    "projection",
    "basemap",
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
    small_map: Option<MapOpeningForm>,
}

/// `MapOpening(lat: …, lon: …, height_km: …)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "MapOpening", deny_unknown_fields)]
pub(crate) struct MapOpeningForm {
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
        const LOSS: Loss = || label!("check-opening-left-out");
        let at = FieldPath::Record;
        let playhead = context.date(&self.playhead, &at.field("playhead"), LOSS);
        let window = context.optional_date(self.window.as_deref(), &at.field("window"), LEFT_OUT);
        let view = context.optional_date(self.view.as_deref(), &at.field("view"), LEFT_OUT);
        let loss: Loss = || label!("check-nothing-selected");
        let select = self.select.as_ref();
        let select = select.and_then(|id| context.event(events, id, &at.field("select"), loss));
        let mut part = |map: &Option<MapOpeningForm>, field: &str| {
            map.as_ref().and_then(|map| context.map_opening(map, &at.field(field)))
        };
        let map = part(&self.map, "map");
        let small_map = part(&self.small_map, "small_map");
        Some(Opening { playhead: playhead?, window, view, select, map, small_map })
    }
}

impl CheckContext<'_> {
    pub(super) fn map_opening(
        &mut self,
        form: &MapOpeningForm,
        at: &FieldPath<'_>,
    ) -> Option<MapOpening> {
        const LOSS: Loss = || label!("check-map-opens-as-usual");
        let center = self.point(LatLon { lat: form.lat, lon: form.lon }, at, LOSS)?;
        let height_km = form.height_km;
        if !(1.0..=20_000.0).contains(&height_km) {
            let what = phrase!("check-height-range", found = height_km.to_string());
            self.error("out-of-range", &at.field("height_km"), what, LOSS);
            return None;
        }
        Some(MapOpening { center, height_km })
    }
}

/// The hours of the parts of a day, `{"evening": "18:00/24:00"}`, without those that are wrong.
pub(crate) fn day_parts(form: &NamesForm<'_>, context: &mut CheckContext<'_>) -> DayParts {
    let mut hours: Vec<DayPartHours> = Vec::with_capacity(form.0.len());
    for (word, text) in &form.0 {
        let at = FieldPath::Record;
        let at = at.field(word);
        let Some(part) = DayPart::ALL.into_iter().find(|part| part.word() == &**word) else {
            let what = phrase!("check-unknown-day-part", word = &**word);
            let known = DayPart::ALL.map(DayPart::word);
            let help = did_you_mean(word, known)
                .unwrap_or_else(|| phrase!("check-day-parts", words = known.join(", ")));
            context.error_with_help("unknown-word", &at, (what, LEFT_OUT), Some(help));
            continue;
        };
        let Some((from, to)) = clock_range(text) else {
            let what = phrase!("check-bad-hours", found = &**text);
            let help = phrase!("check-bad-hours-help", example = "18:00/24:00");
            context.error_with_help("bad-hours", &at, (what, LEFT_OUT), Some(help));
            continue;
        };
        hours.retain(|other| other.part != part);
        hours.push(DayPartHours { part, from, to });
    }
    DayParts { hours, stated: true }
}

/// Two clock times as minutes of a day, the second up to 24:00.
fn clock_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('/')?;
    let minute = |clock: &str| -> Option<u16> {
        let (hour, minute) = clock.split_once(':')?;
        let two = |digits: &str| {
            let plain = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
            plain.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let (hour, minute) = (two(hour)?, two(minute)?);
        (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
    };
    let (from, to) = (minute(from)?, minute(to)?);
    (from < 24 * 60 && from != to).then_some((from, to))
}

fn day_parts_to_ron(parts: &DayParts) -> Option<RonValue> {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let entry = |hours: &DayPartHours| {
        (hours.part.word().to_owned(), format!("{}/{}", clock(hours.from), clock(hours.to)))
    };
    parts.stated.then(|| RonValue::Map(parts.hours.iter().map(entry).collect()))
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
        .word_unless_default("calendar", meta.calendar)
        .optional("day_parts", day_parts_to_ron(&meta.day_parts))
        .texts("languages", texts(&meta.languages))
        .texts("reviewed", texts(&meta.reviewed))
        .values("credits", meta.credits.iter().map(RonValue::from).collect())
        .values("grading", meta.grading.iter().map(RonValue::from).collect())
        .values("kinds", kinds_to_ron(&meta.kinds))
        .values("tags", tags_to_ron(&meta.tags))
        .list("layers", &meta.layers)
        .optional("projection", meta.projection.map(RonValue::from))
        .word_unless_default("basemap", meta.basemap)
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
            .optional("small_map", opening.small_map.map(Self::from))
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
