//! Cutting a file into its fields and records, before anything in them is understood.
//!
//! A record whose brackets or strings do not close is cut off where the next one visibly begins,
//! so that it costs itself and nothing else.

mod records;
mod resume;

use std::ops::Range;

use self::resume::Resume;
use super::issue::Issue;
use super::list::List;
use super::scan::{Scanner, Token, TokenKind, closing};
use super::suggest::did_you_mean;

/// How deep brackets may stand within each other.
const MAX_DEPTH: usize = 64;

/// How often a string or comment may run to the end of the file before the splitter gives up:
/// each time costs a pass over the rest of the file.
const MAX_RUNAWAYS: usize = 32;

/// The fields at the top that are no lists of records, in the order of the form.
pub(super) const HEADER: [&str; 7] =
    ["ibar", "title", "summary", "time_zone", "languages", "credits", "opening"];

/// Where the parts of a file stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// The fields that are no lists, each once: name and value.
    pub(super) header: Vec<(&'static str, Range<usize>)>,
    /// The lists with their records, in file order.
    pub(super) lists: Vec<(List, Vec<Range<usize>>)>,
    /// Records that could not be cut out whole.
    pub(super) lost: Vec<(List, Range<usize>)>,
    /// The name of the dataset and its opening bracket, for issues about all of it.
    pub(super) name: Range<usize>,
}

impl Layout {
    /// The records of a list in file order.
    pub(super) fn records(&self, list: List) -> impl Iterator<Item = &Range<usize>> {
        self.lists.iter().filter(move |(which, _)| *which == list).flat_map(|(_, ranges)| ranges)
    }

    /// The value of a field that is no list.
    pub(super) fn header(&self, field: &str) -> Option<&Range<usize>> {
        self.header.iter().find(|(name, _)| *name == field).map(|(_, range)| range)
    }
}

/// Cuts up a file; `None` where it is no dataset at all, which the last issue then says.
pub(super) fn split(text: &str, issues: &mut Vec<Issue>) -> Option<Layout> {
    let mut splitter = Splitter {
        text,
        scanner: Scanner::new(text, 0),
        stack: Vec::with_capacity(MAX_DEPTH),
        layout: Layout::default(),
        runaways: 0,
        issues,
    };
    splitter.skip_attributes();
    let open = splitter.dataset_name()?;
    splitter.split_fields(open);
    Some(splitter.layout)
}

/// The state of cutting up one file.
struct Splitter<'t, 'i> {
    text: &'t str,
    scanner: Scanner<'t>,
    /// The brackets that are open within the value at hand.
    stack: Vec<Token>,
    layout: Layout,
    runaways: usize,
    issues: &'i mut Vec<Issue>,
}

/// How the passing of a value ended.
enum Passed {
    /// It ends here.
    Whole(usize),
    /// Its brackets or strings do not close; the mistake, and where to go on.
    Broken(Issue, Resume),
}

/// How the passing of a list ended.
#[derive(Clone, Copy)]
enum ListEnd {
    /// At its closing bracket.
    Closed,
    /// At another field: nothing closes it, which has been told.
    Open,
    /// Nothing can be told from the rest of the file.
    OfFile,
}

impl<'t> Splitter<'t, '_> {
    fn slice(&self, span: &Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Passes the `#![enable(…)]` lines at the top.
    fn skip_attributes(&mut self) {
        while self.scanner.peek().is_some_and(|token| self.slice(&token.span) == "#") {
            let start = self.scanner.at();
            let opened = self.scanner.by_ref().take(3).last();
            if opened.is_none_or(|token| token.kind != TokenKind::Open(b'[')) {
                self.scanner.go_to(start);
                return;
            }
            for token in self.scanner.by_ref() {
                let name = self.text.get(token.span.clone()).unwrap_or_default();
                match token.kind {
                    TokenKind::Close(b']') => break,
                    TokenKind::Name if !matches!(name, "enable" | "implicit_some") => {
                        self.issues.push(Issue::warning(
                            "unused-extension",
                            format!("the extension “{name}” is not used in this form"),
                            token.span,
                        ));
                    }
                    _ => {}
                }
            }
        }
    }

    /// Passes `Dataset(`; the span of both, or `None` with an issue where something else stands.
    fn dataset_name(&mut self) -> Option<Range<usize>> {
        let issue = match self.scanner.next() {
            None => Issue::error("empty-file", "the file is empty", 0..0)
                .with_help("a dataset starts with “Dataset(”"),
            Some(Token { kind: TokenKind::Open(b'('), span }) => {
                self.layout.name = span.clone();
                return Some(span);
            }
            Some(Token { kind: TokenKind::Name, span }) if self.slice(&span) == "Dataset" => {
                match self.scanner.next() {
                    Some(Token { kind: TokenKind::Open(b'('), span: open }) => {
                        self.layout.name = span.clone();
                        return Some(span.start..open.end);
                    }
                    _ => Issue::error("not-a-dataset", "expected “(” after “Dataset”", span),
                }
            }
            Some(Token { kind: TokenKind::Name, span })
                if matches!(self.scanner.peek(), Some(Token { kind: TokenKind::Open(_), .. })) =>
            {
                let name = self.slice(&span);
                let message = format!("expected a “Dataset(…)”, found a “{name}”");
                Issue::error("not-a-dataset", message, span)
            }
            Some(Token { kind, span }) => {
                let help = match kind {
                    TokenKind::Open(_) => "this looks like JSON; Ibar reads RON",
                    _ if self.slice(&span) == "<" => "this looks like HTML or XML; Ibar reads RON",
                    _ => "a dataset starts with “Dataset(”",
                };
                Issue::error("not-a-dataset", "this file is no dataset", span).with_help(help)
            }
        };
        self.issues.push(issue);
        None
    }

    /// Cuts up the fields of the dataset, up to its closing bracket.
    fn split_fields(&mut self, open: Range<usize>) {
        loop {
            let Some(token) = self.scanner.next() else {
                let message = "the bracket of the dataset is never closed";
                self.issues.push(
                    Issue::error("unclosed-bracket", message, open)
                        .with_help("add “)” at the end of the file"),
                );
                return;
            };
            match token.kind {
                TokenKind::Close(b')') => break,
                TokenKind::Comma | TokenKind::Close(_) => {
                    let found = self.slice(&token.span);
                    let message = format!("expected a field of the dataset, found “{found}”");
                    self.issues.push(Issue::error("syntax", message, token.span.clone()));
                    if token.kind != TokenKind::Comma {
                        self.skip_comma();
                    }
                }
                TokenKind::Name
                    if self.scanner.peek().is_some_and(|next| next.kind == TokenKind::Colon) =>
                {
                    self.scanner.next();
                    if !self.split_field(&token.span) {
                        return;
                    }
                }
                _ => {
                    let found = self.slice(&token.span);
                    let message = format!("expected a field of the dataset, found “{found}”");
                    self.issues.push(Issue::error("syntax", message, token.span.clone()));
                    if !self.go_on(Resume::after(self.text, token.span.end, None)) {
                        return;
                    }
                }
            }
        }
        if let Some(token) = self.scanner.next() {
            let message = "the dataset ends before this; the rest of the file is not read";
            self.issues.push(
                Issue::error("trailing-text", message, token.span)
                    .with_help("look for a closing bracket too many above"),
            );
        }
    }

    /// Cuts up one field, the cursor being behind its colon, and passes the comma behind it.
    /// Whether there is anything to go on with.
    fn split_field(&mut self, name: &Range<usize>) -> bool {
        let field = self.slice(name);
        let opened = self.scanner.peek();
        if let Some(list) = List::from_field(field)
            && let Some(Token { kind: TokenKind::Open(b'['), span }) = opened
        {
            self.scanner.go_to(span.end);
            if self.layout.lists.iter().any(|(known, _)| *known == list) {
                let message = format!("the list “{field}” is given twice; both are read");
                self.issues.push(Issue::warning("duplicate-field", message, name.clone()));
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
                self.keep_field(name, start..end);
                self.comma_after_field();
                true
            }
            Passed::Broken(issue, resume) => {
                self.issues.push(issue);
                self.go_on(resume)
            }
        }
    }

    /// Notes the value of a field that is no list, or says why not.
    fn keep_field(&mut self, name: &Range<usize>, value: Range<usize>) {
        let field = self.slice(name);
        if List::from_field(field).is_some() {
            let message = format!("expected a list in square brackets; “{field}” is left out");
            self.issues.push(Issue::error("wrong-type", message, value));
        } else if let Some(field) = HEADER.into_iter().find(|known| *known == field) {
            if self.layout.header(field).is_some() {
                let message = format!("“{field}” is given twice; the first holds");
                self.issues.push(Issue::error("duplicate-field", message, name.clone()));
            } else {
                self.layout.header.push((field, value));
            }
        } else {
            let known = HEADER.into_iter().chain(List::ALL.map(List::field));
            let message = format!("a dataset has no field “{field}”; it is passed over");
            let help = did_you_mean(field, known.clone()).unwrap_or_else(|| {
                format!("the fields are {}", known.collect::<Vec<_>>().join(", "))
            });
            let issue = Issue::error("unknown-field", message, name.clone()).with_help(help);
            self.issues.push(issue);
        }
    }

    /// Passes the comma behind a field, and tells if there is none.
    fn comma_after_field(&mut self) {
        if !self.skip_comma()
            && let Some(token) = self.scanner.peek()
            && token.kind != TokenKind::Close(b')')
        {
            self.issues.push(missing_comma(token.span));
        }
    }

    /// Passes a comma, if there is one. Whether there was.
    fn skip_comma(&mut self) -> bool {
        let comma = self.scanner.peek().filter(|token| token.kind == TokenKind::Comma);
        if let Some(token) = &comma {
            self.scanner.go_to(token.span.end);
        }
        comma.is_some()
    }

    /// Puts the cursor where reading can go on after a mistake. Whether there is such a place.
    fn go_on(&mut self, resume: Resume) -> bool {
        match resume {
            Resume::Record(at) | Resume::Field(at) | Resume::ListEnd(at) => {
                self.scanner.go_to(at);
                true
            }
            Resume::Nowhere => {
                self.scanner.go_to(self.text.len());
                false
            }
        }
    }

    /// Passes one value, a record of `list` or that of a field, from its first token on.
    fn pass_value(&mut self, list: Option<List>, start: usize) -> Passed {
        self.stack.clear();
        self.scanner.go_to(start);
        let mut end = start;
        while let Some(token) = self.scanner.peek() {
            match token.kind {
                TokenKind::Open(_) => return self.pass_brackets(list, start),
                TokenKind::Comma | TokenKind::Close(_) => break,
                TokenKind::OpenText | TokenKind::OpenComment => {
                    return self.runaway(list, start, token);
                }
                TokenKind::Text if self.swallows(list, &token) => {
                    return self.unclosed_text(list, start, token.span);
                }
                _ => {}
            }
            // Two words in a row are no value; the second may begin the next field.
            if end > start && token.kind == TokenKind::Name {
                break;
            }
            end = token.span.end;
            self.scanner.go_to(end);
        }
        if end == start {
            let span = self.scanner.peek().map_or(start..start, |token| token.span);
            let issue = Issue::error("syntax", "expected a value", span);
            return Passed::Broken(issue, Resume::after(self.text, start, list));
        }
        Passed::Whole(end)
    }

    /// Passes a value in brackets, the cursor being at or before the first of them.
    fn pass_brackets(&mut self, list: Option<List>, start: usize) -> Passed {
        let mut suspect: Option<Range<usize>> = None;
        while let Some(token) = self.scanner.next_landmark() {
            match token.kind {
                TokenKind::Open(_) => {
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
                TokenKind::Close(close) => {
                    let matches = self.stack.last().is_some_and(|open| is_pair(open, close));
                    if !matches {
                        return self.mismatch(list, start, token, suspect);
                    }
                    self.stack.pop();
                    if self.stack.is_empty() {
                        return Passed::Whole(token.span.end);
                    }
                }
                TokenKind::Text => {
                    let first = suspect.get_or_insert_with(|| token.span.clone()).clone();
                    if self.swallows(list, &token) {
                        return self.unclosed_text(list, start, first);
                    }
                }
                _ => {
                    let kind = token.kind;
                    let span = suspect.filter(|_| kind == TokenKind::OpenText);
                    let span = span.unwrap_or(token.span);
                    return self.runaway(list, start, Token { kind, span });
                }
            }
        }
        let issue = match list {
            Some(list) => self.unclosed_bracket(list),
            None => self.unclosed_value(),
        };
        Passed::Broken(issue, Resume::after(self.text, start, list))
    }
}

fn is_pair(open: &Token, close: u8) -> bool {
    matches!(open.kind, TokenKind::Open(byte) if closing(byte) == close)
}

/// A missing comma before what stands there.
fn missing_comma(span: Range<usize>) -> Issue {
    let message = "expected a comma before this; nothing is left out";
    Issue::error("missing-comma", message, span)
}
