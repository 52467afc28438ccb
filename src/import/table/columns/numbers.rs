//! Numbers in cells: counts as people write them, with what they leave open.

use crate::dataset::records::figure::QuantityForm;

/// A quantity: `12`, `1,204`, `1.204,5`, `about 30`, `~30`, `20-30`, `30+`, `>30`, `at least 30`,
/// `<5`. `None` where it is none.
pub(crate) fn read_quantity(text: &str) -> Option<QuantityForm> {
    let text = text.trim();
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    if let Some(number) = read_number(text) {
        return (number >= 0.0).then_some(QuantityForm::Exact(number));
    }
    let lower = text.to_lowercase();
    let behind = |words: &[&str]| {
        words.iter().find_map(|word| read_number(lower.strip_prefix(word)?.trim()))
    };
    if let Some(number) = behind(&[
        "about",
        "around",
        "approx.",
        "approximately",
        "circa",
        "ca.",
        "~",
        "oko",
        "otprilike",
        "rreth",
        "c.",
    ]) {
        return Some(QuantityForm::About(number));
    }
    if let Some(number) = behind(&[
        "at least",
        "more than",
        "over",
        ">=",
        "≥",
        ">",
        "min.",
        "najmanje",
        "više od",
        "preko",
        "së paku",
        "të paktën",
        "mbi",
    ]) {
        return Some(QuantityForm::AtLeast(number));
    }
    if let Some(number) = behind(&[
        "at most",
        "up to",
        "less than",
        "under",
        "<=",
        "≤",
        "<",
        "max.",
        "najviše",
        "do",
        "manje od",
        "deri në",
        "më pak se",
    ]) {
        return Some(QuantityForm::AtMost(number));
    }
    if let Some(number) = text.strip_suffix('+').and_then(|text| read_number(text.trim())) {
        return Some(QuantityForm::AtLeast(number));
    }
    let (low, high) =
        ["–", "—", "-", " to ", " do "].iter().find_map(|sign| text.split_once(sign))?;
    let (low, high) = (read_number(low.trim())?, read_number(high.trim())?);
    (low <= high).then_some(QuantityForm::Range(low, high))
}

/// A number with or without marks between thousands; not below zero.
pub(crate) fn read_number(text: &str) -> Option<f64> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if text.is_empty() || !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    // Most counts are a few digits and nothing else.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|number: &f64| number.is_finite());
    }
    let tight: String = text
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '\''))
        .collect();
    let (commas, points) = (tight.matches(',').count(), tight.matches('.').count());
    let groups = |mark: char| {
        let mut groups = tight.split(mark);
        let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
        first && groups.all(|group| group.len() == 3 && is_number(group))
    };
    let plain = match (commas, points) {
        (0, 0 | 1) => tight,
        (0, _) if groups('.') => tight.replace('.', ""),
        (_, 0) if groups(',') && !tight.starts_with('0') => tight.replace(',', ""),
        (1, 0) => tight.replace(',', "."),
        (_, 1) if tight.find(',') < tight.find('.') => tight.replace(',', ""),
        (1, _) => tight.replace('.', "").replace(',', "."),
        _ => return None,
    };
    plain.parse().ok().filter(|number: &f64| number.is_finite() && is_number(&plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_marks_between_thousands_and_decimal_commas() {
        for (text, expected) in [
            ("12", 12.0),
            ("1,204", 1204.0),
            ("1.204,5", 1204.5),
            ("1,204.5", 1204.5),
            ("3,5", 3.5),
            ("0,125", 0.125),
            ("1 204", 1204.0),
            ("1.204.000", 1_204_000.0),
        ] {
            assert_eq!(read_number(text), Some(expected), "{text}");
        }
        for text in ["", "a", "-3", "1,2,3", "1e9", "NaN"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }

    #[test]
    fn what_a_count_leaves_open_stays_open() {
        let read = |text| read_quantity(text).map(|quantity| format!("{quantity:?}"));
        for (text, expected) in [
            ("7", "Exact(7.0)"),
            ("about 30", "About(30.0)"),
            ("20-30", "Range(20.0, 30.0)"),
            ("30+", "AtLeast(30.0)"),
            ("< 5", "AtMost(5.0)"),
            ("najmanje 3", "AtLeast(3.0)"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read("several"), None);
        assert_eq!(read("30-20"), None);
    }
}
