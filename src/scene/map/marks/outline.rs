//! Outlines of areas and lines that events took place in or along.

use crate::geo::ScreenPoint;
use crate::model::{EventKind, Spot};
use crate::scene::event::certainty;
use crate::scene::map::input::MapInput;
use crate::scene::map::kept_outlines::{KeptOutline, KeptOutlines, WeighedOutline};

/// The area or line of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Position of the event in the dataset.
    pub event: usize,
    /// Decides the colour.
    pub kind: EventKind,
    /// Points in order, not closed.
    pub points: Vec<ScreenPoint>,
    /// Indices into `points`, three for each triangle of the area; empty for a line.
    pub triangles: Vec<u32>,
    /// Whether it encloses an area.
    pub is_area: bool,
    /// Whether the event is selected.
    pub selected: bool,
    /// How certainly the event lies in the dates shown, up to 1.
    pub certainty: f64,
}

impl KeptOutlines {
    /// The outlines of shown events that reach into the view, from those of the frame before where
    /// these hold.
    pub(in crate::scene::map) fn of(input: MapInput<'_>) -> Self {
        let dataset = Some((input.dataset.serial(), input.viewport.projection()));
        let before = input.previous.outlines.as_deref().filter(|kept| kept.dataset == dataset);
        let outlines = input.visible.shown.iter().filter_map(|position| {
            let event = input.dataset.events().get(*position)?;
            let spot = &event.r#where.spot;
            if !matches!(spot, Spot::Area(_) | Spot::Line(_) | Spot::Along { .. }) {
                return None;
            }
            let before = before.and_then(|kept| kept.outlines.get(position));
            let parts: Vec<KeptOutline> = match before {
                Some(parts) => parts.iter().map(|kept| kept.seen_from(input.viewport)).collect(),
                None => WeighedOutline::of(spot, input.basemap)
                    .into_iter()
                    .map(|weighed| KeptOutline::new(weighed, input.viewport))
                    .collect(),
            };
            Some((*position, parts))
        });
        Self { dataset, outlines: outlines.collect() }
    }

    /// Those in view, as they are drawn.
    pub(super) fn shown(&self, input: MapInput<'_>) -> Vec<Outline> {
        let MapInput { dataset, state, visible, .. } = input;
        let parts = self.outlines.iter();
        let parts =
            parts.flat_map(|(position, parts)| parts.iter().map(move |one| (position, one)));
        let outlines = parts.filter(|(_, kept)| !kept.drawn.points.is_empty());
        let outlines = outlines.filter_map(|(position, kept)| {
            let event = dataset.events().get(*position)?;
            Some(Outline {
                event: *position,
                kind: event.kind,
                points: kept.drawn.points.clone(),
                triangles: kept.drawn.triangles.clone(),
                is_area: kept.weighed.is_area,
                selected: state.selection.as_ref() == Some(&event.id),
                certainty: certainty(event, *position, state, visible),
            })
        });
        outlines.collect()
    }
}
