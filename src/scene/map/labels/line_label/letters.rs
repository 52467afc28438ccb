//! Letters of a label along a line, each turned with the line.

use super::PathSide;
use super::path::{Sample, direction, turn};
use crate::geo::ScreenPoint;
use crate::scene::map::labels::label::TextLine;
use crate::scene::rect::Rect;
use crate::scene::text::{letter_width, text_width};

/// The greatest angle between a letter and the next, in radians (14°): beyond it the eye no longer
/// follows.
const TURN: f64 = 0.25;
/// The least distance between the middles of two letters, as a share of their usual distance: on the
/// inner side of a bend they close up.
const CLOSEST: f64 = 0.8;

/// A letter at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// The letter.
    pub letter: char,
    /// Middle of its box.
    pub at: ScreenPoint,
    /// Rotation in radians, clockwise.
    pub angle: f64,
    /// The upright box that holds it.
    pub rect: Rect,
}

/// The letters along a stretch; `first` is whether the first choice of side is tried. `None` if
/// they would turn too sharply.
pub(super) fn letters(
    line: &TextLine,
    run: &[Sample],
    first: bool,
    side: PathSide,
) -> Option<Vec<Letter>> {
    let backwards = run.last()?.at.x < run.first()?.at.x;
    // Read backwards, the left of the line is below the letters.
    let above = match side {
        PathSide::Either => first,
        PathSide::Left => !backwards,
        PathSide::Right => backwards,
    };
    let mut points: Vec<ScreenPoint> = run.iter().map(|sample| sample.at).collect();
    if backwards {
        points.reverse();
    }
    let total: f64 = points.iter().zip(points.iter().skip(1)).map(|(a, b)| a.distance(*b)).sum();
    let mut cursor = (total - text_width(&line.text, line.size, line.weight)) / 2.0;
    // From the line to the middle of a letter: its foot is above the line, or its top below.
    let gap = if above { 0.39 * line.size + 3.5 } else { -(0.34 * line.size + 3.5) };
    let mut letters: Vec<Letter> = Vec::new();
    let mut last_width = 0.0;
    for letter in line.text.chars() {
        let width = letter_width(letter, line.size, line.weight);
        let (on, angle) = point_at(&points, cursor + width / 2.0)?;
        cursor += width;
        if letters.last().is_some_and(|last| turn(last.angle, angle).abs() > TURN) {
            return None;
        }
        let (sin, cos) = angle.sin_cos();
        let at = ScreenPoint::new(on.x + sin * gap, on.y - cos * gap);
        let tall = 0.95 * line.size;
        let rect = Rect::about(
            at,
            width * cos.abs() + tall * sin.abs(),
            width * sin.abs() + tall * cos.abs(),
        );
        let usual = f64::midpoint(last_width, width);
        if letters.last().is_some_and(|last| last.at.distance(at) < CLOSEST * usual) {
            return None;
        }
        last_width = width;
        letters.push(Letter { letter, at, angle, rect });
    }
    Some(letters)
}

/// The point at a distance along a path, and the direction of the path there.
fn point_at(points: &[ScreenPoint], along: f64) -> Option<(ScreenPoint, f64)> {
    let mut so_far = 0.0;
    for (nth, (a, b)) in points.iter().zip(points.iter().skip(1)).enumerate() {
        let span = a.distance(*b);
        if along <= so_far + span && span > 0.0 {
            let share = ((along - so_far) / span).clamp(0.0, 1.0);
            let at = ScreenPoint::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            let (before, after) = (points.get(nth.saturating_sub(1))?, points.get(nth + 2));
            return Some((at, direction(*before, *after.unwrap_or(b))));
        }
        so_far += span;
    }
    None
}

/// Whether a letter keeps off the line itself, whose small bends the label does not follow.
pub(super) fn is_clear(letter: &Letter, run: &[Sample], size: f64) -> bool {
    run.iter().all(|sample| sample.raw.distance(letter.at) > 0.42 * size)
}
