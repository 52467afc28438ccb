//! Dates shown: handles of the one window, and bars of two windows that are compared.

mod compared;
mod handles;

pub(super) use self::compared::{compared_bars_ui, paint_compared};
pub(super) use self::handles::window_handles_ui;
