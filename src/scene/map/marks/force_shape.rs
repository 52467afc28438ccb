//! Shapes of forces: squares by strength, and bands along a line.

use crate::geo::basemap::Detail;
use crate::geo::{ScreenPoint, Viewport};
use crate::model::{Presence, Spot};
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;

/// Side of the square for [`FULL`] troops in pixels; the area follows the number.
const SQUARE_PX: f64 = 24.0;
/// Number of troops of that square: the peacekeepers' usual strength.
const FULL: f64 = 4500.0;
/// Gap between a line and its band in pixels.
const BAND_GAP_PX: f64 = 2.6;
/// Number of troops for each pixel of a band's width.
const TROOPS_PER_PX: f64 = 1000.0;
/// Width of a band of unknown strength in pixels.
const UNKNOWN_PX: f64 = 3.0;

/// The shape of a force.
#[derive(Clone, Debug, PartialEq)]
pub enum ForceShape {
    /// A square, with the sides for the lowest and the highest figure in pixels.
    Square {
        /// The middle.
        at: ScreenPoint,
        /// Side for the lowest figure.
        inner: f64,
        /// Side for the highest figure.
        outer: f64,
    },
    /// A band beside a line.
    Band {
        /// The near edge.
        line: Vec<ScreenPoint>,
        /// The far edge for the lowest figure.
        inner: Vec<ScreenPoint>,
        /// The far edge for the highest figure.
        outer: Vec<ScreenPoint>,
        /// A point on the band in view, for tooltips.
        middle: ScreenPoint,
    },
}

impl ForceShape {
    /// The shape of a presence with the lowest and highest figure; `None` if it is not on the map.
    pub(super) fn of(
        input: MapInput<'_>,
        presence: &Presence,
        strength: Option<(f64, f64)>,
    ) -> Option<Self> {
        match &presence.r#where.spot {
            Spot::Along { line, side } => band(input, line, side.as_deref(), strength),
            spot => square(input, spot, strength),
        }
    }

    /// Whether a point is on the shape, or so near that a click is one on it.
    pub fn is_at(&self, at: ScreenPoint) -> bool {
        const REACH_PX: f64 = 3.0;
        match self {
            Self::Square { at: middle, outer, .. } => {
                Rect::about(*middle, *outer, *outer).grown(REACH_PX).contains(at)
            }
            Self::Band { line, outer, .. } => {
                let wide = line.first().zip(outer.first()).map_or(0.0, |(a, b)| a.distance(*b));
                let near = Rect::about(at, 2.0 * REACH_PX + wide, 2.0 * REACH_PX + wide);
                let meets = |pair: &[ScreenPoint]| match pair {
                    [a, b] => near.meets_segment(*a, *b),
                    _ => false,
                };
                line.windows(2).any(meets) && outer.windows(2).any(meets)
            }
        }
    }

    /// A point in the middle of the shape.
    pub fn middle(&self) -> ScreenPoint {
        match self {
            Self::Square { at, .. } => *at,
            Self::Band { middle, .. } => *middle,
        }
    }
}

fn square(input: MapInput<'_>, spot: &Spot, strength: Option<(f64, f64)>) -> Option<ForceShape> {
    let (at, _) = input.dataset.located(spot)?;
    let side = |troops: f64| SQUARE_PX * (troops / FULL).max(0.0).sqrt().clamp(0.4, 4.0);
    // A third of the side: smaller than a known force usually is.
    let (low, high) = strength.unwrap_or((FULL / 9.0, FULL / 9.0));
    Some(ForceShape::Square {
        at: input.viewport.screen_of(at)?,
        inner: side(low),
        outer: side(high),
    })
}

fn band(
    input: MapInput<'_>,
    line: &str,
    side: Option<&str>,
    strength: Option<(f64, f64)>,
) -> Option<ForceShape> {
    let viewport = input.viewport;
    let detail = Detail::for_camera(viewport.camera);
    let line = input.basemap.line(line, detail)?;
    let sign = if side.is_some_and(|side| *line.right == *side) { -1.0 } else { 1.0 };
    let (low, high) = strength
        .map_or((0.0, UNKNOWN_PX), |(low, high)| (low / TROOPS_PER_PX, high / TROOPS_PER_PX));
    let offset = |px: f64| -> Vec<ScreenPoint> {
        let km = sign * viewport.km_from_px(px);
        let path = input.basemap.offset_line(&line.id, detail, km);
        path.iter().flat_map(|path| path.iter()).map(|at| viewport.screen_from_plane(*at)).collect()
    };
    let inner = offset(BAND_GAP_PX + low);
    let outer = offset(BAND_GAP_PX + high);
    let middle = middle_in_view(&outer, viewport)?;
    Some(ForceShape::Band { line: offset(BAND_GAP_PX), inner, outer, middle })
}

/// The point a little past the middle of what is in view of a path.
fn middle_in_view(path: &[ScreenPoint], viewport: Viewport) -> Option<ScreenPoint> {
    let (width, height) = (viewport.size.width, viewport.size.height);
    let inside: Vec<&ScreenPoint> = path
        .iter()
        .filter(|at| (0.0..=width).contains(&at.x) && (0.0..=height).contains(&at.y))
        .collect();
    inside.get(inside.len() * 5 / 9).map(|at| **at)
}
