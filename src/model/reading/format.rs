//! Formats of files: told by their contents first, and then by their names.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::label;
use crate::model::variants::all_variants;

/// The format of a file.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, strum::VariantArray,
)]
pub enum FileFormat {
    /// Ibar's own records in RON, or a page with them inside.
    #[default]
    Ron,
    /// Separated text: commas, semicolons, tabs or others between cells.
    Csv,
    /// A workbook: XLSX, XLS or ODS.
    Workbook,
    /// GeoJSON.
    GeoJson,
    /// GeoJSON text sequences: a feature a line.
    GeoJsonSeq,
    /// Records in JSON: a list of objects.
    Json,
    /// KML, or KMZ around it.
    Kml,
    /// GPX.
    Gpx,
    /// TimelineJS 3 JSON.
    TimelineJs,
    /// StoryMapJS JSON.
    StoryMap,
    /// Events of timemap.
    Timemap,
    /// Linked Places Format.
    LinkedPlaces,
    /// Linked Places as a table.
    LinkedPlacesTable,
    /// iCalendar.
    ICalendar,
    /// GeoParquet, in builds with its reader.
    GeoParquet,
}

/// A layout of columns that many files share.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
pub enum TableLayout {
    /// Events of ACLED.
    Acled,
    /// Georeferenced events of UCDP.
    UcdpGed,
    /// Events of GDELT 1.
    Gdelt1,
    /// Events of GDELT 2.
    Gdelt2,
    /// The sheet of TimelineJS.
    TimelineJsSheet,
}

impl FileFormat {
    all_variants! {
        /// All formats, in the order of lists.
        pub
    }

    /// The name of the format.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ron => "RON",
            Self::Csv => label!("import-format-separated"),
            Self::Workbook => label!("import-format-workbook"),
            Self::GeoJson => "GeoJSON",
            Self::GeoJsonSeq => "GeoJSONSeq",
            Self::Json => "JSON",
            Self::Kml => "KML",
            Self::Gpx => "GPX",
            Self::TimelineJs => "TimelineJS",
            Self::StoryMap => "StoryMapJS",
            Self::Timemap => "timemap",
            Self::LinkedPlaces => "Linked Places",
            Self::LinkedPlacesTable => "LP-TSV",
            Self::ICalendar => "iCalendar",
            Self::GeoParquet => "GeoParquet",
        }
    }

    /// The ends of names of files that are in other formats than RON, without their points.
    pub const EXTENSIONS: [&str; 23] = [
        "csv",
        "tsv",
        "tab",
        "txt",
        "psv",
        "xlsx",
        "xlsm",
        "xls",
        "ods",
        "geojson",
        "json",
        "jsonld",
        "lpf",
        "geojsonl",
        "geojsons",
        "ndjson",
        "jsonl",
        "kml",
        "kmz",
        "gpx",
        "ics",
        "parquet",
        "geoparquet",
    ];

    /// The ends of names of files that this build reads: what it has no reader for is not offered.
    pub fn extensions() -> impl Iterator<Item = &'static str> {
        let is_read = |it: &&str| cfg!(feature = "geoparquet") || !it.ends_with("parquet");
        Self::EXTENSIONS.into_iter().filter(is_read)
    }

    /// Whether the name of a file is one of another format than RON.
    pub fn is_foreign_name(path: &Path) -> bool {
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        Self::EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension))
    }
}

impl TableLayout {
    all_variants! {
        /// All layouts, in the order of lists.
        pub
    }

    /// The name of the layout.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Acled => "ACLED",
            Self::UcdpGed => "UCDP GED",
            Self::Gdelt1 => "GDELT 1",
            Self::Gdelt2 => "GDELT 2",
            Self::TimelineJsSheet => "TimelineJS",
        }
    }

    /// The word in recipes, the same in every language.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
