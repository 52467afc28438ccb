//! Checks that compare records with each other, after all records were checked by themselves.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher as _;
use std::ops::Range;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use rayon::prelude::*;

use super::MANY;
use super::context::unknown;
use super::distinct::all_distinct;
use super::findings::BoundedSuggestions;
use super::list::CheckedList;
use super::locator::{FieldPath, RecordFile};
use super::scope::IdSet;
use crate::dataset::diagnostics::Issue;
use crate::dataset::record_list::RecordList;
use crate::model::{Actor, Event, EventId, LatLon, Place, Spot, Story};
use crate::text::Phrase;
use crate::{label, phrase};

/// Clears `part_of` of actors where it names no actor, or the actor itself.
pub(crate) fn check_part_of(
    actors: &mut CheckedList<Actor>,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let suggestions = BoundedSuggestions::new(&actors.ids);
    for (actor, span) in actors.records.iter_mut().zip(&actors.spans) {
        let Some(part_of) = &actor.part_of else { continue };
        let id = part_of.as_str();
        let locate = || file.locator(span).locate(&FieldPath::Record.field("part_of"));
        if *part_of == actor.id {
            let what = phrase!("check-part-of-itself", id = id);
            let issue = Issue::error("self-reference", what, locate());
            issues.push(issue.with_loss(|| label!("check-kept-without-that")));
        } else if actors.ids.get(id).is_none() {
            let issue = Issue::error("unknown-id", unknown(RecordList::Actors, id), locate());
            let issue = issue.with_loss(|| label!("check-actor-kept"));
            issues.push(Issue { help: suggestions.suggest(id), ..issue });
        } else {
            continue;
        }
        actor.part_of = None;
    }
}

/// Leaves out claims whose identifier an earlier claim has, and disputes with claims that the file
/// does not have.
pub(crate) fn check_claims(
    events: &mut CheckedList<Event>,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    leave_out_duplicate_claims(events, file, issues);
    let is_undisputed = |event: &Event| event.claims.iter().all(|it| it.disputes.is_empty());
    let are_undisputed = if events.records.len() > MANY {
        events.records.par_iter().all(is_undisputed)
    } else {
        events.records.iter().all(is_undisputed)
    };
    if are_undisputed {
        return;
    }
    let claims = || events.records.iter().flat_map(|event| &event.claims);
    let mut known = IdSet::default();
    known.reserve(claims().count());
    for claim in claims() {
        known.insert(claim.id.clone(), 0);
    }
    let suggestions = BoundedSuggestions::new(&known);
    // Read only when a dispute is about to be left out: it takes a pass over all events.
    let mut written: Option<HashSet<&str>> = None;
    for (event, span) in events.records.iter_mut().zip(&events.spans) {
        for claim in &mut event.claims {
            claim.disputes.retain(|dispute| {
                let other = dispute.claim.as_str();
                if known.get(other).is_some()
                    || written.get_or_insert_with(|| file.claim_ids()).contains(other)
                {
                    return true;
                }
                let claims = FieldPath::Record.field("claims");
                let claim = claims.with("id", claim.id.as_str());
                let disputes = claim.field("disputes");
                let dispute = disputes.with("claim", other);
                let span = file.locator(span).locate(&dispute.field("claim"));
                let what = phrase!("check-unknown-claim", id = other);
                let help = suggestions.suggest(other);
                let issue = Issue::error("unknown-id", what, span)
                    .with_loss(|| label!("check-dispute-left-out"));
                issues.push(Issue { help, ..issue });
                false
            });
        }
    }
}

/// Leaves out claims whose identifier an earlier claim has.
fn leave_out_duplicate_claims(
    events: &mut CheckedList<Event>,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let mut duplicates = duplicate_claims(&events.records).into_iter().peekable();
    while let Some((nth, ..)) = duplicates.peek().copied() {
        let Some((event, span)) = events.records.get_mut(nth).zip(events.spans.get(nth)) else {
            break;
        };
        // The positions of the identifiers are read once an event, however many are taken.
        let mut written: Option<HashMap<String, Vec<Range<usize>>>> = None;
        let mut number = 0_usize..;
        event.claims.retain(|claim: &_| {
            let number = number.next();
            let is_next = |it: &(usize, usize, usize)| it.0 == nth && Some(it.1) == number;
            let Some((.., first)) = duplicates.next_if(is_next) else { return true };
            let first = events.spans.get(first).map_or(0, |span| span.start);
            let written = written.get_or_insert_with(|| claim_positions(file, span));
            // Within one event, the last claim with the identifier is surely one too many.
            let place = written.get_mut(claim.id.as_str()).and_then(Vec::pop);
            let place = place.unwrap_or(span.start..span.start);
            let what = phrase!("check-duplicate-claim", id = claim.id.as_str());
            let line = file.line_of(first).to_string();
            let issue = Issue::error("duplicate-id", what, place)
                .with_loss(|| label!("check-claim-left-out"))
                .with_help(phrase!("check-duplicate-claim-help", line = line));
            issues.push(issue);
            false
        });
    }
}

/// The claims whose identifier an earlier one has: the position of the event, that of the claim in
/// it, and that of the event of the earlier one. They come in order.
///
/// The table holds positions: a set of a million identifiers would be a second copy of them.
fn duplicate_claims(events: &[Event]) -> Vec<(usize, usize, usize)> {
    let ids = || events.par_iter().flat_map_iter(|event| &event.claims).map(|claim| &claim.id);
    if events.len() > MANY && all_distinct(ids()) {
        return Vec::new();
    }
    let number = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let id_of = |(event, nth): (u32, u32)| {
        events.get(number(event)).and_then(|event| event.claims.get(number(nth))).map(|it| &it.id)
    };
    let hasher = DefaultHashBuilder::default();
    let mut known = HashTable::with_capacity(events.iter().map(|event| event.claims.len()).sum());
    let mut found = Vec::new();
    for (event, record) in (0_u32..).zip(events) {
        for (nth, claim) in (0_u32..).zip(&record.claims) {
            let entry = known.entry(
                hasher.hash_one(&claim.id),
                |other| id_of(*other) == Some(&claim.id),
                |other| id_of(*other).map_or(0, |id| hasher.hash_one(id)),
            );
            match entry {
                Entry::Occupied(first) => {
                    found.push((number(event), number(nth), number(first.get().0)));
                }
                Entry::Vacant(free) => {
                    free.insert((event, nth));
                }
            }
        }
    }
    found
}

/// The positions of the claims' identifiers in the event at `span`.
fn claim_positions(
    file: &dyn RecordFile,
    span: &Range<usize>,
) -> HashMap<String, Vec<Range<usize>>> {
    let locator = file.locator(span);
    let mut positions: HashMap<String, Vec<Range<usize>>> = HashMap::new();
    for (id, span) in locator.texts_in(&FieldPath::Record.field("claims"), "id") {
        positions.entry(id.to_owned()).or_default().push(span);
    }
    positions
}

/// Clears the selections of story steps that name no event.
pub(crate) fn check_selections(
    stories: &mut CheckedList<Story>,
    events: &IdSet<EventId>,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let suggestions = BoundedSuggestions::new(events);
    for (story, span) in stories.records.iter_mut().zip(&stories.spans) {
        for step in &mut story.steps {
            let Some(id) = &step.view.select else { continue };
            if events.get(id.as_str()).is_some() {
                continue;
            }
            let steps = FieldPath::Record.field("steps");
            let here = steps.with("select", id.as_str());
            let span = file.locator(span).locate(&here.field("select"));
            let what = unknown(RecordList::Events, id.as_str());
            let help = suggestions.suggest(id.as_str());
            let issue = Issue::error("unknown-id", what, span)
                .with_loss(|| label!("check-step-selects-nothing"));
            issues.push(Issue { help, ..issue });
            step.view.select = None;
        }
    }
}

/// Warns of points of places and events far from all others that would be among them with lat and lon swapped.
pub(crate) fn check_swapped_points(
    (places, place_spans): (&[Place], &[Range<usize>]),
    (events, event_spans): (&[Event], &[Range<usize>]),
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    /// With fewer points, their median says little about where the others are.
    const MIN_POINTS: usize = 5;
    /// In degrees. A point within this of the median is among the others; one further than four
    /// times this is not.
    const NEAR: f64 = 5.0;

    let of_places = || places.iter().filter_map(|place| place.at);
    let of_events = || events.iter().filter_map(own_point);
    let points = || of_places().chain(of_events());
    if points().count() < MIN_POINTS {
        return;
    }
    let lat = median(points().map(|point| point.lat));
    let lon = median(points().map(|point| point.lon));
    let distance = |point: LatLon| (point.lat - lat).abs().max((point.lon - lon).abs());
    let is_swapped = |at: LatLon| {
        let swapped = LatLon { lat: at.lon, lon: at.lat };
        distance(at) > 4.0 * NEAR && distance(swapped) < NEAR
    };
    let mut tell = |id: &str, at: LatLon, span: &Range<usize>, path: &FieldPath<'_>| {
        let span = file.locator(span).locate(&path.field("lat"));
        let what = phrase!("check-far-point", id = id);
        issues.push(Issue::warning("swapped-point", what, span).with_help(look_swapped(at)));
    };
    for (place, span) in places.iter().zip(place_spans) {
        if let Some(at) = place.at.filter(|at| is_swapped(*at)) {
            tell(place.id.as_str(), at, span, &FieldPath::Record.field("at"));
        }
    }
    for (event, span) in events.iter().zip(event_spans) {
        if let Some(at) = own_point(event).filter(|at| is_swapped(*at)) {
            tell(event.id.as_str(), at, span, &FieldPath::Record.field("where"));
        }
    }
}

/// The point that an event has of its own.
fn own_point(event: &Event) -> Option<LatLon> {
    match event.r#where.spot {
        Spot::Point { at, .. } => Some(at),
        _ => None,
    }
}

/// Advice on a point whose coordinates seem to be in the wrong order.
pub(crate) fn look_swapped(at: LatLon) -> Phrase {
    let meant = format!("(lat: {}, lon: {})", at.lon, at.lat);
    phrase!("check-swapped-help", meant = meant)
}

pub(super) fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::dataset::load;

    #[test]
    fn the_point_of_an_event_with_swapped_coordinates_is_told_as_that_of_a_place_is() {
        let events: Vec<String> =
            [(42.9, 20.7), (42.8, 20.8), (20.9, 42.7), (44.8, 20.5), (38.9, -77.0)]
                .iter()
                .enumerate()
                .map(|(nth, (lat, lon))| {
                    let point = format!("Point(lat: {lat}, lon: {lon}, radius_m: 9)");
                    format!("Event(id: \"e{nth}\", title: \"E\", when: \"2023\", where: {point}),")
                })
                .collect();
        let text = format!(
            "Dataset(ibar: 1, title: \"T\", summary: \"S\", events: [{}])",
            events.join("")
        );
        let loaded = load(text.as_bytes());
        let told = loaded.problems().map(|issue| {
            let at = text.get(issue.span.clone()).unwrap_or_default();
            let help = issue.help.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{at}: {}; {help}", issue.message())
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            ["20.9: “e2” lies far from all other places; lat and lon look swapped: did you mean \
                 (lat: 42.7, lon: 20.9)?"]
        );
    }
}
