//! Construction of the asset from the input files and the parts made by hand.

use std::collections::BTreeSet;

use ibar::geo::asset::{
    Arc, ArcRef, Asset, Country, District, FORM, Line, Piece, Position, River, lat_lon,
};
use ibar::geo::basemap::{CountryRole, Detail};
use ibar::geo::region::project;
use ibar::geo::{Point, path, ring_area, significance};

use super::drawn::{self, Drawn};
use super::geojson::{self, Inputs};
use super::topology::{Kind, Topology, Vertex, on_frame, plane, position, vertex, vertices};

/// West, south, east and north of the frame in units of 1e-4 degrees.
const FRAME: [i32; 4] = [150_000, 400_000, 270_000, 480_000];
/// Smaller islands, in square kilometres, are left out, and so are smaller holes: the input has
/// slivers where a country's parts were joined.
const LEAST_ISLAND_KM2: f64 = 1.0;
const LEAST_HOLE_KM2: f64 = 50.0;
/// The distance from the sea, in kilometres, within which an edge without a neighbour is a coast.
const SHORE_KM: f64 = 1.6;

/// The rings of a country in whole units, part by part.
type Parts = Vec<Vec<Vec<Vertex>>>;

pub(crate) fn asset(inputs: &Inputs, drawn: &Drawn) -> Result<Asset, String> {
    let shapes: Vec<Parts> = inputs.countries.iter().map(parts).collect();
    let outlines: Vec<Vec<Vertex>> =
        inputs.districts.iter().map(|district| vertices(&district.outline, FRAME)).collect();
    let mut topology = topology_of(&shapes, &outlines);
    mark_coasts(&mut topology, &inputs.shores);

    let ids: Vec<&str> = inputs.countries.iter().map(|country| country.id.as_str()).collect();
    let courses = drawn
        .rivers
        .iter()
        .map(|river| course(river, &ids, &shapes, &mut topology))
        .collect::<Result<Vec<_>, String>>()?;

    let nodes = topology.nodes();
    let countries = countries(inputs, drawn, &shapes, &mut topology, &nodes);
    let districts = districts(inputs, drawn, &outlines, &mut topology, &nodes)?;
    let rivers = rivers(drawn, &courses, &mut topology, &nodes);
    let line = line(drawn, &ids, &countries, topology.arcs())?;
    let roles: Vec<CountryRole> = inputs.countries.iter().map(|country| country.role).collect();
    let disputed: BTreeSet<usize> =
        line.course.iter().filter_map(|&arc| usize::try_from(arc.max(-arc - 1)).ok()).collect();
    Ok(Asset {
        form: FORM,
        credit: String::from("Made with Natural Earth"),
        frame: (15.0, 40.0, 27.0, 48.0),
        theatre: drawn.theatre.clone(),
        borders: chosen(&topology, |number, kind| {
            !disputed.contains(&number) && is_border(kind, &roles)
        }),
        district_borders: chosen(&topology, |_, kind| kind.district && kind.countries.is_empty()),
        arcs: topology.arcs().iter().map(|(arc, _)| written(arc)).collect(),
        countries,
        lines: vec![line],
        districts,
        waters: drawn.waters.clone(),
        rivers,
        roads: inputs.roads.clone(),
    })
}

fn parts(country: &geojson::Country) -> Parts {
    let area = |ring: &Vec<Position>| {
        let ring: Vec<Point> = ring.iter().map(|&at| project(lat_lon(at))).collect();
        ring_area(&ring).abs()
    };
    let part = |rings: &Vec<Vec<Position>>| {
        let (outline, holes) = rings.split_first()?;
        let holes = holes.iter().filter(|ring| area(ring) >= LEAST_HOLE_KM2);
        let kept = std::iter::once(outline).chain(holes);
        (area(outline) >= LEAST_ISLAND_KM2)
            .then(|| kept.map(|ring| vertices(ring, FRAME)).collect::<Vec<_>>())
    };
    country.parts.iter().filter_map(part).collect()
}

/// The topology of all rings.
fn topology_of(shapes: &[Parts], outlines: &[Vec<Vertex>]) -> Topology {
    let mut topology = Topology::default();
    for (number, parts) in shapes.iter().enumerate() {
        for ring in parts.iter().flatten() {
            topology.add(ring, |kind, a, b| {
                kind.countries.insert(number);
                kind.frame |= on_frame(a, b, FRAME);
            });
        }
    }
    for ring in outlines {
        topology.add(ring, |kind, _, _| kind.district = true);
    }
    topology
}

/// Marks edges without a neighbour as coasts if the sea is near. The others are borders whose two
/// sides differ slightly in the input.
fn mark_coasts(topology: &mut Topology, shores: &[Vec<Position>]) {
    let shores: Vec<Vec<Point>> =
        shores.iter().map(|shore| shore.iter().map(|&at| project(lat_lon(at))).collect()).collect();
    for ((a, b), kind) in topology.segments_mut() {
        if kind.countries.len() == 1 && !kind.frame && !kind.district {
            let middle = plane(*a).toward(plane(*b), 0.5);
            kind.coast = shores.iter().any(|shore| path::distance(shore, middle) < SHORE_KM);
        }
    }
}

fn is_border(kind: &Kind, roles: &[CountryRole]) -> bool {
    let context = |number: &usize| roles.get(*number) == Some(&CountryRole::Context);
    match kind.countries.len() {
        0 => false,
        // Of two sides that differ slightly, the coarser one is not drawn.
        1 => !kind.frame && !kind.coast && !kind.countries.iter().any(context),
        _ => true,
    }
}

fn chosen(topology: &Topology, choose: impl Fn(usize, &Kind) -> bool) -> Vec<ArcRef> {
    let arcs = topology.arcs().iter().enumerate();
    arcs.filter(|(number, (_, kind))| choose(*number, kind))
        .filter_map(|(number, _)| ArcRef::try_from(number).ok())
        .collect()
}

fn countries(
    inputs: &Inputs,
    drawn: &Drawn,
    shapes: &[Parts],
    topology: &mut Topology,
    nodes: &BTreeSet<Vertex>,
) -> Vec<Country> {
    let mut countries: Vec<Country> = inputs
        .countries
        .iter()
        .zip(shapes)
        .map(|(country, parts)| Country {
            id: country.id.clone(),
            role: if country.id == drawn.core { CountryRole::Core } else { country.role },
            names: country.names.clone(),
            label: drawn.country_labels.get(&country.id).copied().unwrap_or(country.label),
            parts: parts
                .iter()
                .map(|rings| rings.iter().map(|ring| topology.ring(ring, nodes)).collect())
                .collect(),
        })
        .collect();
    // Countries in focus are painted last.
    countries.sort_by_key(|country| country.role.is_focus());
    countries
}

fn districts(
    inputs: &Inputs,
    drawn: &Drawn,
    outlines: &[Vec<Vertex>],
    topology: &mut Topology,
    nodes: &BTreeSet<Vertex>,
) -> Result<Vec<District>, String> {
    let pairs = inputs.districts.iter().zip(outlines);
    pairs
        .map(|(district, outline)| {
            let words = drawn
                .districts
                .get(&district.name)
                .ok_or_else(|| format!("no names for the district {}", district.name))?;
            Ok(District {
                names: words.names.clone(),
                label: words.label,
                outline: topology.ring(outline, nodes),
            })
        })
        .collect()
}

/// The disputed line, from its western to its south-eastern end.
fn line(
    drawn: &Drawn,
    ids: &[&str],
    countries: &[Country],
    arcs: &[(Vec<Vertex>, Kind)],
) -> Result<Line, String> {
    let number = |id: &str| ids.iter().position(|known| *known == id);
    let (left, right) = (&drawn.line.left, &drawn.line.right);
    let sides: BTreeSet<usize> = [left, right].into_iter().filter_map(|id| number(id)).collect();
    let ring = countries
        .iter()
        .find(|country| country.id == *right)
        .and_then(|country| country.parts.first()?.first())
        .ok_or("the country on the right of the line is missing")?;
    let arc = |reference: ArcRef| {
        usize::try_from(reference.max(-reference - 1)).ok().and_then(|number| arcs.get(number))
    };
    let shared =
        |reference: &ArcRef| arc(*reference).is_some_and(|(_, kind)| kind.countries == sides);
    // The ring may start within the line: rotate it so that another border comes first.
    let turn = ring.iter().position(|reference| !shared(reference)).unwrap_or_default();
    let (before, after) = ring.split_at(turn);
    let mut course: Vec<ArcRef> =
        after.iter().chain(before).copied().filter(|reference| shared(reference)).collect();
    let end = |reference: Option<&ArcRef>, last: bool| {
        let reference = *reference?;
        let (points, _) = arc(reference)?;
        if (reference >= 0) == last { points.last() } else { points.first() }.copied()
    };
    if end(course.first(), false) > end(course.last(), true) {
        course.reverse();
        for reference in &mut course {
            *reference = -*reference - 1;
        }
    }
    Ok(Line {
        id: drawn.line.id.clone(),
        names: drawn.line.names.clone(),
        usages: drawn.line.usages.clone(),
        label: drawn.line.label,
        left: left.clone(),
        right: right.clone(),
        course,
    })
}

/// A piece of a river's course, borders resolved to vertices.
enum CoursePiece {
    Drawn(Vec<Position>),
    Border(Vec<Vertex>),
}

/// Finds the borders that a river forms, and makes arcs end where it joins and leaves them.
fn course(
    river: &drawn::River,
    ids: &[&str],
    shapes: &[Parts],
    topology: &mut Topology,
) -> Result<Vec<CoursePiece>, String> {
    let mut course = Vec::new();
    for piece in &river.course {
        course.push(match piece {
            drawn::Piece::Drawn(points) => CoursePiece::Drawn(points.clone()),
            drawn::Piece::Border { of, from, to } => {
                let country = ids.iter().position(|id| id == of).and_then(|i| shapes.get(i));
                let rings = country.into_iter().flatten().filter_map(|rings| rings.first());
                let ring = rings.max_by_key(|ring| ring.len()).ok_or("no such country")?;
                let found = shorter_way(ring, *from, *to);
                for end in [found.first(), found.last()].into_iter().flatten() {
                    topology.force(*end);
                }
                CoursePiece::Border(found)
            }
        });
    }
    Ok(course)
}

/// The shorter part of the ring between the vertices nearest to two points.
fn shorter_way(ring: &[Vertex], from: Position, to: Position) -> Vec<Vertex> {
    let nearest = |at: Position| {
        let at = plane(vertex(at));
        let off = |vertex: &Vertex| plane(*vertex).distance(at);
        let vertices = ring.iter().enumerate();
        vertices.min_by(|a, b| off(a.1).total_cmp(&off(b.1))).map_or(0, |(index, _)| index)
    };
    let (from, to) = (nearest(from), nearest(to));
    let count = ring.len();
    let walk = |from: usize, to: usize| -> Vec<Vertex> {
        let steps = (to + count - from) % count;
        ring.iter().cycle().skip(from).take(steps + 1).copied().collect()
    };
    let (there, mut back) = (walk(from, to), walk(to, from));
    back.reverse();
    let length =
        |way: &[Vertex]| path::length(&way.iter().map(|&at| plane(at)).collect::<Vec<_>>());
    if length(&there) <= length(&back) { there } else { back }
}

fn rivers(
    drawn: &Drawn,
    courses: &[Vec<CoursePiece>],
    topology: &mut Topology,
    nodes: &BTreeSet<Vertex>,
) -> Vec<River> {
    let pairs = drawn.rivers.iter().zip(courses);
    pairs
        .map(|(river, course)| River {
            id: river.id.clone(),
            names: river.names.clone(),
            rank: river.rank,
            label: river.label,
            into: river.into.clone(),
            course: pieces(course, topology, nodes),
        })
        .collect()
}

/// The pieces of a course, drawn ones extended to the ends of the borders before and after them.
fn pieces(course: &[CoursePiece], topology: &mut Topology, nodes: &BTreeSet<Vertex>) -> Vec<Piece> {
    let end = |piece: Option<&CoursePiece>, last: bool| match piece {
        Some(CoursePiece::Border(way)) => if last { way.last() } else { way.first() }.copied(),
        _ => None,
    };
    let mut pieces = Vec::new();
    let mut before: Option<&CoursePiece> = None;
    let mut rest = course.iter().peekable();
    while let Some(piece) = rest.next() {
        pieces.push(match piece {
            CoursePiece::Border(way) => Piece::Border(topology.path(way, nodes)),
            CoursePiece::Drawn(points) => {
                let from = end(before, true).map(position);
                let to = end(rest.peek().copied(), false).map(position);
                Piece::Drawn(from.into_iter().chain(points.iter().copied()).chain(to).collect())
            }
        });
        before = Some(piece);
    }
    pieces
}

/// An arc with the coarsest level of detail that contains each of its points.
fn written(arc: &[Vertex]) -> Arc {
    let line: Vec<Point> = arc.iter().map(|&vertex| plane(vertex)).collect();
    let level = |off: f64| {
        let contains = |detail: &Detail| off > detail.tolerance_km();
        Detail::ALL.into_iter().find(contains).unwrap_or(Detail::Close).level()
    };
    Arc {
        keep: significance(&line).into_iter().map(|off| level(off).to_string()).collect(),
        at: arc.iter().map(|&vertex| position(vertex)).collect(),
    }
}
