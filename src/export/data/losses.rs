//! Losses: what a format cannot hold, in sentences.

use super::Extract;
use super::geometry::geometry;
use crate::model::Event;
use crate::text::list;
use crate::{label, message};

/// What every format lacks of an extract: the stories of a part.
pub(super) fn of_extract(extract: &Extract) -> Vec<String> {
    let stories = extract.lost_stories.then(|| label!("convert-lost-stories").to_owned());
    stories.into_iter().collect()
}

/// The number of events without a point, line or area, as a sentence.
pub(super) fn without_geometry(extract: &Extract) -> Option<String> {
    let dataset = &extract.dataset;
    let count = dataset.events().iter().filter(|it| geometry(it, dataset).is_none()).count();
    (count > 0).then(|| message!("convert-lost-positions", count = count))
}

/// The number of events that a format leaves out because it has no form for their dates.
pub(super) fn left_out(events: &[Event], holds: impl Fn(&Event) -> bool) -> Option<String> {
    let count = events.iter().filter(|event| !holds(event)).count();
    (count > 0).then(|| message!("convert-lost-undated", count = count))
}

/// What a format that shows events alone leaves of the other records: forces, phases, stories.
pub(super) fn events_alone(extract: &Extract, has_phases: bool) -> Option<String> {
    let dataset = &extract.dataset;
    let phases = if has_phases { 0 } else { dataset.phases().len() };
    let counts = [dataset.forces().len(), phases, dataset.stories().len()];
    let words: [fn(usize) -> String; 3] = [
        |count| message!("check-force-count", count = count),
        |count| message!("check-phase-count", count = count),
        |count| message!("check-story-count", count = count),
    ];
    let counted = counts.into_iter().zip(words).filter(|(count, _)| *count > 0);
    let counted: Vec<String> = counted.map(|(count, words)| words(count)).collect();
    (!counted.is_empty()).then(|| list(&counted))
}
