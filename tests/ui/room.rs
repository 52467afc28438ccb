//! Room for words: none is cut or lies on another, in any language, at the usual size of text and at
//! half as much again.

use std::collections::BTreeSet;

use egui::epaint::{ClippedShape, TextShape};
use egui::{Rect, Shape, Vec2, vec2};
use ibar::model::{Event, Language};
use ibar::state::{Command, SelectCommand};
use ibar::text::locales;

use crate::support::{USUAL, Window, shipped};

/// Sizes of windows in pixels.
const SIZES: [(f32, f32); 2] = [(1280.0, 720.0), (1440.0, 900.0)];
/// Sizes of text in percent.
const PERCENT: [u16; 2] = [100, 150];

/// A text on the screen.
struct Written {
    text: String,
    /// The bounds of the ink of each line, and what of it is not clipped away.
    lines: Vec<(Rect, Rect)>,
    elided: bool,
}

/// The window of that size in pixels, in that language, with text of that size; the panel of the
/// event, where it is a drawer, is open or not.
fn window(language: &str, size: Vec2, percent: u16, drawer_open: bool) -> Window {
    let points = size * 100.0 / f32::from(percent);
    let mut window = Window::sized(points, shipped(), |state| {
        state.display.language = Language::new(language);
        state.drawer_open = drawer_open;
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
            let lines = galley.rows.iter().filter_map(|row| {
                let ink = row.visuals.mesh_bounds.translate(pos.to_vec2() + row.pos.to_vec2());
                let seen = ink.intersect(clip);
                seen.is_positive().then_some((ink, seen))
            });
            let lines: Vec<_> = lines.collect();
            let text = galley.text().to_owned();
            if !lines.is_empty() && !text.trim().is_empty() {
                all.push(Written { text, lines, elided: galley.elided });
            }
        }
        _ => {}
    }
}

/// Names and titles of the record: they are as long as they are, and where a row cuts one the whole
/// is in its name for assistive technology, and in its tooltip.
fn of_the_record(window: &Window) -> BTreeSet<String> {
    let data = window.dataset();
    let events = data.events().iter().flat_map(|event| [&*event.title, event.short_title()]);
    let names = data.places().iter().map(|place| &place.names);
    let names = names.chain(data.actors().iter().map(|actor| &actor.names));
    let names = names.chain(data.forces().iter().map(|force| &force.names));
    let names = names.flat_map(|names| names.iter().map(|(_, name)| name));
    let phases = data.phases().iter().map(|phase| &*phase.name);
    events.chain(names).chain(phases).map(str::to_owned).collect()
}

/// What is cut, or lies on something else, one a line.
fn findings(window: &Window) -> BTreeSet<String> {
    let (all, record) = (written(window), of_the_record(window));
    let named: Vec<String> = window.everything().into_iter().map(|(_, name)| name).collect();
    let is_told =
        |text: &str| record.contains(text) && named.iter().any(|name| name.contains(text));
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let mut found = BTreeSet::new();
    for (nth, Written { text, lines, elided }) in all.iter().enumerate() {
        if *elided && !is_told(text) {
            found.insert(format!("cut: {text:?}"));
        }
        for (ink, seen) in lines {
            if seen.width() < ink.width() - 2.0 && !is_told(text) {
                found.insert(format!("clipped: {text:?} at {ink:.0?}"));
            }
        }
        for other in all.iter().skip(nth + 1) {
            // The number on a mark is part of the map, below what is fixed to the pane.
            if other.text == *text || is_number(text) || is_number(&other.text) {
                continue;
            }
            let both = lines.iter().flat_map(|(_, one)| {
                other.lines.iter().map(|(_, two)| one.shrink(0.75).intersect(two.shrink(0.75)))
            });
            if let Some(both) = both.into_iter().find(Rect::is_positive) {
                found.insert(format!("overlap: {text:?} and {:?} at {both:.0?}", other.text));
            }
        }
    }
    found
}

#[test]
fn no_word_is_cut_or_lies_on_another() {
    let mut found = Vec::new();
    for locale in locales() {
        for (size, percent) in SIZES.iter().flat_map(|size| PERCENT.map(|percent| (size, percent)))
        {
            for drawer_open in [false, true] {
                if drawer_open && percent == 100 {
                    // The window is wide enough for a panel.
                    continue;
                }
                let window = window(locale.tag(), vec2(size.0, size.1), percent, drawer_open);
                // An open drawer lies on the other views.
                let kept = |finding: &String| !drawer_open || !finding.starts_with("overlap");
                for finding in findings(&window).iter().filter(|finding| kept(finding)) {
                    found.push(format!("{} {size:?} {percent} %: {finding}", locale.tag()));
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The events selected in turn for the next test: where lanes are full, and where they are not.
const SELECTED: [&str; 6] = ["s29_kirby", "s29_rad", "s24_0240", "s26_video", "s25_mon", "o3_us"];

#[test]
fn no_short_title_is_cut_in_list_lanes_or_footer_at_the_usual_size() {
    let mut found = BTreeSet::new();
    for locale in locales() {
        let mut window = window(locale.tag(), USUAL, 100, false);
        for id in SELECTED {
            window.apply(Command::Select(SelectCommand::Event(id.into())));
            let events = window.dataset().events().iter();
            let titles: BTreeSet<&str> = events.map(Event::short_title).collect();
            let is_cut = |Written { text, elided, .. }: &Written| {
                let stem = text.strip_suffix('…');
                let begins = |stem: &str| titles.iter().any(|title| title.starts_with(stem));
                (*elided && titles.contains(&**text)) || stem.is_some_and(begins)
            };
            for Written { text, .. } in written(&window).into_iter().filter(is_cut) {
                found.insert(format!("{} {id}: {text}", locale.tag()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
