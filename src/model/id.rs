//! Identifiers of records: the text that a dataset's author wrote, cheap to copy.

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
            /// The text as the dataset has it.
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
    /// Names an [`Actor`](super::Actor).
    ActorId
    /// Names a [`Claim`](super::Claim).
    ClaimId
    /// Names an [`Event`](super::Event).
    EventId
    /// Names a [`Force`](super::Force).
    ForceId
    /// Names a [`Phase`](super::Phase).
    PhaseId
    /// Names a [`Place`](super::Place).
    PlaceId
    /// Names a [`Source`](super::Source).
    SourceId
    /// Names a [`Story`](super::Story).
    StoryId
}
