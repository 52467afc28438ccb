//! The one place that knows colours: roles, and a palette for each theme.

mod ink;
mod palette;
mod role;

pub use self::ink::{Inks, Sum};
pub use self::palette::{Rgb, Theme};
pub use self::role::Role;
