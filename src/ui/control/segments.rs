//! Segmented switches: several words, one of which is chosen.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, vec2};

use super::{FocusRing, Ink, Plate, paint_text, text_width};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Word of a switch, or choice of a picker.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segment<'a, T> {
    /// Value that it chooses.
    pub value: T,
    /// The word.
    pub text: &'a str,
    /// Explanation in a sentence.
    pub tooltip: &'a str,
}

/// The width of a switch, in points.
pub(crate) fn segments_width<T>(ui: &Ui, look: Look, all: &[Segment<'_, T>]) -> f32 {
    all.iter().map(|segment| segment_width(ui, look, segment.text)).sum()
}

/// The width of one word of a switch with the space around it, in points: room for the bold form.
fn segment_width(ui: &Ui, look: Look, text: &str) -> f32 {
    let width = |font| text_width(ui.painter(), text, font);
    let bold = width(look.bold(TextStyle::Control)) + 6.0;
    bold.max(width(look.font(TextStyle::Control)) + 16.0)
}

/// Draws the switch; returns the value that was clicked.
pub(crate) fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    current: T,
    all: &[Segment<'_, T>],
) -> Option<T> {
    const HEIGHT: f32 = super::button::CONTROL_HEIGHT;
    let widths: Vec<f32> =
        all.iter().map(|segment| segment_width(ui, look, segment.text)).collect();
    let size = vec2(widths.iter().sum(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    Plate::RAISED.paint(ui.painter(), look, rect);
    let mut clicked = None;
    let mut left = rect.left();
    for (segment, width) in all.iter().zip(widths) {
        let cell = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, HEIGHT));
        left += width;
        let response = ui.interact(cell, ui.scope_id().with(segment.text), Sense::click());
        let on = segment.value == current;
        response.widget_info(|| WidgetInfo::selected(Access::RadioButton, true, on, segment.text));
        let ground = match (on, response.hovered()) {
            (true, _) => Role::Tint,
            (false, true) => Role::Shade,
            (false, false) => Role::Raised,
        };
        paint_segment(ui, look, cell, segment.text, ground);
        FocusRing::inside(cell.shrink(1.0)).paint(ui.painter(), look, &response);
        if response.on_hover_text(segment.tooltip).clicked() {
            clicked = Some(segment.value);
        }
    }
    clicked
}

fn paint_segment(ui: &Ui, look: Look, cell: Rect, text: &str, ground: Role) {
    ui.painter().rect_filled(cell.shrink(1.0), 3.0, look.colour(ground));
    let (font, role) = if ground == Role::Tint {
        (look.bold(TextStyle::Control), Role::Accent)
    } else {
        (look.font(TextStyle::Control), Role::Text)
    };
    let ink = Ink { font, colour: look.colour(role) };
    let align = Align2::CENTER_CENTER;
    paint_text(ui.painter(), cell.center(), align, text, ink, cell.width() + 8.0);
}
