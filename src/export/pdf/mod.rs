//! PDF: a drawing as one page, with embedded fonts, tags and words in place of the picture.
//!
//! The page is as large as the figure. Headings and notes are tagged as such, the picture as a figure
//! with an alternative text, and lines that only decorate as artifacts. Format: PDF 1.7 with PDF/UA-1
//! (ISO 14289-1).

mod parts;

use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size, Transform};
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use self::parts::{fill_of, is_plain, pdf_path, stroke_of, words_of};
use super::convert::f32_from;
use super::drawing::{
    Drawing, DrawnGroup, DrawnImage, DrawnItem, DrawnShape, DrawnText, Paint, Part, Pen,
    ShapeOutline, set_line, typeface,
};
use super::inert::inert_line;
use super::png::rounded_box;
use crate::scene::rect::Rect;

/// Points of a page to the pixel: 72 and 96 to the inch.
const POINTS: f64 = 0.75;

/// The drawing as the bytes of a PDF file; the error is what the library says.
pub fn write_pdf(drawing: &Drawing) -> Result<Vec<u8>, String> {
    // What words hold may keep a page from being what the standard asks for; it is still a page.
    pdf_with(drawing, true).or_else(|_| pdf_with(drawing, false))
}

fn pdf_with(drawing: &Drawing, validated: bool) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut settings = SerializeSettings { enable_tagging: true, ..SerializeSettings::default() };
    if validated {
        settings.configuration = configuration;
    }
    let mut document = Document::new_with(settings);
    let (width, height) = drawing.size;
    let [wide, tall] = [width, height].map(|px| f32_from(px * POINTS));
    let page = PageSettings::from_wh(wide, tall).ok_or("no size")?;
    let mut page = document.start_page_with(page);
    let tags = drawn(drawing, page.surface());
    page.finish();
    let mut tree = TagTree::new().with_lang(Some(drawing.language.clone()));
    for group in tags {
        tree.push(group);
    }
    document.set_tag_tree(tree);
    let plain = |text: &str| inert_line(text).into_owned();
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(plain(&drawing.title), top));
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(plain(&drawing.title))
            .description(plain(&drawing.description))
            .language(drawing.language.clone())
            .creator("Ibar".to_owned()),
    );
    document.finish().map_err(|error| error.to_string())
}

/// Draws everything on a page, and returns the tags in reading order.
fn drawn(drawing: &Drawing, mut surface: Surface<'_>) -> Vec<TagGroup> {
    let (width, height) = drawing.size;
    surface.push_transform(&Transform::from_scale(f32_from(POINTS), f32_from(POINTS)));
    let mut writer =
        PdfWriter { surface, fonts: HashMap::new(), tags: Vec::new(), open: Open::Nothing };
    let whole = ShapeOutline::Box(Rect::sized(0.0, 0.0, width, height), 0.0);
    let fill = Some(Paint::solid(drawing.ground));
    writer.shape(&DrawnShape { outline: whole, fill, pen: None }, TagPlace::Page);
    for item in &drawing.items {
        writer.item(item, TagPlace::Page);
    }
    writer.close();
    writer.surface.pop();
    writer.tags
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TagPlace {
    /// On the page: its lines decorate, and its words are paragraphs.
    Page,
    /// In a heading or a paragraph, whose words it is.
    Words,
    /// In the picture, which has an alternative text.
    Picture,
    /// In a word that is set letter by letter.
    Word,
}

/// Marked content that further shapes belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Artifact,
    Content,
}

struct PdfWriter<'a> {
    surface: Surface<'a>,
    fonts: HashMap<usize, Font>,
    /// Tags in reading order; the last one is open.
    tags: Vec<TagGroup>,
    open: Open,
}

impl PdfWriter<'_> {
    fn item(&mut self, item: &DrawnItem, place: TagPlace) {
        match item {
            DrawnItem::Group(group) => self.group(group, place),
            DrawnItem::Shape(shape) => self.shape(shape, place),
            DrawnItem::Text(text) => self.line_of_text(text, place),
            DrawnItem::Image(image) => self.image(image, place),
        }
    }

    fn group(&mut self, group: &DrawnGroup, place: TagPlace) {
        let clip = group.clip.and_then(|clip| pdf_path(&rounded_box(clip, 0.0)));
        if let Some(clip) = &clip {
            self.close();
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        let inner = match (&group.part, place) {
            (Part::Picture(words), TagPlace::Page) => {
                self.tag(Tag::Figure(Some(inert_line(words).into_owned())));
                TagPlace::Picture
            }
            (Part::Heading, TagPlace::Page) => {
                let words = words_of(&group.items);
                self.tag(Tag::Hn(NonZeroU16::MIN, Some(words)));
                TagPlace::Words
            }
            (Part::Paragraph, TagPlace::Page) => {
                self.tag(Tag::P);
                TagPlace::Words
            }
            (Part::Word(word), TagPlace::Page | TagPlace::Words | TagPlace::Picture) => {
                self.start_word(word, place);
                TagPlace::Word
            }
            _ => place,
        };
        for item in &group.items {
            self.item(item, inner);
        }
        if inner == TagPlace::Word && place != TagPlace::Word {
            self.surface.end_tagged();
        }
        if clip.is_some() {
            self.close();
            self.surface.pop();
        }
        if inner == TagPlace::Picture && place == TagPlace::Page {
            self.close();
        }
    }

    fn tag(&mut self, tag: impl Into<TagKind>) {
        self.close();
        self.tags.push(TagGroup::new(tag));
    }

    fn start_word(&mut self, word: &str, place: TagPlace) {
        self.close();
        if place == TagPlace::Page {
            self.tag(Tag::P);
        }
        let span = SpanTag::empty().with_actual_text(Some(word));
        let id = self.surface.start_tagged(ContentTag::Span(span));
        self.keep(id);
    }

    fn keep(&mut self, id: impl Into<Node>) {
        if let Some(group) = self.tags.last_mut() {
            group.push(id);
        }
    }

    /// Begins marked content for shapes, unless it is open.
    fn open(&mut self, place: TagPlace) {
        let wanted = match place {
            TagPlace::Page | TagPlace::Words => Open::Artifact,
            TagPlace::Picture => Open::Content,
            TagPlace::Word => return,
        };
        if self.open == wanted {
            return;
        }
        self.close();
        if wanted == Open::Artifact {
            let artifact = Artifact::with_kind(ArtifactType::Other);
            self.surface.start_tagged(ContentTag::Artifact(artifact));
        } else {
            let id = self.surface.start_tagged(ContentTag::Other);
            self.keep(id);
        }
        self.open = wanted;
    }

    /// Ends marked content for shapes.
    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.surface.end_tagged();
            self.open = Open::Nothing;
        }
    }

    fn shape(&mut self, shape: &DrawnShape, place: TagPlace) {
        let path = match &shape.outline {
            ShapeOutline::Path(steps) => pdf_path(steps),
            ShapeOutline::Circle(at, radius) => {
                let square = Rect::about(*at, 2.0 * radius, 2.0 * radius);
                pdf_path(&rounded_box(square, *radius))
            }
            ShapeOutline::Box(rect, radius) => pdf_path(&rounded_box(*rect, *radius)),
        };
        let Some(path) = path else { return };
        self.open(place);
        self.surface.set_fill(shape.fill.map(|paint| fill_of(paint, FillRule::EvenOdd)));
        self.surface.set_stroke(shape.pen.as_ref().map(stroke_of));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
    }

    fn line_of_text(&mut self, text: &DrawnText, place: TagPlace) {
        if let Some((paint, width)) = text.halo
            && let Some(path) = pdf_path(&text.outline())
        {
            self.open(place);
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(stroke_of(&Pen::new(width, paint).rounded())));
            self.surface.draw_path(&path);
            self.surface.set_stroke(None);
        }
        let line = set_line(&text.text, text.size, text.weight, text.spacing);
        let embedded = line.runs.iter().all(|run| self.font(run.font).is_some());
        if !embedded || !is_plain(text) {
            self.outlined(text, place);
            return;
        }
        if place != TagPlace::Word {
            if place == TagPlace::Page {
                self.tag(Tag::P);
            }
            self.close();
            let id = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            self.keep(id);
        }
        self.glyphs(text);
        if place != TagPlace::Word {
            self.surface.end_tagged();
        }
    }

    /// Draws the outlines of words that no font has letters for, or that hold letters without a shape:
    /// to programs they are text all the same.
    fn outlined(&mut self, text: &DrawnText, place: TagPlace) {
        let Some(path) = pdf_path(&text.outline()) else { return };
        if place != TagPlace::Word {
            self.start_word(&text.text, place);
        }
        self.surface.set_fill(Some(fill_of(text.paint, FillRule::NonZero)));
        self.surface.set_stroke(None);
        self.surface.draw_path(&path);
        if place != TagPlace::Word {
            self.surface.end_tagged();
        }
    }

    fn glyphs(&mut self, text: &DrawnText) {
        let line = set_line(&text.text, text.size, text.weight, text.spacing);
        let start = text.start(line.width);
        let (x, y) = (f32_from(start.x), f32_from(start.y));
        let turned = text.turn != 0.0;
        if turned {
            let degrees = f32_from(text.turn.to_degrees());
            self.surface.push_transform(&Transform::from_rotate_at(degrees, x, y));
        }
        self.surface.set_fill(Some(fill_of(text.paint, FillRule::NonZero)));
        self.surface.set_stroke(None);
        let em = |px: f64| f32_from(px / text.size);
        for run in &line.runs {
            let (Some(words), Some(font)) = (text.text.get(run.range.clone()), self.font(run.font))
            else {
                continue;
            };
            let glyphs: Vec<KrillaGlyph> = run
                .glyphs
                .iter()
                .map(|glyph| {
                    KrillaGlyph::new(
                        GlyphId::new(u32::from(glyph.glyph)),
                        em(glyph.advance),
                        em(glyph.offset.0),
                        em(glyph.offset.1),
                        0.0,
                        glyph.range.clone(),
                        None,
                    )
                })
                .collect();
            let at = Point::from_xy(x + f32_from(run.left), y);
            self.surface.draw_glyphs(at, &glyphs, font, words, f32_from(text.size), false);
        }
        if turned {
            self.surface.pop();
        }
    }

    fn font(&mut self, font: usize) -> Option<Font> {
        if let Some(font) = self.fonts.get(&font) {
            return Some(font.clone());
        }
        let typeface = typeface(font)?;
        let made = Font::new(typeface.file.into(), typeface.index)?;
        self.fonts.insert(font, made.clone());
        Some(made)
    }

    fn image(&mut self, image: &DrawnImage, place: TagPlace) {
        let [width, height] = [image.rect.width(), image.rect.height()].map(f32_from);
        let Some(size) = Size::from_wh(width, height) else { return };
        self.open(place);
        let (x, y) = (f32_from(image.rect.left), f32_from(image.rect.top));
        self.surface.push_transform(&Transform::from_translate(x, y));
        let (columns, rows) = image.size;
        self.surface.draw_image(Image::from_rgba8(image.pixels.clone(), columns, rows), size);
        self.surface.pop();
    }
}
