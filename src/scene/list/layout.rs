//! Layout of a list in another arrangement than by day: where each row stands, and which have two lines.

use std::ops::Range;

use super::arranged::{ArrangedRow, ArrangedRows, claim_words, hidden_words, row_date};
use super::{MEASURED_MOST, ROW_HEIGHT, RowRoom, SECOND_LINE, title_width};
use crate::model::{Dataset, Language};
use crate::scene::f64_from_count;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::TextStyle;
use crate::time::Zone;

/// The rows of the list with their places: a row whose words are long has two lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArrangedList {
    /// The rows, from the top.
    pub rows: ArrangedRows,
    /// Those with two lines, ascending.
    tall: Vec<usize>,
    /// How much wider than usual the column of the dates is, in pixels.
    pub wider: f64,
}

/// The room that words have in a row, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrangedRoom {
    /// For the title of an event and its date.
    pub event: RowRoom,
    /// For what is said in a claim.
    pub claim: f64,
    /// For an event that is hidden, with the reason.
    pub hidden: f64,
    /// Whether a value stands below each title.
    pub has_values: bool,
}

impl ArrangedList {
    /// Lays out rows that were derived for these events.
    pub fn new(
        (rows, shown): (ArrangedRows, &[usize]),
        dataset: &Dataset,
        (names, zone): (Language, &Zone),
        room: ArrangedRoom,
    ) -> Self {
        let RowRoom { title, hour, wider: most } = room.event;
        if rows.len() > MEASURED_MOST {
            return Self { rows, tall: Vec::new(), wider: most };
        }
        let dates = rows.iter(shown).filter_map(|row| match *row {
            ArrangedRow::Event(at) | ArrangedRow::Outside(at) => dataset.events().get(at),
            _ => None,
        });
        let width = |date: &str| text_width(date, TextStyle::Small.px(), Weight::Regular).ceil();
        let widest = dates.map(|event| width(&row_date(event, zone))).fold(0.0, f64::max);
        let wider = (widest - hour).clamp(0.0, most);
        let is_tall = |row: &ArrangedRow| {
            let small = |text: &str| text_width(text, TextStyle::Small.px(), Weight::Regular);
            let event = row.position().and_then(|at| dataset.events().get(at));
            event.is_some_and(|event| match row {
                ArrangedRow::Event(_) | ArrangedRow::Outside(_) => {
                    room.has_values || title_width(event, dataset) + wider > title
                }
                ArrangedRow::Claim(_, nth) => event
                    .claims
                    .get(*nth)
                    .is_some_and(|claim| small(&claim_words(claim, dataset, names)) > room.claim),
                ArrangedRow::Hidden(_, reasons) => {
                    small(&hidden_words(event, reasons)) > room.hidden
                }
                ArrangedRow::Head(..) | ArrangedRow::OutsideHead(_) => false,
            })
        };
        let tall = rows.iter(shown).enumerate().filter(|(_, row)| is_tall(row));
        let tall = tall.map(|(nth, _)| nth).collect();
        Self { rows, tall, wider }
    }

    /// Upper edge of a row in pixels; for the number of rows, the height of all.
    pub fn top(&self, nth: usize) -> f64 {
        let tall = self.tall.partition_point(|tall| *tall < nth);
        f64_from_count(nth) * ROW_HEIGHT + f64_from_count(tall) * SECOND_LINE
    }

    /// The rows that reach into the stretch from `top` to `bottom`.
    pub fn between(&self, top: f64, bottom: f64) -> Range<usize> {
        let first = self.first_that(|nth| self.top(nth + 1) > top);
        first..self.first_that(|nth| self.top(nth) >= bottom).max(first)
    }

    /// The first row of which that holds; it holds of all after it.
    fn first_that(&self, holds: impl Fn(usize) -> bool) -> usize {
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if holds(middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}
