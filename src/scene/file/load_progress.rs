//! Progress of opening a file: a sentence and a share.

use crate::scene::convert::f64_from_count;
use crate::{label, message};

/// Progress of a file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadProgress {
    /// File, events so far and bytes so far: "Opening 1000000.ron · 412,000 events · 48 of 112 MB".
    pub text: String,
    /// Share of the whole work that is done, from 0 to 1.
    pub share: f64,
}

/// Stage of reading a file. The numbers are the bytes done and all bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStage {
    /// Reads the bytes.
    Fetching((u64, u64)),
    /// Finds where records begin and end.
    Searching((u64, u64)),
    /// Reads and checks the records.
    Checking((u64, u64)),
    /// Sorts and indexes the events.
    Sorting,
}

/// Content of a window that has no dataset yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    /// A file is being read.
    Reading(LoadProgress),
    /// Reading failed or was cancelled; another file has to be opened.
    Ended {
        /// Reason in a phrase.
        reason: String,
        /// Whether there is a list of problems to show.
        has_problems: bool,
    },
}

impl LoadProgress {
    /// Progress of the file `name` with a share of 0. `again` says that the file is open already and
    /// is read once more.
    pub fn new(name: &str, again: bool, events: u64, doing: LoadStage) -> Self {
        let mut parts = vec![if again {
            message!("sheets-reading-again", file = name)
        } else {
            message!("sheets-opening", file = name)
        }];
        if events > 0 {
            parts.push(message!("sheets-events", count = events));
        }
        match doing {
            LoadStage::Fetching((_, 0))
            | LoadStage::Searching((_, 0))
            | LoadStage::Checking((_, 0)) => {}
            LoadStage::Fetching(bytes) => {
                parts.push(message!("sheets-fetching", bytes = of_bytes(bytes)));
            }
            LoadStage::Searching(bytes) => {
                parts.push(message!("sheets-searching", bytes = of_bytes(bytes)));
            }
            LoadStage::Checking(bytes) => parts.push(of_bytes(bytes)),
            LoadStage::Sorting => parts.push(label!("sheets-sorting").to_owned()),
        }
        Self { text: parts.join(" · "), share: 0.0 }
    }

    /// Sets the share of the whole work that is done.
    #[must_use]
    pub fn with_share(self, share: f64) -> Self {
        Self { share: share.clamp(0.0, 1.0), ..self }
    }
}

/// Bytes done and all bytes: "48 of 112 MB", or in kB for a small file.
fn of_bytes((done, total): (u64, u64)) -> String {
    // A file that grows while it is read has more bytes than were announced.
    let in_units = |unit: f64| [done.min(total), total].map(|count| (amount(count) / unit).floor());
    if total >= 1_000_000 {
        let [done, total] = in_units(1e6);
        message!("sheets-megabytes", done = done, total = total)
    } else {
        let [done, total] = in_units(1e3);
        message!("sheets-kilobytes", done = done, total = total)
    }
}

fn amount(count: u64) -> f64 {
    f64_from_count(usize::try_from(count).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(events: u64, doing: LoadStage) -> String {
        LoadProgress::new("a.ron", false, events, doing).text
    }

    #[test]
    fn the_text_has_events_and_bytes_as_they_come() {
        let bytes = (48_900_000, 112_000_000);
        assert_eq!(text(0, LoadStage::Fetching((0, 0))), "Opening a.ron");
        assert_eq!(text(0, LoadStage::Fetching(bytes)), "Opening a.ron · fetching, 48 of 112 MB");
        assert_eq!(
            text(0, LoadStage::Searching((2_000, 9_000))),
            "Opening a.ron · finding records, 2 of 9 kB"
        );
        assert_eq!(
            text(412_000, LoadStage::Checking(bytes)),
            "Opening a.ron · 412,000 events · 48 of 112 MB"
        );
        assert_eq!(
            text(1_000_000, LoadStage::Sorting),
            "Opening a.ron · 1,000,000 events · putting them in order"
        );
    }

    #[test]
    fn a_file_that_is_open_is_said_to_be_read_again() {
        let opening = LoadProgress::new("a.ron", true, 1, LoadStage::Sorting);
        assert_eq!(opening.text, "Reading again a.ron · 1 event · putting them in order");
    }

    #[test]
    fn the_share_and_the_bytes_never_exceed_the_whole() {
        let words = text(0, LoadStage::Fetching((5_000, 4_000)));
        assert_eq!(words, "Opening a.ron · fetching, 4 of 4 kB");
        let opening = LoadProgress::new("a.ron", false, 0, LoadStage::Sorting).with_share(1.5);
        assert!((opening.share - 1.0).abs() < f64::EPSILON);
    }
}
