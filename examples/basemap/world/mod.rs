//! The world's part of the generator: Natural Earth at 1:10 million, in five steps of detail.
//!
//! The folder holds, as GeoJSON and `TopoJSON` in longitude and latitude:
//!
//! - `countries_10m.topojson`: countries, whose borders are arcs that neighbours share,
//! - `boundary_lines.geojson`: borders with their classes, to tell the disputed ones,
//! - `disputed_lines.geojson`, `disputed_areas.geojson`: claims,
//! - `admin1_lines_50m.geojson`: lines between first-order units,
//! - `rivers.geojson`, `lakes.geojson`, `seas.geojson`, `places.geojson`,
//! - `country_names.json`: names of countries by code and language (from CLDR).

mod borders;
mod cut;
mod disputes;
mod input;
mod names;
mod outlines;
mod points;
mod tiles;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ibar::geo::world::{Gazetteer, WorldFile, written};

use self::names::Words;

/// A level of detail.
#[derive(Clone, Copy)]
pub(crate) struct Level {
    /// The degrees that a tile spans.
    pub(crate) degrees: u8,
    /// The greatest error of a line, in kilometres.
    pub(crate) tolerance_km: f64,
    /// The last ranks of rivers, lakes and towns that it has.
    pub(crate) ranks: (u8, u8, u8),
    /// Whether it has lines between first-order units.
    pub(crate) has_districts: bool,
}

/// The levels, the coarsest first.
pub(crate) const LEVELS: [Level; 5] = [
    Level { degrees: 60, tolerance_km: 10.0, ranks: (1, 1, 3), has_districts: false },
    Level { degrees: 30, tolerance_km: 3.2, ranks: (2, 2, 4), has_districts: false },
    Level { degrees: 20, tolerance_km: 1.1, ranks: (3, 4, 5), has_districts: true },
    Level { degrees: 10, tolerance_km: 0.35, ranks: (5, 5, 7), has_districts: true },
    Level { degrees: 5, tolerance_km: 0.05, ranks: (9, 9, 9), has_districts: true },
];

impl Level {
    /// The least area of an island or lake, in square kilometres: a pixel at the scale at which the
    /// next level takes over.
    pub(crate) fn least_km2(self) -> f64 {
        if self.tolerance_km < 0.1 { 0.0 } else { 3.5 * self.tolerance_km.powi(2) }
    }
}

/// Reads the folder and writes the world's file; returns a summary.
pub(crate) fn make(folder: &Path, output: &Path) -> Result<String, Box<dyn Error>> {
    let words: Words = ron::from_str(include_str!("names.ron"))?;
    let topology = input::topology(&folder.join("countries_10m.topojson"))?;
    let names = names::CountryNames::read(&folder.join("country_names.json"))?;
    let countries = names.countries(&topology, &words)?;
    let boundaries = input::features(&folder.join("boundary_lines.geojson"))?;
    let net = borders::Net::new(&topology, &boundaries, &countries, &words);
    let outlines = outlines::Outlines::new(&topology, &net);
    let mut gazetteer = Gazetteer {
        seas: names::seas(&input::features(&folder.join("seas.geojson"))?, &words),
        countries,
        ..Gazetteer::default()
    };
    for (number, country) in gazetteer.countries.iter_mut().enumerate() {
        country.label = outlines.label(number);
    }
    gazetteer.areas = disputes::areas(
        &input::features(&folder.join("disputed_areas.geojson"))?,
        (&gazetteer.countries, &outlines),
        &words,
    );
    gazetteer.lines = disputes::lines(
        (&net, &boundaries),
        &input::features(&folder.join("disputed_lines.geojson"))?,
        &gazetteer.countries,
        &words,
    );
    let levels = tiles::levels(folder, &outlines, &net)?;
    let bytes = written(&gazetteer, &levels);
    // A file that cannot be read back must not be written.
    let file = WorldFile::open(&bytes).ok_or("the index cannot be read back")?;
    let same = file.gazetteer().as_ref() == Some(&gazetteer);
    let whole = |level: usize| file.tiles(level).all(|(_, tile)| tile.is_some());
    if !same || !(0..levels.len()).all(whole) {
        return Err("the file does not read back as it was".into());
    }
    fs::write(output, &bytes)?;
    let mut summary = format!("{} bytes, {} disputed lines", bytes.len(), gazetteer.lines.len());
    for level in &levels {
        let points: usize = level.tiles.iter().map(|(_, tile)| tile.points()).sum();
        let _ =
            write!(summary, "; {}°: {} tiles, {points} points", level.degrees, level.tiles.len());
    }
    Ok(summary)
}
