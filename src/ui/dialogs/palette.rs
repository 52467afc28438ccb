//! Palette of commands: a field, and below it what the typed letters may mean.

use egui::accesskit::Role as Access;
use egui::{
    Align2, Id, Key, Modifiers, Rect, RichText, Sense, TextEdit, Ui, Vec2, WidgetInfo, Window,
    pos2, vec2,
};

use crate::scene::palette::{MOST_EVENTS, PaletteEntry, PaletteInput, palette_entries};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppCommand, Command, Sheet, ShortcutEntry};
use crate::ui::ViewContext;
use crate::ui::control::{close_sheet, paint_text, text_width};
use crate::ui::memo::memo;
use crate::ui::menu::{entries, shortcut_text};
use crate::{label, message};

/// Width of the palette and height of a row, in points.
const WIDTH: f32 = 560.0;
const ROW: f32 = 28.0;
/// Width of the words for the sort of an entry, in points.
const SORT: f32 = 92.0;
/// Distance from the top of the window, in points.
const TOP: f32 = 72.0;

/// What is typed, and the row that Enter takes.
#[derive(Clone, Debug, Default)]
struct PaletteText {
    text: String,
    row: usize,
}

/// Draws the palette while it is open.
pub(crate) fn palette_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    let id = Id::unique("palette");
    if cx.state.display.sheet != Some(Sheet::Palette) {
        ui.data_mut(|data| data.remove::<PaletteText>(id));
        return;
    }
    let mut typed: PaletteText = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let shown = Window::new(label!("palette-title"))
        .id(id)
        .title_bar(false)
        .collapsible(false)
        .resizable(false)
        .anchor(Align2::CENTER_TOP, Vec2::new(0.0, TOP))
        .show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().width() - 48.0;
            ui.set_width(WIDTH.min(room));
            ui.spacing_mut().item_spacing.y = 0.0;
            content_ui(ui, cx, &mut typed)
        });
    let rect = shown.as_ref().map(|window| window.response.rect);
    let done = shown.and_then(|window| window.inner).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(id, typed));
    close_sheet(ui, cx, Sheet::Palette, (!done, rect));
}

/// The field and the rows; whether something was chosen or the palette is to close.
fn content_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, typed: &mut PaletteText) -> bool {
    let look = cx.look;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let (enter, escape) = (pressed(Key::Enter), pressed(Key::Escape));
    let hint = RichText::new(label!("palette-field.hint")).color(look.colour(Role::TextSecond));
    let field = TextEdit::singleline(&mut typed.text)
        .font(look.font(TextStyle::SmallHeading))
        .hint_text(hint)
        .desired_width(ui.available_width());
    let response = ui.add(field);
    let name = label!("palette-field");
    response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, name));
    response.request_focus();
    if response.changed() {
        typed.row = 0;
    }
    ui.add_space(6.0);
    let found = found(ui, cx, &typed.text);
    let last = found.len().saturating_sub(1);
    typed.row = match (down, up) {
        (true, _) => (typed.row + 1).min(last),
        (_, true) => typed.row.saturating_sub(1),
        _ => typed.row.min(last),
    };
    if found.is_empty() {
        ui.label(look.text(label!("palette-none"), TextStyle::Body, Role::TextSecond));
    }
    let mut chosen = enter.then_some(typed.row);
    for (nth, entry) in found.iter().enumerate() {
        if row_ui(ui, cx, entry, nth == typed.row) {
            chosen = Some(nth);
        }
    }
    if let Some(entry) = chosen.and_then(|nth| found.get(nth)) {
        for command in &entry.commands {
            cx.push_entry(command.clone());
        }
        // A command that opens another page closes this one by that.
        let opens = entry
            .commands
            .iter()
            .any(|command| matches!(command, Command::App(AppCommand::ToggleSheet(_))));
        return !opens;
    }
    escape
}

fn found(ui: &Ui, cx: &ViewContext<'_>, text: &str) -> std::sync::Arc<Vec<PaletteEntry>> {
    let commands: Vec<(ShortcutEntry, String)> = entries(cx)
        .into_iter()
        .map(|entry| {
            let key = entry.shortcut.map(shortcut_text).unwrap_or_default();
            (entry, key)
        })
        .collect();
    let input = PaletteInput {
        dataset: cx.dataset,
        commands: &commands,
        names: cx.state.display.names,
        zone: cx.zone,
        playhead: cx.state.playhead,
        now: cx.now,
        asked: Some(&cx.visible.asked),
        most_events: MOST_EVENTS,
        projection: cx.state.map.projection(),
    };
    let is_ready = cx.visible.asked.is_ready();
    let key = (cx.dataset.serial(), text.to_owned(), cx.state.clone(), is_ready);
    memo(ui.ctx(), Id::unique("palette entries"), key, || palette_entries(text, input))
}

/// A row; whether it was clicked.
fn row_ui(ui: &mut Ui, cx: &ViewContext<'_>, entry: &PaletteEntry, current: bool) -> bool {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let name =
        message!("palette-entry", sort = entry.sort, name = &entry.name, about = &entry.about);
    response.widget_info(|| WidgetInfo::selected(Access::MenuItem, true, current, &name));
    if current || response.hovered() {
        let fill = if current { Role::Tint } else { Role::Shade };
        ui.painter().rect_filled(rect, 3.0, look.colour(fill));
    }
    let y = rect.center().y;
    let sort = look.ink(TextStyle::Small, Role::TextSecond);
    let at = pos2(rect.left() + 8.0, y);
    paint_text(ui.painter(), at, Align2::LEFT_CENTER, entry.sort, sort, SORT - 8.0);
    let about = look.ink(TextStyle::Small, Role::TextSecond);
    let most = rect.width() * 0.4;
    let width = text_width(ui.painter(), &entry.about, about.font.clone()).min(most);
    let right =
        Rect::from_min_max(pos2(rect.right() - 8.0 - width, rect.top()), rect.right_bottom());
    paint_text(
        ui.painter(),
        pos2(right.left(), y),
        Align2::LEFT_CENTER,
        &entry.about,
        about,
        width + 1.0,
    );
    let ink = look.ink(TextStyle::Body, Role::Text);
    let at = pos2(rect.left() + SORT, y);
    paint_text(ui.painter(), at, Align2::LEFT_CENTER, &entry.name, ink, right.left() - at.x - 12.0);
    response.clicked()
}
