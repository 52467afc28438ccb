//! Rules on who may use whom: floors, views, egui, and no circles.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, Use};

/// A module at the top of the library.
struct Room {
    name: &'static str,
    floor: u8,
    /// Modules of its own floor that it may use, as it may all of the floors below.
    neighbours: &'static [&'static str],
    /// Modules of the floors below that it does without, save in tests.
    without: &'static [&'static str],
}

const HOUSE: [Room; 12] = [
    Room { name: "model", floor: 0, neighbours: &["text"], without: &[] },
    Room { name: "text", floor: 0, neighbours: &[], without: &[] },
    Room { name: "time", floor: 1, neighbours: &[], without: &[] },
    Room { name: "geo", floor: 1, neighbours: &[], without: &[] },
    Room { name: "dataset", floor: 2, neighbours: &[], without: &[] },
    Room { name: "import", floor: 2, neighbours: &["dataset"], without: &[] },
    Room { name: "state", floor: 3, neighbours: &[], without: &["dataset", "import"] },
    Room { name: "scene", floor: 4, neighbours: &[], without: &["dataset", "import"] },
    Room { name: "ui", floor: 5, neighbours: &[], without: &["dataset", "import"] },
    Room { name: "export", floor: 5, neighbours: &[], without: &[] },
    Room { name: "app", floor: 6, neighbours: &[], without: &[] },
    Room { name: "cli", floor: 6, neighbours: &["app"], without: &[] },
];

/// Macros of `text`, which stand at the root of the crate as all macros do that it exports.
const MACROS: [&str; 3] = ["label", "message", "phrase"];

/// Folders of `ui/` that all views share; every other one is a view.
const SHARED_BY_VIEWS: [&str; 3] = ["control", "theme", "top_bar"];

/// egui and the crates around it, which only `ui` and `app` may name.
const EGUI: [&str; 11] = [
    "accesskit",
    "ecolor",
    "eframe",
    "egui",
    "egui_extras",
    "egui_kittest",
    "egui_plot",
    "emath",
    "epaint",
    "glow",
    "winit",
];

/// One module using another.
struct Edge<'a> {
    file: &'a str,
    from: Vec<String>,
    /// The path from the crate as it is written.
    written: Vec<String>,
    /// The module that the path leads to, through every re-export.
    to: Vec<String>,
    in_test: bool,
}

/// Uses of a floor above, of a neighbour without leave, and of a view by another.
pub(super) fn findings(sources: &[Source]) -> Vec<String> {
    let edges = edges(sources);
    let views: BTreeSet<&str> = sources
        .iter()
        .filter_map(|source| source.path.strip_prefix("src/ui/")?.split_once('/'))
        .map(|(folder, _)| folder)
        .filter(|folder| !SHARED_BY_VIEWS.contains(folder))
        .collect();
    let found = edges.iter().filter_map(|edge| {
        let broken = floor_rule(edge).or_else(|| view_rule(edge, &views))?;
        Some(format!("{}: {broken}", edge.file))
    });
    found.collect::<BTreeSet<_>>().into_iter().collect()
}

fn floor_rule(edge: &Edge<'_>) -> Option<String> {
    let (from, to) = (edge.from.first()?, edge.written.first()?);
    let room = |name: &String| HOUSE.iter().find(|room| room.name == name);
    let (own, other) = match (room(from), room(to)) {
        _ if from == to => return None,
        (None, _) => return Some(format!("{from} has no floor")),
        (_, None) => return Some(format!("{to} has no floor")),
        (Some(own), Some(other)) => (own, other),
    };
    let spared = own.without.contains(&other.name) && !edge.in_test;
    let allowed = own.neighbours.contains(&other.name) || (other.floor < own.floor && !spared);
    (!allowed).then(|| format!("{from} may not use {to}"))
}

fn view_rule(edge: &Edge<'_>, views: &BTreeSet<&str>) -> Option<String> {
    let view = |path: &[String]| {
        let [ui, view, ..] = path else { return None };
        views.get(view.as_str()).copied().filter(|_| ui == "ui")
    };
    let from = view(&edge.from)?;
    let to = view(&edge.written).or_else(|| view(&edge.to))?;
    (from != to).then(|| format!("the view {from} may not use the view {to}"))
}

/// Names of egui's crates outside `ui` and `app`.
pub(super) fn egui(sources: &[Source]) -> Vec<String> {
    let outside = sources.iter().filter(|source| {
        let room = source.module.first().map(String::as_str);
        source.is_product() && !matches!(room, Some("ui" | "app"))
    });
    outside
        .flat_map(|source| source.uses.iter().map(move |used| (&source.path, &used.parts[0])))
        .filter(|(_, name)| EGUI.contains(&name.as_str()))
        .map(|(path, name)| format!("{path}: only ui and app may use {name}"))
        .collect()
}

/// Circles among the children of one module, each with everything below it. A parent that uses its
/// children and children that use what it holds for all of them are no circle; tests do not count.
pub(super) fn circles(sources: &[Source]) -> Vec<String> {
    let edges = edges(sources);
    let mut graphs: BTreeMap<&[String], BTreeMap<&str, BTreeMap<&str, &str>>> = BTreeMap::new();
    for edge in edges.iter().filter(|edge| !edge.in_test) {
        let shared = edge.from.iter().zip(&edge.to).take_while(|(a, b)| a == b).count();
        if let (Some(from), Some(to)) = (edge.from.get(shared), edge.to.get(shared)) {
            let graph = graphs.entry(&edge.from[..shared]).or_default();
            graph.entry(from).or_default().entry(to).or_insert(edge.file);
        }
    }
    let mut found = Vec::new();
    for (parent, mut graph) in graphs {
        // Whatever uses nothing that is left, or is used by nothing that is left, lies in no circle.
        while let Some(end) = graph
            .keys()
            .find(|name| {
                let uses = graph[**name].keys().any(|used| graph.contains_key(used));
                !uses || !graph.values().any(|used| used.contains_key(**name))
            })
            .copied()
        {
            graph.remove(end);
        }
        let left: BTreeSet<&str> = graph.keys().copied().collect();
        for (name, used) in graph {
            for (other, file) in used.into_iter().filter(|(other, _)| left.contains(other)) {
                let parent = if parent.is_empty() { "the crate" } else { &parent.join("::") };
                found.push(format!("{file}: a circle in {parent}: {name} uses {other}"));
            }
        }
    }
    found
}

/// Everything that a module of the library uses of the library.
fn edges(sources: &[Source]) -> Vec<Edge<'_>> {
    let modules: BTreeMap<&[String], &Source> = sources
        .iter()
        .filter(|source| source.is_product() && source.path != "src/main.rs")
        .map(|source| (source.module.as_slice(), source))
        .collect();
    let for_test = |module: &[String]| {
        (1..=module.len()).any(|end| {
            let parent = modules.get(&module[..end - 1]);
            parent.is_some_and(|parent| parent.test_modules.contains(&module[end - 1]))
        })
    };
    let mut edges = Vec::new();
    for source in modules.values() {
        let in_test = for_test(&source.module);
        for used in &source.uses {
            if let Some(written) = absolute(used) {
                let to = target(&modules, &written, 8).clone();
                let (file, from) = (source.path.as_str(), source.module.clone());
                edges.push(Edge { file, from, written, to, in_test: in_test || used.in_test });
            }
        }
    }
    edges
}

/// A path from the crate; `None` where it leads out of it or starts with a name in scope.
fn absolute(used: &Use) -> Option<Vec<String>> {
    let mut base = used.within.clone();
    let mut rest = used.parts.as_slice();
    match rest.first()?.as_str() {
        "crate" | "ibar" => base.clear(),
        "self" | "super" => {}
        _ => return None,
    }
    while let Some((first, after)) = rest.split_first() {
        match first.as_str() {
            "crate" | "ibar" | "self" => {}
            "super" => drop(base.pop()?),
            _ => break,
        }
        rest = after;
    }
    let is_macro = base.is_empty() && rest.first().is_some_and(|it| MACROS.contains(&it.as_str()));
    Some(if is_macro { vec!["text".to_owned()] } else { [base.as_slice(), rest].concat() })
}

/// The module where a path from the crate ends, through at most that many re-exports.
fn target(modules: &BTreeMap<&[String], &Source>, path: &[String], follow: u8) -> Vec<String> {
    let end = (0..=path.len()).rev().find(|end| modules.contains_key(&path[..*end])).unwrap_or(0);
    let (module, rest) = path.split_at(end);
    let exported = rest.first().zip(modules.get(module)).and_then(|(name, source)| {
        let named = |used: &&Use| used.within == module && used.name.as_ref() == Some(name);
        source.uses.iter().filter(named).find_map(absolute)
    });
    match exported {
        Some(next) if follow > 0 && next != path => target(modules, &next, follow - 1),
        _ => module.to_vec(),
    }
}
