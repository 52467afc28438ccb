//! Answer to a filter: what each part of it finds, for counts, ranks and reasons.

mod counter;
mod marks;
#[cfg(test)]
mod queries;
#[cfg(test)]
mod tests;
mod words;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

pub use self::counter::{FacetCounter, ValueCount};
use self::words::FoundWords;
use super::Filter;
use super::index::{AskIndex, Bits};
use super::judge::{Judge, Judged, Verdict, events_of, rows_of_claims};
use super::line::{Field, Term};
use super::made::FilterIndex;
use super::passing::Passing;
use crate::model::{Dataset, EventKind, GradeFloor};
use crate::state::AppState;

/// What was asked of a dataset, and what each part of it finds. Clones share it; without a filter
/// there is nothing in it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    answer: Option<Arc<FilterAnswer>>,
    index: FilterIndex,
}

/// Two answers are the same if they are one.
impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        match (&self.answer, &other.answer) {
            (Some(own), Some(other)) => Arc::ptr_eq(own, other),
            (own, other) => own.is_none() && other.is_none(),
        }
    }
}

impl Eq for Asked {}

/// What each part of a filter finds.
#[derive(Debug)]
struct FilterAnswer {
    index: Arc<AskIndex>,
    filter: Filter,
    judged: Judged,
    words: FoundWords,
    kinds: Option<Arc<Bits>>,
    grade: Option<Arc<Bits>>,
    /// The events that fulfil all parts but the words, once somebody asks for them.
    others: OnceLock<Bits>,
}

/// The most events with the words in their titles among which hidden ones are looked for.
const HIDDEN_LOOKED_AT: usize = 5_000;
/// The most hidden events that are told.
const HIDDEN_MOST: usize = 3;

/// A part of a filter that an event does not fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The term, as the line has it.
    Term(String),
    /// The word.
    Word(String),
    /// Its kind is switched off.
    Kind(EventKind),
    /// The grade that is asked for.
    Grade(GradeFloor),
    /// It is outside the map's frame, and only what is on the map is asked for.
    OffMap,
    /// It is outside the dates shown, and only what is in them is asked for.
    OutsideDates,
}

impl Asked {
    /// Judges a filter. What the answer before found of the same parts is not looked for again.
    pub(super) fn of(
        filter: &Filter,
        dataset: &Dataset,
        made: &FilterIndex,
        before: &Self,
    ) -> Self {
        let index = made.get(dataset);
        let before = before.answer.as_deref().filter(|answer| Arc::ptr_eq(&answer.index, index));
        let judge = Judge { dataset, index: &index.facets };
        let judged = filter.all_terms().map(|term| {
            let known = before.and_then(|answer| {
                answer.judged.iter().find(|(own, _)| *own == term).map(|(_, found)| found)
            });
            let found = known.cloned().unwrap_or_else(|| Arc::new(judge.term(&term)));
            (term, found)
        });
        let judged = judged.collect();
        let words = FoundWords::of(filter, dataset, index, before.map(|answer| &answer.words));
        let same = |same: bool, bits: Option<&Arc<Bits>>| bits.filter(|_| same).cloned();
        let kinds = (!filter.hidden_kinds.is_empty()).then(|| {
            let known = before.and_then(|answer| {
                same(answer.filter.hidden_kinds == filter.hidden_kinds, answer.kinds.as_ref())
            });
            known.unwrap_or_else(|| Arc::new(without_kinds(&filter.hidden_kinds, dataset)))
        });
        let grade = filter.at_least.map(|floor| {
            let known = before.and_then(|answer| {
                same(answer.filter.at_least == filter.at_least, answer.grade.as_ref())
            });
            known.unwrap_or_else(|| Arc::new(that_reach(floor, dataset)))
        });
        let (index, filter) = (Arc::clone(index), filter.clone());
        let others = OnceLock::new();
        let answer = FilterAnswer { index, filter, judged, words, kinds, grade, others };
        Self { answer: Some(Arc::new(answer)), index: made.clone() }
    }

    /// Nothing is asked of the dataset of that index.
    pub(super) fn nothing(index: &FilterIndex) -> Self {
        Self { answer: None, index: index.clone() }
    }

    /// A counter of the values of fields, under everything else that is in force. It makes the
    /// index, or waits for it.
    pub fn counter(&self, state: &AppState, dataset: &Dataset) -> FacetCounter {
        let answer = self.answer.clone();
        let answer =
            answer.unwrap_or_else(|| Arc::new(FilterAnswer::nothing(self.index.get(dataset))));
        FacetCounter::new(answer, state, dataset)
    }

    /// Whether the index is made, so that nothing waits for it.
    pub fn is_ready(&self) -> bool {
        self.index.is_made()
    }

    /// Whether a claim fulfils every term about one claim: the claim with that number on the event
    /// at that position.
    pub fn keeps_claim(&self, position: usize, nth: usize) -> bool {
        let Some(answer) = self.answer.as_deref() else { return true };
        let row = answer.index.facets.first_row(position) + nth;
        let mut terms = answer.judged.iter().filter(|(term, _)| term.is_of_one_claim());
        terms.all(|(_, found)| found.possible.contains(row))
    }

    /// The events that have the words in their title and are hidden by other parts of the filter,
    /// the best first and three at most: why not this one? `of_frame` tells of an event that passes the
    /// filter why it is not shown all the same.
    pub fn hidden_by_others(
        &self,
        dataset: &Dataset,
        of_frame: impl Fn(usize) -> Option<Reason>,
    ) -> Vec<(usize, Vec<Reason>)> {
        let Some(answer) = self.answer.as_deref().filter(|_| self.has_words()) else {
            return Vec::new();
        };
        let Some(mut named) = answer.words.in_titles(&answer.index.words) else {
            return Vec::new();
        };
        for bits in answer.words.bits() {
            named.keep(bits);
        }
        let passing = self.passing();
        let is_hidden = |at: &usize| !passing.contains(*at) || of_frame(*at).is_some();
        let hidden = named.iter().take(HIDDEN_LOOKED_AT).filter(is_hidden).collect();
        let hidden = self.ranked(hidden).into_iter().take(HIDDEN_MOST);
        hidden
            .map(|at| (at, self.reasons(at, dataset).into_iter().chain(of_frame(at)).collect()))
            .collect()
    }

    /// The events that have every one of those words in some text, those with all of them in the title
    /// first and else the best first, `most` of them at most. Signs that mean something in a filter are
    /// left out. `None` while the index is not made.
    pub fn named(&self, words: &str, dataset: &Dataset, most: usize) -> Option<Vec<usize>> {
        if !self.is_ready() {
            return None;
        }
        let plain = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
        let text: String = words.chars().map(plain).collect();
        let filter = Filter { text, ..Filter::default() };
        let found = Self::of(&filter, dataset, &self.index, &Self::nothing(&self.index));
        let answer = found.answer.as_deref().filter(|_| found.has_words())?;
        let all = |first: Option<Bits>| {
            let mut parts = first.into_iter().chain(answer.words.bits().cloned());
            let mut kept = parts.next()?;
            parts.for_each(|bits| kept.keep(&bits));
            Some(kept)
        };
        let titled: Vec<usize> =
            all(answer.words.in_titles(&answer.index.words))?.iter().take(most).collect();
        let rest = if titled.len() < most { all(None) } else { None };
        let rest = rest.iter().flat_map(Bits::iter).filter(|at| !titled.contains(at));
        let rest: Vec<usize> = rest.take(most - titled.len()).collect();
        Some(found.ranked(titled).into_iter().chain(found.ranked(rest)).collect())
    }

    /// The events that pass.
    pub(super) fn passing(&self) -> Passing {
        let Some(answer) = self.answer.as_deref() else { return Passing::default() };
        let filtered = answer.events(None).possible;
        match &answer.grade {
            Some(grade) => {
                let mut passes = filtered.clone();
                passes.keep(grade);
                Passing::of(passes, Some(filtered))
            }
            None => Passing::of(filtered, None),
        }
    }

    /// The words that were looked for and those that stand in for them because of an error of typing.
    pub fn corrections(&self) -> Vec<(&str, &str)> {
        let answer = self.answer.as_deref();
        answer.map(|answer| answer.words.corrections(&answer.index.words)).unwrap_or_default()
    }

    /// Whether words are searched for.
    pub fn has_words(&self) -> bool {
        self.answer.as_deref().is_some_and(|answer| !answer.words.is_empty())
    }

    /// How well an event fits the words: the more, the better.
    pub fn score(&self, position: usize) -> u32 {
        let answer = self.answer.as_deref();
        answer.map_or(0, |answer| answer.words.score(&answer.index.words, position))
    }

    /// The positions with those that fit the words best first, and others in their order.
    pub fn ranked(&self, positions: Vec<usize>) -> Vec<usize> {
        if !self.has_words() {
            return positions;
        }
        // Scores are few: each has its events in their order.
        let mut by_score: BTreeMap<Reverse<u32>, Vec<usize>> = BTreeMap::new();
        for position in positions {
            by_score.entry(Reverse(self.score(position))).or_default().push(position);
        }
        by_score.into_values().flatten().collect()
    }

    /// Every part of the filter that the event at a position does not fulfil.
    pub fn reasons(&self, position: usize, dataset: &Dataset) -> Vec<Reason> {
        let Some(answer) = self.answer.as_deref() else { return Vec::new() };
        let facets = &answer.index.facets;
        let fails = |bits: &Bits| !bits.contains(position);
        let terms = answer.judged.iter().filter(|(term, found)| {
            if term.is_of_one_claim() {
                fails(&facets.events_of(&found.possible))
            } else {
                fails(&found.possible)
            }
        });
        let terms: Vec<Reason> = terms.map(|(term, _)| Reason::Term(term.to_string())).collect();
        let all_claims = rows_of_claims(&answer.judged, |_| false);
        // Each holds of some claim, and all of them of none.
        let together =
            all_claims.filter(|rows| terms.is_empty() && fails(&facets.events_of(&rows.possible)));
        let together = together.map(|_| {
            let own = answer.judged.iter().filter(|(term, _)| term.is_of_one_claim());
            let own: Vec<String> = own.map(|(term, _)| term.to_string()).collect();
            Reason::Term(own.join(" "))
        });
        let words = answer.words.missing(position).map(Reason::Word);
        let kind = answer.kinds.as_ref().filter(|kinds| fails(kinds));
        let kind = kind.and_then(|_| dataset.events().get(position));
        let kind = kind.map(|event| Reason::Kind(event.kind));
        let grade = answer.grade.as_ref().filter(|grade| fails(grade));
        let grade = grade.and(answer.filter.at_least).map(Reason::Grade);
        terms.into_iter().chain(together).chain(words).chain(kind).chain(grade).collect()
    }
}

impl FilterAnswer {
    /// The events that fulfil all parts but the grade and those about a field, if one is given.
    fn events(&self, left_out: Option<Field>) -> Verdict {
        let mut events = self.judged_events(left_out);
        for bits in self.words.bits() {
            events.possible.keep(bits);
            events.certain.keep(bits);
        }
        events
    }

    /// The same for all parts but the grade and the words.
    fn judged_events(&self, left_out: Option<Field>) -> Verdict {
        let is_out = |term: &Term| left_out.is_some() && term.field() == left_out;
        let mut events = events_of(&self.judged, &self.index.facets, is_out);
        if let Some(kinds) = self.kinds.as_deref().filter(|_| left_out != Some(Field::Kind)) {
            events.possible.keep(kinds);
            events.certain.keep(kinds);
        }
        events
    }
}

/// The events whose kinds are not hidden.
fn without_kinds(hidden: &BTreeSet<EventKind>, dataset: &Dataset) -> Bits {
    let kinds = dataset.timetable().kinds();
    Bits::of(kinds.len(), |at| kinds.get(at).is_some_and(|kind| !hidden.contains(kind)))
}

/// The events whose grade reaches the floor.
fn that_reach(floor: GradeFloor, dataset: &Dataset) -> Bits {
    let events = dataset.events();
    let reaches = |at| events.get(at).is_some_and(|event| dataset.event_reaches(event, floor));
    Bits::of(events.len(), reaches)
}

impl FilterAnswer {
    fn nothing(index: &Arc<AskIndex>) -> Self {
        Self {
            index: Arc::clone(index),
            filter: Filter::default(),
            judged: Vec::new(),
            words: FoundWords::default(),
            kinds: None,
            grade: None,
            others: OnceLock::new(),
        }
    }
}
