//! Context of the check of one record, with the checks that all records share.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::hash::Hash;
use std::ops::Deref;

use thin_vec::ThinVec;

use super::findings::Findings;
use super::locator::{FieldPath, RecordLocator};
use super::scope::{IdSet, Scope};
use crate::dataset::diagnostics::{Issue, Loss};
use crate::dataset::record_list::RecordList;
use crate::model::{
    ActorId, AddressFault, DateCalendar, EventId, PlaceId, SourceId, WebAddress, When,
};
use crate::text::Phrase;
use crate::time::{EdtfError, edtf};
use crate::{label, phrase};

/// The code of a reference to a record that does not exist.
const UNKNOWN_ID: &str = "unknown-id";

/// One record that is being checked, and the issues found so far.
///
/// A check that fails reports an issue and returns `None`; it never stops the checks of the other
/// fields. The `loss` that checks take says what becomes of the record, as in "this event is left
/// out".
pub(crate) struct CheckContext<'t> {
    /// What the record may refer to.
    pub(crate) scope: &'t Scope,
    /// The list of the record; `None` for a field of the dataset itself.
    list: Option<RecordList>,
    locator: &'t dyn RecordLocator,
    findings: Findings,
}

impl<'t> CheckContext<'t> {
    /// The context of a record of `list` whose parts are where `locator` says; without a list, of a
    /// field of the dataset itself.
    pub(crate) fn new(
        scope: &'t Scope,
        list: Option<RecordList>,
        locator: &'t dyn RecordLocator,
    ) -> Self {
        Self { scope, list, locator, findings: Findings::default() }
    }

    /// What was found.
    pub(crate) fn into_findings(self) -> Findings {
        self.findings
    }

    /// The words for the loss of the whole record.
    pub(crate) fn loss(&self) -> Loss {
        self.list.map_or(LEFT_OUT, RecordList::loss)
    }

    /// Reports an error at a part of the record, with what it costs.
    pub(crate) fn error(
        &mut self,
        code: &'static str,
        at: &FieldPath<'_>,
        what: Phrase,
        loss: Loss,
    ) {
        self.error_with_help(code, at, (what, loss), None);
    }

    /// Reports an error at a part of the record, with advice where there is some.
    pub(crate) fn error_with_help(
        &mut self,
        code: &'static str,
        at: &FieldPath<'_>,
        (what, loss): (Phrase, Loss),
        help: Option<Phrase>,
    ) {
        let span = self.locator.locate(at);
        self.findings.push(Issue { help, ..Issue::error(code, what, span).with_loss(loss) });
    }

    /// Reports a warning at a part of the record.
    pub(crate) fn warning(
        &mut self,
        code: &'static str,
        at: &FieldPath<'_>,
        what: Phrase,
        help: Phrase,
    ) {
        let span = self.locator.locate(at);
        self.findings.push(Issue::warning(code, what, span).with_help(help));
    }

    /// A text that must not be empty.
    pub(crate) fn text(&mut self, text: &str, at: &FieldPath<'_>, loss: Loss) -> Option<Box<str>> {
        if text.trim().is_empty() {
            self.error("empty-text", at, phrase!("check-empty-text"), loss);
            return None;
        }
        Some(text.into())
    }

    /// The identifier of the record itself.
    pub(crate) fn id<I: for<'a> From<&'a str>>(
        &mut self,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<I> {
        if text.is_empty() || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            let what = if text.is_empty() {
                phrase!("check-id-empty")
            } else {
                phrase!("check-id-with-space")
            };
            let help = phrase!("check-id-help");
            self.error_with_help("bad-id", at, (what, loss), Some(help));
            return None;
        }
        Some(I::from(text))
    }

    /// A date in EDTF.
    pub(crate) fn date(&mut self, text: &str, at: &FieldPath<'_>, loss: Loss) -> Option<When> {
        self.date_after("", text, at, loss)
    }

    /// A date of an event or in it, in the calendar of the dataset unless it says another.
    pub(crate) fn event_date(
        &mut self,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        self.date_after(self.calendar_of(text), text, at, loss)
    }

    /// The word for the calendar of a text that has none itself; empty for the usual calendar.
    fn calendar_of(&self, text: &str) -> &'static str {
        let is_said = [edtf::JULIAN, edtf::GREGORIAN].iter().any(|word| text.starts_with(word));
        match self.scope.calendar {
            DateCalendar::Julian if !is_said => edtf::JULIAN,
            _ => "",
        }
    }

    /// The date of a text with a word before it, which the file does not have.
    fn date_after(
        &mut self,
        word: &str,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        let whole = if word.is_empty() { text.into() } else { Cow::from(format!("{word}{text}")) };
        match edtf::parse(&whole, &self.scope.zone) {
            Ok(when) => Some(when),
            Err(mut error) => {
                let before = |byte: usize| byte.saturating_sub(word.len());
                error.at = before(error.at.start)..before(error.at.end);
                let span = self.locator.locate_within(at, error.at.clone());
                self.findings.push(Issue { span, ..Issue::from(error).with_loss(loss) });
                None
            }
        }
    }

    /// The date that a list of dates stands for; what is wrong with it is told of the list.
    pub(crate) fn date_of_list(
        &mut self,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        let text = format!("{}{text}", self.calendar_of(text));
        match edtf::parse(&text, &self.scope.zone) {
            Ok(when) => Some(when),
            Err(error) => {
                let span = self.locator.locate(at);
                self.findings.push(Issue { span, ..Issue::from(error).with_loss(loss) });
                None
            }
        }
    }

    /// A date that may be missing, which is no error.
    pub(crate) fn optional_date(
        &mut self,
        text: Option<&str>,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        text.and_then(|text| self.date(text, at, loss))
    }

    /// The same for a date of an event or in it.
    pub(crate) fn optional_event_date(
        &mut self,
        text: Option<&str>,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        text.and_then(|text| self.event_date(text, at, loss))
    }

    /// A web address that may be missing, which is no error. It is kept as it is written; what
    /// opens it parses it again.
    pub(crate) fn address(&mut self, text: Option<&str>, at: &FieldPath<'_>) -> Option<Box<str>> {
        let text = text?;
        match WebAddress::parse(text) {
            Ok(_) => Some(text.into()),
            Err(fault) => {
                let what = phrase!("safety-bad-address", text = text);
                let loss: Loss = || label!("check-address-left-out");
                self.error_with_help("bad-address", at, (what, loss), Some(address_help(fault)));
                None
            }
        }
    }

    /// A reference to an event. Only fields of the dataset itself refer to events while they are
    /// checked, so `events` is no part of the scope.
    pub(crate) fn event(
        &mut self,
        events: &IdSet<EventId>,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<EventId> {
        let id = events.get(text);
        if id.is_none() {
            let what = unknown(RecordList::Events, text);
            self.error_with_help(UNKNOWN_ID, at, (what, loss), events.suggest(text));
        }
        id
    }

    /// A reference to one of the records of `list`, whose identifiers are `ids`.
    fn reference<I: Clone + Eq + Hash + Borrow<str>>(
        &mut self,
        (list, ids): (RecordList, &IdSet<I>),
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<I> {
        let id = ids.get(text);
        if id.is_none() {
            let span = self.locator.locate(at);
            let issue = Issue::error(UNKNOWN_ID, unknown(list, text), span).with_loss(loss);
            self.findings.push_unknown(issue, list, text);
        }
        id
    }

    /// A reference to an actor.
    pub(crate) fn actor(&mut self, text: &str, at: &FieldPath<'_>, loss: Loss) -> Option<ActorId> {
        self.reference((RecordList::Actors, &self.scope.actors), text, at, loss)
    }

    /// A reference to a place.
    pub(crate) fn place(&mut self, text: &str, at: &FieldPath<'_>, loss: Loss) -> Option<PlaceId> {
        self.reference((RecordList::Places, &self.scope.places), text, at, loss)
    }

    /// A reference to a source.
    pub(crate) fn source(
        &mut self,
        text: &str,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<SourceId> {
        self.reference((RecordList::Sources, &self.scope.sources), text, at, loss)
    }

    /// References to actors, without those to actors that do not exist.
    pub(crate) fn actors(
        &mut self,
        texts: &[impl Deref<Target = str>],
        at: &FieldPath<'_>,
    ) -> ThinVec<ActorId> {
        self.each(texts, at, |context, text, at| context.actor(text, at, REFERENCE_LOSS))
    }

    /// References to places, without those to places that do not exist.
    pub(crate) fn places(
        &mut self,
        texts: &[impl Deref<Target = str>],
        at: &FieldPath<'_>,
    ) -> ThinVec<PlaceId> {
        self.each(texts, at, |context, text, at| context.place(text, at, REFERENCE_LOSS))
    }

    /// References to sources, without those to sources that do not exist.
    pub(crate) fn sources(
        &mut self,
        texts: &[impl Deref<Target = str>],
        at: &FieldPath<'_>,
    ) -> ThinVec<SourceId> {
        self.each(texts, at, |context, text, at| context.source(text, at, REFERENCE_LOSS))
    }

    /// Checks every element of the list at `at` and keeps those that pass.
    pub(crate) fn each<F, T>(
        &mut self,
        forms: &[F],
        at: &FieldPath<'_>,
        check: impl Fn(&mut Self, &F, &FieldPath<'_>) -> Option<T>,
    ) -> ThinVec<T> {
        let mut kept = ThinVec::with_capacity(forms.len());
        for (nth, form) in forms.iter().enumerate() {
            kept.extend(check(self, form, &at.item(nth)));
        }
        kept
    }
}

/// The cost of a mistake in what is left out and has no better name.
pub(crate) const LEFT_OUT: Loss = || label!("check-it-left-out");

/// The cost of an unknown identifier in a list of them.
pub(crate) const REFERENCE_LOSS: Loss = || label!("check-reference-left-out");

/// What is wrong with an identifier that no record of the list has.
pub(super) fn unknown(list: RecordList, id: &str) -> Phrase {
    phrase!("check-unknown-id", record = list.noun(), id = id)
}

impl From<EdtfError> for Issue {
    /// The issue of a text that is not EDTF, at the bytes of that text.
    fn from(error: EdtfError) -> Self {
        let (what, help) = (error.clone(), error.clone());
        let issue = Self::error("bad-date", Phrase::new(move || what.to_string()), error.at);
        let has_help = help.help().is_some();
        let help = Phrase::new(move || help.help().unwrap_or_default());
        Self { help: has_help.then_some(help), ..issue }
    }
}

/// Advice on an address that cannot be opened.
fn address_help(fault: AddressFault) -> Phrase {
    match fault {
        AddressFault::Scheme => phrase!("safety-bad-address.scheme"),
        AddressFault::Character(letter) => {
            let code = format!("U+{:04X}", u32::from(letter));
            phrase!("safety-bad-address.character", code = code)
        }
        AddressFault::Host => phrase!("safety-bad-address.host"),
        AddressFault::Port => phrase!("safety-bad-address.port"),
        AddressFault::User => phrase!("safety-bad-address.user"),
        AddressFault::Length => phrase!("safety-bad-address.length"),
    }
}

impl fmt::Debug for CheckContext<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("CheckContext");
        shown.field("list", &self.list).field("findings", &self.findings).finish_non_exhaustive()
    }
}

/// A remark that may be missing; an empty one counts as missing.
pub(crate) fn remark(text: Option<&str>) -> Option<Box<str>> {
    text.filter(|text| !text.trim().is_empty()).map(Into::into)
}
