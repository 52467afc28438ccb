//! Media in the panel: pictures, films and documents about an event.

use super::sources::{SourceRow, source_rows};
use crate::model::{Dataset, Event};
use crate::scene::text::told;
use crate::time::Zone;

/// A picture, film or document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaRow {
    /// What it shows; a link if it has an address.
    pub caption: SourceRow,
    /// The source that carries it; `None` if the dataset names none.
    pub source: Option<SourceRow>,
}

/// The media of an event in the order of the file.
pub(super) fn media_rows(event: &Event, dataset: &Dataset, zone: &Zone) -> Vec<MediaRow> {
    let rows = event.media.iter().map(|media| MediaRow {
        caption: SourceRow {
            text: told(&media.caption).into_owned(),
            about: told(&media.caption).into_owned(),
            address: media.address.as_deref().map(str::to_owned),
            state: None,
        },
        source: media
            .source
            .as_ref()
            .and_then(|id| source_rows(std::slice::from_ref(id), dataset, zone).pop()),
    });
    rows.collect()
}
