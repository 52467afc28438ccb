//! Strip over the views: what a file of somebody else's was read as, and what each of its columns was
//! taken for, with other choices one click away.

use egui::{Align, FontId, Label, Layout, Popup, Response, ScrollArea, Ui, UiBuilder, vec2};

use crate::model::{
    ColumnReading, ColumnRole, DateOrder, DetailKind, ImportReading, LaterReading, ReadingDetail,
};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, FileToSave, ImportCommand};
use crate::text::visible_line;
use crate::ui::ViewContext;
use crate::ui::control::{opener, text_width, word_link};
use crate::{label, message};

/// Height of the line about the file, in points.
const LINE: f32 = 34.0;
/// Height of the columns below it, with a bar for scrolling.
const COLUMNS: f32 = 56.0;
/// The most columns that are shown: a person looks at no more, and a frame stays short.
const MOST_COLUMNS: usize = 256;
/// The most room for the name of a column, in points.
const WIDEST: f32 = 150.0;
/// The most room for a menu, in points.
const MENU: f32 = 560.0;
/// The room beside the words of a choice, in points.
const BESIDE: f32 = 20.0;
/// The room that a menu leaves above and below it, in points.
const AROUND: f32 = 180.0;
/// The most letters of a name or of an example.
const MOST_LETTERS: usize = 60;

/// The height of the strip; `None` for a file of Ibar's own without later states.
pub(crate) fn strip_height(cx: &ViewContext<'_>) -> Option<f32> {
    let mut height = if cx.later.is_empty() { 0.0 } else { LINE };
    if let Some(reading) = cx.reading {
        height += LINE + if has_columns(cx, reading) { COLUMNS } else { 0.0 };
    }
    (height > 0.0).then_some(height)
}

fn has_columns(cx: &ViewContext<'_>, reading: &ImportReading) -> bool {
    !cx.state.import.folded && !reading.columns.is_empty()
}

/// Draws the strip.
pub(crate) fn strip_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let all = ui.max_rect();
    let mut rest = all;
    let mut next = |height: f32| {
        let own = rest.with_max_y(rest.top() + height);
        rest = rest.with_min_y(own.bottom());
        UiBuilder::new().max_rect(own)
    };
    if let Some(reading) = cx.reading {
        ui.scope_builder(next(LINE), |ui| line_ui(ui, cx, reading));
        if has_columns(cx, reading) {
            ui.scope_builder(next(COLUMNS), |ui| columns_ui(ui, cx, reading));
        }
    }
    if let Some(later) = cx.later.last() {
        ui.scope_builder(next(LINE), |ui| later_ui(ui, cx, later));
    }
    ui.advance_cursor_after_rect(all);
}

/// What the latest state of the file brought, and how to keep it.
fn later_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, later: &LaterReading) {
    let look = cx.look;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(16.0);
        let (words, about) = (label!("import-save-records"), label!("import-save-records.about"));
        if word_link(ui, look, words, words, about).clicked() {
            cx.push(Command::App(AppCommand::Save(FileToSave::Records)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(16.0);
            let words = look.text(later.summary(), TextStyle::Body, Role::Text);
            let files: Vec<String> = cx.later.iter().map(LaterReading::summary).collect();
            ui.add(Label::new(words).truncate()).on_hover_text(files.join("\n"));
        });
    });
}

/// The format, where everything went, and the choices about the file as a whole.
fn line_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, reading: &ImportReading) {
    let look = cx.look;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(16.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        if !reading.columns.is_empty() {
            let words = if cx.state.import.folded {
                label!("import-show-columns")
            } else {
                label!("import-hide-columns")
            };
            if word_link(ui, look, words, words, label!("import-columns-hint")).clicked() {
                cx.push(Command::Import(ImportCommand::ToggleColumns));
            }
        }
        for detail in reading.details.iter().rev() {
            if let Some(choice) = detail_ui(ui, cx, detail) {
                read_by(cx, reading.recipe.clone().with_detail(detail.kind, &choice));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(16.0);
            let name = reading.layout.map_or_else(|| reading.format.label(), |it| it.label());
            ui.add(Label::new(look.bold_text(name, TextStyle::Body, Role::Text)));
            let tally = reading.tally.summary();
            let tally = look.text(tally, TextStyle::Body, Role::Text);
            ui.add(Label::new(tally).truncate());
        });
    });
}

/// Something found about the file as a whole; returns what is chosen instead.
fn detail_ui(ui: &mut Ui, cx: &ViewContext<'_>, detail: &ReadingDetail) -> Option<String> {
    let name = detail.kind.label();
    let shown = detail_words(detail.kind, &detail.found);
    let words =
        if detail.is_sure { shown.clone() } else { message!("import-unsure", found = &*shown) };
    if detail.choices.len() < 2 {
        let words = message!("controls-choice", name = name, choice = &*words);
        ui.add(Label::new(cx.look.text(words, TextStyle::Small, Role::TextSecond)));
        return None;
    }
    let response = opener(ui, cx.look, name, &words);
    let chosen = choices_ui(&response, &detail.choices, |ui, choice| {
        ui.selectable_label(*choice == detail.found, detail_words(detail.kind, choice))
    });
    response.on_hover_text(name);
    chosen.cloned()
}

/// The columns side by side.
fn columns_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, reading: &ImportReading) {
    ScrollArea::horizontal().id_salt("import-columns").auto_shrink(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
            for column in reading.columns.iter().take(MOST_COLUMNS) {
                if let Some(role) = column_ui(ui, cx, column) {
                    read_by(cx, reading.recipe.clone().with_role(&column.name, role));
                }
            }
            let more = reading.columns.len().saturating_sub(MOST_COLUMNS);
            if more > 0 {
                let words = message!("import-more-columns", count = more);
                ui.add(Label::new(cx.look.text(words, TextStyle::Small, Role::TextSecond)));
            }
        });
    });
}

/// A column with what it was taken for; returns the role that is chosen instead.
fn column_ui(ui: &mut Ui, cx: &ViewContext<'_>, column: &ColumnReading) -> Option<ColumnRole> {
    let look = cx.look;
    let name = shown_text(&column.name);
    let role = column.role.label();
    let fits = text_width(ui.painter(), &name, look.font(TextStyle::Small)).min(WIDEST);
    let mut chosen = None;
    ui.vertical(|ui| {
        ui.set_max_width(
            fits.max(text_width(ui.painter(), role, look.font(TextStyle::Control)) + 24.0),
        );
        let ink = if column.unread > 0 { Role::Accent } else { Role::TextSecond };
        let shown = look.text(&*name, TextStyle::Small, ink);
        let head = ui.add(Label::new(shown).truncate());
        let of = message!("import-column", name = &*name);
        let response = opener(ui, look, &of, role);
        if response.has_focus() {
            response.scroll_to_me(None);
        }
        let picked = roles_ui(cx, &response, column.role);
        chosen = picked.filter(|role| *role != column.role);
        let hint = hint(column);
        head.on_hover_text(&*hint);
        response.on_hover_text(hint);
    });
    chosen
}

/// A menu of choices; returns the one that was picked.
fn choices_ui<'c, T>(
    response: &Response,
    choices: &'c [T],
    choice_ui: impl Fn(&mut Ui, &T) -> Response,
) -> Option<&'c T> {
    let mut chosen = None;
    Popup::menu(response).show(|ui| {
        let room = (ui.ctx().content_rect().height() - AROUND).clamp(AROUND, MENU);
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            for choice in choices {
                if choice_ui(ui, choice).clicked() {
                    chosen = Some(choice);
                }
            }
        });
    });
    chosen
}

/// A menu of all roles, in columns of what and when, of where, of who says it and of the rest, so that
/// each is in sight; returns the one that was picked.
fn roles_ui(cx: &ViewContext<'_>, response: &Response, own: ColumnRole) -> Option<ColumnRole> {
    let starts = |role: &ColumnRole| {
        matches!(role, ColumnRole::Latitude | ColumnRole::Statement | ColumnRole::Kind)
    };
    let mut chosen = None;
    Popup::menu(response).show(|ui| {
        let room = (ui.ctx().content_rect().height() - AROUND).clamp(AROUND, MENU);
        let font = cx.look.font(TextStyle::Control);
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                for group in ColumnRole::ALL.chunk_by(|_, next| !starts(next)) {
                    chosen = role_column_ui(ui, &font, (group, own)).or(chosen);
                }
            });
        });
    });
    chosen
}

/// A column of that menu; returns the role that was picked.
fn role_column_ui(
    ui: &mut Ui,
    font: &FontId,
    (roles, own): (&[ColumnRole], ColumnRole),
) -> Option<ColumnRole> {
    let widths = roles.iter().map(|role| text_width(ui.painter(), role.label(), font.clone()));
    let width = widths.fold(0.0, f32::max) + BESIDE;
    let layout = Layout::top_down_justified(Align::LEFT);
    let picked = |ui: &mut Ui| {
        let mut chosen = None;
        for role in roles {
            if ui.selectable_label(*role == own, role.label()).clicked() {
                chosen = Some(*role);
            }
        }
        chosen
    };
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, picked).inner
}

/// What is in a column, in lines.
fn hint(column: &ColumnReading) -> String {
    let mut lines = vec![message!("import-column-filled", count = column.filled)];
    lines.extend(column.examples.iter().map(|example| shown_text(example)));
    if column.unread > 0 {
        lines.push(message!("import-column-unread", count = column.unread));
    }
    if column.guessed != column.role {
        lines.push(message!("import-column-guessed", role = column.guessed.label()));
    }
    lines.join("\n")
}

/// A choice about the file as a whole, in words.
fn detail_words(kind: DetailKind, choice: &str) -> String {
    match kind {
        DetailKind::Dates => {
            let order = DateOrder::ALL.iter().find(|order| order.word() == choice);
            order.map_or_else(|| choice.to_owned(), |order| order.label().to_owned())
        }
        DetailKind::Header if choice == "0" => label!("import-no-header").to_owned(),
        DetailKind::Header => message!("import-header-line", line = choice),
        _ => shown_text(choice),
    }
}

/// A text of the file on one line, cut where it is long.
fn shown_text(text: &str) -> String {
    let line = visible_line(text);
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    }
}

fn read_by(cx: &mut ViewContext<'_>, recipe: crate::model::Recipe) {
    cx.push_entry(Command::Import(ImportCommand::Read(recipe)));
}
