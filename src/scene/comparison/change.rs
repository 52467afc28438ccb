//! Changes of forces between two instants, speaker by speaker.

use crate::model::{ActorId, Dataset, Force, ForceKind, Moment, Quantity, Strength, StrengthKind};
use crate::scene::force::{StrengthNow, strength_at, whole_presence};
use crate::scene::text::{either, number, quantity, short_words};
use crate::state::{AppState, Side};
use crate::time::{DAY_MS, Zone};
use crate::{label, message};

/// Greatest age of a speaker's figure in milliseconds: an older one does not describe a change.
const YEAR_MS: i64 = 366 * DAY_MS;

/// Force at the ends of both windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForceChange {
    /// Name in the chosen language.
    pub name: String,
    /// Decides the symbol.
    pub kind: ForceKind,
    /// Whether it is present at the end of the first and of the second window.
    pub present: [bool; 2],
    /// Figures at either end by any speaker, as the map draws them.
    pub latest: SpeakerChange,
    /// Figures by speaker, in order of the file; only speakers with a figure within a year.
    pub speakers: Vec<SpeakerChange>,
}

/// Figures of one speaker for a force at the ends of both windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerChange {
    /// Name of the speaker.
    pub name: String,
    /// Latest figure at that end, as exactly as it was said; `None` if there is none.
    pub figures: [Option<String>; 2],
    /// Dates for which the figures were given; empty without a figure.
    pub dates: [String; 2],
    /// Difference in words, as exactly as both figures allow.
    pub change: String,
}

/// Changes of the forces that are present at the end of either window.
pub fn force_changes(dataset: &Dataset, state: &AppState, zone: &Zone) -> Vec<ForceChange> {
    // A window excludes its end: what begins at that instant is outside.
    let ends = Side::ALL.map(|side| {
        let span = state.comparison.side(side);
        span.end().plus_millis(-1).max(span.start())
    });
    let changes = dataset.forces().iter().filter_map(|force| {
        let present = ends.map(|end| whole_presence(force, end).is_some());
        if present == [false, false] {
            return None;
        }
        let [before, after] = ends.map(|end| figures_at(force, end));
        let mut speakers: Vec<&ActorId> = Vec::new();
        for figure in before.iter().chain(&after) {
            if !speakers.contains(&&figure.claimant) {
                speakers.push(&figure.claimant);
            }
        }
        let names = state.display.names;
        let speakers = speakers.into_iter().map(|speaker| {
            let of = |figures: &[&'_ Strength]| {
                figures.iter().find(|figure| figure.claimant == *speaker).copied().cloned()
            };
            let figures = [of(&before), of(&after)];
            let name = dataset.actor(speaker).map(|actor| actor.names.get(names).to_owned());
            SpeakerChange {
                name: name.unwrap_or_else(|| speaker.to_string()),
                change: change_words(figures.each_ref().map(Option::as_ref), present),
                dates: figures.each_ref().map(|figure| {
                    figure.as_ref().map(|f| short_words(&f.as_of, zone)).unwrap_or_default()
                }),
                figures: figures.map(|figure| figure.and_then(|f| f.quantity).map(quantity)),
            }
        });
        Some(ForceChange {
            name: force.names.get(names).to_owned(),
            kind: force.kind,
            present,
            latest: latest_change(force, ends),
            speakers: speakers.collect(),
        })
    });
    changes.collect()
}

/// Change of the figures at either end, by any speaker.
fn latest_change(force: &Force, ends: [Moment; 2]) -> SpeakerChange {
    let current = ends.map(|end| strength_at(force, end));
    let figures = current.each_ref().map(|current| {
        let current = current.as_ref()?;
        let mut said: Vec<String> =
            current.figures.iter().filter_map(|figure| figure.quantity).map(quantity).collect();
        said.dedup();
        Some(either(said))
    });
    let range = |current: &Option<StrengthNow<'_>>| match current.as_ref()?.figures.as_slice() {
        [one] => one.quantity,
        _ => current.as_ref().map(|current| Quantity::Range(current.low, current.high)),
    };
    let [before, after] = &figures;
    let is_same = before == after;
    let change = match current.each_ref().map(range) {
        [Some(_), Some(_)] if is_same => label!("comparison-same-figures").to_owned(),
        [Some(before), Some(after)] => difference(before, after),
        [Some(_), None] => label!("comparison-gone").to_owned(),
        [None, Some(_)] => label!("comparison-new").to_owned(),
        [None, None] => "–".to_owned(),
    };
    let dates = [String::new(), String::new()];
    SpeakerChange { name: label!("comparison-latest").to_owned(), figures, dates, change }
}

/// Latest figure of each speaker for a time that has begun, within the current presence and at
/// most a year old.
fn figures_at(force: &Force, at: Moment) -> Vec<&Strength> {
    let Some(presence) = whole_presence(force, at) else {
        return Vec::new();
    };
    let current = |strength: &&Strength| {
        strength.kind == StrengthKind::Level
            && strength.quantity.is_some()
            && strength.as_of.anchor() <= at
            && strength.as_of.latest() > at.plus_millis(-YEAR_MS)
            && strength.as_of.latest() > presence.when.earliest()
    };
    let mut latest: Vec<&Strength> = Vec::new();
    for figure in force.strength.iter().filter(current) {
        match latest.iter_mut().find(|other| other.claimant == figure.claimant) {
            Some(other) if other.as_of.anchor() <= figure.as_of.anchor() => *other = figure,
            Some(_) => {}
            None => latest.push(figure),
        }
    }
    latest
}

fn change_words(figures: [Option<&Strength>; 2], present: [bool; 2]) -> String {
    match figures {
        [Some(before), Some(after)] if before == after => {
            label!("comparison-same-figure").to_owned()
        }
        [Some(before), Some(after)] => match (before.quantity, after.quantity) {
            (Some(before), Some(after)) => difference(before, after),
            _ => "–".to_owned(),
        },
        [Some(_), None] if !present[1] => label!("comparison-gone").to_owned(),
        [None, Some(_)] if !present[0] => label!("comparison-new").to_owned(),
        [Some(_), None] => label!("comparison-none-later").to_owned(),
        _ => label!("comparison-none-before").to_owned(),
    }
}

/// Second figure less the first; a range if either is one.
pub(super) fn difference(before: Quantity, after: Quantity) -> String {
    let low = after.low().zip(before.high()).map(|(after, before)| after - before);
    let high = after.high().zip(before.low()).map(|(after, before)| after - before);
    let vague = [before, after].iter().any(|one| matches!(one, Quantity::About(_)));
    let signed = |value: f64| {
        let about = if vague { "≈" } else { "" };
        format!("{about}{}", signed(value))
    };
    match (low, high) {
        (Some(low), Some(high)) if high - low < 0.5 => {
            if low.abs() < 0.5 {
                label!("comparison-no-change").to_owned()
            } else {
                signed(low)
            }
        }
        (Some(low), Some(high)) => {
            message!("comparison-range", from = signed(low), to = signed(high))
        }
        (Some(low), None) => message!("comparison-at-least", least = signed(low)),
        (None, Some(high)) => message!("comparison-at-most", most = signed(high)),
        (None, None) => "–".to_owned(),
    }
}

fn signed(value: f64) -> String {
    if value >= 0.5 { format!("+{}", number(value)) } else { number(value) }
}
