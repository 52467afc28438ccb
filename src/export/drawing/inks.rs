//! Inks: the colours of a theme for drawings.

use super::{Paint, Pen};
use crate::scene::theme::{Rgb, Role, Theme};

/// The colours of a theme; cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inks {
    theme: Theme,
}

impl Inks {
    /// The inks of a theme.
    pub const fn new(theme: Theme) -> Self {
        Self { theme }
    }

    /// The theme.
    pub const fn theme(self) -> Theme {
        self.theme
    }

    /// Colour of a role.
    pub fn colour(self, role: Role) -> Rgb {
        self.theme.colour(role)
    }

    /// The same as paint.
    pub fn paint(self, role: Role) -> Paint {
        Paint::solid(self.theme.colour(role))
    }

    /// The colour of a role over that of a ground with an opacity from 0 to 1; the result is opaque.
    pub fn mixed(self, role: Role, ground: Role, share: f64) -> Paint {
        Paint::solid(self.colour(role).over(self.colour(ground), share))
    }

    /// The colour of a role with an opacity from 0 to 1.
    pub fn faded(self, role: Role, share: f64) -> Paint {
        Paint::faded(self.theme.colour(role), share)
    }

    /// A line in the colour of a role.
    pub fn pen(self, width: f64, role: Role) -> Pen {
        Pen::new(width, self.paint(role))
    }

    /// Ink for text that is legible on a colour.
    pub fn on(self, ground: Paint) -> Paint {
        Paint::solid(self.theme.ink_on(ground.colour))
    }
}
