//! Counts of what is out of sight: events beyond the edges of a lane, lanes above and below.

use egui::accesskit::Role as Access;
use egui::{
    Align2, CursorIcon, Event, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::scene::text::count_words;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{Beyond, Lane, MORE_HEIGHT, TimelineScene};
use crate::state::{Command, LaneCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text, text_width};
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::Parts;
use crate::{label, message};

/// Least distance from the button of the lanes above to that of the lanes below, in pixels.
const SECOND_BUTTON: f32 = 76.0;

/// Draws how many events a lane has beyond an edge; a click goes to the nearest.
pub(super) fn beyond_ui(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &Lane,
    beyond: &Beyond,
    at: Pos2,
    earlier: bool,
) {
    let Some((nearest, _)) = beyond.nearest else {
        return;
    };
    let look = cx.look;
    let text = count_words(beyond.count);
    let width = text_width(ui.painter(), &text, look.font(TextStyle::Tiny)) + 10.0;
    let left = if earlier { at.x - width } else { at.x };
    let rect = Rect::from_min_size(pos2(left, at.y - 7.0), vec2(width, 14.0));
    let id = ui.scope_id().with(("beyond", earlier, &lane.key));
    // Not a tab stop: arrow keys get there from the last item in sight.
    let response =
        ui.interact(rect.expand(2.0), id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let (count, called) = (beyond.count, &lane.name);
    let (name, hint) = if earlier {
        let name = message!("timeline-window-earlier", count = count, lane = called);
        (name, message!("timeline-window-earlier.hint", count = count))
    } else {
        let name = message!("timeline-window-later", count = count, lane = called);
        (name, message!("timeline-window-later.hint", count = count))
    };
    response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
    let role = if response.hovered() { Role::Accent } else { Role::TextSecond };
    let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(role) };
    let (tip, base, text_at, anchor) = if earlier {
        (rect.left(), rect.left() + 5.0, rect.right(), Align2::RIGHT_CENTER)
    } else {
        (rect.right(), rect.right() - 5.0, rect.left(), Align2::LEFT_CENTER)
    };
    let points = vec![pos2(tip, at.y), pos2(base, at.y - 3.5), pos2(base, at.y + 3.5)];
    ui.painter().add(Shape::convex_polygon(points, ink.colour, Stroke::NONE));
    paint_text(ui.painter(), pos2(text_at, at.y), anchor, &text, ink, width);
    if response.clicked() {
        cx.push(Command::Lane(LaneCommand::Reveal(nearest)));
    }
    response.on_hover_text(format!("{hint}\n{}", label!("timeline-window-go-to-nearest")));
}

/// Draws the line below the lanes: how many are out of sight, as buttons that scroll to them.
pub(super) fn more_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let look = cx.look;
    let (above, below) = (scene.lanes.above, scene.lanes.below);
    let line = Rect::from_min_max(
        pos2(parts.lanes.left(), parts.lanes.bottom() - f32_from(MORE_HEIGHT)),
        pos2(parts.time.left(), parts.lanes.bottom()),
    );
    let first = scene.lanes.above;
    let page = scene.lanes.lanes.len().saturating_sub(1).max(1);
    let words = [
        (
            message!("timeline-window-lanes-above", count = above),
            message!("timeline-window-lanes-above.name", count = above),
        ),
        (
            message!("timeline-window-lanes-below", count = below),
            message!("timeline-window-lanes-below.name", count = below),
        ),
    ];
    let sides = [(above, first.saturating_sub(page)), (below, first + page)];
    let mut left = line.left() + 16.0;
    for (nth, ((count, to), (text, name))) in sides.into_iter().zip(words).enumerate() {
        if count == 0 {
            continue;
        }
        let width = text_width(ui.painter(), &text, look.font(TextStyle::Tiny)) + 14.0;
        let rect = Rect::from_min_size(pos2(left, line.top()), vec2(width, line.height()));
        let response = ui
            .interact(rect, ui.scope_id().with(("more-lanes", nth)), Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Access::Button, true, &name));
        let lit = response.hovered() || response.has_focus();
        let role = if lit { Role::Accent } else { Role::TextSecond };
        let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(role) };
        let tip = pos2(left + 4.0, line.center().y + if nth == 1 { 2.5 } else { -2.5 });
        let base = line.center().y - (tip.y - line.center().y);
        let points = vec![tip, pos2(tip.x - 3.5, base), pos2(tip.x + 3.5, base)];
        ui.painter().add(Shape::convex_polygon(points, ink.colour, Stroke::NONE));
        let at = pos2(left + 12.0, line.center().y);
        paint_text(ui.painter(), at, Align2::LEFT_CENTER, &text, ink, width);
        if response.clicked() {
            cx.push(Command::Lane(LaneCommand::ScrollTo(to)));
        }
        left += (width + 8.0).max(SECOND_BUTTON);
    }
    wheel(ui, cx, parts.lanes.with_max_x(parts.time.left()), (above, below));
}

/// The wheel over the names scrolls the lanes, by one for each notch.
fn wheel(ui: &Ui, cx: &mut ViewContext<'_>, names: Rect, (above, below): (usize, usize)) {
    if !ui.rect_contains_pointer(names) {
        return;
    }
    let notches = ui.input(|input| {
        let turns = input.events.iter().filter_map(|event| match event {
            Event::MouseWheel { delta, .. } if delta.y > 0.0 => Some(1_i32),
            Event::MouseWheel { delta, .. } if delta.y < 0.0 => Some(-1_i32),
            _ => None,
        });
        turns.sum::<i32>()
    });
    let to = match notches {
        0 => return,
        up if up > 0 => above.saturating_sub(1),
        _ if below > 0 => above + 1,
        _ => return,
    };
    cx.push(Command::Lane(LaneCommand::ScrollTo(to)));
}
