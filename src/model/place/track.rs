//! Tracks: the way of something that moves, by points with times.

use crate::model::{LatLon, Moment, PlaceId, When};

/// A point of a track.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackPoint {
    /// The place of the dataset, or the point itself.
    pub at: TrackAt,
    /// When it was there.
    pub when: When,
}

/// Where a point of a track is.
#[derive(Clone, Debug, PartialEq)]
pub enum TrackAt {
    /// At a place of the dataset.
    Place(PlaceId),
    /// At a point of its own.
    Point(LatLon),
}

/// Where something on a track is at an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OnTrack {
    /// At the point of that number, which a source gives.
    At(usize),
    /// Between the point of that number and the next, at that share of the time between them: an
    /// estimate.
    Between(usize, f64),
}

impl OnTrack {
    /// Where something is at an instant that passes the points in these spans, each the first and the
    /// last instant at which it may be there. Before the first it is at the first, after the last at
    /// the last; whether it is there at all is for the date of the event to say. `None` without
    /// points.
    pub fn at(spans: &[(Moment, Moment)], instant: Moment) -> Option<Self> {
        let after = spans.partition_point(|(from, _)| *from <= instant);
        let Some(nth) = after.checked_sub(1) else { return spans.first().map(|_| Self::At(0)) };
        let (_, leaves) = *spans.get(nth)?;
        let Some((arrives, _)) = spans.get(after).filter(|_| leaves <= instant) else {
            return Some(Self::At(nth));
        };
        let share = share_of(leaves, *arrives, instant);
        Some(Self::Between(nth, share))
    }

    /// The number of the last point that was reached.
    pub const fn reached(self) -> usize {
        match self {
            Self::At(nth) | Self::Between(nth, _) => nth,
        }
    }
}

/// The share of the time from one instant to another that has passed, 0 to 1.
fn share_of(from: Moment, to: Moment, at: Moment) -> f64 {
    let seconds = |from: Moment, to: Moment| {
        // A leg of more than sixty years is no journey whose speed matters.
        f64::from(i32::try_from(to.millis_since(from) / 1000).unwrap_or(i32::MAX))
    };
    let whole = seconds(from, to);
    if whole > 0.0 { (seconds(from, at) / whole).clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Moment {
        Moment::from_millis(minute * 60_000)
    }

    /// A convoy that leaves at eight, rests from nine to ten past, and arrives at eleven.
    fn convoy(minute: i64) -> OnTrack {
        let spans = [(480, 480), (540, 550), (660, 661)].map(|(from, to)| (at(from), at(to)));
        OnTrack::at(&spans, at(minute)).unwrap()
    }

    #[test]
    fn it_is_at_a_point_at_its_time_and_between_two_points_in_between() {
        assert_eq!(convoy(480), OnTrack::Between(0, 0.0));
        assert_eq!(convoy(510), OnTrack::Between(0, 0.5));
        assert_eq!(convoy(545), OnTrack::At(1));
        assert_eq!(convoy(605), OnTrack::Between(1, 0.5));
    }

    #[test]
    fn before_it_leaves_and_after_it_arrives_it_stands_at_the_ends() {
        assert_eq!(
            (convoy(0), convoy(660), convoy(9_999)),
            (OnTrack::At(0), OnTrack::At(2), OnTrack::At(2),)
        );
        assert_eq!(OnTrack::at(&[], at(0)), None);
    }
}
