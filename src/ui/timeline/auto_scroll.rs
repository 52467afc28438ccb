//! Auto-scroll: the timeline pans while something is dragged past its left or right edge.

use egui::{Id, Ui};

use super::parts::Parts;
use crate::state::{Command, TimeCommand};
use crate::time::Axis;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;

/// Distance inside the edge at which scrolling starts, in pixels.
const NEAR: f32 = 4.0;
/// Speed at that distance, in pixels a second.
const SLOW: f32 = 60.0;
/// Increase of the speed, in pixels a second for each pixel farther out.
const FASTER: f32 = 7.0;
/// Greatest speed, in pixels a second.
const MOST: f32 = 1500.0;
/// Longest frame whose distance is made up for, in seconds: after a stall the timeline does not
/// jump.
const FRAME: f32 = 0.1;
/// Time between two steps with reduced motion, in seconds.
const REST: f64 = 0.5;
/// Length of such a step, as a share of the timeline's width.
const STEP: f64 = 0.2;

/// The x of something that is dragged to `x`: there, or at the edge if `x` is beyond it.
///
/// Beyond the edge the timeline pans under it, faster the farther out `x` is; with reduced motion,
/// in steps.
pub(super) fn scrolled_x(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    axis: &Axis,
    parts: &Parts,
    x: f32,
) -> f32 {
    let time = parts.time.x_range();
    let velocity = speed(x - time.max) - speed(time.min - x);
    let held = velocity != 0.0 && ui.input(|input| input.pointer.is_decidedly_dragging());
    // At the end of the data nothing moves, and no frame is asked for.
    let millis = f64::from(velocity) / axis.px_per_ms();
    if held && cx.state.auto_scrolled(cx.dataset, millis) != cx.state.view {
        let pixels = if cx.state.display.reduced_motion {
            step(ui, axis, velocity)
        } else {
            ui.ctx().request_repaint();
            f64::from(velocity * ui.input(|input| input.stable_dt).min(FRAME))
        };
        if pixels != 0.0 {
            cx.push(Command::Time(TimeCommand::AutoScroll(pixels / axis.px_per_ms())));
        }
    }
    x.clamp(time.min, time.max)
}

/// Pixels a second for something dragged `beyond` pixels past the edge.
fn speed(beyond: f32) -> f32 {
    if beyond < -NEAR { 0.0 } else { (SLOW + FASTER * (beyond + NEAR)).min(MOST) }
}

/// The pixels of a step; 0 until it is time for one.
fn step(ui: &Ui, axis: &Axis, velocity: f32) -> f64 {
    let memory = Id::unique("timeline-edge-step");
    let now = ui.input(|input| input.time);
    let last = ui.data(|data| data.get_temp::<f64>(memory)).unwrap_or(f64::NEG_INFINITY);
    let wait = last + REST - now;
    if wait > 0.0 && wait <= REST {
        ui.ctx().request_repaint_after_secs(f32_from(wait));
        return 0.0;
    }
    ui.data_mut(|data| data.insert_temp(memory, now));
    ui.ctx().request_repaint_after_secs(f32_from(REST));
    f64::from(velocity.signum()) * STEP * (axis.x1() - axis.x0())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_scrolls_faster_farther_out_and_not_at_all_inside() {
        assert_eq!(speed(-50.0).to_bits(), 0.0_f32.to_bits());
        assert!(speed(0.0) > 0.0 && speed(40.0) > 2.0 * speed(0.0));
        assert!(speed(1e6) <= MOST);
    }
}
