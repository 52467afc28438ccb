//! Lists of records at the top of a dataset file.

use strum::VariantArray;

use super::diagnostics::Loss;
use crate::label;
use crate::model::variants::all_variants;

/// One of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub(crate) enum RecordList {
    /// `actors`.
    Actors,
    /// `sources`.
    Sources,
    /// `places`.
    Places,
    /// `events`.
    Events,
    /// `forces`.
    Forces,
    /// `phases`.
    Phases,
    /// `stories`.
    Stories,
}

impl RecordList {
    all_variants! {
        /// Every list, in the order of the form.
        pub(crate)
    }

    /// The name of the field that holds the list.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Sources => "sources",
            Self::Places => "places",
            Self::Events => "events",
            Self::Forces => "forces",
            Self::Phases => "phases",
            Self::Stories => "stories",
        }
    }

    /// The name before the brackets of each record.
    pub(crate) const fn record(self) -> &'static str {
        match self {
            Self::Actors => "Actor",
            Self::Sources => "Source",
            Self::Places => "Place",
            Self::Events => "Event",
            Self::Forces => "Force",
            Self::Phases => "Phase",
            Self::Stories => "Story",
        }
    }

    /// The word by which messages tell what sort of record they are about.
    pub(crate) const fn noun(self) -> &'static str {
        match self {
            Self::Actors => "actor",
            Self::Sources => "source",
            Self::Places => "place",
            Self::Events => "event",
            Self::Forces => "force",
            Self::Phases => "phase",
            Self::Stories => "story",
        }
    }

    /// The phrase for the loss of one record in messages.
    pub(crate) fn loss(self) -> Loss {
        match self {
            Self::Actors => || label!("check-actor-left-out"),
            Self::Sources => || label!("check-source-left-out"),
            Self::Places => || label!("check-place-left-out"),
            Self::Events => || label!("check-event-left-out"),
            Self::Forces => || label!("check-force-left-out"),
            Self::Phases => || label!("check-phase-left-out"),
            Self::Stories => || label!("check-story-left-out"),
        }
    }

    /// The list in the field of that name.
    pub(crate) fn from_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.field() == field)
    }
}
