//! Entries of the menus that take something out of the window, or a newer file in.

use super::{Menu, ShortcutEntry, ctrl_shift};
use crate::label;
use crate::model::EventId;
use crate::state::{
    AppCommand, AppState, Command, FigureSubject, FileToSave, ImportCommand, PictureCommand,
    TextToCopy, ViewCommand, ViewForm,
};

/// Puts the entries that take something out of the window into the menus: before the entry that
/// closes it, and at the ends of other menus.
pub(super) fn add_taking_out(entries: &mut Vec<ShortcutEntry>, state: &AppState) {
    let quit = Command::App(AppCommand::Quit);
    for entry in taking_out(state) {
        let is_last = |it: &ShortcutEntry| it.menu == entry.menu && it.command != quit;
        let at = entries.iter().rposition(is_last).map_or(entries.len(), |last| last + 1);
        entries.insert(at, entry);
    }
}

/// Puts the entry that takes in a newer file behind the one that opens a file.
pub(super) fn add_update(entries: &mut Vec<ShortcutEntry>) {
    let open = Command::App(AppCommand::ChooseFile);
    let at = entries.iter().position(|entry| entry.command == open).map_or(0, |at| at + 1);
    let words = (label!("import-update"), label!("import-update.about"));
    let update = Command::Import(ImportCommand::ChooseLater);
    entries.insert(at, ShortcutEntry::new(Menu::File, words, None, update));
}

fn taking_out(state: &AppState) -> Vec<ShortcutEntry> {
    let app = |menu, words, command| ShortcutEntry::new(menu, words, None, Command::App(command));
    let view = |words, form| {
        let copy = Command::View(ViewCommand::Copy(form));
        ShortcutEntry::new(Menu::Edit, words, None, copy)
    };
    let selected = |words, what: fn(EventId) -> TextToCopy| {
        let id = state.selection.clone();
        let what = what(id.unwrap_or_else(|| EventId::from("")));
        let mut entry = app(Menu::Edit, words, AppCommand::Copy(what));
        entry.enabled = state.selection.is_some();
        entry
    };
    let picture = |words, subject| {
        let command = Command::Picture(PictureCommand::Copy(subject));
        let enabled = subject != FigureSubject::Panel || state.selection.is_some();
        ShortcutEntry { enabled, ..ShortcutEntry::new(Menu::Edit, words, None, command) }
    };
    let open = Command::Picture(PictureCommand::Open(state.picture.subject));
    let words = (label!("picture-save"), label!("picture-save.about"));
    vec![
        ShortcutEntry {
            shortcut: Some(ctrl_shift('e')),
            ..ShortcutEntry::new(Menu::File, words, None, open)
        },
        app(
            Menu::File,
            (label!("import-save-records"), label!("import-save-records.about")),
            AppCommand::Save(FileToSave::Records),
        ),
        app(
            Menu::File,
            (label!("copy-save-data"), label!("copy-save-data.about")),
            AppCommand::Save(FileToSave::Data),
        ),
        app(
            Menu::File,
            (label!("copy-save-page"), label!("copy-save-page.about")),
            AppCommand::Save(FileToSave::Page),
        ),
        selected(
            (label!("copy-selected-sentence"), label!("copy-selected-sentence.about")),
            TextToCopy::Event,
        ),
        selected(
            (label!("copy-selected-article"), label!("copy-selected-article.about")),
            TextToCopy::EventArticle,
        ),
        app(
            Menu::Edit,
            (label!("copy-rows"), label!("copy-rows.about")),
            AppCommand::Copy(TextToCopy::Rows),
        ),
        app(
            Menu::Edit,
            (label!("copy-table"), label!("copy-table.about")),
            AppCommand::Copy(TextToCopy::Table),
        ),
        ShortcutEntry {
            shortcut: Some(super::ctrl('l')),
            ..view(
                (label!("shared-copy-address"), label!("shared-copy-address.about")),
                ViewForm::Address,
            )
        },
        view(
            (label!("shared-copy-command"), label!("shared-copy-command.about")),
            ViewForm::Command,
        ),
        picture((label!("picture-copy-map"), ""), FigureSubject::Map),
        picture((label!("picture-copy-timeline"), ""), FigureSubject::Timeline),
        picture((label!("picture-copy-chart"), ""), FigureSubject::Chart),
        picture((label!("picture-copy-panel"), ""), FigureSubject::Panel),
    ]
}
