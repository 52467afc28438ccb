//! Pictures of few colours: a quarter of the size, and no difference to the eye.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

/// Red, green and blue.
type Colour = [u8; 3];

/// The picture with at most 256 colours, none of them far from what was there.
pub(crate) fn reduced(picture: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut reader = Decoder::new(Cursor::new(picture)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().ok_or("the picture is too large")?];
    let frame = reader.next_frame(&mut bytes)?;
    if (frame.color_type, frame.bit_depth) != (ColorType::Rgba, BitDepth::Eight) {
        return Err("the picture is not in red, green, blue and alpha".into());
    }
    let pixels: Vec<Colour> =
        bytes.as_chunks::<4>().0.iter().map(|[r, g, b, _]| [*r, *g, *b]).collect();
    let palette = palette(&pixels);
    let mut nearest = BTreeMap::new();
    let indices: Vec<u8> = pixels
        .iter()
        .map(|pixel| *nearest.entry(*pixel).or_insert_with(|| nearest_to(*pixel, &palette)))
        .collect();
    let mut written = Vec::new();
    let mut encoder = Encoder::new(&mut written, frame.width, frame.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(written)
}

/// Grounds: the commonest colours, however near they are to each other.
const GROUNDS: usize = 24;

/// The commonest colours, but for grounds each at least some distance from those before it: the smallest distance
/// that leaves no more than 256. So grounds and lines keep their colours to the letter, and no
/// pixel is further than that distance from what it was.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut common: Vec<(Colour, usize)> = counts.into_iter().collect();
    common.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let mut least = 0;
    loop {
        let palette = spaced(&common, least * least);
        if palette.len() <= 256 {
            return palette;
        }
        least += 1;
    }
}

/// The colours in order, without those that lie within a distance, squared, of one before; cut
/// short above 256.
fn spaced(common: &[(Colour, usize)], within: u32) -> Vec<Colour> {
    let mut palette: Vec<Colour> = Vec::new();
    for (colour, _) in common {
        let is_apart = |other: &Colour| distance(*colour, *other) > within;
        if palette.len() < GROUNDS || palette.len() <= 256 && palette.iter().all(is_apart) {
            palette.push(*colour);
        }
    }
    palette
}

fn nearest_to(colour: Colour, palette: &[Colour]) -> u8 {
    let near = (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(colour, **other));
    near.map_or(0, |(index, _)| index)
}

/// The squared distance of two colours.
fn distance(a: Colour, b: Colour) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}
