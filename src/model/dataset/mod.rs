//! A whole dataset: records in order, and what is derived from them once.

mod event_index;
mod gaps;
mod grades;
mod known;
mod subset;
mod timetable;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use self::event_index::EventIndex;
pub use self::timetable::{Ranks, Timetable};
use super::centroid;
use super::day_part::minute_about;
use super::{
    Actor, ActorId, ActorKind, Claim, ClaimId, Dispute, Event, EventId, Force, ForceId, LatLon,
    Moment, Phase, Place, PlaceId, Source, SourceId, Spot, Story, TimeSpan, When,
};

/// How many datasets were made so far, and one.
static MADE: AtomicU64 = AtomicU64::new(1);

/// From so many events on two threads index them.
const MANY: usize = 20_000;

/// Everything that one file says, with its events in order of time.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// What the file says of itself.
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
    gaps: Vec<TimeSpan>,
    serial: u64,
}

/// What a dataset says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    /// Its title.
    pub title: Box<str>,
    /// What it is about, in a sentence or two.
    pub summary: Box<str>,
    /// IANA name of the time zone in which its dates are meant.
    pub time_zone: Box<str>,
    /// BCP 47 tags of the languages in which it names places.
    pub languages: Vec<Box<str>>,
    /// Lines of credit that must be shown with the map.
    pub credits: Vec<Box<str>>,
    /// The rule by which its sources and claims are graded, in sentences; empty where it tells
    /// none.
    pub grading: Vec<Box<str>>,
    /// How the window opens.
    pub opening: Option<Opening>,
}

/// How the window opens a dataset for the first time.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Where the playhead stands.
    pub playhead: When,
    /// The range brushed on the timeline; `None` takes everything.
    pub window: Option<When>,
    /// The stretch that the timeline shows; `None` shows everything.
    pub view: Option<When>,
    /// What is selected.
    pub select: Option<EventId>,
    /// What the map shows; `None` leaves it to the application.
    pub map: Option<MapOpening>,
}

/// What the map shows when a dataset opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapOpening {
    /// The point in the middle.
    pub center: LatLon,
    /// How much of the ground the pane's height shows, in kilometres.
    pub height_km: f64,
}

/// Positions by identifier.
#[derive(Clone, Debug, Default)]
struct Index {
    places: HashMap<PlaceId, usize>,
    actors: HashMap<ActorId, usize>,
    sources: HashMap<SourceId, usize>,
    events: EventIndex,
    forces: HashMap<ForceId, usize>,
    /// Positions of the events that anything is claimed of, and how many claims that is.
    claimed: (Vec<usize>, usize),
    /// Event and position of each claim in it.
    claims: HashMap<ClaimId, (usize, usize)>,
    /// Claims that contradict a claim, from either side.
    disputed_by: HashMap<ClaimId, Vec<ClaimId>>,
}

/// The records of a dataset, before they are put in order.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// What the file says of itself.
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
    /// Sorts events by time and indexes everything. Undated ones come last. What has no hour comes
    /// before the hours of its day, by the part of the day where that is told; ties stay in file
    /// order.
    fn from(records: Records) -> Self {
        let Records { meta, places, actors, sources, mut events, forces, phases, stories } =
            records;
        if !events.is_sorted_by_key(sort_key) {
            // Keys are sorted and not events, of which a copy would take as much room again.
            events.sort_by_cached_key(sort_key);
        }
        let tables = || {
            let extent = extent_of(&events);
            (extent, gaps::gaps(&events), Timetable::of(&events, extent.map(TimeSpan::end)))
        };
        let by_id = || EventIndex::of(&events);
        let ((extent, gaps, timetable), by_id) =
            if events.len() > MANY { rayon::join(tables, by_id) } else { (tables(), by_id()) };
        let mut index = Index {
            places: positions(&places, |place| place.id.clone()),
            actors: positions(&actors, |actor| actor.id.clone()),
            sources: positions(&sources, |source| source.id.clone()),
            events: by_id,
            forces: positions(&forces, |force| force.id.clone()),
            ..Index::default()
        };
        for (position, event) in events.iter().enumerate() {
            if event.claims.is_empty() {
                continue;
            }
            index.claimed.0.push(position);
            index.claimed.1 += event.claims.len();
            for (nth, claim) in event.claims.iter().enumerate() {
                index.claims.entry(claim.id.clone()).or_insert((position, nth));
            }
        }
        for claim in events.iter().flat_map(|event| &event.claims) {
            for dispute in &claim.disputes {
                let ours = index.disputed_by.entry(claim.id.clone()).or_default();
                ours.push(dispute.claim.clone());
                let theirs = index.disputed_by.entry(dispute.claim.clone()).or_default();
                theirs.push(claim.id.clone());
            }
        }
        Self {
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
            gaps,
            serial: MADE.fetch_add(1, Ordering::Relaxed),
        }
    }
}

fn sort_key(event: &Event) -> (bool, Moment, Moment, u16) {
    let (anchor, latest) = event
        .when
        .as_ref()
        .map_or((Moment::MAX, Moment::MAX), |when| (when.anchor(), when.latest()));
    (event.when.is_none(), anchor, latest, minute_about(event.time_of_day.as_deref()))
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
    /// A number that no other dataset has had, save copies of this one: what was derived from one
    /// with the same number still holds.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// Events in order of time; undated ones come last.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// When the events take place, as columns.
    pub fn timetable(&self) -> &Timetable {
        &self.timetable
    }

    /// Places in file order.
    pub fn places(&self) -> &[Place] {
        &self.places
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

    /// The events that have claims, each with its position, in order of time.
    pub fn claimed_events(&self) -> impl Iterator<Item = (usize, &Event)> {
        let positions = self.index.claimed.0.iter();
        positions.filter_map(|position| Some((*position, self.events.get(*position)?)))
    }

    /// All claims with their events, in order of the events.
    pub fn claims(&self) -> impl Iterator<Item = (&Event, &Claim)> {
        self.claimed_events()
            .flat_map(|(_, event)| event.claims.iter().map(move |claim| (event, claim)))
    }

    /// How many claims there are.
    pub fn claim_count(&self) -> usize {
        self.index.claimed.1
    }

    /// All disputes, each with the claim at which it is written.
    pub fn disputes(&self) -> impl Iterator<Item = (&Claim, &Dispute)> {
        self.claims()
            .flat_map(|(_, claim)| claim.disputes.iter().map(move |dispute| (claim, dispute)))
    }

    /// The event of that name.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.get(self.event_position(id)?)
    }

    /// The position of an event in [`Dataset::events`].
    pub fn event_position(&self, id: &EventId) -> Option<usize> {
        self.index.events.get(&self.events, id)
    }

    /// The place of that name.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.get(*self.index.places.get(id)?)
    }

    /// The actor of that name.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.get(*self.index.actors.get(id)?)
    }

    /// The source of that name.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(*self.index.sources.get(id)?)
    }

    /// The force of that name.
    pub fn force(&self, id: &ForceId) -> Option<&Force> {
        self.forces.get(*self.index.forces.get(id)?)
    }

    /// The claim of that name, with the event it is about.
    pub fn claim(&self, id: &ClaimId) -> Option<(&Event, &Claim)> {
        let (event, nth) = *self.index.claims.get(id)?;
        let event = self.events.get(event)?;
        Some((event, event.claims.get(nth)?))
    }

    /// The claims that contradict this one, written at either side.
    pub fn disputed_by(&self, id: &ClaimId) -> &[ClaimId] {
        self.index.disputed_by.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether any claim on the event is contradicted: derived, never stored.
    pub fn is_disputed(&self, event: &Event) -> bool {
        event.claims.iter().any(|claim| !self.disputed_by(&claim.id).is_empty())
    }

    /// The point to draw an event at and how well it is known, in metres; `None` where it is
    /// unlocated or its place has no point.
    pub fn located(&self, spot: &Spot) -> Option<(LatLon, f64)> {
        match spot {
            Spot::Place { id, radius_m } => {
                let place = self.place(id)?;
                Some((place.at?, radius_m.unwrap_or(place.radius_m)))
            }
            Spot::Point { at, radius_m } => Some((*at, *radius_m)),
            Spot::Area(outline) => Some((centroid::of_area(outline)?, 0.0)),
            Spot::Line(line) => Some((centroid::of_line(line)?, 0.0)),
            Spot::Along { .. } | Spot::Unlocated => None,
        }
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

    /// From the first bounded instant of any event to the last; `None` without dated events.
    pub fn extent(&self) -> Option<TimeSpan> {
        self.extent
    }

    /// The long stretches in which nothing is dated, in order of time: what a timeline can fold.
    pub fn gaps(&self) -> &[TimeSpan] {
        &self.gaps
    }

    /// The same with extent, gaps and waits of another, for a part of it that keeps its timeline.
    #[must_use]
    pub(super) fn with_timeline_of(mut self, whole: &Self) -> Self {
        self.extent = whole.extent;
        self.gaps.clone_from(&whole.gaps);
        self.timetable.keep_between_starts_of(&whole.timetable);
        self
    }
}

fn extent_of(events: &[Event]) -> Option<TimeSpan> {
    let mut extent: Option<TimeSpan> = None;
    for when in events.iter().filter_map(|event| event.when.as_ref()) {
        let edges = [when.start(), when.end()];
        let bounds = edges.iter().flat_map(|edge| [edge.earliest(), edge.latest()]);
        for bound in bounds.flatten().map(TimeSpan::instant) {
            extent = Some(extent.map_or(bound, |so_far| so_far.hull(bound)));
        }
    }
    extent
}
