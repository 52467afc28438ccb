//! Commands to the application as a whole.

use std::path::PathBuf;

use crate::model::{ClaimId, EventId};
use crate::state::{AppState, Display, Effect, LineStyle, Sheet, TextSize};

/// A command to the application: undo, display options, pages, and what only the shell can do.
#[derive(Clone, Debug, PartialEq)]
pub enum AppCommand {
    /// Revert the last change.
    Undo,
    /// Repeat a change that was reverted.
    Redo,
    /// The pointer was released: the next change is an undo entry of its own.
    EndGesture,
    /// Replace the display options.
    SetDisplay(Display),
    /// Switch between light and dark.
    ToggleTheme,
    /// Switch reduced motion on or off.
    ToggleReducedMotion,
    /// Switch high contrast on or off.
    ToggleContrast,
    /// Set the style of the disputed line.
    SetLine(LineStyle),
    /// Set the size of text.
    SetTextSize(TextSize),
    /// Show a sheet in the place of any other, or hide it where it is shown.
    ToggleSheet(Sheet),
    /// Hide a sheet; does nothing where it is not shown.
    CloseSheet(Sheet),
    /// Open or close the panel of the selected event in a narrow window.
    ToggleDrawer,
    /// Let the person choose a dataset file, and open it.
    ChooseFile,
    /// Open a dataset file.
    OpenFile(PathBuf),
    /// Open rows of a table that were pasted.
    OpenRows(String),
    /// Open the dataset that Ibar ships with.
    OpenShipped,
    /// Stop reading the file that is being opened.
    CancelOpening,
    /// Open the file in the platform's editor.
    EditFile,
    /// Open the report of the last crash in an editor.
    OpenReport,
    /// Dismiss the notice about the file.
    CloseNotice,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Put something of the record on the clipboard, in words.
    Copy(TextToCopy),
    /// Let the person choose a file, and save what is shown there.
    Save(FileToSave),
    /// Close the window.
    Quit,
}

/// What is saved in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileToSave {
    /// The events shown, as data.
    Data,
    /// The dates shown, as a page.
    Page,
    /// The whole record, as a file of Ibar's own.
    Records,
}

/// Something of the record to put on the clipboard as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextToCopy {
    /// A claim as a sentence with its sources.
    Claim(ClaimId),
    /// One figure of a claim, counted from zero, as a sentence with its sources.
    Figure(ClaimId, usize),
    /// The sources of a claim as citations, one a line.
    ClaimCitations(ClaimId),
    /// A claim with its figures and sources as a list in Markdown.
    ClaimList(ClaimId),
    /// An event as a sentence with its sources.
    Event(EventId),
    /// The sources that report an event as citations, one a line.
    EventCitations(EventId),
    /// Everything that the panel says of an event, in Markdown.
    EventArticle(EventId),
    /// The events shown, a sentence a line.
    Rows,
    /// The events shown as a table.
    Table,
}

impl AppCommand {
    /// Changes display options, or returns an effect for the shell. Undo, redo and the end of a
    /// gesture are applied by [`History`].
    ///
    /// [`History`]: crate::state::History
    pub(super) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        match self {
            Self::Undo | Self::Redo | Self::EndGesture => {}
            Self::SetDisplay(display) => state.display = display,
            Self::ToggleReducedMotion => {
                state.display.reduced_motion = !state.display.reduced_motion;
            }
            Self::ToggleTheme => state.display.toggle_theme(),
            Self::ToggleContrast => state.display.high_contrast = !state.display.high_contrast,
            Self::SetLine(line) => state.display.line = line,
            Self::SetTextSize(size) => state.display.text_size = size,
            Self::ToggleSheet(sheet) => {
                let is_open = state.display.sheet == Some(sheet);
                state.display.sheet = (!is_open).then_some(sheet);
            }
            Self::CloseSheet(sheet) => {
                state.display.sheet = state.display.sheet.filter(|open| *open != sheet);
            }
            Self::ToggleDrawer => state.drawer_open = !state.drawer_open,
            Self::ChooseFile => return vec![Effect::ChooseFile],
            Self::OpenFile(path) => return vec![Effect::OpenFile(path)],
            Self::OpenRows(text) => return vec![Effect::OpenRows(text)],
            Self::OpenShipped => return vec![Effect::OpenShipped],
            Self::CancelOpening => return vec![Effect::CancelOpening],
            Self::EditFile => return vec![Effect::EditFile],
            Self::OpenReport => return vec![Effect::OpenReport],
            Self::CloseNotice => return vec![Effect::CloseNotice],
            Self::OpenAddress(address) => return vec![Effect::OpenAddress(address)],
            Self::CopyText(text) => return vec![Effect::CopyText(text)],
            Self::Copy(what) => return vec![Effect::Copy(what)],
            Self::Save(what) => return vec![Effect::Save(what)],
            Self::Quit => return vec![Effect::Quit],
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::state::fixture::{after, march_at};
    use crate::state::{Command, ZoneChoice};

    fn done(command: AppCommand) -> (AppState, Vec<Effect>) {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, [Command::App(command)])
    }

    fn unchanged() -> AppState {
        march_at("2020-03-04").1
    }

    #[test]
    fn display_options_are_replaced_as_a_whole() {
        let display = Display {
            names: Language::new("sq").unwrap(),
            zone: ZoneChoice::Utc,
            list_shown: false,
            ..Display::default()
        };
        let state = AppState { display, ..unchanged() };
        assert_eq!(done(AppCommand::SetDisplay(display)), (state, vec![]));
    }

    #[test]
    fn the_theme_switches_between_light_and_dark() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = Command::App(AppCommand::ToggleTheme);
        let (dark, _) = after(state.clone(), &dataset, [toggle.clone()]);
        assert!(dark.display.dark);
        assert_eq!(after(dark, &dataset, [toggle]).0, state);
    }

    #[test]
    fn reduced_motion_is_switched_on_and_off() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = Command::App(AppCommand::ToggleReducedMotion);
        let (still, _) = after(state.clone(), &dataset, [toggle.clone()]);
        assert!(still.display.reduced_motion && !state.display.reduced_motion);
        assert_eq!(after(still, &dataset, [toggle]).0, state);
    }

    #[test]
    fn high_contrast_is_switched_on_and_off_in_light_and_in_dark() {
        let (dataset, state) = march_at("2020-03-04");
        let contrast = Command::App(AppCommand::ToggleContrast);
        let (high, _) = after(state.clone(), &dataset, [contrast.clone()]);
        assert!(high.display.high_contrast);
        assert_eq!(after(high.clone(), &dataset, [contrast]).0, state);
        let theme = Command::App(AppCommand::ToggleTheme);
        let dark = after(high.clone(), &dataset, [theme.clone()]).0.display;
        assert!(dark.high_contrast && dark.dark);
        assert!(!after(high, &dataset, [theme.clone(), theme]).0.display.dark);
    }

    #[test]
    fn the_line_is_neutral_until_another_style_is_chosen() {
        assert_eq!(unchanged().display.line, LineStyle::Neutral);
        for line in LineStyle::ALL {
            assert_eq!(done(AppCommand::SetLine(line)).0.display.line, line);
        }
    }

    #[test]
    fn a_sheet_takes_the_place_of_another_and_closes_without_the_others() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = |sheet| Command::App(AppCommand::ToggleSheet(sheet));
        let close = |sheet| Command::App(AppCommand::CloseSheet(sheet));
        for sheet in Sheet::ALL {
            for other in Sheet::ALL.into_iter().filter(|other| *other != sheet) {
                let open = [toggle(other), toggle(sheet), close(other)];
                let (open, _) = after(state.clone(), &dataset, open);
                assert_eq!(open.display.sheet, Some(sheet));
                assert_eq!(after(open.clone(), &dataset, [toggle(sheet)]).0, state);
                assert_eq!(after(open, &dataset, [close(sheet)]).0, state);
            }
        }
    }

    #[test]
    fn what_only_the_shell_can_do_is_returned_as_an_effect_and_changes_no_state() {
        let address = "https://example.org/".to_owned();
        for (command, effect) in [
            (AppCommand::OpenAddress(address.clone()), Effect::OpenAddress(address)),
            (AppCommand::CopyText("text".to_owned()), Effect::CopyText("text".to_owned())),
            (AppCommand::Copy(TextToCopy::Rows), Effect::Copy(TextToCopy::Rows)),
            (AppCommand::Save(FileToSave::Data), Effect::Save(FileToSave::Data)),
            (AppCommand::Save(FileToSave::Page), Effect::Save(FileToSave::Page)),
            (AppCommand::ChooseFile, Effect::ChooseFile),
            (AppCommand::OpenFile("a.ron".into()), Effect::OpenFile("a.ron".into())),
            (AppCommand::OpenRows("a\tb".into()), Effect::OpenRows("a\tb".into())),
            (AppCommand::OpenShipped, Effect::OpenShipped),
            (AppCommand::CancelOpening, Effect::CancelOpening),
            (AppCommand::EditFile, Effect::EditFile),
            (AppCommand::OpenReport, Effect::OpenReport),
            (AppCommand::CloseNotice, Effect::CloseNotice),
            (AppCommand::Quit, Effect::Quit),
        ] {
            assert_eq!(done(command), (unchanged(), vec![effect]));
        }
    }

    #[test]
    fn undo_redo_and_the_end_of_a_gesture_change_nothing_without_a_history() {
        for command in [AppCommand::Undo, AppCommand::Redo, AppCommand::EndGesture] {
            assert_eq!(done(command), (unchanged(), vec![]));
        }
    }
}
