//! The dataset that is open, and where it came from.

use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::thread;

use super::file_stamp::FileStamp;
use super::load_failure::{LoadFailure, file_name, listed};
use crate::dataset::{
    FileError, Loaded, Progress, SHIPPED_NAME, load_with, read_file_with, shipped,
};
use crate::model::{Dataset, Meta, Records};
use crate::scene::density::SpatialIndex;
use crate::scene::file::Problems;

/// The dataset that is open.
#[derive(Clone, Debug)]
pub struct Document {
    /// The data.
    pub dataset: Dataset,
    /// Where its events lie, for drawing very many of them.
    pub spatial_index: SpatialIndex,
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
    pub stamp: Option<FileStamp>,
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

/// Sees what was read of a file, or why nothing was, on the thread that reads it.
pub type OnRead = Box<dyn FnOnce(Result<(&[u8], &Loaded), &FileError>) + Send>;

/// Files of fewer bytes are not worth a second thread.
const LARGE: usize = 1 << 20;

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
            spatial_index: SpatialIndex::empty(),
            name: SHIPPED_NAME.to_owned(),
            key: "shipped".to_owned(),
            problems: Problems::none(SHIPPED_NAME),
            file: None,
        }
    }

    /// What stands for a file until it is read: nothing but its name.
    pub(super) fn pending(path: &Path) -> Self {
        let name = file_name(path);
        let meta = Meta { title: (&*name).into(), ..Meta::default() };
        Self {
            dataset: Dataset::from(Records { meta, ..Records::default() }),
            spatial_index: SpatialIndex::empty(),
            problems: Problems::none(&name),
            name,
            key: key_of(path),
            file: None,
        }
    }

    /// A dataset that is in no file, under that name; `None` where nothing could be read.
    pub fn loose(name: &str, loaded: Loaded) -> Option<Self> {
        let dataset = loaded.dataset?;
        Some(Self {
            spatial_index: SpatialIndex::of(&dataset),
            dataset,
            name: name.to_owned(),
            key: name.to_owned(),
            problems: Problems::none(name),
            file: None,
        })
    }

    /// Reads the dataset from where it comes from.
    pub fn read(origin: &Origin, purpose: Purpose) -> Result<Self, LoadFailure> {
        let read = Self::read_with(origin, purpose, &Progress::default(), None);
        read.unwrap_or_else(|| match origin {
            Origin::Shipped => Ok(Self::shipped()),
            Origin::File(path) => Err(LoadFailure::broken_off(path)),
        })
    }

    /// The same, telling how far it is; `None` where that was called off. The on_read sees what
    /// was read before anything is made of it.
    pub fn read_with(
        origin: &Origin,
        purpose: Purpose,
        progress: &Progress,
        on_read: Option<OnRead>,
    ) -> Option<Result<Self, LoadFailure>> {
        let Origin::File(path) = origin else {
            return Some(Ok(Self::shipped()));
        };
        let stamp = FileStamp::of(path);
        let bytes = match read_file_with(path, progress) {
            Ok(bytes) => bytes,
            Err(error) => {
                if let Some(on_read) = on_read {
                    on_read(Err(&error));
                }
                return Some(Err(LoadFailure::from_error(path, &error)));
            }
        };
        let (loaded, contents) = loaded(&bytes, progress);
        let loaded = loaded?;
        if let Some(on_read) = on_read {
            on_read(Ok((&bytes, &loaded)));
        }
        let judged = judged(path, &bytes, loaded, purpose);
        // A large file takes as much room as what was made of it.
        drop(bytes);
        let made =
            judged.map(|(dataset, problems)| Self::new(path, stamp, contents, dataset, problems));
        progress.advance(1);
        Some(made)
    }

    /// The dataset that was loaded from the bytes of a file, which had that stamp before.
    pub fn of_file(
        path: &Path,
        stamp: Option<FileStamp>,
        bytes: &[u8],
        loaded: Loaded,
        purpose: Purpose,
    ) -> Result<Self, LoadFailure> {
        let (dataset, problems) = judged(path, bytes, loaded, purpose)?;
        Ok(Self::new(path, stamp, contents(bytes), dataset, problems))
    }

    fn new(
        path: &Path,
        stamp: Option<FileStamp>,
        contents: u64,
        dataset: Dataset,
        problems: Problems,
    ) -> Self {
        let file = Some(DocumentFile { path: path.to_owned(), stamp, contents });
        let spatial_index = SpatialIndex::of(&dataset);
        Self { dataset, spatial_index, name: file_name(path), key: key_of(path), problems, file }
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

/// What the session knows the document of that file by.
pub(super) fn key_of(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// The dataset with its problems, where it is to be shown.
fn judged(
    path: &Path,
    bytes: &[u8],
    loaded: Loaded,
    purpose: Purpose,
) -> Result<(Dataset, Problems), LoadFailure> {
    let problems = listed(&file_name(path), bytes, &loaded.issues);
    let whole = loaded.complete || purpose == Purpose::Opening;
    match loaded.dataset.filter(|_| whole) {
        Some(dataset) => Ok((dataset, problems)),
        None => Err(LoadFailure::from_issues(path, bytes, &loaded.issues, problems)),
    }
}

/// What was loaded, and the number of the contents.
fn loaded(bytes: &[u8], progress: &Progress) -> (Option<Loaded>, u64) {
    if bytes.len() < LARGE {
        return (load_with(bytes, progress), contents(bytes));
    }
    thread::scope(|scope| {
        // A large file is cut into records by one thread: meanwhile another has time for this.
        let number = thread::Builder::new().spawn_scoped(scope, || contents(bytes));
        let loaded = load_with(bytes, progress);
        let number = number.ok().and_then(|thread| thread.join().ok());
        (loaded, number.unwrap_or_else(|| contents(bytes)))
    })
}

/// A number that other contents are all but sure to differ in.
fn contents(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}
