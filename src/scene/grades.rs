//! The page about the grades: the rule, what letters and numbers mean, and how many have which.

use std::collections::HashMap;
use std::hash::Hash;

use crate::model::{Credibility, Dataset, Grade, Reliability};

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradesScene {
    /// The rule in sentences, as the dataset tells it; empty where it tells none.
    pub rule: Vec<String>,
    /// The letters, and last the sources without one.
    pub letters: Vec<GradeRow>,
    /// The numbers, and last the claims without one.
    pub numbers: Vec<GradeRow>,
    /// How many claims have which grade, from the best; only grades that there are.
    pub claims: Vec<(String, usize)>,
    /// How many events have which best grade, from the best; only grades that there are.
    pub events: Vec<(String, usize)>,
}

/// A letter or a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeRow {
    /// The sign; "–" for ungraded.
    pub sign: String,
    /// What it means.
    pub words: &'static str,
    /// How many have it.
    pub count: usize,
}

/// Derives the page.
pub fn grades_scene(dataset: &Dataset) -> GradesScene {
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
        letters: letter_rows.chain([ungraded(sources(None))]).collect(),
        numbers: number_rows.chain([ungraded(numbered(None))]).collect(),
        claims: in_order(&tally(claims().map(|claim| dataset.claim_grade(claim)))),
        events: in_order(&tally(dataset.events().iter().map(|event| dataset.event_grade(event)))),
    }
}

fn ungraded(count: usize) -> GradeRow {
    GradeRow { sign: "–".to_owned(), words: "ungraded", count }
}

/// How often each value occurs.
fn tally<T: Eq + Hash>(values: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut tally = HashMap::new();
    for value in values {
        *tally.entry(value).or_insert(0) += 1;
    }
    tally
}

/// The grades that there are with how often each occurs, by letter and then by number; halves
/// that are missing come last.
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
        let told: Vec<String> =
            rows.iter().map(|row| format!("{}:{}", row.sign, row.count)).collect();
        told.join(" ")
    }

    #[test]
    fn an_empty_dataset_still_tells_what_letters_and_numbers_mean() {
        let scene = grades_scene(&Dataset::default());
        assert_eq!(counted(&scene.letters), "A:0 B:0 C:0 D:0 E:0 F:0 –:0");
        assert_eq!(counted(&scene.numbers), "1:0 2:0 3:0 4:0 5:0 6:0 –:0");
        assert_eq!((scene.claims, scene.events), (Vec::new(), Vec::new()));
    }

    #[test]
    fn grades_are_counted_from_the_best_and_the_ungraded_come_last() {
        let grade = |letter, number| Grade { reliability: letter, credibility: number };
        let (b, f) = (Some(Reliability::B), Some(Reliability::F));
        let probable = Some(Credibility::PROBABLE);
        let grades = [grade(None, None), grade(f, probable), grade(b, None), grade(b, probable)];
        let told = in_order(&tally(grades.into_iter().chain([grade(b, probable)])));
        let told: Vec<(&str, usize)> = told.iter().map(|(signs, n)| (&**signs, *n)).collect();
        assert_eq!(told, [("B2", 2), ("B–", 1), ("F2", 1), ("ungraded", 1)]);
    }
}
