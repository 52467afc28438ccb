//! Places of a table, and the positions of those that have only a name.
//!
//! A place without coordinates is where another row of the table has a place of its name; else where
//! the world has a town of that name. The latter is said in the place's note and in a note of the
//! file, and the radius is wide.

use std::collections::HashMap;

use super::coordinates::{CoordinateAxis, read_degrees, read_position};
use super::fields::{field, name_of, number, text};
use super::gather::{GatheredNames, NamedThing};
use super::plan::TablePlan;
use crate::dataset::Issue;
use crate::geo::world::{KnownTown, towns_named};
use crate::import::node::Node;
use crate::model::LatLon;
use crate::text::folded;
use crate::{label, message, phrase};

/// The radius of a place that was found by its name, in metres, and that of one of several towns.
const BY_NAME_M: f64 = 10_000.0;
const ONE_OF_SEVERAL_M: f64 = 25_000.0;

/// The records of places.
pub(super) fn places(
    plan: &TablePlan,
    names: &GatheredNames,
    issues: &mut Vec<Issue>,
) -> Vec<Node> {
    let mut known: HashMap<String, Vec<LatLon>> = HashMap::new();
    let mut at: Vec<Option<(LatLon, f64)>> = Vec::with_capacity(names.places.list.len());
    for place in &names.places.list {
        let position = position(place);
        if let Some((position, _)) = position {
            let own = known.entry(folded(part(place, 0))).or_default();
            if !own.contains(&position) {
                own.push(position);
            }
        }
        at.push(position);
    }
    let mut records = Vec::with_capacity(names.places.list.len());
    for (place, position) in names.places.list.iter().zip(at) {
        let (name, span) = (part(place, 0), &place.at);
        let mut fields = vec![
            field("id", span, text(&place.id, span)),
            field("names", span, name_of(name, span)),
        ];
        let around = [part(place, 4), part(place, 5)].into_iter().filter(|it| !it.is_empty());
        let around: Vec<&str> = around.collect();
        let mut own = (position.map(|(at, _)| at), position.map_or(0.0, |(_, off)| off), None);
        if position.is_none() {
            own = match known.get(&folded(name)).map(Vec::as_slice) {
                Some([only]) => (Some(*only), 0.0, None),
                _ => by_name(name, part(place, 5)),
            };
            match (&own, plan.latitude.or(plan.coordinates)) {
                ((Some(_), _, Some(note)), _) => {
                    let note = note.clone();
                    let what = phrase!("import-placed-by-name", place = name, note = note.as_str());
                    issues.push(Issue::note("placed-by-name", what, span.clone()));
                }
                ((None, ..), None) => {
                    let what = phrase!("import-place-not-found", place = name);
                    let help = phrase!("import-place-not-found.help");
                    let issue = Issue::note("place-not-found", what, span.clone());
                    issues.push(issue.with_help(help));
                }
                _ => {}
            }
        }
        let (position, radius, note) = own;
        if let Some(LatLon { lat, lon }) = position {
            let point =
                vec![field("lat", span, number(lat, span)), field("lon", span, number(lon, span))];
            fields.push(field("at", span, Node::object(point, span.clone())));
        }
        if radius > 0.0 {
            fields.push(field("radius_m", span, number(radius, span)));
        }
        if !around.is_empty() {
            fields.push(field("area", span, text(&around.join(", "), span)));
        }
        if let Some(note) = note {
            fields.push(field("note", span, text(&note, span)));
        }
        records.push(Node::object(fields, span.clone()));
    }
    records
}

fn part(place: &NamedThing, nth: usize) -> &str {
    place.parts.get(nth).map_or("", String::as_str)
}

/// The position in the cells beside the name, and how far it may be off, in metres.
fn position(place: &NamedThing) -> Option<(LatLon, f64)> {
    let lat = read_degrees(part(place, 1), CoordinateAxis::Latitude);
    let lon = read_degrees(part(place, 2), CoordinateAxis::Longitude);
    let both = lat.zip(lon).map(|(lat, lon)| (LatLon { lat, lon }, 0.0));
    both.or_else(|| read_position(part(place, 3)))
}

/// The position of a town of that name, its radius, and what is to be said of it.
fn by_name(name: &str, country: &str) -> (Option<LatLon>, f64, Option<String>) {
    // "Oldtown, Exampleland": what stands before the first comma is the name.
    let first = name.split([',', '(']).next().unwrap_or(name).trim();
    let found =
        [name, first].into_iter().map(|name| towns_named(name, country)).find(|it| !it.is_empty());
    let towns: Vec<KnownTown> = found.unwrap_or_default();
    match towns.as_slice() {
        [] => (None, 0.0, None),
        [only] => (Some(only.at), BY_NAME_M, Some(label!("import-note-by-name").to_owned())),
        [first, others @ ..] => {
            let note = message!("import-note-one-of", others = others.len());
            (Some(first.at), ONE_OF_SEVERAL_M, Some(note))
        }
    }
}
