//! Identifiers of records: the text that a dataset's author wrote, cheap to clone.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

/// Identifiers that hold their text as `$text`.
macro_rules! ids {
    ($text:ty: $($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name($text);

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

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
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

// Every event and every claim has an identifier of its own, most of them short: those are held
// without an allocation.
ids! { SmolStr:
    /// The identifier of a [`Claim`](super::Claim).
    ClaimId
    /// The identifier of an [`Event`](super::Event).
    EventId
}

// Many events refer to each of these: they hold a pointer to its text.
ids! { Arc<str>:
    /// The identifier of an [`Actor`](super::Actor).
    ActorId
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
