//! Discs of how well places are known: circles on the earth, as the map shows them.
//!
//! Most are so small against the earth that they are circles on the map too. A great one is bent by the
//! projection, is cut where the map ends, or lies around a pole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::event_mark::{DiscPart, EventMark};
use crate::scene::map::input::MapInput;
use crate::scene::map::kept_discs::{KeptDisc, KeptDiscs};
use crate::scene::map::kept_outlines::KeptOutline;

/// The radius up to which a circle on the earth is one on the map, in kilometres.
const ROUND_KM: f64 = 15.0;
/// How far the edge may be off a circle on the screen before it is drawn as it is, in pixels.
const OFF_PX: f64 = 1.0;

/// Gives the marks whose discs are not round on the map the parts of those.
pub(super) fn give(input: MapInput<'_>, marks: &mut [EventMark]) -> Arc<KeptDiscs> {
    let viewport = input.viewport;
    let projection = Some(viewport.projection());
    let before = input.previous.discs.as_deref().filter(|kept| kept.projection == projection);
    let mut kept = KeptDiscs { projection, discs: BTreeMap::new() };
    let is_great = |mark: &&mut EventMark| {
        mark.radius_km > ROUND_KM && (mark.shows_radius() || mark.shows_ring())
    };
    for mark in marks.iter_mut().filter(is_great) {
        let key = [mark.point.x, mark.point.y, mark.radius_km].map(f64::to_bits);
        let found = kept.discs.remove(&key);
        let found = found.or_else(|| before?.discs.get(&key).cloned());
        let disc = match found {
            Some(disc) => disc.seen_from(viewport),
            None => KeptDisc::new((mark.point, mark.radius_km), viewport),
        };
        if viewport.px_from_km(disc.off_km) > OFF_PX {
            let parts = disc.parts.iter().filter(|part| !part.drawn.points.is_empty());
            let part = |part: &KeptOutline| DiscPart {
                points: part.drawn.points.clone(),
                triangles: part.drawn.triangles.clone(),
            };
            mark.disc = Some(parts.map(part).collect());
        }
        kept.discs.insert(key, disc);
    }
    Arc::new(kept)
}
