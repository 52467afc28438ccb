//! Menu of what can be copied of a claim, or of the event.

use egui::accesskit::Role as Access;
use egui::{Button, CursorIcon, Popup, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use super::grade::HEIGHT;
use crate::scene::detail::{ClaimRow, SourceRow};
use crate::scene::theme::Role;
use crate::state::{AppCommand, Command, TextToCopy};
use crate::ui::ViewContext;
use crate::ui::control::FocusRing;
use crate::{label, message};

/// Width of the button in pixels.
pub(super) const WIDTH: f32 = 20.0;
/// Radius of each of its dots in pixels, and the distance between two.
const DOT: (f32, f32) = (1.2, 4.5);

/// Draws the button of a claim with its right edge there, on the next line.
pub(super) fn claim_menu_ui(ui: &Ui, cx: &mut ViewContext<'_>, row: &ClaimRow, right: f32) {
    let id = ui.scope_id().with(("copy", row.id.as_str()));
    let corner = egui::pos2(right - WIDTH, ui.cursor().top() + 1.0);
    let rect = Rect::from_min_size(corner, vec2(WIDTH, HEIGHT));
    let response = ui.interact(rect, id, Sense::click());
    let name = || message!("copy-claim", speaker = &row.claimant);
    button_ui(ui, cx, &response, name());
    let menu = Popup::menu(&response);
    menu.show(|ui| {
        let claim = || row.id.clone();
        entry(ui, cx, label!("copy-sentence"), TextToCopy::Claim(claim()));
        for (nth, figure) in row.figures.iter().enumerate() {
            let words = message!(
                "copy-figure",
                figure = &figure.quantity,
                unit = crate::text::start_of(&figure.unit, 60)
            );
            entry(ui, cx, &words, TextToCopy::Figure(claim(), nth));
        }
        if !row.sources.is_empty() {
            entry(ui, cx, label!("copy-citation"), TextToCopy::ClaimCitations(claim()));
        }
        entry(ui, cx, label!("copy-markdown"), TextToCopy::ClaimList(claim()));
        addresses_ui(ui, cx, &row.sources);
    });
}

/// Draws the button of the event's own sources in the current line.
pub(super) fn event_menu_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, sources: &[SourceRow]) {
    let Some(event) = cx.state.selection.clone() else { return };
    let (_, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::click());
    button_ui(ui, cx, &response, label!("copy-event").to_owned());
    Popup::menu(&response).show(|ui| {
        entry(ui, cx, label!("copy-sentence"), TextToCopy::Event(event.clone()));
        entry(ui, cx, label!("copy-citation"), TextToCopy::EventCitations(event.clone()));
        entry(ui, cx, label!("copy-article"), TextToCopy::EventArticle(event.clone()));
        addresses_ui(ui, cx, sources);
    });
}

/// An entry for each source with an address.
fn addresses_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, sources: &[SourceRow]) {
    for source in sources {
        let Some(address) = &source.address else { continue };
        let words = message!("copy-address", source = &source.text);
        if ui.add(Button::new(words).frame(false)).clicked() {
            cx.push(Command::App(AppCommand::CopyText(address.clone())));
            ui.close();
        }
    }
}

fn entry(ui: &mut Ui, cx: &mut ViewContext<'_>, words: &str, what: TextToCopy) {
    if ui.add(Button::new(words).frame(false)).clicked() {
        cx.push(Command::App(AppCommand::Copy(what)));
        ui.close();
    }
}

/// Three dots, on a shaded ground under the pointer.
fn button_ui(ui: &Ui, cx: &ViewContext<'_>, response: &Response, name: String) {
    let (rect, look) = (response.rect, cx.look);
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, 3.0, look.colour(Role::Shade));
    }
    FocusRing::around(rect).paint(painter, look, response);
    let role = if response.hovered() { Role::Text } else { Role::TextSecond };
    for step in [-1.0, 0.0, 1.0] {
        painter.circle_filled(rect.center() + vec2(step * DOT.1, 0.0), DOT.0, look.colour(role));
    }
    response.clone().on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
}
