//! Names that follow what they name: letter by letter along a river or a line.

use crate::geo::{Bounds, Point, ScreenPoint, Viewport};
use crate::scene::map::labels::label::TextLine;
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::labels::previous::LineLabelSpot;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, letter_width, text_width};
use crate::scene::theme::Role;

/// A name set along a course.
#[derive(Clone, Debug, PartialEq)]
pub struct LineLabel {
    /// The text.
    pub text: String,
    /// Its letters, in the order in which they are read.
    pub letters: Vec<Letter>,
    /// Size in points.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub role: Role,
    /// How far it has come in at this scale, from 0 to 1.
    pub share: f64,
}

/// A letter at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// The letter.
    pub letter: char,
    /// The middle of its box.
    pub at: ScreenPoint,
    /// How far it is turned, in radians clockwise.
    pub angle: f64,
    /// The upright box that holds it.
    pub rect: Rect,
}

/// The sides of a course on which a name may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PathSide {
    /// Above it where there is room, else below.
    Either,
    /// On the left, as one goes along it.
    Left,
    /// On the right.
    Right,
}

/// What is written along a course, and how.
#[derive(Clone, Debug)]
pub(crate) struct LineLabelRequest {
    /// The text.
    pub(crate) line: TextLine,
    /// Near which point it should stand.
    pub(crate) near: Point,
    /// On which side.
    pub(crate) beside: PathSide,
    /// How far it has come in at this scale.
    pub(crate) share: f64,
}

/// Distance between samples along a course in pixels.
const STEP: f64 = 4.0;
/// How far beyond the pane a course is looked at, so that what is in it does not depend on where
/// the pane ends.
const MARGIN: f64 = 80.0;
/// The greatest angle between a letter and the whole name, in radians.
const BEND: f64 = 0.8;
/// The greatest angle between a letter and the next, in radians.
const TURN: f64 = 0.3;
/// How many places are tried, the best first.
const TRIES: usize = 24;

/// A point of a course on the screen.
#[derive(Clone, Copy, Debug)]
struct Sample {
    /// How far along the course, in pixels.
    start: f64,
    /// On the course.
    raw: ScreenPoint,
    /// On the course with its small bends taken out.
    at: ScreenPoint,
}

/// The parts of a course in view, sampled evenly.
#[derive(Clone, Debug)]
pub(crate) struct LabelPath {
    runs: Vec<Vec<Sample>>,
    viewport: Viewport,
}

/// A place for a name: a run, its samples from one to another, how good it is.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    run: usize,
    from: usize,
    to: usize,
    cost: f64,
}

impl LabelPath {
    /// The parts of a path in view.
    pub(crate) fn new(path: &[Point], viewport: Viewport) -> Self {
        let view = viewport.bounds_with_margin(MARGIN);
        let mut runs: Vec<Vec<Sample>> = Vec::new();
        let (mut so_far, mut open) = (0.0, false);
        for (a, b) in path.iter().zip(path.iter().skip(1)) {
            let length = viewport.px_from_km(a.distance(*b));
            if !Bounds::between(*a, *b).meets(view) || length <= 0.0 {
                so_far += length;
                open = false;
                continue;
            }
            if !open {
                runs.push(Vec::new());
                open = true;
            }
            let mut along = (so_far / STEP).ceil() * STEP;
            while along < so_far + length {
                let point = a.toward(*b, (along - so_far) / length);
                if let Some(run) = runs.last_mut().filter(|_| view.contains(point)) {
                    let raw = viewport.screen_from_plane(point);
                    run.push(Sample { start: along, raw, at: raw });
                }
                along += STEP;
            }
            so_far += length;
        }
        for run in &mut runs {
            smooth(run);
        }
        Self { runs, viewport }
    }

    /// The point of it in view that is nearest to a point.
    pub(crate) fn nearest(&self, to: ScreenPoint) -> Option<ScreenPoint> {
        let size = self.viewport.size;
        let inside = |at: &ScreenPoint| {
            (30.0..=size.width - 30.0).contains(&at.x)
                && (20.0..=size.height - 20.0).contains(&at.y)
        };
        let points = self.runs.iter().flatten().map(|sample| sample.raw).filter(inside);
        points.min_by(|a, b| a.distance(to).total_cmp(&b.distance(to)))
    }

    /// Writes along it: where the name stood before if it can stay, else at the best place that is
    /// free; nothing where there is none.
    pub(crate) fn write(
        &self,
        writing: &LineLabelRequest,
        layout: &mut LabelPlacer,
    ) -> Option<LineLabel> {
        let TextLine { text, size, weight, role } = &writing.line;
        let width = text_width(text, *size, *weight);
        let before = layout.course_before(text);
        let near = self.viewport.screen_from_plane(before.map_or(writing.near, |(b, _)| b.middle));
        let stays = before.filter(|(_, same)| *same && layout.is_moving()).map(|(spot, _)| spot);
        let mut seats = self.seats(width, near, before.filter(|(_, same)| *same).map(|(b, _)| b));
        seats.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        let tries = if stays.is_some() { 1 } else { TRIES };
        let found = seats.iter().take(tries).find_map(|seat| {
            let run = self.runs.get(seat.run)?.get(seat.from..=seat.to)?;
            let first = before.is_none_or(|(spot, _)| spot.on_left);
            let sides = [first, !first].into_iter().take(if stays.is_some() { 1 } else { 2 });
            sides.into_iter().find_map(|on_left| {
                let letters = letters(&writing.line, run, on_left, writing.beside)?;
                // A river's name leaves the disputed line alone; the line's own name cannot.
                let river = writing.beside == PathSide::Either;
                let free = letters.iter().all(|letter| {
                    layout.is_open(letter.rect) && !(river && layout.is_spared(letter.rect))
                });
                let start = run.first()?.start;
                let middle = self.viewport.plane_from_screen(run.get(run.len() / 2)?.raw);
                // The dearest question comes last: most places are taken.
                let clear = || letters.iter().all(|letter| is_clear(letter, run, *size));
                let was_here = stays.is_none_or(|spot| (spot.start - start).abs() < 0.5);
                let spot = LineLabelSpot { start, on_left, middle };
                let stands = free && was_here && clear();
                stands.then_some((letters, spot))
            })
        });
        if let Some(spot) = stays.filter(|_| found.is_none()) {
            layout.remember_course(text, spot);
            layout.wait();
        }
        let (letters, spot) = found?;
        for letter in &letters {
            layout.take_name(letter.rect);
        }
        layout.remember_course(text, spot);
        let (text, size, weight, role) = (text.clone(), *size, *weight, *role);
        Some(LineLabel { text, letters, size, weight, role, share: writing.share })
    }

    /// Every stretch of that width that bends little enough.
    fn seats(&self, width: f64, near: ScreenPoint, kept: Option<LineLabelSpot>) -> Vec<Candidate> {
        let mut seats = Vec::new();
        for (run, samples) in self.runs.iter().enumerate() {
            let mut to = 0;
            let lengths = lengths(samples);
            for (from, sample) in samples.iter().enumerate().filter(|(_, s)| is_even(s.start)) {
                let wanted = lengths.get(from).copied().unwrap_or_default() + width + STEP;
                while lengths.get(to).is_some_and(|length| *length < wanted) {
                    to += 1;
                }
                let Some(stretch) = samples.get(from..=to) else {
                    break;
                };
                let was_here = kept.is_some_and(|kept| (kept.start - sample.start).abs() < 0.5);
                let cost = cost(stretch, near).map(|cost| if was_here { -1.0 } else { cost });
                seats.extend(cost.map(|cost| Candidate { run, from, to, cost }));
            }
        }
        seats
    }
}

/// Whether a stretch may begin there: at every other sample, counted from the start of the course.
fn is_even(start: f64) -> bool {
    (start / STEP).rem_euclid(2.0) < 0.5
}

/// Takes out the bends that are smaller than a letter.
fn smooth(run: &mut [Sample]) {
    const REACH: usize = 4;
    let raw: Vec<ScreenPoint> = run.iter().map(|sample| sample.raw).collect();
    for (nth, sample) in run.iter_mut().enumerate() {
        let reach = REACH.min(nth).min(raw.len() - 1 - nth);
        let Some(around) = raw.get(nth - reach..=nth + reach) else {
            continue;
        };
        let count = f64::from(u16::try_from(around.len()).unwrap_or(1));
        let (x, y) = around.iter().fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
        sample.at = ScreenPoint::new(x / count, y / count);
    }
}

/// How far along the smoothed run each sample is.
fn lengths(run: &[Sample]) -> Vec<f64> {
    let mut so_far = 0.0;
    let mut last: Option<ScreenPoint> = None;
    run.iter()
        .map(|sample| {
            so_far += last.map_or(0.0, |last| last.distance(sample.at));
            last = Some(sample.at);
            so_far
        })
        .collect()
}

/// How good a stretch is, small for good; `None` where it bends too much to be read.
fn cost(stretch: &[Sample], near: ScreenPoint) -> Option<f64> {
    let (first, last) = (stretch.first()?.at, stretch.last()?.at);
    let chord = direction(first, last);
    let mut worst = 0.0_f64;
    for (a, b) in stretch.iter().zip(stretch.iter().skip(4)).step_by(2) {
        worst = worst.max(turn(chord, direction(a.at, b.at)).abs());
    }
    let steep = (chord.sin().abs() - 0.8).max(0.0) * 3.0;
    let middle = stretch.get(stretch.len() / 2)?.at;
    (worst <= BEND).then(|| worst + steep + middle.distance(near) / 160.0)
}

fn direction(from: ScreenPoint, to: ScreenPoint) -> f64 {
    (to.y - from.y).atan2(to.x - from.x)
}

/// The turn from one direction to another, −π to π.
fn turn(from: f64, to: f64) -> f64 {
    let (sin, cos) = (to - from).sin_cos();
    sin.atan2(cos)
}

/// The letters along a stretch, on that side of it; `None` where they would turn too sharply or the
/// side is not theirs.
fn letters(line: &TextLine, run: &[Sample], first: bool, beside: PathSide) -> Option<Vec<Letter>> {
    let backwards = run.last()?.at.x < run.first()?.at.x;
    // Read backwards, what lies on the left of the course is below the letters.
    let above = match beside {
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
    // From the course to the middle of a line of text: to its foot above, to its top below.
    let gap = if above { 0.39 * line.size + 3.5 } else { -(0.34 * line.size + 3.5) };
    let mut letters: Vec<Letter> = Vec::new();
    for letter in line.text.chars() {
        let width = letter_width(letter, line.size, line.weight);
        let (on, angle) = station(&points, cursor + width / 2.0)?;
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
        letters.push(Letter { letter, at, angle, rect });
    }
    Some(letters)
}

/// The point so far along, and the direction there.
fn station(points: &[ScreenPoint], along: f64) -> Option<(ScreenPoint, f64)> {
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

/// Whether a letter stands off the course itself, whose small bends the name does not follow.
fn is_clear(letter: &Letter, run: &[Sample], size: f64) -> bool {
    run.iter().all(|sample| sample.raw.distance(letter.at) > 0.42 * size)
}

#[cfg(test)]
mod tests;
