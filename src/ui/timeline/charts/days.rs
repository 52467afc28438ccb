//! Chart of how many events there were a day, or in longer stretches.

use egui::accesskit::Role as Access;
use egui::{CursorIcon, Rect, Sense, Ui, WidgetInfo, pos2};
use egui_plot::{Bar, BarChart};

use super::parts::{ChartArea, chart_input, line_middles, paint_scale, plot_ui, value_line};
use crate::scene::chart::{DayBar, day_chart, day_chart_of_many};
use crate::scene::f64_from_count;
use crate::scene::text::count_words;
use crate::scene::theme::Role;
use crate::scene::timeline::TimelineScene;
use crate::state::{Command, SelectCommand, TimeCommand};
use crate::time::View;
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::memo::scene_memo;
use crate::{label, message};

/// Most events that a tooltip names.
const NAMED: usize = 6;

/// Draws the bars. A click selects an event of a bar, a double click shows its time.
pub(super) fn days_ui(
    ui: &mut Ui,
    cx: &mut ViewContext<'_>,
    scene: &TimelineScene,
    area: ChartArea,
) {
    let chart = scene_memo(ui, cx, "events-a-day", scene.axis.clone(), || {
        let input = chart_input(cx, scene);
        if scene.drawn.complete { day_chart(input) } else { day_chart_of_many(input) }
    });
    let ChartArea { names, plot: area } = area;
    let lines = [
        (chart.title.as_str(), String::new()),
        (label!("timeline-window-at-playhead"), count_words(chart.now)),
        (label!("timeline-window-vague"), count_words(chart.vague)),
    ];
    let count = if chart.vague > 0 && names.height() >= 72.0 { 3 } else { 2 };
    for (y, (words, figure)) in line_middles(names, count).zip(&lines) {
        value_line(ui, cx, names, y, words, figure);
    }
    let top = chart.top();
    paint_scale(ui, cx, &chart.ticks(), area);
    let look = cx.look;
    let bars: Vec<Bar> = chart
        .bars
        .iter()
        .map(|bar| {
            let strength = if bar.shown > 0 { 0.85 } else { 0.4 };
            let gap = if bar.right - bar.left > 6.0 { 1.0 } else { 0.0 };
            let middle = f64::midpoint(bar.left, bar.right);
            Bar::new(middle, f64_from_count(bar.count))
                .width((bar.right - bar.left - gap).max(1.5))
                .fill(look.mixed(Role::TextSecond, Role::Panel, strength))
                .stroke(egui::Stroke::NONE)
        })
        .collect();
    plot_ui(ui, "events-a-day", area, top, move |plot| {
        plot.bar_chart(BarChart::new("events", bars).allow_hover(false));
    });
    for bar in &chart.bars {
        bar_ui(ui, cx, bar, area, top);
    }
}

fn bar_ui(ui: &Ui, cx: &mut ViewContext<'_>, bar: &DayBar, area: Rect, top: f64) {
    let (left, right) = (f32_from(bar.left), f32_from(bar.right));
    let middle = f32::midpoint(left, right);
    let half = ((right - left) / 2.0).max(3.0);
    let reach = Rect::from_x_y_ranges(middle - half..=middle + half, area.y_range());
    let reach = reach.intersect(area);
    if !reach.is_positive() {
        return;
    }
    let count = bar.count;
    let name = message!("timeline-window-events-of", dates = &bar.name, count = count);
    let id = ui.scope_id().with(("events-of", bar.span.start()));
    let response = ui.interact(reach, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Access::Image, true, &name));
    if response.hovered() {
        let height = area.height() * f32_from(f64_from_count(count) / top);
        let bar = Rect::from_min_max(pos2(reach.left(), area.bottom() - height), reach.max);
        let line = cx.look.stroke(1.5, Role::Text);
        ui.painter().rect_stroke(bar, 0.0, line, egui::StrokeKind::Outside);
    }
    let all = cx.dataset.events();
    let events = || bar.events.iter().filter_map(|nth| all.get(*nth));
    if response.double_clicked() {
        let show = View::showing(bar.span).with_room().span();
        cx.push_entry(Command::Time(TimeCommand::Show(show)));
    } else if response.clicked() {
        let selected = events().position(|event| cx.state.selection.as_ref() == Some(&event.id));
        let next = selected.map_or(0, |nth| (nth + 1) % bar.events.len().max(1));
        if let Some(event) = events().nth(next) {
            cx.push(Command::Select(SelectCommand::Event(event.id.clone())));
        }
    }
    let mut lines = vec![name];
    lines.extend(events().take(NAMED).map(|event| event.short_title().to_owned()));
    if count > NAMED {
        lines.push(message!("timeline-window-more", count = count - NAMED));
    }
    response.on_hover_text_at_pointer(lines.join("\n"));
}
