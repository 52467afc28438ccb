//! Two windows that can be compared.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::model::variants::all_variants;
use crate::model::{Event, Moment, TimeSpan, When};

/// Two windows, and whether they are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// Whether they are compared: map and lists then show events of either, and
    /// [`AppState::window`](crate::state::AppState::window) has no effect.
    pub on: bool,
    /// The first window; of length 0 before it was first set.
    pub a: TimeSpan,
    /// The second window; of length 0 before it was first set.
    pub b: TimeSpan,
}

/// One of two windows that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// Which of the two windows hold an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeldBy {
    /// The first window alone.
    OnlyA,
    /// The second window alone.
    OnlyB,
    /// Both windows.
    Both,
}

impl Side {
    all_variants! {
        /// Both sides, in order.
        pub
    }

    /// The letter on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

impl HeldBy {
    /// The sides whose windows hold it.
    pub const fn sides(self) -> &'static [Side] {
        match self {
            Self::OnlyA => &[Side::A],
            Self::OnlyB => &[Side::B],
            Self::Both => &Side::ALL,
        }
    }

    /// Which windows hold either of two events.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}

impl Comparison {
    /// The window of a side.
    pub const fn side(&self, side: Side) -> TimeSpan {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    pub(super) const fn set(&mut self, side: Side, span: TimeSpan) {
        match side {
            Side::A => self.a = span,
            Side::B => self.b = span,
        }
    }

    /// Which of the windows a date is possibly in; `None` if neither.
    pub fn held_by(&self, when: &When) -> Option<HeldBy> {
        match (when.possibly_in(self.a), when.possibly_in(self.b)) {
            (true, true) => Some(HeldBy::Both),
            (true, false) => Some(HeldBy::OnlyA),
            (false, true) => Some(HeldBy::OnlyB),
            (false, false) => None,
        }
    }

    /// Which of the windows hold the event; `None` if neither does or it has no date.
    pub fn of(&self, event: &Event) -> Option<HeldBy> {
        self.held_by(event.when.as_ref()?)
    }
}

impl Default for Comparison {
    fn default() -> Self {
        let never = TimeSpan::instant(Moment::default());
        Self { on: false, a: never, b: never }
    }
}
