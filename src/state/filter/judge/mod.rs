//! Judge of terms: which events fulfil them, possibly and certainly.
//!
//! An event *possibly* fulfils a term where some reading of its date or of its place does, and
//! *certainly* where every reading does. All other terms have one answer.

mod dates;
mod ground;

use std::collections::HashMap;
use std::sync::Arc;

use self::dates::TypedDate;
use self::ground::{GroundOutline, rough_metres};
use super::index::{Bits, FacetIndex, Postings};
use super::line::{Field, NONE, Order, Term, Test, Values, named_actors, named_keys, named_places};
use crate::geo::distance_km;
use crate::model::{Claim, Dataset, Event, LatLon, When};
use crate::text::folded;

/// What fulfils a term or several: `certain` is a part of `possible`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) possible: Bits,
    pub(super) certain: Bits,
}

impl Verdict {
    /// Every one of so many.
    pub(super) fn all(length: usize) -> Self {
        Self::sure(Bits::all(length))
    }

    /// The same by every reading.
    pub(super) fn sure(bits: Bits) -> Self {
        Self { certain: bits.clone(), possible: bits }
    }

    /// Those that fulfil both.
    pub(super) fn keep(&mut self, other: &Self) {
        self.possible.keep(&other.possible);
        self.certain.keep(&other.certain);
    }

    /// Those that do not fulfil it: certainly where they do not even possibly.
    pub(super) fn negated(self) -> Self {
        Self { possible: self.certain.inverted(), certain: self.possible.inverted() }
    }
}

/// A dataset with its index, by which terms are judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judge<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) index: &'a FacetIndex,
}

impl Judge<'_> {
    /// What fulfils the term: rows where it [is of one claim](Term::is_of_one_claim), else events.
    pub(super) fn term(&self, term: &Term) -> Verdict {
        if term.is_of_one_claim() {
            return match &term.test {
                Test::Said(how, date) => self.said(*how, date),
                Test::Values(values) => Verdict::sure(self.any_of(values)),
                _ => Verdict::all(self.index.rows()),
            };
        }
        let verdict = self.events(&term.test);
        if term.negated { verdict.negated() } else { verdict }
    }

    /// The events that fulfil a test.
    fn events(&self, test: &Test) -> Verdict {
        let events = self.index.events();
        match test {
            Test::Values(values @ Values { field, all, .. }) => {
                let of_claims = |bits: Bits| {
                    if field.is_of_claims() { self.index.events_of(&bits) } else { bits }
                };
                if !all {
                    return Verdict::sure(of_claims(self.any_of(values)));
                }
                let mut every = Bits::all(events);
                for value in &values.values {
                    every.keep(&of_claims(self.value(*field, value)));
                }
                Verdict::sure(every)
            }
            Test::Said(how, date) => {
                let rows = self.said(*how, date);
                let [possible, certain] =
                    [rows.possible, rows.certain].map(|bits| self.index.events_of(&bits));
                Verdict { possible, certain }
            }
            Test::When(how, date) => {
                let Some(date) = TypedDate::read(*how, date, self.dataset) else {
                    return Verdict::sure(Bits::none(events));
                };
                let whens = self.dataset.events().iter().map(|event| event.when.as_ref());
                date.judge(&whens.collect::<Vec<_>>())
            }
            Test::NearPlace { place, metres } => {
                let places = named_places(self.dataset, place).into_iter();
                let points = places.filter_map(|nth| self.dataset.places().get(nth)?.at);
                let mut near = Verdict::sure(Bits::none(events));
                for point in points {
                    let one = self.near(point, f64::from(*metres));
                    near.possible.add(&one.possible);
                    near.certain.add(&one.certain);
                }
                near
            }
            Test::NearPoint { at, metres } => self.near(at.degrees(), f64::from(*metres)),
            Test::InBox(from, to) => {
                self.within(&GroundOutline::of_box(from.degrees(), to.degrees()))
            }
            Test::InOutline(points) => {
                self.within(&GroundOutline::of(points.iter().map(|point| point.degrees())))
            }
            Test::Disputed => Verdict::sure(self.index.disputed().clone()),
        }
    }

    /// The rows, or the events, with one of the values.
    fn any_of(&self, Values { field, values, .. }: &Values) -> Bits {
        let mut found = Bits::none(self.length(*field));
        for value in values {
            found.add(&self.value(*field, value));
        }
        found
    }

    fn length(&self, field: Field) -> usize {
        if field.is_of_claims() { self.index.rows() } else { self.index.events() }
    }

    /// The rows, or the events, with that value.
    fn value(&self, field: Field, value: &str) -> Bits {
        let mut found = Bits::none(self.length(field));
        let Some(values) = self.index.field(field) else { return found };
        let mut add = |postings: Option<&Postings>| {
            if let Some(postings) = postings {
                postings.add_to(&mut found);
            }
        };
        match field {
            _ if value == NONE => add(values.get(NONE)),
            Field::Speaker | Field::Side | Field::Actor => {
                let actors = named_actors(self.dataset, value);
                let actors = actors.into_iter().filter_map(|nth| self.dataset.actors().get(nth));
                for actor in actors {
                    add(values.get(actor.id.as_str()));
                }
            }
            Field::Place => {
                let places = named_places(self.dataset, value);
                let places = places.into_iter().filter_map(|nth| self.dataset.places().get(nth));
                for place in places {
                    add(values.get(place.id.as_str()));
                }
            }
            Field::Kind | Field::Tag => {
                let keys = named_keys(field, value, self.dataset);
                for key in &keys {
                    add(values.get(key));
                }
            }
            _ => {
                let wanted = folded(value);
                let mut known = false;
                for (_, postings) in values.iter().filter(|(key, _)| folded(key) == wanted) {
                    known = true;
                    add(Some(postings));
                }
                if field == Field::About && !known {
                    return self.claims_with(&wanted);
                }
            }
        }
        found
    }

    /// The rows of the claims with all of the words: in what is said, in the title of the event, or in
    /// what is counted or measured.
    fn claims_with(&self, words: &str) -> Bits {
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut rows = self.claims().enumerate();
        let mut found = Bits::none(self.index.rows());
        rows.by_ref().for_each(|(row, (event, claim))| {
            let Some(claim) = claim else { return };
            let texts = claim.statement.iter().chain(event.title.iter()).map(|(_, text)| text);
            let units = claim.figures.iter().flat_map(|figure| figure.unit.iter());
            let measured = claim.figures.iter().filter_map(|figure| figure.measures.as_deref());
            let texts = texts.chain(units.map(|(_, text)| text)).chain(measured);
            let texts: Vec<String> = texts.map(folded).collect();
            if words.iter().all(|word| texts.iter().any(|text| text.contains(word))) {
                found.insert(row);
            }
        });
        found
    }

    /// Every row: the event, and its claim if it has one.
    fn claims(&self) -> impl Iterator<Item = (&Event, Option<&Claim>)> {
        self.dataset.events().iter().flat_map(|event| {
            let without = event.claims.is_empty().then_some((event, None));
            event.claims.iter().map(move |claim| (event, Some(claim))).chain(without)
        })
    }

    /// The rows of the claims that were said then.
    fn said(&self, how: Order, date: &str) -> Verdict {
        let said: Vec<Option<&When>> =
            self.claims().map(|(_, claim)| claim.and_then(|claim| claim.said.as_ref())).collect();
        if date == NONE {
            let none = said.iter().enumerate().filter(|(_, said)| said.is_none());
            return Verdict::sure(Bits::at(said.len(), none.map(|(row, _)| row)));
        }
        match TypedDate::read(how, date, self.dataset) {
            Some(date) => date.judge(&said),
            None => Verdict::sure(Bits::none(said.len())),
        }
    }

    /// The events no further than that from a point: possibly where the nearest point at which they
    /// may be is, certainly where the farthest is.
    fn near(&self, from: LatLon, metres: f64) -> Verdict {
        let mut distances: HashMap<[u64; 2], f64> = HashMap::new();
        self.located(|at, radius| {
            let key = [at.lat.to_bits(), at.lon.to_bits()];
            let metres_off = *distances.entry(key).or_insert_with(|| {
                // The geodesic costs as much as a thousand of these comparisons.
                let rough = rough_metres(from, at);
                if rough > metres * 1.02 + radius * 1.02 + 10.0 {
                    return rough;
                }
                distance_km(from, at) * 1_000.0
            });
            (metres_off - radius <= metres, metres_off + radius <= metres)
        })
    }

    /// The events within an outline: possibly where a part of the circle in which they are known to
    /// be is within, certainly where all of it is.
    fn within(&self, outline: &GroundOutline) -> Verdict {
        self.located(|at, radius| {
            let inside = outline.holds(at);
            if radius <= 0.0 {
                return (inside, inside);
            }
            let edge = outline.metres_to_edge(at);
            (inside || edge <= radius, inside && edge >= radius)
        })
    }

    /// What the test says of the point of each event that has one, and of the radius in metres
    /// within which it is known. An event that affects further places is also there.
    fn located(&self, mut test: impl FnMut(LatLon, f64) -> (bool, bool)) -> Verdict {
        let length = self.index.events();
        let mut verdict = Verdict::sure(Bits::none(length));
        for (position, event) in self.dataset.events().iter().enumerate() {
            let own = self.dataset.located(&event.r#where.spot);
            let others = event.also_at.iter().filter_map(|id| {
                let place = self.dataset.place(id)?;
                Some((place.at?, place.radius_m))
            });
            for (at, radius) in own.into_iter().chain(others) {
                let (possible, certain) = test(at, radius);
                if possible {
                    verdict.possible.insert(position);
                }
                if certain {
                    verdict.certain.insert(position);
                }
            }
        }
        verdict
    }
}

impl Test {
    /// The circles that it is about, each by its middle and its radius in kilometres; none for a test
    /// of anything but distance, and for a place that the dataset does not have.
    pub fn circles(&self, dataset: &Dataset) -> Vec<(LatLon, f64)> {
        let km = |metres: u32| f64::from(metres) / 1_000.0;
        match self {
            Self::NearPlace { place, metres } => {
                let places = named_places(dataset, place).into_iter();
                let points = places.filter_map(|nth| dataset.places().get(nth)?.at);
                points.map(|at| (at, km(*metres))).collect()
            }
            Self::NearPoint { at, metres } => vec![(at.degrees(), km(*metres))],
            _ => Vec::new(),
        }
    }

    /// The area that it is about, by its corners in order; `None` where it is about none. Longitudes
    /// go on beyond 180° rather than jump, and edges are straight in degrees.
    pub fn corners(&self) -> Option<Vec<LatLon>> {
        let outline = match self {
            Self::InBox(from, to) => GroundOutline::of_box(from.degrees(), to.degrees()),
            Self::InOutline(points) => {
                GroundOutline::of(points.iter().map(|point| point.degrees()))
            }
            _ => return None,
        };
        Some(outline.points().to_vec())
    }
}

/// What fulfils all of the terms, with what fulfils each of them.
pub(super) type Judged = Vec<(Term, Arc<Verdict>)>;

/// The events that fulfil all of the judged terms but those that `left_out` names.
pub(super) fn events_of(
    judged: &Judged,
    index: &FacetIndex,
    left_out: impl Fn(&Term) -> bool,
) -> Verdict {
    let mut events = Verdict::all(index.events());
    let mut rows: Option<Verdict> = None;
    for (term, verdict) in judged.iter().filter(|(term, _)| !left_out(term)) {
        if term.is_of_one_claim() {
            match &mut rows {
                Some(rows) => rows.keep(verdict),
                None => rows = Some((**verdict).clone()),
            }
        } else {
            events.keep(verdict);
        }
    }
    if let Some(rows) = rows {
        events.possible.keep(&index.events_of(&rows.possible));
        events.certain.keep(&index.events_of(&rows.certain));
    }
    events
}

/// The rows of claims that fulfil all of the judged terms about one claim but those that `left_out`
/// names; `None` where there is no such term.
pub(super) fn rows_of_claims(judged: &Judged, left_out: impl Fn(&Term) -> bool) -> Option<Verdict> {
    let own = judged.iter().filter(|(term, _)| term.is_of_one_claim() && !left_out(term));
    own.fold(None, |rows, (_, verdict)| match rows {
        Some(mut rows) => {
            Verdict::keep(&mut rows, verdict);
            Some(rows)
        }
        None => Some((**verdict).clone()),
    })
}
