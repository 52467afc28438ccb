//! Font families for egui: the embedded fonts and nothing else.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use crate::scene::text::{MATH_FONT, SYMBOL_FONT, Weight};

/// Family of bold type.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Family of italic type.
pub(super) fn italic_family() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Makes egui use the embedded fonts alone.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, data) in [
        ("regular", Weight::Regular.font()),
        ("bold", Weight::Bold.font()),
        ("italic", Weight::Italic.font()),
        ("math", MATH_FONT),
        ("symbols", SYMBOL_FONT),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    for (family, first) in [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (bold_family(), "bold"),
        (italic_family(), "italic"),
    ] {
        let family_fonts = [first, "math", "symbols"].map(str::to_owned).to_vec();
        fonts.families.insert(family, family_fonts);
    }
    ctx.set_fonts(fonts);
}
