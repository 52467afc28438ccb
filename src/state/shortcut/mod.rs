//! Table of named commands: the one source of menus, keys and the page of shortcuts.

mod area;
mod story;
mod taking_out;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use strum::VariantArray;

use self::area::{area_entry, escape_entry};
use self::story::story_entries;
use self::taking_out::{add_taking_out, add_update};
use super::{
    AppCommand, AppState, AreaCommand, Command, Direction, LaneCommand, MapCommand, TimeCommand,
};
use super::{BookmarkCommand, CompareCommand, TextToCopy};
use super::{
    FigureSubject, FilterCommand, GoToCommand, LineStyle, MapLayout, MapPlace, PictureCommand,
    PlayCommand, RulerCommand, Sheet, StoryCommand, WindowMode,
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
    pub fn label(self) -> &'static str {
        match self {
            Self::File => label!("commands-menu-file"),
            Self::Edit => label!("commands-menu-edit"),
            Self::View => label!("commands-menu-view"),
            Self::Time => label!("commands-menu-time"),
            Self::Map => label!("commands-menu-map"),
            Self::Help => label!("commands-menu-help"),
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
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// The eleventh function key.
    F11,
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
    /// Its effect, in a sentence; empty where it names something, see [`ShortcutEntry::tooltip`].
    about: &'static str,
    /// Its key; `None` for an entry that only the menu has.
    pub shortcut: Option<Shortcut>,
    /// The command.
    pub command: Command,
    /// Whether it can run in the current state.
    pub enabled: bool,
    /// Whether what it switches or chooses is on; `None` where it does something once.
    pub on: Option<bool>,
    /// Whether it is the first of a group within its menu, which a rule sets off.
    pub starts_group: bool,
}

impl ShortcutEntry {
    /// A command that can run.
    pub(super) const fn new(
        menu: Menu,
        (text, about): (&'static str, &'static str),
        key: Option<Key>,
        command: Command,
    ) -> Self {
        let shortcut = match key {
            Some(key) => Some(plain(key)),
            None => None,
        };
        let (enabled, on, starts_group) = (true, None, false);
        Self { menu, text, about, shortcut, command, enabled, on, starts_group }
    }

    /// Its effect, in a sentence.
    pub fn tooltip(&self) -> Cow<'static, str> {
        match self.command {
            Command::App(AppCommand::SetLine(style)) => style.tooltip().into(),
            _ => self.about.into(),
        }
    }
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
    entries.extend(story_entries());
    entries.extend(MapLayout::ALL.map(map_layout_entry));
    entries.extend(last_commands(state));
    add_update(&mut entries);
    add_taking_out(&mut entries, state);
    for entry in &mut entries {
        entry.on = entry.is_on(state);
        entry.starts_group = entry.is_first_of_group();
    }
    entries
}

impl ShortcutEntry {
    fn is_on(&self, state: &AppState) -> Option<bool> {
        let display = &state.display;
        Some(match &self.command {
            Command::App(AppCommand::ToggleReducedMotion) => display.reduced_motion,
            Command::App(AppCommand::ToggleContrast) => display.high_contrast,
            Command::App(AppCommand::ToggleSheet(sheet)) => display.sheet == Some(*sheet),
            Command::App(AppCommand::SetLine(style)) => display.line == *style,
            Command::Time(TimeCommand::SetMode(mode)) => state.window.mode == *mode,
            Command::Time(TimeCommand::ToggleKnownBy) => state.known_by.on,
            Command::Compare(CompareCommand::Toggle) => state.comparison.on,
            Command::Compare(CompareCommand::SetMaps(layout)) => {
                state.map_layout() == Some(*layout)
            }
            Command::Story(StoryCommand::ToggleFullScreen) => state.story.full_screen,
            // In the menu of changes the ruler is put away, which is no switch.
            Command::Map(MapCommand::Ruler(RulerCommand::Toggle)) if self.menu == Menu::Map => {
                state.ruler.is_on()
            }
            Command::Filter(FilterCommand::Area(AreaCommand::Toggle)) => state.area.is_on(),
            Command::Map(MapCommand::ToggleLocator) => display.locator_shown,
            Command::Map(MapCommand::ToggleKey) => state.key_unfolded(),
            Command::Map(MapCommand::ToggleSpeakers) => display.speakers_shown,
            Command::Map(MapCommand::ToggleBorders) => state.map.borders_shown,
            Command::Map(MapCommand::ToggleModernNames) => state.map.names_shown,
            _ => return None,
        })
    }

    fn is_first_of_group(&self) -> bool {
        match &self.command {
            Command::App(command) => match command {
                AppCommand::EditFile
                | AppCommand::Quit
                | AppCommand::Copy(TextToCopy::Event(_)) => true,
                AppCommand::ToggleSheet(sheet) => matches!(sheet, Sheet::Problems | Sheet::About),
                AppCommand::SetLine(style) => *style == LineStyle::Neutral,
                AppCommand::SetTextSize(_) => self.shortcut == Some(ctrl('+')),
                _ => false,
            },
            Command::Time(command) => {
                matches!(
                    command,
                    TimeCommand::StepEvent(Direction::Back)
                        | TimeCommand::SetMode(WindowMode::Instant)
                        | TimeCommand::ToggleFolds
                ) || self.shortcut == Some(plain(Key::Sign(']')))
            }
            Command::Picture(command) => matches!(
                command,
                PictureCommand::Open(_) | PictureCommand::Copy(FigureSubject::Map)
            ),
            Command::Bookmark(command) => *command == BookmarkCommand::AddPlayhead,
            Command::Story(command) => *command == StoryCommand::Start,
            Command::Compare(command) => *command == CompareCommand::SetMaps(MapLayout::Two),
            Command::View(_) => self.shortcut.is_some(),
            Command::Select(_)
            | Command::Map(MapCommand::Back | MapCommand::Ruler(_) | MapCommand::Copy(_)) => true,
            _ => false,
        }
    }
}

/// The entry that shows two compared windows on maps in one way.
fn map_layout_entry(layout: MapLayout) -> ShortcutEntry {
    let command = Command::Compare(CompareCommand::SetMaps(layout));
    ShortcutEntry::new(Menu::Map, (layout.label(), layout.tooltip()), None, command)
}

/// Commands at the end of their menus.
fn last_commands(state: &AppState) -> [ShortcutEntry; 3] {
    let entry = |menu, text, about, shortcut, command| {
        let command = Command::App(command);
        ShortcutEntry {
            menu,
            text,
            about,
            shortcut,
            command,
            enabled: true,
            on: None,
            starts_group: false,
        }
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
            AppCommand::ToggleSheet(Sheet::About),
        ),
    ]
}

#[rustfmt::skip]
fn commands(state: &AppState) -> Vec<ShortcutEntry> {
    let app = Command::App;
    let time = Command::Time;
    let map = Command::Map;
    let selected = state.selection.is_some();
    let play = if state.playback.playing { label!("commands-pause") } else { label!("commands-play") };
    let folds = if state.unfolded { label!("commands-fold-gaps") } else { label!("commands-unfold-gaps") };
    let keyless = |menu, text, about, command| ShortcutEntry {
        menu, text, about, shortcut: None, command, enabled: true, on: None, starts_group: false,
    };
    let entry = |menu, text, about, shortcut, command| ShortcutEntry {
        shortcut: Some(shortcut), ..keyless(menu, text, about, command)
    };
    let line = |style: LineStyle| {
        keyless(Menu::Map, style.label(), "", app(AppCommand::SetLine(style)))
    };
    let if_selected = |entry: ShortcutEntry| ShortcutEntry { enabled: selected, ..entry };
    vec![
        entry(Menu::File, label!("commands-open"), label!("commands-open.about"), ctrl('o'), app(AppCommand::ChooseFile)),
        keyless(Menu::File, label!("commands-open-shipped"), label!("commands-open-shipped.about"), app(AppCommand::OpenShipped)),
        keyless(Menu::File, label!("commands-edit-file"), label!("commands-edit-file.about"), app(AppCommand::EditFile)),
        entry(Menu::File, label!("commands-quit"), label!("commands-quit.about"), ctrl('q'), app(AppCommand::Quit)),
        entry(Menu::Edit, label!("commands-undo"), label!("commands-undo.about"), ctrl('z'), app(AppCommand::Undo)),
        entry(Menu::Edit, label!("commands-redo"), label!("commands-redo.about"), ctrl_shift('z'), app(AppCommand::Redo)),
        escape_entry(state),
        entry(Menu::View, label!("commands-theme"), label!("commands-theme.about"), ctrl('d'), app(AppCommand::ToggleTheme)),
        keyless(Menu::View, label!("commands-reduced-motion"), label!("commands-reduced-motion.about"), app(AppCommand::ToggleReducedMotion)),
        entry(Menu::View, label!("commands-contrast"), label!("commands-contrast.about"), ctrl_shift('d'), app(AppCommand::ToggleContrast)),
        entry(Menu::View, label!("commands-problems"), label!("commands-problems.about"), ctrl_shift('m'), app(AppCommand::ToggleSheet(Sheet::Problems))),
        entry(Menu::View, label!("commands-show-all-events"), label!("commands-show-all-events.about"), ctrl('0'), Command::Filter(FilterCommand::ShowAll)),
        entry(Menu::Time, play, label!("commands-play.about"), plain(Key::Space), Command::Play(PlayCommand::Toggle)),
        entry(Menu::Time, label!("commands-play-faster"), label!("commands-play-faster.about"), plain(Key::Sign('.')), Command::Play(PlayCommand::SetSpeed(state.playback.speed.faster()))),
        entry(Menu::Time, label!("commands-play-slower"), label!("commands-play-slower.about"), plain(Key::Sign(',')), Command::Play(PlayCommand::SetSpeed(state.playback.speed.slower()))),
        entry(Menu::Time, label!("commands-previous-event"), label!("commands-previous-event.about"), plain(Key::Left), time(TimeCommand::StepEvent(Direction::Back))),
        entry(Menu::Time, label!("commands-next-event"), label!("commands-next-event.about"), plain(Key::Right), time(TimeCommand::StepEvent(Direction::Forward))),
        entry(Menu::Time, label!("commands-go-to"), label!("commands-go-to.about"), plain(Key::Sign('g')), Command::GoTo(GoToCommand::Ask(true))),
        entry(Menu::Time, label!("commands-previous-tick"), label!("commands-previous-tick.about"), shift(Key::Left), time(TimeCommand::StepTick(Direction::Back))),
        entry(Menu::Time, label!("commands-next-tick"), label!("commands-next-tick.about"), shift(Key::Right), time(TimeCommand::StepTick(Direction::Forward))),
        entry(Menu::Time, label!("commands-day-back"), label!("commands-day-back.about"), ctrl_key(Key::Left), time(TimeCommand::StepBy(-1, Unit::Day))),
        entry(Menu::Time, label!("commands-day-on"), label!("commands-day-on.about"), ctrl_key(Key::Right), time(TimeCommand::StepBy(1, Unit::Day))),
        entry(Menu::Time, label!("commands-first-instant"), label!("commands-first-instant.about"), plain(Key::Home), time(TimeCommand::ToStart)),
        entry(Menu::Time, label!("commands-last-instant"), label!("commands-last-instant.about"), plain(Key::End), time(TimeCommand::ToEnd)),
        entry(Menu::Time, label!("commands-window-instant"), label!("commands-window-instant.about"), plain(Key::Sign('1')), time(TimeCommand::SetMode(WindowMode::Instant))),
        entry(Menu::Time, label!("commands-window-trailing"), label!("commands-window-trailing.about"), plain(Key::Sign('2')), time(TimeCommand::SetMode(WindowMode::Trailing))),
        entry(Menu::Time, label!("commands-window-cumulative"), label!("commands-window-cumulative.about"), plain(Key::Sign('3')), time(TimeCommand::SetMode(WindowMode::Cumulative))),
        entry(Menu::Time, label!("commands-window-range"), label!("commands-window-range.about"), plain(Key::Sign('4')), time(TimeCommand::SetMode(WindowMode::Range))),
        entry(Menu::Time, label!("commands-window-leading"), label!("commands-window-leading.about"), plain(Key::Sign('5')), time(TimeCommand::SetMode(WindowMode::Leading))),
        entry(Menu::Time, label!("commands-known-by"), label!("commands-known-by.about"), plain(Key::Sign('k')), time(TimeCommand::ToggleKnownBy)),
        entry(Menu::Time, label!("commands-bookmark-instant"), label!("commands-bookmark-instant.about"), plain(Key::Sign('b')), Command::Bookmark(BookmarkCommand::AddPlayhead)),
        keyless(Menu::Time, label!("commands-bookmark-window"), label!("commands-bookmark-window.about"), Command::Bookmark(BookmarkCommand::AddWindow)),
        entry(Menu::Time, label!("commands-compare"), label!("commands-compare.about"), plain(Key::Sign('v')), Command::Compare(CompareCommand::Toggle)),
        entry(Menu::Time, label!("commands-zoom-in-on-time"), label!("commands-zoom-in-on-time.about"), plain(Key::Sign(']')), time(TimeCommand::Zoom(1.5))),
        entry(Menu::Time, label!("commands-zoom-out-of-time"), label!("commands-zoom-out-of-time.about"), plain(Key::Sign('[')), time(TimeCommand::Zoom(1.0 / 1.5))),
        entry(Menu::Time, label!("commands-show-all-of-time"), label!("commands-show-all-of-time.about"), plain(Key::Sign('9')), time(TimeCommand::ShowAll)),
        entry(Menu::Time, folds, label!("commands-fold-gaps.about"), plain(Key::Sign('u')), time(TimeCommand::ToggleFolds)),
        entry(Menu::Time, label!("commands-other-lanes"), label!("commands-other-lanes.about"), plain(Key::Sign('l')), Command::Lane(LaneCommand::NextBy)),
        entry(Menu::Map, label!("commands-zoom-in"), label!("commands-zoom-in.about"), plain(Key::Sign('+')), map(MapCommand::Approach { at: None, factor: 1.5 })),
        entry(Menu::Map, label!("commands-zoom-out"), label!("commands-zoom-out.about"), plain(Key::Sign('-')), map(MapCommand::Approach { at: None, factor: 1.0 / 1.5 })),
        entry(Menu::Map, label!("commands-show-all-of-map"), label!("commands-show-all-of-map.about"), plain(Key::Sign('0')), map(MapCommand::ShowAll)),
        if_selected(entry(Menu::Map, label!("commands-show-selected"), label!("commands-show-selected.about"), plain(Key::Sign('f')), map(MapCommand::ShowSelection))),
        ShortcutEntry { enabled: state.views.can_go_back(), ..entry(Menu::Map, label!("commands-previous-view"), label!("commands-previous-view.about"), ctrl('['), map(MapCommand::Back)) },
        ShortcutEntry { enabled: state.views.can_go_forward(), ..entry(Menu::Map, label!("commands-next-view"), label!("commands-next-view.about"), ctrl(']'), map(MapCommand::Forward)) },
        entry(Menu::Map, label!("commands-ruler"), label!("commands-ruler.about"), plain(Key::Sign('r')), map(MapCommand::Ruler(RulerCommand::Toggle))),
        area_entry(state),
        entry(Menu::Map, label!("commands-locator"), label!("commands-locator.about"), plain(Key::Sign('m')), map(MapCommand::ToggleLocator)),
        entry(Menu::Map, label!("commands-key"), label!("commands-key.about"), plain(Key::Sign('y')), map(MapCommand::ToggleKey)),
        keyless(Menu::Map, label!("commands-speakers"), label!("commands-speakers.about"), map(MapCommand::ToggleSpeakers)),
        keyless(Menu::Map, label!("commands-borders"), label!("commands-borders.about"), map(MapCommand::ToggleBorders)),
        keyless(Menu::Map, label!("commands-modern-names"), label!("commands-modern-names.about"), map(MapCommand::ToggleModernNames)),
        entry(Menu::Map, label!("commands-copy-coordinates"), label!("commands-copy-coordinates.about"), plain(Key::Sign('c')), map(MapCommand::Copy(MapPlace::Here))),
        line(LineStyle::Neutral),
        line(LineStyle::Boundary),
        line(LineStyle::Border),
        entry(Menu::Help, label!("palette-command-open"), label!("palette-command-open.about"), ctrl_shift('p'), app(AppCommand::ToggleSheet(Sheet::Palette))),
        entry(Menu::Help, label!("commands-shortcuts"), label!("commands-shortcuts.about"), plain(Key::Sign('?')), app(AppCommand::ToggleSheet(Sheet::Shortcuts))),
        keyless(Menu::Help, label!("commands-grades"), label!("commands-grades.about"), app(AppCommand::ToggleSheet(Sheet::Grades))),
    ]
}
