//! Layers of the dataset's own and ways of events that move, on a figure.

use super::MapPicture;
use crate::export::drawing::{Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::LayerKind;
use crate::scene::map::TrackLine;
use crate::scene::rect::Rect;
use crate::scene::theme::Role;

/// Colours of the layers, one after the other, as on the screen.
const ROLES: [Role; 3] = [Role::CountryText, Role::WaterText, Role::DisputedLine];

/// The colour of the layer of that number.
pub(super) fn role_of(nth: usize) -> Role {
    ROLES.get(nth % ROLES.len()).copied().unwrap_or(Role::CountryText)
}

/// Draws every shape of the layers.
pub(super) fn draw_layers(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for shape in &picture.scene.layers.shapes {
        for triangle in shape.fill.chunks_exact(3) {
            let fill = picture.inks.faded(role_of(shape.layer), 0.10);
            sketch.polygon(triangle, Some(fill), None);
        }
        for line in &shape.lines {
            draw_part(sketch, picture, (shape.layer, shape.kind), line);
        }
    }
}

/// Draws a line, a ring, or points as the layer of that number has them.
pub(super) fn draw_part(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    (nth, kind): (usize, LayerKind),
    points: &[ScreenPoint],
) {
    let (inks, role) = (picture.inks, role_of(nth));
    match kind {
        LayerKind::Line => sketch.line(points, Pen::new(1.5, inks.faded(role, 0.75)).rounded()),
        LayerKind::Area => sketch.line(points, Pen::new(1.0, inks.faded(role, 0.6)).rounded()),
        LayerKind::Point => {
            for at in points {
                sketch.rect(Rect::about(*at, 5.0, 5.0), 0.0, Some(inks.paint(role)), None);
            }
        }
    }
}

/// Draws every way: what is behind as a line, what is to come dashed, and a dot at each point.
pub(super) fn draw_tracks(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for track in &picture.scene.marks.tracks {
        let words = picture.events_words(&[track.event]);
        let event = picture.input.dataset.events().get(track.event);
        let id = event.map(|event| format!("way-{}", event.id)).unwrap_or_default();
        sketch.object(&id, &words, |sketch| draw_track(sketch, picture, track));
    }
}

fn draw_track(sketch: &mut Sketch, picture: MapPicture<'_>, track: &TrackLine) {
    let (inks, role) = (picture.inks, Role::Kind(track.kind));
    for line in track.past.iter().chain(&track.future) {
        sketch.line(line, inks.pen(5.0, Role::LandCore).rounded());
    }
    let faint = inks.mixed(role, Role::LandCore, 0.55 * track.certainty);
    let full = inks.mixed(role, Role::LandCore, track.certainty);
    for line in &track.future {
        sketch.line(line, Pen::new(1.5, faint).dashed(&[5.0, 4.0]));
    }
    for line in &track.past {
        sketch.line(line, Pen::new(2.5, full).rounded());
    }
    for (at, reached) in &track.stops {
        let ground = inks.paint(Role::LandCore);
        let (fill, edge) = if *reached { (full, ground) } else { (ground, faint) };
        sketch.circle(*at, 3.0, Some(fill), Some(Pen::new(1.0, edge)));
    }
}
