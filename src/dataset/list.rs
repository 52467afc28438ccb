//! The lists of records that a dataset file consists of.

/// One of the lists at the top of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
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

impl List {
    /// Every list, in the order of the form.
    pub(super) const ALL: [Self; 7] = [
        Self::Actors,
        Self::Sources,
        Self::Places,
        Self::Events,
        Self::Forces,
        Self::Phases,
        Self::Stories,
    ];

    /// The name of the field.
    pub(super) const fn field(self) -> &'static str {
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

    /// The name that each record bears in the file.
    pub(super) const fn record(self) -> &'static str {
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

    /// What messages call a record.
    pub(super) const fn noun(self) -> &'static str {
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

    /// The list in the field of that name.
    pub(super) fn from_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.field() == field)
    }
}
