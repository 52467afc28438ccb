//! Datasets: all records of a file in order, and what is derived from them once.

mod centroid;
mod claim_index;
mod event_index;
mod gaps;
mod grades;
pub mod grading_rule;
mod located;
mod map_projection;
mod name_languages;
mod opening;
mod order;
mod position_counts;
mod subset;
mod tags;
mod texts;
mod timetable;
mod usual_area;
mod usual_dates;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};

use self::claim_index::{ClaimIndex, ClaimedEvents};
use self::event_index::EventIndex;
pub use self::map_projection::MapProjection;
pub use self::opening::Opening;
pub use self::position_counts::PositionCounts;
pub use self::texts::MissingTexts;
pub use self::timetable::{Ranks, Timetable};
pub use self::usual_area::{UsualArea, usual_area};
use self::usual_dates::extent_of;
pub use self::usual_dates::{has_long_year, usual_dates};
use super::{
    Actor, ActorId, ActorKind, Claim, ClaimId, DateCalendar, DayParts, Dispute, Event, EventId,
    Force, ForceId, Language, LatLon, MapLayer, Moment, OwnKind, Phase, Place, PlaceId, Source,
    SourceId, Story, Tag, Text, TimeSpan,
};

/// The serial of the next dataset.
static NEXT_SERIAL: AtomicU64 = AtomicU64::new(1);

/// From this many events on indexing on two threads gains more than handing over costs.
const MANY: usize = 20_000;

/// All records of one file, its events in order of time.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The header: title, languages, time zone and so on.
    pub meta: Meta,
    places: Vec<Place>,
    actors: Vec<Actor>,
    sources: Vec<Source>,
    events: Vec<Event>,
    forces: Vec<Force>,
    phases: Vec<Phase>,
    stories: Vec<Story>,
    index: Index,
    timetable: Timetable,
    extent: Option<TimeSpan>,
    usual_area: Option<UsualArea>,
    gaps: Vec<TimeSpan>,
    position_counts: PositionCounts,
    name_languages: Vec<Language>,
    serial: u64,
}

/// The header of a dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// The title.
    pub title: Text,
    /// The subject, in a sentence or two.
    pub summary: Text,
    /// The IANA name of the time zone of its dates without an offset.
    pub time_zone: Box<str>,
    /// The calendar of the dates of its events, unless a date says another.
    pub calendar: DateCalendar,
    /// The hours of the parts of a day.
    pub day_parts: DayParts,
    /// The BCP 47 tags of the languages in which it names places and has texts.
    pub languages: Vec<Box<str>>,
    /// Those of them that an editor who speaks the language from childhood has read.
    pub reviewed: Vec<Box<str>>,
    /// Credits that must be shown with the map.
    pub credits: Vec<Text>,
    /// The rule by which its sources and claims are graded, in sentences; empty if it states none.
    pub grading: Vec<Text>,
    /// Its kinds besides those that are built in: those declared, then those that events merely
    /// use.
    pub kinds: Vec<OwnKind>,
    /// Its tags: those declared, then those that events merely carry.
    pub tags: Vec<Tag>,
    /// Its own layers of the map.
    pub layers: Vec<MapLayer>,
    /// The projection of the map; `None` leaves it to the application, which goes by the area of the
    /// events.
    pub projection: Option<MapProjection>,
    /// What the ground of its map shows.
    pub basemap: GroundKind,
    /// The opening view; `None` leaves it to the application.
    pub opening: Option<Opening>,
}

/// What the ground of a map shows beside land and water.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GroundKind {
    /// Borders, roads and names of today.
    #[default]
    Political,
    /// Nothing: for events of times with other borders.
    Physical,
}

/// Positions by identifier.
#[derive(Clone, Debug, Default)]
struct Index {
    places: HashMap<PlaceId, usize>,
    actors: HashMap<ActorId, usize>,
    sources: HashMap<SourceId, usize>,
    events: EventIndex,
    forces: HashMap<ForceId, usize>,
    /// Positions of the events with claims, and the number of all claims.
    claimed: (Vec<u32>, usize),
    claims: ClaimIndex,
    /// The claims that contradict a claim, written at either of the two.
    disputed_by: HashMap<ClaimId, Vec<ClaimId>>,
}

/// The records of a dataset in the order of the file, before they are sorted and indexed.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The header.
    pub meta: Meta,
    /// Places in file order.
    pub places: Vec<Place>,
    /// Actors in file order.
    pub actors: Vec<Actor>,
    /// Sources in file order.
    pub sources: Vec<Source>,
    /// Events in file order.
    pub events: Vec<Event>,
    /// Forces in file order.
    pub forces: Vec<Force>,
    /// Phases in file order.
    pub phases: Vec<Phase>,
    /// Stories in file order.
    pub stories: Vec<Story>,
}

impl From<Records> for Dataset {
    /// Sorts events by their bounds, the earliest start first and then the earliest end, those without
    /// a date last, and indexes everything. Ties stay in file order.
    fn from(records: Records) -> Self {
        let Records { meta, places, actors, sources, mut events, forces, phases, stories } =
            records;
        order::sort(&mut events);
        let tables = || {
            let extent = extent_of(&events);
            (
                extent,
                gaps::gaps(&events),
                Timetable::of(&events, extent.map(TimeSpan::end), &meta.kinds),
            )
        };
        let by_id = || (EventIndex::of(&events), ClaimIndex::of(&events));
        let ((extent, gaps, timetable), ((by_id, claims), claimed)) = if events.len() > MANY {
            rayon::join(tables, || rayon::join(by_id, || ClaimedEvents::of(&events)))
        } else {
            (tables(), (by_id(), ClaimedEvents::of(&events)))
        };
        let mut index = Index {
            places: positions(&places, |place| place.id.clone()),
            actors: positions(&actors, |actor| actor.id.clone()),
            sources: positions(&sources, |source| source.id.clone()),
            events: by_id,
            claims,
            forces: positions(&forces, |force| force.id.clone()),
            claimed: (claimed.positions, claimed.claims),
            ..Index::default()
        };
        for claim in events.iter().filter(|_| claimed.has_disputes).flat_map(|event| &event.claims)
        {
            for dispute in &claim.disputes {
                let ours = index.disputed_by.entry(claim.id.clone()).or_default();
                ours.push(dispute.claim.clone());
                let theirs = index.disputed_by.entry(dispute.claim.clone()).or_default();
                theirs.push(claim.id.clone());
            }
        }
        let position_counts = PositionCounts::of(&places, &sources, &index.sources);
        let name_languages = name_languages::of(&meta, &places, &actors);
        let mut dataset = Self {
            meta,
            places,
            actors,
            sources,
            events,
            forces,
            phases,
            stories,
            index,
            timetable,
            extent,
            usual_area: None,
            gaps,
            position_counts,
            name_languages,
            serial: NEXT_SERIAL.fetch_add(1, Ordering::Relaxed),
        };
        dataset.usual_area = dataset.found_area();
        dataset
    }
}

fn positions<T, K: std::hash::Hash + Eq>(
    records: &[T],
    key: impl Fn(&T) -> K,
) -> HashMap<K, usize> {
    let mut map = HashMap::with_capacity(records.len());
    for (position, record) in records.iter().enumerate() {
        map.entry(key(record)).or_insert(position);
    }
    map
}

impl Dataset {
    /// A number that only clones of this dataset share, as a key for what is derived from it.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// Events in order of time, those without a date last.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The times of all events as columns.
    pub fn timetable(&self) -> &Timetable {
        &self.timetable
    }

    /// Places in file order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Places by the origin of their points.
    pub fn position_counts(&self) -> &PositionCounts {
        &self.position_counts
    }

    /// Actors in file order.
    pub fn actors(&self) -> &[Actor] {
        &self.actors
    }

    /// Sources in file order.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Forces in file order.
    pub fn forces(&self) -> &[Force] {
        &self.forces
    }

    /// Phases in file order.
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// Stories in file order.
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// All claims with their events, in order of the events.
    pub fn claims(&self) -> impl Iterator<Item = (&Event, &Claim)> {
        let claimed = self.index.claimed.0.iter();
        let claimed =
            claimed.filter_map(|position| self.events.get(usize::try_from(*position).ok()?));
        claimed.flat_map(|event| event.claims.iter().map(move |claim| (event, claim)))
    }

    /// The number of all claims.
    pub fn claim_count(&self) -> usize {
        self.index.claimed.1
    }

    /// All disputes, each with the claim that it is written at.
    pub fn disputes(&self) -> impl Iterator<Item = (&Claim, &Dispute)> {
        self.claims()
            .flat_map(|(_, claim)| claim.disputes.iter().map(move |dispute| (claim, dispute)))
    }

    /// The event with that identifier.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.get(self.event_position(id)?)
    }

    /// The position of an event in [`Dataset::events`].
    pub fn event_position(&self, id: &EventId) -> Option<usize> {
        self.index.events.get(&self.events, id)
    }

    /// The place with that identifier.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(*self.index.places.get(id)?)
    }

    /// The position of the place with that identifier.
    pub fn place_position(&self, id: &PlaceId) -> Option<usize> {
        self.index.places.get(id).copied()
    }

    /// The actor with that identifier.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.get(*self.index.actors.get(id)?)
    }

    /// The source with that identifier.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(*self.index.sources.get(id)?)
    }

    /// The force with that identifier.
    pub fn force(&self, id: &ForceId) -> Option<&Force> {
        self.forces.get(*self.index.forces.get(id)?)
    }

    /// The claim with that identifier, and its event.
    pub fn claim(&self, id: &ClaimId) -> Option<(&Event, &Claim)> {
        let (event, nth) = self.index.claims.get(&self.events, id)?;
        let event = self.events.get(event)?;
        Some((event, event.claims.get(nth)?))
    }

    /// The claims that contradict this one, written at either of the two.
    pub fn disputed_by(&self, id: &ClaimId) -> &[ClaimId] {
        self.index.disputed_by.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether any claim on the event is contradicted. Always derived, never a field of the file.
    pub fn is_disputed(&self, event: &Event) -> bool {
        event.claims.iter().any(|claim| !self.disputed_by(&claim.id).is_empty())
    }

    /// The place where the actor has its seat.
    ///
    /// A person without one of their own has that of the actor they belong to, one step up and no
    /// further: a spokesman sits where his ministry does, but a court need not sit where its
    /// state's government does.
    pub fn seat_of(&self, actor: &Actor) -> Option<&Place> {
        let own = actor.seat.as_ref();
        let inherited = || {
            let person = Some(actor).filter(|actor| actor.kind == ActorKind::Person)?;
            self.actor(person.part_of.as_ref()?)?.seat.as_ref()
        };
        self.place(own.or_else(inherited)?)
    }

    /// The span from the first to the last bounded instant of all events; `None` without any.
    pub fn extent(&self) -> Option<TimeSpan> {
        self.extent
    }

    /// The long stretches without a dated event, in order of time, which a timeline can fold.
    pub fn gaps(&self) -> &[TimeSpan] {
        &self.gaps
    }

    /// The same with the extent and the gaps of the whole that it is a part of, so that its timeline
    /// does not change.
    #[must_use]
    pub(super) fn with_timeline_of(mut self, whole: &Self) -> Self {
        self.extent = whole.extent;
        self.gaps.clone_from(&whole.gaps);
        self.timetable.keep_between_starts_of(&whole.timetable);
        self
    }
}
