//! Data in other formats: RON, GeoJSON, CSV, KML, `TimelineJS`, iCalendar, Linked Places and a
//! report in Markdown.
//!
//! An [`Extract`] is the part of a dataset that goes out; [`converted`] writes it and lists what the
//! format cannot hold. Outputs are in the language in use where they have words, and the same bytes
//! for the same extract.

mod bounds;
mod csv;
mod extract;
mod format;
mod geojson;
mod geometry;
mod ics;
mod kind;
mod kml;
mod linked_places;
mod losses;
mod report;
mod timelinejs;
mod xml;

pub use self::extract::Extract;
pub use self::format::{DataFormat, TableRows};

use crate::dataset::write;

/// A dataset in another format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// The contents of the file.
    pub text: String,
    /// What the format cannot hold, in sentences; empty where it holds everything.
    pub losses: Vec<String>,
}

/// The extract in that format.
pub fn converted(extract: &Extract, format: DataFormat) -> Converted {
    match format {
        DataFormat::Ron => ron(extract),
        DataFormat::GeoJson => geojson::geojson(extract),
        DataFormat::Csv(TableRows::Events) => csv::events(extract),
        DataFormat::Csv(TableRows::Claims) => csv::claims(extract),
        DataFormat::Kml => kml::kml(extract),
        DataFormat::TimelineJs => timelinejs::timelinejs(extract),
        DataFormat::ICalendar => ics::icalendar(extract),
        DataFormat::LinkedPlaces => linked_places::linked_places(extract),
        DataFormat::Markdown => report::report(extract),
    }
}

/// The dataset as a file of Ibar's own, with what was held back in a comment before it.
fn ron(extract: &Extract) -> Converted {
    let mut text = write(&extract.dataset);
    if let Some(held_back) = &extract.held_back
        && let Some(at) = text.find("Dataset(")
    {
        text.insert_str(at, &format!("// {}\n", crate::export::inert::inert_line(held_back)));
    }
    Converted { text, losses: losses::of_extract(extract) }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(super) use self::tests::hostile as hostile_extract;
