//! Reading of a story: the step, the way to the next one, and what it put on the screen.

use serde::{Deserialize, Serialize};

use crate::geo::Camera;
use crate::model::{ActorId, Dataset, EventId, Moment, Step, Story, StoryId};
use crate::state::{AppState, Filter, KnownBy, Window};

/// Which story is read and how far; the view that it shows is in the other fields of the state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoryReading {
    /// The story that is read; `None` while none is.
    pub story: Option<StoryId>,
    /// The number of the step that is read, counted from zero.
    pub step: usize,
    /// The share of the way from it to the next, from 0 to below 1.
    pub way: f64,
    /// The side whose account is read; `None` reads everybody's.
    pub teller: Option<ActorId>,
    /// The instant by which a claim must have been made to be read; `None` reads all.
    pub known: Option<Moment>,
    /// Whether the window shows map, timeline and the sentences alone; never restored.
    #[serde(skip)]
    pub full_screen: bool,
    /// Whether the story is offered to a person who has not seen it.
    pub offered: bool,
    /// What the story has put on the screen; `None` before it did.
    pub shown: Option<Box<ShownView>>,
}

/// The part of a state that a step decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownView {
    pub(super) playhead: Moment,
    pub(super) window: Window,
    pub(super) camera: Camera,
    pub(super) selection: Option<EventId>,
    pub(super) filter: Filter,
    pub(super) known_by: KnownBy,
    pub(super) compares: bool,
}

impl ShownView {
    pub(super) fn of(state: &AppState) -> Self {
        Self {
            playhead: state.playhead,
            window: state.window,
            camera: state.map.destination(),
            selection: state.selection.clone(),
            filter: state.filter.clone(),
            known_by: state.known_by,
            compares: state.comparison.on,
        }
    }
}

impl StoryReading {
    /// The number of the step that is nearer.
    pub fn nearest(&self) -> usize {
        self.step + usize::from(self.way >= 0.5)
    }
}

impl AppState {
    /// The story that is read, if the dataset has it.
    pub fn story<'a>(&self, dataset: &'a Dataset) -> Option<&'a Story> {
        let id = self.story.story.as_ref()?;
        dataset.stories().iter().find(|story| story.id == *id && !story.steps.is_empty())
    }

    /// The step of it that is nearest.
    pub fn story_step<'a>(&self, dataset: &'a Dataset) -> Option<&'a Step> {
        let story = self.story(dataset)?;
        story.steps.get(self.story.nearest().min(story.steps.len() - 1))
    }

    /// Whether a story is read and the view is another than it has put on the screen.
    pub fn is_away_from_story(&self) -> bool {
        let shown = self.story.shown.as_deref();
        self.story.story.is_some() && shown.is_some_and(|shown| *shown != ShownView::of(self))
    }

    /// Whether a story is read and another event is selected than it has selected: its panel then
    /// gives way to that of the event.
    pub fn looks_up_from_story(&self) -> bool {
        let own = self.story.shown.as_deref().and_then(|shown| shown.selection.as_ref());
        let other = self.selection.as_ref().filter(|id| Some(*id) != own);
        self.story.story.is_some() && (other.is_some() || self.claim.is_some())
    }
}
