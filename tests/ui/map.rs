//! Map: marks, docks, drags, zoom, key, names.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use ibar::geo::basemap::Basemap;
use ibar::geo::theatre;
use ibar::model::EventKind;
use ibar::scene::map::{MapButton, MapInput, map_scene};
use ibar::scene::text::{Weight, text_width};
use ibar::state::{Command, MapCommand, SelectCommand, Visible};
use ibar::time::Zone;

use crate::support::{ITEM, MARK, ROW, Window, at, bridge, shipped};

#[test]
fn a_click_on_a_marker_selects_the_event_everywhere() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "Convoy");
    assert_eq!(window.selected(), "convoy");
    assert!(window.is_on(MARK, "Convoy"));
    assert!(window.is_on(ITEM, "Convoy"));
    assert!(window.is_on(ROW, "Convoy"));
    assert!(window.has(Role::Label, "A convoy comes from the north"));
}

#[test]
fn a_click_on_a_marker_brings_its_item_into_view_on_the_timeline() {
    let mut window = Window::on_the_bridge();
    window.press(Key::End);
    window.zoom_time_to("2023-10-02", "2023-10-03");
    assert!(!window.has(ITEM, "Convoy"));
    window.click(MARK, "Convoy");
    assert!(window.is_on(ITEM, "Convoy"));
}

#[test]
fn the_pointer_over_a_marker_hovers_the_event_in_every_view() {
    let mut window = Window::on_the_bridge();
    window.hover(MARK, "Vote");
    assert_eq!(window.hovered(), "vote");
    assert_eq!(window.selected(), "");
    window.hover(Role::Button, "Play");
    assert_eq!(window.hovered(), "");
}

#[test]
fn the_tooltip_of_a_marker_has_title_date_and_place() {
    let mut window = Window::on_the_bridge();
    window.hover(MARK, "Vote").frames(4);
    assert!(window.has(Role::Label, "A vote is taken"));
    assert!(window.has(Role::Label, "29 September 2023, 10:00, Niš"));
}

#[test]
fn a_click_on_empty_map_keeps_the_selection_and_escape_clears_it() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "Convoy");
    let empty = window.open_ground();
    window.click_at(empty);
    assert_eq!(window.selected(), "convoy");
    window.press(Key::Escape);
    assert_eq!(window.selected(), "");
    assert!(!window.is_on(ITEM, "Convoy"));
}

#[test]
fn the_name_of_a_place_opens_what_is_known_of_it_and_keeps_the_selection() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "Convoy");
    window.click(Role::Link, "Niš, place").frames(2);
    assert!(window.has(Role::Label, "1 event here"));
    assert_eq!(window.selected(), "convoy");
}

#[test]
fn a_figure_on_the_map_selects_the_claim_that_it_comes_from() {
    let mut window = Window::open(shipped(), |_| {});
    window.apply(Command::Select(SelectCommand::Clear));
    assert_eq!(window.state().claim, None);
    window.click(Role::Link, "Figure: Serbian forces");
    let claim = window.state().claim.clone().expect("a claim");
    let (event, _) = window.dataset().claim(&claim).expect("of the dataset");
    assert_eq!(window.selected(), event.id.as_str());
}

#[test]
fn a_place_beyond_the_edge_has_a_dock_that_can_be_clicked() {
    let mut window = Window::on_the_bridge();
    window.click(MARK, "London, 1,830 km away");
    assert_eq!(window.selected(), "appeal");
    assert!(window.is_on(ITEM, "Appeal"));
    assert!(!window.state().is_moving());
}

#[test]
fn a_drag_moves_the_map_with_the_pointer_and_is_undone_at_once() {
    let mut window = Window::on_the_bridge();
    let before = window.state().map.camera;
    let from = window.open_ground();
    let mark = window.middle(MARK, "Convoy");
    window.drag(from, from + vec2(60.0, 40.0));
    assert!((window.middle(MARK, "Convoy") - mark - vec2(60.0, 40.0)).length() < 1.5);
    assert_eq!(window.selected(), "");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().map.camera, before);
}

#[test]
fn a_drag_that_begins_on_a_marker_moves_the_map_and_selects_nothing() {
    let mut window = Window::on_the_bridge();
    let mark = window.middle(MARK, "Convoy");
    window.drag(mark, mark + vec2(50.0, 30.0));
    assert!((window.middle(MARK, "Convoy") - mark - vec2(50.0, 30.0)).length() < 1.5);
    assert_eq!(window.selected(), "");
}

#[test]
fn the_wheel_zooms_around_the_point_under_the_pointer() {
    let mut window = Window::on_the_bridge();
    let scale = window.state().map.camera.px_per_km();
    let mark = window.middle(MARK, "Convoy");
    window.wheel(mark, 3.0);
    assert!(window.state().map.camera.px_per_km() > 1.2 * scale);
    assert!((window.middle(MARK, "Convoy") - mark).length() < 1.5);
    window.wheel(mark, -6.0);
    assert!(window.state().map.camera.px_per_km() < scale);
}

#[test]
fn a_double_click_zooms_in() {
    let mut window = Window::on_the_bridge();
    let scale = window.state().map.camera.px_per_km();
    let empty = window.open_ground();
    window.double_click_at(empty);
    assert!((window.state().map.camera.px_per_km() / scale - 2.0).abs() < 1e-6);
}

#[test]
fn the_buttons_zoom_and_lead_back_to_the_whole_map() {
    let mut window = Window::on_the_bridge();
    let home = window.state().map.camera;
    window.click(Role::Button, "Zoom in on the map");
    assert!(window.state().map.camera.px_per_km() > home.px_per_km());
    window.click(Role::Button, "Zoom out of the map");
    assert!((window.state().map.camera.px_per_km() - home.px_per_km()).abs() < 1e-9);
    window.apply(Command::Map(MapCommand::Drag(300.0, 0.0)));
    window.press(Key::Num0);
    assert_eq!(window.state().map.camera, home);
}

#[test]
fn a_button_flies_to_the_selected_event_if_there_is_one() {
    let mut window = Window::on_the_bridge();
    let scale = window.state().map.camera.px_per_km();
    window.click(Role::Button, "Selected");
    assert!((window.state().map.camera.px_per_km() - scale).abs() < 1e-9);
    window.click(MARK, "Convoy").click(Role::Button, "Selected");
    assert!(window.state().map.camera.px_per_km() > 2.0 * scale);
    assert!(window.is_on(MARK, "Convoy"));
}

#[test]
fn forces_are_on_the_map_while_present_with_figure_and_claimant() {
    let on = |date| {
        let mut window = Window::on_the_bridge();
        window.apply(Command::Time(ibar::state::TimeCommand::SetPlayhead(at(date))));
        window.names(Role::Image)
    };
    let keepers = "Peacekeepers, ≈3,800, The minister said on 1 Jan 2023";
    assert_eq!(on("2023-09-26"), [keepers]);
    let line = "Troops at the line, 8,350, The general, for 27 Sep 2023, said on 2 Oct 2023";
    assert_eq!(on("2023-09-28"), [keepers, line]);
    let line = "Troops at the line, 4,500, The general said on 2 Oct 2023";
    assert_eq!(
        on("2023-10-02T23:59+02:00"),
        ["Peacekeepers, ≥4,500, The minister said on 1 Oct 2023", line]
    );
}

#[test]
fn a_marker_can_be_reached_and_pressed_by_key() {
    let mut window = Window::on_the_bridge();
    window.focus(MARK, "Vote");
    assert_eq!(window.hovered(), "vote");
    window.press(Key::Enter);
    assert_eq!(window.selected(), "vote");
    window.apply(Command::Select(SelectCommand::Clear));
    window.focus(MARK, "Convoy").press(Key::Space);
    assert_eq!(window.selected(), "convoy");
    assert!(!window.state().playback.playing);
}

#[test]
fn names_on_the_map_follow_the_chosen_language() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Place names").click(Role::Button, "Српски (ћирилица)");
    assert!(window.has(MARK, "Convoy, 27 September 2023, Рашка"));
    assert!(window.has(ROW, "Convoy, 27 September 2023, Рашка"));
}

#[test]
fn the_key_switches_kinds_and_undo_reverts_it() {
    let mut window = Window::on_the_bridge();
    window.click(Role::CheckBox, "Key: Deployment");
    assert!(!window.has(MARK, "Convoy"));
    assert!(!window.is_on(Role::CheckBox, "Key: Deployment"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.has(MARK, "Convoy"));
    let row = window.middle(Role::CheckBox, "Key: Deployment");
    window.double_click_at(row);
    assert_eq!(window.state().filter.hidden_kinds.len(), EventKind::ALL.len() - 1);
    window.click(Role::Button, "Key: Show all kinds");
    assert!(window.state().filter.is_empty());
}

#[test]
fn chosen_local_forms_are_in_every_view() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Place names").click(Role::Button, "Shqip / srpski");
    assert!(window.has(ROW, ", Ura"));
}

#[test]
fn high_contrast_is_chosen_from_the_bar_in_light_and_dark_and_left_by_key() {
    let mut window = Window::on_the_bridge();
    window.click(Role::ComboBox, "Theme").click(Role::Button, "High contrast");
    assert!(window.state().display.high_contrast);
    window.press_with(Modifiers::COMMAND, Key::D);
    assert!(window.state().display.high_contrast && window.state().display.dark);
    assert!(window.has(Role::ComboBox, "Theme, High contrast, dark"));
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert!(!window.state().display.high_contrast && window.state().display.dark);
}

#[test]
fn the_menu_sets_the_style_of_the_line() {
    let mut window = Window::on_the_bridge();
    window.choose("Map", "Line drawn as a boundary");
    assert_eq!(window.state().display.line, ibar::state::LineStyle::Boundary);
}

#[test]
fn labels_are_as_wide_as_the_scene_measures_them() {
    let window = Window::open(shipped(), |_| {});
    let families = [
        (Weight::Regular, egui::FontFamily::Proportional),
        (Weight::Bold, egui::FontFamily::Name("bold".into())),
        (Weight::Italic, egui::FontFamily::Name("italic".into())),
    ];
    let ctx = window.harness.ctx.clone();
    let languages = theatre().name_choices(window.dataset());
    for place in window.dataset().places() {
        for (language, (weight, family)) in
            languages.iter().flat_map(|(l, _)| families.iter().map(move |f| (l, f.clone())))
        {
            let name = place.names.get(*language).to_owned();
            let taken = text_width(&name, 13.0, weight);
            let font = egui::FontId::new(13.0, family);
            let colour = egui::Color32::PLACEHOLDER;
            let drawn = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(name.clone(), font, colour));
            let drawn = f64::from(drawn.size().x);
            assert!((taken - drawn).abs() < 1.0 + 0.05 * drawn, "{name}: {taken} and {drawn}");
        }
    }
}

#[test]
fn buttons_are_drawn_where_the_scene_keeps_names_and_docks_off() {
    let window = Window::on_the_bridge();
    let (state, zone) = (window.state(), Zone::named("Europe/Belgrade").unwrap());
    let (document, basemap) = (bridge(), Basemap::shipped().unwrap());
    let visible = Visible::default();
    let input = MapInput::new(&document.dataset, &basemap, state, &visible, &zone);
    let size = state.map.size;
    let middle = window.middle(Role::Canvas, "Map");
    for (button, rect) in map_scene(&input).overlays.buttons {
        let name = match button {
            MapButton::Selected => "Selected",
            MapButton::ShowAll => "Whole map",
            MapButton::ZoomOut => "Zoom out of the map",
            MapButton::ZoomIn => "Zoom in on the map",
            MapButton::Area => "Area",
            MapButton::Ruler => "Ruler",
            MapButton::NextView => "Next view of the map",
            MapButton::PreviousView => "Previous view of the map",
        };
        let drawn = window.middle(Role::Button, name) - middle;
        let wanted = rect.middle();
        let (x, y) = (wanted.x - size.width / 2.0, wanted.y - size.height / 2.0);
        let away = (f64::from(drawn.x) - x).hypot(f64::from(drawn.y) - y);
        assert!(away < 1.0, "{name}: {drawn:?} {x} {y}");
    }
}

#[test]
fn the_selected_event_stays_on_the_map_while_the_dates_leave_it_out() {
    let mut window = Window::open(shipped(), |state| {
        state.playhead = at("2023-03-01");
        state.selection = Some("s24_fight".into());
    });
    let is_there = |window: &Window| {
        window.names(Role::Image).iter().any(|name| name.ends_with("not among the events shown"))
    };
    assert!(is_there(&window));
    window.press(egui::Key::Escape);
    assert!(!is_there(&window));
}
