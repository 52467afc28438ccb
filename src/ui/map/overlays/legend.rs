//! Key of the map: what is in view, and switches for its kinds.

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, Rect, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::legend_signs::entry_sign;
use crate::scene::map::{
    LEGEND_BUTTON, LEGEND_PAD, LEGEND_ROW, LegendEntry, MapOverlays, legend_columns, legend_numbers,
};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, MapCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, Plate, kind_hint, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;
use crate::{label, message};

/// Side of the switch that folds the key, in pixels.
const FOLD: f32 = 18.0;

/// Shows the key, or the button that unfolds it.
pub(super) fn legend_ui(ui: &Ui, cx: &mut ViewContext<'_>, overlays: &MapOverlays, pane: Pane<'_>) {
    let legend = &overlays.legend;
    if legend.is_empty() {
        return;
    }
    let rect = pane.place(overlays.legend_rect);
    let is_folded = !cx.state.key_unfolded();
    let numbers = legend_numbers(legend);
    if is_folded && numbers.is_empty() {
        fold_ui(ui, cx, rect);
        return;
    }
    Plate::OVER_MAP.paint(pane.painter, pane.look, rect);
    // A click on the key does not reach the map below.
    ui.interact(rect, ui.scope_id().with("key"), Sense::CLICK | Sense::DRAG);
    if is_folded {
        let corner = rect.left_top() + vec2(0.0, f32_from(LEGEND_PAD) / 2.0);
        let size = vec2(rect.width(), f32_from(LEGEND_ROW));
        for (nth, entry) in (0_u8..).zip(numbers) {
            let row = Rect::from_min_size(corner + vec2(0.0, f32::from(nth) * size.y), size);
            row_ui(ui, cx, *entry, row, pane);
        }
        fold_ui(ui, cx, rect.with_min_y(rect.bottom() - f32_from(LEGEND_BUTTON)));
        return;
    }
    let columns = legend_columns(legend.len(), cx.state.map.size);
    let rows = legend.len().div_ceil(columns).max(1);
    let count = u8::try_from(columns).unwrap_or(1);
    let (wide, tall) = (rect.width() / f32::from(count), f32_from(LEGEND_ROW));
    let mut corner = pos2(rect.left(), rect.top() + f32_from(LEGEND_PAD));
    let last = corner.x + wide * f32::from(count - 1);
    for column in legend.chunks(rows) {
        for (nth, entry) in (0_u8..).zip(column) {
            let top = corner.y + f32::from(nth) * tall;
            let mut row = Rect::from_min_size(pos2(corner.x, top), vec2(wide, tall));
            if nth == 0 && corner.x >= last {
                row.max.x -= FOLD;
            }
            row_ui(ui, cx, *entry, row, pane);
        }
        corner.x += wide;
    }
    let fold = Rect::from_min_size(rect.right_top() + vec2(-FOLD - 3.0, 6.0), vec2(FOLD, FOLD));
    fold_ui(ui, cx, fold);
}

/// The switch that folds and unfolds the key: a button with a word while it is folded, else a
/// chevron.
fn fold_ui(ui: &Ui, cx: &mut ViewContext<'_>, rect: Rect) {
    let look = cx.look;
    let unfolded = cx.state.key_unfolded();
    let response = ui.interact(rect, ui.scope_id().with("fold the key"), Sense::click());
    let word = label!("map-window-key");
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, unfolded, word));
    let painter = ui.painter();
    let pointed = response.hovered();
    let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    let plate =
        Plate::RAISED.ground(if pointed { Role::Shade } else { Role::Raised }).edge(1.0, edge);
    if !unfolded {
        plate.paint(painter, look, rect);
        let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
        let at = pos2(rect.left() + 12.0, rect.center().y);
        paint_text(painter, at, Align2::LEFT_CENTER, word, ink, rect.width());
    } else if pointed || response.has_focus() {
        plate.radius(3.0).paint(painter, look, rect);
    }
    let tip = if unfolded { 1.0 } else { -1.0 };
    let middle = if unfolded { rect.center() } else { pos2(rect.right() - 14.0, rect.center().y) };
    let to = |x: f32, y: f32| middle + vec2(x, y * tip);
    let chevron = vec![to(-4.0, -2.0), to(0.0, 2.0), to(4.0, -2.0)];
    painter.add(Shape::line(chevron, look.stroke(1.5, Role::TextSecond)));
    if response.clicked() {
        cx.push(Command::Map(MapCommand::ToggleKey));
    }
    let hint =
        if unfolded { label!("map-window-key.fold") } else { label!("map-window-key.unfold") };
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint);
}

/// One line. A click on a kind switches it off or on, a double click shows it alone.
fn row_ui(ui: &Ui, cx: &mut ViewContext<'_>, entry: LegendEntry, row: Rect, pane: Pane<'_>) {
    let (look, painter) = (pane.look, pane.painter);
    let text = entry.label(cx.dataset, cx.state.display.names);
    let text = &*text;
    let commands = commands(entry);
    let sense = if commands.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(row, ui.scope_id().with(("key", text)), sense);
    response.widget_info(|| info(entry, text));
    if commands.is_some() && (response.hovered() || response.has_focus()) {
        let fill = row.shrink2(vec2(4.0, 0.0));
        painter.rect_filled(fill, 3.0, look.colour(Role::Shade));
        FocusRing::inside(fill).paint(painter, look, &response);
    }
    entry_sign(painter, cx, entry, pos2(row.left() + 20.0, row.center().y));
    let off = matches!(entry, LegendEntry::Off(_));
    let role = if off { Role::TextSecond } else { Role::Text };
    let ink = Ink { font: look.font(TextStyle::Small), colour: look.colour(role) };
    let at = pos2(row.left() + 40.0, row.center().y);
    let drawn = paint_text(painter, at, Align2::LEFT_CENTER, text, ink, row.width() - 46.0);
    if off {
        painter.hline(drawn.x_range(), drawn.center().y + 0.5, look.stroke(1.0, role));
    }
    let Some((click, double, hint)) = commands else {
        return;
    };
    if response.double_clicked() {
        for command in double {
            cx.push(Command::Filter(command));
        }
    } else if response.clicked() {
        cx.push(Command::Filter(click));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint);
}

/// Commands of a click and of a double click, and the hint. A double click follows a click, which
/// it reverts; `None` for a line that is no switch.
fn commands(entry: LegendEntry) -> Option<(FilterCommand, Vec<FilterCommand>, &'static str)> {
    let toggle = FilterCommand::ToggleKind;
    match entry {
        LegendEntry::Kind(kind) | LegendEntry::Off(kind) => {
            let alone = vec![toggle(kind), FilterCommand::OnlyKind(kind)];
            Some((toggle(kind), alone, kind_hint(!matches!(entry, LegendEntry::Off(_)))))
        }
        LegendEntry::AllKinds => {
            Some((FilterCommand::AllKinds, vec![], label!("map-window-key.all-kinds")))
        }
        _ => None,
    }
}

fn info(entry: LegendEntry, text: &str) -> WidgetInfo {
    let name = message!("map-window-key-line", meaning = text);
    match entry {
        LegendEntry::Kind(_) => WidgetInfo::selected(Access::CheckBox, true, true, name),
        LegendEntry::Off(_) => WidgetInfo::selected(Access::CheckBox, true, false, name),
        LegendEntry::AllKinds => WidgetInfo::labeled(Access::Button, true, name),
        _ => WidgetInfo::labeled(Access::Label, true, name),
    }
}
