//! SVG: a drawing as layers, objects and lines of text that a program can edit.
//!
//! Layers are groups that Inkscape shows as such (`inkscape:groupmode`) and Illustrator by their
//! identifiers. Every object has an identifier and a `<title>`. Halos are outlines below the text:
//! `paint-order`, which would do without, is known to browsers and not to every other program. Looks are presentation
//! attributes, so that a page's content security policy need allow no style.
//!
//! Format: Scalable Vector Graphics 1.1 (W3C, 2011).

use std::collections::HashMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::convert::decimal;
use super::drawing::{
    Anchor, Drawing, DrawnGroup, DrawnImage, DrawnItem, DrawnShape, DrawnText, PX_PER_MM, Paint,
    Part, PathStep, Pen, ShapeOutline, is_right_to_left, set_line,
};
use super::inert::{escaped, identifier};
use super::png;
use crate::scene::text::Weight;
use crate::scene::theme::Rgb;

/// The families that the words are set in, the first that a program has.
const FAMILIES: &str = "'Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols 2', \
                        'Helvetica Neue', Arial, sans-serif";

/// How a drawing is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SvgOptions<'a> {
    /// Whether words are outlines in place of text: they look the same where the font is missing, and
    /// can no longer be edited or searched.
    pub outlines: bool,
    /// Whether it is part of a page: without the declaration of a file, and as wide as there is room.
    pub in_page: bool,
    /// The beginning of every identifier: figures of one page need different ones.
    pub prefix: &'a str,
}

/// The drawing as the text of an SVG file.
pub fn write_svg(drawing: &Drawing, options: SvgOptions<'_>) -> String {
    let mut writer = Writer { text: String::new(), options, used: HashMap::new(), depth: 1 };
    writer.drawing(drawing);
    writer.text
}

struct Writer<'a> {
    text: String,
    options: SvgOptions<'a>,
    /// How often each identifier was asked for.
    used: HashMap<String, u32>,
    depth: usize,
}

impl Writer<'_> {
    fn drawing(&mut self, drawing: &Drawing) {
        let (width, height) = drawing.size;
        let length = |px: f64| {
            if drawing.in_mm { format!("{}mm", decimal(px / PX_PER_MM)) } else { decimal(px) }
        };
        if !self.options.in_page {
            self.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        let (title, about) = (self.unique("figure-title"), self.unique("figure-description"));
        self.text.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        self.text.push_str(" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"");
        if !self.options.in_page {
            self.attribute("width", &length(width));
            self.attribute("height", &length(height));
        }
        self.attribute("viewBox", &format!("0 0 {} {}", decimal(width), decimal(height)));
        self.attribute("xml:lang", &drawing.language);
        self.attribute("lang", &drawing.language);
        self.attribute("role", "img");
        self.attribute("aria-labelledby", &format!("{title} {about}"));
        self.attribute("font-family", FAMILIES);
        self.text.push_str(" fill=\"none\" stroke-miterlimit=\"4\">\n");
        let _ = writeln!(self.text, "<title id=\"{title}\">{}</title>", escaped(&drawing.title));
        let about_text = escaped(&drawing.description);
        let _ = writeln!(self.text, "<desc id=\"{about}\">{about_text}</desc>");
        let ground = hex(drawing.ground);
        let (width, height) = (decimal(width), decimal(height));
        let _ =
            writeln!(self.text, "<rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>");
        for item in &drawing.items {
            self.item(item);
        }
        self.text.push_str("</svg>\n");
    }

    /// The identifier for that text, which no other element has.
    fn unique(&mut self, text: &str) -> String {
        let id = identifier(&format!("{}{text}", self.options.prefix));
        let count = self.used.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    }

    /// Parts of a pixel that coordinates are rounded to: a page is for a screen.
    const fn places(&self) -> f64 {
        if self.options.in_page { 10.0 } else { 100.0 }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
    }

    fn item(&mut self, item: &DrawnItem) {
        match item {
            DrawnItem::Group(group) => self.group(group),
            DrawnItem::Shape(shape) => self.shape(shape),
            DrawnItem::Text(text) => self.line_of_text(text),
            DrawnItem::Image(image) => self.image(image),
        }
    }

    fn group(&mut self, group: &DrawnGroup) {
        let clip = group.clip.map(|clip| {
            let id = self.unique("clip");
            let (x, y) = (decimal(clip.left), decimal(clip.top));
            let (width, height) = (decimal(clip.width()), decimal(clip.height()));
            let _ = writeln!(
                self.text,
                "<clipPath id=\"{id}\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" \
                 height=\"{height}\"/></clipPath>"
            );
            id
        });
        self.indent();
        self.text.push_str("<g");
        if !group.id.is_empty() {
            let id = self.unique(&group.id);
            self.attribute("id", &id);
        }
        if matches!(group.part, Part::Layer | Part::Picture(_)) {
            self.attribute("inkscape:groupmode", "layer");
            self.attribute("inkscape:label", &group.title);
        }
        if let Some(clip) = clip {
            self.attribute("clip-path", &format!("url(#{clip})"));
        }
        self.text.push_str(">\n");
        self.depth += 1;
        if !group.title.is_empty() {
            self.indent();
            let _ = writeln!(self.text, "<title>{}</title>", escaped(&group.title));
        }
        for item in &group.items {
            self.item(item);
        }
        self.depth -= 1;
        self.indent();
        self.text.push_str("</g>\n");
    }

    fn indent(&mut self) {
        for _ in 1..self.depth {
            self.text.push(' ');
        }
    }

    fn shape(&mut self, shape: &DrawnShape) {
        self.indent();
        match &shape.outline {
            ShapeOutline::Path(steps) => {
                self.text.push_str("<path");
                self.attribute("d", &path_data(steps, self.places()));
                if shape.fill.is_some()
                    && steps.iter().filter(|it| **it == PathStep::Close).count() > 1
                {
                    self.attribute("fill-rule", "evenodd");
                }
            }
            ShapeOutline::Circle(at, radius) => {
                self.text.push_str("<circle");
                self.attribute("cx", &decimal(at.x));
                self.attribute("cy", &decimal(at.y));
                self.attribute("r", &decimal(*radius));
            }
            ShapeOutline::Box(rect, radius) => {
                self.text.push_str("<rect");
                self.attribute("x", &decimal(rect.left));
                self.attribute("y", &decimal(rect.top));
                self.attribute("width", &decimal(rect.width().max(0.0)));
                self.attribute("height", &decimal(rect.height().max(0.0)));
                if *radius > 0.0 {
                    self.attribute("rx", &decimal(*radius));
                }
            }
        }
        self.looks(shape.fill, shape.pen.as_ref());
        self.text.push_str("/>\n");
    }

    fn looks(&mut self, fill: Option<Paint>, pen: Option<&Pen>) {
        if let Some(fill) = fill {
            self.attribute("fill", &hex(fill.colour));
            if fill.opacity < 1.0 {
                self.attribute("fill-opacity", &decimal(fill.opacity));
            }
        }
        let Some(pen) = pen else { return };
        self.attribute("stroke", &hex(pen.paint.colour));
        if pen.paint.opacity < 1.0 {
            self.attribute("stroke-opacity", &decimal(pen.paint.opacity));
        }
        self.attribute("stroke-width", &decimal(pen.width));
        if pen.round {
            self.attribute("stroke-linejoin", "round");
        }
        if !pen.dashes.is_empty() {
            let dashes: Vec<String> = pen.dashes.iter().map(|it| decimal(*it)).collect();
            self.attribute("stroke-dasharray", &dashes.join(" "));
        }
    }

    fn line_of_text(&mut self, text: &DrawnText) {
        // Browsers paint the halo below the letters by themselves, which is a tenth of the bytes.
        let with_text = self.options.in_page && !self.options.outlines;
        if let Some((paint, width)) = text.halo.filter(|_| !with_text) {
            let pen = Pen::new(width, paint).rounded();
            self.indent();
            self.text.push_str("<path");
            self.attribute("d", &path_data(&text.outline(), self.places()));
            self.looks(Some(paint), Some(&pen));
            self.text.push_str("/>\n");
        }
        self.indent();
        if self.options.outlines {
            self.text.push_str("<path");
            self.attribute("d", &path_data(&text.outline(), self.places()));
            self.looks(Some(text.paint), None);
            self.attribute("aria-label", &text.text);
            self.text.push_str("/>\n");
            return;
        }
        self.text.push_str("<text");
        self.attribute("x", &decimal(text.at.x));
        self.attribute("y", &decimal(text.at.y));
        if text.turn != 0.0 {
            let (x, y) = (decimal(text.at.x), decimal(text.at.y));
            let turn = decimal(text.turn.to_degrees());
            self.attribute("transform", &format!("rotate({turn} {x} {y})"));
        }
        self.attribute("font-size", &decimal(text.size));
        match text.weight {
            Weight::Regular => {}
            Weight::Bold => self.attribute("font-weight", "bold"),
            Weight::Italic => self.attribute("font-style", "italic"),
        }
        // The start of a line that reads from right to left is its right end.
        let turned = is_right_to_left(&text.text);
        if turned {
            self.attribute("direction", "rtl");
        }
        match (text.anchor, turned) {
            (Anchor::Left, false) | (Anchor::Right, true) => {}
            (Anchor::Middle, _) => self.attribute("text-anchor", "middle"),
            (Anchor::Left, true) | (Anchor::Right, false) => self.attribute("text-anchor", "end"),
        }
        if text.spacing != 0.0 {
            self.attribute("letter-spacing", &decimal(text.spacing));
        }
        match text.halo.filter(|_| with_text) {
            Some((paint, width)) => {
                self.looks(Some(text.paint), Some(&Pen::new(width, paint).rounded()));
                self.attribute("paint-order", "stroke");
            }
            None => self.looks(Some(text.paint), None),
        }
        let _ = writeln!(self.text, ">{}</text>", escaped(&text.text));
    }

    fn image(&mut self, image: &DrawnImage) {
        let Some(bytes) = png::encoded(&image.pixels, image.size, None) else { return };
        self.indent();
        self.text.push_str("<image");
        self.attribute("x", &decimal(image.rect.left));
        self.attribute("y", &decimal(image.rect.top));
        self.attribute("width", &decimal(image.rect.width()));
        self.attribute("height", &decimal(image.rect.height()));
        self.attribute("preserveAspectRatio", "none");
        self.attribute("image-rendering", "optimizeSpeed");
        let _ = writeln!(self.text, " href=\"data:image/png;base64,{}\"/>", STANDARD.encode(bytes));
    }
}

impl DrawnText {
    /// The outlines of its letters, where they are drawn.
    pub(super) fn outline(&self) -> Vec<PathStep> {
        let line = set_line(&self.text, self.size, self.weight, self.spacing);
        line.outline(self.start(line.width), self.turn)
    }

    /// The left end of its base line, if it is that wide.
    pub(super) fn start(&self, width: f64) -> crate::geo::ScreenPoint {
        let back = match self.anchor {
            Anchor::Left => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::Right => width,
        };
        let (sin, cos) = self.turn.sin_cos();
        crate::geo::ScreenPoint::new(self.at.x - back * cos, self.at.y - back * sin)
    }
}

/// A colour as SVG writes it.
fn hex(colour: Rgb) -> String {
    let [red, green, blue] = colour.0;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The data of a path, whose coordinates are in so many parts of a pixel.
fn path_data(steps: &[PathStep], parts: f64) -> String {
    let mut data = String::with_capacity(steps.len() * 12);
    let number = |data: &mut String, number: f64| {
        let rounded = (number * parts).round() / parts;
        data.push_str(&decimal(rounded));
    };
    for step in steps {
        let (letter, points): (char, &[crate::geo::ScreenPoint]) = match step {
            PathStep::Move(to) => ('M', &[*to]),
            PathStep::Line(to) => ('L', &[*to]),
            PathStep::Quad(control, to) => ('Q', &[*control, *to]),
            PathStep::Cubic(first, second, to) => ('C', &[*first, *second, *to]),
            PathStep::Close => ('Z', &[]),
        };
        data.push(letter);
        for (nth, point) in points.iter().enumerate() {
            if nth > 0 {
                data.push(' ');
            }
            number(&mut data, point.x);
            data.push(' ');
            number(&mut data, point.y);
        }
    }
    data
}
