//! Fields with their values, and how many events have each under everything else in force.

use egui::accesskit::Role as Access;
use egui::{Align2, Id, Key, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::counts::FieldCounts;
use crate::scene::list::{count_range, value_label};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{
    Command, Field, FilterCommand, ListingCommand, Term, Test, ValueChoice, ValueCount,
};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, paint_text, text_width, word_link};
use crate::{label, message};

/// Height of a row in points.
const ROW: f32 = 22.0;
/// The values that are listed before "more" is asked for.
const FEW: usize = 8;
/// How much of its colour a number has that is of what was asked for before.
pub(super) const OLD: f64 = 0.4;
/// The share of the panel's height that the fields take at most.
const SHARE: f32 = 0.6;

/// Draws the fields while they are shown.
pub(super) fn fields_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, counts: Option<&FieldCounts>) {
    if !cx.state.listing.fields_shown {
        return;
    }
    disputed_ui(ui, cx);
    let height = (ui.available_height() * SHARE).max(4.0 * ROW);
    let area = ScrollArea::vertical().id_salt("fields").auto_shrink([false, true]);
    area.max_height(height).min_scrolled_height(ROW).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for field in Field::ALL.iter().copied().filter(|field| *field != Field::Kind) {
            field_ui(ui, cx, field, counts);
        }
    });
}

/// A switch for what is disputed: any, only these, none of these.
fn disputed_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let term = |negated| Term { negated, test: Test::Disputed };
    let (only, without) = (term(false), term(true));
    let has = |term: &Term| cx.state.filter.terms.contains(term);
    let (is_only, is_without) = (has(&only), has(&without));
    let mut on = is_only;
    let text = cx.look.text(label!("ask-disputed"), TextStyle::Small, Role::Text);
    if ui.checkbox(&mut on, text).on_hover_text(label!("ask-disputed.tooltip")).changed() {
        let mut filter = cx.state.filter.clone();
        filter.terms.retain(|own| own.test != Test::Disputed);
        if !is_only && !is_without {
            filter.terms.push(only);
        } else if is_only {
            filter.terms.push(without);
        }
        cx.push(Command::Filter(FilterCommand::SetFilter(filter)));
    }
}

fn field_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, field: Field, counts: Option<&FieldCounts>) {
    let look = cx.look;
    let open = cx.state.listing.unfolded.contains(&field);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let name = field.label();
    response.widget_info(|| WidgetInfo::selected(Access::Button, true, open, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 2.0, look.colour(Role::Shade));
    }
    let middle = pos2(rect.left() + 5.0, rect.center().y);
    let (a, b) = if open {
        (vec2(-4.0, -2.0), vec2(4.0, -2.0))
    } else {
        (vec2(-2.0, -4.0), vec2(-2.0, 4.0))
    };
    let tip = if open { vec2(0.0, 2.0) } else { vec2(2.0, 0.0) };
    let line = look.stroke(1.25, Role::TextSecond);
    ui.painter().line_segment([middle + a, middle + tip], line);
    ui.painter().line_segment([middle + b, middle + tip], line);
    let ink = look.bold_ink(TextStyle::Small, Role::Text);
    let left = pos2(rect.left() + 16.0, rect.center().y);
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, name, ink, rect.width() - 20.0);
    FocusRing::inside(rect).paint(ui.painter(), look, &response);
    if response.clicked() {
        cx.push(Command::Listing(ListingCommand::ToggleField(field)));
    }
    if !open {
        return;
    }
    let is_current = counts.is_some_and(|counts| counts.is_current);
    let Some(counts) = counts.and_then(|counts| counts.of(field)) else {
        ui.label(look.text(label!("ask-counting"), TextStyle::Small, Role::TextSecond));
        return;
    };
    let more = Id::unique(("all values of", field));
    let all = ui.data(|data| data.get_temp::<bool>(more)).unwrap_or_default();
    let listed = if all { counts.len() } else { counts.len().min(FEW) };
    for count in counts.iter().take(listed) {
        value_ui(ui, cx, field, (count, is_current));
    }
    if counts.len() > FEW {
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            let words = if all {
                label!("ask-fewer").to_owned()
            } else {
                message!("ask-more", count = counts.len() - FEW)
            };
            let name = message!("ask-more-of", words = &words, field = field.label());
            if word_link(ui, look, &words, &name, &name).clicked() {
                ui.data_mut(|data| data.insert_temp(more, !all));
            }
        });
    }
}

/// A value with its count. A click asks for it as one of several, plus for all of several, minus for
/// none; what is asked for already is asked for no longer.
fn value_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    field: Field,
    (count, is_current): (&ValueCount, bool),
) {
    let look = cx.look;
    let choice = cx.state.filter.choice_of(field, &count.key);
    let word = value_label(field, &count.key, cx.dataset, cx.state.display.names);
    let number = count_range(count);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    // A number of what was asked for before is never told as one of now.
    let name = if is_current {
        message!("ask-value", value = &word, count = &number)
    } else {
        message!("ask-value-counting", value = &word)
    };
    response.widget_info(|| {
        WidgetInfo::selected(Access::CheckBox, true, choice.is_some(), name.clone())
    });
    let ground = match (choice, response.hovered()) {
        (Some(_), _) => Some(Role::Tint),
        (None, true) => Some(Role::Shade),
        (None, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 2.0, look.colour(ground));
    }
    let sign = match choice {
        Some(ValueChoice::Any) => "✓",
        Some(ValueChoice::All) => "+",
        Some(ValueChoice::None) => "−",
        None => "",
    };
    let ink = look.bold_ink(TextStyle::Small, Role::Accent);
    let at = pos2(rect.left() + 9.0, rect.center().y);
    paint_text(ui.painter(), at, Align2::CENTER_CENTER, sign, ink, 16.0);
    let mut ink = look.ink(TextStyle::Small, Role::TextSecond);
    if !is_current {
        ink.colour = look.mixed(Role::TextSecond, Role::Panel, OLD);
    }
    let width = text_width(ui.painter(), &number, ink.font.clone());
    let right = pos2(rect.right() - 8.0, rect.center().y);
    paint_text(ui.painter(), right, Align2::RIGHT_CENTER, &number, ink, width + 1.0);
    let role = if count.possible == 0 { Role::TextSecond } else { Role::Text };
    let left = pos2(rect.left() + 20.0, rect.center().y);
    let room = (right.x - width - 8.0 - left.x).max(0.0);
    let drawn = look.ink(TextStyle::Small, role);
    let drawn = paint_text(ui.painter(), left, Align2::LEFT_CENTER, &word, drawn, room);
    if choice == Some(ValueChoice::None) {
        let strike = look.stroke(1.0, Role::TextSecond);
        ui.painter().hline(drawn.x_range(), drawn.center().y + 0.5, strike);
    }
    FocusRing::inside(Rect::from_min_max(rect.min, rect.max)).paint(ui.painter(), look, &response);
    let mut ask = None;
    if response.clicked() {
        ask = choice.or(Some(ValueChoice::Any));
    }
    if ui.memory(|memory| memory.has_focus(response.id)) {
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::Minus) {
            ask = Some(ValueChoice::None);
        } else if pressed(Key::Plus) {
            ask = Some(ValueChoice::All);
        }
    }
    response.context_menu(|ui| {
        let choices = [
            (ValueChoice::Any, label!("ask-any")),
            (ValueChoice::All, label!("ask-all")),
            (ValueChoice::None, label!("ask-not")),
        ];
        for (own, text) in choices {
            if ui.selectable_label(choice == Some(own), text).clicked() {
                ask = Some(own);
                ui.close();
            }
        }
    });
    if let Some(ask) = ask {
        let key = count.key.clone();
        cx.push(Command::Filter(FilterCommand::ToggleValue(field, key, ask)));
    }
    response.on_hover_text(label!("ask-value.tooltip"));
}
