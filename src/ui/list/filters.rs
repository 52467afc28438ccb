//! Search field, chips of kinds, grade, and the switch for the map's frame.

use egui::accesskit::Role as Access;
use egui::{
    Align, Align2, EventFilter, Frame, Key, Layout, Margin, RichText, ScrollArea, Sense,
    StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::grade::{grade_ui, grade_width};
use crate::label;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, ListingCommand, read_line};
use crate::ui::ViewContext;
use crate::ui::control::{Plate, kind_chip, paint_text, text_width};

/// Height in pixels that the chips leave to the grade and to some rows of the list.
const ROWS: f32 = 172.0;
/// Space between the grade and the switch for the map's frame in pixels.
const GAP: f32 = 12.0;
/// Width and height of the button beside the search field in points.
const FUNNEL: f32 = 28.0;
/// Height of one row of chips with the space below it, in pixels.
const CHIP: f32 = 28.0;
/// That space in pixels.
const CHIP_GAP: f32 = 4.0;

/// Draws the search field and the chips of kinds.
pub(super) fn filters_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let margin = Margin { left: 16, right: 12, top: 12, bottom: 8 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        search_ui(ui, cx);
        super::terms::terms_ui(ui, cx);
        ui.add_space(6.0);
        // In a low window the chips scroll, so that some rows of the list stay visible. None is cut.
        let room = ui.available_height() - ROWS + CHIP_GAP;
        let room = (room / CHIP).floor().max(1.0) * CHIP - CHIP_GAP;
        let chips = ScrollArea::vertical().id_salt("kinds").auto_shrink([false, true]);
        chips.max_height(room).min_scrolled_height(room).show(ui, |ui| chips_ui(ui, cx));
        ui.add_space(2.0);
        grade_and_map_ui(ui, cx);
        super::fields::fields_ui(ui, cx);
    });
}

/// The grade at the left and the switch for the map's frame at the right; below each other in a
/// narrow panel.
fn grade_and_map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let words =
        text_width(ui.painter(), label!("list-window-only-on-map"), cx.look.font(TextStyle::Small));
    let tick = ui.spacing().icon_width + ui.spacing().icon_spacing;
    if ui.available_width() < grade_width(ui, cx) + tick + words + GAP {
        ui.horizontal(|ui| grade_ui(ui, cx));
        only_on_map_ui(ui, cx);
        return;
    }
    ui.horizontal(|ui| {
        grade_ui(ui, cx);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| only_on_map_ui(ui, cx));
    });
}

fn only_on_map_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let mut only = cx.state.filter.only_on_map;
    let text =
        RichText::new(label!("list-window-only-on-map")).font(cx.look.font(TextStyle::Small));
    if ui.checkbox(&mut only, text).changed() {
        cx.push(Command::Filter(FilterCommand::SetOnlyOnMap(only)));
    }
}

fn search_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let mut text = cx.state.filter.text.clone();
    let hint = RichText::new(label!("list-window-search")).color(look.colour(Role::TextSecond));
    let field = TextEdit::singleline(&mut text)
        .hint_text(hint)
        .font(look.font(TextStyle::Body))
        .margin(Margin { left: 30, right: 26, top: 6, bottom: 6 })
        .desired_width(f32::INFINITY);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let size = vec2(ui.available_width() - FUNNEL - 4.0, FUNNEL);
        let response = ui.add_sized(size, field);
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
    if response.changed() {
        // A term is complete once a space follows it.
        let parts = read_line(&text);
        let is_complete = text.ends_with(' ') && parts.fault.is_none();
        let has_terms =
            !parts.terms.is_empty() || parts.at_least.is_some() || parts.on_map.is_some();
        cx.push(Command::Filter(FilterCommand::SetText(text.clone())));
        if is_complete && has_terms {
            cx.push(Command::Filter(FilterCommand::Settle));
        }
    }
    if response.lost_focus() {
        cx.end_gesture();
        if ui.input(|input| input.key_pressed(Key::Enter)) {
            let parts = read_line(&text);
            let is_term =
                !parts.terms.is_empty() || parts.at_least.is_some() || parts.on_map.is_some();
            if is_term {
                cx.push_entry(Command::Filter(FilterCommand::Settle));
            } else if !text.trim().is_empty() {
                super::arranged::take_first(ui, cx);
            }
        }
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        response.surrender_focus();
        give_back(cx, &text);
    }
    let slash = !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Slash));
    if slash {
        response.request_focus();
    }
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

/// Takes the words away or, where there are none, the terms.
fn give_back(cx: &mut ViewContext<'_>, text: &str) {
    let mut filter = cx.state.filter.clone();
    if text.is_empty() {
        filter.terms.clear();
    }
    filter.text.clear();
    cx.push_entry(Command::Filter(FilterCommand::SetFilter(filter)));
}

/// A magnifying glass at the left, and at the right the key that puts the focus into the field.
fn paint_signs(ui: &Ui, cx: &ViewContext<'_>, field: egui::Rect) {
    let look = cx.look;
    let line = look.stroke(1.5, Role::TextSecond);
    let lens = pos2(field.left() + 15.0, field.center().y - 1.0);
    ui.painter().circle_stroke(lens, 4.5, line);
    ui.painter().line_segment([lens + vec2(3.3, 3.3), lens + vec2(7.0, 7.0)], line);
    let key = egui::Rect::from_center_size(
        pos2(field.right() - 15.0, field.center().y),
        vec2(15.0, 17.0),
    );
    let edge = look.stroke(1.0, Role::ControlEdge);
    ui.painter().rect(key, 3.0, look.colour(Role::Window), edge, StrokeKind::Inside);
    let ink = look.ink(TextStyle::Tiny, Role::TextSecond);
    paint_text(ui.painter(), key.center(), Align2::CENTER_CENTER, "/", ink, 14.0);
}

/// One chip for each kind that has an event in the dates shown, or is switched off.
fn chips_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let counts = cx.state.counts_by_kind(cx.dataset.timetable());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, CHIP_GAP);
        for (kind, count) in counts {
            let on = !cx.state.filter.hidden_kinds.contains(&kind);
            if on && count == 0 {
                continue;
            }
            let chip = kind_chip(ui, cx.look, kind, count, on);
            if chip.double_clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
                cx.push(Command::Filter(FilterCommand::OnlyKind(kind)));
            } else if chip.clicked() {
                cx.push(Command::Filter(FilterCommand::ToggleKind(kind)));
            }
        }
    });
}
