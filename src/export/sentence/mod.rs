//! Sentences with their sources: a claim, a figure or an event as a reporter can paste it, citations,
//! and lists of them in Markdown.
//!
//! Everything here is in the language in use, on one line where it is a sentence, and made inert
//! ([`inert`](crate::export::inert)).

mod citation;
mod claim;
mod event;
mod figure;
mod markdown;
mod when;

pub use self::citation::{citation, publishers};
pub use self::claim::claim_sentence;
pub use self::event::event_sentence;
pub use self::figure::{figure_phrase, figure_sentence};
pub use self::markdown::{
    claims_list, escaped as markdown_escaped, event_article, source_entry, sources_list,
};

use crate::model::{Dataset, Language};
use crate::time::Zone;

/// What sentences are told with.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The record.
    pub dataset: &'a Dataset,
    /// The language of names.
    pub names: Language,
    /// The zone of times.
    pub zone: &'a Zone,
}

#[cfg(test)]
mod tests;
