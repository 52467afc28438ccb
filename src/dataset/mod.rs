//! Dataset files: bytes to a [`Dataset`](crate::model::Dataset) and every issue found.
//!
//! This is the one place that knows the file form. A file is cut into records (`split`); each
//! is read by itself into the form (`form`), without the parts that cannot be read (`mend`), and
//! checked on its way to the model (`raise`). So one broken record costs one record, and all
//! mistakes are told in one pass.

mod counts;
mod crew;
mod excerpt;
mod file;
mod form;
mod issue;
mod lines;
mod list;
mod load;
mod locate;
mod mend;
mod mistake;
mod outline;
mod progress;
mod raise;
mod read;
mod report;
mod scan;
mod schema;
mod shipped;
mod split;
mod suggest;
mod write;

pub use self::counts::{Counts, summary_line};
pub use self::excerpt::{Excerpt, excerpts};
pub use self::file::{FileError, MAX_FILE_BYTES, read_file, read_file_with};
pub use self::issue::{Issue, Severity};
pub use self::lines::{line_column, line_of, positions};
pub use self::load::{Loaded, load, load_with};
pub use self::progress::{Progress, Stage, Work};
pub use self::report::{ReportStyle, report, report_one};
pub use self::schema::schema;
pub use self::shipped::{SHIPPED, SHIPPED_NAME, shipped};
pub use self::write::write;
