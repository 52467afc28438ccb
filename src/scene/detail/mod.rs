//! The panel of the selected event: who says what, since when, on which sources.

mod began;
mod claims;
mod differing;
mod pairs;
mod place;
mod rival_figures;
mod sources;

pub use self::began::{Began, BeganRow};
pub use self::claims::{ClaimRow, FigureRow, Rival};
pub use self::differing::{Differing, differing};
pub use self::pairs::{ClaimGroup, PairedRow};
pub use self::sources::SourceRow;
pub use crate::scene::detail::rival_figures::{
    FigureExtent, FigureMark, RivalFigures, RivalRow, ScaleTick,
};

use crate::model::{Claim, Dataset, DatedBy, Event, EventId, EventKind, When};
use crate::scene::text::event_name;
use crate::state::{AppState, Direction, Visible};
use crate::time::{Zone, words};

/// Everything that the panel shows of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailScene {
    /// The kind of event.
    pub kind: EventKind,
    /// Whether a claim on it is contradicted.
    pub disputed: bool,
    /// The full title.
    pub title: String,
    /// The date in words, and what qualifies it.
    pub when: (String, String),
    /// The place in words, and what qualifies it.
    pub place: (String, String),
    /// The best of its grades in signs, and what they mean.
    pub grade: (String, String),
    /// Whether the window in force holds the event.
    pub in_window: bool,
    /// A few sentences; may be empty.
    pub summary: String,
    /// Who took part.
    pub actors: String,
    /// Claims, those that contradict each other together.
    pub groups: Vec<ClaimGroup>,
    /// When it began by each account; `None` where fewer than two tell.
    pub began: Option<Began>,
    /// Figures of one measure, side by side.
    pub rival_figures: Vec<RivalFigures>,
    /// How many claims on the event there are.
    pub claims: usize,
    /// How many claims are not shown because they are below the grade asked for.
    pub below_grade: usize,
    /// How many different speakers there are.
    pub speakers: usize,
    /// Who reports the event itself.
    pub sources: Vec<SourceRow>,
    /// Other events at the same place, in order of time.
    pub same_place: Vec<EventLink>,
    /// What a reader should know.
    pub note: Option<String>,
    /// The events before and after the playhead.
    pub neighbours: (Option<EventLink>, Option<EventLink>),
}

/// Another event to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct EventLink {
    /// Which.
    pub id: EventId,
    /// Its kind, for the mark.
    pub kind: EventKind,
    /// Its title, short.
    pub title: String,
    /// Its date in words.
    pub when: String,
    /// Title, date and place for assistive technology.
    pub name: String,
}

/// Derives the panel.
pub fn detail_scene(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> DetailScene {
    let names = state.display.names;
    let claims: Vec<&Claim> =
        event.claims.iter().filter(|claim| claims::is_kept(claim, dataset, state)).collect();
    let mut speakers: Vec<&str> = claims.iter().map(|claim| claim.claimant.as_str()).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let actors: Vec<&str> = event
        .actors
        .iter()
        .filter_map(|id| dataset.actor(id))
        .map(|actor| actor.names.get(names))
        .collect();
    let grade = dataset.event_grade(event);
    let link = |event: &Event| EventLink::to(event, dataset, state, zone);
    DetailScene {
        kind: event.kind,
        disputed: dataset.is_disputed(event),
        title: event.title.to_string(),
        when: when_words(event, zone),
        place: place::place_words(event, dataset, names),
        grade: (grade.signs(), grade.meaning()),
        in_window: event.when.as_ref().is_some_and(|when| state.holds(when.hull())),
        summary: event.summary.as_str().to_owned(),
        actors: actors.join(", "),
        groups: pairs::claim_groups(event, dataset, state, zone),
        began: began::began(event, dataset, state, zone),
        rival_figures: rival_figures::rival_figures(event, dataset, state, zone),
        claims: claims.len(),
        below_grade: pairs::below_grade(event, dataset, state),
        speakers: speakers.len(),
        sources: sources::source_rows(&event.sources, dataset, zone),
        same_place: place::others_at(event, dataset).map(link).collect(),
        note: event.note.as_deref().map(str::to_owned),
        neighbours: (
            state.neighbour(dataset, &visible.passing, Direction::Back).map(link),
            state.neighbour(dataset, &visible.passing, Direction::Forward).map(link),
        ),
    }
}

fn when_words(event: &Event, zone: &Zone) -> (String, String) {
    let Some(when) = &event.when else {
        return ("Not known".to_owned(), String::new());
    };
    let published = (event.dated_by == DatedBy::Publication).then_some("date of publication");
    let notes: Vec<&str> = event.time_of_day.as_deref().into_iter().chain(published).collect();
    let words = words(when, zone);
    let head = match event.dated_by {
        DatedBy::Publication => format!("Reported {words}"),
        DatedBy::Happening => words,
    };
    let notes: Vec<&str> =
        notes.into_iter().filter(|note| *note != "date of publication").collect();
    (head, notes.join("; "))
}

impl EventLink {
    fn to(event: &Event, dataset: &Dataset, state: &AppState, zone: &Zone) -> Self {
        Self {
            id: event.id.clone(),
            kind: event.kind,
            title: event.short_title().to_owned(),
            when: event.when.as_ref().map_or_else(|| "undated".to_owned(), |when| date(when, zone)),
            name: event_name(event, dataset, zone, state.display.names),
        }
    }
}

fn date(when: &When, zone: &Zone) -> String {
    crate::scene::text::short_words(when, zone)
}
