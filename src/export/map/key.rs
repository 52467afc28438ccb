//! Key of a map: every sign on it, and nothing else, in columns.

use super::MapPicture;
use super::signs::draw_sign;
use crate::export::drawing::{Anchor, Lettering, Sketch};
use crate::geo::ScreenPoint;
use crate::label;
use crate::scene::f64_from_count;
use crate::scene::map::LegendEntry;
use crate::scene::theme::{Role, TextStyle};

/// Height of a line in pixels.
const ROW: f64 = 15.5;
/// From the left edge of a column to the middle of its signs, in pixels.
const SIGN: f64 = 13.0;
/// From the left edge of a column to its words, in pixels.
const WORDS: f64 = 31.0;
/// Space between two columns in pixels.
const GAP: f64 = 12.0;
/// The most columns.
const MOST_COLUMNS: usize = 5;
/// The width below which the key is narrow, in pixels.
const NARROW: f64 = 480.0;

/// The lines of the key: what a person can switch in the window is left out.
fn entries(picture: MapPicture<'_>) -> Vec<LegendEntry> {
    let shown = picture.scene.overlays.legend.iter().copied();
    let shown = shown.filter(|entry| !matches!(entry, LegendEntry::Off(_) | LegendEntry::AllKinds));
    let mut entries: Vec<LegendEntry> = shown.collect();
    // Numbers are looked up: they stand in their order.
    entries.sort_by_key(|entry| match entry {
        LegendEntry::Numbered { number, .. } => *number,
        _ => 0,
    });
    entries
}

/// Widths of the columns, as many as stand side by side: each holds its longest line.
fn columns(picture: MapPicture<'_>, entries: &[LegendEntry], width: f64) -> Vec<f64> {
    let lettering = words_in(picture, width);
    let names = picture.input.state.display.names;
    let widest = |entries: &[LegendEntry]| {
        let words = entries.iter();
        let words = words.map(|it| lettering.width(&it.label(picture.input.dataset, names)));
        words.fold(0.0, f64::max) + WORDS + GAP
    };
    let in_columns = |count: usize| -> Vec<f64> {
        entries.chunks(entries.len().div_ceil(count).max(1)).map(widest).collect()
    };
    let fits = |columns: &Vec<f64>| columns.iter().sum::<f64>() - GAP <= width;
    let mut columns = (2..=MOST_COLUMNS).rev().map(in_columns).find(fits);
    let columns = columns.get_or_insert_with(|| vec![width]);
    // What is left over stands between them.
    let spare = (width + GAP - columns.iter().sum::<f64>()).max(0.0);
    let each = spare / f64_from_count(columns.len().max(1));
    columns.iter().map(|column| column + each).collect()
}

/// The type of the words: a little smaller in a narrow key, as notes are.
fn words_in(picture: MapPicture<'_>, width: f64) -> Lettering {
    let own = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::Text));
    let share = if width < NARROW { 0.88 } else { 1.0 };
    Lettering { size: own.size * share, ..own }
}

/// Height of the key in that width, in pixels; 0 where there is nothing to explain.
pub fn key_height(picture: MapPicture<'_>, width: f64) -> f64 {
    let entries = entries(picture);
    let count = columns(picture, &entries, width).len();
    f64_from_count(entries.len().div_ceil(count.max(1))) * ROW
}

/// Draws the key with its upper left corner there, in that width.
pub fn draw_key(sketch: &mut Sketch, picture: MapPicture<'_>, at: ScreenPoint, width: f64) {
    let entries = entries(picture);
    let columns = columns(picture, &entries, width);
    let rows = entries.len().div_ceil(columns.len().max(1)).max(1);
    let names = picture.input.state.display.names;
    let lettering = words_in(picture, width);
    sketch.layer("key", label!("map-window-key"), |sketch| {
        let mut left = at.x;
        for (entries, wide) in entries.chunks(rows).zip(columns) {
            for (row, entry) in entries.iter().enumerate() {
                let middle = at.y + ROW * (f64_from_count(row) + 0.5);
                let words = entry.label(picture.input.dataset, names);
                sketch.object("key", &words, |sketch| {
                    draw_sign(sketch, picture, *entry, ScreenPoint::new(left + SIGN, middle));
                    let words_at = ScreenPoint::new(left + WORDS, middle);
                    sketch.text_within(words_at, Anchor::Left, &words, lettering, wide - WORDS);
                });
            }
            left += wide;
        }
    });
}
