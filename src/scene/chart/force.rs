//! Chart of the strength of forces over time, by speaker.

use crate::message;
use crate::model::{
    ClaimId, Dataset, EventKind, Force, ForceKind, Language, Moment, Precision, PresenceRole,
    Strength, StrengthKind, TimeSpan,
};
use crate::scene::force::{claim_of, sources_line, strength_at};
use crate::scene::text::{either, figure_of, quantity, told};
use crate::state::AppState;
use crate::time::{Axis, Zone, forms};

/// The chart of one force.
#[derive(Clone, Debug, PartialEq)]
pub struct ForceChart {
    /// The force's name.
    pub name: String,
    /// The kind of force, which gives its colour.
    pub kind: ForceKind,
    /// The figures that hold at the playhead, or a dash without any.
    pub now: String,
    /// One step for each figure, in order of time.
    pub steps: Vec<StrengthStep>,
    /// Ranges of different figures for one time.
    pub apart: Vec<FigureRange>,
}

/// The range of the figures that speakers give for one time, if they differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureRange {
    /// Where their time begins, in pixels across the timeline's pane.
    pub from: f64,
    /// Where the first later figure begins.
    pub held_to: f64,
    /// The lowest number.
    pub low: f64,
    /// The highest number.
    pub high: f64,
}

/// One figure, and the time until the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthStep {
    /// Where its time begins, in pixels across the timeline's pane.
    pub from: f64,
    /// Where the time ends for which the figure was given.
    pub given_to: f64,
    /// Where the next figure begins or the presence of the force ends, whichever comes first.
    pub held_to: f64,
    /// The lowest number that the figure allows, or its nominal value.
    pub low: f64,
    /// The highest number that the figure allows, or its nominal value.
    pub high: f64,
    /// The figure as it was said.
    pub figure: String,
    /// Name of the speaker.
    pub claimant: String,
    /// Figure, speaker, date and note in a few lines.
    pub about: String,
    /// The first instant for which the figure was given.
    pub at: Moment,
    /// The claim on an event in which the speaker gives the figure; `None` if there is none.
    pub claim: Option<ClaimId>,
}

/// Whether a force of the dataset has a figure to chart.
pub fn has_strengths(dataset: &Dataset) -> bool {
    dataset.forces().iter().any(|force| force.strength.iter().any(is_level))
}

/// Derives the chart of every force that has figures.
pub fn force_charts(
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
    axis: &Axis,
) -> Vec<ForceChart> {
    dataset
        .forces()
        .iter()
        .filter(|force| force.strength.iter().any(is_level))
        .map(|force| force_chart(force, dataset, state, zone, axis))
        .collect()
}

/// Everything of the state that the charts of forces depend on beside the axis: the figures of each at
/// the playhead. They are the same at most steps of the playhead.
pub fn strengths_now(dataset: &Dataset, at: Moment) -> Vec<String> {
    let forces = dataset.forces().iter().filter(|force| force.strength.iter().any(is_level));
    forces.map(|force| strength_words(force, at)).collect()
}

/// The largest number between two edges, for the scale; 0 without any.
pub fn highest(charts: &[ForceChart], left: f64, right: f64) -> f64 {
    charts
        .iter()
        .flat_map(|chart| &chart.steps)
        .filter(|step| step.held_to >= left && step.from <= right)
        .map(|step| step.high)
        .fold(0.0, f64::max)
}

/// The top of a scale on which the largest number has room: a round number.
pub fn strength_top(highest: f64) -> f64 {
    const ROUND: [f64; 8] =
        [1000.0, 2000.0, 6000.0, 12_000.0, 18_000.0, 30_000.0, 60_000.0, 120_000.0];
    ROUND.into_iter().find(|round| highest * 1.15 <= *round).unwrap_or(highest * 1.2).max(1.0)
}

/// The kind of events in whose colour a force is drawn.
pub const fn hue_of_force(kind: ForceKind) -> EventKind {
    match kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    }
}

fn is_level(strength: &Strength) -> bool {
    strength.kind == StrengthKind::Level && strength.quantity.is_some()
}

fn force_chart(
    force: &Force,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
    axis: &Axis,
) -> ForceChart {
    let names = state.display.names;
    let mut levels: Vec<&Strength> = force.strength.iter().filter(|s| is_level(s)).collect();
    levels.sort_by_key(|strength| strength.as_of.anchor());
    let steps: Vec<StrengthStep> = levels
        .iter()
        .filter_map(|strength| step(strength, &levels, force, dataset, names, zone, axis))
        .collect();
    ForceChart {
        name: force.names.get(names).to_owned(),
        kind: force.kind,
        now: strength_words(force, state.playhead),
        apart: apart(&steps),
        steps,
    }
}

/// The figures in force at an instant, as [`ForceChart::now`] has them.
fn strength_words(force: &Force, at: Moment) -> String {
    let now = strength_at(force, at);
    now.map_or_else(
        || "–".to_owned(),
        |now| {
            let figures = now.figures.iter().filter_map(|strength| strength.quantity);
            let mut distinct: Vec<String> = figures.map(quantity).collect();
            distinct.dedup();
            either(distinct)
        },
    )
}

/// A range for each time for which figures differ.
fn apart(steps: &[StrengthStep]) -> Vec<FigureRange> {
    let mut ranges: Vec<(Moment, FigureRange)> = Vec::new();
    for step in steps {
        let StrengthStep { from, held_to, low, high, at, .. } = *step;
        match ranges.iter_mut().find(|(other, _)| *other == at) {
            Some((_, range)) => {
                range.low = range.low.min(low);
                range.high = range.high.max(high);
                range.held_to = range.held_to.max(held_to);
            }
            None => ranges.push((at, FigureRange { from, held_to, low, high })),
        }
    }
    let at_time = |at: Moment| steps.iter().filter(move |step| step.at == at);
    ranges.retain(|(at, range)| at_time(*at).count() > 1 && range.high > range.low);
    ranges.into_iter().map(|(_, range)| range).collect()
}

fn step(
    strength: &Strength,
    levels: &[&Strength],
    force: &Force,
    dataset: &Dataset,
    names: Language,
    zone: &Zone,
    axis: &Axis,
) -> Option<StrengthStep> {
    let said = strength.quantity?;
    let actor = dataset.actor(&strength.claimant);
    let claimant =
        actor.map_or_else(|| strength.claimant.to_string(), |a| a.names.get(names).to_owned());
    let at = strength.as_of.anchor();
    let next = levels.iter().map(|level| level.as_of.anchor()).find(|other| *other > at);
    // Nothing is drawn outside the presence of the force, unless the file says nothing of that.
    let whole = || force.presence.iter().filter(|presence| presence.role == PresenceRole::Whole);
    let held_by = match whole().next() {
        Some(_) => whole()
            .map(|presence| presence.when.hull())
            .filter(|presence| presence.meets(strength.as_of.hull()))
            .reduce(TimeSpan::hull)?,
        None => TimeSpan::between(at, next.unwrap_or(at).max(strength.as_of.latest())),
    };
    let begins = at.max(held_by.start());
    // A figure for a whole year says nothing of a day in it, so none of it is drawn as certain.
    let vague = strength.as_of.precision() < Precision::Month;
    let given = if vague { at } else { strength.as_of.latest() };
    let held = next.map_or(held_by.end(), |next| next.min(held_by.end()));
    let as_of = forms(&strength.as_of, zone);
    let lines = [
        Some(figure_of(&quantity(said), force.names.get(names))),
        Some(message!("forces-speaker-for", speaker = &claimant, date = as_of)),
        strength.said.as_ref().map(|when| message!("forces-said", date = forms(when, zone))),
        strength.note.as_ref().map(|note| told(note).into_owned()),
        sources_line(&strength.sources, dataset),
    ];
    // A little beyond the edge nothing can be seen, and a dashed line must not be endless.
    let x = |moment| axis.x_from_time(moment).clamp(axis.x0() - 50.0, axis.x1() + 50.0);
    Some(StrengthStep {
        from: x(begins),
        given_to: x(given.clamp(begins, held.max(begins))),
        held_to: x(held),
        low: said.low().unwrap_or_else(|| said.nominal()),
        high: said.high().unwrap_or_else(|| said.nominal()),
        figure: quantity(said),
        claimant,
        about: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        at,
        claim: claim_of(strength, dataset),
    })
}
