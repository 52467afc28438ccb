//! Theme: colours by role, and the type scale. No other module of this floor knows a colour.

mod colour_sum;
#[cfg(test)]
mod colour_vision;
mod palette;
mod role;
mod text_style;

pub use self::colour_sum::{ColourSum, KindColours};
pub use self::palette::{FAINT_TEXT, Rgb, Theme};
pub use self::role::Role;
pub use self::text_style::TextStyle;
