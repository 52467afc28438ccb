//! Key of a comparison: each half ring with its meaning and its number of events.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2};

use crate::message;
use crate::scene;
use crate::scene::comparison::{HeldByCounts, held_by_words};
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::HeldBy;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, Plate, paint_among, paint_text};
use crate::ui::map::pane::Pane;

/// Shows the key.
pub(super) fn key_ui(ui: &Ui, cx: &ViewContext<'_>, key: scene::rect::Rect, pane: Pane<'_>) {
    let (look, painter) = (pane.look, pane.painter);
    let counts = HeldByCounts::of(cx.state, cx.dataset, cx.visible);
    let rect = pane.place(key);
    Plate::OVER_MAP.paint(painter, look, rect);
    let mut y = rect.top() + 16.0;
    for held_by in [HeldBy::OnlyA, HeldBy::OnlyB, HeldBy::Both] {
        let at = pos2(rect.left() + 18.0, y);
        paint_among(painter, look, at, 6.5, held_by, Role::Panel);
        let (words, count) = (held_by_words(held_by), count_words(counts.get(held_by)));
        let colour = look.colour(Role::Text);
        let ink = Ink { font: look.font(TextStyle::Small), colour };
        let bold = Ink { font: look.bold(TextStyle::Small), colour };
        let right = pos2(rect.right() - 12.0, y);
        let number = paint_text(painter, right, Align2::RIGHT_CENTER, &count, bold, 40.0);
        let left = pos2(rect.left() + 36.0, y);
        let room = number.left() - left.x - 4.0;
        paint_text(painter, left, Align2::LEFT_CENTER, words, ink, room);
        let row = Rect::from_x_y_ranges(rect.x_range(), y - 10.0..=y + 10.0);
        let response = ui.interact(row, ui.scope_id().with(("compared", words)), Sense::hover());
        let name = || message!("map-window-compared", which = words, count = &count);
        response.widget_info(|| WidgetInfo::labeled(Access::Label, true, name()));
        y += 20.0;
    }
}
