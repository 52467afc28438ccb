//! Arrows of reinforcements towards the force that they join, and of units from where they came.

use super::force_mark::moments;
use super::{EventMark, ForceMark};
use crate::geo::{ScreenPoint, bearing_deg, path};
use crate::message;
use crate::model::{EventId, Force, ForceId, ForceKind, Presence, PresenceRole, Spot};
use crate::scene::force::{is_present, origin, reinforcements};
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;
use crate::scene::text::event_name;

/// Length of an arrow in pixels: long enough for a direction, short enough for a crowded map.
const LENGTH_PX: f64 = 58.0;
/// Length of an arrow from where units came, in pixels: it leaves room for names beside the line.
const ORIGIN_PX: f64 = 36.0;
/// Gap between the tip and the force's symbol, in pixels.
const GAP_PX: f64 = 7.0;
/// Distance from the middle of a mark within which an arrow would be covered, in pixels.
const MARK_PX: f64 = 20.0;
/// The least angle between two arrows to one symbol, in degrees: their heads do not overlap.
const APART_DEG: f64 = 24.0;

/// A reinforcement that was announced or has arrived, or units that came, as somebody claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// The narrow end.
    pub from: ScreenPoint,
    /// The tip.
    pub to: ScreenPoint,
    /// What moves, and how sure it is.
    pub state: ArrowState,
    /// Short title of the event, for the label at the narrow end; empty for units that came.
    pub title: String,
    /// The event that announced them or tells of their arrival; `None` for units that came.
    pub event: Option<EventId>,
    /// The force that they belong to.
    pub force: ForceId,
    /// Event and date for assistive technology.
    pub label: String,
}

/// What an arrow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrowState {
    /// A reinforcement that is only announced.
    Announced,
    /// A reinforcement that has begun to arrive.
    Arrived,
    /// Units that came from the narrow end, as somebody claims.
    CameFrom,
}

impl Arrow {
    /// The kind of the force whose colour the arrow has.
    pub const fn kind(&self) -> ForceKind {
        match self.state {
            ArrowState::Announced | ArrowState::Arrived => ForceKind::Peacekeepers,
            ArrowState::CameFrom => ForceKind::Deployment,
        }
    }

    /// The box of the arrow with its head.
    pub fn bounds(&self) -> Rect {
        let (from, to) = (self.from, self.to);
        Rect {
            left: from.x.min(to.x),
            top: from.y.min(to.y),
            right: from.x.max(to.x),
            bottom: from.y.max(to.y),
        }
        .grown(5.0)
    }

    /// Small boxes that cover the arrow: those of a slanting one leave the corners of its box free.
    pub(super) fn boxes(&self) -> impl Iterator<Item = Rect> {
        const STEPS: u8 = 8;
        /// Sides of the first and the last box in pixels: the shaft with a border, and the head.
        const SIDES_PX: (f64, f64) = (8.0, 20.0);
        (0..=STEPS).map(|step| {
            let share = f64::from(step) / f64::from(STEPS);
            let x = self.from.x + (self.to.x - self.from.x) * share;
            let y = self.from.y + (self.to.y - self.from.y) * share;
            let side = SIDES_PX.0 + (SIDES_PX.1 - SIDES_PX.0) * share;
            Rect::about(ScreenPoint::new(x, y), side, side)
        })
    }

    /// The outline: a shaft that widens towards the tip, and a head.
    pub fn outline(&self) -> [ScreenPoint; 7] {
        let (dx, dy) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let length = dx.hypot(dy).max(1.0);
        let at = |along: f64, across: f64| {
            ScreenPoint::new(
                self.from.x + (dx * along - dy * across) / length,
                self.from.y + (dy * along + dx * across) / length,
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

/// Every arrow: reinforcements of the peacekeepers, and units on their way to a line.
pub(super) fn arrows(
    input: MapInput<'_>,
    forces: &[ForceMark],
    events: &[EventMark],
) -> Vec<Arrow> {
    let mut all = reinforcement_arrows(input, forces, events);
    all.extend(origin_arrows(input));
    all
}

/// The arrows from where units came to the line that their force stands along, for the time of that
/// presence.
fn origin_arrows(input: MapInput<'_>) -> Vec<Arrow> {
    let forces = input.dataset.forces().iter();
    let origins = forces.flat_map(|force| {
        let came = force.presence.iter().filter(|presence| presence.role == PresenceRole::Origin);
        came.map(move |presence| (force, presence))
    });
    origins
        .filter(|(_, presence)| moments(input).any(|at| is_present(presence, at)))
        .filter_map(|(force, presence)| origin_arrow(input, force, presence))
        .collect()
}

fn origin_arrow(input: MapInput<'_>, force: &Force, presence: &Presence) -> Option<Arrow> {
    let Spot::Place { id, .. } = &presence.r#where.spot else {
        return None;
    };
    let line = force.presence.iter().find_map(|presence| match &presence.r#where.spot {
        Spot::Along { line, .. } => Some(line),
        _ => None,
    })?;
    let line = input.basemap.line(line, input.detail())?;
    let (at, _) = input.dataset.located(&presence.r#where.spot)?;
    let origin = input.viewport.projection().project(at)?;
    let goal = path::nearest(&line.path, origin)?.at;
    let from = input.viewport.screen_from_plane(origin);
    let goal = input.viewport.screen_from_plane(goal);
    let length = from.distance(goal);
    // The tip stays off the band beside the line.
    let share = (ORIGIN_PX / length.max(1.0)).min(0.8);
    let names = input.state.display.names;
    let place = input.dataset.place(id)?.names.get(names);
    Some(Arrow {
        from,
        to: ScreenPoint::new(
            from.x + (goal.x - from.x) * share,
            from.y + (goal.y - from.y) * share,
        ),
        state: ArrowState::CameFrom,
        title: String::new(),
        event: None,
        force: force.id.clone(),
        label: message!("map-arrow-came-from", place = place, force = force.names.get(names)),
    })
}

/// The arrows to the peacekeepers' square, each from the direction in which its troops set out.
/// Where a mark is in the way, or two come from nearly one direction, an arrow turns aside.
fn reinforcement_arrows(
    input: MapInput<'_>,
    forces: &[ForceMark],
    events: &[EventMark],
) -> Vec<Arrow> {
    let mut symbols = forces.iter().filter(|force| force.kind == ForceKind::Peacekeepers);
    let Some((force, symbol)) = symbols.find_map(|force| Some((&force.id, force.square()?))) else {
        return Vec::new();
    };
    let middle = symbol.middle();
    let projection = input.viewport.projection();
    let here = projection.nearest(input.viewport.plane_from_screen(middle));
    let turned = projection.convergence_deg(here);
    let near = symbol.width() / 2.0 * 1.2 + GAP_PX;
    let out = |bearing: f64, px: f64| {
        let (sin, cos) = bearing.to_radians().sin_cos();
        ScreenPoint::new(middle.x + sin * px, middle.y - cos * px)
    };
    let covered = |bearing: f64| {
        let steps = [0.0, 0.25, 0.5, 0.75, 1.0];
        let mut points = steps.iter().map(|share| out(bearing, near + share * LENGTH_PX));
        points.any(|at| events.iter().any(|mark| mark.at.distance(at) < MARK_PX))
    };
    let mut taken: Vec<f64> = Vec::new();
    reinforcements(input.dataset, input.state, input.visible)
        .into_iter()
        .filter_map(|one| {
            let events = input.dataset.events();
            let announcement = events.get(one.announced)?;
            let place = origin(announcement)?.clone();
            let spot = Spot::Place { id: place, radius_m: None };
            let (from, _) = input.dataset.located(&spot)?;
            let bearing = free_bearing(&taken, bearing_deg(here, from) + turned, covered);
            taken.push(bearing);
            let event = one.arrived.and_then(|arrived| events.get(arrived)).unwrap_or(announcement);
            let arrived = one.arrived.is_some();
            let names = input.state.display.names;
            let name = event_name(event, input.dataset, input.zone, names);
            Some(Arrow {
                from: out(bearing, near + LENGTH_PX),
                to: out(bearing, near),
                state: if arrived { ArrowState::Arrived } else { ArrowState::Announced },
                title: event.short_title().to_owned(),
                event: Some(event.id.clone()),
                force: force.clone(),
                label: if arrived {
                    message!("map-arrow-arrived", event = name)
                } else {
                    message!("map-arrow-announced", event = name)
                },
            })
        })
        .collect()
}

/// The bearing, or the nearest one that is far enough from the `taken` ones and not covered.
fn free_bearing(taken: &[f64], bearing: f64, covered: impl Fn(f64) -> bool) -> f64 {
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
