//! Data and pages from the command line: what is written, what is listed, and what is never replaced.

use std::fs;

use ibar::dataset::{Counts, SHIPPED, shipped};

use crate::program::{err, out, program, ran};

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[test]
fn the_ending_of_the_name_chooses_the_format_and_what_is_lost_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let Counts { events, claims, .. } = Counts::from(&shipped());
    for (name, begins, lists) in [
        ("a.ron", "#![enable(implicit_some)]", ""),
        ("a.geojson", "{\"type\":\"FeatureCollection\"", ""),
        ("a.csv", "id,when,", "what is known of"),
        ("a.kml", "<?xml", "claims and sources as records"),
        ("a.ics", "BEGIN:VCALENDAR\r\n", "claims and sources as records"),
        ("a.json", "{\"title\"", "claims and sources as records"),
        ("a.jsonld", "{\"type\":\"FeatureCollection\"", ""),
        ("a.md", "# Serbia–Kosovo crisis", "records as such"),
    ] {
        let file = path(&folder, name);
        let output = ran(&["convert", &file]);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", err(&output));
        let text = fs::read_to_string(&file).expect("a file of text");
        assert!(text.starts_with(begins), "{name}");
        assert_eq!(out(&output), format!("{file}: {events} events, {claims} claims\n"));
        assert!(err(&output).contains(lists), "{name}: {}", err(&output));
        assert!(lists.is_empty() == err(&output).is_empty(), "{name}: {}", err(&output));
    }
}

#[test]
fn a_file_is_not_replaced_unless_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = path(&folder, "a.csv");
    fs::write(&file, "mine").expect("a file");
    let refused = ran(&["convert", &file]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("--force"), "{}", err(&refused));
    assert_eq!(fs::read_to_string(&file).expect("a file"), "mine");
    assert_eq!(ran(&["convert", &file, "--force"]).status.code(), Some(0));
    assert!(fs::read_to_string(&file).expect("a file").starts_with("id,"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_part_goes_out_with_what_was_held_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = path(&folder, "part.md");
    let part = ["--from", "2023-09-24", "--to", "2023-09-29", "--grade", "B2"];
    let output = ran(&[&["convert", file.as_str()], &part[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = fs::read_to_string(&file).expect("a report");
    for told in [err(&output), &text] {
        assert!(told.contains("outside these dates"), "{told}");
        assert!(told.contains("below the grade"), "{told}");
    }
}

#[test]
fn wrong_arguments_are_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = path(&folder, "a.csv");
    for (arguments, says) in [
        (vec!["convert", "a.xyz"], "no format has this ending"),
        (vec!["convert", &file, "--grade", "Z9"], "no grade"),
        (vec!["convert", &file, "--from", "soon"], "--from"),
        (vec!["convert", &file, "--from", "2024", "--to", "2023"], "is before"),
        (vec!["convert", "no_such_file.ron", &file], "no_such_file.ron"),
        (vec!["convert", "tests/fixtures/bad/json.ron", &file], "no dataset"),
    ] {
        let output = ran(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(says), "{arguments:?}: {}", err(&output));
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn a_page_holds_the_dataset_and_is_read_like_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, back) = (path(&folder, "page.html"), path(&folder, "back.ron"));
    assert_eq!(ran(&["convert", &page]).status.code(), Some(0));
    let bytes = fs::read(&page).expect("a page");
    assert!(bytes.len() < 5_000_000, "{}", bytes.len());
    let inside = ibar::import::dataset_in_page(&bytes).expect("a dataset");
    assert!(inside == SHIPPED.as_bytes());
    let output = ran(&["convert", &page, &back]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let loaded = ibar::dataset::load(&fs::read(&back).expect("a dataset"));
    assert_eq!(loaded.dataset.expect("a dataset").events(), shipped().events());
}

/// A disk without room, as a limit on the size of files: what cannot be written whole leaves nothing
/// behind, and the file of that name is as it was.
#[cfg(unix)]
#[test]
fn on_a_full_disk_the_old_file_stays_whole_and_nothing_is_left_of_the_new() {
    let folder = tempfile::tempdir().expect("a folder");
    for (command, name, more) in [
        ("render", "map.svg", &["--what", "both"][..]),
        ("render", "map.png", &["--scale", "1"]),
        ("render", "map.pdf", &[]),
        ("render", "map.gif", &["--seconds", "1", "--fps", "2", "--size", "480"]),
        ("render", "map.webp", &["--seconds", "1", "--fps", "2", "--size", "480"]),
        ("render", "page.html", &[]),
        ("convert", "data.ron", &[]),
        ("convert", "data.geojson", &[]),
        ("convert", "data.csv", &[]),
        ("convert", "data.md", &[]),
    ] {
        let file = path(&folder, name);
        fs::write(&file, "mine").expect("a file");
        let program = program(&[]);
        let mut shell = std::process::Command::new("sh");
        // The signal of a file that grows too large is ignored, so that the program is told.
        shell.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""]);
        shell.arg(program.get_program()).args([command, &file, "--force"]).args(more);
        shell.env_remove("LANGUAGE").env("LC_ALL", "C");
        let output = shell.output().expect("the program");
        assert!(matches!(output.status.code(), Some(1 | 2)), "{name}: {}", err(&output));
        let told = "there is no room left to write this file";
        assert!(err(&output).contains(told), "{name}: {}", err(&output));
        assert_eq!(fs::read_to_string(&file).expect("the old file"), "mine", "{name}");
        fs::remove_file(&file).expect("the old file");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 0, "{name}");
    }
}
