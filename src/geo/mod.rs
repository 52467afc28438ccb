//! Geography: projection, camera, geodesics, grids, and lines and areas on the plane.
//!
//! Everything is `f64`. The **plane** is the projected map in kilometres, x to the east and y to the
//! **north**; the **screen** is a view in logical pixels, x to the right and y **down**. Only
//! [`Viewport`] converts between the two. A [`Camera`] carries the [`Projection`] of its view. The finer
//! region is data: see [`Theatre`]. This module knows no dataset file, no colours and no clock.

pub mod asset;
pub mod basemap;
mod bounds;
mod camera;
mod convert;
mod country;
mod geodesic;
mod mgrs;
mod offset;
pub mod path;
mod point;
mod polygon;
mod projection;
pub mod region;
mod simplify;
mod utm;
mod viewport;
pub mod world;

pub use self::asset::{BothForms, HomeView, LanguageChoice, Theatre, theatre};
pub use self::bounds::Bounds;
pub use self::camera::Camera;
pub use self::geodesic::{bearing_deg, between, circle, distance_km};
pub use self::mgrs::{Mgrs, mgrs_square};
pub use self::offset::{band, offset};
pub use self::point::{Point, ScreenPoint, ScreenSize};
pub use self::polygon::{Polygon, ring_area};
pub use self::projection::{DegreeBox, Projection};
pub use self::simplify::{significance, simplified};
pub use self::utm::utm_point;
pub use self::viewport::Viewport;
