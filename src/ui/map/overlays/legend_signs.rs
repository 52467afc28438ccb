//! Signs in the key: each line's mark, line or shape as it is on the map.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::geo::world::DisputedLineKind;
use crate::model::EventKind;
use crate::scene::map::LegendEntry;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::map::ground::{DISPUTED, dashes, paint_line_style};
use crate::ui::map::paint::paint_layer_sign;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_further_mark, paint_mark};
use crate::ui::pixel_snap::{corners, crisp};

/// Paints the sign of a line around a point.
pub(super) fn entry_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
    let look = cx.look;
    let mark = |kind: EventKind, hollow: bool| {
        let style = MarkStyle {
            scale: 0.66,
            fill: look.colour(Role::Kind(kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow,
        };
        paint_mark(painter, at, kind, style);
    };
    match entry {
        LegendEntry::Kind(kind) => mark(kind, false),
        LegendEntry::Off(kind) => mark(kind, true),
        LegendEntry::AllKinds => {}
        LegendEntry::DisputedLine
        | LegendEntry::ContestedLine
        | LegendEntry::ClaimLimit
        | LegendEntry::ClaimedArea
        | LegendEntry::Radius
        | LegendEntry::Area
        | LegendEntry::Line
        | LegendEntry::Layer(_)
        | LegendEntry::Track => ground_sign(painter, cx, entry, at),
        LegendEntry::Further => {
            let kind = EventKind::Crossing;
            let fill = look.colour(Role::Kind(kind));
            paint_further_mark(painter, at, kind, (fill, look.colour(Role::Panel)));
        }
        LegendEntry::Seat => mark(EventKind::Statement, true),
        LegendEntry::Placeholder => mark(EventKind::Decision, true),
        LegendEntry::Peacekeepers => {
            // Two sizes: the area follows the number.
            for (x, side) in [(-8.5, 7.0), (4.5, 13.0)] {
                let square = Rect::from_center_size(at + vec2(x, 0.0), vec2(side, side));
                let colour = look.colour(Role::Kind(EventKind::Peacekeepers));
                painter.rect_filled(square, 0.0, colour);
                let bar = Rect::from_center_size(square.center(), vec2(side, side / 6.0));
                painter.rect_filled(bar, 0.0, look.colour(Role::Panel));
            }
        }
        LegendEntry::Band => {
            let role = Role::Kind(EventKind::Deployment);
            let (pale, full) =
                (look.mixed(role, Role::Panel, 0.32), look.mixed(role, Role::Panel, 0.82));
            let top = Rect::from_center_size(at - vec2(0.0, 2.5), vec2(24.0, 4.0));
            painter.rect_filled(top, 0.0, pale);
            let below = Rect::from_center_size(at + vec2(0.0, 2.0), vec2(24.0, 5.0));
            painter.rect_filled(below, 0.0, full);
        }
        LegendEntry::Disputed => {
            paint_disputed_ring(painter, at, 6.5, look.stroke(1.3, Role::DisputedLine));
        }
        LegendEntry::Count => {
            let pill = Rect::from_center_size(at, vec2(15.0, 14.0));
            painter.rect(pill, 7.0, look.colour(Role::Text), Stroke::NONE, StrokeKind::Inside);
            let ink = Ink { font: look.bold(TextStyle::Tiny), colour: look.colour(Role::Panel) };
            let width = text_width(painter, "3", look.bold(TextStyle::Tiny)) + 2.0;
            paint_text(painter, at, Align2::CENTER_CENTER, "3", ink, width);
        }
        LegendEntry::Numbered { number, .. } => number_sign(painter, cx, number, at),
        LegendEntry::Forward
        | LegendEntry::Announced
        | LegendEntry::Arrived
        | LegendEntry::CameFrom
        | LegendEntry::Order
        | LegendEntry::Possible
        | LegendEntry::Estimated
        | LegendEntry::Doubted
        | LegendEntry::Age => moving_sign(painter, cx, entry, at),
    }
}

/// The signs of lines, areas and layers.
fn ground_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
    let look = cx.look;
    match entry {
        LegendEntry::DisputedLine => {
            let ends = [pos2(at.x - 12.0, at.y), pos2(at.x + 12.0, at.y)];
            paint_line_style(painter, look, cx.state.display.line, &ends);
        }
        LegendEntry::ContestedLine | LegendEntry::ClaimLimit => {
            let is_border = entry == LegendEntry::ContestedLine;
            let kinds = (DisputedLineKind::Border, DisputedLineKind::Claim);
            let (width, dash, gap) = dashes(if is_border { kinds.0 } else { kinds.1 });
            let ends = [pos2(at.x - 12.0, at.y), pos2(at.x + 12.0, at.y)];
            let stroke = look.stroke(width, Role::DisputedLine);
            let dashes = Shape::dashed_line(&ends, stroke, f32_from(dash), f32_from(gap));
            painter.extend(dashes);
        }
        LegendEntry::ClaimedArea => {
            let area = Rect::from_center_size(at, vec2(18.0, 11.0));
            painter.rect_filled(area, 0.0, look.colour(Role::LandNeighbour));
            painter.rect_filled(area, 0.0, look.faded(Role::Border, DISPUTED));
        }
        LegendEntry::Radius => {
            let role = Role::Kind(EventKind::Attack);
            let edge = Stroke::new(1.0, look.faded(role, 0.7));
            painter.circle(at, 6.0, look.faded(role, 0.16), edge);
        }
        LegendEntry::Area => {
            let role = Role::DisputedLine;
            let area = Rect::from_center_size(at, vec2(18.0, 11.0));
            let edge = Stroke::new(1.0, look.faded(role, 0.75));
            painter.rect(area, 0.0, look.faded(role, 0.18), edge, StrokeKind::Inside);
        }
        LegendEntry::Line => {
            let line = look.stroke(2.5, Role::DisputedLine);
            painter.hline(at.x - 10.0..=at.x + 10.0, at.y, line);
        }
        LegendEntry::Layer(nth) => {
            if let Some(layer) = cx.dataset.meta.layers.get(nth) {
                paint_layer_sign(painter, look, (nth, layer.kind), at);
            }
        }
        LegendEntry::Track => {
            let role = Role::Kind(EventKind::Deployment);
            painter.hline(at.x - 11.0..=at.x, at.y, look.stroke(2.0, role));
            let ahead = [at, pos2(at.x + 11.0, at.y)];
            painter.extend(Shape::dashed_line(&ahead, look.stroke(1.5, role), 3.0, 2.5));
            painter.circle_filled(at, 2.5, look.colour(role));
        }
        _ => {}
    }
}

/// The number of a place.
fn number_sign(painter: &Painter, cx: &ViewContext<'_>, number: usize, at: Pos2) {
    let (font, colour) = (cx.look.bold(TextStyle::Small), cx.look.colour(Role::Text));
    let ink = Ink { font, colour };
    paint_text(painter, at, Align2::CENTER_CENTER, &number.to_string(), ink, 24.0);
}

/// The signs of positions, reinforcements, order, age and doubt.
fn moving_sign(painter: &Painter, cx: &ViewContext<'_>, entry: LegendEntry, at: Pos2) {
    let look = cx.look;
    match entry {
        LegendEntry::Forward => {
            let square = Rect::from_center_size(at, vec2(11.0, 11.0));
            let edge = look.stroke(1.5, Role::Kind(EventKind::Deployment));
            let (square, edge) = crisp(painter, square, edge);
            let [first, ..] = corners(square);
            let around: Vec<Pos2> = corners(square).into_iter().chain([first]).collect();
            painter.extend(Shape::dashed_line(&around, edge, 3.0, 2.0));
        }
        LegendEntry::Announced | LegendEntry::Arrived | LegendEntry::CameFrom => {
            let role = Role::Kind(match entry {
                LegendEntry::CameFrom => EventKind::Deployment,
                _ => EventKind::Peacekeepers,
            });
            let arrived = entry == LegendEntry::Arrived;
            let fill = look.mixed(role, Role::Panel, if arrived { 1.0 } else { 0.12 });
            let wing = |y: f32| at + vec2(2.0, y);
            let head = vec![wing(-5.5), at + vec2(11.0, 0.0), wing(5.5)];
            let shaft = Rect::from_min_max(at + vec2(-11.0, -1.5), at + vec2(2.0, 1.5));
            painter.rect_filled(shaft, 0.0, fill);
            painter.add(Shape::convex_polygon(head.clone(), fill, Stroke::NONE));
            if !arrived {
                let joint = at.x + 2.0;
                let mut around = vec![pos2(joint, shaft.top()), shaft.left_top()];
                around.extend([shaft.left_bottom(), pos2(joint, shaft.bottom())]);
                around.extend(head.into_iter().rev());
                around.extend(around.first().copied());
                painter.extend(Shape::dashed_line(&around, look.stroke(1.0, role), 3.0, 1.5));
            }
        }
        LegendEntry::Order => {
            let line = look.stroke(1.5, Role::KindText(EventKind::Attack));
            painter.hline(at.x - 11.0..=at.x + 11.0, at.y, line);
            let tip = at + vec2(11.0, 0.0);
            let head = vec![tip + vec2(-5.0, -3.5), tip, tip + vec2(-5.0, 3.5)];
            painter.add(Shape::line(head, line));
        }
        LegendEntry::Possible | LegendEntry::Estimated => {
            let kind = match entry {
                LegendEntry::Possible => EventKind::Decision,
                _ => EventKind::Deployment,
            };
            let style = MarkStyle {
                scale: 0.66,
                fill: look.colour(Role::Kind(kind)),
                ground: look.mixed(Role::Kind(kind), Role::Panel, 0.4),
                halo: 0.0,
                hollow: true,
            };
            paint_mark(painter, at, kind, style);
        }
        LegendEntry::Doubted => {
            let ink = Ink { font: look.bold(TextStyle::Small), colour: look.colour(Role::Text) };
            paint_text(painter, at, Align2::CENTER_CENTER, "?", ink, 12.0);
        }
        LegendEntry::Age => {
            for (nth, share) in [(-1.0, 0.5), (0.0, 0.7), (1.0, 1.0)] {
                let colour = look.mixed(Role::Kind(EventKind::Decision), Role::Panel, share);
                let radius = f32_from(3.0 + share);
                painter.circle_filled(at + vec2(nth * 9.0, 0.0), radius, colour);
            }
        }
        _ => {}
    }
}
