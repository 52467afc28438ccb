//! Visible events: the one answer to "which events?", and why the others are not shown.

use super::asked::Asked;
use super::frame::is_in_frame;
use super::passing::{Failure, Passing};
use crate::geo::{Bounds, Projection};
use crate::message;
use crate::model::{Dataset, Event};
use crate::state::AppState;

/// Which events pass the filter, which of them are shown, and how many are hidden for which reason.
///
/// Views, play and steps read this and judge no event themselves. [`VisibleCache`] derives it once
/// for each change of what it depends on.
///
/// [`VisibleCache`]: super::VisibleCache
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visible {
    /// The events that pass the filter, whatever the dates shown and the map's frame: what lanes,
    /// charts, snapping and steps go by.
    pub passing: Passing,
    /// Positions in [`Dataset::events`], in order of time, of those events that the dates shown
    /// hold as well, and the map's frame if only events in it are asked for.
    pub shown: Vec<usize>,
    /// Those of `shown` that are only possibly in these dates, in the same order: some reading of
    /// their bounds lies outside. The others are certainly in them.
    pub possible: Vec<usize>,
    /// All others, by the first reason that holds.
    pub hidden: Hidden,
    /// How many events there are, shown or hidden.
    pub total: usize,
    /// What each part of the filter finds.
    pub asked: Asked,
}

/// How many events are hidden, by the first reason that holds, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Not reported by the instant of the second clock ([`KnownBy`](super::KnownBy)).
    pub not_yet_known: usize,
    /// Outside the dates shown.
    pub outside_window: usize,
    /// Without a date, so that no window holds them.
    pub undated: usize,
    /// Of a kind that is switched off, or without a word of the search.
    pub filtered: usize,
    /// Graded below the grade asked for, or not graded.
    pub below_grade: usize,
    /// Outside the map's frame, if only events in it are asked for.
    pub off_map: usize,
}

impl Visible {
    /// Sorts every event into shown or hidden, for events that pass as `passing` says. `spare` is
    /// memory to reuse.
    pub(super) fn of(
        passing: Passing,
        mut spare: Vec<usize>,
        state: &AppState,
        dataset: &Dataset,
    ) -> Self {
        spare.clear();
        let (timetable, total) = (dataset.timetable(), dataset.events().len());
        let mut visible = Self { passing, shown: spare, total, ..Self::default() };
        let Self { passing, shown, possible, hidden, .. } = &mut visible;
        if state.comparison.on {
            let (a, b) = (state.comparison.a, state.comparison.b);
            for window in [a, b] {
                timetable.find(window, shown);
                timetable.find_uncertain(window, possible);
            }
            for positions in [&mut *shown, &mut *possible] {
                positions.sort_unstable();
                positions.dedup();
            }
            let in_either = |at: usize| [a, b].iter().any(|side| timetable.certainly_in(at, *side));
            possible.retain(|position| !in_either(*position));
        } else {
            timetable.find(state.window_span(), shown);
            timetable.find_uncertain(state.window_span(), possible);
        }
        hidden.undated = total - timetable.dated();
        hidden.outside_window = timetable.dated() - shown.len();
        let frame = state.filter_frame();
        if passing.is_all() && frame.is_none() {
            return visible;
        }
        shown.retain(|position| match passing.failure(*position) {
            Some(Failure::Filtered) => {
                hidden.filtered += 1;
                false
            }
            Some(Failure::BelowGrade) => {
                hidden.below_grade += 1;
                false
            }
            None => {
                let event = dataset.events().get(*position);
                let inside = event.is_some_and(|event| is_in_frame(frame, event, dataset));
                hidden.off_map += usize::from(!inside);
                inside
            }
        });
        possible.retain(|position| shown.binary_search(position).is_ok());
        visible
    }

    /// The same filter's events in the dates of another state.
    #[must_use]
    pub fn in_dates_of(&self, state: &AppState, dataset: &Dataset) -> Self {
        Self::of(self.passing.clone(), Vec::new(), state, dataset)
    }

    /// Whether the event at that position is shown and only possibly in these dates.
    pub fn is_possible(&self, position: usize) -> bool {
        self.possible.binary_search(&position).is_ok()
    }

    /// Whether the event at that position is shown.
    pub fn shows(&self, position: usize) -> bool {
        // Most windows show consecutive positions, for which the two ends are enough.
        let (Some(first), Some(last)) = (self.shown.first(), self.shown.last()) else {
            return false;
        };
        if last - first + 1 == self.shown.len() {
            return (*first..=*last).contains(&position);
        }
        self.shown.binary_search(&position).is_ok()
    }

    /// The events shown, in order of time.
    pub fn events<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Event> {
        self.shown.iter().filter_map(|position| dataset.events().get(*position))
    }

    /// The same, with `count` events more that were not yet known and are not in the dataset.
    #[must_use]
    pub(super) fn with_not_yet_known(mut self, count: usize) -> Self {
        self.hidden.not_yet_known = count;
        self.total += count;
        self
    }

    /// What is hidden and why, in a sentence: "14 of 100 events: 77 outside these dates,
    /// 6 filtered out, 3 below the grade; 2 of the 14 perhaps earlier or later".
    pub fn sentence(&self) -> String {
        let (shown, reasons) = self.sentence_parts();
        let also =
            |list: String, reason: String| message!("filter-also", list = list, reason = reason);
        let sentence = match reasons.into_iter().reduce(also) {
            Some(reasons) => message!("filter-sentence", shown = shown, reasons = reasons),
            None => shown,
        };
        match self.possible_words() {
            Some(possible) => {
                message!("certainty-sentence", sentence = sentence, possible = possible)
            }
            None => sentence,
        }
    }

    /// How many of the events shown may lie outside these dates as well; `None` where none may.
    pub fn possible_words(&self) -> Option<String> {
        let (possible, shown) = (self.possible.len(), self.shown.len());
        (possible > 0).then(|| message!("certainty-possible", possible = possible, shown = shown))
    }

    /// The sentence in its parts: how many are shown, and each reason for the others.
    pub fn sentence_parts(&self) -> (String, Vec<String>) {
        let shown = if self.shown.len() == self.total {
            message!("filter-all", total = self.total)
        } else {
            message!("filter-some", shown = self.shown.len(), total = self.total)
        };
        let Hidden { not_yet_known, outside_window, undated, filtered, below_grade, off_map } =
            self.hidden;
        let reason = |count: usize, words: fn(usize) -> String| (count > 0).then(|| words(count));
        let reasons = [
            reason(not_yet_known, |count| message!("filter-not-yet-known", count = count)),
            reason(outside_window, |count| message!("dates-outside", count = count)),
            reason(undated, |count| message!("filter-undated", count = count)),
            reason(filtered, |count| message!("filter-filtered", count = count)),
            reason(below_grade, |count| message!("filter-below-grade", count = count)),
            reason(off_map, |count| message!("filter-off-map", count = count)),
        ];
        let reasons = reasons.into_iter().flatten().collect();
        (shown, reasons)
    }
}

impl AppState {
    /// Whether the dates shown alone decide which events are shown: no filter is set and no two
    /// windows are compared.
    pub fn only_window_decides(&self) -> bool {
        self.filter.is_empty() && !self.comparison.on
    }

    /// The frame of the map in which events have to lie; `None` if they may lie anywhere.
    pub fn filter_frame(&self) -> Option<(Projection, Bounds)> {
        let viewport = self.map.viewport();
        self.filter.only_on_map.then(|| (viewport.projection(), viewport.visible_bounds()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Credibility, EventKind, Moment, Reliability, TimeSpan};
    use crate::state::fixture::{at, march_at, shown};
    use crate::state::{Filter, Window, WindowMode, visible};

    fn shown_in(mode: WindowMode, playhead: &str) -> Vec<String> {
        let (dataset, mut state) = march_at(playhead);
        state.window = Window { mode, trailing_ms: 86_400_000, ..state.window };
        shown(&state, &dataset)
    }

    /// kepler.gl #273: long events were missing during their course.
    #[test]
    fn an_instant_shows_the_events_going_on_at_it() {
        let instant = |at| shown_in(WindowMode::Instant, at);
        assert_eq!(instant("2020-03-02T10:00Z"), ["clash", "call", "order"]);
        assert_eq!(instant("2020-03-02T09:59:59Z"), [""; 0]);
        assert_eq!(instant("2020-03-02T10:01Z"), [""; 0]);
        assert_eq!(instant("2020-03-04"), ["siege"]);
    }

    #[test]
    fn a_trailing_window_reaches_back_by_exactly_its_length() {
        let trailing = |at| shown_in(WindowMode::Trailing, at);
        assert_eq!(trailing("2020-03-03T10:00Z"), ["clash", "call", "order", "siege"]);
        assert_eq!(trailing("2020-03-03T10:01Z"), ["siege"]);
        // The siege ends as the sixth begins, a day before the seventh.
        assert_eq!(trailing("2020-03-06T23:59Z"), ["siege"]);
        assert_eq!(trailing("2020-03-07"), [""; 0]);
    }

    /// kepler.gl #435: there was no way to show everything so far.
    #[test]
    fn a_cumulative_window_shows_everything_that_has_begun() {
        let cumulative = |at| shown_in(WindowMode::Cumulative, at);
        assert_eq!(cumulative("2020-03-01T05:59Z"), [""; 0]);
        assert_eq!(cumulative("2020-03-01T06:00Z"), ["march"]);
        assert_eq!(cumulative("2020-03-03"), ["march", "clash", "call", "order", "siege"]);
    }

    /// kepler.gl #3198: an event without an end was over at once.
    #[test]
    fn an_event_that_never_ended_is_shown_ever_after() {
        assert_eq!(shown_in(WindowMode::Instant, "2099"), ["patrols"]);
        assert_eq!(shown_in(WindowMode::Trailing, "2099"), ["patrols"]);
    }

    #[test]
    fn a_range_shows_what_meets_it_wherever_the_playhead_is() {
        let (dataset, mut state) = march_at("2020-03-11");
        let range = TimeSpan::between(at("2020-03-01"), at("2020-03-02T10:00Z"));
        state.window = Window { mode: WindowMode::Range, range, ..state.window };
        assert_eq!(shown(&state, &dataset), ["march"]);
    }

    #[test]
    fn the_sentence_counts_hidden_events_by_the_first_reason_that_holds() {
        let (dataset, mut state) = march_at("2020-03-10T12:00Z");
        assert_eq!(state.window.mode, WindowMode::Trailing);
        let sentence = |state: &AppState| visible(state, &dataset).sentence();
        assert_eq!(sentence(&state), "2 of 8 events: 5 outside these dates, 1 undated");
        state.filter.text = "siege".to_owned();
        let filtered = "1 of 8 events: 5 outside these dates, 1 undated, 1 filtered out";
        assert_eq!(sentence(&state), filtered);
        state.filter = Filter { only_on_map: true, ..Filter::default() };
        let off = "1 of 8 events: 5 outside these dates, 1 undated, 1 off the map";
        assert_eq!(sentence(&state), off);
    }

    #[test]
    fn the_sentence_is_short_if_nothing_is_hidden() {
        let all = Visible { shown: vec![0, 1], total: 2, ..Visible::default() };
        assert_eq!(all.sentence(), "All 2 events");
        let one = Visible { shown: vec![0], total: 1, ..Visible::default() };
        assert_eq!(one.sentence(), "1 event");
        assert_eq!(Visible::default().sentence(), "All 0 events");
    }

    fn any_moment() -> impl Strategy<Value = Moment> {
        let days = -3..15_i64;
        prop_oneof![
            (days, 0..86_400_000_i64)
                .prop_map(|(day, ms)| at("2020-03-01").plus_millis(day * 86_400_000 + ms)),
            Just(at("2020-03-02T10:00Z")),
            Just(Moment::MIN),
            Just(Moment::MAX),
        ]
    }

    fn any_window() -> impl Strategy<Value = Window> {
        let mode = prop::sample::select(&WindowMode::ALL[..]);
        (mode, -1..1_000_000_000_i64, any_moment(), any_moment()).prop_map(
            |(mode, trailing_ms, a, b)| Window {
                mode,
                trailing_ms,
                range: TimeSpan::between(a, b),
            },
        )
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let kinds = btree_set(prop::sample::select(&EventKind::ALL[..]), 0..4);
        let text = prop::sample::select(&["", "bridge", "mitrovice", "x"][..]);
        let floors = prop::option::of((
            prop::sample::select(&Reliability::ALL[..]),
            prop::sample::select(&Credibility::ALL[..]),
        ));
        (kinds, text, any::<bool>(), floors).prop_map(
            |(hidden_kinds, text, only_on_map, at_least)| Filter {
                hidden_kinds,
                text: text.to_owned(),
                only_on_map,
                at_least,
                ..Filter::default()
            },
        )
    }

    proptest! {
        #[test]
        fn every_event_is_shown_or_counted_among_the_hidden_once(
            playhead in any_moment(),
            window in any_window(),
            filter in any_filter(),
            scale in 0.2..100.0_f64,
        ) {
            let (dataset, mut state) = march_at("2020-03-04");
            state.map.camera = crate::geo::region::camera(state.map.camera.center(), scale);
            state = AppState { playhead, window, filter, ..state };
            let seen = visible(&state, &dataset);
            let Hidden { not_yet_known, outside_window, undated, filtered, below_grade, off_map } =
                seen.hidden;
            let hidden =
                not_yet_known + outside_window + undated + filtered + below_grade + off_map;
            prop_assert_eq!(seen.total, dataset.events().len());
            prop_assert_eq!(seen.shown.len() + hidden, seen.total);
            prop_assert!(seen.shown.is_sorted_by(|a, b| a < b));
            // The number of those that are only possible stands behind a semicolon.
            let sentence = seen.sentence();
            let (counts, possible) = sentence.split_once(';').unwrap_or((&sentence, ""));
            prop_assert_eq!(possible.is_empty(), seen.possible.is_empty());
            let counted: usize = numbers(counts);
            prop_assert_eq!(counted, if hidden == 0 { seen.total } else { 2 * seen.total });
        }
    }

    /// The sum of all numbers in a sentence: shown, total, and each reason.
    fn numbers(sentence: &str) -> usize {
        sentence
            .split(|sign: char| !sign.is_ascii_digit())
            .filter_map(|n| n.parse::<usize>().ok())
            .sum()
    }
}
