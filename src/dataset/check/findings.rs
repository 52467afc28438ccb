//! Issues found in the records of a list, with the suggestions that are still to be looked up.

use std::borrow::Borrow;
use std::cell::Cell;
use std::hash::Hash;

use rayon::prelude::*;

use super::scope::{IdSet, Scope};
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::text::Phrase;

/// How many unknown identifiers of a list get a suggestion. No reader gets further, and each costs
/// a comparison with every identifier there is.
const MAX_SUGGESTIONS: usize = 500;

/// Issues in file order.
///
/// Suggestions are looked up in [`Findings::into_issues`] and not while records are checked, so
/// that the first unknown identifiers of a list get them, however many threads check it.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    issues: Vec<Issue>,
    /// The first unknown identifiers, in the order of their issues.
    unknown: Vec<UnknownId>,
}

/// An identifier that no record has.
#[derive(Debug)]
struct UnknownId {
    /// The position of its issue.
    issue: usize,
    text: Box<str>,
    /// The list in which it was looked up.
    list: RecordList,
}

impl Findings {
    /// Adds an issue.
    pub(crate) fn push(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// Adds an issue about `text`, which no record of `list` has as its identifier.
    pub(super) fn push_unknown(&mut self, issue: Issue, list: RecordList, text: &str) {
        if self.unknown.len() < MAX_SUGGESTIONS {
            self.unknown.push(UnknownId { issue: self.issues.len(), text: text.into(), list });
        }
        self.issues.push(issue);
    }

    /// Adds issues that need no suggestions.
    pub(crate) fn extend(&mut self, issues: impl IntoIterator<Item = Issue>) {
        self.issues.extend(issues);
    }

    /// Adds everything found in later records.
    pub(crate) fn append(&mut self, mut later: Self) {
        let before = self.issues.len();
        self.issues.append(&mut later.issues);
        let room = MAX_SUGGESTIONS.saturating_sub(self.unknown.len());
        let unknown = later.unknown.into_iter().take(room);
        self.unknown
            .extend(unknown.map(|unknown| UnknownId { issue: unknown.issue + before, ..unknown }));
    }

    /// Whether nothing was found.
    pub(crate) const fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// The issues, with a suggestion for each of the first unknown identifiers.
    pub(crate) fn into_issues(self, scope: &Scope) -> Vec<Issue> {
        let Self { mut issues, unknown } = self;
        let suggestions: Vec<Option<Phrase>> =
            unknown.par_iter().map(|unknown| scope.suggest(unknown.list, &unknown.text)).collect();
        for (unknown, suggestion) in unknown.iter().zip(suggestions) {
            if let Some(issue) = issues.get_mut(unknown.issue) {
                issue.help = suggestion;
            }
        }
        issues
    }
}

/// A set of identifiers that gives [`MAX_SUGGESTIONS`] suggestions and no more.
#[derive(Debug)]
pub(super) struct BoundedSuggestions<'s, I> {
    ids: &'s IdSet<I>,
    asked: Cell<usize>,
}

impl<'s, I: Clone + Eq + Hash + Borrow<str>> BoundedSuggestions<'s, I> {
    /// Suggestions from `ids`.
    pub(super) const fn new(ids: &'s IdSet<I>) -> Self {
        Self { ids, asked: Cell::new(0) }
    }

    /// The suggestion for `text`; `None` where no identifier is near, or too many were asked for.
    pub(super) fn suggest(&self, text: &str) -> Option<Phrase> {
        let asked = self.asked.replace(self.asked.get() + 1);
        if asked < MAX_SUGGESTIONS { self.ids.suggest(text) } else { None }
    }
}
