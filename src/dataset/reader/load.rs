//! Loading: from the bytes of a file to a dataset and its issues.

use std::ops::Range;

use super::locate::RonFile;
use super::parallel::read_records;
use super::progress::{Progress, Work};
use super::split::{FileLayout, split};
use super::{header, languages, vocabulary};
use crate::dataset::check::Record;
use crate::dataset::check::{CheckedList, Scope, cross_references, plausible, sentences};
use crate::dataset::diagnostics::{Issue, Severity};
use crate::model::{Dataset, Records};
use crate::phrase;

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// All records that could be read; `None` where the file is no dataset at all. A bad file is
    /// never an empty dataset.
    pub dataset: Option<Dataset>,
    /// All mistakes in the file and notes on it, in file order.
    pub issues: Vec<Issue>,
    /// Whether the file was read to the closing bracket of the dataset. If not, it breaks off, as a
    /// half-written file does, or its rest could not be split.
    pub complete: bool,
    /// The bytes of the file that name the file of each layer.
    pub layer_spans: Vec<Range<usize>>,
}

impl Loaded {
    /// The issues that the author can correct, without notes.
    pub fn problems(&self) -> impl Iterator<Item = &Issue> {
        self.issues.iter().filter(|issue| issue.is_problem())
    }

    /// The same with further issues, all in file order.
    #[must_use]
    pub fn with_issues(mut self, mut more: Vec<Issue>) -> Self {
        for issue in &mut more {
            // An event that was left out is none that a row of the problems can lead to.
            let events = self.dataset.as_ref();
            issue.event =
                issue.event.take().filter(|id| events.is_some_and(|it| it.event(id).is_some()));
        }
        if !more.is_empty() {
            self.issues.extend(more);
            self.issues.sort_by_key(|issue| issue.span.start);
        }
        self
    }

    /// The number of issues of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.issues.iter().filter(|issue| issue.severity == severity).count()
    }
}

/// Steps of the work of indexing: comparing records, sorting events, and what the window does with
/// the dataset after that.
const INDEXING_STEPS: usize = 3;

/// Reads a dataset, keeping every record that can be kept.
pub fn load(bytes: &[u8]) -> Loaded {
    load_with(bytes, &Progress::default()).unwrap_or_default()
}

/// Like [`load`], with progress; `None` if `progress` is cancelled.
pub fn load_with(bytes: &[u8], progress: &Progress) -> Option<Loaded> {
    let mut issues = Vec::new();
    let read = load_bytes(bytes, progress, &mut issues);
    issues.sort_by_key(|issue| issue.span.start);
    let loaded = match read {
        Some(((dataset, layer_spans), complete)) => {
            Loaded { dataset: Some(dataset), issues, complete, layer_spans }
        }
        None => Loaded { issues, ..Loaded::default() },
    };
    (!progress.is_cancelled()).then_some(loaded)
}

/// A dataset, and the bytes that name the file of each of its layers.
type Read = (Dataset, Vec<Range<usize>>);

/// The dataset, and whether the file was read to its end.
fn load_bytes(bytes: &[u8], progress: &Progress, issues: &mut Vec<Issue>) -> Option<(Read, bool)> {
    progress.begin(Work::Cutting, bytes.len());
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            issues.push(not_text(bytes, error.valid_up_to()));
            return None;
        }
    };
    if let Some(at) = memchr::memchr(0, bytes) {
        issues.push(Issue::error("not-text", phrase!("reading-zero-byte"), at..at + 1));
        return None;
    }
    let mark = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let body = text.get(mark..).unwrap_or_default();
    let found = issues.len();
    let mut read = load_text(body, progress, issues);
    let moved = |span: &Range<usize>| span.start + mark..span.end + mark;
    for issue in issues.iter_mut().skip(found) {
        issue.span = moved(&issue.span);
    }
    for span in read.iter_mut().flat_map(|((_, spans), _)| spans) {
        *span = moved(span);
    }
    read
}

fn load_text(text: &str, progress: &Progress, issues: &mut Vec<Issue>) -> Option<(Read, bool)> {
    let mut found = Vec::new();
    let layout = split(text, progress, &mut found);
    if let Some(layout) = &layout
        && let Some(other_version) = header::other_version(text, layout)
    {
        // A mistake by the rules of this version need not be one by the rules of the other.
        issues.push(other_version);
        return None;
    }
    issues.append(&mut found);
    let layout = layout?;
    progress.begin(Work::Checking, text.len());
    Some((load_records(text, &layout, progress, issues)?, layout.complete))
}

/// Reads the lists, those first that others refer to; `None` if `progress` is cancelled.
fn load_records(
    text: &str,
    layout: &FileLayout,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> Option<Read> {
    let file = &RonFile::new(text, layout);
    let mut scope = Scope::new(header::zone(file, issues));
    scope.calendar = header::calendar(file, issues);
    scope.day_parts = header::day_parts(file, &scope, issues);
    (scope.kinds, scope.tags) = header::vocabulary(file, &scope, issues);
    let sources = read_list(file, &scope, progress, issues);
    scope.sources = sources.ids;
    let places = read_list(file, &scope, progress, issues);
    scope.places = places.ids;
    let mut actors = read_list(file, &scope, progress, issues);
    cross_references::check_part_of(&mut actors, file, issues);
    scope.actors = actors.ids;

    let mut events = read_list(file, &scope, progress, issues);
    if progress.is_cancelled() {
        return None;
    }
    vocabulary::settle(&mut scope, &mut events, file, issues);
    cross_references::check_claims(&mut events, file, issues);
    let forces = read_list(file, &scope, progress, issues);
    let phases = read_list(file, &scope, progress, issues);
    let mut stories = read_list(file, &scope, progress, issues);
    progress.begin(Work::Indexing, INDEXING_STEPS);
    cross_references::check_selections(&mut stories, &events.ids, file, issues);
    sentences::check_claims(&mut stories, &events.records, file, issues);
    let of_places = (places.records.as_slice(), places.spans.as_slice());
    let of_events = (events.records.as_slice(), events.spans.as_slice());
    cross_references::check_swapped_points(of_places, of_events, file, issues);
    plausible::check_null_island(&places.records, &places.spans, file, issues);
    let now = plausible::now();
    plausible::check_dates(&events.records, &events.spans, now, &scope.zone, file, issues);
    let (layers, layer_spans) = header::layers(file, &scope, issues).into_iter().unzip();
    let meta = header::meta(file, &scope, &events.ids, layers, issues);
    events.assign_issues(issues);
    progress.advance(1);
    if progress.is_cancelled() {
        return None;
    }
    // The indexes of the dataset take the memory of what only the checks needed.
    let CheckedList { records: events, spans, ids } = events;
    drop((spans, ids));
    let dataset = Dataset::from(Records {
        meta,
        places: places.records,
        actors: actors.records,
        sources: sources.records,
        events,
        forces: forces.records,
        phases: phases.records,
        stories: stories.records,
    });
    plausible::check_reach(&dataset, &places.spans, file, issues);
    issues.extend(languages::missing_texts(&dataset, layout));
    sentences::check_attribution(&dataset, &stories.spans, file, issues);
    progress.advance(1);
    Some((dataset, layer_spans))
}

fn read_list<R: Record>(
    file: &RonFile<'_>,
    scope: &Scope,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> CheckedList<R> {
    let records = read_records(file, scope, progress, issues);
    CheckedList::new(records, file, issues)
}

fn not_text(bytes: &[u8], at: usize) -> Issue {
    let issue = Issue::error("not-text", phrase!("reading-not-utf8"), at..at + 1);
    let help = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => phrase!("reading-looks-like-utf16"),
        _ => phrase!("reading-save-as-utf8"),
    };
    issue.with_help(help)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::fs;

    use rayon::ThreadPoolBuilder;

    use super::*;
    use crate::dataset::write;

    const TINY: &str = include_str!("../../../tests/fixtures/good/tiny.ron");

    #[test]
    fn a_file_that_breaks_off_anywhere_is_never_taken_for_a_complete_one() {
        assert!(load(TINY.as_bytes()).complete);
        let end = TINY.rfind(')').expect("a closing bracket");
        for (at, _) in TINY.char_indices().filter(|(at, _)| *at <= end).step_by(7) {
            assert!(!load(&TINY.as_bytes()[..at]).complete, "cut at byte {at}");
        }
    }

    fn loaded_by(threads: usize, bytes: &[u8]) -> (Option<String>, Vec<Issue>, bool) {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let loaded = pool.install(|| load(bytes));
        (loaded.dataset.as_ref().map(write), loaded.issues, loaded.complete)
    }

    /// Places, and events at places of which some exist and some do not.
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
    fn several_threads_find_exactly_the_records_and_issues_that_one_finds() {
        let folder = |name| format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
        let folders = ["good", "bad"].map(folder);
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        let texts = files.map(|file| fs::read(file.expect("a file").path()).expect("bytes"));
        let made = [0, 1, 40, 3_000].map(|events| misplaced(events).into_bytes());
        for bytes in texts.chain(made) {
            let alone = loaded_by(1, &bytes);
            for threads in [2, 3, 8] {
                assert_eq!(loaded_by(threads, &bytes), alone, "{threads} threads");
            }
        }
    }

    #[test]
    fn the_first_unknown_identifiers_get_suggestions_however_many_threads_read() {
        let (_, issues, _) = loaded_by(4, misplaced(1_000).as_bytes());
        let unknown = issues.iter().filter(|issue| issue.code == "unknown-id");
        let helped: Vec<bool> = unknown.map(|issue| issue.help.is_some()).collect();
        assert!(helped.len() > 1_000, "{}", helped.len());
        assert_eq!(helped.iter().filter(|helped| **helped).count(), 500);
        assert!(helped.iter().take(500).all(|helped| *helped));
    }

    #[test]
    fn a_file_with_a_broken_record_is_complete() {
        let loaded = load(TINY.replace("kind: Attack", "kind: Attak").as_bytes());
        assert!(loaded.complete && !loaded.issues.is_empty());
    }

    #[test]
    fn an_issue_knows_the_event_that_it_is_in_unless_that_was_left_out() {
        let text = TINY.replacen("sources: [\"D1\"]", "sources: [\"D9\"]", 1);
        let loaded = load(text.as_bytes());
        let events: Vec<_> = loaded.problems().map(|issue| issue.event.clone()).collect();
        assert_eq!(events, [Some("attack".into())], "{:?}", loaded.issues);
        let text = TINY.replacen("title: \"A patrol is attacked at the bridge\"", "title: \"\"", 1);
        let loaded = load(text.as_bytes());
        let lost = loaded.issues.iter().find(|issue| issue.code == "empty-text");
        assert_eq!(lost.map(|issue| issue.event.clone()), Some(None), "{:?}", loaded.issues);
    }
}
