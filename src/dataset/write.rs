//! Output of a dataset as the text of a file, in one layout.
//!
//! Fields are left out where their absence says the same. Reading the text gives the same dataset,
//! and writing that dataset the same text.

use super::check::Record;
use super::records::header_to_ron;
use super::ron_value::{RonValue, spaces};
use crate::model::{Dataset, Phase, Step};

/// The text of a file that holds the dataset.
pub fn write(dataset: &Dataset) -> String {
    let mut out = String::from("#![enable(implicit_some)]\nDataset(\n");
    header_to_ron(&dataset.meta).print_fields(&mut out, 4);
    write_list(&mut out, dataset.actors());
    write_list(&mut out, dataset.sources());
    write_list(&mut out, dataset.places());
    write_list(&mut out, dataset.events());
    write_list(&mut out, dataset.forces());
    write_list(&mut out, dataset.phases());
    write_list(&mut out, dataset.stories());
    out.push_str(")\n");
    out
}

/// The list of phases as it stands in a file.
pub fn write_phases(phases: &[Phase]) -> String {
    let mut out = String::new();
    write_list(&mut out, phases);
    out
}

/// A step of a story as it stands in a file, indented as it is there.
pub fn write_step(step: &Step) -> String {
    let mut out = String::new();
    spaces(&mut out, STEP_INDENT);
    RonValue::from(step).print(&mut out, STEP_INDENT, 0);
    out.push_str(",\n");
    out
}

/// How far a step of a story is indented in a file.
const STEP_INDENT: usize = 16;

/// Appends a list record by record, so that only one record at a time is held as a [`RonValue`].
fn write_list<R: Record>(out: &mut String, records: &[R]) {
    if records.is_empty() {
        return;
    }
    spaces(out, 4);
    out.push_str(R::LIST.field());
    out.push_str(": [\n");
    for record in records {
        spaces(out, 8);
        record.to_ron().print(out, 8, 0);
        out.push_str(",\n");
    }
    spaces(out, 4);
    out.push_str("],\n");
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    #[test]
    fn a_written_dataset_reads_as_the_same_dataset() {
        let first = load(include_bytes!("../../tests/fixtures/good/tiny.ron"));
        let first = first.dataset.expect("a dataset");
        let text = write(&first);
        let second = load(text.as_bytes());
        assert_eq!(second.problems().next(), None, "{text}");
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
