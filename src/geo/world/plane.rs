//! Tiles and names on the plane of a projection.

use std::sync::Arc;

use super::{DisputedLineKind, Gazetteer, GridPoint, Tile, TileRing};
use crate::geo::{Bounds, Point, Polygon, Projection};
use crate::model::{LatLon, Names};

/// A tile on the plane.
#[derive(Clone, Debug, Default)]
pub struct PlaneTile {
    /// Parts of countries, each with the number of the country in the gazetteer.
    pub areas: Vec<(u16, Arc<Polygon>)>,
    /// Coasts, each with the number of the country.
    pub coasts: Vec<(u16, Vec<Point>)>,
    /// Borders that nobody disputes, with the countries on both sides.
    pub borders: Vec<([u16; 2], Vec<Point>)>,
    /// Lines between first-order units.
    pub districts: Vec<Vec<Point>>,
    /// Rivers.
    pub rivers: Vec<PlaneRiver>,
    /// Lakes.
    pub lakes: Vec<PlaneLake>,
    /// Towns, the chief ones first.
    pub towns: Vec<PlaneTown>,
}

/// A part of a river.
#[derive(Clone, Debug)]
pub struct PlaneRiver {
    /// The English name; empty if it has none.
    pub name: Box<str>,
    /// The rank, 1 for the greatest.
    pub rank: u8,
    /// The course.
    pub path: Vec<Point>,
}

/// A part of a lake.
#[derive(Clone, Debug)]
pub struct PlaneLake {
    /// The English name; empty if it has none.
    pub name: Box<str>,
    /// The rank, 1 for the greatest.
    pub rank: u8,
    /// The area.
    pub polygon: Arc<Polygon>,
    /// The shores.
    pub shores: Vec<Vec<Point>>,
}

/// A town.
#[derive(Clone, Debug)]
pub struct PlaneTown {
    /// The English name, and the names of other languages that differ from it.
    pub names: Names,
    /// Where it is.
    pub at: Point,
    /// The rank from 1, for towns that the whole world knows, to 9.
    pub rank: u8,
    /// Whether it is the capital of a country.
    pub is_capital: bool,
}

/// What the gazetteer names, on the plane.
#[derive(Clone, Debug, Default)]
pub struct PlaneNames {
    /// For each country the middle of its label; `None` where the plane does not show it.
    pub countries: Vec<Option<Point>>,
    /// Seas.
    pub seas: Vec<PlaneSea>,
    /// Areas that more than one side claims.
    pub areas: Vec<PlaneArea>,
    /// Lines that a side disputes, at each level of detail.
    pub lines: Vec<Vec<PlaneLine>>,
}

/// A sea.
#[derive(Clone, Debug)]
pub struct PlaneSea {
    /// Names by language.
    pub names: Names,
    /// The middle of its label.
    pub at: Point,
    /// The rank among labels, 1 for oceans.
    pub rank: u8,
}

/// An area that more than one side claims.
#[derive(Clone, Debug)]
pub struct PlaneArea {
    /// Its number in the gazetteer.
    pub number: usize,
    /// Whether it is a part of a country, or all of one that has another name there, and other states
    /// are known to claim it.
    pub is_part: bool,
    /// The middle of its label.
    pub at: Point,
    /// Its parts.
    pub polygons: Vec<Polygon>,
}

/// A part of a line that a side disputes.
#[derive(Clone, Debug)]
pub struct PlaneLine {
    /// Its number in the gazetteer.
    pub number: usize,
    /// Its kind.
    pub kind: DisputedLineKind,
    /// The course.
    pub path: Vec<Point>,
    /// The smallest rectangle around it.
    pub bounds: Bounds,
}

fn degrees(line: &[GridPoint]) -> Vec<LatLon> {
    line.iter().map(|at| at.degrees()).collect()
}

/// An area, and the lines of it that are coast.
fn area(rings: &[TileRing], projection: Projection) -> (Vec<Arc<Polygon>>, Vec<Vec<Point>>) {
    let outlines: Vec<Vec<LatLon>> = rings.iter().map(|ring| degrees(&ring.points)).collect();
    let polygons = projection.polygons(&outlines).into_iter().map(Arc::new).collect();
    let coasts = rings.iter().flat_map(TileRing::coasts);
    (polygons, coasts.flat_map(|coast| projection.lines(&degrees(&coast))).collect())
}

impl PlaneTile {
    /// A tile on the plane of that projection; what the plane does not show is left out.
    pub fn new(tile: &Tile, projection: Projection) -> Self {
        let lines = |line: &[GridPoint]| projection.lines(&degrees(line));
        let mut plane = Self::default();
        for part in &tile.areas {
            let (polygons, coasts) = area(&part.rings, projection);
            plane.areas.extend(polygons.into_iter().map(|polygon| (part.country, polygon)));
            plane.coasts.extend(coasts.into_iter().map(|coast| (part.country, coast)));
        }
        for border in &tile.borders {
            let parts = lines(&border.line).into_iter();
            plane.borders.extend(parts.map(|path| (border.countries, path)));
        }
        plane.districts = tile.districts.iter().flat_map(|line| lines(line)).collect();
        for river in &tile.rivers {
            let (name, rank) = (&river.name, river.rank);
            let parts = lines(&river.line).into_iter();
            plane.rivers.extend(parts.map(|path| PlaneRiver { name: name.clone(), rank, path }));
        }
        for lake in &tile.lakes {
            let (polygons, mut shores) = area(&lake.rings, projection);
            for polygon in polygons {
                let (name, shores) = (lake.name.clone(), std::mem::take(&mut shores));
                plane.lakes.push(PlaneLake { name, rank: lake.rank, polygon, shores });
            }
        }
        let town = |town: &super::TileTown| {
            Some(PlaneTown {
                names: town.names.clone(),
                at: projection.project(town.at.degrees())?,
                rank: town.rank,
                is_capital: town.is_capital,
            })
        };
        plane.towns = tile.towns.iter().filter_map(town).collect();
        plane
    }
}

impl PlaneNames {
    /// The names of a gazetteer on the plane of that projection.
    pub fn new(gazetteer: &Gazetteer, levels: usize, projection: Projection) -> Self {
        let project = |at: GridPoint| projection.project(at.degrees());
        let sea = |sea: &super::WorldSea| {
            let at = project(sea.label)?;
            Some(PlaneSea { names: sea.names.clone(), at, rank: sea.rank })
        };
        let areas = gazetteer.areas.iter().enumerate().filter_map(|(number, area)| {
            let parts = area.parts.iter();
            let polygons = parts.flat_map(|rings| {
                let rings: Vec<Vec<LatLon>> = rings.iter().map(|ring| degrees(ring)).collect();
                projection.polygons(&rings)
            });
            let english = |names: &Names| names.by_tag("en").map(str::to_owned);
            let mut countries = gazetteer.countries.iter();
            let is_part = countries.all(|it| english(&it.names) != english(&area.names));
            let is_part = is_part && !area.claimed.is_empty();
            let at = project(area.label)?;
            Some(PlaneArea { number, is_part, at, polygons: polygons.collect() })
        });
        let lines = |level: usize| {
            let lines = gazetteer.lines.iter().enumerate();
            let parts = lines.flat_map(|(number, line)| {
                let course = line.levels.get(level).into_iter();
                let parts = course.flat_map(|course| projection.lines(&degrees(course)));
                parts.filter_map(move |path| {
                    let bounds = Bounds::of(path.iter().copied())?;
                    Some(PlaneLine { number, kind: line.kind, path, bounds })
                })
            });
            parts.collect()
        };
        Self {
            countries: gazetteer.countries.iter().map(|country| project(country.label)).collect(),
            seas: gazetteer.seas.iter().filter_map(sea).collect(),
            areas: areas.collect(),
            lines: (0..levels).map(lines).collect(),
        }
    }
}
