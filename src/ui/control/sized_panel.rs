//! Panel of the window with a size of its own: a small window takes some of it away for the time
//! being, and gives it back.

use egui::{Event, Id, Panel, PanelState, Rangef, Rect, Response, Ui, Vec2};

/// How far a panel may be from the size that it was given before that counts as a hand's doing, in
/// points: panels are on whole pixels.
const GRAIN: f32 = 1.0;

/// Shows a panel as large as a hand left it, or else of its usual size, within the range that the
/// window has room for. `panel` has the identity `name`.
///
/// egui keeps the size that a panel has had last, so that one which a small window squeezed would stay
/// small for ever.
pub(crate) fn sized_panel(
    ui: &mut Ui,
    panel: Panel,
    (name, is_wide, usual): (&str, bool, f32),
    range: Rangef,
    add: impl FnOnce(&mut Ui),
) {
    let id = ui.scope_id().with(name);
    let wanted = id.with("wanted size");
    let along = |rect: Rect| if is_wide { rect.width() } else { rect.height() };
    let kept: Option<f32> = ui.data(|data| data.get_temp(wanted));
    let given = range.clamp(kept.unwrap_or(usual));
    if PanelState::load(ui, id).is_some_and(|state| (along(state.outer_rect) - given).abs() > 0.0) {
        let outer_rect = Rect::from_min_size(ui.max_rect().min, Vec2::splat(given));
        ui.data_mut(|data| data.insert_persisted(id, PanelState { outer_rect }));
    }
    let shown = panel.resizable(true).default_size(given).size_range(range).show(ui, add);
    let size = along(shown.response.rect);
    if (size - given).abs() > GRAIN && is_resized(ui, id) {
        ui.data_mut(|data| data.insert_temp(wanted, size));
    }
}

/// Whether a hand drags the panel's edge, or assistive technology sets it.
fn is_resized(ui: &Ui, panel: Id) -> bool {
    let edge = panel.with("__resize");
    let asked = |event: &Event| matches!(event, Event::AccessKitActionRequest(_));
    let dragged = |it: Response| it.dragged() || it.drag_stopped();
    ui.read_response(edge).is_some_and(dragged) || ui.input(|input| input.events.iter().any(asked))
}
