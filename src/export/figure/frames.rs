//! Frames of a figure that moves.

use std::sync::Arc;

use super::layout::{FixedHeights, GAP, LEAST_MAP, Layout, own_basemap};
use super::{FigureOptions, FigureSource};
use crate::export::drawing::Drawing;
use crate::geo::basemap::Basemap;
use crate::model::Moment;
use crate::scene::map::PreviousFrame;

/// The same figure at one instant after the other: whatever changes, its size and that of its map stay,
/// and names stay where they are.
#[derive(Debug)]
pub struct FigureFrames<'a> {
    source: FigureSource<'a>,
    options: FigureOptions,
    fixed: FixedHeights,
    previous: PreviousFrame,
    basemap: Option<Arc<Basemap>>,
}

impl<'a> FigureFrames<'a> {
    /// Frames with room for what stands below the map at any of those instants.
    pub fn new(source: FigureSource<'a>, options: &FigureOptions, samples: &[Moment]) -> Self {
        let options = FigureOptions { clock: true, ..options.clone() };
        let basemap = own_basemap(source);
        let mut fixed = FixedHeights { map: f64::INFINITY, whole: 0.0 };
        for at in samples {
            let layout = Layout::new(source, &options, *at, basemap.clone());
            let map = layout.laid_map(None);
            let around =
                layout.head_height() + layout.foot_height(&map) + GAP + 2.0 * layout.margin;
            let whole = options.size.height();
            let own = map.state.map.size.height;
            let height = whole.map_or(own, |whole| (whole - around).max(LEAST_MAP));
            fixed.map = fixed.map.min(height.round());
            fixed.whole = fixed.whole.max(whole.unwrap_or(own + around).ceil());
        }
        Self { source, options, fixed, previous: PreviousFrame::default(), basemap }
    }

    /// The frame with the playhead at that instant.
    pub fn frame(&mut self, playhead: Moment) -> Drawing {
        let mut layout = Layout::new(self.source, &self.options, playhead, self.basemap.clone());
        layout.previous = std::mem::take(&mut self.previous);
        let (drawing, previous) = layout.drawn(Some(self.fixed));
        self.previous = previous;
        drawing
    }
}
