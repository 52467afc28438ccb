//! Kicker, title, date, place and summary.

use egui::{Align2, Grid, RichText, Sense, Ui, pos2, vec2};

use crate::scene::detail::DetailScene;
use crate::scene::theme::Role;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};

/// Draws what stands above the claims.
pub(super) fn head_ui(ui: &mut Ui, cx: &ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    kicker_ui(ui, cx, scene);
    ui.label(
        RichText::new(&scene.title)
            .font(look.bold(20.0))
            .color(look.colour(Role::Text))
            .line_height(Some(27.0)),
    );
    ui.add_space(2.0);
    let second = look.colour(Role::TextSecond);
    Grid::new("facts").num_columns(2).spacing([10.0, 2.0]).min_col_width(38.0).show(ui, |ui| {
        let mut fact = |name: &str, text: &str, note: &str| {
            ui.label(RichText::new(name).font(look.font(12.0)).color(second));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let semicolon = if note.is_empty() { "" } else { ";" };
                ui.label(RichText::new(format!("{text}{semicolon}")).font(look.font(12.0)));
                if !note.is_empty() {
                    ui.label(RichText::new(note).font(look.font(12.0)).color(second));
                }
            });
            ui.end_row();
        };
        fact("When", &scene.when.0, &scene.when.1);
        fact("Where", &scene.place.0, &scene.place.1);
        if !scene.actors.is_empty() {
            fact("Who", &scene.actors, "");
        }
    });
    if !scene.in_window {
        let text = "Outside the window in force";
        ui.label(RichText::new(text).font(look.font(12.0)).color(look.colour(Role::Accent)));
    }
    ui.add_space(4.0);
    if !scene.summary.is_empty() {
        ui.label(RichText::new(&scene.summary).font(look.font(13.5)).line_height(Some(19.0)));
    }
    if let Some(note) = &scene.note {
        ui.add_space(2.0);
        ui.label(RichText::new(note).font(look.italic(12.0)).color(second));
    }
}

/// The kind in capitals and in its colour, and whether the event is disputed.
fn kicker_ui(ui: &mut Ui, cx: &ViewContext<'_>, scene: &DetailScene) {
    let look = cx.look;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let middle = rect.center().y;
    let mark = MarkStyle {
        scale: 0.66,
        fill: look.colour(Role::Kind(scene.kind)),
        ground: look.colour(Role::Panel),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(ui.painter(), pos2(rect.left() + 5.0, middle), scene.kind, mark);
    let ink = Ink { font: look.bold(11.0), colour: look.colour(Role::KindText(scene.kind)) };
    let text = scene.kind.label().to_uppercase();
    let at = pos2(rect.left() + 15.0, middle);
    let drawn = paint_text(ui.painter(), at, Align2::LEFT_CENTER, &text, ink, 200.0);
    if scene.disputed {
        let second = look.stroke(1.3, Role::TextSecond);
        let ring = pos2(drawn.right() + 16.0, middle);
        paint_disputed_ring(ui.painter(), ring, 4.0, second);
        let ink = Ink { font: look.font(11.5), colour: look.colour(Role::TextSecond) };
        let at = pos2(ring.x + 8.0, middle);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, "Disputed", ink, 120.0);
    }
}
