//! Checkbox for folding long gaps.

use egui::accesskit::Role as Access;
use egui::{Align2, Painter, Rect, Sense, Shape, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, paint_text, text_width};
use crate::ui::theme::Look;
use crate::ui::timeline::parts::{GUTTER, Parts};

/// Where the checkbox is, if there is a gap to fold.
pub(crate) fn fold_switch_rect(painter: &Painter, look: Look, parts: &Parts) -> Rect {
    let font = look.font(TextStyle::Tiny);
    let width = text_width(painter, label!("commands-fold-gaps"), font) + 26.0;
    let right = pos2(parts.overview.left() + GUTTER - 10.0, parts.overview.top() + 27.0);
    Align2::RIGHT_CENTER.anchor_size(right, vec2(width, 18.0))
}

/// Draws the checkbox next to the name of the overview, unless there is no gap to fold. The overview
/// itself is always folded.
pub(crate) fn fold_switch_ui(ui: &Ui, cx: &mut ViewContext<'_>, parts: &Parts) {
    if cx.dataset.gaps().is_empty() {
        return;
    }
    let look = cx.look;
    let name = label!("commands-fold-gaps");
    let font = look.font(TextStyle::Tiny);
    let rect = fold_switch_rect(ui.painter(), look, parts);
    let width = rect.width();
    let at = rect.left_center() + vec2(4.0, 0.0);
    let on = !cx.state.unfolded;
    let response = ui.interact(rect, ui.scope_id().with("fold-gaps"), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Access::CheckBox, true, on, name));
    let tick = Rect::from_min_size(pos2(at.x, at.y - 6.0), vec2(12.0, 12.0));
    let ground = match (on, response.hovered()) {
        (true, _) => Role::TextSecond,
        (false, true) => Role::Shade,
        (false, false) => Role::Raised,
    };
    let edge = look.stroke(1.0, if on { Role::TextSecond } else { Role::ControlEdge });
    ui.painter().rect(tick, 2.0, look.colour(ground), edge, StrokeKind::Inside);
    if on {
        let middle = tick.center();
        let arms =
            vec![middle + vec2(-3.0, 0.0), middle + vec2(-0.8, 2.4), middle + vec2(3.4, -2.6)];
        ui.painter().add(Shape::line(arms, look.stroke(1.5, Role::Panel)));
    }
    let ink = Ink { font, colour: look.colour(Role::Text) };
    paint_text(ui.painter(), pos2(at.x + 18.0, at.y), Align2::LEFT_CENTER, name, ink, width);
    FocusRing::around(rect.expand(1.0)).paint(ui.painter(), look, &response);
    if response.on_hover_text(label!("timeline-window-fold-gaps")).clicked() {
        cx.push(Command::Time(TimeCommand::ToggleFolds));
    }
}
