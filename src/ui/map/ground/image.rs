//! The ground as one image, while the camera stays where it is.
//!
//! Land, rivers and borders are tens of thousands of triangles, laid over each other three and four
//! times. A graphics card does not mind; where there is none, they are most of a frame. But the
//! ground changes with the camera alone, and the camera stays while the playhead moves. So, once
//! two frames have the same ground, it is rasterised on a thread of its own from the very triangles
//! that were drawn, and from then on drawn as one image, which cannot be told from them. While the
//! map moves, nothing waits for an image.

use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use egui::epaint::ClippedShape;
use egui::{Id, Painter, Rect, Shape, TextureHandle, TextureOptions, Ui, pos2};

use tracing::warn;

use crate::geo::Viewport;
use crate::geo::basemap::Detail;
use crate::scene::theme::Theme;
use crate::state::LineStyle;
use crate::ui::map::ground::raster::Raster;
use crate::ui::theme::UNTINTED;

/// All that the ground depends on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GroundKey {
    pub(crate) viewport: Viewport,
    pub(crate) pane: Rect,
    pub(crate) pixels_per_point: f32,
    pub(crate) detail: Detail,
    pub(crate) line: LineStyle,
    pub(crate) theme: Theme,
}

/// What is kept from frame to frame.
#[derive(Default)]
struct GroundCache {
    /// What the last frame drew.
    last: Option<GroundKey>,
    /// What is being rasterised.
    job: Option<(GroundKey, Receiver<Raster>)>,
    image: Option<(GroundKey, Rect, TextureHandle)>,
}

/// Paints the ground: its image where there is one, else its shapes.
pub(crate) fn paint(
    ui: &Ui,
    painter: &Painter,
    source: GroundKey,
    shapes: impl FnOnce() -> Vec<Shape>,
) {
    let id = Id::unique("image of the ground");
    let kept: Arc<Mutex<GroundCache>> =
        ui.ctx().data_mut(|data| Arc::clone(data.get_temp_mut_or_default(id)));
    let Ok(mut kept) = kept.lock() else {
        painter.extend(shapes());
        return;
    };
    kept.take_in(ui, &source);
    if let Some((of, rect, texture)) = &kept.image
        && *of == source
    {
        let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), *rect, uv, UNTINTED);
        return;
    }
    let shapes = shapes();
    if kept.last.as_ref() == Some(&source) && kept.job.is_none() {
        kept.job = begin(ui, &source, &shapes).map(|result| (source.clone(), result));
    }
    kept.last = Some(source);
    painter.extend(shapes);
}

impl GroundCache {
    /// Takes in what was rasterised, if it is still wanted.
    fn take_in(&mut self, ui: &Ui, source: &GroundKey) {
        let Some((of, result)) = &self.job else { return };
        match result.try_recv() {
            Err(TryRecvError::Empty) => {}
            Ok(raster) if of == source => {
                let image = raster.into_image();
                let rect = pixels(source).1;
                let name = "image of the ground";
                let texture = ui.ctx().load_texture(name, image, TextureOptions::NEAREST);
                self.image = Some((source.clone(), rect, texture));
                self.job = None;
            }
            Ok(_) | Err(TryRecvError::Disconnected) => self.job = None,
        }
    }
}

/// Rasterises shapes on a thread of its own; `None` where that cannot be, or the image would be
/// larger than the system can hold.
fn begin(ui: &Ui, source: &GroundKey, shapes: &[Shape]) -> Option<Receiver<Raster>> {
    let scale = source.pixels_per_point;
    let ([width, height], rect) = pixels(source);
    let most = ui.input(|input| input.max_texture_side);
    if width == 0 || height == 0 || width.max(height) > most {
        return None;
    }
    let clipped = shapes.iter().cloned().map(|shape| ClippedShape::new(rect, shape));
    let meshes = ui.ctx().tessellate(clipped.collect(), scale);
    let (tell, result) = sync_channel(1);
    let work = move || {
        let mut raster = Raster::new([width, height]);
        for mesh in &meshes {
            raster.fill(mesh, rect.min, scale);
        }
        // Nobody may be waiting any more.
        let _ = tell.send(raster);
    };
    let thread = thread::Builder::new().name("ground".to_owned()).spawn(work);
    thread.inspect_err(|error| warn!(%error, "no thread to draw the ground ahead")).ok()?;
    Some(result)
}

/// The pixels of the screen that the pane touches: how many, and where they lie in points.
fn pixels(source: &GroundKey) -> ([usize; 2], Rect) {
    let scale = source.pixels_per_point;
    let (min, max) = (source.pane.min * scale, source.pane.max * scale);
    let (min, max) = (min.floor(), max.ceil());
    let side = |length: f32| crate::ui::convert::usize_from(length);
    let size = [side(max.x - min.x), side(max.y - min.y)];
    (size, Rect::from_min_max(min / scale, max / scale))
}
