//! Names with halos.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, vec2};

use super::marks::Pane;
use crate::scene::map::{Label, Leader};
use crate::scene::text::Weight;
use crate::scene::theme::Role;
use crate::ui::convert::{f32_from, pos_from};

/// Paints leaders, and every label over its halo.
pub(super) fn paint(pane: Pane<'_>, labels: &[Label], leaders: &[Leader]) {
    for leader in leaders {
        let ends = [pane.pos(leader.from), pane.pos(leader.to)];
        let casing = pane.look.mixed(Role::LandKosovo, Role::LandNeighbour, 0.7);
        pane.painter.line_segment(ends, egui::Stroke::new(3.0, casing));
        pane.painter.line_segment(ends, pane.look.stroke(1.0, Role::TextSecond));
    }
    let halo = pane.look.mixed(Role::LandKosovo, Role::LandNeighbour, 0.7);
    for label in labels {
        let decorative = label.spacing > 0.0;
        if !decorative {
            let reach = if label.size > 14.0 { 2.0 } else { 1.5 };
            for (dx, dy) in OFFSETS {
                paint_label(pane, label, halo, (dx * reach, dy * reach));
            }
        }
        paint_label(pane, label, pane.look.colour(label.role), (0.0, 0.0));
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
    let mut format = TextFormat::simple(font(pane, label), colour);
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

fn font(pane: Pane<'_>, label: &Label) -> FontId {
    match label.weight {
        Weight::Regular => pane.look.font(label.size),
        Weight::Bold => pane.look.bold(label.size),
        Weight::Italic => pane.look.italic(label.size),
    }
}
