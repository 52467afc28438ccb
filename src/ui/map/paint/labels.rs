//! Names with halos.

use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, vec2};

use crate::scene::map::{Label, Letter, LineLabel, MapScene};
use crate::scene::text::Weight;
use crate::scene::theme::Role;
use crate::ui::convert::{f32_from, pos_from};
use crate::ui::map::paint::marks::Pane;

/// Paints leaders, and every label over its halo.
pub(crate) fn paint(pane: Pane<'_>, scene: &MapScene) {
    let halo = pane.look.mixed(Role::LandCore, Role::LandNeighbour, 0.7);
    for leader in &scene.leaders {
        let ends = [pane.pos(leader.from), pane.pos(leader.to)];
        pane.painter.line_segment(ends, egui::Stroke::new(3.0, halo));
        pane.painter.line_segment(ends, pane.look.stroke(1.0, Role::TextSecond));
    }
    for course in &scene.courses {
        paint_course(pane, course, halo);
    }
    for label in &scene.labels {
        let shown = |colour: Color32| colour.gamma_multiply(f32_from(label.share));
        let decorative = label.spacing > 0.0;
        if !decorative {
            let reach = if label.size > 14.0 { 2.0 } else { 1.5 };
            for (dx, dy) in OFFSETS {
                paint_label(pane, label, shown(halo), (dx * reach, dy * reach));
            }
        }
        paint_label(pane, label, shown(pane.look.colour(label.role)), (0.0, 0.0));
    }
}

/// Paints a name letter by letter: the halos of all letters first, so that none covers another.
fn paint_course(pane: Pane<'_>, course: &LineLabel, halo: Color32) {
    let ink = pane.look.colour(course.role).gamma_multiply(f32_from(course.share));
    let halo = halo.gamma_multiply(f32_from(course.share));
    let font = font(pane, course.weight, course.size);
    let turned = |letter: &Letter, colour: Color32, (dx, dy): (f64, f64)| {
        let format = TextFormat::simple(font.clone(), colour);
        let job = LayoutJob::single_section(letter.letter.to_string(), format);
        let galley = pane.painter.layout_job(job);
        let middle = pos_from(pane.origin, (letter.at.x + dx, letter.at.y + dy));
        let corner = middle - galley.rect.center().to_vec2();
        let shape = TextShape::new(corner, galley, colour);
        shape.with_angle_and_anchor(f32_from(letter.angle), Align2::CENTER_CENTER)
    };
    let letters = || course.letters.iter().filter(|letter| !letter.letter.is_whitespace());
    for letter in letters() {
        for (dx, dy) in OFFSETS.into_iter().step_by(2) {
            pane.painter.add(turned(letter, halo, (dx * 1.5, dy * 1.5)));
        }
    }
    for letter in letters() {
        pane.painter.add(turned(letter, ink, (0.0, 0.0)));
    }
}

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

fn paint_label(pane: Pane<'_>, label: &Label, colour: Color32, (dx, dy): (f64, f64)) {
    let mut format = TextFormat::simple(font(pane, label.weight, label.size), colour);
    format.extra_letter_spacing = f32_from(label.spacing);
    let job = LayoutJob::single_section(label.text.clone(), format);
    let galley = pane.painter.layout_job(job);
    let middle = f64::midpoint(label.rect.top, label.rect.bottom);
    let (x, anchor) = if label.spacing > 0.0 {
        (label.rect.middle().x, Align2::CENTER_CENTER)
    } else if label.flush_right {
        (label.rect.right, Align2::RIGHT_CENTER)
    } else {
        (label.rect.left, Align2::LEFT_CENTER)
    };
    let at = pos_from(pane.origin, (x + dx, middle + dy));
    let rect = anchor.anchor_size(at, galley.size());
    pane.painter.galley(rect.min + vec2(0.0, 0.0), galley, colour);
}

fn font(pane: Pane<'_>, weight: Weight, size: f64) -> FontId {
    match weight {
        Weight::Regular => pane.look.font(size),
        Weight::Bold => pane.look.bold(size),
        Weight::Italic => pane.look.italic(size),
    }
}
