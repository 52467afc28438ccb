//! Sentences of a step in the order of an account: its own first, those of others folded behind.

use super::SentenceRow;
use crate::message;
use crate::model::{Dataset, Sentence, Step};
use crate::state::{StoryReading, is_told_by};

/// The sentences of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentenceFold {
    /// Those of the account.
    pub own: Vec<SentenceRow>,
    /// Those of others, which are folded until somebody asks for them.
    pub others: Vec<SentenceRow>,
    /// What stands for the others while they are folded; empty where there are none.
    pub fold: String,
}

impl SentenceFold {
    pub(super) fn of(
        dataset: &Dataset,
        step: &Step,
        reading: &StoryReading,
        row: impl Fn(&Sentence) -> SentenceRow,
    ) -> Self {
        let is_own = |sentence: &&Sentence| {
            is_told_by(dataset, sentence, reading.teller.as_ref(), reading.known)
        };
        let (own, others): (Vec<&Sentence>, Vec<&Sentence>) =
            step.sentences.iter().partition(is_own);
        let count = others.len();
        let fold = match (count, reading.teller.is_some()) {
            (0, _) => String::new(),
            (_, true) => message!("story-by-others", count = count),
            (_, false) => message!("story-said-later", count = count),
        };
        let rows = |sentences: Vec<&Sentence>| sentences.into_iter().map(&row).collect();
        Self { own: rows(own), others: rows(others), fold }
    }
}
