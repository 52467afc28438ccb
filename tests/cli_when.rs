//! The commands `when`, `check` and `schema`: their output and exit codes.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::{env, fs};

use ibar::dataset::{load, positions};
use serde_json::{Map, Value};

use crate::program::{err, out, program, ran};

/// Each line as a JSON object.
fn objects(output: &Output) -> Vec<Map<String, Value>> {
    let object = |line| serde_json::from_str(line).expect("an object a line");
    out(output).lines().map(object).collect()
}

/// The problems that the program lists in files, as JSON.
fn listed(files: &[&str]) -> (Vec<Map<String, Value>>, Output) {
    let output = ran(&[&["check", "--format", "json"], files].concat());
    (serde_json::from_str(out(&output)).expect("an array of objects"), output)
}

fn keys(object: &Map<String, Value>) -> Vec<&str> {
    object.keys().map(String::as_str).collect()
}

fn broken_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bad");
    let entries = fs::read_dir(folder).expect("the folder of fixtures");
    let paths = entries.map(|entry| entry.expect("a fixture").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect()
}

#[test]
fn dates_are_printed_one_below_the_other() {
    let output = ran(&["when", "2023-09-24T02:46+02:00", "1999-06-12/.."]);
    assert_eq!(
        out(&output),
        "2023-09-24T02:46+02:00
  earliest   2023-09-24T00:46:00Z
  latest     2023-09-24T00:46:59.999Z
  precision  minute
  words      24 September 2023, 00:46

1999-06-12/..
  earliest   1999-06-12T00:00:00Z
  latest     open
  precision  day
  words      from 12 June 1999
"
    );
    assert_eq!(err(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

/// The examples of the specification's levels, and Ibar's own forms with times: earliest, latest,
/// words.
#[test]
fn twenty_forms_have_their_bounds_and_words() {
    let table = [
        ("1985-04-12", "1985-04-12T00:00", "1985-04-12T23:59", "12 April 1985"),
        ("1985-04", "1985-04-01T00:00", "1985-04-30T23:59", "April 1985"),
        ("1964/2008", "1964-01-01T00:00", "2008-12-31T23:59", "1964 to 2008"),
        ("2001-21", "2001-03-01T00:00", "2001-05-31T23:59", "spring 2001"),
        ("1984?", "1984-01-01T00:00", "1984-12-31T23:59", "perhaps 1984"),
        ("2004-06~", "2004-06-01T00:00", "2004-06-30T23:59", "about June 2004"),
        ("201X", "2010-01-01T00:00", "2019-12-31T23:59", "the 2010s"),
        ("1985-04-12/..", "1985-04-12T00:00", "open", "from 12 April 1985"),
        ("../1985-04-12", "open", "1985-04-12T23:59", "until 12 April 1985"),
        ("1985-04-12/", "1985-04-12T00:00", "unknown", "12 April 1985 to an unknown date"),
        ("/1985-04-12", "unknown", "1985-04-12T23:59", "an unknown date to 12 April 1985"),
        ("[1667,1668,1670..1672]", "1667-01-01T00:00", "1672-12-31T23:59", ""),
        ("[..1760-12-03]", "open", "1760-12-03T23:59", "once, 3 December 1760 or earlier"),
        ("[1760-12..]", "1760-12-01T00:00", "open", "once, December 1760 or later"),
        ("[1667,1760-12]", "1667-01-01T00:00", "1760-12-31T23:59", "1667 or December 1760"),
        ("{1667,1668,1670..1672}", "1667-01-01T00:00", "1672-12-31T23:59", ""),
        ("{1960,1961-12}", "1960-01-01T00:00", "1961-12-31T23:59", "1960 and December 1961"),
        ("{..1984}", "open", "1984-12-31T23:59", "until 1984"),
        (
            "[2023-10-03..2023-10-20]",
            "2023-10-03T00:00",
            "2023-10-20T23:59",
            "once from 3 to 20 October 2023",
        ),
        (
            "[2023-09-29T12:00..2023-09-29T14:17]",
            "2023-09-29T12:00",
            "2023-09-29T14:17",
            "once from 29 September 2023, 12:00 to 14:17",
        ),
        (
            "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}",
            "2023-10-01T00:00",
            "2023-10-22T23:59",
            "1 to 4 October 2023 and 20 to 22 October 2023",
        ),
    ];
    let texts: Vec<&str> = table.iter().map(|(text, ..)| *text).collect();
    let output = ran(&[&["when"], texts.as_slice()].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let blocks: Vec<&str> = out(&output).split("\n\n").collect();
    assert_eq!(blocks.len(), table.len());
    for (block, (text, earliest, latest, words)) in blocks.iter().zip(table) {
        let row = |name: &str| {
            let row = block.lines().find_map(|line| line.trim_start().strip_prefix(name));
            row.unwrap_or_default().trim().to_owned()
        };
        assert!(row("earliest").starts_with(earliest), "{block}");
        assert!(row("latest").starts_with(latest), "{block}");
        assert!(block.starts_with(text) && row("words").ends_with(words), "{block}");
    }
}

#[test]
fn the_zone_moves_the_bounds() {
    let output = ran(&["when", "2023-09-24", "--zone", "Europe/Belgrade"]);
    assert!(out(&output).contains("earliest   2023-09-24T00:00:00+02:00\n"), "{}", out(&output));
    assert!(out(&output).contains("latest     2023-09-24T23:59:59.999+02:00\n"));
}

#[test]
fn a_zone_that_does_not_exist_is_a_wrong_argument() {
    let output = ran(&["when", "2023", "--zone", "Europe/Beograd"]);
    assert_eq!(out(&output), "");
    assert!(err(&output).contains("“Europe/Beograd”"), "{}", err(&output));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn without_a_date_the_arguments_are_wrong() {
    assert_eq!(ran(&["when"]).status.code(), Some(2));
}

#[test]
fn a_text_that_is_not_a_date_is_pointed_into_and_the_others_are_printed_all_the_same() {
    let output = ran(&["when", "2023-09", "2023-13-01", "199X"]);
    assert_eq!(
        err(&output),
        "error[bad-date]: there is no month 13
 --> date:1:6
  |
1 | 2023-13-01
  |      ^^
  |
  = help: months are 01 to 12, and seasons 21 to 24
"
    );
    let texts: Vec<&str> = out(&output).lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(texts, ["2023-09", "", "199X"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn every_text_has_its_line_of_json_with_the_same_fields() {
    let texts =
        ["2023-09-24~", "1999-06-12/..", "/1999", "-0043", "Y170000002", "no \"date\"\n", ""];
    let output = ran(&[&["when", "--format", "json"], texts.as_slice()].concat());
    let objects = objects(&output);
    assert_eq!(objects.len(), texts.len());
    for (object, text) in objects.iter().zip(texts) {
        let mut expected = ["text", "valid", "edtf", "earliest", "latest", "precision", "words"];
        expected.sort_unstable();
        assert_eq!(keys(object), expected);
        assert_eq!(object["text"], text);
    }
    let field = |nth: usize, name: &str| objects[nth][name].clone();
    assert_eq!(field(0, "valid"), true);
    assert_eq!(field(0, "earliest"), "2023-09-24T00:00:00Z");
    assert_eq!(field(0, "latest"), "2023-09-24T23:59:59.999Z");
    assert_eq!(field(0, "precision"), "day");
    assert_eq!(field(0, "words"), "about 24 September 2023");
    assert_eq!(field(1, "latest"), Value::Null);
    assert_eq!(field(2, "earliest"), Value::Null);
    assert_eq!(field(3, "earliest"), "-000043-01-01T00:00:00Z");
    assert_eq!(field(4, "latest"), "+170000002-12-31T23:59:59.999Z");
    for wrong in [5, 6] {
        assert_eq!(field(wrong, "valid"), false);
        for name in ["edtf", "earliest", "latest", "precision", "words"] {
            assert_eq!(field(wrong, name), Value::Null);
        }
    }
    assert_eq!(err(&output).matches("error[bad-date]").count(), 2);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_date_as_people_write_it_is_explained_with_its_edtf() {
    let output = ran(&["when", "44 BCE", "about 1855", "spring 2018", "3 March 0025"]);
    let edtf: Vec<_> =
        out(&output).lines().filter_map(|line| line.strip_prefix("  EDTF")).collect();
    let edtf: Vec<_> = edtf.into_iter().map(str::trim).collect();
    assert_eq!(edtf, ["-0043", "1855~", "2018-21", "0025-03-03"]);
    assert_eq!(err(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_words_that_the_program_prints_are_dates_that_it_reads() {
    let texts = ["-0043", "199X", "2018-21", "1855~", "2023-09-24/2023-10-02", "../1999-06-12"];
    let printed = |texts: &[&str]| {
        let output = ran(&[&["when", "--format", "json"], texts].concat());
        let field = |object: Map<String, Value>| {
            let field = |name: &str| object[name].as_str().unwrap_or_default().to_owned();
            (field("words"), field("edtf"))
        };
        objects(&output).into_iter().map(field).collect::<Vec<_>>()
    };
    let words = printed(&texts);
    let again: Vec<&str> = words.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(printed(&again), words);
    assert!(words.iter().map(|(_, edtf)| edtf).eq(texts.iter()));
}

#[test]
fn a_verbose_check_prints_no_less() {
    for verbose in [["check", "-v"].as_slice(), &["check", "--verbose", "--verbose"]] {
        let output = ran(verbose);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        assert!(out(&output).contains("115 events"), "{}", out(&output));
    }
}

#[test]
fn a_file_without_problems_is_an_empty_array() {
    for files in [["tests/fixtures/good/bridge.ron"].as_slice(), &[]] {
        let (problems, output) = listed(files);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(err(&output), "");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn every_problem_of_every_broken_file_is_listed_with_its_place() {
    for path in broken_files() {
        let name = path.to_str().expect("text");
        let bytes = fs::read(&path).expect("a fixture");
        let loaded = load(&bytes);
        let places = positions(&bytes, loaded.issues.iter().map(|issue| issue.span.start));
        let (problems, output) = listed(&[name]);
        assert_eq!(problems.len(), loaded.issues.len(), "{name}");
        for ((problem, issue), (line, column)) in problems.iter().zip(&loaded.issues).zip(places) {
            let mut expected = ["file", "line", "column", "severity", "code", "message", "help"];
            expected.sort_unstable();
            assert_eq!(keys(problem), expected);
            assert_eq!(problem["file"], name);
            assert_eq!(problem["line"], line);
            assert_eq!(problem["column"], column);
            assert_eq!(problem["severity"], issue.severity.label());
            assert_eq!(problem["code"], issue.code);
            assert_eq!(problem["message"], issue.message());
            assert_eq!(problem["help"].as_str(), issue.help_text().as_deref());
        }
        assert_eq!(err(&output), "", "{name}");
        // Whether a file can be read at all is the same for people and for programs.
        assert_eq!(output.status.code(), ran(&["check", name]).status.code(), "{name}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_listed_with_the_others() {
    let (problems, output) =
        listed(&["tests/fixtures/bad/dates.ron", "tests/fixtures", "no such file.ron"]);
    let (refused, others): (Vec<_>, Vec<_>) =
        problems.iter().partition(|problem| problem["code"] == "unreadable-file");
    assert!(!others.is_empty());
    let files: Vec<_> = refused.iter().map(|problem| &problem["file"]).collect();
    assert_eq!(files, ["tests/fixtures", "no such file.ron"]);
    for problem in refused {
        assert_eq!((&problem["line"], &problem["column"]), (&1.into(), &1.into()));
        assert_eq!(problem["severity"], "error");
        assert_eq!(problem["help"], Value::Null);
    }
    assert_eq!(err(&output), "");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_printed_form_is_a_dataset_to_start_from() {
    let output = ran(&["schema"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(err(&output), "");
    let folder = tempfile::tempdir().expect("a writable folder");
    let path = folder.path().join("form.ron");
    fs::write(&path, &output.stdout).expect("a writable folder");
    // The form names a layer, which is a file of its own.
    let layer = r#"{"type": "LineString", "coordinates": [[20.9, 43.3], [20.95, 43.35]]}"#;
    fs::write(folder.path().join("trenches.geojson"), layer).expect("a writable folder");
    let (problems, output) = listed(&[path.to_str().expect("text")]);
    assert!(problems.iter().all(|problem| problem["severity"] == "note"), "{problems:?}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_closed_pipe_is_not_a_failure() {
    let many = vec!["2023-09-24"; 2_000];
    let when = [&["when"], many.as_slice()].concat();
    for arguments in [
        when.as_slice(),
        &["when", "--format", "json", "2023"],
        &["schema"],
        &["check", "--format", "json"],
    ] {
        let mut child = program(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a start");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        assert_eq!(err(&output), "", "{:?}", arguments.first());
        assert_eq!(output.status.code(), Some(0), "{:?}", arguments.first());
    }
}
