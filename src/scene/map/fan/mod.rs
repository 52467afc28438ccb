//! Fan: the events of one mark or dock, spread out beside it.

mod dates;
mod placement;
mod widen_button;

pub use self::widen_button::{WidenButton, widen_label};

pub(super) use self::widen_button::widen_button;

use self::dates::SharedDate;
use self::placement::FanObstacles;
use super::edge::MapEdge;
use super::input::MapInput;
use super::marks::{EventMark, MapMarks};
use super::obstacles::Obstacles;
use super::overlays::MapOverlays;
use crate::geo::ScreenPoint;
use crate::model::{EventKind, LocationRole};
use crate::scene::event::certainty;
use crate::scene::rect::Rect;
use crate::scene::theme::TextStyle;

/// Type of titles and dates.
pub const FAN_TEXT: TextStyle = TextStyle::Control;

/// Identity of a target within a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetId {
    /// Index in `marks.events`.
    Mark(usize),
    /// Index in the rows of the open fan.
    Row(usize),
    /// Index in `edge.docks`.
    Dock(usize),
}

/// The open fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// The mark or dock whose events it shows.
    pub of: TargetId,
    /// Origin of its spokes.
    pub hub: ScreenPoint,
    /// The sheet behind the rows, or behind the cells.
    pub card: Rect,
    /// Its events in order of time.
    pub rows: Vec<FanRow>,
    /// Whether there is room for dates and titles; else the marks are in cells.
    pub is_written: bool,
    /// Whether it opens to the left of its hub.
    pub to_left: bool,
}

/// One event of a fan. The last cell of a very large fan holds all that are left.
#[derive(Clone, Debug, PartialEq)]
pub struct FanRow {
    /// Positions of its events in the dataset.
    pub events: Vec<usize>,
    /// Middle of its mark.
    pub at: ScreenPoint,
    /// The box in which the pointer is on the row: mark, date and title.
    pub rect: Rect,
    /// Decides the mark.
    pub kind: EventKind,
    /// Whether it is a speaker's seat or a placeholder.
    pub hollow: bool,
    /// Whether a claim on it is disputed.
    pub disputed: bool,
    /// How certainly it lies in the dates shown, up to 1.
    pub certainty: f64,
    /// Its hour, or its date if the fan holds several days.
    pub when: String,
    /// The right edge of the date in pixels.
    pub when_right: f64,
    /// Its short title.
    pub title: String,
    /// The left edge of the title in pixels.
    pub title_left: f64,
}

/// Fourth stage of the scene: the open fan, clear of what is in the way while there is room.
pub(super) fn derive(
    input: MapInput<'_>,
    marks: &MapMarks,
    overlays: &MapOverlays,
    edge: &MapEdge,
) -> Option<Fan> {
    let above: Vec<Rect> = edge.rects().collect();
    let furniture = overlays.furniture().chain(edge.furniture()).collect();
    let closed = marks.events.iter().filter(|mark| !mark.is_open);
    let below = closed.map(EventMark::hit_rect).chain(marks.squares()).collect();
    let unplaced = unplaced(input, marks, edge)?;
    Some(unplaced.placed(input.viewport.size, &FanObstacles { furniture, above, below }))
}

/// The fan of the open mark or dock, before it has a place.
fn unplaced(input: MapInput<'_>, marks: &MapMarks, edge: &MapEdge) -> Option<Fan> {
    let mark = marks.events.iter().enumerate().find(|(_, mark)| mark.is_open);
    let mark = mark.map(|(nth, mark)| (TargetId::Mark(nth), mark.at, &mark.events));
    let dock = edge.docks.iter().enumerate().find(|(_, dock)| dock.is_open);
    let dock = dock.map(|(nth, dock)| (TargetId::Dock(nth), dock.hub(), &dock.events));
    let (of, hub, events) = mark.or(dock)?;
    let mut events = events.clone();
    events.sort_unstable();
    let shared = SharedDate::of(input.dataset, input.zone, &events);
    let rows = events.iter().filter_map(|position| row(input, *position, &shared)).collect();
    Some(Fan { of, hub, card: Rect::default(), rows, is_written: false, to_left: false })
}

fn row(input: MapInput<'_>, position: usize, shared: &SharedDate) -> Option<FanRow> {
    let event = input.dataset.events().get(position)?;
    Some(FanRow {
        events: vec![position],
        at: ScreenPoint::default(),
        rect: Rect::default(),
        kind: event.kind,
        hollow: matches!(event.r#where.role, LocationRole::Placeholder | LocationRole::Seat),
        disputed: input.dataset.is_disputed(event),
        certainty: certainty(event, position, input.state, input.visible),
        when: shared.words(event, input.dataset, input.zone),
        when_right: 0.0,
        title: event.short_title().to_owned(),
        title_left: 0.0,
    })
}

impl Fan {
    /// Whether it shows the events of a dock.
    fn of_dock(&self) -> bool {
        matches!(self.of, TargetId::Dock(_))
    }

    /// Keeps labels off the sheet, the marks and the spokes.
    pub(super) fn block(&self, obstacles: &mut Obstacles) {
        obstacles.block_name(self.card);
        let hub = Rect::about(self.hub, 0.0, 0.0);
        for row in &self.rows {
            obstacles.block_name(row.rect);
            if self.is_written {
                let at = row.at;
                obstacles.block(Rect {
                    left: hub.left.min(at.x),
                    right: hub.right.max(at.x),
                    top: hub.top.min(at.y) - 1.0,
                    bottom: hub.bottom.max(at.y) + 1.0,
                });
            }
        }
    }
}
