//! One record on its way from the form to the model, and the checks that its parts share.

use std::borrow::Borrow;
use std::cell::{Cell, OnceCell};
use std::hash::Hash;
use std::ops::Range;

use super::super::form::{Names, Text};
use super::super::issue::Issue;
use super::super::list::List;
use super::super::locate::{Path, locate_in, locate_within};
use super::super::outline::{Node, outline};
use super::known::{Ids, Known, MOST_SUGGESTIONS};
use crate::model::{self, When};
use crate::time::edtf;

/// The code of a reference to what there is not.
pub(super) const UNKNOWN_ID: &str = "unknown-id";

/// A record that is being checked.
#[derive(Debug)]
pub(crate) struct Record<'t> {
    /// What it may refer to.
    pub(super) known: &'t Known,
    /// Its text, mended where it had to be; positions in it are those in the file.
    text: &'t str,
    /// Where it starts in the file.
    offset: usize,
    list: Option<List>,
    /// Its parts, once something is wrong with one of them.
    outline: OnceCell<Node>,
    issues: Vec<Issue>,
    /// How often it was asked which identifier was meant, by this record and those before it.
    asked: Option<&'t Cell<usize>>,
}

impl<'t> Record<'t> {
    /// A record of `list` whose text starts at byte `offset` of the file. Without a list it is
    /// a field of the dataset itself.
    pub(crate) const fn new(
        known: &'t Known,
        list: Option<List>,
        text: &'t str,
        offset: usize,
    ) -> Self {
        Self {
            known,
            text,
            offset,
            list,
            outline: OnceCell::new(),
            issues: Vec::new(),
            asked: None,
        }
    }

    /// The same, which counts there what it asks for.
    pub(super) fn asking(self, asked: &'t Cell<usize>) -> Self {
        Self { asked: Some(asked), ..self }
    }

    /// Whether it may be asked which identifier was meant, which counts.
    fn may_suggest(&self) -> bool {
        let before = self.asked.map_or(0, |asked| asked.replace(asked.get() + 1));
        before < MOST_SUGGESTIONS
    }

    /// What was found.
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues
    }

    /// What it costs to lose the record.
    pub(super) fn loss(&self) -> &'static str {
        self.list.map_or("it is left out", loss)
    }

    /// An error at a part of the record.
    pub(super) fn error(&mut self, code: &'static str, at: &Path<'_>, message: String) {
        let span = self.span(at);
        self.issues.push(Issue::error(code, message, span));
    }

    /// An error at a part of the record, with a word on how to mend it.
    pub(super) fn error_with_help(
        &mut self,
        code: &'static str,
        at: &Path<'_>,
        message: String,
        help: Option<String>,
    ) {
        let span = self.span(at);
        self.issues.push(Issue { help, ..Issue::error(code, message, span) });
    }

    /// A warning at a part of the record.
    pub(super) fn warning(&mut self, code: &'static str, at: &Path<'_>, message: &str, help: &str) {
        let span = self.span(at);
        self.issues.push(Issue::warning(code, message, span).with_help(help));
    }

    fn outline(&self) -> &Node {
        self.outline.get_or_init(|| outline(self.text))
    }

    /// The bytes of the file in which a part stands.
    fn span(&self, at: &Path<'_>) -> Range<usize> {
        let span = locate_in(self.text, self.outline(), at);
        self.offset + span.start..self.offset + span.end
    }

    /// A text that must not be empty; `None` with an error where it is.
    pub(super) fn text(&mut self, text: &Text<'_>, at: &Path<'_>, loss: &str) -> Option<Box<str>> {
        if text.trim().is_empty() {
            self.error("empty-text", at, format!("expected some text, found none; {loss}"));
            return None;
        }
        Some((**text).into())
    }

    /// An identifier of the record itself; `None` with an error where it is no good.
    pub(super) fn id<I: for<'a> From<&'a str>>(
        &mut self,
        text: &Text<'_>,
        at: &Path<'_>,
        loss: &str,
    ) -> Option<I> {
        if text.is_empty() || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            let fault = if text.is_empty() { "is empty" } else { "has white space in it" };
            let message = format!("this identifier {fault}; {loss}");
            let help = "use letters, digits and underscores, as in “s24_0240”";
            self.error_with_help("bad-id", at, message, Some(help.to_owned()));
            return None;
        }
        Some(I::from(text))
    }

    /// Names by language; `None` with an error where no good one is left.
    pub(super) fn names(&mut self, names: &Names<'_>, at: &Path<'_>) -> Option<model::Names> {
        let mut kept: Vec<(&str, &str)> = Vec::with_capacity(names.0.len());
        for (tag, name) in &names.0 {
            let here = at.field(tag);
            self.language_tag(tag, &here);
            if name.trim().is_empty() {
                let message = format!("the name in “{}” is empty; it is left out", &**tag);
                self.error("empty-text", &here, message);
            } else if kept.iter().any(|(known, _)| *known == &**tag) {
                let message = format!("a second name in “{}”; the first holds", &**tag);
                self.error("duplicate-name", &here, message);
            } else {
                kept.push((tag, name));
            }
        }
        if kept.is_empty() {
            let message = format!("expected at least one name; {}", self.loss());
            let help = "write a name in English at least, as in {\"en\": \"Banjska\"}";
            self.error_with_help("empty-text", at, message, Some(help.to_owned()));
            return None;
        }
        Some(kept.into_iter().collect())
    }

    /// Warns of what does not look like a BCP 47 tag.
    pub(super) fn language_tag(&mut self, tag: &str, at: &Path<'_>) {
        if !is_language_tag(tag) {
            self.warning(
                "language-tag",
                at,
                &format!("“{tag}” is no language tag"),
                "use BCP 47 tags such as “en”, “sr-Latn”, “sr-Cyrl”, “sq”",
            );
        }
    }

    /// A date; `None` with an error where it is none.
    pub(super) fn date(&mut self, text: &Text<'_>, at: &Path<'_>, loss: &str) -> Option<When> {
        match edtf::parse(text, &self.known.zone) {
            Ok(when) => Some(when),
            Err(error) => {
                let span = locate_within(self.text, self.outline(), at, error.at.clone());
                let span = self.offset + span.start..self.offset + span.end;
                let message = format!("{error}; {loss}");
                let help = error.help().map(str::to_owned);
                self.issues.push(Issue { help, ..Issue::error("bad-date", message, span) });
                None
            }
        }
    }

    /// A date that may be left out.
    pub(super) fn optional_date(
        &mut self,
        text: Option<&Text<'_>>,
        at: &Path<'_>,
        loss: &str,
    ) -> Option<When> {
        text.and_then(|text| self.date(text, at, loss))
    }

    /// A reference to another record; `None` with an error where there is no such record.
    pub(super) fn reference<I>(
        &mut self,
        ids: &Ids<I>,
        noun: &str,
        text: &Text<'_>,
        at: &Path<'_>,
        loss: &str,
    ) -> Option<I>
    where
        I: Clone + Eq + Hash + Borrow<str>,
    {
        let id = ids.get(text);
        if id.is_none() {
            let message = format!("there is no {noun} “{}”; {loss}", &**text);
            let help = self.may_suggest().then(|| ids.closest(text)).flatten();
            self.error_with_help(UNKNOWN_ID, at, message, help);
        }
        id
    }

    /// References to sources; those to no source are left out.
    pub(super) fn sources(&mut self, texts: &[Text<'_>], at: &Path<'_>) -> Vec<model::SourceId> {
        let known = self.known;
        self.references(&known.sources, "source", texts, at)
    }

    /// References to actors; those to no actor are left out.
    pub(super) fn actors(&mut self, texts: &[Text<'_>], at: &Path<'_>) -> Vec<model::ActorId> {
        let known = self.known;
        self.references(&known.actors, "actor", texts, at)
    }

    /// References to places; those to no place are left out.
    pub(super) fn places(&mut self, texts: &[Text<'_>], at: &Path<'_>) -> Vec<model::PlaceId> {
        let known = self.known;
        self.references(&known.places, "place", texts, at)
    }

    fn references<I>(
        &mut self,
        ids: &Ids<I>,
        noun: &str,
        texts: &[Text<'_>],
        at: &Path<'_>,
    ) -> Vec<I>
    where
        I: Clone + Eq + Hash + Borrow<str>,
    {
        let mut kept = Vec::with_capacity(texts.len());
        for (nth, text) in texts.iter().enumerate() {
            let here = at.item(nth);
            kept.extend(self.reference(ids, noun, text, &here, "the reference is left out"));
        }
        kept
    }

    /// A web address; `None` with an error where it is none.
    pub(super) fn address(&mut self, text: Option<&Text<'_>>, at: &Path<'_>) -> Option<Box<str>> {
        let text = text?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
        if host.is_none_or(str::is_empty) || text.chars().any(char::is_whitespace) {
            let message = format!("“{}” is no web address; the address is left out", &**text);
            let help = "a web address starts with https:// or http://";
            self.error_with_help("bad-address", at, message, Some(help.to_owned()));
            return None;
        }
        Some((**text).into())
    }
}

/// What it costs to lose a record of a list.
pub(super) const fn loss(list: List) -> &'static str {
    match list {
        List::Actors => "this actor is left out",
        List::Sources => "this source is left out",
        List::Places => "this place is left out",
        List::Events => "this event is left out",
        List::Forces => "this force is left out",
        List::Phases => "this phase is left out",
        List::Stories => "this story is left out",
    }
}

/// A remark that may be left out; an empty one counts as none.
pub(super) fn remark(text: Option<&Text<'_>>) -> Option<Box<str>> {
    text.filter(|text| !text.trim().is_empty()).map(|text| (**text).into())
}

/// Whether a text has the shape of a BCP 47 tag: a language of two or three letters, then parts
/// of one to eight letters and digits.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
