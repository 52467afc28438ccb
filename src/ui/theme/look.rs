//! How things look in the theme in force.

use egui::{Color32, FontFamily, FontId, Stroke};

use super::fonts::{bold_family, italic_family};
use crate::scene::text::Weight;
use crate::scene::theme::{Rgb, Role, TextStyle, Theme};
use crate::ui::convert::f32_from;

/// Colours and type of the theme in force; cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
}

impl Look {
    /// The look of that theme.
    pub const fn new(theme: Theme) -> Self {
        Self { theme }
    }

    /// The theme in force.
    pub const fn theme(self) -> Theme {
        self.theme
    }

    /// The colour of that role.
    pub const fn colour(self, role: Role) -> Color32 {
        colour_from(self.theme.colour(role))
    }

    /// The colour of a role laid over that of another, `share` (0 to 1) of it opaque. The result
    /// is opaque: translucent strokes would darken where they overlap themselves.
    pub fn mixed(self, role: Role, ground: Role, share: f64) -> Color32 {
        colour_from(self.theme.colour(role).over(self.theme.colour(ground), share))
    }

    /// The colour of that role, translucent.
    pub fn faded(self, role: Role, share: f64) -> Color32 {
        self.colour(role).gamma_multiply(f32_from(share))
    }

    /// The ink, dark or light, that reads best on a role's colour laid over a ground.
    pub fn readable_on(self, role: Role, ground: Role, share: f64) -> Color32 {
        let below = self.theme.colour(role).over(self.theme.colour(ground), share);
        let (one, other) = (self.theme.colour(Role::Text), self.theme.colour(Role::Raised));
        let best = if one.contrast(below) > other.contrast(below) { one } else { other };
        colour_from(best)
    }

    /// A line in the colour of that role.
    pub fn stroke(self, width: f64, role: Role) -> Stroke {
        Stroke::new(f32_from(width), self.colour(role))
    }

    /// Regular type: `look.font(TextStyle::Small)`.
    pub fn font(self, style: impl TypeSize) -> FontId {
        self.lettering(Weight::Regular, style.px())
    }

    /// Bold type: `look.bold(TextStyle::Small)`.
    pub fn bold(self, style: impl TypeSize) -> FontId {
        self.lettering(Weight::Bold, style.px())
    }

    /// Italic type: `look.italic(TextStyle::Small)`.
    pub fn italic(self, style: impl TypeSize) -> FontId {
        self.lettering(Weight::Italic, style.px())
    }

    /// Type whose size a scene computes, as for names on the map. Everything else takes a
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

/// A size that [`Look::font`] takes: a [`TextStyle`], and for now also plain pixels.
pub trait TypeSize {
    /// Size of the type in egui's points.
    fn px(self) -> f64;
}

impl TypeSize for TextStyle {
    fn px(self) -> f64 {
        self.px()
    }
}

impl TypeSize for f64 {
    fn px(self) -> f64 {
        self
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where colours are built")]
const fn colour_from(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}
