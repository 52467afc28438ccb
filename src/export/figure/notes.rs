//! Notes below a figure: what it leaves out, whose words it shows, and where the ground comes from.

use std::collections::HashMap;

use crate::export::drawing::Lettering;
use crate::geo::ScreenSize;
use crate::message;
use crate::model::{Dataset, Precision, SourceId};
use crate::scene::force::{forces_at, strength_at};
use crate::scene::map::{ForceMark, LabelTarget, MapScene};
use crate::scene::rect::Rect;
use crate::scene::text::{flag_words, known_words, listed, listed_apart, short_at};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// The most lines that the names of publishers take.
const SOURCE_LINES: usize = 3;

/// The dates shown that the dataset has, by their first and last day, and the day by which everything
/// had been said if that is asked for.
pub(super) fn dates_line(state: &AppState, dataset: &Dataset, zone: &Zone, clock: bool) -> String {
    let window = state.window_span();
    let known = dataset.extent().and_then(|extent| extent.overlap(window)).unwrap_or(window);
    let day = |at| short_at(at, Precision::Day, zone);
    let last = known.end().plus_millis(-1).max(known.start());
    let (from, to) = (day(known.start()), day(last));
    let dates = if from == to { from } else { message!("dates-span", from = from, to = to) };
    let dates = if clock {
        let now = flag_words(state.playhead, zone);
        message!("figure-dates-clock", now = now, dates = dates)
    } else {
        dates
    };
    match state.known_by.active() {
        Some(by) => {
            let day = known_words(by, zone);
            message!("figure-dates-known", dates = dates, day = day)
        }
        None => dates,
    }
}

/// How many events are shown, and why the others are not.
pub(super) fn held_back(visible: &Visible, unlocated: usize) -> String {
    let mut sentence = message!("figure-held-back", sentence = visible.sentence());
    if unlocated > 0 {
        sentence.push_str("; ");
        sentence.push_str(&message!("figure-unlocated", count = unlocated));
    }
    sentence
}

/// Strengths of the forces in view whose names on the map have no room to say whose words they are;
/// empty where there are none.
pub(super) fn strengths_line(scene: &MapScene, size: ScreenSize) -> String {
    let labels = &scene.labels.labels;
    let pane = Rect::sized(0.0, 0.0, size.width, size.height);
    let is_told = |force: &ForceMark| {
        let target = Some(LabelTarget::Force(force.id.clone()));
        let has = |words: &str| {
            words.is_empty()
                || labels.iter().any(|label| label.target == target && label.text == words)
        };
        has(&force.attribution) && has(&force.said)
    };
    let in_view = scene.marks.forces.iter().filter(|force| pane.contains(force.shape.middle()));
    let lacking = in_view.filter(|force| !force.figure.is_empty() && !is_told(force));
    let lines = lacking.map(|force| {
        let by = listed([&force.attribution, &force.said]);
        message!("figure-strength", force = &force.name, figure = &force.figure, by = by)
    });
    let forces = listed_apart(lines);
    if forces.is_empty() { forces } else { message!("figure-strengths", forces = forces) }
}

/// Who published the claims on the figure, the most frequent first, as far as a few lines of that width
/// hold the names; empty where nobody is named.
pub(super) fn sources_line(
    state: &AppState,
    dataset: &Dataset,
    visible: &Visible,
    (lettering, width): (Lettering, f64),
) -> String {
    let names = publishers(state, dataset, visible);
    let line = |count: usize| {
        let list = listed(names.iter().take(count));
        let publishers = match names.len() - count {
            0 => list,
            rest => message!("figure-sources-more", list = list, count = rest),
        };
        message!("figure-sources", publishers = publishers)
    };
    let fits = |count: &usize| lettering.wrapped(&line(*count), width).len() <= SOURCE_LINES;
    // Names grow the line: the most that fit are found by halving.
    let (mut fitting, mut beyond) = (names.len().min(1), names.len() + 1);
    while beyond - fitting > 1 {
        let middle = usize::midpoint(fitting, beyond);
        if fits(&middle) { fitting = middle } else { beyond = middle }
    }
    if names.is_empty() { String::new() } else { line(fitting) }
}

/// The publishers of what the shown events and the figures of forces rest on, by how often, each once.
fn publishers<'a>(state: &AppState, dataset: &'a Dataset, visible: &Visible) -> Vec<&'a str> {
    // Without an address a reader cannot look it up: such a publisher comes last.
    let mut counts: HashMap<&str, (usize, bool)> = HashMap::new();
    let mut count = |sources: &[SourceId]| {
        for source in sources.iter().filter_map(|id| dataset.source(id)) {
            let (count, has_address) = counts.entry(&source.publisher).or_default();
            *count += 1;
            *has_address |= source.address.is_some();
        }
    };
    for event in visible.events(dataset) {
        count(&event.sources);
        let claims = event.claims.iter().filter(|claim| state.filter.keeps_claim(claim, dataset));
        claims.for_each(|claim| count(&claim.sources));
    }
    let (first, second) = state.figure_moments();
    for at in std::iter::once(first).chain(second) {
        for strength in forces_at(dataset, at).filter_map(|force| strength_at(force, at)) {
            strength.figures.iter().for_each(|figure| count(&figure.sources));
        }
    }
    let mut named: Vec<(&str, (usize, bool))> = counts.into_iter().collect();
    named.sort_by(|(a, (often, found)), (b, (other, other_found))| {
        other_found.cmp(found).then(other.cmp(often)).then(a.cmp(b))
    });
    named.into_iter().map(|(name, _)| name).collect()
}
