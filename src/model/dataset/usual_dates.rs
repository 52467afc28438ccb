//! Usual dates: those of the many events, without a few that are far from all others.

use rayon::prelude::*;

use super::MANY;
use crate::model::{Dataset, Event, Moment, TimeSpan, When};

/// With fewer dates it is not clear where the many are.
const FEWEST: usize = 5;
/// A date is far away if it is this many times as far from the others as the middle half of them is
/// wide.
const TIMES: i64 = 100;
/// It is at least this far away, in milliseconds: two years.
const LEAST_MS: i64 = 2 * 365 * 86_400_000;
/// The middle half counts as at least this wide, in milliseconds: a day.
const LEAST_WIDTH_MS: i64 = 86_400_000;
/// At most one in this many is far away on either side: more are no slip, but an older story.
const ONE_IN: usize = 20;

/// The first and the last of the dates that are not far from all others; `None` if none is far away,
/// or there are too few to say.
///
/// A mistyped year stands alone: far from the rest by a gap that is out of proportion to the time in
/// which half of the dates lie.
pub fn usual_dates(dates: impl IntoIterator<Item = Moment>) -> Option<(Moment, Moment)> {
    let mut dates: Vec<i64> = dates.into_iter().map(Moment::as_millis).collect();
    let count = dates.len();
    if count < FEWEST {
        return None;
    }
    if count > MANY {
        dates.par_sort_unstable();
    } else {
        dates.sort_unstable();
    }
    let at = |nth: usize| dates.get(nth).copied();
    let (lower, upper) = (at(count / 4)?, at((3 * count / 4).min(count - 1))?);
    let width = upper.saturating_sub(lower).max(LEAST_WIDTH_MS);
    let far = width.saturating_mul(TIMES).max(LEAST_MS);
    let most = (count / ONE_IN).max(1);
    let is_far = |nth: usize| {
        let gap = at(nth + 1).zip(at(nth)).map(|(next, this)| next.saturating_sub(this));
        gap.is_some_and(|gap| gap > far)
    };
    // The far ones are the first few or the last few, up to the gap nearest to the middle.
    let before = (0..most).rev().find(|nth| is_far(*nth)).map_or(0, |nth| nth + 1);
    let last = count - 1;
    let after = (0..most).rev().find(|nth| last.checked_sub(nth + 1).is_some_and(is_far));
    let after = after.map_or(last, |nth| last - nth - 1);
    let found = before > 0 || after < last;
    found.then(|| Some((Moment::from_millis(at(before)?), Moment::from_millis(at(after)?))))?
}

/// Whether a date has a year of more than four digits. It is written with a `Y` before it, which
/// nobody does by a slip: such a date is meant, however far it is from the others.
pub fn has_long_year(when: &When) -> bool {
    when.text().contains('Y')
}

impl Dataset {
    /// The same without a few events far from all others, whose dates are most likely mistyped: where a
    /// window opens.
    pub fn usual_extent(&self) -> Option<TimeSpan> {
        let bounded = |event: &&Event| {
            event.when.as_ref().is_some_and(|when| when.start().earliest().is_some())
        };
        let events = || self.events.iter().filter(bounded);
        let Some((first, last)) = usual_dates(events().filter_map(Event::anchor)) else {
            return self.extent;
        };
        let is_usual = |event: &&Event| {
            event.when.as_ref().is_some_and(has_long_year)
                || event.anchor().is_some_and(|at| first <= at && at <= last)
        };
        extent_of(events().filter(is_usual))
    }
}

/// From the first to the last bounded instant of the events; `None` without any.
pub(super) fn extent_of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Option<TimeSpan> {
    let mut extent: Option<TimeSpan> = None;
    for when in events.into_iter().filter_map(|event| event.when.as_ref()) {
        let edges = [when.start(), when.end()];
        let bounds = edges.iter().flat_map(|edge| [edge.earliest(), edge.latest()]);
        for bound in bounds.flatten().map(TimeSpan::instant) {
            extent = Some(extent.map_or(bound, |so_far| so_far.hull(bound)));
        }
    }
    extent
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY: i64 = 86_400_000;

    /// The usual dates of these days.
    fn usual(days: &[i64]) -> Option<(i64, i64)> {
        let dates = days.iter().map(|day| Moment::from_millis(day * DAY));
        usual_dates(dates).map(|(from, to)| (from.as_millis() / DAY, to.as_millis() / DAY))
    }

    #[test]
    fn a_year_typed_wrong_is_far_from_a_week() {
        let week = [20_000, 20_001, 20_003, 20_004, 20_006];
        assert_eq!(usual(&week), None);
        let with = |more: &[i64]| usual(&[&week[..], more].concat());
        assert_eq!(with(&[-710_000]), Some((20_000, 20_006)));
        assert_eq!(with(&[-710_000, 30_000]), Some((20_000, 20_006)));
        assert_eq!(with(&[20_000 - 3 * 365]), Some((20_000, 20_006)));
        assert_eq!(with(&[20_100]), None, "some months are no slip");
    }

    #[test]
    fn an_older_story_is_not_far_away() {
        let story: Vec<i64> = (0..20).map(|nth| nth * 400).collect();
        let crisis: Vec<i64> = (0..80).map(|nth| 12_000 + nth / 2).collect();
        assert_eq!(usual(&[story, crisis].concat()), None);
        assert_eq!(usual(&[-24_000_000_000, -128_000_000, 19_000]), None, "too few to say");
    }

    proptest! {
        #[test]
        fn few_are_far_away(days in prop::collection::vec(-1_000_000..1_000_000_i64, 0..60)) {
            if let Some((from, to)) = usual(&days) {
                prop_assert!(from <= to);
                let outside = days.iter().filter(|day| !(from..=to).contains(*day)).count();
                prop_assert!(outside >= 1 && outside <= 2 * (days.len() / 20).max(1));
            }
        }
    }
}
