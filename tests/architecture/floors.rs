//! Which module may use which: floors, views, and who knows the toolkit.

use super::modules::{Edge, Modules};
use super::paths::uses;
use super::tree::{Finding, Tree};

/// A module at the top of the library.
struct Room {
    name: &'static str,
    floor: u8,
    /// The modules of its own floor that it may use beside those of the floors below.
    beside: &'static [&'static str],
    /// Modules of the floors below that it does without, save in tests.
    without: &'static [&'static str],
}

const HOUSE: [Room; 11] = [
    Room { name: "model", floor: 0, beside: &[], without: &[] },
    Room { name: "text", floor: 1, beside: &[], without: &[] },
    Room { name: "time", floor: 1, beside: &["text"], without: &[] },
    Room { name: "geo", floor: 1, beside: &[], without: &[] },
    Room { name: "dataset", floor: 1, beside: &["time", "geo"], without: &[] },
    Room { name: "state", floor: 2, beside: &[], without: &["dataset"] },
    Room { name: "scene", floor: 3, beside: &[], without: &["dataset"] },
    Room { name: "ui", floor: 4, beside: &[], without: &["dataset"] },
    Room { name: "export", floor: 4, beside: &[], without: &[] },
    Room { name: "app", floor: 5, beside: &[], without: &[] },
    Room { name: "cli", floor: 5, beside: &["app"], without: &[] },
];

/// The views: each is a folder of `ui/` and uses no other.
const VIEWS: [&str; 7] = ["map", "timeline", "list", "detail", "comparison", "bars", "dialogs"];

/// Crates that only [`KNOW_TOOLKIT`] may name.
const TOOLKIT: [&str; 11] = [
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

/// Where the toolkit is known.
const KNOW_TOOLKIT: [&str; 2] = ["src/ui/", "src/app/"];

/// Uses of a floor above, of a neighbour without leave, and of a view by another.
pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    Modules::of(tree).edges().iter().filter_map(finding).collect()
}

/// The toolkit's names where they are not to be known.
pub(super) fn toolkit(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust().filter(|file| file.path.starts_with("src/")) {
        if KNOW_TOOLKIT.iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        for used in uses(&file.text).paths {
            if let Some(name) = TOOLKIT.iter().find(|name| used.parts[0] == **name) {
                let what = format!("only ui and app may use {name}");
                findings.push(Finding { path: file.path.clone(), line: used.line, what });
            }
        }
    }
    findings
}

fn finding(edge: &Edge) -> Option<Finding> {
    let what = house_rule(edge).or_else(|| view_rule(edge))?;
    Some(Finding { path: edge.file.clone(), line: edge.line, what })
}

fn house_rule(edge: &Edge) -> Option<String> {
    let (from, to) = (edge.from.first()?, edge.written.first()?);
    if from == to {
        return None;
    }
    let room = |name: &String| HOUSE.iter().find(|room| room.name == name);
    let Some(own) = room(from) else {
        return Some(format!("{from} stands on no floor"));
    };
    let Some(other) = room(to) else {
        return Some(format!("{to} stands on no floor"));
    };
    let spared = own.without.contains(&other.name) && !edge.in_test;
    let allowed = own.beside.contains(&other.name) || (other.floor < own.floor && !spared);
    (!allowed)
        .then(|| format!("{from} (floor {}) may not use {to} (floor {})", own.floor, other.floor))
}

/// A view is told by the second part of the path, with the first being `ui`.
fn view_rule(edge: &Edge) -> Option<String> {
    let view = |path: &[String]| {
        let (first, second) = (path.first()?, path.get(1)?);
        VIEWS.iter().find(|view| first == "ui" && second == **view).copied()
    };
    let from = view(&edge.from)?;
    let to = view(&edge.written).or_else(|| view(&edge.to))?;
    (from != to).then(|| format!("the view {from} may not use the view {to}"))
}

#[cfg(test)]
fn told(path: &str, text: &str) -> String {
    let tree = Tree::example(&[("src/lib.rs", ""), (path, text)]);
    super::told(&findings(&tree)) + &super::told(&toolkit(&tree))
}

#[test]
fn a_floor_above_or_a_neighbour_is_refused() {
    for (path, text, expected) in [
        ("src/model/a.rs", "use crate::time::Zone;", "model (floor 0) may not use time (floor 1)"),
        ("src/time/a.rs", "use crate::geo::Point;", "time (floor 1) may not use geo (floor 1)"),
        ("src/geo/a.rs", "fn f(a: crate::dataset::A) {}", "geo (floor 1) may not use dataset"),
        ("src/state/a.rs", "use super::super::scene::A;", "state (floor 2) may not use scene"),
        ("src/state/a.rs", "use crate::dataset::load;", "state (floor 2) may not use dataset"),
        ("src/scene/a.rs", "use crate::{model::A, ui::B};", "scene (floor 3) may not use ui"),
        ("src/ui/a.rs", "use ibar::app::Shell;", "ui (floor 4) may not use app (floor 5)"),
        ("src/export/a.rs", "use crate::ui::Look;", "export (floor 4) may not use ui (floor 4)"),
        ("src/app/a.rs", "use crate::cli;", "app (floor 5) may not use cli (floor 5)"),
        ("src/cellar/a.rs", "use crate::model::A;", "cellar stands on no floor"),
        ("src/model/a.rs", "use crate::attic::A;", "attic stands on no floor"),
    ] {
        let told = told(path, text);
        assert!(told.starts_with(&format!("{path}:1: {expected}")), "{told}");
    }
}

#[test]
fn floors_below_and_leave_given_are_no_finding() {
    for (path, text) in [
        ("src/dataset/a.rs", "use crate::{geo, model::A, time::Zone};"),
        ("src/state/a.rs", "#[cfg(test)]\nmod tests { use crate::dataset::load; }"),
        ("src/ui/a.rs", "use crate::scene::A; use super::theme::B; use egui::Ui;"),
        ("src/cli/a.rs", "use crate::app::run; use crate::dataset::load;"),
    ] {
        assert_eq!(told(path, text), "", "{text}");
    }
}

#[test]
fn a_view_that_uses_another_is_refused_also_through_a_re_export() {
    let direct = told("src/ui/map/a.rs", "use crate::ui::detail::A;");
    assert_eq!(direct, "src/ui/map/a.rs:1: the view map may not use the view detail\n");
    let tree = Tree::example(&[
        ("src/ui/mod.rs", "mod list; mod map; pub use self::list::Row;"),
        ("src/ui/list.rs", ""),
        ("src/ui/map.rs", "use super::Row;"),
    ]);
    let through = super::told(&findings(&tree));
    assert_eq!(through, "src/ui/map.rs:1: the view map may not use the view list\n");
}

#[test]
fn the_toolkit_is_refused_below_its_floor() {
    let used = told("src/scene/a.rs", "use egui::Color32;\nfn f(_: eframe::Frame) {}");
    assert_eq!(
        used,
        "src/scene/a.rs:1: only ui and app may use egui\n\
         src/scene/a.rs:2: only ui and app may use eframe\n"
    );
}
