//! Bands on the lanes of forces: where these were, from when to when, and how strong.

mod disputed;
#[cfg(test)]
mod tests;

use self::disputed::is_disputed;
use crate::model::{
    Force, ForceKind, Moment, Presence, PresenceRole, SourceId, Spot, Strength, StrengthKind,
    TimeSpan,
};
use crate::scene::force::{is_drawn, sources_line, strength_at, strength_words};
use crate::scene::text::{either, listed, number, quantity, told};
use crate::scene::timeline::TimelineInput;
use crate::scene::timeline::items::{ItemShape, shape_of};
use crate::time::words;
use crate::{label, message};

/// Height of the band of a whole force, in pixels: the figures on it have room.
pub const BAND: f64 = 14.0;
/// Height of the line of camps and headquarters, in pixels, with the space to the next.
const LINE: f64 = 5.0;
/// Space below the last line, in pixels.
const FOOT: f64 = 3.0;
/// How far past the edges steps are cut, in pixels, as the shapes of items are.
const OVERHANG: f64 = 40.0;

/// Bands of one force, below the events of its lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForceStrip {
    /// Bands of the whole force from left to right, then lines from top to bottom.
    pub bands: Vec<ForceBand>,
    /// The height of the strip in pixels; 0 if nothing is in sight.
    pub height: f64,
}

/// One presence of a force, or several with the same role and date.
#[derive(Clone, Debug, PartialEq)]
pub struct ForceBand {
    /// Decides the colour.
    pub kind: ForceKind,
    /// Whether the places are the whole force, its headquarters, a camp or a forward position.
    pub role: PresenceRole,
    /// The upper edge in pixels from the top of the strip.
    pub top: f64,
    /// The x of the earliest start, the latest start, the earliest end and the latest end.
    pub xs: [f64; 4],
    /// Whether claims differ about whether the force is there, where, or how strong.
    pub disputed: bool,
    /// Whether it meets the dates shown.
    pub shown: bool,
    /// Strengths over time; empty if no figures are known, and for lines.
    pub steps: Vec<StrengthBand>,
    /// All of this in a few lines, for the tooltip.
    pub about: String,
}

/// A time span in which the same figure of strength is the latest. All x are pixels of the pane.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthBand {
    /// Where the time for which it was given begins.
    pub from: f64,
    /// Where that time ends: from there on the figure is merely the latest.
    pub given_to: f64,
    /// Where the next figure begins or the presence ends.
    pub to: f64,
    /// The lowest figure, as a share of the highest of any force in sight.
    pub low: f64,
    /// The highest figure for that time, as such a share.
    pub high: f64,
    /// The figures as text: "4,500", "200–400 or 300".
    pub figure: String,
}

/// What all bands of a force are derived from.
#[derive(Clone, Copy)]
struct StripInput<'a> {
    force: &'a Force,
    input: TimelineInput<'a>,
    full_height: f64,
}

/// Derives the strip of a force. Strengths are drawn as shares of `full_height`, which is the
/// [`highest_strength`] of any force.
pub(super) fn force_strip(force: &Force, input: TimelineInput<'_>, full_height: f64) -> ForceStrip {
    let strip = StripInput { force, input, full_height };
    let in_view = input.axis.visible();
    let mut bands: Vec<ForceBand> = Vec::new();
    let mut lines: Vec<Vec<&Presence>> = Vec::new();
    for presence in force.presence.iter().filter(|one| one.when.hull().meets(in_view)) {
        if presence.role == PresenceRole::Whole {
            bands.push(strip.band(presence, &[presence], 0.0));
            continue;
        }
        let same = |line: &&mut Vec<&Presence>| {
            line.iter().any(|one| one.role == presence.role && one.when == presence.when)
        };
        match lines.iter_mut().find(same) {
            Some(line) => line.push(presence),
            None => lines.push(vec![presence]),
        }
    }
    let mut top = if bands.is_empty() { 0.0 } else { BAND + 1.0 };
    for line in lines {
        let Some(first) = line.first() else { continue };
        bands.push(strip.band(first, &line, top));
        top += LINE;
    }
    ForceStrip { height: if bands.is_empty() { 0.0 } else { top + FOOT }, bands }
}

/// The highest strength in sight that any claim gives any force.
pub(super) fn highest_strength(input: TimelineInput<'_>) -> f64 {
    let in_view = input.axis.visible();
    let strengths = input.dataset.forces().iter().flat_map(|force| {
        strength_spans(force, in_view).filter_map(|span| strength_at(force, span.start()))
    });
    strengths.map(|now| now.high).fold(0.0, f64::max)
}

/// The time spans in sight in which the same figure of a force is the latest.
fn strength_spans(force: &Force, in_view: TimeSpan) -> impl Iterator<Item = TimeSpan> {
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
    spans.filter(move |span| span.meets(in_view))
}

impl StripInput<'_> {
    /// The band of presences with the same role and date, of which `first` is one.
    fn band(self, first: &Presence, all: &[&Presence], top: f64) -> ForceBand {
        let Self { force, input, .. } = self;
        let xs = match shape_of(&first.when, input.axis, input.plot) {
            ItemShape::Bar { from, core_from, core_to, to, .. } => [from, core_from, core_to, to],
            // A single date: the force was there at some time within it, for an unknown time.
            ItemShape::Mark { x, from, to } => [from, x, x, to],
        };
        let disputed = is_disputed(force, first, input);
        let is_whole = first.role == PresenceRole::Whole;
        ForceBand {
            kind: force.kind,
            role: first.role,
            top,
            xs,
            disputed,
            shown: first.when.hull().meets(input.state.window_hull()),
            steps: if is_whole { self.steps(first) } else { Vec::new() },
            about: self.about(first, all, disputed),
        }
    }

    fn steps(self, presence: &Presence) -> Vec<StrengthBand> {
        let Self { force, input, full_height } = self;
        let (least, most) = (input.plot.left - OVERHANG, input.plot.right + OVERHANG);
        let x = |at: Moment| input.axis.x_from_time(at).clamp(least, most);
        let held = presence.when.hull();
        let spans = strength_spans(force, input.axis.visible());
        let step = |span: TimeSpan| {
            let now = strength_at(force, span.start())?;
            let given = now.figures.iter().map(|figure| figure.as_of.latest()).max()?;
            let figures = now.figures.iter().filter_map(|figure| figure.quantity);
            let mut figures: Vec<String> = figures.map(quantity).collect();
            figures.dedup();
            let share = |strength: f64| (strength / full_height.max(1.0)).clamp(0.0, 1.0);
            Some(StrengthBand {
                from: x(span.start()),
                given_to: x(given.clamp(span.start(), span.end())),
                to: x(span.end()),
                low: share(now.low),
                high: share(now.high),
                figure: either(figures),
            })
        };
        spans.filter_map(|span| span.overlap(held)).filter_map(step).collect()
    }

    /// Force, role, places and dates, whether it is disputed, the strength at the playhead, a
    /// note if all presences share one, and the sources; for the whole force also who commands it and the figures that are not drawn.
    fn about(self, first: &Presence, all: &[&Presence], disputed: bool) -> String {
        let Self { force, input, .. } = self;
        let names = input.state.display.names;
        let (name, count) = (force.names.get(names), all.len());
        let mut head = match first.role {
            PresenceRole::Whole => message!("forces-present", force = name),
            PresenceRole::Headquarters => message!("forces-headquarters", force = name),
            PresenceRole::Camp => message!("forces-camps", count = count, force = name),
            PresenceRole::Forward => message!("forces-forward", count = count, force = name),
            PresenceRole::Origin => message!("forces-origin", force = name),
        };
        let place = |presence: &&Presence| match &presence.r#where.spot {
            Spot::Place { id, .. } => input.dataset.place(id).map(|place| place.names.get(names)),
            _ => None,
        };
        let places: Vec<&str> = all.iter().filter_map(place).collect();
        if !places.is_empty() {
            head = message!("forces-at-places", what = head, places = listed(places));
        }
        let mut lines = vec![head, words(&first.when, input.zone)];
        if disputed {
            lines.push(label!("forces-disputed").to_owned());
        }
        if first.role == PresenceRole::Whole
            && first.when.hull().contains(input.state.playhead)
            && let Some(now) = strength_at(force, input.state.playhead)
        {
            let (low, high) = (number(now.low), number(now.high));
            let strength =
                if low == high { low } else { message!("forces-range", low = low, high = high) };
            lines.push(message!("forces-at-playhead", strength = strength));
        }
        let notes = all.iter().filter_map(|presence| presence.note.as_ref());
        let mut notes: Vec<_> = notes.map(told).collect();
        notes.dedup();
        if let [note] = &*notes {
            lines.push(note.clone().into_owned());
        }
        let mut sources: Vec<&SourceId> = all.iter().flat_map(|one| &one.sources).collect();
        sources.sort_unstable();
        sources.dedup();
        lines.extend(sources_line(sources, input.dataset));
        if first.role == PresenceRole::Whole {
            let actor = force.actor.as_ref().and_then(|id| input.dataset.actor(id));
            let commander = actor.map(|actor| actor.names.get(names));
            lines.extend(commander.map(|who| message!("forces-commander", who = who)));
            let undrawn = force.strength.iter().filter(|strength| !is_drawn(strength));
            lines.extend(
                undrawn.map(|strength| strength_words(strength, input.dataset, names, input.zone)),
            );
            lines.extend(force.note.as_ref().map(|note| told(note).into_owned()));
        }
        lines.join("\n")
    }
}
