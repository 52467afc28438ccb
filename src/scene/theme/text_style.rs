//! Text styles: the sizes of type in the window.

/// A step of the type scale.
///
/// Text on the map is the exception: the scene sizes it by the zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// Title of the dataset or of the selected event.
    Title,
    /// Heading of a page, and figures of claims.
    Heading,
    /// Figures of claims on other events.
    SmallHeading,
    /// Heading of a section in a panel.
    Subheading,
    /// Statement of a claim.
    Statement,
    /// Other running text.
    Body,
    /// Buttons, fields, titles in rows.
    Control,
    /// Dates in rows, chips, hints.
    Small,
    /// Marginal notes, labels of axes.
    Tiny,
}

impl TextStyle {
    /// Size of the type in egui's points.
    pub const fn px(self) -> f64 {
        match self {
            Self::Title => 20.0,
            Self::Heading => 16.0,
            Self::SmallHeading => 15.0,
            Self::Subheading => 13.5,
            Self::Statement => 13.0,
            Self::Body => 12.5,
            Self::Control => 12.0,
            Self::Small => 11.5,
            Self::Tiny => 11.0,
        }
    }
}
