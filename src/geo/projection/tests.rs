//! Every projection over all of the earth that it shows.

use proptest::prelude::*;

use super::*;
use crate::geo::{Polygon, distance_km, path, ring_area};

const fn at(lat: f64, lon: f64) -> LatLon {
    LatLon { lat, lon }
}

/// One of each kind, about a meridian that may lie anywhere.
fn any_projection() -> impl Strategy<Value = Projection> {
    let lon = -180.0..180.0_f64;
    prop_oneof![
        (16.0..75.0_f64, 0.5..8.0_f64, any::<bool>(), lon.clone()).prop_map(
            |(lat, half, south, lon)| {
                let sign = if south { -1.0 } else { 1.0 };
                let parallels = ((lat - half) * sign, (lat + half) * sign);
                MapProjection::Conic { parallels, center: at(lat * sign, lon) }
            }
        ),
        (-90.0..90.0_f64, lon.clone())
            .prop_map(|(lat, lon)| MapProjection::Azimuthal { center: at(lat, lon) }),
        (-12.0..12.0_f64, lon.clone())
            .prop_map(|(lat, lon)| MapProjection::Mercator { center: at(lat, lon) }),
        lon.prop_map(|meridian| MapProjection::World { meridian }),
    ]
    .prop_map(|definition| Projection::new(definition).unwrap())
}

fn point() -> impl Strategy<Value = LatLon> {
    (-90.0..90.0_f64, -180.0..180.0_f64).prop_map(|(lat, lon)| at(lat, lon))
}

/// The region's own.
fn region() -> Projection {
    Projection::region()
}

fn project(at: LatLon) -> Point {
    region().project(at).unwrap()
}

#[test]
fn the_origin_is_at_zero() {
    let origin = project(at(43.4, 20.9));
    assert!(origin.x.abs() < 1e-9 && origin.y.abs() < 1e-9, "{origin:?}");
}

#[test]
fn east_is_to_the_right_and_north_is_up() {
    assert!(project(at(43.4, 21.9)).x > 80.0);
    assert!(project(at(44.4, 20.9)).y > 110.0);
}

#[test]
fn a_small_square_stays_a_square_of_the_said_size() {
    let (lat, lon, step) = (41.0_f64, 24.0, 1e-5);
    let here = project(at(lat, lon));
    let (sin, cos) = lat.to_radians().sin_cos();
    let e2 = WGS84_F * (2.0 - WGS84_F);
    let w = 1.0 - e2 * sin * sin;
    let east_km = (WGS84_A_KM / w.sqrt() * cos) * f64::to_radians(step);
    let north_km = (WGS84_A_KM * (1.0 - e2) / w.powf(1.5)) * f64::to_radians(step);
    let along_east = here.distance(project(at(lat, lon + step))) / east_km;
    let along_north = here.distance(project(at(lat + step, lon))) / north_km;
    assert!((along_east - along_north).abs() < 1e-6, "{along_east} {along_north}");
    assert!((along_east - region().scale(at(lat, lon))).abs() < 1e-6);
}

#[test]
fn true_north_lies_to_the_right_of_up_in_the_west() {
    let sarajevo = at(43.85, 18.36);
    let (here, north) = (project(sarajevo), project(at(43.86, 18.36)));
    let seen = (north.x - here.x).atan2(north.y - here.y).to_degrees();
    assert!((seen - region().convergence_deg(sarajevo)).abs() < 1e-3 && seen > 1.0, "{seen}");
}

#[test]
fn what_a_projection_does_not_show_has_no_point() {
    let mercator = Projection::new(MapProjection::Mercator { center: at(2.0, 30.0) }).unwrap();
    assert_eq!(mercator.project(at(89.0, 30.0)), None);
    assert!(mercator.project_nearest(at(89.0, 30.0)).is_finite());
    let azimuthal = Projection::new(MapProjection::Azimuthal { center: at(10.0, 20.0) }).unwrap();
    assert_eq!(azimuthal.project(at(-10.0, -160.0)), None);
    assert!(azimuthal.project_nearest(at(-10.0, -160.0)).is_finite());
    assert_eq!(region().project(at(-75.0, 20.0)), None);
    for odd in [at(f64::NAN, 0.0), at(0.0, f64::INFINITY), at(91.0, 0.0)] {
        for projection in [mercator, azimuthal, region(), Projection::world()] {
            assert_eq!(projection.project(odd), None, "{odd:?}");
        }
    }
}

#[test]
fn beyond_the_edge_of_the_world_there_is_no_earth_but_a_nearest_point() {
    let world = Projection::world();
    let corner = world.reach().max();
    assert_eq!(world.unproject(corner), None);
    let near = world.nearest(corner);
    assert!((near.lat - 90.0).abs() < 1e-6, "{near:?}");
    assert_eq!(world.unproject(Point::new(f64::NAN, 0.0)), None);
}

#[test]
fn a_definition_that_makes_no_map_makes_that_of_the_world() {
    for parallels in [(-20.0, 20.0), (0.0, 40.0), (30.0, 90.0), (f64::NAN, 40.0)] {
        let definition = MapProjection::Conic { parallels, center: at(0.0, 0.0) };
        assert_eq!(Projection::new(definition), None, "{parallels:?}");
        assert_eq!(Projection::from(definition), Projection::world());
    }
    assert_eq!(Projection::new(MapProjection::Mercator { center: at(85.0, 0.0) }), None);
    assert_eq!(Projection::new(MapProjection::World { meridian: f64::NAN }), None);
}

#[test]
fn a_projection_is_saved_as_its_definition() {
    let text = ron::to_string(&region()).unwrap();
    assert!(text.starts_with("Conic("), "{text}");
    assert_eq!(ron::from_str::<Projection>(&text).unwrap(), region());
}

/// The area of a box in degrees.
fn degrees_box(south: f64, west: f64, north: f64, east: f64) -> Vec<LatLon> {
    vec![at(south, west), at(south, east), at(north, east), at(north, west)]
}

#[test]
fn an_area_across_the_180th_meridian_is_one_where_that_is_in_the_middle() {
    let fiji = vec![at(-15.0, 178.0), at(-15.0, -178.0), at(-18.0, -178.0), at(-18.0, 178.0)];
    let definition = MapProjection::Conic { parallels: (-33.0, -17.0), center: at(-25.0, -178.0) };
    let projection = Projection::new(definition).unwrap();
    let areas = projection.polygons(&[fiji]);
    assert_eq!(areas.len(), 1);
    // 4° of longitude by 3° of latitude.
    assert!((areas[0].bounds().width() / 430.0 - 1.0).abs() < 0.05, "{:?}", areas[0].bounds());
}

#[test]
fn an_area_at_the_edge_of_the_world_is_cut_and_keeps_its_size() {
    let world = Projection::new(MapProjection::World { meridian: 0.0 }).unwrap();
    let chukotka = vec![at(64.0, 170.0), at(64.0, -172.0), at(69.0, -172.0), at(69.0, 170.0)];
    let (cut, whole) =
        (world.polygons(&[chukotka]), world.polygons(&[degrees_box(64.0, 50.0, 69.0, 68.0)]));
    assert_eq!((cut.len(), whole.len()), (2, 1));
    let area: f64 = cut.iter().map(Polygon::area).sum();
    assert!((area / whole[0].area() - 1.0).abs() < 1e-3, "{area}");
    assert!(cut.iter().all(|part| part.bounds().width() < 2_000.0));
}

#[test]
fn a_line_over_the_edge_is_cut_and_never_crosses_the_whole_map() {
    let world = Projection::new(MapProjection::World { meridian: 0.0 }).unwrap();
    let aleutians = [at(54.0, 165.0), at(52.0, 175.0), at(52.0, -175.0), at(54.0, -165.0)];
    let lines = world.lines(&aleutians);
    assert_eq!(lines.len(), 2);
    let length: f64 = lines.iter().map(|line| path::length(line)).sum();
    assert!((1_500.0..4_000.0).contains(&length), "{length}");
    let pacific = Projection::new(MapProjection::World { meridian: 180.0 }).unwrap();
    assert_eq!(pacific.lines(&aleutians).len(), 1);
}

#[test]
fn a_ring_round_a_pole_fills_the_pole() {
    // As Natural Earth has Antarctica: along 180° and 90° S, and the same without that detour.
    let coast = (0..=36).map(|nth| at(-70.0, -180.0 + f64::from(nth) * 10.0));
    let plain: Vec<LatLon> = coast.clone().collect();
    let detour: Vec<LatLon> = coast.chain([at(-90.0, 180.0), at(-90.0, -180.0)]).collect();
    let earth_share = (1.0 - 70.0_f64.to_radians().sin()) / 2.0;
    for ring in [plain, detour] {
        for definition in [
            MapProjection::World { meridian: 150.0 },
            MapProjection::Azimuthal { center: at(-90.0, 0.0) },
            MapProjection::Azimuthal { center: at(-40.0, 77.0) },
        ] {
            let projection = Projection::new(definition).unwrap();
            let area: f64 =
                projection.polygons(std::slice::from_ref(&ring)).iter().map(Polygon::area).sum();
            let share = area / 510_065_622.0;
            assert!((share / earth_share - 1.0).abs() < 0.02, "{definition:?}: {share}");
        }
    }
}

#[test]
fn an_area_that_holds_the_antipode_is_the_rest_of_the_map() {
    let projection = Projection::new(MapProjection::Azimuthal { center: at(40.0, 0.0) }).unwrap();
    let around = degrees_box(-70.0, 150.0, -10.0, 210.0).into_iter();
    let around: Vec<LatLon> = around.map(|p| at(p.lat, half_turn(p.lon))).collect();
    let areas = projection.polygons(&[around]);
    assert_eq!(areas.len(), 1);
    assert!(!areas[0].contains(Point::default()), "the centre of the map is not in it");
    assert!(areas[0].bounds().width() > 20_000.0);
}

#[test]
fn holes_stay_holes_in_their_own_part() {
    let world = Projection::new(MapProjection::World { meridian: 0.0 }).unwrap();
    let rings = vec![degrees_box(0.0, 0.0, 20.0, 20.0), degrees_box(5.0, 5.0, 10.0, 10.0)];
    let areas = world.polygons(&rings);
    assert_eq!((areas.len(), areas[0].rings().count()), (1, 2));
    let across = vec![
        vec![at(0.0, 170.0), at(0.0, -170.0), at(20.0, -170.0), at(20.0, 170.0)],
        degrees_box(5.0, -177.0, 10.0, -173.0),
    ];
    let rings: Vec<usize> =
        world.polygons(&across).iter().map(|part| part.rings().count()).collect();
    assert_eq!(rings.iter().sum::<usize>(), 3, "{rings:?}");
}

#[test]
fn the_outline_of_the_world_has_the_area_of_the_earth() {
    let azimuthal = |lat, lon| MapProjection::Azimuthal { center: at(lat, lon) };
    // An azimuthal map ends before the antipode, all around it.
    let all = [
        (MapProjection::World { meridian: 11.0 }, 0.999),
        (MapProjection::World { meridian: -150.0 }, 0.999),
        (azimuthal(8.0, 34.0), 0.98),
        (azimuthal(-40.0, 170.0), 0.98),
        (azimuthal(90.0, 0.0), 0.98),
    ];
    for (definition, least) in all {
        let outline = Projection::new(definition).unwrap().outline().unwrap();
        let share = outline.area() / 510_065_622.0;
        assert!((least..1.001).contains(&share), "{share}");
        // What is filled is all of it, and nothing else.
        let filled: f64 = outline.corners().map(|corners| ring_area(&corners).abs()).sum();
        assert!((filled / outline.area() - 1.0).abs() < 1e-6, "{filled}");
    }
    assert!(region().outline().unwrap().contains(Point::default()));
}

#[test]
fn a_box_in_degrees_knows_a_whole_turn() {
    let fiji = DegreeBox { west: 175.0, south: -20.0, east: 187.0, north: -10.0 };
    assert!(fiji.contains(at(-15.0, -178.0)) && fiji.contains(at(-15.0, 178.0)));
    assert!(!fiji.contains(at(-15.0, 170.0)) && !fiji.contains(at(5.0, 178.0)));
    assert!(fiji.middle().lon.abs() > 178.9);
}

#[test]
fn a_view_of_the_pole_takes_in_every_meridian() {
    let projection = Projection::new(MapProjection::Azimuthal { center: at(78.0, 16.0) }).unwrap();
    let pole = projection.project(at(90.0, 0.0)).unwrap();
    let seen = projection.degrees_of(Bounds::at(pole).grown(300.0));
    assert!((seen.east - seen.west - 360.0).abs() < 1e-9 && (seen.north - 90.0).abs() < 1e-9);
    assert!(seen.south > 80.0, "{seen:?}");
}

#[test]
fn an_outline_that_winds_round_the_earth_at_random_has_a_bounded_number_of_points() {
    let mut seed = 1_u32;
    let mut random = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed) / f64::from(u32::MAX) * 2.0 - 1.0
    };
    let wild: Vec<LatLon> =
        (0..20_000).map(|_| LatLon { lat: 80.0 * random(), lon: 179.0 * random() }).collect();
    // Each corner is further east by less than half a turn.
    let round = (0..20_000_u32).map(|nth| (f64::from(nth) * 170.0 + 180.0) % 360.0 - 180.0);
    let round: Vec<LatLon> = round.map(|lon| LatLon { lat: 10.0 * random(), lon }).collect();
    let polar = MapProjection::Azimuthal { center: at(90.0, 0.0) };
    for definition in [MapProjection::World { meridian: 0.0 }, polar] {
        let projection = Projection::new(definition).unwrap();
        for outline in [&wild, &round] {
            let areas = projection.areas(outline);
            let points: usize = areas.iter().map(Vec::len).sum();
            assert!(points < 200_000 && areas.len() < 30, "{points} in {} parts", areas.len());
            let points: usize = projection.lines(outline).iter().map(Vec::len).sum();
            assert!(points < 250_000, "{points}");
        }
    }
}

#[test]
fn an_area_near_the_antipode_of_an_azimuthal_map_bends_along_its_edge() {
    let center = at(-37.74, -109.997);
    let projection = Projection::new(MapProjection::Azimuthal { center }).unwrap();
    // It passes the antipode by less than a degree.
    let ring = [at(37.2, 69.0), at(38.5, 69.0), at(38.5, 70.9), at(37.2, 70.9)];
    for part in projection.areas(&ring) {
        let next = part.iter().skip(1).chain(part.first());
        let longest = part.iter().zip(next).map(|(a, b)| a.distance(*b)).fold(0.0, f64::max);
        assert!(longest < 400.0, "{longest}");
    }
}

proptest! {
    #[test]
    fn every_point_that_is_shown_comes_back_within_a_metre(
        projection in any_projection(),
        there in point(),
    ) {
        if let Some(point) = projection.project(there) {
            let back = projection.unproject(point);
            prop_assert!(back.is_some(), "{point:?} is not on the map");
            let back = back.unwrap_or_default();
            prop_assert!(distance_km(back, there) < 1e-3, "{back:?}");
            prop_assert!(projection.reach().grown(1e-6).contains(point));
        }
    }

    #[test]
    fn the_nearest_point_of_the_map_is_always_on_the_earth_and_on_the_map(
        projection in any_projection(),
        x in -1e5..1e5_f64,
        y in -1e5..1e5_f64,
    ) {
        let near = projection.nearest(Point::new(x, y));
        prop_assert!(near.lat.abs() <= 90.0 && near.lon.abs() <= 180.0);
        let clamped = projection.clamped(Point::new(x, y));
        prop_assert!(projection.reach().grown(1e-6).contains(clamped), "{clamped:?}");
        prop_assert!(projection.project(near).is_some());
    }

    #[test]
    fn scale_agrees_with_a_short_way_along_the_parallel(
        projection in any_projection(),
        lat in -70.0..70.0_f64,
        lon in -170.0..170.0_f64,
    ) {
        let (a, b) = (at(lat, lon), at(lat, lon + 1e-4));
        if let (Some(p), Some(q)) = (projection.project(a), projection.project(b)) {
            let measured = p.distance(q) / distance_km(a, b);
            // Where the edge of the map lies between the two there is nothing to compare.
            prop_assume!(measured < 100.0);
            prop_assert!((measured / projection.scale(a) - 1.0).abs() < 1e-3, "{measured}");
        }
    }

    #[test]
    fn a_cone_grows_with_the_distance_from_its_parallels(
        lat in 20.0..70.0_f64,
        half in 0.5..6.0_f64,
        steps in 1..40_u32,
    ) {
        let definition = MapProjection::Conic {
            parallels: (lat - half, lat + half),
            center: at(lat, 0.0),
        };
        let projection = Projection::new(definition).unwrap();
        let scale = |lat: f64| projection.scale(at(lat, 0.0));
        let step = f64::from(steps);
        prop_assert!(scale(lat - half - step - 1.0) > scale(lat - half - step));
        prop_assert!(scale(lat) <= 1.0 && scale(lat - half - step) > 1.0);
    }

    #[test]
    fn no_ring_jumps_across_the_map(
        projection in any_projection(),
        lat in -75.0..75.0_f64,
        lon in -180.0..180.0_f64,
        radius in 1.0..8.0_f64,
    ) {
        // A circle of some 8 degrees at most, wherever the edge of the map is.
        let ring: Vec<LatLon> = (0..48).map(|nth| {
            let (sin, cos) = (f64::from(nth) * 7.5_f64.to_radians()).sin_cos();
            let wide = radius / f64::to_radians(lat).cos();
            at(lat + radius * cos, half_turn(lon + wide * sin))
        }).collect();
        for part in projection.areas(&ring) {
            let next = part.iter().skip(1).chain(part.first());
            for (a, b) in part.iter().zip(next) {
                // Along a cut of the map an edge may be as long as the ring is wide.
                let most = 111.2 * 2.0 * radius * 12.0;
                prop_assert!(a.is_finite() && a.distance(*b) < most, "{a:?} to {b:?}");
            }
            prop_assert!(ring_area(&part).is_finite());
        }
        for line in projection.lines(&ring) {
            for (a, b) in line.iter().zip(line.iter().skip(1)) {
                prop_assert!(a.distance(*b) < 111.2 * radius * 8.0, "{a:?} to {b:?}");
            }
        }
    }

    #[test]
    fn a_view_lies_in_its_box_of_degrees(
        projection in any_projection(),
        x in -3000.0..3000.0_f64,
        y in -3000.0..3000.0_f64,
        half in 10.0..2000.0_f64,
        share in (0.0..1.0_f64, 0.0..1.0_f64),
    ) {
        let view = Bounds::at(Point::new(x, y)).grown(half);
        let inside = Point::new(
            view.min().x + view.width() * share.0,
            view.min().y + view.height() * share.1,
        );
        if let Some(seen) = projection.unproject(inside) {
            prop_assert!(projection.degrees_of(view).contains(seen), "{seen:?}");
        }
    }
}
