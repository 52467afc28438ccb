//! Advance widths of texts: a look into a table for what the embedded fonts have, shaping for
//! stretches in a font of the system.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use harfrust::{ShaperData, UnicodeBuffer};
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};

use super::embedded::{Weight, embedded_advance};
use super::missing::is_invisible;
use super::system::{SystemFont, system_font};

/// Advance width of the box for a letter that no font has, in ems.
const MISSING: f64 = 0.6;
/// The most shaped stretches that are remembered; then all are forgotten.
const MOST_REMEMBERED: usize = 8_192;

/// The widths of shaped stretches in ems.
static SHAPED: LazyLock<Mutex<Widths>> = LazyLock::new(Mutex::default);

type Widths = HashMap<(Weight, Box<str>), f64>;

/// Width of a text on one line, in ems. Kerning is left out where the embedded fonts have all of it:
/// it changes the width of a name by less than a pixel.
pub fn advance(text: &str, weight: Weight) -> f64 {
    let mut total = 0.0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        if let Some(width) = embedded_advance(letter, weight) {
            total += width;
            continue;
        }
        if is_invisible(letter) {
            continue;
        }
        // A stretch that no embedded font has: a word of another script.
        let mut end = at + letter.len_utf8();
        while let Some((next, letter)) = rest.next_if(|(_, letter)| {
            is_invisible(*letter) || embedded_advance(*letter, weight).is_none()
        }) {
            end = next + letter.len_utf8();
        }
        total += text.get(at..end).map_or(0.0, |stretch| stretch_advance(stretch, weight));
    }
    total
}

/// Width of one letter that stands alone, in ems.
pub fn letter_advance(letter: char, weight: Weight) -> f64 {
    embedded_advance(letter, weight)
        .unwrap_or_else(|| advance(letter.encode_utf8(&mut [0; 4]), weight))
}

fn stretch_advance(stretch: &str, weight: Weight) -> f64 {
    let key = (weight, Box::from(stretch));
    let known = || SHAPED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(width) = known().get(&key) {
        return *width;
    }
    let width =
        runs(stretch, weight).into_iter().map(|(run, font)| run_advance(run, font.as_deref()));
    let width = width.sum();
    let mut known = known();
    if known.len() >= MOST_REMEMBERED {
        known.clear();
    }
    known.insert(key, width);
    width
}

/// The stretch cut where the font changes. Marks and what has no shape stay with what they follow.
fn runs(stretch: &str, weight: Weight) -> Vec<(&str, Option<Arc<SystemFont>>)> {
    let mut cuts: Vec<(usize, Option<Arc<SystemFont>>)> = Vec::new();
    for (at, letter) in stretch.char_indices() {
        let follows =
            is_invisible(letter) || unicode_normalization::char::is_combining_mark(letter);
        if follows && !cuts.is_empty() {
            continue;
        }
        let font = system_font(letter, weight);
        if cuts.last().is_none_or(|(_, last)| *last != font) {
            cuts.push((at, font));
        }
    }
    let ends: Vec<usize> = cuts.iter().skip(1).map(|(at, _)| *at).chain([stretch.len()]).collect();
    let runs = cuts.into_iter().zip(ends);
    runs.filter_map(|((at, font), end)| Some((stretch.get(at..end)?, font))).collect()
}

fn run_advance(run: &str, font: Option<&SystemFont>) -> f64 {
    let shaped = font.and_then(|font| {
        let tables = font.tables()?;
        let data = ShaperData::new(&tables);
        let shaper = data.shaper(&tables).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(run);
        buffer.guess_segment_properties();
        let glyphs = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let units: i64 = glyphs.glyph_positions().iter().map(|at| i64::from(at.x_advance)).sum();
        let em = tables.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1);
        Some(f64::from(i32::try_from(units).ok()?) / f64::from(em))
    });
    let boxes = || f64::from(u32::try_from(run.chars().count()).unwrap_or(u32::MAX)) * MISSING;
    shaped.unwrap_or_else(boxes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_no_font_has_is_as_wide_as_its_boxes() {
        let private = "\u{F0001}\u{F0002}";
        assert!((advance(private, Weight::Regular) - 2.0 * MISSING).abs() < 1e-9);
    }

    #[test]
    fn what_has_no_shape_has_no_width() {
        let plain = advance("Niš", Weight::Bold);
        assert!((advance("\u{200F}Ni\u{2060}š\u{2069}", Weight::Bold) - plain).abs() < 1e-9);
    }

    #[test]
    fn joined_letters_are_measured_as_they_are_joined() {
        // Says nothing on a machine without a font for Arabic.
        if system_font('ع', Weight::Regular).is_some() {
            let joined = advance("ععع", Weight::Regular);
            let apart = 3.0 * letter_advance('ع', Weight::Regular);
            assert!(joined > 0.0 && (joined - apart).abs() > 0.01, "{joined} and {apart}");
        }
    }
}
