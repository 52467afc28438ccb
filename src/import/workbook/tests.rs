//! Workbooks made by hand, with dates, formulas and repetitions.

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

/// What comes out is a dataset that is read without a fault.
fn holds(dataset: &crate::model::Dataset) {
    let written = write(dataset);
    let again = crate::dataset::load(written.as_bytes());
    assert_eq!(again.problems().next(), None, "{written}");
}

fn read(bytes: &[u8], recipe: &Recipe) -> Imported {
    workbook(bytes, "Book", recipe, &Progress::default()).unwrap()
}

#[test]
fn a_sheet_is_read_with_its_dates_and_the_values_of_its_formulas() {
    let imported = read(&xlsx(&events("45193"), false), &Recipe::default());
    let dataset = imported.loaded.dataset.unwrap();
    holds(&dataset);
    let written = write(&dataset);
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
    assert!(refused.message().starts_with("sheet Events, cell A6: "), "{}", refused.message());
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
    let dataset = imported.loaded.dataset.expect(&issues);
    holds(&dataset);
    let written = write(&dataset);
    assert!(written.contains("\"2023-09-24\"") && written.contains("\"2023\""), "{written}");
    let imported = read(&ods(1_000_000), &Recipe::default());
    assert_eq!(imported.loaded.issues[0].code, "bad-workbook");
}

#[test]
fn a_workbook_that_unpacks_to_hundreds_of_times_its_size_is_refused() {
    let spaces = " ".repeat(24 << 20);
    let bomb = zipped(&[("xl/worksheets/sheet1.xml", &spaces)]);
    assert!(bomb.len() < 1 << 17, "{}", bomb.len());
    let imported = read(&bomb, &Recipe::default());
    let told = imported.loaded.issues[0].message();
    assert!(told.contains("when it is unpacked"), "{told}");
}

#[test]
fn a_cell_in_the_last_corner_of_a_sheet_costs_no_sheet() {
    let corner = format!("<row r=\"1048576\">{}</row>", cell("XFD1048576", "far away"));
    let imported = read(&xlsx(&corner, false), &Recipe::default());
    let told = imported.loaded.issues[0].message();
    assert!(told.contains("16384 columns") || told.contains("16,384 columns"), "{told}");
}

#[test]
fn what_is_no_workbook_says_so() {
    for bytes in [&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"a,b\n1,2\n"] {
        let imported = read(bytes, &Recipe::default());
        assert_eq!(imported.loaded.issues.len(), 1, "{bytes:?}");
        assert!(imported.loaded.dataset.is_none());
    }
}
