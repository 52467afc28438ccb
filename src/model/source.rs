//! Sources: publications that report events and carry claims.

use serde::{Deserialize, Serialize};

use super::{Reliability, SourceId, Text, When};

/// One publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The identifier that events and claims refer to.
    pub id: SourceId,
    /// The publisher.
    pub publisher: Text,
    /// The title.
    pub title: Text,
    /// The date of publication; `None` if it bears none.
    pub date: Option<When>,
    /// The web address; `None` if only a copy was read.
    pub address: Option<Box<str>>,
    /// The kind of publisher; `None` if that was not looked into.
    pub kind: Option<SourceKind>,
    /// The BCP 47 tag of its language; `None` if not given.
    pub language: Option<Box<str>>,
    /// Whether it reports what it saw or decided itself; `None` if that was not looked into.
    pub first_hand: Option<bool>,
    /// Whether a state controls what it publishes.
    pub state_controlled: StateControl,
    /// The publishers, separated by commas, whose report it relays; `None` if it is no copy.
    pub relays: Option<Text>,
    /// The letter of the Admiralty code; `None` if ungraded.
    pub reliability: Option<Reliability>,
    /// A remark for the reader.
    pub note: Option<Text>,
}

/// The kinds of publishers.
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
    /// State media.
    Yes,
    /// A public broadcaster with an independent remit.
    PublicBroadcaster,
    /// Free of a state's control.
    No,
    /// Not looked into, or impossible to say.
    #[default]
    Unknown,
}
