//! Font families for egui: the embedded fonts, and those of the system for what they lack.

use std::sync::Arc;

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider, FontTweak};
use egui::{FontData, FontDefinitions, FontFamily};

use super::writing::WritingOrder;
use crate::scene::text::{MATH_FONT, SYMBOL_FONT, Weight};
use crate::text::system_font;
use crate::ui::convert::f32_from;

/// Family of bold type.
pub(super) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Family of italic type.
pub(super) fn italic_family() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Makes egui use the embedded fonts, the system's for what they lack, and every script's own
/// direction.
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
    ctx.set_font_providers(vec![Arc::new(FontsOfSystem)]);
    ctx.add_plugin(WritingOrder::default());
}

/// The fonts of the system, asked for a letter that no font in use has.
///
/// The same fonts are measured for the map: see [`system_font`].
struct FontsOfSystem;

impl FontProvider for FontsOfSystem {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let weight = if *request.family == bold_family() {
            Weight::Bold
        } else if *request.family == italic_family() {
            Weight::Italic
        } else {
            Weight::Regular
        };
        let font = system_font(request.cluster.chars().next()?, weight)?;
        // egui centres the fonts of a line by their heights; their base lines are one.
        let tweak = FontTweak { y_offset_factor: f32_from(font.drop), ..FontTweak::default() };
        let data = FontData::from_blob(Arc::clone(&font.bytes), font.index).tweak(tweak);
        Some(FontInsert::new(&font.name, data, Vec::new()))
    }
}
