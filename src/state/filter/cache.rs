//! Cache of the answer to "which events?".

use std::sync::Arc;

use super::asked::{Asked, FacetCounter};
use super::made::FilterIndex;
use super::passing::Passing;
use crate::geo::{Bounds, Projection};
use crate::model::{Dataset, TimeSpan};
use crate::state::{AppState, Comparison, Filter, Visible};

/// Which events are visible, derived once for each change of what that depends on.
///
/// It keeps four things of the dataset it was last asked about: the index of its texts and values
/// from the first filter on, what the parts of the filter find, which events pass it, and what was
/// visible last. A step of the playhead therefore reads the events in the window alone, and none of
/// their words.
#[derive(Clone, Debug, Default)]
pub struct VisibleCache {
    /// [`Dataset::serial`] of the dataset that all of it is about; 0 before the first call.
    dataset: u64,
    index: FilterIndex,
    asked: Asked,
    passing: Option<(Filter, Passing)>,
    visible: Option<(VisibleKey, Arc<Visible>)>,
}

/// All that the visible events of one dataset depend on.
#[derive(Clone, Debug, PartialEq)]
struct VisibleKey {
    window: TimeSpan,
    comparison: Comparison,
    filter: Filter,
    frame: Option<(Projection, Bounds)>,
    not_yet_known: usize,
}

impl VisibleCache {
    /// The events visible now. `not_yet_known` events are counted as hidden beside those of the
    /// dataset.
    pub fn get(
        &mut self,
        state: &AppState,
        dataset: &Dataset,
        not_yet_known: usize,
    ) -> Arc<Visible> {
        let passing = self.passing(&state.filter, dataset);
        let key = VisibleKey {
            window: state.window_span(),
            comparison: state.comparison,
            filter: state.filter.clone(),
            frame: state.filter_frame(),
            not_yet_known,
        };
        let visible = match self.visible.take() {
            Some((last, visible)) if last == key => visible,
            last => {
                let spare = last.and_then(|(_, visible)| Arc::try_unwrap(visible).ok());
                let spare = spare.map(|visible| visible.shown).unwrap_or_default();
                let visible = Visible::of(passing, spare, state, dataset);
                let visible = Visible { asked: self.asked.clone(), ..visible };
                Arc::new(visible.with_not_yet_known(not_yet_known))
            }
        };
        self.visible = Some((key, Arc::clone(&visible)));
        visible
    }

    /// The events that pass the filter now: [`Visible::passing`] without the rest.
    pub fn passing(&mut self, filter: &Filter, dataset: &Dataset) -> Passing {
        self.be_about(dataset);
        match &self.passing {
            Some((of, passing)) if of.passes_like(filter) => passing.clone(),
            _ => {
                self.asked = if filter.passes_all_events() {
                    Asked::nothing(&self.index)
                } else {
                    Asked::of(filter, dataset, &self.index, &self.asked)
                };
                let passing = self.asked.passing();
                self.passing = Some((filter.clone(), passing.clone()));
                passing
            }
        }
    }

    /// Takes the index of a dataset, which another thread may still be making.
    pub fn use_index(&mut self, dataset: &Dataset, index: FilterIndex) {
        self.be_about(dataset);
        self.index = index;
    }

    /// A counter of the values of fields, under everything else that is in force.
    pub fn counter(&mut self, state: &AppState, dataset: &Dataset) -> FacetCounter {
        self.passing(&state.filter, dataset);
        self.asked.counter(state, dataset)
    }

    fn be_about(&mut self, dataset: &Dataset) {
        if self.dataset != dataset.serial() {
            *self = Self { dataset: dataset.serial(), ..Self::default() };
        }
    }
}

/// The events visible now, derived without a cache.
pub fn visible(state: &AppState, dataset: &Dataset) -> Visible {
    let mut cache = VisibleCache::default();
    let passing = cache.passing(&state.filter, dataset);
    let visible = Visible::of(passing, Vec::new(), state, dataset);
    Visible { asked: cache.asked, ..visible }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::super::index::texts_of;
    use super::*;
    use crate::dataset::shipped;
    use crate::geo::region::project;
    use crate::model::{Credibility, Event, EventKind, Reliability};
    use crate::state::fixture::{at, march_at};
    use crate::state::{Hidden, Window, WindowMode};
    use crate::text::{WantedWord, words_of};

    /// A judge of single events, as slow and as plain as can be.
    #[derive(PartialEq)]
    enum Fate {
        OutsideWindow,
        Undated,
        Filtered,
        BelowGrade,
        OffMap,
        Shown,
    }

    fn passes_by_kind_and_words(filter: &Filter, event: &Event, dataset: &Dataset) -> bool {
        let words: Vec<String> = texts_of(event, dataset).flat_map(words_of).collect();
        let has = |word: &String| {
            let wanted = WantedWord::new(word);
            words.iter().any(|own| wanted.likeness(own).is_some())
        };
        let search = words_of(&filter.text);
        !filter.hidden_kinds.contains(&event.kind) && search.iter().all(has)
    }

    fn reaches_grade(filter: &Filter, event: &Event, dataset: &Dataset) -> bool {
        filter.at_least.is_none_or(|floor| dataset.event_reaches(event, floor))
    }

    /// The window in force, or the two that are compared.
    fn windows(state: &AppState) -> Vec<TimeSpan> {
        let Comparison { on, a, b } = state.comparison;
        if on { vec![a, b] } else { vec![state.window_span()] }
    }

    /// Whether an event is in no window by every reading of its date.
    fn is_possible(event: &Event, state: &AppState) -> bool {
        let certain =
            |window: &TimeSpan| event.when.as_ref().is_some_and(|when| when.certainly_in(*window));
        !windows(state).iter().any(certain)
    }

    fn fate(event: &Event, state: &AppState, dataset: &Dataset) -> Fate {
        let Some(when) = &event.when else { return Fate::Undated };
        let in_window = windows(state).iter().any(|window| when.possibly_in(*window));
        let in_frame = || {
            let bounds = state.map.viewport().visible_bounds();
            let located = dataset.located(&event.r#where.spot).map(|(at, _)| at);
            let others = event.also_at.iter().filter_map(|id| dataset.place(id)?.at);
            located.into_iter().chain(others).any(|at| bounds.contains(project(at)))
        };
        if !in_window {
            Fate::OutsideWindow
        } else if !passes_by_kind_and_words(&state.filter, event, dataset) {
            Fate::Filtered
        } else if !reaches_grade(&state.filter, event, dataset) {
            Fate::BelowGrade
        } else if state.filter.only_on_map && !in_frame() {
            Fate::OffMap
        } else {
            Fate::Shown
        }
    }

    fn passing_by_force(state: &AppState, dataset: &Dataset) -> Vec<usize> {
        let passes = |(_, event): &(usize, &Event)| {
            passes_by_kind_and_words(&state.filter, event, dataset)
                && reaches_grade(&state.filter, event, dataset)
        };
        dataset.events().iter().enumerate().filter(passes).map(|(nth, _)| nth).collect()
    }

    static SHIPPED: LazyLock<Dataset> = LazyLock::new(shipped);

    /// The events of the shipped dataset, which has grades, places and dates of every sort, so often
    /// that there are `count` of them.
    fn many(count: usize) -> (Dataset, AppState) {
        let positions = (0..count).map(|nth| nth % SHIPPED.events().len());
        (SHIPPED.part(positions), AppState::opening(&SHIPPED))
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let words =
            ["", " ", "police", "the police", "MITROVICË", "kfor serbia", "nowhere", "o", " a e "];
        let kinds = prop::collection::btree_set(prop::sample::select(&EventKind::ALL[..]), 0..3);
        let floor = prop::option::of((
            prop::sample::select(&Reliability::ALL[..]),
            prop::sample::select(&Credibility::ALL[..]),
        ));
        (prop::sample::select(words.to_vec()), kinds, any::<bool>(), floor).prop_map(
            |(text, hidden_kinds, only_on_map, at_least)| Filter {
                hidden_kinds,
                text: text.to_owned(),
                only_on_map,
                at_least,
                ..Filter::default()
            },
        )
    }

    fn any_day() -> impl Strategy<Value = crate::model::Moment> {
        (-60..60_i64).prop_map(|hours| at("2023-09-24").plus_millis(hours * 6 * 3_600_000))
    }

    fn any_window() -> impl Strategy<Value = Window> {
        let mode = prop::sample::select(&WindowMode::ALL[..]);
        (mode, 1..10_000_000_000_i64, any_day(), any_day()).prop_map(|(mode, trailing_ms, a, b)| {
            Window { mode, trailing_ms, range: TimeSpan::between(a, b) }
        })
    }

    proptest! {
        #[test]
        fn what_is_visible_is_what_every_event_by_itself_says(
            count in prop_oneof![12 => 0..200_usize, 1 => Just(2_500_usize)],
            steps in prop::collection::vec(
                (any_filter(), any_window(), any_day(), any::<bool>(), 0.2..60.0_f64), 1..4,
            ),
        ) {
            let (dataset, mut state) = many(count);
            let mut cache = VisibleCache::default();
            for (filter, window, playhead, compare, scale) in steps {
                state = AppState { playhead, window, filter, ..state };
                state.map.camera = crate::geo::region::camera(state.map.camera.center(), scale);
                state.comparison.on = compare;
                state.comparison.a = window.range;
                let fates: Vec<Fate> =
                    dataset.events().iter().map(|event| fate(event, &state, &dataset)).collect();
                let count = |of: &Fate| fates.iter().filter(|fate| *fate == of).count();
                let hidden = Hidden {
                    not_yet_known: 3,
                    outside_window: count(&Fate::OutsideWindow),
                    undated: count(&Fate::Undated),
                    filtered: count(&Fate::Filtered),
                    below_grade: count(&Fate::BelowGrade),
                    off_map: count(&Fate::OffMap),
                };
                let shown = fates.iter().enumerate().filter(|(_, fate)| **fate == Fate::Shown);
                let shown: Vec<usize> = shown.map(|(nth, _)| nth).collect();
                let possible = shown.iter().copied();
                let possible: Vec<usize> =
                    possible.filter(|nth| is_possible(&dataset.events()[*nth], &state)).collect();
                let passing = passing_by_force(&state, &dataset);
                // Once derived, and once kept.
                for _ in 0..2 {
                    let visible = cache.get(&state, &dataset, 3);
                    prop_assert_eq!(&visible.shown, &shown);
                    prop_assert_eq!(&visible.possible, &possible);
                    prop_assert_eq!(visible.hidden, hidden);
                    prop_assert_eq!(visible.total, dataset.events().len() + 3);
                    let all = visible.passing.within(0..dataset.events().len());
                    prop_assert_eq!(all.collect::<Vec<_>>(), &*passing);
                    for position in 0..dataset.events().len() {
                        let passes = passing.binary_search(&position).is_ok();
                        prop_assert_eq!(visible.passing.contains(position), passes);
                        prop_assert_eq!(visible.shows(position), shown.contains(&position));
                    }
                }
            }
        }

        #[test]
        fn what_passes_within_a_range_passes_and_lies_in_it(
            filter in any_filter(), from in 0..45_usize, length in 0..45_usize,
        ) {
            let (dataset, mut state) = many(40);
            state.filter = filter;
            let passing = VisibleCache::default().passing(&state.filter, &dataset);
            let range = from.min(40)..(from + length).min(40).max(from.min(40));
            let expected: Vec<usize> = passing_by_force(&state, &dataset)
                .into_iter()
                .filter(|position| range.contains(position))
                .collect();
            prop_assert_eq!(passing.within(range.clone()).collect::<Vec<_>>(), &*expected);
            let backwards: Vec<usize> = expected.into_iter().rev().collect();
            prop_assert_eq!(passing.within(range).rev().collect::<Vec<_>>(), backwards);
        }
    }

    #[test]
    fn one_cache_answers_for_one_dataset_after_another() {
        let (dataset, mut state) = march_at("2020-03-04");
        state.window.mode = WindowMode::Cumulative;
        state.filter.text = "siege".to_owned();
        let mut cache = VisibleCache::default();
        let part = dataset.part([4, 1]);
        assert_eq!(cache.get(&state, &dataset, 0).shown, [4]);
        assert_eq!(cache.get(&state, &part, 0).shown, [1]);
        assert_eq!(cache.get(&state, &dataset, 0).shown, [4]);
    }

    #[test]
    fn without_a_filter_no_memory_is_taken() {
        let (dataset, state) = many(5_000);
        let mut cache = VisibleCache::default();
        assert!(cache.get(&state, &dataset, 0).passing.is_all());
        assert!(!cache.index.is_made());
        let words = Filter { text: "  ".to_owned(), only_on_map: true, ..Filter::default() };
        assert!(cache.passing(&words, &dataset).is_all());
    }
}
