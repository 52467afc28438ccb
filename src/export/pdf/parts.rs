//! Parts of a page: colours, lines and paths as the library takes them.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineJoin, Stroke, StrokeDash};

use crate::export::convert::f32_from;
use crate::export::drawing::{DrawnItem, DrawnText, Paint, PathStep, Pen, set_line};
use crate::geo::ScreenPoint;
use crate::scene::theme::Rgb;

/// Whether every letter of a line has a shape of its own in a font.
pub(super) fn is_plain(text: &DrawnText) -> bool {
    let has_shape = |letter: char| {
        !matches!(
            letter,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' |
            '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        )
    };
    let line = set_line(&text.text, text.size, text.weight, text.spacing);
    let mut glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
    text.text.chars().all(has_shape) && glyphs.all(|glyph| glyph.glyph != 0)
}

/// The words of lines of text, one after the other.
pub(super) fn words_of(items: &[DrawnItem]) -> String {
    let words = items.iter().filter_map(|item| match item {
        DrawnItem::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

pub(super) fn colour_of(colour: Rgb) -> rgb::Color {
    let [red, green, blue] = colour.0;
    rgb::Color::new(red, green, blue)
}

pub(super) fn opacity_of(paint: Paint) -> NormalizedF32 {
    NormalizedF32::new(f32_from(paint.opacity.clamp(0.0, 1.0))).unwrap_or(NormalizedF32::ONE)
}

pub(super) fn fill_of(paint: Paint, rule: FillRule) -> Fill {
    Fill { paint: colour_of(paint.colour).into(), opacity: opacity_of(paint), rule }
}

pub(super) fn stroke_of(pen: &Pen) -> Stroke {
    let array: Vec<f32> = pen.dashes.iter().map(|it| f32_from(*it)).collect();
    Stroke {
        paint: colour_of(pen.paint.colour).into(),
        width: f32_from(pen.width),
        miter_limit: 4.0,
        line_join: if pen.round { LineJoin::Round } else { LineJoin::Miter },
        opacity: opacity_of(pen.paint),
        dash: (!array.is_empty()).then_some(StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    }
}

pub(super) fn pdf_path(steps: &[PathStep]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let xy = |at: ScreenPoint| (f32_from(at.x), f32_from(at.y));
    for step in steps {
        match *step {
            PathStep::Move(to) => {
                let (x, y) = xy(to);
                path.move_to(x, y);
            }
            PathStep::Line(to) => {
                let (x, y) = xy(to);
                path.line_to(x, y);
            }
            PathStep::Quad(control, to) => {
                let ((x1, y1), (x, y)) = (xy(control), xy(to));
                path.quad_to(x1, y1, x, y);
            }
            PathStep::Cubic(first, second, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (xy(first), xy(second), xy(to));
                path.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathStep::Close => path.close(),
        }
    }
    path.finish()
}
