//! The events of one crowd, fanned out beside its mark, or beside its dock.

use crate::geo::{ScreenPoint, ScreenSize};
use crate::model::{Dataset, Event, EventKind, LocationRole, Precision};
use crate::scene::event::certainty;
use crate::scene::map::edge::dock::Dock;
use crate::scene::map::focus_target::TargetId;
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::marks::event_mark::EventMark;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, hour_words, short_at, short_words, text_width};
use crate::state::AppState;
use crate::time::Zone;

/// Height of a row in pixels.
const ROW_PX: f64 = 23.0;
/// Side of the square that a mark has where there is no room for rows.
const CELL_PX: f64 = 24.0;
/// Space between the fan and the edges of the map.
const EDGE_PX: f64 = 10.0;
/// How far the nearest marks keep from the crowd's own.
const SPOKE_PX: f64 = 34.0;
/// How much farther the middle ones keep.
const BOW_PX: f64 = 22.0;
/// How far below its crowd a fan begins that lies straight below it.
const BELOW_PX: f64 = 44.0;
/// The room below the fan of a dock, for the offer to see its place.
const WIDEN_ROOM_PX: f64 = 34.0;
/// The widest title.
const TITLE_PX: f64 = 230.0;
/// Size of the type of titles and dates.
pub const FAN_TEXT: f64 = 12.0;

/// A fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// The mark or the dock that it belongs to.
    pub of: TargetId,
    /// Where its spokes begin.
    pub hub: ScreenPoint,
    /// The sheet behind titles, or behind the cells.
    pub card: Rect,
    /// Its events, in order of time.
    pub rows: Vec<FanRow>,
    /// Whether dates and titles are written.
    pub is_written: bool,
    /// Whether it opens to the left of its crowd.
    pub to_left: bool,
}

/// One event of a fan; the last cell of a very large one holds all that are left.
#[derive(Clone, Debug, PartialEq)]
pub struct FanRow {
    /// Positions of its events in the dataset.
    pub events: Vec<usize>,
    /// Where its mark stands.
    pub at: ScreenPoint,
    /// Mark, date and title: what a pointer takes hold of.
    pub rect: Rect,
    /// Its kind.
    pub kind: EventKind,
    /// Whether it is a speaker's seat or a placeholder.
    pub hollow: bool,
    /// Whether a claim on it is contradicted.
    pub disputed: bool,
    /// How surely it has taken place at the playhead.
    pub certainty: f64,
    /// Its hour, or its date where the fan holds several days.
    pub when: String,
    /// The right edge of the date, in pixels.
    pub when_right: f64,
    /// Its title.
    pub title: String,
    /// The left edge of the title.
    pub title_left: f64,
}

/// What a fan had better not cover.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FanObstacles<'a> {
    /// What is drawn above it: docks, the key, buttons.
    pub(crate) above: &'a [Rect],
    /// What is drawn below it: marks and symbols.
    pub(crate) below: &'a [Rect],
}

/// Lays out the fan that is open, clear of what is in the way where there is room.
pub(crate) fn fan(
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
    (groups, docks): (&[EventMark], &[Dock]),
    size: ScreenSize,
    in_the_way: FanObstacles<'_>,
) -> Option<Fan> {
    let group = groups.iter().position(|group| group.is_open);
    let group = group.and_then(|nth| Some((TargetId::Mark(nth), groups.get(nth)?)));
    let dock = docks.iter().position(|dock| dock.is_open);
    let dock = dock.and_then(|nth| Some((TargetId::Dock(nth), docks.get(nth)?)));
    let (of, hub, mut events) = group
        .map(|(of, group)| (of, group.at, group.events.clone()))
        .or_else(|| dock.map(|(of, dock)| (of, dock.hub(), dock.events.clone())))?;
    events.sort_unstable();
    let shared = SharedDate::of(dataset, zone, &events);
    let rows: Vec<FanRow> = events
        .iter()
        .filter_map(|position| row(dataset, state, zone, *position, &shared))
        .collect();
    let tall = ROW_PX * f64::from(u32::try_from(rows.len()).unwrap_or(u32::MAX)) + 8.0;
    let fan = Fan {
        of,
        hub,
        card: Rect::default(),
        rows,
        is_written: tall <= size.height - 2.0 * EDGE_PX,
        to_left: false,
    };
    Some(if fan.is_written { fan.written(size, tall, in_the_way) } else { fan.in_cells(size) })
}

/// Which part of their dates the events of a fan share, so that it need not be told each time.
#[derive(Clone, Debug, Default)]
struct SharedDate {
    /// The year, with the space before it: " 2023".
    year: Option<String>,
    /// The day.
    day: Option<String>,
}

impl SharedDate {
    fn of(dataset: &Dataset, zone: &Zone, events: &[usize]) -> Self {
        let events = || events.iter().filter_map(|position| dataset.events().get(*position));
        let told = |precision: Precision| {
            let mut told = events().map(|event| match &event.when {
                Some(when) if !when.is_interval() && when.precision() >= precision => {
                    short_at(when.anchor(), precision, zone)
                }
                Some(when) => short_words(when, zone),
                None => String::new(),
            });
            let first = told.next()?;
            told.all(|other| other == first).then_some(first)
        };
        let last_word = |event: &Event| {
            let when = event.when.as_ref()?;
            Some(short_words(when, zone).rsplit_once(' ')?.1.to_owned())
        };
        let mut years = events().map(last_word);
        let year = years.next().flatten();
        let year = year.filter(|year| years.all(|other| other.as_ref() == Some(year)));
        Self { year: year.map(|year| format!(" {year}")), day: told(Precision::Day) }
    }

    /// The hour where all share the day, else the date, without a year that all share.
    fn words(&self, event: &Event, zone: &Zone) -> String {
        let hour = hour_words(event, zone);
        let Some(when) = &event.when else {
            return hour;
        };
        if self.day.is_some() {
            return hour;
        }
        let date = short_words(when, zone);
        let year = self.year.as_deref().unwrap_or_default();
        let date = date.strip_suffix(year).unwrap_or(&date).to_owned();
        match hour.as_str() {
            "day" | "days" | "month" | "months" | "year" | "years" => date,
            _ if when.is_interval() && when.precision() < Precision::Minute => date,
            hour => {
                let day = short_at(when.anchor(), Precision::Day, zone);
                format!("{}, {hour}", day.strip_suffix(year).unwrap_or(&day))
            }
        }
    }
}

fn row(
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
    position: usize,
    shared: &SharedDate,
) -> Option<FanRow> {
    let event = dataset.events().get(position)?;
    Some(FanRow {
        events: vec![position],
        at: ScreenPoint::default(),
        rect: Rect::default(),
        kind: event.kind,
        hollow: matches!(event.r#where.role, LocationRole::Placeholder | LocationRole::Seat),
        disputed: dataset.is_disputed(event),
        certainty: certainty(event, state.playhead),
        when: shared.words(event, zone),
        when_right: 0.0,
        title: event.short_title().to_owned(),
        title_left: 0.0,
    })
}

impl Fan {
    /// Whether it belongs to a dock.
    fn of_dock(&self) -> bool {
        matches!(self.of, TargetId::Dock(_))
    }

    /// Keeps labels off the sheet, the marks and the spokes.
    pub(crate) fn take_room(&self, layout: &mut LabelPlacer) {
        layout.take(self.card);
        let hub = Rect::about(self.hub, 0.0, 0.0);
        for row in &self.rows {
            layout.take(row.rect);
            if self.is_written {
                let at = row.at;
                layout.take(Rect {
                    left: hub.left.min(at.x),
                    right: hub.right.max(at.x),
                    top: hub.top.min(at.y) - 1.0,
                    bottom: hub.bottom.max(at.y) + 1.0,
                });
            }
        }
    }

    /// Marks on a bow, with date and title beside each.
    fn written(mut self, size: ScreenSize, tall: f64, in_the_way: FanObstacles<'_>) -> Self {
        let widest = |text: &dyn Fn(&FanRow) -> f64| self.rows.iter().map(text).fold(0.0, f64::max);
        let when = widest(&|row| text_width(&row.when, FAN_TEXT, Weight::Regular));
        let title = widest(&|row| text_width(&row.title, FAN_TEXT, Weight::Bold)).min(TITLE_PX);
        let text = when + 10.0 + title;
        let wide = 18.0 + text + 10.0;
        let card = self.best_place(size, (wide, tall), in_the_way);
        self.to_left = card.right < self.hub.x;
        self.card = card;
        let side = if self.to_left { -1.0 } else { 1.0 };
        let half = (tall / 2.0).max(1.0);
        let mut y = card.top + 4.0 + ROW_PX / 2.0;
        for row in &mut self.rows {
            let off = ((y - card.middle().y) / half).clamp(-1.0, 1.0);
            let bow = BOW_PX * (1.0 - off * off).sqrt();
            let edge = if self.to_left { card.right } else { card.left };
            row.at = ScreenPoint::new(edge - side * (BOW_PX - bow), y);
            let inner = if self.to_left { card.left + 10.0 } else { card.left + 18.0 };
            row.when_right = inner + when;
            row.title_left = inner + when + 10.0;
            let (left, right) = if self.to_left {
                (card.left, row.at.x + 11.0)
            } else {
                (row.at.x - 11.0, card.right)
            };
            row.rect = Rect { left, top: y - ROW_PX / 2.0, right, bottom: y + ROW_PX / 2.0 };
            y += ROW_PX;
        }
        self
    }

    /// The place where the sheet and the marks before it cover least, and of several such places
    /// the nearest.
    fn best_place(
        &self,
        size: ScreenSize,
        extent: (f64, f64),
        in_the_way: FanObstacles<'_>,
    ) -> Rect {
        const FARTHER_PX: [f64; 4] = [0.0, 24.0, 56.0, 96.0];
        let cost = |card: &Rect, farther: f64| {
            let bow = BOW_PX + 12.0;
            let to_left = card.right < self.hub.x;
            let left = if to_left { card.left } else { card.left - bow };
            let right = if to_left { card.right + bow } else { card.right };
            let bottom = card.bottom + if self.of_dock() { WIDEN_ROOM_PX } else { 0.0 };
            let whole = Rect { left, right, bottom, ..*card };
            let met = |rects: &[Rect]| rects.iter().filter(|rect| rect.meets(whole)).count();
            let covered = 10 * met(in_the_way.above) + met(in_the_way.below);
            let aslant = (card.middle().y - self.hub.y).abs() / 8.0;
            let outside = card.left < EDGE_PX || card.right > size.width - EDGE_PX;
            let count = f64::from(u32::try_from(covered).unwrap_or(u32::MAX));
            count * 100.0 + farther + aslant + if outside { 1e6 } else { 0.0 }
        };
        let all = FARTHER_PX.iter().flat_map(|farther| {
            let places = places(self.hub, size, extent, SPOKE_PX + BOW_PX + farther);
            places.into_iter().map(|card| (card, cost(&card, *farther)))
        });
        all.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(card, _)| card).unwrap_or_default()
    }

    /// Marks alone, in rows and columns; what finds no cell shares the last one.
    fn in_cells(mut self, size: ScreenSize) -> Self {
        let count = |space: f64| {
            let mut cells: u32 = 1;
            while f64::from(cells + 1) * CELL_PX <= space {
                cells += 1;
            }
            cells
        };
        let most_rows = count(size.height - 2.0 * EDGE_PX - 8.0);
        let most_columns = count((size.width / 2.0 - SPOKE_PX - 2.0 * EDGE_PX).max(CELL_PX));
        let most = usize::try_from(most_rows * most_columns).unwrap_or(1);
        if self.rows.len() > most {
            let rest = self.rows.split_off(most - 1);
            if let Some(mut last) = rest.first().cloned() {
                last.events = rest.into_iter().flat_map(|row| row.events).collect();
                self.rows.push(last);
            }
        }
        let len = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let columns = len.div_ceil(most_rows);
        let used = f64::from(len.div_ceil(columns.max(1)));
        let (wide, tall) = (f64::from(columns) * CELL_PX + 8.0, used * CELL_PX + 8.0);
        let places = places(self.hub, size, (wide, tall), SPOKE_PX);
        let inside = |card: &&Rect| card.left >= 0.0 && card.right <= size.width;
        self.card = places.iter().find(inside).or(places.first()).copied().unwrap_or_default();
        self.to_left = self.card.right < self.hub.x;
        let (mut column, mut line) = (0.0, 0.0);
        for row in &mut self.rows {
            let left = self.card.left + 4.0 + column * CELL_PX;
            row.rect = Rect::sized(left, self.card.top + 4.0 + line * CELL_PX, CELL_PX, CELL_PX);
            row.at = row.rect.middle();
            column += 1.0;
            if column >= f64::from(columns) {
                (column, line) = (0.0, line + 1.0);
            }
        }
        self
    }
}

/// Where a sheet of that size can lie beside a crowd: to the right, to the left, and a little
/// higher or lower; and straight below or above.
fn places(hub: ScreenPoint, size: ScreenSize, (wide, tall): (f64, f64), gap: f64) -> Vec<Rect> {
    let lowest = (size.height - EDGE_PX - tall).max(EDGE_PX);
    let tops = [0.5, 0.85, 0.15, 1.0, 0.0, 1.3, -0.3]
        .map(|share| (hub.y - tall * share).clamp(EDGE_PX, lowest));
    let right = tops.iter().map(|top| Rect::sized(hub.x + gap, *top, wide, tall));
    let left = tops.iter().map(|top| Rect::sized(hub.x - gap - wide, *top, wide, tall));
    // Straight below, where the whole sheet fits there.
    let below = hub.y + BELOW_PX;
    let fits = below + tall <= size.height - EDGE_PX;
    let under = [-40.0, -100.0, -160.0].map(|shift| Rect::sized(hub.x + shift, below, wide, tall));
    let above = hub.y - BELOW_PX - tall;
    let over = [-40.0, -100.0, -160.0].map(|shift| Rect::sized(hub.x + shift, above, wide, tall));
    let under = under.into_iter().filter(|_| fits);
    let over = over.into_iter().filter(|_| above >= EDGE_PX);
    right.chain(left).chain(under).chain(over).collect()
}
