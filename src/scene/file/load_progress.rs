//! The plate that tells how far the reading of a file is.

use crate::scene::convert::f64_from_count;
use crate::scene::text::number;

/// What the plate says of a file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadProgress {
    /// Which file, how many events so far, and how much of it: "Opening 1000000.ron ·
    /// 412,000 events · 48 of 112 MB".
    pub text: String,
    /// The share of everything that is done, from 0 to 1.
    pub share: f64,
}

/// What is done with the file; where it is counted in bytes, how many are done of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStage {
    /// Its bytes are fetched.
    Fetching((u64, u64)),
    /// Its records are looked for.
    Searching((u64, u64)),
    /// Its records are read.
    Checking((u64, u64)),
    /// Its events are put in order.
    Sorting,
}

/// What the window shows while there is no dataset yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    /// The file that was asked for is being read.
    Reading(LoadProgress),
    /// There will be none, for that reason, until the person asks for another.
    Ended {
        /// The reason, in a phrase.
        reason: String,
        /// Whether the problems of the file can be listed.
        has_problems: bool,
    },
}

impl LoadProgress {
    /// About the file of that name, which is open already where it is read `again`, with that many
    /// events so far. Nothing of the whole is done yet.
    pub fn new(name: &str, again: bool, events: u64, doing: LoadStage) -> Self {
        let verb = if again { "Reading again" } else { "Opening" };
        let mut parts = vec![format!("{verb} {name}")];
        if events > 0 {
            let noun = if events == 1 { "event" } else { "events" };
            parts.push(format!("{} {noun}", number(amount(events))));
        }
        match doing {
            LoadStage::Fetching((_, 0))
            | LoadStage::Searching((_, 0))
            | LoadStage::Checking((_, 0)) => {}
            LoadStage::Fetching(bytes) => parts.push(format!("fetching, {}", of_bytes(bytes))),
            LoadStage::Searching(bytes) => {
                parts.push(format!("finding records, {}", of_bytes(bytes)));
            }
            LoadStage::Checking(bytes) => parts.push(of_bytes(bytes)),
            LoadStage::Sorting => parts.push("putting them in order".to_owned()),
        }
        Self { text: parts.join(" · "), share: 0.0 }
    }

    /// The same with that share of the whole done.
    #[must_use]
    pub fn with_share(self, share: f64) -> Self {
        Self { share: share.clamp(0.0, 1.0), ..self }
    }
}

/// How much of a file is done: "48 of 112 MB", or in kB where it is small.
fn of_bytes((done, total): (u64, u64)) -> String {
    let (unit, bytes) = if total >= 1_000_000 { ("MB", 1e6) } else { ("kB", 1e3) };
    let told = |count: u64| number((amount(count) / bytes).floor());
    // What a file gains while it is read is not counted.
    format!("{} of {} {unit}", told(done.min(total)), told(total))
}

fn amount(count: u64) -> f64 {
    f64_from_count(usize::try_from(count).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(events: u64, doing: LoadStage) -> String {
        LoadProgress::new("a.ron", false, events, doing).text
    }

    #[test]
    fn the_plate_tells_events_and_bytes_as_they_come() {
        let bytes = (48_900_000, 112_000_000);
        assert_eq!(told(0, LoadStage::Fetching((0, 0))), "Opening a.ron");
        assert_eq!(told(0, LoadStage::Fetching(bytes)), "Opening a.ron · fetching, 48 of 112 MB");
        assert_eq!(
            told(0, LoadStage::Searching((2_000, 9_000))),
            "Opening a.ron · finding records, 2 of 9 kB"
        );
        assert_eq!(
            told(412_000, LoadStage::Checking(bytes)),
            "Opening a.ron · 412,000 events · 48 of 112 MB"
        );
        assert_eq!(
            told(1_000_000, LoadStage::Sorting),
            "Opening a.ron · 1,000,000 events · putting them in order"
        );
    }

    #[test]
    fn a_file_that_is_open_already_is_read_again() {
        let opening = LoadProgress::new("a.ron", true, 1, LoadStage::Sorting);
        assert_eq!(opening.text, "Reading again a.ron · 1 event · putting them in order");
    }

    #[test]
    fn no_more_is_done_than_there_is() {
        let text = told(0, LoadStage::Fetching((5_000, 4_000)));
        assert_eq!(text, "Opening a.ron · fetching, 4 of 4 kB");
        let opening = LoadProgress::new("a.ron", false, 0, LoadStage::Sorting).with_share(1.5);
        assert!((opening.share - 1.0).abs() < f64::EPSILON);
    }
}
