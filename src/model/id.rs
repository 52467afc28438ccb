//! Identifiers of records: the text that a dataset's author wrote, cheap to clone.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The text in the dataset.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The identifier of an [`Actor`](super::Actor).
    ActorId
    /// The identifier of a [`Claim`](super::Claim).
    ClaimId
    /// The identifier of an [`Event`](super::Event).
    EventId
    /// The identifier of a [`Force`](super::Force).
    ForceId
    /// The identifier of a [`Phase`](super::Phase).
    PhaseId
    /// The identifier of a [`Place`](super::Place).
    PlaceId
    /// The identifier of a [`Source`](super::Source).
    SourceId
    /// The identifier of a [`Story`](super::Story).
    StoryId
    /// The identifier of a [`Tag`](super::Tag).
    TagId
}
