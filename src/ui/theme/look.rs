//! Look: the colours and the type of a theme for egui.

use egui::{Color32, FontFamily, FontId, RichText, Stroke};

use super::fonts::{bold_family, italic_family};
use crate::scene::text::Weight;
use crate::scene::theme::{Rgb, Role, TextStyle, Theme};
use crate::ui::convert::f32_from;

/// Colours and type of a theme; cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
}

impl Look {
    /// The look of a theme.
    pub const fn new(theme: Theme) -> Self {
        Self { theme }
    }

    /// The theme.
    pub const fn theme(self) -> Theme {
        self.theme
    }

    /// Colour of a role.
    pub fn colour(self, role: Role) -> Color32 {
        colour_from(self.theme.colour(role))
    }

    /// Blends the colour of a role over that of a ground with an opacity of `share` (0 to 1). The
    /// result is opaque: translucent strokes would darken where they overlap themselves.
    pub fn mixed(self, role: Role, ground: Role, share: f64) -> Color32 {
        colour_from(self.theme.colour(role).over(self.theme.colour(ground), share))
    }

    /// Colour of a role with an opacity of `share` (0 to 1).
    pub fn faded(self, role: Role, share: f64) -> Color32 {
        self.colour(role).gamma_multiply(f32_from(share))
    }

    /// Text that is legible on a role's colour blended over a ground.
    pub fn readable_on(self, role: Role, ground: Role, share: f64) -> Color32 {
        let below = self.theme.colour(role).over(self.theme.colour(ground), share);
        colour_from(self.theme.ink_on(below))
    }

    /// Line in the colour of a role.
    pub fn stroke(self, width: f64, role: Role) -> Stroke {
        Stroke::new(f32_from(width), self.colour(role))
    }

    /// Regular ink: `look.ink(TextStyle::Small, Role::TextSecond)`.
    pub fn ink(self, style: TextStyle, role: Role) -> Ink {
        Ink { font: self.font(style), colour: self.colour(role) }
    }

    /// Bold ink: `look.bold_ink(TextStyle::Control, Role::Text)`.
    pub fn bold_ink(self, style: TextStyle, role: Role) -> Ink {
        Ink { font: self.bold(style), colour: self.colour(role) }
    }

    /// Regular text for labels: `look.text("Names", TextStyle::Body, Role::TextSecond)`.
    pub fn text(self, text: impl Into<String>, style: TextStyle, role: Role) -> RichText {
        RichText::new(text).font(self.font(style)).color(self.colour(role))
    }

    /// Bold text for labels: `look.bold_text(title, TextStyle::Title, Role::Text)`.
    pub fn bold_text(self, text: impl Into<String>, style: TextStyle, role: Role) -> RichText {
        RichText::new(text).font(self.bold(style)).color(self.colour(role))
    }

    /// Regular type: `look.font(TextStyle::Small)`.
    pub fn font(self, style: TextStyle) -> FontId {
        self.lettering(Weight::Regular, style.px())
    }

    /// Bold type: `look.bold(TextStyle::Small)`.
    pub fn bold(self, style: TextStyle) -> FontId {
        self.lettering(Weight::Bold, style.px())
    }

    /// Italic type: `look.italic(TextStyle::Small)`.
    pub fn italic(self, style: TextStyle) -> FontId {
        self.lettering(Weight::Italic, style.px())
    }

    /// Type of a size that a scene computes, as for names on the map. Everything else takes a
    /// [`TextStyle`].
    pub fn lettering(self, weight: Weight, px: f64) -> FontId {
        let family = match weight {
            Weight::Regular => FontFamily::Proportional,
            Weight::Bold => bold_family(),
            Weight::Italic => italic_family(),
        };
        FontId::new(f32_from(px), family)
    }
}

/// Type and colour of a text that is painted.
#[derive(Clone, Debug)]
pub struct Ink {
    /// Family and size.
    pub font: FontId,
    /// Colour of the letters.
    pub colour: Color32,
}

#[expect(clippy::disallowed_methods, reason = "the one place where colours are built")]
const fn colour_from(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}
