//! What the repository's text never names: machines, registries, how the work came about.
//!
//! The words to look for are put together from halves, for this file is looked at too.

use super::text::has_word;
use super::tree::{Finding, Tree};

/// The starts of paths that belong to one machine.
const MACHINE: [&str; 9] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/fa", "rm/"),
    concat!("/tm", "p/"),
    concat!("/Us", "ers/"),
    concat!("/m", "nt/"),
    concat!("C:", "\\"),
    concat!("file:", "//"),
];

/// Names of hosts that serve packages.
const REGISTRIES: [&str; 7] = [
    concat!("crates", ".io"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("npmjs", ".com"),
    concat!("npmjs", ".org"),
    concat!("deb.debian", ".org"),
    concat!("snapshot.debian", ".org"),
];

/// Words and turns of phrase, in lower case, about who or what wrote the text and on whose order.
const TALK: [&str; 17] = [
    concat!("anth", "ropic"),
    concat!("open", "ai"),
    concat!("clau", "de"),
    concat!("chat", "gpt"),
    concat!("cop", "ilot"),
    concat!("l", "lm"),
    concat!("language ", "model"),
    concat!("assi", "stant"),
    concat!("as an ", "ai"),
    concat!("sub", "agent"),
    concat!("hel", "per"),
    concat!("hel", "pers"),
    concat!("work", "tree"),
    concat!("the ", "brief"),
    concat!("my ", "task"),
    concat!("your ", "task"),
    concat!("as reque", "sted"),
];

/// Absolute paths of a machine, and names of registries.
pub(super) fn places(tree: &Tree) -> Vec<Finding> {
    lines(tree, |_, line| {
        let machine = MACHINE.iter().find(|start| starts_path(line, start));
        let registry = REGISTRIES.iter().find(|host| line.contains(**host));
        machine.map(|start| format!("{start} is a path of one machine")).or_else(|| {
            registry.map(|host| format!("{host} is a registry, and which one serves is open"))
        })
    })
}

/// Words on how the text came about. The data are left out: there, they are somebody's words.
pub(super) fn talk(tree: &Tree) -> Vec<Finding> {
    lines(tree, |path, line| {
        if path.starts_with("assets/datasets/") {
            return None;
        }
        let line = line.to_lowercase();
        let word = TALK.iter().find(|word| has_word(&line, word));
        word.map(|word| format!("'{word}' is no word for this repository")).or_else(|| {
            numbered_issue(&line).then(|| "an issue by its number says nothing here".to_owned())
        })
    })
}

/// What a rule finds line by line.
fn lines(tree: &Tree, rule: impl Fn(&str, &str) -> Option<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files() {
        for (above, line) in file.text.lines().enumerate() {
            if let Some(what) = rule(&file.path, line) {
                findings.push(Finding { path: file.path.clone(), line: above + 1, what });
            }
        }
    }
    findings
}

/// Whether an absolute path starts so. In an address the name of a host stands before it.
fn starts_path(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "._-~}/$".contains(c))
    })
}

/// "issue" with a number after it.
fn numbered_issue(line: &str) -> bool {
    line.match_indices("issue ").any(|(at, word)| {
        let after = line[at + word.len()..].trim_start_matches('#');
        after.starts_with(|c: char| c.is_ascii_digit())
    })
}

#[test]
fn paths_of_a_machine_and_registries_are_refused_wherever_they_stand() {
    for bad in [
        concat!("see `/wo", "rk/main`"),
        concat!("DIR=/ho", "me/ana"),
        concat!("\"/tm", "p/x.ron\""),
        concat!("on C:", "\\Data"),
        concat!("https://static.crates", ".io"),
    ] {
        let tree = Tree::example(&[("README.md", bad)]);
        assert_eq!(places(&tree).len(), 1, "{bad}");
    }
}

#[test]
fn addresses_and_relative_paths_are_no_finding() {
    let good = concat!("https://example.org/ho", "me/a, $HOME/wo", "rk/b, src/wo", "rk/c.rs");
    assert_eq!(super::told(&places(&Tree::example(&[("README.md", good)]))), "");
}

#[test]
fn talk_is_refused_in_code_and_prose_and_left_alone_in_data() {
    let bad = concat!("// A Hel", "per for the map.\n// Mends issue", " #12.");
    let lines = |path| -> Vec<usize> {
        talk(&Tree::example(&[(path, bad)])).iter().map(|found| found.line).collect()
    };
    assert_eq!(lines("src/a.rs"), [1, 2]);
    assert_eq!(lines("assets/datasets/a.ron"), [0_usize; 0]);
}

#[test]
fn the_domain_may_speak_of_issues_and_sessions() {
    let good = "Every issue found; a damaged session is never fatal. Two issues of 3.";
    assert_eq!(super::told(&talk(&Tree::example(&[("src/a.rs", good)]))), "");
}
