//! Count of people of one side over time, between a least and a greatest number.

use super::scale::CountScale;
use super::{Counted, HarmFigure};
use crate::message;
use crate::model::{Harm, Moment, Quantity, TimeSpan};
use crate::scene::chart::ChartInput;
use crate::scene::text::{figure_of, number, quantity};
use crate::time::Axis;

/// One count: the people of a side that were killed, or those that were hurt.
#[derive(Clone, Debug, PartialEq)]
pub struct HarmSeries {
    /// What is counted: "Kosovo Police, killed".
    pub name: String,
    /// Whether they were killed or hurt.
    pub harm: Harm,
    /// The number at the playhead: "3", "3–4", "≤3", or a dash for none.
    pub now: String,
    /// Name and number for assistive technology.
    pub about: String,
    /// The first figure with its unit, to stand at the line.
    pub label: String,
    /// The steps in view, from left to right.
    pub steps: Vec<HarmStep>,
}

/// A stretch of time with one number, or one range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HarmStep {
    /// Where it begins, in pixels across.
    pub from: f64,
    /// Where it ends, in pixels across.
    pub to: f64,
    /// The least number, as a share of the height.
    pub low: f64,
    /// The greatest number, as a share of the height.
    pub high: f64,
}

/// The figures of one count.
pub(super) struct Count<'a> {
    harm: Harm,
    counted: Counted<'a>,
    pub(super) figures: Vec<&'a HarmFigure<'a>>,
}

/// The counts that have a figure whose time is in view.
pub(super) fn counts<'a>(figures: &'a [HarmFigure<'a>], in_view: TimeSpan) -> Vec<Count<'a>> {
    let mut counts: Vec<Count<'a>> = Vec::new();
    for one in figures {
        let (harm, counted) = (one.harm, one.counted());
        match counts.iter_mut().find(|count| count.harm == harm && count.counted == counted) {
            Some(count) => count.figures.push(one),
            None => counts.push(Count { harm, counted, figures: vec![one] }),
        }
    }
    counts.retain(|count| count.figures.iter().any(|one| one.at.hull().meets(in_view)));
    let is_of_a_side = |count: &Count<'_>| matches!(count.counted, Counted::Side(_));
    counts.sort_by_key(|count| (count.harm, !is_of_a_side(count)));
    counts
}

impl Count<'_> {
    /// The least and the greatest number of people counted by an instant.
    fn at(&self, at: Moment) -> (f64, f64) {
        let mut groups: Vec<(&str, Option<f64>, f64)> = Vec::new();
        for one in self.figures.iter().filter(|one| one.at.earliest() <= at) {
            let given = one.figure.quantity;
            let high = given.high().unwrap_or_else(|| given.nominal());
            let low = (one.at.latest() <= at).then(|| given.low().unwrap_or(0.0));
            match groups.iter_mut().find(|(key, ..)| *key == one.rivals()) {
                Some((_, least, most)) => {
                    *least =
                        least.map_or(low, |least| Some(low.map_or(least, |low| low.min(least))));
                    *most = most.max(high);
                }
                None => groups.push((one.rivals(), low, high)),
            }
        }
        let sum = |(low, high): (f64, f64), (_, least, most): (&str, Option<f64>, f64)| {
            (low + least.unwrap_or(0.0), high + most)
        };
        groups.into_iter().fold((0.0, 0.0), sum)
    }

    /// The greatest number of all time.
    pub(super) fn highest(&self) -> f64 {
        self.at(Moment::MAX).1
    }

    /// How many other people of the side are certainly counted once the time of a figure is over.
    pub(super) fn others(&self, one: &HarmFigure<'_>) -> f64 {
        let others = self.figures.iter().filter(|other| other.rivals() != one.rivals()).copied();
        let others = Self { harm: self.harm, counted: self.counted, figures: others.collect() };
        others.at(one.at.latest()).0
    }

    /// The instants at which the count may change, in order.
    fn changes(&self) -> Vec<Moment> {
        let ends = self.figures.iter().flat_map(|one| [one.at.earliest(), one.at.latest()]);
        let mut ends: Vec<Moment> = ends.collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    fn steps(&self, axis: &Axis, scale: CountScale) -> Vec<HarmStep> {
        let changes = self.changes();
        let ends = changes.iter().skip(1).copied().chain([Moment::MAX]);
        let x = |at| axis.x_from_time(at).clamp(axis.x0(), axis.x1());
        let mut steps: Vec<HarmStep> = Vec::new();
        for (start, end) in changes.iter().copied().zip(ends) {
            let (low, high) = self.at(start);
            let [low, high] = [low, high].map(|n| scale.share(n));
            let step = HarmStep { from: x(start), to: x(end), low, high };
            match steps.last_mut().filter(|last| (last.low, last.high) == (low, high)) {
                Some(last) => last.to = step.to,
                None => steps.push(step),
            }
        }
        steps.retain(|step| step.from < step.to);
        steps
    }

    pub(super) fn series(&self, input: ChartInput<'_>, scale: CountScale) -> HarmSeries {
        let names = input.state.display.names;
        let side = match self.counted {
            Counted::Side(id) => input
                .dataset
                .actor(id)
                .map_or(id.as_str(), |actor| actor.names.get(names))
                .to_owned(),
            Counted::Own(_) => String::new(),
        };
        let first = self.figures.first();
        let unit = first.map_or("", |one| &*one.figure.unit);
        let name = match (&*side, self.harm) {
            ("", _) => unit.to_owned(),
            (side, Harm::Killed) => message!("harm-killed", side = side),
            (side, Harm::Hurt) => message!("harm-hurt", side = side),
        };
        let now = range_words(self.at(input.state.playhead));
        let label = first.map(|one| figure_of(&quantity(one.figure.quantity), &one.figure.unit));
        HarmSeries {
            harm: self.harm,
            about: message!("harm-line", line = &name, count = &now),
            name,
            now,
            label: label.unwrap_or_default(),
            steps: self.steps(input.axis, scale),
        }
    }
}

/// A least and a greatest number in few letters.
fn range_words((low, high): (f64, f64)) -> String {
    if high <= 0.0 {
        "–".to_owned()
    } else if high <= low {
        number(low)
    } else if low <= 0.0 {
        quantity(Quantity::AtMost(high))
    } else {
        quantity(Quantity::Range(low, high))
    }
}
