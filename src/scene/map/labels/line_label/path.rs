//! Paths for labels: the parts of a line in view, sampled evenly, and stretches of them for a text.

use crate::geo::{Bounds, Point, ScreenPoint, Viewport};
use crate::scene::map::previous::LineLabelSpot;

/// Distance between samples in pixels: a fraction of a letter.
const STEP: f64 = 4.0;
/// How far beyond the pane a line is sampled, in pixels: smoothing near the edge of the pane does
/// not depend on where the pane ends.
const MARGIN: f64 = 80.0;
/// The greatest angle between a part of the text and the whole, in radians (46°): a text that bends
/// more is hard to read.
const BEND: f64 = 0.8;

/// A point of a line on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    /// Distance from the start of the line in pixels.
    pub(super) start: f64,
    /// On the line.
    pub(super) raw: ScreenPoint,
    /// On the line without its small bends.
    pub(super) at: ScreenPoint,
}

/// The parts of a line in view.
#[derive(Clone, Debug)]
pub(crate) struct LabelPath {
    /// One for each part, of samples at even distances.
    runs: Vec<Vec<Sample>>,
    viewport: Viewport,
}

/// A stretch of a run for a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    run: usize,
    from: usize,
    to: usize,
    /// Low for a straight stretch near the wanted point.
    pub(super) cost: f64,
}

impl LabelPath {
    /// The parts of a path of the plane that are in view.
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

    /// Points in view, away from the edges of the pane, the nearest to `to` first.
    pub(crate) fn points_near(&self, to: ScreenPoint) -> Vec<ScreenPoint> {
        /// Every tenth sample: a label does not fit between two.
        const APART: usize = 10;
        let size = self.viewport.size;
        let inside = |at: &ScreenPoint| {
            (30.0..=size.width - 30.0).contains(&at.x)
                && (20.0..=size.height - 20.0).contains(&at.y)
        };
        let points = || self.runs.iter().flatten().map(|sample| sample.raw).filter(inside);
        let nearest = points().min_by(|a, b| a.distance(to).total_cmp(&b.distance(to)));
        let mut others: Vec<ScreenPoint> = points().step_by(APART).collect();
        others.sort_by(|a, b| a.distance(to).total_cmp(&b.distance(to)));
        nearest.into_iter().chain(others).collect()
    }

    /// Every stretch of that width that bends little enough. The one where the text was in the
    /// previous frame costs least.
    pub(super) fn candidates(
        &self,
        width: f64,
        near: ScreenPoint,
        before: Option<LineLabelSpot>,
    ) -> Vec<Candidate> {
        let mut candidates = Vec::new();
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
                let was_here = before.is_some_and(|spot| (spot.start - sample.start).abs() < 0.5);
                let cost = cost(stretch, near).map(|cost| if was_here { -1.0 } else { cost });
                candidates.extend(cost.map(|cost| Candidate { run, from, to, cost }));
            }
        }
        candidates
    }

    /// The samples of a candidate.
    pub(super) fn stretch(&self, candidate: &Candidate) -> Option<&[Sample]> {
        self.runs.get(candidate.run)?.get(candidate.from..=candidate.to)
    }

    /// A point of the plane on the screen.
    pub(super) fn screen(&self, point: Point) -> ScreenPoint {
        self.viewport.screen_from_plane(point)
    }

    /// A point of the screen on the plane.
    pub(super) fn plane(&self, at: ScreenPoint) -> Point {
        self.viewport.plane_from_screen(at)
    }
}

/// Whether a stretch may begin at a sample: at every other one, counted from the start of the line.
fn is_even(start: f64) -> bool {
    (start / STEP).rem_euclid(2.0) < 0.5
}

/// Averages each sample with its neighbours: takes out bends smaller than a letter.
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

/// Distance of each sample from the first along the smoothed run.
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

/// Cost of a stretch by its bends, its slope and its distance from `near`; `None` if it bends too
/// much to be read.
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

/// Direction from one point to another in radians, clockwise from the right.
pub(super) fn direction(from: ScreenPoint, to: ScreenPoint) -> f64 {
    (to.y - from.y).atan2(to.x - from.x)
}

/// Turn from one direction to another, −π to π.
pub(super) fn turn(from: f64, to: f64) -> f64 {
    let (sin, cos) = (to - from).sin_cos();
    sin.atan2(cos)
}
