//! Forces, arrows, and the areas and lines of events.

use super::MapPicture;
use super::symbols::{SymbolStyle, draw_symbol};
use crate::export::drawing::{Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::{EventKind, ForceKind, PresenceRole};
use crate::scene::map::{Arrow, ArrowState, CampMark, ForceMark, ForceShape, OrderLine, Outline};
use crate::scene::rect::Rect;
use crate::scene::theme::Role;

/// Draws the areas and lines that events took place in or along.
pub(super) fn draw_outlines(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for outline in &picture.scene.marks.outlines {
        let words = picture.events_words(&[outline.event]);
        let event = picture.input.dataset.events().get(outline.event);
        let id = event.map(|event| format!("area-{}", event.id)).unwrap_or_default();
        sketch.object(&id, &words, |sketch| draw_outline(sketch, picture, outline));
    }
}

fn draw_outline(sketch: &mut Sketch, picture: MapPicture<'_>, outline: &Outline) {
    let inks = picture.inks;
    let role = Role::Kind(outline.kind);
    let points = &outline.points;
    if outline.is_area {
        let pen = if outline.selected {
            inks.pen(1.75, Role::Accent)
        } else {
            Pen::new(1.0, inks.faded(role, 0.75 * outline.certainty))
        };
        let fill = inks.faded(role, 0.18 * outline.certainty);
        sketch.polygon(points, Some(fill), Some(pen.rounded()));
        return;
    }
    let casing = if outline.selected { 6.5 } else { 5.0 };
    sketch.line(points, inks.pen(casing, Role::LandCore).rounded());
    if outline.selected {
        sketch.line(points, inks.pen(5.0, Role::Accent).rounded());
    }
    let paint = inks.mixed(role, Role::LandCore, outline.certainty);
    sketch.line(points, Pen::new(2.5, paint).rounded());
}

/// Draws every force and camp.
pub(super) fn draw_forces(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for force in &picture.scene.marks.forces {
        sketch.object(&format!("force-{}", force.id), &force.label, |sketch| match &force.shape {
            ForceShape::Square { at, inner, outer } => {
                draw_square(sketch, picture, (force.kind, *at), (*inner, *outer));
            }
            ForceShape::Band { line, inner, outer, .. } => {
                draw_band(sketch, picture, force, (line, inner, outer));
            }
        });
    }
    for camp in &picture.scene.marks.camps {
        sketch.object(&format!("camp-{}", camp.place), &camp.label, |sketch| {
            draw_camp(sketch, picture, camp);
        });
    }
}

/// The kind of event whose colour a force has.
const fn kind_of(kind: ForceKind) -> EventKind {
    match kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    }
}

/// A square, with a bar for peacekeepers; the range between two figures is a paler rim.
fn draw_square(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    (kind, at): (ForceKind, ScreenPoint),
    (inner, outer): (f64, f64),
) {
    let inks = picture.inks;
    let role = Role::Kind(kind_of(kind));
    let ground = inks.paint(Role::LandCore);
    let square = |side: f64| Rect::about(at, side, side);
    sketch.rect(square(outer + 3.0), 0.0, Some(ground), None);
    if outer > inner + 0.5 {
        sketch.rect(square(outer), 0.0, Some(inks.mixed(role, Role::LandCore, 0.32)), None);
    }
    sketch.rect(square(inner), 0.0, Some(inks.paint(role)), None);
    if kind == ForceKind::Peacekeepers {
        let bar = Rect::about(at, inner, (inner / 6.0).max(1.5));
        sketch.rect(bar, 0.0, Some(ground), None);
    }
}

/// A strip for the lowest figure and a paler one up to the highest; a dashed line if there is no
/// figure.
fn draw_band(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    force: &ForceMark,
    (line, inner, outer): (&[ScreenPoint], &[ScreenPoint], &[ScreenPoint]),
) {
    let inks = picture.inks;
    let role = Role::Kind(kind_of(force.kind));
    let size = picture.input.viewport.size;
    let within = Rect::sized(0.0, 0.0, size.width, size.height).grown(60.0);
    if force.figure.is_empty() {
        let pen = Pen::new(1.5, inks.mixed(role, Role::LandFocus, 0.7)).dashed(&[3.0, 3.0]);
        for part in super::clip::line_within(outer, within) {
            sketch.line(&part, pen.clone());
        }
        return;
    }
    let mut strip = |near: &[ScreenPoint], far: &[ScreenPoint], share: f64| {
        let ring: Vec<ScreenPoint> = near.iter().chain(far.iter().rev()).copied().collect();
        let ring = super::clip::ring_within(&ring, within);
        let paint = inks.mixed(role, Role::LandFocus, share);
        sketch.polygon(&ring, Some(paint), Some(Pen::new(0.5, paint).rounded()));
    };
    strip(inner, outer, 0.32);
    strip(line, inner, 0.82);
}

fn draw_camp(sketch: &mut Sketch, picture: MapPicture<'_>, camp: &CampMark) {
    let inks = picture.inks;
    let kind = kind_of(camp.kind);
    let (at, paint) = (camp.at, inks.paint(Role::Kind(kind)));
    if (8.0..160.0).contains(&camp.radius_px) {
        let pen = Pen::new(1.2, paint).dashed(&[2.0, 3.0]);
        sketch.circle(at, camp.radius_px, None, Some(pen));
    }
    let ground = inks.paint(Role::LandCore);
    if camp.role == PresenceRole::Forward {
        let square = Rect::about(at, 11.0, 11.0);
        sketch.rect(square.grown(2.0), 0.0, Some(ground), None);
        sketch.rect(square, 0.0, None, Some(Pen::new(1.5, paint).dashed(&[3.0, 2.0])));
        return;
    }
    let hollow = camp.radius_px > 8.0;
    let style = SymbolStyle { scale: 0.6, fill: paint, ground, halo: 1.5, hollow };
    draw_symbol(sketch, at, kind, style);
    if camp.role == PresenceRole::Headquarters {
        let frame = Rect::about(at, 14.0, 14.0);
        sketch.rect(frame, 0.0, None, Some(Pen::new(1.0, paint)));
    }
}

/// Draws lines of order and arrows of reinforcements.
pub(super) fn draw_arrows(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for line in &picture.scene.marks.order {
        draw_order(sketch, picture, line);
    }
    for arrow in &picture.scene.marks.arrows {
        let id = arrow
            .event
            .as_ref()
            .map_or_else(|| format!("arrow-{}", arrow.force), |event| format!("arrow-{event}"));
        sketch.object(&id, &arrow.label, |sketch| draw_arrow(sketch, picture, arrow));
    }
}

/// Filled if the troops have arrived; those announced or claimed have a dashed edge.
fn draw_arrow(sketch: &mut Sketch, picture: MapPicture<'_>, arrow: &Arrow) {
    let inks = picture.inks;
    let role = Role::Kind(kind_of(arrow.kind()));
    let arrived = arrow.state == ArrowState::Arrived;
    let outline = arrow.outline();
    sketch.polygon(&outline, None, Some(inks.pen(4.0, Role::LandCore)));
    let fill = inks.mixed(role, Role::LandCore, if arrived { 1.0 } else { 0.12 });
    let edge = (!arrived).then(|| inks.pen(1.25, role).dashed(&[4.0, 2.5]));
    sketch.polygon(&outline, Some(fill), edge);
}

/// A thin line with a head: dashed if the dates do not prove the order.
fn draw_order(sketch: &mut Sketch, picture: MapPicture<'_>, line: &OrderLine) {
    let inks = picture.inks;
    let length = line.from.distance(line.to).max(1.0);
    let along = ((line.to.x - line.from.x) / length, (line.to.y - line.from.y) / length);
    let at = |from: ScreenPoint, ahead: f64, beside: f64| {
        ScreenPoint::new(
            from.x + along.0 * ahead - along.1 * beside,
            from.y + along.1 * ahead + along.0 * beside,
        )
    };
    let (from, tip) = (at(line.from, 17.0, 0.0), at(line.to, -17.0, 0.0));
    let pen = inks.pen(1.5, Role::KindText(EventKind::Attack));
    sketch.line(&[from, tip], inks.pen(4.0, Role::LandCore));
    let shaft = if line.certain { pen.clone() } else { pen.clone().dashed(&[5.0, 4.0]) };
    sketch.line(&[from, tip], shaft);
    sketch.line(&[at(tip, -7.0, 4.0), tip, at(tip, -7.0, -4.0)], pen);
}
