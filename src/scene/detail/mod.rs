//! Panel of the selected event: its date and place, its claims beside their rivals, its sources.

mod about;
mod claims;
mod media;
mod pairs;
mod place;
mod questions;
mod rival_figures;
mod sources;
mod start_times;

pub use self::claims::{ClaimRow, FigureRow, Rival};
pub use self::media::MediaRow;
pub use self::pairs::{ClaimGroup, PairedRow};
pub use self::place::FurtherPlace;
pub use self::questions::{DisputedQuestions, disputed_questions};
pub use self::rival_figures::{FigureExtent, FigureMark, RivalFigures, RivalRow, ScaleTick};
pub use self::sources::SourceRow;
pub use self::start_times::{StartTime, StartTimes};

use crate::geo::Projection;
use crate::model::{Claim, Dataset, DatedBy, Event, EventId, EventKind, Language};
use crate::scene::text::{Words, event_name, listed, short_words, undated};
use crate::state::{AppState, Direction, Filter, Visible};
use crate::time::{Zone, forms, words};
use crate::{label, message};

/// Panel of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailScene {
    /// Decides the mark beside the title.
    pub kind: EventKind,
    /// Whether another claim disputes a claim on it.
    pub disputed: bool,
    /// Title in full.
    pub title: Words,
    /// Date in words, and a qualification such as the time of day; the second may be empty.
    pub when: (String, String),
    /// Place in words with its radius, and its role; the second is empty for ground events.
    pub place: (String, String),
    /// Remarks on the place, one a line; may be empty.
    pub place_about: String,
    /// Further places that the event affects.
    pub also_at: Vec<FurtherPlace>,
    /// Names of its tags, separated by commas; may be empty.
    pub tags: String,
    /// Best grade of the event in signs, and its meaning.
    pub grade: (String, String),
    /// Whether the event is in the dates shown.
    pub in_dates: InDates,
    /// May be empty.
    pub summary: Words,
    /// Names of those who took part, separated by commas.
    pub actors: String,
    /// Remarks on those who took part, a paragraph each; may be empty.
    pub actors_about: String,
    /// Claims, each next to those that dispute it.
    pub groups: Vec<ClaimGroup>,
    /// Times of the start by account; `None` unless at least two accounts differ.
    pub start_times: Option<StartTimes>,
    /// Charts of the measures for which several claims give figures.
    pub rival_figures: Vec<RivalFigures>,
    /// Number of claims on the event that reach the grade asked for.
    pub claims: usize,
    /// Number of claims that are left out because of their grade.
    pub below_grade: usize,
    /// Number of different claimants.
    pub speakers: usize,
    /// Sources of the event itself, not of its claims.
    pub sources: Vec<SourceRow>,
    /// Pictures, films and documents.
    pub media: Vec<MediaRow>,
    /// Positions of the other events at the same place, in order of time; [`EventLink::at`] makes
    /// their links. There can be very many.
    pub same_place: Vec<usize>,
    /// Remark of the dataset's author.
    pub note: Option<Words>,
    /// The events before and after this one that no filter hides.
    pub neighbours: (Option<EventLink>, Option<EventLink>),
}

/// Whether an event is in the dates shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InDates {
    /// It is.
    Certainly,
    /// It is shown, and may as well lie outside.
    Possibly,
    /// It is not, and there is no way to a date of it.
    No,
    /// It is not, and a link can lead to its date.
    Elsewhere,
}

impl InDates {
    fn of(event: &Event, dataset: &Dataset, state: &AppState, visible: &Visible) -> Self {
        let position = dataset.event_position(&event.id);
        match &event.when {
            Some(_) if position.is_some_and(|at| visible.is_possible(at)) => Self::Possibly,
            Some(when) if state.holds(when) => Self::Certainly,
            Some(_) if !state.comparison.on => Self::Elsewhere,
            _ => Self::No,
        }
    }
}

/// Link to another event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventLink {
    /// The event that a click selects.
    pub id: EventId,
    /// Decides the mark.
    pub kind: EventKind,
    /// Short title.
    pub title: String,
    /// Date in few letters.
    pub when: String,
    /// Title, date and place for assistive technology.
    pub name: String,
}

/// Everything that the panel of an event is derived from: it is the same at most steps of the
/// playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailKey {
    dataset: u64,
    event: EventId,
    filter: Filter,
    names: Language,
    projection: Projection,
    zone: Zone,
    in_dates: InDates,
    neighbours: [Option<EventId>; 2],
}

impl DetailKey {
    /// What the panel of that event is derived from now.
    pub fn of(
        event: &Event,
        dataset: &Dataset,
        state: &AppState,
        visible: &Visible,
        zone: &Zone,
    ) -> Self {
        let neighbours = [Direction::Back, Direction::Forward].map(|direction| {
            let beside = state.beside_selected(dataset, &visible.passing, direction);
            beside.map(|event| event.id.clone())
        });
        Self {
            dataset: dataset.serial(),
            event: event.id.clone(),
            filter: state.filter.clone(),
            names: state.display.names,
            projection: state.map.projection(),
            zone: zone.clone(),
            in_dates: InDates::of(event, dataset, state, visible),
            neighbours,
        }
    }
}

/// Derives the panel of an event: what [`DetailKey`] has, and nothing else, decides it.
pub fn detail_scene(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> DetailScene {
    let names = state.display.names;
    let claims: Vec<&Claim> =
        event.claims.iter().filter(|claim| claims::reaches_grade(claim, dataset, state)).collect();
    let mut speakers: Vec<&str> = claims.iter().map(|claim| claim.claimant.as_str()).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let actors = event.actors.iter().filter_map(|id| dataset.actor(id));
    let grade = dataset.event_grade(event);
    let link = |event: &Event| EventLink::to(event, dataset, state, zone);
    DetailScene {
        kind: event.kind,
        disputed: dataset.is_disputed(event),
        title: Words::from(&event.title),
        when: when_words(event, zone),
        place: place::place_words(event, dataset, names),
        place_about: place::event_place_about(event, dataset, zone),
        also_at: place::further_places(event, dataset, (names, zone), state.map.projection()),
        tags: listed(dataset.tag_names(event)),
        grade: (grade.signs(), grade.meaning()),
        in_dates: InDates::of(event, dataset, state, visible),
        summary: event.summary.text().map(Words::from).unwrap_or_default(),
        actors: listed(actors.map(|actor| actor.names.get(names))),
        actors_about: about::actors_about(&event.actors, dataset, names),
        groups: pairs::claim_groups(event, dataset, state, zone),
        start_times: start_times::start_times(event, dataset, state, zone),
        rival_figures: rival_figures::rival_figures(event, dataset, state, zone),
        claims: claims.len(),
        below_grade: pairs::below_grade(event, dataset, state),
        speakers: speakers.len(),
        sources: sources::source_rows(&event.sources, dataset, zone),
        media: media::media_rows(event, dataset, zone),
        same_place: place::others_at(event, dataset).collect(),
        note: event.note.text().map(Words::from),
        neighbours: (
            state.beside_selected(dataset, &visible.passing, Direction::Back).map(link),
            state.beside_selected(dataset, &visible.passing, Direction::Forward).map(link),
        ),
    }
}

fn when_words(event: &Event, zone: &Zone) -> (String, String) {
    let Some(when) = &event.when else {
        return (label!("detail-when-unknown").to_owned(), String::new());
    };
    let head = match event.dated_by {
        DatedBy::Publication => message!("detail-when-reported", date = forms(when, zone)),
        DatedBy::Happening => words(when, zone),
    };
    (head, event.time_of_day.as_deref().unwrap_or_default().to_owned())
}

impl EventLink {
    /// The link to the event at that position in the dataset.
    pub fn at(position: usize, dataset: &Dataset, state: &AppState, zone: &Zone) -> Option<Self> {
        dataset.events().get(position).map(|event| Self::to(event, dataset, state, zone))
    }

    fn to(event: &Event, dataset: &Dataset, state: &AppState, zone: &Zone) -> Self {
        Self {
            id: event.id.clone(),
            kind: event.kind,
            title: event.short_title().to_owned(),
            when: event
                .when
                .as_ref()
                .map_or_else(|| undated().to_owned(), |when| short_words(when, zone)),
            name: event_name(event, dataset, zone, state.display.names),
        }
    }
}
