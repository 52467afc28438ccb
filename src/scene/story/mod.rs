//! Story: its steps with their sentences, whose they are, and the claims that carry them.

mod fold;
mod numbered_source;

#[cfg(test)]
mod tests;

pub use self::fold::SentenceFold;
pub use self::numbered_source::NumberedSource;

use crate::message;
use crate::model::{ActorId, ClaimId, Dataset, Language, Moment, Sentence, Step, Story};
use crate::scene::text::{Words, short_at, told};
use crate::state::{StoryReading, Teller, tellers};
use crate::time::{Unit, Zone, start_of, stepped};

/// A story that is read.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryScene {
    /// The title.
    pub title: Words,
    /// Its steps in order.
    pub steps: Vec<StepRow>,
    /// The accounts that can be read, everybody's first.
    pub accounts: Vec<(Account, String)>,
}

/// Whose account of a story is read, or by which instant it was known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// Everybody's.
    All,
    /// That of a side.
    Side(ActorId),
    /// What was said by an instant.
    Known(Moment),
}

/// A step of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow {
    /// The heading.
    pub heading: Words,
    /// Its day; empty where it leaves the playhead.
    pub date: String,
    /// The instant of the playhead.
    pub at: Option<Moment>,
    /// What is said: the sentences of the account first, then those of others.
    pub sentences: SentenceFold,
    /// The claims that carry the step, in order of their numbers.
    pub sources: Vec<NumberedSource>,
    /// Publishers of further sources.
    pub further: Vec<String>,
}

/// A sentence with the numbers of its claims.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceRow {
    /// The sentence.
    pub words: Words,
    /// Each claim with its number in the story.
    pub claims: Vec<(usize, ClaimId)>,
}

/// The most days that are offered as "as known on".
const MOST_DAYS: usize = 12;

/// Derives a story as it is read. `dataset` is all of it, also what was not known yet.
pub fn story_scene(
    dataset: &Dataset,
    story: &Story,
    reading: &StoryReading,
    names: Language,
    zone: &Zone,
) -> StoryScene {
    let numbered = story.claims();
    let number = |claim: &ClaimId| numbered.iter().position(|it| *it == claim).unwrap_or(0) + 1;
    let steps = story.steps.iter().map(|step| {
        let row = |sentence: &Sentence| SentenceRow {
            words: Words::from(&sentence.text),
            claims: sentence.claims.iter().map(|id| (number(id), id.clone())).collect(),
        };
        let at = step.moment();
        StepRow {
            heading: Words::from(&step.heading),
            date: at.map(|at| short_at(at, crate::model::Precision::Day, zone)).unwrap_or_default(),
            at,
            sentences: SentenceFold::of(dataset, step, reading, row),
            sources: sources(dataset, step, number, names, zone),
            further: step
                .sources
                .iter()
                .filter_map(|id| dataset.source(id))
                .map(|source| source.publisher.to_string())
                .collect(),
        }
    });
    StoryScene {
        title: Words::from(&story.title),
        steps: steps.collect(),
        accounts: accounts(dataset, story, names, zone),
    }
}

fn sources(
    dataset: &Dataset,
    step: &Step,
    number: impl Fn(&ClaimId) -> usize,
    names: Language,
    zone: &Zone,
) -> Vec<NumberedSource> {
    let claims = step.sentences.iter().flat_map(|sentence| &sentence.claims);
    let mut numbered: Vec<(usize, &ClaimId)> = claims.map(|id| (number(id), id)).collect();
    numbered.sort_unstable();
    numbered.dedup();
    let rows = numbered.into_iter();
    rows.filter_map(|(number, id)| NumberedSource::of(dataset, id, number, names, zone)).collect()
}

/// Everybody's account, those of sides, and what was known at the end of each day of the story.
fn accounts(
    dataset: &Dataset,
    story: &Story,
    names: Language,
    zone: &Zone,
) -> Vec<(Account, String)> {
    let mut accounts = vec![(Account::All, crate::label!("story-everybody").to_owned())];
    for teller in tellers(dataset, story).into_iter().filter(|teller| teller.sentences > 1) {
        let name = Teller::name(dataset, &teller.id, names);
        let words = message!("story-teller", side = name, count = teller.sentences);
        accounts.push((Account::Side(teller.id), words));
    }
    let mut days: Vec<Moment> = story
        .steps
        .iter()
        .filter_map(Step::moment)
        .map(|at| stepped(start_of(at, 1, Unit::Day, zone), 1, Unit::Day, zone))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(MOST_DAYS);
    accounts.extend(days.into_iter().map(|by| {
        let day = short_at(by.plus_millis(-1), crate::model::Precision::Day, zone);
        (Account::Known(by), message!("story-known-on", day = day))
    }));
    accounts
}

impl Account {
    /// The account that is read.
    pub fn of(reading: &StoryReading) -> Self {
        match (&reading.teller, reading.known) {
            (Some(side), _) => Self::Side(side.clone()),
            (None, Some(by)) => Self::Known(by),
            (None, None) => Self::All,
        }
    }
}

/// What a story is called where it is offered: "What happened, in 12 steps".
pub fn offer_words(story: &Story) -> String {
    message!("story-offer", title = told(&story.title), count = story.steps.len())
}
