//! Cutting a list into its records.

use std::ops::Range;

use super::super::issue::Issue;
use super::super::list::List;
use super::super::progress::RECORDS_A_WORD;
use super::super::scan::{Token, TokenKind};
use super::resume::{self, Resume};
use super::{ListEnd, MAX_RUNAWAYS, Passed, Splitter, is_field, missing_comma};

impl Splitter<'_, '_> {
    /// Cuts up a list, the cursor being behind its opening bracket, which stands at `open`.
    pub(super) fn split_list(&mut self, list: List, open: &Range<usize>) -> ListEnd {
        let mut records = Vec::new();
        let end = self.split_records(list, open, &mut records);
        self.layout.lists.push((list, records));
        end
    }

    fn split_records(
        &mut self,
        list: List,
        open: &Range<usize>,
        records: &mut Vec<Range<usize>>,
    ) -> ListEnd {
        let mut told = self.scanner.at();
        loop {
            if records.len() % RECORDS_A_WORD == RECORDS_A_WORD - 1 {
                self.progress.advance(self.scanner.at().saturating_sub(told));
                told = self.scanner.at();
                if self.progress.is_cancelled() {
                    return ListEnd::OfFile;
                }
            }
            let Some(token) = self.scanner.peek() else {
                self.issues.push(unclosed_list(list, open));
                return ListEnd::OfFile;
            };
            match token.kind {
                TokenKind::Close(b']') if self.can_end_list(token.span.end) => {
                    self.scanner.go_to(token.span.end);
                    return ListEnd::Closed;
                }
                TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_) => {
                    let found = self.slice(&token.span);
                    let message = format!("expected “{}(…)”, found “{found}”", list.record());
                    self.issues.push(Issue::error("syntax", message, token.span));
                    self.skip_stray();
                    continue;
                }
                TokenKind::Name if resume::begins_list(self.text, token.span.start) => {
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
                    self.within_patience(resume)
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

    /// Passes signs that stand where a record should, up to one that can end the list.
    fn skip_stray(&mut self) {
        while let Some(token) = self.scanner.next() {
            let next = self.scanner.peek();
            let stray = next.is_some_and(|next| match next.kind {
                TokenKind::Close(b']') => !self.can_end_list(next.span.end),
                TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_) => true,
                _ => false,
            });
            if !stray {
                self.scanner.go_to(token.span.end);
                return;
            }
        }
    }

    /// Passes a record and the comma behind it.
    fn pass_record(&mut self, list: List, start: usize) -> Passed {
        let end = match self.pass_value(Some(list), start) {
            Passed::Whole(end) => end,
            broken @ Passed::Broken(..) => return broken,
        };
        self.scanner.go_to(end);
        let Some(mut token) = self.scanner.peek() else { return Passed::Whole(end) };
        match token.kind {
            TokenKind::Comma => {
                self.scanner.go_to(token.span.end);
                match self.stray_field() {
                    Some(field) => token = field,
                    None => return Passed::Whole(end),
                }
            }
            TokenKind::Close(b']') => return Passed::Whole(end),
            TokenKind::Name
                if resume::begins_list(self.text, token.span.start)
                    || resume::begins_record(self.text, token.span.start, list) =>
            {
                self.issues.push(missing_comma(token.span));
                return Passed::Whole(end);
            }
            _ => {}
        }
        let found = self.slice(&token.span);
        let message =
            format!("“{found}” stands outside of the {0}; this {0} is left out", list.noun());
        let issue = Issue::error("wrong-bracket", message, token.span.clone())
            .with_help("look for a closing bracket too many before it");
        Passed::Broken(issue, self.resume_after(list, token.span.start))
    }

    /// The name under the cursor, if it is that of a field of no list: such a field belongs into
    /// the record before it.
    fn stray_field(&self) -> Option<Token> {
        let mut rest = self.scanner.clone();
        let name = rest.next().filter(|token| token.kind == TokenKind::Name)?;
        // Names of fields are in small letters, those of records and variants are not.
        if !self.slice(&name.span).starts_with(|c: char| c.is_lowercase()) {
            return None;
        }
        let is_field = rest.next().is_some_and(|token| token.kind == TokenKind::Colon);
        (is_field && !resume::begins_list(self.text, name.span.start)).then_some(name)
    }

    /// Whether a `]` that ends at `end` ends a list of the dataset, by what follows it.
    pub(super) fn ends_list(&self, end: usize) -> bool {
        let mut rest = self.scanner.clone();
        rest.go_to(end);
        let mut next = rest.next();
        if next.as_ref().is_some_and(|token| token.kind == TokenKind::Comma) {
            next = rest.next();
        }
        next.is_none_or(|token| match token.kind {
            TokenKind::Close(b')') => rest.next().is_none(),
            TokenKind::Name => resume::begins_list(self.text, token.span.start),
            _ => false,
        })
    }

    /// Whether a `]` between two records can be the end of the list: another record behind it
    /// speaks against that, and so does a bracket that cannot be that of the dataset.
    fn can_end_list(&self, end: usize) -> bool {
        let mut rest = self.scanner.clone();
        rest.go_to(end);
        let mut next = rest.next();
        if next.as_ref().is_some_and(|token| token.kind == TokenKind::Comma) {
            next = rest.next();
        }
        next.is_none_or(|token| match token.kind {
            // At the very end of the file there may be one too many.
            TokenKind::Close(b')') => match rest.next().map(|token| token.kind) {
                Some(TokenKind::Close(_)) => {
                    let behind = rest.find(|token| !matches!(token.kind, TokenKind::Close(_)));
                    behind.is_none()
                }
                kind => kind != Some(TokenKind::Comma),
            },
            TokenKind::Name => is_field(self.slice(&token.span)),
            _ => false,
        })
    }

    /// Where the list goes on after a mistake in the record around byte `at`.
    ///
    /// The end of the list counts as well, where it is reached before another record.
    pub(super) fn resume_after(&self, list: List, at: usize) -> Resume {
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
            if token.kind == TokenKind::Close(b']') && self.ends_list(token.span.end) {
                return Resume::ListEnd(token.span.start);
            }
        }
        resume
    }

    /// The same place, or nowhere if too much of the file had to be read again and again.
    fn within_patience(&mut self, resume: Resume) -> Resume {
        if self.runaways <= MAX_RUNAWAYS {
            return resume;
        }
        if let Resume::Record(at) | Resume::Field(at) | Resume::ListEnd(at) = resume {
            let message = "too many strings or comments are never closed; the rest is not read";
            self.issues.push(Issue::error("gave-up", message, at..at));
        }
        Resume::Nowhere
    }
}

fn unclosed_list(list: List, open: &Range<usize>) -> Issue {
    let message = format!("the list “{}” is never closed", list.field());
    Issue::error("unclosed-bracket", message, open.clone())
        .with_help("add “]” after its last record; nothing is left out")
}
