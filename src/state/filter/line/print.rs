//! Text of a term, in the one form that is written.

use std::fmt;

use super::{GroundPoint, Order, Term, Test, Values};

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("-")?;
        }
        match &self.test {
            Test::Values(Values { field, all, values }) => {
                let between = if *all { "+" } else { "," };
                let values: Vec<String> = values.iter().map(|value| in_quotes(value)).collect();
                write!(f, "{}:{}", field.name(), values.join(between))?;
                // One value by itself is any of one: a sign behind it says that it is all of one.
                if *all && values.len() == 1 { f.write_str("+") } else { Ok(()) }
            }
            Test::Said(how, date) => dated(f, "said", *how, date),
            Test::When(how, date) => dated(f, "when", *how, date),
            Test::NearPlace { place, metres } => {
                write!(f, "near:{}<{}", in_quotes(place), Length(*metres))
            }
            Test::NearPoint { at, metres } => write!(f, "near:{at}<{}", Length(*metres)),
            Test::InBox(from, to) => write!(f, "in:{from}..{to}"),
            Test::InOutline(points) => {
                let points: Vec<String> = points.iter().map(ToString::to_string).collect();
                write!(f, "in:{}", points.join(";"))
            }
            Test::Disputed => f.write_str("disputed"),
        }
    }
}

fn dated(f: &mut fmt::Formatter<'_>, name: &str, how: Order, date: &str) -> fmt::Result {
    write!(f, "{name}:{}{date}", how.sign())
}

/// The value as it stands in a line: in quotes where a sign in it would be read as part of the form.
fn in_quotes(value: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "_-.'’/&()".contains(letter);
    let is_sign = value.starts_with(['-', '.', '(']) || value.contains("..");
    if !value.is_empty() && !is_sign && value.chars().all(is_plain) {
        return value.to_owned();
    }
    words_in_quotes(value)
}

/// The words in quotes, which are found one after the other.
pub fn words_in_quotes(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for letter in words.chars() {
        match letter {
            // Other quotes would end the value as well.
            '"' | '“' | '”' | '„' | '«' | '»' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A length in whole kilometres, or in metres.
struct Length(u32);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            metres if metres > 0 && metres.is_multiple_of(1_000) => {
                write!(f, "{}km", metres / 1_000)
            }
            metres => write!(f, "{metres}m"),
        }
    }
}

impl fmt::Display for GroundPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        degrees(f, self.lat)?;
        f.write_str(",")?;
        degrees(f, self.lon)
    }
}

/// Hundred-thousandths of a degree as a decimal number with no more digits than it needs.
fn degrees(f: &mut fmt::Formatter<'_>, value: i32) -> fmt::Result {
    let (whole, part) = (value.unsigned_abs() / 100_000, value.unsigned_abs() % 100_000);
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{part:05}");
    let digits = digits.trim_end_matches('0');
    let point = if digits.is_empty() { "" } else { "." };
    write!(f, "{sign}{whole}{point}{digits}")
}
