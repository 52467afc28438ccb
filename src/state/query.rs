//! Which events are shown, and why the others are not.

use super::AppState;
use crate::geo::{Bounds, project};
use crate::model::{Dataset, Event};

/// The events shown, and how many are not shown for which reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visible {
    /// Positions in [`Dataset::events`], in order of time.
    pub shown: Vec<usize>,
    /// The others, by the first reason that holds.
    pub hidden: Hidden,
    /// How many events there are.
    pub total: usize,
}

/// How many events are not shown, by the first reason that holds, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Nobody had reported them by the instant of the second clock.
    pub not_yet_known: usize,
    /// They lie outside the window in force.
    pub outside_window: usize,
    /// They have no date, so no window holds them.
    pub undated: usize,
    /// Their kind is switched off or they lack the words searched for.
    pub filtered: usize,
    /// No grade of theirs reaches the one asked for.
    pub below_grade: usize,
    /// They lie outside the map's frame, while only those inside are wanted.
    pub off_map: usize,
}

/// Sorts every event into shown or hidden.
pub fn visible(state: &AppState, dataset: &Dataset) -> Visible {
    let window = state.window_span();
    let frame = state.filter.only_on_map.then(|| state.map.viewport().visible_bounds());
    let mut visible = Visible { total: dataset.events().len(), ..Visible::default() };
    for (position, event) in dataset.events().iter().enumerate() {
        let hidden = &mut visible.hidden;
        match &event.when {
            None => hidden.undated += 1,
            Some(when) if !window.meets(when.hull()) => hidden.outside_window += 1,
            Some(_) if !state.filter.matches(event, dataset) => hidden.filtered += 1,
            Some(_) if !state.filter.reaches_grade(event, dataset) => hidden.below_grade += 1,
            Some(_) if frame.is_some_and(|frame| !is_inside(frame, event, dataset)) => {
                hidden.off_map += 1;
            }
            Some(_) => visible.shown.push(position),
        }
    }
    visible
}

fn is_inside(frame: Bounds, event: &Event, dataset: &Dataset) -> bool {
    dataset.located(&event.r#where.spot).is_some_and(|(at, _)| frame.contains(project(at)))
}

impl Visible {
    /// The events shown, in order of time.
    pub fn events<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Event> {
        self.shown.iter().filter_map(|position| dataset.events().get(*position))
    }

    /// The same, with that many events of the whole dataset that were not known yet.
    #[must_use]
    pub fn with_not_yet_known(mut self, count: usize) -> Self {
        self.hidden.not_yet_known = count;
        self.total += count;
        self
    }

    /// The sentence that tells what is hidden and why: "14 of 100 events: 77 outside the window,
    /// 6 filtered out, 3 below the grade".
    pub fn sentence(&self) -> String {
        let (shown, reasons) = self.sentence_parts();
        if reasons.is_empty() { shown } else { format!("{shown}: {}", reasons.join(", ")) }
    }

    /// The sentence in its parts: how many are shown, and each reason for the others.
    pub fn sentence_parts(&self) -> (String, Vec<String>) {
        let noun = if self.total == 1 { "event" } else { "events" };
        let shown = if self.shown.len() == self.total {
            format!("All {} {noun}", self.total)
        } else {
            format!("{} of {} {noun}", self.shown.len(), self.total)
        };
        let reasons = [
            (self.hidden.not_yet_known, "not yet reported"),
            (self.hidden.outside_window, "outside the window"),
            (self.hidden.undated, "undated"),
            (self.hidden.filtered, "filtered out"),
            (self.hidden.below_grade, "below the grade"),
            (self.hidden.off_map, "off the map"),
        ];
        let reasons = reasons
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, why)| format!("{count} {why}"))
            .collect();
        (shown, reasons)
    }
}
