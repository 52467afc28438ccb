//! Charts on the timeline's axis: strength of forces, events a day, people killed and hurt.
//!
//! Every place across is that of the axis, so that a chart folds where the axis does.

mod days;
mod force;
mod harm;

pub use self::days::{DayBar, DayChart, day_chart};
pub use self::force::{Apart, ForceChart, Step, force_charts, highest};
pub use self::harm::{HarmChart, HarmMark, harm_chart};
