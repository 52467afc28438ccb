//! Colours, type and spacing as the toolkit takes them. Colours are built nowhere else.

mod density_pixels;
mod fonts;
mod look;
mod style;

pub use self::density_pixels::{DensityPixels, UNTINTED, empty_image};
pub use self::fonts::install_fonts;
pub use self::look::{Look, TypeSize};
pub use self::style::{install_style, use_theme};
pub use crate::scene::theme::TextStyle;
