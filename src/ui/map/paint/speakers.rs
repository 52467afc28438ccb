//! Lines from the seats of those who speak of the selected event, with a word on each.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Shape, StrokeKind, Ui, WidgetInfo, vec2};

use crate::model::Stance;
use crate::scene::map::{MapScene, WORD_SIZE, speakers_words};
use crate::scene::theme::Role;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::rect_from;
use crate::ui::map::paint::marks::Pane;

/// Paints the lines, quietly and below every name: solid, or broken where somebody denies.
pub(crate) fn paint_lines(pane: Pane<'_>, scene: &MapScene) {
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

/// Paints the words, where no name stands.
pub(crate) fn paint_words(pane: Pane<'_>, scene: &MapScene) {
    for line in &scene.speakers {
        let Some((plate, word)) = &line.word else { continue };
        let look = pane.look;
        let edge = look.stroke(1.0, Role::Stance(line.stance));
        let rect = rect_from(pane.origin, (plate.left, plate.top, plate.right, plate.bottom));
        pane.painter.rect(rect, 8.5, look.colour(Role::Panel), edge, StrokeKind::Inside);
        let ink = Ink { font: look.bold(WORD_SIZE), colour: edge.color };
        paint_text(pane.painter, rect.center(), Align2::CENTER_CENTER, word, ink, rect.width());
    }
}

/// Tells all lines as one group, and the speakers of each under the pointer.
pub(crate) fn describe(ui: &Ui, scene: &MapScene, pane: Rect) {
    let Some(first) = scene.speakers.first() else {
        return;
    };
    let at = egui::pos2(
        crate::ui::convert::f32_from(first.from.x),
        crate::ui::convert::f32_from(first.from.y),
    );
    let id = ui.scope_id().with("speakers");
    let spot = Rect::from_center_size(pane.min + at.to_vec2(), vec2(2.0, 2.0));
    let group = ui.interact(spot, id, Sense::hover());
    let words = speakers_words(&scene.speakers);
    group.widget_info(|| WidgetInfo::labeled(Access::Group, true, &words));
    for (nth, line) in scene.speakers.iter().enumerate() {
        let Some((plate, _)) = &line.word else { continue };
        let rect = rect_from(pane.min, (plate.left, plate.top, plate.right, plate.bottom));
        ui.interact(rect, id.with(nth), Sense::hover()).on_hover_text(line.words());
    }
}
