//! Embedded fonts: Noto Sans in three cuts, with a mathematical face behind each of them.

/// Cut of the type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

impl Weight {
    /// The font file of the cut.
    pub const fn font(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Italic => include_bytes!("../../../assets/fonts/NotoSans-Italic.ttf"),
        }
    }
}

/// The font file for what Noto Sans lacks: ≈ ≤ ≥ → and the minus sign.
pub const MATH_FONT: &[u8] = include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf");
