//! What is said to have happened.

use serde::{Deserialize, Serialize};

use strum::VariantArray;
use thin_vec::ThinVec;

use super::variants::all_variants;
use super::{
    ActorId, Claim, Credibility, EventId, Moment, PlaceId, Role, SourceId, SparseStr, Spot, When,
    Where,
};

/// Something that is said to have happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The identifier, unique in the dataset.
    pub id: EventId,
    /// When it took place; `None` where nobody says.
    pub when: Option<When>,
    /// The part of the day in words, where no source gives an hour: "morning", "by 14:17".
    pub time_of_day: SparseStr,
    /// Whether `when` tells the happening or only its publication.
    pub dated_by: DatedBy,
    /// Where it took place.
    pub r#where: Where,
    /// Other places that it concerns.
    pub also_at: ThinVec<PlaceId>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// One line.
    pub title: Box<str>,
    /// A few words, for marks and narrow lists; `None` takes the title.
    pub short: SparseStr,
    /// Two or three sentences; may be empty.
    pub summary: SparseStr,
    /// Who took part.
    pub actors: ThinVec<ActorId>,
    /// Who reports it.
    pub sources: ThinVec<SourceId>,
    /// The number of the Admiralty code for its having taken place at all; `None` is ungraded.
    pub credibility: Option<Credibility>,
    /// Who says what about it.
    pub claims: ThinVec<Claim>,
    /// Pictures, films and documents.
    pub media: ThinVec<Media>,
    /// Anything that a reader should know.
    pub note: SparseStr,
}

impl Event {
    /// An event of which only the identifier and the title are known; the rest is added with
    /// `Event { when, ..Event::new(id, title) }`.
    pub fn new(id: impl Into<EventId>, title: impl Into<Box<str>>) -> Self {
        Self {
            id: id.into(),
            when: None,
            time_of_day: SparseStr::none(),
            dated_by: DatedBy::default(),
            r#where: Where { spot: Spot::Unlocated, role: Role::default() },
            also_at: ThinVec::new(),
            kind: EventKind::default(),
            title: title.into(),
            short: SparseStr::none(),
            summary: SparseStr::none(),
            actors: ThinVec::new(),
            sources: ThinVec::new(),
            credibility: None,
            claims: ThinVec::new(),
            media: ThinVec::new(),
            note: SparseStr::none(),
        }
    }

    /// The title in a few words.
    pub fn short_title(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }

    /// The instant to sort by and to jump to; `None` if it has no date.
    pub fn anchor(&self) -> Option<Moment> {
        self.when.as_ref().map(When::anchor)
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
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    VariantArray,
    Serialize,
    Deserialize,
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
    all_variants! {
        /// Every kind, in the order of lists and lanes.
        pub
    }

    /// The position in [`EventKind::ALL`], for tables by kind.
    #[inline]
    pub const fn index(self) -> usize {
        // The one cast: discriminants count up from 0 in the order of declaration.
        self as usize
    }

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
