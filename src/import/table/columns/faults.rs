//! Faults of rows and cells, with what was expected and how to mend them.

use std::ops::Range;

use super::event::CellFate;
use super::plan::TablePlan;
use crate::dataset::Issue;
use crate::dataset::record_list::RecordList;
use crate::import::reading::ColumnRole as Role;
use crate::import::table::SeenCell;
use crate::phrase;
use crate::text::Phrase;

/// The letters of a refused row that its issue shows.
const SHOWN_LETTERS: usize = 60;

/// The start of a cell as an issue shows it.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN_LETTERS).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// The issue of a row that has no date and no place.
pub(super) fn refused(
    cells: &[SeenCell<'_>],
    fates: &[CellFate],
    plan: &TablePlan,
    row: Range<usize>,
) -> Issue {
    let unread = fates.iter().position(|fate| *fate == CellFate::Unread);
    let cell = unread.and_then(|column| cells.get(column).map(|cell| (column, cell)));
    let loss = RecordList::Events.loss();
    if let Some((column, cell)) = cell {
        let role = plan.columns.get(column).map_or(Role::Note, |column| column.role);
        let (name, found) = (plan.name(column), shown(&cell.text));
        let what = phrase!(
            "import-refused-cell",
            column = name.as_str(),
            text = found.as_str(),
            role = role.word()
        );
        let issue = Issue::error("refused-row", what, cell.span.clone()).with_loss(loss);
        issue.with_help(help(role))
    } else {
        let issue = Issue::error("refused-row", phrase!("import-refused-row"), row);
        issue.with_loss(loss).with_help(phrase!("import-refused-row.help"))
    }
}

/// The issue of a cell that its column's role cannot read.
pub(super) fn unread(plan: &TablePlan, column: usize, cell: &SeenCell<'_>) -> Issue {
    let role = plan.columns.get(column).map_or(Role::Note, |column| column.role);
    let (name, found) = (plan.name(column), shown(&cell.text));
    let what = phrase!(
        "import-unread-cell",
        column = name.as_str(),
        text = found.as_str(),
        role = role.word()
    );
    Issue::warning("unread-cell", what, cell.span.clone()).with_help(help(role))
}

/// How a cell of a role is written.
fn help(role: Role) -> Phrase {
    match role {
        Role::When | Role::Until | Role::Earliest | Role::Latest | Role::Said => {
            phrase!("import-help-date", example = "2023-09-24")
        }
        Role::Time => phrase!("import-help-time", example = "14:17"),
        Role::Latitude | Role::Longitude | Role::Coordinates => {
            phrase!("import-help-degrees", example = "42.97")
        }
        Role::Address => phrase!("import-help-address", example = "https://example.org/a"),
        _ => phrase!("import-help-number", example = "12"),
    }
}
