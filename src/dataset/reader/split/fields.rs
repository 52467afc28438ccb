//! Fields of the dataset.

use std::ops::Range;

use super::super::losses::{PASSED_OVER, field_left_out, given_twice};
use super::super::scan::{MAX_TEXT_BYTES, RonToken, RonTokenKind};
use super::resume::Resume;
use super::values::too_long;
use super::{ListEnd, Passed, Splitter, is_field, missing_comma};
use crate::dataset::diagnostics::{Issue, did_you_mean};
use crate::dataset::record_list::RecordList;
use crate::dataset::records::{FIRST_HOLDS, HEADER_FIELDS};
use crate::{label, phrase};

impl Splitter<'_, '_> {
    /// Passes the `#![enable(…)]` lines at the top.
    pub(super) fn skip_attributes(&mut self) {
        while self.scanner.peek().is_some_and(|token| self.slice(&token.span) == "#") {
            let start = self.scanner.at();
            let opened = self.scanner.by_ref().take(3).last();
            if opened.is_none_or(|token| token.kind != RonTokenKind::Open(b'[')) {
                self.scanner.go_to(start);
                return;
            }
            for token in self.scanner.by_ref() {
                let name = self.text.get(token.span.clone()).unwrap_or_default();
                match token.kind {
                    RonTokenKind::Close(b']') => break,
                    RonTokenKind::Name if !matches!(name, "enable" | "implicit_some") => {
                        self.issues.push(Issue::warning(
                            "unused-extension",
                            phrase!("reading-unused-extension", name = name),
                            token.span,
                        ));
                    }
                    _ => {}
                }
            }
        }
    }

    /// Passes `Dataset(` and returns its span; `None` with an issue where the file begins with
    /// anything else.
    pub(super) fn dataset_name(&mut self) -> Option<Range<usize>> {
        let issue = match self.scanner.next() {
            None => Issue::error("empty-file", phrase!("reading-empty-file"), 0..0)
                .with_help(phrase!("reading-dataset-start")),
            Some(RonToken { kind: RonTokenKind::Open(b'('), span }) => {
                self.layout.name = span.clone();
                return Some(span);
            }
            Some(RonToken { kind: RonTokenKind::Name, span }) if self.slice(&span) == "Dataset" => {
                match self.scanner.next() {
                    Some(RonToken { kind: RonTokenKind::Open(b'('), span: open }) => {
                        self.layout.name = span.clone();
                        return Some(span.start..open.end);
                    }
                    _ => Issue::error("not-a-dataset", phrase!("reading-bracket-missing"), span),
                }
            }
            Some(RonToken { kind: RonTokenKind::Name, span })
                if matches!(
                    self.scanner.peek(),
                    Some(RonToken { kind: RonTokenKind::Open(_), .. })
                ) =>
            {
                let name = self.slice(&span);
                let what = phrase!("reading-other-record", name = name);
                let issue = Issue::error("not-a-dataset", what, span);
                match did_you_mean(name, ["Dataset"]) {
                    Some(help) => issue.with_help(help),
                    None => issue,
                }
            }
            Some(RonToken { kind, span }) => {
                let help = match kind {
                    RonTokenKind::Open(_) => phrase!("reading-looks-like-json"),
                    _ if self.slice(&span) == "<" => phrase!("reading-looks-like-html"),
                    _ => phrase!("reading-dataset-start"),
                };
                Issue::error("not-a-dataset", phrase!("reading-no-dataset"), span).with_help(help)
            }
        };
        self.issues.push(issue);
        None
    }

    /// Splits the fields of the dataset, up to its closing bracket.
    pub(super) fn split_fields(&mut self, open: Range<usize>) {
        loop {
            let Some(token) = self.scanner.next() else {
                let what = phrase!("reading-dataset-unclosed");
                self.issues.push(
                    Issue::error("unclosed-bracket", what, open)
                        .with_help(phrase!("reading-dataset-unclosed-help")),
                );
                return;
            };
            match token.kind {
                RonTokenKind::Close(b')') if !self.goes_on() => {
                    self.layout.complete = true;
                    break;
                }
                RonTokenKind::Comma | RonTokenKind::Close(_) => {
                    let found = self.slice(&token.span);
                    let what = phrase!("reading-field-expected", found = found);
                    self.issues.push(Issue::error("syntax", what, token.span.clone()));
                    if token.kind != RonTokenKind::Comma {
                        self.skip_comma();
                    }
                }
                RonTokenKind::Name
                    if self.scanner.peek().is_some_and(|next| next.kind == RonTokenKind::Colon) =>
                {
                    self.scanner.next();
                    if !self.split_field(&token.span) {
                        return;
                    }
                }
                _ => {
                    let found = self.slice(&token.span);
                    let what = phrase!("reading-field-expected", found = found);
                    self.issues.push(Issue::error("syntax", what, token.span.clone()));
                    if !self.go_on(Resume::after(self.text, token.span.end, None)) {
                        return;
                    }
                }
            }
        }
        if let Some(token) = self.scanner.next() {
            self.issues.push(
                Issue::error("trailing-text", phrase!("reading-dataset-ends"), token.span)
                    .with_loss(|| label!("reading-rest-of-file-not-read"))
                    .with_help(phrase!("reading-bracket-above")),
            );
        }
    }

    /// Whether another field of the dataset follows.
    fn goes_on(&self) -> bool {
        let mut rest = self.scanner.clone().skip_while(|token| token.kind == RonTokenKind::Comma);
        let name = rest.next().filter(|token| token.kind == RonTokenKind::Name);
        name.is_some_and(|name| is_field(self.slice(&name.span)))
            && rest.next().is_some_and(|token| token.kind == RonTokenKind::Colon)
    }

    /// Splits one field, from the cursor after its colon, and passes the comma after it. Returns
    /// whether splitting can resume.
    fn split_field(&mut self, name: &Range<usize>) -> bool {
        let field = self.slice(name);
        let opened = self.scanner.peek();
        if let Some(list) = RecordList::from_field(field)
            && let Some(RonToken { kind: RonTokenKind::Open(b'['), span }) = opened
        {
            self.scanner.go_to(span.end);
            if self.layout.lists.iter().any(|(known, _)| *known == list) {
                let what = phrase!("reading-list-twice", list = field);
                let issue = Issue::warning("duplicate-field", what, name.clone());
                self.issues.push(issue.with_loss(|| label!("reading-both-read")));
            }
            let end = self.split_list(list, &span);
            if matches!(end, ListEnd::Closed) {
                self.comma_after_field();
            }
            return !matches!(end, ListEnd::OfFile);
        }
        let start = opened.map_or(self.scanner.at(), |token| token.span.start);
        match self.pass_value(None, start) {
            Passed::Whole(end) => {
                if end - start > MAX_TEXT_BYTES && self.text.get(start..).is_some_and(is_text) {
                    let loss = Some(field_left_out(field));
                    self.issues.push(Issue { loss, ..too_long(&(start..end)) });
                } else {
                    self.keep_field(name, start..end);
                }
                self.comma_after_field();
                true
            }
            Passed::Broken(issue, resume) => {
                self.issues.push(issue);
                self.go_on(resume)
            }
        }
    }

    /// Keeps the value of a header field, or reports why not.
    fn keep_field(&mut self, name: &Range<usize>, value: Range<usize>) {
        let field = self.slice(name);
        if RecordList::from_field(field).is_some() {
            let issue = Issue::error("wrong-type", phrase!("reading-list-expected"), value);
            self.issues.push(Issue { loss: Some(field_left_out(field)), ..issue });
        } else if let Some(field) = HEADER_FIELDS.into_iter().find(|known| *known == field) {
            if self.layout.header(field).is_some() {
                let issue = Issue::error("duplicate-field", given_twice(field), name.clone());
                self.issues.push(issue.with_loss(FIRST_HOLDS));
            } else {
                self.layout.header.push((field, value));
            }
        } else {
            let known = HEADER_FIELDS.into_iter().chain(RecordList::ALL.map(RecordList::field));
            let what = phrase!("reading-dataset-has-no-field", field = field);
            let help = did_you_mean(field, known.clone()).unwrap_or_else(|| {
                phrase!("reading-the-fields", fields = known.collect::<Vec<_>>().join(", "))
            });
            let issue = Issue::error("unknown-field", what, name.clone());
            self.issues.push(issue.with_loss(PASSED_OVER).with_help(help));
        }
    }

    /// Passes the comma after a field, and reports a missing one.
    fn comma_after_field(&mut self) {
        if !self.skip_comma()
            && let Some(token) = self.scanner.peek()
            && token.kind != RonTokenKind::Close(b')')
        {
            self.issues.push(missing_comma(token.span));
        }
    }

    /// Passes a comma, if there is one, and returns whether there was.
    fn skip_comma(&mut self) -> bool {
        let comma = self.scanner.peek().filter(|token| token.kind == RonTokenKind::Comma);
        if let Some(token) = &comma {
            self.scanner.go_to(token.span.end);
        }
        comma.is_some()
    }
}

/// Whether a value is a string.
fn is_text(value: &str) -> bool {
    value.starts_with(['"', 'r'])
}
