//! Rules on the text of files: lengths, first lines, words, and literals of the theme.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;

/// The longest file of Rust, in lines.
const LONGEST: usize = 400;
/// The most entries of a folder.
const FULLEST: usize = 20;
/// Words that open a clause, not a noun phrase.
const CLAUSES: [&str; 6] = ["What", "How", "Where", "Which", "Whether", "When"];
/// Marks of unfinished work.
const LEFT: [&str; 2] = ["TODO", "FIXME"];
/// Types whose associated functions and constants are colours.
const COLOURS: [&str; 5] = ["Color32", "Hsva", "HsvaGamma", "Rgb", "Rgba"];
/// Constants of these types that are no colour.
const NO_COLOUR: [&str; 2] = ["PLACEHOLDER", "TRANSPARENT"];
/// Where colours and sizes of type are set.
const THEME: [&str; 2] = ["src/scene/theme/", "src/ui/theme/"];

/// Files of Rust that are too long, and folders of `src` that hold too much.
pub(super) fn sizes(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.is_rust()) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            found.push(format!("{}: {lines} lines, {LONGEST} at most", source.path));
        }
        let slashes = source.path.match_indices('/').filter(|_| source.is_product());
        for (slash, _) in slashes {
            let entry = source.path[slash + 1..].split('/').next().unwrap_or_default();
            folders.entry(&source.path[..slash]).or_default().insert(entry);
        }
    }
    let full = folders.iter().filter(|(_, entries)| entries.len() > FULLEST);
    found.extend(full.map(|(folder, entries)| {
        format!("{folder}: {} entries, {FULLEST} at most", entries.len())
    }));
    found
}

/// Files of Rust that do not open with `//! ` and a noun.
pub(super) fn first_lines(sources: &[Source]) -> Vec<String> {
    let opens = |source: &&Source| {
        // The front page of the library is the README.
        let readme = source.text.starts_with("#![doc = include_str!(").then_some("README");
        let first = source.text.strip_prefix("//! ").or(readme).unwrap_or_default();
        let word = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        !first.is_empty() && !CLAUSES.contains(&word)
    };
    let rust = sources.iter().filter(|source| source.is_rust() && !opens(source));
    rust.map(|source| format!("{}: opens with no noun phrase", source.path)).collect()
}

/// Marks of unfinished work in comments, and egui by another name.
pub(super) fn words(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    // This folder has to name what it forbids.
    for source in sources.iter().filter(|it| !it.path.starts_with("tests/architecture")) {
        for (above, line) in source.text.lines().enumerate() {
            let comment = line.split_once("//").filter(|_| source.is_rust());
            let left = comment.and_then(|(_, text)| LEFT.iter().find(|mark| text.contains(**mark)));
            let toolkit = line.contains("toolkit").then_some(&"toolkit");
            let word = left.or(toolkit);
            found.extend(word.map(|word| format!("{}:{}: {word}", source.path, above + 1)));
        }
    }
    found
}

/// Colours and sizes of type that are written out outside the theme.
pub(super) fn literals(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let themed = THEME.iter().any(|folder| source.path.starts_with(folder));
        if themed || !(source.is_product() || source.path.starts_with("examples/")) {
            continue;
        }
        let words: Vec<&str> = source.tokens.iter().map(String::as_str).collect();
        for nth in 0..words.len() {
            let after = &words[nth..];
            let what = colour(after).or_else(|| size(after));
            found.extend(what.map(|what| format!("{}: {what} outside the theme", source.path)));
        }
    }
    found
}

/// The colour that starts here, as it is written.
fn colour(words: &[&str]) -> Option<String> {
    match words {
        [name, "::", made, ..] if COLOURS.contains(name) && !NO_COLOUR.contains(made) => {
            let constant = made.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            let makes = ["from_", "new", "hex"].iter().any(|start| made.starts_with(start));
            (constant || makes).then(|| format!("{name}::{made}"))
        }
        [name, "(", value, ..] if COLOURS.contains(name) => {
            (is_number(value) || *value == "[").then(|| format!("{name}(…)"))
        }
        ["hex_color", ..] => Some("hex_color!".to_owned()),
        [word, ..] => {
            let text = word.strip_prefix("\"#").and_then(|rest| rest.strip_suffix('"'));
            let long = word.strip_prefix("0x").filter(|hex| hex.len() == 6);
            let hex = text.filter(|hex| matches!(hex.len(), 3 | 6 | 8)).or(long)?;
            hex.chars().all(|c| c.is_ascii_hexdigit()).then(|| (*word).to_owned())
        }
        [] => None,
    }
}

/// The size of type that starts here, as it is written.
fn size(words: &[&str]) -> Option<String> {
    match words {
        ["FontId", "::", made, "(", value, ..] if is_number(value) => {
            Some(format!("FontId::{made}({value})"))
        }
        [".", "size", "(", value, ")", ..] if is_number(value) => Some(format!(".size({value})")),
        _ => None,
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
