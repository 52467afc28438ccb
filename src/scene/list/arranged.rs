//! List in another arrangement than by day: groups, orders, claims as rows, and what a search finds
//! outside the dates shown.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::label;
use crate::model::{Claim, Dataset, Event, EventId, Language};
use crate::scene::text::{place_name, undated};
use crate::state::{AppState, ListGrouping, ListOrder, Reason, Visible};
use crate::text::sort_by_name;

/// The most events that are put into an order: more stay in order of time.
const ORDERED_MOST: usize = 50_000;
/// The most events outside the dates shown that are listed.
const OUTSIDE_MOST: usize = 200;
/// The most events among which the best are looked for.
const RANKED_MOST: usize = 20_000;

/// Row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArrangedRow {
    /// A heading with the number of events below it.
    Head(String, usize),
    /// An event shown, by its position in the dataset.
    Event(usize),
    /// The claim with that number on the event at that position.
    Claim(usize, usize),
    /// The rule above what lies outside the dates shown, with how many events that are.
    OutsideHead(usize),
    /// An event outside the dates shown.
    Outside(usize),
    /// An event with the words in its title that other parts of the filter hide.
    Hidden(usize, Vec<Reason>),
}

impl ArrangedRow {
    /// The event that the row leads to.
    pub fn position(&self) -> Option<usize> {
        match self {
            Self::Event(at) | Self::Claim(at, _) | Self::Outside(at) | Self::Hidden(at, _) => {
                Some(*at)
            }
            Self::Head(..) | Self::OutsideHead(_) => None,
        }
    }
}

/// Whether the list stands in another arrangement than by day, or more than the events shown stands
/// in it.
pub fn is_arranged(state: &AppState, visible: &Visible) -> bool {
    !state.listing.is_by_day() || visible.asked.has_words() || !state.filter.terms.is_empty()
}

/// The rows of the list.
pub fn arranged_list(dataset: &Dataset, state: &AppState, visible: &Visible) -> Vec<ArrangedRow> {
    let mut rows = Vec::new();
    for (head, positions) in groups(dataset, state, visible) {
        if let Some(head) = head {
            rows.push(ArrangedRow::Head(head, positions.len()));
        }
        for position in ordered(positions, dataset, state, visible) {
            rows.push(ArrangedRow::Event(position));
            if state.listing.claims {
                rows.extend(claims_of(position, dataset, state, visible));
            }
        }
    }
    if !visible.asked.has_words() && state.filter.terms.is_empty() {
        return rows;
    }
    let (count, outside) = outside(dataset, state, visible);
    if count > 0 {
        rows.push(ArrangedRow::OutsideHead(count));
        rows.extend(outside.into_iter().map(ArrangedRow::Outside));
    }
    let hidden = visible.asked.hidden_by_others(dataset);
    rows.extend(hidden.into_iter().map(|(at, reasons)| ArrangedRow::Hidden(at, reasons)));
    rows
}

/// The first event among the rows: the one that a search leads to.
pub fn first_hit<'a>(rows: &[ArrangedRow], dataset: &'a Dataset) -> Option<(&'a EventId, bool)> {
    rows.iter().find_map(|row| match row {
        ArrangedRow::Event(at) => Some((&dataset.events().get(*at)?.id, false)),
        ArrangedRow::Outside(at) => Some((&dataset.events().get(*at)?.id, true)),
        _ => None,
    })
}

/// The events outside the dates shown that pass the filter: how many, and those that fit best.
fn outside(dataset: &Dataset, state: &AppState, visible: &Visible) -> (usize, Vec<usize>) {
    let timetable = dataset.timetable();
    let windows: Vec<_> = state.windows().collect();
    let is_outside = |at: &usize| !windows.iter().any(|window| timetable.meets(*at, *window));
    let all: Vec<usize> =
        visible.passing.within(0..dataset.events().len()).filter(is_outside).collect();
    let count = all.len();
    let mut best = if count <= RANKED_MOST { visible.asked.ranked(all) } else { all };
    best.truncate(OUTSIDE_MOST);
    (count, best)
}

/// The claims on an event that are graded well enough and are what is asked for.
fn claims_of(
    position: usize,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
) -> Vec<ArrangedRow> {
    let claims = dataset.events().get(position).map(|event| event.claims.iter().enumerate());
    let keeps = |(nth, claim): &(usize, &Claim)| {
        state.filter.keeps_claim(claim, dataset) && visible.asked.keeps_claim(position, *nth)
    };
    let kept = claims.into_iter().flatten().filter(keeps);
    kept.map(|(nth, _)| ArrangedRow::Claim(position, nth)).collect()
}

/// The events shown under their headings, those with the most events first; without a heading where
/// only an order is asked for.
fn groups(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
) -> Vec<(Option<String>, Vec<usize>)> {
    let names = state.display.names;
    let by = state.listing.by;
    if by == ListGrouping::Day {
        return vec![(None, visible.shown.clone())];
    }
    let mut order: Vec<(String, Vec<usize>)> = Vec::new();
    let mut by_head: HashMap<String, usize> = HashMap::new();
    for position in &visible.shown {
        let Some(event) = dataset.events().get(*position) else { continue };
        for head in heads_of(event, dataset, by, names) {
            let nth = *by_head.entry(head).or_insert_with_key(|head| {
                order.push((head.clone(), Vec::new()));
                order.len() - 1
            });
            if let Some((_, own)) = order.get_mut(nth) {
                own.push(*position);
            }
        }
    }
    let without = label!("ask-none");
    order.sort_by_key(|(head, own)| (head == without, Reverse(own.len())));
    order.into_iter().map(|(head, own)| (Some(head), own)).collect()
}

/// The headings under which an event stands, each once.
fn heads_of(event: &Event, dataset: &Dataset, by: ListGrouping, names: Language) -> Vec<String> {
    let name = |id| dataset.actor(id).map(|actor| actor.names.get(names).to_owned());
    let mut heads: Vec<String> = match by {
        ListGrouping::Day => Vec::new(),
        ListGrouping::Kind => vec![event.kind.label().to_owned()],
        ListGrouping::Actor => event.actors.iter().filter_map(name).collect(),
        ListGrouping::Place => vec![place_name(event, dataset, names).to_owned()],
        ListGrouping::Speaker => {
            event.claims.iter().filter_map(|claim| name(&claim.claimant)).collect()
        }
    };
    heads.retain(|head| !head.is_empty());
    if heads.is_empty() {
        heads.push(label!("ask-none").to_owned());
    }
    heads.sort_unstable();
    heads.dedup();
    heads
}

/// The events of one heading in the order that is asked for.
fn ordered(
    mut positions: Vec<usize>,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
) -> Vec<usize> {
    let listing = &state.listing;
    if positions.len() > ORDERED_MOST {
        return positions;
    }
    let names = state.display.names;
    let event = |at: &usize| dataset.events().get(*at);
    let by_text = |positions: Vec<usize>, text: &dyn Fn(&Event) -> String| {
        let mut named: Vec<(String, usize)> = positions
            .into_iter()
            .map(|at| (event(&at).map(text).unwrap_or_default(), at))
            .collect();
        sort_by_name(&mut named, |(name, _)| name);
        named.into_iter().map(|(_, at)| at).collect::<Vec<usize>>()
    };
    let mut ordered = match listing.order {
        ListOrder::Time if visible.asked.has_words() => visible.asked.ranked(positions),
        ListOrder::Time => positions,
        ListOrder::Title => by_text(positions, &|event| event.short_title().to_owned()),
        ListOrder::Place => {
            by_text(positions, &|event| place_name(event, dataset, names).to_owned())
        }
        ListOrder::Speaker => by_text(positions, &|event| {
            let first = event.claims.first();
            let speaker = first.and_then(|claim| dataset.actor(&claim.claimant));
            speaker.map_or_else(String::new, |actor| actor.names.get(names).to_owned())
        }),
        ListOrder::Grade => {
            positions.sort_by_cached_key(|at| {
                event(at).map(|event| {
                    let grade = dataset.event_grade(event);
                    (grade.is_ungraded(), grade.signs())
                })
            });
            positions
        }
        ListOrder::Claims => {
            positions.sort_by_key(|at| event(at).map(|event| Reverse(event.claims.len())));
            positions
        }
    };
    if listing.reversed {
        ordered.reverse();
    }
    ordered
}

/// The date of a row in few letters, as it stands where no heading tells the day.
pub fn row_date(event: &Event, zone: &crate::time::Zone) -> String {
    let when = event.when.as_ref();
    when.map_or_else(|| undated().to_owned(), |when| crate::scene::text::short_words(when, zone))
}
