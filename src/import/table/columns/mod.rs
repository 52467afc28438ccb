//! Columns of a table to the records of a dataset: roles, then events with all they refer to.
//!
//! All rows are read twice: once for what they name together, places, actors, sources, kinds and the
//! order of their dates, and once for the events themselves, which go through the same checks as
//! those in RON.

mod by_name;
mod codes;
mod coordinates;
mod dates;
mod event;
mod faults;
mod fields;
mod gather;
mod guess;
mod ids;
mod keys;
mod kinds;
mod layouts;
mod names;
mod numbers;
mod plan;
mod records;
mod rows;

use std::ops::Range;

use self::dates::DateStyle;
use self::event::{RowContext, units_of};
use self::gather::{GatheredNames, gathered};
pub(crate) use self::layouts::{by_names, headless};
use self::plan::{PlannedColumn, TablePlan};
use self::records::{own_id, records};
use self::rows::{RowCounts, events};
use super::{Column, FirstRows, ForeignRows, MOST_ROWS};
use crate::dataset::{Issue, Progress, Work};
use crate::import::assemble::assemble_events;
use crate::import::reading::{
    ColumnReading, ColumnRole as Role, DateOrder, DetailKind, ImportReading, ReadingDetail, Recipe,
};
use crate::model::Dataset;
use crate::model::{FileFormat, TableLayout};
use crate::phrase;
use crate::time::Zone;

/// A table with what is known of the file that it came from.
#[derive(Clone, Copy)]
pub(crate) struct ForeignTable<'t> {
    /// The text that the bytes of cells refer to.
    pub(crate) text: &'t str,
    pub(crate) columns: &'t [Column],
    pub(crate) rows: &'t dyn ForeignRows,
    /// The title of the dataset.
    pub(crate) title: &'t str,
    pub(crate) format: FileFormat,
    pub(crate) layout: Option<TableLayout>,
    pub(crate) recipe: &'t Recipe,
}

/// The dataset of a table, and how it was read. `None` if `progress` is cancelled.
///
/// Of a table with more than [`MOST_ROWS`] the first ones are read; the others are counted as refused,
/// and an issue says so.
pub(crate) fn read_table(
    table: &ForeignTable<'_>,
    details: Vec<ReadingDetail>,
    issues: &mut Vec<Issue>,
    progress: &Progress,
) -> Option<(Dataset, ImportReading)> {
    let count = table.rows.count();
    if count <= MOST_ROWS {
        return read_rows(table, details, issues, progress);
    }
    let mut span = 0..0;
    table.rows.bring(MOST_ROWS..MOST_ROWS + 1, &mut |rows| {
        span = rows.read(MOST_ROWS, &mut Vec::new());
    });
    let first = FirstRows { rows: table.rows, count: MOST_ROWS };
    let table = ForeignTable { rows: &first, ..*table };
    let (dataset, mut reading) = read_rows(&table, details, issues, progress)?;
    issues.push(too_many_rows(count, span));
    reading.tally.records += count - MOST_ROWS;
    reading.tally.refused += count - MOST_ROWS;
    Some((dataset, reading))
}

/// Tells that rows from here on are not read, of so many.
pub(crate) fn too_many_rows(count: usize, from: Range<usize>) -> Issue {
    let what = phrase!("import-too-many-rows", count = count, most = MOST_ROWS);
    let help = phrase!("import-too-many-rows.help");
    Issue::error("too-many-rows", what, from).with_help(help)
}

fn read_rows(
    table: &ForeignTable<'_>,
    details: Vec<ReadingDetail>,
    issues: &mut Vec<Issue>,
    progress: &Progress,
) -> Option<(Dataset, ImportReading)> {
    let ForeignTable { columns, rows, recipe, .. } = *table;
    let layout = table.layout;
    progress.begin(Work::Cutting, rows.count());
    let mut plan = planned(columns, rows, layout, recipe);
    let names = gathered(rows, &plan, progress)?;
    let mut details = details;
    style_dates(&mut plan, &names, recipe, &mut details);
    let zone = recipe.zone.as_deref().and_then(|name| Zone::named(name).ok());
    let publisher = match layout {
        Some(layout) => layout.label(),
        None => table.title,
    };
    let claimant = own_id(publisher, names.actors.list.iter().map(|it| it.id.as_str()));
    let file_source = own_id(publisher, names.sources.list.iter().map(|it| it.id.as_str()));
    let parts = records(table, &plan, &names, (&claimant, &file_source), publisher, issues);

    let zone_or_utc = zone.unwrap_or_else(Zone::utc);
    let context = RowContext {
        plan: &plan,
        names: &names,
        zone: &zone_or_utc,
        claimant: &claimant,
        file_source: &file_source,
        units: &units_of(&plan),
    };
    progress.begin(Work::Checking, rows.count());
    let mut counts = RowCounts::new(plan.columns.len());
    let dataset = assemble_events(
        &parts,
        table.text,
        table.title,
        issues,
        |scope, issues| {
            let (list, found) = events(rows, &context, scope, progress, issues);
            counts = found;
            list
        },
        progress,
    )?;
    let reading = reading(table, plan, counts, details);
    Some((dataset, reading))
}

/// The columns with their roles: by the recipe, else as they are guessed.
fn planned(
    columns: &[Column],
    rows: &dyn ForeignRows,
    layout: Option<TableLayout>,
    recipe: &Recipe,
) -> TablePlan {
    let (guessed, samples) = guess::roles(columns, rows, layout);
    let planned =
        columns.iter().zip(guessed).zip(samples).map(|((column, guessed), sample)| PlannedColumn {
            name: column.name.clone(),
            role: recipe.role(&column.name).unwrap_or(guessed),
            guessed,
            style: DateStyle::default(),
            examples: sample.examples,
        });
    TablePlan::new(planned.collect(), layout)
}

/// Settles how dates are read, and says what was found.
fn style_dates(
    plan: &mut TablePlan,
    names: &GatheredNames,
    recipe: &Recipe,
    details: &mut Vec<ReadingDetail>,
) {
    let dated = [plan.when, plan.until, plan.earliest, plan.latest, plan.said];
    let dated: Vec<usize> = dated.into_iter().flatten().chain(plan.more_whens.clone()).collect();
    let mut all = dates::DateEvidence::default();
    for column in &dated {
        if let Some(seen) = names.evidence.get(*column) {
            all.add(seen);
        }
    }
    let (order, is_sure) = all.order();
    let order = recipe.dates.unwrap_or(order);
    for column in &dated {
        let seen = names.evidence.get(*column).copied().unwrap_or_default();
        if let Some(own) = plan.columns.get_mut(*column) {
            own.style = DateStyle {
                order,
                midnight_is_time: seen.midnight_is_time(),
                is_serial: seen.serial > 0,
            };
        }
    }
    let has_order = all.day_first + all.month_first + all.either > 0;
    if has_order {
        details.push(ReadingDetail {
            kind: DetailKind::Dates,
            found: order.word().to_owned(),
            choices: DateOrder::ALL.iter().map(|order| order.word().to_owned()).collect(),
            is_sure: is_sure || recipe.dates.is_some(),
        });
    }
    if all.timed > 0 || plan.time.is_some() {
        let found = recipe.zone.clone().unwrap_or_else(|| "UTC".to_owned());
        let choices = vec![found.clone()];
        details.push(ReadingDetail {
            kind: DetailKind::Zone,
            found,
            choices,
            is_sure: recipe.zone.is_some(),
        });
    }
}

/// The reading of a table.
fn reading(
    table: &ForeignTable<'_>,
    plan: TablePlan,
    counts: RowCounts,
    details: Vec<ReadingDetail>,
) -> ImportReading {
    let RowCounts { mut tally, filled, unread } = counts;
    let columns: Vec<ColumnReading> = plan
        .columns
        .into_iter()
        .zip(filled.into_iter().zip(unread))
        .map(|(column, (filled, unread))| ColumnReading {
            name: column.name,
            role: column.role,
            guessed: column.guessed,
            examples: column.examples,
            filled,
            unread,
        })
        .collect();
    let left = |column: &&ColumnReading| column.role == Role::LeftAlone && column.filled > 0;
    tally.columns_left_alone = columns.iter().filter(left).count();
    let found = |kind: DetailKind| {
        details.iter().find(|detail| detail.kind == kind).map(|detail| detail.found.clone())
    };
    let recipe = Recipe {
        encoding: found(DetailKind::Encoding).filter(|name| name != "UTF-8"),
        separator: found(DetailKind::Separator),
        header: found(DetailKind::Header).and_then(|line| line.parse().ok()),
        sheet: found(DetailKind::Sheet),
        layout: table.layout,
        dates: found(DetailKind::Dates)
            .and_then(|word| DateOrder::ALL.into_iter().find(|order| order.word() == word)),
        zone: table.recipe.zone.clone(),
        columns: columns.iter().map(|column| (column.name.clone(), column.role)).collect(),
    };
    ImportReading { format: table.format, layout: table.layout, details, columns, tally, recipe }
}
