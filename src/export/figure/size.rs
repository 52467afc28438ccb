//! Sizes of figures: in millimetres on paper, or in pixels on a screen.

use std::fmt;
use std::str::FromStr;

use crate::export::drawing::PX_PER_MM;
use crate::message;

/// The least and the greatest length of a side, in pixels.
const BOUNDS: (f64, f64) = (160.0, 8_000.0);

/// Width and height of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureSize {
    width: f64,
    height: Option<f64>,
    in_mm: bool,
}

impl Default for FigureSize {
    /// As wide as a page of a journal: 180 mm.
    fn default() -> Self {
        Self::mm(180.0, None)
    }
}

/// The reason why a text is no size of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeFault {
    /// It is none of the forms.
    Form,
    /// A side is too short or too long.
    Bounds,
}

impl fmt::Display for SizeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = BOUNDS;
        f.write_str(&match self {
            Self::Form => message!("figure-size-form", examples = "85mm, 180mmx120mm, 1200x800"),
            Self::Bounds => message!(
                "figure-size-bounds",
                least = (least / PX_PER_MM).ceil(),
                most = (most / PX_PER_MM).floor(),
                least_px = least,
                most_px = most
            ),
        })
    }
}

impl std::error::Error for SizeFault {}

impl FigureSize {
    /// A size in millimetres; without a height it is what the figure needs.
    pub fn mm(width: f64, height: Option<f64>) -> Self {
        let px = |mm: f64| mm * PX_PER_MM;
        Self { width: px(width), height: height.map(px), in_mm: true }
    }

    /// A size in pixels; without a height it is what the figure needs.
    pub const fn px(width: f64, height: Option<f64>) -> Self {
        Self { width, height, in_mm: false }
    }

    /// Width in pixels.
    pub const fn width(self) -> f64 {
        self.width
    }

    /// Height in pixels; `None` for as much as it needs.
    pub const fn height(self) -> Option<f64> {
        self.height
    }

    /// Whether it is in millimetres.
    pub const fn is_in_mm(self) -> bool {
        self.in_mm
    }
}

impl FromStr for FigureSize {
    type Err = SizeFault;

    /// Reads `180mm`, `85mmx60mm`, `180x120mm`, `1200` or `1200x800`: a number without a unit takes
    /// that of the other, or is in pixels.
    fn from_str(text: &str) -> Result<Self, SizeFault> {
        // Pixels have an x of their own.
        let text = text.trim().to_ascii_lowercase().replace(' ', "").replace("px", "");
        let mut sides = text.split(['x', '×']);
        let (width, height) = (sides.next().unwrap_or_default(), sides.next());
        if sides.next().is_some() {
            return Err(SizeFault::Form);
        }
        let in_mm = text.contains("mm");
        let side = |side: &str| -> Result<f64, SizeFault> {
            let number = side.strip_suffix("mm").unwrap_or(side);
            let plain = number.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
            let number: f64 = number.parse().ok().filter(|_| plain).ok_or(SizeFault::Form)?;
            let px = if in_mm { number * PX_PER_MM } else { number };
            let (least, most) = BOUNDS;
            if (least..=most).contains(&px) { Ok(number) } else { Err(SizeFault::Bounds) }
        };
        let (width, height) = (side(width)?, height.map(side).transpose()?);
        Ok(if in_mm { Self::mm(width, height) } else { Self::px(width, height) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_in_millimetres_and_in_pixels() {
        let read = |text: &str| text.parse::<FigureSize>();
        assert_eq!(read("180mm"), Ok(FigureSize::mm(180.0, None)));
        assert_eq!(read("180mmx120mm"), Ok(FigureSize::mm(180.0, Some(120.0))));
        assert_eq!(read("180 x 120 mm"), Ok(FigureSize::mm(180.0, Some(120.0))));
        assert_eq!(read("1200×800"), Ok(FigureSize::px(1200.0, Some(800.0))));
        assert_eq!(read("1200px"), Ok(FigureSize::px(1200.0, None)));
    }

    #[test]
    fn what_is_no_size_is_refused() {
        for text in ["", "x", "1200x", "1e3", "-5mm", "NaN", "inf", "1x2x3", "wide", "12cm"] {
            assert_eq!(text.parse::<FigureSize>(), Err(SizeFault::Form), "{text}");
        }
        for text in ["5mm", "90000", "1200x2"] {
            assert_eq!(text.parse::<FigureSize>(), Err(SizeFault::Bounds), "{text}");
        }
    }

    #[test]
    fn a_millimetre_on_paper_is_a_millimetre() {
        let width = FigureSize::mm(85.0, None).width() / 96.0 * 25.4;
        assert!((width - 85.0).abs() < 1e-9);
    }
}
