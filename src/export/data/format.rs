//! Formats of data, by the extension of a file.

use std::path::Path;

use crate::label;

/// A format of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataFormat {
    /// Ibar's own.
    Ron,
    /// GeoJSON, RFC 7946.
    GeoJson,
    /// A table, RFC 4180.
    Csv(TableRows),
    /// KML 2.2 with times (OGC 07-147r2).
    Kml,
    /// The JSON of `TimelineJS` 3.
    TimelineJs,
    /// iCalendar, RFC 5545.
    ICalendar,
    /// Linked Places, version 1.2, of the Pelagios network.
    LinkedPlaces,
    /// A report in Markdown (`CommonMark`).
    Markdown,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TableRows {
    /// An event.
    #[default]
    Events,
    /// A claim.
    Claims,
}

impl DataFormat {
    /// Every format once, in the order of menus.
    pub const ALL: [Self; 9] = [
        Self::Csv(TableRows::Events),
        Self::Csv(TableRows::Claims),
        Self::GeoJson,
        Self::Kml,
        Self::ICalendar,
        Self::TimelineJs,
        Self::LinkedPlaces,
        Self::Markdown,
        Self::Ron,
    ];

    /// The format of a file by its name: `.ron`, `.geojson`, `.csv`, `.kml`, `.ics`, `.md`; JSON is
    /// Linked Places where the name ends in `.lpf.json` or `.jsonld`, and `TimelineJS` otherwise.
    /// `None` for other names.
    pub fn of_path(path: &Path, rows: TableRows) -> Option<Self> {
        let name = path.file_name()?.to_str()?.to_ascii_lowercase();
        Some(match name.rsplit_once('.')?.1 {
            "ron" => Self::Ron,
            "geojson" => Self::GeoJson,
            "csv" => Self::Csv(rows),
            "kml" => Self::Kml,
            "ics" => Self::ICalendar,
            "md" | "markdown" => Self::Markdown,
            "jsonld" | "lpf" => Self::LinkedPlaces,
            "json" if name.ends_with(".lpf.json") => Self::LinkedPlaces,
            "json" => Self::TimelineJs,
            _ => return None,
        })
    }

    /// The extension of its files, without the point before it.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Ron => "ron",
            Self::GeoJson => "geojson",
            Self::Csv(_) => "csv",
            Self::Kml => "kml",
            Self::TimelineJs => "json",
            Self::ICalendar => "ics",
            Self::LinkedPlaces => "jsonld",
            Self::Markdown => "md",
        }
    }

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ron => label!("convert-format-ron"),
            Self::GeoJson => label!("convert-format-geojson"),
            Self::Csv(TableRows::Events) => label!("convert-format-csv"),
            Self::Csv(TableRows::Claims) => label!("convert-format-csv.claims"),
            Self::Kml => label!("convert-format-kml"),
            Self::TimelineJs => label!("convert-format-timelinejs"),
            Self::ICalendar => label!("convert-format-ics"),
            Self::LinkedPlaces => label!("convert-format-lpf"),
            Self::Markdown => label!("convert-format-markdown"),
        }
    }
}
