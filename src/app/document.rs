//! The dataset that is open, and where it came from.

use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

use super::stamp::Stamp;
use super::trouble::{Trouble, file_name, listed};
use crate::dataset::{Loaded, SHIPPED_NAME, load, read_file, shipped};
use crate::model::Dataset;
use crate::scene::crowd::Crowd;
use crate::scene::problems::Problems;

/// The dataset that is open.
#[derive(Clone, Debug)]
pub struct Document {
    /// The data.
    pub dataset: Dataset,
    /// Where its events lie, for drawing very many of them.
    pub crowd: Crowd,
    /// The file's name, as the status line shows it.
    pub name: String,
    /// What the session knows the document by: the file's path, or a word for the shipped one.
    pub key: String,
    /// What is wrong with the file.
    pub problems: Problems,
    /// The file; `None` for the shipped dataset, which is no file.
    pub file: Option<DocumentFile>,
}

/// The file of a document, as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// Where it is.
    pub path: PathBuf,
    /// What the system said of it before it was read; `None` where it said nothing.
    pub stamp: Option<Stamp>,
    /// A number that other contents are all but sure to differ in.
    pub contents: u64,
}

/// Where a dataset comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The one that Ibar ships with.
    Shipped,
    /// A file.
    File(PathBuf),
}

/// What a file is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To see what is in it: whatever can be read is shown.
    Opening,
    /// To follow a save: a file that breaks off is half written, and no news yet.
    Following,
}

impl Document {
    /// The dataset that Ibar ships with.
    pub fn shipped() -> Self {
        Self {
            dataset: shipped(),
            crowd: Crowd::none(),
            name: SHIPPED_NAME.to_owned(),
            key: "shipped".to_owned(),
            problems: Problems::none(SHIPPED_NAME),
            file: None,
        }
    }

    /// A dataset that is in no file, under that name; `None` where nothing could be read.
    pub fn loose(name: &str, loaded: Loaded) -> Option<Self> {
        let dataset = loaded.dataset?;
        Some(Self {
            crowd: Crowd::of(&dataset),
            dataset,
            name: name.to_owned(),
            key: name.to_owned(),
            problems: Problems::none(name),
            file: None,
        })
    }

    /// Reads the dataset from where it comes from.
    pub fn read(origin: &Origin, purpose: Purpose) -> Result<Self, Trouble> {
        let Origin::File(path) = origin else {
            return Ok(Self::shipped());
        };
        let stamp = Stamp::of(path);
        let bytes = read_file(path).map_err(|error| Trouble::from_error(path, &error))?;
        Self::of_file(path, stamp, &bytes, load(&bytes), purpose)
    }

    /// The dataset that was loaded from the bytes of a file, which had that stamp before.
    pub fn of_file(
        path: &Path,
        stamp: Option<Stamp>,
        bytes: &[u8],
        loaded: Loaded,
        purpose: Purpose,
    ) -> Result<Self, Trouble> {
        let problems = listed(&file_name(path), bytes, &loaded.issues);
        let whole = loaded.whole || purpose == Purpose::Opening;
        let Some(dataset) = loaded.dataset.filter(|_| whole) else {
            return Err(Trouble::from_issues(path, bytes, &loaded.issues, problems));
        };
        let key = path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string();
        let contents = contents(bytes);
        let file = Some(DocumentFile { path: path.to_owned(), stamp, contents });
        let crowd = Crowd::of(&dataset);
        Ok(Self { dataset, crowd, name: file_name(path), key, problems, file })
    }

    /// What the window is called while the document is open.
    pub fn window_title(&self) -> String {
        format!("{} – Ibar", self.dataset.meta.title)
    }

    /// Where the file is; `None` for the shipped dataset.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| &*file.path)
    }
}

/// A number that other contents are all but sure to differ in.
fn contents(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}
