//! Dataset files: bytes to a [`Dataset`](crate::model::Dataset) and back, with every issue found.
//!
//! - `records` knows the file format, a module a record: its form, its check, its output.
//! - `reader` reads RON and keeps every record that can be kept.
//! - `check` turns forms into the model.
//! - `diagnostics` describes mistakes and their positions.
//! - `write` is the way back, from a dataset to RON, and `json` to the JSON of other formats.
//!
//! # Readers of other formats
//!
//! Only `reader` and the output of records know RON; a table or a GeoJSON goes through the same
//! checks. For each record, its reader fills in the form, such as `records::event::EventForm`, and
//! gives a `check::RecordLocator`: the bytes of the file in which each field is written. Line,
//! column and the offending text follow from them. `Record::check` returns the record or reports
//! issues at those positions. Then `check::CheckedList` makes identifiers unique, and
//! `check::cross_references` compares records with each other; for both, the file is a
//! `check::RecordFile`. The tests of `check` read a table of events in this way.

pub(crate) mod check;
mod diagnostics;
pub(crate) mod json;
mod layers;
mod reader;
pub(crate) mod record_list;
pub(crate) mod records;
mod ron_value;
mod schema;
mod shipped;
mod summary;
mod write;

pub use self::diagnostics::{
    Excerpt, Issue, ReportStyle, Severity, excerpts, line_of, positions, report, report_one,
};
pub use self::layers::{MAX_LAYER_BYTES, MAX_LAYER_POINTS, layer_paths, read_layers};
pub(crate) use self::reader::vocabulary;
pub use self::reader::{
    FileError, Loaded, MAX_FILE_BYTES, Progress, Stage, Work, letters_without_font, load,
    load_with, read_file, read_file_with, read_file_within,
};
pub use self::schema::schema;
pub use self::shipped::{SHIPPED, SHIPPED_NAME, shipped};
pub use self::summary::{Counts, summary_line};
pub use self::write::{write, write_phases, write_step};
pub(crate) use self::write::{write_noted, write_noted_to};
