//! Scale of numbers of people: even for few, logarithmic where one must be seen next to thousands.

use crate::scene::text::number;

/// The number up to which the scale is even.
const EVEN_TO: f64 = 20.0;

/// From numbers to shares of the height.
#[derive(Clone, Copy, Debug)]
pub(super) struct CountScale {
    top: f64,
    is_even: bool,
}

impl CountScale {
    /// The scale on which `highest` has room.
    pub(super) fn of(highest: f64) -> Self {
        let is_even = highest <= EVEN_TO;
        Self { top: if is_even { (highest * 1.25).max(4.0) } else { highest }, is_even }
    }

    /// The share of the height; 0 is at the bottom.
    pub(super) fn share(self, n: f64) -> f64 {
        let n = n.max(0.0);
        let share =
            if self.is_even { n / self.top } else { (1.0 + n).ln() / (1.0 + self.top).ln() };
        share.clamp(0.0, 1.0)
    }

    /// Round numbers, each with its share of the height.
    pub(super) fn ticks(self) -> Vec<(f64, String)> {
        let numbers: Vec<f64> = if self.is_even {
            let step = match self.top {
                top if top < 8.0 => 2.0,
                top if top < 12.0 => 5.0,
                _ => 10.0,
            };
            [step, 2.0 * step].into()
        } else {
            std::iter::successors(Some(1.0), |n| Some(n * 10.0))
                .take_while(|n| *n <= self.top)
                .collect()
        };
        let numbers = numbers.into_iter().filter(|n| *n <= self.top);
        numbers.map(|n| (self.share(n), number(n))).collect()
    }
}
