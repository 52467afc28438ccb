//! Tabs that choose a chart.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{Chart, Command, LaneCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, paint_text, text_width};

/// Height of a tab, in pixels.
const HEIGHT: f32 = 18.0;
/// Space between two tabs, in pixels; less of it where long words need the room.
const GAP: f32 = 12.0;
/// The least of it, in pixels.
const LEAST_GAP: f32 = 8.0;

/// Draws a tab for each chart, that of troops where there are any; the chosen one is underlined.
pub(super) fn tabs_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    names: Rect,
    (chosen, has_troops): (Chart, bool),
) {
    let look = cx.look;
    let mut left = names.left() + 16.0;
    let charts = Chart::ALL.into_iter().filter(|chart| has_troops || *chart != Chart::Troops);
    let tabs = charts.map(|chart| {
        let on = chosen == chart;
        let font = if on { look.bold(TextStyle::Tiny) } else { look.font(TextStyle::Tiny) };
        let width = text_width(ui.painter(), chart.label(), font.clone());
        (chart, on, font, width)
    });
    let tabs: Vec<_> = tabs.collect();
    let gaps: f32 = tabs.iter().skip(1).map(|_| 1.0).sum();
    let words: f32 = tabs.iter().map(|(_, _, _, width)| width).sum();
    let gap = ((names.right() - 8.0 - left - words) / gaps.max(1.0)).clamp(LEAST_GAP, GAP);
    for (chart, on, font, width) in tabs {
        let width = width.min(names.right() - 2.0 - left).max(0.0);
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
            width + 1.0,
        );
        if on {
            let line = look.stroke(1.5, Role::Accent);
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
        }
        FocusRing::inside(reach).paint(ui.painter(), look, &response);
        if response.on_hover_text(chart.about()).clicked() {
            cx.push(Command::Lane(LaneCommand::ShowChart(chart)));
        }
        left += width + gap;
    }
}
