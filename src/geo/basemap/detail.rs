//! Levels of detail of the base map.

use crate::geo::Camera;
use crate::model::variants::all_variants;

/// A level of detail. The points of a coarser level are a subset of those of a finer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::VariantArray)]
pub enum Detail {
    /// For the whole theatre, with an error of at most 0.4 km.
    Overview,
    /// For a region, with an error of at most 0.12 km.
    Region,
    /// All points.
    Close,
}

impl Detail {
    all_variants! {
        /// All levels, the coarsest first.
        pub
    }

    /// The coarsest level with an error of at most about half a pixel.
    pub fn for_camera(camera: Camera) -> Self {
        Self::ALL
            .into_iter()
            .find(|detail| detail.tolerance_km() * camera.px_per_km() <= 0.55)
            .unwrap_or(Self::Close)
    }

    /// The greatest error of a line, in kilometres.
    pub const fn tolerance_km(self) -> f64 {
        match self {
            Self::Overview => 0.4,
            Self::Region => 0.12,
            Self::Close => 0.0,
        }
    }

    /// The digit of the level in the asset.
    pub const fn level(self) -> u8 {
        match self {
            Self::Overview => 0,
            Self::Region => 1,
            Self::Close => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Point;

    #[test]
    fn the_larger_the_scale_the_finer_the_lines() {
        let at = |scale| Detail::for_camera(crate::geo::region::camera(Point::default(), scale));
        assert_eq!(at(0.25), Detail::Overview);
        assert_eq!(Detail::for_camera(Camera::home()), Detail::Overview);
        assert_eq!(at(4.0), Detail::Region);
        assert_eq!(at(8.15), Detail::Close);
    }
}
