//! Panel while nothing is selected: the dataset's summary, and the disputed questions.

use egui::accesskit::Role as Access;
use egui::{Frame, Margin, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::scene::detail::{EventLink, disputed_questions};
use crate::scene::text::Words;
use crate::scene::theme::{Role, TextStyle};
use crate::ui::ViewContext;
use crate::ui::control::{FocusRing, RowState, event_link, rule, second, small_mark, words_ui};
use crate::ui::memo::scene_memo;
use crate::{label, message};

/// Left edge of the words of a question, in pixels from that of the panel.
const LEFT: f32 = 20.0;

/// Draws the panel.
pub(super) fn no_selection_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let look = cx.look;
    let margin = Margin { left: 16, right: 16, top: 16, bottom: 24 };
    ScrollArea::vertical().auto_shrink(false).id_salt("nothing selected").show(ui, |ui| {
        Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            words_ui(ui, look, &Words::from(&cx.dataset.meta.title), |text| {
                RichText::new(text).font(look.bold(TextStyle::Title))
            });
            ui.add_space(2.0);
            words_ui(ui, look, &Words::from(&cx.dataset.meta.summary), |text| {
                RichText::new(text).font(look.font(TextStyle::Subheading))
            });
            ui.add_space(8.0);
            let hint = label!("detail-window-select");
            ui.label(RichText::new(hint).color(look.colour(Role::TextSecond)));
            questions_ui(ui, cx);
        });
    });
}

fn questions_ui(ui: &mut Ui, cx: &mut ViewContext<'_>) {
    let derive = || disputed_questions(cx.dataset, cx.state, cx.visible, cx.zone);
    let scene = scene_memo(ui, cx, "disputed questions", (), derive);
    if scene.questions.is_empty() {
        return;
    }
    rule(ui, cx.look, super::RULE);
    super::heading_ui(ui, cx, label!("detail-window-differ"), label!("detail-window-differ.scope"));
    ui.spacing_mut().item_spacing.y = 2.0;
    for link in &scene.questions {
        question_ui(ui, cx, link);
    }
    if scene.more > 0 {
        ui.add_space(4.0);
        second(ui, cx.look, &message!("detail-window-more-questions", count = scene.more));
    }
}

/// A question with its event below it; a click selects the event.
fn question_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, link: &EventLink) {
    let look = cx.look;
    let width = ui.available_width();
    let (text, faint) = (look.colour(Role::Text), look.colour(Role::TextSecond));
    let painter = ui.painter().clone();
    let question =
        painter.layout(link.title.clone(), look.font(TextStyle::Body), text, width - LEFT);
    let of = painter.layout_no_wrap(link.when.clone(), look.font(TextStyle::Small), faint);
    let size = vec2(width, question.size().y + of.size().y + 7.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = || message!("controls-go-to", event = &link.name);
    response.widget_info(|| WidgetInfo::labeled(Access::Link, true, name()));
    let ground = RowState { selected: false, pointed: response.hovered() }.ground(Role::Panel);
    let row = rect.expand2(vec2(4.0, 0.0));
    painter.rect_filled(row, 3.0, look.colour(ground));
    FocusRing::inside(row).paint(&painter, look, &response);
    small_mark(&painter, look, pos2(rect.left() + 6.0, rect.top() + 12.0), link.kind, ground);
    let at = pos2(rect.left() + LEFT, rect.top() + 3.0);
    let below = at + vec2(0.0, question.size().y);
    painter.galley(at, question, text);
    painter.galley(below, of, faint);
    event_link(cx, response, &link.id);
}
