//! Text size: how large the window's type is, in percent of its usual size.

use serde::{Deserialize, Serialize};

/// A size of text in percent, one of [`TextSize::ALL`].
///
/// It is applied as egui's zoom factor, so all that goes with text (rows, targets of the pointer,
/// icons, panels, the space that the scenes measure for a label) grows in the same proportion, and
/// nothing that fits at 100 % is cut for being of a fixed height. Map and timeline are drawn from
/// shapes at the pixels of the screen and stay sharp. Scaling the type alone would leave every row
/// and every measured label at the old size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// Every size, from small to large.
    pub const ALL: [Self; 8] =
        [Self(80), Self(90), Self(100), Self(110), Self(125), Self(150), Self(175), Self(200)];

    /// The size in percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The factor by which text is larger than usual.
    pub fn factor(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// The next size up; the largest stays.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::ALL.into_iter().find(|size| size.0 > self.0).unwrap_or(self)
    }

    /// The next size down; the smallest stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::ALL.into_iter().rfind(|size| size.0 < self.0).unwrap_or(self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// The nearest size that there is: a session can hold any number.
impl From<u16> for TextSize {
    fn from(percent: u16) -> Self {
        let nearest = Self::ALL.into_iter().min_by_key(|size| size.0.abs_diff(percent));
        nearest.unwrap_or_default()
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_size_to_size_and_end_at_the_last() {
        let up: Vec<u16> = std::iter::successors(Some(TextSize::from(80)), |size| {
            Some(size.larger()).filter(|next| next != size)
        })
        .map(TextSize::percent)
        .collect();
        assert_eq!(up, [80, 90, 100, 110, 125, 150, 175, 200]);
        assert_eq!(TextSize::default().smaller().percent(), 90);
        assert_eq!(TextSize::from(80).smaller().percent(), 80);
    }

    #[test]
    fn a_session_keeps_the_size_and_any_other_number_gives_the_nearest() {
        let saved = ron::to_string(&TextSize::from(150)).unwrap();
        assert_eq!(saved, "150");
        for (text, percent) in [("150", 150), ("140", 150), ("0", 80), ("65535", 200)] {
            assert_eq!(ron::from_str::<TextSize>(text).unwrap().percent(), percent);
        }
    }
}
