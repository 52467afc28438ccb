//! What the command line wants of a dataset: it can be told only when the data are there.

use super::Document;
use crate::model::{Dataset, EventId, Language, Moment, When};
use crate::time::{EdtfError, Zone, parse};

/// What is wanted of a dataset that is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaunchOptions {
    /// Where the playhead is put, as EDTF.
    pub at: Option<String>,
    /// Only what was known by the end of that date is shown, as EDTF.
    pub known_by: Option<String>,
    /// What is selected.
    pub select: Option<EventId>,
    /// The language of names.
    pub names: Option<Language>,
}

/// LaunchOptions that a dataset can grant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResolvedOptions {
    /// Where the playhead is put.
    pub at: Option<Moment>,
    /// Only what was known by then is shown.
    pub known_by: Option<Moment>,
    /// What is selected.
    pub select: Option<EventId>,
    /// The language of names.
    pub names: Option<Language>,
}

impl LaunchOptions {
    /// What is wrong with them whatever the data are.
    pub fn validate(&self) -> Option<String> {
        let dates = [("--at", &self.at), ("--known-by", &self.known_by)];
        dates.into_iter().find_map(|(name, text)| {
            let text = text.as_deref()?;
            date(name, text, &Zone::utc()).err()
        })
    }

    /// What that document can grant, and why it cannot grant the rest.
    pub fn resolve(self, document: &Document) -> (ResolvedOptions, Vec<String>) {
        let mut refused = Vec::new();
        let zone = zone_of(&document.dataset);
        let mut moment = |name: &str, text: Option<String>| -> Option<When> {
            let found = date(name, &text?, &zone);
            found.map_err(|message| refused.push(message)).ok()
        };
        let at = moment("--at", self.at).map(|when| when.anchor());
        let known_by = moment("--known-by", self.known_by).map(|when| when.latest());
        let select = self.select.filter(|id| {
            let found = document.dataset.event(id).is_some();
            if !found {
                let name = &document.name;
                refused.push(format!("--select: {name} has no event with the id '{id}'"));
            }
            found
        });
        (ResolvedOptions { at, known_by, select, names: self.names }, refused)
    }
}

fn zone_of(dataset: &Dataset) -> Zone {
    Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc())
}

fn date(argument: &str, text: &str, zone: &Zone) -> Result<When, String> {
    parse(text, zone).map_err(|error: EdtfError| format!("{argument} {text}: {error}"))
}
