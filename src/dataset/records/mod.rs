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
pub(crate) mod kind;
pub(crate) mod layer;
pub(crate) mod location;
pub(crate) mod names;
pub(crate) mod phase;
pub(crate) mod place;
mod projection;
pub(crate) mod source;
pub(crate) mod story;
mod stretches;
mod words;

#[cfg(test)]
pub(super) use self::dataset::DatasetForm;
pub(crate) use self::form_str::{FormStr, take_control_characters};
pub(crate) use self::header::{
    DEFAULT_ZONE, HEADER_FIELDS, OpeningForm, VERSION, day_parts, header_to_ron,
};
pub(crate) use self::kind::help as kind_help;
pub(crate) use self::names::FIRST_HOLDS;
pub(crate) use self::projection::{PROJECTION_LOSS, ProjectionForm};
pub(crate) use self::stretches::StretchesForm;
pub(crate) use self::words::{WordsForm, with_strings_only};
