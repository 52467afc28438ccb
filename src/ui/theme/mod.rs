//! Theme for egui: colours, fonts and spacing. Colours and sizes of type are built nowhere else.

mod density_pixels;
mod fonts;
mod look;
mod style;
mod writing;

pub use self::density_pixels::{DensityPixels, UNTINTED, empty_image};
pub use self::fonts::{forget_other_scales, install_fonts};
pub use self::look::{Ink, Look};
pub use self::style::{install_style, use_first_text_size, use_text_size, use_theme};
pub use crate::scene::theme::TextStyle;
