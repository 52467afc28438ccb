//! Counter of the values of fields.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::super::Filter;
use super::super::frame::is_in_frame;
use super::super::index::{Bits, Postings};
use super::super::judge::{Verdict, rows_of_claims};
use super::super::line::{Field, NONE, Term, Test, Values};
use super::FilterAnswer;
use crate::model::{Dataset, TimeSpan};
use crate::state::AppState;

/// How many events have a value, under all other parts of the filter and in the dates shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value as the line names it.
    pub key: Box<str>,
    /// Those that are certainly there.
    pub certain: usize,
    /// Those that are possibly there, the certain ones included.
    pub possible: usize,
}

/// The counts of the values of fields, under everything else in force. It needs nothing of the dataset
/// any more, so that another thread can count.
#[derive(Debug)]
pub struct FacetCounter {
    answer: Arc<FilterAnswer>,
    /// The events in the dates shown and, if only these are asked for, in the map's frame.
    shown: Verdict,
}

impl FacetCounter {
    /// The counter of an answer for a state.
    pub(super) fn new(answer: Arc<FilterAnswer>, state: &AppState, dataset: &Dataset) -> Self {
        let windows: Vec<TimeSpan> = state.windows().collect();
        let mut shown = dates_shown(&windows, dataset);
        if let Some(frame) = state.filter_frame() {
            let events = dataset.events();
            let inside = Bits::of(events.len(), |at| {
                let event = events.get(at).filter(|_| shown.possible.contains(at));
                event.is_some_and(|event| is_in_frame(Some(frame), event, dataset))
            });
            shown.keep(&Verdict::sure(inside));
        }
        Self { answer, shown }
    }

    /// The values of a field that some event has under everything else, those with the most events
    /// first and `none` last; those that are chosen always.
    ///
    /// Of sides only those that are part of no other are listed, and of sources the publishers.
    pub fn counts(&self, field: Field) -> Vec<ValueCount> {
        let FilterAnswer { index, judged, grade, filter, .. } = &*self.answer;
        let facets = &index.facets;
        let mut base = self.answer.events(Some(field));
        base.keep(&self.shown);
        if let Some(grade) = grade.as_deref().filter(|_| field != Field::Grade) {
            base.possible.keep(grade);
            base.certain.keep(grade);
        }
        let of_field = |term: &Term| term.field() == Some(field);
        let claims = rows_of_claims(judged, of_field).filter(|_| field.is_of_claims());
        let is_sure = base.possible == base.certain
            && claims.as_ref().is_none_or(|claims| claims.possible == claims.certain);
        // The rows of claims that count: of events that pass, and with all that is asked of one.
        let rows = field.is_of_claims().then(|| {
            let certain = if is_sure { &base.possible } else { &base.certain };
            let mut rows = Verdict {
                possible: facets.rows_of(&base.possible),
                certain: facets.rows_of(certain),
            };
            if let Some(claims) = &claims {
                rows.keep(claims);
            }
            rows
        });
        let count = |postings: &Postings, certain: bool| match &rows {
            Some(rows) => {
                let rows = if certain { &rows.certain } else { &rows.possible };
                facets.count_events(postings, rows)
            }
            None => postings.count_in(if certain { &base.certain } else { &base.possible }),
        };
        let chosen = chosen_values(filter, field);
        let Some(values) = facets.field(field) else { return Vec::new() };
        let listed: Vec<(&str, &Postings)> = values.listed().collect();
        let mut counts: Vec<ValueCount> = listed
            .par_iter()
            .filter_map(|(key, postings)| {
                let possible = count(postings, false);
                if possible == 0 && !chosen.contains(*key) {
                    return None;
                }
                let certain = if is_sure { possible } else { count(postings, true) };
                Some(ValueCount { key: (*key).into(), certain, possible })
            })
            .collect();
        counts.sort_by(|a, b| {
            let place =
                |count: &ValueCount| (&*count.key == NONE, std::cmp::Reverse(count.possible));
            place(a).cmp(&place(b)).then_with(|| a.key.cmp(&b.key))
        });
        counts
    }
}

/// The values of a field that the filter names.
fn chosen_values(filter: &Filter, field: Field) -> BTreeSet<Box<str>> {
    let values = filter.all_terms().filter_map(|term| match term.test {
        Test::Values(Values { field: own, values, .. }) if own == field => Some(values),
        _ => None,
    });
    values.flatten().collect()
}

/// The events that some reading puts into one of the windows, and those that every reading does.
fn dates_shown(windows: &[TimeSpan], dataset: &Dataset) -> Verdict {
    let timetable = dataset.timetable();
    let length = dataset.events().len();
    let mut shown = Verdict::sure(Bits::none(length));
    let (mut found, mut unsure) = (Vec::new(), Vec::new());
    for window in windows {
        found.clear();
        unsure.clear();
        timetable.find(*window, &mut found);
        timetable.find_uncertain(*window, &mut unsure);
        let possible = Bits::at(length, found.iter().copied());
        let mut certain = possible.clone();
        for position in &unsure {
            certain.remove(*position);
        }
        shown.possible.add(&possible);
        shown.certain.add(&certain);
    }
    shown
}
