//! Parts that several views share: buttons, chips, switches, rows for events, trays, drag handles,
//! focus rings, plates, sheets, lines of text.

mod button;
mod chip;
mod drag_handle;
mod drawn_button;
mod event_row;
mod focus;
mod found;
mod in_sight;
mod picker;
mod plate;
mod segments;
mod sheet;
mod side_mark;
mod sized_panel;
mod stand_in;
mod text;
mod tooltip;
mod tray;

pub(crate) use self::button::{
    CONTROL_HEIGHT, Sign, sign_button, text_button, toggle_button, word_link, word_link_in,
};
pub(crate) use self::chip::{ChipCount, ChipForm, chip_width, kind_chip, kind_hint};
pub(crate) use self::drag_handle::DragHandle;
pub(crate) use self::drawn_button::{ButtonKind, drawn_button};
pub(crate) use self::event_row::{
    EventRow, FIRST_LINE, RowKind, RowState, RowValue, VALUE, event_link, row_room, small_mark,
    wider_for,
};
pub(crate) use self::focus::{
    FocusRing, focus_after_click, keep_keys, keep_row_keys, keeps_keys, keeps_row_keys, take_focus,
};
pub(crate) use self::found::mark_found;
pub(crate) use self::in_sight::{FEW, in_sight, rows_in_sight};
pub(crate) use self::picker::{arrow_picker, opener, paint_open_arrow, picker, picker_width};
pub(crate) use self::plate::Plate;
pub(crate) use self::segments::{Segment, segments, segments_width};
pub(crate) use self::sheet::{close_sheet, entries_ui, sheet_room, sheet_ui};
pub(crate) use self::side_mark::{paint_among, paint_side};
pub(crate) use self::sized_panel::sized_panel;
pub(crate) use self::stand_in::{found_words_ui, paint_language, words_ui};
pub(crate) use self::text::{
    heading, paint_found_text, paint_text, paint_two_found_lines, paint_two_lines, rule, second,
    text_width,
};
pub(crate) use self::tooltip::hover_beside;
pub(crate) use self::tray::{tray_row_ui, tray_ui, tray_width};
pub(crate) use super::theme::Ink;
