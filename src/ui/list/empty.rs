//! List without events: what found nothing, and the ways on.

use egui::{Frame, Label, Margin, Ui};

use crate::model::{Precision, TimeSpan};
use crate::scene::text::short_at;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, FilterCommand, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::word_link;
use crate::{label, message};

/// Draws the reason why no event is in the list, with links that change it.
pub(super) fn empty_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let margin = Margin { left: 16, right: 16, top: 8, bottom: 8 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let look = cx.look;
        let reason = look.text(reason(cx), TextStyle::Control, Role::TextSecond);
        ui.add(Label::new(reason).wrap());
        let extent = cx.dataset.extent();
        let (words, tooltip) = (label!("dates-look-in-all"), label!("dates-look-in-all.tooltip"));
        let wider =
            extent.filter(|extent| cx.state.window_span().hull(*extent) != cx.state.window_span());
        if let Some(extent) = wider
            && word_link(ui, look, words, words, tooltip).clicked()
        {
            let all = TimeSpan::between(extent.start(), extent.end().plus_millis(1));
            cx.push_entry(Command::Time(TimeCommand::SetRange(all)));
        }
        if !cx.state.filter.is_empty() {
            let words = message!("dates-all-events", count = cx.visible.total);
            let tooltip = label!("dates-all-events.tooltip");
            if word_link(ui, look, &words, &words, tooltip).clicked() {
                cx.push(Command::Filter(FilterCommand::ShowAll));
            }
        }
    });
}

/// What found nothing, and in which dates.
fn reason(cx: &ViewContext<'_>) -> String {
    let dates = dates(cx);
    let hidden = cx.visible.hidden;
    let filtered = hidden.filtered + hidden.below_grade + hidden.off_map;
    let text = cx.state.filter.text.trim();
    if !text.is_empty() {
        message!("dates-nothing-found", text = text, dates = dates)
    } else if filtered > 0 {
        message!("dates-nothing-passes", count = filtered, dates = dates)
    } else {
        message!("dates-nothing-there", dates = dates)
    }
}

/// The dates shown that the dataset has, by their first and last day.
pub(super) fn dates(cx: &ViewContext<'_>) -> String {
    let window = cx.state.window_span();
    let known = cx.dataset.extent().and_then(|extent| extent.overlap(window)).unwrap_or(window);
    let day = |at| short_at(at, Precision::Day, cx.zone);
    let last = known.end().plus_millis(-1).max(known.start());
    let (from, to) = (day(known.start()), day(last));
    if from == to { from } else { message!("dates-span", from = from, to = to) }
}
