//! Status line at the bottom: numbers of events shown and hidden, the file and its problems.

use egui::accesskit::Role as Access;
use egui::{Align, FontId, Label, Layout, Ui, UiBuilder, WidgetInfo};

use crate::scene::text::known_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, FilterCommand, Sheet};
use crate::ui::ViewContext;
use crate::ui::control::{text_width, word_link, word_link_in};
use crate::{label, message};

/// Height of the bar with one line, in points.
const LINE: f32 = 24.0;
/// Space at both sides, and between sentence, link and file, in points.
const SPACE: f32 = 16.0;

/// What the bar says, in the parts that it is drawn in.
struct StatusWords {
    /// That the record is shown as it was known on a day; `None` where all of it is.
    known: Option<String>,
    /// The number of events shown.
    head: String,
    /// Why the others are not; empty where all are shown.
    reasons: String,
    /// How many of those shown are perhaps outside the dates; `None` for none.
    possible: Option<String>,
    /// All of it for assistive technology.
    sentence: String,
    /// The link that shows all events; empty where nothing is hidden.
    all: String,
    file: String,
    problems: String,
}

impl StatusWords {
    fn of(cx: &ViewContext<'_>) -> Self {
        let (shown, reasons) = cx.visible.sentence_parts();
        let day = cx.state.known_by.active().map(|by| known_words(by, cx.zone));
        let sentence = cx.visible.sentence();
        Self {
            all: if reasons.is_empty() {
                String::new()
            } else {
                message!("dates-all-events", count = cx.visible.total)
            },
            head: if reasons.is_empty() { shown } else { format!("{shown}: ") },
            reasons: reasons.join(label!("scene-list-comma")),
            possible: cx.visible.possible_words().map(|words| format!("; {words}")),
            sentence: match &day {
                Some(day) => message!("bars-status-known-and", day = day, sentence = sentence),
                None => sentence,
            },
            known: day.map(|day| {
                if cx.is_known_current {
                    message!("bars-status-known", day = day)
                } else {
                    message!("bars-status-known-later", day = day)
                }
            }),
            file: format!("{},", cx.file_name),
            problems: cx.problems.label(),
        }
    }

    /// The width of the words at the left, of the link behind them, and of the words at the right.
    fn widths(&self, ui: &Ui, cx: &ViewContext<'_>) -> (f32, f32, f32) {
        let (plain, bold) = (cx.look.font(TextStyle::Small), cx.look.bold(TextStyle::Small));
        let width = |text: &str, font: &FontId| text_width(ui.painter(), text, font.clone());
        let known = self.known.as_ref().map_or(0.0, |known| width(known, &bold) + 12.0);
        let left = known + width(&self.head, &bold) + width(&self.reasons, &plain);
        let left = left + self.possible.as_ref().map_or(0.0, |words| width(words, &plain));
        let link = if self.all.is_empty() { 0.0 } else { SPACE + width(&self.all, &plain) };
        (left, link, width(&self.file, &plain) + 4.0 + width(&self.problems, &plain))
    }
}

/// The height of the bar: two lines where one is too short for all that it says.
pub(crate) fn status_height(ui: &Ui, cx: &ViewContext<'_>) -> f32 {
    let (left, link, right) = StatusWords::of(cx).widths(ui, cx);
    let room = ui.available_width() - 3.0 * SPACE;
    if left + link + right <= room { LINE } else { 2.0 * LINE - 8.0 }
}

/// Draws the status line.
pub(crate) fn status_bar_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let parts = StatusWords::of(cx);
    if ui.max_rect().height() <= LINE {
        ui.horizontal_centered(|ui| {
            ui.add_space(SPACE);
            ui.spacing_mut().item_spacing.x = 0.0;
            known_ui(ui, cx, &parts);
            sentence_ui(ui, cx, &parts);
            show_all_ui(ui, cx, &parts);
            file_ui(ui, cx, &parts);
        });
        return;
    }
    // The sentence above, and below it what is less often read.
    let (above, below) = ui.max_rect().split_top_bottom_at_fraction(0.5);
    for (row, is_sentence) in [(above, true), (below, false)] {
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.spacing_mut().interact_size.y = 0.0;
            ui.add_space(SPACE);
            if is_sentence {
                sentence_ui(ui, cx, &parts);
            } else {
                known_ui(ui, cx, &parts);
                show_all_ui(ui, cx, &parts);
                file_ui(ui, cx, &parts);
            }
        });
    }
}

fn known_ui(ui: &mut Ui, cx: &ViewContext<'_>, parts: &StatusWords) {
    if let Some(known) = &parts.known {
        ui.label(cx.look.bold_text(known, TextStyle::Small, Role::Accent));
        ui.add_space(12.0);
    }
}

fn sentence_ui(ui: &mut Ui, cx: &ViewContext<'_>, parts: &StatusWords) {
    let look = cx.look;
    let head = ui.label(look.bold_text(&parts.head, TextStyle::Small, Role::Text));
    head.widget_info(|| WidgetInfo::labeled(Access::Label, true, &parts.sentence));
    // Shortened at most where even a line of its own is too short; the tooltip then has the whole.
    let reasons = look.text(&parts.reasons, TextStyle::Small, Role::TextSecond);
    ui.add(Label::new(reasons).truncate());
    if let Some(possible) = &parts.possible {
        let possible = look.text(possible, TextStyle::Small, Role::TextSecond);
        ui.add(Label::new(possible).truncate());
    }
}

fn show_all_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, parts: &StatusWords) {
    if !parts.reasons.is_empty() {
        ui.add_space(SPACE);
        let (name, tooltip) = (label!("dates-all-events.name"), label!("dates-all-events.tooltip"));
        if word_link(ui, cx.look, &parts.all, name, tooltip).clicked() {
            cx.push(Command::Filter(FilterCommand::ShowAll));
        }
    }
}

/// The file and its problems, at the right.
fn file_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, parts: &StatusWords) {
    let look = cx.look;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(SPACE);
        let label = &parts.problems;
        let role = if cx.problems.calls() { Role::Accent } else { Role::TextSecond };
        let tooltip = label!("bars-problems.tooltip");
        if word_link_in(ui, look, role, label, label, tooltip).clicked() {
            cx.push(Command::App(AppCommand::ToggleSheet(Sheet::Problems)));
        }
        ui.add_space(4.0);
        let file = look.text(&parts.file, TextStyle::Small, Role::TextSecond);
        let name = ui.label(file);
        name.widget_info(|| WidgetInfo::labeled(Access::Label, true, cx.file_name));
    });
}
