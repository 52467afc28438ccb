//! Faults of files in other formats, with their places.

use super::load_with;
use crate::dataset::{Loaded, Progress, positions};

fn read(name: &str, text: &str) -> Loaded {
    load_with(name.as_ref(), text.as_bytes(), &Progress::default()).unwrap()
}

/// Code, line and column of each issue.
fn faults(name: &str, text: &str) -> Vec<(&'static str, usize, usize)> {
    let loaded = read(name, text);
    let places = positions(text.as_bytes(), loaded.issues.iter().map(|issue| issue.span.start));
    loaded
        .issues
        .iter()
        .zip(places)
        .map(|(issue, (line, column))| (issue.code, line, column))
        .collect()
}

#[test]
fn a_table_needs_ids_and_titles_and_nothing_else() {
    let loaded = read("a.csv", "id,title,when\ne1,A patrol is attacked,2023-09-24\n");
    assert!(loaded.issues.is_empty(), "{:?}", loaded.issues);
    let dataset = loaded.dataset.unwrap();
    assert_eq!(&*dataset.events()[0].title, "A patrol is attacked");
    assert_eq!(&*dataset.meta.title, "a");
    assert!(read("a.csv", "").dataset.is_none());
}

#[test]
fn faults_of_a_table_are_at_their_cells() {
    let table = "id,title,when,credibility,colour\r\n\
                 e1,A,2023-13-01,2,red\r\n\
                 e2,,2023-09-24,9,blue\r\n\
                 e1,\"B, too\",2023-09-24,2,\r\n";
    assert_eq!(
        faults("a.csv", table),
        [("unknown-field", 1, 27), ("bad-date", 2, 11), ("bad-form", 3, 1), ("duplicate-id", 4, 1),]
    );
}

#[test]
fn what_a_table_refers_to_becomes_a_record() {
    let table = "id,title,where,actors,place,lat,lon,radius_m\n\
                 e1,A,\"{\"\"Place\"\":{\"\"id\"\":\"\"bridge\"\"}}\",kfor; serbia,The bridge,42.5,20.5,300\n";
    let loaded = read("a.csv", table);
    assert!(loaded.issues.is_empty(), "{:?}", loaded.issues);
    let dataset = loaded.dataset.unwrap();
    let place = &dataset.places()[0];
    assert_eq!((place.names.by_tag("und"), place.radius_m), (Some("The bridge"), 300.0));
    let actors: Vec<&str> = dataset.actors().iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(actors, ["kfor", "serbia"]);
}

#[test]
fn a_collection_without_records_says_what_is_missing() {
    assert_eq!(faults("a.geojson", "{\"type\": \"FeatureCollection\"}"), [("no-rows", 1, 1)]);
    assert_eq!(faults("a.json", "{\"a\": 1}"), [("no-records", 1, 1)]);
    assert_eq!(faults("a.geojson", "{\"type\": 1,\n  \"a\" 2}"), [("bad-json", 2, 7)]);
}

#[test]
fn faults_of_a_collection_are_at_their_values() {
    let text = "{\"type\": \"FeatureCollection\", \"ibar\": {\"ibar\": 1, \"title\": \"T\"},\n\
        \"features\": [\n\
        {\"properties\": {\"id\": \"a\", \"title\": \"A\", \"when\": \"2023-13\", \"actors\": [\"x\"]}},\n\
        {\"properties\": {\"id\": \"b\", \"title\": 1}},\n\
        {\"properties\": {\"id\": \"c\", \"title\": \"C\", \"colour\": 1}}]}";
    let found = faults("a.geojson", text);
    let codes: Vec<(&str, usize)> = found.iter().map(|(code, line, _)| (*code, *line)).collect();
    assert_eq!(codes, [("bad-date", 3), ("unknown-id", 3), ("bad-form", 4), ("unknown-field", 5)]);
    let dataset = read("a.geojson", text).dataset.unwrap();
    let kept: Vec<&str> = dataset.events().iter().map(|event| event.id.as_str()).collect();
    assert_eq!(kept, ["a", "c"]);
}

#[test]
fn a_page_without_a_dataset_and_other_bytes_hold_none() {
    use super::{DATASET_END, DATASET_START, dataset_in_page};
    let page = format!("<!doctype html>\n{DATASET_START}\nYWJj\nZA==\n{DATASET_END}");
    assert_eq!(dataset_in_page(page.as_bytes()).as_deref(), Some(&b"abcd"[..]));
    for other in ["<!doctype html>", "Dataset()", "", "<!doctype html><script>"] {
        assert_eq!(dataset_in_page(other.as_bytes()), None, "{other}");
    }
}

/// A foreign table that was read, and the text of its dataset.
fn foreign(name: &str, text: &str) -> (super::Imported, String) {
    let bytes = text.as_bytes();
    let imported = super::import(name.as_ref(), bytes, None, &Progress::default()).unwrap();
    let written = crate::dataset::write(imported.loaded.dataset.as_ref().unwrap());
    (imported, written)
}

/// The role of each column.
fn roles(imported: &super::Imported) -> Vec<(String, &'static str)> {
    let columns = &imported.reading.as_ref().unwrap().columns;
    columns.iter().map(|column| (column.name.clone(), column.role.word())).collect()
}

fn case(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR")))
        .unwrap()
}

#[test]
fn a_table_of_a_newsroom_becomes_events_at_places_with_sources() {
    let table = "Datum;Vreme;Mesto;Opis;Žrtve;Izvor;Veza\n\
                 24.9.2023.;02:46;Banjska;Napad na patrolu;1;RTS;https://example.org/1\n\
                 25.9.2023.;;Banjska;Dan žalosti;;RTS;https://example.org/2\n\
                 juče;;;Ništa;;;\n";
    let (imported, written) = foreign("a.csv", table);
    let roles = roles(&imported);
    let roles: Vec<&str> = roles.iter().map(|(_, role)| *role).collect();
    assert_eq!(roles, ["When", "Time", "Place", "Summary", "Figure", "Source", "Address"]);
    let reading = imported.reading.unwrap();
    assert!(reading.tally.is_whole(), "{:?}", reading.tally);
    assert_eq!(reading.tally.summary(), "3 rows: 2 events, 1 refused; 0 columns left alone");
    assert!(written.contains("when: \"2023-09-24T02:46\""), "{written}");
    assert!(written.contains("when: \"2023-09-25\""), "{written}");
    let refused = imported.loaded.issues.iter().find(|issue| issue.code == "refused-row").unwrap();
    assert_eq!(&table[refused.span.clone()], "juče");
    let again = crate::dataset::load(written.as_bytes());
    assert_eq!(again.problems().next(), None, "{written}");
}

#[test]
fn files_of_acled_ucdp_and_gdelt_keep_their_doubt() {
    for (name, rows, holds) in [
        ("foreign/acled.csv", 2, &["radius_m: 25000", "[2024-"][..]),
        ("foreign/ucdp-ged.csv", 1, &["[2024-03-01..2024-03-31]", "role: Placeholder", "Range("]),
        ("foreign/gdelt.export.CSV", 1, &["Fight", "Oldtown, Exampleland"]),
    ] {
        let text = case(name);
        let (imported, written) = foreign(name, &text);
        let reading = imported.reading.as_ref().unwrap();
        assert!(reading.tally.is_whole(), "{name}: {:?}", reading.tally);
        assert!(reading.tally.records >= rows, "{name}: {:?}", reading.tally);
        let again = crate::dataset::load(written.as_bytes());
        let problems: Vec<String> = again.problems().map(crate::dataset::Issue::message).collect();
        assert_eq!(problems, Vec::<String>::new(), "{written}");
        for part in holds {
            assert!(written.contains(part), "{name}: no {part} in {written}");
        }
    }
}
