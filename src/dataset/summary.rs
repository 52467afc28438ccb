//! Summary of a file in one line: the counts of its records and issues.

use super::{Loaded, Severity};
use crate::model::Dataset;
use crate::{label, message};

/// Counts of a dataset's records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Events.
    pub events: usize,
    /// Claims on all events together.
    pub claims: usize,
    /// Disputes between claims, each counted once.
    pub disputes: usize,
    /// Sources.
    pub sources: usize,
    /// Places.
    pub places: usize,
    /// Actors.
    pub actors: usize,
    /// Forces.
    pub forces: usize,
    /// Phases.
    pub phases: usize,
    /// Stories.
    pub stories: usize,
}

impl From<&Dataset> for Counts {
    fn from(dataset: &Dataset) -> Self {
        Self {
            events: dataset.events().len(),
            claims: dataset.claim_count(),
            disputes: dataset.disputes().count(),
            sources: dataset.sources().len(),
            places: dataset.places().len(),
            actors: dataset.actors().len(),
            forces: dataset.forces().len(),
            phases: dataset.phases().len(),
            stories: dataset.stories().len(),
        }
    }
}

/// One line on a file: the counts of its records and issues. Phases and stories are named only
/// where there are any.
pub fn summary_line(name: &str, loaded: &Loaded) -> String {
    let contents = loaded.dataset.as_ref().map_or_else(
        || label!("check-unreadable").to_owned(),
        |dataset| contents(Counts::from(dataset)),
    );
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|weight| loaded.count(weight));
    let mut issues = Vec::new();
    if errors + warnings == 0 {
        issues.push(label!("check-no-problems").to_owned());
    }
    if errors > 0 {
        issues.push(message!("check-error-count", count = errors));
    }
    if warnings > 0 {
        issues.push(message!("check-warning-count", count = warnings));
    }
    if notes > 0 {
        issues.push(message!("check-note-count", count = notes));
    }
    message!("check-summary", file = name, contents = contents, issues = joined(issues))
}

fn contents(counts: Counts) -> String {
    let mut parts = vec![
        message!("check-event-count", count = counts.events),
        message!("check-claim-count", count = counts.claims),
        message!("check-dispute-count", count = counts.disputes),
        message!("check-source-count", count = counts.sources),
        message!("check-place-count", count = counts.places),
        message!("check-actor-count", count = counts.actors),
        message!("check-force-count", count = counts.forces),
    ];
    if counts.phases > 0 {
        parts.push(message!("check-phase-count", count = counts.phases));
    }
    if counts.stories > 0 {
        parts.push(message!("check-story-count", count = counts.stories));
    }
    joined(parts)
}

fn joined(parts: Vec<String>) -> String {
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |before, next| message!("check-counts", before = before, next = next))
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    #[test]
    fn a_good_file_is_summed_up_in_a_line() {
        let tiny = load(include_bytes!("../../tests/fixtures/good/tiny.ron"));
        assert_eq!(
            summary_line("tiny.ron", &tiny),
            "tiny.ron: 6 events, 2 claims, 1 dispute, 2 sources, 3 places, 4 actors, 1 force, \
             1 phase, 1 story; no problems"
        );
    }

    #[test]
    fn a_file_that_is_not_a_dataset_is_never_summed_up_as_an_empty_one() {
        assert_eq!(summary_line("a.ron", &load(b"[]")), "a.ron: unreadable; 1 error");
    }
}
