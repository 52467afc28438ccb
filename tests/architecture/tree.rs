//! The files that rules look at.

use std::fmt;
use std::fs;
use std::path::Path;

/// What stands at the top level and is looked at, as far as it is there.
const ROOTS: [&str; 14] = [
    ".ci",
    ".clippy.toml",
    ".github",
    ".gitignore",
    ".rustfmt.toml",
    "CHANGELOG.md",
    "Cargo.toml",
    "README.md",
    "assets",
    "benches",
    "examples",
    "fuzz",
    "src",
    "tests",
];

/// What the fuzzer writes below them; it is no part of the repository.
const WRITTEN: [&str; 5] =
    ["fuzz/Cargo.lock", "fuzz/artifacts", "fuzz/corpus", "fuzz/coverage", "fuzz/target"];

/// A file of text.
#[derive(Debug)]
pub(super) struct File {
    /// From the top level, with `/` between the parts.
    pub(super) path: String,
    pub(super) text: String,
}

/// Files of text, sorted by path.
#[derive(Debug)]
pub(super) struct Tree {
    files: Vec<File>,
}

/// Where a rule is broken, and how.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    pub(super) path: String,
    /// From 1; 0 stands for the whole file.
    pub(super) line: usize,
    pub(super) what: String,
}

impl Tree {
    /// The repository that this test was built from. What is not UTF-8, such as type and images, is
    /// left out.
    pub(super) fn of_repository() -> Self {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        for root in ROOTS {
            collect(top, root, &mut files);
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// An example of paths and texts.
    pub(super) fn example(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self { files: files.iter().map(file).collect() }
    }

    pub(super) fn files(&self) -> &[File] {
        &self.files
    }

    /// The files in Rust.
    pub(super) fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| is_rust(&file.path))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "rs")
}

fn collect(top: &Path, path: &str, files: &mut Vec<File>) {
    if WRITTEN.contains(&path) {
        return;
    }
    let full = top.join(path);
    if full.is_dir() {
        for entry in fs::read_dir(&full).expect("a folder of the repository") {
            let name = entry.expect("an entry of the folder").file_name();
            collect(top, &format!("{path}/{}", name.to_string_lossy()), files);
        }
    } else if let Ok(text) = fs::read_to_string(&full) {
        files.push(File { path: path.to_owned(), text });
    }
}
