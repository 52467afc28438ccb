//! Which events are shown, remembered from frame to frame where there are very many.

use std::sync::Arc;

use super::search_index::SearchIndex;
use super::visible::{is_inside, visible_within};
use crate::geo::Bounds;
use crate::model::{Dataset, TimeSpan};
use crate::state::{AppState, Comparison, Filter, Hidden, Visible};

/// From this many events on it is worth remembering what passes the filter.
const MANY: usize = 2_000;

/// What of a dataset passes the filter.
///
/// It answers as [`visible`](crate::state::visible) does, and remembers two things about one dataset: the
/// words of all events, from the first search on, and which events the filter in force lets pass
/// whatever the window. So a step of the playhead looks at the events in the window alone, and
/// reads none of their words.
#[derive(Clone, Debug, Default)]
pub struct VisibleCache {
    haystack: Option<SearchIndex>,
    passing: Option<Passing>,
    seen: Option<Seen>,
}

/// What was shown last, and all that it depends on.
#[derive(Clone, Debug)]
struct Seen {
    asked: Asked,
    visible: Arc<Visible>,
}

#[derive(Clone, Debug, PartialEq)]
struct Asked {
    dataset: u64,
    window: TimeSpan,
    comparison: Comparison,
    filter: Filter,
    frame: Option<Bounds>,
    unknown: usize,
}

#[derive(Clone, Debug)]
struct Passing {
    /// The filter that was asked, without the map's frame.
    filter: Filter,
    verdicts: Vec<Verdict>,
    /// The positions of those that pass, in order.
    positions: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Passes,
    Filtered,
    BelowGrade,
}

impl VisibleCache {
    /// The events shown, and how many are hidden for which reason; `dataset` is the same one at
    /// every call.
    pub fn visible(&mut self, state: &AppState, dataset: &Dataset) -> Visible {
        self.visible_within(Vec::new(), state, dataset)
    }

    fn visible_within(
        &mut self,
        spare: Vec<usize>,
        state: &AppState,
        dataset: &Dataset,
    ) -> Visible {
        let asked = Filter { only_on_map: false, ..state.filter.clone() };
        if dataset.events().len() < MANY || asked.is_empty() {
            self.passing = None;
            return visible_within(spare, state, dataset);
        }
        if self.passing.as_ref().is_none_or(|passing| passing.filter != asked) {
            self.passing = Some(self.sift(asked, dataset));
        }
        let open = AppState { filter: Filter::default(), ..state.clone() };
        let mut seen = visible_within(spare, &open, dataset);
        let frame = state.wanted_frame();
        let Visible { shown, hidden, .. } = &mut seen;
        if let Some(passing) = &self.passing {
            shown.retain(|position| {
                passing.is_shown(*position, hidden) && {
                    let event = dataset.events().get(*position);
                    let inside = event.is_some_and(|event| is_inside(frame, event, dataset));
                    hidden.off_map += usize::from(!inside);
                    inside
                }
            });
        }
        seen
    }

    /// The same with that many events that were not known yet, and remembered for as long as
    /// nothing changes that it depends on.
    pub fn seen(&mut self, state: &AppState, dataset: &Dataset, unknown: usize) -> Arc<Visible> {
        let asked = Asked {
            dataset: dataset.serial(),
            window: state.window_span(),
            comparison: state.comparison,
            filter: state.filter.clone(),
            frame: state.wanted_frame(),
            unknown,
        };
        let before = self.seen.take().map(|seen| (seen.asked, seen.visible));
        let visible = match before {
            Some((its, visible)) if its == asked => visible,
            before => {
                let spare = before.and_then(|(_, visible)| Arc::try_unwrap(visible).ok());
                let spare = spare.map(|visible| visible.shown).unwrap_or_default();
                let visible = self.visible_within(spare, state, dataset);
                Arc::new(visible.with_not_yet_known(unknown))
            }
        };
        self.seen = Some(Seen { asked, visible: Arc::clone(&visible) });
        visible
    }

    /// Positions of the events that pass the filter, whatever the window and the map's frame;
    /// `None` where all do.
    pub fn passing(&self) -> Option<&[usize]> {
        self.passing.as_ref().map(|passing| &*passing.positions)
    }

    fn sift(&mut self, filter: Filter, dataset: &Dataset) -> Passing {
        let mut verdicts = vec![Verdict::Passes; dataset.events().len()];
        if !filter.text.trim().is_empty() {
            let haystack = self.haystack.get_or_insert_with(|| SearchIndex::of(dataset));
            verdicts.fill(Verdict::Filtered);
            for position in haystack.find(&filter.text) {
                if let Some(verdict) = verdicts.get_mut(position) {
                    *verdict = Verdict::Passes;
                }
            }
        }
        if !filter.hidden_kinds.is_empty() {
            for (verdict, kind) in verdicts.iter_mut().zip(dataset.timetable().kinds()) {
                if filter.hidden_kinds.contains(kind) {
                    *verdict = Verdict::Filtered;
                }
            }
        }
        if filter.at_least.is_some() {
            for (verdict, event) in verdicts.iter_mut().zip(dataset.events()) {
                if *verdict == Verdict::Passes && !filter.reaches_grade(event, dataset) {
                    *verdict = Verdict::BelowGrade;
                }
            }
        }
        let passes = |(_, verdict): &(usize, &Verdict)| **verdict == Verdict::Passes;
        let positions = verdicts.iter().enumerate().filter(passes);
        let positions = positions.map(|(position, _)| position).collect();
        Passing { filter, verdicts, positions }
    }
}

impl Passing {
    /// Whether the event passes; otherwise it is counted.
    fn is_shown(&self, position: usize, hidden: &mut Hidden) -> bool {
        match self.verdicts.get(position) {
            Some(Verdict::Passes) => return true,
            Some(Verdict::BelowGrade) => hidden.below_grade += 1,
            Some(Verdict::Filtered) | None => hidden.filtered += 1,
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Credibility, EventKind, Reliability};
    use crate::state::fixture::{at, march_at};
    use crate::state::{WindowMode, visible};

    /// The march's eight events often enough that remembering is worth it.
    fn many() -> (Dataset, AppState) {
        let (dataset, state) = march_at("2020-03-04");
        let positions = (0..MANY + 40).map(|nth| nth % dataset.events().len());
        (dataset.part(positions), state)
    }

    fn any_filter() -> impl Strategy<Value = Filter> {
        let words =
            ["", "bridge", "the bridge", "MITROVICË", "siege march", "nowhere", "o", " a e "];
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
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn what_is_remembered_is_what_would_be_found_anew(
            steps in prop::collection::vec((any_filter(), 0..12_i64), 1..6),
        ) {
            let (dataset, mut state) = many();
            state.window.mode = WindowMode::Cumulative;
            let mut visible_cache = VisibleCache::default();
            for (filter, day) in steps {
                state.filter = filter;
                state.playhead = at("2020-03-01").plus_millis(day * 86_400_000);
                let expected = visible(&state, &dataset);
                prop_assert_eq!(&visible_cache.visible(&state, &dataset), &expected);
                // Once derived, and once remembered.
                for _ in 0..2 {
                    prop_assert_eq!(&*visible_cache.seen(&state, &dataset, 0), &expected);
                }
                let passes = |(_, event): &(usize, &crate::model::Event)| {
                    state.filter.passes(event, &dataset)
                };
                let all = dataset.events().iter().enumerate().filter(passes);
                let all: Vec<usize> = all.map(|(position, _)| position).collect();
                let told = visible_cache.passing().map_or(dataset.events().len(), <[usize]>::len);
                prop_assert_eq!(told, all.len());
            }
        }
    }
}
