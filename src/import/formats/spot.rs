//! Locations of foreign formats as the form of `where` in an event reads them.

use std::ops::Range;

use super::xml::Element;
use crate::import::node::{Node, NodeField, Value};

/// A position: longitude and latitude, as they are written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenPosition {
    /// Degrees east.
    pub(super) lon: f64,
    /// Degrees north.
    pub(super) lat: f64,
    /// The bytes where it stands.
    pub(super) span: Range<usize>,
}

impl WrittenPosition {
    /// A position from two numbers.
    pub(super) const fn new(lon: f64, lat: f64, span: Range<usize>) -> Self {
        Self { lon, lat, span }
    }

    /// Whether it is one on the globe.
    pub(super) fn is_on_globe(&self) -> bool {
        (-90.0..=90.0).contains(&self.lat) && (-180.0..=180.0).contains(&self.lon)
    }

    /// Whether it would be one with its numbers the other way round, and is none as it is.
    pub(super) fn is_swapped(&self) -> bool {
        !self.is_on_globe()
            && (-90.0..=90.0).contains(&self.lon)
            && (-180.0..=180.0).contains(&self.lat)
    }

    /// The same with a longitude of up to a turn eastwards as one of less than half a turn.
    pub(super) fn wrapped(mut self) -> Self {
        if self.lon > 180.0 && self.lon <= 360.0 {
            self.lon -= 360.0;
        }
        self
    }

    fn fields(&self) -> Vec<NodeField> {
        let number =
            |value: f64| Node { value: Value::Number(value.to_string()), span: self.span.clone() };
        let field = |name, value| NodeField::new(name, self.span.clone(), number(value));
        vec![field("lat", self.lat), field("lon", self.lon)]
    }

    fn node(&self) -> Node {
        Node::object(self.fields(), self.span.clone())
    }
}

/// A point that is known within a radius in metres.
pub(super) fn point(at: &WrittenPosition, radius_m: Option<f64>) -> Node {
    let mut fields = at.fields();
    if let Some(radius) = radius_m {
        let number = Node { value: Value::Number(radius.to_string()), span: at.span.clone() };
        fields.push(NodeField::new("radius_m", at.span.clone(), number));
    }
    variant("Point", fields, &at.span)
}

/// A line through positions; a point where there is one only.
pub(super) fn line(path: &[WrittenPosition], span: &Range<usize>) -> Option<Node> {
    match path {
        [] => None,
        [only] => Some(point(only, None)),
        _ => Some(listed("Line", "path", path.iter().map(WrittenPosition::node), span)),
    }
}

/// Whether two positions are the same to the last digit.
fn is_same(one: &WrittenPosition, other: &WrittenPosition) -> bool {
    one.lon.total_cmp(&other.lon).is_eq() && one.lat.total_cmp(&other.lat).is_eq()
}

/// An area within positions; a line where they are too few. The first may stand again at the end.
pub(super) fn area(outline: &[WrittenPosition], span: &Range<usize>) -> Option<Node> {
    let open = match outline {
        [first, rest @ .., last] if is_same(first, last) => {
            outline.get(..=rest.len()).unwrap_or(outline)
        }
        _ => outline,
    };
    if open.len() < 3 {
        return line(open, span);
    }
    Some(listed("Area", "outline", open.iter().map(WrittenPosition::node), span))
}

/// A track through positions with times; `None` for fewer than two.
pub(super) fn track(points: &[(WrittenPosition, String)], span: &Range<usize>) -> Option<Node> {
    if points.len() < 2 {
        return None;
    }
    let nodes = points.iter().map(|(at, when)| {
        let mut fields = at.fields();
        let when = Node::text(when.as_str(), at.span.clone());
        fields.push(NodeField::new("when", at.span.clone(), when));
        Node::object(fields, at.span.clone())
    });
    Some(listed("Track", "points", nodes, span))
}

/// The size of an outline in square degrees, to tell the largest of several.
pub(super) fn outline_size(outline: &[WrittenPosition]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let sum: f64 = outline.iter().zip(next).map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum();
    sum.abs() / 2.0
}

fn listed(name: &str, field: &str, nodes: impl Iterator<Item = Node>, span: &Range<usize>) -> Node {
    let list = Node { value: Value::List(nodes.collect()), span: span.clone() };
    variant(name, vec![NodeField::new(field, span.clone(), list)], span)
}

fn variant(name: &str, fields: Vec<NodeField>, span: &Range<usize>) -> Node {
    let inner = Node::object(fields, span.clone());
    Node::object(vec![NodeField::new(name, span.clone(), inner)], span.clone())
}

/// A geometry with its weight among others, and its coordinates as they are written.
pub(super) struct PlacedSpot {
    pub(super) node: Node,
    pub(super) size: f64,
    pub(super) text: String,
}

impl PlacedSpot {
    pub(super) fn new(node: Option<Node>, size: f64, element: &Element) -> Option<Self> {
        let text = format!("{} {}", element.name, element.all_words());
        Some(Self { node: node?, size, text })
    }
}
