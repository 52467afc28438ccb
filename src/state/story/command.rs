//! Commands to the story that is read.

use crate::model::{ActorId, Dataset, Moment, StoryId};
use crate::state::{AppState, Effect, StoryReading, UndoGroup};

/// A command to the story that is read. Where none is, those to its steps begin the first one.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryCommand {
    /// Read the first story from its first step on; or go back to where it is read.
    Start,
    /// Read a story from its first step on.
    Open(StoryId),
    /// End reading; the view stays.
    End,
    /// Go to the next step.
    Next,
    /// Go to the previous step, or from a place between two to the earlier of them.
    Previous,
    /// Go to a step, counted from zero.
    Go(usize),
    /// Go to a share of the way from a step to the next.
    Scroll(usize, f64),
    /// Go back to what the story has put on the screen.
    Return,
    /// Show map, timeline and the sentences alone, or everything again.
    ToggleFullScreen,
    /// Do not offer the story again.
    Decline,
    /// Read one side's account, or everybody's.
    SetTeller(Option<ActorId>),
    /// Read what was said by an instant, or everything.
    SetKnown(Option<Moment>),
    /// Copy the view as a step, for the dataset's file.
    CopyStep,
}

impl StoryCommand {
    pub(in crate::state) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Scroll(..) => UndoGroup::Gesture("story"),
            Self::ToggleFullScreen | Self::Decline | Self::CopyStep => UndoGroup::Unrecorded,
            _ => UndoGroup::Own,
        }
    }

    /// Reads on, or changes how it is read.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let reads = state.story(dataset).is_some();
        match self {
            Self::Start if reads => state.show_story(dataset, true),
            Self::Start => state.begin_story(dataset, None),
            Self::Open(story) => state.begin_story(dataset, Some(&story)),
            Self::Next | Self::Previous | Self::Go(_) | Self::Scroll(..) if !reads => {
                state.begin_story(dataset, None);
                if let Self::Go(step) = self {
                    state.read_step(dataset, (step, 0.0), false);
                }
            }
            Self::Next => state.read_step(dataset, (state.story.step + 1, 0.0), true),
            Self::Previous => {
                let back = usize::from(state.story.way <= 0.0);
                state.read_step(dataset, (state.story.step.saturating_sub(back), 0.0), true);
            }
            Self::Go(step) => state.read_step(dataset, (step, 0.0), true),
            Self::Scroll(step, way) => state.read_step(dataset, (step, way), false),
            Self::Return => state.show_story(dataset, true),
            Self::End => {
                state.story = StoryReading::default();
                state.claim = None;
            }
            Self::ToggleFullScreen => state.story.full_screen = reads && !state.story.full_screen,
            Self::Decline => state.story.offered = false,
            Self::SetTeller(teller) => state.story.teller = teller,
            Self::SetKnown(known) => {
                state.story.known = known;
                if reads {
                    state.show_story(dataset, false);
                }
            }
            Self::CopyStep => return vec![Effect::CopyStep],
        }
        Vec::new()
    }
}

impl AppState {
    /// Begins a story, or the first one that there is.
    fn begin_story(&mut self, dataset: &Dataset, id: Option<&StoryId>) {
        let mut stories = dataset.stories().iter().filter(|story| !story.steps.is_empty());
        let story = stories.find(|story| id.is_none_or(|id| story.id == *id));
        self.story.offered = false;
        let Some(story) = story else { return };
        self.story = StoryReading { story: Some(story.id.clone()), ..StoryReading::default() };
        self.show_story(dataset, true);
    }

    /// Goes to a step, or a share of the way from it to the next, as far as there are steps.
    fn read_step(&mut self, dataset: &Dataset, (step, way): (usize, f64), flies: bool) {
        if self.story(dataset).is_none() {
            return;
        }
        let way = if way.is_finite() { way.clamp(0.0, 0.999) } else { 0.0 };
        (self.story.step, self.story.way) = (step, way);
        self.show_story(dataset, flies);
    }
}
