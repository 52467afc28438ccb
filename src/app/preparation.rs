//! Preparation of a start: what the window opens with, read while the system makes the window.
//!
//! A window with a graphics context takes the system several times as long as the shipped dataset
//! and the base map take to read.

use std::thread;

use super::Document;
use crate::geo::basemap::{Basemap, BasemapError};
use crate::state::AppState;
use crate::text::{current, set_current};

/// The shipped dataset, its state and the base map, as they are being read.
pub struct Preparation {
    start: Box<dyn FnOnce() -> (Document, AppState)>,
    basemap: Box<dyn FnOnce() -> Result<Basemap, BasemapError>>,
}

/// What they are once they are read.
#[derive(Debug)]
pub struct Prepared {
    /// The shipped dataset.
    pub document: Document,
    /// Its state: that of the session or the dataset, with the options applied.
    pub state: AppState,
    /// The base map.
    pub basemap: Basemap,
}

impl std::fmt::Debug for Preparation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preparation").finish_non_exhaustive()
    }
}

impl Preparation {
    /// Begins to read them; `read` gives the document and its state.
    pub(super) fn begin(
        read: impl FnOnce() -> (Document, AppState) + Clone + Send + 'static,
    ) -> Self {
        let basemap = Box::new(meanwhile(Basemap::shipped));
        Self { start: Box::new(meanwhile(read)), basemap }
    }

    /// Waits until they are read.
    pub fn finish(self) -> Result<Prepared, BasemapError> {
        let (document, state) = (self.start)();
        Ok(Prepared { document, state, basemap: (self.basemap)()? })
    }
}

/// Makes a value on a thread of its own, in the language of this one. The function that is returned
/// waits for it; where there was no thread to be had, it makes the value itself.
pub(super) fn meanwhile<T: Send + 'static>(
    make: impl FnOnce() -> T + Clone + Send + 'static,
) -> impl FnOnce() -> T + 'static {
    let (language, theirs) = (current(), make.clone());
    let in_language = move || {
        set_current(language);
        theirs()
    };
    let thread = thread::Builder::new().name("start".to_owned()).spawn(in_language).ok();
    move || thread.and_then(|thread| thread.join().ok()).unwrap_or_else(make)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Locale, in_locale};

    #[test]
    fn what_is_made_meanwhile_is_made_in_the_language_of_the_start() {
        let made = in_locale(Locale::by_tag("sq").unwrap(), || meanwhile(|| current().tag()));
        assert_eq!(made(), "sq");
    }
}
