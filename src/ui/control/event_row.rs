//! Rows for events in lists: mark, title, date.

use std::ops::Range;

use egui::accesskit::Role as Access;
use egui::{Align2, CursorIcon, FontId, Painter, Pos2, Rect, Response, Ui, WidgetInfo, pos2, vec2};

use super::{
    FocusRing, Ink, paint_found_text, paint_language, paint_text, paint_two_found_lines, text_width,
};
use crate::message;
use crate::model::{EventId, EventKind};
use crate::scene::list::{ROW_HEIGHT, RowRoom};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{Command, SelectCommand};
use crate::ui::ViewContext;
use crate::ui::convert::f32_from;
use crate::ui::mark::{MarkStyle, paint_disputed_ring, paint_mark};
use crate::ui::theme::Look;

/// The list in which a row is, which decides where its columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// The list of events shown: the hour comes first.
    List,
    /// A popup of events: the date comes last.
    Popup,
    /// A link from one event to another: the date comes last.
    Link,
}

/// The value by which a list is ordered, where that is neither time nor title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowValue<'a> {
    /// There is none.
    None,
    /// A short one, in a column at the right.
    Column(&'a str),
    /// A longer one, below the title.
    Below(&'a str),
}

/// One event in a list. Pointing at it hovers the event in all views, a click selects it.
///
/// ```ignore
/// let (rect, response) = ui.allocate_exact_size(size, Sense::click());
/// EventRow { kind, title, date, name, .. }.show(ui, cx, RowKind::Popup, response);
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct EventRow<'a> {
    /// The event that a click selects.
    pub id: &'a EventId,
    /// Decides the mark.
    pub kind: EventKind,
    /// Cut with an ellipsis if there is no room for it.
    pub title: &'a str,
    /// The date, place or hour in a few letters; may be empty.
    pub date: &'a str,
    /// The value by which the list is ordered.
    pub value: RowValue<'a>,
    /// How much wider than usual the column of the hour in the list is, in pixels.
    pub wider: f32,
    /// Title, date and place for assistive technology.
    pub name: &'a str,
    /// Whether a broken ring says that a claim is disputed.
    pub disputed: bool,
    /// Whether it is only possibly in the dates shown: it is written and marked fainter.
    pub possible: bool,
    /// Whether it is the selected event.
    pub selected: bool,
}

/// Opacity of the mark of an event that is only possible.
const POSSIBLE: f64 = 0.45;

/// Width of the column of a value, in pixels.
pub(crate) const VALUE: f32 = 28.0;
/// Room for the tag of a language, in pixels.
const TAG: f32 = 30.0;
/// Usual width of the column of the hour in the list, in pixels.
const HOUR: f32 = 58.0;
/// The most by which it is wider, in pixels: titles need the room more.
const WIDER: f32 = 36.0;

/// How much wider than usual that column is where it has those hours, in pixels.
pub(crate) fn wider_for<'a>(
    painter: &Painter,
    look: Look,
    hours: impl Iterator<Item = &'a str>,
) -> f32 {
    let font = look.font(TextStyle::Small);
    let widths = hours.map(|hour| text_width(painter, hour, font.clone()).ceil() - HOUR);
    widths.fold(0.0, f32::max).min(WIDER)
}

/// The room that rows of the list have in a panel of that width, in pixels.
pub(crate) fn row_room(width: f32) -> RowRoom {
    let columns = RowKind::List.columns(0.0);
    RowRoom {
        title: f64::from((width - columns.title - columns.right).round()),
        hour: HOUR.into(),
        wider: WIDER.into(),
    }
}

/// Distance of the first of two lines from their middle, in pixels.
pub(crate) const FIRST_LINE: f32 = 8.0;

/// Columns of a row, in pixels from its left edge or, for `right`, from its right edge.
struct RowColumns {
    mark: f32,
    title: f32,
    right: f32,
    /// The most that the date takes.
    date: f32,
    /// Space between title and date.
    gap: f32,
}

impl RowKind {
    /// `wider` is how much wider than usual the column of the hour is.
    const fn columns(self, wider: f32) -> RowColumns {
        match self {
            Self::List => RowColumns {
                mark: 80.0 + wider,
                title: 93.0 + wider,
                right: 16.0,
                date: HOUR + wider,
                gap: 0.0,
            },
            Self::Popup => {
                RowColumns { mark: 12.0, title: 24.0, right: 6.0, date: 120.0, gap: 10.0 }
            }
            Self::Link => RowColumns { mark: 6.0, title: 18.0, right: 0.0, date: 130.0, gap: 8.0 },
        }
    }

    /// The ground of a row that is neither selected nor pointed at.
    const fn rest(self) -> Role {
        match self {
            Self::Popup => Role::Raised,
            Self::List | Self::Link => Role::Panel,
        }
    }

    const fn radius(self) -> f32 {
        match self {
            Self::List => 0.0,
            Self::Popup | Self::Link => 2.0,
        }
    }
}

impl EventRow<'_> {
    /// Describes and paints the row where `response` is, and pushes what is done to it.
    pub(crate) fn show(
        &self,
        ui: &Ui,
        cx: &mut ViewContext<'_>,
        list: RowKind,
        response: Response,
    ) -> Response {
        self.describe(list, &response);
        let pointed = response.hovered() || (list == RowKind::Popup && response.has_focus());
        let hovered = list == RowKind::List && cx.state.hover.as_ref() == Some(self.id);
        let row = RowState { selected: self.selected, pointed: pointed || hovered };
        let ground = row.ground(list.rest());
        let stand_in = cx.dataset.event(self.id).and_then(|event| event.short_text().stand_in());
        // A popup or a link is read, not searched.
        let marks = match list {
            RowKind::List => cx.visible.asked.marks(self.title),
            RowKind::Popup | RowKind::Link => Vec::new(),
        };
        let look = cx.look;
        self.paint(ui.painter(), look, response.rect, (list, stand_in, &marks), ground);
        FocusRing::inside(response.rect).paint(ui.painter(), cx.look, &response);
        if pointed && !response.hovered() {
            cx.push(Command::Select(SelectCommand::Hover(Some(self.id.clone()))));
        }
        event_link(cx, response, self.id)
    }

    fn describe(&self, list: RowKind, response: &Response) {
        let Self { name, selected, .. } = *self;
        response.widget_info(|| match list {
            RowKind::List => WidgetInfo::selected(Access::ListItem, true, selected, name),
            RowKind::Popup => WidgetInfo::selected(Access::ListBoxOption, true, selected, name),
            RowKind::Link => {
                WidgetInfo::labeled(Access::Link, true, message!("controls-go-to", event = name))
            }
        });
    }

    fn paint(
        &self,
        painter: &Painter,
        look: Look,
        rect: Rect,
        (list, stand_in, marks): (RowKind, Option<&str>, &[Range<usize>]),
        ground: Role,
    ) {
        if ground != list.rest() {
            painter.rect_filled(rect, list.radius(), look.colour(ground));
        }
        let columns = list.columns(self.wider);
        let (font, lines) = self.title_font(painter, look, rect, list, stand_in.is_some());
        let has_value_below = list == RowKind::List && matches!(self.value, RowValue::Below(_));
        let middle = rect.center().y - if lines > 1 || has_value_below { FIRST_LINE } else { 0.0 };
        let second = look.colour(Role::TextSecond);
        let at = pos2(rect.left() + columns.mark, middle);
        small_mark_of(painter, look, at, (self.kind, self.possible), ground);
        let ink = Ink { font: look.font(TextStyle::Small), colour: second };
        let mut right = rect.right() - columns.right;
        if list == RowKind::List {
            if self.selected {
                let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
                painter.rect_filled(bar, 0.0, look.colour(Role::Accent));
            }
            let at = pos2(rect.left() + columns.mark - 14.0, middle);
            paint_text(painter, at, Align2::RIGHT_CENTER, self.date, ink.clone(), columns.date);
            if let RowValue::Column(value) = self.value {
                let at = pos2(right, middle);
                paint_text(painter, at, Align2::RIGHT_CENTER, value, ink.clone(), VALUE);
                right -= VALUE;
            }
            if let RowValue::Below(value) = self.value {
                let at = pos2(rect.left() + columns.title, rect.center().y + FIRST_LINE);
                paint_text(painter, at, Align2::LEFT_CENTER, value, ink, right - at.x);
            }
        } else {
            let at = pos2(right, middle);
            let date = paint_text(painter, at, Align2::RIGHT_CENTER, self.date, ink, columns.date);
            right = date.left() - columns.gap;
        }
        if self.disputed {
            let at = pos2(right - 2.0, middle);
            paint_disputed_ring(painter, at, 4.0, look.stroke(1.3, Role::TextSecond));
            right -= 18.0;
        }
        if let Some(tag) = stand_in {
            right = paint_language(painter, look, pos2(right, middle), tag).left() - 6.0;
        }
        let role = if self.possible { Role::TextSecond } else { Role::Text };
        let ink = Ink { font, colour: look.colour(role) };
        let at = pos2(rect.left() + columns.title, middle);
        if lines > 1 {
            let place = (at, Align2::LEFT_TOP);
            paint_two_found_lines(painter, place, (self.title, marks, look), ink, right - at.x);
        } else {
            let place = (at, Align2::LEFT_CENTER);
            paint_found_text(painter, place, (self.title, marks, look), ink, right - at.x);
        }
    }

    /// The font of the title, and how many lines it takes: that of a selected event is bold where its row
    /// has room for that.
    fn title_font(
        &self,
        painter: &Painter,
        look: Look,
        rect: Rect,
        list: RowKind,
        has_tag: bool,
    ) -> (FontId, u8) {
        let (regular, bold) = (look.font(TextStyle::Control), look.bold(TextStyle::Control));
        if list != RowKind::List {
            return (if self.selected { bold } else { regular }, 1);
        }
        let columns = list.columns(self.wider);
        let signs = if self.disputed { 18.0 } else { 0.0 } + if has_tag { TAG } else { 0.0 };
        let value = if matches!(self.value, RowValue::Column(_)) { VALUE } else { 0.0 };
        let room = rect.width() - columns.title - columns.right - signs - value;
        let is_tall = rect.height() > f32_from(ROW_HEIGHT) + 1.0;
        let most = if is_tall && !matches!(self.value, RowValue::Below(_)) { 2 } else { 1 };
        let lines = |font: &FontId| {
            let width = text_width(painter, self.title, font.clone());
            if width <= room { 1 } else { most }
        };
        // Words break before the end of a line.
        let fits = text_width(painter, self.title, bold.clone()) <= room * (f32::from(most) - 0.15);
        let font = if self.selected && fits { bold } else { regular };
        let lines = lines(&font);
        (font, lines)
    }
}

/// Makes a response a link to an event: pointing at it hovers the event in all views, a click
/// selects it.
pub(crate) fn event_link(cx: &mut ViewContext<'_>, response: Response, id: &EventId) -> Response {
    if response.hovered() {
        cx.push(Command::Select(SelectCommand::Hover(Some(id.clone()))));
    }
    if response.clicked() {
        cx.push(Command::Select(SelectCommand::Event(id.clone())));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What decides the ground of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowState {
    /// Whether the row is selected: it is tinted.
    pub selected: bool,
    /// Whether it is pointed at: it is shaded unless it is selected.
    pub pointed: bool,
}

impl RowState {
    /// The ground of the row; `rest` is that of other rows.
    pub(crate) const fn ground(self, rest: Role) -> Role {
        match (self.selected, self.pointed) {
            (true, _) => Role::Tint,
            (false, true) => Role::Shade,
            (false, false) => rest,
        }
    }
}

/// Paints the mark of a kind as small as rows of text need it.
pub(crate) fn small_mark(painter: &Painter, look: Look, at: Pos2, kind: EventKind, ground: Role) {
    small_mark_of(painter, look, at, (kind, false), ground);
}

/// The same, fainter for an event that is only possible.
fn small_mark_of(
    painter: &Painter,
    look: Look,
    at: Pos2,
    (kind, possible): (EventKind, bool),
    ground: Role,
) {
    let style = MarkStyle {
        scale: 0.66,
        fill: look.mixed(Role::Kind(kind), ground, if possible { POSSIBLE } else { 1.0 }),
        ground: look.colour(ground),
        halo: 0.0,
        hollow: false,
    };
    paint_mark(painter, at, kind, style);
}
