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
mod gather;
mod guess;
mod layouts;
mod names;
mod numbers;
mod plan;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use self::dates::DateStyle;
use self::event::{CellFate, RowContext, RowLocator, event};
use self::gather::{GatheredNames, gathered, slug};
pub(crate) use self::layouts::{by_names, headless};
use self::plan::{PlannedColumn, TablePlan};
use super::{Column, Rows, SeenCell};
use crate::dataset::check::{CheckContext, CheckedList, Findings, IdSet, Record as _, Scope};
use crate::dataset::record_list::RecordList;
use crate::dataset::records::take_control_characters;
use crate::dataset::{Issue, Progress, Work};
use crate::import::assemble::{ReadRecords, assemble_events};
use crate::import::format::{FileFormat, TableLayout};
use crate::import::node::{Node, NodeField, Value};
use crate::import::reading::{
    ColumnReading, ColumnRole as Role, DateOrder, DetailKind, ImportReading, ReadingDetail, Recipe,
    Tally,
};
use crate::model::{Dataset, Event};
use crate::phrase;
use crate::time::Zone;

/// The rows that a thread reads at a time.
const CHUNK: usize = 512;
/// The most warnings of cells in a column that cannot be read, in as many rows as a thread reads.
const MOST_WARNINGS: usize = 20;
/// The tag of names in no known language.
const NO_LANGUAGE: &str = "und";
/// The letters of a refused row that its issue shows.
const SHOWN_LETTERS: usize = 60;

/// A table with what is known of the file that it came from.
#[derive(Clone, Copy)]
pub(crate) struct ForeignTable<'t> {
    /// The text that the bytes of cells refer to.
    pub(crate) text: &'t str,
    pub(crate) columns: &'t [Column],
    pub(crate) rows: &'t dyn Rows,
    /// The title of the dataset.
    pub(crate) title: &'t str,
    pub(crate) format: FileFormat,
    pub(crate) layout: Option<TableLayout>,
    pub(crate) recipe: &'t Recipe,
}

/// The dataset of a table, and how it was read. `None` if `progress` is cancelled.
pub(crate) fn read_table(
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
    rows: &dyn Rows,
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
    let dated: Vec<usize> = dated.into_iter().flatten().collect();
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

/// An id for the file itself among those that are taken.
fn own_id<'n>(publisher: &str, taken: impl Iterator<Item = &'n str>) -> String {
    let taken: HashSet<&str> = taken.collect();
    let own = slug(publisher, "file");
    if !taken.contains(own.as_str()) {
        return own;
    }
    (2..)
        .map(|nth: usize| format!("{own}_{nth}"))
        .find(|id| !taken.contains(id.as_str()))
        .unwrap_or(own)
}

/// A field of a record whose value stands at those bytes.
fn field(name: &str, at: &Range<usize>, value: Node) -> NodeField {
    NodeField::new(name, at.clone(), value)
}

fn text(value: &str, at: &Range<usize>) -> Node {
    Node::text(value, at.clone())
}

fn number(value: f64, at: &Range<usize>) -> Node {
    Node { value: Value::Number(value.to_string()), span: at.clone() }
}

fn name_of(name: &str, at: &Range<usize>) -> Node {
    Node::object(vec![field(NO_LANGUAGE, at, text(name, at))], at.clone())
}

/// The records that events refer to.
fn records(
    table: &ForeignTable<'_>,
    plan: &TablePlan,
    names: &GatheredNames,
    (claimant, file_source): (&str, &str),
    publisher: &str,
    issues: &mut Vec<Issue>,
) -> ReadRecords {
    let start = &(0..0);
    let mut actors: Vec<Node> = Vec::with_capacity(names.actors.list.len() + 1);
    let own = vec![
        field("id", start, text(claimant, start)),
        field("names", start, name_of(publisher, start)),
    ];
    actors.push(Node::object(own, start.clone()));
    for actor in &names.actors.list {
        let name = actor.parts.first().map_or("", String::as_str);
        let own = vec![
            field("id", &actor.at, text(&actor.id, &actor.at)),
            field("names", &actor.at, name_of(name, &actor.at)),
        ];
        actors.push(Node::object(own, actor.at.clone()));
    }
    let mut sources: Vec<Node> = Vec::with_capacity(names.sources.list.len() + 1);
    let own = vec![
        field("id", start, text(file_source, start)),
        field("publisher", start, text(publisher, start)),
        field("title", start, text(table.title, start)),
    ];
    sources.push(Node::object(own, start.clone()));
    for source in &names.sources.list {
        let at = &source.at;
        let part = |nth: usize| source.parts.get(nth).map_or("", String::as_str);
        let (publisher, title, address) = (part(0), part(1), part(2));
        let site = site_of(address);
        let publisher = [publisher, title, site].into_iter().find(|it| !it.is_empty());
        let title = [title, address].into_iter().find(|it| !it.is_empty()).or(publisher);
        let mut own = vec![
            field("id", at, text(&source.id, at)),
            field("publisher", at, text(publisher.unwrap_or(table.title), at)),
            field("title", at, text(title.unwrap_or(table.title), at)),
        ];
        if !address.is_empty() {
            own.push(field("address", at, text(address, at)));
        }
        sources.push(Node::object(own, at.clone()));
    }
    let places = by_name::places(plan, names, issues);
    let header = header(plan, names, table.recipe);
    let lists = vec![
        (RecordList::Actors, actors),
        (RecordList::Sources, sources),
        (RecordList::Places, places),
    ];
    ReadRecords { header: Some(header), lists }
}

/// The name of the site in a web address.
fn site_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let site = rest.split(['/', '?', '#']).next().unwrap_or_default();
    site.strip_prefix("www.").unwrap_or(site)
}

/// The header: the zone, and the kinds and tags with the names that the table has for them.
fn header(plan: &TablePlan, names: &GatheredNames, recipe: &Recipe) -> Node {
    let at = &(0..0);
    let mut fields = Vec::new();
    if let Some(zone) = recipe.zone.as_deref().filter(|name| Zone::named(name).is_ok()) {
        fields.push(field("time_zone", at, text(zone, at)));
    }
    let declared = |(id, name): &(String, String)| {
        let own = vec![field("id", at, text(id, at)), field("names", at, text(name, at))];
        Node::object(own, at.clone())
    };
    let list = |records: &[(String, String)]| Node {
        value: Value::List(records.iter().map(declared).collect()),
        span: at.clone(),
    };
    if plan.kind.is_some() && !names.own_kinds.is_empty() {
        fields.push(field("kinds", at, list(&names.own_kinds)));
    }
    if !names.own_tags.is_empty() {
        fields.push(field("tags", at, list(&names.own_tags)));
    }
    Node::object(fields, at.clone())
}

/// What was counted in rows.
#[derive(Clone, Debug, Default)]
struct RowCounts {
    tally: Tally,
    filled: Vec<usize>,
    unread: Vec<usize>,
}

impl RowCounts {
    fn new(columns: usize) -> Self {
        Self { tally: Tally::default(), filled: vec![0; columns], unread: vec![0; columns] }
    }

    fn add(&mut self, other: &Self) {
        self.tally.add(&other.tally);
        for (own, other) in self.filled.iter_mut().zip(&other.filled) {
            *own += other;
        }
        for (own, other) in self.unread.iter_mut().zip(&other.unread) {
            *own += other;
        }
    }
}

/// What a thread found in neighbouring rows.
struct ChunkFound {
    spans: Vec<Range<usize>>,
    findings: Findings,
    counts: RowCounts,
}

/// Reads and checks all rows.
fn events(
    rows: &dyn Rows,
    context: &RowContext<'_>,
    scope: &Scope,
    progress: &Progress,
    issues: &mut Vec<Issue>,
) -> (CheckedList<Event>, RowCounts) {
    let mut slots: Vec<Option<Event>> = Vec::new();
    slots.resize_with(rows.count(), || None);
    let found: Vec<ChunkFound> = slots
        .par_chunks_mut(CHUNK)
        .enumerate()
        .map(|(chunk, slots)| read_chunk(rows, chunk * CHUNK, slots, context, scope, progress))
        .collect();
    let mut counts = RowCounts::new(context.plan.columns.len());
    let mut findings = Findings::default();
    let mut spans = Vec::with_capacity(slots.len());
    for chunk in found {
        counts.add(&chunk.counts);
        findings.append(chunk.findings);
        spans.extend(chunk.spans);
    }
    issues.extend(findings.into_issues(scope));
    #[expect(clippy::filter_map_identity, reason = "`flatten` would collect into a new allocation")]
    let mut records: Vec<Event> = slots.into_iter().filter_map(|slot| slot).collect();
    let ids = unique_ids(&mut records, &spans, context.plan.id.is_some(), issues);
    (CheckedList { records, spans, ids }, counts)
}

/// Gives each event an id of its own, and returns all of them.
fn unique_ids(
    events: &mut [Event],
    spans: &[Range<usize>],
    are_the_files: bool,
    issues: &mut Vec<Issue>,
) -> IdSet<crate::model::EventId> {
    let mut ids = IdSet::default();
    ids.reserve(events.len());
    let mut next: HashMap<String, usize> = HashMap::new();
    for (event, span) in events.iter_mut().zip(spans) {
        if ids.insert(event.id.clone(), span.start).is_none() {
            continue;
        }
        let base = event.id.as_str().to_owned();
        let number = next.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let id = crate::model::EventId::from(format!("{base}_{number}").as_str());
            if ids.insert(id.clone(), span.start).is_none() {
                for claim in &mut event.claims {
                    claim.id = format!("{}_claim", id.as_str()).as_str().into();
                }
                event.id = id;
                break;
            }
        }
        if are_the_files {
            let what = phrase!("import-second-id", id = base.as_str(), own = event.id.as_str());
            issues.push(Issue::warning("second-id", what, span.clone()));
        }
    }
    ids
}

fn read_chunk(
    rows: &dyn Rows,
    first: usize,
    slots: &mut [Option<Event>],
    context: &RowContext<'_>,
    scope: &Scope,
    progress: &Progress,
) -> ChunkFound {
    let columns = context.plan.columns.len();
    let mut found = ChunkFound {
        spans: Vec::with_capacity(slots.len()),
        findings: Findings::default(),
        counts: RowCounts::new(columns),
    };
    if progress.is_cancelled() {
        return found;
    }
    let mut warned = vec![0_usize; columns];
    let mut fates = Vec::new();
    let mut key = String::new();
    for (nth, slot) in slots.iter_mut().enumerate() {
        let mut cells: Vec<SeenCell<'_>> = Vec::with_capacity(columns);
        let span = rows.read(first + nth, &mut cells);
        *slot = read_row(
            (&cells, span.clone()),
            first + nth,
            (context, scope),
            (&mut fates, &mut key),
            (&mut found, &mut warned),
        );
        if slot.is_some() {
            found.spans.push(span);
        }
    }
    progress.count_events(slots.len());
    progress.advance(slots.len());
    found
}

fn read_row(
    (cells, span): (&[SeenCell<'_>], Range<usize>),
    nth: usize,
    (context, scope): (&RowContext<'_>, &Scope),
    (fates, key): (&mut Vec<CellFate>, &mut String),
    (found, warned): (&mut ChunkFound, &mut [usize]),
) -> Option<Event> {
    let row = event(cells, context, nth, fates, key);
    let locator = RowLocator { cells, plan: context.plan, row: span.clone() };
    let counts = &mut found.counts;
    counts.tally.records += 1;
    let filled = fates.iter().filter(|fate| **fate != CellFate::Empty).count();
    counts.tally.cells += filled;
    for (own, fate) in counts.filled.iter_mut().zip(&*fates) {
        *own += usize::from(*fate != CellFate::Empty);
    }
    if row.is_nowhere {
        counts.tally.refused += 1;
        counts.tally.refused_cells += filled;
        found.findings.push(refused(cells, fates, context.plan, span));
        return None;
    }
    let mut check = CheckContext::new(scope, Some(RecordList::Events), &locator);
    let event = Event::check(row.form, &mut check);
    found.findings.append(check.into_findings());
    take_control_characters();
    let counts = &mut found.counts;
    if event.is_none() {
        counts.tally.refused += 1;
        counts.tally.refused_cells += filled;
        return None;
    }
    counts.tally.events += 1;
    for (column, fate) in fates.iter().enumerate() {
        match fate {
            CellFate::Empty => {}
            CellFate::Carried => counts.tally.carried += 1,
            CellFate::LeftAlone => counts.tally.left_alone += 1,
            CellFate::Noted => counts.tally.noted += 1,
            CellFate::Unread => {
                counts.tally.noted += 1;
                if let Some(own) = counts.unread.get_mut(column) {
                    *own += 1;
                }
                if let (Some(warned), Some(cell)) = (warned.get_mut(column), cells.get(column)) {
                    *warned += 1;
                    if *warned <= MOST_WARNINGS {
                        found.findings.push(unread(context.plan, column, cell));
                    }
                }
            }
        }
    }
    if let Some(more) = cells.get(context.plan.columns.len()).filter(|cell| !cell.is_empty()) {
        let columns = context.plan.columns.len();
        let what = phrase!("import-long-row", cells = cells.len(), columns = columns);
        let help = phrase!("import-long-row.help");
        let issue = Issue::warning("long-row", what, more.span.clone());
        found.findings.push(issue.with_help(help));
    }
    event
}

/// The start of a cell as an issue shows it.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN_LETTERS).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// The issue of a row that has no date and no place.
fn refused(
    cells: &[SeenCell<'_>],
    fates: &[CellFate],
    plan: &TablePlan,
    row: Range<usize>,
) -> Issue {
    let unread = fates.iter().position(|fate| *fate == CellFate::Unread);
    let cell = unread.and_then(|column| cells.get(column).map(|cell| (column, cell)));
    let loss = RecordList::Events.loss();
    match cell {
        Some((column, cell)) => {
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
        }
        None => {
            let issue = Issue::error("refused-row", phrase!("import-refused-row"), row);
            issue.with_loss(loss).with_help(phrase!("import-refused-row.help"))
        }
    }
}

/// The issue of a cell that its column's role cannot read.
fn unread(plan: &TablePlan, column: usize, cell: &SeenCell<'_>) -> Issue {
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
fn help(role: Role) -> crate::text::Phrase {
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
