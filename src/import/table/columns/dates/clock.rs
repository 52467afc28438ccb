//! Times of day in cells.

use std::fmt::Write as _;

/// Adds a time of day, as `14:17`, `14:17:05.250`, `2:17 PM`, `14:17+02:00`; `None` where it is none.
pub(super) fn clock_into(edtf: &mut String, text: &str) -> Option<()> {
    let (digits, rest) = text.split_at(
        text.find(|it: char| !it.is_ascii_digit() && it != ':' && it != '.').unwrap_or(text.len()),
    );
    let mut parts = digits.split(':');
    let mut hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = parts.next()?.parse().ok()?;
    let second = parts.next();
    let rest = rest.trim();
    let zone = if rest.eq_ignore_ascii_case("am") || rest.eq_ignore_ascii_case("pm") {
        if hour == 0 || hour > 12 {
            return None;
        }
        let is_pm = rest.eq_ignore_ascii_case("pm");
        hour = hour % 12 + if is_pm { 12 } else { 0 };
        ""
    } else {
        match rest {
            "" | "h" | "hrs" | "Uhr" | "uhr" | "casova" | "časova" | "sati" | "ч" => "",
            "UTC" | "GMT" | "Z" | "z" => "Z",
            offset if offset.starts_with(['+', '-']) && offset.len() <= 6 => offset,
            _ => return None,
        }
    };
    if hour > 23 || minute > 59 {
        return None;
    }
    let _ = write!(edtf, "T{hour:02}:{minute:02}");
    if let Some(second) = second.filter(|second| !second.is_empty()) {
        let (whole, part) = second.split_once('.').unwrap_or((second, ""));
        let whole: u8 = whole.parse().ok().filter(|whole| *whole < 60)?;
        let _ = write!(edtf, ":{whole:02}");
        let part = part.trim_end_matches('0');
        if !part.is_empty() {
            let _ = write!(edtf, ".{}", part.get(..part.len().min(3))?);
        }
    }
    match zone.as_bytes() {
        [sign, h1, h2, m1, m2] if [h1, h2, m1, m2].iter().all(|it| it.is_ascii_digit()) => {
            for byte in [*sign, *h1, *h2, b':', *m1, *m2] {
                edtf.push(char::from(byte));
            }
        }
        [sign, h1, h2] if h1.is_ascii_digit() && h2.is_ascii_digit() => {
            for byte in [*sign, *h1, *h2, b':', b'0', b'0'] {
                edtf.push(char::from(byte));
            }
        }
        _ => edtf.push_str(zone),
    }
    Some(())
}

/// A time of day alone, for a column of times: the part of EDTF that follows a day.
pub(crate) fn read_clock(text: &str) -> Option<String> {
    let text = text.trim();
    let mut edtf = String::new();
    let with_colon = text.replacen(['.', 'h'], ":", usize::from(!text.contains(':')));
    clock_into(&mut edtf, &with_colon)?;
    Some(edtf)
}
