//! What a file says of itself.

use std::ops::Range;

use serde::Deserialize;

use super::super::form::{self, Text};
use super::super::issue::Issue;
use super::super::locate::Path;
use super::super::read::{mended, parse};
use super::super::split::Layout;
use super::known::{Ids, Known};
use super::record::Record;
use crate::model::{EventId, LatLon, MapOpening, Meta, Opening};
use crate::time::Zone;

/// The zone of a file that names none.
const DEFAULT_ZONE: &str = "UTC";

/// The version of the form that is read here.
const VERSION: i64 = 1;

/// What there is to say of a file of another version of the form; it is not read.
pub(crate) fn other_version(text: &str, layout: &Layout) -> Option<Issue> {
    let span = layout.header("ibar")?;
    let version: i64 = parse(text.get(span.clone())?).ok()?;
    if version == VERSION {
        return None;
    }
    let message =
        format!("this file is of version {version} of the form; Ibar reads version {VERSION}");
    let help = if version > VERSION { "open it with a newer Ibar" } else { "write “ibar: 1,”" };
    Some(Issue::error("unknown-version", message, span.clone()).with_help(help))
}

/// The zone in which the dates of the file are meant.
pub(super) fn zone(text: &str, layout: &Layout, issues: &mut Vec<Issue>) -> Zone {
    const LOSS: &str = "dates without an offset are read as UTC";
    let Some(span) = layout.header("time_zone") else { return Zone::utc() };
    let slice = text.get(span.clone()).unwrap_or_default();
    if let Ok(name) = parse::<Text<'_>>(slice) {
        return Zone::named(&name).unwrap_or_else(|_| {
            let message = format!("there is no time zone “{}”; {LOSS}", &*name);
            let help = "use a name of the IANA database, as in “Europe/Belgrade”";
            issues.push(Issue::error("unknown-zone", message, span.clone()).with_help(help));
            Zone::utc()
        });
    }
    // What is wrong with the value itself is told where it is read for the metadata.
    Zone::utc()
}

/// What the file says of itself.
pub(super) fn meta(
    text: &str,
    layout: &Layout,
    known: &Known,
    events: &Ids<EventId>,
    issues: &mut Vec<Issue>,
) -> Meta {
    let mut header = Header { text, layout, issues };
    header.version();
    let title = header.required("title");
    let summary = header.required("summary");
    let time_zone = header.value::<Text<'_>>("time_zone", "UTC is taken");
    let time_zone = time_zone.filter(|name| Zone::named(name).is_ok());
    let languages = header.languages(known);
    let credits = header.value::<Vec<Text<'_>>>("credits", "it is left out");
    let grading = header.value::<Vec<Text<'_>>>("grading", "it is left out");
    let opening = header.opening(known, events);
    Meta {
        title,
        summary,
        time_zone: time_zone.map_or_else(|| DEFAULT_ZONE.into(), |name| (*name).into()),
        languages,
        credits: boxed(&credits.unwrap_or_default()),
        grading: boxed(&grading.unwrap_or_default()),
        opening,
    }
}

struct Header<'h, 't> {
    text: &'t str,
    layout: &'h Layout,
    issues: &'h mut Vec<Issue>,
}

impl<'t> Header<'_, 't> {
    fn value<T: Deserialize<'t>>(&mut self, field: &str, loss: &str) -> Option<T> {
        let span = self.layout.header(field)?;
        value(self.text, span, loss, self.issues)
    }

    /// Tells of a version that is missing or no number; another number is told before.
    fn version(&mut self) {
        const LOSS: &str = "the file is read as version 1";
        if self.layout.header("ibar").is_none() {
            self.issues.push(missing(self.layout, "ibar", LOSS));
        }
        self.value::<i64>("ibar", LOSS);
    }

    fn required(&mut self, field: &'static str) -> Box<str> {
        if self.layout.header(field).is_none() {
            self.issues.push(missing(self.layout, field, "it stays empty"));
        }
        let text = self.value::<Text<'_>>(field, "it stays empty");
        text.map_or_else(Box::default, |text| (*text).into())
    }

    fn languages(&mut self, known: &Known) -> Vec<Box<str>> {
        let languages = self.value::<Vec<Text<'_>>>("languages", "English is taken");
        if let (Some(languages), Some(span)) = (&languages, self.layout.header("languages")) {
            let slice = self.text.get(span.clone()).unwrap_or_default();
            let mut record = Record::new(known, None, slice, span.start);
            for (nth, tag) in languages.iter().enumerate() {
                record.language_tag(tag, &Path::Record.item(nth));
            }
            self.issues.extend(record.into_issues());
        }
        let languages = boxed(&languages.unwrap_or_default());
        if languages.is_empty() { vec!["en".into()] } else { languages }
    }

    fn opening(&mut self, known: &Known, events: &Ids<EventId>) -> Option<Opening> {
        const LOSS: &str = "the opening is left out";
        let span = self.layout.header("opening")?;
        let slice = self.text.get(span.clone()).unwrap_or_default();
        let mended = match parse::<form::Opening<'_>>(slice) {
            Ok(_) => slice.to_owned(),
            Err(_) => mended(
                slice,
                span,
                LOSS,
                |text| parse::<form::Opening<'_>>(text).err(),
                self.issues,
            )?,
        };
        let opening = parse::<form::Opening<'_>>(&mended).ok()?;
        let mut record = Record::new(known, None, &mended, span.start);
        let at = Path::Record;
        let playhead = record.date(&opening.playhead, &at.field("playhead"), LOSS);
        let window =
            record.optional_date(opening.window.as_ref(), &at.field("window"), "it is left out");
        let view = record.optional_date(opening.view.as_ref(), &at.field("view"), "it is left out");
        let select = opening.select.as_ref().and_then(|id| {
            let loss = "nothing is selected";
            record.reference(events, "event", id, &at.field("select"), loss)
        });
        let map = opening.map.as_ref().and_then(|map| {
            let loss = "the map opens as usual";
            let center = LatLon { lat: map.lat, lon: map.lon };
            let center = record.point(center, &at.field("map"), loss)?;
            let height_km = record.height_km(map.height_km, &at.field("map"), loss)?;
            Some(MapOpening { center, height_km })
        });
        self.issues.extend(record.into_issues());
        Some(Opening { playhead: playhead?, window, view, select, map })
    }
}

/// The value of one field; `None` with an error where it is of another type.
fn value<'t, T: Deserialize<'t>>(
    text: &'t str,
    span: &Range<usize>,
    loss: &str,
    issues: &mut Vec<Issue>,
) -> Option<T> {
    let slice = text.get(span.clone())?;
    match parse(slice) {
        Ok(value) => Some(value),
        Err(error) => {
            // A plain value is right or wrong as a whole: the first complaint says it all.
            let failed = std::cell::Cell::new(false);
            let once = |_: &str| (!failed.replace(true)).then(|| error.clone());
            mended(slice, span, loss, once, issues);
            None
        }
    }
}

fn missing(layout: &Layout, field: &str, loss: &str) -> Issue {
    let message = format!("a dataset needs a field “{field}”; {loss}");
    let issue = Issue::error("missing-field", message, layout.name.clone());
    if field == "ibar" { issue.with_help("write “ibar: 1,” as its first field") } else { issue }
}

fn boxed(texts: &[Text<'_>]) -> Vec<Box<str>> {
    texts.iter().map(|text| (**text).into()).collect()
}
