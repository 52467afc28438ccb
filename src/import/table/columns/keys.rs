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
    text.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
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
    let titles: Vec<(&str, &Range<usize>)> = plan
        .sources
        .iter()
        .filter_map(|column| cell(*column))
        .flat_map(|cell| {
            let title = plan.publisher.is_some();
            // The name of a publisher comes with others; a title has semicolons of its own.
            let whole = title.then_some(&*cell.text);
            let parts = (!title).then(|| parts_of(&cell.text));
            whole.into_iter().chain(parts.into_iter().flatten()).map(|text| (text, &cell.span))
        })
        .collect();
    let mut give = |title: &str, address: &str, at: &Range<usize>| {
        key.clear();
        key.push_str(publisher.map_or(title, |cell| &*cell.text));
        key.push(PART);
        key.push_str(title);
        key.push(PART);
        key.push_str(address);
        see(key, at);
    };
    for (title, at) in &titles {
        let address = addresses.next().map_or("", |(address, _)| address);
        give(title, address, at);
    }
    for (address, at) in addresses {
        give("", address, at);
    }
    if let Some(cell) = publisher.filter(|_| titles.is_empty() && plan.addresses.is_empty()) {
        give("", "", &cell.span);
    }
}
