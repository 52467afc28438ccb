//! The strip with everything: how many events when, and what the timeline shows of it.

use crate::model::{Dataset, TimeSpan};
use crate::state::AppState;
use crate::time::{Axis, View};

/// Width of a bar in pixels.
const BAR: f64 = 3.0;

/// The strip.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewScene {
    /// From time to pixels.
    pub axis: Axis,
    /// All of time that the strip shows.
    pub whole: TimeSpan,
    /// How many events begin when.
    pub bars: Vec<OverviewBar>,
    /// The left and right edge of what the timeline shows.
    pub view: (f64, f64),
    /// Where the playhead stands.
    pub playhead: f64,
}

/// How many events begin in a few pixels of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverviewBar {
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
    /// How many events.
    pub count: usize,
    /// The number as a share of the largest, 0 to 1, by its square root.
    pub height: f64,
}

/// Derives the strip; `None` where no event has a date.
pub fn overview_scene(
    dataset: &Dataset,
    state: &AppState,
    left: f64,
    right: f64,
) -> Option<OverviewScene> {
    let whole = View::showing(dataset.extent()?).with_room();
    let axis = Axis::new(whole, left, right);
    let mut bars: Vec<OverviewBar> = Vec::new();
    for when in dataset.events().iter().filter_map(|event| event.when.as_ref()) {
        let x = axis.x_from_time(when.anchor());
        let slot = left + ((x - left) / BAR).floor() * BAR;
        match bars.last_mut() {
            Some(last) if (last.left - slot).abs() < 0.5 => last.count += 1,
            _ => bars.push(OverviewBar { left: slot, right: slot + BAR, count: 1, height: 0.0 }),
        }
    }
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1);
    let share = |count: usize| {
        let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        (number(count) / number(most)).sqrt()
    };
    for bar in &mut bars {
        bar.height = share(bar.count);
    }
    let shown = state.view.span();
    let x = |moment| axis.x_from_time(moment).clamp(left, right);
    Some(OverviewScene {
        whole: whole.span(),
        bars,
        view: (x(shown.start()), x(shown.end())),
        playhead: x(state.playhead),
        axis,
    })
}
