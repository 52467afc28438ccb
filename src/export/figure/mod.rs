//! Figures: map, timeline and charts with the words that a reader needs beside them.
//!
//! A figure is laid out for its own size: the names on the map are placed for it, and headline, key,
//! dates, sources and credits stand around it. Lengths are those of the window, so that type is as
//! large on paper as a caption is.

mod body;
mod format;
mod frames;
mod head;
mod layout;
mod notes;
mod size;
#[cfg(test)]
mod tests;

pub use self::format::{FigureFormat, read_scale};
pub use self::frames::{FigureFrames, FrameView, state_of_step};
pub use self::layout::{figure, figure_with};
pub use self::size::{FigureSize, SizeFault};

use crate::geo::basemap::Basemap;
use crate::model::Dataset;
use crate::scene::density::SpatialIndex;
use crate::state::AppState;
pub use crate::state::FigureSubject;

/// How a figure looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureOptions {
    /// What it shows.
    pub subject: FigureSubject,
    /// How large it is.
    pub size: FigureSize,
    /// The headline; `None` for the dataset's title, empty for none.
    pub headline: Option<String>,
    /// Whether the line of dates begins with the instant of the playhead, to the minute.
    pub clock: bool,
    /// Words below the dates; `None` for none.
    pub caption: Option<FigureCaption>,
}

/// Words below the dates of a figure: what a step of a story says. They have the same room whatever
/// they are, so that nothing below them moves from frame to frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureCaption {
    /// In bold type.
    pub heading: String,
    /// As much of it as has room.
    pub text: String,
}

/// What a figure is made of: the same as the window has.
#[derive(Clone, Copy, Debug)]
pub struct FigureSource<'a> {
    /// The dataset that is shown: all of it, or as it was known by an instant.
    pub dataset: &'a Dataset,
    /// How many events of the whole dataset were not yet known then.
    pub unknown: usize,
    /// Places of its events, for very many of them.
    pub spatial_index: &'a SpatialIndex,
    /// The ground of the map.
    pub basemap: &'a Basemap,
    /// What is shown, and in which language and theme.
    pub state: &'a AppState,
}
