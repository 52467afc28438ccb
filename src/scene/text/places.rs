//! Places in words: kind, area, and where the point comes from.

use super::{day_of, distance, listed, told};
use crate::model::{Dataset, Moment, Place, PlaceFact, PlaceKind, PositionOrigin, Precision};
use crate::text::{NAME_LETTERS, start_of};
use crate::time::{Zone, short_in_year, words};
use crate::{label, message};

/// Kind and area of a place, where its point comes from, and the remark on it: "Village, Kosovo".
pub fn place_about(place: &Place, dataset: &Dataset, zone: &Zone) -> String {
    let area = place.area.as_ref().map(told).unwrap_or_default();
    let head = listed([kind_words(place.kind), start_of(&area, NAME_LETTERS)]);
    let position = position_words(place, dataset);
    let facts = place.facts.iter().map(|fact| fact_words(fact, dataset, zone));
    let note = place.note.as_ref().map(|note| told(note).into_owned());
    let lines = std::iter::once(head).chain(position).chain(facts).chain(note);
    lines.collect::<Vec<_>>().join("\n")
}

/// A fact with its dates and those who report it: "closed, 24 September – 4 October 2023 (B92)".
fn fact_words(fact: &PlaceFact, dataset: &Dataset, zone: &Zone) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for source in fact.sources.iter().filter_map(|id| dataset.source(id)) {
        if !publishers.contains(&&*source.publisher) {
            publishers.push(&source.publisher);
        }
    }
    let when = words(&fact.when, zone);
    if publishers.is_empty() {
        return message!("map-place-fact-when", fact = &*told(&fact.text), when = when);
    }
    let publishers = listed(publishers);
    message!("map-place-fact-of", fact = &*told(&fact.text), when = when, publishers = publishers)
}

/// The fact that holds at a place at an instant, for a label: "closed since 24 Sep"; `None` if there
/// is none.
pub fn fact_label(place: &Place, at: Moment, zone: &Zone) -> Option<String> {
    let fact = place.fact_at(at)?;
    if fact.when.start().earliest().is_none() {
        return Some(told(&fact.text).into_owned());
    }
    let year = Some(zone.civil(at).date().year());
    let date = short_in_year(day_of(&fact.when, zone), Precision::Day, zone, year);
    Some(message!("map-place-fact-since", fact = &*told(&fact.text), date = date))
}

fn position_words(place: &Place, dataset: &Dataset) -> Option<String> {
    Some(match place.position.as_ref()? {
        PositionOrigin::Source(id) => {
            message!("detail-position-of", publisher = &*dataset.source(id)?.publisher)
        }
        PositionOrigin::ByHand if place.radius_m >= 1.0 => {
            message!("detail-position-by-hand", radius = distance(place.radius_m))
        }
        PositionOrigin::ByHand => label!("detail-position-by-hand-exact").to_owned(),
    })
}

fn kind_words(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Town => label!("detail-kind-town"),
        PlaceKind::Village => label!("detail-kind-village"),
        PlaceKind::Crossing => label!("detail-kind-crossing"),
        PlaceKind::Base => label!("detail-kind-base"),
        PlaceKind::Monastery => label!("detail-kind-monastery"),
        PlaceKind::Bridge => label!("detail-kind-bridge"),
        PlaceKind::Dam => label!("detail-kind-dam"),
        PlaceKind::Lake => label!("detail-kind-lake"),
        PlaceKind::Airport => label!("detail-kind-airport"),
        PlaceKind::Checkpoint => label!("detail-kind-checkpoint"),
        PlaceKind::Range => label!("detail-kind-range"),
        PlaceKind::Region => label!("detail-kind-region"),
        PlaceKind::Other => label!("detail-kind-place"),
    }
}
