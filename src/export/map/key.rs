//! Key of a map: every sign on it, and nothing else, in columns.

use super::MapPicture;
use super::beside;
use super::ground::draw_line_style;
use super::symbols::{SymbolStyle, draw_disputed_ring, draw_further_symbol, draw_symbol};
use super::tracks::draw_part;
use crate::export::drawing::{Anchor, Lettering, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::label;
use crate::model::{EventKind, LayerKind};
use crate::scene::f64_from_count;
use crate::scene::map::LegendEntry;
use crate::scene::rect::Rect;
use crate::scene::theme::{Role, TextStyle};

/// Height of a line in pixels.
const ROW: f64 = 15.5;
/// From the left edge of a column to the middle of its signs, in pixels.
const SIGN: f64 = 13.0;
/// From the left edge of a column to its words, in pixels.
const WORDS: f64 = 31.0;
/// Space between two columns in pixels.
const GAP: f64 = 12.0;
/// The most columns.
const MOST_COLUMNS: usize = 5;
/// The width below which the key is narrow, in pixels.
const NARROW: f64 = 480.0;

/// The lines of the key: what a person can switch in the window is left out.
fn entries(picture: MapPicture<'_>) -> Vec<LegendEntry> {
    let shown = picture.scene.overlays.legend.iter().copied();
    shown.filter(|entry| !matches!(entry, LegendEntry::Off(_) | LegendEntry::AllKinds)).collect()
}

/// Widths of the columns, as many as stand side by side: each holds its longest line.
fn columns(picture: MapPicture<'_>, entries: &[LegendEntry], width: f64) -> Vec<f64> {
    let lettering = words_in(picture, width);
    let names = picture.input.state.display.names;
    let widest = |entries: &[LegendEntry]| {
        let words = entries.iter();
        let words = words.map(|it| lettering.width(&it.label(picture.input.dataset, names)));
        words.fold(0.0, f64::max) + WORDS + GAP
    };
    let in_columns = |count: usize| -> Vec<f64> {
        entries.chunks(entries.len().div_ceil(count).max(1)).map(widest).collect()
    };
    let fits = |columns: &Vec<f64>| columns.iter().sum::<f64>() - GAP <= width;
    let mut columns = (2..=MOST_COLUMNS).rev().map(in_columns).find(fits);
    let columns = columns.get_or_insert_with(|| vec![width]);
    // What is left over stands between them.
    let spare = (width + GAP - columns.iter().sum::<f64>()).max(0.0);
    let each = spare / f64_from_count(columns.len().max(1));
    columns.iter().map(|column| column + each).collect()
}

/// The type of the words: a little smaller in a narrow key, as notes are.
fn words_in(picture: MapPicture<'_>, width: f64) -> Lettering {
    let own = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::Text));
    let share = if width < NARROW { 0.88 } else { 1.0 };
    Lettering { size: own.size * share, ..own }
}

/// Height of the key in that width, in pixels; 0 where there is nothing to explain.
pub fn key_height(picture: MapPicture<'_>, width: f64) -> f64 {
    let entries = entries(picture);
    let count = columns(picture, &entries, width).len();
    f64_from_count(entries.len().div_ceil(count.max(1))) * ROW
}

/// Draws the key with its upper left corner there, in that width.
pub fn draw_key(sketch: &mut Sketch, picture: MapPicture<'_>, at: ScreenPoint, width: f64) {
    let entries = entries(picture);
    let columns = columns(picture, &entries, width);
    let rows = entries.len().div_ceil(columns.len().max(1)).max(1);
    let names = picture.input.state.display.names;
    let lettering = words_in(picture, width);
    sketch.layer("key", label!("map-window-key"), |sketch| {
        let mut left = at.x;
        for (entries, wide) in entries.chunks(rows).zip(columns) {
            for (row, entry) in entries.iter().enumerate() {
                let middle = at.y + ROW * (f64_from_count(row) + 0.5);
                let words = entry.label(picture.input.dataset, names);
                sketch.object("key", &words, |sketch| {
                    draw_sign(sketch, picture, *entry, ScreenPoint::new(left + SIGN, middle));
                    let words_at = ScreenPoint::new(left + WORDS, middle);
                    sketch.text_within(words_at, Anchor::Left, &words, lettering, wide - WORDS);
                });
            }
            left += wide;
        }
    });
}

/// Draws the sign of a line around a point.
fn draw_sign(sketch: &mut Sketch, picture: MapPicture<'_>, entry: LegendEntry, at: ScreenPoint) {
    let inks = picture.inks;
    let mut mark = |kind: EventKind, hollow: bool| {
        let style = SymbolStyle {
            scale: 0.66,
            fill: inks.paint(Role::Kind(kind)),
            ground: inks.paint(Role::Raised),
            halo: 0.0,
            hollow,
        };
        draw_symbol(sketch, at, kind, style);
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
        | LegendEntry::Track => draw_ground_sign(sketch, picture, entry, at),
        LegendEntry::Further => {
            let fill = inks.paint(Role::Kind(EventKind::Crossing));
            let colours = (fill, inks.paint(Role::Raised));
            draw_further_symbol(sketch, at, EventKind::Crossing, colours);
        }
        LegendEntry::Seat => mark(EventKind::Statement, true),
        LegendEntry::Placeholder => mark(EventKind::Decision, true),
        LegendEntry::Peacekeepers => {
            // Two sizes: the area follows the number.
            for (x, side) in [(-7.5, 7.0), (4.5, 12.0)] {
                let middle = beside(at, x, 0.0);
                let fill = inks.paint(Role::Kind(EventKind::Peacekeepers));
                sketch.rect(Rect::about(middle, side, side), 0.0, Some(fill), None);
                let bar = Rect::about(middle, side, side / 6.0);
                sketch.rect(bar, 0.0, Some(inks.paint(Role::Raised)), None);
            }
        }
        LegendEntry::Band => {
            let role = Role::Kind(EventKind::Deployment);
            let (pale, full) =
                (inks.mixed(role, Role::Raised, 0.32), inks.mixed(role, Role::Raised, 0.82));
            sketch.rect(Rect::about(beside(at, 0.0, -2.5), 24.0, 4.0), 0.0, Some(pale), None);
            sketch.rect(Rect::about(beside(at, 0.0, 2.0), 24.0, 5.0), 0.0, Some(full), None);
        }
        LegendEntry::Disputed => {
            draw_disputed_ring(sketch, at, 6.5, inks.pen(1.3, Role::DisputedLine));
        }
        LegendEntry::Count => {
            let pill = Rect::about(at, 15.0, 13.0);
            sketch.rect(pill, 6.5, Some(inks.paint(Role::Text)), None);
            let lettering = Lettering::bold(TextStyle::Tiny, inks.paint(Role::Raised));
            sketch.text(at, Anchor::Middle, "3", lettering);
        }
        LegendEntry::Numbered { number, .. } => {
            let lettering = Lettering::bold(TextStyle::Tiny, inks.paint(Role::Text));
            sketch.text(at, Anchor::Middle, &number.to_string(), lettering);
        }
        LegendEntry::Forward
        | LegendEntry::Announced
        | LegendEntry::Arrived
        | LegendEntry::CameFrom
        | LegendEntry::Order
        | LegendEntry::Possible
        | LegendEntry::Estimated
        | LegendEntry::Doubted
        | LegendEntry::Age => draw_moving_sign(sketch, picture, entry, at),
    }
}

/// The signs of lines, areas and layers.
fn draw_ground_sign(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    entry: LegendEntry,
    at: ScreenPoint,
) {
    let inks = picture.inks;
    match entry {
        LegendEntry::DisputedLine => {
            let ends = [beside(at, -12.0, 0.0), beside(at, 12.0, 0.0)];
            draw_line_style(sketch, inks, picture.input.state.display.line, &ends);
        }
        LegendEntry::ContestedLine | LegendEntry::ClaimLimit => {
            let ends = [beside(at, -12.0, 0.0), beside(at, 12.0, 0.0)];
            let border = entry == LegendEntry::ContestedLine;
            let dashes: &[f64] = if border { &[6.0, 3.5] } else { &[1.5, 3.0] };
            sketch.line(&ends, inks.pen(1.2, Role::DisputedLine).dashed(dashes));
        }
        LegendEntry::ClaimedArea => {
            let area = Rect::about(at, 17.0, 10.0);
            sketch.rect(area, 0.0, Some(inks.faded(Role::Border, 0.28)), None);
        }
        LegendEntry::Radius => {
            let role = Role::Kind(EventKind::Attack);
            let pen = Pen::new(1.0, inks.faded(role, 0.7));
            sketch.circle(at, 6.0, Some(inks.faded(role, 0.16)), Some(pen));
        }
        LegendEntry::Area => {
            let role = Role::DisputedLine;
            let pen = Pen::new(1.0, inks.faded(role, 0.75));
            let area = Rect::about(at, 17.0, 10.0);
            sketch.rect(area, 0.0, Some(inks.faded(role, 0.18)), Some(pen));
        }
        LegendEntry::Line => {
            let ends = [beside(at, -10.0, 0.0), beside(at, 10.0, 0.0)];
            sketch.line(&ends, inks.pen(2.5, Role::DisputedLine));
        }
        LegendEntry::Layer(nth) => {
            if let Some(layer) = picture.input.dataset.meta.layers.get(nth) {
                let ends = match layer.kind {
                    LayerKind::Point => vec![at],
                    _ => vec![beside(at, -11.0, 0.0), beside(at, 11.0, 0.0)],
                };
                draw_part(sketch, picture, (nth, layer.kind), &ends);
            }
        }
        LegendEntry::Track => {
            let role = Role::Kind(EventKind::Deployment);
            sketch.line(&[beside(at, -11.0, 0.0), at], inks.pen(2.0, role));
            let ahead = [at, beside(at, 11.0, 0.0)];
            sketch.line(&ahead, inks.pen(1.5, role).dashed(&[3.0, 2.5]));
            sketch.circle(at, 2.5, Some(inks.paint(role)), None);
        }
        _ => {}
    }
}

/// The signs of positions, reinforcements, order, age and doubt.
fn draw_moving_sign(
    sketch: &mut Sketch,
    picture: MapPicture<'_>,
    entry: LegendEntry,
    at: ScreenPoint,
) {
    let inks = picture.inks;
    match entry {
        LegendEntry::Forward => {
            let pen = inks.pen(1.5, Role::Kind(EventKind::Deployment)).dashed(&[3.0, 2.0]);
            sketch.rect(Rect::about(at, 10.0, 10.0), 0.0, None, Some(pen));
        }
        LegendEntry::Announced | LegendEntry::Arrived | LegendEntry::CameFrom => {
            let role = Role::Kind(match entry {
                LegendEntry::CameFrom => EventKind::Deployment,
                _ => EventKind::Peacekeepers,
            });
            let arrived = entry == LegendEntry::Arrived;
            let fill = inks.mixed(role, Role::Raised, if arrived { 1.0 } else { 0.12 });
            let outline = [
                (-11.0, -1.5),
                (2.0, -1.5),
                (2.0, -5.5),
                (11.0, 0.0),
                (2.0, 5.5),
                (2.0, 1.5),
                (-11.0, 1.5),
            ]
            .map(|(x, y)| beside(at, x, y));
            let edge = (!arrived).then(|| inks.pen(1.0, role).dashed(&[3.0, 1.5]));
            sketch.polygon(&outline, Some(fill), edge);
        }
        LegendEntry::Order => {
            let pen = inks.pen(1.5, Role::KindText(EventKind::Attack));
            let tip = beside(at, 11.0, 0.0);
            sketch.line(&[beside(at, -11.0, 0.0), tip], pen.clone());
            sketch.line(&[beside(tip, -5.0, -3.5), tip, beside(tip, -5.0, 3.5)], pen);
        }
        LegendEntry::Possible | LegendEntry::Estimated => {
            let kind = match entry {
                LegendEntry::Possible => EventKind::Decision,
                _ => EventKind::Deployment,
            };
            let role = Role::Kind(kind);
            let style = SymbolStyle {
                scale: 0.66,
                fill: inks.paint(role),
                ground: inks.mixed(role, Role::Raised, 0.4),
                halo: 0.0,
                hollow: true,
            };
            draw_symbol(sketch, at, kind, style);
        }
        LegendEntry::Doubted => {
            let lettering = Lettering::bold(TextStyle::Small, inks.paint(Role::Text));
            sketch.text(at, Anchor::Middle, "?", lettering);
        }
        LegendEntry::Age => {
            for (nth, share) in [(-1.0, 0.5), (0.0, 0.7), (1.0, 1.0)] {
                let paint = inks.mixed(Role::Kind(EventKind::Decision), Role::Raised, share);
                sketch.circle(beside(at, nth * 8.0, 0.0), 2.5 + share, Some(paint), None);
            }
        }
        _ => {}
    }
}
