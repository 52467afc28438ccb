//! Words that are understood where a time is typed, of one language.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::token::{TokenKind, TypedToken, tokens};
use crate::label;
use crate::text::{Locale, current, decimal_mark, group_mark, in_locale, locales};
use crate::time::Unit;

/// The season that ends in the year after the one in which it begins.
pub(super) const WINTER: u8 = 24;
/// The least letters of the name of a month or a day that is cut off.
const LEAST_CUT: usize = 3;

/// What a typed word or several mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week; 0 is Monday.
    Weekday(usize),
    /// A season as EDTF numbers it, from 21 for spring to [`WINTER`].
    Season(u8),
    /// A unit of lengths.
    Unit(Unit),
    Today,
    Yesterday,
    Tomorrow,
    /// The machine's clock.
    Now,
    /// Where the data start.
    Start,
    /// Where the data end.
    End,
    /// Between a day and a time of it.
    At,
    /// Before an hour that may stand without minutes.
    AtHour,
    /// Before a date, without a meaning.
    Article,
    /// Before or after a year, without a meaning.
    Year,
    /// Before the first of ten years.
    DecadeBefore,
    /// Behind the first of ten years.
    DecadeAfter,
    /// Between a season and its year.
    Of,
    UnknownMonth,
    UnknownDay,
    UnknownDate,
    About,
    Perhaps,
    Before,
    After,
    From,
    /// Between two dates, or before the last.
    To,
    /// Before the stretch in which something was once.
    OnceFrom,
    /// Before a date with one of the two.
    Once,
    /// Behind the first date of an open stretch.
    OrLater,
    /// Behind the last date of an open stretch.
    OrEarlier,
    EraBefore,
    EraAfter,
    Noon,
    Midnight,
    Am,
    Pm,
    /// Behind an hour of the day.
    Hours,
    /// Behind a time in universal time.
    Utc,
    Later,
    Earlier,
    Ago,
    /// Before a length, counted back from now.
    AgoBefore,
    /// Before a length, counted ahead from now.
    AheadBefore,
    /// Between two lengths, or before the last of several dates.
    And,
    /// Before the last of several dates of which one holds.
    Or,
    /// A count of one.
    One,
    /// A count from 2 to 10 in words.
    Count(u8),
    Half,
    /// Behind the length of a speed.
    PerSecond,
}

/// The words and the marks in numbers of a language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Phrases by their first token.
    phrases: HashMap<TokenKind, Vec<KnownPhrase>>,
    /// Names of months and days of the week, which may be cut off.
    names: Vec<(String, Meaning)>,
    /// The mark before decimals.
    pub(super) decimal: char,
    /// The mark between groups of digits; a space where it is white.
    pub(super) group: char,
}

/// What follows the first token of a phrase, and what it means.
#[derive(Debug)]
struct KnownPhrase {
    rest: Vec<TokenKind>,
    meaning: Meaning,
}

impl Lexicon {
    /// The languages in the order in which a text is tried: the one in use, English, all others.
    /// What is ambiguous between languages belongs to the first that understands all of it.
    pub(super) fn all() -> impl Iterator<Item = &'static Self> {
        let (first, second) = (current(), Locale::fallback());
        let others = locales().iter().filter(move |it| *it != first && *it != second);
        let second = Some(second).filter(|it| *it != first);
        std::iter::once(first).chain(second).chain(others).map(Self::of)
    }

    /// The lexicon of a language, made when it is first asked for.
    fn of(locale: &'static Locale) -> &'static Self {
        static MADE: Mutex<Vec<(&'static Locale, &'static Lexicon)>> = Mutex::new(Vec::new());
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, lexicon)) = made.iter().find(|(own, _)| *own == locale) {
            return lexicon;
        }
        // As many as there are languages, for as long as the program runs.
        let lexicon: &'static Self = Box::leak(Box::new(in_locale(locale, Self::of_current)));
        made.push((locale, lexicon));
        lexicon
    }

    fn of_current() -> Self {
        let mut phrases: HashMap<TokenKind, Vec<KnownPhrase>> = HashMap::new();
        let mut names = Vec::new();
        for (meaning, alternatives) in alternatives() {
            for alternative in alternatives.split(',') {
                let mut kinds = tokens(alternative).into_iter().map(|token| token.kind);
                let Some(first) = kinds.next() else { continue };
                let rest: Vec<TokenKind> = kinds.collect();
                if let (TokenKind::Word(name), true) = (&first, rest.is_empty())
                    && matches!(meaning, Meaning::Month(_) | Meaning::Weekday(_))
                {
                    names.push((name.clone(), meaning));
                }
                phrases.entry(first).or_default().push(KnownPhrase { rest, meaning });
            }
        }
        let mark = |text: &str| {
            text.chars().next().map_or(' ', |mark| if mark.is_whitespace() { ' ' } else { mark })
        };
        Self { phrases, names, decimal: mark(decimal_mark()), group: mark(group_mark()) }
    }

    /// What the tokens begin with, of the meanings that `select` takes, and the number of tokens:
    /// the longest phrase, and else a name that is cut off.
    pub(super) fn find<T>(
        &self,
        tokens: &[TypedToken],
        select: impl Fn(Meaning) -> Option<T>,
    ) -> Option<(T, usize)> {
        let (first, rest) = tokens.split_first()?;
        let follows = |phrase: &KnownPhrase| {
            rest.len() >= phrase.rest.len()
                && rest.iter().zip(&phrase.rest).all(|(token, kind)| token.kind == *kind)
        };
        let known = self.phrases.get(&first.kind).map_or(&[][..], Vec::as_slice);
        let fitting = known.iter().filter(|phrase| follows(phrase));
        let found = fitting.filter_map(|phrase| Some((select(phrase.meaning)?, phrase.rest.len())));
        if let Some((meaning, more)) = found.max_by_key(|(_, more)| *more) {
            return Some((meaning, more + 1));
        }
        let word = first.word().filter(|word| word.len() >= LEAST_CUT)?;
        let mut cut = self.names.iter().filter(|(name, _)| name.starts_with(word));
        cut.find_map(|(_, meaning)| select(*meaning)).map(|meaning| (meaning, 1))
    }

    /// The number of tokens of that meaning with which they begin; `None` where it is another.
    pub(super) fn begins(&self, tokens: &[TypedToken], meaning: Meaning) -> Option<usize> {
        self.find(tokens, |found| (found == meaning).then_some(())).map(|((), count)| count)
    }
}

/// Each meaning with its words in the language in use, with commas between them.
fn alternatives() -> impl Iterator<Item = (Meaning, &'static str)> {
    names().into_iter().chain(words_of_dates()).chain(words_of_lengths())
}

/// The names of months, days and seasons.
fn names() -> [(Meaning, &'static str); 23] {
    [
        (Meaning::Month(1), label!("time-typed-month-1")),
        (Meaning::Month(2), label!("time-typed-month-2")),
        (Meaning::Month(3), label!("time-typed-month-3")),
        (Meaning::Month(4), label!("time-typed-month-4")),
        (Meaning::Month(5), label!("time-typed-month-5")),
        (Meaning::Month(6), label!("time-typed-month-6")),
        (Meaning::Month(7), label!("time-typed-month-7")),
        (Meaning::Month(8), label!("time-typed-month-8")),
        (Meaning::Month(9), label!("time-typed-month-9")),
        (Meaning::Month(10), label!("time-typed-month-10")),
        (Meaning::Month(11), label!("time-typed-month-11")),
        (Meaning::Month(12), label!("time-typed-month-12")),
        (Meaning::Weekday(0), label!("time-typed-weekday-1")),
        (Meaning::Weekday(1), label!("time-typed-weekday-2")),
        (Meaning::Weekday(2), label!("time-typed-weekday-3")),
        (Meaning::Weekday(3), label!("time-typed-weekday-4")),
        (Meaning::Weekday(4), label!("time-typed-weekday-5")),
        (Meaning::Weekday(5), label!("time-typed-weekday-6")),
        (Meaning::Weekday(6), label!("time-typed-weekday-7")),
        (Meaning::Season(21), label!("time-typed-season-21")),
        (Meaning::Season(22), label!("time-typed-season-22")),
        (Meaning::Season(23), label!("time-typed-season-23")),
        (Meaning::Season(24), label!("time-typed-season-24")),
    ]
}

/// The words in and around dates and times of day.
fn words_of_dates() -> [(Meaning, &'static str); 34] {
    [
        (Meaning::Today, label!("time-typed-today")),
        (Meaning::Yesterday, label!("time-typed-yesterday")),
        (Meaning::Tomorrow, label!("time-typed-tomorrow")),
        (Meaning::Now, label!("time-typed-now")),
        (Meaning::Start, label!("time-typed-start")),
        (Meaning::End, label!("time-typed-end")),
        (Meaning::At, label!("time-typed-at")),
        (Meaning::AtHour, label!("time-typed-at-hour")),
        (Meaning::Article, label!("time-typed-article")),
        (Meaning::Year, label!("time-typed-year")),
        (Meaning::DecadeBefore, label!("time-typed-decade-before")),
        (Meaning::DecadeAfter, label!("time-typed-decade-after")),
        (Meaning::Of, label!("time-typed-of")),
        (Meaning::UnknownMonth, label!("time-typed-unknown-month")),
        (Meaning::UnknownDay, label!("time-typed-unknown-day")),
        (Meaning::UnknownDate, label!("time-typed-unknown-date")),
        (Meaning::About, label!("time-typed-about")),
        (Meaning::Perhaps, label!("time-typed-perhaps")),
        (Meaning::Before, label!("time-typed-before")),
        (Meaning::After, label!("time-typed-after")),
        (Meaning::From, label!("time-typed-from")),
        (Meaning::To, label!("time-typed-to")),
        (Meaning::OnceFrom, label!("time-typed-once-from")),
        (Meaning::Once, label!("time-typed-once")),
        (Meaning::OrLater, label!("time-typed-or-later")),
        (Meaning::OrEarlier, label!("time-typed-or-earlier")),
        (Meaning::EraBefore, label!("time-typed-era-before")),
        (Meaning::EraAfter, label!("time-typed-era-after")),
        (Meaning::Noon, label!("time-typed-noon")),
        (Meaning::Midnight, label!("time-typed-midnight")),
        (Meaning::Am, label!("time-typed-am")),
        (Meaning::Pm, label!("time-typed-pm")),
        (Meaning::Hours, label!("time-typed-hours")),
        (Meaning::Utc, label!("time-typed-utc")),
    ]
}

/// The words in and around lengths, steps and lists.
fn words_of_lengths() -> [(Meaning, &'static str); 27] {
    [
        (Meaning::Later, label!("time-typed-later")),
        (Meaning::Earlier, label!("time-typed-earlier")),
        (Meaning::Ago, label!("time-typed-ago")),
        (Meaning::AgoBefore, label!("time-typed-ago-before")),
        (Meaning::AheadBefore, label!("time-typed-ahead-before")),
        (Meaning::And, label!("time-typed-and")),
        (Meaning::Or, label!("time-typed-or")),
        (Meaning::One, label!("time-typed-one")),
        (Meaning::Count(2), label!("time-typed-count-2")),
        (Meaning::Count(3), label!("time-typed-count-3")),
        (Meaning::Count(4), label!("time-typed-count-4")),
        (Meaning::Count(5), label!("time-typed-count-5")),
        (Meaning::Count(6), label!("time-typed-count-6")),
        (Meaning::Count(7), label!("time-typed-count-7")),
        (Meaning::Count(8), label!("time-typed-count-8")),
        (Meaning::Count(9), label!("time-typed-count-9")),
        (Meaning::Count(10), label!("time-typed-count-10")),
        (Meaning::Half, label!("time-typed-half")),
        (Meaning::Unit(Unit::Millisecond), label!("time-typed-unit-millisecond")),
        (Meaning::Unit(Unit::Second), label!("time-typed-unit-second")),
        (Meaning::Unit(Unit::Minute), label!("time-typed-unit-minute")),
        (Meaning::Unit(Unit::Hour), label!("time-typed-unit-hour")),
        (Meaning::Unit(Unit::Day), label!("time-typed-unit-day")),
        (Meaning::Unit(Unit::Week), label!("time-typed-unit-week")),
        (Meaning::Unit(Unit::Month), label!("time-typed-unit-month")),
        (Meaning::Unit(Unit::Year), label!("time-typed-unit-year")),
        (Meaning::PerSecond, label!("time-typed-per-second")),
    ]
}
