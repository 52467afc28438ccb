//! Head of the list: heads of its columns, of which a click orders by the column and another one the other
//! way round, the number of events, and a menu of further arrangements.

use egui::accesskit::Role as Access;
use egui::{
    Align, Align2, Layout, Popup, PopupCloseBehavior, Rect, Sense, Shape, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, ListGrouping, ListOrder, ListingCommand};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, opener, paint_text, picker_width, second, text_width};
use crate::{label, message};

/// Height of the heads in pixels.
const HEIGHT: f32 = 28.0;
/// Right edge of the first head, in pixels from the left edge.
const FIRST: f32 = 78.0;
/// The orders by a value of which the list has room for one at a time.
const VALUES: [ListOrder; 4] =
    [ListOrder::Place, ListOrder::Speaker, ListOrder::Grade, ListOrder::Claims];

/// Whether an order has a short value, which stands in a column of its own.
pub(super) const fn has_column(order: ListOrder) -> bool {
    matches!(order, ListOrder::Grade | ListOrder::Claims)
}

/// Whether an order has a value that stands below each title.
pub(super) const fn has_values_below(order: ListOrder) -> bool {
    matches!(order, ListOrder::Place | ListOrder::Speaker)
}

/// Draws the heads of time and title, the number of events, and the menu of further arrangements.
pub(super) fn heads_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), cx.look.stroke(1.0, Role::Hairline));
    let order = cx.state.listing.order;
    let searches = cx.visible.asked.has_words();
    let first = Rect::from_min_max(rect.min, pos2(rect.left() + FIRST, rect.bottom()));
    // While words are searched for, the best come first unless another order is asked for.
    let time = if searches { ListOrder::Date } else { ListOrder::Time };
    let is_by_time = order == ListOrder::Date || (order == ListOrder::Time && !searches);
    head_ui(ui, cx, first, (time, is_by_time));
    let title = ListOrder::Title.label();
    let width = text_width(ui.painter(), title, cx.look.bold(TextStyle::Small)) + 28.0;
    let left = first.right() + 2.0;
    let next = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
    head_ui(ui, cx, next, (ListOrder::Title, order == ListOrder::Title));
    let more = more_ui(ui, cx, rect, searches);
    let text = message!("list-window-count", count = cx.visible.shown.len());
    let ink = cx.look.bold_ink(TextStyle::Control, Role::Text);
    let right = pos2(more.left() - 4.0, rect.center().y);
    let room = (right.x - next.right() - 4.0).max(0.0);
    paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &text, ink, room);
}

/// The head of a column.
fn head_ui(ui: &Ui, cx: &mut ViewContext<'_>, rect: Rect, (order, is_on): (ListOrder, bool)) {
    let look = cx.look;
    let response = ui.interact(rect, ui.scope_id().with(("head", order.label())), Sense::click());
    let name = head_name(cx, order, is_on);
    response.widget_info(|| WidgetInfo::selected(Access::ColumnHeader, true, is_on, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 2.0, look.colour(Role::Shade));
    }
    let ink = head_ink(cx, is_on);
    let word = order.label();
    let drawn = if order == ListOrder::Title {
        let at = pos2(rect.left() + 11.0, rect.center().y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, word, ink, rect.width() - 22.0)
    } else {
        let at = pos2(rect.left() + 16.0, rect.center().y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, word, ink, rect.width() - 28.0)
    };
    if is_on {
        let reversed = cx.state.listing.reversed;
        paint_direction(ui, cx, pos2(drawn.right() + 8.0, rect.center().y), reversed);
    }
    FocusRing::inside(rect).paint(ui.painter(), look, &response);
    let response = response.on_hover_text(label!("ask-order.tooltip"));
    if response.clicked() {
        // Of "time" there are two, of which one is in force.
        let own = cx.state.listing.order;
        let order = if is_on { own } else { order };
        cx.push(Command::Listing(ListingCommand::OrderBy(order)));
    }
}

/// The menu of further arrangements at the right end: what stands in the headings, the values by which
/// the list can be ordered, and claims as rows. The value in force is turned round when it is chosen
/// again. Returns where it is.
fn more_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, rect: Rect, searches: bool) -> Rect {
    let listing = &cx.state.listing;
    let (by, order, claims) = (listing.by, listing.order, listing.claims);
    let word = match order {
        ListOrder::Time if searches && by == ListGrouping::Day => label!("ask-best-first"),
        order if VALUES.contains(&order) && by == ListGrouping::Day => order.label(),
        _ => by.label(),
    };
    let width = picker_width(ui, cx.look, word);
    let at = Rect::from_min_max(pos2(rect.right() - 8.0 - width, rect.top()), rect.right_bottom());
    let layout = Layout::left_to_right(Align::Center);
    let opened = ui.scope_builder(UiBuilder::new().max_rect(at).layout(layout), |ui| {
        opener(ui, cx.look, label!("ask-arrange"), word)
    });
    let mut picked = None;
    Popup::menu(&opened.inner).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        second(ui, cx.look, label!("ask-group"));
        for own in ListGrouping::ALL {
            let choice = ui.selectable_label(own == by, own.label());
            if choice.on_hover_text(label!("ask-group.tooltip")).clicked() {
                picked = Some(ListingCommand::GroupBy(own));
            }
        }
        ui.separator();
        second(ui, cx.look, label!("ask-order"));
        let best = searches.then_some((ListOrder::Time, label!("ask-best-first")));
        let values = VALUES.into_iter().map(|order| (order, order.label()));
        for (own, text) in best.into_iter().chain(values) {
            let choice = ui.selectable_label(own == order, text);
            if choice.on_hover_text(label!("ask-order.tooltip")).clicked() {
                picked = Some(ListingCommand::OrderBy(own));
            }
        }
        ui.separator();
        let mut on = claims;
        let (text, tooltip) = (label!("ask-claims"), label!("ask-claims.tooltip"));
        if ui.checkbox(&mut on, text).on_hover_text(tooltip).changed() {
            picked = Some(ListingCommand::ToggleClaims);
        }
    });
    if let Some(picked) = picked {
        cx.push(Command::Listing(picked));
    }
    at
}

fn head_ink(cx: &ViewContext<'_>, is_on: bool) -> crate::ui::control::Ink {
    if is_on {
        cx.look.bold_ink(TextStyle::Small, Role::Text)
    } else {
        cx.look.ink(TextStyle::Small, Role::TextSecond)
    }
}

/// The name of a head for assistive technology, with the direction in which the list is ordered by it.
fn head_name(cx: &ViewContext<'_>, order: ListOrder, is_on: bool) -> String {
    match (is_on, cx.state.listing.reversed) {
        (false, _) => message!("ask-head-off", column = order.label()),
        (true, false) => message!("ask-head-up", column = order.label()),
        (true, true) => message!("ask-head-down", column = order.label()),
    }
}

/// Paints a triangle that points up, or down where the order is turned round.
fn paint_direction(ui: &Ui, cx: &ViewContext<'_>, at: egui::Pos2, reversed: bool) {
    let tip = if reversed { 1.0 } else { -1.0 };
    let corners =
        vec![at + vec2(0.0, 3.0 * tip), at + vec2(3.5, -2.5 * tip), at + vec2(-3.5, -2.5 * tip)];
    let line = egui::Stroke::NONE;
    ui.painter().add(Shape::convex_polygon(corners, cx.look.colour(Role::Text), line));
}
