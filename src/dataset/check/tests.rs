//! A table of events, checked with positions in its rows and columns.

use std::ops::Range;

use super::*;
use crate::dataset::record_list::RecordList;
use crate::dataset::records::event::EventForm;
use crate::dataset::records::location::LocationForm;
use crate::dataset::records::{FormStr, WordsForm};
use crate::dataset::{Issue, excerpts, line_of};
use crate::model::{Event, LocationRole, PlaceId};
use crate::time::Zone;

const TABLE: &str = "\
id;title;when;lat;lon;credibility
e1;A patrol is attacked;2023-09-24;42.9;20.7;2
e2;;2023-13-01;42.9;20.7;2
e1;Talks in the capital;2023-09-26;442.9;20.7;9
";

/// The columns of the table, by the fields of an event.
const COLUMNS: [&str; 6] = ["id", "title", "when", "lat", "lon", "credibility"];

/// A row: the bytes of each of its cells.
struct TableRow(Vec<Range<usize>>);

impl RecordLocator for TableRow {
    /// The cell of the field; for other parts the first cell.
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize> {
        let column = match part {
            FieldPath::Field(_, name) => COLUMNS.iter().position(|column| column == name),
            _ => None,
        };
        self.0[column.unwrap_or(0)].clone()
    }

    /// The cells of the table have neither quotes nor escapes.
    fn locate_within(&self, part: &FieldPath<'_>, section: Range<usize>) -> Range<usize> {
        let cell = self.locate(part);
        cell.start + section.start..cell.start + section.end
    }
}

/// A table of events, with one record a line below its head.
struct Table(&'static str);

impl Table {
    fn rows(&self) -> impl Iterator<Item = Range<usize>> {
        let mut start = 0;
        let lines = self.0.split_inclusive('\n').map(move |line| {
            start += line.len();
            start - line.len()..start - 1
        });
        lines.skip(1)
    }

    fn row(&self, record: &Range<usize>) -> TableRow {
        let mut at = record.start;
        let cells = self.0[record.clone()].split(';').map(|cell| {
            let start = at;
            at += cell.len() + 1;
            start..start + cell.len()
        });
        TableRow(cells.collect())
    }

    fn cell(&self, row: &TableRow, column: usize) -> &'static str {
        &self.0[row.0[column].clone()]
    }
}

impl RecordFile for Table {
    fn locator(&self, record: &Range<usize>) -> Box<dyn RecordLocator + '_> {
        Box::new(self.row(record))
    }

    fn line_of(&self, byte: usize) -> usize {
        line_of(self.0.as_bytes(), byte)
    }

    fn id_of(&self, record: &Range<usize>) -> Option<&str> {
        Some(self.cell(&self.row(record), 0))
    }
}

/// The events of the table that can be kept.
fn checked(table: &Table, issues: &mut Vec<Issue>) -> CheckedList<Event> {
    let scope = Scope::new(Zone::utc());
    let mut findings = Findings::default();
    let records = table.rows().map(|span| {
        let row = table.row(&span);
        let text = |column| FormStr::from(table.cell(&row, column));
        let number = |column| table.cell(&row, column).parse().expect("a number");
        let form = EventForm {
            id: text(0),
            title: WordsForm::Plain(text(1)),
            when: Some(text(2).into()),
            r#where: LocationForm::Point {
                lat: number(3),
                lon: number(4),
                radius_m: 0.0,
                role: LocationRole::default(),
            },
            credibility: table.cell(&row, 5).parse().ok(),
            ..EventForm::default()
        };
        let mut context = CheckContext::new(&scope, Some(RecordList::Events), &row);
        let event = Event::check(form, &mut context);
        findings.append(context.into_findings());
        (event, span)
    });
    let records = records.collect();
    issues.extend(findings.into_issues(&scope));
    CheckedList::new(records, table, issues)
}

#[test]
fn rows_of_a_table_are_checked_like_records_with_their_own_lines_and_columns() {
    let mut issues = Vec::new();
    let events = checked(&Table(TABLE), &mut issues);
    let kept: Vec<_> = events.records.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(kept, ["e1"]);
    let found: Vec<_> = excerpts(TABLE.as_bytes(), &issues)
        .map(|(issue, excerpt)| {
            let text = &excerpt.text[excerpt.marked.clone()];
            (issue.code, excerpt.line, excerpt.column, text.to_owned())
        })
        .collect();
    let found: Vec<_> = found.iter().map(|(code, l, c, text)| (*code, *l, *c, &**text)).collect();
    assert_eq!(
        found,
        [
            ("empty-text", 3, 4, ""),
            ("bad-date", 3, 10, "13"),
            ("out-of-range", 4, 36, "442.9"),
            ("out-of-range", 4, 47, "9"),
            ("duplicate-id", 4, 1, "e1"),
        ]
    );
    assert_eq!(
        issues[4].help_text().as_deref(),
        Some("the first is on line 2; rename one of them")
    );
}

#[test]
fn an_unknown_identifier_gets_the_nearest_of_its_own_list_as_a_suggestion() {
    let mut scope = Scope::new(Zone::utc());
    scope.places.insert(PlaceId::from("bridge"), 0);
    let row = Table(TABLE).row(&(0..2));
    let mut context = CheckContext::new(&scope, Some(RecordList::Events), &row);
    let place = context.place(&FormStr::from("brigde"), &FieldPath::Record, || "lost");
    assert_eq!(place, None);
    let issues = context.into_findings().into_issues(&scope);
    assert_eq!(issues[0].message(), "there is no place “brigde”; lost");
    assert_eq!(issues[0].help_text().as_deref(), Some("did you mean “bridge”?"));
}
