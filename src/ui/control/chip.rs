//! Chips: kinds of events with their counts, switched on or off.

use egui::accesskit::Role as Access;
use egui::{Align2, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Ink, Plate, paint_text, text_width};
use crate::model::EventKind;
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::ui::theme::Look;
use crate::{label, message};

/// Height of a chip in pixels.
const HEIGHT: f32 = 24.0;

/// The number on a chip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChipCount {
    /// In words: "12", or "12–15".
    pub text: String,
    /// Whether no event is counted.
    pub is_zero: bool,
    /// Whether it is of what is asked for now: else it is pale, and told to nobody.
    pub is_current: bool,
}

impl ChipCount {
    /// A number of events.
    pub(crate) fn of(count: usize) -> Self {
        Self { text: count_words(count), is_zero: count == 0, is_current: true }
    }
}

/// How much of its colour a number has that is of what was asked for before.
const OLD: f64 = 0.4;

/// How much of a chip is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChipForm {
    /// Mark, word and count.
    Whole,
    /// Mark and count: the word is in the tooltip.
    Short,
}

/// The width of a chip, in pixels.
pub(crate) fn chip_width(
    ui: &Ui,
    look: Look,
    (kind, count): (EventKind, &ChipCount),
    form: ChipForm,
) -> f32 {
    let word = match form {
        ChipForm::Whole => {
            text_width(ui.painter(), kind.label(), look.font(TextStyle::Small)) + 4.0
        }
        ChipForm::Short => 0.0,
    };
    24.0 + word + text_width(ui.painter(), &count.text, look.bold(TextStyle::Small)) + 9.0
}

/// A chip with mark, word and count; struck through and pale while switched off.
pub(crate) fn kind_chip(
    ui: &mut Ui,
    look: Look,
    (kind, count): (EventKind, &ChipCount),
    on: bool,
    form: ChipForm,
) -> Response {
    let word = kind.label();
    let number = count.text.as_str();
    let size = vec2(chip_width(ui, look, (kind, count), form), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = || {
        if count.is_current {
            message!("controls-kind-count", kind = word, count = number)
        } else {
            word.to_owned()
        }
    };
    response.widget_info(|| WidgetInfo::selected(Access::CheckBox, true, on, name()));
    let fill = match (response.hovered(), on) {
        (true, _) => Role::Shade,
        (false, true) => Role::Raised,
        (false, false) => Role::Panel,
    };
    let edge = if response.has_focus() { Role::Accent } else { Role::ControlEdge };
    let plate = Plate::RAISED.ground(fill).edge(1.0, edge).radius(12.0);
    plate.paint(ui.painter(), look, rect);
    let mark = MarkStyle {
        scale: 0.62,
        fill: look.mixed(Role::Kind(kind), Role::Panel, if on { 1.0 } else { 0.45 }),
        ground: look.colour(fill),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(ui.painter(), pos2(rect.left() + 13.0, rect.center().y), kind, mark);
    let is_strong = on && !count.is_zero;
    let colour = look.colour(if is_strong { Role::Text } else { Role::TextSecond });
    let left = pos2(rect.left() + 22.0, rect.center().y);
    let strike = look.stroke(1.0, Role::TextSecond);
    let from = match form {
        ChipForm::Whole => {
            let ink = Ink { font: look.font(TextStyle::Small), colour };
            let drawn = paint_text(ui.painter(), left, Align2::LEFT_CENTER, word, ink, size.x);
            if !on {
                ui.painter().hline(drawn.x_range(), drawn.center().y + 0.5, strike);
            }
            drawn.right() + 5.0
        }
        ChipForm::Short => left.x + 2.0,
    };
    let pale = look.mixed(Role::TextSecond, Role::Panel, OLD);
    let colour = if count.is_current { colour } else { pale };
    let ink = Ink { font: look.bold(TextStyle::Small), colour };
    let at = pos2(from, rect.center().y);
    let drawn = paint_text(ui.painter(), at, Align2::LEFT_CENTER, number, ink, size.x);
    if !on && form == ChipForm::Short {
        ui.painter().hline(drawn.x_range(), drawn.center().y + 0.5, strike);
    }
    match form {
        ChipForm::Whole => response.on_hover_text(kind_hint(on)),
        ChipForm::Short => response.on_hover_text(format!("{word}\n{}", kind_hint(on))),
    }
}

/// What a click on the switch of a kind does.
pub(crate) fn kind_hint(on: bool) -> &'static str {
    if on { label!("controls-kind-shown") } else { label!("controls-kind-hidden") }
}
