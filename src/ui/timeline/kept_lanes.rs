//! Lanes that stay while the pointer is over the plot: none goes away under it as time is zoomed or
//! panned.

use egui::{Id, Rect, Ui};

use crate::scene::timeline::TimelineScene;
use crate::state::{LaneKey, LanesBy};
use crate::ui::ViewContext;

/// The lanes that were in sight since the pointer came, and what they are by.
#[derive(Clone, Debug, Default)]
struct KeptLanes {
    by: LanesBy,
    keys: Vec<LaneKey>,
}

/// The lanes to keep in this frame.
pub(super) fn kept_lanes(ui: &Ui, cx: &ViewContext<'_>, plot: Rect) -> Vec<LaneKey> {
    if !is_over(ui, plot) {
        return Vec::new();
    }
    let kept = ui.data(|data| data.get_temp::<KeptLanes>(memory())).unwrap_or_default();
    if kept.by == cx.state.lanes.by { kept.keys } else { Vec::new() }
}

/// Adds the lanes in sight to those to keep.
pub(super) fn keep_lanes(
    ui: &Ui,
    cx: &ViewContext<'_>,
    plot: Rect,
    (mut keys, scene): (Vec<LaneKey>, &TimelineScene),
) {
    if !is_over(ui, plot) {
        ui.data_mut(|data| data.remove::<KeptLanes>(memory()));
        return;
    }
    for lane in &scene.lanes.lanes {
        if !keys.contains(&lane.key) {
            keys.push(lane.key.clone());
        }
    }
    let kept = KeptLanes { by: cx.state.lanes.by, keys };
    ui.data_mut(|data| data.insert_temp(memory(), kept));
}

fn memory() -> Id {
    Id::unique("kept lanes")
}

/// Whether the pointer is over the plot, or holds something that it took there.
fn is_over(ui: &Ui, plot: Rect) -> bool {
    ui.input(|input| {
        let held = input.pointer.press_origin().filter(|_| input.pointer.any_down());
        held.or(input.pointer.hover_pos()).is_some_and(|at| plot.contains(at))
    })
}
