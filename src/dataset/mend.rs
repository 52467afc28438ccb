//! Taking the parts out of a record that cannot be read, so that the rest can.
//!
//! What is taken out is replaced by as many spaces: everything else stays where it is, and a
//! position in the mended text is a position in the file.

use std::collections::HashMap;
use std::ops::Range;

use ron::error::SpannedError;

use super::issue::Issue;
use super::mistake::{Mistake, MistakeKind};
use super::outline::{Entry, Node, outline};
use super::scan::{Scanner, TokenKind};

/// How many mistakes one record may have before nothing of it is believed.
const MAX_MISTAKES: usize = 64;

/// How many bytes may be read again and again for the mistakes of one record; only records of
/// many thousand lines come near it.
const MAX_BYTES_REREAD: usize = 64 << 20;

/// What a reader of the form answers if a text is not of it.
type Fails<'f> = &'f dyn Fn(&str) -> Option<SpannedError>;

/// The text of a record without what cannot be read, and every mistake that was found; `None`
/// where nothing can be kept. Spans count from the start of the text.
pub(super) fn mend(text: &str, loss: &str, fails: Fails<'_>) -> (Option<String>, Vec<Issue>) {
    let mut mending =
        Mending { text: text.to_owned(), loss, found: Vec::new(), blame: HashMap::new() };
    let most = (MAX_BYTES_REREAD / text.len().max(1)).clamp(1, MAX_MISTAKES);
    for _ in 0..most {
        let Some(error) = fails(&mending.text) else {
            return (Some(mending.text), issues(mending.found));
        };
        let mistake = Mistake::new(&mending.text, &error);
        if mending.step(mistake).is_none() {
            return (None, issues(mending.found));
        }
    }
    let message = format!("more than {most} mistakes; {loss}");
    let head = outline(text).head;
    let mut found = issues(mending.found);
    found.push(Issue::error("gave-up", message, head));
    (None, found)
}

/// A mistake and what it costs.
struct Found {
    mistake: Mistake,
    span: Range<usize>,
    loss: String,
}

fn issues(found: Vec<Found>) -> Vec<Issue> {
    let issue = |Found { mistake, span, loss }| {
        let Mistake { code, message, help, .. } = mistake;
        Issue { help, ..Issue::error(code, format!("{message}; {loss}"), span) }
    };
    found.into_iter().map(issue).collect()
}

struct Mending<'m> {
    text: String,
    loss: &'m str,
    found: Vec<Found>,
    /// For a field that was taken out, by the start of its structure and its name, the mistake
    /// that it was taken out for. If the structure turns out to need the field, it is the same
    /// mistake that costs the structure.
    blame: HashMap<(usize, String), usize>,
}

impl Mending<'_> {
    /// Takes out what a mistake spoils; `None` where that is the whole record.
    fn step(&mut self, mistake: Mistake) -> Option<()> {
        let tree = outline(&self.text);
        let chain = chain(&tree, mistake.at);
        match mistake.kind {
            MistakeKind::Comma if self.add_comma(mistake.at) => {
                let token = Scanner::new(&self.text, mistake.at).next();
                let span = token.map_or(mistake.at..mistake.at, |token| token.span);
                let loss = mistake.loss.unwrap_or_default().to_owned();
                self.found.push(Found { mistake, span, loss });
                Some(())
            }
            MistakeKind::Missing(field) => {
                let structure = chain.last().map_or(&tree, |link| &link.entry.value);
                let key = (structure.span.start, field.to_owned());
                let blamed = self.blame.get(&key).copied();
                let nth = blamed.unwrap_or(self.found.len());
                if blamed.is_none() {
                    let span = structure.head.clone();
                    self.found.push(Found { mistake, span, loss: String::new() });
                }
                self.take_out(&tree, &chain, nth)
            }
            _ => {
                let inner = chain.last();
                let span = match mistake.kind {
                    MistakeKind::Field => inner.and_then(|link| link.entry.key.clone()),
                    _ => inner.map(|link| self.shown(&link.entry.value, mistake.at)),
                };
                let span = span.unwrap_or_else(|| self.shown(&tree, mistake.at));
                let key = chain.iter().rev().find_map(|link| link.entry.key.clone());
                let key = key.and_then(|key| self.text.get(key)).unwrap_or_default();
                let help = mistake.help.clone().or_else(|| hint(key).map(str::to_owned));
                let mistake = Mistake { help, ..mistake };
                self.found.push(Found { mistake, span, loss: String::new() });
                let nth = self.found.len() - 1;
                // A value that is one of several in round brackets cannot be missed there.
                let whole = chain.iter().rposition(|link| link.is_detachable(&self.text));
                let chain = chain.get(..whole.map_or(0, |nth| nth + 1)).unwrap_or_default();
                self.take_out(&tree, chain, nth)
            }
        }
    }

    /// Takes out the last part of a chain for the mistake `nth`; `None` where that is all.
    fn take_out(&mut self, tree: &Node, chain: &[Link<'_>], nth: usize) -> Option<()> {
        let link = chain.iter().rposition(|link| link.is_detachable(&self.text));
        let link = link.and_then(|nth| chain.get(nth));
        let loss = match link {
            None => self.loss.to_owned(),
            Some(link) => match &link.entry.key {
                Some(key) => {
                    let key = self.text.get(key.clone()).unwrap_or_default();
                    format!("“{}” is left out", key.trim_matches('"'))
                }
                None => self.element_loss(&link.entry.value),
            },
        };
        let found = self.found.get_mut(nth)?;
        found.loss = found.mistake.loss.map_or(loss, str::to_owned);
        let link = link?;
        if let Some(key) = &link.entry.key {
            let name = self.text.get(key.clone()).unwrap_or_default().to_owned();
            self.blame.insert((link.parent.span.start, name), nth);
        }
        let span = link.entry.span();
        let blank = self.text.get(span.clone()).is_none_or(|part| part.trim().is_empty());
        if blank || span == tree.span {
            return None;
        }
        let mut comma = Scanner::new(&self.text, span.end);
        let comma = comma.next().filter(|token| token.kind == TokenKind::Comma);
        self.blank(span);
        if let Some(comma) = comma {
            self.blank(comma.span);
        }
        Some(())
    }

    fn element_loss(&self, element: &Node) -> String {
        let name = self.text.get(element.head.clone()).unwrap_or_default();
        match name {
            "Claim" | "Dispute" | "Figure" | "Presence" | "Strength" | "Step" => {
                format!("this {} is left out", name.to_lowercase())
            }
            _ => "it is left out".to_owned(),
        }
    }

    /// The part of a value to point at: all of it, if it is short and plain.
    fn shown(&self, value: &Node, at: usize) -> Range<usize> {
        if value.entries.is_empty() && !value.span.is_empty() {
            value.span.clone()
        } else if value.span.start == at {
            value.head.clone()
        } else {
            at..at + self.char_len(at)
        }
    }

    fn char_len(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.chars().next().map_or(0, char::len_utf8)
    }

    /// Puts a comma into the white space before byte `at`, if there is any.
    fn add_comma(&mut self, at: usize) -> bool {
        let space = at.checked_sub(1).and_then(|before| self.text.get(before..at));
        if !space.is_some_and(|space| matches!(space, " " | "\n" | "\t")) {
            return false;
        }
        self.text.replace_range(at - 1..at, ",");
        true
    }

    fn blank(&mut self, span: Range<usize>) {
        let part = self.text.get(span.clone()).unwrap_or_default();
        let blank: String =
            part.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        self.text.replace_range(span, &blank);
    }
}

/// How a field is written whose form is not plain from a word.
fn hint(field: &str) -> Option<&'static str> {
    Some(match field {
        "at" => "write a point as (lat: 42.97, lon: 20.78)",
        "names" => "write names as {\"en\": \"Banjska\", \"sq\": \"Banjskë\"}",
        "quantity" => "write Exact(30), About(30), Range(20, 40), AtLeast(30) or AtMost(30)",
        "reliability" => "write one of A, B, C, D, E, F, without quotes",
        "where" => "write Place(…), Point(…), Area(…), Line(…), Along(…) or Unlocated",
        _ => return None,
    })
}

/// A part of a record with the part around it.
struct Link<'n> {
    parent: &'n Node,
    entry: &'n Entry,
}

impl Link<'_> {
    /// Whether the text can do without this part: a field, a map entry, or an element of a list.
    fn is_detachable(&self, text: &str) -> bool {
        self.entry.key.is_some()
            || text.get(self.parent.head.clone()).is_some_and(|head| head == "[")
    }
}

/// The parts that hold byte `at`, from the outermost to the innermost.
fn chain(tree: &Node, at: usize) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let mut parent = tree;
    while let Some(entry) = parent.entries.iter().find(|entry| {
        let span = entry.span();
        span.contains(&at) || (span.is_empty() && span.start == at)
    }) {
        links.push(Link { parent, entry });
        parent = &entry.value;
    }
    links
}
