//! The application as a whole.

use crate::state::{AppState, Display, Effect, LineStyle};

/// What can be asked of the application.
#[derive(Clone, Debug, PartialEq)]
pub enum AppCommand {
    /// Take the last change back.
    Undo,
    /// Make a change again that was taken back.
    Redo,
    /// The hand has let go: the next change is an undo entry of its own.
    EndGesture,
    /// Show things in that way.
    SetDisplay(Display),
    /// Switch between light and dark.
    ToggleTheme,
    /// Let things step that would glide, or glide again.
    ToggleReducedMotion,
    /// Put the theme of high contrast in force, or light and dark again.
    ToggleContrast,
    /// Draw the disputed line in that way.
    SetLine(LineStyle),
    /// Show or hide the page of shortcuts.
    ToggleHelp,
    /// Show or hide the list of the file's problems.
    ToggleProblems,
    /// Ask for a dataset file and open it.
    ChooseFile,
    /// Open the dataset that Ibar ships with.
    OpenShipped,
    /// Stop reading the file that was asked for.
    CancelOpening,
    /// Open the file in the platform's editor.
    EditFile,
    /// Send the notice about the file away.
    CloseNotice,
    /// Show or hide the page about the grades.
    ToggleGrades,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}

impl AppCommand {
    /// Changes how things are shown, or asks the shell. Undo and redo are [`History`]'s.
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
            Self::ToggleHelp => state.display.help_open = !state.display.help_open,
            Self::ToggleProblems => state.display.problems_open = !state.display.problems_open,
            Self::ChooseFile => return vec![Effect::ChooseFile],
            Self::OpenShipped => return vec![Effect::OpenShipped],
            Self::CancelOpening => return vec![Effect::CancelOpening],
            Self::EditFile => return vec![Effect::EditFile],
            Self::CloseNotice => return vec![Effect::CloseNotice],
            Self::ToggleGrades => state.display.grades_open = !state.display.grades_open,
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
    fn things_are_shown_in_the_way_that_is_asked_for() {
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
    fn light_and_dark_take_turns() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = Command::App(AppCommand::ToggleTheme);
        let (dark, _) = after(state.clone(), &dataset, [toggle.clone()]);
        assert!(dark.display.dark);
        assert_eq!(after(dark, &dataset, [toggle]).0, state);
    }

    #[test]
    fn motion_is_reduced_and_comes_back() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = Command::App(AppCommand::ToggleReducedMotion);
        let (still, _) = after(state.clone(), &dataset, [toggle.clone()]);
        assert!(still.display.reduced_motion && !state.display.reduced_motion);
        assert_eq!(after(still, &dataset, [toggle]).0, state);
    }

    #[test]
    fn high_contrast_comes_and_goes_and_gives_way_to_light_and_dark() {
        let (dataset, state) = march_at("2020-03-04");
        let contrast = Command::App(AppCommand::ToggleContrast);
        let (high, _) = after(state.clone(), &dataset, [contrast.clone()]);
        assert!(high.display.high_contrast);
        assert_eq!(after(high.clone(), &dataset, [contrast]).0, state);
        let theme = Command::App(AppCommand::ToggleTheme);
        assert_eq!(after(high, &dataset, [theme]).0, state);
    }

    #[test]
    fn the_line_is_drawn_as_the_viewer_has_it_and_neutrally_until_then() {
        assert_eq!(unchanged().display.line, LineStyle::Neutral);
        for line in LineStyle::ALL {
            assert_eq!(done(AppCommand::SetLine(line)).0.display.line, line);
        }
    }

    /// What opens and closes a page, and whether it is open.
    type Page = (AppCommand, fn(&Display) -> bool);

    #[test]
    fn pages_open_and_close_each_by_itself() {
        let pages: [Page; 3] = [
            (AppCommand::ToggleHelp, |display| display.help_open),
            (AppCommand::ToggleProblems, |display| display.problems_open),
            (AppCommand::ToggleGrades, |display| display.grades_open),
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
    fn what_only_the_shell_can_do_is_asked_of_it_and_changes_nothing() {
        let address = "https://example.org/".to_owned();
        for (command, effect) in [
            (AppCommand::OpenAddress(address.clone()), Effect::OpenAddress(address)),
            (AppCommand::CopyText("text".to_owned()), Effect::CopyText("text".to_owned())),
            (AppCommand::ChooseFile, Effect::ChooseFile),
            (AppCommand::OpenShipped, Effect::OpenShipped),
            (AppCommand::CancelOpening, Effect::CancelOpening),
            (AppCommand::EditFile, Effect::EditFile),
            (AppCommand::CloseNotice, Effect::CloseNotice),
            (AppCommand::Quit, Effect::Quit),
        ] {
            assert_eq!(done(command), (unchanged(), vec![effect]));
        }
    }

    #[test]
    fn undo_redo_and_the_end_of_a_gesture_are_done_elsewhere() {
        for command in [AppCommand::Undo, AppCommand::Redo, AppCommand::EndGesture] {
            assert_eq!(done(command), (unchanged(), vec![]));
        }
    }
}
