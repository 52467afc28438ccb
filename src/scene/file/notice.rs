//! The bar that tells when the screen does not show all that the file says.

use crate::scene::file::{ProblemWeight, Problems};

/// What the bar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The reason, and what is shown instead.
    pub text: String,
    /// How much it weighs.
    pub weight: ProblemWeight,
    /// Whether there are problems to be listed.
    pub has_problems: bool,
    /// Whether a person may send it away. While the file cannot be read, it stays.
    pub can_close: bool,
}

impl Notice {
    /// About a file that is shown; `None` where nothing is wrong with it.
    pub fn of_shown(problems: &Problems) -> Option<Self> {
        let (weight, what) = match (problems.total(), problems.errors()) {
            (0, _) => return None,
            (_, 0) => (ProblemWeight::Warning, "everything was kept"),
            _ => (ProblemWeight::Error, "what could be read is shown"),
        };
        let text = format!("{} in {}; {what}", problems.label(), problems.file());
        Some(Self { text, weight, has_problems: true, can_close: true })
    }

    /// About the open file where it can no longer be read, and is shown as it was.
    pub fn of_kept(problems: &Problems, reason: &str) -> Self {
        let text = format!("{} {reason}; showing the last good state", problems.file());
        let weight = ProblemWeight::Error;
        Self { text, weight, has_problems: problems.total() > 0, can_close: false }
    }

    /// About something that was asked for on the command line and cannot be had.
    pub fn of_wish(text: &str) -> Self {
        let (text, weight) = (text.to_owned(), ProblemWeight::Error);
        Self { text, weight, has_problems: false, can_close: true }
    }

    /// About another file that could not be opened, while `open` stays open.
    pub fn of_refused(problems: &Problems, reason: &str, open: &str) -> Self {
        let text = format!("{} {reason}; {open} stays open", problems.file());
        let weight = ProblemWeight::Error;
        Self { text, weight, has_problems: problems.total() > 0, can_close: true }
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
    fn the_notice_tells_whether_anything_was_left_out() {
        let told = |total, errors| Notice::of_shown(&problems(total, errors)).map(|it| it.text);
        let left_out = "3 problems in a.ron; what could be read is shown";
        assert_eq!(told(3, 1).as_deref(), Some(left_out));
        assert_eq!(told(1, 0).as_deref(), Some("1 problem in a.ron; everything was kept"));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_with_the_reason_and_stays_told() {
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
