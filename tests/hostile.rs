//! Hostile files: each is refused or read in bounded time, without a panic.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use ibar::dataset::{Loaded, MAX_FILE_BYTES, load, read_file};

use crate::program::{err, ran};
use crate::support::Folder;

/// The one line that `ibar check` prints about a path, with exit code 2.
fn refusal(path: &Path) -> String {
    let output = ran(&["check", path.to_str().expect("a name")]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    err(&output).replace(path.to_str().expect("a name"), "FILE")
}

/// The outcome of a text between two good events.
fn between(middle: &str) -> Loaded {
    let mut text = "Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [\n\
                    Event(id: \"before\", title: \"Before\"),\n"
        .to_owned();
    let _ = write!(text, "{middle}\nEvent(id: \"after\", title: \"After\"),\n])\n");
    load(text.as_bytes())
}

fn events(loaded: &Loaded) -> Vec<&str> {
    let dataset = loaded.dataset.as_ref();
    dataset.map_or(Vec::new(), |data| data.events().iter().map(|event| event.id.as_str()).collect())
}

fn codes(loaded: &Loaded) -> Vec<&'static str> {
    loaded.issues.iter().map(|issue| issue.code).collect()
}

#[test]
fn a_file_beyond_two_gibibytes_is_refused_unread() {
    let folder = Folder::new("large");
    let path = folder.file("large.ron");
    // A file without contents takes no space on the disk, however long it is.
    File::create(&path).expect("a file").set_len(MAX_FILE_BYTES + 1).expect("a length");
    assert_eq!(
        refusal(&path),
        "error: this file is larger than 2 GiB, which is as much as Ibar reads: FILE\n"
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_directories_and_devices_are_refused() {
    let folder = Folder::new("links");
    let (one, other) = (folder.file("one.ron"), folder.file("other.ron"));
    std::os::unix::fs::symlink(&other, &one).expect("a link");
    std::os::unix::fs::symlink(&one, &other).expect("a link");
    assert!(refusal(&one).starts_with("error: reading broke off ("), "{}", refusal(&one));
    assert_eq!(refusal(folder.path()), "error: this is a directory, not a file: FILE\n");
    let device = PathBuf::from("/dev/zero");
    assert_eq!(refusal(&device), "error: this is a device or a pipe, not a file: FILE\n");
}

#[test]
fn reading_a_file_that_grows_meanwhile_ends() {
    let folder = Folder::new("growing");
    let path = folder.file("growing.ron");
    fs::write(&path, "Dataset(").expect("a file");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = fs::OpenOptions::new().append(true).open(&path).expect("a file");
            for _ in 0..20_000 {
                if !done.load(Ordering::Relaxed) {
                    file.write_all(b"          ").expect("room");
                }
            }
        });
        let mut longest = 0;
        for _ in 0..20 {
            let bytes = read_file(&path).expect("bytes");
            assert!(bytes.starts_with(b"Dataset(") && bytes.len() >= longest);
            assert!(!load(&bytes).issues.is_empty(), "the text breaks off at every point");
            longest = bytes.len();
        }
        done.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_string_of_ten_million_letters_costs_no_other_record() {
    let long = "x".repeat(10_000_000);
    let loaded = between(&format!("Event(id: \"long\", title: \"{long}\"),"));
    assert_eq!(events(&loaded), ["before", "after"]);
    assert_eq!(codes(&loaded), ["too-long"]);
    let unclosed = between(&format!("Event(id: \"long\", title: \"{long}),"));
    assert_eq!(events(&unclosed), ["before", "after"]);
    assert!(!unclosed.issues.is_empty());
    let text = format!("Dataset(ibar: 1, title: \"T\", summary: \"{long}\")");
    assert!(codes(&load(text.as_bytes())).contains(&"too-long"));
}

#[test]
fn a_name_of_which_only_the_start_is_shown_is_told() {
    let name = "ш".repeat(301);
    let text = format!(
        "Dataset(ibar: 1, title: \"T\", summary: \"S\", actors: [Actor(id: \"a\", names: {{\"en\": \
         \"{name}\"}})])"
    );
    let loaded = load(text.as_bytes());
    assert_eq!(codes(&loaded), ["long-name"]);
    let dataset = loaded.dataset.expect("a dataset");
    assert_eq!(dataset.actors()[0].names.iter().next(), Some(("en", name.as_str())));
    assert_eq!(dataset.actors()[0].names.get(ibar::model::Language::ENGLISH), "ш".repeat(300));
    assert_eq!(codes(&load(text.replace("шш\"", "ш\"").as_bytes())), [""; 0]);
}

#[test]
fn a_million_brackets_are_one_mistake_in_one_record() {
    for bracket in ["(", "[", "{", "Some("] {
        let deep = bracket.repeat(1_000_000);
        let loaded = between(&format!("Event(id: \"deep\", title: {deep},"));
        let codes = codes(&loaded);
        assert!(codes.contains(&"too-deep"), "{bracket} {codes:?}");
        assert!(codes.len() < 5, "{bracket} {codes:?}");
        assert_eq!(events(&loaded), ["before", "after"], "{bracket}");
    }
}

#[test]
fn byte_order_marks_and_windows_line_ends_are_accepted_and_zero_bytes_reported() {
    let plain = "Dataset(ibar: 1, title: \"T\", summary: \"S\",\n\
                 events: [Event(id: \"a\", title: \"A\")],\n)\n";
    let marked = format!("\u{feff}{plain}");
    let windows = plain.replace('\n', "\r\n");
    for text in [plain, &marked, &windows] {
        let loaded = load(text.as_bytes());
        assert_eq!(loaded.issues, [], "{text:?}");
        assert_eq!(events(&loaded), ["a"], "{text:?}");
    }
    for at in 0..plain.len() {
        let mut bytes = plain.as_bytes().to_vec();
        bytes.insert(at, 0);
        let loaded = load(&bytes);
        let silent = loaded.issues.is_empty();
        let in_text = events(&loaded) == ["a\0"] || plain[..at].matches('"').count() % 2 == 1;
        assert!(!silent || in_text, "a zero byte at {at} is not reported");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_reported_with_their_position() {
    let bytes = b"Dataset(ibar: 1, title: \"\xff\xfe\", summary: \"S\")";
    let loaded = load(bytes);
    assert!(loaded.dataset.is_none());
    assert_eq!(loaded.issues.len(), 1);
    assert_eq!(loaded.issues[0].span.start, 25);
}

#[test]
fn a_place_with_an_impossible_coordinate_has_no_point() {
    let numbers = ["NaN", "inf", "-inf", "1e400", "91", "1e-400", "0.0000000000000000001"];
    for (number, kept) in numbers.into_iter().zip([false, false, false, false, false, true, true]) {
        let text = format!(
            "Dataset(ibar: 1, title: \"T\", summary: \"S\", places: [\
             Place(id: \"p\", names: {{\"en\": \"P\"}}, at: (lat: {number}, lon: 20)),])"
        );
        let loaded = load(text.as_bytes());
        let dataset = loaded.dataset.expect("a dataset");
        assert_eq!(dataset.places()[0].at.is_some(), kept, "{number}");
        assert_eq!(loaded.issues.is_empty(), kept, "{number}");
    }
}
