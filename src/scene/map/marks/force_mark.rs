//! Marks of forces: squares or bands by strength, camps, forward positions.

use super::{CAMP_PX, EventMark, ForceShape};
use crate::geo::ScreenPoint;
use crate::model::{
    Force, ForceId, ForceKind, Moment, PlaceId, Presence, PresenceRole, Quantity, Spot, Strength,
    When,
};
use crate::scene::force::{StrengthNow, is_present, strength_at, whole_presence};
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;
use crate::scene::text::{listed, quantity, told};
use crate::time::short_words_in_year;
use crate::{label, message};

/// Scale from which camps are shown, in pixels per kilometre: below it they would overlap.
const CAMPS_FROM: f64 = 3.0;

/// How far out of view a symbol is still derived, in pixels: arrows to it reach as far.
const OUT_OF_VIEW: f64 = 200.0;

/// A force at the instant that figures are shown for.
#[derive(Clone, Debug, PartialEq)]
pub struct ForceMark {
    /// Identifier in the dataset.
    pub id: ForceId,
    /// The lowest and the highest figure that hold; `None` if there is none.
    pub strength: Option<(f64, f64)>,
    /// Name in the chosen language.
    pub name: String,
    /// Decides symbol and colour.
    pub kind: ForceKind,
    /// The figure in words, such as "≈4,500"; empty if there is none.
    pub figure: String,
    /// Claimant of the figure, and what time it is for, without a year that is plain.
    pub attribution: String,
    /// When it was said, without a year that is plain; empty where that is part of the attribution or
    /// not known.
    pub said: String,
    /// Both in narrow lines: the claimant alone, then the dates; empty if there is no figure.
    pub narrow: Vec<String>,
    /// Name, figure and attribution for assistive technology.
    pub label: String,
    /// The shape on the map.
    pub shape: ForceShape,
}

/// A camp, headquarters or forward position.
#[derive(Clone, Debug, PartialEq)]
pub struct CampMark {
    /// Name of the place.
    pub name: String,
    /// The place.
    pub place: PlaceId,
    /// The force.
    pub force: ForceId,
    /// Name, force and accuracy for assistive technology.
    pub label: String,
    /// Decides the symbol.
    pub role: PresenceRole,
    /// Kind of its force.
    pub kind: ForceKind,
    /// Middle of the symbol.
    pub at: ScreenPoint,
    /// Accuracy of the position in pixels.
    pub radius_px: f64,
    /// The dataset's note on the presence; empty if there is none.
    pub note: String,
}

impl CampMark {
    /// The box of the symbol.
    pub(super) fn rect(&self) -> Rect {
        Rect::about(self.at, CAMP_PX, CAMP_PX)
    }

    /// Moves a forward position beside an event's mark that would cover it.
    fn step_aside(mut self, events: &[EventMark]) -> Self {
        let covered = |mark: &&EventMark| mark.at.distance(self.at) < 18.0;
        if self.role == PresenceRole::Forward
            && let Some(mark) = events.iter().find(covered)
        {
            self.at = ScreenPoint::new(mark.at.x - 26.0, mark.at.y);
        }
        self
    }
}

impl ForceMark {
    /// The box of a square with its halo; `None` for a band.
    pub fn square(&self) -> Option<Rect> {
        match &self.shape {
            ForceShape::Square { at, outer, .. } => {
                Some(Rect::about(*at, outer + 4.0, outer + 4.0))
            }
            ForceShape::Band { .. } => None,
        }
    }

    /// Takes the shape of another strength than at the playhead.
    pub(crate) fn resize(&mut self, input: MapInput<'_>, strength: (f64, f64)) {
        let force = input.dataset.force(&self.id);
        let presence =
            force.and_then(|force| moments(input).rev().find_map(|at| whole_presence(force, at)));
        let shape = presence.and_then(|it| ForceShape::of(input, it, Some(strength)));
        if let Some(shape) = shape {
            self.shape = shape;
        }
    }
}

/// The instants that figures are shown for, in order of the windows.
pub(super) fn moments(input: MapInput<'_>) -> impl DoubleEndedIterator<Item = Moment> {
    let (first, second) = input.state.figure_moments();
    std::iter::once(first).chain(second)
}

/// The forces present at an instant that figures are shown for, as far as their symbols are in view
/// or near it.
pub(super) fn force_marks(input: MapInput<'_>) -> Vec<ForceMark> {
    let pane = Rect::sized(0.0, 0.0, input.viewport.size.width, input.viewport.size.height)
        .grown(OUT_OF_VIEW);
    let marks = input.dataset.forces().iter().filter_map(|force| force_mark(input, force));
    marks.filter(|mark| mark.square().is_none_or(|square| square.meets(pane))).collect()
}

/// The camps and positions of the forces present then.
pub(super) fn camp_marks(input: MapInput<'_>, events: &[EventMark]) -> Vec<CampMark> {
    let close = input.viewport.camera.px_per_km() >= CAMPS_FROM;
    let is_present = |presence: &Presence| moments(input).any(|at| is_present(presence, at));
    let forces = input.dataset.forces().iter();
    forces
        .flat_map(|force| force.presence.iter().map(move |presence| (force, presence)))
        .filter(|(_, presence)| match presence.role {
            // An arrow from there stands for it.
            PresenceRole::Whole | PresenceRole::Origin => false,
            PresenceRole::Forward => is_present(presence),
            PresenceRole::Headquarters | PresenceRole::Camp => close && is_present(presence),
        })
        .filter_map(|(force, presence)| camp_mark(input, force, presence))
        .map(|camp| camp.step_aside(events))
        .collect()
}

fn camp_mark(input: MapInput<'_>, force: &Force, presence: &Presence) -> Option<CampMark> {
    let Spot::Place { id, .. } = &presence.r#where.spot else {
        return None;
    };
    let (at, radius_m) = input.dataset.located(&presence.r#where.spot)?;
    let projection = input.viewport.projection();
    let point = projection.project(at)?;
    if !input.viewport.visible_bounds().contains(point) {
        return None;
    }
    let names = input.state.display.names;
    let name = input.dataset.place(id)?.names.get(names).to_owned();
    let force_name = force.names.get(names);
    let label = if presence.role == PresenceRole::Forward {
        message!("map-camp-forward", place = &name, force = force_name)
    } else {
        let radius = message!("scene-metres", number = radius_m.round());
        message!("map-camp-known", place = &name, force = force_name, radius = radius)
    };
    Some(CampMark {
        name,
        place: id.clone(),
        force: force.id.clone(),
        label,
        role: presence.role,
        kind: force.kind,
        at: input.viewport.screen_from_plane(point),
        radius_px: input.viewport.px_from_km(radius_m / 1000.0 * projection.mean_scale(at)),
        note: presence.note.as_ref().map(|note| told(note).into_owned()).unwrap_or_default(),
    })
}

/// A force as it is at the instant that figures are shown for. Of two windows that are compared it
/// has the shape of the second, and both figures where they differ.
fn force_mark(input: MapInput<'_>, force: &Force) -> Option<ForceMark> {
    let presence = moments(input).rev().find_map(|at| whole_presence(force, at))?;
    let (first, second) = input.state.figure_moments();
    let earlier = strength_at(force, first);
    let now = second.map_or_else(|| earlier.clone(), |at| strength_at(force, at));
    let strength = now.as_ref().or(earlier.as_ref()).map(|now| (now.low, now.high));
    let shape = ForceShape::of(input, presence, strength)?;
    let words = |now: &Option<StrengthNow<'_>>| now.as_ref().map(figure_words).unwrap_or_default();
    let figure = match (words(&earlier), words(&now)) {
        (before, after) if before == after => after,
        (before, after) => {
            let or_dash =
                |figure: String| if figure.is_empty() { "–".to_owned() } else { figure };
            message!("certainty-figures", a = or_dash(before), b = or_dash(after))
        }
    };
    let now = now.or(earlier);
    let year = |at| input.zone.civil(at).date().year();
    let plain = Some(year(second.unwrap_or(first)));
    let said_by = |plain| {
        let known = now.as_ref().map(|now| Attribution::of(now, plain, input));
        known.unwrap_or_else(Attribution::unknown)
    };
    let Attribution { who: attribution, said, narrow } = said_by(plain);
    let whole = said_by(None);
    let name = force.names.get(input.state.display.names).to_owned();
    let label = listed([&name, &figure, &whole.who, &whole.said]);
    let (id, kind) = (force.id.clone(), force.kind);
    Some(ForceMark { id, strength, name, kind, figure, attribution, said, narrow, label, shape })
}

/// A single figure in the words of its claim; the range where claimants differ.
fn figure_words(now: &StrengthNow<'_>) -> String {
    let quantities: Vec<Quantity> = now.figures.iter().filter_map(|s| s.quantity).collect();
    match quantities.as_slice() {
        [only] => quantity(*only),
        [first, rest @ ..] if rest.iter().all(|other| other == first) => quantity(*first),
        _ => quantity(Quantity::Range(now.low, now.high)),
    }
}

/// Who gave the figures, what time they are for, and when they were said.
#[derive(Default)]
struct Attribution {
    /// Such as "Gen. Mojsilović, for 26 Sep".
    who: String,
    /// Such as "said on 4 Oct"; empty where that is part of the other or not known.
    said: String,
    /// Claimant and dates in a line each.
    narrow: Vec<String>,
}

impl Attribution {
    fn unknown() -> Self {
        Self { who: label!("map-strength-unknown").to_owned(), ..Self::default() }
    }

    /// The attribution of figures, without a year that is `year`.
    fn of(now: &StrengthNow<'_>, year: Option<i64>, input: MapInput<'_>) -> Self {
        let names = input.state.display.names;
        let who = |strength: &&Strength| {
            let actor = input.dataset.actor(&strength.claimant);
            actor.map_or_else(|| strength.claimant.to_string(), |a| a.names.get(names).to_owned())
        };
        let mut speakers: Vec<String> = now.figures.iter().map(who).collect();
        speakers.dedup();
        let Some(figure) = now.figures.first() else { return Self::default() };
        let speaker = listed(speakers);
        let short = |when: &When| short_words_in_year(when, input.zone, year);
        let date = short(&figure.as_of);
        // Of several speakers each said it at a time of their own.
        let said = figure.said.as_ref().filter(|_| now.figures.len() == 1).map(short);
        let said_on = |date: &String| message!("certainty-said", date = date);
        if said.as_ref() == Some(&date) {
            let narrow = vec![speaker.clone(), said_on(&date)];
            let who = message!("certainty-said-then", speaker = speaker, date = date);
            return Self { who, said: String::new(), narrow };
        }
        let said = said.as_ref().map(said_on);
        let dated = message!("certainty-for.date", date = &date);
        let narrow = [speaker.clone(), dated].into_iter().chain(said.clone()).collect();
        let who = message!("certainty-for", speaker = speaker, date = date);
        Self { who, said: said.unwrap_or_default(), narrow }
    }
}
