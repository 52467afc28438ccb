//! Terms of the filter as chips, and what is wrong with the line.

use egui::accesskit::Role as Access;
use egui::{Align2, Key, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, Term, unknown_value};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, Plate, paint_text, second, text_width, word_link};
use crate::{label, message};

/// Height of a chip in points.
const HEIGHT: f32 = 22.0;
/// Room for the cross that takes a term away, in points.
const CROSS: f32 = 20.0;

/// Draws a chip for each term, and below them what cannot be followed.
pub(super) fn terms_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let terms = cx.state.filter.terms.clone();
    if !terms.is_empty() {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 4.0);
            for term in &terms {
                chip_ui(ui, cx, term);
            }
            let (words, tooltip) = (label!("ask-copy"), label!("ask-copy.tooltip"));
            if word_link(ui, cx.look, words, words, tooltip).clicked() {
                let line = cx.state.filter.line();
                cx.push(Command::App(crate::state::AppCommand::CopyText(line)));
            }
        });
    }
    if let Some(fault) = cx.state.filter.fault() {
        second(ui, cx.look, &fault.words());
    } else if let Some(fault) = unknown_value(&cx.state.filter.line(), cx.dataset) {
        second(ui, cx.look, &fault.words());
    }
    let corrections: Vec<String> = cx
        .visible
        .asked
        .corrections()
        .into_iter()
        .map(|(typed, found)| message!("ask-corrected", typed = typed, found = found))
        .collect();
    for correction in corrections {
        second(ui, cx.look, &correction);
    }
}

/// A chip with the text of a term: a click puts it back into the field, the cross takes it away.
fn chip_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, term: &Term) {
    let look = cx.look;
    let text = term.to_string();
    let room = (ui.max_rect().width() - CROSS - 12.0).max(40.0);
    let width = text_width(ui.painter(), &text, look.font(TextStyle::Small)).min(room);
    let size = vec2(width + 10.0 + CROSS, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &text));
    let fill = if response.hovered() { Role::Shade } else { Role::Tint };
    let plate = Plate::RAISED.ground(fill).edge(1.0, Role::ControlEdge).radius(11.0);
    plate.paint(ui.painter(), look, rect);
    let ink = look.ink(TextStyle::Small, Role::Text);
    let left = pos2(rect.left() + 9.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, &text, ink, width + 1.0);
    let at = Rect::from_min_max(pos2(rect.right() - CROSS, rect.top()), rect.max);
    let cross = ui.interact(at, response.id.with("cross"), Sense::click());
    let name = message!("ask-remove", term = &text);
    cross.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    let line = look.stroke(1.25, if cross.hovered() { Role::Accent } else { Role::TextSecond });
    let middle = at.center() - vec2(1.0, 0.0);
    for arm in [vec2(3.0, 3.0), vec2(3.0, -3.0)] {
        ui.painter().line_segment([middle - arm, middle + arm], line);
    }
    FocusRing::inside(rect).paint(ui.painter(), look, &response);
    FocusRing::inside(at).paint(ui.painter(), look, &cross);
    let erased = response.has_focus()
        && ui.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace));
    if cross.on_hover_text(name).clicked() || erased {
        cx.push(Command::Filter(FilterCommand::RemoveTerm(term.clone())));
    } else if response.on_hover_text(label!("ask-edit")).clicked() {
        let words = cx.state.filter.text.trim();
        let typed = if words.is_empty() { text } else { format!("{words} {text}") };
        cx.push(Command::Filter(FilterCommand::RemoveTerm(term.clone())));
        cx.push(Command::Filter(FilterCommand::SetText(typed)));
    }
}
