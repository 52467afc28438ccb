//! Bookmarks in order of time, and going to one.

use serde::{Deserialize, Serialize};

use crate::message;
use crate::model::{Dataset, Precision, TimeSpan};
use crate::state::time::clamped;
use crate::state::{AppState, WindowMode};
use crate::text::Inflected;
use crate::time::{Zone, moment_forms, moment_words};

/// The most bookmarks that there can be: more could not be looked through.
pub(super) const MAX_BOOKMARKS: usize = 500;

/// An instant or a stretch of time with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// The name that the person gave; empty while the bookmark goes by its date, which
    /// [`Bookmark::words`] writes in the language in use.
    pub name: String,
    /// The span; of length 0 for an instant.
    pub span: TimeSpan,
}

impl Bookmark {
    /// A bookmark that goes by its date.
    pub const fn unnamed(span: TimeSpan) -> Self {
        Self { name: String::new(), span }
    }

    /// What the list shows: the name, or else the date.
    pub fn words(&self, zone: &Zone) -> String {
        if self.name.trim().is_empty() { self.date_words(zone) } else { self.name.clone() }
    }

    /// The instant to the minute, or the first and last day of a longer span.
    pub fn date_words(&self, zone: &Zone) -> String {
        if self.span.millis() == 0 {
            return moment_words(self.span.start(), zone, Precision::Minute);
        }
        let last = self.span.end().plus_millis(-1).max(self.span.start());
        let day = |moment| moment_forms(moment, zone, Precision::Day);
        from_to(day(self.span.start()), day(last))
    }

    /// The instant, or both ends of a longer span, to the minute.
    pub fn exact_words(&self, zone: &Zone) -> String {
        let minute = |moment| moment_forms(moment, zone, Precision::Minute);
        from_to(minute(self.span.start()), minute(self.span.end()))
    }
}

fn from_to(from: Inflected, to: Inflected) -> String {
    if from == to { from.plain } else { message!("bookmarks-from-to", from = from, to = to) }
}

impl AppState {
    /// Bookmarks the playhead's instant.
    pub(super) fn bookmark_playhead(&mut self) {
        self.add_bookmark(Bookmark::unnamed(TimeSpan::instant(self.playhead)));
    }

    /// Bookmarks the dates shown, as far as there are data in them.
    pub(super) fn bookmark_window(&mut self, dataset: &Dataset) {
        if let Some(span) = self.dated_window(dataset) {
            self.add_bookmark(Bookmark::unnamed(span));
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
