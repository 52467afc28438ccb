//! Points at which a dataset's events are.

use super::{Dataset, centroid};
use crate::model::{Event, LatLon, Moment, OnTrack, Spot, TrackAt, TrackPoint};

impl Dataset {
    /// The point to draw an event at, and the radius in metres within which it is known. `None` for
    /// a spot without a point of its own: unlocated, along a line, or at a place of unknown position.
    pub fn located(&self, spot: &Spot) -> Option<(LatLon, f64)> {
        match spot {
            Spot::Place { id, radius_m } => {
                let place = self.place(id)?;
                Some((place.at?, radius_m.unwrap_or(place.radius_m)))
            }
            Spot::Point { at, radius_m } => Some((*at, *radius_m)),
            Spot::Area(outline) => Some((centroid::of_area(outline)?, 0.0)),
            Spot::Line(line) => Some((centroid::of_line(line)?, 0.0)),
            Spot::Track(points) => Some((self.on_track(points).next()?.0, 0.0)),
            Spot::Along { .. } | Spot::Unlocated => None,
        }
    }

    /// Every point at which an event is marked: that of its spot, those of its track, and those of the
    /// other places that it affects.
    pub fn points_of<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = LatLon> + 'a {
        let spot = &event.r#where.spot;
        let track = match spot {
            Spot::Track(points) => &**points,
            _ => &[],
        };
        let first = self.located(spot).filter(|_| track.is_empty()).map(|(at, _)| at);
        let others = event.also_at.iter().filter_map(|id| self.place(id)?.at);
        first.into_iter().chain(self.on_track(track).map(|(at, _)| at)).chain(others)
    }

    /// The points of a track whose position is known, each with the first and the last instant at
    /// which something on it may be there.
    pub fn on_track<'a>(
        &'a self,
        points: &'a [TrackPoint],
    ) -> impl Iterator<Item = (LatLon, (Moment, Moment))> + 'a {
        points.iter().filter_map(|point| {
            let at = match &point.at {
                TrackAt::Point(at) => Some(*at),
                TrackAt::Place(id) => self.place(id)?.at,
            };
            let exact = point.when.is_instant();
            let (from, to) = (point.when.earliest(), point.when.latest());
            // A minute is as exact as a watch: it does not stand still for one.
            Some((at?, (from, if exact { from } else { to })))
        })
    }

    /// Where something on a track is at an instant: the points between which it is, and how far it is
    /// from the one to the other; the two are one where it is at a point. `None` without points.
    pub fn track_position(
        &self,
        points: &[TrackPoint],
        at: Moment,
    ) -> Option<(OnTrack, LatLon, LatLon)> {
        let (places, spans): (Vec<LatLon>, Vec<(Moment, Moment)>) = self.on_track(points).unzip();
        let on = OnTrack::at(&spans, at)?;
        let here = *places.get(on.reached())?;
        match on {
            OnTrack::At(_) => Some((on, here, here)),
            OnTrack::Between(nth, _) => Some((on, here, *places.get(nth + 1)?)),
        }
    }
}
