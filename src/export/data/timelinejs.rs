//! `TimelineJS` 3: a slide an event, an era a phase.
//!
//! Form: <https://timeline.knightlab.com/docs/json-format.html>. Texts are HTML; dates have no zone,
//! and are those of the clocks in the dataset's.

use std::fmt::Write as _;

use super::kind::kind_name;
use super::losses;
use super::{Converted, Extract};
use crate::dataset::json::Json;
use crate::export::inert::escaped;
use crate::export::inert::inert_line;
use crate::export::sentence::{claim_sentence, event_sentence};
use crate::label;
use crate::model::{Event, Moment, Phase, Precision, Source, WebAddress, When};
use crate::scene::text::told;
use crate::time::{Zone, words};

/// The extract as the JSON of `TimelineJS` 3.
pub(super) fn timelinejs(extract: &Extract) -> Converted {
    let dataset = &extract.dataset;
    let text = |headline: &str, text: &str| {
        Json::object()
            .with("headline", escaped(&inert_line(headline)).into_owned())
            .with("text", text)
    };
    let about = [Some(told(&dataset.meta.summary).into_owned()), extract.held_back.clone()];
    let mut paragraphs = String::new();
    for line in about.iter().flatten() {
        let _ = write!(paragraphs, "<p>{}</p>", escaped(line));
    }
    let title = Json::object().with("text", text(&told(&dataset.meta.title), &paragraphs));
    let mut out = String::from("{\"title\":");
    title.print(&mut out);
    out.push_str(",\n\"events\":[\n");
    let held = dataset.events().iter().filter(|event| has_start(event));
    for (nth, event) in held.enumerate() {
        out.push_str(if nth > 0 { ",\n" } else { "" });
        slide(event, extract).print(&mut out);
    }
    out.push_str("\n],\n\"eras\":[\n");
    let eras = dataset.phases().iter().filter_map(|phase| era(phase, &extract.zone));
    for (nth, era) in eras.enumerate() {
        out.push_str(if nth > 0 { ",\n" } else { "" });
        era.print(&mut out);
    }
    out.push_str("\n]}\n");
    let mut losses = losses::of_extract(extract);
    losses.push(label!("convert-lost-timelinejs").to_owned());
    losses.extend(losses::events_alone(extract, true));
    losses.extend(losses::left_out(dataset.events(), has_start));
    Converted { text: out, losses }
}

fn has_start(event: &Event) -> bool {
    event.when.as_ref().is_some_and(|when| when.start().earliest().is_some())
}

fn slide(event: &Event, extract: &Extract) -> Json {
    let zone = &extract.zone;
    let text = Json::object()
        .with("headline", escaped(&inert_line(&told(&event.title))).into_owned())
        .with("text", html(event, extract));
    let when = event.when.as_ref();
    Json::object()
        .with_some("start_date", when.and_then(|when| start(when, zone)))
        .with_some("end_date", when.and_then(|when| end(when, zone)))
        .with_some("display_date", when.map(|when| escaped(&words(when, zone)).into_owned()))
        .with("text", text)
        .with("group", escaped(kind_name(event)).into_owned())
        .with("unique_id", escaped(event.id.as_str()).into_owned())
}

/// Summary, claims and sources as HTML.
fn html(event: &Event, extract: &Extract) -> String {
    let (dataset, telling) = (&extract.dataset, extract.telling());
    let mut html = String::new();
    if let Some(summary) = event.summary.text() {
        let _ = write!(html, "<p>{}</p>", escaped(&told(summary)));
    }
    if event.claims.is_empty() {
        let _ = write!(html, "<p>{}</p>", escaped(&event_sentence(event, telling)));
    } else {
        html.push_str("<ul>");
        for claim in &event.claims {
            let _ = write!(html, "<li>{}</li>", escaped(&claim_sentence(claim, telling)));
        }
        html.push_str("</ul>");
    }
    let claimed = event.claims.iter().flat_map(|claim| &claim.sources);
    let mut seen = Vec::new();
    for source in event.sources.iter().chain(claimed).filter_map(|id| dataset.source(id)) {
        if !seen.contains(&&source.id) {
            seen.push(&source.id);
            let _ = write!(html, "<p>{}</p>", link(source));
        }
    }
    html
}

fn link(source: &Source) -> String {
    let title = format!("{}: {}", source.publisher, told(&source.title));
    match source.address.as_deref().and_then(|text| WebAddress::parse(text).ok()) {
        Some(address) => {
            format!("<a href=\"{}\">{}</a>", escaped(address.as_str()), escaped(&title))
        }
        None => escaped(&title).into_owned(),
    }
}

fn start(when: &When, zone: &Zone) -> Option<Json> {
    when.start().earliest().map(|at| date(at, when.precision(), zone))
}

/// The end of what lasts, or may lie anywhere in its bounds.
fn end(when: &When, zone: &Zone) -> Option<Json> {
    let lasts = when.is_interval() || when.is_once_within() || when.is_one_of();
    let after = when.end().latest().filter(|_| lasts)?;
    Some(date(after.plus_millis(-1), when.precision(), zone))
}

/// The clock's date in the zone, down to the precision; months count from one.
fn date(at: Moment, precision: Precision, zone: &Zone) -> Json {
    let civil = zone.civil(at);
    let (date, clock) = (civil.date(), civil.clock());
    let number = |value: u8| Json::Number(value.to_string());
    let mut json = Json::object().with("year", Json::Number(date.year().to_string()));
    if precision >= Precision::Season {
        json = json.with("month", number(date.month()));
    }
    if precision >= Precision::Day {
        json = json.with("day", number(date.day()));
    }
    if precision >= Precision::Hour {
        json = json.with("hour", number(clock.hour()));
    }
    if precision >= Precision::Minute {
        json = json.with("minute", number(clock.minute()));
    }
    if precision >= Precision::Second {
        json = json.with("second", number(clock.second()));
    }
    json
}

fn era(phase: &Phase, zone: &Zone) -> Option<Json> {
    let text =
        Json::object().with("headline", escaped(&inert_line(&told(&phase.name))).into_owned());
    let (first, after) = (phase.when.start().earliest()?, phase.when.end().latest()?);
    let precision = phase.when.precision();
    Some(
        Json::object()
            .with("start_date", date(first, precision, zone))
            .with("end_date", date(after.plus_millis(-1), precision, zone))
            .with("text", text),
    )
}
