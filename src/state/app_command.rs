//! Commands to the application as a whole.

use crate::state::{AppState, Display, Effect, LineStyle, TextSize};

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
    /// Switch to the high-contrast theme, or back to light or dark.
    ToggleContrast,
    /// Set the style of the disputed line.
    SetLine(LineStyle),
    /// Set the size of text.
    SetTextSize(TextSize),
    /// Show or hide the page of shortcuts.
    ToggleHelp,
    /// Show or hide the list of the file's problems.
    ToggleProblems,
    /// Let the person choose a dataset file, and open it.
    ChooseFile,
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
    /// Show or hide the page about the grades.
    ToggleGrades,
    /// Show or hide the page about the program and the open file.
    ToggleAbout,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
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
            Self::ToggleHelp => state.display.help_open = !state.display.help_open,
            Self::ToggleProblems => state.display.problems_open = !state.display.problems_open,
            Self::ChooseFile => return vec![Effect::ChooseFile],
            Self::OpenShipped => return vec![Effect::OpenShipped],
            Self::CancelOpening => return vec![Effect::CancelOpening],
            Self::EditFile => return vec![Effect::EditFile],
            Self::OpenReport => return vec![Effect::OpenReport],
            Self::CloseNotice => return vec![Effect::CloseNotice],
            Self::ToggleGrades => state.display.grades_open = !state.display.grades_open,
            Self::ToggleAbout => state.display.about_open = !state.display.about_open,
            Self::OpenAddress(address) => return vec![Effect::OpenAddress(address)],
            Self::CopyText(text) => return vec![Effect::CopyText(text)],
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
    fn high_contrast_is_switched_on_and_off_and_ends_with_light_or_dark() {
        let (dataset, state) = march_at("2020-03-04");
        let contrast = Command::App(AppCommand::ToggleContrast);
        let (high, _) = after(state.clone(), &dataset, [contrast.clone()]);
        assert!(high.display.high_contrast);
        assert_eq!(after(high.clone(), &dataset, [contrast]).0, state);
        let theme = Command::App(AppCommand::ToggleTheme);
        assert_eq!(after(high, &dataset, [theme]).0, state);
    }

    #[test]
    fn the_line_is_neutral_until_another_style_is_chosen() {
        assert_eq!(unchanged().display.line, LineStyle::Neutral);
        for line in LineStyle::ALL {
            assert_eq!(done(AppCommand::SetLine(line)).0.display.line, line);
        }
    }

    /// The command that opens and closes a page, and whether it is open.
    type Page = (AppCommand, fn(&Display) -> bool);

    #[test]
    fn each_page_opens_and_closes_without_the_others() {
        let pages: [Page; 4] = [
            (AppCommand::ToggleHelp, |display| display.help_open),
            (AppCommand::ToggleProblems, |display| display.problems_open),
            (AppCommand::ToggleGrades, |display| display.grades_open),
            (AppCommand::ToggleAbout, |display| display.about_open),
        ];
        for (toggle, is_open) in &pages {
            let (dataset, state) = march_at("2020-03-04");
            let toggle = Command::App(toggle.clone());
            let (open, _) = after(state.clone(), &dataset, [toggle.clone()]);
            assert!(is_open(&open.display));
            assert_eq!(pages.iter().filter(|(_, is_open)| is_open(&open.display)).count(), 1);
            assert_eq!(after(open, &dataset, [toggle]).0, state);
        }
    }

    #[test]
    fn what_only_the_shell_can_do_is_returned_as_an_effect_and_changes_no_state() {
        let address = "https://example.org/".to_owned();
        for (command, effect) in [
            (AppCommand::OpenAddress(address.clone()), Effect::OpenAddress(address)),
            (AppCommand::CopyText("text".to_owned()), Effect::CopyText("text".to_owned())),
            (AppCommand::ChooseFile, Effect::ChooseFile),
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
