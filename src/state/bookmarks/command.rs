//! What can be asked of bookmarks.

use crate::model::{Dataset, Precision, TimeSpan};
use crate::state::undo::UndoGroup;
use crate::state::{AppState, Bookmark, Effect, WindowMode};
use crate::time::moment_words;

/// How many bookmarks there can be.
const MOST: usize = 500;

/// What can be asked of bookmarks. They are counted in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookmarkCommand {
    /// Mark the playhead's instant, by its date.
    AddPlayhead,
    /// Mark the window in force, by its dates.
    AddWindow,
    /// Add a bookmark.
    Add(Bookmark),
    /// Give one another name.
    Rename {
        /// Which.
        nth: usize,
        /// What it is called from now on.
        name: String,
    },
    /// Take one away.
    Remove(usize),
    /// Go to one: the playhead to an instant; a stretch into force.
    Go(usize),
}

impl BookmarkCommand {
    pub(in crate::state) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Rename { .. } => UndoGroup::Gesture("bookmark"),
            _ => UndoGroup::Own,
        }
    }

    /// Changes the bookmarks, or goes to one. What is not there changes nothing.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::AddPlayhead => {
                let zone = state.zone(dataset);
                let name = moment_words(state.playhead, &zone, Precision::Minute);
                state.add_bookmark(Bookmark { name, span: TimeSpan::instant(state.playhead) });
            }
            Self::AddWindow => {
                if let Some(span) = state.dated_window(dataset) {
                    let name = state.days_of(span, dataset);
                    state.add_bookmark(Bookmark { name, span });
                }
            }
            Self::Add(bookmark) => state.add_bookmark(bookmark),
            Self::Rename { nth, name } => {
                if let Some(bookmark) = state.bookmarks.get_mut(nth) {
                    bookmark.name = name;
                }
            }
            Self::Remove(nth) => {
                if nth < state.bookmarks.len() {
                    state.bookmarks.remove(nth);
                }
            }
            Self::Go(nth) => {
                if let Some(span) = state.bookmarks.get(nth).map(|bookmark| bookmark.span) {
                    state.go_to_span(span, dataset);
                }
            }
        }
        Vec::new()
    }
}

impl AppState {
    /// The window in force, as far as there are data in it or near it.
    pub(in crate::state) fn dated_window(&self, dataset: &Dataset) -> Option<TimeSpan> {
        let window = self.window_span();
        dataset.extent().and_then(|extent| window.overlap(extent)).filter(|span| span.millis() > 0)
    }

    /// The days of a stretch in words.
    fn days_of(&self, span: TimeSpan, dataset: &Dataset) -> String {
        let zone = self.zone(dataset);
        let last = span.end().plus_millis(-1).max(span.start());
        let day = |moment| moment_words(moment, &zone, Precision::Day);
        let (from, to) = (day(span.start()), day(last));
        if from == to { from } else { format!("{from} to {to}") }
    }

    /// Adds a bookmark in order of time, unless there is one for the same already.
    fn add_bookmark(&mut self, bookmark: Bookmark) {
        let key = |mark: &Bookmark| (mark.span.start(), mark.span.end());
        if self.bookmarks.len() >= MOST || self.bookmarks.iter().any(|b| key(b) == key(&bookmark)) {
            return;
        }
        let nth = self.bookmarks.partition_point(|other| key(other) < key(&bookmark));
        self.bookmarks.insert(nth, bookmark);
    }

    fn go_to_span(&mut self, span: TimeSpan, dataset: &Dataset) {
        self.playback.playing = false;
        let within = |moment| match dataset.extent() {
            Some(extent) => extent.start().max(extent.end().min(moment)),
            None => moment,
        };
        if span.millis() == 0 {
            self.playhead = within(span.start());
            self.reveal_moment(self.playhead, dataset);
            return;
        }
        self.window.range = span;
        self.window.mode = WindowMode::Range;
        if !span.contains(self.playhead) {
            self.playhead = within(span.start());
        }
        let shown = self.shown(dataset);
        if shown.start() > span.start() || span.end() > shown.end() {
            self.show(dataset, span);
            self.view = self.view.with_room();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Passing, TimeCommand};

    fn done(commands: impl IntoIterator<Item = BookmarkCommand>) -> AppState {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let (state, effects) = after(state, &dataset, commands.into_iter().map(Command::Bookmark));
        assert_eq!(effects, []);
        state
    }

    fn named(name: &str, from: &str, to: &str) -> BookmarkCommand {
        let span = TimeSpan::between(at(from), at(to));
        BookmarkCommand::Add(Bookmark { name: name.to_owned(), span })
    }

    fn names(state: &AppState) -> Vec<&str> {
        state.bookmarks.iter().map(|bookmark| bookmark.name.as_str()).collect()
    }

    #[test]
    fn the_playhead_is_marked_by_its_date() {
        let state = done([BookmarkCommand::AddPlayhead]);
        assert_eq!(names(&state), ["4 March 2020, 12:00"]);
        assert_eq!(state.bookmarks[0].span, TimeSpan::instant(at("2020-03-04T12:00Z")));
    }

    #[test]
    fn the_window_is_marked_by_its_days_as_far_as_there_are_data() {
        let state = done([BookmarkCommand::AddWindow]);
        assert_eq!(names(&state), ["1 March 2020 to 4 March 2020"]);
        assert_eq!(state.bookmarks[0].span.start(), at("2020-03-01T06:00Z"));
    }

    /// QGIS #36317: moments could not be kept.
    #[test]
    fn bookmarks_stand_in_order_of_time_and_none_twice() {
        let state = done([
            named("late", "2020-03-09", "2020-03-09"),
            named("early", "2020-03-02", "2020-03-03"),
            named("again", "2020-03-09", "2020-03-09"),
            named("between", "2020-03-05", "2020-03-05"),
        ]);
        assert_eq!(names(&state), ["early", "between", "late"]);
    }

    #[test]
    fn a_bookmark_is_renamed_and_taken_away() {
        let add = || named("old", "2020-03-09", "2020-03-09");
        let rename = BookmarkCommand::Rename { nth: 0, name: "new".to_owned() };
        assert_eq!(names(&done([add(), rename])), ["new"]);
        assert_eq!(names(&done([add(), BookmarkCommand::Remove(0)])), [""; 0]);
    }

    #[test]
    fn what_is_not_there_changes_nothing() {
        let rename = BookmarkCommand::Rename { nth: 3, name: "x".to_owned() };
        for command in [rename, BookmarkCommand::Remove(3), BookmarkCommand::Go(3)] {
            assert_eq!(done([command]), done([]));
        }
    }

    #[test]
    fn an_instant_is_where_the_playhead_goes() {
        let state = done([named("x", "2020-03-09", "2020-03-09"), BookmarkCommand::Go(0)]);
        assert_eq!(state.playhead, at("2020-03-09"));
        assert_eq!(state.window.mode, WindowMode::Trailing);
        let far = done([named("x", "2099", "2099"), BookmarkCommand::Go(0)]);
        assert_eq!(far.playhead, at("2020-03-12"));
    }

    #[test]
    fn a_stretch_is_put_in_force_and_shown() {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let close = TimeSpan::between(at("2020-03-04"), at("2020-03-05"));
        let commands = [
            Command::Time(TimeCommand::Show(close)),
            Command::Bookmark(named("x", "2020-03-08", "2020-03-11")),
            Command::Bookmark(BookmarkCommand::Go(0)),
        ];
        let state = after(state, &dataset, commands).0;
        let span = TimeSpan::between(at("2020-03-08"), at("2020-03-11"));
        assert_eq!((state.window_span(), state.playhead), (span, span.start()));
        assert!(state.view.span().contains(span.start()) && state.view.span().contains(span.end()));
    }

    #[test]
    fn a_bookmark_comes_back_when_its_removal_is_taken_back() {
        let (dataset, mut state) = march_at("2020-03-04T12:00Z");
        let mut history = History::default();
        for command in [
            Command::Bookmark(BookmarkCommand::AddPlayhead),
            Command::Bookmark(BookmarkCommand::Remove(0)),
            Command::App(AppCommand::Undo),
        ] {
            history.apply(&mut state, &dataset, &Passing::default(), command);
        }
        assert_eq!(names(&state), ["4 March 2020, 12:00"]);
    }

    #[test]
    fn there_are_never_more_than_can_be_looked_through() {
        let many = (0..600).map(|nth| {
            let moment = at("2020-03-01").plus_millis(nth);
            let span = TimeSpan::instant(moment);
            BookmarkCommand::Add(Bookmark { name: nth.to_string(), span })
        });
        assert_eq!(done(many).bookmarks.len(), MOST);
    }
}
