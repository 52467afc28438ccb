//! Cutting a list into its records.

use std::ops::Range;

use super::super::issue::Issue;
use super::super::list::List;
use super::super::scan::{Token, TokenKind, closing};
use super::resume::{self, Resume};
use super::{ListEnd, MAX_DEPTH, MAX_RUNAWAYS, Passed, Splitter, missing_comma};

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
        loop {
            let Some(token) = self.scanner.peek() else {
                self.issues.push(unclosed_list(list, open));
                return ListEnd::OfFile;
            };
            match token.kind {
                TokenKind::Close(b']') => {
                    self.scanner.go_to(token.span.end);
                    return ListEnd::Closed;
                }
                TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_) => {
                    let found = self.slice(&token.span);
                    let message = format!("expected “{}(…)”, found “{found}”", list.record());
                    self.issues.push(Issue::error("syntax", message, token.span.clone()));
                    self.scanner.go_to(token.span.end);
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
        let is_field = rest.next().is_some_and(|token| token.kind == TokenKind::Colon);
        (is_field && !resume::begins_list(self.text, name.span.start)).then_some(name)
    }

    /// Whether a string holds what looks like the beginning of a record: then it is not the
    /// string that somebody meant, but one that was never closed.
    pub(super) fn swallows(&self, list: Option<List>, token: &Token) -> bool {
        resume::lines_after(self.text, token.span.start)
            .take_while(|line| *line < token.span.end)
            .any(|line| {
                resume::begins_list(self.text, line)
                    || list.is_some_and(|list| resume::begins_record(self.text, line, list))
            })
    }

    pub(super) fn unclosed_text(
        &self,
        list: Option<List>,
        start: usize,
        span: Range<usize>,
    ) -> Passed {
        let line_end = self.slice(&span).find(['\n', '\r']).map_or(span.end, |at| span.start + at);
        let message = format!("this string is never closed{}", loss(list));
        let issue = Issue::error("unclosed-string", message, span.start..line_end)
            .with_help("add “\"” where the text ends");
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// A string or comment that runs to the end of the file.
    pub(super) fn runaway(&mut self, list: Option<List>, start: usize, token: Token) -> Passed {
        self.runaways += 1;
        if token.kind == TokenKind::OpenText {
            return self.unclosed_text(list, start, token.span);
        }
        // Between two records it costs neither.
        let loss = loss(list.filter(|_| start < token.span.start));
        let message = format!("this comment is never closed{loss}");
        let issue =
            Issue::error("unclosed-comment", message, token.span.start..token.span.start + 2)
                .with_help("add “*/” where the comment ends");
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    pub(super) fn too_deep(&self, list: Option<List>, start: usize) -> Passed {
        let span = self.stack.last().map_or(start..start, |token| token.span.clone());
        let message = format!("more than {MAX_DEPTH} brackets within each other{}", loss(list));
        let issue = Issue::error("too-deep", message, span);
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// A closing bracket that does not belong to the one opened last.
    pub(super) fn mismatch(
        &self,
        list: Option<List>,
        start: usize,
        token: Token,
        suspect: Option<Range<usize>>,
    ) -> Passed {
        if let Some(list) = list
            && token.kind == TokenKind::Close(b']')
            && self.stack.iter().all(|open| open.kind == TokenKind::Open(b'('))
            && self.ends_list(token.span.end)
        {
            let issue = self.unclosed_bracket(list);
            return Passed::Broken(issue, Resume::ListEnd(token.span.start));
        }
        if let Some(span) = suspect {
            return self.unclosed_text(list, start, span);
        }
        let found = self.slice(&token.span);
        let expected = self.stack.last().and_then(|open| match open.kind {
            TokenKind::Open(byte) => Some(char::from(closing(byte))),
            _ => None,
        });
        let message = match expected {
            Some(expected) => format!("expected “{expected}”, found “{found}”{}", loss(list)),
            None => format!("nothing is open that “{found}” could close{}", loss(list)),
        };
        let mut issue = Issue::error("wrong-bracket", message, token.span.clone());
        if let Some(open) = self.stack.last() {
            let between = self.slice(&(open.span.start..token.span.start));
            let place = match between.matches('\n').count() {
                0 => "on this line".to_owned(),
                1 => "on the line above".to_owned(),
                lines => format!("{lines} lines above"),
            };
            issue = issue.with_help(format!("“{}” was opened {place}", self.slice(&open.span)));
        }
        let resume = match list {
            Some(list) => self.resume_after(list, token.span.start),
            None => Resume::after(self.text, start, None),
        };
        Passed::Broken(issue, resume)
    }

    /// The innermost bracket that is open within a record, as one that nothing closes.
    pub(super) fn unclosed_bracket(&self, list: List) -> Issue {
        let open = self.stack.last().map_or(0..0, |token| token.span.clone());
        let message = format!("this bracket is never closed; this {} is left out", list.noun());
        Issue::error("unclosed-bracket", message, open)
    }

    /// The innermost bracket that is open within the value of a field.
    pub(super) fn unclosed_value(&self) -> Issue {
        let open = self.stack.last().map_or(0..0, |token| token.span.clone());
        Issue::error("unclosed-bracket", "this bracket is never closed", open)
    }

    /// Whether a `]` that ends at `end` ends a list of the dataset, by what follows it.
    fn ends_list(&self, end: usize) -> bool {
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

    /// Where the list goes on after a mistake in the record around byte `at`.
    ///
    /// The end of the list counts as well, where it is reached before another record.
    fn resume_after(&self, list: List, at: usize) -> Resume {
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

/// What a mistake costs, as the end of a message.
fn loss(list: Option<List>) -> String {
    list.map_or_else(String::new, |list| format!("; this {} is left out", list.noun()))
}
