//! Records of a file's lists: from form to model, and to output.

use std::borrow::Borrow;
use std::hash::Hash;

use serde::Deserialize;

use super::context::CheckContext;
use super::shared::SharedValues;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::RonValue;

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
    /// [`cross_references`](super::cross_references).
    fn check(form: Self::Form<'_>, context: &mut CheckContext<'_>) -> Option<Self>;

    /// Gives records what others of their list have, too.
    fn share<'r>(_records: impl Iterator<Item = &'r mut Self>, _values: &SharedValues)
    where
        Self: 'r,
    {
    }

    /// The record as a file has it, without the fields that say what is meant without them.
    fn to_ron(&self) -> RonValue;
}
