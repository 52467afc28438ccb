//! Conservation: every row and every cell of a table is accounted for, whatever is in it.

use proptest::prelude::*;

use crate::dataset::{Loaded, Progress, load, write};
use crate::import::{Imported, Recipe, import, import_from};

fn read(bytes: &[u8], recipe: &Recipe) -> Imported {
    import("table.csv".as_ref(), bytes, Some(recipe), &Progress::default()).unwrap()
}

/// What is read from the file is what is read from its bytes, where it can be read so.
fn check_large(bytes: &[u8], recipe: &Recipe, whole: &Imported) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.csv");
    std::fs::write(&path, bytes).unwrap();
    let Ok(read) = import_from(&path, Some(recipe), 0, &Progress::default()) else { return };
    let read = read.unwrap();
    assert_eq!(read.loaded.issues, whole.loaded.issues);
    let text = |imported: &Imported| imported.loaded.dataset.as_ref().map(write);
    assert_eq!(text(&read), text(whole));
    assert_eq!(read.reading, whole.reading);
}

/// A cell as it stands in a file.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "", "", "2023-09-24", "24.9.2023.", "9/24/2023", "03 March 2024", "31.2.2023", "soon",
            "42.97", "42,97", "20.78", "95", "42°58′N", "42.97, 20.78", "Banjska", "Oldtown", "12",
            "about 30", "10-20", "-3", "https://example.org/a", "javascript:alert(1)", "=1+1",
            "A patrol is attacked.", "RTS; N1", "Protest", "1", "2", "6", "XYZ 1", " ", "'", ";",
        ]).prop_map(str::to_owned),
        1 => "[ -~àšćЊ\n\t\"]{0,12}",
        1 => any::<String>().prop_map(|text| text.replace('\0', "").chars().take(20).collect()),
    ]
}

fn names() -> impl Strategy<Value = Vec<&'static str>> {
    let known = vec![
        "id",
        "title",
        "date",
        "end",
        "time",
        "year",
        "month",
        "day",
        "lat",
        "lon",
        "coordinates",
        "radius",
        "place",
        "country",
        "notes",
        "speaker",
        "source",
        "url",
        "publisher",
        "type",
        "actor",
        "tags",
        "killed",
        "low",
        "high",
        "colour",
        "event_id_cnty",
        "event_date",
        "event_type",
        "time_precision",
        "geo_precision",
        "type_of_violence",
        "where_prec",
        "date_start",
        "date_end",
        "date_prec",
        "best",
    ];
    prop::sample::subsequence(known, 2..12).prop_shuffle()
}

proptest! {
    #[test]
    fn every_row_and_every_cell_is_accounted_for(
        names in names(),
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..13), 0..12),
        bare in any::<bool>(),
    ) {
        let mut text = names.join(",") + "\n";
        for row in &rows {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| if bare { cell.clone() } else { quoted(cell) })
                .collect();
            text += &(cells.join(",") + "\n");
        }
        let recipe = Recipe { header: Some(1), separator: Some(",".into()), ..Recipe::default() };
        let imported = read(text.as_bytes(), &recipe);
        check_large(text.as_bytes(), &recipe, &imported);
        let Some(reading) = imported.reading else { return Ok(()) };
        let tally = reading.tally;
        prop_assert!(tally.is_whole(), "{tally:?}\n{text}");
        let dataset = imported.loaded.dataset.unwrap();
        prop_assert_eq!(tally.events, dataset.events().len());
        let errors = imported.loaded.issues.iter().filter(|issue| issue.code == "refused-row").count();
        prop_assert_eq!(tally.refused, errors, "{:?}", imported.loaded.issues);
        if !bare {
            let full = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
            prop_assert_eq!(tally.records, rows.iter().filter(full).count(), "{}", text);
            let cells = rows.iter().flatten().filter(|cell| !cell.trim().is_empty()).count();
            prop_assert_eq!(tally.cells, cells, "{}", text);
        }
        // The recipe of a reading gives the same reading again.
        let again = read(text.as_bytes(), &reading.recipe);
        let again = again.reading.unwrap();
        prop_assert_eq!(again.tally, tally);
        prop_assert_eq!(again.recipe, reading.recipe);
        // And what is written is read without a fault.
        let Loaded { dataset: second, issues, .. } = load(write(&dataset).as_bytes());
        prop_assert!(second.is_some());
        let broken = |code: &str| {
            !matches!(code, "far-date" | "future-date" | "null-island" | "swapped-point" | "undeclared-kind")
        };
        let faults: Vec<_> =
            issues.iter().filter(|issue| issue.is_problem() && broken(issue.code)).collect();
        prop_assert!(faults.is_empty(), "{faults:?}\n{}", write(&dataset));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let imported = read(&bytes, &Recipe::default());
        check_large(&bytes, &Recipe::default(), &imported);
        let is_told = !imported.loaded.issues.is_empty() || imported.loaded.dataset.is_some();
        prop_assert!(is_told);
        let length = imported.text.as_ref().map_or(bytes.len(), Vec::len);
        prop_assert!(imported.loaded.issues.iter().all(|issue| issue.span.end <= length.max(3)));
    }
}

#[test]
fn far_too_much_of_anything_is_refused_or_read_in_bounds() {
    // Very many columns.
    let wide = "a,".repeat(50_000) + "\n" + &"1,".repeat(50_000);
    let imported = read(wide.as_bytes(), &Recipe::default());
    assert_eq!(imported.loaded.issues[0].code, "too-many-columns");
    // A quote in each of many lines that nothing closes.
    let open = "date,title\n".to_owned() + &"2023-09-24,\"open\n".repeat(2_000);
    let imported = read(open.as_bytes(), &Recipe::default());
    let tally = imported.reading.unwrap().tally;
    assert!(tally.is_whole() && tally.records > 0, "{tally:?}");
    // A cell of many megabytes.
    let long = format!("date,title\n2023-09-24,\"{}\"\n2023-09-25,b\n", "x".repeat(4_500_000));
    let imported = read(long.as_bytes(), &Recipe::default());
    let reading = imported.reading.unwrap();
    assert!(reading.tally.is_whole(), "{:?}", reading.tally);
    assert_eq!(imported.loaded.dataset.unwrap().events().len(), reading.tally.events);
}

#[test]
fn the_dialects_of_fifty_files_are_found() {
    let folder = format!("{}/tests/fixtures/dialects", env!("CARGO_MANIFEST_DIR"));
    let expected = std::fs::read_to_string(format!("{folder}/expected.txt")).unwrap();
    let mut wrong = Vec::new();
    let lines = expected.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let bytes = std::fs::read(format!("{folder}/{}.csv", fields[0])).unwrap();
        let imported = import("a.csv".as_ref(), &bytes, None, &Progress::default()).unwrap();
        let reading = imported.reading.unwrap_or_default();
        let separator = reading.recipe.separator.unwrap_or_default().replace("\\t", "tab");
        let header = reading.recipe.header.unwrap_or(99).to_string();
        let (rows, columns) =
            (reading.tally.records.to_string(), reading.columns.len().to_string());
        let found = [fields[0], &separator, &header, &rows, &columns];
        if found != *fields {
            wrong.push(format!("{found:?}, not {fields:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_table_in_its_file_is_read_as_its_bytes_are() {
    let folder = format!("{}/tests/fixtures/dialects", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let bytes = std::fs::read(&path).unwrap();
            check_large(&bytes, &Recipe::default(), &read(&bytes, &Recipe::default()));
        }
    }
    let mut rows = "event_id_cnty,event_date,event_type,location,notes,fatalities\n".to_owned();
    for nth in 0..1_500 {
        let (day, id) = (nth % 28 + 1, nth % 1_400);
        rows += &format!("AB{id},{day:02} May 2024,Riots,Town {},\"One, two.\",{nth}\n", nth % 40);
    }
    check_large(rows.as_bytes(), &Recipe::default(), &read(rows.as_bytes(), &Recipe::default()));
}
