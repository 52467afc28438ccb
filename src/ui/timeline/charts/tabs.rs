//! Tabs that choose a chart.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{Chart, Command, LaneCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, paint_text, text_width};

/// Height of a tab, in pixels.
const HEIGHT: f32 = 18.0;

/// Draws a tab for each chart; the chosen one is underlined.
pub(super) fn tabs_ui(ui: &Ui, cx: &mut ViewContext<'_>, names: Rect) {
    let look = cx.look;
    let mut left = names.left() + 16.0;
    for chart in Chart::ALL {
        let on = cx.state.chart == chart;
        let font = if on { look.bold(TextStyle::Tiny) } else { look.font(TextStyle::Tiny) };
        let width = text_width(ui.painter(), chart.label(), font.clone());
        let rect = Rect::from_min_size(pos2(left, names.top() + 4.0), vec2(width, HEIGHT));
        let reach = rect.expand2(vec2(4.0, 0.0));
        let id = ui.scope_id().with(("chart", chart));
        let response = ui.interact(reach, id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Access::Tab, true, on, chart.label()));
        let lit = on || response.hovered();
        let ink =
            Ink { font, colour: look.colour(if lit { Role::Text } else { Role::TextSecond }) };
        paint_text(
            ui.painter(),
            rect.left_center(),
            Align2::LEFT_CENTER,
            chart.label(),
            ink,
            120.0,
        );
        if on {
            let line = look.stroke(1.5, Role::Accent);
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
        }
        FocusRing::inside(reach).paint(ui.painter(), look, &response);
        if response.on_hover_text(chart.about()).clicked() {
            cx.push(Command::Lane(LaneCommand::ShowChart(chart)));
        }
        left += width + 12.0;
    }
}
