//! Images of many events.

use egui::{Color32, ColorImage};

use crate::scene::crowd::Density;
use crate::scene::theme::{Rgb, Sum};

/// Leaves the colours of an image as they are.
pub const UNTINTED: Color32 = Color32::WHITE;

/// An image of that size with nothing in it.
pub fn empty_image(size: [usize; 2]) -> ColorImage {
    ColorImage::filled(size, Color32::TRANSPARENT)
}

/// The cells of a density that lie within `[left, top, columns, rows]`, a pixel each; those that
/// hold nothing are clear.
pub fn dots_image(density: &Density, [left, top, columns, rows]: [u32; 4]) -> ColorImage {
    let size = [columns, rows].map(|side| usize::try_from(side).unwrap_or(0));
    let [width, height] = size;
    if density.is_dense() {
        // Row by row every cell is met once and in its order in memory.
        let rows = (top..top + rows).flat_map(|row| density.row(row, left, columns));
        let dots = rows.map(|sum| if sum.is_empty() { Color32::TRANSPARENT } else { dot(*sum) });
        let mut pixels: Vec<Color32> = Vec::with_capacity(width * height);
        pixels.extend(dots);
        pixels.resize(width * height, Color32::TRANSPARENT);
        return ColorImage::new(size, pixels);
    }
    let mut image = empty_image(size);
    for (column, row, sum) in density.filled() {
        let place = |at: u32, from: u32| usize::try_from(at.saturating_sub(from)).unwrap_or(0);
        let at = place(row, top) * width + place(column, left);
        if let Some(pixel) = image.pixels.get_mut(at) {
            *pixel = dot(sum);
        }
    }
    image
}

/// The colour of a cell, its channels multiplied by how opaque it is.
#[expect(clippy::disallowed_methods, reason = "one of the two places where colours are built")]
fn dot(sum: Sum) -> Color32 {
    let opacity = Sum::opacity(sum.count());
    let Rgb(channels) = sum.colour();
    let [r, g, b] = channels.map(|channel| {
        let product = u16::from(channel) * u16::from(opacity);
        u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
    });
    Color32::from_rgba_premultiplied(r, g, b, opacity)
}
