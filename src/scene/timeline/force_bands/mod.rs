//! Where forces were, from when to when, as bands on their lanes.

use crate::model::{
    Aspect, Dataset, Event, EventKind, Force, ForceKind, Moment, Presence, PresenceRole, Spot,
    Strength, StrengthKind, TimeSpan,
};
use crate::scene::force::strength_at;
use crate::scene::text::{number, quantity};
use crate::scene::timeline::input::TimelineInput;
use crate::scene::timeline::items::{ItemShape, shape};
use crate::state::takes_part;
use crate::time::words;

/// Height of the band of a force as a whole in pixels.
pub const BAND: f64 = 14.0;
/// Height of the line of other presences in pixels, with the space to the next.
const LINE: f64 = 5.0;
/// Space below all of it in pixels.
const FOOT: f64 = 3.0;

/// What a force's lane shows of where it was, below its events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForceStrip {
    /// From left to right, and from the band downwards.
    pub bands: Vec<ForceBand>,
    /// How high the strip is in pixels; 0 where nothing is in sight.
    pub height: f64,
}

/// One presence, or several of one sort and date.
#[derive(Clone, Debug, PartialEq)]
pub struct ForceBand {
    /// How the force is drawn.
    pub kind: ForceKind,
    /// What the location is to the force.
    pub role: PresenceRole,
    /// The upper edge in pixels from the top of the strip.
    pub top: f64,
    /// The earliest start, the latest start, the earliest end and the latest end, as x in pixels.
    pub xs: [f64; 4],
    /// Whether a claim that it is there, where, or how strong it is, is contradicted.
    pub disputed: bool,
    /// Whether it meets the window in force.
    pub shown: bool,
    /// How strong the force was; empty where nobody says so, and for other than the whole.
    pub steps: Vec<StrengthBand>,
    /// Everything about it in a few lines.
    pub about: String,
}

/// A stretch in which one figure of strength is the last that was given.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthBand {
    /// Where the time begins for which it was given, as x in pixels.
    pub from: f64,
    /// Where that time ends.
    pub given_to: f64,
    /// Where the next figure begins, or the presence ends.
    pub to: f64,
    /// The least that was told, as a share of the most in sight.
    pub low: f64,
    /// The most that was told for that time, as such a share.
    pub high: f64,
    /// The figure in words.
    pub figure: String,
}

/// Derives the strip of a force; `most` is the highest number in sight of any force.
pub(super) fn strip(force: &Force, sight: TimelineInput<'_>, most: f64) -> ForceStrip {
    let in_view = sight.axis.visible();
    let mut bands: Vec<ForceBand> = Vec::new();
    let mut lines: Vec<(&Presence, Vec<&Presence>)> = Vec::new();
    for presence in &force.presence {
        if !presence.when.hull().meets(in_view) {
            continue;
        }
        if presence.role == PresenceRole::Whole {
            bands.push(band(force, presence, &[presence], sight, most, 0.0));
            continue;
        }
        let same = |(first, _): &&mut (&Presence, Vec<&Presence>)| {
            first.role == presence.role && first.when == presence.when
        };
        match lines.iter_mut().find(same) {
            Some((_, all)) => all.push(presence),
            None => lines.push((presence, vec![presence])),
        }
    }
    let mut top = if bands.is_empty() { 0.0 } else { BAND + 1.0 };
    for (first, all) in lines {
        bands.push(band(force, first, &all, sight, most, top));
        top += LINE;
    }
    ForceStrip { height: if bands.is_empty() { 0.0 } else { top + FOOT }, bands }
}

/// The highest strength in sight that anybody gives of any force.
pub(super) fn most_in_sight(sight: TimelineInput<'_>) -> f64 {
    let in_view = sight.axis.visible();
    let forces = sight.dataset.forces().iter();
    let all = forces.flat_map(|force| spans(force, in_view));
    let now = all.filter_map(|(force, span)| strength_at(force, span.start()));
    now.map(|now| now.high).fold(0.0, f64::max)
}

fn band(
    force: &Force,
    presence: &Presence,
    all: &[&Presence],
    sight: TimelineInput<'_>,
    most: f64,
    top: f64,
) -> ForceBand {
    let xs = match shape(&presence.when, sight.axis, sight.plot) {
        ItemShape::Bar { from, core_from, core_to, to, .. } => [from, core_from, core_to, to],
        // A single date: it was there at some time within it, and nobody says how long.
        ItemShape::Mark { x, from, to } => [from, x, x, to],
    };
    let disputed = is_disputed(force, presence, sight.dataset);
    let is_whole = presence.role == PresenceRole::Whole;
    let steps = if is_whole { steps(force, presence, sight, most) } else { Vec::new() };
    ForceBand {
        kind: force.kind,
        role: presence.role,
        top,
        xs,
        disputed,
        shown: presence.when.hull().meets(sight.state.window_hull()),
        steps,
        about: about(force, all, disputed, sight),
    }
}

/// Whether an event of the force's own sort, on which claims differ about whether it was there,
/// where, or how strong, falls into the presence.
fn is_disputed(force: &Force, presence: &Presence, dataset: &Dataset) -> bool {
    let kind = match force.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    };
    let falls_into = |event: &&Event| {
        event.kind == kind
            && event.when.as_ref().is_some_and(|when| when.hull().meets(presence.when.hull()))
            && takes_part(force, event, dataset)
    };
    dataset.events().iter().filter(falls_into).any(|event| differs(event, dataset))
}

/// Whether claims on the event contradict others about presence, place or strength. A dispute is
/// written at one of the two claims, so both are asked.
fn differs(event: &Event, dataset: &Dataset) -> bool {
    let is_of_presence =
        |aspect| matches!(aspect, Aspect::Occurrence | Aspect::Place | Aspect::Strength);
    event.claims.iter().any(|claim| {
        claim.disputes.iter().any(|dispute| is_of_presence(dispute.aspect))
            || dataset.disputed_by(&claim.id).iter().any(|rival| {
                dataset.claim(rival).is_some_and(|(_, rival)| {
                    let mut of_it = rival.disputes.iter().filter(|it| it.claim == claim.id);
                    of_it.any(|it| is_of_presence(it.aspect))
                })
            })
    })
}

/// The stretches in sight in which one figure of a force is the last that was given.
fn spans(force: &Force, in_view: TimeSpan) -> impl Iterator<Item = (&Force, TimeSpan)> {
    let mut starts: Vec<Moment> = Vec::new();
    for presence in force.presence.iter().filter(|one| one.role == PresenceRole::Whole) {
        let held = presence.when.hull();
        starts.extend(held.overlap(in_view).map(|_| held.start()));
        let is_figure = |it: &&Strength| it.kind == StrengthKind::Level && it.quantity.is_some();
        let figures = force.strength.iter().filter(is_figure);
        let anchors = figures.map(|figure| figure.as_of.anchor());
        starts.extend(anchors.filter(|at| held.contains(*at)));
    }
    starts.sort_unstable();
    starts.dedup();
    let ends: Vec<Moment> = starts.iter().skip(1).copied().chain([Moment::MAX]).collect();
    let spans = starts.into_iter().zip(ends).map(|(from, to)| TimeSpan::between(from, to));
    spans.filter(move |span| span.meets(in_view)).map(move |span| (force, span))
}

fn steps(
    force: &Force,
    presence: &Presence,
    sight: TimelineInput<'_>,
    most: f64,
) -> Vec<StrengthBand> {
    let (least, last) = (sight.plot.left - 40.0, sight.plot.right + 40.0);
    let x = |at: Moment| sight.axis.x_from_time(at).clamp(least, last);
    let held = presence.when.hull();
    let in_it = spans(force, sight.axis.visible()).filter_map(|(_, span)| span.overlap(held));
    in_it
        .filter_map(|span| {
            let now = strength_at(force, span.start())?;
            let given = now.figures.iter().map(|figure| figure.as_of.latest()).max()?;
            let mut figures: Vec<String> =
                now.figures.iter().filter_map(|figure| figure.quantity).map(quantity).collect();
            figures.dedup();
            let share = |strength: f64| (strength / most.max(1.0)).clamp(0.0, 1.0);
            Some(StrengthBand {
                from: x(span.start()),
                given_to: x(given.clamp(span.start(), span.end())),
                to: x(span.end()),
                low: share(now.low),
                high: share(now.high),
                figure: figures.join(" or "),
            })
        })
        .collect()
}

/// Force, what the places are to it, which these are, when; what is disputed, how strong it is at
/// the playhead, and what a reader should know.
fn about(force: &Force, all: &[&Presence], disputed: bool, sight: TimelineInput<'_>) -> String {
    let names = sight.state.display.names;
    let Some(first) = all.first() else {
        return String::new();
    };
    let sort = match (first.role, all.len()) {
        (PresenceRole::Whole, _) => "present",
        (PresenceRole::Headquarters, _) => "headquarters",
        (PresenceRole::Camp, 1) => "camp",
        (PresenceRole::Camp, _) => "camps",
        (PresenceRole::Forward, 1) => "forward position, as claimed",
        (PresenceRole::Forward, _) => "forward positions, as claimed",
    };
    let places: Vec<&str> = all
        .iter()
        .filter_map(|presence| match &presence.r#where.spot {
            Spot::Place { id, .. } => sight.dataset.place(id).map(|place| place.names.get(names)),
            _ => None,
        })
        .collect();
    let mut head = format!("{}, {sort}", force.names.get(names));
    if !places.is_empty() {
        head = format!("{head}: {}", places.join(", "));
    }
    let mut lines = vec![head, words(&first.when, sight.zone)];
    if disputed {
        lines.push("Disputed: accounts differ about it".to_owned());
    }
    if first.role == PresenceRole::Whole
        && first.when.hull().contains(sight.state.playhead)
        && let Some(now) = strength_at(force, sight.state.playhead)
    {
        let (low, high) = (number(now.low), number(now.high));
        let told = if low == high { low } else { format!("{low} to {high}") };
        lines.push(format!("At the playhead {told}, as last told"));
    }
    let mut notes: Vec<&str> = all.iter().filter_map(|presence| presence.note.as_deref()).collect();
    notes.dedup();
    lines.extend(notes.first().filter(|_| notes.len() == 1).map(|note| (*note).to_owned()));
    lines.join("\n")
}

#[cfg(test)]
mod tests;
