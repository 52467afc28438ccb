//! Lines: the pieces of a paragraph broken where they no longer fit.
//!
//! Breaks are where egui breaks the text as it is stored: its place was given by those lines.

use std::collections::VecDeque;

use egui::text::LayoutJob;

use super::laid_pieces::{LaidPiece, Lay};
use crate::text::PieceKind;

/// The lines of a paragraph of at most `most`, and whether its end was left out. The first begins
/// `indent` points from the edge.
pub(super) fn lines(
    pieces: Vec<LaidPiece>,
    job: &LayoutJob,
    (base, most, indent): (u8, usize, f32),
    lay: Lay<'_>,
) -> (Vec<Vec<LaidPiece>>, bool) {
    let limit = job.effective_wrap_width();
    let mut indent = indent;
    let mut rest = VecDeque::from(pieces);
    let mut lines = Vec::new();
    while lines.len() < most && (lines.is_empty() || !rest.is_empty()) {
        lines.push(line(&mut rest, limit - indent, job.wrap.break_anywhere, lay));
        indent = 0.0;
    }
    let cut_off = !rest.is_empty();
    if let Some(last) = lines.last_mut().filter(|_| cut_off) {
        end_with_sign(last, job, base, lay);
    }
    (lines, cut_off)
}

/// Takes the next line from the pieces that are left.
fn line(
    rest: &mut VecDeque<LaidPiece>,
    limit: f32,
    anywhere: bool,
    lay: Lay<'_>,
) -> Vec<LaidPiece> {
    let mut line: Vec<LaidPiece> = Vec::new();
    let mut end = 0.0;
    let mut last_space = None;
    while let Some(piece) = rest.pop_front() {
        let next = end + piece.lead + piece.width;
        if next <= limit {
            if piece.part.kind == PieceKind::Space {
                last_space = Some(line.len());
            }
            end = next;
            line.push(piece);
            continue;
        }
        if let Some(space) = last_space.filter(|_| !anywhere) {
            rest.push_front(piece);
            while line.len() > space + 1 {
                line.pop().into_iter().for_each(|piece| rest.push_front(piece));
            }
        } else if let Some((head, tail)) = piece.cut(limit - end, line.is_empty(), lay) {
            line.push(head);
            rest.push_front(tail);
        } else if line.is_empty() {
            line.push(piece);
        } else {
            rest.push_front(piece);
        }
        break;
    }
    line
}

/// Ends a line with the sign that more follows, and takes away what has no room beside it.
fn end_with_sign(line: &mut Vec<LaidPiece>, job: &LayoutJob, base: u8, lay: Lay<'_>) {
    let (Some(sign), Some(last)) = (job.wrap.overflow_character, line.last()) else {
        return;
    };
    let sign = last.sign_after(sign, base, lay);
    let room = job.effective_wrap_width() - sign.width;
    let mut width: f32 = line.iter().map(|piece| piece.lead + piece.width).sum();
    while width > room {
        let Some(last) = line.pop() else { break };
        width -= last.lead + last.width;
        if let Some((head, _)) = last.cut(room - width, false, lay) {
            line.push(head);
            break;
        }
    }
    line.push(sign);
}
