//! Fields that a term of the filter can be about.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::label;

/// A field with values that can be counted and chosen.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, Serialize, Deserialize,
)]
pub enum Field {
    /// The kind of the event.
    Kind,
    /// Who makes, joins or relays a claim, with everyone who is part of them.
    Speaker,
    /// The attitude of a claim's speaker.
    Stance,
    /// The aspect of a claim, what its figures measure, or a word in it or in its event's title.
    About,
    /// Who took part or spoke, with everyone who is part of them.
    Side,
    /// Who took part, with everyone who is part of them.
    Actor,
    /// The place of the event, or another that it affects.
    Place,
    /// The area around the place.
    Area,
    /// A tag of the event.
    Tag,
    /// The publisher, or the source itself.
    Source,
    /// Whether a state controls a source.
    Media,
    /// The best grade of the event.
    Grade,
    /// The precision of its date.
    Precision,
}

impl Field {
    /// Every field, in the order of panels.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The name in a line, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Tag => "tag",
            Self::Speaker => "speaker",
            Self::Side => "side",
            Self::Actor => "actor",
            Self::Stance => "stance",
            Self::About => "about",
            Self::Place => "place",
            Self::Area => "area",
            Self::Source => "source",
            Self::Media => "media",
            Self::Grade => "grade",
            Self::Precision => "precision",
        }
    }

    /// The noun on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => label!("ask-field-kind"),
            Self::Tag => label!("ask-field-tag"),
            Self::Speaker => label!("ask-field-speaker"),
            Self::Side => label!("ask-field-side"),
            Self::Actor => label!("ask-field-actor"),
            Self::Stance => label!("ask-field-stance"),
            Self::About => label!("ask-field-about"),
            Self::Place => label!("ask-field-place"),
            Self::Area => label!("ask-field-area"),
            Self::Source => label!("ask-field-source"),
            Self::Media => label!("ask-field-media"),
            Self::Grade => label!("ask-field-grade"),
            Self::Precision => label!("ask-field-precision"),
        }
    }

    /// Whether a term about it has to hold of one claim, together with the others of that sort.
    pub const fn is_of_claims(self) -> bool {
        matches!(self, Self::Speaker | Self::Stance | Self::About)
    }

    /// All values that it can have, where the form of a dataset fixes them.
    pub const fn fixed_values(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Stance => Some(&["says", "denies", "admits", "calls-for"]),
            Self::Media => Some(&["state", "public", "independent", "unknown"]),
            Self::Precision => Some(&[
                "millennium",
                "century",
                "decade",
                "year",
                "season",
                "month",
                "day",
                "hour",
                "minute",
                "second",
                "millisecond",
            ]),
            _ => None,
        }
    }
}
