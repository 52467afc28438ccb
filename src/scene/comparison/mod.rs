//! Comparison of two windows: events by kind and actor in each, and forces at their ends.

mod change;

pub use self::change::{ForceChange, SpeakerChange, force_changes};

use std::collections::BTreeMap;

use crate::label;
use crate::model::{Dataset, EventKind, Precision, TimeSpan};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, clock, short_at, text_width};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppState, HeldBy, Side, Visible};
use crate::time::{Zone, duration_words};

/// Number of actors that are listed.
const ACTORS: usize = 12;

/// Height of the map's key to the comparison, in pixels: a heading and three rows.
const KEY: f64 = 72.0;
/// Least width of the key in pixels, for maps without another key or with a folded one.
const KEY_WIDTH: f64 = 176.0;
/// Width of a row of the key without its words, in pixels: its ring and its number.
const KEY_SIGNS: f64 = 90.0;
/// Least height in pixels of a map that has room for the key; on a lower one the panel has to do.
const KEY_MAP: f64 = 420.0;

/// Rectangle of the map's key to the comparison, above the other key at `below`. `None` while
/// nothing is compared, and if there is no room.
pub fn key_rect(state: &AppState, below: Rect) -> Option<Rect> {
    let size = state.map.size;
    if !state.comparison.on || size.height < KEY_MAP {
        return None;
    }
    let has_key = below.right > below.left && below.bottom > below.top;
    let (width, right, bottom) = if has_key {
        ((below.right - below.left).max(key_width()), below.right, below.top - 8.0)
    } else {
        (key_width(), size.width - 12.0, size.height - 12.0)
    };
    Some(Rect::sized(right - width, bottom - KEY, width, KEY))
}

/// Width of the key that holds its words.
fn key_width() -> f64 {
    let px = TextStyle::Small.px();
    let width = |held| text_width(held_by_words(held), px, Weight::Regular).ceil();
    let words = [HeldBy::OnlyA, HeldBy::OnlyB, HeldBy::Both].map(width);
    words.into_iter().fold(KEY_WIDTH, |widest, words| widest.max(KEY_SIGNS + words))
}

/// Panel of the comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonScene {
    /// Dates of both windows.
    pub sides: [SideWords; 2],
    /// Numbers of events in one window or both.
    pub counts: HeldByCounts,
    /// Numbers by kind; only kinds that occur.
    pub kinds: Vec<CountRow>,
    /// Numbers by actor, the most frequent first.
    pub actors: Vec<CountRow>,
    /// Number of actors beyond those listed.
    pub more_actors: usize,
    /// Forces that are present at the end of either window.
    pub forces: Vec<ForceChange>,
}

/// One window in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideWords {
    /// First or second window.
    pub side: Side,
    /// Start and end: whole days as days, all else to the minute.
    pub dates: String,
    /// Length.
    pub length: String,
    /// End alone.
    pub end: String,
}

/// Numbers of events by the windows that contain them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeldByCounts {
    /// In the first window alone.
    pub only_a: usize,
    /// In both windows.
    pub both: usize,
    /// In the second window alone.
    pub only_b: usize,
}

/// Numbers of events of one kind or actor in both windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow {
    /// Name of the kind or the actor.
    pub name: String,
    /// Decides the mark; `None` for an actor.
    pub kind: Option<EventKind>,
    /// Number in the first window.
    pub a: usize,
    /// Number in the second window.
    pub b: usize,
}

/// Colour of a side.
pub const fn side_role(side: Side) -> Role {
    match side {
        Side::A => Role::CompareA,
        Side::B => Role::CompareB,
    }
}

/// Words for the windows that contain an event.
pub fn held_by_words(among: HeldBy) -> &'static str {
    match among {
        HeldBy::OnlyA => label!("comparison-only-a"),
        HeldBy::OnlyB => label!("comparison-only-b"),
        HeldBy::Both => label!("comparison-both"),
    }
}

impl HeldByCounts {
    /// Counts the events shown.
    pub fn of(state: &AppState, dataset: &Dataset, visible: &Visible) -> Self {
        let mut counts = Self::default();
        for among in visible.events(dataset).filter_map(|event| state.comparison.of(event)) {
            *counts.of_mut(among) += 1;
        }
        counts
    }

    /// Number of events in exactly these windows.
    pub const fn get(&self, among: HeldBy) -> usize {
        match among {
            HeldBy::OnlyA => self.only_a,
            HeldBy::OnlyB => self.only_b,
            HeldBy::Both => self.both,
        }
    }

    const fn of_mut(&mut self, among: HeldBy) -> &mut usize {
        match among {
            HeldBy::OnlyA => &mut self.only_a,
            HeldBy::OnlyB => &mut self.only_b,
            HeldBy::Both => &mut self.both,
        }
    }
}

/// Windows that contain any event of a mark; `None` if neither does.
pub fn held_by_of(state: &AppState, dataset: &Dataset, events: &[usize]) -> Option<HeldBy> {
    let events = events.iter().filter_map(|position| dataset.events().get(*position));
    events.filter_map(|event| state.comparison.of(event)).reduce(HeldBy::or)
}

/// Whether that window alone holds any event of a mark.
pub fn is_only_in(state: &AppState, dataset: &Dataset, events: &[usize], side: Side) -> bool {
    let only = match side {
        Side::A => HeldBy::OnlyA,
        Side::B => HeldBy::OnlyB,
    };
    let mut events = events.iter().filter_map(|position| dataset.events().get(*position));
    events.any(|event| state.comparison.of(event) == Some(only))
}

/// Derives the panel of the comparison.
pub fn comparison_scene(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> ComparisonScene {
    let mut kinds: BTreeMap<EventKind, (usize, usize)> = BTreeMap::new();
    let mut actors: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for event in visible.events(dataset) {
        let Some(among) = state.comparison.of(event) else {
            continue;
        };
        count(kinds.entry(event.kind).or_default(), among);
        for actor in &event.actors {
            count(actors.entry(actor.as_str()).or_default(), among);
        }
    }
    let kinds = dataset.timetable().kinds_in_order().iter().filter_map(|kind| {
        let (a, b) = *kinds.get(kind)?;
        Some(CountRow { name: kind.label().to_owned(), kind: Some(*kind), a, b })
    });
    let mut actors: Vec<CountRow> = actors
        .into_iter()
        .map(|(id, (a, b))| {
            let name = dataset.actor(&id.into()).map(|actor| actor.names.get(state.display.names));
            CountRow { name: name.unwrap_or(id).to_owned(), kind: None, a, b }
        })
        .collect();
    actors.sort_by_key(|row| std::cmp::Reverse(row.a + row.b));
    let more_actors = actors.len().saturating_sub(ACTORS);
    actors.truncate(ACTORS);
    ComparisonScene {
        sides: Side::ALL.map(|side| side_words(side, state.comparison.side(side), zone)),
        counts: HeldByCounts::of(state, dataset, visible),
        kinds: kinds.collect(),
        actors,
        more_actors,
        forces: force_changes(dataset, state, zone),
    }
}

fn count((a, b): &mut (usize, usize), among: HeldBy) {
    for side in among.sides() {
        match side {
            Side::A => *a += 1,
            Side::B => *b += 1,
        }
    }
}

/// One window in words.
pub fn side_words(side: Side, span: TimeSpan, zone: &Zone) -> SideWords {
    let midnight = |moment| zone.civil(moment).clock().millis() == 0;
    let days = midnight(span.start()) && midnight(span.end()) && span.millis() > 0;
    let last = if days { span.end().plus_millis(-1) } else { span.end() };
    let [from, to] = [span.start(), last].map(|moment| {
        let day = short_at(moment, Precision::Day, zone);
        if days { day } else { format!("{day} {}", clock(moment, zone)) }
    });
    let dates = if from == to { from } else { format!("{from} – {to}") };
    SideWords { side, dates, length: duration_words(span, zone), end: to }
}

#[cfg(test)]
mod tests;
