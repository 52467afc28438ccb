//! Tests of the shipped base map.

use super::*;
use crate::geo::path::{distance, length, nearest};
use crate::geo::polygon::triangle_area;
use crate::geo::region::project;
use crate::geo::theatre;
use crate::geo::{Point, offset};
use crate::model::{Language, LatLon};

const SERBIA_KOSOVO_LINE: &str = "serbia-kosovo-line";

fn shipped() -> Basemap {
    Basemap::shipped().unwrap()
}

fn at(lat: f64, lon: f64) -> Point {
    project(LatLon { lat, lon })
}

fn country<'a>(layers: &'a Layers, id: &str) -> &'a Country {
    layers.countries.iter().find(|country| &*country.id == id).unwrap()
}

fn river<'a>(layers: &'a Layers, id: &str) -> &'a River {
    layers.rivers.iter().find(|river| &*river.id == id).unwrap()
}

fn inside(country: &Country, point: Point) -> bool {
    country.polygons.iter().any(|polygon| polygon.contains(point))
}

/// Whether one of the triangles that fill the country holds the point.
fn painted(country: &Country, point: Point) -> bool {
    country.polygons.iter().flat_map(|part| part.corners()).any(|[a, b, c]| {
        let signs = [[a, b, point], [b, c, point], [c, a, point]].map(triangle_area);
        signs.iter().all(|sign| *sign > 0.0) || signs.iter().all(|sign| *sign < 0.0)
    })
}

#[test]
fn triangles_fill_every_area_exactly() {
    let map = shipped();
    for detail in Detail::ALL {
        let layers = map.layers(detail);
        let countries =
            layers.countries.iter().flat_map(|country| &country.polygons).map(|it| &**it);
        let waters = layers.waters.iter().map(|water| &water.polygon);
        let districts = layers.districts.iter().map(|district| &district.polygon);
        for polygon in countries.chain(waters).chain(districts).chain(map.frame()) {
            let filled: f64 = polygon.corners().map(|corners| triangle_area(corners).abs()).sum();
            let off = (filled / polygon.area() - 1.0).abs();
            assert!(off < 1e-6, "{detail:?}: {off} at {:?}", polygon.bounds().center());
        }
    }
}

#[test]
fn towns_of_kosovo_are_painted_as_kosovo_and_as_nothing_else() {
    let map = shipped();
    let towns = [(42.673, 21.167), (42.883, 20.867), (42.973, 20.781), (43.104, 20.803)];
    for detail in Detail::ALL {
        for (lat, lon) in towns {
            let layers = map.layers(detail);
            let by: Vec<&str> = layers
                .countries
                .iter()
                .filter(|country| painted(country, at(lat, lon)))
                .map(|country| &*country.id)
                .collect();
            assert_eq!(by, ["XKX"], "{detail:?} {lat} {lon}");
        }
    }
}

#[test]
fn countries_in_focus_have_about_their_known_areas() {
    let map = shipped();
    for detail in Detail::ALL {
        let area = |id| -> f64 {
            country(map.layers(detail), id).polygons.iter().map(|part| part.area()).sum()
        };
        assert!((area("XKX") / 10_908.0 - 1.0).abs() < 0.01, "{detail:?} {}", area("XKX"));
        assert!((area("SRB") / 77_474.0 - 1.0).abs() < 0.01, "{detail:?} {}", area("SRB"));
    }
}

#[test]
fn neighbours_share_their_edge_at_every_level() {
    let map = shipped();
    for detail in Detail::ALL {
        let layers = map.layers(detail);
        let line = map.line(SERBIA_KOSOVO_LINE, detail).unwrap();
        for id in ["SRB", "XKX"] {
            let outline = country(layers, id).polygons[0].points();
            assert!(line.path.iter().all(|point| outline.contains(point)), "{detail:?} {id}");
        }
    }
}

#[test]
fn coarser_levels_keep_fewer_points_and_stay_within_their_tolerance() {
    let map = shipped();
    let path = |detail| map.line(SERBIA_KOSOVO_LINE, detail).unwrap().path.clone();
    let close = path(Detail::Close);
    for detail in [Detail::Overview, Detail::Region] {
        let coarse = path(detail);
        assert!(coarse.len() < close.len());
        let off = close.iter().map(|&point| distance(&coarse, point)).fold(0.0, f64::max);
        assert!(off <= detail.tolerance_km() + 1e-9, "{detail:?} is {off} km off");
    }
}

#[test]
fn the_disputed_line_is_whole_and_has_serbia_on_its_left() {
    let map = shipped();
    let line = map.line(SERBIA_KOSOVO_LINE, Detail::Close).unwrap();
    assert!((length(&line.path) - 270.2).abs() < 2.0, "{}", length(&line.path));
    assert_eq!((&*line.left, &*line.right), ("SRB", "XKX"));
    let layers = map.layers(Detail::Close);
    for (km, id) in [(0.5, "SRB"), (-0.5, "XKX")] {
        let beside = offset(&line.path, km);
        let there = beside.iter().filter(|&&point| inside(country(layers, id), point)).count();
        assert!(there * 100 >= beside.len() * 97, "{there} of {} in {id}", beside.len());
    }
}

#[test]
fn the_disputed_line_gives_both_usages_in_every_language_and_is_not_among_the_borders() {
    let map = shipped();
    let line = map.line(SERBIA_KOSOVO_LINE, Detail::Close).unwrap();
    assert_eq!(line.usages.len(), 2);
    for language in theatre().languages.iter().map(|one| one.tag) {
        let names = [&line.names, &line.usages[0].term, &line.usages[1].term].into_iter();
        assert!(names.map(|names| names.by_tag(language.tag())).all(|name| name.is_some()));
    }
    let middle = nearest(&line.path, at(43.0, 21.2)).unwrap().at;
    let borders = &map.layers(Detail::Close).borders;
    assert!(borders.iter().all(|border| distance(border, middle) > 10.0));
}

#[test]
fn rivers_pass_their_towns() {
    let map = shipped();
    let layers = map.layers(Detail::Close);
    for (id, town, lat, lon, km) in [
        ("ibar", "Mitrovica", 42.883, 20.867, 1.5),
        ("ibar", "Zvečan", 42.9075, 20.840, 2.0),
        ("ibar", "Leposavić", 43.104, 20.803, 1.0),
        ("ibar", "Raška", 43.287, 20.615, 1.0),
        ("ibar", "the dam", 42.9403, 20.652, 0.3),
        ("sitnica", "Vushtrri", 42.823, 20.9675, 2.0),
        ("west_morava", "Čačak", 43.891, 20.350, 1.5),
        ("south_morava", "Bujanovac", 42.459, 21.767, 2.5),
        ("nisava", "Niš", 43.325, 21.903, 1.0),
        ("toplica", "Prokuplje", 43.234, 21.588, 1.0),
        ("raska", "Novi Pazar", 43.137, 20.512, 1.0),
        ("danube", "Novi Sad", 45.252, 19.837, 2.5),
        ("danube", "Belgrade", 44.804, 20.465, 4.0),
        ("sava", "Belgrade", 44.804, 20.465, 3.0),
    ] {
        let off = distance(&river(layers, id).path, at(lat, lon));
        assert!(off < km, "the {id} is {off} km from {town}");
    }
}

#[test]
fn rivers_run_along_the_borders_that_they_form() {
    let map = shipped();
    for detail in Detail::ALL {
        let layers = map.layers(detail);
        let outline = country(layers, "SRB").polygons[0].points();
        for (id, lat, lon) in
            [("drina", 44.4, 19.12), ("danube", 45.4, 19.0), ("danube", 44.7, 21.8)]
        {
            let path = &river(layers, id).path;
            let shared = nearest(path, at(lat, lon)).unwrap().at;
            assert!(distance(outline, shared) < 1e-6, "{detail:?} {id}");
        }
    }
}

#[test]
fn tributaries_end_on_the_river_that_they_flow_into() {
    let map = shipped();
    for detail in Detail::ALL {
        let layers = map.layers(detail);
        for (id, into) in [
            ("ibar", "west_morava"),
            ("sitnica", "ibar"),
            ("drina", "sava"),
            ("sava", "danube"),
            ("nisava", "south_morava"),
        ] {
            let mouth = *river(layers, id).path.last().unwrap();
            let off = distance(&river(layers, into).path, mouth);
            assert!(off < 1e-6, "{detail:?}: the {id} ends {off} km from the {into}");
        }
    }
}

#[test]
fn coasts_are_no_borders_and_the_sea_reaches_them() {
    let map = shipped();
    let layers = map.layers(Detail::Close);
    let split = at(43.51, 16.44);
    assert!(layers.borders.iter().all(|border| distance(border, split) > 5.0));
    let out_at_sea = at(42.5, 17.0);
    let seas = layers.waters.iter().filter(|water| water.kind == WaterKind::Sea);
    assert_eq!(seas.filter(|sea| sea.polygon.contains(out_at_sea)).count(), 1);
    assert!(layers.countries.iter().all(|country| !inside(country, out_at_sea)));
}

#[test]
fn whatever_has_a_name_has_it_in_every_language() {
    let map = shipped();
    let layers = map.layers(Detail::Overview);
    let countries = layers.countries.iter().map(|country| &country.names);
    let rivers = layers.rivers.iter().map(|river| &river.names);
    let districts = layers.districts.iter().map(|district| &district.names);
    let waters = layers.waters.iter().map(|water| &water.names);
    for names in countries.chain(rivers).chain(districts).chain(waters) {
        for language in theatre().languages.iter().map(|one| one.tag) {
            let name = names.by_tag(language.tag()).unwrap_or_default();
            assert!(!name.is_empty(), "{names:?} in {language:?}");
        }
    }
}

#[test]
fn a_label_stands_in_the_country_or_district_that_it_names() {
    let map = shipped();
    let layers = map.layers(Detail::Close);
    for country in &layers.countries {
        assert!(inside(country, country.label), "{}", country.names.get(Language::ENGLISH));
    }
    for district in &layers.districts {
        let name = district.names.get(Language::ENGLISH);
        assert!(district.polygon.contains(district.label), "{name}");
    }
}

#[test]
fn districts_fill_kosovo() {
    let map = shipped();
    for detail in Detail::ALL {
        let layers = map.layers(detail);
        let districts: f64 = layers.districts.iter().map(|one| one.polygon.area()).sum();
        let whole = country(layers, "XKX").polygons[0].area();
        assert_eq!(layers.districts.len(), 7);
        assert!((districts / whole - 1.0).abs() < 1e-9, "{detail:?}: {districts} of {whole}");
    }
}

#[test]
fn a_damaged_map_is_refused_with_a_reason() {
    let refused = |text: &str| Basemap::parse(text).unwrap_err().to_string();
    assert!(refused("Basemap(").starts_with("the base map cannot be read"));
    let shipped = include_str!("../../../assets/basemap.ron");
    let other = shipped.replacen("form: 2", "form: 9", 1);
    assert_eq!(refused(&other), "the base map has form 9; this program reads form 2");
    let torn = shipped.replacen("keep: \"0", "keep: \"00", 1);
    assert_eq!(refused(&torn), "arc 0 of the base map is damaged");
}

#[test]
fn an_arc_that_does_not_exist_leaves_a_gap_and_stops_nothing() {
    let shipped = include_str!("../../../assets/basemap.ron");
    let (before, after) = shipped.split_once("    borders: [\n").unwrap();
    let map = Basemap::parse(&format!("{before}    borders: [\n99999, -99999,\n{after}")).unwrap();
    let layers = map.layers(Detail::Close);
    assert!(layers.borders[0].is_empty() && layers.borders[1].is_empty());
    assert!(!layers.borders[2].is_empty());
}
