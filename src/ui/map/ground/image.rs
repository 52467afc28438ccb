//! Image of the ground, which takes the place of its shapes while the camera rests.
//!
//! Land, rivers and borders are tens of thousands of triangles in three to four layers. A graphics
//! card draws them quickly; in software they are most of a frame. But the ground depends on the
//! camera alone, and the camera rests while the playhead moves. So once two frames have the same
//! ground, a thread rasterises the very triangles that were drawn, and later frames draw the result:
//! it cannot be told from them. While the map moves, nothing waits for an image.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread;

use egui::epaint::ClippedShape;
use egui::{Id, Painter, Rect, Shape, TextureHandle, TextureOptions, Ui, pos2};
use tracing::warn;

use super::raster::Raster;
use crate::geo::Viewport;
use crate::geo::basemap::Detail;
use crate::scene::theme::Theme;
use crate::state::{LineStyle, Side};
use crate::ui::convert::usize_from;
use crate::ui::memo::memo;
use crate::ui::theme::UNTINTED;

/// All that the ground depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GroundKey {
    pub(super) viewport: Viewport,
    /// The world beyond the finer layers, by its stamp; `None` where they fill the view.
    pub(super) world: Option<u64>,
    pub(super) borders_shown: bool,
    pub(super) side: Option<Side>,
    pub(super) pane: Rect,
    pub(super) pixels_per_point: f32,
    pub(super) detail: Detail,
    pub(super) line: LineStyle,
    pub(super) theme: Theme,
}

/// Progress of the image of one ground.
enum GroundImage {
    /// No frame has drawn this ground yet.
    Unseen,
    /// One frame has drawn it: the map may be moving.
    Seen,
    /// A thread rasterises it.
    Rasterising(Receiver<Raster>),
    /// It is ready.
    Ready(TextureHandle),
    /// There is no thread, or the system's textures are too small.
    Unavailable,
}

/// Paints the ground: its image if there is one, else its shapes.
pub(super) fn paint(
    ui: &Ui,
    painter: &Painter,
    key: &GroundKey,
    shapes: impl FnOnce() -> Vec<Shape>,
) {
    let id = Id::unique(("image of the ground", key.side));
    let image = memo(ui.ctx(), id, key.clone(), || Mutex::new(GroundImage::Unseen));
    let Ok(mut image) = image.lock() else {
        painter.extend(shapes());
        return;
    };
    image.receive(ui);
    if let GroundImage::Ready(texture) = &*image {
        let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), key.pixels().1, uv, UNTINTED);
        return;
    }
    let shapes = shapes();
    match &*image {
        GroundImage::Unseen => *image = GroundImage::Seen,
        GroundImage::Seen => {
            let begun = begin(ui, key, &shapes);
            *image = begun.map_or(GroundImage::Unavailable, GroundImage::Rasterising);
        }
        _ => {}
    }
    painter.extend(shapes);
}

impl GroundImage {
    /// Turns a raster that has been finished since the last frame into a texture.
    fn receive(&mut self, ui: &Ui) {
        let Self::Rasterising(result) = self else { return };
        match result.try_recv() {
            Err(TryRecvError::Empty) => {}
            Ok(raster) => {
                let (name, image) = ("ground", raster.into_image());
                let texture = ui.ctx().load_texture(name, image, TextureOptions::NEAREST);
                *self = Self::Ready(texture);
            }
            Err(TryRecvError::Disconnected) => *self = Self::Unavailable,
        }
    }
}

/// Rasterises shapes on a thread of its own; `None` if that cannot be, or if the image would be
/// larger than the system can hold.
fn begin(ui: &Ui, key: &GroundKey, shapes: &[Shape]) -> Option<Receiver<Raster>> {
    let scale = key.pixels_per_point;
    let ([width, height], rect) = key.pixels();
    let most = ui.input(|input| input.max_texture_side);
    if width == 0 || height == 0 || width.max(height) > most {
        return None;
    }
    let clipped = shapes.iter().cloned().map(|shape| ClippedShape::new(rect, shape));
    let meshes = ui.ctx().tessellate(clipped.collect(), scale);
    let (sender, result) = sync_channel(1);
    let work = move || {
        let mut raster = Raster::new([width, height]);
        for mesh in &meshes {
            raster.fill(mesh, rect.min, scale);
        }
        // The receiver is gone if the map has moved since.
        let _ = sender.send(raster);
    };
    let thread = thread::Builder::new().name("ground".to_owned()).spawn(work);
    thread.inspect_err(|error| warn!(%error, "no thread to draw the ground ahead")).ok()?;
    Some(result)
}

impl GroundKey {
    /// The pixels of the screen that the pane touches: width and height, and their rectangle in
    /// points.
    fn pixels(&self) -> ([usize; 2], Rect) {
        let scale = self.pixels_per_point;
        let (min, max) = (self.pane.min * scale, self.pane.max * scale);
        let (min, max) = (min.floor(), max.ceil());
        let size = [usize_from(max.x - min.x), usize_from(max.y - min.y)];
        (size, Rect::from_min_max(min / scale, max / scale))
    }
}
