//! Dataset files: what is read, what is refused, and what is said about it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use ibar::dataset::{ReportStyle, load, report, summary_line};

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let entries = fs::read_dir(folder).expect("the folder of fixtures");
    let paths = entries.map(|entry| entry.expect("a fixture").path());
    let mut files: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    files
}

/// What is said about a file, and what was kept of it.
fn told(path: &Path) -> String {
    let bytes = fs::read(path).expect("a fixture");
    let name = path.file_name().expect("a file").to_string_lossy();
    let loaded = load(&bytes);
    let report = report(&name, &bytes, &loaded.issues, ReportStyle::Plain);
    format!("{report}\n{}\n", summary_line(&name, &loaded))
}

#[test]
fn a_file_with_every_field_of_the_form_is_read_without_an_issue() {
    let loaded = load(include_bytes!("fixtures/good/tiny.ron"));
    assert_eq!(loaded.issues, []);
    let dataset = loaded.dataset.expect("a dataset");
    assert_eq!(dataset.events().len(), 6);
    assert_eq!(dataset.claims().count(), 2);
    assert_eq!(dataset.disputes().count(), 1);
    assert_eq!(dataset.sources().len(), 2);
    assert_eq!(dataset.places().len(), 3);
    assert_eq!(dataset.actors().len(), 4);
    assert_eq!(dataset.forces().len(), 1);
    assert_eq!(dataset.phases().len(), 1);
    assert_eq!(dataset.stories().len(), 1);
}

/// With the variable `IBAR_UPDATE_EXPECTED` set, the texts are written instead of compared.
#[test]
fn every_broken_file_is_told_line_by_line_and_keeps_what_can_be_kept() {
    let files = fixtures("bad");
    assert!(files.len() >= 25, "only {} broken files", files.len());
    let mut differing = String::new();
    for path in files {
        let expected_path = path.with_extension("expected");
        let told = told(&path);
        if env::var_os("IBAR_UPDATE_EXPECTED").is_some() {
            fs::write(&expected_path, &told).expect("a writable fixture");
        } else {
            let expected = fs::read_to_string(&expected_path).unwrap_or_default();
            if told != expected {
                differing += &format!("expected:\n{expected}\nfound:\n{told}\n\n");
            }
        }
    }
    assert!(differing.is_empty(), "{differing}");
}
