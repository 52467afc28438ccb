//! Speaker lines from seats to the selected event, with a word on each.

use egui::{Align2, Shape, StrokeKind};

use crate::model::Stance;
use crate::scene::map::{MapScene, SPEAKER_TEXT};
use crate::scene::theme::Role;
use crate::ui::control::{Ink, paint_text};
use crate::ui::map::pane::Pane;

/// Paints the lines below every label: solid, dashed for denials, dotted for calls.
pub(super) fn paint_lines(pane: Pane<'_>, scene: &MapScene) {
    for line in &scene.speakers {
        let ends = [pane.pos(line.from), pane.pos(line.to)];
        let stroke = pane.look.stroke(1.0, Role::Stance(line.stance));
        match line.stance {
            Stance::Asserts | Stance::Admits => {
                pane.painter.line_segment(ends, stroke);
            }
            Stance::Denies => pane.painter.extend(Shape::dashed_line(&ends, stroke, 5.0, 3.0)),
            Stance::CallsFor => pane.painter.extend(Shape::dashed_line(&ends, stroke, 1.5, 3.0)),
        }
        pane.painter.circle_filled(ends[0], 2.0, stroke.color);
    }
}

/// Paints the words on their plates.
pub(super) fn paint_words(pane: Pane<'_>, scene: &MapScene) {
    for line in &scene.speakers {
        let Some((plate, word)) = &line.word else { continue };
        let look = pane.look;
        let edge = look.stroke(1.0, Role::Stance(line.stance));
        let rect = pane.place(*plate);
        pane.painter.rect(rect, 8.5, look.colour(Role::Panel), edge, StrokeKind::Inside);
        let ink = Ink { font: look.bold(SPEAKER_TEXT), colour: edge.color };
        paint_text(pane.painter, rect.center(), Align2::CENTER_CENTER, word, ink, rect.width());
    }
}
