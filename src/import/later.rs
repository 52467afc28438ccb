//! Later states of a file: a second download of the same records as a second state of knowledge.
//!
//! Publishers overwrite and delete. Records are matched by the identifiers of the file; what an
//! earlier download said stays as the claims of its time, and what the later one says is added as
//! claims with its date, so that the dataset as it was known on a day shows the one and not the other.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::hash::Hash;
use std::path::Path;
use std::time::UNIX_EPOCH;

use thin_vec::ThinVec;

use super::reading::Revision;
use crate::dataset::check::plausible;
use crate::message;
use crate::model::{
    Actor, ActorId, Claim, ClaimId, Dataset, Event, EventId, Moment, Place, PlaceId, Records,
    Source, SourceId, SparseText, Spot, Stance, Text, TrackAt, When,
};
use crate::time::{Zone, edtf};

/// The day on which a file was written, on which its records say what they say; today where the
/// system does not know.
///
/// # Errors
///
/// In words, where the day has no form in EDTF: a clock that is thousands of years off.
pub fn day_of_state(file: &Path) -> Result<When, String> {
    let written = fs::metadata(file).and_then(|metadata| metadata.modified()).ok();
    let since = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let millis = since.and_then(|since| i64::try_from(since.as_millis()).ok());
    let day = Zone::utc().civil(millis.map_or_else(plausible::now, Moment::from_millis)).date();
    let day = format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    edtf::parse(&day, &Zone::utc()).map_err(|error| error.to_string())
}

/// The later state of a dataset, and what has changed. `on` is when the later file was made.
///
/// Forces, phases and stories are those of the earlier one, to which people may have added by hand.
pub fn revised(earlier: &Dataset, later: &Dataset, on: &When) -> (Dataset, Revision) {
    let mut merge = RecordMerge::new(earlier);
    merge.take(later);
    let mut revision = Revision::default();
    let mut seen: HashSet<EventId> = HashSet::new();
    let mut found: HashMap<EventId, Event> = HashMap::new();
    for event in later.events() {
        let event = merge.renamed(event.clone());
        seen.insert(event.id.clone());
        found.insert(event.id.clone(), event);
    }
    let mut events: Vec<Event> = Vec::with_capacity(earlier.events().len() + later.events().len());
    for old in earlier.events() {
        match found.remove(&old.id) {
            Some(new) if is_same(old, &new) => {
                revision.unchanged += 1;
                events.push(old.clone());
            }
            Some(new) => {
                revision.changed += 1;
                events.push(changed(old, new, on));
            }
            None if is_withdrawn(old) || !is_of_file(old) => events.push(old.clone()),
            None => {
                revision.deleted += 1;
                events.push(withdrawn(old, on));
            }
        }
    }
    for new in later.events() {
        if let Some(mut new) = found.remove(&new.id) {
            revision.added += 1;
            for claim in &mut new.claims {
                claim.said.get_or_insert_with(|| on.clone());
            }
            events.push(new);
        }
    }
    let mut meta = earlier.meta.clone();
    for kind in &later.meta.kinds {
        if !meta.kinds.contains(kind) {
            meta.kinds.push(*kind);
        }
    }
    for tag in &later.meta.tags {
        if !meta.tags.iter().any(|known| known.id == tag.id) {
            meta.tags.push(tag.clone());
        }
    }
    let dataset = Dataset::from(Records {
        meta,
        places: merge.places,
        actors: merge.actors,
        sources: merge.sources,
        events,
        forces: earlier.forces().to_vec(),
        phases: earlier.phases().to_vec(),
        stories: earlier.stories().to_vec(),
    });
    (dataset, revision)
}

/// Whether the later record says what the earlier one has said last.
fn is_same(old: &Event, new: &Event) -> bool {
    let says = |event: &Event| {
        let claim = event.claims.last();
        claim.map(|claim| (claim.statement.clone(), claim.figures.clone(), claim.claimant.clone()))
    };
    old.when.as_ref().map(When::text) == new.when.as_ref().map(When::text)
        && old.r#where == new.r#where
        && old.kind == new.kind
        && old.tags == new.tags
        && old.title == new.title
        && old.actors == new.actors
        && says(old) == says(new)
}

/// Whether an event came with a file and was not added by hand: it has the claim that an import
/// gives it.
fn is_of_file(old: &Event) -> bool {
    let own = format!("{}_claim", old.id.as_str());
    old.claims.iter().any(|claim| claim.id.as_str() == own)
}

fn is_withdrawn(old: &Event) -> bool {
    let last = old.claims.last();
    last.is_some_and(|claim| claim.id.as_str().ends_with(WITHDRAWN))
}

/// What the identifier of a claim ends with that takes an event back.
const WITHDRAWN: &str = "_withdrawn";

/// The event as the later file has it, with what the earlier one said of it.
fn changed(old: &Event, new: Event, on: &When) -> Event {
    let mut claims = old.claims.clone();
    let number = claims.len() + 1;
    // What the earlier claim was about, the record said: it goes with the claim now.
    if let Some(last) = claims.last_mut()
        && last.happened.is_none()
        && old.when.as_ref().map(When::text) != new.when.as_ref().map(When::text)
    {
        last.happened = old.when.clone().map(Box::new);
    }
    for mut claim in new.claims {
        claim.id = ClaimId::from(format!("{}_claim_{number}", old.id.as_str()).as_str());
        let is_later = |said: &When| said.earliest() >= on.earliest();
        if !claim.said.as_ref().is_some_and(is_later) {
            claim.said = Some(on.clone());
        }
        if claim.happened.is_none()
            && old.when.as_ref().map(When::text) != new.when.as_ref().map(When::text)
        {
            claim.happened = new.when.clone().map(Box::new);
        }
        claims.push(claim);
    }
    Event { claims, ..new }
}

/// The event with a claim that it is no longer in the file.
fn withdrawn(old: &Event, on: &When) -> Event {
    let mut event = old.clone();
    let Some(last) = old.claims.last() else { return event };
    let statement = message!("import-withdrawn");
    event.claims.push(Claim {
        id: ClaimId::from(format!("{}{WITHDRAWN}", old.id.as_str()).as_str()),
        claimant: last.claimant.clone(),
        with: ThinVec::new(),
        through: None,
        stance: Stance::Denies,
        statement: Text::from(statement.as_str()),
        about: [crate::model::Aspect::Occurrence].into(),
        figures: crate::model::SharedList::new(),
        happened: None,
        said: Some(on.clone()),
        sources: last.sources.clone(),
        credibility: None,
        disputes: ThinVec::new(),
        note: SparseText::none(),
    });
    event
}

/// Places, actors and sources of both states, each once, and the identifiers that those of the later
/// one get.
struct RecordMerge {
    places: Vec<Place>,
    actors: Vec<Actor>,
    sources: Vec<Source>,
    /// The actor that stands for the earlier file.
    speaker: Option<ActorId>,
    place_ids: HashMap<PlaceId, PlaceId>,
    actor_ids: HashMap<ActorId, ActorId>,
    source_ids: HashMap<SourceId, SourceId>,
}

impl RecordMerge {
    fn new(earlier: &Dataset) -> Self {
        Self {
            places: earlier.places().to_vec(),
            actors: earlier.actors().to_vec(),
            sources: earlier.sources().to_vec(),
            speaker: speaker_of(earlier),
            place_ids: HashMap::new(),
            actor_ids: HashMap::new(),
            source_ids: HashMap::new(),
        }
    }

    fn take(&mut self, later: &Dataset) {
        let key = |place: &Place| {
            let at = place.at.map(|at| (at.lat.to_bits(), at.lon.to_bits()));
            let area = place.area.as_ref().map(|area| area.as_written().to_owned());
            (place.names.iter().map(|(_, name)| name.to_owned()).collect::<Vec<_>>(), at, area)
        };
        let set = |place: &mut Place, id: &str| place.id = id.into();
        let id = |place: &Place| place.id.as_str().to_owned();
        self.place_ids = merged(&mut self.places, later.places(), key, id, set);
        let key =
            |actor: &Actor| actor.names.iter().map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
        let set = |actor: &mut Actor, id: &str| actor.id = id.into();
        let id = |actor: &Actor| actor.id.as_str().to_owned();
        // A publisher gives each download a name of its own: who speaks in it is the same.
        let own = self.speaker.as_ref().zip(speaker_of(later)).filter(|(own, other)| *own != other);
        let actors = later.actors().iter();
        let others: Vec<Actor> = match &own {
            Some((_, other)) => actors.filter(|actor| actor.id != *other).cloned().collect(),
            None => actors.cloned().collect(),
        };
        self.actor_ids = merged(&mut self.actors, &others, key, id, set);
        self.actor_ids.extend(own.map(|(own, other)| (other, own.clone())));
        let key = |source: &Source| {
            let text = |text: &Text| text.as_written().to_owned();
            (text(&source.publisher), text(&source.title), source.address.clone())
        };
        let set = |source: &mut Source, id: &str| source.id = id.into();
        let id = |source: &Source| source.id.as_str().to_owned();
        self.source_ids = merged(&mut self.sources, later.sources(), key, id, set);
    }

    /// The event with the identifiers of the merged records.
    fn renamed(&self, mut event: Event) -> Event {
        let place = |id: &mut PlaceId| {
            if let Some(other) = self.place_ids.get(id) {
                *id = other.clone();
            }
        };
        let actor = |id: &mut ActorId| {
            if let Some(other) = self.actor_ids.get(id) {
                *id = other.clone();
            }
        };
        let source = |id: &mut SourceId| {
            if let Some(other) = self.source_ids.get(id) {
                *id = other.clone();
            }
        };
        match &mut event.r#where.spot {
            Spot::Place { id, .. } => place(id),
            Spot::Track(points) => {
                for point in points {
                    if let TrackAt::Place(id) = &mut point.at {
                        place(id);
                    }
                }
            }
            _ => {}
        }
        event.also_at.iter_mut().for_each(place);
        event.actors.iter_mut().for_each(actor);
        event.sources.iter_mut().for_each(source);
        for claim in &mut event.claims {
            actor(&mut claim.claimant);
            claim.with.iter_mut().chain(&mut claim.through).for_each(actor);
            claim.sources.iter_mut().for_each(source);
            if claim.figures.iter().any(|figure| figure.side.is_some()) {
                let sides = claim.figures.to_mut().iter_mut();
                sides.filter_map(|figure| figure.side.as_mut()).for_each(actor);
            }
        }
        event.media.iter_mut().filter_map(|media| media.source.as_mut()).for_each(source);
        event
    }
}

/// The actor that an import makes of a file itself, who says what nobody else in it does: it has the
/// title of the dataset for its name.
fn speaker_of(dataset: &Dataset) -> Option<ActorId> {
    let title = dataset.meta.title.as_written();
    let is_own = |actor: &&Actor| actor.names.iter().any(|(_, name)| name == title);
    dataset.actors().iter().find(is_own).map(|actor| actor.id.clone())
}

/// Adds those of `later` that are not in the list, under identifiers of their own; the identifiers
/// that change.
fn merged<R: Clone, K: Hash + Eq, I: Hash + Eq + for<'a> From<&'a str>>(
    list: &mut Vec<R>,
    later: &[R],
    key: impl Fn(&R) -> K,
    id: impl Fn(&R) -> String,
    set: impl Fn(&mut R, &str),
) -> HashMap<I, I> {
    let known: HashMap<K, String> = list.iter().map(|record| (key(record), id(record))).collect();
    let mut taken: HashSet<String> = list.iter().map(&id).collect();
    let mut renamed = HashMap::new();
    for record in later {
        let own = id(record);
        if let Some(other) = known.get(&key(record)) {
            if *other != own {
                renamed.insert(I::from(own.as_str()), I::from(other.as_str()));
            }
            continue;
        }
        let mut record = record.clone();
        let mut free = own.clone();
        let mut number = 2_usize;
        while !taken.insert(free.clone()) {
            free = format!("{own}_{number}");
            number += 1;
        }
        if free != own {
            renamed.insert(I::from(own.as_str()), I::from(free.as_str()));
            set(&mut record, &free);
        }
        list.push(record);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Progress, load, write};
    use crate::import::import;

    fn read(text: &str) -> Dataset {
        let imported = import("acled.csv".as_ref(), text.as_bytes(), None, &Progress::default());
        imported.unwrap().loaded.dataset.unwrap()
    }

    fn when(text: &str) -> When {
        edtf::parse(text, &Zone::utc()).unwrap()
    }

    const HEAD: &str = "event_id_cnty,event_date,event_type,location,latitude,longitude,notes,fatalities,timestamp\n";

    #[test]
    fn what_was_overwritten_and_deleted_is_known_with_its_dates() {
        let first = format!(
            "{HEAD}A1,2024-03-01,Battles,Oldtown,43.3,21.9,Two were killed.,2,1709600000\n\
             A2,2024-03-02,Protests,Newtown,43.4,21.8,A march.,0,1709600000\n\
             A4,2024-03-02,Protests,Oldtown,43.3,21.9,A vigil.,0,1709600000\n"
        );
        let second = format!(
            "{HEAD}A3,2024-03-03,Riots,Newtown,43.5,21.8,A riot.,0,1719600000\n\
             A1,2024-03-01,Battles,Oldtown,43.3,21.9,Five were killed.,5,1719600000\n\
             A4,2024-03-02,Protests,Oldtown,43.3,21.9,A vigil.,0,1719600000\n"
        );
        let (merged, revision) = revised(&read(&first), &read(&second), &when("2024-07-01"));
        let Revision { unchanged, changed, added, deleted } = revision;
        assert_eq!((unchanged, changed, added, deleted), (1, 1, 1, 1));
        let written = write(&merged);
        let again = load(written.as_bytes());
        assert_eq!(again.problems().next(), None, "{written}");

        let killed = |by: &str| {
            let known = merged.as_known(when(by).latest());
            let event = known.event(&EventId::from("A1")).unwrap();
            event.claims.iter().map(|it| it.statement.get().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(killed("2024-04-01"), ["Two were killed."]);
        assert_eq!(killed("2024-08-01"), ["Two were killed.", "Five were killed."]);
        let known = merged.as_known(when("2024-04-01").latest());
        assert!(known.event(&EventId::from("A3")).is_none());
        let gone = merged.event(&EventId::from("A2")).unwrap();
        assert_eq!(gone.claims.last().unwrap().stance, Stance::Denies);
        // Two places of one name stay apart.
        let at = |id: &str| merged.event(&EventId::from(id)).unwrap().r#where.spot.clone();
        assert_ne!(at("A2"), at("A3"));
        // A download under another name has the same publisher.
        let named = |name: &str, text: &str| {
            let imported = import(name.as_ref(), text.as_bytes(), None, &Progress::default());
            imported.unwrap().loaded.dataset.unwrap()
        };
        let rows = "id,date,title,lat,lon\na1,2024-03-03,A house is hit,43.32,21.90\n";
        let (one, other) = (named("june.csv", rows), named("july.csv", rows));
        let (both, alike) = revised(&one, &other, &when("2024-07-01"));
        assert_eq!((alike.unchanged, both.actors().len()), (1, 1));
        // The same download again changes nothing.
        let (_, again) = revised(&merged, &read(&second), &when("2024-08-01"));
        assert_eq!((again.changed, again.added, again.deleted), (0, 0, 0));
    }
}
