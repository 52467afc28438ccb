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
    assert_eq!(faults("a.csv", "name,date\nx,y\n"), [("no-columns", 1, 1)]);
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
    assert_eq!(faults("a.geojson", "{\"type\": \"FeatureCollection\"}"), [("no-records", 1, 1)]);
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
