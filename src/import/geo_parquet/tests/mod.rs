//! Files of GeoParquet, written for each test.

mod hostile;

use std::sync::Arc;

use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use proptest::prelude::*;

use crate::dataset::{Progress, load, write};
use crate::import::{ColumnRole, Imported, import};
use crate::model::FileFormat;

fn point(lon: f64, lat: f64) -> Vec<u8> {
    let mut bytes = vec![1, 1, 0, 0, 0];
    bytes.extend(lon.to_le_bytes());
    bytes.extend(lat.to_le_bytes());
    bytes
}

/// The cells of an optional column.
enum Cells {
    Bytes(Vec<Option<Vec<u8>>>),
    Longs(Vec<Option<i64>>),
    Ints(Vec<Option<i32>>),
    Doubles(Vec<Option<f64>>),
}

impl Cells {
    fn texts(texts: &[&str]) -> Self {
        Self::Bytes(texts.iter().map(|it| (!it.is_empty()).then(|| it.as_bytes().into())).collect())
    }
}

/// A file of columns, each with its line of the schema.
fn written(columns: &[(&str, Cells)], geo: &str, compression: Compression) -> Vec<u8> {
    fn split<T: Clone>(cells: &[Option<T>]) -> (Vec<T>, Vec<i16>) {
        let levels = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
        (cells.iter().flatten().cloned().collect(), levels)
    }
    let lines: Vec<&str> =
        columns.iter().flat_map(|(line, _)| ["OPTIONAL ", line, ";\n"]).collect();
    let lines = lines.concat();
    let schema = parse_message_type(&format!("message schema {{ {lines} }}")).unwrap();
    let entry = KeyValue::new("geo".to_owned(), geo.to_owned());
    let properties = WriterProperties::builder()
        .set_compression(compression)
        .set_dictionary_enabled(false)
        .set_key_value_metadata(Some(vec![entry]))
        .build();
    let mut writer =
        SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties)).unwrap();
    let mut group = writer.next_row_group().unwrap();
    for (_, cells) in columns {
        let mut column = group.next_column().unwrap().unwrap();
        match cells {
            Cells::Bytes(cells) => {
                let (values, levels) = split(cells);
                let values: Vec<ByteArray> = values.into_iter().map(ByteArray::from).collect();
                column.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None).unwrap();
            }
            Cells::Longs(cells) => {
                let (values, levels) = split(cells);
                column.typed::<Int64Type>().write_batch(&values, Some(&levels), None).unwrap();
            }
            Cells::Ints(cells) => {
                let (values, levels) = split(cells);
                column.typed::<Int32Type>().write_batch(&values, Some(&levels), None).unwrap();
            }
            Cells::Doubles(cells) => {
                let (values, levels) = split(cells);
                column.typed::<DoubleType>().write_batch(&values, Some(&levels), None).unwrap();
            }
        }
        column.close().unwrap();
    }
    group.close().unwrap();
    writer.into_inner().unwrap()
}

/// The metadata of GeoParquet for the column `geometry`, with more about it.
fn geo(more: &str) -> String {
    format!(
        "{{\"version\":\"1.1.0\",\"primary_column\":\"geometry\",\"columns\":\
         {{\"geometry\":{{\"encoding\":\"WKB\",\"geometry_types\":[\"Point\"]{more}}}}}}}"
    )
}

/// Three incidents; the second has no geometry, the third neither geometry nor date. `clock` is added
/// to each date, in nanoseconds.
fn incidents(system: &str, clock: i64) -> Vec<u8> {
    let day = |day: i64| Some(day * 86_400_000_000_000 + clock);
    let columns = [
        ("BYTE_ARRAY id (UTF8)", Cells::texts(&["a", "b", "c"])),
        ("BYTE_ARRAY title (UTF8)", Cells::texts(&["A house is hit", "A march", "Nothing"])),
        ("INT64 date (TIMESTAMP(NANOS,false))", Cells::Longs(vec![day(19_785), day(19_786), None])),
        ("INT32 killed", Cells::Ints(vec![Some(2), None, None])),
        ("BYTE_ARRAY geometry", Cells::Bytes(vec![Some(point(21.9, 43.32)), None, None])),
        ("DOUBLE weight", Cells::Doubles(vec![Some(21.9), Some(0.0), None])),
    ];
    written(&columns, &geo(system), Compression::SNAPPY)
}

fn read(bytes: &[u8]) -> Imported {
    import("incidents.parquet".as_ref(), bytes, None, &Progress::default()).unwrap()
}

#[test]
fn rows_become_events_with_their_days_and_points_and_what_has_neither_is_refused_with_its_row() {
    let imported = read(&incidents("", 0));
    let reading = imported.reading.unwrap();
    assert_eq!(reading.format, FileFormat::GeoParquet);
    assert_eq!((reading.tally.records, reading.tally.events, reading.tally.refused), (3, 2, 1));
    assert!(reading.tally.is_whole());
    let role = |name: &str| reading.columns.iter().find(|it| it.name == name).unwrap().role;
    assert_eq!(role("title"), ColumnRole::Title);
    assert_eq!(role("killed"), ColumnRole::Figure);
    let text = imported.text.unwrap();
    let refused = imported.loaded.issues.iter().find(|it| it.code == "refused-row").unwrap();
    assert_eq!(crate::dataset::line_of(&text, refused.span.start), 3);
    let dataset = imported.loaded.dataset.unwrap();
    let first = &dataset.events()[0];
    assert_eq!(first.when.as_ref().unwrap().text(), "2024-03-03");
    let (at, _) = dataset.located(&first.r#where.spot).unwrap();
    assert!((at.lat - 43.32).abs() < 1e-9 && (at.lon - 21.9).abs() < 1e-9, "{at:?}");
    let written = write(&dataset);
    assert_eq!(load(written.as_bytes()).problems().next(), None, "{written}");
}

#[test]
fn times_that_are_not_all_midnights_are_times() {
    let dataset = read(&incidents("", 3_600_000_000_000)).loaded.dataset.unwrap();
    assert_eq!(dataset.events()[0].when.as_ref().unwrap().text(), "2024-03-03T01:00:00");
}

#[test]
fn a_file_on_a_plane_says_so_and_one_that_breaks_off_is_refused_in_words() {
    let plane = ",\"crs\":{\"type\":\"ProjectedCRS\",\"name\":\"UTM 34N\"}";
    let issues = read(&incidents(plane, 0)).loaded.issues;
    let told = issues.iter().find(|issue| issue.code == "projected").unwrap();
    assert!(told.message().contains("UTM 34N"), "{}", told.message());
    let whole = incidents("", 0);
    for length in (4..whole.len()).step_by(7) {
        let imported = read(&whole[..length]);
        assert!(imported.loaded.dataset.is_none());
        assert_eq!(imported.loaded.issues[0].code, "bad-parquet");
    }
}

#[test]
fn systems_of_degrees_are_read_as_they_are_and_another_one_is_told() {
    let told = |system: &str| {
        let issues = read(&incidents(&format!(",\"crs\":{system}"), 0)).loaded.issues;
        issues.iter().any(|issue| issue.code == "projected")
    };
    for degrees in [
        "null",
        r#"{"type":"GeographicCRS","name":"WGS 84 (CRS84)","id":{"authority":"OGC","code":"CRS84"}}"#,
        r#"{"type":"GeographicCRS","name":"WGS 84","id":{"authority":"EPSG","code":4326}}"#,
        r#"{"type":"CompoundCRS","components":[{"type":"GeographicCRS","name":"WGS 84"}]}"#,
    ] {
        assert!(!told(degrees), "{degrees}");
    }
    for other in [
        r#"{"type":"GeographicCRS","name":"NAD27","id":{"authority":"EPSG","code":4267}}"#,
        r#"{"type":"BoundCRS","source_crs":{"type":"ProjectedCRS","name":"WGS 84 / UTM 34N"}}"#,
    ] {
        assert!(told(other), "{other}");
    }
}

proptest! {
    #[test]
    fn nothing_of_a_geo_parquet_is_lost(
        rows in prop::collection::vec(
            (
                prop::option::of(prop::sample::select(vec!["A march", "A house is hit", "\u{7f}\"\\"])),
                prop::option::of(-1_000_000_i64..40_000),
                prop::option::of((-200.0..200.0, -100.0..100.0)),
                prop::option::of(any::<f64>()),
                prop::option::of(prop::collection::vec(any::<u8>(), 0..100)),
            ),
            1..8,
        ),
        nth in 0_usize..4,
    ) {
        let gzip = Compression::GZIP(GzipLevel::default());
        let zstd = Compression::ZSTD(ZstdLevel::default());
        let compression =
            [Compression::UNCOMPRESSED, Compression::SNAPPY, gzip, zstd][nth];
        let bytes = |text: &str| text.as_bytes().to_vec();
        let columns = [
            ("BYTE_ARRAY title (UTF8)", Cells::Bytes(rows.iter().map(|it| it.0.map(bytes)).collect())),
            (
                "INT32 date (DATE)",
                Cells::Ints(rows.iter().map(|it| it.1.map(|day| i32::try_from(day).unwrap())).collect()),
            ),
            (
                "BYTE_ARRAY geometry",
                Cells::Bytes(rows.iter().map(|it| it.2.map(|(lon, lat)| point(lon, lat))).collect()),
            ),
            ("DOUBLE weight", Cells::Doubles(rows.iter().map(|it| it.3).collect())),
            ("BYTE_ARRAY rest", Cells::Bytes(rows.iter().map(|it| it.4.clone()).collect())),
        ];
        let imported = read(&written(&columns, &geo(""), compression));
        let tally = imported.reading.expect("a reading").tally;
        prop_assert_eq!(tally.records, rows.len());
        prop_assert!(tally.is_whole(), "{:?}", tally);
        let refused = imported.loaded.issues.iter().filter(|it| it.code == "refused-row").count();
        prop_assert_eq!(tally.refused, refused);
    }
}
