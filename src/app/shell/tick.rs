//! Ticks: the passing of time while something moves by itself.

use std::time::Duration;

use egui::Context;

use super::Shell;
use crate::state::Command;

impl Shell {
    /// Ticks while something moves by itself, and requests no frame otherwise. Nothing moves in a
    /// hidden window.
    pub(super) fn tick(&mut self, ctx: &Context) {
        let hidden = ctx.input(|input| input.viewport().visible()) == Some(false);
        if self.state.is_moving() && !hidden {
            let (now, usual) = ctx.input(|input| (input.time, f64::from(input.stable_dt)));
            let seconds = self.ticked.replace(now).map_or(usual, |last| now - last);
            self.apply(ctx, [Command::Tick(seconds)]);
            ctx.request_repaint_after(Duration::from_secs_f64(self.state.seconds_until_change()));
        } else {
            self.ticked = None;
        }
    }
}
