//! Story: the offer to read it, the panel in which it is read, and the strip below a full map.

mod account;
mod offer;
mod panel;
mod sentence;
mod strip;

pub(crate) use self::offer::{offer_height, offer_ui};
pub(crate) use self::panel::{back_ui, story_ui};
pub(crate) use self::strip::{strip_height, strip_ui};

use std::sync::Arc;

use egui::{Id, Ui};

use super::ViewContext;
use super::memo::memo;
use crate::model::{ActorId, Language, Moment, StoryId};
use crate::scene::story::{StoryScene, story_scene};

/// All that a story that is read depends on.
#[derive(PartialEq)]
struct StoryKey {
    dataset: u64,
    story: StoryId,
    teller: Option<ActorId>,
    known: Option<Moment>,
    names: Language,
    zone: String,
}

/// The story that is read; `None` while none is.
fn scene(ui: &Ui, cx: &ViewContext<'_>) -> Option<Arc<StoryScene>> {
    let story = cx.state.story(cx.whole)?;
    let reading = &cx.state.story;
    let names = cx.state.display.names;
    let key = StoryKey {
        dataset: cx.whole.serial(),
        story: story.id.clone(),
        teller: reading.teller.clone(),
        known: reading.known,
        names,
        zone: format!("{:?}", cx.zone),
    };
    Some(memo(ui.ctx(), Id::unique("story"), key, || {
        story_scene(cx.whole, story, reading, names, cx.zone)
    }))
}
