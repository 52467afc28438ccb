//! Steps of the story that is read: ticks on the scale, each leading to its step.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::parts::Parts;
use crate::message;
use crate::scene::text::told;
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, StoryCommand};
use crate::ui::ViewContext;
use crate::ui::control::FocusRing;
use crate::ui::convert::f32_from;

/// Height of a tick in points, and of that of the step that is read.
const TICK: f32 = 6.0;
const CURRENT: f32 = 10.0;

/// Draws a tick for each step in sight, while a story is read.
pub(super) fn steps_ui(ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene, parts: &Parts) {
    let Some(story) = cx.state.story(cx.whole) else { return };
    let (look, current) = (cx.look, cx.state.story.nearest());
    let base = parts.phases.top();
    for (nth, step) in story.steps.iter().enumerate() {
        let Some(at) = step.moment() else { continue };
        let x = f32_from(scene.axis.x_from_time(at));
        if !parts.time.x_range().contains(x) {
            continue;
        }
        let height = if nth == current { CURRENT } else { TICK };
        let tick = Rect::from_center_size(pos2(x, base - height / 2.0), vec2(3.0, height));
        let id = ui.scope_id().with(("story step", nth));
        let response = ui.interact(tick.expand2(vec2(3.0, 2.0)), id, Sense::click());
        let heading = told(&step.heading);
        let name = message!("story-tick", step = nth + 1, heading = &*heading);
        response.widget_info(|| WidgetInfo::selected(Access::Button, true, nth == current, &name));
        let lit = nth == current || response.hovered();
        let fill = if lit { Role::Accent } else { Role::TextSecond };
        ui.painter().rect_filled(tick.expand(1.0), 1.0, look.colour(Role::Panel));
        ui.painter().rect_filled(tick, 1.0, look.colour(fill));
        FocusRing::around(tick.expand(1.5)).paint(ui.painter(), look, &response);
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(name);
        if response.clicked() {
            cx.push(Command::Story(StoryCommand::Go(nth)));
        }
    }
}
