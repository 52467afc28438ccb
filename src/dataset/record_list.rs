//! Lists of records at the top of a dataset file.

use strum::VariantArray;

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

    /// The word for one record in messages.
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
    pub(crate) const fn loss(self) -> &'static str {
        match self {
            Self::Actors => "this actor is left out",
            Self::Sources => "this source is left out",
            Self::Places => "this place is left out",
            Self::Events => "this event is left out",
            Self::Forces => "this force is left out",
            Self::Phases => "this phase is left out",
            Self::Stories => "this story is left out",
        }
    }

    /// The list in the field of that name.
    pub(crate) fn from_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.field() == field)
    }
}
