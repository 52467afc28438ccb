//! Kinds and tags: their declarations in the header, and the words by which events refer to them.

use std::fmt;

use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, Error as _};
use thin_vec::ThinVec;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT};
use crate::dataset::diagnostics::{Loss, did_you_mean};
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{
    EventKind, KindDeclaration, KindHue, KindShape, MAX_OWN_KINDS, OwnKind, SharedList, Tag, TagId,
    Text,
};
use crate::text::Phrase;
use crate::{label, phrase};

/// The value of `kind:` in an event, as it is written: a word, or a string.
///
/// Which words there are depends on the header, so that only the check can tell.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum KindForm<'t> {
    /// A word without quotes, or what else stands there.
    Word(&'t str),
    /// A string.
    Named(FormStr<'t>),
}

impl Default for KindForm<'_> {
    fn default() -> Self {
        Self::from(EventKind::default())
    }
}

impl From<EventKind> for KindForm<'_> {
    fn from(kind: EventKind) -> Self {
        match kind {
            EventKind::Own(own) => Self::Named(own.id().into()),
            built_in => Self::Word(built_in.word()),
        }
    }
}

impl fmt::Debug for KindForm<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Named(name) => fmt::Debug::fmt(&**name, f),
        }
    }
}

impl<'de: 't, 't> Deserialize<'de> for KindForm<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: &'de RawValue = Deserialize::deserialize(deserializer)?;
        let text = raw.get_ron().trim();
        if text.starts_with(['"', 'r']) && text.ends_with(['"', '#']) {
            return ron::from_str(text).map(Self::Named).map_err(D::Error::custom);
        }
        Ok(Self::Word(text))
    }
}

/// `Kind(…)`.
#[derive(Debug, serde::Deserialize)]
#[serde(rename = "Kind", deny_unknown_fields)]
pub(crate) struct KindRecordForm<'t> {
    #[serde(borrow)]
    id: FormStr<'t>,
    names: Option<WordsForm<'t>>,
    shape: Option<KindShape>,
    hue: Option<KindHue>,
    #[serde(borrow)]
    before: Option<KindForm<'t>>,
}

/// `Tag(…)`.
#[derive(Debug, serde::Deserialize)]
#[serde(rename = "Tag", deny_unknown_fields)]
pub(crate) struct TagRecordForm<'t> {
    #[serde(borrow)]
    id: FormStr<'t>,
    names: Option<WordsForm<'t>>,
}

/// The cost of a mistake in the declaration of a kind.
const KIND_LOSS: Loss = || label!("kinds-kind-left-out");
/// The cost of a mistake in the declaration of a tag.
const TAG_LOSS: Loss = || label!("kinds-tag-left-out");
/// The cost of a kind that there is not.
const AS_OTHER: Loss = || label!("kinds-kept-as-other");

/// The kinds that a header declares, without those that are wrong.
pub(crate) fn declared_kinds(
    forms: &[KindRecordForm<'_>],
    context: &mut CheckContext<'_>,
) -> Vec<OwnKind> {
    let mut kinds: Vec<OwnKind> = Vec::new();
    for (nth, form) in forms.iter().enumerate() {
        let list = FieldPath::Record;
        let at = list.item(nth);
        let names = context.optional_words(form.names.as_ref(), &at.field("names"));
        let Some(id) = context.text(&form.id, &at.field("id"), KIND_LOSS) else { continue };
        let taken =
            EventKind::built_in(&id).is_some() || kinds.iter().any(|kind| *kind.id() == *id);
        if taken {
            let what = phrase!("kinds-second-kind", id = &*id);
            context.error("duplicate-id", &at.field("id"), what, KIND_LOSS);
            continue;
        }
        let before = form.before.as_ref().and_then(|word| {
            let kind = match word {
                KindForm::Word(word) => EventKind::built_in(word),
                KindForm::Named(word) => EventKind::built_in(word),
            };
            if kind.is_none() {
                let found = match word {
                    KindForm::Word(word) => *word,
                    KindForm::Named(word) => word,
                };
                let what = phrase!("kinds-no-built-in", word = found);
                let help = help(found, &[]);
                context.error_with_help(
                    "unknown-word",
                    &at.field("before"),
                    (what, LEFT_OUT),
                    Some(help),
                );
            }
            kind
        });
        let declaration = KindDeclaration {
            id,
            names,
            shape: form.shape,
            hue: form.hue,
            before,
            nth: kinds.len(),
            declared: true,
        };
        let sign = declaration.sign();
        let own = if kinds.len() < MAX_OWN_KINDS { OwnKind::declare(declaration) } else { None };
        let Some(own) = own else {
            let what = phrase!("kinds-too-many", most = MAX_OWN_KINDS);
            context.error("too-many-kinds", &at, what, KIND_LOSS);
            continue;
        };
        let all = EventKind::ALL.into_iter().chain(kinds.iter().copied().map(EventKind::Own));
        if let Some(other) = all.into_iter().find(|kind| kind.sign() == sign) {
            let what = phrase!("kinds-same-sign", id = own.id(), other = other.word());
            context.warning("same-sign", &at, what, phrase!("kinds-same-sign-help"));
        }
        kinds.push(own);
    }
    kinds
}

/// The tags that a header declares, without those that are wrong.
pub(crate) fn declared_tags(
    forms: &[TagRecordForm<'_>],
    context: &mut CheckContext<'_>,
) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for (nth, form) in forms.iter().enumerate() {
        let list = FieldPath::Record;
        let at = list.item(nth);
        let names = context.optional_words(form.names.as_ref(), &at.field("names"));
        let Some(id) = context.text(&form.id, &at.field("id"), TAG_LOSS) else { continue };
        if tags.iter().any(|tag| tag.id.as_str() == &*id) {
            let what = phrase!("kinds-second-tag", id = &*id);
            context.error("duplicate-id", &at.field("id"), what, TAG_LOSS);
            continue;
        }
        tags.push(Tag { id: TagId::from(&*id), names, declared: true });
    }
    tags
}

impl CheckContext<'_> {
    /// The kind of an event. A string that no declaration has is a kind all the same, which
    /// the reader adds to those of the file.
    pub(super) fn kind(&mut self, form: &KindForm<'_>, at: &FieldPath<'_>) -> EventKind {
        let word = match form {
            KindForm::Word(word) => *word,
            KindForm::Named(word) => word,
        };
        let own = self.scope.kinds.iter().find(|kind| kind.id() == word).copied();
        let known = EventKind::built_in(word).or(own.map(EventKind::Own));
        if let Some(kind) = known {
            return kind;
        }
        if let KindForm::Named(name) = form {
            let Some(name) = self.text(name, at, AS_OTHER) else { return EventKind::default() };
            if let Some(own) = OwnKind::declare(KindDeclaration::new(name.trim())) {
                return EventKind::Own(own);
            }
        }
        let what = phrase!("kinds-no-kind", word = word);
        let help = help(word, &self.scope.kinds);
        self.error_with_help("unknown-kind", at, (what, AS_OTHER), Some(help));
        EventKind::default()
    }

    /// The tags of an event, each once.
    pub(super) fn tags(&mut self, forms: &[FormStr<'_>], at: &FieldPath<'_>) -> SharedList<TagId> {
        let mut tags: ThinVec<TagId> = ThinVec::with_capacity(forms.len());
        for (nth, form) in forms.iter().enumerate() {
            let text = form.trim();
            if text.is_empty() {
                self.error("empty-text", &at.item(nth), phrase!("check-empty-text"), LEFT_OUT);
            } else if !tags.iter().any(|known| known.as_str() == text) {
                let known = self.scope.tags.iter().find(|tag| tag.id.as_str() == text);
                tags.push(known.map_or_else(|| TagId::from(text), |tag| tag.id.clone()));
            }
        }
        tags.into()
    }
}

/// Advice on a word that is no kind: the nearest, and all that there are.
pub(crate) fn help(found: &str, own: &[OwnKind]) -> Phrase {
    let kinds: Vec<&str> = EventKind::in_order(own).into_iter().map(EventKind::word).collect();
    let all = kinds.join(", ");
    if let Some(nearest) = did_you_mean(found, kinds) {
        phrase!("kinds-nearest-of", nearest = nearest.to_string(), all = all)
    } else {
        phrase!("kinds-all", all = all)
    }
}

/// The declared kinds as a file has them.
pub(super) fn kinds_to_ron(kinds: &[OwnKind]) -> Vec<RonValue> {
    let declared = kinds.iter().map(|kind| kind.declaration()).filter(|kind| kind.declared);
    let records = declared.map(|kind| {
        RonStruct::new("Kind")
            .text("id", &kind.id)
            .optional_translated("names", kind.names.as_ref())
            .optional("shape", kind.shape.map(RonValue::word))
            .optional("hue", kind.hue.map(RonValue::word))
            .optional("before", kind.before.map(RonValue::of_kind))
            .into()
    });
    records.collect()
}

/// The declared tags as a file has them.
pub(super) fn tags_to_ron(tags: &[Tag]) -> Vec<RonValue> {
    let records = tags.iter().filter(|tag| tag.declared).map(|tag| {
        RonStruct::new("Tag")
            .text("id", tag.id.as_str())
            .optional_translated("names", tag.names.as_ref().map(|names| names as &Text))
            .into()
    });
    records.collect()
}

impl RonValue {
    /// A kind as an event has it.
    pub(super) fn of_kind(kind: EventKind) -> Self {
        match kind {
            EventKind::Own(own) => Self::text(own.id()),
            built_in => Self::word(built_in),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{Loaded, load, write};
    use crate::model::{EventKind, KindHue, KindShape, KindSign};

    fn file(header: &str, events: &[&str]) -> Loaded {
        let events: Vec<String> = events
            .iter()
            .enumerate()
            .map(|(nth, fields)| {
                format!("Event(id: \"e{nth}\", title: \"E\", when: \"2023-09-2{nth}\", {fields})")
            })
            .collect();
        let text = format!(
            "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", {header} \
             events: [{}])",
            events.join(", ")
        );
        load(text.as_bytes())
    }

    fn told(loaded: &Loaded) -> Vec<String> {
        let told = |issue: &crate::dataset::Issue| {
            let help = issue.help_text().unwrap_or_default();
            format!("{}: {}; {help}", issue.code, issue.message())
        };
        loaded.problems().map(told).collect()
    }

    const FLOOD: &str =
        "kinds: [Kind(id: \"flood\", names: {\"en\": \"Flood\"}, shape: Star, hue: Blue)],";

    #[test]
    fn a_declared_kind_is_drawn_as_it_asks() {
        let loaded = file(FLOOD, &["kind: \"flood\"", "kind: flood", "kind: Clash"]);
        assert_eq!(told(&loaded), [""; 0]);
        let dataset = loaded.dataset.unwrap();
        let kinds: Vec<EventKind> = dataset.events().iter().map(|event| event.kind).collect();
        assert_eq!(kinds[0].label(), "Flood");
        assert_eq!(kinds[0].sign(), KindSign { shape: KindShape::Star, hue: KindHue::Blue });
        assert_eq!((kinds[1], kinds[2]), (kinds[0], EventKind::Clash));
    }

    #[test]
    fn a_kind_that_only_events_name_is_kept_and_told_once() {
        let loaded = file(FLOOD, &["kind: \"Remote violence\"", "kind: \"Remote violence\""]);
        let told = told(&loaded);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("undeclared-kind: the kind “Remote violence” is not declared"));
        assert!(told[0].ends_with("Disaster, Mourning, flood, Other"), "{}", told[0]);
        let dataset = loaded.dataset.unwrap();
        let kinds: Vec<&str> = dataset.events().iter().map(|event| event.kind.label()).collect();
        assert_eq!(kinds, ["Remote violence"; 2]);
        assert_eq!(dataset.timetable().kinds_in_order().len(), EventKind::ALL.len() + 2);
    }

    #[test]
    fn a_word_that_is_no_kind_is_told_with_the_nearest_and_all_others() {
        let loaded = file(FLOOD, &["kind: Flod"]);
        let told = told(&loaded);
        assert_eq!(
            told[0].split(" The kinds").next(),
            Some(
                "unknown-kind: there is no kind “Flod”; the event is kept as Other; did you mean “flood”?"
            )
        );
        assert!(told[0].contains("The kinds are Attack, Clash, "), "{}", told[0]);
        assert_eq!(loaded.dataset.unwrap().events()[0].kind, EventKind::Other);
    }

    #[test]
    fn kinds_that_look_alike_or_have_one_name_are_told() {
        let twice = "kinds: [Kind(id: \"a\", shape: Disc, hue: Slate), Kind(id: \"a\"), Kind(id: \"Clash\")],";
        let codes: Vec<_> =
            file(twice, &[]).problems().map(|issue| issue.message().clone()).collect();
        assert_eq!(
            codes,
            [
                "the kind “a” looks like “Decision”",
                "there is already a kind “a”; this kind is left out",
                "there is already a kind “Clash”; this kind is left out",
            ]
        );
    }

    #[test]
    fn tags_are_free_until_the_header_declares_some() {
        let events = ["tags: [\"school\", \"cluster munition\", \"school\"]", "tags: [\"scool\"]"];
        let free = file("", &events);
        assert_eq!(told(&free), [""; 0]);
        let dataset = free.dataset.unwrap();
        let names: Vec<&str> = dataset.tag_names(&dataset.events()[0]).collect();
        assert_eq!(names, ["school", "cluster munition"]);

        let tags =
            "tags: [Tag(id: \"school\", names: \"At a school\"), Tag(id: \"cluster munition\")],";
        let strict = file(tags, &events);
        assert_eq!(
            told(&strict),
            ["undeclared-tag: the tag “scool” is not declared; did you mean “school”?"]
        );
        let dataset = strict.dataset.unwrap();
        assert_eq!(dataset.tag_names(&dataset.events()[0]).next(), Some("At a school"));
        assert_eq!(dataset.tag_names(&dataset.events()[1]).next(), Some("scool"));
    }

    #[test]
    fn kinds_and_tags_are_written_as_they_were_read() {
        let tags = format!("{FLOOD} tags: [Tag(id: \"school\", names: \"At a school\")],");
        let events = ["kind: \"flood\", tags: [\"school\"]", "kind: \"raid\"", "kind: Protest"];
        let first = file(&tags, &events).dataset.unwrap();
        let text = write(&first);
        let second = load(text.as_bytes()).dataset.unwrap();
        assert_eq!(write(&second), text);
        assert_eq!((second.events(), &second.meta), (first.events(), &first.meta));
        assert!(text.contains("kind: \"flood\"") && text.contains("kind: Protest"), "{text}");
        assert!(!text.contains("Kind(id: \"raid\""), "{text}");
    }
}
