//! Zoom fades: opacity of roads, rivers, towns and names by the scale of the map.
//!
//! Features appear gradually around a scale. The fade follows the zoom, not time: nothing pops, and
//! nothing changes while the map is at rest.

use crate::geo::basemap::RoadClass;

/// The scales, in pixels per kilometre, between which a feature fades in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoomFade {
    from: f64,
    to: f64,
}

impl ZoomFade {
    /// Borders between districts.
    pub const DISTRICTS: Self = Self::between(2.6, 4.6);
    /// Names of districts.
    pub const DISTRICT_NAMES: Self = Self::between(4.2, 5.0);
    /// The name of the disputed line.
    pub const LINE_NAME: Self = Self::between(0.85, 1.05);
    /// Names of disputed lines of the world.
    pub const WORLD_LINE_NAME: Self = Self::between(0.16, 0.22);
    /// Lines between first-order units of the world.
    pub const WORLD_DISTRICTS: Self = Self::between(0.12, 0.18);

    const fn between(from: f64, to: f64) -> Self {
        Self { from, to }
    }

    /// Roads of that class.
    pub const fn of_road(class: RoadClass) -> Self {
        match class {
            RoadClass::Motorway => Self::between(0.55, 0.9),
            RoadClass::Main => Self::between(0.9, 1.4),
            RoadClass::Secondary => Self::between(1.8, 3.0),
            RoadClass::Local => Self::between(3.5, 5.5),
        }
    }

    /// Rivers of that rank.
    pub const fn of_river(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.05, 0.1),
            2 => Self::between(0.3, 0.5),
            3 => Self::between(0.6, 1.0),
            _ => Self::between(1.1, 1.8),
        }
    }

    /// Names of waters of that rank, later than the waters themselves.
    pub const fn of_water_name(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.05, 0.1),
            2 => Self::between(0.82, 1.0),
            3 => Self::between(2.05, 2.5),
            _ => Self::between(3.3, 4.0),
        }
    }

    /// Towns of that rank.
    pub const fn of_town(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.05, 0.1),
            2 => Self::between(0.74, 0.9),
            3 => Self::between(2.05, 2.5),
            4 => Self::between(4.2, 5.1),
            _ => Self::between(9.5, 11.5),
        }
    }

    /// Towns of the world of that rank.
    pub const fn of_world_town(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.012, 0.018),
            2 => Self::between(0.03, 0.045),
            3 => Self::between(0.07, 0.1),
            4 => Self::between(0.16, 0.22),
            5 => Self::between(0.3, 0.42),
            6 => Self::between(0.5, 0.7),
            7 => Self::between(0.9, 1.2),
            8 => Self::between(1.3, 1.8),
            _ => Self::between(2.0, 2.7),
        }
    }

    /// Rivers of the world of that rank.
    pub const fn of_world_river(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.03, 0.045),
            2 => Self::between(0.08, 0.11),
            3 => Self::between(0.16, 0.22),
            4 => Self::between(0.32, 0.45),
            5 => Self::between(0.55, 0.8),
            6 => Self::between(1.0, 1.4),
            7 => Self::between(1.6, 2.2),
            _ => Self::between(2.4, 3.3),
        }
    }

    /// Names of rivers and lakes of the world of that rank.
    pub const fn of_world_water_name(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.12, 0.17),
            2 => Self::between(0.22, 0.3),
            3 => Self::between(0.4, 0.55),
            4 => Self::between(0.7, 1.0),
            5 => Self::between(1.2, 1.7),
            6 => Self::between(2.0, 2.8),
            _ => Self::between(3.3, 4.6),
        }
    }

    /// Names of seas of the world of that rank, 1 for oceans.
    pub const fn of_sea_name(rank: u8) -> Self {
        match rank {
            0 | 1 => Self::between(0.006, 0.009),
            2 => Self::between(0.035, 0.05),
            3 => Self::between(0.07, 0.1),
            4 | 5 => Self::between(0.13, 0.18),
            6 => Self::between(0.3, 0.42),
            _ => Self::between(0.55, 0.8),
        }
    }

    /// Opacity at a scale, from 0 to 1. Equal factors of scale are equal steps.
    pub fn at(self, px_per_km: f64) -> f64 {
        smooth(share(self.from, self.to, px_per_km))
    }

    /// Opacity of a name at a scale, from 0 to 1. It fades in the middle of the scales only: a map at
    /// rest has hardly ever a name that is too pale to be read.
    pub fn of_name_at(self, px_per_km: f64) -> f64 {
        let share = share(self.from, self.to, px_per_km);
        smooth(((share - 0.5) / NAME_SHARE + 0.5).clamp(0.0, 1.0))
    }
}

/// The part of the scales between which a feature fades in that its name takes for it.
const NAME_SHARE: f64 = 0.2;

/// Position of a scale between two others, from 0 to 1, on a logarithmic axis.
fn share(from: f64, to: f64, px_per_km: f64) -> f64 {
    ((px_per_km / from).ln() / (to / from).ln()).clamp(0.0, 1.0)
}

/// Smoothstep.
fn smooth(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}

/// A length that is `far` in the theatre view and `near` in the close view, interpolated between.
pub fn measure(far: f64, near: f64, px_per_km: f64) -> f64 {
    far + (near - far) * share(1.325, 8.15, px_per_km)
}

/// Opacity of a feature whose nearest neighbour is `space` away: it fades out below `least`, so that
/// features are not crowded.
pub(super) fn fade_by_space(space: f64, least: f64) -> f64 {
    smooth(((space / least - 0.97) / 0.06).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn every() -> Vec<ZoomFade> {
        let roads = [RoadClass::Motorway, RoadClass::Main, RoadClass::Secondary, RoadClass::Local];
        let ranked = (0..=5).flat_map(|rank| {
            [ZoomFade::of_river(rank), ZoomFade::of_water_name(rank), ZoomFade::of_town(rank)]
        });
        let world = (0..=9).flat_map(|rank| {
            let waters = [ZoomFade::of_world_river, ZoomFade::of_world_water_name];
            let others = [ZoomFade::of_sea_name, ZoomFade::of_world_town];
            waters.into_iter().chain(others).map(move |fade| fade(rank))
        });
        let ranked = ranked.chain(world);
        let others = [ZoomFade::DISTRICTS, ZoomFade::DISTRICT_NAMES, ZoomFade::LINE_NAME];
        roads.map(ZoomFade::of_road).into_iter().chain(ranked).chain(others).collect()
    }

    #[test]
    fn chief_features_are_in_the_theatre_view_and_all_features_in_the_close_view() {
        assert!(ZoomFade::of_town(1).at(0.25) > 0.999);
        assert!(ZoomFade::of_river(1).at(0.25) > 0.999);
        assert!(every().iter().all(|one| one.at(12.0) > 0.999));
        assert!(ZoomFade::of_town(5).at(8.15) < 0.001);
        assert!(ZoomFade::DISTRICTS.at(1.325) < 0.001);
    }

    #[test]
    fn greater_roads_fade_in_first() {
        let roads = [RoadClass::Motorway, RoadClass::Main, RoadClass::Secondary, RoadClass::Local];
        let shown = |scale: f64| roads.map(|class| ZoomFade::of_road(class).at(scale) > 0.5);
        assert_eq!(shown(0.4), [false; 4]);
        assert_eq!(shown(1.325), [true, true, false, false]);
        assert_eq!(shown(3.3), [true, true, true, false]);
    }

    proptest! {
        #[test]
        fn no_opacity_jumps_while_the_map_is_zoomed(scale in 0.25..120.0_f64) {
            let next = scale * 1.01;
            for one in every() {
                let (pale, dark) = (one.of_name_at(scale), one.of_name_at(next));
                prop_assert!(dark >= pale && dark - pale < 0.45, "the name of {one:?}");
                let (before, after) = (one.at(scale), one.at(next));
                prop_assert!((0.0..=1.0).contains(&before));
                prop_assert!(after >= before && after - before < 0.09, "{one:?}");
            }
            prop_assert!((measure(1.0, 2.0, scale) - measure(1.0, 2.0, next)).abs() < 0.01);
        }
    }
}
