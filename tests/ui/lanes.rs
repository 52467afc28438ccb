//! Lanes of the timeline, and its items by keyboard.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::NodeT as _;
use ibar::model::TimeSpan;
use ibar::state::LanesBy;
use ibar::time::View;

use crate::support::{ITEM, Window, at, shipped};

/// The shipped dataset with that time in sight and nothing selected.
fn between(from: &str, to: &str) -> Window {
    Window::open(shipped(), |state| {
        state.selection = None;
        state.view = View::showing(TimeSpan::between(at(from), at(to)));
    })
}

/// The names of the lanes in sight, from top to bottom.
fn lanes(window: &Window) -> Vec<String> {
    let buttons = window.names(Role::Button).into_iter();
    buttons.filter_map(|name| Some(name.split_once(", lane, ")?.0.to_owned())).collect()
}

/// The item that has the focus, or an empty text.
fn focused(window: &Window) -> String {
    let nodes = window.harness.root().children_recursive();
    let mut items = nodes.filter(|node| node.accesskit_node().role() == ITEM);
    let focused = items.find(|node| node.accesskit_node().is_focused());
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn lanes_group_events_by_what_is_chosen_in_their_menu() {
    let mut window = Window::on_the_bridge();
    assert!(lanes(&window).contains(&"Deployment".to_owned()));
    window.click(Role::ComboBox, "Lanes by kind").click(Role::Button, "Place");
    assert_eq!(window.state().lanes.by, LanesBy::Place);
    assert!(lanes(&window).contains(&"Raška".to_owned()));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().lanes.by, LanesBy::Kind);
}

#[test]
fn a_key_goes_from_one_way_of_grouping_to_the_next() {
    let mut window = Window::on_the_bridge();
    window.press(Key::L);
    assert_eq!(window.state().lanes.by, LanesBy::Actor);
}

/// `TimelineJS`' thread 416: the order of groups is fixed.
#[test]
fn a_lane_is_moved_by_its_name_and_by_keys() {
    let mut window = Window::on_the_bridge();
    let before = lanes(&window);
    let last = before.last().unwrap().clone();
    let (from, to) = (
        window.middle(Role::Button, &format!("{last}, lane")),
        window.middle(Role::Button, &format!("{}, lane", before[0])),
    );
    window.drag(from, to - vec2(0.0, 6.0));
    assert_eq!(lanes(&window)[0], last);
    assert_eq!(lanes(&window)[1..], before[..before.len() - 1]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(lanes(&window), before, "a drag is taken back at once");
    window.focus(Role::Button, &format!("{}, lane", before[0]));
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(lanes(&window)[..2], [before[1].clone(), before[0].clone()]);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(lanes(&window), before);
}

#[test]
fn a_click_on_its_name_collapses_a_lane_and_another_opens_it() {
    let mut window = Window::on_the_bridge();
    assert!(window.has(ITEM, "Vote"));
    let decision = "Decision, lane";
    window.click(Role::Button, decision);
    assert!(!window.has(ITEM, "Vote"));
    assert!(window.has(Role::Image, "Decision, 1 event"));
    window.click(Role::Button, decision);
    assert!(window.has(ITEM, "Vote"));
}

/// visjs/vis' threads 415 and 776: lanes without anything in sight are to be hidden.
#[test]
fn empty_lanes_are_shown_on_request() {
    let mut window = between("2023-09-24T02:00+02:00", "2023-09-24T04:00+02:00");
    let usual = lanes(&window).len();
    window.click(Role::ComboBox, "Lanes by kind").click(Role::Button, "Empty lanes");
    assert!(lanes(&window).len() > usual);
}

#[test]
fn no_lane_goes_away_under_the_pointer_while_time_is_zoomed() {
    let mut window = between("2023-09-23", "2023-09-28");
    let plot = window.get(Role::Slider, "Playhead").rect().center() + vec2(40.0, 120.0);
    window.move_to(plot);
    let before = lanes(&window);
    window.zoom_time_to("2023-09-27T12:00+02:00", "2023-09-27T16:00+02:00");
    window.move_to(plot);
    let after = lanes(window.settle());
    let gone: Vec<&String> = before.iter().filter(|lane| !after.contains(lane)).collect();
    assert!(gone.is_empty(), "{gone:?} of {before:?}");
    window.move_to(vec2(4.0, 4.0).to_pos2());
    assert!(lanes(window.settle()).len() < after.len(), "the others go once the pointer has left");
}

/// vis-timeline's thread 611: nothing goes to what is out of sight.
#[test]
fn a_click_on_the_count_at_an_edge_goes_to_the_nearest_event() {
    let mut window = between("2023-09-24T00:00+02:00", "2023-09-25T00:00+02:00");
    let name = window.names(Role::Button).into_iter().find(|n| n.ends_with(" later, Statement"));
    let before: usize = name.as_ref().unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(before > 1);
    window.click(Role::Button, &name.unwrap());
    let shown = window.state().view.span();
    assert!(shown.start() > at("2023-09-24"), "{shown:?}");
    let now = window.names(Role::Button).into_iter().find(|n| n.ends_with(" later, Statement"));
    let after: usize = now.unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(after < before);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.state().view.span().contains(at("2023-09-24T12:00+02:00")));
}

/// vis-timeline opens a cluster on a double click.
#[test]
fn a_double_click_on_a_stack_shows_its_events_apart() {
    let mut window = between("2000-01-01", "2030-01-01");
    let stack = |window: &Window| {
        let stacks = window.names(ITEM).into_iter();
        stacks
            .filter(|name| name.contains(" events, first "))
            .max_by_key(|name| name.split(' ').next().and_then(|size| size.parse::<usize>().ok()))
    };
    let name = stack(&window).unwrap();
    let before = window.state().view.length_ms();
    let place = window.get(ITEM, &name).rect();
    window.double_click_at(place.left_center() + vec2(8.0, 0.0));
    assert!(window.state().view.length_ms() < before / 3.0);
    assert_ne!(stack(&window), Some(name));
}

#[test]
fn lanes_that_have_no_room_are_counted_and_reached() {
    let mut window = between("1985-01-01", "2025-01-01");
    window.click(Role::ComboBox, "Lanes by kind").click(Role::Button, "Actor");
    let first = lanes(&window);
    assert!(window.has(Role::Button, "lanes below"));
    window.click(Role::Button, "lanes below");
    assert_ne!(lanes(&window), first);
    assert!(window.has(Role::Button, "above"));
    window.click(Role::Button, "above");
    assert_eq!(lanes(&window), first);
}

/// `TimelineJS`' threads 765 and 865, pywb's 846: too many stops, and empty ones.
#[test]
fn all_items_together_are_one_tab_stop() {
    let mut window = between("2023-09-20", "2023-10-05");
    let mut stops = 0;
    for _ in 0..120 {
        window.press(Key::Tab);
        stops += usize::from(!focused(&window).is_empty());
        if stops > 0 && focused(&window).is_empty() {
            break;
        }
    }
    assert_eq!(stops, 1);
}

#[test]
fn arrows_go_from_item_to_item_and_from_lane_to_lane_and_select_nothing() {
    let mut window = Window::on_the_bridge();
    window.focus(ITEM, "Ambush");
    let playhead = window.state().playhead;
    window.press(Key::ArrowDown);
    let below = focused(&window);
    assert!(!below.is_empty() && !below.starts_with("Ambush"), "{below}");
    window.press(Key::ArrowUp);
    assert!(focused(&window).starts_with("Ambush"));
    assert_eq!((window.selected(), window.state().playhead), ("", playhead));
    window.press(Key::Enter);
    assert_eq!(window.selected(), "ambush");
    window.press(Key::Escape);
    assert_eq!((focused(&window).as_str(), window.selected()), ("", "ambush"));
    window.press(Key::Escape);
    assert_eq!(window.selected(), "", "without the focus Escape is a shortcut again");
}

#[test]
fn an_item_is_announced_with_title_date_kind_and_its_position() {
    let window = Window::on_the_bridge();
    let count = window.names(ITEM).len();
    let vote = window.get(ITEM, "Vote");
    let node = vote.accesskit_node();
    let name = node.label().unwrap();
    assert!(name.starts_with("Vote, ") && name.contains("September 2023"), "{name}");
    assert!(name.ends_with(", decision"), "{name}");
    let described = node.data().description().unwrap_or_default().to_owned();
    assert!(described.ends_with(&format!(" of {count} in sight")), "{described}");
}

#[test]
fn an_arrow_past_the_last_item_goes_beyond_the_edge() {
    let mut window = between("2023-09-24T00:00+02:00", "2023-09-25T00:00+02:00");
    let item = window.names(ITEM).into_iter().rfind(|name| name.ends_with(", statement")).unwrap();
    window.focus(ITEM, &item).press(Key::End);
    let (before, start) = (focused(&window), window.state().view.span().start());
    window.press(Key::ArrowRight);
    assert!(window.state().view.span().start() > start);
    assert_ne!(focused(&window), before);
    assert!(focused(&window).ends_with(", statement"), "{}", focused(&window));
    window.press(Key::ArrowLeft);
    assert!(!focused(&window).is_empty());
}

#[test]
fn lanes_by_force_say_where_the_forces_were_and_what_is_disputed() {
    let mut window = Window::open(shipped(), |_| {});
    let bands = |window: &Window| {
        let images = window.names(Role::Image).into_iter();
        let ours = |name: &String| {
            name.starts_with("Serbian forces along the line, present")
                || name.starts_with("Serbian forces along the line, where units came from")
        };
        images.filter(ours).collect::<Vec<_>>()
    };
    assert!(bands(&window).is_empty());
    window.press(Key::L).press(Key::L).press(Key::L);
    let [whole, origin] = bands(&window).try_into().unwrap();
    assert!(whole.contains("25 September to 4 October 2023"), "{whole}");
    assert!(whole.contains("Disputed") && whole.contains("At the playhead 8,350"), "{whole}");
    assert!(origin.contains("Raška, Niš, Vranje") && origin.contains("as claimed"), "{origin}");
    assert!(window.shows("8,350"));
}
