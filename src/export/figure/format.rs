//! Formats of figures, by the ending of the file's name.

use std::path::Path;

use crate::export::drawing::Drawing;
use crate::export::pdf::write_pdf;
use crate::export::png::{MOST_PIXELS, write_png};
use crate::export::svg::{SvgOptions, write_svg};
use crate::message;

/// Pixels of an image to those of a drawing, where it is to be printed: 300 to the inch.
const PRINT_SCALE: f64 = 300.0 / 96.0;
/// The least and the greatest number of pixels of an image for each of a drawing.
const SCALES: (f64, f64) = (0.1, 16.0);

/// Format of a figure that does not move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FigureFormat {
    /// Vectors that a program can edit.
    #[default]
    Svg,
    /// Pixels.
    Png,
    /// A page with embedded fonts.
    Pdf,
}

impl FigureFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// The format that a file's name ends with; `None` for any other.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// The drawing as the bytes of a file.
    ///
    /// `outlines` is for vectors: words become shapes. `scale` is for pixels: how many of them there
    /// are for each of the drawing; `None` for as many as print needs, or one for a drawing that is
    /// measured in pixels.
    pub fn written(
        self,
        drawing: &Drawing,
        outlines: bool,
        scale: Option<f64>,
    ) -> Result<Vec<u8>, String> {
        match self {
            Self::Svg => {
                let options = SvgOptions { outlines, ..SvgOptions::default() };
                Ok(write_svg(drawing, options).into_bytes())
            }
            Self::Pdf => write_pdf(drawing).map_err(|why| message!("figure-no-page", why = why)),
            Self::Png => {
                let own = if drawing.in_mm { PRINT_SCALE } else { 1.0 };
                let scale = scale.unwrap_or(own);
                let too_large = || message!("figure-too-many-pixels", most = MOST_PIXELS);
                write_png(drawing, scale).ok_or_else(too_large)
            }
        }
    }
}

/// Reads a scale: how many pixels of an image there are for each of the drawing.
pub fn read_scale(text: &str) -> Result<f64, String> {
    let (least, most) = SCALES;
    let scale = text.trim().parse().ok().filter(|scale| (least..=most).contains(scale));
    scale.ok_or_else(|| message!("figure-scale-bounds", least = least, most = most))
}
