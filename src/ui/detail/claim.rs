//! Claims in the panel: claimant and stance, statement, figures, date, sources, grade.

use egui::accesskit::Role as Access;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, CursorIcon, Label, Painter, Pos2, RichText, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::copy_menu::{WIDTH, claim_menu_ui};
use super::grade::{HEIGHT, grade_ui};
use super::pointed::PointedClaim;
use super::sources::{source_parts_ui, source_width};
use crate::model::Stance;
use crate::scene::detail::{ClaimRow, EventLink, FigureRow, PairedRow, Rival};
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{
    event_link, found_words_ui, hover_beside, in_sight, paint_text, text_width,
};
use crate::{label, message};

/// Indentation of a row for each step of depth, in pixels.
const STEP: f32 = 16.0;

/// Length of a dash with the gap after it, in pixels.
const DASHES: f32 = 7.0;
/// Lines on other claims than these many are laid out only in sight.
const RIVALS: usize = 20;

/// Word for a stance.
fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserts => label!("detail-window-asserts"),
        Stance::Denies => label!("detail-window-denies"),
        Stance::Admits => label!("detail-window-admits"),
        Stance::CallsFor => label!("detail-window-calls-for"),
    }
}

/// Position of the node of a claim whose row starts there.
pub(super) fn node_at(row: &PairedRow, start: Pos2) -> Pos2 {
    start + vec2(indent_of(row) + 5.0, 9.0)
}

fn indent_of(row: &PairedRow) -> f32 {
    STEP * f32::from(u8::try_from(row.depth).unwrap_or(u8::MAX))
}

/// Draws a claim. A dashed line joins its node to that of the claim that it disputes, at `against`.
/// Returns the position of its own node.
pub(super) fn claim_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    pointed: &mut PointedClaim,
    row: &PairedRow,
    against: Option<Pos2>,
) -> Pos2 {
    let (left, top) = (ui.cursor().left(), ui.cursor().top());
    let ground = ui.painter().add(Shape::Noop);
    let indent = indent_of(row);
    let mut at = node_at(row, pos2(left, top));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent + 20.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            question_ui(ui, cx, &row.question);
            at.y = ui.cursor().top() + 9.0;
            body_ui(ui, cx, pointed, row);
        });
    });
    let rect = ui.min_rect().with_min_y(top - 4.0).with_max_y(ui.cursor().top() + 2.0);
    let rect = rect.with_min_x(left - 6.0).with_max_x(ui.max_rect().right() + 6.0);
    if ui.rect_contains_pointer(rect) {
        pointed.point_at(&row.claim.id);
    }
    if pointed.is_lit(&row.claim.id) {
        let shade = Shape::rect_filled(rect, 4.0, cx.look.colour(Role::Shade));
        ui.painter().set(ground, shade);
    }
    if pointed.take_scroll_to(&row.claim.id) {
        ui.scroll_to_rect(rect, Some(egui::Align::Center));
    }
    if let Some(above) = against {
        paint_joint(ui.painter(), cx, above, at);
    }
    paint_node(ui, cx, at, row.claim.stance);
    at
}

/// A dashed line from node to node, with a corner if the lower one is indented.
fn paint_joint(painter: &Painter, cx: &ViewContext<'_>, above: Pos2, at: Pos2) {
    let line = cx.look.stroke(1.5, Role::TextSecond);
    // Of a line from far above only what is in sight has dashes, counted from its start.
    let out = ((painter.clip_rect().top() - above.y - 7.0) / DASHES).floor().max(0.0);
    let start = above + vec2(0.0, 7.0 + out * DASHES);
    let points = if (at.x - above.x).abs() < 1.0 {
        vec![start, at - vec2(0.0, 7.0)]
    } else {
        vec![start, pos2(above.x, at.y), at - vec2(7.0, 0.0)]
    };
    painter.extend(Shape::dashed_line(&points, line, DASHES - 3.0, 3.0));
}

/// Question on which the claim and the disputed one differ.
fn question_ui(ui: &mut Ui, cx: &ViewContext<'_>, question: &str) {
    if !question.is_empty() {
        let second = cx.look.colour(Role::TextSecond);
        ui.label(RichText::new(question).font(cx.look.italic(TextStyle::Small)).color(second));
    }
}

fn body_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, pointed: &mut PointedClaim, row: &PairedRow) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    let claim = &row.claim;
    // Claims on other events are smaller: they are here only because they dispute one of this event.
    let (style, height, figures) = if row.event.is_some() {
        (TextStyle::Control, 16.5, TextStyle::SmallHeading)
    } else {
        (TextStyle::Statement, 18.0, TextStyle::Heading)
    };
    speaker_ui(ui, cx, claim, style);
    if let Some(event) = &row.event {
        event_ui(ui, cx, event);
    }
    found_words_ui(ui, cx, &claim.statement, |text| {
        RichText::new(text).font(look.font(style)).line_height(Some(height))
    });
    if let Some(happened) = &claim.happened {
        let text = message!("detail-window-gives-time", time = happened);
        ui.label(RichText::new(text).font(look.bold(TextStyle::Control)));
    }
    for figure in &claim.figures {
        figure_ui(ui, cx, figure, figures);
    }
    if let Some(note) = &claim.note {
        found_words_ui(ui, cx, note, |text| {
            RichText::new(text).font(look.italic(TextStyle::Small)).color(second)
        });
    }
    said_ui(ui, cx, claim);
    if claim.rivals.len() <= RIVALS {
        for rival in &claim.rivals {
            rival_ui(ui, cx, pointed, rival);
        }
        return;
    }
    let id = ui.scope_id().with(("rivals", claim.id.as_str()));
    for (nth, rival) in claim.rivals.iter().enumerate() {
        in_sight(ui, id.with(nth), 18.0, |ui| rival_ui(ui, cx, pointed, rival));
    }
}

/// Date of the statement and its sources, on one line if there is room, and at the right the grade
/// with the menu of what can be copied before it.
fn said_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, claim: &ClaimRow) {
    let grade = grade_ui(ui, cx, claim);
    claim_menu_ui(ui, cx, claim, ui.max_rect().right() - grade - 4.0);
    let room = ui.available_width() - grade - 4.0 - WIDTH - 4.0;
    ui.scope(|ui| {
        ui.set_min_height(HEIGHT);
        ui.set_max_width(room);
        said_and_sources_ui(ui, cx, claim);
    });
}

fn said_and_sources_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, claim: &ClaimRow) {
    let look = cx.look;
    let second = look.colour(Role::TextSecond);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 1.0);
        ui.spacing_mut().interact_size.y = 0.0;
        // Sources after the first item of a line are separated by a dot.
        let mut starts_line = true;
        if let Some(said) = &claim.said {
            ui.label(
                RichText::new(message!("detail-window-said", date = said))
                    .font(look.font(TextStyle::Small))
                    .color(second),
            );
            starts_line = false;
        }
        for source in &claim.sources {
            let dot = if starts_line { 0.0 } else { 13.0 };
            if source_width(ui, cx, source) + dot > ui.available_size_before_wrap().x {
                ui.end_row();
            } else if !starts_line {
                ui.label(RichText::new("·").font(look.bold(TextStyle::Small)).color(second));
            }
            source_parts_ui(ui, cx, source);
            starts_line = false;
        }
    });
}

/// Link to the other event that a claim is on.
fn event_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, event: &EventLink) {
    let look = cx.look;
    let second = TextFormat::simple(look.font(TextStyle::Small), look.colour(Role::TextSecond));
    let mut job = LayoutJob::default();
    job.append(label!("detail-window-on-event"), 0.0, second);
    job.append(
        &event.title,
        4.0,
        TextFormat::simple(look.bold(TextStyle::Small), look.colour(Role::Text)),
    );
    let link = ui.add(Label::new(job).sense(Sense::click()).wrap());
    let name = || message!("detail-window-on-event.name", event = &event.name);
    link.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
    if link.hovered() {
        let under = link.rect.bottom() - 1.0;
        ui.painter().hline(link.rect.x_range(), under, look.stroke(1.0, Role::TextSecond));
    }
    let hint = message!("controls-event-when", title = &event.title, when = &event.when);
    event_link(cx, link, &event.id).on_hover_text(hint);
}

/// Claimant and office at the left, stance at the right.
fn speaker_ui(ui: &mut Ui, cx: &ViewContext<'_>, row: &ClaimRow, style: TextStyle) {
    let look = cx.look;
    let word = stance_word(row.stance);
    let width = text_width(ui.painter(), word, look.bold(TextStyle::Control));
    let right = pos2(ui.max_rect().right(), ui.cursor().top() + 9.0);
    let ink = look.bold_ink(TextStyle::Control, Role::Stance(row.stance));
    let drawn = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, word, ink, width + 2.0);
    let label = ui.interact(drawn, ui.scope_id().with(("stance", row.id.as_str())), Sense::hover());
    let name = || message!("detail-window-stance", speaker = &row.claimant, stance = word);
    label.widget_info(|| WidgetInfo::labeled(Access::Label, true, name()));
    if !row.aspects.is_empty() {
        label.on_hover_text(&row.aspects);
    }
    let room = ui.available_width() - width - 10.0;
    let mut job = LayoutJob::default();
    let name = TextFormat::simple(look.bold(style), look.colour(Role::Text));
    job.append(&row.claimant, 0.0, name);
    if !row.role.is_empty() {
        let role = TextFormat::simple(look.font(TextStyle::Control), look.colour(Role::TextSecond));
        job.append(&row.role, 6.0, role);
    }
    ui.allocate_ui(vec2(room, 0.0), |ui| {
        ui.set_max_width(room);
        let label = ui.add(Label::new(job).wrap());
        let parts = [row.claimant.as_str(), &row.role].into_iter().filter(|part| !part.is_empty());
        let words = parts.collect::<Vec<_>>().join(label!("scene-list-comma"));
        label.widget_info(|| WidgetInfo::labeled(Access::Label, true, &words));
        hover_beside(&label, &row.claimant_about);
    });
}

fn figure_ui(ui: &mut Ui, cx: &ViewContext<'_>, figure: &FigureRow, style: TextStyle) {
    let look = cx.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(RichText::new(&figure.quantity).font(look.bold(style)));
        let unit = RichText::new(&figure.unit).font(look.font(TextStyle::Control));
        ui.label(unit.color(look.colour(Role::TextSecond)));
    });
}

/// Link to a claim that disputes this one and has its row elsewhere in the panel.
fn rival_ui(ui: &mut Ui, cx: &ViewContext<'_>, pointed: &mut PointedClaim, rival: &Rival) {
    let look = cx.look;
    let speaker = &rival.claimant;
    let head = match rival.stance {
        Stance::Denies => message!("detail-window-also-denied", speaker = speaker),
        Stance::Asserts | Stance::Admits | Stance::CallsFor => {
            message!("detail-window-also-contradicted", speaker = speaker)
        }
    };
    let name = || message!("detail-window-rival", link = &head, question = &rival.question);
    let denies = look.colour(Role::Stance(Stance::Denies));
    let mut job = LayoutJob::default();
    job.append(&head, 0.0, TextFormat::simple(look.bold(TextStyle::Small), denies));
    let second = look.colour(Role::TextSecond);
    job.append(&rival.question, 5.0, TextFormat::simple(look.font(TextStyle::Small), second));
    let link = ui.add(Label::new(job).sense(Sense::click()).wrap());
    link.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
    if link.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        pointed.scroll_to(&rival.claim);
    }
}

/// Node of a claim, by stance: a disc asserts, a ring with a bar denies, a disc with a hole admits,
/// a chevron calls for something.
fn paint_node(ui: &Ui, cx: &ViewContext<'_>, at: Pos2, stance: Stance) {
    let look = cx.look;
    let painter = ui.painter();
    let colour = look.colour(Role::Stance(stance));
    let line = Stroke::new(1.5, colour);
    match stance {
        Stance::Asserts => {
            painter.circle_filled(at, 5.0, colour);
        }
        Stance::Denies => {
            painter.circle(at, 4.5, look.colour(Role::Panel), line);
            painter.hline(at.x - 2.5..=at.x + 2.5, at.y, line);
        }
        Stance::Admits => {
            painter.circle_filled(at, 5.0, colour);
            painter.circle_filled(at, 2.0, look.colour(Role::Panel));
        }
        Stance::CallsFor => {
            let arms = vec![
                pos2(at.x - 2.5, at.y - 4.0),
                pos2(at.x + 3.0, at.y),
                pos2(at.x - 2.5, at.y + 4.0),
            ];
            painter.line(arms, Stroke::new(2.0, colour));
        }
    }
}
