//! Commands to bookmarks.

use crate::model::Dataset;
use crate::state::UndoGroup;
use crate::state::{AppState, Bookmark, Effect};

/// A command to bookmarks. Positions count from 0, in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookmarkCommand {
    /// Bookmark the playhead's instant.
    AddPlayhead,
    /// Bookmark the dates shown.
    AddWindow,
    /// Add a bookmark.
    Add(Bookmark),
    /// Rename the bookmark at a position.
    Rename {
        /// The position.
        nth: usize,
        /// The new name; an empty one lets it go by its date.
        name: String,
    },
    /// Remove the bookmark at a position.
    Remove(usize),
    /// Copy all bookmarks as phases in RON, for the dataset's file.
    Copy,
    /// Go to the bookmark at a position: the playhead to an instant, the window to a longer span.
    Go(usize),
}

impl BookmarkCommand {
    pub(in crate::state) const fn undo_group(&self) -> UndoGroup {
        match self {
            Self::Rename { .. } => UndoGroup::Gesture("bookmark"),
            _ => UndoGroup::Own,
        }
    }

    /// Changes the bookmarks or goes to one. A position without a bookmark is ignored.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        match self {
            Self::AddPlayhead => state.bookmark_playhead(),
            Self::AddWindow => state.bookmark_window(dataset),
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
            Self::Copy => return vec![Effect::CopyBookmarks],
            Self::Go(nth) => {
                if let Some(span) = state.bookmarks.get(nth).map(|bookmark| bookmark.span) {
                    state.go_to_span(span, dataset);
                }
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::state::MAX_BOOKMARKS;
    use super::*;
    use crate::model::TimeSpan;
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppCommand, Command, History, Passing, TimeCommand, WindowMode};
    use crate::text::{Locale, in_locale};
    use crate::time::Zone;

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

    fn names(state: &AppState) -> Vec<String> {
        state.bookmarks.iter().map(|bookmark| bookmark.words(&Zone::utc())).collect()
    }

    #[test]
    fn the_playhead_is_bookmarked_under_its_date() {
        let state = done([BookmarkCommand::AddPlayhead]);
        assert_eq!(names(&state), ["4 March 2020, 12:00"]);
        assert_eq!(state.bookmarks[0].span, TimeSpan::instant(at("2020-03-04T12:00Z")));
    }

    #[test]
    fn a_bookmark_without_a_name_goes_by_its_date_in_the_language_of_the_moment() {
        let state = done([BookmarkCommand::AddPlayhead, BookmarkCommand::AddWindow]);
        assert!(state.bookmarks.iter().all(|bookmark| bookmark.name.is_empty()));
        let rename = BookmarkCommand::Rename { nth: 0, name: " ".to_owned() };
        let state = done([BookmarkCommand::AddPlayhead, rename]);
        assert_eq!(names(&state), ["4 March 2020, 12:00"]);
        let albanian = Locale::by_tag("sq").unwrap();
        assert_eq!(in_locale(albanian, || names(&state)), ["4 mars 2020, 12:00"]);
    }

    #[test]
    fn the_window_is_bookmarked_under_its_days_as_far_as_there_are_data() {
        let state = done([BookmarkCommand::AddWindow]);
        assert_eq!(names(&state), ["1 March 2020 to 4 March 2020"]);
        assert_eq!(state.bookmarks[0].span.start(), at("2020-03-01T06:00Z"));
    }

    /// QGIS #36317: moments could not be kept.
    #[test]
    fn bookmarks_are_in_order_of_time_and_none_is_there_twice() {
        let state = done([
            named("late", "2020-03-09", "2020-03-09"),
            named("early", "2020-03-02", "2020-03-03"),
            named("again", "2020-03-09", "2020-03-09"),
            named("between", "2020-03-05", "2020-03-05"),
        ]);
        assert_eq!(names(&state), ["early", "between", "late"]);
    }

    #[test]
    fn a_bookmark_is_renamed_and_removed() {
        let add = || named("old", "2020-03-09", "2020-03-09");
        let rename = BookmarkCommand::Rename { nth: 0, name: "new".to_owned() };
        assert_eq!(names(&done([add(), rename])), ["new"]);
        assert!(done([add(), BookmarkCommand::Remove(0)]).bookmarks.is_empty());
    }

    #[test]
    fn a_position_without_a_bookmark_is_ignored() {
        let rename = BookmarkCommand::Rename { nth: 3, name: "x".to_owned() };
        for command in [rename, BookmarkCommand::Remove(3), BookmarkCommand::Go(3)] {
            assert_eq!(done([command]), done([]));
        }
    }

    #[test]
    fn going_to_an_instant_moves_the_playhead() {
        let state = done([named("x", "2020-03-09", "2020-03-09"), BookmarkCommand::Go(0)]);
        assert_eq!(state.playhead, at("2020-03-09"));
        assert_eq!(state.window.mode, WindowMode::Trailing);
        let far = done([named("x", "2099", "2099"), BookmarkCommand::Go(0)]);
        assert_eq!(far.playhead, at("2020-03-12"));
    }

    #[test]
    fn going_to_a_span_makes_it_the_dates_shown() {
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
    fn undo_brings_a_removed_bookmark_back() {
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
    fn the_number_of_bookmarks_is_limited() {
        let many = (0..600).map(|nth| {
            let moment = at("2020-03-01").plus_millis(nth);
            let span = TimeSpan::instant(moment);
            BookmarkCommand::Add(Bookmark { name: nth.to_string(), span })
        });
        assert_eq!(done(many).bookmarks.len(), MAX_BOOKMARKS);
    }
}
