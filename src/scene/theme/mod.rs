//! The one place that knows colours: roles, and a palette for each theme.

mod ink;
mod palette;
mod role;
mod text_style;
#[cfg(test)]
mod vision;

pub use self::ink::{Inks, Sum};
pub use self::palette::{Rgb, Theme};
pub use self::role::Role;
pub use self::text_style::TextStyle;
