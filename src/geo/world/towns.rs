//! Towns of the world by name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::map::shipped_file;
use super::tile::TileTown;
use crate::model::LatLon;
use crate::text::folded;

/// A town that the world's file names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownTown {
    /// Where it is.
    pub at: LatLon,
    /// The rank from 1, for towns that the whole world knows, to 9.
    pub rank: u8,
}

/// The towns by their folded names in every language that the file has. They are read when the first is asked for.
static TOWNS: LazyLock<BTreeMap<String, Vec<KnownTown>>> = LazyLock::new(|| {
    let mut towns: BTreeMap<String, Vec<KnownTown>> = BTreeMap::new();
    let Some(file) = shipped_file() else { return towns };
    let finest = file.levels().len().saturating_sub(1);
    for (_, tile) in file.tiles(finest) {
        for TileTown { names, at, rank, .. } in tile.map(|tile| tile.towns).unwrap_or_default() {
            let town = KnownTown { at: at.degrees(), rank };
            let mut known: Vec<String> = names.iter().map(|(_, name)| folded(name)).collect();
            known.sort_unstable();
            known.dedup();
            for name in known {
                towns.entry(name).or_default().push(town);
            }
        }
    }
    for own in towns.values_mut() {
        own.sort_by_key(|town| town.rank);
    }
    towns
});

/// The towns of that name, those that more people know first. Of several, those near the middle of
/// the country come first where `country` is the name of one.
pub fn towns_named(name: &str, country: &str) -> Vec<KnownTown> {
    let mut towns = TOWNS.get(&folded(name.trim())).cloned().unwrap_or_default();
    if towns.len() > 1
        && let Some(middle) = middle_of(country)
    {
        let near = |town: &KnownTown| {
            let lon = (town.at.lon - middle.lon).abs();
            (town.at.lat - middle.lat).hypot(lon.min(360.0 - lon))
        };
        towns.sort_by(|a, b| near(a).total_cmp(&near(b)));
    }
    towns
}

/// The middle of a country's label; `None` where no country has that name.
fn middle_of(country: &str) -> Option<LatLon> {
    let own = folded(country.trim());
    let gazetteer = super::WorldMap::gazetteer();
    let is = |names: &crate::model::Names| names.iter().any(|(_, name)| folded(name) == own);
    let found = gazetteer.countries.iter().find(|country| is(&country.names));
    found.filter(|_| !own.is_empty()).map(|country| country.label.degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_found_by_its_name_and_one_of_several_by_its_country() {
        let found = towns_named("belgrade", "");
        assert!(found.iter().any(|town| (town.at.lat - 44.8).abs() < 0.2), "{found:?}");
        assert!(towns_named("no such town", "").is_empty());
    }

    #[test]
    fn a_town_is_found_by_its_name_in_any_language_of_the_map() {
        let near = |name: &str, lat: f64, lon: f64| {
            let found = towns_named(name, "");
            let is = |town: &KnownTown| (town.at.lat - lat).hypot(town.at.lon - lon) < 0.3;
            assert!(found.first().is_some_and(is), "{name}: {found:?}");
        };
        for name in ["Vienna", "Wien", "Viena", "Вена"] {
            near(name, 48.2, 16.37);
        }
    }
}
