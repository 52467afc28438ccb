//! Ink: the type and the colour of a text that is painted.

use egui::{Color32, FontId};

/// Type and colour of a text.
#[derive(Clone, Debug)]
pub struct Ink {
    /// Family and size.
    pub font: FontId,
    /// Colour of the letters.
    pub colour: Color32,
}
