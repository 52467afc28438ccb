//! Dots where events are that a search dims: all that is asked for but the words that are typed.

use std::collections::HashSet;

use super::super::input::MapInput;
use crate::geo::ScreenPoint;
use crate::scene::convert::floor_i32;
use crate::scene::density::MARK_LIMIT;

/// The points of those events in the dates shown, each once. Of a dataset whose density is drawn
/// there are none.
pub(super) fn dimmed(input: MapInput<'_>) -> Vec<ScreenPoint> {
    let MapInput { dataset, state, visible, viewport, .. } = input;
    let asked = &visible.asked;
    if !asked.has_words() || dataset.events().len() > MARK_LIMIT {
        return Vec::new();
    }
    let in_dates = |when: &crate::model::When| state.windows().any(|dates| when.possibly_in(dates));
    let events = dataset.events().iter().enumerate().filter(|(position, event)| {
        event.when.as_ref().is_some_and(in_dates) && asked.dims(*position)
    });
    let points = events.filter_map(|(_, event)| {
        let (at, _) = dataset.located(&event.r#where.spot)?;
        viewport.screen_of(at)
    });
    let mut seen = HashSet::new();
    let size = viewport.size;
    let is_new = |at: &ScreenPoint| {
        let in_sight = (0.0..=size.width).contains(&at.x) && (0.0..=size.height).contains(&at.y);
        in_sight && seen.insert((floor_i32(at.x), floor_i32(at.y)))
    };
    points.filter(is_new).collect()
}
