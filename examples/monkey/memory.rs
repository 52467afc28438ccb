//! Memory of the process.

use std::alloc::System;
use std::fs;

use egui::Context;
use ibar::state::{AppCommand, Command, CompareCommand};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

use super::window::Window;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Memory in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Memory {
    /// What the program holds, as its allocator counts it.
    pub(crate) held: f64,
    /// What of the process is in memory, without the files that are mapped into it: what is held, and
    /// what the allocator of the system has not given back between it. 0 where the system does not
    /// tell.
    pub(crate) resident: f64,
}

impl Memory {
    /// The memory of this process now.
    pub(crate) fn now() -> Self {
        let stats = ALLOCATOR.stats();
        let held = stats.bytes_allocated.saturating_sub(stats.bytes_deallocated) / 1_024;
        let held = u32::try_from(held).map_or(f64::MAX, f64::from) * 1_024.0;
        Self { held, resident: resident_bytes() }
    }
}

/// Prints where the memory is after that many inputs.
pub(crate) fn trace(inputs: u64, ctx: &Context) {
    let stats = ALLOCATOR.stats();
    let in_use = stats.bytes_allocated.saturating_sub(stats.bytes_deallocated) / 1_024;
    let (image, galleys) =
        ctx.fonts(|fonts| (fonts.font_image_size(), fonts.num_galleys_in_cache()));
    let resident = resident_bytes() / 1_024.0;
    let (kept, layers) =
        (ctx.data(egui::util::IdTypeMap::len), ctx.memory(|memory| memory.layer_ids().count()));
    println!(
        "  {inputs:>6} inputs: {resident:.0} KiB, {in_use} KiB in use; glyphs {image:?}, {galleys} \
         galleys, {kept} values of widgets, {layers} layers"
    );
}

/// Prints how much of the memory in use the history of changes has: after undo, a new change drops it.
pub(crate) fn trace_history(window: &mut Window) {
    let in_use = || {
        let stats = ALLOCATOR.stats();
        stats.bytes_allocated.saturating_sub(stats.bytes_deallocated) / 1_024
    };
    let before = in_use();
    window.shell.apply(&window.ctx, [Command::Compare(CompareCommand::Toggle)]);
    println!("  {} KiB were the history of changes", before.saturating_sub(in_use()));
    window.repeat(&AppCommand::Undo);
}

/// Memory of this process in bytes, without the files that are mapped into it: the program itself
/// and fonts of the system, which the system drops when it needs the room. 0 where the system does
/// not tell.
fn resident_bytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    let number = line.and_then(|line| line.trim().strip_suffix("kB"));
    number.and_then(|number| number.trim().parse::<f64>().ok()).unwrap_or(0.0) * 1024.0
}
