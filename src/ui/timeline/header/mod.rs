//! Header of the timeline: transport, time of the playhead, dates shown, undated events, zoom.

mod instants;
mod time_field;
mod transport;
mod window_controls;

use egui::{Align, Id, Layout, Rect, RectAlign, Sense, Ui, UiBuilder, vec2};

use self::instants::{go_to_ui, go_to_width};
use self::window_controls::{fields_width, menu_width, modes_width, window_ui};
use super::bookmarks;
use super::parts::HEADER;
use crate::scene::tray::Tray;
use crate::state::{Command, CompareCommand, TimeCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Sign, sign_button, text_button, toggle_button, tray_ui, tray_width};
use crate::{label, message};

/// Space at both sides, in pixels.
const SIDE: f32 = 14.0;
/// Height of the second row, in pixels.
const ROW: f32 = 22.0;
/// Distance from the second row to the third, in pixels.
const PITCH: f32 = 26.0;

/// Width of the pane below which dates are shortened even on two rows, in pixels.
const NARROW: f32 = 680.0;

/// Widths of the parts of the header in the last frame, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Widths {
    /// Transport without the time of the playhead.
    transport: f32,
    /// Bookmarks and comparison.
    more: f32,
    /// Undated events and zoom.
    rest: f32,
}

/// How the parts are spread over rows.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rows {
    /// All in one.
    One,
    /// The dates shown below the others.
    DatesBelow,
    /// Dates shown, undated events and zoom below the transport.
    RestBelow,
    /// Each in its own.
    Three,
    /// The same, with bookmarks and comparison before undated events and zoom.
    Spread,
}

impl Rows {
    /// The fewest rows that hold parts of those widths: the last are those of the time of the
    /// playhead and of the dates shown, with their modes side by side and as a menu.
    fn of(widths: Widths, playhead: f32, (dates, short): (f32, f32), room: f32) -> Self {
        let Widths { transport, more, rest } = widths;
        let transport = transport + playhead + more;
        if transport > room {
            Self::Spread
        } else if transport + dates + rest <= room {
            Self::One
        } else if transport + rest <= room {
            Self::DatesBelow
        } else if short + rest <= room {
            Self::RestBelow
        } else {
            Self::Three
        }
    }

    const fn count(self) -> u8 {
        match self {
            Self::One => 1,
            Self::DatesBelow | Self::RestBelow => 2,
            Self::Three | Self::Spread => 3,
        }
    }
}

fn rows(ui: &Ui, cx: &ViewContext<'_>, width: f32) -> Rows {
    let widths = widths_before(ui);
    let fields = fields_width(ui, cx, width < NARROW);
    let dates = (modes_width(ui, cx) + fields, menu_width(ui, cx) + fields);
    Rows::of(widths, go_to_width(ui, cx), dates, width - 2.0 * SIDE)
}

/// The height of the header in a pane of that width: as many rows as its parts need with the longest
/// words that time can give them, so that it is the same in every mode and at every date.
pub(super) fn header_height(ui: &Ui, cx: &ViewContext<'_>, width: f32) -> f32 {
    match rows(ui, cx, width).count() {
        0 | 1 => HEADER,
        more => HEADER + ROW + PITCH * f32::from(more - 2),
    }
}

/// The widths of the last frame.
fn widths_before(ui: &Ui) -> Widths {
    ui.data(|data| data.get_temp(widths_id())).unwrap_or_default()
}

fn widths_id() -> Id {
    Id::unique("timeline-header-widths")
}

/// Draws the header.
pub(super) fn header_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray, rect: Rect) {
    let inner = rect.shrink2(vec2(SIDE, 0.0));
    let rows = rows(ui, cx, rect.width());
    let row = |nth: u8| {
        let top = if nth == 0 { 0.0 } else { HEADER - 3.0 + PITCH * f32::from(nth - 1) };
        let height = if nth == 0 { HEADER } else { ROW };
        Rect::from_min_size(inner.min + vec2(0.0, top), vec2(inner.width(), height))
    };
    let narrow = rect.width() < NARROW;
    let last = widths_before(ui);
    let mut widths = Widths::default();
    row_ui(ui, row(0), |ui| {
        transport::transport_ui(ui, cx);
        ui.add_space(4.0);
        let before = ui.cursor().left();
        go_to_ui(ui, cx);
        let playhead = ui.cursor().left() - before;
        widths.transport = (ui.min_rect().width() + 4.0 - playhead).round();
        if rows != Rows::Spread {
            widths.more = more_ui(ui, cx);
        }
        if rows == Rows::One {
            ui.add_space(4.0);
            window_ui(ui, cx, (narrow, 0.0));
        }
        if matches!(rows, Rows::One | Rows::DatesBelow) {
            widths.rest = rest_ui(ui, cx, undated);
        }
    });
    if rows != Rows::One {
        row_ui(ui, row(1), |ui| {
            let taken = if rows == Rows::RestBelow { last.rest } else { 0.0 };
            window_ui(ui, cx, (narrow, taken));
            if rows == Rows::RestBelow {
                widths.rest = rest_ui(ui, cx, undated);
            }
        });
    }
    if matches!(rows, Rows::Three | Rows::Spread) {
        row_ui(ui, row(2), |ui| {
            if rows == Rows::Spread {
                widths.more = more_ui(ui, cx);
            }
            widths.rest = rest_ui(ui, cx, undated);
        });
    }
    let before =
        ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(widths_id()), widths));
    if before != widths {
        // Parts of other widths may need another number of rows.
        ui.ctx().request_repaint();
    }
}

fn row_ui(ui: &mut Ui, row: Rect, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        content(ui);
    });
}

/// Draws bookmarks and comparison; returns their width with the space behind them.
fn more_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) -> f32 {
    let left = ui.cursor().left();
    bookmarks::bookmarks_ui(ui, cx);
    compare_ui(ui, cx);
    ui.cursor().left() - left
}

/// Draws the controls at the right; returns their width.
fn rest_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray) -> f32 {
    let right = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        view_ui(ui, cx);
        undated_ui(ui, cx, undated);
        ui.min_rect().width()
    });
    right.inner + 16.0
}

fn compare_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let on = cx.state.comparison.on;
    let (text, hint) = (label!("timeline-window-compare"), label!("timeline-window-compare.about"));
    let response = toggle_button(ui, cx.look, text, on, hint);
    if response.clicked() {
        cx.push(Command::Compare(CompareCommand::Toggle));
    }
}

/// Draws the button that opens the tray of undated events, if there are any.
fn undated_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, undated: &Tray) {
    let count = undated.rows.len();
    if count == 0 {
        return;
    }
    let text = message!("timeline-window-undated", count = count);
    let name = message!("timeline-window-undated.name", count = count);
    ui.add_space(4.0);
    let size = vec2(tray_width(ui, cx, &text), 24.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    tray_ui(ui, cx, rect, undated, (&text, &name), RectAlign::BOTTOM_END);
}

fn view_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    if text_button(ui, look, label!("timeline-window-fit"), label!("commands-show-all-of-time"))
        .clicked()
    {
        cx.push(Command::Time(TimeCommand::ShowAll));
    }
    if sign_button(ui, look, Sign::Minus, label!("commands-zoom-out-of-time")).clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.0 / 1.5)));
    }
    if sign_button(ui, look, Sign::Plus, label!("commands-zoom-in-on-time")).clicked() {
        cx.push(Command::Time(TimeCommand::Zoom(1.5)));
    }
}
