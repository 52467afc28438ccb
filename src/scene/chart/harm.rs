//! Chart of people killed and hurt, by speaker.

use super::ChartInput;
use crate::message;
use crate::model::{Claim, ClaimId, Dataset, Event, Figure, Moment, TimeSpan, When};
use crate::scene::text::{figure_of, number, quantity, told};
use crate::state::AppState;
use crate::time::{Axis, Zone, forms};

/// Words within [`Figure::measures`] that mean people killed.
const KILLED: [&str; 4] = ["killed", "dead", "deaths", "died"];
/// Words within [`Figure::measures`] that mean people hurt.
const HURT: [&str; 4] = ["hurt", "wounded", "injured", "casualties"];

/// Greatest distance between marks of different measures at one time, in pixels: a little more than
/// a mark.
const MAX_OFFSET: f64 = 22.0;

/// The chart of people killed and hurt.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmChart {
    /// A mark for each figure in view, from left to right.
    pub marks: Vec<HarmMark>,
    /// Where speakers differ: position across in pixels, lowest and highest share of the height.
    pub apart: Vec<(f64, f64, f64)>,
    /// Labels of the scale, each with its share of the height.
    pub ticks: Vec<(f64, String)>,
}

/// The mark of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmMark {
    /// Position across in pixels.
    pub x: f64,
    /// The number as a share of the height, on a logarithmic scale.
    pub share: f64,
    /// The highest number that the figure allows, as a share of the height; `None` without a limit.
    pub high: Option<f64>,
    /// Whether people were killed, not hurt.
    pub killed: bool,
    /// The claim.
    pub claim: ClaimId,
    /// The figure as it was said.
    pub figure: String,
    /// Figure, speaker and dates in a few lines.
    pub about: String,
}

/// A figure with its claim and time.
struct HarmFigure<'a> {
    claim: &'a Claim,
    figure: &'a Figure,
    measure: &'a str,
    at: &'a When,
    killed: bool,
    /// Offset from the middle of its time in pixels, next to figures of other measures.
    offset: f64,
}

/// Derives the marks of every figure about people killed or hurt, of events that pass the filter.
///
/// Whether a figure counts people killed or hurt is read from [`Figure::measures`]. Its time is the
/// one for which it was given, or else that of its event.
pub fn harm_chart(input: ChartInput<'_>) -> HarmChart {
    let ChartInput { dataset, state, visible, zone, axis, positions } = input;
    let in_view = axis.visible();
    let mut figures: Vec<HarmFigure<'_>> = positions
        .iter()
        .filter(|position| visible.passing.contains(**position))
        .filter_map(|position| dataset.events().get(*position))
        .flat_map(|event| event.claims.iter().map(move |claim| (event, claim)))
        .filter(|(_, claim)| state.filter.keeps_claim(claim, dataset))
        .flat_map(|(event, claim)| {
            claim.figures.iter().filter_map(move |figure| harm_figure(event, claim, figure))
        })
        .filter(|one| one.at.hull().meets(in_view))
        .collect();
    spread(&mut figures, axis);
    let figures = figures;
    let top = figures.iter().map(|one| highest(one.figure)).fold(10.0, f64::max);
    let share = |n: f64| share_of(n, top);
    let mut marks: Vec<HarmMark> = figures
        .iter()
        .map(|one| HarmMark {
            x: one.x(axis),
            share: share(one.figure.quantity.nominal()),
            high: one.figure.quantity.high().map(share),
            killed: one.killed,
            claim: one.claim.id.clone(),
            figure: quantity(one.figure.quantity),
            about: about(one, dataset, state, zone),
        })
        .collect();
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    HarmChart { marks, apart: apart(&figures, axis, share), ticks: ticks(top) }
}

fn harm_figure<'a>(
    event: &'a Event,
    claim: &'a Claim,
    figure: &'a Figure,
) -> Option<HarmFigure<'a>> {
    let measure = figure.measures.as_deref()?;
    let has = |words: &[&str]| measure.split('_').any(|word| words.contains(&word));
    let killed = has(&KILLED);
    if !killed && !has(&HURT) {
        return None;
    }
    let when = figure.as_of.as_ref().or(claim.happened.as_ref()).or(event.when.as_ref());
    Some(HarmFigure { claim, figure, measure, at: when?, killed, offset: 0.0 })
}

impl HarmFigure<'_> {
    /// Position across: in the middle of all that its date can mean, as for marks on lanes.
    fn x(&self, axis: &Axis) -> f64 {
        let (from, to) = edges(self.at, axis);
        f64::midpoint(from, to) + self.offset
    }
}

fn edges(when: &When, axis: &Axis) -> (f64, f64) {
    let inside = |at: Moment| axis.x_from_time(at).clamp(axis.x0(), axis.x1());
    (inside(when.earliest()), inside(when.latest()))
}

/// Puts figures of different measures at one time side by side, within the width of that time.
fn spread(figures: &mut [HarmFigure<'_>], axis: &Axis) {
    let mut times: Vec<(TimeSpan, Vec<&str>)> = Vec::new();
    for one in figures.iter() {
        let hull = one.at.hull();
        match times.iter_mut().find(|(other, _)| *other == hull) {
            Some((_, measures)) if measures.contains(&one.measure) => {}
            Some((_, measures)) => measures.push(one.measure),
            None => times.push((hull, vec![one.measure])),
        }
    }
    for one in figures {
        let hull = one.at.hull();
        let Some((_, measures)) = times.iter().find(|(other, _)| *other == hull) else { continue };
        let count = measures.iter().fold(0.0, |count, _| count + 1.0);
        let before = measures.iter().take_while(|other| **other != one.measure);
        let nth = before.fold(0.0, |count, _| count + 1.0);
        let (from, to) = edges(one.at, axis);
        let step = ((to - from) / count).min(MAX_OFFSET);
        one.offset = step * (nth - (count - 1.0) / 2.0);
    }
}

fn highest(figure: &Figure) -> f64 {
    figure.quantity.high().unwrap_or_else(|| figure.quantity.nominal())
}

/// The share of the height on a logarithmic scale on which 0 is at the bottom.
fn share_of(n: f64, top: f64) -> f64 {
    ((1.0 + n.max(0.0)).ln() / (1.0 + top).ln()).clamp(0.0, 1.0)
}

fn ticks(top: f64) -> Vec<(f64, String)> {
    let decades = std::iter::successors(Some(1.0_f64), |n| Some(n * 10.0));
    let shown = decades.take_while(|n| *n <= top);
    shown.map(|n| (share_of(n, top), number(n))).collect()
}

/// Ranges in which two or more figures of one measure and time differ.
fn apart(
    figures: &[HarmFigure<'_>],
    axis: &Axis,
    share: impl Fn(f64) -> f64,
) -> Vec<(f64, f64, f64)> {
    let mut ranges: Vec<(&HarmFigure<'_>, f64, f64)> = Vec::new();
    for one in figures {
        let n = one.figure.quantity.nominal();
        let is_same = |other: &HarmFigure<'_>| {
            other.measure == one.measure && other.at.hull() == one.at.hull()
        };
        match ranges.iter_mut().find(|(other, _, _)| is_same(other)) {
            Some((_, low, high)) => (*low, *high) = (low.min(n), high.max(n)),
            None => ranges.push((one, n, n)),
        }
    }
    ranges
        .into_iter()
        .filter(|(_, low, high)| high > low)
        .map(|(one, low, high)| (one.x(axis), share(low), share(high)))
        .collect()
}

fn about(one: &HarmFigure<'_>, dataset: &Dataset, state: &AppState, zone: &Zone) -> String {
    let names = state.display.names;
    let name = |id| dataset.actor(id).map(|actor| actor.names.get(names).to_owned());
    let claimant = name(&one.claim.claimant).unwrap_or_else(|| one.claim.claimant.to_string());
    let speaker = match &one.claim.said {
        Some(when) => {
            message!("charts-speaker-said", speaker = claimant, date = forms(when, zone))
        }
        None => claimant,
    };
    let as_of = one.figure.as_of.as_ref();
    let lines = [
        Some(figure_of(&quantity(one.figure.quantity), &one.figure.unit)),
        Some(speaker),
        as_of.map(|when| message!("charts-for", date = forms(when, zone))),
        one.figure.note.as_ref().map(|note| told(note).into_owned()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::TimeSpan;
    use crate::state::visible;
    use crate::time::{View, parse};

    fn chart(from: &str, to: &str) -> HarmChart {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let at = |date: &str| parse(date, &Zone::belgrade()).unwrap().anchor();
        let mut state = AppState::opening(&dataset);
        state.view = View::showing(TimeSpan::between(at(from), at(to)));
        let axis = Axis::new(state.view, 180.0, 1000.0);
        let positions: Vec<usize> = (0..dataset.events().len()).collect();
        harm_chart(ChartInput {
            dataset: &dataset,
            state: &state,
            visible: &visible(&state, &dataset),
            zone: &Zone::belgrade(),
            axis: &axis,
            positions: &positions,
        })
    }

    #[test]
    fn every_figure_says_how_many_of_whom_and_who_said_so() {
        let marks = chart("1990", "2025").marks;
        assert!(marks.len() >= 15, "{}", marks.len());
        for mark in &marks {
            let lines: Vec<&str> = mark.about.lines().collect();
            assert!(lines.len() >= 2 && lines[0].starts_with(&mark.figure), "{}", mark.about);
        }
    }

    #[test]
    fn killed_and_hurt_are_distinguished() {
        let marks = chart("2023-05-20", "2023-06-10").marks;
        assert!(!marks.is_empty() && marks.iter().all(|mark| !mark.killed));
        let marks = chart("2023-09-20", "2023-09-28").marks;
        assert!(marks.iter().any(|mark| mark.killed) && marks.iter().any(|mark| !mark.killed));
    }

    #[test]
    fn figures_on_which_speakers_differ_are_a_range() {
        let may = chart("2023-05-20", "2023-06-10");
        let widest = may.apart.iter().map(|(_, low, high)| high - low).fold(0.0, f64::max);
        assert!(widest > 0.1, "25 to 93 soldiers of KFOR hurt: {:?}", may.apart);
    }

    #[test]
    fn a_single_person_is_visible_next_to_thousands() {
        let all = chart("1990", "2025");
        let top = all.marks.iter().map(|mark| mark.share).fold(0.0, f64::max);
        assert!(top > 0.9);
        assert!(all.ticks.len() >= 4 && all.ticks[0].0 > 0.05, "{:?}", all.ticks);
        assert_eq!(all.ticks[1].1, "10");
    }
}
