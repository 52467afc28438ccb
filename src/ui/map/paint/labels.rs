//! Labels with halos, and leaders.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, Galley};

use crate::geo::ScreenPoint;
use crate::scene::map::{Label, Letter, LineLabel, MapScene};
use crate::scene::theme::Role;
use crate::ui::convert::f32_from;
use crate::ui::map::pane::Pane;

/// Paints leaders, and every label over its halo.
pub(super) fn paint(pane: Pane<'_>, scene: &MapScene) {
    let halo = pane.look.mixed(Role::LandCore, Role::LandNeighbour, 0.7);
    for leader in &scene.labels.leaders {
        let ends = [pane.pos(leader.from), pane.pos(leader.to)];
        pane.painter.line_segment(ends, egui::Stroke::new(3.0, halo));
        pane.painter.line_segment(ends, pane.look.stroke(1.0, Role::TextSecond));
    }
    for line in &scene.labels.line_labels {
        paint_line_label(pane, line, halo);
    }
    for label in &scene.labels.labels {
        let shown = |colour: Color32| colour.gamma_multiply(f32_from(label.opacity));
        let galley = label_galley(pane, label);
        let decorative = label.spacing > 0.0;
        if !decorative {
            let reach = if label.size > 14.0 { 2.0 } else { 1.5 };
            for (dx, dy) in OFFSETS {
                paint_label(pane, label, &galley, shown(halo), (dx * reach, dy * reach));
            }
        }
        paint_label(pane, label, &galley, shown(pane.look.colour(label.role)), (0.0, 0.0));
    }
}

/// Paints a label letter by letter, the halos of all letters first: no halo covers a letter.
fn paint_line_label(pane: Pane<'_>, line: &LineLabel, halo: Color32) {
    let ink = pane.look.colour(line.role).gamma_multiply(f32_from(line.opacity));
    let halo = halo.gamma_multiply(f32_from(line.opacity));
    let font = pane.look.lettering(line.weight, line.size);
    let letters = line.letters.iter().filter(|letter| !letter.letter.is_whitespace());
    // Each letter is laid out once, for its halo and for itself.
    let letters: Vec<(&Letter, Arc<Galley>)> = letters
        .map(|letter| {
            let format = TextFormat::simple(font.clone(), Color32::PLACEHOLDER);
            let job = LayoutJob::single_section(letter.letter.to_string(), format);
            (letter, pane.painter.layout_job(job))
        })
        .collect();
    let turned = |(letter, galley): &(&Letter, Arc<Galley>), colour, (dx, dy): (f64, f64)| {
        let galley = Arc::clone(galley);
        let middle = pane.pos(ScreenPoint::new(letter.at.x + dx, letter.at.y + dy));
        let corner = middle - galley.rect.center().to_vec2();
        let shape = TextShape::new(corner, galley, colour);
        shape.with_angle_and_anchor(f32_from(letter.angle), Align2::CENTER_CENTER)
    };
    for letter in &letters {
        for (dx, dy) in OFFSETS.into_iter().step_by(2) {
            pane.painter.add(turned(letter, halo, (dx * 1.5, dy * 1.5)));
        }
    }
    for letter in &letters {
        pane.painter.add(turned(letter, ink, (0.0, 0.0)));
    }
}

/// Directions in which the halo is painted.
const OFFSETS: [(f64, f64); 8] = [
    (1.0, 0.0),
    (0.7, 0.7),
    (0.0, 1.0),
    (-0.7, 0.7),
    (-1.0, 0.0),
    (-0.7, -0.7),
    (0.0, -1.0),
    (0.7, -0.7),
];

/// The label laid out once, for its halo and for itself; without a colour.
fn label_galley(pane: Pane<'_>, label: &Label) -> Arc<Galley> {
    let font = pane.look.lettering(label.weight, label.size);
    let mut format = TextFormat::simple(font, Color32::PLACEHOLDER);
    format.extra_letter_spacing = f32_from(label.spacing);
    pane.painter.layout_job(LayoutJob::single_section(label.text.clone(), format))
}

fn paint_label(
    pane: Pane<'_>,
    label: &Label,
    galley: &Arc<Galley>,
    colour: Color32,
    (dx, dy): (f64, f64),
) {
    let middle = f64::midpoint(label.rect.top, label.rect.bottom);
    let (x, anchor) = if label.spacing > 0.0 {
        (label.rect.middle().x, Align2::CENTER_CENTER)
    } else if label.flush_right {
        (label.rect.right, Align2::RIGHT_CENTER)
    } else {
        (label.rect.left, Align2::LEFT_CENTER)
    };
    let at = pane.pos(ScreenPoint::new(x + dx, middle + dy));
    let rect = anchor.anchor_size(at, galley.size());
    pane.painter.galley(rect.min, Arc::clone(galley), colour);
}
