//! Files that mean harm, and files made up at random.

use proptest::prelude::*;

use super::{events, has_told, holds, open, told};

#[test]
fn a_hostile_file_is_refused_in_words_and_nothing_in_it_is_expanded() {
    let deep = format!("<kml>{}", "<Folder>".repeat(100_000));
    let deep = open("deep.kml", deep.as_bytes());
    assert!(has_told(&deep, "too-deep"), "{}", told(&deep));

    let bomb = "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">
<!ENTITY f SYSTEM \"file:///etc/hostname\">]>
<kml><Placemark><name>&b;&f;</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>";
    let bomb = open("bomb.kml", bomb.as_bytes());
    holds("bomb.kml", &bomb);
    assert_eq!(events(&bomb), "&b;&f; | no date | at 2 1 within 0 m");
    assert!(has_told(&bomb, "entity"), "{}", told(&bomb));

    let open_end = open("open.gpx", b"<gpx><wpt lat=\"1\" lon=\"2\"><name>a</name>");
    assert!(open_end.loaded.dataset.is_none());
    assert!(told(&open_end).contains("within the element \"wpt\""), "{}", told(&open_end));

    let broken = open("broken.kmz", b"PK\x03\x04 and nothing of an archive");
    assert!(has_told(&broken, "bad-archive"), "{}", told(&broken));

    let empty = open("empty.kml", b"<kml><Document></Document></kml>");
    assert!(has_told(&empty, "no-rows"), "{}", told(&empty));
}

#[test]
fn an_archive_that_unpacks_to_a_hundred_times_its_size_and_more_is_refused() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("doc.kml", options).expect("a member");
    let zeros = vec![b' '; 8 << 20];
    std::io::Write::write_all(&mut writer, &zeros).expect("written");
    let bytes = writer.finish().expect("an archive").into_inner();
    let bomb = open("bomb.kmz", &bytes);
    assert!(has_told(&bomb, "large-archive"), "{}", told(&bomb));
}

proptest! {
    /// Whatever the features of a GeoJSON have, each becomes an event or is refused, and each cell is
    /// carried, noted, left alone or in a refused row.
    #[test]
    fn nothing_of_a_geojson_is_lost(
        features in proptest::collection::vec(
            (
                proptest::option::of((-400.0..400.0_f64, -100.0..100.0_f64)),
                proptest::collection::btree_map(
                    "[a-c]|title|start|end|date|id|when|lat|tags|radius",
                    "[a-z]{0,5}|2024-0[1-9]|[0-9]{1,3}|1[0-9]{3}|https://example\\.org/[a-z]|\\[\\]",
                    0..5,
                ),
            ),
            1..12,
        )
    ) {
        let features = features.iter().map(|(at, properties)| {
            let geometry = at.map_or_else(|| "null".to_owned(), |(lon, lat)| {
                format!("{{\"type\":\"Point\",\"coordinates\":[{lon},{lat}]}}")
            });
            let properties = properties.iter().map(|(name, value)| format!("{name:?}:{value:?}"));
            let properties = properties.collect::<Vec<_>>().join(",");
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{geometry}}}"
            )
        });
        let features = features.collect::<Vec<_>>();
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
            features.join(",")
        );
        let file = open("made.geojson", text.as_bytes());
        holds("made.geojson", &file);
        let tally = file.reading.map(|reading| reading.tally.records);
        prop_assert_eq!(tally, Some(features.len()));
    }

    /// Any placemark is an event or refused, and its values stay.
    #[test]
    fn nothing_of_a_kml_is_lost(
        marks in proptest::collection::vec(
            (
                "[A-Za-z&;<>]{0,6}",
                proptest::option::of("19[0-9]{2}(-[01][0-9])?|soon"),
                proptest::option::of("-?[0-9]{1,3}(\\.[0-9])?,-?[0-9]{1,2}"),
                proptest::collection::vec("[a-z ]{0,4}", 0..3),
            ),
            1..8,
        )
    ) {
        let escaped = |text: &str| {
            text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
        };
        let marks = marks.iter().map(|(name, when, at, values)| {
            let name = escaped(name);
            let when = when.as_ref().map(|when| format!("<TimeStamp><when>{when}</when></TimeStamp>"));
            let at = at.as_ref().map(|at| format!("<Point><coordinates>{at}</coordinates></Point>"));
            let values = values.iter().enumerate().map(|(nth, value)| {
                format!("<Data name=\"v{nth}\"><value>{value}</value></Data>")
            });
            let values: String = values.collect();
            format!(
                "<Placemark><name>{name}</name>{}{}<ExtendedData>{values}</ExtendedData></Placemark>",
                when.unwrap_or_default(),
                at.unwrap_or_default()
            )
        });
        let marks = marks.collect::<Vec<_>>();
        let text = format!("<kml><Document>{}</Document></kml>", marks.concat());
        let file = open("made.kml", text.as_bytes());
        holds("made.kml", &file);
        let tally = file.reading.map(|reading| reading.tally.records);
        prop_assert_eq!(tally, Some(marks.len()));
    }
}
