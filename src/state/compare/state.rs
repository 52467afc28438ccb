//! Two windows compared.

use serde::{Deserialize, Serialize};

use crate::model::{Event, Moment, TimeSpan};

/// Whether two windows are compared, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// Whether they are: the map and the lists then show what either holds, and the window in
    /// force rests.
    pub on: bool,
    /// The first window.
    pub a: TimeSpan,
    /// The second window.
    pub b: TimeSpan,
}

/// One of the two windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// Which of the two windows hold an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Among {
    /// The first alone.
    OnlyA,
    /// The second alone.
    OnlyB,
    /// Both.
    Both,
}

impl Side {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// The letter.
    pub const fn label(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

impl Among {
    /// The windows that hold what lies there.
    pub const fn sides(self) -> &'static [Side] {
        match self {
            Self::OnlyA => &[Side::A],
            Self::OnlyB => &[Side::B],
            Self::Both => &Side::ALL,
        }
    }

    /// Which windows hold either of two things.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}

impl Comparison {
    /// The window of that side.
    pub const fn side(&self, side: Side) -> TimeSpan {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    pub(in crate::state) const fn set(&mut self, side: Side, span: TimeSpan) {
        match side {
            Side::A => self.a = span,
            Side::B => self.b = span,
        }
    }

    /// Which of the windows hold that stretch; `None` where neither does.
    pub fn among(&self, hull: TimeSpan) -> Option<Among> {
        match (self.a.meets(hull), self.b.meets(hull)) {
            (true, true) => Some(Among::Both),
            (true, false) => Some(Among::OnlyA),
            (false, true) => Some(Among::OnlyB),
            (false, false) => None,
        }
    }

    /// Which of the windows hold the event; `None` where it has no date or neither does.
    pub fn of(&self, event: &Event) -> Option<Among> {
        self.among(event.when.as_ref()?.hull())
    }
}

impl Default for Comparison {
    fn default() -> Self {
        let never = TimeSpan::instant(Moment::default());
        Self { on: false, a: never, b: never }
    }
}
