//! Parts that charts share: lines of numbers, the scale, and places for words.

use crate::export::drawing::{Anchor, Lettering, Sketch};
use crate::export::timeline::TimelinePicture;
use crate::geo::ScreenPoint;
use crate::message;
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::theme::{Role, TextStyle};

/// Height of the chart's name left of the plot, in pixels.
pub(super) const TITLE: f64 = 18.0;
/// Height of a line of words and a number, in pixels.
pub(super) const LINE: f64 = 16.0;
/// The most such lines; of more, the rest is counted in the last.
pub(super) const MOST_LINES: usize = 16;
/// Width of the signs before the words, in pixels.
pub(super) const SIGN: f64 = 16.0;

/// A line left of the plot.
pub(super) struct NumberLine<'a> {
    pub(super) words: &'a str,
    pub(super) number: &'a str,
}

/// Draws lines of words and a bold number, from the chart's name down, as many as have room. `sign`
/// draws what stands before the words of each, in that much room.
pub(super) fn draw_lines(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    names: Rect,
    lines: &[NumberLine<'_>],
    (indent, mut sign): (f64, impl FnMut(&mut Sketch, usize, ScreenPoint)),
) {
    let inks = picture.inks;
    let plain = Lettering::regular(TextStyle::Tiny, inks.paint(Role::Text));
    let bold = Lettering::bold(TextStyle::Tiny, inks.paint(Role::Text));
    let room = ((names.height() - TITLE) / LINE).floor().max(1.0);
    let fits = |count: usize| f64_from_count(count) <= room && count <= MOST_LINES;
    let shown = if fits(lines.len()) {
        lines.len()
    } else {
        // The last line counts the rest.
        (1..lines.len()).take_while(|count| fits(count + 1)).last().unwrap_or(0)
    };
    let middle = |nth: usize| names.top + TITLE + (f64_from_count(nth) + 0.5) * LINE;
    for (nth, line) in lines.iter().take(shown).enumerate() {
        let y = middle(nth);
        sign(sketch, nth, ScreenPoint::new(names.left + 7.0, y));
        let right = names.right - 8.0;
        sketch.text(ScreenPoint::new(right, y), Anchor::Right, line.number, bold);
        let left = names.left + indent + 2.0;
        let width = right - bold.width(line.number) - 8.0 - left;
        sketch.text_within(ScreenPoint::new(left, y), Anchor::Left, line.words, plain, width);
    }
    if shown < lines.len() {
        let more = message!("figure-chart-more", count = lines.len() - shown);
        let at = ScreenPoint::new(names.left + indent + 2.0, middle(shown));
        let second = Lettering::regular(TextStyle::Tiny, inks.paint(Role::TextSecond));
        sketch.text_within(at, Anchor::Left, &more, second, names.width() - indent - 10.0);
    }
}

/// Draws lines at shares of the height, each with its number inside the right edge.
pub(super) fn draw_ticks(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    ticks: &[(f64, String)],
    plot: Rect,
) {
    let inks = picture.inks;
    let lettering = Lettering::regular(TextStyle::Tiny, inks.paint(Role::TextSecond));
    for (share, label) in ticks {
        let y = plot.bottom - plot.height() * share;
        let ends = [ScreenPoint::new(plot.left, y), ScreenPoint::new(plot.right, y)];
        sketch.line(&ends, inks.pen(1.0, Role::Hairline));
        let at = ScreenPoint::new(picture.width - 1.0, y - 6.5);
        sketch.text(at, Anchor::Right, label, lettering);
    }
}

/// The first of the boxes that lies within an area and on nothing that is taken.
pub(super) fn free_of(
    boxes: &[(Rect, Anchor)],
    taken: &[Rect],
    area: Rect,
) -> Option<(Rect, Anchor)> {
    let fits = |(one, _): &&(Rect, Anchor)| {
        area.holds(*one) && !taken.iter().any(|other| other.meets(*one))
    };
    boxes.iter().find(fits).copied()
}

/// Draws words beside a point where they cover nothing: to the right above or below, or to the left;
/// words without a place are left out.
pub(super) fn draw_beside(
    sketch: &mut Sketch,
    at: ScreenPoint,
    (words, lettering): (&str, Lettering),
    taken: &mut Vec<Rect>,
    area: Rect,
) {
    let (width, height) = (lettering.width(words), lettering.size * 1.25);
    let right = Rect::sized(at.x + 4.0, at.y - height - 1.0, width, height);
    let below = Rect::sized(at.x + 4.0, at.y + 2.0, width, height);
    let left = Rect::sized(at.x - 4.0 - width, at.y - height - 1.0, width, height);
    let places = [(right, Anchor::Left), (below, Anchor::Left), (left, Anchor::Right)];
    let Some((place, anchor)) = free_of(&places, taken, area) else { return };
    let x = if anchor == Anchor::Right { place.right } else { place.left };
    sketch.text(ScreenPoint::new(x, place.middle().y), anchor, words, lettering);
    taken.push(place);
}
