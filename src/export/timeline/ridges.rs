//! Ridges of a figure's timeline: very many events as an outline for each kind in the place of lanes.

use super::{OUTSIDE, TimelineParts, TimelinePicture};
use crate::export::drawing::{Anchor, Lettering, PathStep, Sketch};
use crate::export::map::{SymbolStyle, draw_symbol};
use crate::geo::ScreenPoint;
use crate::scene::density::{KindRidge, ridges};
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::{count_words, listed};
use crate::scene::theme::{Role, TextStyle};
use crate::time::Axis;

/// The least and the greatest height of a ridge, in pixels.
const ROW: (f64, f64) = (14.0, 40.0);
/// Space above the highest column, in pixels.
const AIR: f64 = 3.0;

/// The ridges of the kinds, with the height of a row in pixels.
#[derive(Clone, Debug)]
pub(super) struct LaidRidges {
    ridges: Vec<KindRidge>,
    row: f64,
}

impl LaidRidges {
    /// Ridges that take no more than that height where their rows can be so low.
    pub(super) fn new(
        picture: TimelinePicture<'_>,
        axis: &Axis,
        edges: (f64, f64),
        most: f64,
    ) -> Self {
        let ridges = ridges(picture.dataset, &picture.visible.passing, axis, edges);
        let rows = f64_from_count(ridges.len().max(1));
        Self { row: (most / rows).clamp(ROW.0, ROW.1), ridges }
    }

    /// Their height in pixels.
    pub(super) fn height(&self) -> f64 {
        f64_from_count(self.ridges.len()) * self.row
    }

    fn rows(&self, parts: TimelineParts) -> impl Iterator<Item = (&KindRidge, Rect)> {
        self.ridges.iter().enumerate().map(move |(nth, ridge)| {
            let top = parts.lanes.top + 1.0 + f64_from_count(nth) * self.row;
            (ridge, Rect { top, bottom: top + self.row, ..parts.lanes })
        })
    }

    /// Draws the kinds with their numbers of events.
    pub(super) fn draw_names(
        &self,
        sketch: &mut Sketch,
        picture: TimelinePicture<'_>,
        parts: TimelineParts,
    ) {
        let inks = picture.inks;
        let bold = Lettering::bold(TextStyle::Tiny, inks.paint(Role::TextSecond));
        let plain = Lettering::regular(TextStyle::Tiny, inks.paint(Role::Text));
        for (ridge, row) in self.rows(parts) {
            let ends = [ScreenPoint::new(row.left, row.top), ScreenPoint::new(row.right, row.top)];
            sketch.line(&ends, inks.pen(1.0, Role::Hairline));
            let middle = row.middle().y;
            sketch.object("lane", ridge.kind.label(), |sketch| {
                let style = SymbolStyle {
                    scale: 0.62,
                    fill: inks.paint(Role::Kind(ridge.kind)),
                    ground: inks.paint(Role::Raised),
                    halo: 0.0,
                    hollow: false,
                };
                draw_symbol(sketch, ScreenPoint::new(7.0, middle), ridge.kind, style);
                let count = count_words(ridge.count);
                let right = parts.time.left - 8.0;
                sketch.text(ScreenPoint::new(right, middle), Anchor::Right, &count, bold);
                let room = right - bold.width(&count) - 24.0;
                let at = ScreenPoint::new(18.0, middle);
                sketch.text_within(at, Anchor::Left, ridge.kind.label(), plain, room);
            });
        }
    }

    /// Draws the ridges: in the colour of the kind within the dates shown, fainter outside.
    pub(super) fn draw(
        &self,
        sketch: &mut Sketch,
        picture: TimelinePicture<'_>,
        (axis, parts): (&Axis, TimelineParts),
    ) {
        let inks = picture.inks;
        let window = picture.state.window_hull();
        let [from, to] = [window.start(), window.end()].map(|edge| axis.x_from_time(edge));
        for (ridge, row) in self.rows(parts) {
            let role = Role::Kind(ridge.kind);
            let title = listed([ridge.kind.label(), &count_words(ridge.count)]);
            sketch.object("ridge", &title, |sketch| {
                for (inside, paint) in
                    [(false, inks.mixed(role, Role::Raised, OUTSIDE)), (true, inks.paint(role))]
                {
                    let steps = columns(ridge, row, (from, to), inside);
                    sketch.path(steps, Some(paint), None);
                }
            });
        }
    }
}

/// The columns of a ridge within the dates shown, or those outside.
fn columns(ridge: &KindRidge, row: Rect, (from, to): (f64, f64), inside: bool) -> Vec<PathStep> {
    let of_these = ridge
        .columns
        .iter()
        .filter(|column| (from..=to).contains(&f64::midpoint(column.left, column.right)) == inside);
    let steps = of_these.flat_map(|column| {
        let height = ((row.height() - AIR) * column.height).max(1.0);
        bar(column.left, column.right, row.bottom, height)
    });
    steps.collect()
}

fn bar(left: f64, right: f64, bottom: f64, height: f64) -> [PathStep; 5] {
    let at = ScreenPoint::new;
    [
        PathStep::Move(at(left, bottom)),
        PathStep::Line(at(left, bottom - height)),
        PathStep::Line(at(right, bottom - height)),
        PathStep::Line(at(right, bottom)),
        PathStep::Close,
    ]
}
