//! Parts of a scrolled column that are laid out only while they are in sight.
//!
//! A part that is out of sight leaves as much room as it took when it was last seen. What it says
//! must be reachable otherwise, as by the count in a heading: it has no node for assistive
//! technology until it is scrolled to.

use std::ops::Range;

use egui::{Id, Ui};

use crate::scene::f64_from_count;
use crate::ui::convert::{f32_from, usize_from};

/// How far beyond the edge of the column parts count as in sight, in pixels: a short step of the
/// wheel shows nothing empty.
const BEYOND: f32 = 200.0;

/// As many parts as cost little.
pub(crate) const FEW: usize = 60;

/// Adds a part if it is in sight, else leaves its room free: `guess` pixels until it was first laid
/// out. Returns whether it was added.
pub(crate) fn in_sight(ui: &mut Ui, id: Id, guess: f32, add: impl FnOnce(&mut Ui)) -> bool {
    let width = ui.available_width();
    let seen: Option<(f32, f32)> = ui.data(|data| data.get_temp(id));
    let height = seen.filter(|(at, _)| same(*at, width)).map_or(guess, |(_, height)| height);
    let top = ui.cursor().top();
    let column = ui.clip_rect().y_range().expand(BEYOND);
    if top > column.max || top + height < column.min {
        ui.add_space(height);
        return false;
    }
    add(ui);
    let took = ui.cursor().top() - top;
    if seen.is_none_or(|seen| !same(seen.0, width) || !same(seen.1, took)) {
        ui.data_mut(|data| data.insert_temp(id, (width, took)));
    }
    true
}

/// Of `count` rows of that height in pixels, adds those in sight, each by its position, and leaves
/// the room of the others free. Up to [`FEW`] are always added, so that assistive technology reads
/// all of them.
pub(crate) fn rows_in_sight(
    ui: &mut Ui,
    count: usize,
    height: f32,
    mut add: impl FnMut(&mut Ui, usize),
) {
    let rows = if count <= FEW { 0..count } else { rows_of(ui, count, height) };
    let (before, after) = (rows.start, count.saturating_sub(rows.end));
    let room = |rows: usize| f32_from(f64_from_count(rows)) * height;
    if before > 0 {
        ui.add_space(room(before));
    }
    for row in rows {
        add(ui, row);
    }
    if after > 0 {
        ui.add_space(room(after));
    }
}

fn rows_of(ui: &Ui, count: usize, height: f32) -> Range<usize> {
    let column = ui.clip_rect().y_range().expand(BEYOND);
    let row_at = |y: f32| usize_from(((y - ui.cursor().top()) / height).floor());
    let first = row_at(column.min).min(count);
    first..(row_at(column.max) + 1).clamp(first, count)
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Context, Pos2, RawInput, Rect, ScrollArea, Vec2, vec2};

    /// Adds that many parts of 50 pixels, and notes which of them are laid out.
    fn column(ui: &mut Ui, parts: usize, by_rows: bool, found: &mut Vec<usize>) {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut part = |ui: &mut Ui, nth: usize| {
            found.push(nth);
            ui.add_space(50.0);
        };
        if by_rows {
            rows_in_sight(ui, parts, 50.0, part);
            return;
        }
        for nth in 0..parts {
            in_sight(ui, Id::unique(("part", nth)), 20.0, |ui| part(ui, nth));
        }
    }

    /// Numbers of the parts that are laid out in a column 400 pixels high, scrolled that far down.
    fn laid_out(parts: usize, scrolled: f32, by_rows: bool) -> Vec<usize> {
        let ctx = Context::default();
        let mut found = Vec::new();
        for _ in 0..3 {
            found.clear();
            let screen = Rect::from_min_size(Pos2::ZERO, vec2(200.0, 400.0));
            let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                let area = ScrollArea::vertical().vertical_scroll_offset(scrolled);
                area.show(ui, |ui| column(ui, parts, by_rows, &mut found));
            });
            output.textures_delta.clear();
        }
        found
    }

    #[test]
    fn few_of_many_parts_are_laid_out() {
        for by_rows in [false, true] {
            let at_the_top = laid_out(1_000, 0.0, by_rows);
            assert_eq!(at_the_top.first(), Some(&0));
            assert!((8..20).contains(&at_the_top.len()), "{at_the_top:?}");
            let further_down = laid_out(1_000, 2_000.0, by_rows);
            assert!(further_down.first().is_some_and(|first| *first > 30), "{further_down:?}");
            assert!(further_down.len() < 40, "{further_down:?}");
        }
        assert_eq!(laid_out(3, 0.0, true), [0, 1, 2]);
    }
}
