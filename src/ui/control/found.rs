//! Words that a search finds, marked in the texts that have them.

use std::ops::Range;

use egui::text::{ByteIndex, LayoutJob, LayoutSection};

use crate::scene::theme::Role;
use crate::ui::theme::Look;

/// How much of the accent is in the ground of a word that is found.
const TINT: f64 = 0.22;

/// Marks those bytes of the text of a job: a tinted ground and a line below, so that they stand out
/// without colour as well.
pub(crate) fn mark_found(mut job: LayoutJob, marks: &[Range<usize>], look: Look) -> LayoutJob {
    if marks.is_empty() {
        return job;
    }
    let sections = std::mem::take(&mut job.sections);
    for section in sections {
        let (start, end) = (section.byte_range.start.0, section.byte_range.end.0);
        let mut at = start;
        let mut leading_space = section.leading_space;
        let mut add = |range: Range<usize>, is_marked: bool| {
            if range.is_empty() {
                return;
            }
            let mut format = section.format.clone();
            if is_marked {
                format.background = look.mixed(Role::Accent, Role::Panel, TINT);
                format.underline = look.stroke(1.0, Role::Accent);
            }
            let byte_range = ByteIndex(range.start)..ByteIndex(range.end);
            job.sections.push(LayoutSection { leading_space, byte_range, format });
            leading_space = 0.0;
        };
        for mark in marks.iter().filter(|mark| mark.start < end && mark.end > start) {
            let (from, to) = (mark.start.max(at), mark.end.min(end));
            add(at..from, false);
            add(from..to, true);
            at = to.max(at);
        }
        add(at..end, false);
    }
    job
}

#[cfg(test)]
mod tests {
    use egui::{Color32, TextFormat};

    use super::*;
    use crate::scene::theme::Theme;

    #[test]
    fn marks_split_a_text_and_lose_nothing_of_it() {
        let job = LayoutJob::single_section("An armed group".to_owned(), TextFormat::default());
        let job = mark_found(job, &[3..8, 9..14], Look::new(Theme::default()));
        let parts: Vec<(&str, bool)> = job
            .sections
            .iter()
            .map(|section| {
                let range = section.byte_range.start.0..section.byte_range.end.0;
                (&job.text[range], section.format.background != Color32::TRANSPARENT)
            })
            .collect();
        assert_eq!(parts, [("An ", false), ("armed", true), (" ", false), ("group", true)]);
    }
}
