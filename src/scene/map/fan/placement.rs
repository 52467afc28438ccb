//! Placement of a fan: rows with titles, or cells if there are too many.

use super::{FAN_TEXT, Fan, FanRow};
use crate::geo::{ScreenPoint, ScreenSize};
use crate::scene::f64_from_count;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};

/// Height of a row in pixels.
const ROW_PX: f64 = 23.0;
/// Side of the cell of a mark without a title, in pixels.
const CELL_PX: f64 = 24.0;
/// Space between the fan and the edges of the map, in pixels.
const EDGE_PX: f64 = 10.0;
/// Distance of the first and last mark from the hub, in pixels: clear of the mark at the hub.
const SPOKE_PX: f64 = 34.0;
/// Additional distance of the middle marks, in pixels: they are on a bow.
const BOW_PX: f64 = 22.0;
/// Distance between the hub and a fan straight above or below, in pixels.
const BELOW_PX: f64 = 44.0;
/// Room below the fan of a dock for the button that widens the view, in pixels.
const WIDEN_ROOM_PX: f64 = 34.0;
/// The widest title in pixels; longer ones are cut.
const TITLE_PX: f64 = 230.0;

/// Boxes that a fan keeps off while there is room.
#[derive(Clone, Debug, Default)]
pub(crate) struct FanObstacles {
    /// Boxes of controls and readings: never covered. A fan that has no place beside them has its
    /// marks in cells.
    pub(crate) furniture: Vec<Rect>,
    /// Boxes drawn above it: docks. They would hide its titles.
    pub(crate) above: Vec<Rect>,
    /// Boxes drawn below it: marks and symbols.
    pub(crate) below: Vec<Rect>,
}

impl FanObstacles {
    /// Whether a box covers a control or a reading.
    fn is_furniture(&self, rect: Rect) -> bool {
        self.furniture.iter().any(|other| other.meets(rect))
    }
}

impl Fan {
    /// The sheet with the marks before it.
    fn whole(&self) -> Rect {
        self.rows.iter().map(|row| row.rect).fold(self.card, Rect::hull)
    }

    /// The fan at the place where it covers least.
    pub(crate) fn placed(mut self, size: ScreenSize, obstacles: &FanObstacles) -> Self {
        let rows = f64_from_count(self.rows.len());
        let tall = ROW_PX * rows + 8.0;
        self.is_written = tall <= size.height - 2.0 * EDGE_PX;
        if self.is_written {
            let written = self.clone().written(size, tall, obstacles);
            if !obstacles.is_furniture(written.whole()) {
                return written;
            }
            self.is_written = false;
        }
        self.in_cells(size, obstacles)
    }

    /// Marks on a bow, with date and title beside each.
    fn written(mut self, size: ScreenSize, tall: f64, obstacles: &FanObstacles) -> Self {
        let px = FAN_TEXT.px();
        let widest = |text: &dyn Fn(&FanRow) -> f64| self.rows.iter().map(text).fold(0.0, f64::max);
        let when = widest(&|row| text_width(&row.when, px, Weight::Regular));
        let title = widest(&|row| text_width(&row.title, px, Weight::Bold)).min(TITLE_PX);
        let text = when + 10.0 + title;
        let wide = 18.0 + text + 10.0;
        let card = self.best_card(size, (wide, tall), obstacles);
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

    /// The card that covers least together with the marks before it; of equal ones the nearest.
    fn best_card(&self, size: ScreenSize, extent: (f64, f64), obstacles: &FanObstacles) -> Rect {
        const FARTHER_PX: [f64; 4] = [0.0, 24.0, 56.0, 96.0];
        let cost = |card: &Rect, farther: f64| {
            let bow = BOW_PX + 12.0;
            let to_left = card.right < self.hub.x;
            let left = if to_left { card.left } else { card.left - bow };
            let right = if to_left { card.right + bow } else { card.right };
            let bottom = card.bottom + if self.of_dock() { WIDEN_ROOM_PX } else { 0.0 };
            let whole = Rect { left, right, bottom, ..*card };
            let on_furniture = obstacles.is_furniture(Rect { bottom: card.bottom, ..whole });
            let met = |rects: &[Rect]| rects.iter().filter(|rect| rect.meets(whole)).count();
            let covered = 10 * met(&obstacles.above) + met(&obstacles.below);
            let aslant = (card.middle().y - self.hub.y).abs() / 8.0;
            let outside = card.left < EDGE_PX || card.right > size.width - EDGE_PX;
            let count = f64_from_count(covered);
            count * 100.0
                + farther
                + aslant
                + if outside { 1e6 } else { 0.0 }
                + if on_furniture { 1e5 } else { 0.0 }
        };
        let all = FARTHER_PX.iter().flat_map(|farther| {
            let gap = SPOKE_PX + BOW_PX + farther;
            let cards = cards(self.hub, size, extent, gap, &obstacles.furniture);
            cards.into_iter().map(|card| (card, cost(&card, *farther)))
        });
        all.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(card, _)| card).unwrap_or_default()
    }

    /// Marks alone, in rows and columns; those without a cell share the last one.
    fn in_cells(mut self, size: ScreenSize, obstacles: &FanObstacles) -> Self {
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
        // The fewest columns that have a place off the furniture; else the fewest of all.
        let fewest = len.div_ceil(most_rows).max(1);
        let placed = |columns: u32| {
            let used = f64::from(len.div_ceil(columns));
            let extent = (f64::from(columns) * CELL_PX + 8.0, used * CELL_PX + 8.0);
            cards(self.hub, size, extent, SPOKE_PX, &obstacles.furniture)
        };
        let inside = |card: &Rect| card.left >= 0.0 && card.right <= size.width;
        let free = |card: &Rect| inside(card) && !obstacles.is_furniture(*card);
        let found = (fewest..=most_columns.max(fewest))
            .find_map(|columns| Some((columns, placed(columns).into_iter().find(free)?)));
        let (columns, card) = found.unwrap_or_else(|| {
            let all = placed(fewest);
            (fewest, all.iter().copied().find(inside).or(all.first().copied()).unwrap_or_default())
        });
        self.card = card;
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

/// Candidates for a card of that width and height: to the right, to the left, at several heights;
/// and straight below or above where it fits there.
fn cards(
    hub: ScreenPoint,
    size: ScreenSize,
    (wide, tall): (f64, f64),
    gap: f64,
    furniture: &[Rect],
) -> Vec<Rect> {
    let lowest = (size.height - EDGE_PX - tall).max(EDGE_PX);
    let usual = [0.5, 0.85, 0.15, 1.0, 0.0, 1.3, -0.3].map(|share| hub.y - tall * share);
    // Just above and just below what may not be covered.
    let beside = furniture.iter().flat_map(|rect| [rect.top - tall - 1.0, rect.bottom + 1.0]);
    let tops: Vec<f64> =
        usual.into_iter().chain(beside).map(|top| top.clamp(EDGE_PX, lowest)).collect();
    let right = tops.iter().map(|top| Rect::sized(hub.x + gap, *top, wide, tall));
    let left = tops.iter().map(|top| Rect::sized(hub.x - gap - wide, *top, wide, tall));
    let below = hub.y + BELOW_PX;
    let above = hub.y - BELOW_PX - tall;
    let shifted =
        |top: f64| [-40.0, -100.0, -160.0].map(|shift| Rect::sized(hub.x + shift, top, wide, tall));
    let fits_below = below + tall <= size.height - EDGE_PX;
    let under = shifted(below).into_iter().filter(|_| fits_below);
    let over = shifted(above).into_iter().filter(|_| above >= EDGE_PX);
    right.chain(left).chain(under).chain(over).collect()
}
