//! The view: the span of time on screen.

use serde::{Deserialize, Serialize};

use super::civil::DAY_MS;
use super::number::{f64_from_i64, i64_from_f64};
use crate::model::{Moment, TimeSpan};

/// The span of time on screen, finer than a millisecond.
///
/// Its start is an integer and a fraction, so that a view of 100 ms is as exact in the year
/// 9000 as in 1970, and zooming in and out again leads back to where it began. It is always
/// between [`View::MIN_MS`] and [`View::MAX_MS`] long.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "(Moment, f64, f64)", into = "(Moment, f64, f64)")]
pub struct View {
    start: Moment,
    /// Milliseconds from `start` to the left edge, from 0 to below 1.
    fraction: f64,
    length_ms: f64,
}

impl View {
    /// The shortest view in milliseconds: dates have thousandths of a second, and no more.
    pub const MIN_MS: f64 = 100.0;
    /// The longest view in milliseconds: as long as an `i64` counts, with some to spare. All dates that
    /// are read fit in, from the first of them to some time after today.
    pub const MAX_MS: f64 = 9.22e18;

    /// The limit of views on both sides: 292 million years of 365.25 days from 1970, which every date
    /// lies within.
    const FAR_MS: i64 = 292_000_000 * (36_525 * DAY_MS / 100);

    /// The view of that span; a span that is too short or too long for a view keeps its middle.
    pub fn showing(span: TimeSpan) -> Self {
        let length_ms = f64_from_i64(span.millis());
        let fits = length_ms.clamp(Self::MIN_MS, Self::MAX_MS);
        let early = Self::at(span.start(), 0.0, length_ms);
        if span.millis() == i64::MAX {
            // The length is saturated, so that half of it is not the middle.
            return Self::at(moved_by(Moment::default(), -fits / 2.0), 0.0, fits);
        }
        Self { length_ms: fits, ..early }.moved((length_ms - fits) / 2.0)
    }

    /// A view that begins `fraction` milliseconds after `start`, clamped to the limits.
    fn at(start: Moment, fraction: f64, length_ms: f64) -> Self {
        let length_ms = if length_ms.is_finite() { length_ms } else { Self::MAX_MS };
        let length_ms = length_ms.clamp(Self::MIN_MS, Self::MAX_MS);
        let fraction = if fraction.is_finite() { fraction } else { 0.0 };
        let whole = fraction.floor();
        let millis = start.as_millis().saturating_add(i64_from_f64(whole));
        let last = Self::FAR_MS - i64_from_f64(length_ms);
        let inside = millis.clamp(-Self::FAR_MS, last);
        let fraction = if inside == millis { fraction - whole } else { 0.0 };
        Self { start: Moment::from_millis(inside), fraction: fraction.clamp(0.0, 1.0), length_ms }
            .carried()
    }

    /// The same view; a fraction that rounding has made a whole millisecond is carried.
    fn carried(self) -> Self {
        if self.fraction < 1.0 {
            return self;
        }
        Self { start: self.start.plus_millis(1), fraction: 0.0, ..self }
    }

    /// Its length in milliseconds.
    pub const fn length_ms(self) -> f64 {
        self.length_ms
    }

    /// The span on screen, in whole milliseconds: everything visible is inside.
    ///
    /// Where gaps are folded more is visible; see [`Axis::visible`](super::Axis::visible).
    pub fn span(self) -> TimeSpan {
        let end = i64_from_f64((self.fraction + self.length_ms).ceil());
        TimeSpan::between(self.start, self.start.plus_millis(end))
    }

    /// The instant in the middle.
    pub fn middle(self) -> Moment {
        self.moment_at(self.length_ms / 2.0)
    }

    /// Milliseconds from the left edge to the instant, negative where it is before the view.
    pub fn offset_ms(self, at: Moment) -> f64 {
        f64_from_i64(at.millis_since(self.start)) - self.fraction
    }

    /// The instant nearest to that many milliseconds after the left edge.
    pub fn moment_at(self, offset_ms: f64) -> Moment {
        moved_by(self.start, self.fraction + offset_ms)
    }

    /// The view moved by that many milliseconds, fractions included.
    #[must_use]
    pub fn panned(self, millis: f64) -> Self {
        self.moved(millis)
    }

    /// The view zoomed about an instant, which keeps its place; `factor` above 1 zooms in.
    ///
    /// The instant is a whole millisecond. For the point under a pointer, which is not, use
    /// [`Axis::zoomed_at`](super::Axis::zoomed_at).
    #[must_use]
    pub fn zoomed_at(self, at: Moment, factor: f64) -> Self {
        let zoomed = self.scaled(factor);
        let ratio = zoomed.length_ms / self.length_ms;
        zoomed.moved(self.offset_ms(at) * (1.0 - ratio))
    }

    /// The view with the same left edge, `factor` times as close, within the limits. A factor that is
    /// not a number above 0 changes nothing.
    pub(super) fn scaled(self, factor: f64) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return self;
        }
        Self::at(self.start, self.fraction, self.length_ms / factor)
    }

    /// The view of the same length that begins at the instant.
    #[must_use]
    pub fn starting_at(self, at: Moment) -> Self {
        Self::at(at, 0.0, self.length_ms)
    }

    /// The view of the same length with the instant in the middle.
    #[must_use]
    pub fn centred_at(self, at: Moment) -> Self {
        self.starting_at(at).moved(-self.length_ms / 2.0)
    }

    /// The view with a twenty-fifth of its length more at both ends, so that nothing touches the
    /// edges.
    #[must_use]
    pub fn with_room(self) -> Self {
        let room = self.length_ms / 25.0;
        Self::at(self.start, self.fraction, self.length_ms + 2.0 * room).moved(-room)
    }

    /// The nearest view of the same length that shows at least one end of the extent; this view
    /// where there is no extent.
    ///
    /// One end suffices, so that a zoom about a point inside the extent is never shifted, and the
    /// first and the last event can be brought to the middle.
    #[must_use]
    pub fn within(self, extent: Option<TimeSpan>) -> Self {
        let Some(extent) = extent else {
            return self;
        };
        let first = self.offset_ms(extent.start());
        let last = self.offset_ms(extent.end());
        if first > self.length_ms {
            self.moved(first - self.length_ms)
        } else if last < 0.0 {
            self.moved(last)
        } else {
            self
        }
    }

    fn moved(self, millis: f64) -> Self {
        if millis.is_finite() {
            let whole = millis.floor();
            let start = self.start.plus_millis(i64_from_f64(whole));
            Self::at(start, self.fraction + (millis - whole), self.length_ms)
        } else {
            self
        }
    }
}

impl Default for View {
    /// The first day of 1970, in UTC.
    fn default() -> Self {
        Self::at(Moment::default(), 0.0, f64_from_i64(DAY_MS))
    }
}

impl From<(Moment, f64, f64)> for View {
    fn from((start, fraction, length_ms): (Moment, f64, f64)) -> Self {
        Self::at(start, fraction, length_ms)
    }
}

impl From<View> for (Moment, f64, f64) {
    fn from(view: View) -> Self {
        (view.start, view.fraction, view.length_ms)
    }
}

/// The instant nearest to that many milliseconds after `at`; it stops at the ends of time, and
/// what is not a number moves nothing.
pub fn moved_by(at: Moment, millis: f64) -> Moment {
    at.plus_millis(i64_from_f64(millis.round()))
}

/// The instant at a share of the way from one to another, 0 to 1.
pub fn moment_between(from: Moment, to: Moment, share: f64) -> Moment {
    moved_by(from, f64_from_i64(to.millis_since(from)) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64) -> TimeSpan {
        TimeSpan::between(Moment::from_millis(start), Moment::from_millis(end))
    }

    #[test]
    fn a_view_shows_the_span_it_was_made_for() {
        let view = View::showing(span(-5000, 90_000));
        assert_eq!(view.span(), span(-5000, 90_000));
        assert_eq!(view.middle(), Moment::from_millis(42_500));
    }

    #[test]
    fn an_instant_and_all_of_time_keep_their_middle() {
        assert_eq!(View::showing(span(1000, 1000)).span(), span(950, 1050));
        let all = View::showing(TimeSpan::ALWAYS);
        assert_eq!(all.middle(), Moment::from_millis(0));
        assert!((all.length_ms() - View::MAX_MS).abs() < 1.0);
    }

    #[test]
    fn a_zoom_keeps_the_moment_in_its_place() {
        let view = View::showing(span(0, 1000));
        let at = Moment::from_millis(250);
        assert_eq!(view.zoomed_at(at, 2.0).span(), span(125, 625));
        assert_eq!(view.zoomed_at(at, 0.5).span(), span(-250, 1750));
    }

    #[test]
    fn no_zoom_leads_past_the_limits() {
        let view = View::default();
        let at = Moment::from_millis(1000);
        for factor in [1e30, 1e-30, 0.0, -1.0, f64::NAN, f64::INFINITY] {
            let length = view.zoomed_at(at, factor).length_ms();
            assert!((View::MIN_MS..=View::MAX_MS).contains(&length), "{factor}: {length}");
        }
        assert_eq!(view.zoomed_at(at, f64::NAN), view);
    }

    #[test]
    fn fractions_of_a_millisecond_add_up() {
        let mut view = View::showing(span(0, 1000));
        for _ in 0..1000 {
            view = view.panned(0.1);
        }
        assert!((view.offset_ms(Moment::from_millis(100))).abs() < 1e-9);
    }

    #[test]
    fn a_view_never_loses_the_extent() {
        let extent = Some(span(0, 1000));
        let view = View::showing(span(0, 500));
        assert_eq!(view.panned(5000.0).within(extent).span(), span(1000, 1500));
        assert_eq!(view.panned(-5000.0).within(extent).span(), span(-500, 0));
        assert_eq!(view.panned(700.0).within(extent), view.panned(700.0));
        assert_eq!(view.panned(5000.0).within(None), view.panned(5000.0));
    }

    #[test]
    fn a_view_comes_back_from_a_session_as_it_was() {
        let view = View::showing(span(7, 100_000)).panned(1.0 / 3.0);
        let text = ron::to_string(&view).unwrap();
        assert_eq!(ron::from_str::<View>(&text).unwrap(), view);
    }

    #[test]
    fn a_damaged_session_gives_a_view_within_the_limits() {
        for text in ["(0, 0.0, 0.0)", "(9223372036854775807, 5.5, NaN)", "(0, inf, -inf)"] {
            let view: View = ron::from_str(text).unwrap();
            assert!((View::MIN_MS..=View::MAX_MS).contains(&view.length_ms()), "{text}");
            assert!(view.span().millis() > 0, "{text}");
        }
    }

    #[test]
    fn a_page_can_be_turned_and_a_moment_centred() {
        let view = View::showing(span(0, 1000)).panned(0.5);
        assert_eq!(view.starting_at(Moment::from_millis(5000)).span(), span(5000, 6000));
        assert_eq!(view.centred_at(Moment::from_millis(5000)).span(), span(4500, 5500));
        assert_eq!(View::showing(span(0, 1000)).with_room().span(), span(-40, 1040));
    }
}
