//! Places of the parts of an event that was read from a row.

use std::ops::Range;

use crate::dataset::check::{FieldPath, RecordLocator};
use crate::import::table::SeenCell;
use crate::import::table::columns::plan::TablePlan;

/// The cells of a row as the parts of an event.
pub(in crate::import::table::columns) struct RowLocator<'r> {
    pub(in crate::import::table::columns) cells: &'r [SeenCell<'r>],
    pub(in crate::import::table::columns) plan: &'r TablePlan,
    pub(in crate::import::table::columns) row: Range<usize>,
}

impl RowLocator<'_> {
    fn column(&self, field: &str) -> Option<usize> {
        let plan = self.plan;
        match field {
            "id" => plan.id,
            "when" => plan.when.or(plan.earliest).or(plan.year),
            "where" => plan.coordinates.or(plan.latitude).or(plan.place),
            "kind" => plan.kind,
            "tags" => plan.tags.first().copied(),
            "title" => plan.title.or(plan.summary),
            "summary" => plan.summary,
            "actors" => plan.actors.first().copied(),
            "claims" => plan.statement.or(plan.summary),
            _ => None,
        }
    }
}

impl RecordLocator for RowLocator<'_> {
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize> {
        let mut part = *part;
        let mut field = None;
        loop {
            part = match part {
                FieldPath::Record => break,
                FieldPath::Field(of, name) => {
                    field = Some(name);
                    *of
                }
                FieldPath::Item(of, _) | FieldPath::With(of, ..) => *of,
            };
        }
        let column = field.and_then(|field| self.column(field));
        let cell = column.and_then(|column| self.cells.get(column)).filter(|cell| !cell.is_empty());
        cell.map_or_else(|| self.row.clone(), |cell| cell.span.clone())
    }
}
