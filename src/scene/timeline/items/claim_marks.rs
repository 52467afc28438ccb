//! Marks that claims add to an item: the starts that they give, and when they were said.

use crate::message;
use crate::model::{Event, Moment, Precision, When};
use crate::scene::text::clock;
use crate::scene::timeline::Plot;
use crate::time::{Axis, Zone};

/// Distance on the axis from which on two instants are drawn apart, in pixels.
const APART: f64 = 12.0;
/// Distance below which two later statements share a dot, in pixels.
const SHARED_DOT: f64 = 4.0;

/// The starts that claims give the event, from left to right; empty unless the first and the last
/// are visibly apart.
pub(super) fn rival_starts(event: &Event, axis: &Axis, plot: Plot) -> Vec<f64> {
    let starts = start_moments(event);
    let mut xs: Vec<f64> = starts.iter().map(|at| axis.x_from_time(*at)).collect();
    let far_apart = match (xs.first(), xs.last()) {
        (Some(first), Some(last)) => last - first >= APART,
        _ => false,
    };
    xs.retain(|x| far_apart && (plot.left..=plot.right).contains(x));
    xs
}

/// The number of different starts and their range: "four start times, 02:34 to 03:00".
pub(super) fn starts_words(event: &Event, zone: &Zone) -> String {
    let starts = start_moments(event);
    let (Some(first), Some(last)) = (starts.first(), starts.last()) else {
        return String::new();
    };
    let words = message!("timeline-starts", count = starts.len());
    let given = event.claims.iter().filter_map(|claim| claim.happened.as_deref());
    let to_the_minute = given.map(When::precision).min() >= Some(Precision::Minute);
    let one_day = zone.civil(*first).date() == zone.civil(*last).date();
    if to_the_minute && one_day {
        let (from, to) = (clock(*first, zone), clock(*last, zone));
        return message!("timeline-starts-between", starts = words, from = from, to = to);
    }
    words
}

/// The different starts that claims give, in order; empty if all agree.
fn start_moments(event: &Event) -> Vec<Moment> {
    let given = event.claims.iter().filter_map(|claim| claim.happened.as_deref());
    let mut starts: Vec<Moment> = given.map(When::anchor).collect();
    starts.sort_unstable();
    starts.dedup();
    if starts.len() < 2 { Vec::new() } else { starts }
}

/// The instants of claims that are certainly later than the event, from left to right, if they are
/// visibly apart from `to`, the right edge of the item.
pub(super) fn said_later(event: &Event, axis: &Axis, plot: Plot, to: f64) -> Vec<f64> {
    let Some(over) = event.when.as_ref().map(When::latest) else {
        return Vec::new();
    };
    let said = event.claims.iter().filter_map(|claim| claim.said.as_ref());
    let mut xs: Vec<f64> = said
        .filter(|said| said.earliest() >= over)
        .map(|said| {
            f64::midpoint(axis.x_from_time(said.earliest()), axis.x_from_time(said.latest()))
        })
        .filter(|x| *x >= to + APART && *x <= plot.right)
        .collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup_by(|a, b| (*a - *b).abs() < SHARED_DOT);
    xs
}
