//! Layers of the dataset's own on the map, kept from frame to frame.

use std::sync::Arc;

use crate::geo::{Bounds, Point, Polygon, Projection, ScreenPoint, Viewport};
use crate::model::{Dataset, LayerFeature, LayerKind};
use crate::state::MapView;

/// The least distance between two points that are drawn, in pixels.
const LEAST_PX: f64 = 0.7;

/// What is drawn of the layers in one view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnLayers {
    /// Every shape in view, in the order of the header.
    pub shapes: Vec<LayerShape>,
    /// Names with their points, in the same order.
    pub names: Vec<(usize, String, ScreenPoint)>,
}

/// A line, an area or a point of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerShape {
    /// The number of the layer.
    pub layer: usize,
    /// What it is.
    pub kind: LayerKind,
    /// The rings of an area, the line, or points.
    pub lines: Vec<Vec<ScreenPoint>>,
    /// Points of the triangles that fill an area, three for each; empty for others.
    pub fill: Vec<ScreenPoint>,
}

/// The layers on the plane, and what was drawn of them last. They decide how long a frame takes and
/// nothing that is seen: all are equal.
#[derive(Clone, Debug)]
pub(super) struct KeptLayers {
    /// The dataset and the projection that they are of.
    of: (u64, Projection),
    plane: Arc<Vec<PlaneFeature>>,
    drawn_for: (Viewport, u16),
    pub(super) drawn: Arc<OwnLayers>,
}

impl PartialEq for KeptLayers {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A feature on the plane.
#[derive(Debug)]
struct PlaneFeature {
    layer: usize,
    kind: LayerKind,
    name: Option<Box<str>>,
    bounds: Bounds,
    lines: Vec<Vec<Point>>,
    areas: Vec<Polygon>,
}

impl KeptLayers {
    /// The layers in view, from those of the frame before where these hold.
    pub(super) fn of(
        dataset: &Dataset,
        map: &MapView,
        before: Option<&Arc<Self>>,
    ) -> Option<Arc<Self>> {
        let (layers, viewport) = (&dataset.meta.layers, map.viewport());
        if layers.iter().all(|layer| layer.features.is_empty()) {
            return None;
        }
        let of = (dataset.serial(), viewport.projection());
        let drawn_for = (viewport, map.hidden_layers);
        let before = before.filter(|kept| kept.of == of);
        if let Some(kept) = before.filter(|kept| kept.drawn_for == drawn_for) {
            return Some(Arc::clone(kept));
        }
        let plane = before.map_or_else(
            || Arc::new(on_plane(dataset, viewport.projection())),
            |kept| Arc::clone(&kept.plane),
        );
        let drawn = Arc::new(drawn(&plane, map));
        Some(Arc::new(Self { of, plane, drawn_for, drawn }))
    }
}

fn on_plane(dataset: &Dataset, projection: Projection) -> Vec<PlaneFeature> {
    let layers = dataset.meta.layers.iter().enumerate();
    let features = layers.flat_map(|(nth, layer)| {
        let features = layer.features.iter();
        features.filter_map(move |one| plane_feature((nth, layer.kind), one, projection))
    });
    features.collect()
}

fn plane_feature(
    (layer, kind): (usize, LayerKind),
    feature: &LayerFeature,
    projection: Projection,
) -> Option<PlaneFeature> {
    let parts = || feature.parts.iter();
    let areas: Vec<Polygon> = match kind {
        LayerKind::Area => parts().flat_map(|rings| projection.polygons(rings)).collect(),
        LayerKind::Line | LayerKind::Point => Vec::new(),
    };
    let lines: Vec<Vec<Point>> = match kind {
        LayerKind::Point => {
            let points = parts().flatten().flatten().filter_map(|at| projection.project(*at));
            vec![points.collect()]
        }
        LayerKind::Line | LayerKind::Area => {
            parts().flatten().flat_map(|line| projection.lines(line)).collect()
        }
    };
    let bounds = Bounds::of(lines.iter().flatten().copied())?;
    let name = feature.name.clone();
    Some(PlaneFeature { layer, kind, name, bounds, lines, areas })
}

fn drawn(plane: &[PlaneFeature], map: &MapView) -> OwnLayers {
    let viewport = map.viewport();
    let view = viewport.bounds_with_margin(8.0);
    let mut layers = OwnLayers::default();
    for one in plane {
        if !map.shows_layer(one.layer) || !one.bounds.meets(view) {
            continue;
        }
        let screen = |point: &Point| viewport.screen_from_plane(*point);
        let lines = one.lines.iter().map(|line| thinned(line.iter().map(screen), one.kind));
        let fill = one.areas.iter().filter(|area| area.bounds().meets(view));
        let fill = fill.flat_map(Polygon::corners).flatten();
        layers.shapes.push(LayerShape {
            layer: one.layer,
            kind: one.kind,
            lines: lines.collect(),
            fill: fill.map(|point| screen(&point)).collect(),
        });
        let middle = match one.kind {
            LayerKind::Area => Some(one.bounds.center()),
            _ => one.lines.first().and_then(|line| line.get(line.len() / 2)).copied(),
        };
        if let (Some(name), Some(at)) = (&one.name, middle.filter(|at| view.contains(*at))) {
            layers.names.push((one.layer, (**name).to_owned(), screen(&at)));
        }
    }
    layers
}

/// The points of a line without those that are hardly a pixel from the one before; all of a set of
/// points.
fn thinned(points: impl Iterator<Item = ScreenPoint>, kind: LayerKind) -> Vec<ScreenPoint> {
    let mut kept: Vec<ScreenPoint> = Vec::new();
    let mut last = None;
    for point in points {
        let far = kept.last().is_none_or(|before| before.distance(point) >= LEAST_PX);
        if far || kind == LayerKind::Point {
            kept.push(point);
        }
        last = Some(point);
    }
    if let Some(last) = last.filter(|last| kept.last() != Some(last)) {
        kept.push(last);
    }
    kept
}
