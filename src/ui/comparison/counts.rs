//! Numbers of events in each window, as three sums and as bars by kind or actor.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::message;
use crate::scene::comparison::{CountRow, HeldByCounts, held_by_words, side_role};
use crate::scene::f64_from_count;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{HeldBy, Side};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, heading, paint_among, paint_text, small_mark};
use crate::ui::convert::f32_from;

/// Height of a row in pixels.
const ROW: f32 = 20.0;
/// Width of the names in pixels.
const NAMES: f32 = 148.0;
/// Width of a number at the end of a bar, in pixels.
const NUMBER: f32 = 26.0;

/// Draws the numbers of events that are only in one window, or in both.
pub(super) fn among_ui(ui: &mut Ui, cx: &ViewContext<'_>, counts: HeldByCounts) {
    let look = cx.look;
    ui.columns(3, |columns| {
        for (column, among) in columns.iter_mut().zip([HeldBy::OnlyA, HeldBy::Both, HeldBy::OnlyB])
        {
            let count = count_words(counts.get(among));
            let size = vec2(column.available_width(), 40.0);
            let (rect, response) = column.allocate_exact_size(size, Sense::hover());
            let words = held_by_words(among);
            let name =
                message!("comparison-window-count", words = words, count = counts.get(among));
            response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &name));
            let painter = column.painter();
            let at = pos2(rect.left() + 9.0, rect.top() + 14.0);
            paint_among(painter, look, at, 7.0, among, Role::Panel);
            let ink = look.bold_ink(TextStyle::Title, Role::Text);
            let left = pos2(rect.left() + 24.0, at.y);
            paint_text(painter, left, Align2::LEFT_CENTER, &count, ink, rect.width());
            let ink = look.ink(TextStyle::Small, Role::TextSecond);
            let below = pos2(rect.left(), rect.bottom() - 6.0);
            paint_text(
                painter,
                below,
                Align2::LEFT_CENTER,
                held_by_words(among),
                ink,
                rect.width(),
            );
        }
    });
}

/// Draws rows with a bar to the left for A and a bar to the right for B.
pub(super) fn rows_ui(ui: &mut Ui, cx: &ViewContext<'_>, name: &str, rows: &[CountRow]) {
    heading(ui, cx.look, name);
    let most = rows.iter().map(|row| row.a.max(row.b)).max().unwrap_or(0).max(1);
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in rows {
        row_ui(ui, cx, row, most);
    }
    ui.spacing_mut().item_spacing.y = 4.0;
}

fn row_ui(ui: &mut Ui, cx: &ViewContext<'_>, row: &CountRow, most: usize) {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let name = message!("comparison-window-row", name = &row.name, a = row.a, b = row.b);
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, &name));
    let painter = ui.painter();
    let middle = rect.center().y;
    let mut left = rect.left();
    if let Some(kind) = row.kind {
        small_mark(painter, look, pos2(left + 7.0, middle), kind, Role::Panel);
        left += 20.0;
    }
    let names = NAMES.min(rect.width() * 0.42);
    let ink = look.ink(TextStyle::Control, Role::Text);
    let room = rect.left() + names - left - 6.0;
    paint_text(painter, pos2(left, middle), Align2::LEFT_CENTER, &row.name, ink, room);
    let plot = rect.with_min_x(rect.left() + names);
    let axis = plot.center().x;
    let half = (plot.width() / 2.0 - NUMBER).max(8.0);
    for (side, count) in [(Side::A, row.a), (Side::B, row.b)] {
        let way = if side == Side::A { -1.0 } else { 1.0 };
        let length = half * share(count, most);
        let ends = [axis + way, axis + way * (1.0 + length)];
        let bar = Rect::from_two_pos(pos2(ends[0], middle - 5.0), pos2(ends[1], middle + 5.0));
        if count > 0 {
            painter.rect_filled(bar, 0.0, look.mixed(side_role(side), Role::Panel, 0.85));
        }
        let (font, role) = if count > 0 {
            (look.bold(TextStyle::Small), Role::Text)
        } else {
            (look.font(TextStyle::Small), Role::TextSecond)
        };
        let anchor = if side == Side::A { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let at = pos2(ends[1] + way * 5.0, middle);
        let ink = Ink { font, colour: look.colour(role) };
        paint_text(painter, at, anchor, &count_words(count), ink, NUMBER);
    }
    painter.vline(axis, rect.y_range(), look.stroke(1.0, Role::ControlEdge));
}

/// Length of a bar as a share of the longest, 0 to 1.
fn share(count: usize, most: usize) -> f32 {
    f32_from(f64_from_count(count) / f64_from_count(most).max(1.0))
}
