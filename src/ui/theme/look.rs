//! How things look in the theme in force.

use egui::{Color32, FontFamily, FontId, Stroke};

use super::fonts::{bold_family, italic_family};
use crate::scene::theme::{Rgb, Role, Theme};
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

    /// Regular type of that size in points.
    pub fn font(self, size: f64) -> FontId {
        FontId::new(f32_from(size), FontFamily::Proportional)
    }

    /// Bold type of that size in points.
    pub fn bold(self, size: f64) -> FontId {
        FontId::new(f32_from(size), bold_family())
    }

    /// Italic type of that size in points.
    pub fn italic(self, size: f64) -> FontId {
        FontId::new(f32_from(size), italic_family())
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where colours are built")]
const fn colour_from(Rgb([r, g, b]): Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}
