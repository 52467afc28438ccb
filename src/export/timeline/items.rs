//! Items of the lanes: bars with faded ends, marks on faded ground, ridges, and titles.

use super::{OUTSIDE, TimelineParts, TimelinePicture, draw_fade_bar};
use crate::export::drawing::{Anchor, Lettering, Paint, Pen, Sketch};
use crate::export::inert::inert_line;
use crate::export::map::{SymbolStyle, draw_disputed_ring, draw_symbol};
use crate::geo::ScreenPoint;
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::count_words;
use crate::scene::theme::{FAINT_TEXT, Role, TextStyle};
use crate::scene::timeline::{
    ItemShape, Lane, LaneRidge, NOTE_GAP, TimelineItem, TimelineScene, TitleSide,
};

/// Height of a bar, in pixels.
const BAR: f64 = 12.0;
/// Height of the faded ground of a mark, in pixels.
const GROUND: f64 = 6.0;
/// Bars narrower than this get a tick, in pixels.
const NARROW_BAR: f64 = 4.0;
/// Radius of the broken ring of a disputed bar, in pixels.
const RING: f64 = 4.0;
/// Width of its line, in pixels.
const RING_LINE: f64 = 1.3;

/// From one line of a lane's name to the next, in pixels.
const NAME_LINE: f64 = 13.0;

/// Draws the names of the lanes with their numbers of events.
pub(super) fn draw_names(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let inks = picture.inks;
    for lane in &scene.lanes.lanes {
        let top = parts.lanes.top + 1.0 + lane.top;
        if lane.top > 0.0 {
            let ends =
                [ScreenPoint::new(parts.lanes.left, top), ScreenPoint::new(parts.lanes.right, top)];
            sketch.line(&ends, inks.pen(1.0, Role::Hairline));
        }
        let first = if lane.collapsed { lane.height } else { scene.lanes.row_height };
        let middle = top + lane.height.min(first) / 2.0;
        sketch.object("lane", &lane.name, |sketch| {
            let mut left = 2.0;
            if let Some(kind) = lane.kind() {
                let style = SymbolStyle {
                    scale: 0.62,
                    fill: inks.paint(Role::Kind(kind)),
                    ground: inks.paint(Role::Raised),
                    halo: 0.0,
                    hollow: false,
                };
                draw_symbol(sketch, ScreenPoint::new(7.0, middle), kind, style);
                left = 18.0;
            }
            let bold = Lettering::bold(TextStyle::Tiny, inks.paint(Role::TextSecond));
            let count = count_words(lane.count);
            let right = parts.time.left - 8.0;
            sketch.text(ScreenPoint::new(right, middle), Anchor::Right, &count, bold);
            let role = if lane.count == 0 { Role::TextSecond } else { Role::Text };
            let plain = Lettering::regular(TextStyle::Tiny, inks.paint(role));
            let room = right - bold.width(&count) - left - 6.0;
            // A lane of several rows has room for a name in two lines.
            let mut lines = plain.wrapped(&inert_line(&lane.name), room);
            if lines.len() != 2 || lane.height < middle - top + 2.0 * NAME_LINE {
                lines = vec![lane.name.clone()];
            }
            for (nth, words) in lines.iter().enumerate() {
                let at = ScreenPoint::new(left, middle + NAME_LINE * f64_from_count(nth));
                sketch.text_within(at, Anchor::Left, words, plain, room);
            }
        });
    }
}

/// Draws every item, and the ridges of lanes with too many of them.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let events = picture.dataset.events();
    for lane in &scene.lanes.lanes {
        let top = parts.lanes.top + 1.0 + lane.top;
        if let Some(ridge) = &lane.ridge {
            sketch.object("ridge", &lane.name, |sketch| {
                draw_ridge(sketch, picture, (lane, ridge), top);
            });
        }
        for item in &lane.items {
            let middle = top + (f64_from_count(item.row) + 0.5) * scene.lanes.row_height;
            let first = item.events.first().and_then(|at| events.get(*at));
            let id = first.map(|event| format!("item-{}", event.id)).unwrap_or_default();
            sketch.object(&id, &item.name, |sketch| {
                draw_item(sketch, picture, (item, middle), parts.time);
            });
        }
    }
}

/// A ridge as one shape for the columns with shown events and one for the others.
fn draw_ridge(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (lane, ridge): (&Lane, &LaneRidge),
    top: f64,
) {
    let inks = picture.inks;
    let role = lane.kind().map_or(Role::TextSecond, Role::Kind);
    let bottom = top + lane.height - lane.presence.height - 1.5;
    let whole = bottom - top - 1.5;
    for column in &ridge.columns {
        let height = (whole * ridge.height(column)).max(2.0);
        let rect = Rect {
            left: column.left,
            top: bottom - height,
            right: (column.right - 0.5).max(column.left + 0.5),
            bottom,
        };
        let strength = if column.shown > 0 { 1.0 } else { OUTSIDE };
        sketch.rect(rect, 0.0, Some(inks.mixed(role, Role::Raised, strength)), None);
    }
}

fn draw_item(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (item, middle): (&TimelineItem, f64),
    time: Rect,
) {
    let inks = picture.inks;
    let role = Role::Kind(item.kind);
    let strength = if item.shown { item.certainty } else { OUTSIDE.min(item.certainty) };
    let paint = inks.mixed(role, Role::Raised, strength);
    let rows = |height: f64| (middle - height / 2.0, middle + height / 2.0);
    draw_said(sketch, picture, item, middle);
    match item.shape {
        ItemShape::Bar { from, core_from, core_to, to, .. } => {
            let edges = [from, core_from, core_to, to];
            match item.stretches.as_slice() {
                [] if item.doubted => {
                    let faint = Paint { opacity: 0.3, ..paint };
                    draw_fade_bar(sketch, edges, rows(BAR), faint);
                    for y in [middle - BAR / 2.0, middle + BAR / 2.0] {
                        let ends = [ScreenPoint::new(from, y), ScreenPoint::new(to, y)];
                        sketch.line(&ends, Pen::new(1.0, paint).dashed(&[4.0, 3.0]));
                    }
                }
                [] => draw_fade_bar(sketch, edges, rows(BAR), paint),
                stretches => {
                    let ends = [ScreenPoint::new(from, middle), ScreenPoint::new(to, middle)];
                    sketch.line(&ends, Pen::new(1.0, paint));
                    for stretch in stretches {
                        draw_fade_bar(sketch, *stretch, rows(BAR), paint);
                    }
                }
            }
            if to - from < NARROW_BAR {
                draw_tick(sketch, (from, middle), 6.0, Pen::new(2.0, paint));
            }
            draw_starts(sketch, picture, item, middle);
        }
        ItemShape::Mark { x, from, to } => {
            if to - from > 3.0 {
                let half = Paint { opacity: 0.5, ..paint };
                let whole = [[from, x, x, to]];
                let whole = whole.iter().filter(|_| item.stretches.is_empty());
                for edges in item.stretches.iter().chain(whole) {
                    draw_fade_bar(sketch, *edges, rows(GROUND), half);
                }
            }
            draw_starts(sketch, picture, item, middle);
            let style = SymbolStyle {
                scale: 0.72,
                fill: paint,
                ground: inks.paint(Role::Raised),
                halo: 1.0,
                hollow: item.doubted,
            };
            draw_symbol(sketch, ScreenPoint::new(x, middle), item.kind, style);
            if item.disputed && item.shown {
                let ring = inks.pen(1.2, Role::TextSecond);
                draw_disputed_ring(sketch, ScreenPoint::new(x, middle), 8.5, ring);
            }
        }
    }
    if item.selected {
        let (from, to) = item.solid();
        let frame =
            Rect { left: from - 3.0, top: middle - 9.0, right: to + 3.0, bottom: middle + 9.0 };
        sketch.rect(frame.grown(-0.875), 3.0, None, Some(inks.pen(1.75, Role::Accent)));
    }
    draw_title(sketch, picture, (item, middle), (strength, time));
}

fn draw_tick(sketch: &mut Sketch, (x, middle): (f64, f64), half: f64, pen: Pen) {
    sketch.line(&[ScreenPoint::new(x, middle - half), ScreenPoint::new(x, middle + half)], pen);
}

/// A tick at each start that a claim gives: dark with light edges.
fn draw_starts(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    item: &TimelineItem,
    middle: f64,
) {
    let half = BAR / 2.0 + 2.5;
    for x in &item.starts {
        draw_tick(sketch, (*x, middle), half, picture.inks.pen(3.0, Role::Raised));
        draw_tick(sketch, (*x, middle), half, picture.inks.pen(1.3, Role::Text));
    }
}

/// A dotted line from the event to later statements about it, with a hollow dot at each.
fn draw_said(sketch: &mut Sketch, picture: TimelinePicture<'_>, item: &TimelineItem, middle: f64) {
    let Some(last) = item.said.last().copied() else { return };
    let (_, right) = item.solid();
    let pen = picture.inks.pen(1.2, Role::TextSecond);
    let ends = [ScreenPoint::new(right + 3.0, middle), ScreenPoint::new(last - 3.0, middle)];
    sketch.line(&ends, pen.clone().dashed(&[2.0, 2.0]));
    for x in &item.said {
        let ground = picture.inks.paint(Role::Raised);
        sketch.circle(ScreenPoint::new(*x, middle), 3.0, Some(ground), Some(pen.clone()));
    }
}

/// The left end of a title; `None` where it has no room.
fn title_left(item: &TimelineItem, time: Rect) -> Option<f64> {
    match (item.side, item.shape) {
        (TitleSide::Right, _) => Some(item.reach.1 + 5.0),
        (TitleSide::Left, _) => Some(item.reach.0 - 5.0 - item.title_width()),
        (TitleSide::Inside, ItemShape::Bar { core_from, .. }) => {
            Some(core_from.max(time.left) + 8.0)
        }
        _ => None,
    }
}

/// The heights at which the titles of items stand at `x`, from the top down.
pub(super) fn titles_at(
    x: f64,
    (scene, parts): (&TimelineScene, TimelineParts),
) -> Vec<(f64, f64)> {
    let mut crossed = Vec::new();
    for lane in &scene.lanes.lanes {
        let top = parts.lanes.top + 1.0 + lane.top;
        for item in &lane.items {
            let Some(left) = title_left(item, parts.time) else { continue };
            if (left - 2.0..=left + item.title_width() + 2.0).contains(&x) {
                let middle = top + (f64_from_count(item.row) + 0.5) * scene.lanes.row_height;
                crossed.push((middle - 8.0, middle + 8.0));
            }
        }
    }
    crossed.sort_by(|a, b| a.0.total_cmp(&b.0));
    crossed
}

/// The title where the scene has placed it, with the count of a stack and a note.
fn draw_title(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (item, middle): (&TimelineItem, f64),
    (strength, time): (f64, Rect),
) {
    let inks = picture.inks;
    let on_bar = item.side == TitleSide::Inside && item.stretches.is_empty();
    let paint = if on_bar {
        inks.on(inks.mixed(Role::Kind(item.kind), Role::Raised, strength))
    } else {
        let faint = !item.shown && strength < 1.0;
        inks.mixed(Role::Text, Role::Raised, if faint { FAINT_TEXT } else { 1.0 })
    };
    let lettering = if on_bar || item.selected {
        Lettering::bold(TextStyle::Tiny, paint)
    } else {
        Lettering::regular(TextStyle::Tiny, paint)
    };
    let width = item.title_width();
    let Some(left) = title_left(item, time) else {
        if item.events.len() > 1 {
            let bold = Lettering::bold(TextStyle::Tiny, paint);
            let at = ScreenPoint::new(item.solid().1 + 4.0, middle);
            sketch.text(at, Anchor::Left, &format!("×{}", item.events.len()), bold);
        }
        return;
    };
    let mut x = left;
    if item.ring_room() > 0.0 {
        let at = ScreenPoint::new(x + 4.5, middle);
        draw_disputed_ring(sketch, at, RING, Pen::new(RING_LINE, paint));
        x += item.ring_room();
    }
    let text = match item.events.len() {
        1 => item.title.clone(),
        many => format!("×{many} {}", item.title),
    };
    let at = ScreenPoint::new(x, middle);
    let drawn = sketch.text_within(at, Anchor::Left, &text, lettering, width + 14.0);
    if !item.note.is_empty() {
        let second = Lettering::regular(TextStyle::Tiny, inks.paint(Role::TextSecond));
        let at = ScreenPoint::new(x + drawn + NOTE_GAP, middle);
        sketch.text_within(at, Anchor::Left, &item.note, second, width);
    }
}
