//! Images of many events.

use egui::{Color32, ColorImage};

use crate::scene::density::Density;
use crate::scene::theme::{ColourSum, Rgb};

/// Leaves the colours of an image as they are.
pub const UNTINTED: Color32 = Color32::WHITE;

/// An image of that size with nothing in it.
pub fn empty_image(size: [usize; 2]) -> ColorImage {
    ColorImage::filled(size, Color32::TRANSPARENT)
}

/// The colours of the cells of a density, kept from one change to the next.
#[derive(Clone, Debug, Default)]
pub struct DensityPixels {
    columns: usize,
    pixels: Vec<Color32>,
}

impl DensityPixels {
    /// Takes in the last change of a density: only cells that it touched are coloured anew. Every
    /// change has to be taken in.
    pub fn take_in(&mut self, density: &Density) {
        self.columns = usize::try_from(density.grid().columns).unwrap_or(0);
        let same = self.pixels.len() == density.cells().len();
        let Some(touched) = density.touched().filter(|_| same) else {
            self.pixels.clear();
            self.pixels.extend(density.cells().iter().map(|sum| dot(*sum)));
            return;
        };
        for (cell, sum) in touched {
            if let Some(pixel) = self.pixels.get_mut(cell) {
                *pixel = dot(sum);
            }
        }
    }

    /// The cells that lie within `[left, top, columns, rows]`, a pixel each; those that hold
    /// nothing are clear.
    pub fn image(&self, [left, top, columns, rows]: [u32; 4]) -> ColorImage {
        let [left, top, columns, rows] =
            [left, top, columns, rows].map(|side| usize::try_from(side).unwrap_or(0));
        let mut pixels: Vec<Color32> = Vec::with_capacity(columns * rows);
        for row in top..top + rows {
            let from = row * self.columns + left;
            pixels.extend_from_slice(self.pixels.get(from..from + columns).unwrap_or_default());
        }
        pixels.resize(columns * rows, Color32::TRANSPARENT);
        ColorImage::new([columns, rows], pixels)
    }
}

/// The colour of a cell, its channels multiplied by how opaque it is.
#[expect(clippy::disallowed_methods, reason = "one of the two places where colours are built")]
fn dot(sum: ColourSum) -> Color32 {
    if sum.is_empty() {
        return Color32::TRANSPARENT;
    }
    let opacity = ColourSum::opacity(sum.count());
    let Rgb(channels) = sum.colour();
    let [r, g, b] = channels.map(|channel| {
        let product = u16::from(channel) * u16::from(opacity);
        u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
    });
    Color32::from_rgba_premultiplied(r, g, b, opacity)
}
