//! People killed and hurt, by who said so.

use crate::model::{Claim, ClaimId, Dataset, Event, Figure, Moment, When};
use crate::scene::label::{number, quantity};
use crate::state::AppState;
use crate::time::{Axis, Zone, words};

/// Words in the key of what a figure measures that say that people were killed.
const KILLED: [&str; 4] = ["killed", "dead", "deaths", "died"];
/// The same for people who were hurt.
const HURT: [&str; 4] = ["hurt", "wounded", "injured", "casualties"];

/// How many were killed or hurt.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmChart {
    /// A mark for each figure in sight, from left to right.
    pub marks: Vec<HarmMark>,
    /// Where speakers differ about one thing: the place across, the lowest and the highest share.
    pub apart: Vec<(f64, f64, f64)>,
    /// Round numbers upwards, each with its share of the height.
    pub ticks: Vec<(f64, String)>,
}

/// One figure of one speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmMark {
    /// The place across in pixels.
    pub x: f64,
    /// The number as a share of the height, on a scale that grows by tens.
    pub share: f64,
    /// The highest number that the words allow, as such a share; `None` where they set none.
    pub high: Option<f64>,
    /// Whether people were killed; hurt otherwise.
    pub killed: bool,
    /// The claim.
    pub claim: ClaimId,
    /// The figure as it was said.
    pub figure: String,
    /// Figure, speaker and dates in a few lines.
    pub about: String,
}

/// A figure with what it is about.
struct Told<'a> {
    claim: &'a Claim,
    figure: &'a Figure,
    measure: &'a str,
    at: Moment,
    killed: bool,
}

/// Derives the marks of every figure about people killed or hurt.
///
/// What a figure counts is read from the key of what it measures, in which such words stand. It
/// stands at the time for which it was given, else at that of its event.
pub fn harm_chart(dataset: &Dataset, state: &AppState, zone: &Zone, axis: &Axis) -> HarmChart {
    let in_view = axis.visible();
    let told: Vec<Told<'_>> = dataset
        .claims()
        .filter(|(event, claim)| {
            let floor = state.filter.at_least;
            let kept = floor.is_none_or(|floor| dataset.claim_grade(claim).reaches(floor));
            kept && state.filter.passes(event, dataset)
        })
        .flat_map(|(event, claim)| {
            claim.figures.iter().filter_map(move |figure| told(event, claim, figure))
        })
        .filter(|told| in_view.contains(told.at))
        .collect();
    let top = told.iter().map(|told| highest(told.figure)).fold(10.0, f64::max);
    let share = |n: f64| share_of(n, top);
    let mut marks: Vec<HarmMark> = told
        .iter()
        .map(|told| HarmMark {
            x: axis.x_from_time(told.at),
            share: share(told.figure.quantity.nominal()),
            high: told.figure.quantity.high().map(share),
            killed: told.killed,
            claim: told.claim.id.clone(),
            figure: quantity(told.figure.quantity),
            about: about(told, dataset, state, zone),
        })
        .collect();
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    HarmChart { marks, apart: apart(&told, axis, share), ticks: ticks(top) }
}

fn told<'a>(event: &'a Event, claim: &'a Claim, figure: &'a Figure) -> Option<Told<'a>> {
    let measure = figure.measures.as_deref()?;
    let has = |words: &[&str]| measure.split('_').any(|word| words.contains(&word));
    let killed = has(&KILLED);
    if !killed && !has(&HURT) {
        return None;
    }
    let when = figure.as_of.as_ref().or(claim.happened.as_ref()).or(event.when.as_ref());
    Some(Told { claim, figure, measure, at: when.map(When::anchor)?, killed })
}

fn highest(figure: &Figure) -> f64 {
    figure.quantity.high().unwrap_or_else(|| figure.quantity.nominal())
}

/// The share of the height: none is 0, and each ten times as many are as far up again.
fn share_of(n: f64, top: f64) -> f64 {
    ((1.0 + n.max(0.0)).ln() / (1.0 + top).ln()).clamp(0.0, 1.0)
}

fn ticks(top: f64) -> Vec<(f64, String)> {
    let decades = std::iter::successors(Some(1.0_f64), |n| Some(n * 10.0));
    let shown = decades.take_while(|n| *n <= top);
    shown.map(|n| (share_of(n, top), number(n))).collect()
}

/// Where two or more figures of one measure and time differ.
fn apart(told: &[Told<'_>], axis: &Axis, share: impl Fn(f64) -> f64) -> Vec<(f64, f64, f64)> {
    let mut ranges: Vec<(&str, Moment, f64, f64)> = Vec::new();
    for one in told {
        let n = one.figure.quantity.nominal();
        let same = ranges.iter_mut().find(|range| (range.0, range.1) == (one.measure, one.at));
        match same {
            Some(range) => (range.2, range.3) = (range.2.min(n), range.3.max(n)),
            None => ranges.push((one.measure, one.at, n, n)),
        }
    }
    ranges
        .into_iter()
        .filter(|(_, _, low, high)| high > low)
        .map(|(_, at, low, high)| (axis.x_from_time(at), share(low), share(high)))
        .collect()
}

fn about(told: &Told<'_>, dataset: &Dataset, state: &AppState, zone: &Zone) -> String {
    let names = state.display.names;
    let name = |id| dataset.actor(id).map(|actor| actor.names.get(names).to_owned());
    let claimant = name(&told.claim.claimant).unwrap_or_else(|| told.claim.claimant.to_string());
    let said = told.claim.said.as_ref().map(|when| format!(", said {}", words(when, zone)));
    let lines = [
        Some(format!("{} {}", quantity(told.figure.quantity), told.figure.unit)),
        Some(format!("{claimant}{}", said.unwrap_or_default())),
        told.figure.as_of.as_ref().map(|when| format!("for {}", words(when, zone))),
        told.figure.note.as_deref().map(str::to_owned),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::TimeSpan;
    use crate::time::{View, parse};

    fn chart(from: &str, to: &str) -> HarmChart {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let at = |date: &str| parse(date, &Zone::belgrade()).unwrap().anchor();
        let mut state = AppState::opening(&dataset);
        state.view = View::showing(TimeSpan::between(at(from), at(to)));
        let axis = Axis::new(state.view, 180.0, 1000.0);
        harm_chart(&dataset, &state, &Zone::belgrade(), &axis)
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
    fn killed_and_hurt_are_told_apart() {
        let marks = chart("2023-05-20", "2023-06-10").marks;
        assert!(!marks.is_empty() && marks.iter().all(|mark| !mark.killed));
        let marks = chart("2023-09-20", "2023-09-28").marks;
        assert!(marks.iter().any(|mark| mark.killed) && marks.iter().any(|mark| !mark.killed));
    }

    #[test]
    fn what_speakers_differ_about_is_a_range() {
        let may = chart("2023-05-20", "2023-06-10");
        let widest = may.apart.iter().map(|(_, low, high)| high - low).fold(0.0, f64::max);
        assert!(widest > 0.1, "25 to 93 soldiers of KFOR hurt: {:?}", may.apart);
    }

    #[test]
    fn one_is_seen_beside_thousands() {
        let all = chart("1990", "2025");
        let top = all.marks.iter().map(|mark| mark.share).fold(0.0, f64::max);
        assert!(top > 0.9);
        assert!(all.ticks.len() >= 4 && all.ticks[0].0 > 0.05, "{:?}", all.ticks);
        assert_eq!(all.ticks[1].1, "10");
    }
}
