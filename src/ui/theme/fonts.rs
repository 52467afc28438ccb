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

/// Has egui forget the glyphs of other scales than the one in use. It keeps every glyph of every
/// scale that was ever used in one image, and a person who zooms stays with the last one.
pub fn forget_other_scales(ctx: &egui::Context) {
    let key = egui::Id::unique("scale of the glyphs");
    let scale = ctx.pixels_per_point().to_bits();
    let before = ctx.data_mut(|data| {
        let before = data.get_temp::<u32>(key);
        data.insert_temp(key, scale);
        before
    });
    // egui begins no image that is narrower than that.
    let fits = ctx.input(|input| input.max_texture_side) >= 1024;
    if fits && before.is_some_and(|before| before != scale) {
        // Other providers are a reason to begin with an empty image: so are the same ones.
        ctx.set_font_providers(vec![Arc::new(FontsOfSystem)]);
    }
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

#[cfg(test)]
mod tests {
    use egui::{FontId, RawInput};

    use super::*;

    /// Shows the letters in several sizes.
    fn show(ui: &mut egui::Ui, letters: &str) {
        forget_other_scales(ui.ctx());
        for size in [9.0, 12.0, 15.0, 30.0] {
            ui.label(egui::RichText::new(letters).font(FontId::proportional(size)));
        }
    }

    #[test]
    fn glyphs_of_one_scale_alone_are_kept() {
        let ctx = egui::Context::default();
        install_fonts(&ctx);
        let letters: String = ('!'..='~').chain('а'..='я').collect();
        let filled_at = |scale: f32| {
            ctx.set_zoom_factor(scale);
            for _ in 0..3 {
                let mut output = ctx.run_ui(RawInput::default(), |ui| show(ui, &letters));
                output.textures_delta.clear();
            }
            let mut filled = 0.0;
            ctx.fonts(|fonts| filled = fonts.font_atlas_fill_ratio());
            filled
        };
        let once = filled_at(1.0);
        for tenths in [8_u8, 9, 11, 12, 13, 14, 15, 16] {
            filled_at(f32::from(tenths) / 10.0);
        }
        let again = filled_at(1.0);
        assert!(again <= once * 1.1, "{once} of the image is filled at first, {again} at last");
    }
}
