//! Drawings: figures as shapes, lines of text and images, in the order of painting.
//!
//! Lengths are in pixels of 1/96 inch, as in CSS and SVG; y grows downwards.

mod fonts;
mod inks;
mod lettering;
mod sketch;

pub use self::fonts::{Typeface, typeface};
pub use self::inks::Inks;
pub use self::lettering::{GlyphRun, SetGlyph, SetLine, is_right_to_left, set_line};
pub use self::sketch::{Anchor, Lettering, Sketch};

use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;
use crate::scene::text::Weight;
use crate::scene::theme::Rgb;

/// Pixels to the millimetre.
pub const PX_PER_MM: f64 = 96.0 / 25.4;

/// A figure, ready to be written in any format.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width and height in pixels.
    pub size: (f64, f64),
    /// Whether the size was asked for in millimetres: a format that can tells its size in them.
    pub in_mm: bool,
    /// Title, for programs that list files and for assistive technology.
    pub title: String,
    /// What the figure shows, in sentences.
    pub description: String,
    /// BCP 47 tag of the language of its words.
    pub language: String,
    /// Colour behind everything.
    pub ground: Rgb,
    /// What is painted, from the lowest up.
    pub items: Vec<DrawnItem>,
}

/// Part of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum DrawnItem {
    /// Parts that belong together.
    Group(DrawnGroup),
    /// A shape.
    Shape(DrawnShape),
    /// A line of text.
    Text(DrawnText),
    /// An image.
    Image(DrawnImage),
}

/// Parts that belong together: a layer, or an object with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnGroup {
    /// Identifier, as somebody would type it. Writers make it unique and fit for their format; empty
    /// for none.
    pub id: String,
    /// The words that name the object or the layer; empty for none.
    pub title: String,
    /// What it is to a program that edits or reads the figure.
    pub part: Part,
    /// The box beyond which nothing of it is seen; `None` for no bound.
    pub clip: Option<Rect>,
    /// Its parts, from the lowest up.
    pub items: Vec<DrawnItem>,
}

/// What a group is to a program that edits or reads the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// An object: a mark, a name, a line.
    Object,
    /// A layer that can be hidden or locked as a whole.
    Layer,
    /// The picture itself, with the words that stand for it to those who do not see it.
    Picture(String),
    /// A heading.
    Heading,
    /// A paragraph, whose words are those of its lines.
    Paragraph,
    /// Letters that are one word although they are set one by one: the word.
    Word(String),
}

/// A shape with what fills it and what edges it.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnShape {
    /// Its outline.
    pub outline: ShapeOutline,
    /// Colour inside; `None` for none. Holes are left out by the even-odd rule.
    pub fill: Option<Paint>,
    /// The line along its outline; `None` for none.
    pub pen: Option<Pen>,
}

/// Outline of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeOutline {
    /// Straight and curved lines.
    Path(Vec<PathStep>),
    /// A circle: middle and radius.
    Circle(ScreenPoint, f64),
    /// A box, and the radius of its corners.
    Box(Rect, f64),
}

/// Step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathStep {
    /// Begins a part at a point.
    Move(ScreenPoint),
    /// A straight line to a point.
    Line(ScreenPoint),
    /// A quadratic curve: its control point and its end.
    Quad(ScreenPoint, ScreenPoint),
    /// A cubic curve: its control points and its end.
    Cubic(ScreenPoint, ScreenPoint, ScreenPoint),
    /// A straight line to where the part began.
    Close,
}

/// Colour with an opacity from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The colour.
    pub colour: Rgb,
    /// 1 where nothing below can be seen.
    pub opacity: f64,
}

/// Line along an outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub paint: Paint,
    /// Its width in pixels.
    pub width: f64,
    /// Lengths of dashes and gaps in turn; empty for a line without gaps.
    pub dashes: Vec<f64>,
    /// Whether corners are round; else they are pointed.
    pub round: bool,
}

/// Line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnText {
    /// Where it is anchored, on the base line.
    pub at: ScreenPoint,
    /// Which part of the line is there.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
    /// Size of the type in pixels.
    pub size: f64,
    /// Cut of the type.
    pub weight: Weight,
    /// Its colour.
    pub paint: Paint,
    /// Additional space between letters in pixels.
    pub spacing: f64,
    /// Colour and width in pixels of the light border around its letters; `None` for none.
    pub halo: Option<(Paint, f64)>,
    /// Rotation about its anchor in radians, clockwise.
    pub turn: f64,
}

/// Image of pixels, which are drawn without smoothing.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnImage {
    /// Where it lies.
    pub rect: Rect,
    /// Number of columns and of rows.
    pub size: (u32, u32),
    /// Red, green, blue and opacity, not premultiplied, row after row.
    pub pixels: Vec<u8>,
}

impl Paint {
    /// A colour through which nothing is seen.
    pub const fn solid(colour: Rgb) -> Self {
        Self { colour, opacity: 1.0 }
    }

    /// The same with an opacity from 0 to 1.
    pub const fn faded(colour: Rgb, opacity: f64) -> Self {
        Self { colour, opacity }
    }
}

impl Pen {
    /// A line without gaps.
    pub const fn new(width: f64, paint: Paint) -> Self {
        Self { paint, width, dashes: Vec::new(), round: false }
    }

    /// The line with dashes and gaps of those lengths in turn.
    #[must_use]
    pub fn dashed(self, dashes: &[f64]) -> Self {
        Self { dashes: dashes.to_vec(), ..self }
    }

    /// The line with round corners.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self { round: true, ..self }
    }
}

impl Drawing {
    /// Every line of text in it, in the order of painting; letters that are set one by one are one
    /// word.
    pub fn words(&self) -> Vec<&str> {
        fn collect<'a>(items: &'a [DrawnItem], words: &mut Vec<&'a str>) {
            for item in items {
                match item {
                    DrawnItem::Group(group) => match &group.part {
                        Part::Word(word) => words.push(word),
                        _ => collect(&group.items, words),
                    },
                    DrawnItem::Text(text) => words.push(&text.text),
                    DrawnItem::Shape(_) | DrawnItem::Image(_) => {}
                }
            }
        }
        let mut words = Vec::new();
        collect(&self.items, &mut words);
        words
    }
}
