//! Extracts: the part of a dataset that filter, grade, dates and the second clock leave, and what
//! they hold back.

use std::collections::HashSet;
use std::sync::Arc;

use crate::export::sentence::Telling;
use crate::message;
use crate::model::{ClaimId, Dataset, Event, Language, Opening, Records, TimeSpan};
use crate::state::{AppState, Visible, WindowMode, visible};
use crate::time::Zone;

/// A part of a dataset.
#[derive(Clone, Debug)]
pub struct Extract {
    /// The events that go out, with the claims that do, and all that they refer to.
    pub dataset: Arc<Dataset>,
    /// How many events and claims were held back and why, in sentences; `None` for none.
    pub held_back: Option<String>,
    /// Whether stories were left out, because they lead through events that are held back.
    pub lost_stories: bool,
    /// The language of names.
    pub names: Language,
    /// The zone of times.
    pub zone: Zone,
}

impl Extract {
    /// The part of the dataset that the state shows, on all its dates: those without one too.
    pub fn of_all_dates(dataset: &Dataset, state: &AppState) -> Self {
        Self::new(Whole::Seen(dataset), &on_all_dates(state), true)
    }

    /// The same of a dataset that is held in common: one that goes out whole is not copied.
    pub fn of_all_dates_of(dataset: &Arc<Dataset>, state: &AppState) -> Self {
        Self::new(Whole::Held(dataset), &on_all_dates(state), true)
    }

    /// The part of the dataset that the state shows, on the dates shown alone.
    pub fn of_dates_shown(dataset: &Dataset, state: &AppState) -> Self {
        Self::new(Whole::Seen(dataset), state, false)
    }

    /// What sentences about it are told with.
    pub fn telling(&self) -> Telling<'_> {
        Telling { dataset: &self.dataset, names: self.names, zone: &self.zone }
    }

    fn new(held: Whole<'_>, state: &AppState, with_undated: bool) -> Self {
        let whole = held.dataset();
        let as_known = state.known_by.active().map(|by| whole.as_known(by));
        let known = as_known.as_ref().unwrap_or(whole);
        let mut visible = visible(state, known);
        visible.hidden.not_yet_known = whole.events().len() - known.events().len();
        visible.total = whole.events().len();
        if with_undated {
            add_undated(&mut visible, state, known);
        }
        let kept = |event: &Event| {
            event.claims.iter().filter(|claim| state.filter.keeps_claim(claim, known)).count()
        };
        let is_whole = visible.events(known).count() == whole.events().len();
        let claims = visible.events(known).map(kept).sum::<usize>();
        let of_these: usize = visible.events(known).map(|event| event.claims.len()).sum();
        let mut sentences = Vec::new();
        if !is_whole || visible.possible_words().is_some() {
            sentences.push(visible.sentence());
        }
        if claims < of_these {
            let held = of_these - claims;
            sentences.push(message!("convert-claims-held", held = held, total = of_these));
        }
        let held_back = sentences
            .into_iter()
            .reduce(|first, second| message!("convert-held-both", first = first, second = second));
        let partly = !is_whole || claims < known.claim_count();
        let lost_stories = !is_whole && !known.stories().is_empty();
        let dataset = if partly || known.events().len() < whole.events().len() {
            let events = visible.events(known).map(|event| {
                let mut event = event.clone();
                event.claims.retain(|claim| state.filter.keeps_claim(claim, known));
                event
            });
            Arc::new(part(known, events.collect(), lost_stories))
        } else {
            match as_known {
                Some(as_known) => Arc::new(as_known),
                None => held.in_common(),
            }
        };
        let (names, zone) = (state.display.names, state.zone(whole));
        Self { dataset, held_back, lost_stories, names, zone }
    }
}

/// A dataset of which a part or everything goes out.
#[derive(Clone, Copy)]
enum Whole<'d> {
    /// One that is somebody else's.
    Seen(&'d Dataset),
    /// One that is held in common.
    Held(&'d Arc<Dataset>),
}

impl<'d> Whole<'d> {
    fn dataset(self) -> &'d Dataset {
        match self {
            Self::Seen(dataset) => dataset,
            Self::Held(dataset) => dataset,
        }
    }

    fn in_common(self) -> Arc<Dataset> {
        match self {
            Self::Seen(dataset) => Arc::new(dataset.clone()),
            Self::Held(dataset) => Arc::clone(dataset),
        }
    }
}

/// The same state with all dates shown.
fn on_all_dates(state: &AppState) -> AppState {
    let mut state = state.clone();
    state.comparison.on = false;
    state.window.mode = WindowMode::Range;
    state.window.range = TimeSpan::ALWAYS;
    state
}

/// Shows the events without a date that pass the filter, which no dates shown hold.
fn add_undated(visible: &mut Visible, state: &AppState, dataset: &Dataset) {
    let undated = dataset.events().iter().enumerate().filter(|(_, event)| event.when.is_none());
    for (position, event) in undated {
        visible.hidden.undated = visible.hidden.undated.saturating_sub(1);
        let floor = state.filter.at_least;
        if visible.passing.contains(position) {
            visible.shown.push(position);
        } else if floor.is_some_and(|floor| !dataset.event_reaches(event, floor)) {
            visible.hidden.below_grade += 1;
        } else {
            visible.hidden.filtered += 1;
        }
    }
}

/// The dataset with those events alone, without references to what is not in it.
fn part(dataset: &Dataset, mut events: Vec<Event>, without_stories: bool) -> Dataset {
    let claims: HashSet<ClaimId> =
        events.iter().flat_map(|event| &event.claims).map(|claim| claim.id.clone()).collect();
    for claim in events.iter_mut().flat_map(|event| event.claims.iter_mut()) {
        claim.disputes.retain(|dispute| claims.contains(&dispute.claim));
    }
    let mut meta = dataset.meta.clone();
    meta.opening = meta.opening.map(|opening| {
        let select = opening.select.filter(|id| events.iter().any(|event| event.id == *id));
        Opening { select, ..opening }
    });
    Dataset::from(Records {
        meta,
        places: dataset.places().to_vec(),
        actors: dataset.actors().to_vec(),
        sources: dataset.sources().to_vec(),
        events,
        forces: dataset.forces().to_vec(),
        phases: dataset.phases().to_vec(),
        stories: if without_stories { Vec::new() } else { dataset.stories().to_vec() },
    })
}
