//! Kinds and tags by the keys that a line names them by.

use std::borrow::Cow;

use super::{Field, Term, Test, Values};
use crate::model::{Dataset, EventKind, Text};
use crate::text::folded;

/// All keys that a kind or a tag can have in a dataset.
pub(super) fn known(field: Field, dataset: &Dataset) -> Vec<String> {
    match field {
        Field::Kind => {
            let kinds = dataset.timetable().kinds_in_order().iter();
            kinds.map(|kind| kind_key(*kind).into_owned()).collect()
        }
        _ => dataset.meta.tags.iter().map(|tag| tag.id.as_str().to_owned()).collect(),
    }
}

/// The keys of the kinds or tags that a value names: by key, or by name in any language.
pub(in crate::state::filter) fn named_keys(
    field: Field,
    value: &str,
    dataset: &Dataset,
) -> Vec<String> {
    let wanted = folded(value);
    let is_name = |names: Option<&Text>| {
        names.is_some_and(|names| names.iter().any(|(_, name)| folded(name) == wanted))
    };
    match field {
        Field::Kind => {
            let kinds = dataset.timetable().kinds_in_order().iter().copied();
            let named = kinds.filter(|kind| {
                let own = match kind {
                    EventKind::Own(own) => own.declaration().names.as_ref(),
                    _ => None,
                };
                folded(&kind_key(*kind)) == wanted || folded(kind.label()) == wanted || is_name(own)
            });
            named.map(|kind| kind_key(kind).into_owned()).collect()
        }
        Field::Tag => {
            let tags = dataset.meta.tags.iter();
            let named =
                tags.filter(|tag| folded(tag.id.as_str()) == wanted || is_name(tag.names.as_ref()));
            named.map(|tag| tag.id.as_str().to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// The key of a kind: the word for it in a file, that of a built-in kind in small letters.
pub fn kind_key(kind: EventKind) -> Cow<'static, str> {
    match kind {
        EventKind::Own(own) => own.id().into(),
        kind => kind.word().to_lowercase().into(),
    }
}

/// The kinds that a term takes out, if it does nothing else and they are all built in.
pub(in crate::state::filter) fn built_in_kinds(term: &Term) -> Option<Vec<EventKind>> {
    let Test::Values(Values { field: Field::Kind, all: false, values }) = &term.test else {
        return None;
    };
    let kind = |key: &str| EventKind::ALL.into_iter().find(|kind| kind_key(*kind) == folded(key));
    values.iter().map(|key| kind(key)).collect::<Option<Vec<_>>>().filter(|_| term.negated)
}
