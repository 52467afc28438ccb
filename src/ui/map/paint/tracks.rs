//! Tracks: the ways of events that move.

use egui::{Pos2, Shape, Stroke};

use crate::geo::ScreenPoint;
use crate::scene::map::{MapScene, TrackLine};
use crate::scene::theme::Role;
use crate::ui::map::pane::Pane;

/// Radius of the dot at a point that a source gives, in pixels.
const STOP: f32 = 3.0;

/// Paints every way: what is behind as a line, what is to come dashed and fainter, and a dot at each
/// point, hollow until it is reached.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    for track in &scene.marks.tracks {
        paint_track(pane, track);
    }
}

fn paint_track(pane: Pane<'_>, track: &TrackLine) {
    let look = pane.look;
    let role = Role::Kind(track.kind);
    let points = |lines: &[Vec<ScreenPoint>]| -> Vec<Vec<Pos2>> {
        let points = |line: &Vec<ScreenPoint>| line.iter().map(|at| pane.pos(*at)).collect();
        lines.iter().map(points).collect()
    };
    let (past, future) = (points(&track.past), points(&track.future));
    let colour = look.mixed(role, Role::LandCore, track.certainty);
    let faint = look.mixed(role, Role::LandCore, 0.55 * track.certainty);
    let casing = look.stroke(if track.selected { 6.5 } else { 5.0 }, Role::LandCore);
    for line in past.iter().chain(&future) {
        pane.painter.add(Shape::line(line.clone(), casing));
    }
    for line in future {
        pane.painter.extend(Shape::dashed_line(&line, Stroke::new(1.5, faint), 5.0, 4.0));
    }
    for line in past {
        if track.selected {
            pane.painter.add(Shape::line(line.clone(), look.stroke(5.0, Role::Accent)));
        }
        pane.painter.add(Shape::line(line, Stroke::new(2.5, colour)));
    }
    for (at, reached) in &track.stops {
        let (at, ground) = (pane.pos(*at), look.colour(Role::LandCore));
        if *reached {
            pane.painter.circle(at, STOP, colour, Stroke::new(1.0, ground));
        } else {
            pane.painter.circle(at, STOP, ground, Stroke::new(1.25, faint));
        }
    }
}
