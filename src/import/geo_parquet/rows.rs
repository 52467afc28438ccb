//! Rows of a Parquet file as features of GeoJSON.

use std::fmt::Display;

use bytes::Bytes;
use parquet::basic::{Compression, LogicalType, TimeUnit};
use parquet::file::metadata::{ColumnChunkMetaData, RowGroupMetaData};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::{Field, Row};
use parquet::schema::types::Type;
use serde_json::Value;

use super::geometry::{native, wkb};
use super::pages::BoundedGroup;
use super::values::{TimeCount, push_field, push_text, time_of};
use crate::dataset::{Progress, Work};
use crate::phrase;
use crate::text::Phrase;

/// The most bytes of all features as text.
const MOST_TEXT: usize = 512 << 20;
/// The most columns.
const MOST_COLUMNS: usize = 1_000;
/// The most bytes of the description at the file's end.
const MOST_FOOTER: u32 = 16 << 20;
/// The most letters of what the reader says about a damaged file.
const MOST_WORDS: usize = 160;
/// Rows between two looks at the progress.
const STEP: usize = 1_000;
/// Names of columns of WKB in files without metadata of GeoParquet.
const USUAL_NAMES: [&str; 6] = ["geometry", "geom", "the_geom", "wkb_geometry", "wkb", "shape"];

/// The rows of a file.
pub(super) struct Features {
    /// A feature a line.
    pub(super) text: String,
    /// The name of the coordinate system, where it is not one of degrees.
    pub(super) system: Option<String>,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ColumnForm {
    /// The geometry of the row, in WKB.
    Wkb,
    /// Another geometry, in WKB, which is a note.
    OtherWkb,
    /// The geometry of the row in lists of numbers, of that kind in GeoParquet's words.
    Native(String),
    /// Instants or times of a clock on the wall, counted in parts of a second.
    Times(TimeCount),
    /// Anything else.
    Plain,
}

/// Why a file is not read, and what to do about it.
pub(super) struct FileRefusal {
    pub(super) what: Phrase,
    pub(super) help: Phrase,
}

impl From<Phrase> for FileRefusal {
    fn from(what: Phrase) -> Self {
        Self { what, help: phrase!("import-bad-parquet.help") }
    }
}

/// Reads all rows. `None` if `progress` is cancelled.
pub(super) fn features(bytes: &[u8], progress: &Progress) -> Option<Result<Features, FileRefusal>> {
    let bytes = Bytes::copy_from_slice(bytes);
    let reader = match opened(&bytes) {
        Ok(reader) => reader,
        Err(what) => return Some(Err(what.into())),
    };
    let chunks = reader.metadata().row_groups().iter().flat_map(RowGroupMetaData::columns);
    if let Some(name) = chunks.map(ColumnChunkMetaData::compression).find_map(unread_packing) {
        let what = phrase!("import-bad-parquet.packing", name = name);
        let help = phrase!("import-bad-parquet.packing-help");
        return Some(Err(FileRefusal { what, help }));
    }
    Some(rows(bytes, &reader, progress)?.map_err(FileRefusal::from))
}

fn opened(bytes: &Bytes) -> Result<SerializedFileReader<Bytes>, Phrase> {
    if let Some((_, [a, b, c, d, ..])) = bytes.split_last_chunk::<8>()
        && u32::from_le_bytes([*a, *b, *c, *d]) > MOST_FOOTER
    {
        return Err(phrase!("import-bad-parquet.footer"));
    }
    SerializedFileReader::new(bytes.clone()).map_err(bad)
}

fn rows(
    bytes: Bytes,
    reader: &SerializedFileReader<Bytes>,
    progress: &Progress,
) -> Option<Result<Features, Phrase>> {
    let about = reader.metadata().file_metadata();
    let columns = about.schema().get_fields();
    if columns.len() > MOST_COLUMNS {
        let (found, most) = (columns.len(), MOST_COLUMNS);
        return Some(Err(phrase!("import-bad-parquet.columns", found = found, most = most)));
    }
    let entries = about.key_value_metadata().map(Vec::as_slice).unwrap_or_default();
    let geo = entries.iter().find(|entry| entry.key == "geo");
    let geo = geo.and_then(|entry| serde_json::from_str::<Value>(entry.value.as_deref()?).ok());
    let primary = geo.as_ref().and_then(|geo| geo.get("primary_column")?.as_str());
    let geometries = geo.as_ref().and_then(|geo| geo.get("columns"));
    let own = geometries.and_then(|all| all.get(primary?));
    let mut forms: Vec<ColumnForm> =
        columns.iter().map(|column| form_of(column, primary, geometries)).collect();
    if !forms.iter().any(|form| matches!(form, ColumnForm::Wkb | ColumnForm::Native(_))) {
        let usual = columns.iter().position(|column| {
            let is_bytes = column.is_primitive()
                && column.get_physical_type() == parquet::basic::Type::BYTE_ARRAY;
            is_bytes && USUAL_NAMES.iter().any(|name| column.name().eq_ignore_ascii_case(name))
        });
        if let Some(form) = usual.and_then(|nth| forms.get_mut(nth)) {
            *form = ColumnForm::Wkb;
        }
    }
    let count = usize::try_from(about.num_rows()).unwrap_or_default();
    progress.begin(Work::Cutting, count);
    let mut writer = FeatureWriter { reader, bytes, forms, text: String::new() };
    match writer.settle_days(progress)? {
        Ok(()) => {}
        Err(why) => return Some(Err(why)),
    }
    if let Err(why) = writer.write_all(progress)? {
        return Some(Err(why));
    }
    Some(Ok(Features { text: writer.text, system: own.and_then(system_of) }))
}

/// The name of a way to pack pages that is not read.
fn unread_packing(compression: Compression) -> Option<&'static str> {
    match compression {
        Compression::UNCOMPRESSED
        | Compression::SNAPPY
        | Compression::GZIP(_)
        | Compression::ZSTD(_) => None,
        Compression::LZO => Some("LZO"),
        Compression::BROTLI(_) => Some("Brotli"),
        Compression::LZ4 | Compression::LZ4_RAW => Some("LZ4"),
    }
}

fn form_of(column: &Type, primary: Option<&str>, geometries: Option<&Value>) -> ColumnForm {
    let own = geometries.and_then(|all| all.get(column.name()));
    let encoding = own.and_then(|own| own.get("encoding")?.as_str()).unwrap_or("WKB");
    let is_wkb = encoding.eq_ignore_ascii_case("wkb");
    if primary == Some(column.name()) {
        return if is_wkb { ColumnForm::Wkb } else { ColumnForm::Native(encoding.to_owned()) };
    }
    if own.is_some() && is_wkb {
        return ColumnForm::OtherWkb;
    }
    match column.get_basic_info().logical_type_ref() {
        Some(LogicalType::Timestamp(stamp)) => {
            let per_second = match stamp.unit {
                TimeUnit::MILLIS => 1_000,
                TimeUnit::MICROS => 1_000_000,
                TimeUnit::NANOS => 1_000_000_000,
            };
            let is_utc = stamp.is_adjusted_to_u_t_c;
            ColumnForm::Times(TimeCount { per_second, is_utc, is_day: true })
        }
        _ => ColumnForm::Plain,
    }
}

/// The name of a coordinate system that is not one of degrees as those of WGS 84 are; a column without
/// one is in degrees. The names are those of PROJJSON.
fn system_of(own: &Value) -> Option<String> {
    let mut crs = own.get("crs").filter(|crs| !crs.is_null())?;
    for _ in 0..4 {
        // A system with heights, or bound to another one, has its own inside.
        let inside = crs.get("components").and_then(|all| all.get(0)).or(crs.get("source_crs"));
        match inside {
            Some(inside) => crs = inside,
            None => break,
        }
    }
    let text = |field: &str| crs.get(field).and_then(Value::as_str).unwrap_or_default();
    let (kind, name) = (text("type"), text("name"));
    let code = crs.get("id").and_then(|id| id.get("code")).map(ToString::to_string);
    let code = code.unwrap_or_default();
    let is_known = match code.trim_matches('"') {
        "" => name.contains("WGS 84") || name.contains("WGS84") || name.contains("ETRS89"),
        code => ["4326", "4979", "4258", "CRS84", "CRS84h"].contains(&code),
    };
    let is_plane = kind.starts_with("Projected") || kind.starts_with("Engineering");
    let told = if name.is_empty() { kind } else { name };
    (is_plane || !is_known).then(|| told.to_owned()).filter(|told| !told.is_empty())
}

/// What the reader of Parquet says, in English.
fn bad(error: impl Display) -> Phrase {
    let words: String = error.to_string().chars().take(MOST_WORDS).collect();
    phrase!("import-bad-parquet", why = words)
}

struct FeatureWriter<'r> {
    reader: &'r SerializedFileReader<Bytes>,
    bytes: Bytes,
    forms: Vec<ColumnForm>,
    text: String,
}

impl FeatureWriter<'_> {
    /// Finds out which columns of times have midnights alone: those are days.
    fn settle_days(&mut self, progress: &Progress) -> Option<Result<(), Phrase>> {
        if !self.forms.iter().any(|form| matches!(form, ColumnForm::Times(_))) {
            return Some(Ok(()));
        }
        self.rows(progress, |forms, _, row| {
            for (form, (_, field)) in forms.iter_mut().zip(row.get_column_iter()) {
                if let ColumnForm::Times(clock) = form
                    && let Some((_, second, part)) = time_of(field, clock.per_second)
                {
                    clock.is_day &= second == 0 && part == 0;
                }
            }
            Ok(())
        })
    }

    fn write_all(&mut self, progress: &Progress) -> Option<Result<(), Phrase>> {
        self.rows(progress, |forms, text, row| {
            push_feature(text, forms, row);
            if text.len() > MOST_TEXT {
                return Err(phrase!("import-bad-parquet.text", most = MOST_TEXT >> 20));
            }
            Ok(())
        })
    }

    /// Does something with each row.
    fn rows(
        &mut self,
        progress: &Progress,
        mut with: impl FnMut(&mut [ColumnForm], &mut String, &Row) -> Result<(), Phrase>,
    ) -> Option<Result<(), Phrase>> {
        let mut nth = 0;
        for group in 0..self.reader.num_row_groups() {
            let group = match self.reader.get_row_group(group) {
                Ok(group) => BoundedGroup::new(group, self.bytes.clone()),
                Err(error) => return Some(Err(bad(error))),
            };
            let why = |error| {
                let is_large = group.bounds().is_passed();
                if is_large { phrase!("import-bad-parquet.large") } else { bad(error) }
            };
            let rows = match group.rows() {
                Ok(rows) => rows,
                Err(error) => return Some(Err(why(error))),
            };
            for row in rows {
                if nth % STEP == 0 && progress.is_cancelled() {
                    return None;
                }
                nth += 1;
                let row = row.map_err(why);
                if let Err(why) = row.and_then(|row| with(&mut self.forms, &mut self.text, &row)) {
                    return Some(Err(why));
                }
            }
        }
        Some(Ok(()))
    }
}

/// A row as a feature in a line.
fn push_feature(text: &mut String, forms: &[ColumnForm], row: &Row) {
    text.push_str("{\"type\":\"Feature\",\"properties\":{");
    let mut geometry = None;
    let mut is_first = true;
    for (form, (name, field)) in forms.iter().zip(row.get_column_iter()) {
        if matches!(field, Field::Null) {
            continue;
        }
        let located = match (form, field) {
            (ColumnForm::Wkb, Field::Bytes(bytes)) => wkb(bytes.data()),
            (ColumnForm::Native(encoding), field) => native(encoding, field),
            _ => None,
        };
        if located.is_some() {
            geometry = located;
            continue;
        }
        if !is_first {
            text.push(',');
        }
        is_first = false;
        push_text(text, name);
        text.push(':');
        if let (ColumnForm::OtherWkb, Field::Bytes(bytes)) = (form, field)
            && let Some(other) = wkb(bytes.data())
        {
            text.push_str(&other);
            continue;
        }
        let clock = match form {
            ColumnForm::Times(clock) => Some(*clock),
            _ => None,
        };
        push_field(text, field, clock);
    }
    text.push_str("},\"geometry\":");
    text.push_str(geometry.as_deref().unwrap_or("null"));
    text.push_str("}\n");
}
