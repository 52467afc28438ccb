//! Levels of detail.

use crate::model::variants::all_variants;
use crate::geo::Camera;

/// How much detail a drawing of the base map has. Coarser levels keep a part of the points that
/// finer ones keep, none of them new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::VariantArray)]
pub enum Detail {
    /// For the whole theatre: nothing is more than 0.4 km off.
    Overview,
    /// For a region: nothing is more than 0.12 km off.
    Region,
    /// All that there is.
    Close,
}

impl Detail {
    all_variants! {
        /// Every level, the coarsest first.
        pub
    }

    /// The coarsest level whose error is about half a pixel at most.
    pub fn for_camera(camera: Camera) -> Self {
        Self::ALL
            .into_iter()
            .find(|detail| detail.tolerance_km() * camera.px_per_km() <= 0.55)
            .unwrap_or(Self::Close)
    }

    /// How far off a line may be, in kilometres.
    pub const fn tolerance_km(self) -> f64 {
        match self {
            Self::Overview => 0.4,
            Self::Region => 0.12,
            Self::Close => 0.0,
        }
    }

    /// The level as the asset's digits count it.
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
    fn the_closer_the_look_the_finer_the_lines() {
        let at = |scale| Detail::for_camera(Camera::new(Point::default(), scale));
        assert_eq!(at(0.25), Detail::Overview);
        assert_eq!(Detail::for_camera(Camera::home()), Detail::Overview);
        assert_eq!(at(4.0), Detail::Region);
        assert_eq!(at(8.15), Detail::Close);
    }
}
