//! Clock of knowledge: when claims were made, by side, and what is known by an instant.

#[cfg(test)]
mod tests;

use crate::message;
use crate::model::{ActorId, Dataset, Language, Moment};
use crate::scene::text::known_words;
use crate::state::{Teller, side_of};
use crate::time::{DAY_MS, Unit, Zone, start_of, stepped};

/// The instants at which claims are certain to have been made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimTimes {
    /// The sides with most claims, and all others together last.
    pub rows: Vec<SideClaims>,
}

/// The claims of a side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideClaims {
    /// The name of the side.
    pub name: String,
    /// When its claims were made, in order.
    pub times: Vec<Moment>,
    /// A tick for each: where it is drawn, in order, and when the claim was made. What was said on
    /// one day stands side by side within it.
    pub ticks: Vec<(Moment, Moment)>,
}

impl ClaimTimes {
    /// The claims of a dataset in at most `most` rows.
    pub fn of(dataset: &Dataset, most: usize, names: Language) -> Self {
        let mut sides: Vec<(&ActorId, Vec<Moment>)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for (_, claim) in dataset.claims() {
            let Some(said) = dataset.said_by(claim) else { continue };
            let nth = *places.entry(&claim.claimant).or_insert_with(|| {
                let side = side_of(dataset, &claim.claimant);
                sides.iter().position(|(own, _)| *own == side).unwrap_or_else(|| {
                    sides.push((side, Vec::new()));
                    sides.len() - 1
                })
            });
            if let Some((_, times)) = sides.get_mut(nth) {
                times.push(said);
            }
        }
        sides.sort_by_key(|(_, times)| std::cmp::Reverse(times.len()));
        let own = if sides.len() > most { most.saturating_sub(1) } else { most };
        let others: Vec<Moment> =
            sides.iter().skip(own).flat_map(|(_, times)| times.iter().copied()).collect();
        let mut rows: Vec<SideClaims> = sides
            .into_iter()
            .take(own)
            .map(|(side, times)| {
                let name = Teller::name(dataset, side, names);
                SideClaims { name, times, ticks: Vec::new() }
            })
            .collect();
        if !others.is_empty() {
            let name = crate::label!("knowledge-others").to_owned();
            rows.push(SideClaims { name, times: others, ticks: Vec::new() });
        }
        for row in &mut rows {
            row.times.sort_unstable();
            row.ticks = row.times.chunk_by(|a, b| a == b).flat_map(side_by_side).collect();
            row.ticks.sort_unstable();
        }
        Self { rows }
    }

    /// How many claims were made by an instant, and how many later.
    pub fn counts(&self, by: Moment) -> (usize, usize) {
        let known = |row: &SideClaims| row.times.partition_point(|said| *said <= by);
        let all: usize = self.rows.iter().map(|row| row.times.len()).sum();
        let known: usize = self.rows.iter().map(known).sum();
        (known, all - known)
    }

    /// What the slider says: "2 Oct 2023: 140 claims made by then, 27 later".
    pub fn words(&self, by: Moment, zone: &Zone) -> String {
        let (known, later) = self.counts(by);
        message!("knowledge-value", day = known_words(by, zone), known = known, later = later)
    }
}

/// Claims that were made by one instant, over the day before it.
fn side_by_side(equal: &[Moment]) -> impl Iterator<Item = (Moment, Moment)> + '_ {
    let count = i64::try_from(equal.len()).unwrap_or(i64::MAX).max(1);
    equal
        .iter()
        .zip(0_i64..)
        .map(move |(said, nth)| (said.plus_millis(-DAY_MS * (2 * nth + 1) / (2 * count)), *said))
}

/// The end of the day that an instant is in; an end of a day stays.
pub fn day_end(at: Moment, zone: &Zone) -> Moment {
    let day = start_of(at, 1, Unit::Day, zone);
    if day == at { at } else { stepped(day, 1, Unit::Day, zone) }
}

/// The end of the day that is so many days later, or earlier.
pub fn day_end_after(at: Moment, days: i64, zone: &Zone) -> Moment {
    let end = day_end(at, zone);
    // From within a day the step back leads to the end of the day before.
    stepped(end, days, Unit::Day, zone)
}
