//! Entries for the area that is drawn on the map, and for what Escape leaves.

use super::{Key, Menu, ShortcutEntry};
use crate::label;
use crate::state::{
    AppState, AreaCommand, Command, FilterCommand, MapCommand, RulerCommand, SelectCommand,
};

/// What Escape leaves: the area that is drawn, the ruler, or else the selection.
pub(super) fn escape_entry(state: &AppState) -> ShortcutEntry {
    let (words, command) = if state.area.is_on() {
        let words = (label!("commands-leave-area"), label!("commands-leave-area.about"));
        (words, Command::Filter(FilterCommand::Area(AreaCommand::Leave)))
    } else if state.ruler.is_on() {
        let words = (label!("commands-ruler-away"), label!("commands-ruler-away.about"));
        (words, Command::Map(MapCommand::Ruler(RulerCommand::Toggle)))
    } else {
        let words = (label!("commands-clear-selection"), label!("commands-clear-selection.about"));
        (words, Command::Select(SelectCommand::Clear))
    };
    let has_any = state.selection.is_some() || state.fan.is_some();
    let enabled = has_any || state.area.is_on() || state.ruler.is_on();
    let entry = ShortcutEntry::new(Menu::Edit, words, Some(Key::Escape), command);
    ShortcutEntry { enabled, ..entry }
}

/// The way to an area: it is drawn, or is within the points of the ruler where there are some.
pub(super) fn area_entry(state: &AppState) -> ShortcutEntry {
    let (words, command) = if state.ruler.is_on() && state.ruler.points().len() > 1 {
        let words = (label!("commands-within-ruler"), label!("commands-within-ruler.about"));
        (words, FilterCommand::WithinRuler)
    } else {
        let words = (label!("commands-area"), label!("commands-area.about"));
        (words, FilterCommand::Area(AreaCommand::Toggle))
    };
    ShortcutEntry::new(Menu::Map, words, Some(Key::Sign('a')), Command::Filter(command))
}
