//! Output of a dataset as the text of a file, in one layout.
//!
//! Fields are left out where their absence says the same. Reading the text gives the same dataset,
//! and writing that dataset the same text.

use std::io;

use rayon::prelude::*;

use super::check::Record;
use super::records::header_to_ron;
use super::ron_value::{RonValue, spaces};
use crate::model::{Dataset, Phase, Step};

/// The records that a thread writes at a time.
const CHUNK: usize = 256;
/// The records that all threads together write before their text goes out.
const BATCH: usize = 64 * CHUNK;

/// The text of a file that holds the dataset.
pub fn write(dataset: &Dataset) -> String {
    write_noted(dataset, None)
}

/// The same with a line of a comment before it, if there is one.
pub(crate) fn write_noted(dataset: &Dataset, note: Option<&str>) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _infallible = write_noted_to(dataset, note, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes the same to a file, piece by piece: a large text is never held whole.
pub(crate) fn write_noted_to(
    dataset: &Dataset,
    note: Option<&str>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut start = String::from("#![enable(implicit_some)]\n");
    if let Some(note) = note {
        start.push_str("// ");
        start.push_str(note);
        start.push('\n');
    }
    start.push_str("Dataset(\n");
    header_to_ron(&dataset.meta).print_fields(&mut start, 4);
    out.write_all(start.as_bytes())?;
    write_list(out, dataset.actors())?;
    write_list(out, dataset.sources())?;
    write_list(out, dataset.places())?;
    write_list(out, dataset.events())?;
    write_list(out, dataset.forces())?;
    write_list(out, dataset.phases())?;
    write_list(out, dataset.stories())?;
    out.write_all(b")\n")
}

/// The list of phases as it stands in a file.
pub fn write_phases(phases: &[Phase]) -> String {
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _infallible = write_list(&mut out, phases);
    String::from_utf8(out).unwrap_or_default()
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

/// Writes a list. Several threads make the text, of few records at a time: of a million, neither the
/// text nor the [`RonValue`]s are ever held together.
fn write_list<R: Record + Sync>(out: &mut dyn io::Write, records: &[R]) -> io::Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    writeln!(out, "    {}: [", R::LIST.field())?;
    for batch in records.chunks(BATCH) {
        let texts: Vec<String> = batch.par_chunks(CHUNK).map(text_of).collect();
        texts.iter().try_for_each(|text| out.write_all(text.as_bytes()))?;
    }
    out.write_all(b"    ],\n")
}

/// Neighbouring records as they stand in a list.
fn text_of<R: Record>(records: &[R]) -> String {
    let mut out = String::new();
    for record in records {
        spaces(&mut out, 8);
        record.to_ron().print(&mut out, 8, 0);
        out.push_str(",\n");
    }
    out
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
