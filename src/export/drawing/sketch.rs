//! Sketches: drawings while they are made.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    DrawnGroup, DrawnImage, DrawnItem, DrawnShape, DrawnText, Paint, Part, PathStep, Pen,
    ShapeOutline,
};
use crate::export::inert::inert_line;
use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;
use crate::text::{NAME_LETTERS, shortened};

/// Distance of the base line from the middle of a line, as a share of the size: where fonts with the
/// usual ascent and descent put it.
const BASE_LINE: f64 = 0.388;

/// Which part of a line is at its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// Size, cut and colour of a line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// Size of the type in pixels.
    pub size: f64,
    /// Cut of the type.
    pub weight: Weight,
    /// Its colour.
    pub paint: Paint,
}

impl Lettering {
    /// Regular type of a style.
    pub const fn regular(style: TextStyle, paint: Paint) -> Self {
        Self { size: style.px(), weight: Weight::Regular, paint }
    }

    /// Bold type of a style.
    pub const fn bold(style: TextStyle, paint: Paint) -> Self {
        Self { size: style.px(), weight: Weight::Bold, paint }
    }

    /// Width of a line in pixels.
    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.weight)
    }

    /// The text, cut with an ellipsis if it is wider than `width`.
    pub fn fitted(self, text: &str, width: f64) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut short = String::new();
        let mut room = width - self.width("…");
        for letter in text.chars() {
            room -= text_width(letter.encode_utf8(&mut [0; 4]), self.size, self.weight);
            if room < 0.0 {
                break;
            }
            short.push(letter);
        }
        format!("{}…", short.trim_end())
    }

    /// The text in lines of at most that width. A word that is wider, such as an address or a sentence
    /// in a script without spaces, is parted between letters.
    pub fn wrapped(self, text: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (lines.last_mut(), longer.filter(|line| self.width(line) <= width)) {
                (Some(line), Some(longer)) => *line = longer,
                _ => self.push_parted(word, width, &mut lines),
            }
        }
        lines
    }

    /// Adds a word as lines of at most that width, of at least one letter each.
    fn push_parted(self, word: &str, width: f64, lines: &mut Vec<String>) {
        if self.width(word) <= width {
            lines.push(word.to_owned());
            return;
        }
        let (mut part, mut filled) = (String::new(), 0.0);
        for letter in word.graphemes(true) {
            let wide = self.width(letter);
            if !part.is_empty() && filled + wide > width {
                lines.push(std::mem::take(&mut part));
                filled = 0.0;
            }
            part.push_str(letter);
            filled += wide;
        }
        lines.push(part);
    }
}

/// A drawing while it is made: each part is painted over those before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sketch {
    items: Vec<DrawnItem>,
}

impl Sketch {
    /// What has been drawn.
    pub fn into_items(self) -> Vec<DrawnItem> {
        self.items
    }

    /// Whether nothing has been drawn.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Draws a group; one without parts is left out.
    pub fn group(
        &mut self,
        part: Part,
        (id, title): (&str, &str),
        clip: Option<Rect>,
        draw: impl FnOnce(&mut Self),
    ) {
        let mut inner = Self::default();
        draw(&mut inner);
        if !inner.items.is_empty() {
            let (id, title) = (id.to_owned(), inert_line(title).into_owned());
            let items = inner.items;
            self.items.push(DrawnItem::Group(DrawnGroup { id, title, part, clip, items }));
        }
    }

    /// Draws a layer; one without parts is left out.
    pub fn layer(&mut self, id: &str, title: &str, draw: impl FnOnce(&mut Self)) {
        self.group(Part::Layer, (id, title), None, draw);
    }

    /// Draws an object with a name.
    pub fn object(&mut self, id: &str, title: &str, draw: impl FnOnce(&mut Self)) {
        self.group(Part::Object, (id, title), None, draw);
    }

    /// Draws a shape.
    pub fn shape(&mut self, outline: ShapeOutline, fill: Option<Paint>, pen: Option<Pen>) {
        self.items.push(DrawnItem::Shape(DrawnShape { outline, fill, pen }));
    }

    /// Draws a path.
    pub fn path(&mut self, steps: Vec<PathStep>, fill: Option<Paint>, pen: Option<Pen>) {
        if !steps.is_empty() {
            self.shape(ShapeOutline::Path(steps), fill, pen);
        }
    }

    /// Draws an open line through points.
    pub fn line(&mut self, points: &[ScreenPoint], pen: Pen) {
        if points.len() > 1 {
            self.path(open(points), None, Some(pen));
        }
    }

    /// Draws a closed outline through points.
    pub fn polygon(&mut self, points: &[ScreenPoint], fill: Option<Paint>, pen: Option<Pen>) {
        if points.len() > 1 {
            let mut steps = open(points);
            steps.push(PathStep::Close);
            self.path(steps, fill, pen);
        }
    }

    /// Draws a circle.
    pub fn circle(&mut self, at: ScreenPoint, radius: f64, fill: Option<Paint>, pen: Option<Pen>) {
        self.shape(ShapeOutline::Circle(at, radius), fill, pen);
    }

    /// Draws a box with corners of that radius.
    pub fn rect(&mut self, rect: Rect, radius: f64, fill: Option<Paint>, pen: Option<Pen>) {
        self.shape(ShapeOutline::Box(rect, radius), fill, pen);
    }

    /// Draws an image.
    pub fn image(&mut self, image: DrawnImage) {
        self.items.push(DrawnItem::Image(image));
    }

    /// Draws a line of text whose middle is at the height of `at`.
    pub fn text(&mut self, at: ScreenPoint, anchor: Anchor, text: &str, lettering: Lettering) {
        self.spaced_text(at, anchor, (text, 0.0), lettering, None);
    }

    /// The same, with an ellipsis if it is wider than `width`; returns its width.
    pub fn text_within(
        &mut self,
        at: ScreenPoint,
        anchor: Anchor,
        text: &str,
        lettering: Lettering,
        width: f64,
    ) -> f64 {
        let text = lettering.fitted(&inert_line(text), width);
        self.text(at, anchor, &text, lettering);
        lettering.width(&text)
    }

    /// Draws a line of text with additional space between letters, and with a halo.
    pub fn spaced_text(
        &mut self,
        at: ScreenPoint,
        anchor: Anchor,
        (text, spacing): (&str, f64),
        lettering: Lettering,
        halo: Option<(Paint, f64)>,
    ) {
        let at = ScreenPoint::new(at.x, at.y + BASE_LINE * lettering.size);
        self.turned_text(at, anchor, (text, spacing), lettering, (halo, 0.0));
    }

    /// Draws a line of text anchored on its base line, turned about the anchor.
    pub fn turned_text(
        &mut self,
        at: ScreenPoint,
        anchor: Anchor,
        (text, spacing): (&str, f64),
        lettering: Lettering,
        (halo, turn): (Option<(Paint, f64)>, f64),
    ) {
        let text = inert_line(text);
        let text = shortened(&text, NAME_LETTERS).into_owned();
        if !text.trim().is_empty() {
            let Lettering { size, weight, paint } = lettering;
            let text = DrawnText { at, anchor, text, size, weight, paint, spacing, halo, turn };
            self.items.push(DrawnItem::Text(text));
        }
    }

    /// Draws all of another sketch, moved to the right and down.
    pub fn place(&mut self, other: Self, by: (f64, f64)) {
        self.items.extend(other.items.into_iter().map(|item| item.moved(by)));
    }
}

/// The steps of a line through points.
fn open(points: &[ScreenPoint]) -> Vec<PathStep> {
    let step = |(nth, at): (usize, &ScreenPoint)| match nth {
        0 => PathStep::Move(*at),
        _ => PathStep::Line(*at),
    };
    points.iter().enumerate().map(step).collect()
}

impl DrawnItem {
    /// The item moved to the right and down.
    #[must_use]
    fn moved(self, by: (f64, f64)) -> Self {
        let point = |at: ScreenPoint| ScreenPoint::new(at.x + by.0, at.y + by.1);
        match self {
            Self::Group(group) => Self::Group(DrawnGroup {
                clip: group.clip.map(|clip| clip.shifted(by)),
                items: group.items.into_iter().map(|item| item.moved(by)).collect(),
                ..group
            }),
            Self::Shape(shape) => Self::Shape(DrawnShape {
                outline: match shape.outline {
                    ShapeOutline::Circle(at, radius) => ShapeOutline::Circle(point(at), radius),
                    ShapeOutline::Box(rect, radius) => ShapeOutline::Box(rect.shifted(by), radius),
                    ShapeOutline::Path(steps) => {
                        ShapeOutline::Path(steps.into_iter().map(|it| it.moved(point)).collect())
                    }
                },
                ..shape
            }),
            Self::Text(text) => Self::Text(DrawnText { at: point(text.at), ..text }),
            Self::Image(image) => Self::Image(DrawnImage { rect: image.rect.shifted(by), ..image }),
        }
    }
}

impl PathStep {
    fn moved(self, point: impl Fn(ScreenPoint) -> ScreenPoint) -> Self {
        match self {
            Self::Move(to) => Self::Move(point(to)),
            Self::Line(to) => Self::Line(point(to)),
            Self::Quad(control, to) => Self::Quad(point(control), point(to)),
            Self::Cubic(a, b, to) => Self::Cubic(point(a), point(b), point(to)),
            Self::Close => Self::Close,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::theme::{Role, Theme};

    fn small() -> Lettering {
        Lettering::regular(TextStyle::Small, Paint::solid(Theme::Light.colour(Role::Text)))
    }

    #[test]
    fn a_text_without_room_is_cut_with_an_ellipsis() {
        let text = "The police station at the bridge";
        let cut = small().fitted(text, 90.0);
        assert!(cut.ends_with('…') && small().width(&cut) <= 90.0, "{cut}");
        assert_eq!(small().fitted(text, 900.0), text);
    }

    #[test]
    fn a_long_text_is_wrapped_between_words_and_loses_none() {
        let text = "one two three four five six seven eight nine ten";
        let lines = small().wrapped(text, 80.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_word_without_room_is_parted_and_loses_no_letter() {
        let text = "see https://example.org/a/very/long/address/without/a/single/space 和平協議文本全文刊登於此";
        let lines = small().wrapped(text, 80.0);
        assert!(lines.iter().all(|line| small().width(line) <= 80.0), "{lines:?}");
        assert_eq!(lines.concat(), text.replace(' ', ""));
    }

    #[test]
    fn a_layer_without_parts_is_left_out() {
        let mut sketch = Sketch::default();
        sketch.layer("empty", "Empty", |_| {});
        assert!(sketch.is_empty());
    }
}
