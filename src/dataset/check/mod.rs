//! Checks of records, shared by the readers of all formats.
//!
//! A reader brings the form of a record (see [`records`](super::records)) and a [`RecordLocator`]
//! that knows where its parts are written. [`Record::check`] turns
//! the form into a record of the model and reports issues to a [`CheckContext`]; [`CheckedList`]
//! makes identifiers unique; [`cross_references`] compares records with each other,
//! [`plausible`] tells what is most likely a slip, and [`sentences`] what a story says of nobody.

mod context;
pub(crate) mod cross_references;
mod distinct;
mod findings;
mod list;
mod locator;
pub(crate) mod plausible;
mod record;
mod scope;
pub(crate) mod sentences;
mod shared;

#[cfg(test)]
mod tests;

/// From this many records on, several threads look at them.
pub(crate) const MANY: usize = 20_000;

pub(crate) use self::context::{CheckContext, LEFT_OUT, REFERENCE_LOSS, remark};
pub(crate) use self::distinct::all_distinct;
pub(crate) use self::findings::Findings;
pub(crate) use self::list::{CheckedList, CheckedRecords};
pub(crate) use self::locator::{FieldPath, RecordFile, RecordLocator};
pub(crate) use self::record::Record;
pub(crate) use self::scope::{IdSet, Scope};
pub(crate) use self::shared::SharedValues;
