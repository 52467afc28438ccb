//! Water below a name: lakes, on which no country's name stands, and the sea up to the edge of the map.

use crate::geo::{Bounds, ScreenPoint};
use crate::scene::map::input::MapInput;
use crate::scene::rect::Rect;

/// The least width and height of a lake that no country's name may stand on, in pixels: a smaller one
/// is no more than a letter of it.
const LAKE_PX: f64 = 12.0;

/// Whether a box is over a lake that is not small: a country's name stands on its land.
pub(super) fn is_over_lake(input: MapInput<'_>, rect: Rect) -> bool {
    const ACROSS: [f64; 9] = [0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0];
    const DOWN: [f64; 3] = [0.0, 0.5, 1.0];
    let viewport = input.viewport;
    let corner = |x: f64, y: f64| viewport.plane_from_screen(ScreenPoint::new(x, y));
    let bounds = Bounds::between(corner(rect.left, rect.top), corner(rect.right, rect.bottom));
    let (width, height) = (rect.right - rect.left, rect.bottom - rect.top);
    let least = viewport.km_from_px(LAKE_PX);
    let lakes = input.world.iter().flat_map(|world| &world.tiles).flat_map(|tile| &tile.lakes);
    let mut lakes = lakes.map(|lake| &lake.polygon).filter(|lake| {
        let own = lake.bounds();
        own.meets(bounds) && own.width() > least && own.height() > least
    });
    lakes.any(|lake| {
        let spots = DOWN.iter().flat_map(|y| ACROSS.iter().map(move |x| (x, y)));
        let mut spots = spots.map(|(x, y)| corner(rect.left + width * x, rect.top + height * y));
        spots.any(|spot| lake.contains(spot))
    })
}

/// Whether a box does not reach beyond the edge of the earth on this map.
pub(super) fn is_on_earth(input: MapInput<'_>, rect: Rect) -> bool {
    let corners = [rect.left, rect.right].map(|x| [rect.top, rect.bottom].map(|y| (x, y)));
    let mut corners = corners.into_iter().flatten();
    corners.all(|(x, y)| input.viewport.earth_at(ScreenPoint::new(x, y)).is_some())
}
