//! Table of named commands: the one source of menus, keys and the page of shortcuts.

use strum::VariantArray;

use super::{
    AppCommand, AppState, Command, Direction, LaneCommand, MapCommand, SelectCommand, TimeCommand,
};
use super::{BookmarkCommand, CompareCommand};
use super::{
    FilterCommand, GoToCommand, LineStyle, MapPlace, PlayCommand, RulerCommand, WindowMode,
};
use crate::label;
use crate::model::variants::all_variants;
use crate::time::Unit;

/// A menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Menu {
    /// The dataset and the window.
    File,
    /// Changes and the selection.
    Edit,
    /// How things are shown.
    View,
    /// Playhead and dates shown.
    Time,
    /// The map.
    Map,
    /// Help.
    Help,
}

impl Menu {
    all_variants! {
        /// Every menu, from left to right.
        pub
    }

    /// The menu's name on the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Time => "Time",
            Self::Map => "Map",
            Self::Help => "Help",
        }
    }
}

/// A key of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter, digit or sign, as it is written in a menu.
    Sign(char),
    /// The space bar.
    Space,
    /// Escape.
    Escape,
    /// Home.
    Home,
    /// End.
    End,
    /// Left arrow.
    Left,
    /// Right arrow.
    Right,
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key.
    pub key: Key,
    /// Ctrl, or Command on a Mac.
    pub command: bool,
    /// Shift.
    pub shift: bool,
}

/// A command with its name, key and place in the menus.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortcutEntry {
    /// The menu that lists it.
    pub menu: Menu,
    /// Its name.
    pub text: &'static str,
    /// Its effect, in a sentence.
    pub tooltip: &'static str,
    /// Its key; `None` for an entry that only the menu has.
    pub shortcut: Option<Shortcut>,
    /// The command.
    pub command: Command,
    /// Whether it can run in the current state.
    pub enabled: bool,
}

const fn plain(key: Key) -> Shortcut {
    Shortcut { key, command: false, shift: false }
}

const fn shift(key: Key) -> Shortcut {
    Shortcut { key, command: false, shift: true }
}

const fn ctrl_key(key: Key) -> Shortcut {
    Shortcut { key, command: true, shift: false }
}

const fn ctrl(key: char) -> Shortcut {
    Shortcut { key: Key::Sign(key), command: true, shift: false }
}

const fn ctrl_shift(key: char) -> Shortcut {
    Shortcut { key: Key::Sign(key), command: true, shift: true }
}

/// Every named command, in the order of menus, with whether it can run in that state.
pub fn shortcuts(state: &AppState) -> Vec<ShortcutEntry> {
    let mut entries = commands(state);
    entries.extend(last_commands(state));
    entries
}

/// Commands at the end of their menus.
fn last_commands(state: &AppState) -> [ShortcutEntry; 3] {
    let entry = |menu, text, tooltip, shortcut, command| {
        let command = Command::App(command);
        ShortcutEntry { menu, text, tooltip, shortcut, command, enabled: true }
    };
    let size = state.display.text_size;
    [
        entry(
            Menu::View,
            label!("view-larger-text"),
            label!("view-larger-text.about"),
            Some(ctrl('+')),
            AppCommand::SetTextSize(size.larger()),
        ),
        entry(
            Menu::View,
            label!("view-smaller-text"),
            label!("view-smaller-text.about"),
            Some(ctrl('-')),
            AppCommand::SetTextSize(size.smaller()),
        ),
        entry(
            Menu::Help,
            label!("about-title"),
            label!("about-title.about"),
            None,
            AppCommand::ToggleAbout,
        ),
    ]
}

#[rustfmt::skip]
fn commands(state: &AppState) -> Vec<ShortcutEntry> {
    let app = Command::App;
    let time = Command::Time;
    let map = Command::Map;
    let selected = state.selection.is_some();
    let play = if state.playback.playing { "Pause" } else { "Play" };
    let folds = if state.unfolded { "Fold gaps" } else { "Unfold gaps" };
    let keyless = |menu, text, tooltip, command| ShortcutEntry {
        menu, text, tooltip, shortcut: None, command, enabled: true,
    };
    let entry = |menu, text, tooltip, shortcut, command| ShortcutEntry {
        shortcut: Some(shortcut), ..keyless(menu, text, tooltip, command)
    };
    let line = |style: LineStyle| {
        let (text, now) = style.labels();
        let text = if state.display.line == style { now } else { text };
        keyless(Menu::Map, text, style.tooltip(), app(AppCommand::SetLine(style)))
    };
    let if_selected = |entry: ShortcutEntry| ShortcutEntry { enabled: selected, ..entry };
    vec![
        entry(Menu::File, "Open…", "Open a dataset file. It can also be dropped on the window", ctrl('o'), app(AppCommand::ChooseFile)),
        keyless(Menu::File, "Open the shipped dataset", "Go back to the dataset that Ibar ships with", app(AppCommand::OpenShipped)),
        keyless(Menu::File, "Edit the file", "Open the file in your editor; the window follows when you save", app(AppCommand::EditFile)),
        entry(Menu::File, "Quit", "Close the window", ctrl('q'), app(AppCommand::Quit)),
        entry(Menu::Edit, "Undo", "Take the last change back", ctrl('z'), app(AppCommand::Undo)),
        entry(Menu::Edit, "Redo", "Make it again", ctrl_shift('z'), app(AppCommand::Redo)),
        if state.ruler.is_on() {
            entry(Menu::Edit, "Put the ruler away", "Its points stay for the next time", plain(Key::Escape), map(MapCommand::Ruler(RulerCommand::Toggle)))
        } else {
            ShortcutEntry { enabled: selected || state.fan.is_some(), ..entry(Menu::Edit, "Clear selection", "Select nothing, and fold what is fanned out", plain(Key::Escape), Command::Select(SelectCommand::Clear)) }
        },
        entry(Menu::View, "Light or dark", "Switch the theme", ctrl('d'), app(AppCommand::ToggleTheme)),
        keyless(Menu::View, "Reduced motion", "Let what would glide or fly step instead", app(AppCommand::ToggleReducedMotion)),
        entry(Menu::View, "High contrast", "Put the theme of high contrast in force, or light and dark again", ctrl_shift('d'), app(AppCommand::ToggleContrast)),
        entry(Menu::View, "Problems", "Show or hide what is wrong with the file", ctrl_shift('m'), app(AppCommand::ToggleProblems)),
        entry(Menu::View, "Show all events", "Take every filter away and put all of time in force", ctrl('0'), Command::Filter(FilterCommand::ShowAll)),
        entry(Menu::Time, play, "Let the playhead move by itself", plain(Key::Space), Command::Play(PlayCommand::Toggle)),
        entry(Menu::Time, "Play faster", "The next speed up", plain(Key::Sign('.')), Command::Play(PlayCommand::SetSpeed(state.playback.speed.faster()))),
        entry(Menu::Time, "Play slower", "The next speed down", plain(Key::Sign(',')), Command::Play(PlayCommand::SetSpeed(state.playback.speed.slower()))),
        entry(Menu::Time, "Previous event", "Go to the event before", plain(Key::Left), time(TimeCommand::StepEvent(Direction::Back))),
        entry(Menu::Time, "Next event", "Go to the event after", plain(Key::Right), time(TimeCommand::StepEvent(Direction::Forward))),
        entry(Menu::Time, "Go to time…", "Type a date, a time, a step or an event's name", plain(Key::Sign('g')), Command::GoTo(GoToCommand::Ask(true))),
        entry(Menu::Time, "Previous tick", "Go to the tick of the scale before", shift(Key::Left), time(TimeCommand::StepTick(Direction::Back))),
        entry(Menu::Time, "Next tick", "Go to the tick of the scale after", shift(Key::Right), time(TimeCommand::StepTick(Direction::Forward))),
        entry(Menu::Time, "A day back", "The same time of the day before", ctrl_key(Key::Left), time(TimeCommand::StepBy(-1, Unit::Day))),
        entry(Menu::Time, "A day on", "The same time of the day after", ctrl_key(Key::Right), time(TimeCommand::StepBy(1, Unit::Day))),
        entry(Menu::Time, "First instant", "Go to the start of the dataset", plain(Key::Home), time(TimeCommand::ToStart)),
        entry(Menu::Time, "Last instant", "Go to the end of the dataset", plain(Key::End), time(TimeCommand::ToEnd)),
        entry(Menu::Time, "Instant window", "Show what holds at the playhead", plain(Key::Sign('1')), time(TimeCommand::SetMode(WindowMode::Instant))),
        entry(Menu::Time, "Trailing window", "Show a fixed time up to the playhead", plain(Key::Sign('2')), time(TimeCommand::SetMode(WindowMode::Trailing))),
        entry(Menu::Time, "Cumulative window", "Show everything up to the playhead", plain(Key::Sign('3')), time(TimeCommand::SetMode(WindowMode::Cumulative))),
        entry(Menu::Time, "Range", "Show a range set by hand", plain(Key::Sign('4')), time(TimeCommand::SetMode(WindowMode::Range))),
        entry(Menu::Time, "Leading window", "Show a fixed time from the playhead on", plain(Key::Sign('5')), time(TimeCommand::SetMode(WindowMode::Leading))),
        entry(Menu::Time, "As known on a day", "Hide everything that was said later", plain(Key::Sign('k')), time(TimeCommand::ToggleKnownBy)),
        entry(Menu::Time, "Bookmark this instant", "Mark where the playhead stands, to come back to it", plain(Key::Sign('b')), Command::Bookmark(BookmarkCommand::AddPlayhead)),
        keyless(Menu::Time, "Bookmark the window", "Mark the stretch in force, to come back to it", Command::Bookmark(BookmarkCommand::AddWindow)),
        entry(Menu::Time, "Compare two windows", "Show what is in one stretch of time, in another, and in both", plain(Key::Sign('v')), Command::Compare(CompareCommand::Toggle)),
        entry(Menu::Time, "Zoom in on time", "Show a shorter stretch", plain(Key::Sign(']')), time(TimeCommand::Zoom(1.5))),
        entry(Menu::Time, "Zoom out of time", "Show a longer stretch", plain(Key::Sign('[')), time(TimeCommand::Zoom(1.0 / 1.5))),
        entry(Menu::Time, "Show all of time", "Fit the whole dataset", plain(Key::Sign('9')), time(TimeCommand::ShowAll)),
        entry(Menu::Time, folds, "Long stretches in which nothing is dated", plain(Key::Sign('u')), time(TimeCommand::ToggleFolds)),
        entry(Menu::Time, "Other lanes", "Let lanes stand for kinds, actors, places or forces in turn", plain(Key::Sign('l')), Command::Lane(LaneCommand::NextBy)),
        entry(Menu::Map, "Zoom in", "Show a smaller part of the map", plain(Key::Sign('+')), map(MapCommand::Approach { at: None, factor: 1.5 })),
        entry(Menu::Map, "Zoom out", "Show a larger part of the map", plain(Key::Sign('-')), map(MapCommand::Approach { at: None, factor: 1.0 / 1.5 })),
        entry(Menu::Map, "Show all of the map", "Go back to the opening view", plain(Key::Sign('0')), map(MapCommand::ShowAll)),
        if_selected(entry(Menu::Map, "Show the selected event", "Fly to where it lies", plain(Key::Sign('f')), map(MapCommand::ShowSelection))),
        ShortcutEntry { enabled: state.views.can_go_back(), ..entry(Menu::Map, "Previous view", "Go back to the view of the map before this one", ctrl('['), map(MapCommand::Back)) },
        ShortcutEntry { enabled: state.views.can_go_forward(), ..entry(Menu::Map, "Next view", "Go to the view of the map that you came back from", ctrl(']'), map(MapCommand::Forward)) },
        entry(Menu::Map, "Ruler", "Measure distances on the map, or put the ruler away", plain(Key::Sign('r')), map(MapCommand::Ruler(RulerCommand::Toggle))),
        entry(Menu::Map, "Locator", "Show or hide the small map that tells where you are, once you are close", plain(Key::Sign('m')), map(MapCommand::ToggleLocator)),
        entry(Menu::Map, "Key", "Fold or unfold the key to what is on the map", plain(Key::Sign('y')), map(MapCommand::ToggleKey)),
        keyless(Menu::Map, "Speakers' lines", "Show or hide lines on the map from those who speak of the selected event", map(MapCommand::ToggleSpeakers)),
        entry(Menu::Map, "Copy coordinates", "Copy where the selected event lies, or the middle of the map, in degrees and in the military grid", plain(Key::Sign('c')), map(MapCommand::Copy(MapPlace::Here))),
        line(LineStyle::Neutral),
        line(LineStyle::Boundary),
        line(LineStyle::Border),
        entry(Menu::Help, "Shortcuts", "Show or hide the page of shortcuts", plain(Key::Sign('?')), app(AppCommand::ToggleHelp)),
        keyless(Menu::Help, "About the grades", "Show or hide what letters and numbers mean and who gets which", app(AppCommand::ToggleGrades)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{id, march_at};

    fn table() -> Vec<ShortcutEntry> {
        shortcuts(&march_at("2020-03-04").1)
    }

    #[test]
    fn no_two_commands_share_a_name_or_a_key() {
        for (nth, entry) in table().iter().enumerate() {
            for other in table().iter().skip(nth + 1) {
                assert_ne!(entry.text, other.text);
                assert!(
                    entry.shortcut.is_none() || entry.shortcut != other.shortcut,
                    "{} and {} have one key",
                    entry.text,
                    other.text
                );
            }
        }
    }

    #[test]
    fn every_menu_has_something_in_it() {
        for menu in Menu::ALL {
            assert!(table().iter().any(|entry| entry.menu == menu), "{menu:?}");
        }
    }

    #[test]
    fn what_needs_a_selection_cannot_run_without_one() {
        let (_, mut state) = march_at("2020-03-04");
        let cannot = |state: &AppState| -> Vec<&str> {
            shortcuts(state).iter().filter(|entry| !entry.enabled).map(|entry| entry.text).collect()
        };
        let views = ["Previous view", "Next view"];
        let alone = ["Clear selection", "Show the selected event"];
        assert_eq!(cannot(&state), [alone, views].concat());
        state.selection = Some(id("march"));
        assert_eq!(cannot(&state), views);
    }

    #[test]
    fn the_entry_for_play_says_what_it_will_do() {
        let (_, mut state) = march_at("2020-03-04");
        let has = |state: &AppState, text| shortcuts(state).iter().any(|entry| entry.text == text);
        assert!(has(&state, "Play") && !has(&state, "Pause"));
        state.playback.playing = true;
        assert!(has(&state, "Pause") && !has(&state, "Play"));
    }
}
