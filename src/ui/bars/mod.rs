//! Bars above and below the views: top bar, notice, status line.

mod import_strip;
mod notice;
mod said;
mod status_bar;
mod top_bar;

pub(crate) use self::import_strip::{strip_height, strip_ui};
pub(crate) use self::notice::notice_ui;
pub use self::said::said_ui;
pub(crate) use self::status_bar::{status_bar_ui, status_height};
pub(crate) use self::top_bar::top_bar_ui;
