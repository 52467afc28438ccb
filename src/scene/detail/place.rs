//! Places of an event in words, and the other events at the same place.

use crate::geo::{Point, Projection};
use crate::model::{Dataset, Event, Language, LocationRole, Spot, TrackAt, TrackPoint};
use crate::scene::text::{degrees, distance, place_about};
use crate::time::Zone;
use crate::{label, message};

/// Place in words with its radius, and its role; the role is empty for a ground event.
pub(super) fn place_words(event: &Event, dataset: &Dataset, names: Language) -> (String, String) {
    let (name, radius) = match &event.r#where.spot {
        Spot::Place { id, radius_m } => {
            let place = dataset.place(id);
            let name = place.map_or_else(|| id.to_string(), |p| p.names.get(names).to_owned());
            (name, radius_m.or_else(|| place.map(|place| place.radius_m)).unwrap_or(0.0))
        }
        Spot::Point { at, radius_m } => (degrees(*at, 3), *radius_m),
        Spot::Area(_) => (label!("detail-place-area").to_owned(), 0.0),
        Spot::Line(_) => (label!("detail-place-line").to_owned(), 0.0),
        Spot::Along { .. } => (label!("detail-place-along").to_owned(), 0.0),
        Spot::Track(points) => (track_words(points, dataset, names), 0.0),
        Spot::Unlocated => return (label!("detail-place-unknown").to_owned(), String::new()),
    };
    let role = match event.r#where.role {
        LocationRole::Ground => "",
        LocationRole::Meeting => label!("detail-role-meeting"),
        LocationRole::Seat => label!("detail-role-seat"),
        LocationRole::Placeholder => label!("detail-role-placeholder"),
    };
    let head = match radius_words(radius) {
        Some(radius) => message!("detail-place-within", place = name, radius = radius),
        None => name,
    };
    (head, role.to_owned())
}

/// The ends of a track, as far as they have names.
fn track_words(points: &[TrackPoint], dataset: &Dataset, names: Language) -> String {
    let name = |point: Option<&TrackPoint>| match &point?.at {
        TrackAt::Place(id) => dataset.place(id).map(|place| place.names.get(names)),
        TrackAt::Point(_) => None,
    };
    match (name(points.first()), name(points.last())) {
        (Some(from), Some(to)) => message!("tracks-from-to", from = from, to = to),
        _ => message!("tracks-points", count = points.len()),
    }
}

/// A further place that an event affects.
#[derive(Clone, Debug, PartialEq)]
pub struct FurtherPlace {
    /// Its name.
    pub name: String,
    /// Remarks on it, one a line.
    pub about: String,
    /// Its point on the plane; `None` if it is unknown or the projection does not show it.
    pub at: Option<Point>,
}

/// The further places of an event in the order of the file.
pub(super) fn further_places(
    event: &Event,
    dataset: &Dataset,
    (names, zone): (Language, &Zone),
    projection: Projection,
) -> Vec<FurtherPlace> {
    let places = event.also_at.iter().filter_map(|id| dataset.place(id));
    let places = places.map(|place| FurtherPlace {
        name: place.names.get(names).to_owned(),
        about: place_about(place, dataset, zone),
        at: place.at.and_then(|at| projection.project(at)),
    });
    places.collect()
}

/// Remarks on the place of an event; empty for an event without a place of the dataset.
pub(super) fn event_place_about(event: &Event, dataset: &Dataset, zone: &Zone) -> String {
    match &event.r#where.spot {
        Spot::Place { id, .. } => {
            dataset.place(id).map(|place| place_about(place, dataset, zone)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Radius in words; `None` below a metre.
fn radius_words(radius_m: f64) -> Option<String> {
    (radius_m >= 1.0).then(|| distance(radius_m))
}

/// Positions of the other events at the same place, in order of time; none for a place that has no identifier.
pub(super) fn others_at<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = usize> + 'a {
    let at_place = move |other: &Event| {
        other.id != event.id
            && event.r#where.spot.places().any(|place| other.places().any(|id| id == place))
    };
    let all = dataset.events().iter().enumerate();
    all.filter(move |(_, other)| at_place(other)).map(|(position, _)| position)
}

#[cfg(test)]
mod tests {
    use super::radius_words;

    #[test]
    fn a_radius_is_written_in_the_unit_that_reads_best() {
        let words: Vec<Option<String>> =
            [0.0, 300.0, 1500.0, 2000.0, 55_000.0].map(radius_words).into();
        let words: Vec<&str> = words.iter().map(|w| w.as_deref().unwrap_or("-")).collect();
        assert_eq!(words, ["-", "300 m", "1.5 km", "2 km", "55 km"]);
    }
}
