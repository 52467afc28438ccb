//! Numbered sources of a step: who said it, when, and who carries it.

use crate::message;
use crate::model::{ClaimId, Dataset, Language};
use crate::scene::text::short_words;
use crate::time::Zone;

/// A claim that carries a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedSource {
    /// Its number in the story.
    pub number: usize,
    /// The claim.
    pub claim: ClaimId,
    /// The speaker, and when it was said.
    pub said: String,
    /// The publishers that carry it; empty for none.
    pub publishers: String,
    /// The statement.
    pub statement: String,
    /// Whether another claim contradicts it.
    pub disputed: bool,
}

/// The most publishers that are named.
const MOST_PUBLISHERS: usize = 2;

impl NumberedSource {
    pub(super) fn of(
        dataset: &Dataset,
        id: &ClaimId,
        number: usize,
        names: Language,
        zone: &Zone,
    ) -> Option<Self> {
        let (_, claim) = dataset.claim(id)?;
        let speaker = dataset.actor(&claim.claimant);
        let speaker = speaker
            .map_or_else(|| claim.claimant.as_str(), |actor| actor.names.get(names))
            .to_owned();
        let said = match &claim.said {
            Some(said) => {
                message!("story-source", speaker = speaker, date = short_words(said, zone))
            }
            None => speaker,
        };
        let mut publishers: Vec<&str> = Vec::new();
        for source in claim.sources.iter().filter_map(|id| dataset.source(id)) {
            if !publishers.contains(&&*source.publisher) {
                publishers.push(&source.publisher);
            }
        }
        publishers.truncate(MOST_PUBLISHERS);
        Some(Self {
            number,
            claim: id.clone(),
            said,
            publishers: publishers.join(" · "),
            statement: claim.statement.to_string(),
            disputed: !dataset.disputed_by(id).is_empty(),
        })
    }
}
