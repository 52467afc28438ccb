//! Maps of two windows that are compared: side by side, or one that is swiped.

mod caption;
mod handle;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use self::caption::{CAPTION, caption_ui};
use super::{MapParts, density, ground, one_map_ui, overlays, scene};
use crate::geo::ScreenSize;
use crate::message;
use crate::scene::comparison::side_words;
use crate::scene::theme::Role;
use crate::state::{AppState, Command, Filter, MapCommand, Side, Visible};
use crate::ui::ViewContext;
use crate::ui::convert::{f32_from, size_from};
use crate::ui::map::density::DensityLayer;
use crate::ui::map::pane::Pane;
use crate::ui::memo::memo;

/// Space between two maps, in points.
const BETWEEN: f32 = 2.0;

/// Shows a map of each window, with one camera.
pub(super) fn two_maps_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, rect: Rect) {
    // Both have the same size, so that one camera shows the same ground.
    let width = ((rect.width() - BETWEEN) / 2.0).floor().max(1.0);
    let lefts = [rect.left(), rect.right() - width];
    ui.painter().rect_filled(rect, 0.0, cx.look.colour(Role::ControlEdge));
    for (side, left) in Side::ALL.into_iter().zip(lefts) {
        let column = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        let (caption, map) = column.split_top_bottom_at_y(rect.top() + CAPTION);
        map_of_side_ui(ui, cx, side, (map, map), true);
        caption_ui(ui, cx, side, caption);
    }
}

/// Shows one map, to the left of a handle as in the first window, to the right as in the second.
pub(super) fn swiped_map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, rect: Rect) {
    let (captions, map) = rect.split_top_bottom_at_y(rect.top() + CAPTION);
    let (width, height) = size_from(map.size());
    let size = ScreenSize::new(width, height);
    if cx.state.map.size != size {
        cx.push(Command::Map(MapCommand::Resized(size)));
    }
    // The ground is the same on both sides, and so is what is fixed to the pane.
    let both = DensityLayer::new(ui, cx);
    let all = scene(ui, cx, &both);
    let painter = ui.painter_at(map);
    let pane = Pane { rect: map, painter: &painter, look: cx.look };
    ground::paint(ui, pane, cx, all.detail);
    let x = map.left() + map.width() * f32_from(cx.state.compared_maps.divide());
    let (left, right) = map.split_left_right_at_x(x.round());
    for (side, clip) in [(Side::A, left), (Side::B, right)] {
        map_of_side_ui(ui, cx, side, (map, clip), false);
    }
    overlays::overlays_ui(ui, cx, &all, pane);
    density::count_ui(ui, &all.overlays, pane);
    handle::handle_ui(ui, cx, map, x.round());
    let middle = captions.center().x;
    let (left, right) = captions.split_left_right_at_x(middle);
    caption_ui(ui, cx, Side::A, left);
    caption_ui(ui, cx, Side::B, right);
}

/// Shows the map of one window in a rectangle, as far as the other one lets it.
fn map_of_side_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    side: Side,
    (rect, clip): (Rect, Rect),
    whole: bool,
) {
    let state = cx.state.of_side(side);
    let visible = visible_of(ui, cx, side, &state);
    let words = side_words(side, cx.state.comparison.side(side), cx.zone);
    let name = message!("comparison-map-of", side = side.label(), dates = &words.dates);
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(("map of", side)), |ui| {
        ui.set_clip_rect(clip.intersect(ui.clip_rect()));
        cx.on_side((side, &state, &visible), |cx| {
            let parts = MapParts { name: &name, ground: whole, furniture: whole };
            one_map_ui(ui, cx, rect, &parts);
        });
    });
}

/// What the events of a side depend on, besides the dataset.
type SideKey = (u64, crate::model::TimeSpan, Filter, Option<crate::geo::Viewport>);

/// The events of a side, kept between frames.
fn visible_of(
    ui: &Ui,
    cx: &ViewContext<'_>,
    side: Side,
    state: &AppState,
) -> std::sync::Arc<Visible> {
    let frame = state.filter.only_on_map.then(|| state.map.viewport());
    let key: SideKey = (cx.dataset.serial(), state.window.range, state.filter.clone(), frame);
    let id = egui::Id::unique(("events of a compared window", side));
    memo(ui.ctx(), id, key, || cx.visible.in_dates_of(state, cx.dataset))
}
