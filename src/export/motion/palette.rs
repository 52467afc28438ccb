//! Palette: the colours that stand for all others in an animation of few.
//!
//! Colours are counted in cells of five bits a channel, and the cells are cut in two at the median of
//! their longest side until there are as many as there is room for (Heckbert, "Color image
//! quantization for frame buffer display", 1982).

use std::collections::BTreeMap;

use crate::export::png::PixelImage;

/// The most colours: one of 256 is left for what does not change.
pub(super) const MOST: usize = 255;

/// Colours, with the nearest of them to each cell that was asked for.
pub(super) struct Palette {
    colours: Vec<[u8; 3]>,
    nearest: BTreeMap<u16, u8>,
}

/// A cell of colours: its sum, and how many pixels it holds.
#[derive(Clone, Copy, Default)]
struct ColourCell {
    sum: [u64; 3],
    count: u64,
}

impl ColourCell {
    fn mean(self) -> [u8; 3] {
        self.sum.map(|sum| u8::try_from(sum / self.count.max(1)).unwrap_or(u8::MAX))
    }
}

/// The cell of a colour.
fn cell([red, green, blue]: [u8; 3]) -> u16 {
    let [red, green, blue] = [red, green, blue].map(|channel| u16::from(channel >> 3));
    red << 10 | green << 5 | blue
}

impl Palette {
    /// The palette of images.
    pub(super) fn of<'a>(images: impl IntoIterator<Item = &'a PixelImage>) -> Self {
        let mut cells: BTreeMap<u16, ColourCell> = BTreeMap::new();
        for image in images {
            for pixel in image.pixels.as_chunks::<3>().0 {
                let cell = cells.entry(cell(*pixel)).or_default();
                cell.count += 1;
                for (sum, channel) in cell.sum.iter_mut().zip(pixel) {
                    *sum += u64::from(*channel);
                }
            }
        }
        let mut boxes: Vec<Vec<ColourCell>> = vec![cells.into_values().collect()];
        while boxes.len() < MOST {
            let widest = boxes.iter().enumerate().max_by_key(|(_, cells)| weight(cells));
            let Some((nth, _)) = widest.filter(|(_, cells)| cells.len() > 1) else { break };
            let cells = boxes.swap_remove(nth);
            let (low, high) = halves(cells);
            boxes.extend([low, high]);
        }
        let colours = boxes.iter().filter(|cells| !cells.is_empty()).map(|cells| mean(cells));
        let mut colours: Vec<[u8; 3]> = colours.collect();
        colours.sort_unstable();
        Self { colours, nearest: BTreeMap::new() }
    }

    /// Red, green and blue of each colour in turn.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.colours.as_flattened().to_vec()
    }

    /// The number of the nearest colour.
    pub(super) fn number(&mut self, colour: [u8; 3]) -> u8 {
        let cell = cell(colour);
        if let Some(number) = self.nearest.get(&cell) {
            return *number;
        }
        let away = |other: &[u8; 3]| -> u32 {
            let channels = other.iter().zip(colour);
            channels.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
        };
        let found = self.colours.iter().enumerate().min_by_key(|(_, other)| away(other));
        let number = found.and_then(|(nth, _)| u8::try_from(nth).ok()).unwrap_or(0);
        self.nearest.insert(cell, number);
        number
    }
}

/// The longest side of the box around cells, and that side's channel.
fn longest_side(cells: &[ColourCell]) -> (u8, usize) {
    let side = |channel: usize| {
        let values = cells.iter().map(|cell| cell.mean().get(channel).copied().unwrap_or(0));
        let (low, high) = values.fold((u8::MAX, 0), |(a, b), it| (a.min(it), b.max(it)));
        (high.saturating_sub(low), channel)
    };
    (0..3).map(side).max().unwrap_or_default()
}

/// How much there is to gain by cutting cells in two: many pixels that differ.
fn weight(cells: &[ColourCell]) -> u64 {
    let pixels: u64 = cells.iter().map(|cell| cell.count).sum();
    // A colour of few pixels is seen as well: the number counts by its root.
    u64::from(longest_side(cells).0) * pixels.isqrt()
}

/// The cells below and above the median of the longest side.
fn halves(mut cells: Vec<ColourCell>) -> (Vec<ColourCell>, Vec<ColourCell>) {
    let (_, channel) = longest_side(&cells);
    cells.sort_by_key(|cell| cell.mean().get(channel).copied());
    let all: u64 = cells.iter().map(|cell| cell.count).sum();
    let mut so_far = 0;
    let middle = cells.iter().position(|cell| {
        so_far += cell.count;
        so_far * 2 >= all
    });
    let last = cells.len().saturating_sub(1);
    let at = (middle.unwrap_or(0) + 1).min(last).max(1);
    let high = cells.split_off(at.min(cells.len()));
    (cells, high)
}

fn mean(cells: &[ColourCell]) -> [u8; 3] {
    let mut whole = ColourCell::default();
    for cell in cells {
        whole.count += cell.count;
        for (sum, own) in whole.sum.iter_mut().zip(cell.sum) {
            *sum += own;
        }
    }
    whole.mean()
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Palette {
        fn nearest_to(&mut self, colour: [u8; 3]) -> [u8; 3] {
            let number = self.number(colour);
            self.colours[usize::from(number)]
        }
    }

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let pixels = [[255, 253, 246], [179, 38, 30], [34, 32, 28], [255, 253, 246]];
        let image = PixelImage { size: (4, 1), pixels: pixels.as_flattened().to_vec() };
        let mut palette = Palette::of([&image]);
        let kept = pixels.map(|pixel| palette.nearest_to(pixel));
        assert_eq!(kept, pixels);
    }

    #[test]
    fn many_colours_are_no_more_than_there_is_room_for_and_near() {
        let pixels: Vec<[u8; 3]> =
            (0..=255_u8).flat_map(|a| (0..8).map(move |b| [a, 255 - a, b * 32])).collect();
        let size = (u32::try_from(pixels.len()).unwrap(), 1);
        let image = PixelImage { size, pixels: pixels.as_flattened().to_vec() };
        let mut palette = Palette::of([&image]);
        assert_eq!(palette.colours.len(), MOST);
        for pixel in &pixels {
            let near = palette.nearest_to(*pixel);
            let away = near.iter().zip(pixel).map(|(a, b)| a.abs_diff(*b)).max();
            assert!(away.unwrap() <= 24, "{pixel:?} {near:?}");
        }
    }
}
