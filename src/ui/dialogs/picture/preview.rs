//! Preview of a picture, and how large the picture will be.

use std::sync::Arc;

use egui::accesskit::Role as Access;
use egui::{
    Align2, ColorImage, Id, Pos2, Rect, Sense, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::label;
use crate::scene::file::PicturePreview;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{Plate, paint_text};
use crate::ui::theme::UNTINTED;

/// The room of the preview in points.
pub(super) const PREVIEW: Vec2 = vec2(560.0, 460.0);
/// Height of the line below it in points.
const LINE: f32 = 20.0;

/// A texture with the number of the preview that it shows.
type Shown = Option<(u64, TextureHandle)>;

/// Draws the preview, or that it is being drawn.
pub(super) fn preview_ui(ui: &mut Ui, cx: &ViewContext<'_>, room: Vec2) {
    let look = cx.look;
    let (rect, response) = ui.allocate_exact_size(room + vec2(0.0, LINE), Sense::hover());
    let pane = Rect::from_min_size(rect.min, room);
    Plate::RAISED.ground(Role::Shade).radius(3.0).paint(ui.painter(), look, pane);
    let below = pos2(rect.left(), rect.bottom() - LINE / 2.0 + 2.0);
    let second = look.ink(TextStyle::Small, Role::TextSecond);
    let Some(preview) = cx.picture.preview.as_ref() else {
        let words = label!("picture-drawing");
        response.widget_info(|| WidgetInfo::labeled(Access::Image, true, words));
        if cx.picture.fault.is_none() {
            paint_text(ui.painter(), pane.center(), Align2::CENTER_CENTER, words, second, room.x);
        }
        return;
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &preview.words));
    let Some(texture) = texture(ui, preview) else { return };
    let size = texture.size_vec2();
    let scale = (room.x / size.x).min(room.y / size.y);
    let image = Rect::from_center_size(pane.center(), size * scale);
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    ui.painter().image(texture.id(), image, whole, UNTINTED);
    let words = if cx.picture.is_drawing { label!("picture-drawing") } else { &preview.measure };
    paint_text(ui.painter(), below, Align2::LEFT_CENTER, words, second, room.x);
}

/// The texture of a preview, made once for each.
fn texture(ui: &Ui, preview: &PicturePreview) -> Option<TextureHandle> {
    let id = Id::unique("picture-preview");
    let shown: Shown = ui.data(|data| data.get_temp(id)).flatten();
    if let Some((_, texture)) = shown.filter(|(number, _)| *number == preview.number) {
        return Some(texture);
    }
    let side = |px: u32| usize::try_from(px).ok().filter(|px| *px > 0);
    let size = [side(preview.size.0)?, side(preview.size.1)?];
    let most = ui.input(|input| input.max_texture_side);
    if size.iter().any(|side| *side > most) {
        return None;
    }
    let image = ColorImage::from_rgb(size, &preview.pixels);
    let image = Arc::new(image);
    let texture = ui.ctx().load_texture("picture-preview", image, TextureOptions::LINEAR);
    ui.data_mut(|data| data.insert_temp::<Shown>(id, Some((preview.number, texture.clone()))));
    Some(texture)
}
