//! Pacing of play by time: slower where events are dense.

use std::time::Duration;

use crate::model::{Dataset, Event, Moment};
use crate::state::filter::is_in_frame;
use crate::state::{AppState, Passing};
use crate::time::moved_by;

/// Least seconds from an event to the next, per event at the instant of the first.
const DWELL_S: f64 = 0.4;
/// The most events of one instant that add to its time, so that a mass of undated hours does not stop
/// play.
const MAX_COUNTED: u32 = 5;
/// The most events that are examined in each direction for one in the map's frame, so that no step
/// takes long. Among more events outside the frame play does not slow down.
const MAX_EXAMINED: usize = 256;
/// The most changes of pace within a step of play; each takes [`DWELL_S`] seconds or more.
const MAX_CHANGES: usize = 16;

/// A span of constant pace.
struct PaceSpan {
    /// Milliseconds on the timeline per second of play.
    speed: f64,
    /// Where the span ends in the direction of play; `None` if no event is near.
    until: Option<Moment>,
}

/// The playhead after `seconds` of play by time.
///
/// The way from an event to the next takes as long as the speed says, but at least [`DWELL_S`] seconds
/// for each event at the instant of the first. It takes the same time in both directions.
pub(super) fn advanced(
    state: &AppState,
    dataset: &Dataset,
    passing: &Passing,
    seconds: f64,
) -> Moment {
    let sign = if state.playback.reverse { -1.0 } else { 1.0 };
    let (mut at, mut left) = (state.playhead, seconds);
    for _ in 0..MAX_CHANGES {
        let span = pace_span(state, dataset, passing, at);
        let moved = moved_by(at, sign * span.speed * left);
        let Some(until) = span.until else {
            return moved;
        };
        let passes = if state.playback.reverse { moved < until } else { moved > until };
        if !passes {
            return moved;
        }
        left -= millis_between(at, until) / span.speed;
        at = until;
        if left <= 0.0 {
            break;
        }
    }
    at
}

/// The span of constant pace that begins at `at` in the direction of play.
fn pace_span(state: &AppState, dataset: &Dataset, passing: &Passing, at: Moment) -> PaceSpan {
    let usual = state.playback.speed.millis_per_second();
    if !state.playback.dwell {
        return PaceSpan { speed: usual, until: None };
    }
    let split = dataset.events().partition_point(|event| {
        let anchor = event.anchor();
        anchor.is_some_and(|it| it < at || (it == at && !state.playback.reverse))
    });
    // An event farther away cannot make the pace slower.
    let reach = usual * DWELL_S * f64::from(MAX_COUNTED);
    let near = |event: &&Event| event.anchor().is_some_and(|it| millis_between(at, it) <= reach);
    let frame = state.filter_frame();
    let in_frame = |event: &&Event| is_in_frame(frame, event, dataset);
    let event = |position: usize| dataset.events().get(position);
    let (before, after) =
        (passing.within(0..split).rev(), passing.within(split..dataset.timetable().dated()));
    let mut past = before
        .take(MAX_EXAMINED)
        .filter_map(event)
        .take_while(near)
        .filter(in_frame)
        .filter_map(Event::anchor);
    let mut coming = after
        .take(MAX_EXAMINED)
        .filter_map(event)
        .take_while(near)
        .filter(in_frame)
        .filter_map(Event::anchor);
    let (first, next) = (past.next(), coming.next());
    let until = if state.playback.reverse { first } else { next };
    let (Some(first), Some(next)) = (first, next) else {
        return PaceSpan { speed: usual, until };
    };
    let same = past.take_while(|anchor| *anchor == first);
    let count =
        u32::try_from(same.count()).unwrap_or(MAX_COUNTED).saturating_add(1).min(MAX_COUNTED);
    let slow = millis_between(first, next) / (DWELL_S * f64::from(count));
    PaceSpan { speed: usual.min(slow.max(1.0)), until }
}

/// The distance of two instants in milliseconds.
fn millis_between(a: Moment, b: Moment) -> f64 {
    Duration::from_millis(a.as_millis().abs_diff(b.as_millis())).as_secs_f64() * 1000.0
}
