//! Notice under the top bar: the screen does not show all of the file, and why.

use crate::scene::file::{ProblemWeight, Problems};
use crate::{label, message};

/// Content of the bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Reason, and what is shown instead.
    pub text: String,
    /// Decides the colour.
    pub weight: ProblemWeight,
    /// Whether there is a list of problems to show.
    pub has_problems: bool,
    /// Whether there is a report of a crash to open.
    pub has_report: bool,
    /// Whether it can be closed. It stays as long as the open file cannot be read.
    pub can_close: bool,
}

impl Notice {
    /// Notice about the file on screen; `None` if it has no problems but notes.
    pub fn of_shown(problems: &Problems) -> Option<Self> {
        let (label, file) = (problems.label(), problems.file());
        let (weight, text) = match (problems.mistakes(), problems.errors()) {
            (0, _) => return None,
            (_, 0) => {
                let text = message!("sheets-notice-kept", problems = label, file = file);
                (ProblemWeight::Warning, text)
            }
            _ => {
                let text = message!("sheets-notice-left-out", problems = label, file = file);
                (ProblemWeight::Error, text)
            }
        };
        Some(Self { text, weight, has_problems: true, has_report: false, can_close: true })
    }

    /// Notice that the open file can no longer be read, so that its last good state is shown.
    pub fn of_kept(problems: &Problems, reason: &str) -> Self {
        let text = message!("sheets-notice-last-good", file = problems.file(), reason = reason);
        let weight = ProblemWeight::Error;
        Self {
            text,
            weight,
            has_problems: problems.total() > 0,
            has_report: false,
            can_close: false,
        }
    }

    /// Notice about an option of the command line that could not be followed.
    pub fn of_wish(text: &str) -> Self {
        let (text, weight) = (text.to_owned(), ProblemWeight::Error);
        Self { text, weight, has_problems: false, has_report: false, can_close: true }
    }

    /// Notice about a view that somebody else passed on.
    pub fn of_view(text: &str) -> Self {
        let (text, weight) = (text.to_owned(), ProblemWeight::Warning);
        Self { text, weight, has_problems: false, has_report: false, can_close: true }
    }

    /// Notice that the program broke down the last time, and left a report.
    pub fn of_crash() -> Self {
        let (text, weight) = (label!("safety-crashed").to_owned(), ProblemWeight::Warning);
        Self { text, weight, has_problems: false, has_report: true, can_close: true }
    }

    /// Notice that another file could not be opened, while `open` stays open.
    pub fn of_refused(problems: &Problems, reason: &str, open: &str) -> Self {
        let file = problems.file();
        let text = message!("sheets-notice-refused", file = file, reason = reason, open = open);
        let weight = ProblemWeight::Error;
        Self {
            text,
            weight,
            has_problems: problems.total() > 0,
            has_report: false,
            can_close: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(total: usize, errors: usize) -> Problems {
        Problems::new("a.ron".to_owned(), Vec::new(), total, errors)
    }

    #[test]
    fn a_good_file_needs_no_notice() {
        assert_eq!(Notice::of_shown(&problems(0, 0)), None);
    }

    #[test]
    fn the_notice_says_whether_anything_was_left_out() {
        let text = |total, errors| Notice::of_shown(&problems(total, errors)).map(|it| it.text);
        let left_out = "3 problems in a.ron; what could be read is shown";
        assert_eq!(text(3, 1).as_deref(), Some(left_out));
        assert_eq!(text(1, 0).as_deref(), Some("1 problem in a.ron; everything was kept"));
        assert_eq!(
            Notice::of_shown(&problems(2, 0).with_notes(2)),
            None,
            "the status line has them"
        );
    }

    #[test]
    fn the_notice_about_an_unreadable_file_has_the_reason_and_cannot_be_closed() {
        let notice = Notice::of_kept(&problems(1, 1), "cannot be read: line 3: no dataset");
        let text = "a.ron cannot be read: line 3: no dataset; showing the last good state";
        assert_eq!(notice.text, text);
        assert!(notice.has_problems && !notice.can_close);
    }

    #[test]
    fn a_file_that_could_not_be_opened_leaves_the_other_open() {
        let notice = Notice::of_refused(&problems(0, 0), "is gone", "b.ron");
        assert_eq!(notice.text, "a.ron is gone; b.ron stays open");
        assert!(!notice.has_problems && notice.can_close);
    }
}
