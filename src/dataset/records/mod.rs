//! Records of a dataset file, a module each.
//!
//! Each module holds everything that the file format knows of its record: the **form** in serde's
//! words, named `…Form`, which is read unchecked and borrows from the text; the **check** that
//! turns the form into the model and reports what is wrong; and the **output** as RON. A field new
//! to a record is added here once. [`schema`](super::schema()) says what the fields mean to
//! whoever writes a file.

pub(crate) mod actor;
pub(crate) mod claim;
#[cfg(test)]
mod dataset;
pub(crate) mod event;
pub(crate) mod figure;
pub(crate) mod force;
mod form_str;
mod header;
mod list;
pub(crate) mod location;
pub(crate) mod names;
pub(crate) mod phase;
pub(crate) mod place;
pub(crate) mod source;
pub(crate) mod story;

use std::borrow::Borrow;
use std::hash::Hash;

use serde::Deserialize;

#[cfg(test)]
pub(super) use self::dataset::DatasetForm;
pub(crate) use self::form_str::FormStr;
pub(super) use self::header::{DEFAULT_ZONE, HEADER_FIELDS, OpeningForm, VERSION, header_to_ron};
pub(crate) use self::list::RecordList;
use super::check::CheckContext;
use super::output::RonValue;

/// A record of one of a file's lists.
pub(crate) trait Record: Sized + Send {
    /// The list of such records.
    const LIST: RecordList;
    /// Its identifier.
    type Id: Clone + Eq + Hash + Borrow<str> + Sync + for<'a> From<&'a str>;
    /// What a file says of it, unchecked.
    type Form<'t>: Deserialize<'t>;

    /// Its identifier.
    fn id(&self) -> &Self::Id;

    /// Turns a form into a record. Everything wrong with it is reported to `context`; `None` where
    /// the record has to be left out.
    ///
    /// References to records that are read later are checked in
    /// [`cross_references`](super::check::cross_references).
    fn check(form: Self::Form<'_>, context: &mut CheckContext<'_>) -> Option<Self>;

    /// The record as a file has it, without the fields that say what is meant without them.
    fn to_ron(&self) -> RonValue;
}
