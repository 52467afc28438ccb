//! What keeps names off: marks, symbols and whatever stands on the map.

use crate::geo::basemap::Layers;
use crate::geo::{ScreenPoint, ScreenSize, Viewport};
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::{ForceShape, MapScene, ROOMY, TRAY_HEIGHT};
use crate::scene::rect::Rect;

/// The room that the chip of the tray is given, in pixels.
const TRAY_WIDTH: f64 = 190.0;
/// The room that the buttons are given, in pixels, on a map that has room for all of them, and on
/// a narrower one.
const BUTTONS_WIDTH: (f64, f64) = (340.0, 210.0);

impl MapScene {
    /// Keeps labels off marks, docks, symbols, the key and the buttons.
    pub(crate) fn take_room(&self, layout: &mut LabelPlacer, viewport: Viewport) {
        let ScreenSize { width, height } = viewport.size;
        layout.take_cover(self.legend_rect.grown(4.0));
        let (all, few) = BUTTONS_WIDTH;
        let buttons = if width >= ROOMY { all } else { few };
        layout.take(Rect::sized(width - buttons, 8.0, buttons, 36.0));
        if let Some(locator) = &self.locator {
            layout.take_cover(locator.rect);
        }
        let rows = f64::from(u32::try_from(self.credits.len()).unwrap_or(1));
        layout.take(Rect::sized(0.0, height - 36.0 - 15.0 * rows, 480.0, 36.0 + 15.0 * rows));
        if !self.unlocated.rows.is_empty() {
            let top = self.tray_top(height);
            layout.take(Rect::sized(0.0, top - 4.0, TRAY_WIDTH, TRAY_HEIGHT + 8.0));
        }
        for group in &self.groups {
            let side = 2.0 * (group.clear_px() - 2.0);
            layout.take_mark(Rect::about(group.at, side, side));
            if group.is_crowd() {
                let badge = ScreenPoint::new(group.at.x + 14.0, group.at.y - 14.0);
                layout.take(Rect::about(badge, 16.0, 15.0));
            }
        }
        for dock in &self.docks {
            layout.take_cover(dock.rect);
        }
        if let Some(offer) = &self.offer {
            layout.take(offer.rect);
        }
        if let Some(fan) = &self.fan {
            fan.take_room(layout);
        }
        for arrow in &self.arrows {
            layout.take_mark(arrow.reach());
        }
        for camp in &self.camps {
            layout.take_mark(Rect::about(camp.at, 14.0, 14.0));
        }
        for force in &self.forces {
            match &force.shape {
                ForceShape::Square { .. } => {
                    if let Some(square) = force.square() {
                        layout.take_mark(square);
                    }
                }
                ForceShape::Band { inner, outer, .. } => {
                    for path in [inner, outer] {
                        along(path, viewport.size, |at| layout.take(Rect::about(at, 9.0, 9.0)));
                    }
                }
            }
        }
    }
}

/// Names keep off the disputed line where they can.
pub(crate) fn spare_lines(layout: &mut LabelPlacer, layers: &Layers, viewport: Viewport) {
    for line in &layers.lines {
        let path: Vec<ScreenPoint> =
            line.path.iter().map(|point| viewport.screen_from_plane(*point)).collect();
        along(&path, viewport.size, |at| layout.spare(Rect::about(at, 7.0, 7.0)));
    }
}

/// Points along a path, so close that no name fits between them; of what is in view, or nearly.
fn along(path: &[ScreenPoint], size: ScreenSize, mut each: impl FnMut(ScreenPoint)) {
    const STEP_PX: f64 = 10.0;
    let view = Rect::sized(0.0, 0.0, size.width, size.height).grown(STEP_PX);
    for pair in path.windows(2) {
        let [a, b] = pair else {
            continue;
        };
        let reach = Rect {
            left: a.x.min(b.x),
            top: a.y.min(b.y),
            right: a.x.max(b.x),
            bottom: a.y.max(b.y),
        };
        if !reach.grown(0.1).meets(view) {
            continue;
        }
        let length = a.distance(*b).max(STEP_PX);
        let mut so_far = 0.0;
        while so_far <= length {
            let share = so_far / length;
            let at = ScreenPoint::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            if view.contains(at) {
                each(at);
            }
            so_far += STEP_PX;
        }
    }
}
