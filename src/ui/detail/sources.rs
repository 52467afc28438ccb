//! Sources: a line of text, or a link if the source has an address.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{CursorIcon, Label, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use crate::message;
use crate::scene::detail::{MediaRow, SourceRow};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command};
use crate::ui::ViewContext;
use crate::ui::control::text_width;

/// Length of the arrow after a link in pixels.
const ARROW: f32 = 9.0;

/// Draws a source on a line of its own; a click opens its address in the browser.
pub(super) fn source_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, source: &SourceRow) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 0.0;
        source_parts_ui(ui, cx, source);
    });
}

/// Draws a picture, film or document like a source, and the source that carries it below.
pub(super) fn media_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, media: &MediaRow) {
    source_ui(ui, cx, &media.caption);
    if let Some(source) = &media.source {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add_space(12.0);
            source_parts_ui(ui, cx, source);
        });
    }
    ui.add_space(2.0);
}

/// Width of a source on a line in pixels.
pub(super) fn source_width(ui: &Ui, cx: &ViewContext<'_>, source: &SourceRow) -> f32 {
    let painter = ui.painter();
    let text = text_width(painter, &source.text, cx.look.font(TextStyle::Small));
    let arrow = if source.address.is_some() { ARROW + 6.0 } else { 0.0 };
    let state = source
        .state
        .map_or(0.0, |state| text_width(painter, state, cx.look.font(TextStyle::Tiny)) + 14.0);
    text + arrow + state + 1.0
}

/// Draws a source in the current line: its text, an arrow if it has an address, and a label if a
/// state controls it.
pub(super) fn source_parts_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, source: &SourceRow) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    // The text is cut to the rest of the line, so that the panel never grows.
    let rest = source_width(ui, cx, source)
        - text_width(ui.painter(), &source.text, look.font(TextStyle::Small));
    let format = TextFormat::simple(look.font(TextStyle::Small), second);
    let mut job = LayoutJob::single_section(source.text.clone(), format);
    let room = (ui.available_size_before_wrap().x - rest).max(40.0);
    job.wrap = TextWrapping::truncate_at_width(room);
    let text = Label::new(ui.painter().layout_job(job));
    if let Some(address) = &source.address {
        let link = ui.add(text.sense(Sense::click()));
        let name = || message!("detail-window-open-source", source = &source.text);
        link.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
        if link.hovered() {
            let under = link.rect.bottom() - 1.0;
            ui.painter().hline(link.rect.x_range(), under, look.stroke(1.0, Role::TextSecond));
        }
        let about = format!("{}\n{address}", source.about);
        if link.on_hover_text(about).on_hover_cursor(CursorIcon::PointingHand).clicked() {
            cx.push(Command::App(AppCommand::OpenAddress(address.clone())));
        }
        let (arrow, _) = ui.allocate_exact_size(vec2(ARROW, 12.0), Sense::hover());
        let (y, right) = (arrow.center().y + 0.5, arrow.right());
        let stroke = look.stroke(1.1, Role::TextSecond);
        ui.painter().hline(arrow.left()..=right, y, stroke);
        let head = vec![pos2(right - 3.0, y - 3.0), pos2(right, y), pos2(right - 3.0, y + 3.0)];
        ui.painter().add(Shape::line(head, stroke));
    } else {
        ui.add(text).on_hover_text(&source.about);
    }
    if let Some(state) = source.state {
        state_ui(ui, cx, state);
    }
}

/// Label of a source that a state controls, on a shaded ground.
fn state_ui(ui: &mut Ui, cx: &ViewContext<'_>, state: &str) {
    let look = cx.look;
    let text = look.text(state, TextStyle::Tiny, Role::Text);
    egui::Frame::NONE
        .fill(look.colour(Role::Shade))
        .corner_radius(3.0)
        .inner_margin(egui::Margin::symmetric(4, 0))
        .show(ui, |ui| ui.add(Label::new(text).extend()));
}
