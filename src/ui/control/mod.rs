//! Parts that several views share: buttons, chips, switches, rows for events, drag handles, focus
//! rings, plates and single lines of text.

mod arrow;
mod button;
mod chip;
mod drag_handle;
mod drawn_button;
mod event_row;
mod focus_ring;
mod picker;
mod plate;
mod section;
mod segments;
mod text;
mod word_link;

pub(crate) use self::arrow::paint_open_arrow;
pub(crate) use self::button::{CONTROL_HEIGHT, Sign, sign_button, text_button, toggle_button};
pub(crate) use self::chip::kind_chip;
pub(crate) use self::drag_handle::DragHandle;
pub(crate) use self::drawn_button::{ButtonKind, drawn_button};
pub(crate) use self::event_row::{EventRow, RowKind, event_link, row_ground, small_mark};
pub(crate) use self::focus_ring::FocusRing;
pub(crate) use self::picker::{opener, picker};
pub(crate) use self::plate::Plate;
pub(crate) use self::section::{heading, rule, second};
pub(crate) use self::segments::{Segment, segments};
pub(crate) use self::text::{paint_text, text_width};
pub(crate) use self::word_link::{word_link, word_link_in};
pub(crate) use super::theme::Ink;
