//! Names of months, days and seasons, in English, Serbian and Albanian.

/// Names of months in Latin script without diacritics, as tokens have them: English, Serbian,
/// Albanian.
const MONTHS: [[&str; 3]; 12] = [
    ["january", "januar", "janar"],
    ["february", "februar", "shkurt"],
    ["march", "mart", "mars"],
    ["april", "april", "prill"],
    ["may", "maj", "maj"],
    ["june", "jun", "qershor"],
    ["july", "jul", "korrik"],
    ["august", "avgust", "gusht"],
    ["september", "septembar", "shtator"],
    ["october", "oktobar", "tetor"],
    ["november", "novembar", "nentor"],
    ["december", "decembar", "dhjetor"],
];

const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Names of seasons, from spring to winter.
const SEASONS: [&[&str]; 4] = [
    &["spring", "prolece", "pranvere"],
    &["summer", "leto", "vere"],
    &["autumn", "fall", "jesen", "vjeshte"],
    &["winter", "zima", "dimer"],
];

/// The month of that name: whole, cut off after three letters or more, or with the endings that
/// Serbian and Albanian give it ("septembra", "maja").
pub(super) fn month(word: &str) -> Option<u8> {
    let is = |name: &str| {
        let cut = word.len() >= 3 && name.starts_with(word);
        let ending = word.strip_prefix(name);
        let longer = ending.is_some_and(|ending| matches!(ending, "a" | "u" | "i" | "it"));
        let bent = name.strip_suffix("ar").is_some_and(|stem| word == format!("{stem}ra"));
        cut || longer || bent
    };
    let nth = MONTHS.iter().position(|names| names.iter().any(|name| is(name)))?;
    u8::try_from(nth + 1).ok()
}

/// The day of the week of that name, whole or cut off after three letters or more; 0 is Monday.
pub(super) fn weekday(word: &str) -> Option<usize> {
    let cut = |name: &&str| word.len() >= 3 && name.starts_with(word);
    WEEKDAYS.iter().position(cut)
}

/// The season of that name as EDTF numbers it, from 21 for spring to [`WINTER`].
pub(super) fn season(word: &str) -> Option<u8> {
    let nth = SEASONS.iter().position(|names| names.contains(&word))?;
    u8::try_from(nth + 21).ok()
}

/// The season that ends in the year after the one in which it begins.
pub(super) const WINTER: u8 = 24;
