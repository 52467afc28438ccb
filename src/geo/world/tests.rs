//! Tests of the shipped world.

use super::*;
use crate::geo::{Bounds, Point, Projection};
use crate::model::LatLon;

const BYTES: &[u8] = include_bytes!("../../../assets/world.bin");

fn file() -> WorldFile<'static> {
    WorldFile::open(BYTES).expect("the world")
}

/// The shortest distance from a point to a line, in degrees at the point's latitude.
fn off(line: &[GridPoint], at: LatLon) -> f64 {
    let across = at.lat.to_radians().cos();
    let flat = |at: LatLon| Point::new(at.lon * across, at.lat);
    let line: Vec<Point> = line.iter().map(|at| flat(at.degrees())).collect();
    crate::geo::path::distance(&line, flat(at))
}

/// Points on lines that a side disputes, with a word for each.
const DISPUTED: [(&str, f64, f64); 9] = [
    ("the Line of Control in Kashmir", 34.43, 73.80),
    ("the Military Demarcation Line in Korea", 37.956, 126.677),
    ("the neck of Crimea", 46.10, 33.62),
    ("the eastern edge of the Gaza Strip", 31.42, 34.44),
    ("the ceasefire line on the Golan", 33.00, 35.85),
    ("Western Sahara and Morocco", 27.667, -10.5),
    ("Somaliland and Somalia", 9.97, 48.938),
    ("Serbia and Kosovo", 42.90, 21.35),
    ("the line of Afghanistan and Pakistan", 34.12, 71.09),
];

#[test]
fn a_line_that_a_side_disputes_is_no_ordinary_border_at_any_level() {
    let gazetteer = file().gazetteer().unwrap();
    let levels = gazetteer.lines.first().unwrap().levels.len();
    for (what, lat, lon) in DISPUTED {
        let at = LatLon { lat, lon };
        for level in 0..levels {
            let near = if level + 1 == levels { 0.3 } else { 0.8 };
            let disputed = gazetteer.lines.iter().map(|line| off(&line.levels[level], at));
            let disputed = disputed.fold(f64::MAX, f64::min);
            assert!(
                disputed < near,
                "{what}: none at level {level}, the nearest is {disputed}° off"
            );
            let tiles = file();
            let tiles = tiles.tiles(level).filter_map(|(_, tile)| tile);
            let borders = tiles.flat_map(|tile| tile.borders);
            let ordinary = borders.map(|border| off(&border.line, at)).fold(f64::MAX, f64::min);
            assert!(disputed < ordinary, "{what}: a border at level {level} is {ordinary}° off");
        }
    }
}

#[test]
fn what_several_states_claim_is_named_with_its_claimants() {
    let gazetteer = file().gazetteer().unwrap();
    let code = |number: &u16| gazetteer.countries[usize::from(*number)].code.to_string();
    for (name, by, claimed) in [
        ("Crimea", Some("RU"), "UA"),
        ("Aksai Chin", Some("CN"), "IN"),
        ("Azad Kashmir", Some("PK"), "IN"),
        ("Taiwan", None, "CN"),
        ("Abkhazia", None, "GE"),
        ("Falkland Islands / Malvinas", Some("FK"), "AR"),
    ] {
        let mut areas = gazetteer.areas.iter();
        let area = areas.find(|area| area.names.by_tag("en") == Some(name)).expect(name);
        assert!(area.claimed.iter().map(code).any(|code| code == claimed), "{name}: {area:?}");
        let governs = area.administered.as_ref().map(code);
        assert!(
            by != Some("FK") && governs.as_deref() == by || by == Some("FK"),
            "{name}: {governs:?}"
        );
        assert_eq!(area.is_own, by.is_none(), "{name}");
    }
}

#[test]
fn every_state_has_a_name_in_each_language() {
    let gazetteer = file().gazetteer().unwrap();
    let named: Vec<_> = gazetteer.countries.iter().filter(|it| !it.names.is_empty()).collect();
    assert!(named.len() > 230, "{} names", named.len());
    for country in &named {
        for tag in ["en", "sr-Latn", "sr-Cyrl", "sq"] {
            assert!(country.names.by_tag(tag).is_some(), "{:?} in {tag}", country.names);
        }
    }
    let german = gazetteer.country("DE").unwrap();
    assert_eq!(german.names.by_tag("sr-Cyrl"), Some("Немачка"));
    let seas = gazetteer.seas.iter().filter(|sea| sea.rank <= 2);
    for sea in seas {
        assert!(sea.names.by_tag("sq").is_some(), "{:?}", sea.names);
    }
}

#[test]
fn every_tile_can_be_read_and_lies_within_its_limits() {
    let file = file();
    for (level, form) in file.levels().iter().enumerate() {
        for (number, tile) in file.tiles(level) {
            let tile = tile.expect("a whole tile");
            assert!(!tile.is_empty(), "tile {number} of level {level} is empty");
            let span = i32::from(form.degrees) * GridPoint::PER_DEGREE;
            let columns = 360 / u32::from(form.degrees);
            let column = i32::try_from(number % columns).unwrap();
            let row = i32::try_from(number / columns).unwrap();
            let west = column * span - 180 * GridPoint::PER_DEGREE;
            let south = row * span - 90 * GridPoint::PER_DEGREE;
            let rings = tile.areas.iter().flat_map(|area| &area.rings);
            for at in rings.flat_map(|ring| &ring.points) {
                let within = (west..=west + span + 1).contains(&at.lon)
                    && (south - 1..=south + span + 1).contains(&at.lat);
                assert!(within, "{at:?} in tile {number} of level {level}");
            }
        }
    }
}

#[test]
fn a_spoilt_file_is_refused_or_read_in_part_and_never_panics() {
    assert!(WorldFile::open(&BYTES[..BYTES.len() - 1]).is_none(), "a byte is missing");
    assert!(WorldFile::open(b"").is_none() && WorldFile::open(b"IBARWRLD").is_none());
    for nth in (0..20_000).step_by(7) {
        let mut bytes = BYTES[..60_000].to_vec();
        bytes[nth] ^= 0x55;
        let _ = WorldFile::open(&bytes);
    }
    let file = file();
    let (_, block) = file.levels()[0].tiles[0];
    for nth in (0..block.len()).step_by(211) {
        let mut spoilt = block.to_vec();
        spoilt[nth] ^= 0xff;
        let _ = super::file::tile(&spoilt);
    }
}

#[test]
fn only_what_is_in_view_is_read() {
    let world = WorldMap::new(Projection::region());
    let around = |km: f64| Bounds::at(Point::new(0.0, 0.0)).grown(km);
    assert_eq!(world.kept(), 0);
    let ground = world.ground(around(300.0), 1.6).unwrap();
    let near = world.kept();
    assert!((1..=12).contains(&near), "{near} tiles");
    let again = world.ground(around(299.0), 1.7).unwrap();
    assert_eq!(again.stamp, ground.stamp, "the same tiles are the same ground");
    for hundredths in 60..70_u8 {
        let px_per_km = 1.0 + f64::from(hundredths) / 100.0;
        let zoomed = world.ground(around(299.0), px_per_km).unwrap();
        assert_eq!(zoomed.stamp, ground.stamp, "as long as the same tiles are in view");
    }
    let far = world.ground(around(3_000.0), 0.1).unwrap();
    assert_ne!(far.stamp, ground.stamp);
    assert_eq!(world.ground(around(300.0), 1.6).unwrap().stamp, ground.stamp);
    assert!(world.kept() < near + 60, "{} tiles", world.kept());
}
