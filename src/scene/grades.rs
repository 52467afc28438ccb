//! Page about the grades: the rule, the meaning of letters and numbers, and counts of each.

use std::collections::HashMap;
use std::hash::Hash;

use crate::model::{Claim, Credibility, Dataset, Event, Grade, Reliability};
use crate::scene::text::told;
use crate::{label, message};

/// Content of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradesScene {
    /// Rule by which the dataset grades, in sentences; empty if it gives none.
    pub rule: Vec<String>,
    /// How a claim of the dataset comes by its grade, in sentences; empty where none has a letter and
    /// a number.
    pub example: Vec<String>,
    /// Letters with their sources; sources without a letter come last.
    pub letters: Vec<GradeRow>,
    /// Numbers with their claims; claims without a number come last.
    pub numbers: Vec<GradeRow>,
    /// Numbers of claims by grade, from the best; only grades that occur.
    pub claims: Vec<(String, usize)>,
    /// Numbers of events by best grade, from the best; only grades that occur.
    pub events: Vec<(String, usize)>,
}

/// Letter or number of the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeRow {
    /// The letter or number; "–" for ungraded.
    pub sign: String,
    /// Meaning.
    pub words: &'static str,
    /// Number of sources or claims that have it.
    pub count: usize,
}

/// Derives the page; counts all events, whatever is filtered. The example is of the selected event,
/// or else of the first that has one.
pub fn grades_scene(dataset: &Dataset, selected: Option<&Event>) -> GradesScene {
    let claims = || dataset.claims().map(|(_, claim)| claim);
    let sources = tally(dataset.sources().iter().map(|source| source.reliability));
    let sources = |letter| sources.get(&letter).copied().unwrap_or(0);
    let numbered = tally(claims().map(|claim| claim.credibility));
    let numbered = |number| numbered.get(&number).copied().unwrap_or(0);
    let letter_rows = Reliability::ALL.into_iter().map(|letter| GradeRow {
        sign: letter.letter().to_string(),
        words: letter.words(),
        count: sources(Some(letter)),
    });
    let number_rows = Credibility::ALL.into_iter().map(|number| GradeRow {
        sign: number.get().to_string(),
        words: number.words(),
        count: numbered(Some(number)),
    });
    GradesScene {
        rule: dataset.meta.grading.iter().map(ToString::to_string).collect(),
        example: example(dataset, selected),
        letters: letter_rows.chain([ungraded(sources(None))]).collect(),
        numbers: number_rows.chain([ungraded(numbered(None))]).collect(),
        claims: in_order(&tally(claims().map(|claim| dataset.claim_grade(claim)))),
        events: in_order(&tally(dataset.events().iter().map(|event| dataset.event_grade(event)))),
    }
}

/// The sentences on the first claim that has a letter and a number, those of `selected` first.
fn example(dataset: &Dataset, selected: Option<&Event>) -> Vec<String> {
    let own = selected.into_iter().flat_map(|event| &event.claims);
    let mut all = own.chain(dataset.claims().map(|(_, claim)| claim));
    all.find_map(|claim| example_of(dataset, claim)).unwrap_or_default()
}

fn example_of(dataset: &Dataset, claim: &Claim) -> Option<Vec<String>> {
    let grade = dataset.claim_grade(claim);
    let (letter, number) = (grade.reliability?, grade.credibility?);
    let sources = claim.sources.iter().filter_map(|id| dataset.source(id));
    let best = sources.into_iter().find(|source| source.reliability == Some(letter))?;
    let statement = &*told(&claim.statement);
    let signs = grade.signs();
    Some(vec![
        message!("panels-grade-example-claim", statement = statement, grade = signs),
        message!(
            "panels-grade-example-letter",
            letter = letter.letter().to_string(),
            source = &*best.publisher,
            meaning = letter.words(),
        ),
        message!(
            "panels-grade-example-number",
            number = number.get().to_string(),
            meaning = number.words(),
        ),
    ])
}

fn ungraded(count: usize) -> GradeRow {
    GradeRow { sign: "–".to_owned(), words: label!("sheets-ungraded"), count }
}

/// Number of occurrences of each value.
fn tally<T: Eq + Hash>(values: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut tally = HashMap::new();
    for value in values {
        *tally.entry(value).or_insert(0) += 1;
    }
    tally
}

/// Grades that occur with their counts, by letter and then by number; missing halves come last.
fn in_order(tally: &HashMap<Grade, usize>) -> Vec<(String, usize)> {
    let letters = Reliability::ALL.map(Some).into_iter().chain([None]);
    let numbers = || Credibility::ALL.map(Some).into_iter().chain([None]);
    letters
        .flat_map(|reliability| {
            numbers().map(move |credibility| Grade { reliability, credibility })
        })
        .filter_map(|grade| Some((grade.signs(), *tally.get(&grade)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(rows: &[GradeRow]) -> String {
        let counts: Vec<String> =
            rows.iter().map(|row| format!("{}:{}", row.sign, row.count)).collect();
        counts.join(" ")
    }

    #[test]
    fn the_page_of_an_empty_dataset_still_lists_all_letters_and_numbers() {
        let scene = grades_scene(&Dataset::default(), None);
        assert_eq!(counted(&scene.letters), "A:0 B:0 C:0 D:0 E:0 F:0 –:0");
        assert_eq!(counted(&scene.numbers), "1:0 2:0 3:0 4:0 5:0 6:0 –:0");
        assert_eq!((scene.claims, scene.events), (Vec::new(), Vec::new()));
        assert!(scene.example.is_empty());
    }

    #[test]
    fn grades_are_counted_from_the_best_and_the_ungraded_come_last() {
        let grade = |letter, number| Grade { reliability: letter, credibility: number };
        let (b, f) = (Some(Reliability::B), Some(Reliability::F));
        let probable = Some(Credibility::PROBABLE);
        let grades = [grade(None, None), grade(f, probable), grade(b, None), grade(b, probable)];
        let counts = in_order(&tally(grades.into_iter().chain([grade(b, probable)])));
        let counts: Vec<(&str, usize)> = counts.iter().map(|(signs, n)| (&**signs, *n)).collect();
        assert_eq!(counts, [("B2", 2), ("B–", 1), ("F2", 1), ("ungraded", 1)]);
    }
}
