//! Error recovery: a record without its unreadable parts.
//!
//! Each part is replaced by spaces of the same length, so that positions in the recovered text are
//! positions in the file.

use std::collections::HashMap;
use std::ops::Range;

use ron::error::SpannedError;

use super::coordinates::{ForeignPoint, foreign_point};
use super::diagnosis::{Diagnosis, Remedy};
use super::losses::field_left_out;
use super::outline::{RonEntry, RonNode, outline};
use super::scan::{RonTokenKind, Scanner};
use crate::dataset::check::LEFT_OUT;
use crate::dataset::diagnostics::{Issue, Loss};
use crate::text::Phrase;
use crate::{label, phrase};

/// How many mistakes a record may have. With more, it is hardly the record that was meant.
const MAX_MISTAKES: usize = 64;

/// How many bytes may be read for the mistakes of one record, which is read again after each. Only
/// records of many thousand lines reach it.
const MAX_BYTES_REREAD: usize = 64 << 20;

/// The text of a record without its unreadable parts, `None` where nothing can be kept, and an
/// issue for each mistake. Spans count from the start of the text.
///
/// `error_in` gives the error that stops reading, `None` for a readable text. `loss` says what it
/// costs to lose the record.
pub(super) fn recover(
    text: &str,
    loss: Loss,
    error_in: &dyn Fn(&str) -> Option<SpannedError>,
) -> (Option<String>, Vec<Issue>) {
    let mut recovery =
        Recovery { text: text.to_owned(), loss, mistakes: Vec::new(), causes: HashMap::new() };
    let most = (MAX_BYTES_REREAD / text.len().max(1)).clamp(1, MAX_MISTAKES);
    for _ in 0..most {
        let Some(error) = error_in(&recovery.text) else {
            return (Some(recovery.text), issues(recovery.mistakes));
        };
        let diagnosis = Diagnosis::new(&recovery.text, &error);
        if recovery.apply(diagnosis).is_none() {
            return (None, issues(recovery.mistakes));
        }
    }
    let what = phrase!("reading-too-many-mistakes", most = most);
    let head = outline(text).head;
    let mut issues = issues(recovery.mistakes);
    issues.push(Issue::error("gave-up", what, head).with_loss(loss));
    (None, issues)
}

/// A mistake, where it is shown, and what it costs.
struct Mistake {
    diagnosis: Diagnosis,
    span: Range<usize>,
    /// `None` until it is known.
    loss: Option<Phrase>,
}

fn issues(mistakes: Vec<Mistake>) -> Vec<Issue> {
    let issue = |Mistake { diagnosis, span, loss }| {
        let Diagnosis { code, what, help, .. } = diagnosis;
        Issue { loss, help, ..Issue::error(code, what, span) }
    };
    mistakes.into_iter().map(issue).collect()
}

struct Recovery {
    text: String,
    loss: Loss,
    mistakes: Vec<Mistake>,
    /// For each field that was removed, by the start of its struct and its name, the position of
    /// the mistake it was removed for. If the struct turns out to need the field, the same mistake
    /// costs the struct.
    causes: HashMap<(usize, String), usize>,
}

impl Recovery {
    /// Removes the part that a mistake makes unreadable; `None` where that is the whole record.
    fn apply(&mut self, diagnosis: Diagnosis) -> Option<()> {
        let tree = outline(&self.text);
        let chain = chain(&tree, diagnosis.at);
        if let Some((nth, point)) = self.foreign_point(&chain) {
            return self.remove_point(diagnosis.at, point, &tree, chain.get(..=nth)?);
        }
        match diagnosis.remedy {
            Remedy::Comma if self.add_comma(diagnosis.at) => {
                let token = Scanner::new(&self.text, diagnosis.at).next();
                let span = token.map_or(diagnosis.at..diagnosis.at, |token| token.span);
                let loss = diagnosis.loss.map(Phrase::new);
                self.mistakes.push(Mistake { diagnosis, span, loss });
                Some(())
            }
            Remedy::Missing(field) => {
                let structure = chain.last().map_or(&tree, |link| &link.entry.value);
                let key = (structure.span.start, field.to_owned());
                let cause = self.causes.get(&key).copied();
                let nth = cause.unwrap_or(self.mistakes.len());
                if cause.is_none() {
                    let span = structure.head.clone();
                    self.mistakes.push(Mistake { diagnosis, span, loss: None });
                }
                self.remove(&tree, &chain, nth)
            }
            _ => {
                let inner = chain.last();
                let span = match diagnosis.remedy {
                    Remedy::Field => inner.and_then(|link| link.entry.key.clone()),
                    _ => inner.map(|link| self.shown(&link.entry.value, diagnosis.at)),
                };
                let span = span.unwrap_or_else(|| self.shown(&tree, diagnosis.at));
                let key = chain.iter().rev().find_map(|link| link.entry.key.clone());
                let key = key.and_then(|key| self.text.get(key)).unwrap_or_default();
                let help = diagnosis.help.clone().or_else(|| hint(key));
                let diagnosis = Diagnosis { help, ..diagnosis };
                self.mistakes.push(Mistake { diagnosis, span, loss: None });
                let nth = self.mistakes.len() - 1;
                // An element in round brackets cannot be removed alone.
                let removable = chain.iter().rposition(|link| link.is_removable(&self.text));
                let chain = chain.get(..removable.map_or(0, |nth| nth + 1)).unwrap_or_default();
                self.remove(&tree, chain, nth)
            }
        }
    }

    /// The innermost part of a chain that is a point as other programs write it, if there is one.
    fn foreign_point(&self, chain: &[Ancestor<'_>]) -> Option<(usize, ForeignPoint)> {
        let text = |span: &Range<usize>| self.text.get(span.clone()).unwrap_or_default();
        let is_point = |key: &Range<usize>| ["at", "outline", "path"].contains(&text(key));
        chain.iter().enumerate().rev().find_map(|(nth, link)| {
            let outer = chain.get(..=nth)?.iter().rev().take(2);
            let may_be_pair = outer.filter_map(|link| link.entry.key.as_ref()).any(is_point);
            let value = &link.entry.value;
            let is_named = ["(", "LatLon", "Point", "TrackPoint"].contains(&text(&value.head));
            let point = foreign_point(text(&value.span), may_be_pair).filter(|_| is_named);
            point.map(|point| (nth, point))
        })
    }

    /// Removes such a point, the last of `chain`, for one mistake that says what to write.
    fn remove_point(
        &mut self,
        at: usize,
        point: ForeignPoint,
        tree: &RonNode,
        chain: &[Ancestor<'_>],
    ) -> Option<()> {
        let span = chain.last()?.entry.value.span.clone();
        let diagnosis = Diagnosis {
            remedy: Remedy::Value,
            at,
            code: "foreign-coordinates",
            what: point.what,
            help: Some(point.help),
            loss: None,
        };
        self.mistakes.push(Mistake { diagnosis, span, loss: None });
        self.remove(tree, chain, self.mistakes.len() - 1)
    }

    /// Removes the last removable part of a chain for the mistake `nth`; `None` where that is the
    /// whole record.
    fn remove(&mut self, tree: &RonNode, chain: &[Ancestor<'_>], nth: usize) -> Option<()> {
        let link = chain.iter().rposition(|link| link.is_removable(&self.text));
        let link = link.and_then(|nth| chain.get(nth));
        let loss = match link {
            None => Phrase::new(self.loss),
            Some(link) => match &link.entry.key {
                Some(key) => {
                    let key = self.text.get(key.clone()).unwrap_or_default();
                    field_left_out(key.trim_matches('"'))
                }
                None => Phrase::new(self.element_loss(&link.entry.value)),
            },
        };
        let mistake = self.mistakes.get_mut(nth)?;
        mistake.loss = Some(mistake.diagnosis.loss.map_or(loss, Phrase::new));
        let link = link?;
        if let Some(key) = &link.entry.key {
            let name = self.text.get(key.clone()).unwrap_or_default().to_owned();
            self.causes.insert((link.parent.span.start, name), nth);
        }
        let span = link.entry.span();
        let blank = self.text.get(span.clone()).is_none_or(|part| part.trim().is_empty());
        if blank || span == tree.span {
            return None;
        }
        let mut comma = Scanner::new(&self.text, span.end);
        let comma = comma.next().filter(|token| token.kind == RonTokenKind::Comma);
        self.blank(span);
        if let Some(comma) = comma {
            self.blank(comma.span);
        }
        Some(())
    }

    fn element_loss(&self, element: &RonNode) -> Loss {
        let name = self.text.get(element.head.clone()).unwrap_or_default();
        match name {
            "Claim" => || label!("check-claim-left-out"),
            "Dispute" => || label!("check-dispute-left-out"),
            "Figure" => || label!("check-figure-left-out"),
            "Presence" => || label!("check-presence-left-out"),
            "Strength" => || label!("check-strength-left-out"),
            "Step" => || label!("check-step-left-out"),
            _ => LEFT_OUT,
        }
    }

    /// The bytes that mark a value: all of it, unless it has parts.
    fn shown(&self, value: &RonNode, at: usize) -> Range<usize> {
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

    /// Replaces the white space before byte `at` by a comma; `false` where there is none.
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

/// Advice for fields whose syntax a type name does not explain.
fn hint(field: &str) -> Option<Phrase> {
    Some(match field {
        "at" => phrase!("reading-point-help", example = "(lat: 42.97, lon: 20.78)"),
        "names" => {
            let example = "{\"en\": \"Banjska\", \"sq\": \"Banjskë\"}";
            phrase!("reading-names-help", example = example)
        }
        "quantity" => phrase!("reading-quantity-help"),
        "reliability" => phrase!("reading-reliability-help", letters = "A, B, C, D, E, F"),
        "where" => phrase!("reading-where-help"),
        _ => return None,
    })
}

/// A part of a record that holds a position, with the part around it.
struct Ancestor<'n> {
    parent: &'n RonNode,
    entry: &'n RonEntry,
}

impl Ancestor<'_> {
    /// Whether the text stays readable without it: a field, a map entry, or an element of a list.
    fn is_removable(&self, text: &str) -> bool {
        self.entry.key.is_some()
            || text.get(self.parent.head.clone()).is_some_and(|head| head == "[")
    }
}

/// The parts that hold byte `at`, from the outermost to the innermost.
fn chain(tree: &RonNode, at: usize) -> Vec<Ancestor<'_>> {
    let mut ancestors = Vec::new();
    let mut parent = tree;
    while let Some(entry) = parent.entries.iter().find(|entry| {
        let span = entry.span();
        span.contains(&at) || (span.is_empty() && span.start == at)
    }) {
        ancestors.push(Ancestor { parent, entry });
        parent = &entry.value;
    }
    ancestors
}
