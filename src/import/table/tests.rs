//! Conservation: every row and every cell of a table is accounted for, whatever is in it.

use proptest::prelude::*;

use crate::dataset::{Issue, Loaded, Progress, load, write};
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
            // What a person may have meant is told, and no fault of the reader.
            let told = ["far-date", "future-date", "long-name", "null-island", "swapped-point"];
            !told.contains(&code) && code != "undeclared-kind"
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
    let told = imported.loaded.issues.iter().filter(|issue| issue.code == "open-quote");
    let told: Vec<String> = told.map(crate::dataset::Issue::message).collect();
    assert_eq!(told.len(), 1_001, "{:?}", told.last());
    assert!(
        told.iter().any(|it| it.contains("1,000 more") || it.contains("1000 more")),
        "{told:?}"
    );
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
        let place = nth % 40;
        let row = format!("AB{id},{day:02} May 2024,Riots,Town {place},\"One, two.\",{nth}\n");
        rows.push_str(&row);
    }
    check_large(rows.as_bytes(), &Recipe::default(), &read(rows.as_bytes(), &Recipe::default()));
}

/// The date and the place of the first events, in words.
fn first_events(table: &str) -> Vec<String> {
    let imported = read(table.as_bytes(), &Recipe::default());
    let tally = imported.reading.as_ref().map(|reading| reading.tally);
    assert!(tally.is_some_and(|tally| tally.is_whole()), "{tally:?}\n{table}");
    let dataset = imported.loaded.dataset.unwrap();
    let line = |event: &crate::model::Event| {
        let at =
            dataset.located(&event.r#where.spot).map(|(at, _)| format!("{} {}", at.lat, at.lon));
        let when = event.when.as_ref().map_or("no date", |when| when.text()).to_owned();
        format!("{} | {when} | {}", event.title.get(), at.unwrap_or_default())
    };
    let mut lines: Vec<String> = dataset.events().iter().map(line).collect();
    lines.sort();
    lines
}

#[test]
fn a_day_beside_a_year_and_a_month_and_years_before_christ_are_dates() {
    let table = "year,month,day,title\n2023,9,24,A\n2023,9,,B\n44 BC,,,C\nAD 79,8,24,D\n";
    assert_eq!(
        first_events(table),
        ["A | 2023-09-24 | ", "B | 2023-09 | ", "C | -0043 | ", "D | 0079-08-24 | "]
    );
}

#[test]
fn a_number_with_a_decimal_comma_is_no_pair_of_coordinates() {
    let table = "Datum;Opis;Foo;Bar\n24.9.2023.;A;42,97;20,78\n25.9.2023.;B;42,91;20,84\n";
    assert_eq!(
        first_events(table),
        ["A | 2023-09-24 | 42.97 20.78", "B | 2023-09-25 | 42.91 20.84"]
    );
}

#[test]
fn a_second_column_of_dates_counts_where_the_first_has_none() {
    let table = "date,kada,title\n2023-09-24,,A\n,25.9.2023.,B\n";
    assert_eq!(first_events(table), ["A | 2023-09-24 | ", "B | 2023-09-25 | "]);
}

#[test]
fn tables_with_heads_in_other_languages_have_their_dates_places_and_figures() {
    for table in [
        "Дата;Время;Место;Название;Погибшие;Широта;Долгота\n3 октября 2023;03:10;Там;A;1;42,97;20,78\n",
        "Datum;Vrijeme;Mjesto;Naslov;Poginuli;Širina;Dužina\n3. listopada 2023.;03:10;Tamo;A;1;42,97;20,78\n",
        "Tarih;Saat;Yer;Başlık;Ölü;Enlem;Boylam\n3 Ekim 2023;03:10;Orada;A;1;42,97;20,78\n",
        "Datum;Uhrzeit;Ort;Titel;Tote;Breite;Länge\n3.10.2023;03:10 Uhr;Dort;A;1;42,97;20,78\n",
        "Date;Heure;Lieu;Titre;Morts;Latitude;Longitude\n3 octobre 2023;3h10;Ici;A;1;42,97;20,78\n",
    ] {
        let imported = read(table.as_bytes(), &Recipe::default());
        let dataset = imported.loaded.dataset.unwrap();
        let event = &dataset.events()[0];
        assert_eq!(event.title.get(), "A", "{table}");
        assert_eq!(event.when.as_ref().unwrap().text(), "2023-10-03T03:10", "{table}");
        let (at, _) = dataset.located(&event.r#where.spot).unwrap();
        assert!((at.lat - 42.97).abs() < 1e-9 && (at.lon - 20.78).abs() < 1e-9, "{table}: {at:?}");
        assert_eq!(event.claims[0].figures[0].harm, Some(crate::model::Harm::Killed), "{table}");
    }
}

#[test]
fn sentences_of_one_pattern_are_no_cells_with_spaces_between_them() {
    let mut table = "date,title\n".to_owned();
    for nth in 0..300 {
        use std::fmt::Write as _;
        let _ = writeln!(table, "2023-09-{:02},Event {nth} happened there", nth % 28 + 1);
    }
    let reading = read(table.as_bytes(), &Recipe::default()).reading.unwrap();
    assert_eq!((reading.tally.records, reading.columns.len()), (300, 2));
    assert_eq!(reading.recipe.separator.as_deref(), Some(","));
}

#[test]
fn names_in_two_rows_are_those_of_the_columns() {
    let table = "Log of 2023,,,,,\nDate,Where,,,Casualties,\n,Place,Lat,Lon,Killed,Wounded\n\
                 2023-09-24,Banjska,42.97,20.78,1,2\n2023-09-25,Oldtown,42.91,20.84,0,3\n";
    let imported = read(table.as_bytes(), &Recipe::default());
    let reading = imported.reading.unwrap();
    let names: Vec<&str> = reading.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["Date", "Place", "Lat", "Lon", "Killed", "Wounded"]);
    assert_eq!((reading.tally.records, reading.tally.events), (2, 2));
    assert!(reading.tally.is_whole());
    // The recipe repeats it.
    let again = read(table.as_bytes(), &reading.recipe).reading.unwrap();
    assert_eq!(again.columns, reading.columns);
    // Words that come twice have those above them.
    let table =
        "Date,2022,,2023,\n,Killed,Hurt,Killed,Hurt\n2023-09-24,1,2,3,4\n2023-09-25,1,2,3,4\n";
    let reading = read(table.as_bytes(), &Recipe::default()).reading.unwrap();
    let names: Vec<&str> = reading.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["Date", "2022 Killed", "2022 Hurt", "2023 Killed", "2023 Hurt"]);
    // A first record of nothing but words is a record.
    for table in [
        "date,title,place\nsoon,A march,Oldtown\nlater,A talk,Newtown\n",
        "id,,note\na,b,c\nd,e,f\n",
    ] {
        assert_eq!(
            read(table.as_bytes(), &Recipe::default()).reading.unwrap().tally.records,
            2,
            "{table}"
        );
    }
}

#[test]
fn references_to_grids_are_places_as_exact_as_they_are() {
    let table = "date,title,mgrs\n2023-09-24,A,34T DN 8213 5786\n2023-09-25,B,34TDN82135786\n\
                 2023-09-26,C,34T 482135 4757865\n";
    let imported = read(table.as_bytes(), &Recipe::default());
    let dataset = imported.loaded.dataset.unwrap();
    let radii: Vec<f64> = dataset
        .events()
        .iter()
        .map(|event| {
            let (at, radius) = dataset.located(&event.r#where.spot).unwrap();
            assert!((at.lat - 42.97).abs() < 0.01 && (at.lon - 20.78).abs() < 0.01, "{at:?}");
            radius
        })
        .collect();
    assert_eq!(radii, [8.0, 8.0, 1.0]);
}

#[test]
fn what_says_that_nothing_is_known_tells_nothing_of_its_column() {
    let table = "date,title,killed\n2023-09-24,A,3\n2023-09-25,B,n/a\n2023-09-26,C,?\n";
    let imported = read(table.as_bytes(), &Recipe::default());
    let dataset = imported.loaded.dataset.unwrap();
    assert_eq!(dataset.events()[0].claims[0].figures.len(), 1);
    assert_eq!(dataset.events()[1].note.as_str(), "killed: n/a");
}

#[test]
fn offices_and_headlines_of_ucdp_are_as_many_sources() {
    let table = "id,type_of_violence,where_prec,date_prec,date_start,date_end,source_office,source_headline\n\
                 1,1,1,1,2023-09-24,2023-09-24,Paper; Agency,A clash; More; of it\n\
                 2,1,1,1,2023-09-24,2023-09-24,Paper;Agency,A clash;More\n";
    let imported = read(table.as_bytes(), &Recipe::default());
    let dataset = imported.loaded.dataset.unwrap();
    let sources =
        dataset.sources().iter().map(|it| format!("{}: {}", it.publisher.get(), it.title.get()));
    let sources: Vec<String> = sources.collect();
    for own in ["Paper; Agency: A clash; More; of it", "Paper: A clash", "Agency: More"] {
        assert!(sources.iter().any(|source| source == own), "{own} in {sources:?}");
    }
}

#[test]
fn a_table_that_timemap_gives_has_commas_between_sources_and_tags() {
    let table = "id,date,latitude,longitude,location,description,sources,associations\n\
                 1,24/09/2023,42.97,20.78,Oldtown,A march,\"src1,src2\",\"type=march,side=a\"\n";
    let imported = read(table.as_bytes(), &Recipe::default());
    let dataset = imported.loaded.dataset.unwrap();
    let event = &dataset.events()[0];
    assert_eq!(event.tags.len(), 2);
    assert_eq!(event.claims[0].sources.len(), 2);
}

#[test]
fn lines_in_another_encoding_are_told_one_by_one_and_then_counted() {
    let line = |nth: usize| {
        let text = format!("2023-09-24,Događaj {nth},42.97,20.78\n");
        if nth.is_multiple_of(2) {
            text.into_bytes()
        } else {
            encoding_rs::WINDOWS_1250.encode(&text).0.into_owned()
        }
    };
    let lines = (0..300).flat_map(line);
    let table: Vec<u8> = b"date,title,lat,lon\n".iter().copied().chain(lines).collect();
    let imported = read(&table, &Recipe::default());
    let told = imported.loaded.issues.iter().filter(|issue| issue.code == "odd-encoding");
    let told: Vec<String> = told.map(Issue::message).collect();
    assert_eq!(told.len(), 101);
    assert_eq!(told[0], "this line is in another encoding than the rest of the file");
    assert_eq!(told[100], "from here on 50 more lines are in another encoding, and only counted");
    let dataset = imported.loaded.dataset.unwrap();
    assert!(dataset.events().iter().all(|event| event.title.starts_with("Događaj ")));
    assert_eq!(dataset.events().len(), 300);
}
