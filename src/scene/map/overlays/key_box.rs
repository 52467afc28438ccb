//! Box of the key of the map: how large it is unfolded, and folded to its button.

use super::legend::LegendEntry;
use crate::geo::ScreenSize;
use crate::label;
use crate::model::{Dataset, Language};
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;
use crate::state::AppState;

/// Height of a line of the key in pixels.
pub const LEGEND_ROW: f64 = 17.0;
/// Space around the lines of the key in pixels.
pub const LEGEND_PAD: f64 = 9.0;
/// The usual width of a column of the key in pixels; more where a line needs it, and less on a map
/// that is narrower.
const LEGEND_WIDTH: f64 = 176.0;
/// Width of a line of the key without its words, in pixels.
const LEGEND_SIGN: f64 = 46.0;
/// Space between the key and the edges of the map in pixels.
const LEGEND_GAP: f64 = 12.0;
/// The height of the button that unfolds the key, in pixels.
pub const LEGEND_BUTTON: f64 = 24.0;
/// Its least width, in pixels.
const LEAST_WIDTH: f64 = 64.0;
/// Its width without its word, in pixels.
const SIGN: f64 = 38.0;

/// The box of a key with those lines, or of the button that unfolds it. Without a line it is empty,
/// in the corner.
pub(super) fn key_rect(legend: &[LegendEntry], dataset: &Dataset, state: &AppState) -> Rect {
    let size = state.map.size;
    let entries = legend.len();
    let (wide, tall) = match (entries, state.key_unfolded()) {
        (0, _) => return Rect::sized(size.width, size.height, 0.0, 0.0),
        (_, false) => folded_size(legend, dataset, state.display.names),
        (_, true) => {
            let columns = legend_columns(entries, size);
            let rows = f64::from(u32::try_from(entries.div_ceil(columns)).unwrap_or(0));
            let columns = f64::from(u8::try_from(columns).unwrap_or(1));
            let widest = column_width(legend, dataset, state.display.names) * columns;
            let wide = widest.min(size.width - 2.0 * LEGEND_GAP);
            (wide, rows * LEGEND_ROW + 2.0 * LEGEND_PAD)
        }
    };
    Rect::sized(size.width - wide - LEGEND_GAP, size.height - tall - LEGEND_GAP, wide, tall)
}

/// Width of a column that holds the longest of the lines.
fn column_width(legend: &[LegendEntry], dataset: &Dataset, names: Language) -> f64 {
    let px = TextStyle::Small.px();
    let words =
        legend.iter().map(|entry| text_width(&entry.label(dataset, names), px, Weight::Regular));
    words.fold(LEGEND_WIDTH, |widest, words| widest.max(LEGEND_SIGN + words.ceil()))
}

/// Number of columns of a key with `entries` lines.
///
/// One column at the edge leaves the middle of the map free. It is two if one would take more than
/// two thirds of the pane's height while two leave two thirds of its width free, or if one does not
/// fit.
pub fn legend_columns(entries: usize, size: ScreenSize) -> usize {
    let rows = f64_from_count(entries);
    let tall = rows * LEGEND_ROW;
    let wide = size.width >= 6.0 * LEGEND_WIDTH;
    let too_tall = tall + 2.0 * (LEGEND_PAD + LEGEND_GAP) > size.height - LEGEND_BUTTON;
    if (tall > 0.66 * size.height && wide) || too_tall { 2 } else { 1 }
}

/// The lines of the key that explain numbers. They are in sight while it is folded too: a number means
/// nothing without its line.
pub fn legend_numbers(legend: &[LegendEntry]) -> &[LegendEntry] {
    let is_number = |entry: &LegendEntry| matches!(entry, LegendEntry::Numbered { .. });
    let first = legend.iter().position(is_number).unwrap_or(legend.len());
    legend.get(first..).unwrap_or_default()
}

/// Width and height of the folded key.
fn folded_size(legend: &[LegendEntry], dataset: &Dataset, names: Language) -> (f64, f64) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::model::{EventKind, ForceKind};
    use crate::text::{in_locale, locales};

    #[test]
    fn a_column_of_the_key_has_room_for_the_words_of_every_language() {
        let dataset = shipped();
        let signs = [
            LegendEntry::Square(ForceKind::Peacekeepers),
            LegendEntry::Seat,
            LegendEntry::Placeholder,
            LegendEntry::Band,
            LegendEntry::Radius,
            LegendEntry::Area,
            LegendEntry::DisputedLine,
        ];
        let legend: Vec<LegendEntry> =
            EventKind::ALL.map(LegendEntry::Kind).into_iter().chain(signs).collect();
        let width = |text: &str| text_width(text, TextStyle::Small.px(), Weight::Regular);
        for locale in locales() {
            in_locale(locale, || {
                let column = column_width(&legend, &dataset, Language::ENGLISH);
                for entry in &legend {
                    let text = entry.label(&dataset, Language::ENGLISH);
                    assert!(LEGEND_SIGN + width(&text) <= column, "{}: {text}", locale.tag());
                }
                // The key takes no more of the map than it needs.
                if locale.tag() == "en" {
                    assert!((column - LEGEND_WIDTH).abs() < f64::EPSILON, "{column}");
                }
            });
        }
    }
}
