//! Workbooks: XLSX, XLS and ODS. A sheet becomes text, a row a line with tabs between the cells, so
//! that line n is row n; the text is read like any other.
//!
//! Formulas count with the values that were last computed; macros and links are never followed. A
//! date is a date by its format and not by its number, in the reckoning from 1900 or from 1904.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader as _, Xls, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

use super::format::FileFormat;
use super::reading::{DetailKind, Imported, ReadingDetail, Recipe};
use super::sheet::{SheetText, read_text};
use super::table::separated::MOST_COLUMNS;
use crate::dataset::{Issue, Loaded, Progress};
use crate::phrase;
use crate::text::Phrase;

/// The most bytes of a workbook when it is inflated.
const MOST_BYTES: u64 = 1 << 30;
/// The most bytes of a sheet as text.
const MOST_TEXT: usize = 512 << 20;
/// The most rows or cells that a repetition in ODS may stand for.
const MOST_REPEATED: usize = 20_000;

/// Why a workbook cannot be read.
type Fault = Phrase;

/// Reads a workbook. `None` if `progress` is cancelled.
pub(super) fn workbook(
    bytes: &[u8],
    title: &str,
    recipe: &Recipe,
    progress: &Progress,
) -> Option<Imported> {
    match sheet(bytes, recipe) {
        Ok(read) => {
            let mut issues = Vec::new();
            let mut details = vec![ReadingDetail {
                kind: DetailKind::Sheet,
                found: read.name.clone(),
                choices: read.names,
                is_sure: read.is_only,
            }];
            let title =
                if read.is_only { title.to_owned() } else { format!("{title}: {}", read.name) };
            let sheet =
                SheetText { text: &read.text, title: &title, format: FileFormat::Workbook, recipe };
            let imported = read_text(sheet, &mut details, &mut issues, progress);
            if progress.is_cancelled() {
                return None;
            }
            issues.sort_by_key(|issue| issue.span.start);
            let (dataset, reading) = imported.unzip();
            let loaded = Loaded { dataset, issues, complete: true, ..Loaded::default() };
            Some(Imported { loaded, text: Some(read.text.into_bytes()), reading })
        }
        Err(what) => {
            let help = phrase!("import-bad-workbook.help");
            let issue = Issue::error("bad-workbook", what, 0..0).with_help(help);
            let loaded = Loaded { issues: vec![issue], ..Loaded::default() };
            Some(Imported { loaded, text: Some(Vec::new()), reading: None })
        }
    }
}

/// A sheet as text.
struct ReadSheet {
    name: String,
    names: Vec<String>,
    text: String,
    /// Whether it is the only one with a table in it.
    is_only: bool,
}

fn sheet(bytes: &[u8], recipe: &Recipe) -> Result<ReadSheet, Fault> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let mut book: Xls<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
        let names = book.sheet_names();
        return chosen(names, recipe, |name| {
            rows_to_text(&book.worksheet_range(name).map_err(bad)?)
        });
    }
    let is_ods = measured(bytes)?;
    if is_ods {
        let mut book: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
        let names = book.sheet_names();
        return chosen(names, recipe, |name| {
            rows_to_text(&book.worksheet_range(name).map_err(bad)?)
        });
    }
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(bad)?;
    let names = book.sheet_names();
    chosen(names, recipe, |name| {
        let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
        let mut text = LinesOfCells::default();
        while let Some(cell) = cells.next_cell().map_err(bad)? {
            let value: Data = match cell.get_value().clone() {
                DataRef::SharedString(text) => Data::String(text.to_owned()),
                other => Data::from(other),
            };
            text.put(cell.get_position(), &value)?;
        }
        Ok(text.finished())
    })
}

/// The sheet that the recipe names, or the first with more than one row and column.
fn chosen(
    names: Vec<String>,
    recipe: &Recipe,
    mut read: impl FnMut(&str) -> Result<String, Fault>,
) -> Result<ReadSheet, Fault> {
    if let Some(name) = recipe.sheet.as_ref().filter(|name| names.contains(name)) {
        let text = read(name)?;
        let is_only = names.len() == 1;
        return Ok(ReadSheet { name: name.clone(), names, text, is_only });
    }
    let is_table = |text: &str| text.lines().filter(|line| line.contains('\t')).count() > 1;
    let mut first: Option<(String, String)> = None;
    let mut tables = 0;
    for name in &names {
        let text = read(name)?;
        if is_table(&text) {
            tables += 1;
            if tables == 1 {
                first = Some((name.clone(), text));
            }
        } else if first.is_none() && !text.trim().is_empty() {
            first = Some((name.clone(), text));
        }
    }
    let Some((name, text)) = first else { return Err(phrase!("import-empty-workbook")) };
    Ok(ReadSheet { name, names, text, is_only: tables < 2 })
}

/// What the reader of workbooks says, in English.
fn bad(error: impl std::fmt::Display) -> Fault {
    let why = error.to_string();
    phrase!("import-bad-workbook", why = why.as_str())
}

/// Inflates the workbook once to measure it, and tells whether it is ODS. A file that would take all
/// memory is refused before anything is kept of it.
fn measured(bytes: &[u8]) -> Result<bool, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(bad)?;
    let mut left = MOST_BYTES;
    let mut is_ods = false;
    for nth in 0..archive.len() {
        let entry = archive.by_index(nth).map_err(bad)?;
        let is_content = entry.name().is_ok_and(|name| name == "content.xml");
        is_ods |= is_content;
        let too_large = || phrase!("import-large-workbook", most = MOST_BYTES >> 20);
        let mut entry = entry.take(left);
        let size = if is_content {
            let mut content = Vec::new();
            entry.read_to_end(&mut content).map_err(bad)?;
            if repeats_too_much(&content) {
                return Err(too_large());
            }
            u64::try_from(content.len()).unwrap_or(u64::MAX)
        } else {
            std::io::copy(&mut entry, &mut std::io::sink()).map_err(bad)?
        };
        left = left.saturating_sub(size);
        if left == 0 {
            return Err(too_large());
        }
    }
    Ok(is_ods)
}

/// Whether a row or a cell with something in it is repeated far too often.
fn repeats_too_much(content: &[u8]) -> bool {
    let number_at = |at: usize| {
        let digits = content.get(at..).unwrap_or_default();
        let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
        digits.fold(0_usize, |number, digit| {
            number.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
        })
    };
    let has_value = |from: usize, end: &[u8]| {
        let rest = content.get(from..).unwrap_or_default();
        let end = memchr::memmem::find(rest, end).unwrap_or(rest.len());
        let part = rest.get(..end).unwrap_or_default();
        memchr::memmem::find(part, b"value-type=").is_some()
    };
    let cells = b"number-columns-repeated=\"";
    let rows = b"number-rows-repeated=\"";
    let many = |at: &usize, word: &[u8]| number_at(at + word.len()) > MOST_REPEATED;
    let start =
        |at: usize| memchr::memrchr(b'<', content.get(..at).unwrap_or_default()).unwrap_or(at);
    memchr::memmem::find_iter(content, cells)
        .filter(|at| many(at, cells))
        .any(|at| has_value(start(at), b">"))
        || memchr::memmem::find_iter(content, rows)
            .filter(|at| many(at, rows))
            .any(|at| has_value(start(at), b"</table:table-row>"))
}

fn rows_to_text(range: &calamine::Range<Data>) -> Result<String, Fault> {
    let mut text = LinesOfCells::default();
    let Some((top, left)) = range.start() else { return Ok(String::new()) };
    for (row, column, value) in range.used_cells() {
        let at =
            |start: u32, nth: usize| start.saturating_add(u32::try_from(nth).unwrap_or(u32::MAX));
        text.put((at(top, row), at(left, column)), value)?;
    }
    Ok(text.finished())
}

/// Cells in their order as lines with tabs.
#[derive(Default)]
struct LinesOfCells {
    text: String,
    row: u32,
    column: u32,
}

impl LinesOfCells {
    fn put(&mut self, (row, column): (u32, u32), value: &Data) -> Result<(), Fault> {
        if *value == Data::Empty {
            return Ok(());
        }
        if usize::try_from(column).unwrap_or(usize::MAX) >= MOST_COLUMNS {
            let found = usize::try_from(column).unwrap_or(usize::MAX) + 1;
            return Err(phrase!("import-too-many-columns", found = found, most = MOST_COLUMNS));
        }
        if row < self.row || row == self.row && column < self.column {
            // Cells out of their order are none that a program wrote.
            return Ok(());
        }
        while self.row < row {
            self.text.push('\n');
            self.row += 1;
            self.column = 0;
        }
        while self.column < column {
            self.text.push('\t');
            self.column += 1;
        }
        match value {
            Data::Empty => {}
            Data::Int(number) => drop(write!(self.text, "{number}")),
            Data::Float(number) => drop(write!(self.text, "{number}")),
            Data::Bool(yes) => self.text.push_str(if *yes { "TRUE" } else { "FALSE" }),
            Data::DateTime(date) => self.text.push_str(&date_text(date)),
            Data::DateTimeIso(text) | Data::DurationIso(text) => self.put_text(text),
            Data::String(text) => self.put_text(text),
            Data::Error(error) => drop(write!(self.text, "{error}")),
        }
        if self.text.len() > MOST_TEXT {
            return Err(phrase!("import-large-workbook", most = MOST_TEXT >> 20));
        }
        Ok(())
    }

    /// A text in one line.
    fn put_text(&mut self, text: &str) {
        let mut was_space = false;
        for letter in text.trim().chars() {
            let is_break = matches!(letter, '\t' | '\n' | '\r');
            if !(is_break && was_space) {
                self.text.push(if is_break { ' ' } else { letter });
            }
            was_space = is_break || letter == ' ';
        }
    }

    fn finished(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

/// A date of a sheet: a day, a day with its time, or a time of day alone.
fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let clock = if second == 0 && milli == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    };
    let serial = date.as_f64();
    if date.is_duration() || (0.0..1.0).contains(&serial) {
        return clock;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) == (0, 0, 0, 0) { day } else { format!("{day}T{clock}") }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::dataset::write;

    fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(content.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// A workbook of two sheets, of which the second has a table; `rows` are its rows in XML.
    fn xlsx(rows: &str, is_1904: bool) -> Vec<u8> {
        let sheet = |rows: &str| {
            format!(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
                 <sheetData>{rows}</sheetData></worksheet>"
            )
        };
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        let book = format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><workbookPr date1904=\"{}\"/><sheets>\
             <sheet name=\"Read me\" sheetId=\"1\" r:id=\"r1\"/>\
             <sheet name=\"Events\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>",
            u8::from(is_1904)
        );
        let relations = format!(
            "<Relationships xmlns=\"{package}\">\
             <Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"r2\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
             <Relationship Id=\"r3\" Type=\"{office}/styles\" Target=\"styles.xml\"/>\
             </Relationships>"
        );
        let styles = format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
             <xf numFmtId=\"22\"/></cellXfs></styleSheet>"
        );
        let package = format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
             Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        zipped(&[
            ("_rels/.rels", &package),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", &relations),
            ("xl/styles.xml", &styles),
            (
                "xl/worksheets/sheet1.xml",
                &sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>About</v></c></row>"),
            ),
            ("xl/worksheets/sheet2.xml", &sheet(rows)),
        ])
    }

    fn cell(at: &str, text: &str) -> String {
        format!("<c r=\"{at}\" t=\"str\"><v>{text}</v></c>")
    }

    fn events(first: &str) -> String {
        let head = format!("{}{}{}", cell("A2", "Date"), cell("B2", "Title"), cell("C2", "Killed"));
        format!(
            "<row r=\"2\">{head}</row>\
             <row r=\"3\"><c r=\"A3\" s=\"1\"><v>{first}</v></c>{}<c r=\"C3\"><f>1+1</f><v>2</v></c></row>\
             <row r=\"5\"><c r=\"A5\" s=\"2\"><v>45193.5</v></c>{}</row>\
             <row r=\"6\">{}{}</row>",
            cell("B3", "A patrol is attacked"),
            cell("B5", "A convoy leaves"),
            cell("A6", "soon"),
            cell("B6", "Something else"),
        )
    }

    fn read(bytes: &[u8], recipe: &Recipe) -> Imported {
        workbook(bytes, "Book", recipe, &Progress::default()).unwrap()
    }

    #[test]
    fn a_sheet_is_read_with_its_dates_and_the_values_of_its_formulas() {
        let imported = read(&xlsx(&events("45193"), false), &Recipe::default());
        let written = write(&imported.loaded.dataset.unwrap());
        for part in ["\"2023-09-24\"", "\"2023-09-24T12:00\"", "Exact(2)", "A convoy leaves"] {
            assert!(written.contains(part), "no {part} in {written}");
        }
        let reading = imported.reading.unwrap();
        assert_eq!(reading.tally.summary(), "3 rows: 2 events, 1 refused; 0 columns left alone");
        assert!(reading.tally.is_whole(), "{:?}", reading.tally);
        let sheet = reading.details.iter().find(|it| it.kind == DetailKind::Sheet).unwrap();
        assert_eq!((&*sheet.found, sheet.choices.len()), ("Events", 2));
        // The line of the text is the row of the sheet.
        let text = imported.text.unwrap();
        let refused = &imported.loaded.issues[0];
        assert_eq!(
            (refused.code, crate::dataset::line_of(&text, refused.span.start)),
            ("refused-row", 6)
        );
    }

    #[test]
    fn dates_are_reckoned_from_1904_where_the_workbook_says_so() {
        let imported = read(&xlsx(&events("43731"), true), &Recipe::default());
        assert!(write(&imported.loaded.dataset.unwrap()).contains("\"2023-09-24\""));
    }

    #[test]
    fn a_sheet_of_ods_is_read_and_one_that_repeats_a_row_too_often_is_not() {
        let ods = |repeated: usize| {
            let cell = |text: &str| {
                format!(
                    "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
                )
            };
            let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-09-24\">\
                        <text:p>24 Sep</text:p></table:table-cell>";
            let content = format!(
                "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"One\">\
                 <table:table-row>{}{}</table:table-row>\
                 <table:table-row table:number-rows-repeated=\"{repeated}\">{date}{}</table:table-row>\
                 <table:table-row>{}{}</table:table-row>\
                 </table:table></office:spreadsheet></office:body></office:document-content>",
                cell("Date"),
                cell("Title"),
                cell("A patrol"),
                cell("2023"),
                cell("A year")
            );
            zipped(&[
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ("META-INF/manifest.xml", "<manifest:manifest></manifest:manifest>"),
                ("content.xml", &content),
            ])
        };
        let imported = read(&ods(1), &Recipe::default());
        let issues = format!("{:?}", imported.loaded.issues);
        let written = write(&imported.loaded.dataset.expect(&issues));
        assert!(written.contains("\"2023-09-24\"") && written.contains("\"2023\""), "{written}");
        let imported = read(&ods(1_000_000), &Recipe::default());
        assert_eq!(imported.loaded.issues[0].code, "bad-workbook");
    }

    #[test]
    fn what_is_no_workbook_says_so() {
        for bytes in [&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"a,b\n1,2\n"] {
            let imported = read(bytes, &Recipe::default());
            assert_eq!(imported.loaded.issues.len(), 1, "{bytes:?}");
            assert!(imported.loaded.dataset.is_none());
        }
    }
}
