//! Room for words: none is cut or lies on another, in any language, at the usual size of text and at
//! half as much again.

use std::collections::BTreeSet;

use egui::epaint::{ClippedShape, TextShape};
use egui::{Rect, Shape, Vec2, vec2};
use ibar::model::Language;
use ibar::text::locales;

use crate::support::{Window, shipped};

/// Sizes of windows in pixels.
const SIZES: [(f32, f32); 2] = [(1280.0, 720.0), (1440.0, 900.0)];
/// Sizes of text in percent.
const PERCENT: [u16; 2] = [100, 150];

/// A line or paragraph on the screen.
struct Written {
    text: String,
    rect: Rect,
    /// The part of it that is not clipped away.
    seen: Rect,
    elided: bool,
}

/// The window of that size in pixels, in that language, with text of that size.
fn window(language: &str, size: Vec2, percent: u16) -> Window {
    let points = size * 100.0 / f32::from(percent);
    let mut window = Window::sized(points, shipped(), |state| {
        state.display.language = Language::new(language);
    });
    window.settle();
    window
}

/// Every text in the last frame that is written level.
fn written(window: &Window) -> Vec<Written> {
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.harness.output().shapes {
        collect(shape, *clip_rect, &mut all);
    }
    all
}

fn collect(shape: &Shape, clip: Rect, all: &mut Vec<Written>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, all)),
        Shape::Text(TextShape { pos, galley, angle, .. }) if *angle == 0.0 => {
            let rect = galley.rect.translate(pos.to_vec2());
            let seen = rect.intersect(clip);
            let text = galley.text().to_owned();
            if seen.is_positive() && !text.trim().is_empty() {
                all.push(Written { text, rect, seen, elided: galley.elided });
            }
        }
        _ => {}
    }
}

/// What is cut, or lies on something else, one a line.
fn findings(all: &[Written]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (nth, one) in all.iter().enumerate() {
        let Written { text, rect, seen, elided } = one;
        if *elided {
            found.insert(format!("cut: {text:?} at {rect:.0?}"));
        } else if seen.width() < rect.width() - 2.0 {
            found.insert(format!("clipped: {text:?} at {rect:.0?}"));
        }
        for other in all.iter().skip(nth + 1).filter(|other| other.text != *text) {
            let both = seen.shrink(1.5).intersect(other.seen.shrink(1.5));
            if both.is_positive() {
                found.insert(format!("overlap: {text:?} and {:?} at {both:.0?}", other.text));
            }
        }
    }
    found
}

#[test]
fn no_word_is_cut_or_lies_on_another() {
    let mut found = String::new();
    for locale in locales() {
        for (size, percent) in SIZES.iter().flat_map(|size| PERCENT.map(|percent| (size, percent)))
        {
            let window = window(locale.tag(), vec2(size.0, size.1), percent);
            for finding in findings(&written(&window)) {
                found += &format!("{} {size:?} {percent} %: {finding}\n", locale.tag());
            }
        }
    }
    assert!(found.is_empty(), "\n{found}");
}
