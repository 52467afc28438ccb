//! Linked Places (LPF 1.2): a feature an event, with its times, names and geometry in the form that
//! gazetteers exchange.
//!
//! Form: <https://github.com/LinkedPasts/linked-places-format>. A missing end means within the
//! interval of the start. The records of the dataset stand in it as they do in GeoJSON.

use super::bounds::{edge_texts, span_texts};
use super::geojson::{collection, derived};
use super::geometry::{Geometry, geometry};
use super::kind::kind_name;
use super::losses;
use super::{Converted, Extract};
use crate::dataset::json::{Json, record_json};
use crate::export::inert::inert_line;
use crate::model::{Event, LocationRole, Text, WebAddress, When};
use crate::scene::text::told;
use crate::time::{Zone, words};

const CONTEXT: &str = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/\
                       linkedplaces-context-v1.1.jsonld";

/// The radius in metres up to which a point counts as certain.
const CERTAIN_M: f64 = 1_000.0;

/// The extract as Linked Places.
pub(super) fn linked_places(extract: &Extract) -> Converted {
    let losses = losses::of_extract(extract).into_iter().chain(losses::without_geometry(extract));
    let features = extract.dataset.events().iter().map(|event| feature(event, extract));
    Converted { text: collection(extract, Some(CONTEXT), features), losses: losses.collect() }
}

fn feature(event: &Event, extract: &Extract) -> Json {
    let line = |text: &str| Json::text(inert_line(text).into_owned());
    let title = line(&told(&event.title));
    let types = Json::List(vec![Json::object().with("label", line(kind_name(event)))]);
    let properties = Json::object()
        .with("title", title)
        .and(without_title(&derived(event, extract).and(record_json(event))));
    Json::object()
        .with("@id", format!("urn:ibar:event:{}", urn(event.id.as_str())))
        .with("type", "Feature")
        .with("properties", properties)
        .with_some("when", event.when.as_ref().map(|when| times(when, &extract.zone)))
        .with("names", names(&event.title))
        .with("types", types)
        .with("geometry", geometries(event, extract))
        .with("descriptions", descriptions(event))
        .with("links", links(event, extract))
}

/// The title of the record, which may be by language, under a name of its own: the format has a
/// string there.
fn without_title(properties: &Json) -> Json {
    let fields = properties.fields().iter().map(|(name, value)| {
        let name = if name == "title" { "titles" } else { name };
        (name.to_owned(), value.clone())
    });
    Json::Object(fields.collect())
}

/// The id with the characters of RFC 8141 alone.
fn urn(id: &str) -> String {
    url::form_urlencoded::byte_serialize(id.as_bytes()).collect()
}

fn times(when: &When, zone: &Zone) -> Json {
    let spans = when.stretches().map(|stretch| {
        if !stretch.lasts() {
            let (earliest, latest) = match (stretch.start().earliest(), stretch.end().latest()) {
                (Some(_), Some(_)) => {
                    let (first, last) = span_texts(stretch.hull(), zone);
                    (Some(first), Some(last))
                }
                _ => (
                    edge_texts(stretch.start(), zone).map(|(first, _)| first),
                    edge_texts(stretch.end(), zone).map(|(_, last)| last),
                ),
            };
            return Json::object().with("start", edge(earliest, latest));
        }
        let ends = [stretch.start(), stretch.end()];
        let [start, end] = ends
            .map(|end| edge_texts(end, zone).map(|(first, last)| edge(Some(first), Some(last))));
        Json::object().with_some("start", start).with_some("end", end)
    });
    Json::object()
        .with("timespans", Json::List(spans.collect()))
        .with("label", inert_line(&words(when, zone)).into_owned())
}

fn edge(earliest: Option<String>, latest: Option<String>) -> Json {
    match (earliest, latest) {
        (Some(first), Some(last)) if first == last => Json::object().with("in", first),
        (earliest, latest) => {
            Json::object().with_some("earliest", earliest).with_some("latest", latest)
        }
    }
}

/// The title in each of its languages.
fn names(title: &Text) -> Json {
    let name = |(tag, text): (Option<&str>, &str)| {
        Json::object().with("toponym", inert_line(text).into_owned()).with_some("lang", tag)
    };
    Json::List(title.iter().map(name).collect())
}

fn descriptions(event: &Event) -> Json {
    let texts = event.summary.text().into_iter().flat_map(Text::iter);
    let description = |(tag, text): (Option<&str>, &str)| {
        Json::object().with("value", inert_line(text).into_owned()).with_some("lang", tag)
    };
    Json::List(texts.map(description).collect())
}

fn geometries(event: &Event, extract: &Extract) -> Json {
    let certainty = |shape: &Geometry| match (shape, event.r#where.role) {
        (_, LocationRole::Placeholder) => "uncertain",
        (Geometry::Point(_, radius_m), _) if *radius_m > CERTAIN_M => "less-certain",
        _ => "certain",
    };
    let shapes = geometry(event, &extract.dataset).map(|shape| {
        let object = Json::from(&shape);
        object.with("certainty", certainty(&shape))
    });
    Json::object()
        .with("type", "GeometryCollection")
        .with("geometries", Json::List(shapes.into_iter().collect()))
}

fn links(event: &Event, extract: &Extract) -> Json {
    let claimed = event.claims.iter().flat_map(|claim| &claim.sources);
    let mut addresses: Vec<String> = Vec::new();
    for source in event.sources.iter().chain(claimed).filter_map(|id| extract.dataset.source(id)) {
        let address = source.address.as_deref().and_then(|text| WebAddress::parse(text).ok());
        let address = address.map(|address| address.to_string());
        addresses.extend(address.filter(|address| !addresses.contains(address)));
    }
    let link = |address| Json::object().with("type", "subjectOf").with("identifier", address);
    Json::List(addresses.into_iter().map(link).collect())
}
