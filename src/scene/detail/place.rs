//! Place of an event in words, and the other events at the same place.

use crate::model::{Dataset, Event, Language, LocationRole, Spot};
use crate::scene::text::number;

/// Place in words with its radius, and its role; the role is empty for a ground event.
pub(super) fn place_words(event: &Event, dataset: &Dataset, names: Language) -> (String, String) {
    let (name, radius) = match &event.r#where.spot {
        Spot::Place { id, radius_m } => {
            let place = dataset.place(id);
            let name = place.map_or_else(|| id.to_string(), |p| p.names.get(names).to_owned());
            (name, radius_m.or_else(|| place.map(|place| place.radius_m)).unwrap_or(0.0))
        }
        Spot::Point { at, radius_m } => (format!("{:.3}° N {:.3}° E", at.lat, at.lon), *radius_m),
        Spot::Area(_) => ("Somewhere in an area".to_owned(), 0.0),
        Spot::Line(_) => ("Along a line".to_owned(), 0.0),
        Spot::Along { .. } => ("Along the line".to_owned(), 0.0),
        Spot::Unlocated => return ("Not known".to_owned(), String::new()),
    };
    let role = match event.r#where.role {
        LocationRole::Ground => "",
        LocationRole::Meeting => "meeting place",
        LocationRole::Seat => "seat of the speaker",
        LocationRole::Placeholder => "stands for a wider or unknown area",
    };
    let head = match radius_words(radius) {
        Some(radius) => format!("{name} ±{radius}"),
        None => name,
    };
    (head, role.to_owned())
}

/// Radius in words; `None` below a metre.
fn radius_words(radius_m: f64) -> Option<String> {
    if radius_m < 1.0 {
        None
    } else if radius_m < 1000.0 {
        Some(format!("{} m", number(radius_m)))
    } else if radius_m < 10_000.0 {
        Some(format!("{:.1} km", radius_m / 1000.0).replace(".0 km", " km"))
    } else {
        Some(format!("{} km", number(radius_m / 1000.0)))
    }
}

/// Other events at the same place, in order of time; none for a place that has no identifier.
pub(super) fn others_at<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = &'a Event> {
    let place = match &event.r#where.spot {
        Spot::Place { id, .. } => Some(id),
        _ => None,
    };
    dataset.events().iter().filter(move |other| {
        other.id != event.id
            && place.is_some_and(|place| match &other.r#where.spot {
                Spot::Place { id, .. } => id == place,
                _ => false,
            })
    })
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
