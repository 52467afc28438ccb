//! List of events, search and filters.

use egui::accesskit::Role;
use egui::epaint::ClippedShape;
use egui::{Key, Shape};
use ibar::model::EventKind;
use ibar::state::{Command, FilterCommand, SelectCommand, Speed, TimeCommand, WindowMode};

use crate::support::{ITEM, MARK, ROW, Window, at, shipped};

#[test]
fn a_click_on_a_row_selects_the_event_everywhere() {
    let mut window = Window::sized(egui::vec2(1440.0, 1000.0), crate::support::bridge(), |_| {});
    window.click(ROW, "Vote");
    assert_eq!(window.selected(), "vote");
    assert!(window.is_on(MARK, "Vote"));
    assert!(window.is_on(ITEM, "Vote"));
    assert!(window.has(Role::Label, "A vote is taken"));
}

#[test]
fn during_play_the_list_follows() {
    let mut window = Window::open(shipped(), |state| {
        state.selection = None;
        state.window.mode = WindowMode::Cumulative;
        state.playback.speed = Speed::from_text("30 d").unwrap();
    });
    window.apply(Command::Time(TimeCommand::SetPlayhead(at("2008-01-01"))));
    window.get(Role::Button, "Play").click();
    for _ in 0..12 {
        window.frames(30);
        let playhead = window.state().playhead;
        let events = window.dataset().events();
        let mut begun =
            events.iter().rev().filter(|it| it.anchor().is_some_and(|at| at <= playhead));
        let last = begun.next().unwrap().short_title().to_owned();
        assert!(window.names(ROW).iter().any(|row| row.contains(&last)), "{last} at {playhead:?}");
    }
    assert!(window.state().playback.playing, "it still plays");
}

#[test]
fn the_pointer_over_a_row_is_over_the_event_in_every_view() {
    let mut window = Window::on_the_bridge();
    window.hover(ROW, "Search");
    assert_eq!(window.hovered(), "search");
    window.hover(Role::SearchInput, "Find an event");
    assert_eq!(window.hovered(), "");
}

#[test]
fn the_list_has_the_events_in_the_dates_shown_by_time_under_their_days() {
    let window = Window::on_the_bridge();
    let first_words: Vec<String> = window
        .names(ROW)
        .iter()
        .map(|name| name.split(',').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(first_words, ["Ambush", "Siege", "Search", "Convoy", "Appeal", "Vote"]);
    assert!(window.shows("6 events") && window.shows("Tuesday 26 September 2023"));
}

#[test]
fn a_search_narrows_list_map_and_timeline() {
    let mut window = Window::on_the_bridge();
    window.click(Role::SearchInput, "Find an event").type_text("raska");
    assert_eq!(window.names(ROW), ["Convoy, 27 September 2023, Raška"]);
    let items = window.names(ITEM);
    assert!(items.iter().any(|item| item == "Convoy, 27 September 2023, Raška, deployment"));
    assert!(items.len() > 1, "the timeline dims the others and keeps them in their places");
    assert!(window.has(MARK, "Convoy") && !window.has(MARK, "Vote") && !window.has(MARK, "London"));
    assert!(
        window.has(Role::Label, "1 of 8 events: 1 outside these dates, 1 undated, 5 filtered out")
    );
}

#[test]
fn a_search_that_finds_nothing_says_in_which_dates_and_offers_others() {
    let mut window = Window::on_the_bridge();
    let field = window.get(Role::SearchInput, "Find an event").rect();
    window.click(Role::SearchInput, "Find an event").type_text("closure");
    assert_eq!(window.names(ROW).len(), 1, "one outside these dates");
    let said = "Nothing matches “closure” in the dates shown: 24 Sep 2023 – 29 Sep 2023.";
    assert!(window.has(Role::Label, said), "{:?}", window.names(Role::Label));
    let wide = window.get(Role::SearchInput, "Find an event").rect();
    assert_eq!(wide.x_range(), field.x_range(), "words never widen the panel");
    window.click(Role::Button, "Look in all dates");
    assert!(window.has(ROW, "Closure"));
    assert_eq!(window.state().filter.text, "closure");
    window.click(Role::SearchInput, "Find an event").type_text("volcano");
    assert!(!window.has(Role::Button, "Look in all dates"), "these are all dates");
    window.click(Role::Button, "All 8 events");
    assert_eq!(window.state().filter.text, "");
}

#[test]
fn hours_and_titles_of_a_row_stand_on_one_base_line() {
    let window = Window::open(shipped(), |_| {});
    let mut rows = 0;
    for name in window.names(ROW) {
        let row = window.get(ROW, &name).rect();
        let mut lines: Vec<f32> = Vec::new();
        for ClippedShape { shape, .. } in &window.harness.output().shapes {
            let Shape::Text(text) = shape else { continue };
            let first = text.galley.rows.first();
            let Some(glyph) = first.and_then(|line| line.glyphs.first()) else { continue };
            let line = first.map_or(0.0, |line| line.pos.y) + glyph.pos.y + text.pos.y.round();
            if row.contains(text.visual_bounding_rect().center()) {
                lines.push(line);
            }
        }
        let (least, most) = (
            lines.iter().copied().fold(f32::MAX, f32::min),
            lines.iter().copied().fold(f32::MIN, f32::max),
        );
        assert!(lines.len() < 2 || most - least < 0.01, "{name}: {lines:?}");
        rows += usize::from(lines.len() > 1);
    }
    assert!(rows > 3, "{rows}");
}

#[test]
fn an_empty_list_says_that_the_filters_hide_what_there_is() {
    let mut window = Window::on_the_bridge();
    for kind in EventKind::ALL {
        window.apply(Command::Filter(FilterCommand::ToggleKind(kind)));
    }
    assert!(window.has(Role::Label, "The filters hide all 6 events of the dates shown"));
    window.click(Role::Button, "All 8 events");
    window.apply(Command::Time(TimeCommand::SetMode(WindowMode::Instant)));
    assert!(window.has(Role::Label, "No event is in the dates shown: 29 Sep 2023."));
}

#[test]
fn letters_typed_into_the_search_run_no_shortcuts() {
    let mut window = Window::on_the_bridge();
    let mode = window.state().window.mode;
    window.click(Role::SearchInput, "Find an event");
    for (key, text) in [(Key::Num1, "1"), (Key::F, "f"), (Key::Space, " "), (Key::K, "k")] {
        window.press(key).type_text(text);
    }
    assert_eq!(window.state().filter.text, "1f k");
    assert_eq!(window.state().window.mode, mode);
    assert!(!window.state().playback.playing && !window.state().known_by.on);
}

#[test]
fn the_slash_puts_the_focus_into_the_search_and_is_not_typed_into_it() {
    let mut window = Window::on_the_bridge();
    window.strike_and_type(Key::Slash, "/");
    assert!(window.get(Role::SearchInput, "Find an event").is_focused());
    window.type_text("vote");
    assert_eq!(window.state().filter.text, "vote");
}

#[test]
fn a_chip_hides_its_kind_everywhere_and_shows_it_again() {
    let mut window = Window::on_the_bridge();
    window.click(Role::CheckBox, "Deployment");
    assert!(!window.is_on(Role::CheckBox, "Deployment"));
    for role in [ROW, ITEM, MARK] {
        assert!(!window.has(role, "Convoy"), "{role:?}");
    }
    window.click(Role::CheckBox, "Deployment");
    for role in [ROW, ITEM, MARK] {
        assert!(window.has(role, "Convoy"), "{role:?}");
    }
}

#[test]
fn a_double_click_on_a_chip_shows_its_kind_alone_and_then_all_again() {
    let mut window = Window::on_the_bridge();
    let chip = window.middle(Role::CheckBox, "Deployment");
    window.double_click_at(chip);
    assert_eq!(window.names(ROW), ["Convoy, 27 September 2023, Raška"]);
    let chip = window.middle(Role::CheckBox, "Deployment");
    window.frames(4).double_click_at(chip);
    assert_eq!(window.names(ROW).len(), 6);
}

#[test]
fn every_kind_in_the_dates_shown_has_a_chip_with_its_count() {
    let mut window = Window::on_the_bridge();
    let names = window.names(Role::CheckBox);
    let kinds = [
        "Attack, 1",
        "Clash, 1",
        "Deployment, 1",
        "Statement, 1",
        "Decision, 1",
        "Police and courts, 1",
    ];
    assert_eq!(names[..6], kinds);
    window.click(Role::CheckBox, "Attack, 1");
    assert!(window.has(Role::CheckBox, "Attack, 1"), "a hidden kind can be shown again");
    assert!(window.state().filter.hidden_kinds.contains(&EventKind::Attack));
}

#[test]
fn only_on_the_map_hides_events_outside_of_the_maps_frame() {
    let mut window = Window::on_the_bridge();
    window.click(Role::CheckBox, "Only on the map");
    assert!(!window.has(ROW, "Appeal") && !window.has(MARK, "London"));
    assert!(
        window.has(Role::Label, "5 of 8 events: 1 outside these dates, 1 undated, 1 off the map")
    );
}

#[test]
fn show_all_hides_nothing_but_undated_events() {
    let mut window = Window::on_the_bridge();
    window.click(Role::CheckBox, "Deployment").click(Role::CheckBox, "Only on the map");
    window.click(Role::Button, "Show all events");
    assert!(window.shows("7 events"));
    assert!(window.has(Role::Label, "7 of 8 events: 1 undated"));
}

#[test]
fn the_list_scrolls_to_an_event_that_is_selected_elsewhere() {
    let mut window = Window::open(shipped(), |state| state.window.mode = WindowMode::Cumulative);
    window.press(Key::End);
    let last = window.dataset().events().last().unwrap().clone();
    let first = window.dataset().events()[0].clone();
    window.apply(Command::Select(SelectCommand::Event(first.id.clone())));
    assert!(window.is_on(ROW, first.short_title()));
    window.apply(Command::Select(SelectCommand::Event(last.id.clone())));
    assert!(window.is_on(ROW, last.short_title()));
}

#[test]
fn an_event_that_is_selected_elsewhere_comes_to_the_middle_of_the_list() {
    let mut window = Window::open(shipped(), |state| {
        state.window.mode = WindowMode::Cumulative;
    });
    window.apply(Command::Select(SelectCommand::Event("s24_kfor".into())));
    window.settle();
    // Only rows in the viewport exist.
    let names = window.names(ROW);
    let at = names.iter().position(|name| name.contains("KFOR")).unwrap();
    assert!(at >= 3 && names.len() - at > 3, "{at} of {names:#?}");
}
