//! Images of the window, compared pixel by pixel with those in `tests/snapshots`.
//!
//! They need a graphics driver that wgpu knows; a software one will do (Debian's
//! `mesa-vulkan-drivers`). `UPDATE_SNAPSHOTS=true cargo test --features snapshots --test snapshots`
//! takes those anew that differ: look at them before they are kept.

#[cfg(test)]
#[expect(dead_code, reason = "the other tests use more of it than these")]
mod support;

#[cfg(test)]
mod tests {
    use egui::Vec2;
    use ibar::geo::{Camera, project};
    use ibar::model::LatLon;
    use ibar::state::AppState;

    use super::support::{Window, at, bridge};

    /// Close to the smallest window: an image costs room for ever, and nothing is harder to fit.
    const SMALL: Vec2 = Vec2::new(960.0, 680.0);

    /// The window on the quarrel at a bridge, without the panels at the sides.
    fn plain(change: impl FnOnce(&mut AppState)) -> Window {
        Window::sized(SMALL, bridge(), |state| {
            state.display.list_shown = false;
            state.display.detail_shown = false;
            change(state);
        })
    }

    /// Compares the window with the image of that name.
    fn compare(window: &mut Window, name: &str) {
        window.settle().harness.snapshot(name);
    }

    #[test]
    fn the_theatre_in_light() {
        compare(&mut plain(|_| {}), "theatre_light");
    }

    #[test]
    fn the_theatre_in_dark() {
        compare(&mut plain(|state| state.display.dark = true), "theatre_dark");
    }

    #[test]
    fn the_map_from_near_with_one_event_selected() {
        let near = project(LatLon { lat: 42.97, lon: 20.78 });
        let mut window = plain(|state| {
            state.map.camera = Camera::new(near, 20.0);
            state.selection = Some("ambush".into());
        });
        compare(&mut window, "near_light");
    }

    #[test]
    fn the_timeline_from_far_with_what_lasts_and_what_is_stacked() {
        let mut window = plain(|_| {});
        compare(window.zoom_time_to("2023-09-01", "2023-11-15"), "timeline_light");
    }

    #[test]
    fn the_panel_with_claims_that_contradict_each_other() {
        let mut window = Window::sized(SMALL, bridge(), |state| {
            state.display.list_shown = false;
            state.selection = Some("ambush".into());
        });
        compare(&mut window, "panel_light");
    }

    #[test]
    fn the_list_in_dark_with_a_kind_hidden() {
        let mut window = Window::sized(SMALL, bridge(), |state| {
            state.display.detail_shown = false;
            state.display.dark = true;
            state.playhead = at("2023-09-28");
            state.filter.hidden_kinds = [ibar::model::EventKind::Court].into();
        });
        compare(&mut window, "list_dark");
    }
}
