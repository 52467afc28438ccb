//! Frames of a figure that moves.

use std::sync::Arc;

use super::layout::{FixedHeights, GAP, LEAST_MAP, Layout, own_basemap};
use super::{FigureCaption, FigureOptions, FigureSource};
use crate::export::drawing::Drawing;
use crate::geo::ScreenSize;
use crate::geo::basemap::Basemap;
use crate::model::{Dataset, Moment, Story, StoryId};
use crate::scene::density::SpatialIndex;
use crate::scene::map::PreviousFrame;
use crate::scene::text::told;
use crate::state::{AppState, Command, Passing, StoryCommand, update};

/// What a frame shows.
#[derive(Clone, Debug, PartialEq)]
pub enum FrameView {
    /// The playhead at an instant.
    Playhead(Moment),
    /// A step of a story, counted from zero, or a share of the way from it to the next.
    Story(StoryId, usize, f64),
}

/// The same figure at one instant after the other: whatever changes, its size and that of its map stay,
/// and names stay where they are.
#[derive(Debug)]
pub struct FigureFrames<'a> {
    source: FigureSource<'a>,
    /// All of the dataset, for steps that show what was known by an instant.
    whole: &'a Dataset,
    options: FigureOptions,
    fixed: FixedHeights,
    previous: PreviousFrame,
    basemap: Option<Arc<Basemap>>,
    known: Option<(Moment, Arc<(Dataset, SpatialIndex)>)>,
}

impl<'a> FigureFrames<'a> {
    /// Frames with room for what stands below the map in any of those views. `whole` is all of the
    /// dataset, also what was not known yet.
    pub fn new(
        source: FigureSource<'a>,
        whole: &'a Dataset,
        options: &FigureOptions,
        samples: &[FrameView],
    ) -> Self {
        let options = FigureOptions { clock: true, ..options.clone() };
        let basemap = own_basemap(source);
        let fixed = FixedHeights { map: f64::INFINITY, whole: 0.0 };
        let previous = PreviousFrame::default();
        let mut frames = Self { source, whole, options, fixed, previous, basemap, known: None };
        let mut fixed = frames.fixed;
        for view in samples {
            frames.with_layout(view, |layout| {
                let map = layout.laid_map(None);
                let around =
                    layout.head_height() + layout.foot_height(&map) + GAP + 2.0 * layout.margin;
                let whole = layout.options.size.height();
                let own = map.state.map.size.height;
                let height = whole.map_or(own, |whole| (whole - around).max(LEAST_MAP));
                fixed.map = fixed.map.min(height.round());
                fixed.whole = fixed.whole.max(whole.unwrap_or(own + around).ceil());
            });
        }
        frames.fixed = fixed;
        frames
    }

    /// The frame of a view.
    pub fn frame(&mut self, view: &FrameView) -> Drawing {
        let previous = std::mem::take(&mut self.previous);
        let fixed = self.fixed;
        let (drawing, previous) = self.with_layout(view, |layout| {
            layout.previous = previous;
            layout.drawn(Some(fixed))
        });
        self.previous = previous;
        drawing
    }

    fn with_layout<R>(&mut self, view: &FrameView, work: impl FnOnce(&mut Layout<'_>) -> R) -> R {
        let basemap = self.basemap.clone();
        match view {
            FrameView::Playhead(at) => {
                work(&mut Layout::new(self.source, &self.options, *at, basemap))
            }
            FrameView::Story(id, step, way) => {
                let state = self.state_of(id, *step, *way);
                let caption = self.story(id).map(|story| caption_of(story, &state));
                let options = FigureOptions { caption, ..self.options.clone() };
                let known = self.known_by(&state);
                let source = FigureSource { state: &state, ..self.source };
                let source = match known.as_deref() {
                    Some((dataset, spatial_index)) => FigureSource {
                        dataset,
                        spatial_index,
                        unknown: self.whole.events().len() - dataset.events().len(),
                        ..source
                    },
                    None => FigureSource { dataset: self.whole, unknown: 0, ..source },
                };
                work(&mut Layout::new(source, &options, state.playhead, basemap))
            }
        }
    }

    fn story(&self, id: &StoryId) -> Option<&'a Story> {
        self.whole.stories().iter().find(|story| story.id == *id)
    }

    /// The state in which the window shows the step.
    fn state_of(&self, id: &StoryId, step: usize, way: f64) -> AppState {
        let width = self.options.size.width();
        let size = ScreenSize::new(width, self.options.size.height().unwrap_or(width * 0.7));
        state_of_step(self.source.state, self.whole, (id, step, way), size)
    }

    /// The dataset as it was known by the instant of the state; `None` for all of it.
    fn known_by(&mut self, state: &AppState) -> Option<Arc<(Dataset, SpatialIndex)>> {
        let by = state.known_by.active()?;
        if self.known.as_ref().is_none_or(|(known, _)| *known != by) {
            let known = self.whole.as_known(by);
            let places = SpatialIndex::in_projection(&known, state.map.projection());
            self.known = Some((by, Arc::new((known, places))));
        }
        self.known.as_ref().map(|(_, known)| Arc::clone(known))
    }
}

/// The state that a step of a story shows, or what lies a share of the way from it to the next, on a
/// map of that size.
pub fn state_of_step(
    state: &AppState,
    dataset: &Dataset,
    (id, step, way): (&StoryId, usize, f64),
    size: ScreenSize,
) -> AppState {
    let mut state = state.clone();
    state.resize_map(size, dataset);
    let passing = Passing::default();
    for command in [StoryCommand::Open(id.clone()), StoryCommand::Scroll(step, way)] {
        update(&mut state, dataset, &passing, Command::Story(command));
    }
    state.map.land();
    state
}

/// The words of the step that is nearer.
fn caption_of(story: &Story, state: &AppState) -> FigureCaption {
    let Some(step) =
        story.steps.get(state.story.nearest().min(story.steps.len().saturating_sub(1)))
    else {
        return FigureCaption::default();
    };
    let sentences: Vec<String> =
        step.sentences.iter().map(|sentence| told(&sentence.text).into_owned()).collect();
    FigureCaption { heading: told(&step.heading).into_owned(), text: sentences.join(" ") }
}
