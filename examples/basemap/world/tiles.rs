//! Tiles of the world: everything cut by meridians and parallels, level by level.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use ibar::geo::world::{
    GridPoint, LevelContent, Tile, TileArea, TileBorder, TileLake, TileRiver, TileTown,
};

use super::borders::{Class, Net};
use super::cut::{CutRing, Half, cut_line};
use super::input::{Feature, Geometry, features};
use super::names::whole;
use super::outlines::Outlines;
use super::points::{Weighed, area_km2, grid, unwrapped};
use super::{LEVELS, Level};

/// Everything that is cut into tiles beside countries and borders.
struct Inputs {
    rivers: Vec<(Box<str>, u8, Vec<Weighed>)>,
    lakes: Vec<(Box<str>, u8, Vec<Weighed>)>,
    districts: Vec<Weighed>,
    towns: Vec<TileTown>,
}

/// All levels with their tiles.
pub(crate) fn levels(
    folder: &Path,
    outlines: &Outlines<'_>,
    net: &Net,
) -> Result<Vec<LevelContent>, Box<dyn Error>> {
    let read = |name: &str| features(&folder.join(name));
    let inputs = Inputs {
        rivers: read("rivers.geojson")?
            .iter()
            .map(|it| (name_of(it), rank(it), lines(it)))
            .collect(),
        lakes: read("lakes.geojson")?
            .iter()
            .flat_map(|it| {
                let ring = |ring: &Vec<(f64, f64)>| Weighed::new(&unwrapped(ring));
                let parts = it.parts().iter().map(move |rings| rings.iter().map(ring).collect());
                parts.map(move |rings| (name_of(it), rank(it), rings))
            })
            .collect(),
        districts: read("admin1_lines_50m.geojson")?.iter().flat_map(lines).collect(),
        towns: towns(&read("places.geojson")?),
    };
    Ok(LEVELS.iter().map(|level| content(*level, &inputs, outlines, net)).collect())
}

fn name_of(feature: &Feature) -> Box<str> {
    let english = feature.text("name_en");
    if english.is_empty() { feature.text("name") } else { english }.into()
}

/// The rank of a feature by the zoom at which the source shows it: 1 for the whole world.
fn rank(feature: &Feature) -> u8 {
    const ZOOMS: [f64; 8] = [2.1, 3.0, 4.0, 5.0, 5.6, 6.1, 6.7, 7.0];
    let zoom = feature.number("min_zoom");
    whole(f64::from(u8::try_from(ZOOMS.iter().filter(|it| zoom > **it).count()).unwrap_or(8))) + 1
}

fn lines(feature: &Feature) -> Vec<Weighed> {
    feature.lines().iter().map(|line| Weighed::new(&unwrapped(line))).collect()
}

/// Languages in which the source names towns beside English, with its fields for them.
const LANGUAGES: [(&str, &str); 6] = [
    ("de", "name_de"),
    ("es", "name_es"),
    ("fr", "name_fr"),
    ("pt", "name_pt"),
    ("ru", "name_ru"),
    ("zh", "name_zh"),
];

/// Names of towns that English writes otherwise today than in the source, with their countries.
const TODAY: [(&str, &str, &str); 2] = [("Kiev", "UKR", "Kyiv"), ("Odessa", "UKR", "Odesa")];

/// Towns, those of the first ranks and the greatest first.
fn towns(features: &[Feature]) -> Vec<TileTown> {
    let mut towns: Vec<(f64, TileTown)> = Vec::new();
    for feature in features {
        let Geometry::Point(at) = feature.geometry else { continue };
        let class = feature.text("featurecla");
        if class == "Historic place" || class == "Meteorological Station" {
            continue;
        }
        let name = name_of(feature);
        let country = feature.text("adm0_a3");
        let today = TODAY.iter().find(|(before, of, _)| **before == *name && *of == country);
        let english = today.map_or(&*name, |(.., today)| *today);
        let others = LANGUAGES.iter().map(|(tag, field)| (*tag, feature.text(field)));
        let others = others.filter(|(_, other)| !other.is_empty() && **other != *name);
        let town = TileTown {
            names: [("en", english)].into_iter().chain(others).collect(),
            at: grid(at),
            rank: rank(feature),
            is_capital: class == "Admin-0 capital",
        };
        towns.push((feature.number("pop_max"), town));
    }
    towns.sort_by(|a, b| a.1.rank.cmp(&b.1.rank).then(b.0.total_cmp(&a.0)));
    towns.into_iter().map(|(_, town)| town).collect()
}

/// A level's tiles.
fn content(level: Level, inputs: &Inputs, outlines: &Outlines<'_>, net: &Net) -> LevelContent {
    let mut tiles = Tiles { degrees: i32::from(level.degrees), tiles: BTreeMap::new() };
    for (country, rings) in outlines.parts(level.tolerance_km, level.least_km2()) {
        tiles.area(&rings, |tile, rings| tile.areas.push(TileArea { country, rings }));
    }
    for piece in net.pieces.iter().filter(|piece| piece.class == Class::Border) {
        if let [one, other, ..] = *piece.countries {
            tiles.line(&piece.weighed.at(level.tolerance_km), |tile, line| {
                tile.borders.push(TileBorder { countries: [one, other], line });
            });
        }
    }
    let (rivers, lakes, towns) = level.ranks;
    for weighed in inputs.districts.iter().filter(|_| level.has_districts) {
        tiles.line(&weighed.at(level.tolerance_km), |tile, line| tile.districts.push(line));
    }
    for (name, rank, weighed) in inputs.rivers.iter().filter(|(_, rank, _)| *rank <= rivers) {
        for weighed in weighed {
            tiles.line(&weighed.at(level.tolerance_km), |tile, line| {
                tile.rivers.push(TileRiver { name: name.clone(), rank: *rank, line });
            });
        }
    }
    for (name, rank, weighed) in inputs.lakes.iter().filter(|(_, rank, _)| *rank <= lakes) {
        let rings = weighed.iter().map(|ring| {
            let mut points = ring.at(level.tolerance_km);
            points.pop();
            CutRing::new(points)
        });
        let rings: Vec<CutRing> = rings
            .filter(|ring| ring.points.len() > 2 && area_km2(&ring.points) > level.least_km2())
            .collect();
        tiles.area(&rings, |tile, rings| {
            tile.lakes.push(TileLake { name: name.clone(), rank: *rank, rings });
        });
    }
    for town in inputs.towns.iter().filter(|town| town.rank <= towns) {
        tiles.at(town.at).towns.push(town.clone());
    }
    LevelContent {
        degrees: level.degrees,
        tolerance_m: u32::from(whole(level.tolerance_km * 20.0)) * 50,
        tiles: tiles.tiles.into_iter().collect(),
    }
}

/// Tiles by number, filled piece by piece.
struct Tiles {
    degrees: i32,
    tiles: BTreeMap<u32, Tile>,
}

const PER_DEGREE: i32 = GridPoint::PER_DEGREE;

impl Tiles {
    const fn span(&self) -> i32 {
        self.degrees * PER_DEGREE
    }

    const fn columns(&self) -> i32 {
        360 / self.degrees
    }

    /// The column of a longitude, any number of turns on, and the row of a latitude.
    fn column(&self, lon: i32) -> i32 {
        (lon + 180 * PER_DEGREE - 1).div_euclid(self.span())
    }

    fn row(&self, lat: i32) -> i32 {
        let row = (lat + 90 * PER_DEGREE - 1).div_euclid(self.span());
        row.clamp(0, 180 / self.degrees - 1)
    }

    /// The western edge of a column, and the southern edge of a row.
    const fn west(&self, column: i32) -> i32 {
        column * self.span() - 180 * PER_DEGREE + 1
    }

    const fn south(&self, row: i32) -> i32 {
        // Everything south of the last parallel belongs to the first row.
        row * self.span() - 90 * PER_DEGREE + if row == 0 { -1 } else { 1 }
    }

    fn tile(&mut self, column: i32, row: i32) -> &mut Tile {
        let number = row * self.columns() + column.rem_euclid(self.columns());
        self.tiles.entry(u32::try_from(number).unwrap_or_default()).or_default()
    }

    fn at(&mut self, at: GridPoint) -> &mut Tile {
        let (column, row) = (self.column(at.lon), self.row(at.lat));
        self.tile(column, row)
    }

    /// Columns and rows that points meet.
    fn met<'p>(&self, points: impl Iterator<Item = &'p GridPoint>) -> Option<[i32; 4]> {
        let mut met: Option<[i32; 4]> = None;
        for at in points {
            let (column, row) = (self.column(at.lon), self.row(at.lat));
            let [west, east, south, north] = met.unwrap_or([column, column, row, row]);
            met = Some([west.min(column), east.max(column), south.min(row), north.max(row)]);
        }
        met
    }

    /// How far a column is moved to lie between 180° W and 180° E.
    const fn shift(&self, column: i32) -> i32 {
        (column.rem_euclid(self.columns()) - column) * self.span()
    }

    fn area(
        &mut self,
        rings: &[CutRing],
        mut put: impl FnMut(&mut Tile, Vec<ibar::geo::world::TileRing>),
    ) {
        let Some([west, east, ..]) = self.met(rings.iter().flat_map(|ring| &ring.points)) else {
            return;
        };
        for column in west..=east {
            let (from, to) = (self.west(column), self.west(column + 1));
            let strip = cut(rings, Half::East(from), Half::West(to));
            let Some([.., south, north]) = self.met(strip.iter().flat_map(|ring| &ring.points))
            else {
                continue;
            };
            for row in south..=north {
                let (from, to) = (self.south(row), self.south(row + 1));
                let shift = self.shift(column);
                let rings = cut(&strip, Half::North(from), Half::South(to));
                if !rings.is_empty() {
                    let rings = rings.iter().map(|ring| ring.tile_ring(shift)).collect();
                    put(self.tile(column, row), rings);
                }
            }
        }
    }

    fn line(&mut self, line: &[GridPoint], mut put: impl FnMut(&mut Tile, Vec<GridPoint>)) {
        let Some([west, east, ..]) = self.met(line.iter()) else { return };
        for column in west..=east {
            let (from, to) = (self.west(column), self.west(column + 1));
            let strip = cut_lines(&[line.to_vec()], Half::East(from), Half::West(to));
            let Some([.., south, north]) = self.met(strip.iter().flatten()) else { continue };
            for row in south..=north {
                let (from, to) = (self.south(row), self.south(row + 1));
                let shift = self.shift(column);
                for part in cut_lines(&strip, Half::North(from), Half::South(to)) {
                    let moved = part.iter().map(|at| GridPoint { lon: at.lon + shift, ..*at });
                    put(self.tile(column, row), moved.collect());
                }
            }
        }
    }
}

/// The part of an area between two limits; empty if its outline has none there.
fn cut(rings: &[CutRing], low: Half, high: Half) -> Vec<CutRing> {
    let mut cut = rings.iter().map(|ring| ring.cut(low).cut(high));
    let Some(outline) = cut.next().filter(|ring| !ring.points.is_empty()) else {
        return Vec::new();
    };
    std::iter::once(outline).chain(cut.filter(|ring| !ring.points.is_empty())).collect()
}

fn cut_lines(lines: &[Vec<GridPoint>], low: Half, high: Half) -> Vec<Vec<GridPoint>> {
    let cut = lines.iter().flat_map(|line| cut_line(line, low));
    cut.flat_map(|line| cut_line(&line, high)).collect()
}
