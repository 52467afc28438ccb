//! How fast play by time goes from instant to instant: slower where much happens.

use std::time::Duration;

use crate::model::{Dataset, Event, Moment};
use crate::state::filter::is_in_frame;
use crate::state::{AppState, Passing};
use crate::time::moved_by;

/// Seconds that each event has at least before the next one comes.
const DWELL: f64 = 0.4;
/// How many events of one instant add to the time that it has.
const COUNTED: u32 = 5;
/// The most events that are examined in each direction for one in the map's frame. Where more lie
/// outside it play does not dwell, so that no step of it takes long.
const LOOKED: usize = 256;
/// How many changes of pace a step of play can have; each takes [`DWELL`] seconds or more.
const CHANGES: usize = 16;

/// A stretch in which the pace is the same.
struct Stretch {
    /// Milliseconds on the timeline for each second on the clock.
    speed: f64,
    /// Where it ends in the direction of play; `None` where that is far away.
    until: Option<Moment>,
}

/// Where the playhead comes from where it stands in that many seconds of play by time.
///
/// From an event to the next it takes as long as the speed says, but no less than [`DWELL`]
/// seconds for each event at the first one's instant. There and back takes the same time.
pub(in crate::state) fn advanced(
    state: &AppState,
    dataset: &Dataset,
    passing: &Passing,
    seconds: f64,
) -> Moment {
    let way = if state.playback.reverse { -1.0 } else { 1.0 };
    let (mut at, mut left) = (state.playhead, seconds);
    for _ in 0..CHANGES {
        let stretch = stretch(state, dataset, passing, at);
        let moved = moved_by(at, way * stretch.speed * left);
        let Some(until) = stretch.until else {
            return moved;
        };
        let passes = if state.playback.reverse { moved < until } else { moved > until };
        if !passes {
            return moved;
        }
        left -= millis_between(at, until) / stretch.speed;
        at = until;
        if left <= 0.0 {
            break;
        }
    }
    at
}

/// The stretch that begins at `at` in the direction of play.
fn stretch(state: &AppState, dataset: &Dataset, passing: &Passing, at: Moment) -> Stretch {
    let usual = state.playback.speed.millis_per_second();
    if !state.playback.dwell {
        return Stretch { speed: usual, until: None };
    }
    let split = dataset.events().partition_point(|event| {
        let anchor = event.anchor();
        anchor.is_some_and(|it| it < at || (it == at && !state.playback.reverse))
    });
    // Farther away than this an event cannot make the pace slower.
    let reach = usual * DWELL * f64::from(COUNTED);
    let near = |event: &&Event| event.anchor().is_some_and(|it| millis_between(at, it) <= reach);
    let frame = state.filter_frame();
    let in_frame = |event: &&Event| is_in_frame(frame, event, dataset);
    let event = |position: usize| dataset.events().get(position);
    let (before, after) =
        (passing.within(0..split).rev(), passing.within(split..dataset.timetable().dated()));
    let mut past = before
        .take(LOOKED)
        .filter_map(event)
        .take_while(near)
        .filter(in_frame)
        .filter_map(Event::anchor);
    let mut coming = after
        .take(LOOKED)
        .filter_map(event)
        .take_while(near)
        .filter(in_frame)
        .filter_map(Event::anchor);
    let (first, next) = (past.next(), coming.next());
    let until = if state.playback.reverse { first } else { next };
    let (Some(first), Some(next)) = (first, next) else {
        return Stretch { speed: usual, until };
    };
    let same = past.take_while(|anchor| *anchor == first);
    let count = u32::try_from(same.count()).unwrap_or(COUNTED).saturating_add(1).min(COUNTED);
    let slow = millis_between(first, next) / (DWELL * f64::from(count));
    Stretch { speed: usual.min(slow.max(1.0)), until }
}

/// The length between two instants.
fn millis_between(a: Moment, b: Moment) -> f64 {
    Duration::from_millis(a.as_millis().abs_diff(b.as_millis())).as_secs_f64() * 1000.0
}
