//! Documents: a dataset with the file that it was read from and the problems found in it.

mod file;
mod fingerprint;
mod later;
mod origin;
mod recipe_file;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

pub use self::file::{DocumentFile, FileStamp};
pub use self::fingerprint::Sha256Sum;
use self::fingerprint::{hexadecimal, sha256, sha256_with};
pub use self::origin::Origin;
pub(super) use self::recipe_file::keep_recipe;
use self::recipe_file::recipe_issue;
use super::listed_issues::ListedIssues;
use super::load_failure::{LoadFailure, file_name};
use crate::dataset::{
    FileError, Loaded, Progress, SHIPPED, SHIPPED_NAME, layer_paths, letters_without_font,
    read_file_with, read_layers, shipped,
};
use crate::import::{
    ImportReading, Imported, LaterReading, Recipe, dataset_in_page, import, recipe_beside,
};
use crate::model::{Dataset, Meta, Records};
use crate::scene::density::SpatialIndex;
use crate::scene::file::Problems;
use crate::state::{DatasetMark, FilterIndex, VisibleCache};
use crate::text::{find_fonts, visible_line};
use crate::{label, message};

/// An open dataset.
#[derive(Clone, Debug)]
pub struct Document {
    /// The data, shared with the threads that draw pictures and save files.
    pub dataset: Arc<Dataset>,
    /// The index of its events by place, for drawing very many of them.
    pub spatial_index: Arc<SpatialIndex>,
    /// The index that searches and filters look things up in. That of a large dataset is made where
    /// the file is read, that of a small one at the first search.
    pub filter_index: FilterIndex,
    /// The file's name, as the status line shows it.
    pub name: String,
    /// The document's name in the session: the file's real path, or `shipped`.
    pub key: String,
    /// The problems of the file; empty where there are none. They are in the language in which they
    /// were last told.
    pub problems: Problems,
    /// What the problems are made from.
    pub issues: ListedIssues,
    /// How the file was read; `None` where it is one of Ibar's own.
    pub reading: Option<Box<ImportReading>>,
    /// The later states of the file that were taken in, the earliest first.
    pub later: Vec<LaterReading>,
    /// The rows that were pasted; `None` for any other document.
    pub rows: Option<Arc<str>>,
    /// The file; `None` for the shipped dataset, which is part of the program.
    pub file: Option<DocumentFile>,
}

/// A callback on the thread that reads a file, with its bytes and the dataset or with the error.
pub type OnRead = Box<dyn FnOnce(Result<(&[u8], &Loaded), &FileError>) + Send>;

/// The name of rows that were pasted in the session.
const ROWS_KEY: &str = "pasted";
/// The name of the shipped dataset in the session.
const SHIPPED_KEY: &str = "shipped";
/// The most characters of a title that are passed on.
const MOST_TITLE: usize = 100;

/// The size in bytes from which a second thread hashes the file: starting it takes longer than
/// hashing a smaller one.
const LARGE: usize = 1 << 20;

/// The reason for reading a file, which decides whether half of one will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A person opens it: whatever can be read is shown.
    Opening,
    /// It was saved: a file that breaks off is half written, and ignored for now.
    Following,
}

impl Document {
    /// The dataset that Ibar ships with.
    pub fn shipped() -> Self {
        Self {
            dataset: Arc::new(shipped()),
            spatial_index: Arc::new(SpatialIndex::empty()),
            filter_index: FilterIndex::default(),
            name: SHIPPED_NAME.to_owned(),
            key: SHIPPED_KEY.to_owned(),
            problems: Problems::none(SHIPPED_NAME),
            issues: ListedIssues::none(SHIPPED_NAME),
            reading: None,
            later: Vec::new(),
            rows: None,
            file: None,
        }
    }

    /// An empty document with the name of a file that is still being read.
    pub(super) fn pending(path: &Path) -> Self {
        let name = file_name(path);
        let meta = Meta { title: (&*name).into(), ..Meta::default() };
        Self {
            dataset: Arc::new(Dataset::from(Records { meta, ..Records::default() })),
            spatial_index: Arc::new(SpatialIndex::empty()),
            filter_index: FilterIndex::default(),
            problems: Problems::none(&name),
            issues: ListedIssues::none(&name),
            name,
            key: key_of(path),
            reading: None,
            later: Vec::new(),
            rows: None,
            file: None,
        }
    }

    /// A document without a file, for tests and benchmarks; `None` where nothing could be read.
    pub fn without_file(name: &str, loaded: Loaded) -> Option<Self> {
        let dataset = loaded.dataset?;
        let shown = visible_line(name);
        Some(Self {
            spatial_index: Arc::new(SpatialIndex::of(&dataset)),
            filter_index: index_of(&dataset),
            dataset: Arc::new(dataset),
            problems: Problems::none(&shown),
            issues: ListedIssues::none(&shown),
            name: shown.into_owned(),
            key: name.to_owned(),
            reading: None,
            later: Vec::new(),
            rows: None,
            file: None,
        })
    }

    /// Reads the dataset.
    pub fn read(origin: &Origin, purpose: Purpose) -> Result<Self, LoadFailure> {
        let read = Self::read_with(origin, purpose, &Progress::default(), None);
        read.unwrap_or_else(|| match origin {
            Origin::Shipped => Ok(Self::shipped()),
            other => Err(LoadFailure::broken_off(&other.path())),
        })
    }

    /// The same with progress; `None` where it was cancelled. `on_read` is called as soon as the
    /// dataset is there, before it is indexed.
    pub fn read_with(
        origin: &Origin,
        purpose: Purpose,
        progress: &Progress,
        on_read: Option<OnRead>,
    ) -> Option<Result<Self, LoadFailure>> {
        Self::read_by(None, origin, purpose, progress, on_read)
    }

    /// The same by a recipe, where the file is one of somebody else's; without one by that beside
    /// the file, if there is one.
    pub fn read_by(
        recipe: Option<&Recipe>,
        origin: &Origin,
        purpose: Purpose,
        progress: &Progress,
        on_read: Option<OnRead>,
    ) -> Option<Result<Self, LoadFailure>> {
        let path = match origin {
            Origin::Shipped => return Some(Ok(Self::shipped())),
            Origin::Rows(rows, recipe) => {
                return Self::of_rows(rows, recipe.as_ref(), progress);
            }
            Origin::File(path) => path,
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
        // What is inside a page is what a person edits and reads of, line by line.
        let inside = dataset_in_page(&bytes);
        let shown = inside.as_deref().unwrap_or(&bytes);
        let (beside, fault) = match (recipe, recipe_beside(path)) {
            (Some(recipe), _) => (Some(recipe.clone()), None),
            (None, Some(Err(fault))) => (None, Some(fault)),
            (None, beside) => (beside.and_then(Result::ok), None),
        };
        let recipe = beside.as_ref();
        let (imported, sum) = match &inside {
            Some(_) => (import(path, shown, recipe, progress), sha256(&bytes)),
            None => imported_and_hashed(path, &bytes, recipe, progress),
        };
        let Imported { mut loaded, text, reading } = imported?;
        let shown = text.as_deref().unwrap_or(shown);
        let reading = reading.map(Box::new);
        if let Some(fault) = fault.filter(|_| reading.is_some()) {
            loaded = loaded.with_issues(vec![recipe_issue(path, &fault)]);
        }
        read_layers(path, &mut loaded);
        if let Some(on_read) = on_read {
            on_read(Ok((shown, &loaded)));
        }
        let accepted = accepted(path, shown, loaded, purpose);
        // A large file takes as much memory as its dataset, and is no longer needed.
        drop((bytes, inside, text));
        let made = accepted.map(|(dataset, issues)| {
            let made = Self::new(path, stamp, sum, dataset, issues);
            let file = made.file.map(|file| DocumentFile { recipe: beside, ..file });
            Self { reading, file, ..made }
        });
        progress.advance(1);
        Some(made)
    }

    /// Reads rows that were pasted; `None` where it was cancelled.
    fn of_rows(
        rows: &Arc<str>,
        recipe: Option<&Recipe>,
        progress: &Progress,
    ) -> Option<Result<Self, LoadFailure>> {
        let name = PathBuf::from(label!("import-pasted")).with_extension("tsv");
        let imported = import(&name, rows.as_bytes(), recipe, progress)?;
        let Imported { loaded, text, reading } = imported;
        let shown = text.as_deref().unwrap_or(rows.as_bytes());
        let made = accepted(&name, shown, loaded, Purpose::Opening).map(|(dataset, issues)| Self {
            spatial_index: Arc::new(SpatialIndex::of(&dataset)),
            filter_index: index_of(&dataset),
            dataset: Arc::new(dataset),
            name: label!("import-pasted").to_owned(),
            key: ROWS_KEY.to_owned(),
            problems: issues.problems(),
            issues,
            reading: reading.map(Box::new),
            later: Vec::new(),
            rows: Some(Arc::clone(rows)),
            file: None,
        });
        Some(made)
    }

    /// The document of a file whose bytes were loaded before, when the file had that stamp.
    pub fn of_file(
        path: &Path,
        stamp: Option<FileStamp>,
        bytes: &[u8],
        mut loaded: Loaded,
        purpose: Purpose,
    ) -> Result<Self, LoadFailure> {
        read_layers(path, &mut loaded);
        let (dataset, issues) = accepted(path, bytes, loaded, purpose)?;
        Ok(Self::new(path, stamp, sha256(bytes), dataset, issues))
    }

    fn new(
        path: &Path,
        stamp: Option<FileStamp>,
        sha256: Sha256Sum,
        dataset: Dataset,
        issues: ListedIssues,
    ) -> Self {
        let layers = layer_paths(path, &dataset.meta.layers).into_iter();
        let layers: Vec<(PathBuf, Option<FileStamp>)> =
            layers.map(|path| (path.clone(), FileStamp::of(&path))).collect();
        let contents = with_layers(sha256, &layers);
        let file =
            DocumentFile { path: path.to_owned(), stamp, contents, sha256, layers, recipe: None };
        let (spatial_index, filter_index) =
            rayon::join(|| SpatialIndex::of(&dataset), || index_of(&dataset));
        Self {
            dataset: Arc::new(dataset),
            spatial_index: Arc::new(spatial_index),
            filter_index,
            name: file_name(path),
            key: key_of(path),
            problems: issues.problems(),
            issues,
            reading: None,
            later: Vec::new(),
            rows: None,
            file: Some(file),
        }
    }

    /// Lets searches of the whole dataset use the index that was made where its file was read.
    pub(super) fn lend_index(&self, cache: &mut VisibleCache) {
        cache.use_index(&self.dataset, self.filter_index.clone());
    }

    /// Tells the problems in the language in use, where they were told in another.
    pub(super) fn tell_again(&mut self) {
        if self.issues.are_to_tell_again() {
            self.problems = self.issues.problems();
        }
    }

    /// The title of the window while the document is open: one line without control characters,
    /// which window systems do not take.
    pub fn window_title(&self) -> String {
        message!("app-window-title", title = &*visible_line(&self.dataset.meta.title))
    }

    /// The dataset as a view that is passed on names it.
    pub fn mark(&self) -> DatasetMark {
        let sha256 = match &self.file {
            Some(file) => hexadecimal(file.sha256),
            None if self.key == SHIPPED_KEY => hexadecimal(sha256(SHIPPED.as_bytes())),
            None => String::new(),
        };
        let title = self.dataset.meta.title.iter().next().map_or("", |(_, title)| title);
        let title = cut(title);
        DatasetMark { sha256: sha256.into(), title: title.into() }
    }

    /// The path of the file; `None` where the document has none.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| &*file.path)
    }
}

/// The index of searches, made already where the dataset is large.
fn index_of(dataset: &Dataset) -> FilterIndex {
    let index = FilterIndex::default();
    if FilterIndex::takes_long(dataset) {
        index.make(dataset);
    }
    index
}

/// The [key](Document::key) of the document of that file.
pub(super) fn key_of(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// The beginning of a title.
fn cut(title: &str) -> String {
    title.chars().take(MOST_TITLE).collect()
}

/// The dataset with its issues, or why it is not shown.
fn accepted(
    path: &Path,
    bytes: &[u8],
    loaded: Loaded,
    purpose: Purpose,
) -> Result<(Dataset, ListedIssues), LoadFailure> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        // The window would wait for the system's list of fonts at the first letter of a script.
        find_fonts(text);
    }
    let loaded = loaded.with_issues(letters_without_font(bytes));
    let listed = ListedIssues::new(file_name(path), bytes, &loaded.issues);
    let whole = loaded.complete || purpose == Purpose::Opening;
    match loaded.dataset.filter(|_| whole) {
        Some(dataset) => Ok((dataset, listed)),
        None => Err(LoadFailure::from_issues(path, bytes, &loaded.issues, listed)),
    }
}

/// The dataset, or `None` where loading was cancelled, and the hash of the bytes.
fn imported_and_hashed(
    path: &Path,
    bytes: &[u8],
    recipe: Option<&Recipe>,
    progress: &Progress,
) -> (Option<Imported>, Sha256Sum) {
    if bytes.len() < LARGE {
        return (import(path, bytes, recipe, progress), sha256(bytes));
    }
    thread::scope(|scope| {
        // Cutting a large file into records takes one thread only.
        let hash = thread::Builder::new().spawn_scoped(scope, || sha256_with(bytes, progress));
        let imported = import(path, bytes, recipe, progress);
        let hash = hash.ok().and_then(|thread| thread.join().ok());
        let hash = hash.unwrap_or_else(|| sha256_with(bytes, progress));
        // Without a sum the reading was cancelled.
        (imported.filter(|_| hash.is_some()), hash.unwrap_or_default())
    })
}

/// The hash of a file's bytes with the stamps of its layers' files, if it has any.
fn with_layers(sum: Sha256Sum, layers: &[(PathBuf, Option<FileStamp>)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (sum, layers).hash(&mut hasher);
    hasher.finish()
}
