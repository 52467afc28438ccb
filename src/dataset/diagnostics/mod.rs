//! Issues of a file, and their excerpts and reports.

mod excerpt;
mod issue;
mod lines;
mod report;
mod suggest;

pub use self::excerpt::{Excerpt, excerpts};
pub(crate) use self::issue::Loss;
pub use self::issue::{Issue, Severity};
pub(super) use self::lines::LineIndex;
pub use self::lines::{line_of, positions};
pub use self::report::{ReportStyle, report, report_one};
pub(super) use self::suggest::did_you_mean;
