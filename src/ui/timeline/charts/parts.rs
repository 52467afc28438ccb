//! Parts that charts share: their rectangles and input, the plot, its scale, and lines of values.

use egui::accesskit::Role as Access;
use egui::{Align2, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2};
use egui_plot::{Plot, PlotBounds, PlotUi};

use crate::scene::chart::ChartInput;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::TimelineScene;
use crate::ui::ViewContext;
use crate::ui::control::{Ink, paint_text};
use crate::ui::convert::f32_from;
use crate::ui::timeline::parts::MARGIN;

/// Height of the tabs with the space around them, in pixels.
const TABS: f32 = 24.0;
/// Height of a line of words and figures, in pixels.
const LINE: f32 = 18.0;
/// Least height of such a line, in pixels: that of its type.
const LINE_MIN: f32 = 15.0;

/// How much higher a name of two lines is, in pixels.
const SECOND: f32 = 13.0;

/// Rectangles of a chart.
#[derive(Clone, Copy)]
pub(super) struct ChartArea {
    /// Names and values, left of the plot.
    pub names: Rect,
    /// The plot.
    pub plot: Rect,
}

/// The input of the charts of events.
pub(super) fn chart_input<'a>(cx: &ViewContext<'a>, scene: &'a TimelineScene) -> ChartInput<'a> {
    ChartInput {
        dataset: cx.dataset,
        state: cx.state,
        visible: cx.visible,
        zone: cx.zone,
        axis: &scene.axis,
        positions: &scene.drawn.positions,
    }
}

/// A plot whose x are pixels of the pane and whose y are numbers from 0 to `top`. It takes neither
/// drags nor the wheel, which pan and zoom the axis.
pub(super) fn plot_ui<'a>(
    ui: &mut Ui,
    name: &'static str,
    area: Rect,
    top: f64,
    add: impl FnOnce(&mut PlotUi<'a>) + 'a,
) {
    let (left, right) = (f64::from(area.left()), f64::from(area.right()));
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    Plot::new(name)
        .width(area.width())
        .height(area.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .set_margin_fraction(Vec2::ZERO)
        .show(&mut child, move |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([left, 0.0], [right, top]));
            add(plot);
        });
}

/// Says in the middle of a plot why it is empty.
pub(super) fn nothing_ui(ui: &Ui, cx: &ViewContext<'_>, words: &str, area: Rect) {
    let ink = cx.look.ink(TextStyle::Small, Role::TextSecond);
    let room = area.width() - 2.0 * LINE;
    let at = area.center();
    let written = paint_text(&ui.painter_at(area), at, Align2::CENTER_CENTER, words, ink, room);
    let response = ui.interact(written, ui.scope_id().with("empty chart"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Access::Label, true, words));
}

/// The first of the rectangles that lies within an area and on nothing that is taken.
pub(super) fn free_of(rects: &[Rect], taken: &[Rect], area: Rect) -> Option<Rect> {
    let fits = |rect: &&Rect| {
        area.contains_rect(**rect) && !taken.iter().any(|other| other.intersects(**rect))
    };
    rects.iter().find(fits).copied()
}

/// Paints lines at shares of the height, each with its number at the right.
pub(super) fn paint_scale(ui: &Ui, cx: &ViewContext<'_>, ticks: &[(f64, String)], area: Rect) {
    let look = cx.look;
    for (share, label) in ticks {
        let y = area.bottom() - area.height() * f32_from(*share);
        ui.painter().hline(area.x_range(), y, look.stroke(1.0, Role::Hairline));
        let ink = Ink { font: look.font(TextStyle::Tiny), colour: look.colour(Role::TextSecond) };
        // In the margin, where there are no marks.
        let at = pos2(area.right() + MARGIN - 2.0, y);
        paint_text(ui.painter(), at, Align2::RIGHT_CENTER, label, ink, 60.0);
    }
}

/// The middles of `count` lines below the tabs, as many as fit without being cut.
pub(super) fn line_middles(names: Rect, count: u8) -> impl Iterator<Item = f32> {
    let top = names.top() + TABS;
    let pitch = ((names.bottom() - top) / f32::from(count.max(1))).clamp(LINE_MIN, LINE);
    let middles = (0..count).map(move |line| top + pitch * (f32::from(line) + 0.5));
    middles.take_while(move |middle| middle + LINE_MIN / 2.0 <= names.bottom())
}

/// The middles of the first lines of names below the tabs, each with whether it has two lines; as many as
/// fit without being cut. `long` says which are too long for one line: the first of them have two while
/// there is room for all names.
pub(super) fn name_middles(names: Rect, long: &[bool]) -> Vec<(f32, bool)> {
    let room = names.bottom() - names.top() - TABS;
    let count = u8::try_from(long.len()).unwrap_or(u8::MAX);
    let spare = room - LINE_MIN * f32::from(count);
    let mut left = spare;
    let two: Vec<bool> = long
        .iter()
        .map(|is_long| {
            let has_two = *is_long && left >= SECOND;
            left -= if has_two { SECOND } else { 0.0 };
            has_two
        })
        .collect();
    if !two.contains(&true) {
        return line_middles(names, count).map(|middle| (middle, false)).collect();
    }
    let pitch = LINE_MIN + (left / f32::from(count.max(1))).clamp(0.0, LINE - LINE_MIN);
    let mut top = names.top() + TABS;
    let rows = two.into_iter().map(|has_two| {
        let middle = top + pitch / 2.0;
        top += pitch + if has_two { SECOND } else { 0.0 };
        (middle, has_two)
    });
    rows.collect()
}

/// Paints words and a bold figure at the height `y`, left of the plot.
pub(super) fn value_line(
    ui: &Ui,
    cx: &ViewContext<'_>,
    names: Rect,
    y: f32,
    words: &str,
    figure: &str,
) {
    let look = cx.look;
    let ink = Ink { font: look.bold(TextStyle::Control), colour: look.colour(Role::Text) };
    let right = pos2(names.right() - 14.0, y);
    let value = paint_text(ui.painter(), right, Align2::RIGHT_CENTER, figure, ink, 92.0);
    let ink = Ink { font: look.font(TextStyle::Control), colour: look.colour(Role::Text) };
    let left = pos2(names.left() + 16.0, y);
    let room = value.left() - left.x - 8.0;
    paint_text(ui.painter(), left, Align2::LEFT_CENTER, words, ink, room);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn middles(height: f32, count: u8) -> Vec<f32> {
        let names = Rect::from_min_max(pos2(0.0, 100.0), pos2(188.0, 100.0 + height));
        line_middles(names, count).collect()
    }

    #[test]
    fn lines_are_closer_in_less_room_and_never_cut() {
        assert_eq!(middles(76.0, 2), [133.0, 151.0]);
        for height in [56.0, 58.0, 64.0, 76.0] {
            let middles = middles(height, 2);
            assert_eq!(middles.len(), 2, "{height}");
            assert!(middles.iter().all(|middle| middle + 7.5 <= 100.0 + height), "{height}");
        }
        let names = Rect::from_min_max(pos2(0.0, 100.0), pos2(188.0, 176.0));
        let rows = name_middles(names, &[false, true]);
        assert_eq!(rows, [(133.0, false), (151.0, true)], "{rows:?}");
        assert_eq!(name_middles(names, &[false, false]), [(133.0, false), (151.0, false)]);
        let rows = name_middles(names, &[true, true, true]);
        assert!(!rows.iter().any(|(_, two)| *two), "three lines fill the room: {rows:?}");
        assert_eq!(middles(76.0, 3).len(), 3);
        assert_eq!(middles(58.0, 5).len(), 2);
    }
}
