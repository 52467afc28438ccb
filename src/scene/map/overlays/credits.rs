//! Credits: the sources of the base map and its accuracy.

use crate::geo::Viewport;
use crate::model::{Dataset, MapLayer, PositionCounts};
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, distance, text_width};
use crate::scene::theme::TextStyle;
use crate::{label, message};

/// Scale from which the accuracy of the base map is given, in pixels per kilometre: from there on
/// its errors can be seen.
const ACCURACY_FROM: f64 = 4.0;
/// The largest error of coasts and borders at 1 : 10,000,000, in metres.
const ACCURACY_M: f64 = 2000.0;
/// The share of the pane's height that lines of credit take at most.
const SHARE: f64 = 0.2;
/// The signs that end a sentence: another one may follow it.
const ENDS: [char; 5] = ['.', '!', '?', '…', ':'];
/// The least width beside the key, in pixels.
const NARROW: f64 = 240.0;

/// The lines of credit, wrapped beside the key. `has_region` is whether the finer layers are in view.
/// On a map that is too low for them they are one word, and the second value is what it stands for.
pub(super) fn credits(
    dataset: &Dataset,
    (viewport, has_region): (Viewport, bool),
    key: Rect,
    row: f64,
) -> (Vec<String>, Option<String>) {
    let texts = credit_texts(dataset, viewport, has_region);
    // On a narrow map the unfolded key covers the credits.
    let beside = key.left - 28.0;
    let width = if beside < NARROW { viewport.size.width - 104.0 } else { beside };
    let width = width.max(NARROW / 2.0);
    let lines: Vec<String> = texts.iter().flat_map(|text| wrapped(text, width)).collect();
    if lines.len() > 1 && f64_from_count(lines.len()) * row > SHARE * viewport.size.height {
        return (vec![label!("map-credits").to_owned()], Some(texts.join("\n")));
    }
    (lines, None)
}

/// The credits, and how well the base map is known, in sentences.
pub(super) fn credit_texts(dataset: &Dataset, viewport: Viewport, has_region: bool) -> Vec<String> {
    let is_near = viewport.camera.px_per_km() >= ACCURACY_FROM;
    let own = if !has_region {
        // Nothing of the world is schematic.
        is_near.then(|| message!("map-credits-world", accuracy = distance(ACCURACY_M)))
    } else if !is_near {
        Some(label!("map-credits-schematic").to_owned())
    } else {
        Some(message!("map-credits-accuracy", accuracy = distance(ACCURACY_M)))
    };
    let mut texts: Vec<String> = dataset.meta.credits.iter().map(ToString::to_string).collect();
    let names_base = texts.iter().any(|text| text.contains(label!("map-credits-base")));
    if texts.is_empty() || (!has_region && !names_base) {
        texts.push(label!("map-credits-base").to_owned());
    }
    for more in positions(dataset.position_counts()).into_iter().chain(own) {
        if let Some(last) = texts.last_mut() {
            let point = if last.ends_with(ENDS) { "" } else { "." };
            *last = format!("{last}{point} {more}");
        }
    }
    // The layers of a file are others' work, beside the ground and not in its place.
    texts.extend(dataset.meta.layers.iter().filter_map(MapLayer::credit_line));
    texts
}

/// Where the points of places come from: the publisher with the most, and whether others are beside
/// it; `None` if no place says so.
fn positions(counts: &PositionCounts) -> Option<String> {
    let others = counts.publishers.len() + usize::from(counts.by_hand > 0) > 1;
    match counts.publishers.first() {
        Some((publisher, _)) if others => {
            Some(message!("map-credits-positions-and-others", publisher = &**publisher))
        }
        Some((publisher, _)) => Some(message!("map-credits-positions", publisher = &**publisher)),
        None => (counts.by_hand > 0).then(|| label!("map-credits-positions-by-hand").to_owned()),
    }
}

/// A text in lines of at most that width.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        let fits = |line: &String| text_width(line, TextStyle::Tiny.px(), Weight::Regular) <= width;
        match (lines.last_mut(), longer.filter(fits)) {
            (Some(line), Some(longer)) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::geo::{Camera, Point, ScreenSize};

    fn lines(px_per_km: f64, key_left: f64) -> Vec<String> {
        let camera = crate::geo::region::camera(Point::new(0.0, 0.0), px_per_km);
        let viewport = Viewport::new(camera, ScreenSize::new(760.0, 468.0));
        credits(&shipped(), (viewport, true), Rect::sized(key_left, 300.0, 100.0, 100.0), 15.0).0
    }

    #[test]
    fn credits_that_a_low_map_has_no_room_for_are_a_word_that_keeps_them_all() {
        let viewport = Viewport::new(Camera::home(), ScreenSize::new(277.0, 216.0));
        let key = Rect::sized(180.0, 180.0, 80.0, 24.0);
        let (lines, whole) = credits(&shipped(), (viewport, true), key, 15.0);
        assert_eq!(lines, ["Credits"]);
        assert!(whole.unwrap().contains("Natural Earth"));
    }

    #[test]
    fn a_close_view_gives_the_accuracy_of_the_base_map() {
        assert!(!lines(1.325, 700.0).join(" ").contains("±2 km"));
        assert!(lines(8.15, 700.0).join(" ").ends_with("schematic, ±2 km"));
    }

    #[test]
    fn credits_keep_off_the_key_and_lose_no_word() {
        let lines = |left| lines(8.15, left);
        assert!(lines(300.0).len() > lines(700.0).len());
        assert_eq!(lines(300.0).join(" "), lines(700.0).join(" "));
        for line in lines(300.0) {
            assert!(text_width(&line, TextStyle::Tiny.px(), Weight::Regular) <= 272.0, "{line}");
        }
    }
}
