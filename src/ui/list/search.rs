//! Search field: what is typed into it, and the keys that it takes.

use egui::accesskit::Role as Access;
use egui::{
    Align2, EventFilter, Id, Key, Margin, Modifiers, Rect, Response, RichText, Sense, StrokeKind,
    TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::{arranged, derived};
use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, ListingCommand, SearchStart, ViewCommand, read_line};
use crate::ui::ViewContext;
use crate::ui::control::{Plate, focus_after_click, paint_text, take_focus};

/// Width and height of the button beside the search field in points.
const FUNNEL: f32 = 28.0;

/// Draws the search field and the button that shows the fields.
pub(super) fn search_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let id = Id::unique("search field");
    take_focus(ui, id);
    let had_focus = ui.memory(|memory| memory.has_focus(id));
    // The field would take this key, and do nothing with it.
    let goes_down =
        had_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let mut text = cx.state.filter.text.clone();
    let hint = RichText::new(label!("list-window-search")).color(look.colour(Role::TextSecond));
    let field = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint)
        .font(look.font(TextStyle::Body))
        .margin(Margin { left: 30, right: 26, top: 6, bottom: 6 })
        .desired_width(f32::INFINITY);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let size = vec2(ui.available_width() - FUNNEL - 4.0, FUNNEL);
        let response = ui.add_sized(size, field);
        clear_ui(ui, cx, &response);
        funnel_ui(ui, cx);
        response
    });
    let response = row.inner;
    // Escape is the field's own while it is typed into.
    let keys =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
    let name = label!("list-window-search.name");
    response.widget_info(|| WidgetInfo::labeled(Access::SearchInput, true, name));
    paint_signs(ui, cx, response.rect);
    note_start(ui, cx, &response);
    if response.changed() {
        // A term is complete once a space follows it.
        let parts = read_line(&text);
        let is_complete = text.ends_with(' ') && parts.fault.is_none();
        let has_terms = parts.has_more_than_words();
        cx.push(Command::Filter(FilterCommand::SetText(text.clone())));
        derived::forget_wish(ui);
        if is_complete && has_terms {
            cx.push(Command::Filter(FilterCommand::Settle));
        }
    }
    if response.lost_focus() {
        cx.end_gesture();
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            enter(ui, cx, &text);
            // Escape gives back what was shown before, and an arrow leads into the list.
            response.request_focus();
        }
    }
    // Also in a window that the system does not hold for the active one.
    let has_focus = ui.memory(|memory| memory.has_focus(response.id));
    if has_focus && ui.input(|input| input.key_pressed(Key::Escape)) {
        response.surrender_focus();
        give_back(ui, cx);
    } else if goes_down {
        arranged::focus_first_row(ui);
    }
    let slash = !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Slash));
    if slash {
        response.request_focus();
    }
}

/// Takes what is typed: a line of terms is settled, and of words the first hit is shown.
fn enter(ui: &Ui, cx: &mut ViewContext<'_>, text: &str) {
    if read_line(text).has_more_than_words() {
        cx.push_entry(Command::Filter(FilterCommand::Settle));
    } else if !text.trim().is_empty() {
        derived::take_first(ui, cx, text);
    }
}

fn start_id() -> Id {
    Id::unique("start of the search")
}

/// Keeps what is shown before a search, which begins where an empty field gets the focus, by whatever
/// key or click.
fn note_start(ui: &Ui, cx: &ViewContext<'_>, response: &Response) {
    let has_focus = ui.memory(|memory| memory.has_focus(response.id));
    // The response itself knows nothing of a focus that was asked for at the end of the last frame.
    let memory = response.id.with("had focus");
    let had_focus = ui.data(|data| data.get_temp::<bool>(memory)).unwrap_or_default();
    if has_focus != had_focus {
        ui.data_mut(|data| data.insert_temp(memory, has_focus));
    }
    if has_focus && !had_focus && cx.state.filter.text.is_empty() {
        let start = SearchStart::of(cx.state, cx.dataset);
        ui.data_mut(|data| data.insert_temp(start_id(), Some(start)));
    }
}

/// Gives back what was shown before the search; without its start the words are taken away.
fn give_back(ui: &Ui, cx: &mut ViewContext<'_>) {
    let start = ui.data_mut(|data| data.remove_temp::<Option<SearchStart>>(start_id())).flatten();
    let start = start.filter(|start| start.is_of(cx.dataset));
    cx.push_entry(match start {
        Some(start) => Command::View(ViewCommand::GiveBack(Box::new(start))),
        None => Command::Filter(FilterCommand::SetText(String::new())),
    });
}

/// A cross in the field that takes the words away, once there are any.
fn clear_ui(ui: &Ui, cx: &mut ViewContext<'_>, field: &Response) {
    if cx.state.filter.text.is_empty() {
        return;
    }
    let look = cx.look;
    let at = Rect::from_center_size(sign_place(field.rect), vec2(22.0, 22.0));
    // Escape does the same, and the focus stays in the field.
    let response = ui.interact(at, field.id.with("clear"), Sense::CLICK);
    let name = label!("ask-clear");
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, name));
    let role = if response.hovered() { Role::Accent } else { Role::TextSecond };
    let line = look.stroke(1.5, role);
    for arm in [vec2(3.5, 3.5), vec2(3.5, -3.5)] {
        ui.painter().line_segment([at.center() - arm, at.center() + arm], line);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.on_hover_text(name).clicked() {
        cx.push_entry(Command::Filter(FilterCommand::SetText(String::new())));
        focus_after_click(ui, field.id);
    }
}

/// The middle of the sign at the right end of the field.
fn sign_place(field: Rect) -> egui::Pos2 {
    pos2(field.right() - 15.0, field.center().y)
}

/// A button with a funnel that shows the fields with their values.
fn funnel_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let shown = cx.state.listing.fields_shown;
    let (rect, response) = ui.allocate_exact_size(vec2(FUNNEL, FUNNEL), Sense::click());
    let name = if shown { label!("ask-fields-hide") } else { label!("ask-fields-show") };
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, shown, name));
    let fill = match (response.hovered(), shown) {
        (true, _) => Role::Shade,
        (false, true) => Role::Tint,
        (false, false) => Role::Raised,
    };
    let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    Plate::RAISED.ground(fill).edge(1.0, edge).paint(ui.painter(), look, rect);
    let line = look.stroke(1.25, if shown { Role::Accent } else { Role::TextSecond });
    for (nth, half) in [6.0, 3.5, 1.0].into_iter().enumerate() {
        let y = rect.center().y - 4.0 + 4.0 * f32::from(u8::try_from(nth).unwrap_or_default());
        let (from, to) = (rect.center().x - half, rect.center().x + half);
        ui.painter().hline(from..=to, y, line);
    }
    if response.on_hover_text(label!("ask-fields-show.tooltip")).clicked() {
        cx.push(Command::Listing(ListingCommand::ToggleFields));
    }
}

/// A magnifying glass at the left and, in an empty field, at the right the key that puts the focus into the field.
fn paint_signs(ui: &Ui, cx: &ViewContext<'_>, field: Rect) {
    let look = cx.look;
    let line = look.stroke(1.5, Role::TextSecond);
    let lens = pos2(field.left() + 15.0, field.center().y - 1.0);
    ui.painter().circle_stroke(lens, 4.5, line);
    ui.painter().line_segment([lens + vec2(3.3, 3.3), lens + vec2(7.0, 7.0)], line);
    if !cx.state.filter.text.is_empty() {
        return;
    }
    let key = Rect::from_center_size(sign_place(field), vec2(15.0, 17.0));
    let edge = look.stroke(1.0, Role::ControlEdge);
    ui.painter().rect(key, 3.0, look.colour(Role::Window), edge, StrokeKind::Inside);
    let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
    paint_text(ui.painter(), key.center(), Align2::CENTER_CENTER, "/", ink, 14.0);
}
