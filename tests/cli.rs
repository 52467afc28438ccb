//! Arguments of the program, its answers, and its exit codes.

use std::process::Output;

use ibar::dataset::{Counts, shipped};

use crate::program::{err, out, program, ran, without_display};

/// The program with those arguments where no window can be opened.
fn refused(arguments: &[&str]) -> Output {
    without_display(arguments).output().expect("the program")
}

#[test]
fn check_counts_what_the_shipped_dataset_holds() {
    let output = ran(&["check"]);
    let Counts { events, claims, disputes, sources, places, actors, .. } = Counts::from(&shipped());
    assert_eq!(events, 115);
    let counts = format!(
        "banjska-2023.ron: {events} events, {claims} claims, {disputes} disputes, \
         {sources} sources, {places} places, {actors} actors, "
    );
    assert!(out(&output).starts_with(&counts), "{}", out(&output));
    assert!(out(&output).ends_with("; no problems\n"), "{}", out(&output));
    assert_eq!(out(&output).lines().count(), 1);
    assert_eq!(err(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_tells_each_file_in_a_line_and_problems_apart() {
    let files = ["tests/fixtures/good/tiny.ron", "tests/fixtures/bad/unknown_field.ron"];
    let output = ran(&["check", files[0], files[1]]);
    let lines: Vec<&str> = out(&output).lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with(files[0]) && lines[0].ends_with("; no problems"), "{lines:?}");
    assert!(lines[1].starts_with(files[1]) && lines[1].ends_with("; 3 errors"), "{lines:?}");
    assert!(err(&output).contains("did you mean “title”?"), "{}", err(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn check_ends_with_the_worst_of_its_files() {
    for (files, code) in [
        (["good/tiny.ron", "good/tiny.ron"], 0),
        (["good/tiny.ron", "bad/unknown_field.ron"], 1),
        (["bad/json.ron", "bad/unknown_field.ron"], 2),
        (["no_such_file.ron", "good/tiny.ron"], 2),
    ] {
        let files = files.map(|file| format!("tests/fixtures/{file}"));
        let output = ran(&["check", &files[0], &files[1]]);
        assert_eq!(output.status.code(), Some(code), "{files:?}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    for arguments in [["check", "no_such_file.ron"].as_slice(), &["no_such_file.ron"]] {
        let output = refused(arguments);
        assert_eq!(err(&output), "error: there is no such file: no_such_file.ron\n");
        assert_eq!(out(&output), "");
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn help_names_every_argument_and_task() {
    let output = ran(&["--help"]);
    for word in ["check", "when", "schema", "[FILE]", "--at <WHEN>", "--select <ID>", "--version"] {
        assert!(out(&output).contains(word), "{word} is missing:\n{}", out(&output));
    }
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_version_is_that_of_the_package() {
    let output = ran(&["--version"]);
    assert_eq!(out(&output), concat!("ibar ", env!("CARGO_PKG_VERSION"), "\n"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn wrong_arguments_are_refused_before_any_window_opens() {
    for (arguments, start) in [
        (["--at", "some day"], "error: --at some day: expected a year"),
        (["--at", "24 sxp 2023"], "error: --at 24 sxp 2023: expected a month"),
        (["--at", "2023-13-01"], "error: --at 2023-13-01: there is no month 13\n"),
        (["--known-by", "soon"], "error: --known-by soon: "),
        (
            ["--select", "nobody"],
            "error: --select: banjska-2023.ron has no event with the id 'nobody'\n",
        ),
        (["--view", "at=never"], "error: --view at=never: “at” cannot be “never”"),
        (["ibar:view?file=a.ron", "--at=now"], "error: --view ibar:view?file=a.ron: This version"),
        (["--colour", "red"], "error: unexpected argument '--colour'"),
        (["check", "--at"], "error: unexpected argument '--at'"),
    ] {
        let output = refused(&arguments);
        assert!(err(&output).starts_with(start), "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn without_a_display_one_line_says_so() {
    let good = ["--at", "2023-09-24T02:46+02:00", "--select", "s24_0240"];
    for arguments in [[].as_slice(), &["tests/fixtures/good/bridge.ron"], &good] {
        let output = refused(arguments);
        assert_eq!(
            err(&output),
            "error: there is no display to open a window on: start Ibar in a desktop session, or \
             set DISPLAY or WAYLAND_DISPLAY\n"
        );
        assert_eq!(out(&output), "");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    }
}

#[test]
fn a_file_that_cannot_be_shown_gets_a_window_all_the_same_once_its_problems_are_printed() {
    for file in ["bad/json.ron", "bad/empty.ron"] {
        let file = format!("tests/fixtures/{file}");
        let output = refused(&[&file]);
        let printed = err(&output);
        let window = printed.lines().last().unwrap_or_default();
        assert!(window.starts_with("error: there is no display"), "{printed}");
        assert_eq!(printed.matches(&format!("--> {file}:")).count(), 1, "{printed}");
        assert_eq!(output.status.code(), Some(1));
    }
    let both = refused(&["tests/fixtures/bad/json.ron", "--at", "some day"]);
    assert!(err(&both).contains("error: --at some day: "), "{}", err(&both));
    assert_eq!(both.status.code(), Some(2));
}

/// As on a machine with no X11 to speak to; on others than Linux, displays are no variables.
#[cfg(target_os = "linux")]
#[test]
fn a_display_that_does_not_answer_is_reported_in_a_line() {
    let output =
        program(&[]).env_remove("WAYLAND_DISPLAY").env("DISPLAY", ":64999").output().expect("it");
    assert_eq!(
        err(&output),
        "error: the display does not answer: is it running, and are the libraries installed that \
         the README names?\n"
    );
    assert_eq!(output.status.code(), Some(1));
}
