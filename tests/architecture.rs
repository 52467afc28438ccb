//! The house rules that no compiler checks, each as a test.
//!
//! A rule is a function from files to findings: [`Tree`] holds the files, of the repository or of
//! an example, and a finding names file, line and rule. So every rule is shown to fail on a small
//! bad example before it is trusted with the repository.

mod code;
mod colours;
mod cycles;
mod floors;
mod modules;
mod paths;
mod text;
mod tree;
mod words;

use self::tree::{Finding, Tree};

/// Findings as a person reads them, one a line; nothing where there is none.
fn told(findings: &[Finding]) -> String {
    findings.iter().fold(String::new(), |told, finding| told + &finding.to_string() + "\n")
}

#[test]
fn the_repository_is_found_whole() {
    let tree = Tree::of_repository();
    for path in ["src/lib.rs", "src/model/mod.rs", "tests/architecture.rs", "Cargo.toml"] {
        assert!(tree.files().iter().any(|file| file.path == path), "{path} was not read");
    }
    assert!(tree.rust().count() > 100);
}

#[test]
fn no_module_uses_a_floor_above_its_own_and_no_view_another_view() {
    assert_eq!(told(&floors::findings(&Tree::of_repository())), "");
}

#[test]
fn only_the_upper_floors_know_the_toolkit() {
    assert_eq!(told(&floors::toolkit(&Tree::of_repository())), "");
}

#[test]
fn modules_side_by_side_never_depend_on_each_other_in_a_circle() {
    assert_eq!(told(&cycles::findings(&Tree::of_repository())), "");
}

#[test]
fn colours_are_built_in_the_theme_alone() {
    assert_eq!(told(&colours::findings(&Tree::of_repository())), "");
}

#[test]
fn files_stay_short() {
    assert_eq!(told(&text::long_files(&Tree::of_repository())), "");
}

#[test]
fn what_is_left_to_do_says_where_it_belongs() {
    assert_eq!(told(&text::unfinished(&Tree::of_repository())), "");
}

#[test]
fn nothing_names_a_machine_or_a_registry() {
    assert_eq!(told(&words::places(&Tree::of_repository())), "");
}

#[test]
fn the_text_speaks_of_the_work_and_not_of_how_it_came_about() {
    assert_eq!(told(&words::talk(&Tree::of_repository())), "");
}
