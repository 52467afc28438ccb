//! The README holds what it says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ibar::dataset::load;

use crate::program::{err, out, ran};

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of text")
}

/// The blocks of code in that language.
fn blocks(language: &str) -> Vec<String> {
    let readme = file("README.md");
    let fenced: Vec<&str> = readme.split("```").skip(1).step_by(2).collect();
    let head = format!("{language}\n");
    fenced.iter().filter_map(|block| block.strip_prefix(&head)).map(str::to_owned).collect()
}

#[test]
fn the_dataset_in_it_opens_and_is_on_the_map() {
    let blocks = blocks("ron");
    let [text, others @ ..] = blocks.as_slice() else { panic!("no dataset") };
    for other in others {
        assert_eq!(load(other.as_bytes()).issues, []);
    }
    let loaded = load(text.as_bytes());
    assert_eq!(loaded.issues, []);
    let dataset = loaded.dataset.expect("a dataset");
    assert_eq!(dataset.events().len(), 1);
    assert_eq!(dataset.claims().count(), 1);
    let spot = &dataset.events()[0].r#where.spot;
    assert!(dataset.located(spot).is_some(), "it has no place on the map");
    assert!(dataset.events()[0].when.is_some(), "it has no place on the timeline");
}

#[test]
fn what_it_shows_of_the_command_line_is_what_the_program_prints() {
    let mut shown = 0;
    for block in blocks("console") {
        let (command, expected) = block.split_once('\n').expect("a command and its output");
        let arguments: Vec<&str> =
            command.strip_prefix("$ ibar ").expect("a call of ibar").split(' ').collect();
        let output = ran(&arguments);
        assert_eq!(format!("{}{}", err(&output), out(&output)), expected, "{command}");
        shown += 1;
    }
    assert!(shown >= 3, "only {shown} calls are shown");
}

#[test]
fn what_it_links_to_and_names_is_there() {
    let readme = file("README.md");
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let links = links.map(|(link, _)| link).filter(|link| !link.starts_with("https://"));
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `"));
    let places = rows.filter_map(|row| row.split_once(" |")).map(|(places, _)| places);
    let paths = places.flat_map(|places| places.split('`')).filter(|path| path.contains('/'));
    let named: BTreeSet<&str> = links.chain(paths).collect();
    assert!(named.len() >= 15, "only {named:?}");
    for path in named {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{path} is not there");
    }
}

#[test]
fn the_packages_that_it_names_are_those_that_the_checks_install() {
    let line = blocks("sh").into_iter().find(|block| block.contains("apt install"));
    let packages = line.expect("the packages of Debian").replace('\\', " ");
    let named: Vec<&str> =
        packages.split_whitespace().filter(|word| word.starts_with("lib")).collect();
    assert!(named.len() > 5, "only {named:?}");
    let installed = file(".ci/run");
    let installed: BTreeSet<&str> = installed.split_whitespace().collect();
    for package in named {
        assert!(installed.contains(package), "{package} is not installed");
    }
}

#[test]
fn the_picture_is_small_enough_to_be_fetched_with_the_rest() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screenshot.png");
    let bytes = fs::metadata(path).expect("the picture").len();
    assert!(bytes <= 300_000, "{bytes} bytes");
}
