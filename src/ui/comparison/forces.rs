//! Changes of forces from the end of one window to the end of the other, by speaker.

use egui::{Grid, RichText, Sense, Ui, vec2};

use crate::model::{EventKind, ForceKind};
use crate::scene::comparison::{ComparisonScene, ForceChange, SpeakerChange};
use crate::scene::theme::{Role, TextStyle};
use crate::state::Side;
use crate::ui::ViewContext;
use crate::ui::control::{heading, second};
use crate::ui::mark::{MarkStyle, paint_mark};
use crate::{label, message};

/// Draws all forces.
pub(super) fn forces_ui(ui: &mut Ui, cx: &ViewContext<'_>, scene: &ComparisonScene) {
    heading(ui, cx.look, label!("comparison-window-forces"));
    let [a, b] = &scene.sides;
    second(ui, cx.look, &message!("comparison-window-at-ends", a = &a.end, b = &b.end));
    for (nth, force) in scene.forces.iter().enumerate() {
        ui.add_space(6.0);
        force_ui(ui, cx, nth, force);
    }
}

fn force_ui(ui: &mut Ui, cx: &ViewContext<'_>, nth: usize, force: &ForceChange) {
    let look = cx.look;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        let kind = match force.kind {
            ForceKind::Peacekeepers => EventKind::Peacekeepers,
            ForceKind::Deployment => EventKind::Deployment,
        };
        let style = MarkStyle {
            scale: 0.6,
            fill: look.colour(Role::Kind(kind)),
            ground: look.colour(Role::Panel),
            halo: 0.0,
            hollow: false,
        };
        paint_mark(ui.painter(), rect.center(), kind, style);
        ui.label(look.bold_text(&force.name, TextStyle::Body, Role::Text));
        let absence = match force.present {
            [true, true] => "",
            [true, false] => label!("comparison-window-not-at-end-of-b"),
            [false, true] => label!("comparison-window-not-at-end-of-a"),
            [false, false] => label!("comparison-window-not-there"),
        };
        second(ui, cx.look, absence);
    });
    if force.speakers.is_empty() {
        second(ui, cx.look, label!("comparison-window-no-figure"));
        return;
    }
    Grid::new(("force", nth)).num_columns(4).spacing([12.0, 2.0]).min_row_height(18.0).show(
        ui,
        |ui| {
            for head in ["", Side::A.label(), Side::B.label(), label!("comparison-window-change")] {
                second(ui, cx.look, head);
            }
            ui.end_row();
            speaker_ui(ui, cx, &force.latest, true);
            ui.end_row();
            for speaker in &force.speakers {
                speaker_ui(ui, cx, speaker, false);
                ui.end_row();
            }
        },
    );
}

/// A row of the table; the row for all speakers is bold.
fn speaker_ui(ui: &mut Ui, cx: &ViewContext<'_>, speaker: &SpeakerChange, bold: bool) {
    let look = cx.look;
    let text = |words: &str| RichText::new(words.to_owned()).color(look.colour(Role::Text));
    let font = if bold { look.bold(TextStyle::Control) } else { look.font(TextStyle::Control) };
    ui.scope(|ui| {
        ui.set_width(118.0);
        ui.add(egui::Label::new(text(&speaker.name).font(font.clone())).truncate());
    });
    for (figure, date) in speaker.figures.iter().zip(&speaker.dates) {
        let words = figure.as_deref().unwrap_or("–");
        let label = ui.label(text(words).font(font.clone()));
        if !date.is_empty() {
            label.on_hover_text(message!("comparison-window-figure-for", date = date));
        }
    }
    ui.label(text(&speaker.change).font(font));
}
