//! Small marks at further places of events, and their lines.

use egui::Stroke;

use crate::scene::map::{FurtherMark, MapScene};
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::map::pane::Pane;
use crate::ui::mark::paint_further_mark;

/// How much of its colour the line of an event has that nobody looks at.
const FAINT: f64 = 0.45;

/// Paints a line from each event to its further places: thin and pale, and strong from the selected
/// event and from the one under the pointer.
pub(super) fn paint_lines(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    let (strong, thin): (Vec<&FurtherMark>, Vec<&FurtherMark>) =
        scene.marks.further.iter().partition(|mark| is_looked_at(cx, mark));
    for mark in thin {
        let Some(from) = mark.from else { continue };
        let share = FAINT * mark.certainty;
        let colour = pane.look.mixed(Role::Kind(mark.kind), Role::LandCore, share);
        let ends = [pane.pos(from), pane.pos(mark.at)];
        pane.painter.line_segment(ends, Stroke::new(0.75, colour));
    }
    for mark in strong {
        let Some(from) = mark.from else { continue };
        let ends = [pane.pos(from), pane.pos(mark.at)];
        pane.painter.line_segment(ends, pane.look.stroke(3.5, Role::LandCore));
        pane.painter.line_segment(ends, pane.look.stroke(1.25, Role::KindText(mark.kind)));
    }
}

/// Paints the marks that no other mark covers, with a ring around those of the selected event and
/// of the one under the pointer.
pub(super) fn paint(pane: Pane<'_>, cx: &ViewContext<'_>, scene: &MapScene) {
    let look = pane.look;
    for mark in &scene.marks.further {
        let at = pane.pos(mark.at);
        let is_looked_at = is_looked_at(cx, mark);
        if is_looked_at {
            pane.painter.circle_stroke(at, 9.5, look.stroke(1.5, Role::KindText(mark.kind)));
        }
        if !mark.covered {
            let ground = look.colour(Role::LandCore);
            let fill = look.mixed(Role::Kind(mark.kind), Role::LandCore, mark.certainty);
            paint_further_mark(pane.painter, at, mark.kind, (fill, ground));
        }
    }
}

fn is_looked_at(cx: &ViewContext<'_>, mark: &FurtherMark) -> bool {
    cx.dataset.events().get(mark.event).is_some_and(|event| {
        [&cx.state.selection, &cx.state.hover].into_iter().flatten().any(|id| *id == event.id)
    })
}
