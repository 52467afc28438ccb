//! From a dataset to the text of a file, in one layout.
//!
//! What a field says without being written is not written. Reading the text gives the same
//! dataset, and writing that the same text.

mod event;
mod force;
mod registry;
mod tree;

use self::tree::{Record, Tree, spaces};
use super::list::List;
use crate::model::{Dataset, EventId, MapOpening, Opening, Phase, SourceId, Story, When};

/// The text of a file that holds the dataset.
pub fn write(dataset: &Dataset) -> String {
    let mut out = String::from("#![enable(implicit_some)]\nDataset(\n");
    header(&mut out, dataset);
    list(&mut out, List::Actors, dataset.actors(), registry::actor);
    list(&mut out, List::Sources, dataset.sources(), registry::source);
    list(&mut out, List::Places, dataset.places(), registry::place);
    list(&mut out, List::Events, dataset.events(), event::event);
    list(&mut out, List::Forces, dataset.forces(), force::force);
    list(&mut out, List::Phases, dataset.phases(), phase);
    list(&mut out, List::Stories, dataset.stories(), story);
    out.push_str(")\n");
    out
}

fn header(out: &mut String, dataset: &Dataset) {
    let meta = &dataset.meta;
    field(out, "ibar", &Tree::number(1.0));
    field(out, "title", &Tree::text(&meta.title));
    field(out, "summary", &Tree::text(&meta.summary));
    field(out, "time_zone", &Tree::text(&meta.time_zone));
    field(out, "languages", &Tree::texts(meta.languages.iter().map(|tag| &**tag)));
    if !meta.credits.is_empty() {
        field(out, "credits", &Tree::texts(meta.credits.iter().map(|credit| &**credit)));
    }
    if !meta.grading.is_empty() {
        field(out, "grading", &Tree::texts(meta.grading.iter().map(|sentence| &**sentence)));
    }
    if let Some(opening) = &meta.opening {
        field(out, "opening", &self::opening(opening));
    }
}

fn field(out: &mut String, name: &str, value: &Tree) {
    spaces(out, 4);
    out.push_str(name);
    out.push_str(": ");
    value.print(out, 4, name.len() + 2);
    out.push_str(",\n");
}

/// Writes a list record by record, so that a large one is never held twice.
fn list<R>(out: &mut String, list: List, records: &[R], tree: impl Fn(&R) -> Tree) {
    if records.is_empty() {
        return;
    }
    spaces(out, 4);
    out.push_str(list.field());
    out.push_str(": [\n");
    for record in records {
        spaces(out, 8);
        tree(record).print(out, 8, 0);
        out.push_str(",\n");
    }
    spaces(out, 4);
    out.push_str("],\n");
}

fn opening(opening: &Opening) -> Tree {
    Record::new("Opening")
        .text("playhead", opening.playhead.text())
        .maybe_text("window", opening.window.as_ref().map(When::text))
        .maybe_text("view", opening.view.as_ref().map(When::text))
        .maybe_text("select", opening.select.as_ref().map(EventId::as_str))
        .maybe("map", opening.map.map(map))
        .into()
}

fn map(map: MapOpening) -> Tree {
    let record = registry::coordinates(Record::new("MapOpening"), map.center);
    record.field("height_km", Tree::number(map.height_km)).into()
}

fn phase(phase: &Phase) -> Tree {
    Record::new("Phase")
        .text("id", phase.id.as_str())
        .text("name", &phase.name)
        .text("when", phase.when.text())
        .into()
}

fn story(story: &Story) -> Tree {
    let steps = story.steps.iter().map(|step| {
        Record::new("Step")
            .text("caption", &step.caption)
            .texts("sources", step.sources.iter().map(SourceId::as_str))
            .maybe_text("at", step.at.as_ref().map(When::text))
            .maybe_text("select", step.select.as_ref().map(EventId::as_str))
            .into()
    });
    Record::tall("Story")
        .text("id", story.id.as_str())
        .text("title", &story.title)
        .list("steps", steps.collect())
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    #[test]
    fn a_written_dataset_reads_as_the_same_dataset() {
        let first = load(include_bytes!("../../../tests/fixtures/good/tiny.ron"));
        let first = first.dataset.expect("a dataset");
        let text = write(&first);
        let second = load(text.as_bytes());
        assert_eq!(second.issues, [], "{text}");
        let second = second.dataset.expect("a dataset");
        assert_eq!(second.meta, first.meta);
        assert_eq!(second.actors(), first.actors());
        assert_eq!(second.sources(), first.sources());
        assert_eq!(second.places(), first.places());
        assert_eq!(second.events(), first.events());
        assert_eq!(second.forces(), first.forces());
        assert_eq!(second.phases(), first.phases());
        assert_eq!(second.stories(), first.stories());
        assert_eq!(write(&second), text);
    }
}
