//! Line labels: names letter by letter along a river or a line.

mod letters;
mod path;

pub use self::letters::Letter;

pub(super) use self::path::LabelPath;

use self::letters::{is_clear, letters};
use self::path::{Candidate, Sample};
use super::label::TextLine;
use super::placer::LabelPlacer;
use crate::geo::Point;
use crate::scene::map::previous::LineLabelSpot;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::Role;

/// Number of candidates that are tried, the best first.
const TRIES: usize = 24;

/// A name along a line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineLabel {
    /// The text.
    pub text: String,
    /// Its letters in reading order.
    pub letters: Vec<Letter>,
    /// Size of the type in pixels.
    pub size: f64,
    /// Weight of the type.
    pub weight: Weight,
    /// Colour.
    pub role: Role,
    /// Opacity from 0 to 1, by the zoom.
    pub opacity: f64,
}

/// The side of a line on which its label may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathSide {
    /// Above it, or below if there is no room above.
    Either,
    /// To the left in the direction of the line.
    Left,
    /// To the right in the direction of the line.
    Right,
}

/// A label along a line that has no place yet.
#[derive(Clone, Debug)]
pub(super) struct LineLabelRequest {
    /// Text and type.
    pub(super) line: TextLine,
    /// The point of the plane near which it should be.
    pub(super) near: Point,
    /// The side of the line.
    pub(super) side: PathSide,
    /// Opacity from 0 to 1, by the zoom.
    pub(super) opacity: f64,
}

impl LabelPath {
    /// Places a label along the path: where it was if it can stay, else at the best free candidate.
    /// `None` if there is none.
    pub(super) fn place(
        &self,
        request: &LineLabelRequest,
        placer: &mut LabelPlacer<'_>,
    ) -> Option<LineLabel> {
        let TextLine { text, size, weight, role } = &request.line;
        let before = placer.line_label_before(text);
        let same_scale = before.filter(|(_, same)| *same).map(|(spot, _)| spot);
        // While the map moves a label stays where it was or is hidden.
        let stays = same_scale.filter(|_| placer.is_moving());
        let near = self.screen(before.map_or(request.near, |(spot, _)| spot.middle));
        let width = text_width(text, *size, *weight);
        let mut candidates = self.candidates(width, near, same_scale);
        candidates.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        let tries = if stays.is_some() { 1 } else { TRIES };
        let before = before.map(|(spot, _)| spot);
        let mut tried = candidates.iter().take(tries);
        let found = tried
            .find_map(|candidate| self.letters_at(candidate, request, (before, stays), placer));
        if let Some(spot) = stays.filter(|_| found.is_none()) {
            placer.remember_line_label(text, spot);
            placer.wait();
        }
        let (letters, spot) = found?;
        for letter in &letters {
            placer.obstacles.block_name(letter.rect);
        }
        placer.remember_line_label(text, spot);
        let (text, size, weight, role) = (text.clone(), *size, *weight, *role);
        Some(LineLabel { text, letters, size, weight, role, opacity: request.opacity })
    }

    /// The letters at a candidate, on the first side on which they are free.
    fn letters_at(
        &self,
        candidate: &Candidate,
        request: &LineLabelRequest,
        (before, stays): (Option<LineLabelSpot>, Option<LineLabelSpot>),
        placer: &LabelPlacer<'_>,
    ) -> Option<(Vec<Letter>, LineLabelSpot)> {
        let run: &[Sample] = self.stretch(candidate)?;
        let start = run.first()?.start;
        if stays.is_some_and(|spot| (spot.start - start).abs() >= 0.5) {
            return None;
        }
        let middle = self.plane(run.get(run.len() / 2)?.raw);
        // A river's name keeps off the disputed line; the line's own name cannot.
        let avoids = request.side == PathSide::Either;
        let first = before.is_none_or(|spot| spot.on_left);
        let mut sides = [first, !first].into_iter().take(if stays.is_some() { 1 } else { 2 });
        sides.find_map(|on_left| {
            let letters = letters(&request.line, run, on_left, request.side)?;
            let free = letters.iter().all(|letter| {
                placer.is_open(letter.rect) && !(avoids && placer.obstacles.is_avoided(letter.rect))
            });
            // The most expensive check comes last: most candidates fail the first.
            let clear = || letters.iter().all(|it| is_clear(it, run, request.line.size));
            (free && clear()).then_some((letters, LineLabelSpot { start, on_left, middle }))
        })
    }
}

#[cfg(test)]
mod tests;
