//! Terms of the filter.

use serde::{Serialize, Serializer};

use super::Field;

/// The value of what has no value of a field.
pub(in crate::state::filter) const NONE: &str = "none";

/// A condition that an event has to fulfil, or must not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// Whether the event must not fulfil it.
    pub negated: bool,
    /// The condition.
    pub test: Test,
}

/// A condition on an event, or on one claim on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// It has one of the values, or each of them.
    Values(Values),
    /// A claim was said at such a time. The text is EDTF, or two with `..` between them.
    Said(Order, Box<str>),
    /// The event took place at such a time.
    When(Order, Box<str>),
    /// It is no further than `metres` from a place.
    NearPlace {
        /// The identifier or a name of the place.
        place: Box<str>,
        /// The distance.
        metres: u32,
    },
    /// It is no further than `metres` from a point.
    NearPoint {
        /// The point.
        at: GroundPoint,
        /// The distance.
        metres: u32,
    },
    /// It is within a box, from one corner to the opposite one.
    InBox(GroundPoint, GroundPoint),
    /// It is within an outline.
    InOutline(Vec<GroundPoint>),
    /// A claim on it is contradicted.
    Disputed,
}

/// Values of a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Values {
    /// The field.
    pub field: Field,
    /// Whether each of the values is asked for, and not one of them.
    pub all: bool,
    /// The values as they were written; `none` for having none. Never empty.
    pub values: Vec<Box<str>>,
}

/// How a time is compared with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// Before it begins.
    Before,
    /// Before it is over.
    UpTo,
    /// Within it.
    Within,
    /// From its beginning on.
    From,
    /// After it is over.
    After,
}

impl Order {
    /// The sign before the date.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Before => "<",
            Self::UpTo => "<=",
            Self::Within => "",
            Self::From => ">=",
            Self::After => ">",
        }
    }
}

/// A point of the earth in hundred-thousandths of a degree, which is about a metre: exact in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroundPoint {
    /// Latitude, north positive.
    pub lat: i32,
    /// Longitude, east positive.
    pub lon: i32,
}

impl Term {
    /// The term that an event has one of the values.
    pub fn any(field: Field, values: impl IntoIterator<Item = Box<str>>) -> Self {
        let values = values.into_iter().collect();
        Self { negated: false, test: Test::Values(Values { field, all: false, values }) }
    }

    /// The field whose values it is about; `None` for another condition.
    pub fn field(&self) -> Option<Field> {
        match &self.test {
            Test::Values(values) => Some(values.field),
            _ => None,
        }
    }

    /// Whether it has to hold of one claim, together with the others of that sort.
    pub fn is_of_one_claim(&self) -> bool {
        !self.negated
            && match &self.test {
                Test::Values(Values { field, all, .. }) => field.is_of_claims() && !all,
                Test::Said(..) => true,
                _ => false,
            }
    }
}

/// As its text, which a line reads back.
impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
