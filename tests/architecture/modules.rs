//! The modules of the library, and what each of them uses of the others.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::{Used, uses};
use super::tree::Tree;

/// How many re-exports are followed, one after another, before a circle is assumed.
const FOLLOWED: usize = 8;

/// One module using another.
#[derive(Debug)]
pub(super) struct Edge {
    /// The module that uses, as parts from the crate.
    pub(super) from: Vec<String>,
    /// The path as it is written, from the crate.
    pub(super) written: Vec<String>,
    /// The module where the thing lies that the path leads to, through every re-export.
    pub(super) to: Vec<String>,
    pub(super) in_test: bool,
    pub(super) file: String,
    pub(super) line: usize,
}

/// The modules of the library by their parts.
#[derive(Debug)]
pub(super) struct Modules {
    by_path: BTreeMap<Vec<String>, Module>,
}

#[derive(Debug)]
struct Module {
    file: String,
    paths: Vec<Used>,
    for_test: bool,
}

impl Modules {
    /// The modules of the files under `src/`.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut by_path = BTreeMap::new();
        let mut for_test = BTreeSet::new();
        for file in tree.rust() {
            let Some(path) = module_path(&file.path) else {
                continue;
            };
            let uses = uses(&file.text);
            for name in uses.test_modules {
                for_test.insert([path.as_slice(), &[name]].concat());
            }
            let module = Module { file: file.path.clone(), paths: uses.paths, for_test: false };
            by_path.insert(path, module);
        }
        for (path, module) in &mut by_path {
            module.for_test = (1..=path.len()).any(|end| for_test.contains(&path[..end]));
        }
        Self { by_path }
    }

    /// Everything that a module uses of the crate, in the order of files and lines.
    pub(super) fn edges(&self) -> Vec<Edge> {
        let mut edges = Vec::new();
        for (from, module) in &self.by_path {
            for used in &module.paths {
                let Some(written) = absolute(from, used) else {
                    continue;
                };
                let to = self.target(&written, FOLLOWED);
                let in_test = used.in_test || module.for_test;
                let (file, line) = (module.file.clone(), used.line);
                edges.push(Edge { from: from.clone(), written, to, in_test, file, line });
            }
        }
        edges
    }

    /// The module where a path from the crate ends, through re-exports.
    fn target(&self, path: &[String], follow: usize) -> Vec<String> {
        let end = (0..=path.len()).rev().find(|end| self.by_path.contains_key(&path[..*end]));
        let (module, rest) = path.split_at(end.unwrap_or(0));
        let (Some(name), true) = (rest.first(), follow > 0) else {
            return module.to_vec();
        };
        let exported = self.by_path.get(module).and_then(|found| {
            found
                .paths
                .iter()
                .filter(|used| used.within.is_empty() && used.name.as_ref() == Some(name))
                .find_map(|used| absolute(module, used))
        });
        match exported {
            Some(next) if next.as_slice() != path => self.target(&next, follow - 1),
            _ => module.to_vec(),
        }
    }
}

/// The module that a file is; `None` for what is no part of the library.
fn module_path(file: &str) -> Option<Vec<String>> {
    let inner = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    if inner == "main" {
        return None;
    }
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    Some(parts)
}

/// A path from the crate; `None` where it leads out of it, or is a name in reach without a word
/// on where it comes from.
fn absolute(module: &[String], used: &Used) -> Option<Vec<String>> {
    let mut base = [module, used.within.as_slice()].concat();
    let mut rest = used.parts.as_slice();
    match rest.first()?.as_str() {
        "crate" | "ibar" => {
            base.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                base.pop()?;
                rest = &rest[1..];
            }
        }
        _ => return None,
    }
    Some([base.as_slice(), rest].concat())
}

#[cfg(test)]
fn shown(files: &[(&str, &str)]) -> Vec<String> {
    Modules::of(&Tree::example(files))
        .edges()
        .iter()
        .map(|edge| {
            let test = if edge.in_test { " in test" } else { "" };
            format!("{} uses {}{test}", edge.from.join("::"), edge.to.join("::"))
        })
        .collect()
}

#[test]
fn a_path_leads_through_re_exports_to_where_a_thing_lies() {
    let files = [
        ("src/lib.rs", "pub mod a; pub mod b;"),
        ("src/a/mod.rs", "mod deep; pub use self::deep::Thing;"),
        ("src/a/deep.rs", "pub struct Thing;"),
        ("src/b.rs", "use crate::a::Thing; fn f() { super::a::deep::g() }"),
    ];
    assert_eq!(shown(&files), ["a uses a::deep", "b uses a::deep", "b uses a::deep"]);
}

#[test]
fn what_is_compiled_for_tests_alone_is_marked() {
    let files = [
        ("src/a/mod.rs", "#[cfg(test)] mod tests; #[cfg(test)] mod here { use super::super::b; }"),
        ("src/a/tests.rs", "use crate::b::c;"),
        ("src/b.rs", "fn c() {}"),
    ];
    assert_eq!(shown(&files), ["a uses b in test", "a::tests uses b in test"]);
}
