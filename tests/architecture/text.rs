//! How long files are, and how unfinished work is marked.

use super::code::{Kind, tokens};
use super::tree::{Finding, Tree};

/// The longest file of Rust, in lines.
const LONGEST: usize = 400;

/// Words for unfinished work that are not to be used.
const LOOSE: [&str; 3] = ["FIXME", "HACK", "XXX"];

/// Files of Rust with more than [`LONGEST`] lines.
pub(super) fn long_files(tree: &Tree) -> Vec<Finding> {
    let long = |file: &&super::tree::File| file.text.lines().count() > LONGEST;
    tree.rust()
        .filter(long)
        .map(|file| {
            let lines = file.text.lines().count();
            let what = format!("{lines} lines, {LONGEST} at most: which noun is hiding in it?");
            Finding { path: file.path.clone(), line: 0, what }
        })
        .collect()
}

/// Marks of unfinished work in comments that are not of the form `TODO(map): What is missing.`,
/// with the area in brackets.
pub(super) fn unfinished(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        for comment in tokens(&file.text).iter().filter(|token| token.kind == Kind::Comment) {
            for (below, line) in comment.text.lines().enumerate() {
                let what = if LOOSE.iter().any(|word| has_word(line, word)) {
                    "a loose mark: write TODO(area): What is missing."
                } else if line.match_indices("TODO").any(|(at, _)| !is_formed(&line[at..])) {
                    "a TODO reads TODO(area): What is missing."
                } else {
                    continue;
                };
                let line = comment.line + below;
                findings.push(Finding { path: file.path.clone(), line, what: what.to_owned() });
            }
        }
    }
    findings
}

/// Whether the text has that word with nothing of a word around it.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let of_word = |c: char| c.is_alphanumeric() || c == '_';
        let before = text[..at].chars().next_back().is_some_and(of_word);
        let after = text[at + word.len()..].chars().next().is_some_and(of_word);
        !before && !after
    })
}

fn is_formed(todo: &str) -> bool {
    let parts = todo.strip_prefix("TODO(").and_then(|rest| rest.split_once("): "));
    parts.is_some_and(|(area, text)| {
        let named = !area.is_empty() && area.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        named && text.starts_with(char::is_uppercase) && text.contains('.')
    })
}

#[test]
fn a_file_may_have_four_hundred_lines_and_no_more() {
    let (whole, over) = ("x\n".repeat(400), "x\n".repeat(401));
    let tree =
        Tree::example(&[("src/a.rs", &*whole), ("tests/b.rs", &over), ("assets/c.ron", &over)]);
    let told = super::told(&long_files(&tree));
    assert_eq!(told, "tests/b.rs:0: 401 lines, 400 at most: which noun is hiding in it?\n");
}

#[test]
fn a_mark_of_unfinished_work_names_area_and_matter() {
    let bad = "fn f() {}\n// TODO: later\n/* TODO(map): later\n * FIXME */\n/// TODO later";
    let lines: Vec<usize> =
        unfinished(&Tree::example(&[("src/a.rs", bad)])).iter().map(|found| found.line).collect();
    assert_eq!(lines, [2, 3, 4, 5]);
    let good = "// TODO(map): Clusters do not fan out yet.\nlet a = \"TODO\"; // methodology";
    assert_eq!(super::told(&unfinished(&Tree::example(&[("src/a.rs", good)]))), "");
}
