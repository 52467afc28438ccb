//! Reinforcements, as arrows to the force that they join.

use crate::geo::{ScreenPoint, bearing_deg};
use crate::model::{ForceKind, Spot};
use crate::scene::force::{origin, reinforcements};
use crate::scene::map::marks::event_mark::EventMark;
use crate::scene::map::marks::force_mark::{ForceMark, MapInput};
use crate::scene::rect::Rect;
use crate::scene::text::event_name;
use crate::state::Visible;

/// How long an arrow is, in pixels.
const LENGTH_PX: f64 = 58.0;
/// How far its head keeps from the force's symbol.
const CLEAR_PX: f64 = 7.0;
/// How near the middle of a mark an arrow would be covered, in pixels.
const MARK_PX: f64 = 20.0;
/// The least turn between two arrows to one symbol, in degrees.
const APART_DEG: f64 = 24.0;

/// A reinforcement that was announced or has arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// The narrow end.
    pub from: ScreenPoint,
    /// The tip.
    pub to: ScreenPoint,
    /// Whether the troops have begun to arrive.
    pub arrived: bool,
    /// The event's title, short.
    pub title: String,
    /// What it is and when, for assistive technology.
    pub label: String,
}

impl Arrow {
    /// What the arrow covers.
    pub fn reach(&self) -> Rect {
        let (from, to) = (self.from, self.to);
        Rect {
            left: from.x.min(to.x),
            top: from.y.min(to.y),
            right: from.x.max(to.x),
            bottom: from.y.max(to.y),
        }
        .grown(5.0)
    }

    /// The outline: narrow at the far end, growing wider, with a head.
    pub fn outline(&self) -> [ScreenPoint; 7] {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let length = dx.hypot(dy).max(1.0);
        let at = |along: f64, beside: f64| {
            ScreenPoint::new(
                self.from.x + (dx * along - dy * beside) / length,
                self.from.y + (dy * along + dx * beside) / length,
            )
        };
        let neck = length - 13.0;
        [
            at(0.0, -0.8),
            at(neck, -3.2),
            at(neck, -8.0),
            at(length, 0.0),
            at(neck, 8.0),
            at(neck, 3.2),
            at(0.0, 0.8),
        ]
    }
}

/// The arrows to the peacekeepers' symbol, each from the direction in which its troops set out.
/// Where a mark is in the way, or two come from nearly one direction, it turns aside a little.
pub(crate) fn arrows(
    ground: MapInput<'_>,
    visible: &Visible,
    forces: &[ForceMark],
    marks: &[EventMark],
) -> Vec<Arrow> {
    let mut symbols = forces.iter().filter(|force| force.kind == ForceKind::Peacekeepers);
    let Some(symbol) = symbols.find_map(ForceMark::square) else {
        return Vec::new();
    };
    let middle = symbol.middle();
    let here = crate::geo::unproject(ground.viewport.plane_from_screen(middle));
    let mut taken: Vec<f64> = Vec::new();
    reinforcements(ground.dataset, ground.state, visible)
        .into_iter()
        .filter_map(|one| {
            let events = ground.dataset.events();
            let announcement = events.get(one.announced)?;
            let place = origin(announcement)?.clone();
            let spot = Spot::Place { id: place, radius_m: None };
            let (from, _) = ground.dataset.located(&spot)?;
            let near = symbol.width() / 2.0 * 1.2 + CLEAR_PX;
            let out = |bearing: f64, px: f64| {
                let (sin, cos) = bearing.to_radians().sin_cos();
                ScreenPoint::new(middle.x + sin * px, middle.y - cos * px)
            };
            let covered = |bearing: f64| {
                let steps = [0.0, 0.25, 0.5, 0.75, 1.0];
                let mut points = steps.iter().map(|share| out(bearing, near + share * LENGTH_PX));
                points.any(|at| marks.iter().any(|mark| mark.at.distance(at) < MARK_PX))
            };
            let bearing = clear_of(&taken, bearing_deg(here, from), covered);
            taken.push(bearing);
            let event = one.arrived.and_then(|arrived| events.get(arrived)).unwrap_or(announcement);
            let arrived = one.arrived.is_some();
            let names = ground.state.display.names;
            let name = event_name(event, ground.dataset, ground.zone, names);
            let what = if arrived { "arrived" } else { "announced" };
            Some(Arrow {
                from: out(bearing, near + LENGTH_PX),
                to: out(bearing, near),
                arrived,
                title: event.short_title().to_owned(),
                label: format!("Reinforcement {what}: {name}"),
            })
        })
        .collect()
}

/// The bearing, or the nearest one that is far enough from those that are taken and not covered.
fn clear_of(taken: &[f64], bearing: f64, covered: impl Fn(f64) -> bool) -> f64 {
    const TURNS: [f64; 7] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
    let apart = |a: f64, b: f64| {
        let turn = (a - b).rem_euclid(360.0);
        turn.min(360.0 - turn)
    };
    TURNS
        .into_iter()
        .map(|turn| bearing + turn * APART_DEG)
        .find(|turned| {
            let free = taken.iter().all(|other| apart(*turned, *other) > APART_DEG - 0.5);
            free && !covered(*turned)
        })
        .unwrap_or(bearing)
}
