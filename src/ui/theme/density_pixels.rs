//! Images of densities: one pixel per cell.

use egui::{Color32, ColorImage};

use crate::scene::density::Density;
use crate::scene::theme::{ColourSum, Rgb};

/// Tint that leaves the colours of an image as they are.
pub const UNTINTED: Color32 = Color32::WHITE;

/// Transparent image.
pub fn empty_image(size: [usize; 2]) -> ColorImage {
    ColorImage::filled(size, Color32::TRANSPARENT)
}

/// Colours of all cells of a density, updated from change to change.
#[derive(Clone, Debug, Default)]
pub struct DensityPixels {
    columns: usize,
    pixels: Vec<Color32>,
}

impl DensityPixels {
    /// Recolours the cells that the density's last change touched. Has to be called after every
    /// change.
    pub fn update(&mut self, density: &Density) {
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

    /// Image of the cells within `[left, top, columns, rows]`; empty cells are transparent.
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

/// Colour of a cell, premultiplied by its opacity.
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
