//! Plates: the grounds of what lies over the map or over a panel.

use egui::{CornerRadius, Frame, Painter, Rect, Stroke, StrokeKind};

use crate::scene::theme::Role;
use crate::ui::convert::f32_from;
use crate::ui::theme::Look;

/// Ground and edge of something that floats.
///
/// ```ignore
/// Plate::RAISED.paint(painter, look, rect);
/// Plate::OVER_MAP.opacity(0.85).radius(3.0).paint(painter, look, rect);
/// Plate::RAISED.edge(1.0, Role::Accent).paint(painter, look, rect);
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plate {
    ground: Role,
    opacity: f64,
    edge: Option<(f64, Role)>,
    radius: f32,
}

impl Plate {
    /// Opaque, with the edge of a control: buttons, chips, cues, windows.
    pub(crate) const RAISED: Self = Self {
        ground: Role::Raised,
        opacity: 1.0,
        edge: Some((1.0, Role::ControlEdge)),
        radius: 4.0,
    };

    /// A little translucent and without an edge: keys and readings over the map.
    pub(crate) const OVER_MAP: Self =
        Self { ground: Role::Panel, opacity: 0.95, edge: None, radius: 4.0 };

    /// Takes another ground.
    #[must_use]
    pub(crate) const fn ground(self, ground: Role) -> Self {
        Self { ground, ..self }
    }

    /// Lets what is below shine through: 1 is opaque.
    #[must_use]
    pub(crate) const fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// Takes an edge of `width` pixels.
    #[must_use]
    pub(crate) const fn edge(self, width: f64, role: Role) -> Self {
        Self { edge: Some((width, role)), ..self }
    }

    /// Rounds the corners by `radius` pixels.
    #[must_use]
    pub(crate) const fn radius(self, radius: f32) -> Self {
        Self { radius, ..self }
    }

    /// Paints ground and edge; the edge lies within the rectangle.
    pub(crate) fn paint(self, painter: &Painter, look: Look, rect: Rect) {
        let fill = if self.opacity < 1.0 {
            look.faded(self.ground, self.opacity)
        } else {
            look.colour(self.ground)
        };
        let stroke = self.stroke(look);
        painter.rect(rect, self.radius, fill, stroke, StrokeKind::Inside);
    }

    /// The same for egui's containers.
    pub(crate) fn frame(self, look: Look) -> Frame {
        let radius = CornerRadius::from(self.radius);
        let frame =
            Frame::NONE.fill(look.colour(self.ground).gamma_multiply(f32_from(self.opacity)));
        frame.stroke(self.stroke(look)).corner_radius(radius)
    }

    fn stroke(self, look: Look) -> Stroke {
        self.edge.map_or(Stroke::NONE, |(width, role)| look.stroke(width, role))
    }
}
