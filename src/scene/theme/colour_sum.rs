//! Sums of colours: the mean colour and the opacity of many events in one cell.

use super::{Rgb, Theme};
use crate::model::{EventKind, KindHue};

/// Colours of all kinds, by their hues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindColours([[i32; 3]; KindHue::ALL.len()]);

/// Number of events in one cell, and the sums of their colours by channel.
///
/// Whole numbers, so that the result does not depend on the order of events; they do not overflow
/// below eight million events in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColourSum([i32; 4]);

/// Reciprocals: 2³² divided by each number, rounded up. A number below 2¹⁶ multiplied by one, less
/// the last 32 bits, is the exact whole quotient.
const RECIPROCALS: [u64; 129] = {
    let mut reciprocals = [0; 129];
    let mut rest: &mut [u64] = &mut reciprocals;
    let mut number = 0_u64;
    while let Some((first, others)) = rest.split_first_mut() {
        *first = (1_u64 << 32).div_ceil(if number == 0 { 1 } else { number });
        number += 1;
        rest = others;
    }
    reciprocals
};

impl Theme {
    /// Colours of all kinds.
    pub fn kind_colours(self) -> KindColours {
        KindColours(KindHue::ALL.map(|hue| {
            let Rgb(channels) = self.mark(hue);
            channels.map(i32::from)
        }))
    }
}

impl KindColours {
    /// Colour of a kind, by channel.
    #[inline]
    pub fn of(&self, kind: EventKind) -> [i32; 3] {
        self.0.get(kind.sign().hue.index()).copied().unwrap_or_default()
    }
}

impl ColourSum {
    /// Number of events from which a cell is opaque.
    pub const FULL: u32 = 64;

    /// Adds an event.
    #[inline]
    pub fn add(&mut self, [r, g, b]: [i32; 3]) {
        let [count, reds, greens, blues] = self.0;
        self.0 = [count + 1, reds + r, greens + g, blues + b];
    }

    /// Removes an event that was added before.
    #[inline]
    pub fn remove(&mut self, [r, g, b]: [i32; 3]) {
        let [count, reds, greens, blues] = self.0;
        self.0 = [count - 1, reds - r, greens - g, blues - b];
    }

    /// Whether the cell is empty.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        let [count, ..] = self.0;
        count == 0
    }

    /// Number of events.
    pub fn count(&self) -> u32 {
        let [count, ..] = self.0;
        u32::try_from(count).unwrap_or(0)
    }

    /// Mean of the colours of all events.
    pub fn colour(&self) -> Rgb {
        let [count, sums @ ..] = self.0;
        let count = count.max(1);
        let reciprocal = usize::try_from(count).ok().and_then(|count| RECIPROCALS.get(count));
        let Some(reciprocal) = reciprocal else {
            return Rgb(sums.map(|sum| u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX)));
        };
        // Without a division: three of them per cell would take most of the time of an image.
        Rgb(sums.map(|sum| {
            let sum = u64::try_from(sum + count / 2).unwrap_or(0);
            u8::try_from((sum * reciprocal) >> 32).unwrap_or(u8::MAX)
        }))
    }

    /// Opacity of `count` events, 0 to 255.
    ///
    /// Every doubling up to [`ColourSum::FULL`] adds the same step on the scale of encoded sRGB, on
    /// which egui blends colours and on which equal steps look about equal. The scale is fixed, so
    /// that a cell looks the same whatever dates are shown.
    pub fn opacity(count: u32) -> u8 {
        const TABLE: [u8; 8] = [0, 112, 136, 160, 184, 208, 232, 255];
        // The number of binary digits is one more than the number of doublings.
        let full = count.min(Self::FULL);
        let digits = usize::try_from(u32::BITS - full.leading_zeros()).unwrap_or(0);
        let low = i32::from(TABLE.get(digits).copied().unwrap_or(u8::MAX));
        let high = i32::from(TABLE.get(digits + 1).copied().unwrap_or(u8::MAX));
        // Linear between two doublings: 3 is half way between 2 and 4.
        let start =
            1_u32.checked_shl(u32::try_from(digits).unwrap_or(1).saturating_sub(1)).unwrap_or(1);
        let over = i32::try_from(full.saturating_sub(start)).unwrap_or(0);
        let width = i32::try_from(start).unwrap_or(1).max(1);
        u8::try_from(low + (high - low) * over / width).unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::theme::Role;

    #[test]
    fn any_number_of_events_of_one_kind_has_the_colour_of_the_kind() {
        for theme in Theme::ALL {
            for kind in EventKind::ALL {
                let mut sum = ColourSum::default();
                for _ in 0..1_000 {
                    sum.add(theme.kind_colours().of(kind));
                }
                assert_eq!((sum.colour(), sum.count()), (theme.colour(Role::Kind(kind)), 1_000));
            }
        }
    }

    #[test]
    fn the_mean_colour_is_rounded_to_the_nearest() {
        for count in 1..=300 {
            for sum in (0..=255 * count).step_by(7).chain([255 * count]) {
                let exact = (f64::from(sum) / f64::from(count) + 0.5).floor();
                let Rgb([red, ..]) = ColourSum([count, sum, 0, 0]).colour();
                assert!((f64::from(red) - exact).abs() < 0.5, "{sum} of {count}");
            }
        }
    }

    #[test]
    fn every_doubling_adds_the_same_opacity_and_more_events_are_never_fainter() {
        let steps: Vec<i32> = (0..6)
            .map(|nth| {
                i32::from(ColourSum::opacity(2 << nth)) - i32::from(ColourSum::opacity(1 << nth))
            })
            .collect();
        assert!(steps.iter().all(|step| (step - 24).abs() <= 1), "{steps:?}");
        assert!((0..200).map(ColourSum::opacity).is_sorted());
        assert_eq!(
            (ColourSum::opacity(0), ColourSum::opacity(64), ColourSum::opacity(9_999)),
            (0, 255, 255)
        );
    }

    #[test]
    fn a_single_event_stands_out_from_the_ground() {
        for theme in Theme::ALL {
            for ground in [Role::LandFocus, Role::LandCore] {
                let ground = theme.colour(ground);
                let share = f64::from(ColourSum::opacity(1)) / 255.0;
                let faintest = EventKind::ALL
                    .into_iter()
                    .map(|kind| theme.colour(Role::Kind(kind)).over(ground, share).contrast(ground))
                    .fold(f64::INFINITY, f64::min);
                assert!(faintest > 1.3, "{theme:?}: {faintest:.2}");
            }
        }
    }
}
