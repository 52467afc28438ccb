//! Outlines of areas and lines that events took place in or along.

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Bounds, Point, Polygon, ScreenPoint, project};
use crate::model::{EventKind, LatLon, Spot};
use crate::scene::event::certainty;
use crate::scene::map::input::MapInput;

/// The area or line of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Position of the event in the dataset.
    pub event: usize,
    /// Decides the colour.
    pub kind: EventKind,
    /// Points in order, not closed.
    pub points: Vec<ScreenPoint>,
    /// Indices into `points`, three for each triangle of the area; empty for a line.
    pub triangles: Vec<u32>,
    /// Whether it encloses an area.
    pub is_area: bool,
    /// Whether the event is selected.
    pub selected: bool,
    /// How certainly the event lies in the dates shown, up to 1.
    pub certainty: f64,
}

/// The outlines of shown events that reach into the view.
pub(super) fn outlines(input: MapInput<'_>) -> Vec<Outline> {
    let MapInput { dataset, state, viewport, .. } = input;
    let in_view = viewport.visible_bounds();
    let positions = input.visible.shown.iter();
    let outlines = positions.filter_map(|position| {
        let event = dataset.events().get(*position)?;
        let (points, triangles) = shape(&event.r#where.spot, input.basemap)?;
        let bounds = Bounds::of(points.iter().copied())?;
        let points = points.iter().map(|point| viewport.screen_from_plane(*point));
        bounds.meets(in_view).then(|| Outline {
            event: *position,
            kind: event.kind,
            points: points.collect(),
            is_area: !triangles.is_empty(),
            triangles,
            selected: state.selection.as_ref() == Some(&event.id),
            certainty: certainty(event, *position, state, input.visible),
        })
    });
    outlines.collect()
}

/// Points and triangles on the plane; `None` for spots that are points, or unknown.
fn shape(spot: &Spot, basemap: &Basemap) -> Option<(Vec<Point>, Vec<u32>)> {
    let projected = |points: &[LatLon]| points.iter().copied().map(project).collect::<Vec<Point>>();
    match spot {
        Spot::Area(outline) => {
            let polygon = Polygon::new([projected(outline)])?;
            Some((polygon.points().to_vec(), polygon.triangles().to_vec()))
        }
        Spot::Line(line) => {
            let points = projected(line);
            let drawn = points.len() > 1 && points.iter().all(|point| point.is_finite());
            drawn.then_some((points, Vec::new()))
        }
        Spot::Along { line, .. } => {
            let line = basemap.line(line, Detail::Overview)?;
            Some((line.path.clone(), Vec::new()))
        }
        Spot::Place { .. } | Spot::Point { .. } | Spot::Unlocated => None,
    }
}
