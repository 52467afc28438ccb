//! Keys of what the cells of a row name: a place, actors, sources. Rows with the same key name the
//! same thing.

use std::fmt::Write as _;
use std::ops::Range;

use serde::Deserialize as _;

use super::plan::TablePlan;
use crate::dataset::records::location::LocationForm;
use crate::import::table::{CellForm, SeenCell};
use crate::model::WebAddress;

/// A sign between the parts of a key that no cell has.
pub(super) const PART: char = '\u{1F}';

/// The names in a cell that may have several, with semicolons, bars or line breaks between them.
pub(super) fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    // Nearly all cells have one: a look at the bytes is several times as fast as one at the letters.
    let mut rest = Some(text);
    let parts = std::iter::from_fn(move || {
        let own = rest?;
        let end = memchr::memchr3(b';', b'|', b'\n', own.as_bytes());
        rest = end.and_then(|end| own.get(end + 1..));
        own.get(..end.unwrap_or(own.len()))
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The tags or sources in a cell: see [`TablePlan::has_commas`].
pub(super) fn listed<'t>(text: &'t str, plan: &TablePlan) -> impl Iterator<Item = &'t str> {
    parts_of(text).flat_map(|part| {
        let comma = if plan.has_commas { memchr::memchr(b',', part.as_bytes()) } else { None };
        let (whole, parts) = match comma {
            None => (Some(part), None),
            Some(_) => (None, Some(part.split(',').map(str::trim).filter(|it| !it.is_empty()))),
        };
        whole.into_iter().chain(parts.into_iter().flatten())
    })
}

/// Puts the key of a row's place into `key`: its name, its coordinates, and what lies around it. No
/// key where the row names none.
pub(super) fn place_key(cells: &[SeenCell<'_>], plan: &TablePlan, key: &mut String) -> bool {
    key.clear();
    let text = |column: Option<usize>| {
        column.and_then(|column| cells.get(column)).map_or("", |cell| &*cell.text)
    };
    let name = text(plan.place);
    if name.is_empty() {
        return false;
    }
    key.push_str(name);
    let spot = plan.coordinates.and_then(|column| spot_of(cells.get(column)?));
    for column in [plan.latitude, plan.longitude] {
        key.push(PART);
        // A geometry counts before them.
        key.push_str(if spot.is_some() { "" } else { text(column) });
    }
    key.push(PART);
    match spot {
        Some(LocationForm::Point { lat, lon, .. }) => {
            // A number with hundreds of digits is none.
            let own = |degrees: f64| if degrees.abs() < 1e-9 { 0.0 } else { degrees };
            let _ = write!(key, "{}; {}", own(lat), own(lon));
        }
        // A line or an area is no place with a name.
        Some(_) => return false,
        None => key.push_str(text(plan.coordinates)),
    }
    key.push(PART);
    let mut last = name;
    for column in plan.regions.iter().rev() {
        let region = text(Some(*column));
        if !region.is_empty() && region != last {
            if last != name {
                key.push_str(", ");
            }
            key.push_str(region);
            last = region;
        }
    }
    key.push(PART);
    key.push_str(text(plan.country));
    true
}

/// The location that a cell holds as a geometry.
pub(super) fn spot_of<'n>(cell: &SeenCell<'n>) -> Option<LocationForm<'n>> {
    let CellForm::Spot(node) = cell.form else { return None };
    LocationForm::deserialize(node).ok()
}

/// Gives the key of each source that a row names: publisher, title and address.
pub(super) fn sources_of(
    cells: &[SeenCell<'_>],
    plan: &TablePlan,
    key: &mut String,
    mut see: impl FnMut(&str, &Range<usize>),
) {
    let cell = |column: usize| cells.get(column).filter(|cell| !cell.is_empty());
    let publisher = plan.publisher.and_then(cell);
    let mut addresses = plan.addresses.iter().filter_map(|column| cell(*column)).flat_map(|cell| {
        let good = cell.text.split([' ', ';', ',', '|', '\n']).map(str::trim);
        good.filter(|text| WebAddress::parse(text).is_ok()).map(|text| (text, &cell.span))
    });
    // Several publishers come with as many titles, or with none.
    let publishers: Vec<&str> =
        publisher.map(|cell| parts_of(&cell.text)).into_iter().flatten().collect();
    let whole = publisher.map(|cell| &*cell.text);
    let titles: Vec<(Option<&str>, &str, &Range<usize>)> = plan
        .sources
        .iter()
        .filter_map(|column| cell(*column))
        .flat_map(|cell| {
            let parts: Vec<&str> = listed(&cell.text, plan).collect();
            let is_title = plan.publisher.is_some();
            let sources: Vec<(Option<&str>, &str)> = if !is_title {
                // The name of a publisher comes with others.
                parts.into_iter().map(|title| (None, title)).collect()
            } else if parts.len() > 1 && parts.len() == publishers.len() {
                publishers.iter().copied().map(Some).zip(parts).collect()
            } else {
                // A title may have semicolons of its own.
                vec![(whole, &*cell.text)]
            };
            sources.into_iter().map(|(publisher, title)| (publisher, title, &cell.span))
        })
        .collect();
    let mut give = |publisher: Option<&str>, title: &str, address: &str, at: &Range<usize>| {
        key.clear();
        key.push_str(publisher.unwrap_or(title));
        key.push(PART);
        key.push_str(title);
        key.push(PART);
        key.push_str(address);
        see(key, at);
    };
    for (publisher, title, at) in &titles {
        let address = addresses.next().map_or("", |(address, _)| address);
        give(*publisher, title, address, at);
    }
    for (address, at) in addresses {
        give(whole, "", address, at);
    }
    if let Some(cell) = publisher.filter(|_| titles.is_empty() && plan.addresses.is_empty()) {
        for publisher in publishers {
            give(Some(publisher), "", "", &cell.span);
        }
    }
}
