//! Steps of strength, shown on their way.

use egui::Ui;

use crate::scene::map::MapScene;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;

/// How long a step takes, in seconds.
const STEP_SECONDS: f32 = 0.35;

/// Lets forces grow and shrink to their strength at the playhead. A frame is asked for only while
/// one of them is on its way; where motion is unwanted they are as strong as they are at once.
pub(crate) fn grow(ui: &Ui, cx: &ViewContext<'_>, scene: &mut MapScene) {
    let seconds = if cx.state.prefers_reduced_motion() { 0.0 } else { STEP_SECONDS };
    for nth in 0..scene.forces.len() {
        let Some(force) = scene.forces.get(nth) else {
            continue;
        };
        let Some((low, high)) = force.strength else {
            continue;
        };
        let on_the_way = [("low", low), ("high", high)].map(|(end, strength)| {
            let id = ui.scope_id().with((force.id.as_str(), end));
            f64::from(ui.ctx().animate_value_with_time(id, f32_from(strength), seconds))
        });
        let [now_low, now_high] = on_the_way;
        if (now_low - low).abs() + (now_high - high).abs() > 1.0 {
            let data = (cx.dataset, cx.basemap, cx.zone);
            scene.resize_force(nth, data, cx.state, (now_low, now_high));
        }
    }
}
