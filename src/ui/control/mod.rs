//! Controls that several views use: buttons with drawn signs, switches of several words, chips.

mod button;
mod chip;
mod drawn_button;
mod picker;
mod segments;
mod text;
mod word_link;

pub(crate) use self::button::{CONTROL_HEIGHT, Sign, sign_button, text_button, toggle_button};
pub(crate) use self::chip::kind_chip;
pub(crate) use self::drawn_button::{Stand, drawn_button};
pub(crate) use self::picker::{opener, picker};
pub(crate) use self::segments::{Segment, segments};
pub(crate) use self::text::{Ink, paint_text, text_width};
pub(crate) use self::word_link::{word_link, word_link_in};
