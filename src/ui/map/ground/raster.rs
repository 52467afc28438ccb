//! Software rasteriser for triangles, with the rules of a graphics card.
//!
//! A pixel belongs to a triangle if its middle is inside. A middle on an edge belongs to the triangle
//! below or to the right, so that triangles that share an edge never both fill it (the top-left rule
//! of Direct3D and OpenGL drivers). Corners are rounded to 1/256 of a pixel, colours are interpolated
//! linearly and blended as premultiplied, encoded sRGB, as in egui's shaders. Textures are ignored.

use egui::epaint::{Primitive, Vertex};
use egui::{ClippedPrimitive, ColorImage, Pos2};

use crate::ui::convert::{ONE_PIXEL, index_from_i64, pixels_from, sub_pixels, u8_from};

/// An image that triangles are filled into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    width: usize,
    /// Rows from the top, pixels from the left: red, green, blue, opacity.
    pixels: Vec<[u8; 4]>,
}

/// A triangle in 1/256 of a pixel, with the colours of its corners.
struct Triangle {
    corners: [[i64; 2]; 3],
    colours: [[u8; 4]; 3],
}

impl Raster {
    /// An empty image of that width and height.
    pub(crate) fn new([width, height]: [usize; 2]) -> Self {
        Self { width, pixels: vec![[0; 4]; width * height] }
    }

    /// Fills a mesh; `corner` is the point of the screen at the upper left corner of the image.
    /// Primitives other than meshes are ignored.
    pub(crate) fn fill(&mut self, mesh: &ClippedPrimitive, corner: Pos2, pixels_per_point: f32) {
        let Primitive::Mesh(mesh) = &mesh.primitive else { return };
        let place = |vertex: &Vertex| {
            let at = (vertex.pos - corner) * pixels_per_point;
            [sub_pixels(at.x), sub_pixels(at.y)]
        };
        for three in mesh.indices.as_chunks::<3>().0 {
            let at = |index: u32| mesh.vertices.get(usize::try_from(index).ok()?);
            let [Some(a), Some(b), Some(c)] = three.map(at) else { continue };
            let corners = [a, b, c].map(place);
            let colours = [a, b, c].map(|vertex| vertex.color.to_array());
            self.fill_triangle(Triangle { corners, colours }.clockwise());
        }
    }

    /// The image for egui.
    pub(crate) fn into_image(self) -> ColorImage {
        let height = self.pixels.len().checked_div(self.width).unwrap_or(0);
        ColorImage::from_rgba_premultiplied([self.width, height], self.pixels.as_flattened())
    }

    fn fill_triangle(&mut self, triangle: Option<Triangle>) {
        let Some(triangle) = triangle else { return };
        let height = self.pixels.len().checked_div(self.width).unwrap_or(0);
        let [top, bottom] = triangle.rows();
        let shades = triangle.shades();
        for row in top.max(0)..bottom.min(i64::try_from(height).unwrap_or(i64::MAX)) {
            let [from, to] = triangle.columns(row);
            let row_start = index_from_i64(row) * self.width;
            let from = index_from_i64(from).min(self.width);
            let to = index_from_i64(to).clamp(from, self.width);
            let Some(pixels) = self.pixels.get_mut(row_start + from..row_start + to) else {
                continue;
            };
            match &shades {
                TriangleFill::Even([.., u8::MAX]) => pixels.fill(triangle.colours[0]),
                TriangleFill::Even(colour) => {
                    for pixel in pixels {
                        *pixel = over(*colour, *pixel);
                    }
                }
                TriangleFill::Gradient(run) => run.fill(pixels, from, row),
            }
        }
    }
}

/// Colours within a triangle.
enum TriangleFill {
    /// The same everywhere.
    Even([u8; 4]),
    /// Interpolated between the corners.
    Gradient(Gradient),
}

/// Colours that change linearly.
struct Gradient {
    /// Colour at the first corner.
    first: [f32; 4],
    /// Position of the first corner in pixels.
    corner: [f32; 2],
    /// Change from a pixel to the next.
    across: [f32; 4],
    /// Change from a row to the next.
    down: [f32; 4],
}

impl Triangle {
    /// The triangle with its corners in clockwise order; `None` if it has no area.
    fn clockwise(self) -> Option<Self> {
        let area = self.area();
        let Self { mut corners, mut colours } = self;
        if area < 0 {
            corners.swap(1, 2);
            colours.swap(1, 2);
        }
        (area != 0).then_some(Self { corners, colours })
    }

    /// Twice the area in units of 1/256 pixel; negative if counter-clockwise.
    fn area(&self) -> i64 {
        let [a, b, c] = self.corners;
        (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    }

    /// Range of rows with middles of pixels inside: the first, and the one after the last.
    fn rows(&self) -> [i64; 2] {
        let [a, b, c] = self.corners.map(|[_, y]| y);
        [first_middle(a.min(b).min(c)), first_middle(a.max(b).max(c) + 1)]
    }

    /// Range of pixels of a row inside the triangle: the first, and the one after the last.
    fn columns(&self, row: i64) -> [i64; 2] {
        let [a, b, c] = self.corners;
        let y = row * ONE_PIXEL + ONE_PIXEL / 2;
        let mut columns = [i64::MIN, i64::MAX];
        for ([ax, ay], [bx, by]) in [(a, b), (b, c), (c, a)] {
            let (dx, dy) = (bx - ax, by - ay);
            // Points on left and upper edges are inside, those on others are not.
            let open = i64::from(!(dy < 0 || (dy == 0 && dx > 0)));
            // Inside is where `level` is no less than `dy` times x.
            let level = dx * (y - ay) + dy * ax - open;
            if dy > 0 {
                let last = level.div_euclid(dy);
                columns[1] = columns[1].min(first_middle(last + 1));
            } else if dy < 0 {
                let first = -level.div_euclid(-dy);
                columns[0] = columns[0].max(first_middle(first));
            } else if level < 0 {
                return [0, 0];
            }
        }
        columns
    }

    fn shades(&self) -> TriangleFill {
        let [first, second, third] = self.colours;
        if first == second && second == third {
            return TriangleFill::Even(first);
        }
        let [a, b, c] = self.corners.map(|corner| corner.map(pixels_from));
        let ([bx, by], [cx, cy]) = ([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]]);
        let area = bx * cy - by * cx;
        let [first, second, third] = self.colours.map(|colour| colour.map(f32::from));
        let mut run = Gradient { first, corner: a, across: [0.0; 4], down: [0.0; 4] };
        let channels = first.iter().zip(second).zip(third);
        let steps = run.across.iter_mut().zip(&mut run.down);
        for (((first, second), third), (across, down)) in channels.zip(steps) {
            let (to_b, to_c) = (second - first, third - first);
            *across = (to_b * cy - to_c * by) / area;
            *down = (to_c * bx - to_b * cx) / area;
        }
        TriangleFill::Gradient(run)
    }
}

impl Gradient {
    /// Blends the colours over pixels of a row, the first of which is in `column`.
    fn fill(&self, pixels: &mut [[u8; 4]], column: usize, row: i64) {
        let mut colour = self.at(column, row);
        for pixel in pixels {
            *pixel = over(colour.map(u8_from), *pixel);
            for (channel, step) in colour.iter_mut().zip(self.across) {
                *channel += step;
            }
        }
    }

    /// The colour at the middle of a pixel.
    fn at(&self, column: usize, row: i64) -> [f32; 4] {
        let middle = |at: i64| pixels_from(at * ONE_PIXEL + ONE_PIXEL / 2);
        let dx = middle(i64::try_from(column).unwrap_or(0)) - self.corner[0];
        let dy = middle(row) - self.corner[1];
        let mut colour = self.first;
        for ((channel, across), down) in colour.iter_mut().zip(self.across).zip(self.down) {
            *channel += across * dx + down * dy;
        }
        colour
    }
}

/// The first pixel whose middle is at or after a position in 1/256 of a pixel.
fn first_middle(at: i64) -> i64 {
    -(ONE_PIXEL / 2 - at).div_euclid(ONE_PIXEL)
}

/// Blends a premultiplied colour over another.
fn over(above: [u8; 4], below: [u8; 4]) -> [u8; 4] {
    let [.., opacity] = above;
    let rest = u32::from(u8::MAX - opacity);
    let mut colour = above;
    for (channel, below) in colour.iter_mut().zip(below) {
        let under = (u32::from(below) * rest + 127) / 255;
        *channel = channel.saturating_add(u8::try_from(under).unwrap_or(u8::MAX));
    }
    colour
}

#[cfg(test)]
mod tests {
    use egui::epaint::Mesh;
    use egui::{Color32, Rect, pos2};
    use proptest::prelude::*;

    use super::*;
    use crate::scene::theme::{Role, Theme};
    use crate::ui::theme::Look;

    fn ink(role: Role) -> Color32 {
        Look::new(Theme::Light).colour(role)
    }

    fn raster(size: [usize; 2], mesh: Mesh) -> Raster {
        let mut raster = Raster::new(size);
        let mesh = Primitive::Mesh(mesh);
        let mesh = ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: mesh };
        raster.fill(&mesh, Pos2::ZERO, 1.0);
        raster
    }

    /// The rows as text: `#` where something was drawn.
    fn drawn(raster: &Raster) -> Vec<String> {
        let sign = |pixel: &[u8; 4]| if pixel[3] > 0 { '#' } else { '.' };
        raster.pixels.chunks(raster.width).map(|row| row.iter().map(sign).collect()).collect()
    }

    fn triangle(corners: [(f32, f32); 3], colour: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        for (x, y) in corners {
            mesh.colored_vertex(pos2(x, y), colour);
        }
        mesh.add_triangle(0, 1, 2);
        mesh
    }

    #[test]
    fn a_pixel_is_filled_if_its_middle_is_inside() {
        let mesh = triangle([(0.0, 0.0), (4.0, 0.0), (0.0, 4.0)], ink(Role::Text));
        // The middles on the slanting edge, which is a lower one, are outside.
        assert_eq!(drawn(&raster([5, 4], mesh)), ["###..", "##...", "#....", "....."]);
        let mesh = triangle([(0.0, 4.0), (4.0, 4.0), (4.0, 0.0)], ink(Role::Text));
        assert_eq!(drawn(&raster([5, 4], mesh)), ["...#.", "..##.", ".###.", "####."]);
    }

    #[test]
    fn a_triangle_is_clipped_to_the_image() {
        let mesh = triangle([(-50.0, -50.0), (90.0, -50.0), (-50.0, 90.0)], ink(Role::Text));
        assert_eq!(drawn(&raster([3, 2], mesh)), ["###", "###"]);
        let mesh = triangle([(-9e9, 0.0), (9e9, 0.0), (0.0, f32::NAN)], ink(Role::Text));
        assert_eq!(raster([3, 2], mesh).pixels.len(), 6);
    }

    #[test]
    fn colours_are_interpolated_between_corners() {
        let (dark, clear) = (ink(Role::Text), Color32::TRANSPARENT);
        let mut mesh = Mesh::default();
        for (x, y, colour) in [(0.0, 0.0, dark), (0.0, 8.0, dark), (8.0, 0.0, clear)] {
            mesh.colored_vertex(pos2(x, y), colour);
        }
        mesh.add_triangle(0, 1, 2);
        let raster = raster([8, 8], mesh);
        let opacity: Vec<u8> = raster.pixels[..7].iter().map(|pixel| pixel[3]).collect();
        let expected = [239_u8, 207, 175, 143, 112, 80, 48];
        let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) <= 1;
        assert!(opacity.iter().zip(&expected).all(near), "{opacity:?}");
    }

    #[test]
    fn a_translucent_colour_blends_with_the_one_below() {
        assert_eq!(over([100, 0, 0, 128], [50, 200, 255, 255]), [125, 100, 127, 255]);
        assert_eq!(over([1, 2, 3, 255], [50, 200, 255, 255]), [1, 2, 3, 255]);
    }

    proptest! {
        /// A square cut into triangles around any inner point has each of its pixels filled once: no
        /// gaps and no overlaps.
        #[test]
        fn triangles_that_share_edges_fill_each_pixel_once(
            (x, y) in (0.0..16.0_f32, 0.0..16.0_f32),
            (left, top) in (-0.9..0.9_f32, -0.9..0.9_f32),
        ) {
            let half = Look::new(Theme::Light).faded(Role::Text, 0.5);
            let corners = [(0.0, 0.0), (16.0, 0.0), (16.0, 16.0), (0.0, 16.0)];
            let mut mesh = Mesh::default();
            for (corner_x, corner_y) in corners {
                mesh.colored_vertex(pos2(corner_x + left, corner_y + top), half);
            }
            mesh.colored_vertex(pos2(x + left, y + top), half);
            for (a, b) in [(0, 1), (1, 2), (2, 3), (3, 0)] {
                mesh.add_triangle(a, b, 4);
            }
            let raster = raster([18, 18], mesh);
            let once = half.to_array();
            prop_assert!(raster.pixels.iter().all(|it| *it == once || *it == [0; 4]));
            let filled = raster.pixels.iter().filter(|it| **it == once).count();
            let side = |from: f32| (0..18_u8).filter(|nth| {
                let middle = f32::from(*nth) + 0.5 - from;
                (0.004..=15.996).contains(&middle)
            }).count();
            prop_assert!(filled >= side(left) * side(top), "{filled}");
        }
    }
}
