//! Row of a problem: severity, message, place, line of the file, help.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, CursorIcon, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::scene::file::{Problem, ProblemWeight, Underlined};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Ink, RowState, paint_text, text_width};
use crate::ui::theme::Look;
use crate::{label, message};

/// Left edge of the words, in pixels from that of the row.
const INDENT: f32 = 40.0;

/// Draws the row. A click selects the event that contains the problem.
pub(super) fn row_ui(ui: &Ui, cx: &mut ViewContext<'_>, rect: Rect, nth: usize, problem: &Problem) {
    let look = cx.look;
    let is_link = problem.event.is_some();
    let id = ui.scope_id().with(("problem", nth));
    let response = ui.interact(rect, id, if is_link { Sense::click() } else { Sense::hover() });
    response.widget_info(|| WidgetInfo::labeled(Access::ListItem, true, problem.name()));
    if let Some(event) = problem.event.as_ref().filter(|_| response.clicked()) {
        cx.push(Command::Select(SelectCommand::Event(event.clone())));
    }
    let selected = is_link && problem.event == cx.state.selection;
    let ground = RowState { selected, pointed: is_link && response.hovered() }.ground(Role::Raised);
    ui.painter().rect_filled(rect, 0.0, look.colour(ground));
    ui.painter().hline(rect.x_range(), rect.top(), look.stroke(1.0, Role::Hairline));
    FocusRing::inside(rect.shrink(1.0)).radius(2.0).paint(ui.painter(), look, &response);
    paint_words(ui.painter(), look, rect, problem, ground);
    copy_ui(ui, cx, rect, nth, problem);
    if is_link {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&problem.message);
    } else {
        response.on_hover_text(&problem.message);
    }
}

fn paint_words(painter: &Painter, look: Look, rect: Rect, problem: &Problem, ground: Role) {
    let left = rect.left() + INDENT;
    let width = rect.width() - INDENT - 16.0;
    let line = |y: f32, text: &str, ink: Ink, width: f32| {
        paint_text(painter, pos2(left, rect.top() + y), Align2::LEFT_CENTER, text, ink, width);
    };
    paint_sign(painter, look, pos2(rect.left() + 23.0, rect.top() + 17.0), problem.weight, ground);
    let ink = look.bold_ink(TextStyle::Body, Role::Text);
    let copy = text_width(painter, label!("dialogs-copy"), look.font(TextStyle::Small)) + 16.0;
    line(17.0, &problem.message, ink, width - copy.max(44.0));
    let second = look.ink(TextStyle::Small, Role::TextSecond);
    line(35.0, &problem.place, second.clone(), width);
    let line_at = pos2(left, rect.top() + 55.0);
    let underline = look.stroke(1.5, Role::Problem(problem.weight));
    paint_excerpt(painter, look, line_at, &problem.excerpt, underline, width);
    if let Some(help) = &problem.help {
        line(75.0, &message!("dialogs-help", help = help), second, width);
    }
}

/// The line of the file, with the offending part underlined.
fn paint_excerpt(
    painter: &Painter,
    look: Look,
    at: Pos2,
    line: &Underlined,
    underline: Stroke,
    width: f32,
) {
    let plain = TextFormat::simple(look.font(TextStyle::Body), look.colour(Role::TextSecond));
    let marked = TextFormat {
        underline,
        ..TextFormat::simple(look.font(TextStyle::Body), look.colour(Role::Text))
    };
    let mut job = LayoutJob::default();
    job.append(&line.before, 0.0, plain.clone());
    job.append(&line.marked, 0.0, marked);
    job.append(&line.after, 0.0, plain);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    let galley = painter.layout_job(job);
    let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, look.colour(Role::Text));
}

/// A disc with a bar through it for an error, a triangle for a warning, a ring for a note.
fn paint_sign(painter: &Painter, look: Look, at: Pos2, weight: ProblemWeight, ground: Role) {
    let fill = look.colour(Role::Problem(weight));
    match weight {
        ProblemWeight::Error => {
            painter.circle_filled(at, 6.0, fill);
            let bar = Stroke::new(2.0, look.colour(ground));
            painter.line_segment([at - vec2(3.0, 0.0), at + vec2(3.0, 0.0)], bar);
        }
        ProblemWeight::Note => {
            painter.circle_stroke(at, 5.0, Stroke::new(2.0, fill));
        }
        ProblemWeight::Warning => {
            let corners = vec![at + vec2(0.0, -6.0), at + vec2(6.5, 5.0), at + vec2(-6.5, 5.0)];
            painter.add(Shape::convex_polygon(corners, fill, Stroke::NONE));
        }
    }
}

/// Button that copies the problem to the clipboard.
fn copy_ui(ui: &Ui, cx: &mut ViewContext<'_>, row: Rect, nth: usize, problem: &Problem) {
    let look = cx.look;
    let word = label!("dialogs-copy");
    let width = text_width(ui.painter(), word, look.font(TextStyle::Small));
    let middle = pos2(row.right() - 16.0 - width / 2.0, row.top() + 17.0);
    let rect = Rect::from_center_size(middle, vec2(width + 8.0, 20.0));
    let response = ui.interact(rect, ui.scope_id().with(("copy", nth)), Sense::click());
    let name = || message!("dialogs-copy.name", nth = nth + 1);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name()));
    let ink = look.ink(TextStyle::Small, Role::Accent);
    paint_text(ui.painter(), middle, Align2::CENTER_CENTER, word, ink, width + 2.0);
    if response.hovered() || response.has_focus() {
        let line = look.stroke(1.0, Role::Accent);
        ui.painter().hline(rect.shrink(4.0).x_range(), rect.bottom() - 3.0, line);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.on_hover_text(label!("dialogs-copy.tooltip")).clicked() {
        cx.push(Command::App(AppCommand::CopyText(problem.text.clone())));
    }
}
