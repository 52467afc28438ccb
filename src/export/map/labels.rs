//! Names with halos, leaders, and what speakers say.

use super::{MapPicture, beside};
use crate::export::drawing::{Anchor, Lettering, Paint, Part, Pen, Sketch, set_line};
use crate::geo::ScreenPoint;
use crate::model::Stance;
use crate::scene::map::{Label, LabelTarget, LineLabel, SPEAKER_TEXT};
use crate::scene::rect::Rect;
use crate::scene::text::letter_width;
use crate::scene::theme::Role;

/// Width of the halo of small type in pixels, on both sides of a letter together.
const HALO_PX: f64 = 3.0;
/// The same of large type.
const LARGE_HALO_PX: f64 = 4.0;
/// The size from which type is large, in pixels.
const LARGE_PX: f64 = 14.0;

/// Draws leaders and every label over its halo.
pub(super) fn draw_labels(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let (inks, labels) = (picture.inks, &picture.scene.labels);
    let halo = inks.mixed(Role::LandCore, Role::LandNeighbour, 0.7);
    for leader in &labels.leaders {
        let ends = [leader.from, leader.to];
        sketch.line(&ends, Pen::new(3.0, halo));
        sketch.line(&ends, inks.pen(1.0, Role::TextSecond));
    }
    for line in &labels.line_labels {
        draw_line_label(sketch, picture, line, halo);
    }
    // The lines of one name are one object.
    let mut rest = labels.labels.as_slice();
    while let Some(first) = rest.first() {
        let own = rest.iter().take_while(|it| it.target == first.target);
        let count = if first.target.is_some() { own.count() } else { 1 };
        let (lines, others) = rest.split_at(count.max(1));
        rest = others;
        let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let words = words.join(" ");
        sketch.object(&name_id(first, &words), &words, |sketch| {
            for line in lines {
                draw_label(sketch, picture, line, halo);
            }
        });
    }
}

fn name_id(label: &Label, words: &str) -> String {
    match &label.target {
        Some(LabelTarget::Place(place)) => format!("name-{place}"),
        Some(LabelTarget::Force(force)) => format!("name-{force}"),
        Some(LabelTarget::Event(event)) => format!("name-{event}"),
        Some(LabelTarget::Country(country)) => format!("name-{country}"),
        None => format!("name-{words}"),
    }
}

fn draw_label(sketch: &mut Sketch, picture: MapPicture<'_>, label: &Label, halo: Paint) {
    let decorative = label.spacing > 0.0;
    let colour = picture.inks.colour(label.role);
    let (size, weight) = (label.size, label.weight);
    let lettering = Lettering { size, weight, paint: Paint::faded(colour, label.opacity) };
    let width = if size > LARGE_PX { LARGE_HALO_PX } else { HALO_PX };
    let halo = (!decorative).then_some((Paint { opacity: label.opacity, ..halo }, width));
    let (x, anchor) = if decorative {
        (label.rect.middle().x, Anchor::Middle)
    } else if label.flush_right {
        (label.rect.right, Anchor::Right)
    } else {
        (label.rect.left, Anchor::Left)
    };
    let at = ScreenPoint::new(x, label.rect.middle().y);
    sketch.spaced_text(at, anchor, (&label.text, label.spacing), lettering, halo);
}

/// A name along a line, letter by letter, the halos of all letters first.
fn draw_line_label(sketch: &mut Sketch, picture: MapPicture<'_>, line: &LineLabel, halo: Paint) {
    let colour = picture.inks.colour(line.role);
    let (size, weight) = (line.size, line.weight);
    let halo = Paint { opacity: line.opacity, ..halo };
    let letters = line.letters.iter().filter(|letter| !letter.letter.is_whitespace());
    let placed: Vec<(String, ScreenPoint, f64)> = letters
        .map(|letter| {
            let (sin, cos) = letter.angle.sin_cos();
            let half = letter_width(letter.letter, size, weight) / 2.0;
            // From the middle of the letter's box to the left end of its base line.
            let drop = 0.388 * size;
            let at = beside(letter.at, -half * cos - drop * sin, -half * sin + drop * cos);
            (letter.letter.to_string(), at, letter.angle)
        })
        .collect();
    let lettering = Lettering { size, weight, paint: Paint::faded(colour, line.opacity) };
    let id = format!("name-{}", line.text);
    sketch.object(&id, &line.text, |sketch| {
        // The halo of a letter would cover a part of its neighbour.
        for (text, at, angle) in &placed {
            let outline = set_line(text, size, weight, 0.0).outline(*at, *angle);
            sketch.path(outline, None, Some(Pen::new(HALO_PX, halo).rounded()));
        }
        sketch.group(Part::Word(line.text.clone()), ("", ""), None, |sketch| {
            for (text, at, angle) in &placed {
                sketch.turned_text(*at, Anchor::Left, (text, 0.0), lettering, (None, *angle));
            }
        });
    });
}

/// Draws the lines of speakers: solid, dashed for denials, dotted for calls.
pub(super) fn draw_speaker_lines(sketch: &mut Sketch, picture: MapPicture<'_>) {
    for line in &picture.scene.speakers {
        let pen = picture.inks.pen(1.0, Role::Stance(line.stance));
        let paint = pen.paint;
        let pen = match line.stance {
            Stance::Asserts | Stance::Admits => pen,
            Stance::Denies => pen.dashed(&[5.0, 3.0]),
            Stance::CallsFor => pen.dashed(&[1.5, 3.0]),
        };
        sketch.object(&format!("speakers-{}", line.seat), &line.words(), |sketch| {
            sketch.line(&[line.from, line.to], pen);
            sketch.circle(line.from, 2.0, Some(paint), None);
        });
    }
}

/// Draws the words of speakers on their plates.
pub(super) fn draw_speaker_words(sketch: &mut Sketch, picture: MapPicture<'_>) {
    let inks = picture.inks;
    for line in &picture.scene.speakers {
        let Some((plate, word)) = &line.word else { continue };
        let paint = inks.paint(Role::Stance(line.stance));
        sketch.object(&format!("said-{}", line.seat), &line.words(), |sketch| {
            let pen = inks.pen(1.0, Role::Stance(line.stance));
            let inner: Rect = plate.grown(-0.5);
            sketch.rect(inner, 8.0, Some(inks.paint(Role::Panel)), Some(pen));
            let lettering = Lettering::bold(SPEAKER_TEXT, paint);
            sketch.text_within(plate.middle(), Anchor::Middle, word, lettering, plate.width());
        });
    }
}
