//! Colours that many events share: sums of the colours of kinds, and how opaque they are drawn.

use super::{Rgb, Role, Theme};
use crate::model::EventKind;

/// The colours of all kinds, to be summed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inks([[i32; 3]; EventKind::ALL.len()]);

/// Events on one spot: how many, and their colours channel by channel. Whole numbers, so that the
/// sum does not depend on the order; there is room for eight million events on a spot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum([i32; 4]);

/// 2³² divided by each number, rounded up: what is less than 2¹⁶ times that, less its last 32 bits,
/// is the whole quotient.
const SHARES: [u64; 129] = {
    let mut shares = [0; 129];
    let mut rest: &mut [u64] = &mut shares;
    let mut number = 0_u64;
    while let Some((share, others)) = rest.split_first_mut() {
        *share = (1_u64 << 32).div_ceil(if number == 0 { 1 } else { number });
        number += 1;
        rest = others;
    }
    shares
};

impl Theme {
    /// The colours of all kinds.
    pub fn inks(self) -> Inks {
        Inks(EventKind::ALL.map(|kind| {
            let Rgb(channels) = self.colour(Role::Kind(kind));
            channels.map(i32::from)
        }))
    }
}

impl Inks {
    /// The colour of that kind.
    #[inline]
    pub fn of(&self, kind: EventKind) -> [i32; 3] {
        self.0.get(kind.index()).copied().unwrap_or_default()
    }
}

impl Sum {
    /// From this many events on a spot is drawn opaque.
    pub const FULL: u32 = 64;

    /// Adds an event of that colour.
    #[inline]
    pub fn add(&mut self, [r, g, b]: [i32; 3]) {
        let [count, reds, greens, blues] = self.0;
        self.0 = [count + 1, reds + r, greens + g, blues + b];
    }

    /// Takes an event of that colour out, which was added before.
    #[inline]
    pub fn take(&mut self, [r, g, b]: [i32; 3]) {
        let [count, reds, greens, blues] = self.0;
        self.0 = [count - 1, reds - r, greens - g, blues - b];
    }

    /// Whether no event is in it.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        let [count, ..] = self.0;
        count == 0
    }

    /// How many events are in it.
    pub fn count(&self) -> u32 {
        let [count, ..] = self.0;
        u32::try_from(count).unwrap_or(0)
    }

    /// The colour half way between those of all its events, each with the same weight.
    pub fn colour(&self) -> Rgb {
        let [count, sums @ ..] = self.0;
        let count = count.max(1);
        let share = usize::try_from(count).ok().and_then(|count| SHARES.get(count));
        let Some(share) = share else {
            return Rgb(sums.map(|sum| u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX)));
        };
        // The same without a division, which would be most of the price of an image.
        Rgb(sums.map(|sum| {
            let sum = u64::try_from(sum + count / 2).unwrap_or(0);
            u8::try_from((sum * share) >> 32).unwrap_or(u8::MAX)
        }))
    }

    /// How opaque so many events are drawn, 0 to 255.
    ///
    /// Every doubling is the same step, up to [`Sum::FULL`], on the scale of encoded sRGB, on which
    /// the toolkit lays colours over each other and on which equal steps look about equal. The
    /// scale never changes, so that a spot looks the same in every window.
    pub fn opacity(count: u32) -> u8 {
        const TABLE: [u8; 8] = [0, 112, 136, 160, 184, 208, 232, 255];
        // The number of binary digits is one more than how often 1 was doubled.
        let full = count.min(Self::FULL);
        let digits = usize::try_from(u32::BITS - full.leading_zeros()).unwrap_or(0);
        let low = i32::from(TABLE.get(digits).copied().unwrap_or(u8::MAX));
        let high = i32::from(TABLE.get(digits + 1).copied().unwrap_or(u8::MAX));
        // Between two doublings in proportion: 3 lies half way between 2 and 4.
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

    #[test]
    fn events_of_one_kind_have_the_colour_of_the_kind_however_many_they_are() {
        for theme in Theme::ALL {
            for kind in EventKind::ALL {
                let mut sum = Sum::default();
                for _ in 0..1_000 {
                    sum.add(theme.inks().of(kind));
                }
                assert_eq!((sum.colour(), sum.count()), (theme.colour(Role::Kind(kind)), 1_000));
            }
        }
    }

    #[test]
    fn the_colour_half_way_is_rounded_to_the_nearest() {
        for count in 1..=300 {
            for sum in (0..=255 * count).step_by(7).chain([255 * count]) {
                let exact = (f64::from(sum) / f64::from(count) + 0.5).floor();
                let Rgb([red, ..]) = Sum([count, sum, 0, 0]).colour();
                assert!((f64::from(red) - exact).abs() < 0.5, "{sum} of {count}");
            }
        }
    }

    #[test]
    fn every_doubling_is_the_same_step_darker_and_more_is_never_fainter() {
        let steps: Vec<i32> = (0..6)
            .map(|nth| i32::from(Sum::opacity(2 << nth)) - i32::from(Sum::opacity(1 << nth)))
            .collect();
        assert!(steps.iter().all(|step| (step - 24).abs() <= 1), "{steps:?}");
        assert!((0..200).map(Sum::opacity).is_sorted());
        assert_eq!((Sum::opacity(0), Sum::opacity(64), Sum::opacity(9_999)), (0, 255, 255));
    }

    #[test]
    fn a_single_event_can_be_told_from_the_ground() {
        for theme in Theme::ALL {
            for ground in [Role::LandFocus, Role::LandCore] {
                let ground = theme.colour(ground);
                let share = f64::from(Sum::opacity(1)) / 255.0;
                let faintest = EventKind::ALL
                    .into_iter()
                    .map(|kind| theme.colour(Role::Kind(kind)).over(ground, share).contrast(ground))
                    .fold(f64::INFINITY, f64::min);
                assert!(faintest > 1.3, "{theme:?}: {faintest:.2}");
            }
        }
    }
}
