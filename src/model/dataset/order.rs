//! Order of events: by their bounds, those without a date last.

use rayon::prelude::*;

use super::{Event, MANY, Moment};

fn sort_key(event: &Event) -> (bool, Moment, Moment) {
    let (anchor, latest) = event
        .when
        .as_ref()
        .map_or((Moment::MAX, Moment::MAX), |when| (when.anchor(), when.latest()));
    (event.when.is_none(), anchor, latest)
}

/// Sorts events by their keys, ties in the order they had.
pub(super) fn sort(events: &mut [Event]) {
    if events.len() <= MANY {
        return events.sort_by_cached_key(sort_key);
    }
    // Sorts keys: a copy of the events would take as much memory again.
    let keys = events.par_iter().map(sort_key).enumerate();
    let mut order: Vec<_> =
        keys.map(|(nth, key)| (key, u32::try_from(nth).unwrap_or(u32::MAX))).collect();
    if order.is_sorted() {
        return;
    }
    order.par_sort_unstable();
    let mut from: Vec<u32> = order.into_iter().map(|(_, nth)| nth).collect();
    let number = |nth: u32| usize::try_from(nth).unwrap_or(usize::MAX);
    for to in 0..from.len() {
        // What stood there may have been moved to where an earlier one came from.
        let mut nth = from.get(to).copied().map_or(to, number);
        while nth < to {
            nth = from.get(nth).copied().map_or(to, number);
        }
        if let (Some(own), Ok(nth)) = (from.get_mut(to), u32::try_from(nth)) {
            *own = nth;
        }
        events.swap(to, nth);
    }
}
