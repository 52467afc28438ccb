//! Publications that carry claims.

use serde::{Deserialize, Serialize};

use super::{Reliability, SourceId, When};

/// One publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The identifier that events and claims refer to.
    pub id: SourceId,
    /// Who published it.
    pub publisher: Box<str>,
    /// What it is called.
    pub title: Box<str>,
    /// When it was published; `None` where it bears no date.
    pub date: Option<When>,
    /// Where it can be read; `None` where only a copy was read.
    pub address: Option<Box<str>>,
    /// What sort of publisher it is; `None` where nobody has looked.
    pub kind: Option<SourceKind>,
    /// BCP 47 tag of its language.
    pub language: Option<Box<str>>,
    /// Whether it reports what it saw or decided itself; `None` where nobody has looked.
    pub first_hand: Option<bool>,
    /// Whether a state controls what it publishes.
    pub state_controlled: StateControl,
    /// Whose report it relays, where it is a copy; commas part several.
    pub relays: Option<Box<str>>,
    /// The letter of the Admiralty code; `None` is ungraded.
    pub reliability: Option<Reliability>,
    /// Anything that a reader should know.
    pub note: Option<Box<str>>,
}

/// What sort of publisher it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SourceKind {
    /// A news agency.
    NewsAgency,
    /// A newspaper.
    Newspaper,
    /// A radio or television station.
    Broadcaster,
    /// A news site.
    OnlineMedia,
    /// A government or one of its authorities.
    Government,
    /// Armed forces.
    Military,
    /// An organisation of states.
    InternationalOrganisation,
    /// A non-governmental organisation.
    Ngo,
    /// A church or religious community.
    Church,
    /// An encyclopedia.
    Encyclopedia,
    /// A reference work, archive or chronicle.
    Reference,
    /// A blog or a page of unclear origin.
    Blog,
}

/// Whether a state controls what a publisher says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StateControl {
    /// It is state media.
    Yes,
    /// It is a public broadcaster with an independent remit.
    PublicBroadcaster,
    /// It is not.
    No,
    /// Nobody has looked, or it cannot be told.
    #[default]
    Unknown,
}
