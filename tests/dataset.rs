//! Dataset files: records that are read, mistakes that are reported, and the shipped dataset.

use std::path::{Path, PathBuf};
use std::{env, fs};

use ibar::dataset::{
    Counts, Issue, ReportStyle, SHIPPED, load, report, schema, shipped, summary_line, write,
};
use ibar::model::{ActorId, ClaimId, EventId, ForceId, grading_rule};
use ibar::text::{in_locale, locales};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::Deserialize;

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let entries = fs::read_dir(folder).expect("the folder of fixtures");
    let paths = entries.map(|entry| entry.expect("a fixture").path());
    let mut files: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    files
}

/// The report of a file, and the summary of what was kept.
fn report_of(path: &Path) -> String {
    let bytes = fs::read(path).expect("a fixture");
    let name = path.file_name().expect("a file").to_string_lossy();
    let loaded = load(&bytes);
    let report = report(&name, &bytes, &loaded.issues, ReportStyle::Plain);
    format!("{report}\n{}\n", summary_line(&name, &loaded))
}

#[test]
fn every_mistake_has_words_in_every_language() {
    for path in fixtures("bad") {
        for language in locales() {
            let report = in_locale(language, || report_of(&path));
            for file in ["<check-", "<reading-", "<app-", "<time-"] {
                assert!(!report.contains(file), "{} {}: {report}", language.tag(), path.display());
            }
        }
    }
}

#[test]
fn the_form_is_explained_in_every_language_and_loads_in_each() {
    for language in locales() {
        let text = in_locale(language, schema);
        assert_eq!(load(text.as_bytes()).problems().next(), None, "{}", language.tag());
        let longest = text.lines().map(|line| line.chars().count()).max();
        assert!(longest.is_some_and(|longest| longest <= 100), "{}: {text}", language.tag());
    }
}

#[test]
fn a_file_with_every_field_of_the_form_is_read_without_a_problem() {
    let loaded = load(include_bytes!("fixtures/good/tiny.ron"));
    assert_eq!(loaded.problems().next(), None);
    let notes: Vec<_> = loaded.issues.iter().map(Issue::message).collect();
    assert_eq!(notes, [""; 0]);
    let dataset = loaded.dataset.expect("a dataset");
    assert_eq!(dataset.events().len(), 6);
    assert_eq!(dataset.claims().count(), 2);
    assert_eq!(dataset.disputes().count(), 1);
    assert_eq!(dataset.sources().len(), 2);
    assert_eq!(dataset.places().len(), 3);
    assert_eq!(dataset.actors().len(), 4);
    assert_eq!(dataset.forces().len(), 1);
    assert_eq!(dataset.phases().len(), 1);
    assert_eq!(dataset.stories().len(), 1);
}

/// With the variable `IBAR_UPDATE_EXPECTED` set, the texts are written instead of compared.
#[test]
fn every_mistake_of_a_broken_file_is_reported_and_every_good_record_kept() {
    let files = fixtures("bad");
    assert!(files.len() >= 40, "only {} broken files", files.len());
    let mut differing = String::new();
    for path in files {
        let expected_path = path.with_extension("expected");
        let reported = report_of(&path);
        if env::var_os("IBAR_UPDATE_EXPECTED").is_some() {
            fs::write(&expected_path, &reported).expect("a writable fixture");
        } else {
            let expected = fs::read_to_string(&expected_path).unwrap_or_default();
            if reported != expected {
                differing.extend(["expected:\n", &expected, "\nfound:\n", &reported, "\n"]);
            }
        }
    }
    assert!(differing.is_empty(), "{differing}");
}

/// Three events with parts of every kind, of which the middle one gets broken.
const BEFORE: &str = r#"Dataset(ibar: 1, title: "T", summary: "S",
    actors: [Actor(id: "x", names: {"en": "X"})],
    events: [
        Event(
            id: "before",
            title: "Before",
        ),
        "#;
const MIDDLE: &str = r#"Event(
            id: "middle",
            title: "In the middle",
            where: Point(lat: 42.9, lon: 20.7, role: Meeting),
            claims: [
                Claim(id: "c", claimant: "x", stance: Asserts, statement: "It is so"),
            ],
        )"#;
const AFTER: &str = r#",
        Event(
            id: "after",
            title: "After",
        ),
        Event(id: "last", title: "Last"),
    ],
    phases: [
        Phase(id: "p", name: "P", when: "1999"),
    ],
)
"#;

#[test]
fn a_slip_in_one_event_costs_no_other_record_and_is_never_silent() {
    let mut slips: Vec<(usize, usize, &str)> = Vec::new();
    for at in 0..MIDDLE.len() {
        slips.push((at, 1, ""));
        for insert in ["\"", "(", ")", "[", "]", "{", "}", ",", ":", "\\", "'", "#", "x", "/*"] {
            slips.push((at, at % 2, insert));
        }
    }
    let mut costly = Vec::new();
    for (at, removed, insert) in slips {
        let middle = format!("{}{insert}{}", &MIDDLE[..at], &MIDDLE[at + removed..]);
        let loaded = load(format!("{BEFORE}{middle}{AFTER}").as_bytes());
        let dataset = loaded.dataset.expect("a dataset");
        let others = ["before", "after", "last"];
        let kept = others.into_iter().filter(|id| dataset.event(&(*id).into()).is_some()).count();
        let all_there = dataset.events().len() == 4 && dataset.claims().count() == 1;
        let reported = !loaded.issues.is_empty() || all_there;
        if kept < 3 || dataset.phases().is_empty() || !reported {
            costly.push(format!("{kept} others kept, reported: {reported}\n{middle}\n"));
        }
    }
    assert!(costly.is_empty(), "{}\n{}", costly.len(), costly.join("\n"));
}

#[test]
fn the_shipped_dataset_is_read_whole_and_without_an_issue() {
    let loaded = load(SHIPPED.as_bytes());
    let report = report("shipped", SHIPPED.as_bytes(), &loaded.issues, ReportStyle::Plain);
    assert!(loaded.issues.is_empty(), "{report}");
    let counts = Counts::from(&shipped());
    assert_eq!(counts.events, 115);
    assert_eq!(counts.places, 96);
    assert_eq!(counts.forces, 2);
    assert!(counts.claims >= 119, "{counts:?}");
    assert!(counts.disputes >= 39, "{counts:?}");
    assert!(counts.sources >= 345, "{counts:?}");
}

#[test]
fn the_shipped_dataset_is_written_as_it_is_read() {
    let first = shipped();
    let text = write(&first);
    let second = load(text.as_bytes());
    assert_eq!(second.issues, []);
    let second = second.dataset.expect("a dataset");
    assert_eq!(second.meta, first.meta);
    assert_eq!(second.actors(), first.actors());
    assert_eq!(second.sources(), first.sources());
    assert_eq!(second.places(), first.places());
    assert_eq!(second.events(), first.events());
    assert_eq!(second.forces(), first.forces());
    assert_eq!(second.phases(), first.phases());
    assert_eq!(write(&second), text);
}

#[test]
fn every_grade_of_the_shipped_dataset_is_the_one_that_its_rule_gives() {
    let dataset = shipped();
    assert!(dataset.meta.grading.len() >= 5, "the file states its rule in words");
    for source in dataset.sources() {
        let id = &source.id;
        assert_eq!(source.reliability, Some(grading_rule::reliability(source)), "source {id}");
    }
    for (_, claim) in dataset.claims() {
        let expected = grading_rule::claim_credibility(claim, &dataset);
        assert_eq!(claim.credibility, Some(expected), "claim {}", claim.id);
    }
    for event in dataset.events() {
        let expected = grading_rule::event_credibility(event, &dataset);
        assert_eq!(event.credibility, Some(expected), "event {}", event.id);
    }
}

/// The records of the shipped dataset that carry each statement of the article.
#[derive(Deserialize)]
struct Coverage {
    statements: Vec<Statement>,
}

#[derive(Deserialize)]
struct Statement {
    n: u32,
    carried_by: Vec<Carrier>,
}

#[derive(Deserialize)]
enum Carrier {
    Event(EventId),
    Claim(ClaimId),
    Actor(ActorId),
    Force(ForceId),
}

#[test]
fn every_statement_of_the_article_is_carried_by_something_in_the_shipped_dataset() {
    let text = include_str!("../assets/datasets/banjska-2023.coverage.ron");
    let coverage: Coverage = ron::from_str(text).expect("the coverage");
    let dataset = shipped();
    assert_eq!(coverage.statements.len(), 37);
    for (nth, statement) in (1..).zip(&coverage.statements) {
        assert_eq!(statement.n, nth);
        assert!(!statement.carried_by.is_empty(), "nothing carries statement {nth}");
        for carrier in &statement.carried_by {
            match carrier {
                Carrier::Event(id) => assert!(dataset.event(id).is_some(), "no event {id}"),
                Carrier::Claim(id) => assert!(dataset.claim(id).is_some(), "no claim {id}"),
                Carrier::Actor(id) => assert!(dataset.actor(id).is_some(), "no actor {id}"),
                Carrier::Force(id) => assert!(dataset.force(id).is_some(), "no force {id}"),
            }
        }
    }
}

const SCRAPS: [&str; 20] = [
    "\"",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\\",
    "'",
    "#",
    "/*",
    "//",
    "r#\"",
    "Event(",
    "id: ",
    "é",
    "\n",
    "events: [",
];

proptest! {
    #[test]
    fn every_broken_file_gets_issues_with_positions_in_it(
        cuts in vec((any::<Index>(), 0_usize..40, select(SCRAPS.to_vec())), 1..5),
    ) {
        let mut chars: Vec<char> = include_str!("fixtures/good/tiny.ron").chars().collect();
        for (at, removed, scrap) in cuts {
            let start = at.index(chars.len());
            chars.splice(start..(start + removed).min(chars.len()), scrap.chars());
        }
        let text: String = chars.into_iter().collect();
        let loaded = load(text.as_bytes());
        prop_assert!(loaded.dataset.is_some() || !loaded.issues.is_empty());
        for issue in &loaded.issues {
            prop_assert!(text.get(issue.span.clone()).is_some(), "{issue:?}");
            prop_assert!(!issue.message().is_empty() && !issue.message().ends_with("; "), "{issue:?}");
        }
        let report = report("a.ron", text.as_bytes(), &loaded.issues, ReportStyle::Plain);
        prop_assert_eq!(report.matches("--> a.ron:").count(), loaded.issues.len());
    }
}
