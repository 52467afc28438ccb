//! From the bytes of a file to a dataset and every issue found.

use super::crew::Crew;
use super::issue::{Issue, Severity};
use super::progress::{Progress, Work};
use super::raise::{other_version, raise};
use super::split::split;
use crate::model::Dataset;

/// What came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What could be read; `None` where the file is no dataset at all. A bad file is never an
    /// empty dataset.
    pub dataset: Option<Dataset>,
    /// Everything that is wrong with the file, in file order.
    pub issues: Vec<Issue>,
    /// Whether the file was read to the closing bracket of the dataset. Where it was not, it
    /// breaks off, as a file does that is half written, or its rest could not be made out.
    pub whole: bool,
}

impl Loaded {
    /// How many issues there are of that weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.issues.iter().filter(|issue| issue.severity == severity).count()
    }
}

/// Reads a dataset, keeping every record that can be kept.
pub fn load(bytes: &[u8]) -> Loaded {
    load_with(bytes, &Progress::default()).unwrap_or_default()
}

/// The same, telling how far it is; `None` where that was called off.
pub fn load_with(bytes: &[u8], progress: &Progress) -> Option<Loaded> {
    load_by(bytes, (progress, Crew::of_machine()))
}

/// Where to tell how far it is, and who reads.
type Means<'m> = (&'m Progress, Crew);

fn load_by(bytes: &[u8], means: Means<'_>) -> Option<Loaded> {
    let mut issues = Vec::new();
    let (dataset, whole) = read(bytes, means, &mut issues).unzip();
    issues.sort_by_key(|issue| issue.span.start);
    let loaded = Loaded { dataset, issues, whole: whole.unwrap_or_default() };
    (!means.0.is_cancelled()).then_some(loaded)
}

/// The dataset, and whether the file was read to its end.
fn read(bytes: &[u8], means: Means<'_>, issues: &mut Vec<Issue>) -> Option<(Dataset, bool)> {
    means.0.begin(Work::Cutting, bytes.len());
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            issues.push(not_text(bytes, error.valid_up_to()));
            return None;
        }
    };
    if let Some(at) = memchr::memchr(0, bytes) {
        let message = "the file holds a zero byte: this is no text";
        issues.push(Issue::error("not-text", message, at..at + 1));
        return None;
    }
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let body = text.get(mark..).unwrap_or_default();
    let found = issues.len();
    let dataset = read_text(body, means, issues);
    for issue in issues.iter_mut().skip(found) {
        issue.span = issue.span.start + mark..issue.span.end + mark;
    }
    dataset
}

fn read_text(text: &str, means: Means<'_>, issues: &mut Vec<Issue>) -> Option<(Dataset, bool)> {
    let mut found = Vec::new();
    let layout = split(text, means.0, &mut found);
    if let Some(layout) = &layout
        && let Some(other_version) = other_version(text, layout)
    {
        // What is wrong by the rules of this version need not be wrong by those of that one.
        issues.push(other_version);
        return None;
    }
    issues.append(&mut found);
    let layout = layout?;
    means.0.begin(Work::Checking, text.len());
    Some((raise(text, &layout, means, issues)?, layout.whole))
}

fn not_text(bytes: &[u8], at: usize) -> Issue {
    let issue = Issue::error("not-text", "from here on the file is not UTF-8", at..at + 1);
    let help = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "this looks like UTF-16: save the file as UTF-8",
        _ => "save the file as UTF-8",
    };
    issue.with_help(help)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::fs;

    use super::super::write;
    use super::*;

    const TINY: &str = include_str!("../../tests/fixtures/good/tiny.ron");

    #[test]
    fn a_file_that_breaks_off_anywhere_is_never_taken_for_a_whole_one() {
        assert!(load(TINY.as_bytes()).whole);
        let end = TINY.rfind(')').expect("a closing bracket");
        for (at, _) in TINY.char_indices().filter(|(at, _)| *at <= end).step_by(7) {
            assert!(!load(&TINY.as_bytes()[..at]).whole, "cut at byte {at}");
        }
    }

    fn told(bytes: &[u8], crew: Crew) -> (Option<String>, Vec<Issue>, bool) {
        let loaded = load_by(bytes, (&Progress::default(), crew)).expect("nobody called it off");
        (loaded.dataset.as_ref().map(write), loaded.issues, loaded.whole)
    }

    /// Places, and events that take place at some that there are and some that there are not.
    fn misplaced(events: usize) -> String {
        let mut text = "Dataset(ibar: 1, title: \"T\", summary: \"S\", places: [".to_owned();
        for nth in 0..20 {
            let _ = write!(text, "Place(id: \"place_{nth}\", names: {{\"en\": \"P\"}}),");
        }
        text.push_str("], events: [");
        for nth in 0..events {
            let (id, place) = (nth % (events / 2 + 1), nth % 50);
            let _ = write!(
                text,
                "Event(id: \"{id}\", where: Place(id: \"place_{place}\"), also_at: [\"plaice_1\"], \
                 kind: {}, title: \"T\"),",
                if nth % 7 == 0 { "Atack" } else { "Attack" }
            );
        }
        text + "])"
    }

    #[test]
    fn several_threads_find_exactly_what_one_finds() {
        let folder = |name| format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
        let folders = ["good", "bad"].map(folder);
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        let texts = files.map(|file| fs::read(file.expect("a file").path()).expect("bytes"));
        let made = [0, 1, 40, 1_000].map(|events| misplaced(events).into_bytes());
        for bytes in texts.chain(made) {
            let alone = told(&bytes, Crew::of(1, usize::MAX));
            for crew in [Crew::of(2, 1), Crew::of(3, 7), Crew::of(8, 100), Crew::of_machine()] {
                assert_eq!(told(&bytes, crew), alone, "{crew:?}");
            }
        }
    }

    #[test]
    fn the_first_mistakes_are_helped_with_however_many_threads_read() {
        let (_, issues, _) = told(misplaced(1_000).as_bytes(), Crew::of(4, 16));
        let unknown = issues.iter().filter(|issue| issue.code == "unknown-id");
        let helped: Vec<bool> = unknown.map(|issue| issue.help.is_some()).collect();
        assert!(helped.len() > 1_000, "{}", helped.len());
        assert_eq!(helped.iter().filter(|helped| **helped).count(), 500);
        assert!(helped.iter().take(500).all(|helped| *helped));
    }

    #[test]
    fn a_file_with_a_broken_record_is_whole_all_the_same() {
        let loaded = load(TINY.replace("kind: Attack", "kind: Attak").as_bytes());
        assert!(loaded.whole && !loaded.issues.is_empty());
    }

    #[test]
    fn an_issue_knows_the_event_that_it_is_in_unless_that_was_left_out() {
        let text = TINY.replacen("sources: [\"D1\"]", "sources: [\"D9\"]", 1);
        let loaded = load(text.as_bytes());
        let events: Vec<_> = loaded.issues.iter().map(|issue| issue.event.clone()).collect();
        assert_eq!(events, [Some("attack".into())], "{:?}", loaded.issues);
        let text = TINY.replacen("title: \"A patrol is attacked at the bridge\"", "title: \"\"", 1);
        let loaded = load(text.as_bytes());
        let lost = loaded.issues.iter().find(|issue| issue.code == "empty-text");
        assert_eq!(lost.map(|issue| issue.event.clone()), Some(None), "{:?}", loaded.issues);
    }
}
