//! Reader of lines.

use std::ops::Range;

use super::fault::nearest;
use super::print::words_in_quotes;
use super::token::{LineSign, Token, split, text_of, tokens};
use super::{Field, GroundPoint, LineFault, LineProblem, Order, Term, Test, Values};
use crate::model::{Credibility, GradeFloor, Reliability};
use crate::text::folded;
use crate::time::{Zone, parse};

/// What a line says, in the order of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineParts {
    /// The terms, each with its bytes in the line.
    pub terms: Vec<(Term, Range<usize>)>,
    /// The grade that is asked for, and its bytes.
    pub at_least: Option<(GradeFloor, Range<usize>)>,
    /// Whether only what is in the map's frame is asked for, and its bytes.
    pub on_map: Option<Range<usize>>,
    /// Whether a search is to find only what is in the dates shown, and its bytes.
    pub in_dates: Option<Range<usize>>,
    /// The words and phrases that are searched for, with their bytes.
    pub words: Vec<(String, Range<usize>)>,
    /// The first thing that cannot be followed. It is left out, and the rest stands.
    pub fault: Option<LineFault>,
}

impl LineParts {
    /// Whether there is more in it than words: something that becomes a chip or a switch.
    pub fn has_more_than_words(&self) -> bool {
        !self.terms.is_empty()
            || self.at_least.is_some()
            || self.on_map.is_some()
            || self.in_dates.is_some()
    }
}

/// What a token is.
enum TokenMeaning {
    Term(Term),
    AtLeast(GradeFloor),
    OnMap,
    InDates,
    Word(String),
}

/// The names of conditions that are not fields with values.
const OTHERS: [&str; 4] = ["said", "when", "near", "in"];

/// Reads a line. It needs no dataset: records are named, and not looked up.
pub fn read_line(line: &str) -> LineParts {
    let mut parts = LineParts::default();
    for token in tokens(line) {
        let at = token.at.clone();
        match read_token(line, &token) {
            Ok(TokenMeaning::Term(term)) => parts.terms.push((term, at)),
            Ok(TokenMeaning::AtLeast(floor)) => parts.at_least = Some((floor, at)),
            Ok(TokenMeaning::OnMap) => parts.on_map = Some(at),
            Ok(TokenMeaning::InDates) => parts.in_dates = Some(at),
            Ok(TokenMeaning::Word(word)) => {
                if !word.trim().is_empty() {
                    parts.words.push((word, at));
                }
            }
            Err(fault) => parts.fault = parts.fault.or(Some(fault)),
        }
    }
    parts
}

fn read_token(line: &str, token: &Token) -> Result<TokenMeaning, LineFault> {
    let signs = token.signs.as_slice();
    let (negated, body) = match signs.split_first() {
        Some((sign, body)) if !sign.quoted && sign.letter == '-' && !body.is_empty() => {
            (true, body)
        }
        _ => (false, signs),
    };
    let plain = body.iter().all(|sign| !sign.quoted);
    match (plain, text_of(body).as_str()) {
        (true, "disputed") => {
            return Ok(TokenMeaning::Term(Term { negated, test: Test::Disputed }));
        }
        (true, "on-map") if !negated => return Ok(TokenMeaning::OnMap),
        (true, "in-dates") if !negated => return Ok(TokenMeaning::InDates),
        _ => {}
    }
    let colon = body.iter().position(|sign| sign.quoted || !sign.letter.is_ascii_alphabetic());
    let colon = colon.filter(|at| *at > 0);
    let split = colon.and_then(|at| {
        let sign = body.get(at).filter(|sign| !sign.quoted && sign.letter == ':')?;
        Some((text_of(body.get(..at)?).to_ascii_lowercase(), sign.at, body.get(at + 1..)?))
    });
    let Some((name, colon, value)) = split else { return word(line, token) };
    let field = Field::ALL.iter().copied().find(|field| field.name() == name);
    let other = OTHERS.into_iter().find(|other| **other == *name);
    let start = body.first().map_or(token.at.start, |sign| sign.at);
    if field.is_none() && other.is_none() {
        // "Kosovo: police" and an address are words.
        let known = Field::ALL.iter().map(|field| field.name()).chain(OTHERS);
        let meant = nearest(&name, known);
        let is_name = value.is_empty() && meant.is_none();
        if is_name || value.first().is_some_and(|sign| sign.letter == '/') {
            return word(line, token);
        }
        let problem = LineProblem::UnknownField(name);
        return Err(LineFault::new(line, start..colon, problem).suggesting(meant));
    }
    if token.open {
        return Err(open_quote(line, token));
    }
    let known = field.map(Field::name).or(other).unwrap_or_default();
    if value.iter().all(|sign| sign.letter.is_whitespace()) {
        let problem = LineProblem::NoValue(known);
        return Err(LineFault::new(line, start..token.at.end, problem));
    }
    let reader = ValueReader { line, value, at: colon + 1..token.at.end };
    match (field, known) {
        (Some(Field::Grade), _) if text_of(value).starts_with(['>', '<', '=']) => {
            let floor = reader.floor()?;
            if negated {
                return Err(reader.fault(LineProblem::NoOrder(known)));
            }
            Ok(TokenMeaning::AtLeast(floor))
        }
        (Some(field), _) => {
            let test = Test::Values(reader.values(field)?);
            Ok(TokenMeaning::Term(Term { negated, test }))
        }
        (None, "said") => {
            let (how, date) = reader.date()?;
            Ok(TokenMeaning::Term(Term { negated, test: Test::Said(how, date) }))
        }
        (None, "when") => {
            let (how, date) = reader.date()?;
            Ok(TokenMeaning::Term(Term { negated, test: Test::When(how, date) }))
        }
        (None, "near") => Ok(TokenMeaning::Term(Term { negated, test: reader.near()? })),
        (None, _) => Ok(TokenMeaning::Term(Term { negated, test: reader.area()? })),
    }
}

/// A word, or a phrase in quotes, which must not be there where a minus stands before it.
fn word(line: &str, token: &Token) -> Result<TokenMeaning, LineFault> {
    if token.open {
        return Err(open_quote(line, token));
    }
    let signs = token.signs.as_slice();
    let minus = signs.first().filter(|sign| !sign.quoted && sign.letter == '-');
    let body = signs.get(1..).filter(|body| {
        let first = body.first();
        minus.is_some() && first.is_some_and(|sign| sign.quoted || sign.letter.is_alphabetic())
    });
    let (minus, body) = body.map_or(("", signs), |body| ("-", body));
    let text = text_of(body);
    let quoted = body.iter().any(|sign| sign.quoted);
    let is_phrase = quoted && text.split_whitespace().nth(1).is_some();
    // What stood in quotes keeps them, so that it is read the same again.
    let keeps = is_phrase || (quoted && is_form(&text));
    let text = if keeps { words_in_quotes(&text) } else { text };
    Ok(TokenMeaning::Word(format!("{minus}{text}")))
}

/// Whether the words would be read as something else without quotes.
fn is_form(text: &str) -> bool {
    let parts = tokens(text);
    parts.len() != 1
        || parts.iter().any(|token| {
            let is_word = matches!(read_token(text, token), Ok(TokenMeaning::Word(_)));
            text_of(&token.signs) != text || text.starts_with('-') || !is_word
        })
}

fn open_quote(line: &str, token: &Token) -> LineFault {
    let whole = line.get(token.at.clone()).unwrap_or_default();
    let at = whole.rfind(['"', '“', '”', '„', '«', '»']).unwrap_or(0) + token.at.start;
    LineFault::new(line, at..token.at.end, LineProblem::OpenQuote)
}

/// Reader of what stands behind a colon.
struct ValueReader<'a> {
    line: &'a str,
    value: &'a [LineSign],
    at: Range<usize>,
}

impl ValueReader<'_> {
    fn fault(&self, problem: LineProblem) -> LineFault {
        LineFault::new(self.line, self.at.clone(), problem)
    }

    fn values(&self, field: Field) -> Result<Values, LineFault> {
        let has = |separator| self.value.iter().any(|s| !s.quoted && s.letter == separator);
        let all = has('+');
        if all && has(',') {
            return Err(self.fault(LineProblem::AnyAndAll));
        }
        if let Some(sign) = self.value.first()
            && !sign.quoted
            && matches!(sign.letter, '<' | '>' | '=')
        {
            return Err(self.fault(LineProblem::NoOrder(field.name())));
        }
        let mut values: Vec<Box<str>> = Vec::new();
        for part in split(self.value, if all { '+' } else { ',' }) {
            let text = text_of(part);
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let start = part.first().map_or(self.at.start, |sign| sign.at);
            let end = part.last().map_or(start, |sign| sign.at + sign.letter.len_utf8());
            let value = fixed(field, text).map_err(|(problem, meant)| {
                LineFault::new(self.line, start..end, problem).suggesting(meant)
            })?;
            if !values.contains(&value) {
                values.push(value);
            }
        }
        if values.is_empty() {
            return Err(self.fault(LineProblem::NoValue(field.name())));
        }
        Ok(Values { field, all, values })
    }

    /// A letter and a number behind `>=`.
    fn floor(&self) -> Result<GradeFloor, LineFault> {
        let text = text_of(self.value);
        let grade = text.strip_prefix(">=").and_then(floor);
        grade.ok_or_else(|| {
            let signs = text.trim_start_matches(['>', '<', '=']);
            let meant = floor(signs).map(|_| format!(">={}", signs.to_uppercase()));
            self.fault(LineProblem::BadGrade(text.clone())).suggesting(meant)
        })
    }

    fn date(&self) -> Result<(Order, Box<str>), LineFault> {
        let text = text_of(self.value);
        let signs = [
            ("<=", Order::UpTo),
            (">=", Order::From),
            ("<", Order::Before),
            (">", Order::After),
            ("=", Order::Within),
        ];
        let how = signs.into_iter().find_map(|(sign, how)| Some((how, text.strip_prefix(sign)?)));
        let (how, date) = how.unwrap_or((Order::Within, &text));
        let is_date = |date: &str| {
            date == super::NONE && how == Order::Within
                || parse(date, &Zone::utc()).is_ok_and(|_| !date.contains(char::is_whitespace))
        };
        let is_range = how == Order::Within
            && date.split_once("..").is_some_and(|(from, to)| is_date(from) && is_date(to));
        if is_range || is_date(date) {
            return Ok((how, date.into()));
        }
        Err(self.fault(LineProblem::BadDate(date.to_owned())))
    }

    fn near(&self) -> Result<Test, LineFault> {
        let bad = || self.fault(LineProblem::BadDistance(text_of(self.value)));
        let at = self.value.iter().rposition(|sign| !sign.quoted && sign.letter == '<');
        let at = at.ok_or_else(bad)?;
        let (place, length) = self.value.split_at(at);
        let length = text_of(length.get(1..).unwrap_or_default());
        let metres = metres(&length).ok_or_else(bad)?;
        let quoted = place.iter().any(|sign| sign.quoted);
        let place = text_of(place);
        if place.trim().is_empty() {
            return Err(bad());
        }
        Ok(match point(&place).filter(|_| !quoted) {
            Some(at) => Test::NearPoint { at, metres },
            None => Test::NearPlace { place: place.trim().into(), metres },
        })
    }

    fn area(&self) -> Result<Test, LineFault> {
        let text = text_of(self.value);
        let bad = || self.fault(LineProblem::BadArea(text.clone()));
        if let Some((from, to)) = text.split_once("..") {
            let corners = point(from).zip(point(to));
            return corners.map(|(from, to)| Test::InBox(from, to)).ok_or_else(bad);
        }
        let points: Option<Vec<GroundPoint>> = text.split(';').map(point).collect();
        points.filter(|points| points.len() >= 3).map(Test::InOutline).ok_or_else(bad)
    }
}

/// The value of a field whose values are fixed, in the form that is written; or why there is none.
fn fixed(field: Field, text: &str) -> Result<Box<str>, (LineProblem, Option<String>)> {
    let plain = folded(text);
    if plain == super::NONE {
        return Ok(super::NONE.into());
    }
    let grade = |letters: &str| floor(letters).is_some() || grade_of_halves(letters);
    match field.fixed_values() {
        Some(known) => {
            if let Some(value) = known.iter().find(|value| **value == plain) {
                return Ok((*value).into());
            }
            let meant = nearest(&plain, known.iter().copied()).map(str::to_owned);
            Err((LineProblem::UnknownValue(field, text.to_owned()), meant))
        }
        None if field == Field::Grade => {
            let upper = text.to_uppercase().replace('-', "–");
            if grade(&upper) {
                Ok(upper.into())
            } else {
                Err((LineProblem::BadGrade(text.to_owned()), None))
            }
        }
        None => Ok(text.into()),
    }
}

/// A grade of which a half is missing: "B–", "–2".
fn grade_of_halves(text: &str) -> bool {
    let full = |half: &str| floor(&format!("{half}1")).is_some();
    let number = |half: &str| floor(&format!("A{half}")).is_some();
    text.strip_suffix('–').is_some_and(full) || text.strip_prefix('–').is_some_and(number)
}

/// A letter and a number of the Admiralty code.
fn floor(text: &str) -> Option<GradeFloor> {
    let mut signs = text.chars();
    let letter = signs.next()?.to_ascii_uppercase();
    let letter = Reliability::ALL.into_iter().find(|own| own.letter() == letter)?;
    let number = u8::try_from(signs.next()?.to_digit(10)?).ok()?;
    let number = Credibility::try_from(number).ok()?;
    signs.next().is_none().then_some((letter, number))
}

/// A distance in metres: "10km", "500 m", "3.5km".
fn metres(text: &str) -> Option<u32> {
    let text = text.trim();
    let (number, factor) = match (text.strip_suffix("km"), text.strip_suffix('m')) {
        (Some(number), _) => (number, 1_000),
        (None, Some(number)) => (number, 1),
        (None, None) => (text, 1_000),
    };
    let (whole, part) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(part) || part.len() > 3 {
        return None;
    }
    let part: u32 = format!("{part:0<3}").parse().ok()?;
    let whole: u32 = whole.parse().ok()?;
    whole.checked_mul(factor)?.checked_add(part * factor / 1_000)
}

/// A latitude and a longitude in degrees.
fn point(text: &str) -> Option<GroundPoint> {
    let (lat, lon) = text.split_once(',')?;
    let (lat, lon) = (degrees(lat)?, degrees(lon)?);
    (lat.abs() <= 9_000_000 && lon.abs() <= 18_000_000).then_some(GroundPoint { lat, lon })
}

/// A decimal number in hundred-thousandths; further digits are cut.
fn degrees(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let part: String = part.chars().chain("00000".chars()).take(5).collect();
    let whole: i32 = whole.parse().ok()?;
    Some(sign * (whole * 100_000 + part.parse::<i32>().ok()?))
}
