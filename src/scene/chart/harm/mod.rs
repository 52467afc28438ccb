//! Chart of people killed and hurt: a stepped count by side, with ranges where accounts differ.

mod count;
mod scale;
#[cfg(test)]
mod tests;

pub use self::count::{HarmSeries, HarmStep};

use self::count::{Count, counts};
use self::scale::CountScale;
use super::ChartInput;
use crate::message;
use crate::model::{ActorId, Claim, ClaimId, Event, EventKind, Figure, Harm, When};
use crate::scene::text::{figure_of, quantity, told};
use crate::state::AppState;
use crate::time::{Axis, forms};

/// The chart of people killed and hurt.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmChart {
    /// The counts that have a figure in view: people killed first, and those of a side before those
    /// of every side.
    pub series: Vec<HarmSeries>,
    /// A mark for each figure in view, from left to right.
    pub marks: Vec<HarmMark>,
    /// Labels of the scale, each with its share of the height.
    pub ticks: Vec<(f64, String)>,
}

/// The mark of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmMark {
    /// Position across in pixels.
    pub x: f64,
    /// Where the count stands with this figure, as a share of the height.
    pub share: f64,
    /// The count that it belongs to.
    pub series: usize,
    /// The claim.
    pub claim: ClaimId,
    /// The figure as it was said.
    pub figure: String,
    /// Figure, speaker and dates in a few lines.
    pub about: String,
}

/// Height of the highest number as a share of the plot's.
const TO: f64 = 0.88;
/// Share of the height below which a tick has no line: it would be read as the axis.
const LOWEST_TICK: f64 = 0.15;
/// Colours of the counts, in turn; they have nothing to do with the kinds.
const HUES: [EventKind; 5] = [
    EventKind::Attack,
    EventKind::Clash,
    EventKind::Peacekeepers,
    EventKind::Deployment,
    EventKind::Crossing,
];

/// The kind of events in whose colour a count is drawn.
pub fn hue_of_count(series: usize) -> EventKind {
    HUES.get(series % HUES.len()).copied().unwrap_or(EventKind::Attack)
}

impl HarmChart {
    /// A share of the scale as a share of the plot's height.
    pub const fn height(share: f64) -> f64 {
        share * TO
    }

    /// The ticks that have a line, each with its share of the plot's height.
    pub fn lines(&self) -> Vec<(f64, String)> {
        let ticks = self.ticks.iter().filter(|(share, _)| *share > LOWEST_TICK);
        ticks.map(|(share, label)| (Self::height(*share), label.clone())).collect()
    }
}

/// A figure with its claim and time.
struct HarmFigure<'a> {
    claim: &'a Claim,
    figure: &'a Figure,
    at: &'a When,
    harm: Harm,
}

/// What a count counts: people of a side, or, for figures without a side, what these measure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted<'a> {
    Side(&'a ActorId),
    Own(&'a str),
}

impl<'a> HarmFigure<'a> {
    /// The time of a figure is the one for which it was given, or else that of its event.
    fn of(event: &'a Event, claim: &'a Claim, figure: &'a Figure) -> Option<Self> {
        let when = figure.as_of.as_deref().or(claim.happened.as_deref()).or(event.when.as_ref());
        Some(Self { claim, figure, at: when?, harm: figure.harm? })
    }

    fn counted(&self) -> Counted<'a> {
        let own = || Counted::Own(self.figure.measures.as_deref().unwrap_or(&self.figure.unit));
        self.figure.side.as_ref().map_or_else(own, Counted::Side)
    }

    /// The key of the figures that count the same people.
    fn rivals(&self) -> &'a str {
        self.figure.measures.as_deref().unwrap_or_else(|| self.claim.id.as_str())
    }
}

/// Derives the counts of people killed and hurt, from the claims on events that pass the filter.
///
/// Figures with the same [`Figure::measures`] are rival counts of the same people: they make a range.
/// Counts of different people of one side add up. While the time of a figure is not over, its people
/// are only possibly among those counted, so that they widen the range upwards.
pub fn harm_chart(input: ChartInput<'_>) -> HarmChart {
    let ChartInput { dataset, state, visible, axis, positions, .. } = input;
    let figures: Vec<HarmFigure<'_>> = positions
        .iter()
        .filter(|position| visible.passing.contains(**position))
        .filter_map(|position| dataset.events().get(*position))
        .flat_map(|event| event.claims.iter().map(move |claim| (event, claim)))
        .filter(|(_, claim)| state.filter.keeps_claim(claim, dataset))
        .flat_map(|(event, claim)| {
            claim.figures.iter().filter_map(move |figure| HarmFigure::of(event, claim, figure))
        })
        .collect();
    let counts: Vec<Count<'_>> = counts(&figures, axis.visible());
    let top = counts.iter().map(Count::highest).fold(0.0, f64::max);
    let scale = CountScale::of(top);
    let mut marks: Vec<HarmMark> = counts
        .iter()
        .enumerate()
        .flat_map(|(nth, count)| marks_of(nth, count, scale, input))
        .collect();
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    let series = counts.iter().map(|count| count.series(input, scale)).collect();
    HarmChart { series, marks, ticks: scale.ticks() }
}

/// The marks of the figures of a count that are in view.
fn marks_of(
    series: usize,
    count: &Count<'_>,
    scale: CountScale,
    input: ChartInput<'_>,
) -> Vec<HarmMark> {
    let in_view = input.axis.visible();
    let figures = count.figures.iter().filter(|one| one.at.hull().meets(in_view));
    figures
        .map(|one| HarmMark {
            x: middle(one.at, input.axis),
            share: scale.share(count.others(one) + one.figure.quantity.nominal()),
            series,
            claim: one.claim.id.clone(),
            figure: quantity(one.figure.quantity),
            about: about(one, input),
        })
        .collect()
}

/// Position across: in the middle of all that a date can mean, as for marks on lanes.
fn middle(when: &When, axis: &Axis) -> f64 {
    let inside = |at| axis.x_from_time(at).clamp(axis.x0(), axis.x1());
    f64::midpoint(inside(when.earliest()), inside(when.latest()))
}

fn about(one: &HarmFigure<'_>, input: ChartInput<'_>) -> String {
    let ChartInput { dataset, state: AppState { display, .. }, zone, .. } = input;
    let name = |id| dataset.actor(id).map(|actor| actor.names.get(display.names).to_owned());
    let claimant = name(&one.claim.claimant).unwrap_or_else(|| one.claim.claimant.to_string());
    let speaker = match &one.claim.said {
        Some(when) => {
            message!("charts-speaker-said", speaker = claimant, date = forms(when, zone))
        }
        None => claimant,
    };
    let as_of = one.figure.as_of.as_deref();
    let lines = [
        Some(figure_of(&quantity(one.figure.quantity), &one.figure.unit)),
        Some(speaker),
        as_of.map(|when| message!("charts-for", date = forms(when, zone))),
        one.figure.note.text().map(|note| told(note).into_owned()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
