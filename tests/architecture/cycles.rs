//! Circles among modules that stand side by side.
//!
//! Looked at are the children of one module, each with everything below it: the rooms of the
//! house, the folders of a floor. That a parent orders its children about and they use what it
//! holds for all of them is no circle, and what tests use does not count.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::{Edge, Modules};
use super::tree::{Finding, Tree};

/// For each child, the siblings that it uses, with the first place where it does.
type Graph<'a> = BTreeMap<&'a str, BTreeMap<&'a str, &'a Edge>>;

/// One finding for each circle, at the first of its modules in the alphabet.
pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let edges = Modules::of(tree).edges();
    let mut findings = Vec::new();
    for (parent, graph) in &graphs(&edges) {
        let mut told = BTreeSet::new();
        for start in graph.keys() {
            let Some(circle) = circle(graph, start) else {
                continue;
            };
            if told.is_disjoint(&circle.iter().copied().collect()) {
                findings.push(finding(parent, graph, &circle));
            }
            told.extend(circle);
        }
    }
    findings
}

/// The graph of siblings under each parent that is held to this rule.
fn graphs(edges: &[Edge]) -> BTreeMap<&[String], Graph<'_>> {
    let mut graphs: BTreeMap<&[String], Graph<'_>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| !edge.in_test) {
        let shared = edge.from.iter().zip(&edge.to).take_while(|(a, b)| a == b).count();
        let (Some(from), Some(to)) = (edge.from.get(shared), edge.to.get(shared)) else {
            continue;
        };
        let graph = graphs.entry(&edge.from[..shared]).or_default();
        graph.entry(from).or_default().entry(to).or_insert(edge);
    }
    graphs
}

/// The shortest way from a module back to itself.
fn circle<'a>(graph: &Graph<'a>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way.last().copied().unwrap_or(start);
            for next in graph.get(last).into_iter().flat_map(BTreeMap::keys) {
                if *next == start {
                    return Some(way);
                }
                if seen.insert(*next) {
                    longer.push([way.as_slice(), &[*next]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

fn finding(parent: &[String], graph: &Graph<'_>, circle: &[&str]) -> Finding {
    let edge = |nth: usize| graph[circle[nth]][circle[(nth + 1) % circle.len()]];
    let steps: Vec<String> = (0..circle.len())
        .map(|nth| format!("{} ({}:{})", circle[nth], edge(nth).file, edge(nth).line))
        .collect();
    let parent = if parent.is_empty() { "the crate".to_owned() } else { parent.join("::") };
    Finding {
        path: edge(0).file.clone(),
        line: edge(0).line,
        what: format!("a circle in {parent}: {} and back", steps.join(", ")),
    }
}

#[test]
fn a_circle_is_told_with_every_step_of_it() {
    let tree = Tree::example(&[
        ("src/ui/mod.rs", "mod a; mod b; mod c; mod d; pub use self::c::Thing;"),
        ("src/ui/a.rs", "\nuse super::b::X;"),
        ("src/ui/b/mod.rs", "mod deep;"),
        ("src/ui/b/deep.rs", "use crate::ui::Thing;"),
        ("src/ui/c.rs", "fn f() { super::a::g() }"),
        ("src/ui/d.rs", "use super::a::X;"),
    ]);
    assert_eq!(
        super::told(&findings(&tree)),
        "src/ui/a.rs:2: a circle in ui: a (src/ui/a.rs:2), b (src/ui/b/deep.rs:1), \
         c (src/ui/c.rs:1) and back\n"
    );
}

#[test]
fn parents_tests_and_chains_are_no_circle() {
    let tree = Tree::example(&[
        ("src/ui/mod.rs", "mod a; mod b; use self::a::X; const HEIGHT: f32 = 1.0;"),
        ("src/ui/a.rs", "use super::HEIGHT; use super::b::Y;"),
        ("src/ui/b.rs", "#[cfg(test)]\nmod tests { use crate::ui::a::X; }"),
    ]);
    assert_eq!(super::told(&findings(&tree)), "");
}
