//! Claim in the panel of a figure: speaker, statement, figures, sources and grade.

use super::flow::Flow;
use crate::export::drawing::{Lettering, Paint, Pen, Sketch};
use crate::geo::ScreenPoint;
use crate::model::Stance;
use crate::scene::detail::{FigureRow, PairedRow};
use crate::scene::text::{capitalised, figure_of, listed};
use crate::scene::theme::{Role, TextStyle};
use crate::{label, message};

/// How far a claim stands from the left edge, in pixels: room for its sign.
const INDENT: f64 = 18.0;
/// How much further one does that disputes another, in pixels.
const STEP: f64 = 14.0;
/// The most steps.
const MOST_STEPS: usize = 4;

/// Adds a claim to the flow. `nodes` are the places of the signs of those before it in its group.
pub(super) fn claim_in(flow: &mut Flow, row: &PairedRow, nodes: &mut Vec<ScreenPoint>) {
    flow.space(5.0);
    let steps = f64::from(u8::try_from(row.depth.min(MOST_STEPS)).unwrap_or(0));
    let left = INDENT + steps * STEP;
    let claim = &row.claim;
    if !row.question.is_empty() {
        flow.paragraph(&row.question, flow.second(), left);
    }
    let inks = flow.inks;
    let stance = match claim.stance {
        Stance::Asserts => label!("detail-window-asserts"),
        Stance::Denies => label!("detail-window-denies"),
        Stance::Admits => label!("detail-window-admits"),
        Stance::CallsFor => label!("detail-window-calls-for"),
    };
    let at = ScreenPoint::new(left - 9.0, flow.y + flow.plain().size * 0.68);
    let above = row.against.and_then(|nth| nodes.get(nth)).copied();
    nodes.push(at);
    let pen = inks.pen(1.25, Role::Stance(claim.stance));
    let joint = inks.pen(1.0, Role::TextSecond).dashed(&[3.0, 3.0]);
    let ground = inks.paint(Role::Raised);
    flow.object("claim", stance, |sketch| {
        if let Some(above) = above {
            // It contradicts that one.
            let corner = ScreenPoint::new(above.x, at.y);
            let is_indented = (at.x - above.x).abs() >= 1.0;
            let from = ScreenPoint::new(above.x, above.y + 6.0);
            let end = if is_indented {
                ScreenPoint::new(at.x - 6.0, at.y)
            } else {
                ScreenPoint::new(at.x, at.y - 6.0)
            };
            let points: Vec<ScreenPoint> = [Some(from), is_indented.then_some(corner), Some(end)]
                .into_iter()
                .flatten()
                .collect();
            sketch.line(&points, joint);
        }
        draw_node(sketch, at, claim.stance, pen, ground);
    });
    let edge = flow.at_right(stance, flow.second());
    let speaker = listed([claim.claimant.as_str(), claim.role.as_str()]);
    flow.between(&speaker, flow.bold(), (left, edge - 8.0));
    if let Some(event) = &row.event {
        let words = message!("detail-window-on-event.name", event = &event.name);
        flow.paragraph(&words, flow.second(), left);
    }
    flow.paragraph(&claim.statement, flow.plain(), left);
    if let Some(happened) = &claim.happened {
        let words = message!("detail-window-gives-time", time = happened);
        flow.paragraph(&words, flow.bold(), left);
    }
    let figures = Lettering::bold(TextStyle::Small, inks.paint(Role::Text));
    for FigureRow { quantity, unit } in &claim.figures {
        flow.paragraph(&figure_of(quantity, unit), figures, left);
    }
    if let Some(note) = &claim.note {
        flow.paragraph(note, flow.second(), left);
    }
    let said = claim.said.as_ref().map(|date| message!("detail-window-said", date = date));
    let sources = claim.sources.iter().map(|source| source.text.clone());
    let (_, grade) = &claim.grade;
    let parts: Vec<String> = said.into_iter().chain(std::iter::once(capitalised(grade))).collect();
    flow.paragraph(&parts.join(" · "), flow.second(), left);
    let sources: Vec<String> = sources.collect();
    if !sources.is_empty() {
        flow.paragraph(&sources.join(" · "), flow.second(), left);
    }
}

/// The sign of a stance, as in the window: full for what is said, with a bar for what is denied, with a
/// gap for what is admitted, a tip for what is called for.
fn draw_node(sketch: &mut Sketch, at: ScreenPoint, stance: Stance, pen: Pen, ground: Paint) {
    let fill = Some(pen.paint);
    let point = |x: f64, y: f64| ScreenPoint::new(at.x + x, at.y + y);
    match stance {
        Stance::Asserts => sketch.circle(at, 3.6, fill, None),
        Stance::Denies => {
            sketch.circle(at, 3.2, Some(ground), Some(pen.clone()));
            sketch.line(&[point(-1.8, 0.0), point(1.8, 0.0)], pen);
        }
        Stance::Admits => {
            sketch.circle(at, 3.6, fill, None);
            sketch.circle(at, 1.5, Some(ground), None);
        }
        Stance::CallsFor => {
            sketch.line(&[point(-2.0, -3.2), point(2.4, 0.0), point(-2.0, 3.2)], pen);
        }
    }
}
