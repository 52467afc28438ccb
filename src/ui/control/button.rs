//! Buttons with a word or a sign, switches with a word, and words in a line that act as a button.

use egui::accesskit::Role as Access;
use egui::{
    CursorIcon, Label, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{Ink, Plate, paint_text, text_width};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::theme::Look;

/// Sign of a button, in place of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A bar and a triangle to the left.
    Previous,
    /// A triangle to the right.
    Play,
    /// A triangle to the left.
    PlayBack,
    /// A flag on its pole.
    Flag,
    /// Two bars.
    Pause,
    /// A triangle to the right and a bar.
    Next,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
}

/// Height of the controls in headers.
pub(crate) const CONTROL_HEIGHT: f32 = 24.0;

/// A button with a sign; `name` is its tooltip and its name for assistive technology.
pub(crate) fn sign_button(ui: &mut Ui, look: Look, sign: Sign, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
    frame(ui, look, rect, &response);
    paint_sign(ui.painter(), rect.center(), sign, look);
    response.on_hover_text(name)
}

/// A button with a word.
pub(crate) fn text_button(ui: &mut Ui, look: Look, text: &str, tooltip: &str) -> Response {
    let width = text_width(ui.painter(), text, look.font(TextStyle::Control)) + 20.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Access::Button, enabled, text));
    frame(ui, look, rect, &response);
    let role = if enabled { Role::Text } else { Role::TextFaint };
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(role) };
    paint_text(ui.painter(), rect.center(), egui::Align2::CENTER_CENTER, text, ink, width);
    response.on_hover_text(tooltip)
}

/// A switch with a word: it looks pressed while it is `on`.
pub(crate) fn toggle_button(
    ui: &mut Ui,
    look: Look,
    text: &str,
    on: bool,
    tooltip: &str,
) -> Response {
    let width = text_width(ui.painter(), text, look.bold(TextStyle::Control)) + 20.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, on, text));
    frame(ui, look, rect, &response);
    let (font, role) = if on {
        ui.painter().rect_filled(rect.shrink(1.0), 3.0, look.colour(Role::Tint));
        (look.bold(TextStyle::Control), Role::Accent)
    } else {
        (look.font(TextStyle::Control), Role::Text)
    };
    let ink = Ink { font, colour: look.colour(role) };
    paint_text(ui.painter(), rect.center(), egui::Align2::CENTER_CENTER, text, ink, width);
    response.on_hover_text(tooltip)
}

/// Words in the accent colour, underlined under the pointer and while focused. `name` is for
/// assistive technology.
pub(crate) fn word_link(
    ui: &mut Ui,
    look: Look,
    words: &str,
    name: &str,
    tooltip: &str,
) -> Response {
    word_link_in(ui, look, Role::Accent, words, name, tooltip)
}

/// The same in another colour, for words that need not stand out.
pub(crate) fn word_link_in(
    ui: &mut Ui,
    look: Look,
    role: Role,
    words: &str,
    name: &str,
    tooltip: &str,
) -> Response {
    let text = look.text(words, TextStyle::Small, role);
    let link = ui.add(Label::new(text).selectable(false).sense(Sense::click()));
    link.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
    if link.hovered() || link.has_focus() {
        let line = look.stroke(1.0, role);
        ui.painter().hline(link.rect.x_range(), link.rect.bottom() - 1.0, line);
    }
    link.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(tooltip)
}

/// Paints ground and edge of a button.
pub(super) fn frame(ui: &Ui, look: Look, rect: Rect, response: &Response) {
    let fill = if response.is_pointer_button_down_on() {
        Role::Tint
    } else if response.hovered() {
        Role::Shade
    } else {
        Role::Raised
    };
    let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    Plate::RAISED.ground(fill).edge(1.0, edge).paint(ui.painter(), look, rect);
}

fn paint_sign(painter: &Painter, at: Pos2, sign: Sign, look: Look) {
    let ink = look.colour(Role::Text);
    let to = |x: f32, y: f32| pos2(at.x + x, at.y + y);
    let triangle = |tip: f32, base: f32| {
        let points = vec![to(base, -4.5), to(tip, 0.0), to(base, 4.5)];
        painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    };
    let bar = |left: f32, right: f32| {
        painter.rect_filled(Rect::from_min_max(to(left, -4.5), to(right, 4.5)), 0.0, ink);
    };
    let line = Stroke::new(1.5, ink);
    match sign {
        Sign::Previous => {
            bar(-5.0, -3.5);
            triangle(-2.5, 4.5);
        }
        Sign::Play => triangle(5.0, -3.5),
        Sign::PlayBack => triangle(-5.0, 3.5),
        Sign::Flag => {
            painter.line_segment([to(-4.0, -6.0), to(-4.0, 6.0)], line);
            let cloth = vec![to(-4.0, -6.0), to(5.0, -2.5), to(-4.0, 1.0)];
            painter.add(Shape::convex_polygon(cloth, ink, Stroke::NONE));
        }
        Sign::Pause => {
            bar(-3.5, -1.0);
            bar(1.0, 3.5);
        }
        Sign::Next => {
            triangle(2.5, -4.5);
            bar(3.5, 5.0);
        }
        Sign::Plus => {
            painter.line_segment([to(-4.5, 0.0), to(4.5, 0.0)], line);
            painter.line_segment([to(0.0, -4.5), to(0.0, 4.5)], line);
        }
        Sign::Minus => {
            painter.line_segment([to(-4.5, 0.0), to(4.5, 0.0)], line);
        }
    }
}
