//! What is said to have happened.

use serde::{Deserialize, Serialize};

use super::{
    ActorId, Aside, Claim, Credibility, EventId, Few, PlaceId, Role, SourceId, Spot, When, Where,
};

/// Something that is said to have happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The identifier, unique in the dataset.
    pub id: EventId,
    /// When it took place; `None` where nobody says.
    pub when: Option<When>,
    /// The part of the day in words, where no source gives an hour: "morning", "by 14:17".
    pub time_of_day: Aside,
    /// Whether `when` tells the happening or only its publication.
    pub dated_by: DatedBy,
    /// Where it took place.
    pub r#where: Where,
    /// Other places that it concerns.
    pub also_at: Few<PlaceId>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// One line.
    pub title: Box<str>,
    /// A few words, for marks and narrow lists; `None` takes the title.
    pub short: Aside,
    /// Two or three sentences; may be empty.
    pub summary: Aside,
    /// Who took part.
    pub actors: Few<ActorId>,
    /// Who reports it.
    pub sources: Few<SourceId>,
    /// The number of the Admiralty code for its having taken place at all; `None` is ungraded.
    pub credibility: Option<Credibility>,
    /// Who says what about it.
    pub claims: Few<Claim>,
    /// Pictures, films and documents.
    pub media: Few<Media>,
    /// Anything that a reader should know.
    pub note: Aside,
}

impl Event {
    /// An event of which only the identifier and the title are known; the rest is added with
    /// `Event { when, ..Event::new(id, title) }`.
    pub fn new(id: impl Into<EventId>, title: impl Into<Box<str>>) -> Self {
        Self {
            id: id.into(),
            when: None,
            time_of_day: Aside::none(),
            dated_by: DatedBy::default(),
            r#where: Where { spot: Spot::Unlocated, role: Role::default() },
            also_at: Few::none(),
            kind: EventKind::default(),
            title: title.into(),
            short: Aside::none(),
            summary: Aside::none(),
            actors: Few::none(),
            sources: Few::none(),
            credibility: None,
            claims: Few::none(),
            media: Few::none(),
            note: Aside::none(),
        }
    }

    /// The title in a few words.
    pub fn short_title(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }
}

/// What an event's date tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DatedBy {
    /// When it took place.
    #[default]
    Happening,
    /// When it was made public; it took place then or before.
    Publication,
}

/// What sort of event it is; drawn as shape and colour together.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum EventKind {
    /// An attack.
    Attack,
    /// Fighting, riots, war.
    Clash,
    /// Troops brought or kept somewhere.
    Deployment,
    /// What peacekeepers do.
    Peacekeepers,
    /// A crossing closed or opened, a road blocked or freed.
    Crossing,
    /// Somebody speaks.
    Statement,
    /// A decision, agreement, law or vote.
    Decision,
    /// Arrests, searches, trials.
    Court,
    /// Mourning.
    Mourning,
    /// Anything else.
    #[default]
    Other,
}

impl EventKind {
    /// Every kind, in the order of lists and lanes.
    pub const ALL: [Self; 10] = [
        Self::Attack,
        Self::Clash,
        Self::Deployment,
        Self::Peacekeepers,
        Self::Crossing,
        Self::Statement,
        Self::Decision,
        Self::Court,
        Self::Mourning,
        Self::Other,
    ];

    /// A noun for chips, lanes and legends.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Attack => "Attack",
            Self::Clash => "Clash",
            Self::Deployment => "Deployment",
            Self::Peacekeepers => "Peacekeepers",
            Self::Crossing => "Crossing",
            Self::Statement => "Statement",
            Self::Decision => "Decision",
            Self::Court => "Court",
            Self::Mourning => "Mourning",
            Self::Other => "Other",
        }
    }
}

/// A picture, film or document about an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// What it shows.
    pub caption: Box<str>,
    /// Where it can be seen.
    pub address: Option<Box<str>>,
    /// Who carries it.
    pub source: Option<SourceId>,
}
