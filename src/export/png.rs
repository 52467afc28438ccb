//! PNG: a drawing as pixels, rasterised without a graphics card.
//!
//! Words are drawn as outlines of the embedded fonts, so that an image does not depend on what is
//! installed. Format: Portable Network Graphics (W3C, third edition, 2025); the physical size is in
//! the `pHYs` chunk.

use resvg::tiny_skia::{
    Color, FillRule, FilterQuality, LineCap, LineJoin, Mask, Paint as SkiaPaint, Path, PathBuilder,
    Pixmap, PixmapPaint, PremultipliedColorU8, Rect as SkiaRect, Stroke, StrokeDash, Transform,
};

use super::convert::{byte_from, f32_from, pixels_from};
use super::drawing::{
    Drawing, DrawnImage, DrawnItem, DrawnShape, Paint, PathStep, Pen, ShapeOutline,
};
use crate::geo::ScreenPoint;
use crate::scene::rect::Rect;

/// The most pixels on a side: a larger image is a mistake, and would not fit in memory.
pub const MOST_PIXELS: u32 = 16_384;

/// Pixels of a drawing: red, green and blue, row after row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PixelImage {
    /// Number of columns and of rows.
    pub size: (u32, u32),
    /// Three bytes for each pixel.
    pub pixels: Vec<u8>,
}

/// The drawing with that many pixels of the image for each of its own; `None` if the image would have
/// no pixels, or more than [`MOST_PIXELS`] on a side.
pub fn rasterised(drawing: &Drawing, scale: f64) -> Option<PixelImage> {
    let (width, height) = drawing.size;
    let size = (pixels_from(width * scale), pixels_from(height * scale));
    if size.0.max(size.1) > MOST_PIXELS {
        return None;
    }
    let mut pixmap = Pixmap::new(size.0, size.1)?;
    pixmap.fill(skia_colour(Paint::solid(drawing.ground)));
    let transform = Transform::from_scale(f32_from(scale), f32_from(scale));
    let mut raster = SkiaRaster { pixmap, transform };
    for item in &drawing.items {
        raster.item(item, None);
    }
    // The ground is opaque, and so is everything on it.
    let pixels = raster.pixmap.pixels().iter();
    let pixels = pixels.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
    Some(PixelImage { size, pixels: pixels.collect() })
}

/// The drawing as the bytes of a PNG file; `None` as of [`rasterised`].
pub fn write_png(drawing: &Drawing, scale: f64) -> Option<Vec<u8>> {
    let image = rasterised(drawing, scale)?;
    encoded(&image.pixels, image.size, Some(scale))
}

/// Pixels of three or four bytes as the bytes of a PNG file; `scale` tells how many of them there are
/// to 1/96 inch.
pub(super) fn encoded(pixels: &[u8], size: (u32, u32), scale: Option<f64>) -> Option<Vec<u8>> {
    let count = usize::try_from(size.0).ok()?.checked_mul(usize::try_from(size.1).ok()?)?;
    let colour = match pixels.len().checked_div(count)? {
        3 => png::ColorType::Rgb,
        4 => png::ColorType::Rgba,
        _ => return None,
    };
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size.0, size.1);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    if let Some(scale) = scale {
        let per_metre = pixels_from(scale * 96.0 / 0.0254);
        let unit = png::Unit::Meter;
        encoder.set_pixel_dims(Some(png::PixelDimensions {
            xppu: per_metre,
            yppu: per_metre,
            unit,
        }));
    }
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

struct SkiaRaster {
    pixmap: Pixmap,
    transform: Transform,
}

impl SkiaRaster {
    fn item(&mut self, item: &DrawnItem, mask: Option<&Mask>) {
        match item {
            DrawnItem::Group(group) => {
                let own = group.clip.and_then(|clip| self.mask(clip, mask));
                for item in &group.items {
                    self.item(item, own.as_ref().or(mask));
                }
            }
            DrawnItem::Shape(shape) => self.shape(shape, mask),
            DrawnItem::Text(text) => {
                let Some(path) = skia_path(&text.outline()) else { return };
                if let Some((paint, width)) = text.halo {
                    let pen = Pen::new(width, paint).rounded();
                    self.fill(&path, paint, FillRule::Winding, mask);
                    self.stroke(&path, &pen, mask);
                }
                self.fill(&path, text.paint, FillRule::Winding, mask);
            }
            DrawnItem::Image(image) => self.image(image, mask),
        }
    }

    /// The mask of a box within another mask.
    fn mask(&self, clip: Rect, outer: Option<&Mask>) -> Option<Mask> {
        let path = PathBuilder::from_rect(skia_rect(clip)?);
        if let Some(outer) = outer {
            let mut mask = outer.clone();
            mask.intersect_path(&path, FillRule::Winding, true, self.transform);
            return Some(mask);
        }
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        mask.fill_path(&path, FillRule::Winding, true, self.transform);
        Some(mask)
    }

    fn shape(&mut self, shape: &DrawnShape, mask: Option<&Mask>) {
        let path = match &shape.outline {
            ShapeOutline::Path(steps) => skia_path(steps),
            ShapeOutline::Circle(at, radius) => {
                PathBuilder::from_circle(f32_from(at.x), f32_from(at.y), f32_from(*radius))
            }
            ShapeOutline::Box(rect, radius) => skia_path(&rounded_box(*rect, *radius)),
        };
        let Some(path) = path else { return };
        if let Some(fill) = shape.fill {
            self.fill(&path, fill, FillRule::EvenOdd, mask);
        }
        if let Some(pen) = &shape.pen {
            self.stroke(&path, pen, mask);
        }
    }

    fn fill(&mut self, path: &Path, paint: Paint, rule: FillRule, mask: Option<&Mask>) {
        self.pixmap.fill_path(path, &skia_paint(paint), rule, self.transform, mask);
    }

    fn stroke(&mut self, path: &Path, pen: &Pen, mask: Option<&Mask>) {
        let dashes: Vec<f32> = pen.dashes.iter().map(|it| f32_from(*it)).collect();
        let stroke = Stroke {
            width: f32_from(pen.width),
            line_cap: LineCap::Butt,
            line_join: if pen.round { LineJoin::Round } else { LineJoin::Miter },
            dash: StrokeDash::new(dashes, 0.0),
            ..Stroke::default()
        };
        self.pixmap.stroke_path(path, &skia_paint(pen.paint), &stroke, self.transform, mask);
    }

    fn image(&mut self, image: &DrawnImage, mask: Option<&Mask>) {
        let Some(mut pixmap) = Pixmap::new(image.size.0, image.size.1) else { return };
        for (pixel, colour) in pixmap.pixels_mut().iter_mut().zip(image.pixels.as_chunks::<4>().0) {
            let [red, green, blue, opacity] = *colour;
            let part = |channel: u8| {
                u8::try_from((u16::from(channel) * u16::from(opacity) + 127) / 255).unwrap_or(0)
            };
            let premultiplied =
                PremultipliedColorU8::from_rgba(part(red), part(green), part(blue), opacity);
            *pixel = premultiplied.unwrap_or(*pixel);
        }
        let (columns, rows) = (f64::from(image.size.0), f64::from(image.size.1));
        let (x, y) = (image.rect.width() / columns, image.rect.height() / rows);
        let place = Transform::from_row(
            f32_from(x),
            0.0,
            0.0,
            f32_from(y),
            f32_from(image.rect.left),
            f32_from(image.rect.top),
        );
        let paint = PixmapPaint { quality: FilterQuality::Nearest, ..PixmapPaint::default() };
        let transform = self.transform.pre_concat(place);
        self.pixmap.draw_pixmap(0, 0, pixmap.as_ref(), &paint, transform, mask);
    }
}

fn skia_rect(rect: Rect) -> Option<SkiaRect> {
    let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom].map(f32_from);
    SkiaRect::from_ltrb(left, top, right, bottom)
}

fn skia_colour(Paint { colour, opacity }: Paint) -> Color {
    let [red, green, blue] = colour.0;
    Color::from_rgba8(red, green, blue, byte_from(opacity))
}

fn skia_paint(paint: Paint) -> SkiaPaint<'static> {
    let mut skia = SkiaPaint { anti_alias: true, ..SkiaPaint::default() };
    skia.set_color(skia_colour(paint));
    skia
}

fn skia_path(steps: &[PathStep]) -> Option<Path> {
    let mut path = PathBuilder::with_capacity(steps.len(), steps.len() * 2);
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

/// A box with round corners, as quarters of circles.
pub(super) fn rounded_box(rect: Rect, radius: f64) -> Vec<PathStep> {
    /// Distance of the control points of a quarter of a circle from its ends, as a share of the
    /// radius: 4/3 · (√2 − 1).
    const REACH: f64 = 0.552_284_75;
    let Rect { left, top, right, bottom } = rect;
    let at = ScreenPoint::new;
    let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
    if r == 0.0 {
        return vec![
            PathStep::Move(at(left, top)),
            PathStep::Line(at(right, top)),
            PathStep::Line(at(right, bottom)),
            PathStep::Line(at(left, bottom)),
            PathStep::Close,
        ];
    }
    let k = r * (1.0 - REACH);
    vec![
        PathStep::Move(at(left + r, top)),
        PathStep::Line(at(right - r, top)),
        PathStep::Cubic(at(right - k, top), at(right, top + k), at(right, top + r)),
        PathStep::Line(at(right, bottom - r)),
        PathStep::Cubic(at(right, bottom - k), at(right - k, bottom), at(right - r, bottom)),
        PathStep::Line(at(left + r, bottom)),
        PathStep::Cubic(at(left + k, bottom), at(left, bottom - k), at(left, bottom - r)),
        PathStep::Line(at(left, top + r)),
        PathStep::Cubic(at(left, top + k), at(left + k, top), at(left + r, top)),
        PathStep::Close,
    ]
}
