//! Figures: map, timeline and charts with the words that a reader needs beside them.
//!
//! A figure is laid out for its own size: the names on the map are placed for it, and headline, key,
//! dates, sources and credits stand around it. Lengths are those of the window, so that type is as
//! large on paper as a caption is.

mod format;
mod frames;
mod layout;
mod notes;
mod size;

pub use self::format::{FigureFormat, read_scale};
pub use self::frames::FigureFrames;
pub use self::layout::{figure, figure_with};
pub use self::size::{FigureSize, SizeFault};

use crate::geo::basemap::Basemap;
use crate::model::Dataset;
use crate::scene::density::SpatialIndex;
use crate::state::AppState;

/// What a figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FigureSubject {
    /// The map.
    #[default]
    Map,
    /// The timeline.
    Timeline,
    /// The map above the timeline.
    Both,
}

impl FigureSubject {
    /// Whether the map is in it.
    pub const fn has_map(self) -> bool {
        matches!(self, Self::Map | Self::Both)
    }

    /// Whether the timeline is in it.
    pub const fn has_timeline(self) -> bool {
        matches!(self, Self::Timeline | Self::Both)
    }
}

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
