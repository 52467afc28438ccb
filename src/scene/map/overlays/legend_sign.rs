//! Signs of the key: the shapes of each line, around the middle of its sign.
//!
//! The window and figures paint the same shapes, each on its own ground.

use super::legend::LegendEntry;
use crate::model::{EventKind, ForceKind, LayerKind};
use crate::scene::theme::Role;

/// Part of a sign. Lengths are in pixels; x grows to the right and y downwards from its middle.
#[derive(Clone, Debug, PartialEq)]
pub enum SignPart {
    /// The mark of a kind at two thirds of its size.
    Mark {
        /// The kind.
        kind: EventKind,
        /// Whether only its outline is drawn, and what is inside that.
        inside: Option<SignPaint>,
    },
    /// The mark of a kind in a small disc, as of a place that is affected too.
    Further(EventKind),
    /// The broken ring of what is disputed.
    DisputedRing,
    /// A box: its middle, width and height, and the radius of its corners.
    Box(SignBox),
    /// A circle: its middle and its radius.
    Circle {
        /// The middle.
        at: (f64, f64),
        /// The radius.
        radius: f64,
        /// The colour inside.
        fill: SignPaint,
        /// The line along it; `None` for none.
        edge: Option<SignPen>,
    },
    /// An open line.
    Line(Vec<(f64, f64)>, SignPen),
    /// A convex shape.
    Shape(Vec<(f64, f64)>, SignPaint),
    /// A line in the style that is chosen for the disputed one.
    DisputedLine,
    /// The sign of a file's own layer.
    Layer(usize, LayerKind),
    /// Bold letters in the middle, in a colour; large ones where that is said.
    Letters(String, SignPaint, bool),
}

/// A box of a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignBox {
    /// Its middle.
    pub at: (f64, f64),
    /// Its width and height.
    pub size: (f64, f64),
    /// The radius of its corners.
    pub radius: f64,
    /// The colour inside; `None` for none.
    pub fill: Option<SignPaint>,
    /// The line along it; `None` for none.
    pub edge: Option<SignPen>,
}

/// Colour of a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SignPaint {
    /// The colour of the ground.
    Ground,
    /// The colour of a role.
    Solid(Role),
    /// The same over the ground with an opacity; the result is opaque.
    Mixed(Role, f64),
    /// The same with an opacity.
    Faded(Role, f64),
}

/// Line of a part: its width, colour, and the lengths of its dashes and gaps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignPen {
    /// The width.
    pub width: f64,
    /// The colour.
    pub paint: SignPaint,
    /// The lengths of a dash and a gap; `None` for an unbroken line.
    pub dashes: Option<(f64, f64)>,
}

impl SignPen {
    const fn new(width: f64, paint: SignPaint) -> Self {
        Self { width, paint, dashes: None }
    }

    const fn dashed(self, dash: f64, gap: f64) -> Self {
        Self { dashes: Some((dash, gap)), ..self }
    }
}

/// Squares of two sizes: the area follows the number. Those of peacekeepers have a bar.
fn square_parts(of: ForceKind) -> Vec<SignPart> {
    let role = Role::Kind(match of {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    });
    let square = |(x, side): (f64, f64)| {
        let bar = flat((x, 0.0), (side, side / 6.0), SignPaint::Ground);
        let bar = (of == ForceKind::Peacekeepers).then_some(bar);
        std::iter::once(flat((x, 0.0), (side, side), SignPaint::Solid(role))).chain(bar)
    };
    [(-8.5, 7.0), (4.5, 13.0)].into_iter().flat_map(square).collect()
}

/// The parts of an entry's sign, from the lowest up; `layer_kind` is that of a file's own layer.
pub fn sign_parts(
    entry: LegendEntry,
    layer_kind: impl FnOnce(usize) -> Option<LayerKind>,
) -> Vec<SignPart> {
    use SignPaint::{Ground, Mixed, Solid};
    let kind = |kind: EventKind| Role::Kind(kind);
    let mark = |kind, inside| vec![SignPart::Mark { kind, inside }];
    match entry {
        LegendEntry::Kind(kind) => mark(kind, None),
        LegendEntry::Off(kind) => mark(kind, Some(Ground)),
        LegendEntry::Seat => mark(EventKind::Statement, Some(Ground)),
        LegendEntry::Placeholder => mark(EventKind::Decision, Some(Ground)),
        LegendEntry::Possible => {
            mark(EventKind::Decision, Some(Mixed(kind(EventKind::Decision), 0.4)))
        }
        LegendEntry::Estimated => {
            mark(EventKind::Deployment, Some(Mixed(kind(EventKind::Deployment), 0.4)))
        }
        LegendEntry::Further => vec![SignPart::Further(EventKind::Crossing)],
        LegendEntry::Disputed => vec![SignPart::DisputedRing],
        // Two sizes: the area follows the number.
        LegendEntry::Square(of) => square_parts(of),
        LegendEntry::Band => {
            let role = kind(EventKind::Deployment);
            vec![
                flat((0.0, -2.5), (24.0, 4.0), Mixed(role, 0.32)),
                flat((0.0, 2.0), (24.0, 5.0), Mixed(role, 0.82)),
            ]
        }
        LegendEntry::Count => {
            let (at, size, radius) = ((0.0, 0.0), (15.0, 14.0), 7.0);
            let fill = Some(Solid(Role::Text));
            let pill = SignPart::Box(SignBox { at, size, radius, fill, edge: None });
            vec![pill, SignPart::Letters("3".to_owned(), Ground, false)]
        }
        // The more events, the stronger the colour.
        LegendEntry::Density => [(-9.0, 0.3), (-3.0, 0.5), (3.0, 0.75), (9.0, 1.0)]
            .into_iter()
            .map(|(x, share)| flat((x, 0.0), (6.0, 6.0), Mixed(kind(EventKind::Decision), share)))
            .collect(),
        LegendEntry::Numbered { number, .. } => {
            vec![SignPart::Letters(number.to_string(), Solid(Role::Text), true)]
        }
        LegendEntry::Doubted => {
            vec![SignPart::Letters("?".to_owned(), Solid(Role::Text), true)]
        }
        LegendEntry::Forward => {
            let pen = SignPen::new(1.5, Solid(kind(EventKind::Deployment))).dashed(3.0, 2.0);
            let (at, size) = ((0.0, 0.0), (11.0, 11.0));
            vec![SignPart::Box(SignBox { at, size, radius: 0.0, fill: None, edge: Some(pen) })]
        }
        LegendEntry::Announced | LegendEntry::Arrived | LegendEntry::CameFrom => {
            let arrived = entry == LegendEntry::Arrived;
            let role = kind(match entry {
                LegendEntry::CameFrom => EventKind::Deployment,
                _ => EventKind::Peacekeepers,
            });
            let share = if arrived { 1.0 } else { 0.12 };
            let fill = Mixed(role, share);
            let shaft = flat((-4.5, 0.0), (13.0, 3.0), fill);
            let head = SignPart::Shape(vec![(2.0, -5.5), (11.0, 0.0), (2.0, 5.5)], fill);
            let pen = SignPen::new(1.0, Solid(role)).dashed(3.0, 1.5);
            let edge = (!arrived).then(|| SignPart::Line(ARROW.to_vec(), pen));
            [shaft, head].into_iter().chain(edge).collect()
        }
        LegendEntry::Order => {
            let pen = SignPen::new(1.5, Solid(Role::KindText(EventKind::Attack)));
            let head = vec![(6.0, -3.5), (11.0, 0.0), (6.0, 3.5)];
            vec![across(11.0, pen), SignPart::Line(head, pen)]
        }
        LegendEntry::Age => [(-9.0, 0.5), (0.0, 0.7), (9.0, 1.0)]
            .into_iter()
            .map(|(x, share)| SignPart::Circle {
                at: (x, 0.0),
                radius: 3.0 + share,
                fill: Mixed(kind(EventKind::Decision), share),
                edge: None,
            })
            .collect(),
        _ => ground_parts(entry, layer_kind),
    }
}

/// The parts of the signs of lines, areas and layers.
fn ground_parts(
    entry: LegendEntry,
    layer_kind: impl FnOnce(usize) -> Option<LayerKind>,
) -> Vec<SignPart> {
    use SignPaint::{Faded, Solid};
    match entry {
        LegendEntry::DisputedLine => vec![SignPart::DisputedLine],
        LegendEntry::ContestedLine => {
            vec![across(12.0, SignPen::new(1.2, Solid(Role::DisputedLine)).dashed(6.0, 3.5))]
        }
        LegendEntry::ClaimLimit => {
            vec![across(12.0, SignPen::new(1.0, Solid(Role::DisputedLine)).dashed(1.5, 3.0))]
        }
        LegendEntry::ClaimedArea => vec![
            flat((0.0, 0.0), (18.0, 11.0), Solid(Role::LandNeighbour)),
            flat((0.0, 0.0), (18.0, 11.0), Faded(Role::Border, 0.28)),
        ],
        LegendEntry::Radius => {
            let role = Role::Kind(EventKind::Attack);
            let edge = Some(SignPen::new(1.0, Faded(role, 0.7)));
            let (at, fill) = ((0.0, 0.0), Faded(role, 0.16));
            vec![SignPart::Circle { at, radius: 6.0, fill, edge }]
        }
        LegendEntry::Area => {
            let edge = Some(SignPen::new(1.0, Faded(Role::DisputedLine, 0.75)));
            let fill = Some(Faded(Role::DisputedLine, 0.18));
            let (at, size) = ((0.0, 0.0), (18.0, 11.0));
            vec![SignPart::Box(SignBox { at, size, radius: 0.0, fill, edge })]
        }
        LegendEntry::Line => vec![across(10.0, SignPen::new(2.5, Solid(Role::DisputedLine)))],
        LegendEntry::Layer(nth) => {
            layer_kind(nth).map(|kind| SignPart::Layer(nth, kind)).into_iter().collect()
        }
        LegendEntry::Track => {
            let paint = Solid(Role::Kind(EventKind::Deployment));
            let ahead = SignPen::new(1.5, paint).dashed(3.0, 2.5);
            vec![
                SignPart::Line(vec![(-11.0, 0.0), (0.0, 0.0)], SignPen::new(2.0, paint)),
                SignPart::Line(vec![(0.0, 0.0), (11.0, 0.0)], ahead),
                SignPart::Circle { at: (0.0, 0.0), radius: 2.5, fill: paint, edge: None },
            ]
        }
        _ => Vec::new(),
    }
}

/// A box without an edge.
fn flat(at: (f64, f64), size: (f64, f64), fill: SignPaint) -> SignPart {
    SignPart::Box(SignBox { at, size, radius: 0.0, fill: Some(fill), edge: None })
}

/// A level line through the middle.
fn across(reach: f64, pen: SignPen) -> SignPart {
    SignPart::Line(vec![(-reach, 0.0), (reach, 0.0)], pen)
}

/// The outline of an arrow, back to where it begins.
const ARROW: [(f64, f64); 8] = [
    (-11.0, -1.5),
    (2.0, -1.5),
    (2.0, -5.5),
    (11.0, 0.0),
    (2.0, 5.5),
    (2.0, 1.5),
    (-11.0, 1.5),
    (-11.0, -1.5),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_sign_lies_within_its_room() {
        let kinds = [EventKind::Attack, EventKind::Statement];
        let entries = [
            LegendEntry::Seat,
            LegendEntry::Square(ForceKind::Peacekeepers),
            LegendEntry::Square(ForceKind::Deployment),
            LegendEntry::Band,
            LegendEntry::Forward,
            LegendEntry::Announced,
            LegendEntry::Arrived,
            LegendEntry::CameFrom,
            LegendEntry::Order,
            LegendEntry::Radius,
            LegendEntry::Area,
            LegendEntry::Line,
            LegendEntry::Track,
            LegendEntry::Count,
            LegendEntry::Density,
            LegendEntry::ContestedLine,
            LegendEntry::ClaimLimit,
            LegendEntry::ClaimedArea,
            LegendEntry::Age,
        ];
        for entry in entries.into_iter().chain(kinds.map(LegendEntry::Kind)) {
            let parts = sign_parts(entry, |_| None);
            assert!(!parts.is_empty(), "{entry:?}");
            let within = |(x, y): (f64, f64)| x.abs() <= 13.0 && y.abs() <= 7.5;
            for part in parts {
                let holds = match &part {
                    SignPart::Box(area) => {
                        let (width, height) = area.size;
                        let corner =
                            (area.at.0.abs() + width / 2.0, area.at.1.abs() + height / 2.0);
                        within(corner)
                    }
                    SignPart::Circle { at, radius, .. } => within((at.0.abs() + radius, *radius)),
                    SignPart::Line(points, _) | SignPart::Shape(points, _) => {
                        points.iter().all(|point| within(*point))
                    }
                    _ => true,
                };
                assert!(holds, "{entry:?}: {part:?}");
            }
        }
    }
}
