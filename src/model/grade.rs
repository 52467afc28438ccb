//! Grades by the Admiralty code (NATO AJP-2.1): a letter for the reliability of a source and a
//! number for the credibility of a piece of information. The two are judged apart.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::variants::all_variants;
use crate::{label, message};

/// Reliability of a source, the letter of the Admiralty code.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, VariantArray, Serialize, Deserialize,
)]
pub enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Reliability cannot be judged.
    F,
}

impl Reliability {
    all_variants! {
        /// All letters, from the best to F.
        pub
    }

    /// The letter as a character.
    pub const fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
            Self::D => 'D',
            Self::E => 'E',
            Self::F => 'F',
        }
    }

    /// The code's own words.
    pub fn words(self) -> &'static str {
        match self {
            Self::A => label!("model-reliability-a"),
            Self::B => label!("model-reliability-b"),
            Self::C => label!("model-reliability-c"),
            Self::D => label!("model-reliability-d"),
            Self::E => label!("model-reliability-e"),
            Self::F => label!("model-reliability-f"),
        }
    }
}

/// Credibility of a piece of information, the number of the Admiralty code: 1 (confirmed by
/// other sources) to 5 (improbable), and 6 (cannot be judged).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Credibility(u8);

impl Credibility {
    /// Confirmed by other sources.
    pub const CONFIRMED: Self = Self(1);
    /// Probably true.
    pub const PROBABLE: Self = Self(2);
    /// Possibly true.
    pub const POSSIBLE: Self = Self(3);
    /// Doubtful.
    pub const DOUBTFUL: Self = Self(4);
    /// Improbable.
    pub const IMPROBABLE: Self = Self(5);
    /// Its truth cannot be judged.
    pub const UNJUDGED: Self = Self(6);

    /// All numbers, from the best to 6.
    pub const ALL: [Self; 6] = [
        Self::CONFIRMED,
        Self::PROBABLE,
        Self::POSSIBLE,
        Self::DOUBTFUL,
        Self::IMPROBABLE,
        Self::UNJUDGED,
    ];

    /// The number, 1 to 6.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The code's own words.
    pub fn words(self) -> &'static str {
        match self.0 {
            1 => label!("model-credibility-1"),
            2 => label!("model-credibility-2"),
            3 => label!("model-credibility-3"),
            4 => label!("model-credibility-4"),
            5 => label!("model-credibility-5"),
            _ => label!("model-credibility-6"),
        }
    }
}

impl TryFrom<u8> for Credibility {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        if (1..=6).contains(&number) {
            Ok(Self(number))
        } else {
            Err("credibility is a number from 1 to 6")
        }
    }
}

impl From<Credibility> for u8 {
    fn from(credibility: Credibility) -> Self {
        credibility.0
    }
}

/// The least letter and number that are asked for: "C3 or better".
pub type GradeFloor = (Reliability, Credibility);

/// A grade of two halves, either of which may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grade {
    /// The letter; `None` if no source is graded.
    pub reliability: Option<Reliability>,
    /// The number; `None` if the information is not graded.
    pub credibility: Option<Credibility>,
}

impl Grade {
    /// Whether both halves are missing.
    pub fn is_ungraded(self) -> bool {
        self == Self::default()
    }

    /// Whether the grade is at least as good as the floor, in both halves.
    ///
    /// F and 6 mean that nothing can be judged, so they reach no floor, nor does a grade that lacks
    /// a half: ungraded is not a pass.
    pub fn reaches(self, (letter, number): GradeFloor) -> bool {
        let is_judged = |reliability| reliability != Reliability::F;
        let is_known = |credibility| credibility != Credibility::UNJUDGED;
        self.reliability.is_some_and(|own| is_judged(own) && own <= letter)
            && self.credibility.is_some_and(|own| is_known(own) && own <= number)
    }

    /// The grade in two characters for a chip: "C2", or "C–" without a number; "ungraded" if both
    /// halves are missing.
    pub fn signs(self) -> String {
        if self.is_ungraded() {
            return label!("model-ungraded").to_owned();
        }
        let letter = self.reliability.map_or('–', Reliability::letter);
        let number = self.credibility.map_or_else(|| "–".to_owned(), |own| own.get().to_string());
        format!("{letter}{number}")
    }

    /// The signs in words: "fairly reliable, probably true"; empty if ungraded.
    pub fn meaning(self) -> String {
        if self.is_ungraded() {
            return String::new();
        }
        let ungraded = || label!("model-source-ungraded");
        let letter = self.reliability.map_or_else(ungraded, Reliability::words);
        let ungraded = || label!("model-information-ungraded");
        let number = self.credibility.map_or_else(ungraded, Credibility::words);
        message!("model-grade-meaning", reliability = letter, credibility = number)
    }

    /// Signs and meaning: "C2, fairly reliable, probably true".
    pub fn words(self) -> String {
        if self.is_ungraded() {
            return self.signs();
        }
        message!("model-grade-in-words", signs = self.signs(), meaning = self.meaning())
    }

    /// A sort key, less for better grades, to choose which of several to show: the ranks of letter
    /// and number added up, and of equal sums the better letter. F and 6 come after all that is
    /// judged, missing halves after them.
    pub(super) fn rank(self) -> (u8, u8) {
        let letter =
            Reliability::ALL.iter().zip(1..).find(|(one, _)| Some(**one) == self.reliability);
        let letter =
            letter.map_or(20, |(own, place)| if *own == Reliability::F { 10 } else { place });
        let number = self.credibility.map_or(20, |own| match own.get() {
            6 => 10,
            number => number,
        });
        (letter + number, letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(text: &str) -> Grade {
        let mut signs = text.chars();
        let letter = signs.next();
        let number = signs.next().and_then(|sign| sign.to_digit(10));
        Grade {
            reliability: Reliability::ALL.into_iter().find(|own| Some(own.letter()) == letter),
            credibility: number.and_then(|n| Credibility::try_from(u8::try_from(n).unwrap()).ok()),
        }
    }

    fn reaches(text: &str, floor: &str) -> bool {
        let floor = grade(floor);
        grade(text).reaches((floor.reliability.unwrap(), floor.credibility.unwrap()))
    }

    #[test]
    fn a_grade_reads_as_in_the_code() {
        let words = ["C2", "F6", "B–", "–3", "––"].map(|text| grade(text).words());
        assert_eq!(
            words,
            [
                "C2, fairly reliable, probably true",
                "F6, reliability cannot be judged, truth cannot be judged",
                "B–, usually reliable, information not graded",
                "–3, source not graded, possibly true",
                "ungraded",
            ]
        );
    }

    #[test]
    fn a_floor_holds_for_letter_and_number_each() {
        assert!(reaches("C3", "C3"));
        assert!(reaches("A1", "C3"));
        assert!(!reaches("D1", "C3"), "the number does not make up for the letter");
        assert!(!reaches("A4", "C3"), "the letter does not make up for the number");
    }

    #[test]
    fn neither_unjudged_nor_ungraded_reaches_any_floor() {
        for grade in ["F1", "A6", "F6", "A–", "–1", "––"] {
            for floor in ["A1", "E5", "F6"] {
                assert!(!reaches(grade, floor), "{grade} reaches {floor}");
            }
        }
    }

    #[test]
    fn of_several_grades_the_best_in_both_halves_together_is_shown() {
        let best = |texts: &[&str]| {
            let best = texts.iter().map(|text| grade(text)).min_by_key(|grade| grade.rank());
            best.unwrap().signs()
        };
        assert_eq!(best(&["B4", "C2"]), "C2");
        assert_eq!(best(&["C2", "B3"]), "B3", "of equal sums the better letter");
        assert_eq!(best(&["F1", "E5"]), "E5");
        assert_eq!(best(&["––", "A–", "F6"]), "F6");
    }
}
