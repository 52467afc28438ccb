//! A stretch of time that is folded away.

use crate::model::TimeSpan;

/// A stretch of time that takes a fixed width on the axis.
///
/// Where the stretch is narrower than that by itself, it is not folded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// What is folded.
    pub span: TimeSpan,
    /// Its width in logical pixels; at least 1 is taken.
    pub width_px: f64,
}
