//! The timeline moves along by itself while something is held at its left or right edge.

use egui::{Id, Ui};

use crate::state::{Command, TimeCommand};
use crate::time::Axis;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::Parts;

/// How near the edge the timeline begins to move, in pixels.
const NEAR: f32 = 4.0;
/// How fast it moves then, in pixels a second.
const SLOW: f32 = 60.0;
/// How much faster for each pixel farther out, in pixels a second.
const FASTER: f32 = 7.0;
/// The greatest speed, in pixels a second.
const MOST: f32 = 1500.0;
/// The longest frame that is made up for, in seconds.
const FRAME: f32 = 0.1;
/// How long it rests between steps where motion is reduced, in seconds.
const REST: f64 = 0.5;
/// How much of its width a step is.
const STEP: f64 = 0.2;

/// Where something stands that is held at `x`: there, or at the edge that it was led beyond. The
/// timeline then moves along under it, faster the farther out it is held; where motion is reduced,
/// it goes in steps.
pub(super) fn at_edge(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    axis: &Axis,
    parts: &Parts,
    x: f32,
) -> f32 {
    let time = parts.time.x_range();
    let out = speed(x - time.max) - speed(time.min - x);
    let held = out != 0.0 && ui.input(|input| input.pointer.is_decidedly_dragging());
    // Past the data there is nowhere to go, and no frame to ask for.
    if held
        && cx.state.auto_scrolled(cx.dataset, f64::from(out) / axis.px_per_ms()) != cx.state.view
    {
        let way = if cx.state.display.reduced_motion {
            step(ui, axis, out)
        } else {
            ui.ctx().request_repaint();
            f64::from(out * ui.input(|input| input.stable_dt).min(FRAME))
        };
        if way != 0.0 {
            cx.push(Command::Time(TimeCommand::AutoScroll(way / axis.px_per_ms())));
        }
    }
    x.clamp(time.min, time.max)
}

/// Pixels a second for something that is held so far past the edge.
fn speed(beyond: f32) -> f32 {
    if beyond < -NEAR { 0.0 } else { (SLOW + FASTER * (beyond + NEAR)).min(MOST) }
}

/// The way of a step, where it is time for one.
fn step(ui: &Ui, axis: &Axis, out: f32) -> f64 {
    let memory = Id::unique("last step at the edge");
    let now = ui.input(|input| input.time);
    let last = ui.data(|data| data.get_temp::<f64>(memory)).unwrap_or(f64::NEG_INFINITY);
    let waits = last + REST - now;
    if waits > 0.0 && waits <= REST {
        ui.ctx().request_repaint_after_secs(f32_from(waits));
        return 0.0;
    }
    ui.data_mut(|data| data.insert_temp(memory, now));
    ui.ctx().request_repaint_after_secs(f32_from(REST));
    f64::from(out.signum()) * STEP * (axis.x1() - axis.x0())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_farther_out_the_faster_and_not_at_all_inside() {
        assert_eq!(speed(-50.0).to_bits(), 0.0_f32.to_bits());
        assert!(speed(0.0) > 0.0 && speed(40.0) > 2.0 * speed(0.0));
        assert!(speed(1e6) <= MOST);
    }
}
