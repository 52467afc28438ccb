//! Promises of a figure on paper: what it never covers, never cuts and never leaves half.

use super::*;
use crate::dataset::{load, shipped};
use crate::export::drawing::{Anchor, Drawing, DrawnGroup, DrawnItem, DrawnText, ShapeOutline};
use crate::model::Moment;
use crate::scene::text::text_width;
use crate::state::{AppState, Chart, WindowMode};
use crate::time::{Zone, parse};

/// Widths of columns and pages.
const SIZES: [&str; 4] = ["57mm", "85mm", "120mm", "180mm"];

fn moment(text: &str) -> Moment {
    parse(text, &Zone::named("Europe/Belgrade").unwrap()).unwrap().anchor()
}

fn drawn(dataset: &Dataset, state: &AppState, size: &str, subject: FigureSubject) -> Drawing {
    let (spatial_index, basemap) = (SpatialIndex::empty(), Basemap::shipped().unwrap());
    let options =
        FigureOptions { subject, size: size.parse().unwrap(), ..FigureOptions::default() };
    let source = FigureSource {
        dataset,
        unknown: 0,
        spatial_index: &spatial_index,
        basemap: &basemap,
        state,
    };
    figure(source, &options)
}

/// The shipped map in that size, in the week before that instant.
fn week(at: &str, size: &str) -> Drawing {
    let dataset = shipped();
    let mut state = AppState::opening(&dataset);
    state.playhead = moment(at);
    state.window.mode = WindowMode::Trailing;
    drawn(&dataset, &state, size, FigureSubject::Map)
}

fn groups<'a>(items: &'a [DrawnItem], all: &mut Vec<&'a DrawnGroup>) {
    for item in items {
        if let DrawnItem::Group(group) = item {
            all.push(group);
            groups(&group.items, all);
        }
    }
}

fn texts<'a>(items: &'a [DrawnItem], all: &mut Vec<&'a DrawnText>) {
    for item in items {
        match item {
            DrawnItem::Group(group) => texts(&group.items, all),
            DrawnItem::Text(text) => all.push(text),
            DrawnItem::Shape(_) | DrawnItem::Image(_) => {}
        }
    }
}

/// The lines of text that run over the left or the right edge.
fn beyond_the_edge(drawing: &Drawing) -> Vec<String> {
    let mut all = Vec::new();
    texts(&drawing.items, &mut all);
    let over = all.into_iter().filter(|text| {
        let letters = f64::from(u32::try_from(text.text.chars().count()).unwrap());
        let width = text_width(&text.text, text.size, text.weight) + text.spacing * letters;
        let left = match text.anchor {
            Anchor::Left => text.at.x,
            Anchor::Middle => text.at.x - width / 2.0,
            Anchor::Right => text.at.x - width,
        };
        text.turn == 0.0 && (left < -1.0 || left + width > drawing.size.0 + 1.0)
    });
    over.map(|text| text.text.clone()).collect()
}

#[test]
fn places_beyond_the_edge_stand_below_the_map_and_cover_nothing_of_it() {
    for size in SIZES {
        let drawing = week("2023-09-29T20:00+02:00", size);
        let words = drawing.words().join(" ");
        for part in ["Beyond the map:", "Belgrade 2", "Washington 7,"] {
            assert!(words.contains(part), "{size}: {part}: {words}");
        }
        let mut all = Vec::new();
        groups(&drawing.items, &mut all);
        let tips: Vec<_> = all.into_iter().filter(|group| group.id.starts_with("edge-")).collect();
        assert!(tips.len() >= 3, "{size}");
        let is_plate = |item: &DrawnItem| match item {
            DrawnItem::Shape(shape) => matches!(shape.outline, ShapeOutline::Box(..)),
            _ => false,
        };
        assert!(!tips.iter().any(|tip| tip.items.iter().any(is_plate)), "{size}");
        // All of them are named, or none.
        let named = tips.iter().filter(|tip| {
            let mut words = Vec::new();
            texts(&tip.items, &mut words);
            !words.is_empty()
        });
        let named = named.count();
        assert!(named == 0 || named == tips.len(), "{size}: {named} of {}", tips.len());
    }
}

#[test]
fn names_are_on_a_figure_wholly_or_not_at_all() {
    for (at, size) in [("2023-09-24T12:00+02:00", "85mm"), ("2023-09-29T20:00+02:00", "180mm")] {
        let drawing = week(at, size);
        let mut all = Vec::new();
        groups(&drawing.items, &mut all);
        let names = all.into_iter().find(|group| group.id == "names").unwrap();
        let mut all = Vec::new();
        texts(&names.items, &mut all);
        assert!(all.len() > 8, "{size}");
        for text in all {
            assert!(text.paint.opacity > 0.99, "{size}: {} {}", text.text, text.paint.opacity);
        }
    }
}

#[test]
fn a_strength_without_room_for_whose_word_it_is_has_it_below() {
    let words = week("2023-09-29T20:00+02:00", "57mm").words().join(" ");
    for part in ["Troops: ", "8,350", "Vučević", "said on 4 Oct"] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn numbers_in_the_key_stand_in_their_order() {
    let drawing = week("2023-09-29T20:00+02:00", "57mm");
    let mut all = Vec::new();
    groups(&drawing.items, &mut all);
    let key = all.into_iter().find(|group| group.id == "key").unwrap();
    let mut all = Vec::new();
    texts(&key.items, &mut all);
    let numbers: Vec<u32> = all.iter().skip(1).filter_map(|text| text.text.parse().ok()).collect();
    // The first is an example of a count of events.
    let numbers = numbers.split_first().map(|(_, rest)| rest.to_vec()).unwrap();
    assert!(numbers.len() > 1 && numbers.is_sorted(), "{numbers:?}");
}

#[test]
fn no_line_of_text_runs_over_the_edge() {
    let plain = shipped();
    let mut state = AppState::opening(&plain);
    state.playhead = moment("2023-09-29T20:00+02:00");
    let long = "word ".repeat(60);
    let unbroken = "a".repeat(300);
    let scripts = "和平協議文本全文刊登".repeat(30);
    for size in SIZES {
        for subject in FigureSubject::ALL {
            for chart in Chart::ALL {
                let state = AppState { chart, ..state.clone() };
                let over = beyond_the_edge(&drawn(&plain, &state, size, subject));
                assert_eq!(over, [""; 0], "{size} {subject:?} {chart:?}");
                if subject != FigureSubject::Chart {
                    break;
                }
            }
        }
    }
    for words in [&*long, &*unbroken, &*scripts, "", "\u{202e}x", "a\u{0}b"] {
        let dataset = one_event(words);
        let mut state = AppState::opening(&dataset);
        state.selection = dataset.events().first().map(|event| event.id.clone());
        for (size, subject) in [
            ("57mm", FigureSubject::Both),
            ("57mm", FigureSubject::Panel),
            ("57mm", FigureSubject::Chart),
            ("180mm", FigureSubject::Both),
        ] {
            let drawing = drawn(&dataset, &state, size, subject);
            assert_eq!(beyond_the_edge(&drawing), [""; 0], "{size} {subject:?} {words:?}");
        }
    }
}

/// A dataset of one event, with those words everywhere, and claims without a date.
fn one_event(words: &str) -> Dataset {
    let text = format!(
        "Dataset(ibar: 1, title: {words:?}, summary: \"S\", \
         sources: [Source(id: \"s\", publisher: {words:?}, title: {words:?})], \
         actors: [Actor(id: \"a\", names: {{\"en\": {words:?}}}, kind: State)], \
         places: [Place(id: \"p\", names: {{\"en\": {words:?}}}, at: (lat: 42.97, lon: 20.78)), \
         Place(id: \"far\", names: {{\"en\": {words:?}}}, at: (lat: 42.97, lon: 20.0))], \
         events: [Event(id: \"e\", title: {words:?}, when: \"2023-09-24\", \
         where: Place(id: \"p\"), kind: Attack, sources: [\"s\"], summary: {words:?}, \
         claims: [Claim(id: \"c\", claimant: \"a\", statement: {words:?}, sources: [\"s\"])])])"
    );
    let loaded = load(text.as_bytes());
    loaded.dataset.unwrap_or_else(|| panic!("{words:?}: {:?}", loaded.issues))
}

#[test]
fn a_dataset_without_events_has_a_figure_of_every_sort() {
    let loaded = load(b"Dataset(ibar: 1, title: \"Nothing yet\", summary: \"\")");
    let dataset = loaded.dataset.unwrap();
    let state = AppState::opening(&dataset);
    for subject in
        [FigureSubject::Map, FigureSubject::Timeline, FigureSubject::Both, FigureSubject::Chart]
    {
        let drawing = drawn(&dataset, &state, "85mm", subject);
        for format in FigureFormat::ALL {
            let bytes = format.written(&drawing, false, Some(1.0)).unwrap();
            assert!(bytes.len() > 500, "{subject:?} {format:?}");
        }
        assert!(drawing.words().contains(&"Nothing yet"), "{subject:?}");
    }
}
