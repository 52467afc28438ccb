//! Page about the grades.

use egui::{Grid, RichText, Ui};

use crate::label;
use crate::scene::grades::{GradeRow, grades_scene};
use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::state::Sheet;
use crate::ui::ViewContext;
use crate::ui::control::{heading, sheet_ui};

/// Width of the text in points.
const WIDTH: f32 = 620.0;

/// Draws the page while it is open.
pub(crate) fn grades_ui(ui: &Ui, cx: &mut ViewContext<'_>) {
    if cx.state.display.sheet == Some(Sheet::Grades) {
        let title = label!("dialogs-grades");
        sheet_ui(ui, cx, Sheet::Grades, (title, WIDTH), |ui, cx| page_ui(ui, cx));
    }
}

fn page_ui(ui: &mut Ui, cx: &ViewContext<'_>) {
    let scene = grades_scene(cx.dataset, cx.state.selected(cx.dataset));
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_top(|ui| {
        let head = (label!("dialogs-reliability"), label!("dialogs-reliability.counted"));
        table_ui(ui, cx, "letters", head, &scene.letters);
        ui.add_space(32.0);
        let head = (label!("dialogs-credibility"), label!("dialogs-credibility.counted"));
        table_ui(ui, cx, "numbers", head, &scene.numbers);
    });
    if !scene.example.is_empty() {
        ui.add_space(8.0);
        heading(ui, cx.look, label!("panels-grade-example"));
        for sentence in &scene.example {
            prose(ui, cx, sentence);
        }
    }
    ui.add_space(8.0);
    prose(ui, cx, label!("dialogs-grades-intro"));
    ui.add_space(8.0);
    heading(ui, cx.look, label!("dialogs-grades-rule"));
    if scene.rule.is_empty() {
        prose(ui, cx, label!("dialogs-grades-no-rule"));
    }
    for sentence in &scene.rule {
        prose(ui, cx, sentence);
    }
    if cx.state.known_by.active().is_some() {
        let text = label!("dialogs-grades-whole-file");
        ui.label(RichText::new(text).font(cx.look.italic(TextStyle::Control)));
    }
    ui.add_space(10.0);
    counts_ui(ui, cx, label!("dialogs-claims-by-grade"), &scene.claims);
    counts_ui(ui, cx, label!("dialogs-events-by-grade"), &scene.events);
}

fn prose(ui: &mut Ui, cx: &ViewContext<'_>, text: &str) {
    let text = RichText::new(text).font(cx.look.font(TextStyle::Body)).line_height(Some(18.0));
    ui.label(text.color(cx.look.colour(Role::Text)));
}

/// Table of signs with their meanings and counts.
fn table_ui(
    ui: &mut Ui,
    cx: &ViewContext<'_>,
    id: &str,
    (name, counted): (&str, &str),
    rows: &[GradeRow],
) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    Grid::new(id).num_columns(3).spacing([10.0, 3.0]).min_row_height(18.0).show(ui, |ui| {
        ui.label("");
        ui.label(RichText::new(name).font(look.bold(TextStyle::Body)));
        ui.label(RichText::new(counted).font(look.font(TextStyle::Small)).color(second));
        ui.end_row();
        for row in rows {
            ui.label(RichText::new(&row.sign).font(look.bold(TextStyle::Body)));
            ui.label(row.words);
            ui.label(RichText::new(count_words(row.count)).font(look.bold(TextStyle::Control)));
            ui.end_row();
        }
    });
}

/// Counts by grade, wrapped onto as few lines as possible.
fn counts_ui(ui: &mut Ui, cx: &ViewContext<'_>, name: &str, counts: &[(String, usize)]) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(RichText::new(name).font(look.bold(TextStyle::Body)));
        for (signs, count) in counts {
            ui.add_space(6.0);
            ui.label(RichText::new(signs).font(look.font(TextStyle::Body)).color(second));
            ui.label(RichText::new(count_words(*count)).font(look.bold(TextStyle::Body)));
        }
    });
}
