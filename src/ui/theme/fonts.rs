//! The embedded type: Noto Sans in three cuts, with a mathematical face behind it.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Italic.ttf");
/// Noto Sans lacks ≈ ≤ ≥ → and the minus sign.
const MATH: &[u8] = include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf");

/// The family of bold type.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of italic type.
pub(super) fn italic_family() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Makes the context use the embedded type and nothing else.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, data) in [("regular", REGULAR), ("bold", BOLD), ("italic", ITALIC), ("math", MATH)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    for (family, first) in [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (bold_family(), "bold"),
        (italic_family(), "italic"),
    ] {
        fonts.families.insert(family, vec![first.to_owned(), "math".to_owned()]);
    }
    ctx.set_fonts(fonts);
}
