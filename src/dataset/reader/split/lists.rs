//! Lists, cut into their records.

use std::ops::Range;

use super::super::expected::{Expected, Found};
use super::super::progress::RECORDS_PER_UPDATE;
use super::super::scan::{RonToken, RonTokenKind};
use super::resume::{self, Resume};
use super::{ListEnd, MAX_RUNAWAYS, Passed, Splitter, is_field, missing_comma};
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::{label, phrase};

impl Splitter<'_, '_> {
    /// Splits a list, from the cursor after its opening bracket, which is at `open`.
    pub(super) fn split_list(&mut self, list: RecordList, open: &Range<usize>) -> ListEnd {
        let mut records = Vec::new();
        let end = self.split_records(list, open, &mut records);
        self.layout.lists.push((list, records));
        end
    }

    fn split_records(
        &mut self,
        list: RecordList,
        open: &Range<usize>,
        records: &mut Vec<Range<usize>>,
    ) -> ListEnd {
        let mut reported = self.scanner.at();
        loop {
            if records.len() % RECORDS_PER_UPDATE == RECORDS_PER_UPDATE - 1 {
                self.progress.advance(self.scanner.at().saturating_sub(reported));
                reported = self.scanner.at();
                if self.progress.is_cancelled() {
                    return ListEnd::OfFile;
                }
            }
            let Some(token) = self.scanner.peek() else {
                self.issues.push(unclosed_list(list, open));
                return ListEnd::OfFile;
            };
            match token.kind {
                RonTokenKind::Close(b']') if self.can_end_list(token.span.end) => {
                    self.scanner.go_to(token.span.end);
                    return ListEnd::Closed;
                }
                RonTokenKind::Comma | RonTokenKind::Colon | RonTokenKind::Close(_) => {
                    let found = self.slice(&token.span);
                    let found = Found::Word(found.to_owned());
                    let what = Expected::Record(list.record()).but_found(found);
                    self.issues.push(Issue::error("syntax", what, token.span));
                    self.skip_stray();
                    continue;
                }
                RonTokenKind::Name if resume::begins_list(self.text, token.span.start) => {
                    self.issues.push(unclosed_list(list, open));
                    return ListEnd::Open;
                }
                _ => {}
            }
            let start = token.span.start;
            let resume = match self.pass_record(list, start) {
                Passed::Whole(end) => {
                    records.push(start..end);
                    continue;
                }
                Passed::Broken(issue, resume) => {
                    self.issues.push(issue);
                    self.unless_exhausted(resume)
                }
            };
            let goes_on = self.go_on(resume);
            self.layout.lost.push((list, start..self.scanner.at()));
            match resume {
                Resume::Record(_) => {}
                Resume::ListEnd(at) => {
                    self.scanner.go_to(at + 1);
                    return ListEnd::Closed;
                }
                Resume::Field(_) | Resume::Nowhere => {
                    return if goes_on { ListEnd::Open } else { ListEnd::OfFile };
                }
            }
        }
    }

    /// Passes punctuation in the place of a record, up to a bracket that can end the list.
    fn skip_stray(&mut self) {
        while let Some(token) = self.scanner.next() {
            let next = self.scanner.peek();
            let stray = next.is_some_and(|next| match next.kind {
                RonTokenKind::Close(b']') => !self.can_end_list(next.span.end),
                RonTokenKind::Comma | RonTokenKind::Colon | RonTokenKind::Close(_) => true,
                _ => false,
            });
            if !stray {
                self.scanner.go_to(token.span.end);
                return;
            }
        }
    }

    /// Passes a record and the comma after it.
    fn pass_record(&mut self, list: RecordList, start: usize) -> Passed {
        let end = match self.pass_value(Some(list), start) {
            Passed::Whole(end) => end,
            broken @ Passed::Broken(..) => return broken,
        };
        self.scanner.go_to(end);
        let Some(mut token) = self.scanner.peek() else { return Passed::Whole(end) };
        match token.kind {
            RonTokenKind::Comma => {
                self.scanner.go_to(token.span.end);
                match self.stray_field() {
                    Some(field) => token = field,
                    None => return Passed::Whole(end),
                }
            }
            RonTokenKind::Close(b']') => return Passed::Whole(end),
            RonTokenKind::Name
                if resume::begins_list(self.text, token.span.start)
                    || resume::begins_record(self.text, token.span.start, list) =>
            {
                self.issues.push(missing_comma(token.span));
                return Passed::Whole(end);
            }
            _ => {}
        }
        let found = self.slice(&token.span);
        let what = phrase!("reading-stands-outside", found = found, record = list.noun());
        let issue = Issue::error("wrong-bracket", what, token.span.clone())
            .with_loss(list.loss())
            .with_help(phrase!("reading-bracket-before"));
        Passed::Broken(issue, self.resume_after(list, token.span.start))
    }

    /// The field name under the cursor, unless it begins a list: such a field belongs into the
    /// record before it.
    fn stray_field(&self) -> Option<RonToken> {
        let mut rest = self.scanner.clone();
        let name = rest.next().filter(|token| token.kind == RonTokenKind::Name)?;
        // Names of fields are in lower case, those of records and variants are not.
        if !self.slice(&name.span).starts_with(|c: char| c.is_lowercase()) {
            return None;
        }
        let is_field = rest.next().is_some_and(|token| token.kind == RonTokenKind::Colon);
        (is_field && !resume::begins_list(self.text, name.span.start)).then_some(name)
    }

    /// Whether a `]` that ends at `end` ends a list of the dataset, judged by the tokens after it.
    pub(super) fn ends_list(&self, end: usize) -> bool {
        let mut rest = self.scanner.clone();
        rest.go_to(end);
        let mut next = rest.next();
        if next.as_ref().is_some_and(|token| token.kind == RonTokenKind::Comma) {
            next = rest.next();
        }
        next.is_none_or(|token| match token.kind {
            RonTokenKind::Close(b')') => rest.next().is_none(),
            RonTokenKind::Name => resume::begins_list(self.text, token.span.start),
            _ => false,
        })
    }

    /// Whether a `]` between two records can end the list: not before another record, and not
    /// before a bracket that cannot be that of the dataset.
    fn can_end_list(&self, end: usize) -> bool {
        let mut rest = self.scanner.clone();
        rest.go_to(end);
        let mut next = rest.next();
        if next.as_ref().is_some_and(|token| token.kind == RonTokenKind::Comma) {
            next = rest.next();
        }
        next.is_none_or(|token| match token.kind {
            // At the end of the file there may be one bracket too many.
            RonTokenKind::Close(b')') => match rest.next().map(|token| token.kind) {
                Some(RonTokenKind::Close(_)) => {
                    let behind = rest.find(|token| !matches!(token.kind, RonTokenKind::Close(_)));
                    behind.is_none()
                }
                kind => kind != Some(RonTokenKind::Comma),
            },
            RonTokenKind::Name => is_field(self.slice(&token.span)),
            _ => false,
        })
    }

    /// The place to resume after a mistake in the record around byte `at`: the next record, or the
    /// end of the list where that comes first.
    pub(super) fn resume_after(&self, list: RecordList, at: usize) -> Resume {
        let resume = Resume::after(self.text, at, Some(list));
        let limit = match resume {
            Resume::Record(limit) | Resume::Field(limit) | Resume::ListEnd(limit) => limit,
            Resume::Nowhere => self.text.len(),
        };
        if matches!(resume, Resume::Record(_)) {
            return resume;
        }
        let mut scanner = self.scanner.clone();
        scanner.go_to(at);
        while let Some(token) = scanner.next_landmark().filter(|token| token.span.end <= limit) {
            if token.kind == RonTokenKind::Close(b']') && self.ends_list(token.span.end) {
                return Resume::ListEnd(token.span.start);
            }
        }
        resume
    }

    /// `resume`, or nowhere after too many passes over the rest of the file.
    fn unless_exhausted(&mut self, resume: Resume) -> Resume {
        if self.runaways <= MAX_RUNAWAYS {
            return resume;
        }
        if let Resume::Record(at) | Resume::Field(at) | Resume::ListEnd(at) = resume {
            let issue = Issue::error("gave-up", phrase!("reading-too-many-unclosed"), at..at);
            self.issues.push(issue.with_loss(|| label!("reading-rest-not-read")));
        }
        Resume::Nowhere
    }
}

fn unclosed_list(list: RecordList, open: &Range<usize>) -> Issue {
    let what = phrase!("reading-list-unclosed", list = list.field());
    Issue::error("unclosed-bracket", what, open.clone())
        .with_help(phrase!("reading-list-unclosed-help"))
}
