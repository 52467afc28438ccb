//! GeoJSON (RFC 7946): a feature an event, and all that Ibar needs to read it back.
//!
//! The properties of a feature are the fields of the event's record, and a few that programs for maps
//! show at once: name, first and last instant, date in words, place, grade. The other records stand
//! in the member `ibar` of the collection.

use super::bounds::bounds;
use super::geometry::geometry;
use super::kind::kind_name;
use super::losses;
use super::{Converted, Extract};
use crate::dataset::json::{Json, header_json, lists_json, record_json};
use crate::export::inert::inert_line;
use crate::export::sentence::publishers;
use crate::model::Event;
use crate::scene::text::{place_name, told};
use crate::time::words;

/// The extract as GeoJSON.
pub(super) fn geojson(extract: &Extract) -> Converted {
    let losses = losses::of_extract(extract).into_iter().chain(losses::without_geometry(extract));
    let features = extract.dataset.events().iter().map(|event| feature(event, extract));
    Converted { text: collection(extract, None, features), losses: losses.collect() }
}

/// A collection of features, one a line, with the other records of the dataset.
pub(super) fn collection(
    extract: &Extract,
    context: Option<&str>,
    features: impl Iterator<Item = Json>,
) -> String {
    let mut out = String::from("{\"type\":\"FeatureCollection\",\n");
    if let Some(context) = context {
        out.push_str("\"@context\":");
        Json::text(context).print(&mut out);
        out.push_str(",\n");
    }
    out.push_str("\"ibar\":");
    let held_back = extract.held_back.as_deref().map(|held| inert_line(held).into_owned());
    header_json(&extract.dataset.meta)
        .with_some("held_back", held_back)
        .and(lists_json(&extract.dataset))
        .print(&mut out);
    out.push_str(",\n\"features\":[\n");
    for (nth, feature) in features.enumerate() {
        out.push_str(if nth > 0 { ",\n" } else { "" });
        feature.print(&mut out);
    }
    out.push_str("\n]}\n");
    out
}

fn feature(event: &Event, extract: &Extract) -> Json {
    let shape = geometry(event, &extract.dataset);
    Json::object()
        .with("type", "Feature")
        .with("id", event.id.as_str())
        .with("geometry", shape.as_ref().map_or(Json::Null, Json::from))
        .with("properties", derived(event, extract).and(record_json(event)))
}

/// The properties that follow from the record, in the language in use.
pub(super) fn derived(event: &Event, extract: &Extract) -> Json {
    let (dataset, zone) = (&extract.dataset, &extract.zone);
    let line = |text: &str| Json::text(inert_line(text).into_owned());
    let (start, end) = event.when.as_ref().map(|when| bounds(when, zone)).unwrap_or_default();
    let place = place_name(event, dataset, extract.names);
    let sources = publishers(&event.sources, extract.telling());
    Json::object()
        .with("name", line(&told(&event.title)))
        .with_some("start", start.map(|at| at.text(zone)))
        .with_some("end", end.map(|at| at.text(zone)))
        .with_some("date", event.when.as_ref().map(|when| line(&words(when, zone))))
        .with_some("place", (!place.is_empty()).then(|| line(place)))
        .with("kind_name", line(kind_name(event)))
        .with("grade", line(&dataset.event_grade(event).signs()))
        .with("disputed", dataset.is_disputed(event))
        .with("claim_count", Json::count(event.claims.len()))
        .with_some("publishers", (!sources.is_empty()).then_some(sources))
}
