//! Dates of foreign formats as EDTF.

use std::ops::Range;

use super::told::FileIssues;
use crate::phrase;
use crate::time::{Clock, Zone, edtf, rfc3339};

/// A date as ISO 8601 or XML Schema has it, as EDTF: `2024`, `2024-03`, `2024-03-03`,
/// `2024-03-03T18:30:00.5+01:00`, `-320`. A day keeps no zone. `None` where it is none.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > 60 {
        return None;
    }
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => match text.split_once(' ') {
            Some((date, time)) if time.contains(':') => (date, Some(time)),
            _ => (text, None),
        },
    };
    let date = padded_year(date.strip_suffix('Z').unwrap_or(date));
    let written = match time {
        None => date,
        Some(time) => format!("{date}T{}", clock(time)),
    };
    is_date(&written).then_some(written)
}

/// Whether a text is EDTF.
pub(super) fn is_date(text: &str) -> bool {
    edtf::parse(text, &Zone::utc()).is_ok()
}

/// A date with its year in four digits, as years before 1000 are not always written.
fn padded_year(date: &str) -> String {
    let (sign, rest) = match date.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", date.strip_prefix('+').unwrap_or(date)),
    };
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (year, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let has_mark = rest.starts_with(['X', 'u']);
    match year.len() {
        1..=3 if !has_mark => format!("{sign}{year:0>4}{rest}"),
        6 if rest.is_empty() && sign.is_empty() && !date.starts_with('+') => {
            // `202403` is March 2024, and `20240303` a day, as XML Schema's cousins have them.
            format!("{}-{}", year.get(..4).unwrap_or(""), year.get(4..).unwrap_or(""))
        }
        8 if rest.is_empty() && sign.is_empty() => {
            let part = |at: Range<usize>| year.get(at).unwrap_or("");
            format!("{}-{}-{}", part(0..4), part(4..6), part(6..8))
        }
        5.. => {
            let short = year.trim_start_matches('0');
            if short.len() <= 4 {
                format!("{sign}{short:0>4}{rest}")
            } else {
                format!("Y{sign}{short}{rest}")
            }
        }
        _ => format!("{sign}{year}{rest}"),
    }
}

/// A time of day with thousandths of a second at most.
fn clock(time: &str) -> String {
    let time = time.trim();
    let at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(at).unwrap_or((time, ""));
    let clock = clock.trim();
    let clock = match clock.split_once(['.', ',']) {
        None => clock.to_owned(),
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole.to_owned(),
        Some((whole, fraction)) => {
            let fraction: String = fraction.chars().chain("000".chars()).take(3).collect();
            format!("{whole}.{fraction}")
        }
    };
    let offset = match offset {
        "z" => "Z".to_owned(),
        plain if plain.len() == 3 => format!("{plain}:00"),
        plain if plain.len() == 5 && !plain.contains(':') => {
            format!("{}:{}", plain.get(..3).unwrap_or(""), plain.get(3..).unwrap_or(""))
        }
        plain => plain.to_owned(),
    };
    format!("{clock}{offset}")
}

/// Whether an EDTF date has a time of day without an offset.
pub(super) fn lacks_zone(date: &str) -> bool {
    date.split(['/', ',']).any(|part| {
        let time = part.split_once('T').map(|(_, time)| time);
        time.is_some_and(|time| !time.contains(['Z', '+', '-']))
    })
}

/// Tells once that times without a zone are read as those of the dataset's.
pub(super) fn tell_zone(date: &str, at: &Range<usize>, issues: &mut FileIssues) {
    if lacks_zone(date) {
        let help = phrase!("formats-no-zone.help", example = "zone: \"Europe/Belgrade\"");
        issues.warn_once("no-zone", phrase!("formats-no-zone"), Some(help), at.clone());
    }
}

/// A stretch between two dates, either of which may lack and is then open; `None` where both lack or
/// the end comes first.
pub(super) fn stretch(start: Option<&str>, end: Option<&str>) -> Option<String> {
    let written = match (start, end) {
        (None, None) => return None,
        (Some(start), Some(end)) if start == end => start.to_owned(),
        (start, end) => format!("{}/{}", start.unwrap_or(".."), end.unwrap_or("..")),
    };
    is_date(&written).then_some(written)
}

/// A year as people count it, in which −43 is 43 BCE, as EDTF, which has a year 0.
pub(super) fn year_before_christ(year: i64) -> String {
    let year = if year < 0 { year.saturating_add(1) } else { year };
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", year.abs()),
        _ => format!("Y{year}"),
    }
}

/// A date and a time of day in a zone, with its offset. `None` where there is no such date.
pub(super) fn in_zone(date: &str, time: &str, zone: &Zone) -> Option<String> {
    let part = |text: &str, at: Range<usize>| text.get(at)?.parse::<u8>().ok();
    let year: i64 = date.get(..4)?.parse().ok()?;
    let day = crate::time::Date::new(year, part(date, 5..7)?, part(date, 8..10)?)?;
    let second = part(time, 6..8).unwrap_or(0);
    let clock = Clock::new(part(time, 0..2)?, part(time, 3..5)?, second, 0)?;
    Some(rfc3339(zone.moment(day, clock), zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_xml_and_json_are_edtf() {
        for (text, expected) in [
            ("2024", Some("2024")),
            ("2024-03", Some("2024-03")),
            ("2024-03-03", Some("2024-03-03")),
            ("2024-03-03Z", Some("2024-03-03")),
            ("20240303", Some("2024-03-03")),
            ("2024-03-03T18:30:00.123456Z", Some("2024-03-03T18:30:00.123Z")),
            ("2024-03-03T18:30:00.000Z", Some("2024-03-03T18:30:00Z")),
            ("2024-03-03 18:30:00+01", Some("2024-03-03T18:30:00+01:00")),
            ("2024-03-03T18:30:00+0100", Some("2024-03-03T18:30:00+01:00")),
            ("2024-03-03T18:30", Some("2024-03-03T18:30")),
            ("320", Some("0320")),
            ("-320", Some("-0320")),
            ("1650~", Some("1650~")),
            ("165X", Some("165X")),
            ("+001650", Some("1650")),
            ("2024-13", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(iso(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn ends_that_lack_are_open_and_an_end_before_its_start_is_none() {
        assert_eq!(stretch(Some("2024-03"), None).as_deref(), Some("2024-03/.."));
        assert_eq!(stretch(None, Some("2024-03")).as_deref(), Some("../2024-03"));
        assert_eq!(stretch(Some("2024"), Some("2024")).as_deref(), Some("2024"));
        assert_eq!(stretch(Some("2024-03"), Some("2023")), None);
    }

    #[test]
    fn the_year_before_the_first_is_1_bce() {
        assert_eq!(year_before_christ(-1), "0000");
        assert_eq!(year_before_christ(-320), "-0319");
        assert_eq!(year_before_christ(320), "0320");
        assert_eq!(year_before_christ(-50_000), "Y-49999");
    }
}
