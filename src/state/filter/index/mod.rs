//! Index of a dataset for filters: which events and claims have which value of which field.
//!
//! It is built once for a dataset. A *row* is a claim; an event without claims has one row of its
//! own, which says nothing. Rows are in the order of the events, so that those of an event follow
//! each other.

mod bits;
mod length;
mod values;
mod words;

pub(super) use self::bits::{Bits, Postings};
pub(super) use self::length::texts_reach;
pub(super) use self::values::FieldValues;
#[cfg(test)]
pub(super) use self::values::{claim_keys, event_keys};
pub(super) use self::words::{WordHits, WordIndex, texts_of};
use super::line::Field;
use crate::model::Dataset;

/// Everything that filters and searches of a dataset look up.
#[derive(Clone, Debug, Default)]
pub(super) struct AskIndex {
    /// The values of fields.
    pub(super) facets: FacetIndex,
    /// The words of texts.
    pub(super) words: WordIndex,
}

impl AskIndex {
    /// Indexes a dataset.
    pub(super) fn of(dataset: &Dataset) -> Self {
        Self { facets: FacetIndex::of(dataset), words: WordIndex::of(dataset) }
    }
}

/// Which events and claims have which values.
#[derive(Clone, Debug, Default)]
pub(super) struct FacetIndex {
    /// The number of events.
    events: usize,
    /// The event of each row.
    row_events: Vec<u32>,
    /// One for each field, in the order of [`Field::ALL`].
    fields: Vec<FieldValues>,
    disputed: Bits,
}

impl FacetIndex {
    /// Indexes a dataset.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let events = dataset.events();
        let mut row_events = Vec::with_capacity(events.len());
        for (position, event) in events.iter().enumerate() {
            let position = row(position);
            row_events.extend(std::iter::repeat_n(position, event.claims.len().max(1)));
        }
        let fields = Field::ALL
            .iter()
            .map(|field| FieldValues::of(*field, dataset, row_events.len()))
            .collect();
        let disputed = events.iter().enumerate();
        let disputed = disputed.filter(|(_, event)| dataset.is_disputed(event));
        let disputed = Bits::at(events.len(), disputed.map(|(position, _)| position));
        Self { events: events.len(), row_events, fields, disputed }
    }

    /// The number of events.
    pub(super) const fn events(&self) -> usize {
        self.events
    }

    /// The number of rows.
    pub(super) fn rows(&self) -> usize {
        self.row_events.len()
    }

    /// The events with a contradicted claim.
    pub(super) const fn disputed(&self) -> &Bits {
        &self.disputed
    }

    /// The values of a field.
    pub(super) fn field(&self, field: Field) -> Option<&FieldValues> {
        let nth = Field::ALL.iter().position(|one| *one == field)?;
        self.fields.get(nth)
    }

    /// The first row of an event.
    pub(super) fn first_row(&self, event: usize) -> usize {
        if self.rows() == self.events {
            return event;
        }
        self.row_events.partition_point(|own| usize::try_from(*own).is_ok_and(|own| own < event))
    }

    /// The events of those rows.
    pub(super) fn events_of(&self, rows: &Bits) -> Bits {
        if self.rows() == self.events {
            return rows.clone();
        }
        Bits::at(self.events, rows.iter().filter_map(|row| self.event_of(row)))
    }

    /// The rows of those events.
    pub(super) fn rows_of(&self, events: &Bits) -> Bits {
        if self.rows() == self.events {
            return events.clone();
        }
        Bits::of(self.rows(), |row| self.event_of(row).is_some_and(|event| events.contains(event)))
    }

    /// How many events have one of those postings in the rows.
    pub(super) fn count_events(&self, postings: &Postings, rows: &Bits) -> usize {
        if self.rows() == self.events {
            return postings.count_in(rows);
        }
        let (mut last, mut count) = (None, 0);
        for row in postings.iter().filter(|row| rows.contains(*row)) {
            let event = self.row_events.get(row);
            if event != last {
                count += 1;
            }
            last = event;
        }
        count
    }

    fn event_of(&self, row: usize) -> Option<usize> {
        self.row_events.get(row).and_then(|event| usize::try_from(*event).ok())
    }
}

/// A position as a row. A dataset of four thousand million events does not fit into memory.
fn row(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// Rows as positions.
fn rows_of(rows: &[u32]) -> impl Iterator<Item = usize> + '_ {
    rows.iter().filter_map(|row| usize::try_from(*row).ok())
}
