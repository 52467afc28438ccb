//! What to draw: marks with geometry, identity and label, derived from data and state.
//!
//! Scenes are computed in `f64` pixels of their pane and name colours by role. They know no
//! toolkit, so what a person would see can be tested without a window.

pub mod certainty;
pub mod chart;
pub mod comparison;
mod convert;
pub mod density;
pub mod detail;
pub mod force;
pub mod go_to;
pub mod grades;
pub mod label;
pub mod list;
pub mod map;
pub mod mark;
pub mod notice;
pub mod opening;
pub mod problems;
pub mod range_end;
pub mod rect;
pub mod reinforcement;
pub mod spot;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod tray;
pub mod words;
