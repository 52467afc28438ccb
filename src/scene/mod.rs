//! Scenes: marks, labels, rows and sentences, derived from dataset and state.
//!
//! Scenes are computed in `f64` pixels of their pane and name colours by role. They do not know
//! egui, so a test can check everything that a person would see without a window.

pub mod theme;

mod convert;
pub mod event;
pub mod force;
pub mod rect;
pub mod text;

pub mod chart;
pub mod comparison;
pub mod density;
pub mod detail;
pub mod file;
pub mod grades;
pub mod list;
pub mod map;
pub mod palette;
pub mod story;
pub mod timeline;
pub mod tray;
pub mod typed;

pub(crate) use self::convert::f64_from_count;
