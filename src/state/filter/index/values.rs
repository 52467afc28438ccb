//! Values of the fields, by the keys that a line names them by.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Postings, row};
use crate::model::{
    Actor, ActorId, Aspect, Claim, Dataset, Event, Precision, SourceId, Stance, StateControl, Text,
};
use crate::state::filter::line::{Field, NONE, kind_key};

/// The most steps that `part_of` is followed upwards: a longer chain is a cycle.
const MAX_STEPS: usize = 8;

/// The values of one field.
#[derive(Clone, Debug, Default)]
pub(in crate::state::filter) struct FieldValues {
    keys: HashMap<Box<str>, usize>,
    values: Vec<(Box<str>, Postings)>,
    /// Whether each stands among the values of the field.
    listed: Vec<bool>,
}

impl FieldValues {
    /// The values of a field in a dataset with so many rows.
    pub(super) fn of(field: Field, dataset: &Dataset, rows: usize) -> Self {
        let mut values = Self::collected(field, dataset, rows);
        let listed = values.values.iter().map(|(key, _)| is_listed(field, key, dataset));
        values.listed = listed.collect();
        values
    }

    fn collected(field: Field, dataset: &Dataset, rows: usize) -> Self {
        let mut builder = ValueCollector::default();
        let mut keys = Vec::new();
        if field.is_of_claims() {
            let mut at = 0;
            for event in dataset.events() {
                for claim in &event.claims {
                    keys.clear();
                    claim_keys(field, claim, dataset, &mut keys);
                    builder.add(&mut keys, row(at));
                    at += 1;
                }
                if event.claims.is_empty() {
                    keys.clear();
                    builder.add(&mut keys, row(at));
                    at += 1;
                }
            }
            return builder.finish(rows);
        }
        for (position, event) in dataset.events().iter().enumerate() {
            keys.clear();
            event_keys(field, event, dataset, &mut keys);
            builder.add(&mut keys, row(position));
        }
        builder.finish(dataset.events().len())
    }

    /// What has the value of that key.
    pub(in crate::state::filter) fn get(&self, key: &str) -> Option<&Postings> {
        self.values.get(*self.keys.get(key)?).map(|(_, postings)| postings)
    }

    /// The values that stand in lists of the field's values, with what has them.
    pub(in crate::state::filter) fn listed(&self) -> impl Iterator<Item = (&str, &Postings)> {
        self.iter().zip(&self.listed).filter(|(_, listed)| **listed).map(|(value, _)| value)
    }

    /// All values with what has them.
    pub(in crate::state::filter) fn iter(&self) -> impl Iterator<Item = (&str, &Postings)> {
        self.values.iter().map(|(key, postings)| (&**key, postings))
    }
}

/// Values of a field while they are collected.
#[derive(Default)]
struct ValueCollector {
    keys: HashMap<Box<str>, usize>,
    rows: Vec<Vec<u32>>,
}

impl ValueCollector {
    fn add(&mut self, keys: &mut Vec<Cow<'_, str>>, row: u32) {
        if keys.is_empty() {
            keys.push(NONE.into());
        }
        for key in keys.iter() {
            let nth = if let Some(nth) = self.keys.get(&**key) {
                *nth
            } else {
                let nth = self.rows.len();
                self.keys.insert(key.as_ref().into(), nth);
                self.rows.push(Vec::new());
                nth
            };
            if let Some(rows) = self.rows.get_mut(nth)
                && rows.last() != Some(&row)
            {
                rows.push(row);
            }
        }
    }

    fn finish(self, length: usize) -> FieldValues {
        let mut keys: Vec<(Box<str>, usize)> =
            self.keys.iter().map(|(k, n)| (k.clone(), *n)).collect();
        keys.sort_by_key(|(_, nth)| *nth);
        let postings = self.rows.into_iter().map(|rows| Postings::of(rows, length));
        let values = keys.into_iter().map(|(key, _)| key).zip(postings).collect();
        FieldValues { keys: self.keys, values, listed: Vec::new() }
    }
}

/// Whether a value stands in lists of the values of its field: of sides only those that are part of no
/// other, and of sources the publishers.
fn is_listed(field: Field, key: &str, dataset: &Dataset) -> bool {
    match field {
        Field::Side => dataset.actor(&key.into()).is_none_or(|actor| actor.part_of.is_none()),
        Field::Source => dataset.source(&key.into()).is_none(),
        _ => true,
    }
}

/// Adds the keys of an event's values of a field that is not about claims.
pub(in crate::state::filter) fn event_keys<'a>(
    field: Field,
    event: &'a Event,
    dataset: &'a Dataset,
    keys: &mut Vec<Cow<'a, str>>,
) {
    match field {
        Field::Kind => keys.push(kind_key(event.kind)),
        Field::Actor => {
            for id in &event.actors {
                keys.extend(chain(id, dataset).map(|id| Cow::Borrowed(id.as_str())));
            }
        }
        Field::Side => {
            let speakers = event.claims.iter().flat_map(speakers);
            for id in event.actors.iter().chain(speakers) {
                keys.extend(chain(id, dataset).map(|id| Cow::Borrowed(id.as_str())));
            }
        }
        Field::Place => keys.extend(event.places().map(|id| Cow::Borrowed(id.as_str()))),
        Field::Area => {
            let areas = event.places().filter_map(|id| dataset.place(id)?.area.as_ref());
            keys.extend(areas.filter_map(first_text).map(Cow::Borrowed));
        }
        Field::Source => {
            for id in all_sources(event) {
                let publisher = dataset.source(id).and_then(|source| first_text(&source.publisher));
                keys.extend(publisher.map(Cow::Borrowed));
                keys.push(id.as_str().into());
            }
        }
        Field::Media => {
            let sources = all_sources(event).filter_map(|id| dataset.source(id));
            keys.extend(sources.map(|source| media_key(source.state_controlled).into()));
        }
        Field::Grade => {
            let grade = dataset.event_grade(event);
            if !grade.is_ungraded() {
                keys.push(grade.signs().into());
            }
        }
        Field::Precision => {
            keys.extend(event.when.as_ref().map(|when| Precision::code(when.precision()).into()));
        }
        Field::Tag => keys.extend(event.tags.iter().map(|id| Cow::Borrowed(id.as_str()))),
        Field::Speaker | Field::Stance | Field::About => {}
    }
}

/// Adds the keys of a claim's values of a field that is about claims.
pub(in crate::state::filter) fn claim_keys<'a>(
    field: Field,
    claim: &'a Claim,
    dataset: &'a Dataset,
    keys: &mut Vec<Cow<'a, str>>,
) {
    match field {
        Field::Speaker => {
            for id in speakers(claim) {
                keys.extend(chain(id, dataset).map(|id| Cow::Borrowed(id.as_str())));
            }
        }
        Field::Stance => keys.push(stance_key(claim.stance).into()),
        Field::About => {
            keys.extend(claim.about.iter().map(|aspect| Cow::Borrowed(aspect_key(*aspect))));
            let measured = claim.figures.iter().filter_map(|figure| figure.measures.as_deref());
            keys.extend(measured.map(Cow::Borrowed));
        }
        _ => {}
    }
}

/// The text in the first language that it has: a key is the same whatever the language in use.
fn first_text(text: &Text) -> Option<&str> {
    text.iter().next().map(|(_, text)| text)
}

/// Who makes, joins or relays the claim.
fn speakers(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    std::iter::once(&claim.claimant).chain(&claim.with).chain(&claim.through)
}

/// The sources of an event and of the claims on it.
fn all_sources(event: &Event) -> impl Iterator<Item = &SourceId> {
    event.sources.iter().chain(event.claims.iter().flat_map(|claim| &claim.sources))
}

/// The actor, the one that it is part of, and so on upwards.
fn chain<'a>(id: &'a ActorId, dataset: &'a Dataset) -> impl Iterator<Item = &'a ActorId> {
    let up = |id: &&'a ActorId| dataset.actor(id).and_then(|actor: &Actor| actor.part_of.as_ref());
    std::iter::successors(Some(id), up).take(MAX_STEPS)
}

const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => "says",
        Stance::Denies => "denies",
        Stance::Admits => "admits",
        Stance::CallsFor => "calls-for",
    }
}

const fn media_key(control: StateControl) -> &'static str {
    match control {
        StateControl::Yes => "state",
        StateControl::PublicBroadcaster => "public",
        StateControl::No => "independent",
        StateControl::Unknown => "unknown",
    }
}

/// The key of an aspect.
const fn aspect_key(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Occurrence => "occurrence",
        Aspect::Time => "time",
        Aspect::Place => "place",
        Aspect::Casualties => "casualties",
        Aspect::Strength => "strength",
        Aspect::Responsibility => "responsibility",
        Aspect::Intent => "intent",
        Aspect::Legality => "legality",
        Aspect::Demand => "demand",
    }
}
