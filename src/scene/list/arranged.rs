//! List in another arrangement than by day: groups, orders, claims as rows, and what a search finds
//! outside the dates shown.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;

use super::reason_words;
use crate::model::{Claim, Dataset, Event, EventId, Language};
use crate::scene::text::{count_words, place_name, told, undated};
use crate::state::{AppState, Filter, ListGrouping, ListOrder, Reason, Visible};
use crate::text::sort_by_name;
use crate::time::Zone;
use crate::{label, message};

/// The most events outside the dates shown that are listed.
const OUTSIDE_MOST: usize = 200;
/// The most events that are put into an order or under headings while a person waits.
const QUICK_MOST: usize = 4_000;

/// Rows of the list. Events that stand in their order of time are not kept a second time: they are
/// those [shown](Visible::shown), which a row is asked for with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrangedRows {
    /// How many of the events shown stand first, in their order of time.
    leading: usize,
    /// Whether these stand the other way round.
    reversed: bool,
    /// All other rows, which follow.
    others: Vec<ArrangedRow>,
}

impl ArrangedRows {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.leading + self.others.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row with that number, of rows that were derived for these events.
    pub fn get(&self, nth: usize, shown: &[usize]) -> Option<Cow<'_, ArrangedRow>> {
        if let Some(after) = nth.checked_sub(self.leading) {
            return self.others.get(after).map(Cow::Borrowed);
        }
        let at = if self.reversed { self.leading - 1 - nth } else { nth };
        shown.get(at).map(|position| Cow::Owned(ArrangedRow::Event(*position)))
    }

    /// All rows, of rows that were derived for these events.
    pub fn iter<'a>(&'a self, shown: &'a [usize]) -> impl Iterator<Item = Cow<'a, ArrangedRow>> {
        (0..self.len()).filter_map(|nth| self.get(nth, shown))
    }

    /// Whether the row with that number leads to an event.
    pub fn leads(&self, nth: usize) -> bool {
        let after = nth.checked_sub(self.leading);
        after.is_none_or(|nth| self.others.get(nth).is_some_and(|row| row.position().is_some()))
    }
}

/// A claim as a row: who says it, and what is said.
pub fn claim_words(claim: &Claim, dataset: &Dataset, names: Language) -> String {
    let speaker = dataset.actor(&claim.claimant);
    let speaker = speaker.map_or(claim.claimant.as_str(), |actor| actor.names.get(names));
    message!("ask-claim", speaker = speaker, words = told(&claim.statement).into_owned())
}

/// An event that is hidden, with the part of the filter that hides it.
pub fn hidden_words(event: &Event, reasons: &[Reason]) -> String {
    let by: Vec<String> = reasons.iter().map(reason_words).collect();
    message!("ask-hidden", title = event.short_title(), term = by.join(" "))
}

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

/// Whether the events shown stand in their order of time, or the other way round, with nothing
/// between them.
fn is_in_time(state: &AppState, visible: &Visible) -> bool {
    let listing = &state.listing;
    let is_by_time = match listing.order {
        ListOrder::Time => !visible.asked.has_words(),
        ListOrder::Date => true,
        _ => false,
    };
    listing.by == ListGrouping::Day && !listing.claims && is_by_time
}

/// Whether it takes longer to derive the rows than a keypress may, so that another thread should.
pub fn is_slow(dataset: &Dataset, state: &AppState, visible: &Visible) -> bool {
    let own = if is_in_time(state, visible) { 0 } else { visible.shown.len() };
    let others = if visible.asked.has_words() && !state.filter.only_in_dates {
        visible.passing.count(dataset.events().len()).saturating_sub(visible.shown.len())
    } else {
        0
    };
    own + others > QUICK_MOST
}

/// The events shown in their order of time and nothing else: what stands in for rows that are still
/// being derived.
pub fn rows_in_time(visible: &Visible) -> ArrangedRows {
    ArrangedRows { leading: visible.shown.len(), ..ArrangedRows::default() }
}

/// The rows of the list.
pub fn arranged_rows(dataset: &Dataset, state: &AppState, visible: &Visible) -> ArrangedRows {
    let mut list = ArrangedRows::default();
    let rows = &mut list.others;
    if is_in_time(state, visible) {
        list.leading = visible.shown.len();
        list.reversed = state.listing.reversed;
    } else {
        rows.reserve(visible.shown.len());
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
    }
    if !visible.asked.has_words() && state.filter.terms.is_empty() {
        return list;
    }
    if !state.filter.only_in_dates {
        let (count, outside) = outside(dataset, state, visible);
        if count > 0 {
            rows.push(ArrangedRow::OutsideHead(count));
            rows.extend(outside.into_iter().map(ArrangedRow::Outside));
        }
    }
    let hidden =
        visible.asked.hidden_by_others(dataset, |at| out_of_frame(at, dataset, state, visible));
    rows.extend(hidden.into_iter().map(|(at, reasons)| ArrangedRow::Hidden(at, reasons)));
    list
}

/// The first event among the rows: the one that a search leads to, and whether it is outside the dates
/// shown.
pub fn first_hit<'a>(
    rows: &ArrangedRows,
    shown: &[usize],
    dataset: &'a Dataset,
) -> Option<(&'a EventId, bool)> {
    rows.iter(shown).find_map(|row| match *row {
        ArrangedRow::Event(at) => Some((&dataset.events().get(at)?.id, false)),
        ArrangedRow::Outside(at) => Some((&dataset.events().get(at)?.id, true)),
        _ => None,
    })
}

/// Why an event that passes the filter is told nowhere in the list: it lies outside the map or the dates,
/// and only what is there is asked for.
fn out_of_frame(
    position: usize,
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
) -> Option<Reason> {
    let Filter { only_on_map, only_in_dates, .. } = state.filter;
    if !(only_on_map || only_in_dates) || visible.shows(position) {
        return None;
    }
    let timetable = dataset.timetable();
    let is_in_dates = state.windows().any(|window| timetable.meets(position, window));
    match (is_in_dates, only_in_dates) {
        (true, _) => only_on_map.then_some(Reason::OffMap),
        (false, true) => Some(Reason::OutsideDates),
        (false, false) => None,
    }
}

/// The events outside the dates shown that pass the filter: how many, and those that fit best.
fn outside(dataset: &Dataset, state: &AppState, visible: &Visible) -> (usize, Vec<usize>) {
    let events = dataset.events().len();
    // Without a frame of the map all that passes and is in these dates is shown.
    if state.filter_frame().is_none() {
        let count = visible.passing.count(events).saturating_sub(visible.shown.len());
        if count == 0 {
            return (0, Vec::new());
        }
        let mut shown = visible.shown.iter().copied().peekable();
        let outside = visible.passing.within(0..events).filter(move |at| {
            while shown.next_if(|own| own < at).is_some() {}
            shown.peek() != Some(at)
        });
        return (count, best(outside, visible));
    }
    let timetable = dataset.timetable();
    let windows: Vec<_> = state.windows().collect();
    let is_outside = |at: &usize| !windows.iter().any(|window| timetable.meets(*at, *window));
    let outside: Vec<usize> = visible.passing.within(0..events).filter(is_outside).collect();
    (outside.len(), best(outside.into_iter(), visible))
}

/// Those events that fit the words best, or else the first, as many as are listed.
fn best(positions: impl Iterator<Item = usize>, visible: &Visible) -> Vec<usize> {
    if !visible.asked.has_words() {
        return positions.take(OUTSIDE_MOST).collect();
    }
    let mut best = visible.asked.ranked(positions.collect());
    best.truncate(OUTSIDE_MOST);
    best
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
        ListOrder::Time | ListOrder::Date => positions,
        ListOrder::Title => by_text(positions, &|event| event.short_title().to_owned()),
        ListOrder::Place => {
            by_text(positions, &|event| place_name(event, dataset, names).to_owned())
        }
        ListOrder::Speaker => by_text(positions, &|event| first_speaker(event, dataset, names)),
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

/// The value by which the list is ordered, where that is neither time nor title: a third column.
pub fn row_value(event: &Event, dataset: &Dataset, order: ListOrder, names: Language) -> String {
    match order {
        ListOrder::Time | ListOrder::Date | ListOrder::Title => String::new(),
        ListOrder::Place => place_name(event, dataset, names).to_owned(),
        ListOrder::Speaker => first_speaker(event, dataset, names),
        ListOrder::Grade => {
            let grade = dataset.event_grade(event);
            if grade.is_ungraded() { String::new() } else { grade.signs() }
        }
        ListOrder::Claims => count_words(event.claims.len()),
    }
}

/// The name of who made the first claim on an event; empty without one.
fn first_speaker(event: &Event, dataset: &Dataset, names: Language) -> String {
    let first = event.claims.first();
    let speaker = first.and_then(|claim| dataset.actor(&claim.claimant));
    speaker.map_or_else(String::new, |actor| actor.names.get(names).to_owned())
}

/// The date of a row in few letters, as it stands where no heading tells the day.
pub fn row_date(event: &Event, zone: &Zone) -> String {
    let when = event.when.as_ref();
    when.map_or_else(|| undated().to_owned(), |when| crate::scene::text::short_words(when, zone))
}
