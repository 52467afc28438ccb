//! What can be told only when everything is read.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::super::issue::Issue;
use super::super::lines::Lines;
use super::super::list::List;
use super::super::locate::{Path, locate, unquoted};
use super::super::scan::{Scanner, TokenKind};
use super::super::split::Layout;
use super::known::Ids;
use super::lists::Batch;
use crate::model::{Actor, ClaimId, Event, EventId, LatLon, Place, Story};

/// Leaves out what actors are part of where there is no such actor, or it is the actor itself.
pub(super) fn part_of(text: &str, actors: &mut Batch<Actor>, issues: &mut Vec<Issue>) {
    for (actor, span) in actors.records.iter_mut().zip(&actors.spans) {
        let Some(part_of) = &actor.part_of else { continue };
        let (code, message, help) = if *part_of == actor.id {
            let message = format!("“{part_of}” is part of itself; it is kept without that");
            ("self-reference", message, None)
        } else if actors.ids.get(part_of.as_str()).is_none() {
            let message = format!("there is no actor “{part_of}”; the actor is kept without it");
            ("unknown-id", message, actors.ids.suggestion(part_of.as_str()))
        } else {
            continue;
        };
        let span = located(text, span, &Path::Record.field("part_of"));
        issues.push(Issue { help, ..Issue::error(code, message, span) });
        actor.part_of = None;
    }
}

/// Leaves out claims whose identifier another claim has, and disputes with claims that there
/// are not.
pub(super) fn claims(
    text: &str,
    layout: &Layout,
    events: &mut Batch<Event>,
    issues: &mut Vec<Issue>,
) {
    let mut known: Ids<ClaimId> = Ids::default();
    let lines = Lines::new(text);
    for (event, span) in events.records.iter_mut().zip(&events.spans) {
        // Where the claims have their identifiers: read once, and only if two are the same.
        let mut written: Option<HashMap<&str, Vec<Range<usize>>>> = None;
        event.claims.retain(|claim| {
            let Some(first) = known.insert(claim.id.clone(), span.start) else { return true };
            let message = format!("a second claim named “{}”; this claim is left out", claim.id);
            let written = written.get_or_insert_with(|| spans_by_claim(text, span));
            // The last is the surest to be one too many.
            let place = written.get_mut(claim.id.as_str()).and_then(Vec::pop);
            issues.push(
                Issue::error("duplicate-id", message, place.unwrap_or(span.start..span.start))
                    .with_help(format!(
                        "the first is in the event on line {}; rename one of them",
                        lines.line_of(first)
                    )),
            );
            false
        });
    }
    let mut left_out: Option<HashSet<&str>> = None;
    for (event, span) in events.records.iter_mut().zip(&events.spans) {
        for claim in &mut event.claims {
            claim.disputes.retain(|dispute| {
                let other = dispute.claim.as_str();
                if known.get(other).is_some()
                    || left_out.get_or_insert_with(|| written_claims(text, layout)).contains(other)
                {
                    return true;
                }
                let here = Path::Record.field("claims");
                let here = here.with("id", claim.id.as_str());
                let here = here.field("disputes");
                let here = here.with("claim", other);
                let message = format!("there is no claim “{other}”; this dispute is left out");
                let span = located(text, span, &here.field("claim"));
                issues.push(Issue {
                    help: known.suggestion(other),
                    ..Issue::error("unknown-id", message, span)
                });
                false
            });
        }
    }
}

/// Leaves out what the steps of stories select where there is no such event.
pub(super) fn selections(
    text: &str,
    stories: &mut Batch<Story>,
    events: &Ids<EventId>,
    issues: &mut Vec<Issue>,
) {
    for (story, span) in stories.records.iter_mut().zip(&stories.spans) {
        for step in &mut story.steps {
            let Some(id) = &step.select else { continue };
            if events.get(id.as_str()).is_some() {
                continue;
            }
            let message = format!("there is no event “{id}”; the step selects nothing");
            let here = Path::Record.field("steps");
            let here = here.with("select", id.as_str());
            let span = located(text, span, &here.field("select"));
            let help = events.suggestion(id.as_str());
            issues.push(Issue { help, ..Issue::error("unknown-id", message, span) });
            step.select = None;
        }
    }
}

/// Warns of points that lie far from all others, but among them if lat and lon are swapped.
pub(super) fn swapped_points(
    text: &str,
    places: &[Place],
    spans: &[Range<usize>],
    issues: &mut Vec<Issue>,
) {
    /// With fewer points there is no telling where the others are.
    const FEW: usize = 5;
    /// In degrees: nearer than this is among the others, further than four times this is not.
    const NEAR: f64 = 5.0;

    let points = || places.iter().filter_map(|place| place.at);
    if points().count() < FEW {
        return;
    }
    let lat = median(points().map(|point| point.lat));
    let lon = median(points().map(|point| point.lon));
    let distance = |point: LatLon| (point.lat - lat).abs().max((point.lon - lon).abs());
    for (place, span) in places.iter().zip(spans) {
        let Some(at) = place.at else { continue };
        let swapped = LatLon { lat: at.lon, lon: at.lat };
        if distance(at) > 4.0 * NEAR && distance(swapped) < NEAR {
            let span = located(text, span, &Path::Record.field("at").field("lat"));
            let message = format!("“{}” lies far from all other places", place.id);
            issues.push(Issue::warning("swapped-point", message, span).with_help(format!(
                "lat and lon look swapped: did you mean (lat: {}, lon: {})?",
                swapped.lat, swapped.lon
            )));
        }
    }
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// The bytes of the file in which a part of the record at `span` stands.
fn located(text: &str, span: &Range<usize>, path: &Path<'_>) -> Range<usize> {
    let part = locate(text.get(span.clone()).unwrap_or_default(), path);
    span.start + part.start..span.start + part.end
}

/// The identifiers of all claims that the file holds, kept or left out.
fn written_claims<'t>(text: &'t str, layout: &Layout) -> HashSet<&'t str> {
    let lost = layout.lost.iter().filter(|(list, _)| *list == List::Events);
    let spans = layout.records(List::Events).chain(lost.map(|(_, span)| span));
    spans
        .flat_map(|span| claim_ids(text, span))
        .filter_map(|span| text.get(span).map(unquoted))
        .collect()
}

/// Where the identifiers of the claims of one event stand.
fn claim_ids(text: &str, event: &Range<usize>) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut depth = 0_usize;
    let mut tokens =
        Scanner::new(text, event.start).take_while(|token| token.span.end <= event.end);
    while let Some(token) = tokens.next() {
        match token.kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) => depth = depth.saturating_sub(1),
            TokenKind::Name if depth == 3 && text.get(token.span.clone()) == Some("id") => {
                let value = tokens.nth(1);
                spans.extend(value.filter(|value| value.kind == TokenKind::Text).map(|v| v.span));
            }
            _ => {}
        }
    }
    spans
}

/// Where the claims of one event have their identifiers, by identifier.
fn spans_by_claim<'t>(text: &'t str, event: &Range<usize>) -> HashMap<&'t str, Vec<Range<usize>>> {
    let mut spans: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    for span in claim_ids(text, event) {
        let id = text.get(span.clone()).map(unquoted).unwrap_or_default();
        spans.entry(id).or_default().push(span);
    }
    spans
}
