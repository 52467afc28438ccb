//! Lanes by name: a lane of a kind exists only where the dataset has that kind.

use super::value::{escaped, unescaped};
use crate::model::{Dataset, EventKind};
use crate::state::{LaneKey, LanesBy, kind_key};

/// The signs of identifiers that stand as they are.
const KEPT: &str = "_-.";

/// A lane as text names it: `kind:attack`, `actor:serbia`, `none:place`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LaneName {
    by: LanesBy,
    /// The identifier; `None` for the lane of events that have none.
    id: Option<Box<str>>,
}

/// The word for what lanes stand for.
pub(super) const fn by_word(by: LanesBy) -> &'static str {
    match by {
        LanesBy::Kind => "kind",
        LanesBy::Actor => "actor",
        LanesBy::Place => "place",
        LanesBy::Force => "force",
        LanesBy::Tag => "tag",
    }
}

pub(super) fn read_by(word: &str) -> Option<LanesBy> {
    LanesBy::ALL.into_iter().find(|by| by_word(*by) == word)
}

impl LaneName {
    pub(super) fn of(lane: &LaneKey) -> Self {
        let named = |by, id: &str| Self { by, id: Some(id.into()) };
        match lane {
            LaneKey::Kind(kind) => named(LanesBy::Kind, &kind_key(*kind)),
            LaneKey::Actor(id) => named(LanesBy::Actor, id.as_str()),
            LaneKey::Place(id) => named(LanesBy::Place, id.as_str()),
            LaneKey::Force(id) => named(LanesBy::Force, id.as_str()),
            LaneKey::Tag(id) => named(LanesBy::Tag, id.as_str()),
            LaneKey::Without(by) => Self { by: *by, id: None },
        }
    }

    pub(super) fn text(&self) -> String {
        let by = by_word(self.by);
        match &self.id {
            Some(id) => format!("{by}:{}", escaped(id, KEPT)),
            None => format!("none:{by}"),
        }
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (by, id) = text.split_once(':')?;
        if by == "none" {
            return Some(Self { by: read_by(id)?, id: None });
        }
        Some(Self { by: read_by(by)?, id: Some(unescaped(id)?.into()) })
    }

    /// The lane; `None` where the dataset has no such kind. Other lanes need not exist.
    pub(super) fn lane(&self, dataset: &Dataset) -> Option<LaneKey> {
        let Some(id) = self.id.as_deref() else { return Some(LaneKey::Without(self.by)) };
        Some(match self.by {
            LanesBy::Kind => {
                let own = dataset.meta.kinds.iter().copied().map(EventKind::Own);
                let mut kinds = EventKind::ALL.into_iter().chain(own);
                LaneKey::Kind(kinds.find(|kind| kind_key(*kind) == id)?)
            }
            LanesBy::Actor => LaneKey::Actor(id.into()),
            LanesBy::Place => LaneKey::Place(id.into()),
            LanesBy::Force => LaneKey::Force(id.into()),
            LanesBy::Tag => LaneKey::Tag(id.into()),
        })
    }
}
