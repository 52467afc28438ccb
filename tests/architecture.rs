//! House rules that no compiler checks, each as a test over the files of the repository.
//!
//! A rule is a function from [`Source`]s to findings, a sentence each. Every rule is shown to
//! fail on a small bad example before it is trusted with the repository.

mod dependencies;
mod examples;
mod floors;
mod names;
mod source;
mod text;

use std::path::Path;
use std::sync::LazyLock;

use self::source::Source;

/// The files of the repository, read once.
static REPOSITORY: LazyLock<Vec<Source>> =
    LazyLock::new(|| source::read(Path::new(env!("CARGO_MANIFEST_DIR"))));

/// Fails with the findings of the rule in the repository, one a line.
#[track_caller]
fn assert_holds(rule: fn(&[Source]) -> Vec<String>) {
    let found = rule(&REPOSITORY);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_repository_is_found_whole() {
    for path in ["src/lib.rs", "src/model/mod.rs", "tests/architecture.rs", "Cargo.toml"] {
        assert!(REPOSITORY.iter().any(|source| source.path == path), "{path} was not read");
    }
    assert!(REPOSITORY.len() > 300);
}

#[test]
fn no_module_uses_a_floor_above_its_own_and_no_view_another_view() {
    assert_holds(floors::findings);
}

#[test]
fn only_the_upper_floors_know_egui() {
    assert_holds(floors::egui);
}

#[test]
fn modules_side_by_side_never_depend_on_each_other_in_a_circle() {
    assert_holds(floors::circles);
}

#[test]
fn colours_and_sizes_of_type_come_from_the_theme() {
    assert_holds(text::literals);
}

#[test]
fn files_and_folders_stay_short() {
    assert_holds(text::sizes);
}

#[test]
fn every_file_opens_with_a_noun() {
    assert_holds(text::first_lines);
}

#[test]
fn nothing_is_left_to_do_and_egui_is_called_egui() {
    assert_holds(text::words);
}

#[test]
fn a_type_name_means_one_thing() {
    assert_holds(names::findings);
}
