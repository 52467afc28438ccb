//! Direction of writing on the screen: texts with letters from right to left are put in order before
//! they are painted.
//!
//! egui shapes words but lays them side by side in the order in which they are stored. So whatever
//! is painted in a pass passes through here at its end, on every layer: labels, rows, buttons,
//! paragraphs, tooltips, names on the map, fields. Views paint texts as they are stored, and
//! assistive technology reads them so.

mod laid_pieces;
mod lines;
mod ordered;

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::{ClippedShape, TextShape};
use egui::layers::{PaintList, ShapeIdx};
use egui::text_edit::TextEditState;
use egui::{Context, Galley, LayerId, Plugin, Rect, Shape, Ui};

use self::ordered::ordered;
use crate::text::has_right_to_left;

/// Puts texts in order at the end of each pass.
#[derive(Debug, Default)]
pub(super) struct WritingOrder {
    /// What was put in order in the last pass, by the address of what it was made from.
    known: HashMap<usize, Known>,
}

/// A text in order. It keeps the one that it was made from, so that no other has its address.
#[derive(Debug)]
struct Known {
    ordered: Arc<Galley>,
    _stored: Arc<Galley>,
}

/// Where a shape with such a text is.
type Spot = (LayerId, ShapeIdx);

impl Plugin for WritingOrder {
    fn debug_name(&self) -> &'static str {
        "writing-order"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx();
        let mut layers: Vec<LayerId> = ctx.memory(|memory| memory.layer_ids().collect());
        if !layers.contains(&LayerId::background()) {
            layers.push(LayerId::background());
        }
        let field = typed_field(ctx);
        let (mut spots, mut texts): (Vec<Spot>, Vec<Arc<Galley>>) = (Vec::new(), Vec::new());
        ctx.graphics(|graphics| {
            for layer in layers {
                let shapes = graphics.get(layer).into_iter().flat_map(PaintList::all_entries);
                let shapes = shapes.enumerate().filter(|(_, it)| !is_in(it, field));
                spots.extend(shapes.filter_map(|(nth, clipped)| {
                    let before = texts.len();
                    collect(&clipped.shape, &mut texts);
                    (texts.len() > before).then_some((layer, ShapeIdx(nth)))
                }));
            }
        });
        let mut known = HashMap::with_capacity(texts.len());
        for stored in texts {
            let key = address(&stored);
            known.entry(key).or_insert_with(|| {
                let before = self.known.remove(&key).map(|known| known.ordered);
                let ordered = before.unwrap_or_else(|| Arc::new(in_order(ctx, &stored)));
                Known { ordered, _stored: stored }
            });
        }
        self.known = known;
        ctx.graphics_mut(|graphics| {
            for (layer, shape) in spots {
                if let Some(list) = graphics.get_mut(layer) {
                    list.mutate_shape(shape, |clipped| replace(&mut clipped.shape, &self.known));
                }
            }
        });
    }
}

fn address(galley: &Arc<Galley>) -> usize {
    Arc::as_ptr(galley).addr()
}

fn in_order(ctx: &Context, stored: &Galley) -> Galley {
    ctx.fonts_mut(|fonts| ordered(stored, &mut |job| fonts.layout_job(job)))
}

/// The rectangle of the field in which somebody types. Its text stays in the order in which it is
/// stored, since the caret moves in that order.
fn typed_field(ctx: &Context) -> Option<Rect> {
    let focused = ctx.memory(egui::Memory::focused)?;
    TextEditState::load(ctx, focused)?;
    ctx.read_response(focused).map(|response| response.rect)
}

fn is_in(clipped: &ClippedShape, field: Option<Rect>) -> bool {
    /// How far a field lets its text reach beyond its edge, in points.
    const SLACK: f32 = 2.0;
    field.is_some_and(|field| field.expand(SLACK).contains_rect(clipped.clip_rect))
}

fn collect(shape: &Shape, texts: &mut Vec<Arc<Galley>>) {
    match shape {
        Shape::Text(TextShape { galley, .. }) if has_right_to_left(&galley.job.text) => {
            texts.push(Arc::clone(galley));
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
        _ => {}
    }
}

fn replace(shape: &mut Shape, known: &HashMap<usize, Known>) {
    match shape {
        Shape::Text(text) => {
            if let Some(found) = known.get(&address(&text.galley)) {
                text.galley = Arc::clone(&found.ordered);
            }
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| replace(shape, known)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use egui::{Button, Popup, PopupAnchor, RawInput, pos2};

    use super::*;
    use crate::ui::theme::install_fonts;

    /// The texts that are painted, each from left to right.
    fn painted(mut draw: impl FnMut(&mut Ui)) -> Vec<String> {
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut shown = Vec::new();
        for _ in 0..2 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| draw(ui));
            shown = output.shapes.iter().flat_map(|clipped| texts(&clipped.shape)).collect();
            output.textures_delta.clear();
        }
        shown
    }

    fn texts(shape: &Shape) -> Vec<String> {
        match shape {
            Shape::Text(text) => {
                let glyphs = text.galley.rows.iter().flat_map(|row| &row.glyphs);
                let mut glyphs: Vec<_> = glyphs.filter(|it| it.advance_width > 0.0).collect();
                glyphs.sort_by(|one, other| one.pos.x.total_cmp(&other.pos.x));
                vec![glyphs.iter().map(|glyph| glyph.chr).collect()]
            }
            Shape::Vec(shapes) => shapes.iter().flat_map(texts).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn texts_on_every_layer_are_painted_in_order() {
        let shown = painted(|ui| {
            ui.label("אב 120");
            let _ = ui.add(Button::new("(גד) x"));
            let at = PopupAnchor::Position(pos2(50.0, 90.0));
            let layer = LayerId::background();
            Popup::new(egui::Id::unique("popup"), ui.ctx().clone(), at, layer).show(|ui| {
                ui.label("הו 3");
            });
        });
        for expected in ["120 בא", "x (דג)", "3 וה"] {
            assert!(shown.iter().any(|text| text == expected), "{shown:?}");
        }
    }

    #[test]
    fn a_text_in_order_is_made_once() {
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut made = Vec::new();
        for _ in 0..3 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                ui.label("אב 120");
            });
            made.extend(output.shapes.iter().filter_map(|clipped| match &clipped.shape {
                Shape::Text(text) => Some(Arc::clone(&text.galley)),
                _ => None,
            }));
            output.textures_delta.clear();
        }
        assert_eq!(made.len(), 3);
        assert!(Arc::ptr_eq(&made[1], &made[2]));
    }
}
