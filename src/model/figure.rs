//! Numbers that somebody gave.

use super::When;

/// A number as its speaker gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// How much, and how exactly.
    pub quantity: Quantity,
    /// What is counted, as in "soldiers hurt".
    pub unit: Box<str>,
    /// Key of the thing measured: figures with the same key can be compared.
    pub measures: Option<Box<str>>,
    /// The time for which the figure holds; `None` where the speaker named none.
    pub as_of: Option<When>,
    /// The speaker's qualification in words, as in "perhaps a fourth".
    pub note: Option<Box<str>>,
}

/// How much of something, as exactly as it was said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// That number.
    Exact(f64),
    /// About that number.
    About(f64),
    /// From the first to the second.
    Range(f64, f64),
    /// That number or more.
    AtLeast(f64),
    /// That number or fewer.
    AtMost(f64),
}

impl Quantity {
    /// The lowest number that the words allow, where they set a floor.
    pub fn low(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(n, _) | Self::AtLeast(n) => Some(n),
            Self::AtMost(_) => None,
        }
    }

    /// The highest number that the words allow, where they set a ceiling.
    pub fn high(self) -> Option<f64> {
        match self {
            Self::Exact(n) | Self::About(n) | Self::Range(_, n) | Self::AtMost(n) => Some(n),
            Self::AtLeast(_) => None,
        }
    }

    /// The number to draw it by: itself, or the middle of a range.
    pub fn nominal(self) -> f64 {
        match self {
            Self::Exact(n) | Self::About(n) | Self::AtLeast(n) | Self::AtMost(n) => n,
            Self::Range(low, high) => f64::midpoint(low, high),
        }
    }
}
