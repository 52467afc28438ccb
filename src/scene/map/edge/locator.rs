//! Locator: a small map of the countries in focus with a frame around what is in view.

use crate::geo::basemap::{Basemap, Detail};
use crate::geo::{Bounds, Point, Projection, ScreenPoint, Viewport};
use crate::scene::rect::Rect;

/// The longer side of the locator in pixels.
const SIDE: f64 = 116.0;
/// Space around the countries in pixels.
const PAD: f64 = 9.0;
/// Space between the locator and the edges of the map in pixels.
const GAP: f64 = 12.0;
/// Share of the countries' height in view below which the locator appears.
const SHARE: f64 = 0.4;
/// The least length on the earth of the locator's sides away from the region, in kilometres: on a
/// smaller piece of land there is often nothing to know it by.
const LEAST_KM: f64 = 1_000.0;
/// The least size of the frame in pixels; a cross takes the place of a smaller one.
const LEAST_FRAME: f64 = 7.0;

/// The small map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Locator {
    /// Its box in the pane.
    pub rect: Rect,
    /// The frame around what is in view, in pixels of the pane.
    pub frame: Rect,
    /// Whether the frame is too small to be seen, so that a cross takes its place.
    pub is_point: bool,
    /// The point of the plane in the middle of its box.
    center: Point,
    px_per_km: f64,
}

impl Locator {
    /// The position in the pane of a point of the plane.
    pub fn pane_from_plane(&self, point: Point) -> ScreenPoint {
        let (middle, scale) = (self.rect.middle(), self.px_per_km);
        ScreenPoint::new(
            middle.x + (point.x - self.center.x) * scale,
            middle.y - (point.y - self.center.y) * scale,
        )
    }

    /// The part of the plane that it shows.
    pub fn bounds(&self) -> Bounds {
        let corner = |x, y| self.plane_from_pane(ScreenPoint::new(x, y));
        Bounds::between(
            corner(self.rect.left, self.rect.top),
            corner(self.rect.right, self.rect.bottom),
        )
    }

    /// Pixels a kilometre.
    pub const fn px_per_km(&self) -> f64 {
        self.px_per_km
    }

    /// The point of the plane at a position in the pane.
    pub fn plane_from_pane(&self, at: ScreenPoint) -> Point {
        let (middle, scale) = (self.rect.middle(), self.px_per_km);
        Point::new(
            self.center.x + (at.x - middle.x) / scale,
            self.center.y - (at.y - middle.y) / scale,
        )
    }
}

/// The locator, always in the corner below the buttons.
///
/// `usual` is the part of the plane that belongs to the map, `None` if the locator is switched off.
/// There is none if so much is in view that it is not needed, if the view is elsewhere, or if it does
/// not fit between `top` and `bottom`.
pub(super) fn locator(
    basemap: &Basemap,
    usual: Option<Bounds>,
    viewport: Viewport,
    (top, bottom): (f64, f64),
) -> Option<Locator> {
    let seen = viewport.visible_bounds();
    let focus = focus(basemap, viewport.projection(), usual?)?;
    let is_wide = seen.height() > SHARE * focus.height() || seen.width() > focus.width();
    if is_wide || !focus.meets(seen) {
        return None;
    }
    let px_per_km = (SIDE - 2.0 * PAD) / focus.width().max(focus.height());
    let width = focus.width() * px_per_km + 2.0 * PAD;
    let height = focus.height() * px_per_km + 2.0 * PAD;
    let rect = Rect::sized(viewport.size.width - width - GAP, top, width, height);
    if rect.bottom + GAP > bottom || rect.left < viewport.size.width / 2.0 {
        return None;
    }
    let center = focus.center();
    let mut locator = Locator { rect, frame: rect, is_point: false, center, px_per_km };
    let corner = |point| locator.pane_from_plane(point);
    let (low, high) = (corner(seen.min()), corner(seen.max()));
    let (width, height) = (high.x - low.x, low.y - high.y);
    let is_point = width.max(height) < LEAST_FRAME;
    locator.frame = Rect::sized(low.x, high.y, width, height);
    locator.is_point = is_point;
    Some(locator)
}

/// An area that is as large about its middle, or as large as a coast or a border can be known by.
fn widened(area: Bounds) -> Bounds {
    let (middle, half) = (area.center(), LEAST_KM / 2.0);
    let (wide, high) = ((area.width() / 2.0).max(half), (area.height() / 2.0).max(half));
    let low = Point::new(middle.x - wide, middle.y - high);
    Bounds::between(low, Point::new(middle.x + wide, middle.y + high))
}

/// What the small map shows: all of the countries in focus, where the map is that of their region,
/// and elsewhere the usual area of the dataset, or more where that is small.
fn focus(basemap: &Basemap, projection: Projection, usual: Bounds) -> Option<Bounds> {
    if projection != Projection::region() {
        return Some(widened(usual));
    }
    let countries = &basemap.layers(Detail::Overview).countries;
    let focus = countries.iter().filter(|country| country.role.is_focus());
    focus.flat_map(|country| &country.polygons).map(|part| part.bounds()).reduce(Bounds::hull)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::region::project;
    use crate::geo::{Camera, ScreenSize};
    use crate::model::LatLon;

    const BANJSKA: LatLon = LatLon { lat: 42.973_33, lon: 20.780_83 };
    const SIZE: ScreenSize = ScreenSize::new(760.0, 468.0);
    const SPACE: (f64, f64) = (46.0, 400.0);

    fn at(px_per_km: f64) -> Viewport {
        Viewport::new(crate::geo::region::camera(project(BANJSKA), px_per_km), SIZE)
    }

    fn usual() -> Bounds {
        Projection::region().usual_bounds(None)
    }

    fn shown(viewport: Viewport) -> Option<Locator> {
        locator(&Basemap::shipped().unwrap(), Some(usual()), viewport, SPACE)
    }

    #[test]
    fn it_appears_once_the_map_shows_too_little_to_say_where_it_is() {
        assert_eq!(shown(Viewport::new(Camera::home(), SIZE)), None);
        assert!(shown(at(8.15)).is_some());
        assert!(shown(at(120.0)).is_some());
    }

    #[test]
    fn it_is_not_there_where_it_is_switched_off_or_has_no_room() {
        let basemap = Basemap::shipped().unwrap();
        assert_eq!(locator(&basemap, None, at(8.15), SPACE), None);
        assert_eq!(locator(&basemap, Some(usual()), at(8.15), (46.0, 120.0)), None);
        let narrow = Viewport::new(at(8.15).camera, ScreenSize::new(170.0, 400.0));
        assert_eq!(locator(&basemap, Some(usual()), narrow, SPACE), None);
    }

    #[test]
    fn it_has_one_place_at_every_scale() {
        let rects = [8.15, 20.0, 60.0, 120.0].map(|scale| shown(at(scale)).unwrap().rect);
        assert!(rects.windows(2).all(|pair| pair[0] == pair[1]), "{rects:?}");
    }

    #[test]
    fn the_frame_is_around_the_place_in_the_middle_of_the_map() {
        let locator = shown(at(8.15)).unwrap();
        let place = locator.pane_from_plane(project(BANJSKA));
        assert!(locator.frame.middle().distance(place) < 1e-9);
        assert!(locator.frame.left > locator.rect.left && locator.frame.right < locator.rect.right);
        let shape = locator.frame.width() / locator.frame.height();
        assert!((shape - SIZE.width / SIZE.height).abs() < 1e-9);
        assert!(!locator.is_point && shown(at(120.0)).unwrap().is_point);
    }

    #[test]
    fn a_point_of_it_is_a_point_of_the_plane() {
        let locator = shown(at(8.15)).unwrap();
        let there = Point::new(-30.0, 80.0);
        assert!(locator.plane_from_pane(locator.pane_from_plane(there)).distance(there) < 1e-9);
    }
}
