//! Areas and lines that events took place in or along.

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Bounds, Point, Polygon, ScreenPoint, Viewport, project};
use crate::model::{Dataset, EventKind, LatLon, Spot};
use crate::scene::event::certainty;
use crate::state::{AppState, Visible};

/// An area or a line, as an event has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Position of the event in the dataset.
    pub event: usize,
    /// Its kind, for the colour.
    pub kind: EventKind,
    /// Its points, in order.
    pub points: Vec<ScreenPoint>,
    /// Three numbers of `points` for every triangle that fills the area; empty for a line.
    pub triangles: Vec<u32>,
    /// Whether it encloses an area.
    pub is_area: bool,
    /// Whether the event is selected.
    pub selected: bool,
    /// How surely the event has taken place at the playhead.
    pub certainty: f64,
}

/// The outlines of the events shown that reach into the view.
pub(crate) fn outlines(
    dataset: &Dataset,
    basemap: &Basemap,
    state: &AppState,
    visible: &Visible,
    viewport: Viewport,
) -> Vec<Outline> {
    let in_view = viewport.visible_bounds();
    visible
        .shown
        .iter()
        .filter_map(|position| {
            let event = dataset.events().get(*position)?;
            let (points, triangles) = shape(&event.r#where.spot, basemap)?;
            let reach = Bounds::of(points.iter().copied())?;
            let points = points.iter().map(|point| viewport.screen_from_plane(*point));
            reach.meets(in_view).then(|| Outline {
                event: *position,
                kind: event.kind,
                points: points.collect(),
                is_area: !triangles.is_empty(),
                triangles,
                selected: state.selection.as_ref() == Some(&event.id),
                certainty: certainty(event, state.playhead),
            })
        })
        .collect()
}

/// Points and triangles on the plane; `None` for spots that are points, or not known.
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
