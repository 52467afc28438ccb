//! Values, from their first token to their last, and mistakes in their brackets.

use std::ops::Range;

use super::super::scan::{MAX_TEXT_BYTES, RonToken, RonTokenKind, closing};
use super::resume::{self, Resume};
use super::{MAX_DEPTH, Passed, Splitter};
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::phrase;
use crate::text::Phrase;

impl Splitter<'_, '_> {
    /// Passes one value from byte `start` on: a record of `list`, or a header field without one.
    pub(super) fn pass_value(&mut self, list: Option<RecordList>, start: usize) -> Passed {
        self.stack.clear();
        self.scanner.go_to(start);
        let mut end = start;
        while let Some(token) = self.scanner.peek() {
            match token.kind {
                RonTokenKind::Open(_) => return self.pass_brackets(list, start),
                RonTokenKind::Comma | RonTokenKind::Close(_) => break,
                RonTokenKind::OpenText | RonTokenKind::OpenComment => {
                    return self.runaway(list, start, token);
                }
                RonTokenKind::Text if self.swallows(list, &token) => {
                    return self.unclosed_text(list, start, token.span);
                }
                _ => {}
            }
            // The second of two words in a row may begin the next field.
            if end > start && token.kind == RonTokenKind::Name {
                break;
            }
            end = token.span.end;
            self.scanner.go_to(end);
        }
        if end == start {
            let span = self.scanner.peek().map_or(start..start, |token| token.span);
            let issue = Issue::error("syntax", phrase!("reading-value-expected"), span);
            return Passed::Broken(issue, Resume::after(self.text, start, list));
        }
        Passed::Whole(end)
    }

    /// Passes a value in brackets, from the cursor at or before the first of them.
    fn pass_brackets(&mut self, list: Option<RecordList>, start: usize) -> Passed {
        let mut suspect: Option<Range<usize>> = None;
        while let Some(token) = self.scanner.next_landmark() {
            match token.kind {
                RonTokenKind::Open(_) => {
                    if let Some(list) = list
                        && !self.stack.is_empty()
                        && let Some(at) = resume::record_start(self.text, list, token.span.start)
                    {
                        return Passed::Broken(self.unclosed_bracket(list), Resume::Record(at));
                    }
                    self.stack.push(token);
                    if self.stack.len() > MAX_DEPTH {
                        return self.too_deep(list, start);
                    }
                }
                RonTokenKind::Close(close) => {
                    let matches = self.stack.last().is_some_and(|open| is_pair(open, close));
                    if !matches {
                        return self.mismatch(list, start, &token, suspect);
                    }
                    self.stack.pop();
                    if self.stack.is_empty() {
                        return Passed::Whole(token.span.end);
                    }
                }
                RonTokenKind::Text if token.span.len() > MAX_TEXT_BYTES => {
                    return self.too_long(list, start, &token.span);
                }
                RonTokenKind::Text => {
                    let first = suspect.get_or_insert_with(|| token.span.clone()).clone();
                    if self.swallows(list, &token) {
                        return self.unclosed_text(list, start, first);
                    }
                }
                _ => {
                    let kind = token.kind;
                    let span = suspect.filter(|_| kind == RonTokenKind::OpenText);
                    let span = span.unwrap_or(token.span);
                    return self.runaway(list, start, RonToken { kind, span });
                }
            }
        }
        let issue = match list {
            Some(list) => self.unclosed_bracket(list),
            None => self.unclosed_value(),
        };
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// Whether a line in a string looks like the beginning of a record: then the string was never
    /// closed, and its last quote opens another.
    fn swallows(&self, list: Option<RecordList>, token: &RonToken) -> bool {
        let several_lines = self.slice(&token.span).contains('\n');
        several_lines
            && resume::lines_after(self.text, token.span.start)
                .take_while(|line| *line < token.span.end)
                .any(|line| {
                    resume::begins_list(self.text, line)
                        || list.is_some_and(|list| resume::begins_record(self.text, line, list))
                })
    }

    fn unclosed_text(&self, list: Option<RecordList>, start: usize, span: Range<usize>) -> Passed {
        let line_end = self.slice(&span).find(['\n', '\r']).map_or(span.end, |at| span.start + at);
        let what = phrase!("reading-string-unclosed");
        let issue = Issue::error("unclosed-string", what, span.start..line_end)
            .with_help(phrase!("reading-string-unclosed-help"));
        let issue = Issue { loss: loss(list), ..issue };
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// A string or comment that runs to the end of the file.
    fn runaway(&mut self, list: Option<RecordList>, start: usize, token: RonToken) -> Passed {
        self.runaways += 1;
        if token.kind == RonTokenKind::OpenText {
            return self.unclosed_text(list, start, token.span);
        }
        // Between two records it costs neither.
        let loss = loss(list.filter(|_| start < token.span.start));
        let what = phrase!("reading-comment-unclosed");
        let issue = Issue::error("unclosed-comment", what, token.span.start..token.span.start + 2)
            .with_help(phrase!("reading-comment-unclosed-help"));
        let issue = Issue { loss, ..issue };
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// A string of more than [`MAX_TEXT_BYTES`] in a record or field.
    fn too_long(&self, list: Option<RecordList>, start: usize, span: &Range<usize>) -> Passed {
        if self.swallows(list, &RonToken { kind: RonTokenKind::Text, span: span.clone() }) {
            return self.unclosed_text(list, start, span.clone());
        }
        let issue = Issue { loss: loss(list), ..too_long(span) };
        let resume = match list {
            Some(list) => self.resume_after(list, span.end - 1),
            None => Resume::after(self.text, span.end - 1, None),
        };
        Passed::Broken(issue, resume)
    }

    fn too_deep(&self, list: Option<RecordList>, start: usize) -> Passed {
        let span = self.stack.last().map_or(start..start, |token| token.span.clone());
        let what = phrase!("reading-more-brackets", most = MAX_DEPTH);
        let issue = Issue { loss: loss(list), ..Issue::error("too-deep", what, span) };
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }

    /// A closing bracket that does not match the one opened last.
    fn mismatch(
        &self,
        list: Option<RecordList>,
        start: usize,
        token: &RonToken,
        suspect: Option<Range<usize>>,
    ) -> Passed {
        if let Some(list) = list
            && token.kind == RonTokenKind::Close(b']')
            && self.stack.iter().all(|open| open.kind == RonTokenKind::Open(b'('))
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
            RonTokenKind::Open(byte) => Some(char::from(closing(byte))),
            _ => None,
        });
        let what = if let Some(expected) = expected {
            phrase!("reading-wrong-bracket", expected = expected, found = found)
        } else {
            phrase!("reading-bracket-closes-nothing", found = found)
        };
        let help = self.stack.last().map(|open| {
            let between = self.slice(&(open.span.start..token.span.start));
            let lines = between.matches('\n').count();
            phrase!("reading-was-opened", bracket = self.slice(&open.span), lines = lines)
        });
        let issue = Issue::error("wrong-bracket", what, token.span.clone());
        let issue = Issue { loss: loss(list), help, ..issue };
        let resume = match list {
            Some(list) => self.resume_after(list, token.span.start),
            None => Resume::after(self.text, start, None),
        };
        Passed::Broken(issue, resume)
    }

    /// The issue of the innermost open bracket of a record, which is never closed.
    pub(super) fn unclosed_bracket(&self, list: RecordList) -> Issue {
        let open = self.stack.last().map_or(0..0, |token| token.span.clone());
        unclosed_bracket(open).with_loss(list.loss())
    }

    /// The issue of the innermost open bracket of a header field.
    fn unclosed_value(&self) -> Issue {
        let open = self.stack.last().map_or(0..0, |token| token.span.clone());
        unclosed_bracket(open)
    }
}

fn unclosed_bracket(open: Range<usize>) -> Issue {
    Issue::error("unclosed-bracket", phrase!("reading-bracket-unclosed"), open)
}

/// The issue of a string of more than [`MAX_TEXT_BYTES`].
pub(super) fn too_long(span: &Range<usize>) -> Issue {
    let what = phrase!("reading-string-too-long", most = MAX_TEXT_BYTES);
    Issue::error("too-long", what, span.start..span.start + 1)
        .with_help(phrase!("reading-string-too-long-help"))
}

fn is_pair(open: &RonToken, close: u8) -> bool {
    matches!(open.kind, RonTokenKind::Open(byte) if closing(byte) == close)
}

/// The loss of a record; nothing for a header field.
fn loss(list: Option<RecordList>) -> Option<Phrase> {
    list.map(|list| Phrase::new(list.loss()))
}
