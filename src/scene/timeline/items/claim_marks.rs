//! What claims add to an item: the starts that they give, and when they were said.

use crate::model::{Event, Moment, Precision, When};
use crate::scene::text::clock;
use crate::time::{Axis, Zone};

use crate::scene::timeline::Plot;

/// The least distance on the axis that is worth a trace, in pixels.
const LEAST: f64 = 12.0;

/// Where claims place the event, from left to right; empty unless they differ so far that one can
/// see it.
pub(crate) fn rival_starts(event: &Event, axis: &Axis, plot: Plot) -> Vec<f64> {
    let starts = start_moments(event);
    let mut xs: Vec<f64> = starts.iter().map(|at| axis.x_from_time(*at)).collect();
    let far_apart = match (xs.first(), xs.last()) {
        (Some(first), Some(last)) => last - first >= LEAST,
        _ => false,
    };
    xs.retain(|x| far_apart && (plot.left..=plot.right).contains(x));
    xs
}

/// How many starts are told, and from when to when: "four start times, 02:34 to 03:00".
pub(crate) fn starts_words(event: &Event, zone: &Zone) -> String {
    const NUMBERS: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let starts = start_moments(event);
    let (Some(first), Some(last)) = (starts.first(), starts.last()) else {
        return String::new();
    };
    let count = starts.len().checked_sub(2).and_then(|nth| NUMBERS.get(nth));
    let count = count.map_or_else(|| starts.len().to_string(), |word| (*word).to_owned());
    let told = event.claims.iter().filter_map(|claim| claim.happened.as_ref());
    let to_the_minute = told.map(When::precision).min() >= Some(Precision::Minute);
    let one_day = zone.civil(*first).date() == zone.civil(*last).date();
    if to_the_minute && one_day {
        return format!("{count} start times, {} to {}", clock(*first, zone), clock(*last, zone));
    }
    format!("{count} start times")
}

/// The different instants that claims give, in order; empty where fewer than two differ.
fn start_moments(event: &Event) -> Vec<Moment> {
    let told = event.claims.iter().filter_map(|claim| claim.happened.as_ref());
    let mut starts: Vec<Moment> = told.map(When::anchor).collect();
    starts.sort_unstable();
    starts.dedup();
    if starts.len() < 2 { Vec::new() } else { starts }
}

/// Where claims on the event were said that are certain to be later than the event, and far enough
/// from `to`, the item's right edge, to be told apart from it; from left to right.
pub(crate) fn said_later(event: &Event, axis: &Axis, plot: Plot, to: f64) -> Vec<f64> {
    let Some(over) = event.when.as_ref().map(When::latest) else {
        return Vec::new();
    };
    let said = event.claims.iter().filter_map(|claim| claim.said.as_ref());
    let mut xs: Vec<f64> = said
        .filter(|said| said.earliest() >= over)
        .map(|said| {
            f64::midpoint(axis.x_from_time(said.earliest()), axis.x_from_time(said.latest()))
        })
        .filter(|x| *x >= to + LEAST && *x <= plot.right)
        .collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup_by(|a, b| (*a - *b).abs() < 4.0);
    xs
}
