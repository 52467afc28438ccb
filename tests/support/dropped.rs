//! Files that are dropped on the window.

use std::path::{Path, PathBuf};

use ibar::dataset::read_file;

/// A file that is dropped.
#[derive(Debug)]
pub(crate) struct Dropped(pub(crate) PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        read_file(&self.0).map_err(|error| error.to_string())
    }
}
