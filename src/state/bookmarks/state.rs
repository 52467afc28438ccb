//! Bookmarks in order of time, and going to one.

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, Precision, TimeSpan};
use crate::state::time::clamped;
use crate::state::{AppState, WindowMode};
use crate::time::moment_words;

/// The most bookmarks that there can be: more could not be looked through.
pub(super) const MAX_BOOKMARKS: usize = 500;

/// An instant or a stretch of time with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The name, as the list shows it.
    pub name: String,
    /// The span; of length 0 for an instant.
    pub span: TimeSpan,
}

impl AppState {
    /// Bookmarks the playhead's instant under its date.
    pub(super) fn bookmark_playhead(&mut self, dataset: &Dataset) {
        let name = moment_words(self.playhead, &self.zone(dataset), Precision::Minute);
        self.add_bookmark(Bookmark { name, span: TimeSpan::instant(self.playhead) });
    }

    /// Bookmarks the dates shown, as far as there are data in them, under their days.
    pub(super) fn bookmark_window(&mut self, dataset: &Dataset) {
        if let Some(span) = self.dated_window(dataset) {
            let name = self.day_words(span, dataset);
            self.add_bookmark(Bookmark { name, span });
        }
    }

    /// Adds a bookmark in order of time, unless there is one for the same span already.
    pub(super) fn add_bookmark(&mut self, bookmark: Bookmark) {
        let key = |mark: &Bookmark| (mark.span.start(), mark.span.end());
        let is_known = self.bookmarks.iter().any(|other| key(other) == key(&bookmark));
        if is_known || self.bookmarks.len() >= MAX_BOOKMARKS {
            return;
        }
        let nth = self.bookmarks.partition_point(|other| key(other) < key(&bookmark));
        self.bookmarks.insert(nth, bookmark);
    }

    /// The first and last day of a span in words.
    fn day_words(&self, span: TimeSpan, dataset: &Dataset) -> String {
        let zone = self.zone(dataset);
        let last = span.end().plus_millis(-1).max(span.start());
        let day = |moment| moment_words(moment, &zone, Precision::Day);
        let (from, to) = (day(span.start()), day(last));
        if from == to { from } else { format!("{from} to {to}") }
    }

    /// Stops play, and moves the playhead to an instant, or makes a longer span the dates shown.
    pub(super) fn go_to_span(&mut self, span: TimeSpan, dataset: &Dataset) {
        self.playback.playing = false;
        let extent = dataset.extent();
        if span.millis() == 0 {
            self.playhead = clamped(span.start(), extent);
            self.reveal_moment(self.playhead, dataset);
            return;
        }
        self.window.range = span;
        self.window.mode = WindowMode::Range;
        if !span.contains(self.playhead) {
            self.playhead = clamped(span.start(), extent);
        }
        let shown = self.shown(dataset);
        if shown.start() > span.start() || span.end() > shown.end() {
            self.show(dataset, span);
            self.view = self.view.with_room();
        }
    }
}
