//! Summary of a file in one line: the counts of its records and issues.

use super::{Loaded, Severity};
use crate::model::Dataset;

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
    let contents = loaded
        .dataset
        .as_ref()
        .map_or_else(|| "unreadable".to_owned(), |dataset| contents(Counts::from(dataset)));
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|weight| loaded.count(weight));
    let mut issues = Vec::new();
    if errors + warnings == 0 {
        issues.push("no problems".to_owned());
    }
    for (number, one, many) in
        [(errors, "error", "errors"), (warnings, "warning", "warnings"), (notes, "note", "notes")]
    {
        if number > 0 {
            issues.push(counted(number, one, many));
        }
    }
    format!("{name}: {contents}; {}", issues.join(", "))
}

fn contents(counts: Counts) -> String {
    let mut parts = vec![
        counted(counts.events, "event", "events"),
        counted(counts.claims, "claim", "claims"),
        counted(counts.disputes, "dispute", "disputes"),
        counted(counts.sources, "source", "sources"),
        counted(counts.places, "place", "places"),
        counted(counts.actors, "actor", "actors"),
        counted(counts.forces, "force", "forces"),
    ];
    if counts.phases > 0 {
        parts.push(counted(counts.phases, "phase", "phases"));
    }
    if counts.stories > 0 {
        parts.push(counted(counts.stories, "story", "stories"));
    }
    parts.join(", ")
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
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
             1 phase, 1 story; no problems, 1 note"
        );
    }

    #[test]
    fn a_file_that_is_not_a_dataset_is_never_summed_up_as_an_empty_one() {
        assert_eq!(summary_line("a.ron", &load(b"[]")), "a.ron: unreadable; 1 error");
    }
}
