//! Dates that times are compared with.

use super::super::index::Bits;
use super::super::line::Order;
use super::Verdict;
use crate::model::{Dataset, TimeSpan, When};
use crate::time::{Zone, parse};

/// A date that times are compared with.
pub(super) struct TypedDate {
    how: Order,
    span: TimeSpan,
}

impl TypedDate {
    /// The date in the zone of the dataset; `None` where the text is none.
    pub(super) fn read(how: Order, text: &str, dataset: &Dataset) -> Option<Self> {
        let zone = Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc());
        if let Ok(when) = parse(text, &zone) {
            return Some(Self { how, span: when.hull() });
        }
        let (from, to) = text.split_once("..")?;
        let (from, to) = (parse(from, &zone).ok()?, parse(to, &zone).ok()?);
        Some(Self { how, span: TimeSpan::between(from.earliest(), to.latest()) })
    }

    pub(super) fn judge(&self, whens: &[Option<&When>]) -> Verdict {
        let length = whens.len();
        let judged = |test: fn(&Self, &When) -> bool| {
            Bits::of(length, |at| whens.get(at).is_some_and(|w| w.is_some_and(|w| test(self, w))))
        };
        Verdict { possible: judged(Self::possibly), certain: judged(Self::certainly) }
    }

    fn possibly(&self, when: &When) -> bool {
        let (first, last) = (when.earliest(), when.latest());
        let (start, end) = (self.span.start(), self.span.end());
        match self.how {
            Order::Before => first < start,
            Order::UpTo => first < end,
            Order::Within => when.possibly_in(self.span),
            Order::From => last > start || (when.is_instant() && first >= start),
            Order::After => last > end || (when.is_instant() && first >= end),
        }
    }

    fn certainly(&self, when: &When) -> bool {
        if !self.possibly(when) {
            return false;
        }
        let (first, last) = (when.earliest(), when.latest());
        let (start, end) = (self.span.start(), self.span.end());
        match self.how {
            Order::Before => last <= start || when.is_instant(),
            Order::UpTo => last <= end || when.is_instant(),
            Order::Within => when.certainly_in(self.span),
            Order::From => first >= start,
            Order::After => first >= end,
        }
    }
}
