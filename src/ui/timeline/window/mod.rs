//! Dates shown: their tint and handles, and the bars of two windows that are compared.

mod compared;
mod handles;

pub(super) use self::compared::{compared_bars_ui, paint_compared};
pub(super) use self::handles::{paint_window, window_handles_ui};
