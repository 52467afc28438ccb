//! Folded key of the map: the button that unfolds it, and the lines that explain numbers.

use super::legend::{LEGEND_PAD, LEGEND_ROW, LEGEND_SIGN, LegendEntry};
use crate::label;
use crate::model::{Dataset, Language};
use crate::scene::f64_from_count;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;

/// The height of the button that unfolds the key, in pixels.
pub const LEGEND_BUTTON: f64 = 24.0;
/// Its least width, in pixels.
const LEAST_WIDTH: f64 = 64.0;
/// Its width without its word, in pixels.
const SIGN: f64 = 38.0;

/// The lines of the key that explain numbers. They are in sight while it is folded too: a number means
/// nothing without its line.
pub fn legend_numbers(legend: &[LegendEntry]) -> &[LegendEntry] {
    let is_number = |entry: &LegendEntry| matches!(entry, LegendEntry::Numbered { .. });
    let first = legend.iter().position(is_number).unwrap_or(legend.len());
    legend.get(first..).unwrap_or_default()
}

/// Width and height of the folded key.
pub(super) fn folded_size(
    legend: &[LegendEntry],
    dataset: &Dataset,
    names: Language,
) -> (f64, f64) {
    let word = text_width(label!("map-window-key"), TextStyle::Control.px(), Weight::Regular);
    let button = LEAST_WIDTH.max(SIGN + word.ceil());
    let numbers = legend_numbers(legend);
    let widths = numbers.iter().map(|entry| {
        let name = entry.label(dataset, names);
        LEGEND_SIGN + text_width(&name, TextStyle::Small.px(), Weight::Regular).ceil()
    });
    let pad = if numbers.is_empty() { 0.0 } else { LEGEND_PAD };
    let height = LEGEND_BUTTON + f64_from_count(numbers.len()) * LEGEND_ROW + pad;
    (widths.fold(button, f64::max), height)
}
