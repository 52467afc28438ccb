//! Stories.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::Record;
use crate::model::{EventId, Step, Story, StoryId};

impl Raise for Story {
    const LIST: List = List::Stories;
    type Id = StoryId;
    type Form<'t> = form::Story<'t>;

    fn id(&self) -> &StoryId {
        &self.id
    }

    /// Whether the events exist that its steps select is told when all events are read.
    fn raise(story: form::Story<'_>, record: &mut Record<'_>) -> Option<Self> {
        let at = Path::Record;
        let loss = record.loss();
        let id = record.id(&story.id, &at.field("id"), loss);
        let title = record.text(&story.title, &at.field("title"), loss);
        let all_steps = at.field("steps");
        let mut steps = Vec::with_capacity(story.steps.len());
        for (nth, step) in story.steps.iter().enumerate() {
            let here = all_steps.item(nth);
            let caption =
                record.text(&step.caption, &here.field("caption"), "this step is left out");
            let sources = record.sources(&step.sources, &here.field("sources"));
            let at = record.optional_date(
                step.at.as_ref(),
                &here.field("at"),
                "the step leaves the playhead",
            );
            let select = step.select.as_ref().map(|id| EventId::from(&**id));
            steps.extend(caption.map(|caption| Step { caption, sources, at, select }));
        }
        Some(Self { id: id?, title: title?, steps })
    }
}
