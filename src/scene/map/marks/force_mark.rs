//! Forces on the map: graduated symbols, bands along a line, camps.

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{ScreenPoint, Viewport, project};
use crate::model::{
    Dataset, Force, ForceId, ForceKind, Language, Presence, PresenceRole, Quantity, Spot, Strength,
};
use crate::scene::force::{StrengthNow, forces_at, is_present, strength_at, whole_presence};
use crate::scene::map::marks::event_mark::EventMark;
use crate::scene::rect::Rect;
use crate::scene::text::{number, quantity, short_words};
use crate::state::AppState;
use crate::time::Zone;

/// The side of a square that stands for [`FULL`] troops, in pixels; its area follows the number.
const SQUARE_PX: f64 = 24.0;
/// The number of troops of the square above.
const FULL: f64 = 4500.0;
/// Where a band starts beside its line, in pixels.
const BAND_START_PX: f64 = 2.6;
/// How many troops a pixel of a band's width stands for.
const TROOPS_PER_PX: f64 = 1000.0;
/// The width of a band whose strength nobody told, in pixels.
const UNTOLD_PX: f64 = 3.0;
/// The scale from which camps are shown, in pixels to the kilometre.
const CAMPS_FROM: f64 = 3.0;

/// A force as it stands at the playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct ForceMark {
    /// Which force.
    pub id: ForceId,
    /// The lowest and the highest number that holds; `None` where nobody told one.
    pub strength: Option<(f64, f64)>,
    /// Its name.
    pub name: String,
    /// How it is drawn.
    pub kind: ForceKind,
    /// The figure that holds at the playhead: "≈4,500", or empty where nobody told one.
    pub figure: String,
    /// Who told it, and for when.
    pub attribution: String,
    /// Name, figure and attribution for assistive technology.
    pub label: String,
    /// Its shape.
    pub shape: ForceShape,
}

/// The shape of a force.
#[derive(Clone, Debug, PartialEq)]
pub enum ForceShape {
    /// A square about a point: the sides of the least and the most that was told, in pixels.
    Square {
        /// The middle.
        at: ScreenPoint,
        /// The side for the lowest number.
        inner: f64,
        /// The side for the highest number.
        outer: f64,
    },
    /// A band along a line: outlines of the least and of the most that was told.
    Band {
        /// The line beside which it lies.
        line: Vec<ScreenPoint>,
        /// The far edge for the lowest number.
        inner: Vec<ScreenPoint>,
        /// The far edge for the highest number.
        outer: Vec<ScreenPoint>,
        /// A point in the middle of the band, for its label.
        middle: ScreenPoint,
    },
}

/// A camp, headquarters or forward position.
#[derive(Clone, Debug, PartialEq)]
pub struct CampMark {
    /// The place's name.
    pub name: String,
    /// Name, force and accuracy for assistive technology.
    pub label: String,
    /// What it is to its force.
    pub role: PresenceRole,
    /// How its force is drawn.
    pub kind: ForceKind,
    /// Where it is.
    pub at: ScreenPoint,
    /// How well that is known, in pixels.
    pub radius_px: f64,
    /// What a reader should know of it.
    pub note: String,
}

impl CampMark {
    /// A forward position that a mark would cover stands beside it.
    pub(crate) fn step_aside(&mut self, groups: &[EventMark]) {
        let covered = |group: &&EventMark| group.at.distance(self.at) < 18.0;
        if self.role == PresenceRole::Forward
            && let Some(group) = groups.iter().find(covered)
        {
            self.at = ScreenPoint::new(group.at.x - 26.0, group.at.y);
        }
    }
}

/// What forces are drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MapInput<'a> {
    pub(crate) dataset: &'a Dataset,
    pub(crate) basemap: &'a Basemap,
    pub(crate) state: &'a AppState,
    pub(crate) zone: &'a Zone,
    pub(crate) viewport: Viewport,
}

/// The forces present at the playhead.
pub(crate) fn force_marks(ground: MapInput<'_>) -> Vec<ForceMark> {
    let at = ground.state.playhead;
    forces_at(ground.dataset, at)
        .filter_map(|force| {
            let presence = whole_presence(force, at)?;
            force_mark(ground, force, presence)
        })
        .collect()
}

/// The camps of the forces present at the playhead, from a scale at which they can be told apart.
pub(crate) fn camp_marks(ground: MapInput<'_>) -> Vec<CampMark> {
    let close = ground.viewport.camera.px_per_km() >= CAMPS_FROM;
    let at = ground.state.playhead;
    let names = ground.state.display.names;
    let in_view = ground.viewport.visible_bounds();
    forces_at(ground.dataset, at)
        .flat_map(|force| force.presence.iter().map(move |presence| (force, presence)))
        .filter(|(_, presence)| match presence.role {
            PresenceRole::Whole => false,
            PresenceRole::Forward => is_present(presence, at),
            PresenceRole::Headquarters | PresenceRole::Camp => close && is_present(presence, at),
        })
        .filter_map(|(force, presence)| {
            let Spot::Place { id, .. } = &presence.r#where.spot else {
                return None;
            };
            let (at, radius_m) = ground.dataset.located(&presence.r#where.spot)?;
            let point = project(at);
            if !in_view.contains(point) {
                return None;
            }
            let name = ground.dataset.place(id)?.names.get(names).to_owned();
            let force_name = force.names.get(names);
            let label = match presence.role {
                PresenceRole::Forward => format!("{name}, {force_name}, forward, as claimed"),
                _ => format!("{name}, {force_name}, known to {} m", number(radius_m)),
            };
            Some(CampMark {
                name,
                label,
                role: presence.role,
                kind: force.kind,
                at: ground.viewport.screen_from_plane(point),
                radius_px: ground.viewport.px_from_km(radius_m / 1000.0),
                note: presence.note.as_deref().unwrap_or_default().to_owned(),
            })
        })
        .collect()
}

fn force_mark(ground: MapInput<'_>, force: &Force, presence: &Presence) -> Option<ForceMark> {
    let names = ground.state.display.names;
    let now = strength_at(force, ground.state.playhead);
    let strength = now.as_ref().map(|now| (now.low, now.high));
    let shape = shape(ground, presence, strength)?;
    let figure = now.as_ref().map(figure_words).unwrap_or_default();
    let attribution = now
        .as_ref()
        .map_or_else(|| "strength not told".to_owned(), |now| attribution(now, ground, names));
    let name = force.names.get(names).to_owned();
    let label = [name.as_str(), &figure, &attribution]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let (id, kind) = (force.id.clone(), force.kind);
    Some(ForceMark { id, strength, name, kind, figure, attribution, label, shape })
}

fn shape(
    ground: MapInput<'_>,
    presence: &Presence,
    strength: Option<(f64, f64)>,
) -> Option<ForceShape> {
    match &presence.r#where.spot {
        Spot::Along { line, side } => band(ground, line, side.as_deref(), strength),
        spot => square(ground, spot, strength),
    }
}

/// The shape of a force with other numbers than hold at the playhead: on the way from one step to
/// the next.
pub(crate) fn shape_between(
    ground: MapInput<'_>,
    id: &ForceId,
    strength: (f64, f64),
) -> Option<ForceShape> {
    let presence = whole_presence(ground.dataset.force(id)?, ground.state.playhead)?;
    shape(ground, presence, Some(strength))
}

/// One figure as it was said; where speakers differ, the range between them.
fn figure_words(now: &StrengthNow<'_>) -> String {
    let quantities: Vec<Quantity> = now.figures.iter().filter_map(|s| s.quantity).collect();
    match quantities.as_slice() {
        [only] => quantity(*only),
        [first, rest @ ..] if rest.iter().all(|other| other == first) => quantity(*first),
        _ => quantity(Quantity::Range(now.low, now.high)),
    }
}

/// Who told the figures, and for when they hold: "Gen. Mojsilović, 25–26 Sep 2023".
fn attribution(now: &StrengthNow<'_>, ground: MapInput<'_>, names: Language) -> String {
    let who = |strength: &&Strength| {
        let actor = ground.dataset.actor(&strength.claimant);
        actor.map_or_else(|| strength.claimant.to_string(), |a| a.names.get(names).to_owned())
    };
    let mut speakers: Vec<String> = now.figures.iter().map(who).collect();
    speakers.dedup();
    let when = now.figures.first().map(|s| short_words(&s.as_of, ground.zone));
    speakers.into_iter().chain(when).collect::<Vec<_>>().join(", ")
}

fn square(ground: MapInput<'_>, spot: &Spot, strength: Option<(f64, f64)>) -> Option<ForceShape> {
    let (at, _) = ground.dataset.located(spot)?;
    let side = |troops: f64| SQUARE_PX * (troops / FULL).max(0.0).sqrt().clamp(0.4, 4.0);
    let (low, high) = strength.unwrap_or((FULL / 9.0, FULL / 9.0));
    Some(ForceShape::Square {
        at: ground.viewport.screen_from_plane(project(at)),
        inner: side(low),
        outer: side(high),
    })
}

fn band(
    ground: MapInput<'_>,
    line: &str,
    side: Option<&str>,
    strength: Option<(f64, f64)>,
) -> Option<ForceShape> {
    let viewport = ground.viewport;
    let line = ground.basemap.line(line, Detail::for_camera(viewport.camera))?;
    let sign = if side.is_some_and(|side| *line.right == *side) { -1.0 } else { 1.0 };
    let (low, high) = strength
        .map_or((0.0, UNTOLD_PX), |(low, high)| (low / TROOPS_PER_PX, high / TROOPS_PER_PX));
    let beside = |px: f64| -> Vec<ScreenPoint> {
        let detail = Detail::for_camera(viewport.camera);
        let km = sign * viewport.km_from_px(px);
        let path = ground.basemap.offset_line(&line.id, detail, km);
        path.iter().flat_map(|path| path.iter()).map(|at| viewport.screen_from_plane(*at)).collect()
    };
    let inner = beside(BAND_START_PX + low);
    let outer = beside(BAND_START_PX + high);
    let middle = middle_in_view(&outer, viewport)?;
    Some(ForceShape::Band { line: beside(BAND_START_PX), inner, outer, middle })
}

/// The point of a path at two thirds of what is in view, where there is room for a label.
fn middle_in_view(path: &[ScreenPoint], viewport: Viewport) -> Option<ScreenPoint> {
    let (width, height) = (viewport.size.width, viewport.size.height);
    let inside: Vec<&ScreenPoint> = path
        .iter()
        .filter(|at| (0.0..=width).contains(&at.x) && (0.0..=height).contains(&at.y))
        .collect();
    inside.get(inside.len() * 5 / 9).map(|at| **at)
}

impl ForceMark {
    /// What a square covers with its halo; nothing for a band.
    pub fn square(&self) -> Option<Rect> {
        match &self.shape {
            ForceShape::Square { at, outer, .. } => {
                Some(Rect::about(*at, outer + 4.0, outer + 4.0))
            }
            ForceShape::Band { .. } => None,
        }
    }
}

/// The point in the middle of a shape, for its label.
pub fn shape_middle(shape: &ForceShape) -> ScreenPoint {
    match shape {
        ForceShape::Square { at, .. } => *at,
        ForceShape::Band { middle, .. } => *middle,
    }
}
