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

use std::io;

use crate::dataset::{write_noted, write_noted_to};

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

/// Writes the extract in that format, and gives what the format cannot hold. A file of Ibar's own is
/// written as it is made: it is never held whole.
pub fn convert_to(
    extract: &Extract,
    format: DataFormat,
    out: &mut dyn io::Write,
) -> io::Result<Vec<String>> {
    if format == DataFormat::Ron {
        write_noted_to(&extract.dataset, held_back(extract).as_deref(), out)?;
        return Ok(losses::of_extract(extract));
    }
    let Converted { text, losses } = converted(extract, format);
    out.write_all(text.as_bytes())?;
    Ok(losses)
}

/// The dataset as a file of Ibar's own, with what was held back in a comment before it.
fn ron(extract: &Extract) -> Converted {
    let text = write_noted(&extract.dataset, held_back(extract).as_deref());
    Converted { text, losses: losses::of_extract(extract) }
}

/// What was held back, as a line of a comment.
fn held_back(extract: &Extract) -> Option<String> {
    let held_back = extract.held_back.as_deref()?;
    Some(crate::export::inert::inert_line(held_back).to_string())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(super) use self::tests::hostile as hostile_extract;
