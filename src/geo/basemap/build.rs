//! Construction of layers on the plane from the arcs and positions of an asset.

use std::sync::Arc;

use super::layers::{District, Layers, Line, River, Road, Usage, Water};
use super::{BasemapError, Country, Detail};
use crate::geo::asset::{self, ArcRef, Asset, Piece, Position, WaterKind};
use crate::geo::path::{nearest, smoothed, smoothed_ring, threaded};
use crate::geo::{Point, Polygon, Projection, theatre};
use crate::model::Names;

/// An arc on the plane: each point with the coarsest level that contains it.
pub(super) type PlaneArc = Vec<(u8, Point)>;

/// Every arc of the asset, projected.
pub(super) fn plane_arcs(
    asset: &Asset,
    projection: Projection,
) -> Result<Vec<PlaneArc>, BasemapError> {
    let arcs = asset.arcs.iter().enumerate().map(|(number, arc)| {
        let keep = arc.keep.as_bytes();
        if keep.len() != arc.at.len() || arc.at.len() < 2 {
            return Err(BasemapError::Arc { number });
        }
        let points = arc.at.iter().map(|&at| point(projection, at));
        Ok(keep.iter().map(|digit| digit.saturating_sub(b'0')).zip(points).collect())
    });
    arcs.collect()
}

/// Builds the layers of one level of detail.
pub(super) struct Builder<'a> {
    pub(super) asset: &'a Asset,
    pub(super) arcs: &'a [PlaneArc],
    pub(super) detail: Detail,
    pub(super) projection: Projection,
}

impl Builder<'_> {
    pub(super) fn layers(&self) -> Layers {
        let asset = self.asset;
        Layers {
            countries: asset.countries.iter().map(|country| self.country(country)).collect(),
            borders: asset.borders.iter().map(|&arc| self.arc(arc).collect()).collect(),
            lines: asset.lines.iter().map(|line| self.line(line)).collect(),
            districts: asset.districts.iter().filter_map(|one| self.district(one)).collect(),
            district_borders: asset
                .district_borders
                .iter()
                .map(|&arc| self.arc(arc).collect())
                .collect(),
            waters: asset.waters.iter().filter_map(|one| self.water(one)).collect(),
            rivers: self.rivers(),
            roads: asset.roads.iter().map(|one| self.road(one)).collect(),
        }
    }

    fn country(&self, country: &asset::Country) -> Country {
        let polygon = |rings: &Vec<asset::Ring>| Polygon::new(rings.iter().map(|r| self.chain(r)));
        Country {
            id: country.id.as_str().into(),
            role: country.role,
            names: local(&country.names),
            label: self.point(country.label),
            // An island without area at this level is left out.
            polygons: country.parts.iter().filter_map(polygon).map(Arc::new).collect(),
            edges: None,
        }
    }

    fn line(&self, line: &asset::Line) -> Line {
        let usage = |usage: &asset::Usage| Usage { by: local(&usage.by), term: local(&usage.term) };
        Line {
            id: line.id.as_str().into(),
            names: local(&line.names),
            usages: line.usages.iter().map(usage).collect(),
            label: self.point(line.label),
            left: line.left.as_str().into(),
            right: line.right.as_str().into(),
            path: self.chain(&line.course),
        }
    }

    fn district(&self, district: &asset::District) -> Option<District> {
        Some(District {
            names: local(&district.names),
            label: self.point(district.label),
            polygon: Polygon::new([self.chain(&district.outline)])?,
        })
    }

    /// All rivers, each ending on the one that it flows into.
    fn rivers(&self) -> Vec<River> {
        let mut rivers: Vec<River> = self.asset.rivers.iter().map(|one| self.river(one)).collect();
        let mouths: Vec<Option<Point>> = self
            .asset
            .rivers
            .iter()
            .zip(&rivers)
            .map(|(asset, river)| {
                let into = asset.into.as_deref()?;
                let greater = rivers.iter().find(|other| &*other.id == into)?;
                Some(nearest(&greater.path, *river.path.last()?)?.at)
            })
            .collect();
        for (river, mouth) in rivers.iter_mut().zip(mouths) {
            if let (Some(end), Some(mouth)) = (river.path.last_mut(), mouth) {
                *end = mouth;
            }
        }
        rivers
    }

    fn river(&self, river: &asset::River) -> River {
        let mut path: Vec<Point> = Vec::new();
        for piece in &river.course {
            let piece = match piece {
                Piece::Drawn(positions) => {
                    smoothed(&positions.iter().map(|&at| self.point(at)).collect::<Vec<_>>(), 2)
                }
                Piece::Border(arcs) => self.chain(arcs),
            };
            append(&mut path, piece);
        }
        River {
            id: river.id.as_str().into(),
            names: local(&river.names),
            rank: river.rank,
            label: self.point(river.label),
            path,
        }
    }

    fn water(&self, water: &asset::Water) -> Option<Water> {
        let outline: Vec<Point> = water.outline.iter().map(|&at| self.point(at)).collect();
        let outline = match water.kind {
            WaterKind::Sea => outline,
            WaterKind::Lake => smoothed_ring(&outline, 2),
        };
        Some(Water {
            kind: water.kind,
            names: water.names.as_ref().map(local).unwrap_or_default(),
            label: water.label.map(|at| self.point(at)),
            rank: water.rank,
            polygon: Polygon::new([outline])?,
        })
    }

    fn road(&self, road: &asset::Road) -> Road {
        let towns: Vec<Point> = road.course.iter().map(|&at| self.point(at)).collect();
        Road { class: road.class, path: threaded(&towns, 6) }
    }

    fn point(&self, at: Position) -> Point {
        point(self.projection, at)
    }

    /// Arcs end to end, without repeating the points that they share.
    fn chain(&self, arcs: &[ArcRef]) -> Vec<Point> {
        let mut path = Vec::new();
        for &arc in arcs {
            append(&mut path, self.arc(arc));
        }
        path
    }

    /// The points of an arc at this level, in the direction of the reference.
    fn arc(&self, reference: ArcRef) -> impl Iterator<Item = Point> {
        let forward = reference >= 0;
        let number = if forward { reference } else { -(reference + 1) };
        let arc = usize::try_from(number).ok().and_then(|number| self.arcs.get(number));
        let is_in_level = |&&(keep, _): &&(u8, Point)| keep <= self.detail.level();
        let mut points: Vec<Point> =
            arc.into_iter().flatten().filter(is_in_level).map(|&(_, point)| point).collect();
        if !forward {
            points.reverse();
        }
        points.into_iter()
    }
}

/// Names with both local forms.
fn local(names: &Names) -> Names {
    names.clone().with_both_of(theatre().local_languages())
}

/// Appends a piece that starts where the path ends, without repeating that point.
fn append(path: &mut Vec<Point>, piece: impl IntoIterator<Item = Point>) {
    for point in piece {
        if path.last() != Some(&point) {
            path.push(point);
        }
    }
}

/// The point of the plane for a position; that at the edge of what is shown where there is none.
pub(super) fn point(projection: Projection, at: Position) -> Point {
    projection.project(asset::lat_lon(at)).unwrap_or_default()
}
