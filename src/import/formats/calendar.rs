//! iCalendar (RFC 5545): events, tasks and journal entries as records.

use std::collections::HashMap;
use std::ops::Range;

use super::builder::TableBuilder;
use super::dating::{in_zone, is_date, stretch, tell_zone};
use super::spot::{self, WrittenPosition};
use super::told::FileIssues;
use crate::import::reading::ColumnRole as Role;
use crate::import::table::{CellValue, Table};
use crate::phrase;
use crate::time::{Clock, Date, Zone};

/// Properties whose roles the format fixes.
const COLUMNS: [(&str, Role); 24] = [
    ("UID", Role::Id),
    ("SUMMARY", Role::Title),
    ("DESCRIPTION", Role::Summary),
    ("LOCATION", Role::Place),
    ("CATEGORIES", Role::Tag),
    ("URL", Role::Address),
    ("ORGANIZER", Role::Actor),
    ("ATTENDEE", Role::Actor),
    ("CONTACT", Role::Note),
    ("COMMENT", Role::Note),
    ("STATUS", Role::Note),
    ("RRULE", Role::Note),
    ("RDATE", Role::Note),
    ("EXDATE", Role::Note),
    ("RECURRENCE-ID", Role::Note),
    ("ATTACH", Role::Note),
    ("DTSTAMP", Role::LeftAlone),
    ("CREATED", Role::LeftAlone),
    ("LAST-MODIFIED", Role::LeftAlone),
    ("SEQUENCE", Role::LeftAlone),
    ("TRANSP", Role::LeftAlone),
    ("CLASS", Role::LeftAlone),
    ("PRIORITY", Role::LeftAlone),
    ("X-APPLE-STRUCTURED-LOCATION", Role::Note),
];

/// A line without its folds: the name, the parameters, the value, and where they stand.
struct ContentLine {
    name: String,
    parameters: Vec<(String, String)>,
    value: String,
    span: Range<usize>,
}

impl ContentLine {
    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Reads a calendar.
pub(super) fn read(text: &str, issues: &mut FileIssues) -> Table {
    let mut table = TableBuilder::default();
    for (name, role) in COLUMNS.iter().take(2) {
        table.fixed(name, *role);
    }
    for (name, role) in [("when", Role::When), ("GEO", Role::Coordinates)] {
        table.fixed(name, role);
    }
    let mut open: Vec<String> = Vec::new();
    let mut record: Vec<ContentLine> = Vec::new();
    let mut start = 0;
    let mut zone = None;
    for line in content_lines(text) {
        let Some(line) = line
            .map_err(|at| {
                let what = phrase!("formats-bad-line");
                issues.warn_once("bad-line", what, None, at);
            })
            .ok()
        else {
            continue;
        };
        match line.name.as_str() {
            "BEGIN" => {
                if is_record(&line.value) && !open.iter().any(|name| is_record(name)) {
                    record.clear();
                    start = line.span.start;
                }
                open.push(line.value.to_ascii_uppercase());
            }
            "END" => {
                let ended = open.pop();
                if ended.as_deref().is_some_and(is_record)
                    && !open.iter().any(|name| is_record(name))
                {
                    let span = start..line.span.end;
                    read_record(&record, zone.as_ref(), &mut table, issues);
                    record.clear();
                    if !table.end_row(span.clone()) {
                        let what = phrase!("formats-too-many-cells");
                        issues.error("too-many-cells", what, span);
                        break;
                    }
                }
            }
            "X-WR-CALNAME" | "NAME" if open.len() == 1 => table.title(&unescaped(&line.value)),
            "X-WR-TIMEZONE" if open.len() == 1 => zone = Zone::named(line.value.trim()).ok(),
            _ => {
                if open.last().is_some_and(|name| is_record(name)) {
                    record.push(line);
                }
            }
        }
    }
    table.into_table()
}

fn is_record(name: &str) -> bool {
    ["VEVENT", "VTODO", "VJOURNAL"].iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// The lines of a text without their folds; an error is where a line is none.
fn content_lines(text: &str) -> impl Iterator<Item = Result<ContentLine, Range<usize>>> {
    let text = text.trim_end();
    let mut at = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    std::iter::from_fn(move || {
        loop {
            if at >= text.len() {
                return None;
            }
            let start = at;
            let mut unfolded = String::new();
            loop {
                let rest = text.get(at..).unwrap_or_default();
                let line = rest.split('\n').next().unwrap_or_default();
                at += line.len() + 1;
                let content = line.strip_suffix('\r').unwrap_or(line);
                let skip = usize::from(!unfolded.is_empty() && content.starts_with([' ', '\t']));
                unfolded.push_str(content.get(skip..).unwrap_or_default());
                let next = text.get(at..).unwrap_or_default();
                if !next.starts_with([' ', '\t']) || unfolded.is_empty() {
                    break;
                }
            }
            let end = (at - 1).min(text.len());
            if unfolded.trim().is_empty() {
                continue;
            }
            return Some(content_line(&unfolded, start..end).ok_or(start..end));
        }
    })
}

fn content_line(line: &str, span: Range<usize>) -> Option<ContentLine> {
    // Colons and semicolons within quotation marks are part of a parameter.
    let mut quoted = false;
    let mut cuts = Vec::new();
    let mut colon = None;
    for (at, letter) in line.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ';' if !quoted => cuts.push(at),
            ':' if !quoted => {
                colon = Some(at);
                break;
            }
            _ => {}
        }
    }
    let colon = colon?;
    let head = line.get(..colon)?;
    let mut parts = Vec::new();
    let mut from = 0;
    for cut in cuts.into_iter().chain([colon]) {
        parts.push(head.get(from..cut)?);
        from = cut + 1;
    }
    let mut parts = parts.into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let parameters = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()))
    });
    let parameters = parameters.collect();
    let value = line.get(colon + 1..)?.to_owned();
    (!name.is_empty()).then_some(ContentLine { name, parameters, value, span })
}

/// A text without its escapes.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            _ => plain.push(letter),
        }
    }
    plain.trim().to_owned()
}

fn read_record(
    record: &[ContentLine],
    zone: Option<&Zone>,
    table: &mut TableBuilder,
    issues: &mut FileIssues,
) {
    let by_name: HashMap<&str, &ContentLine> =
        record.iter().rev().map(|line| (line.name.as_str(), line)).collect();
    let mut taken = when(&by_name, zone, table, issues);
    if let Some(line) = by_name.get("GEO") {
        let at = line.value.split_once([';', ',']).and_then(|(lat, lon)| {
            let (lat, lon) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
            Some(WrittenPosition::new(lon, lat, line.span.clone()))
        });
        let column = table.fixed("GEO", Role::Coordinates);
        match at.filter(WrittenPosition::is_on_globe) {
            Some(at) => table.value(column, CellValue::Spot(spot::point(&at, None)), &line.span),
            None => table.text(column, &line.value, &line.span),
        }
        taken.push("GEO");
    }
    for line in record.iter().filter(|line| !taken.contains(&line.name.as_str())) {
        let name = line.name.as_str();
        if name == "RRULE" || name == "RDATE" {
            let help = phrase!("formats-recurrence.help");
            let what = phrase!("formats-recurrence");
            issues.warn_once("recurrence", what, Some(help), line.span.clone());
        }
        let text = match name {
            "CATEGORIES" => line.value.split(',').map(unescaped).collect::<Vec<_>>().join("; "),
            "ORGANIZER" | "ATTENDEE" => {
                let address = line.value.strip_prefix("mailto:").unwrap_or(&line.value);
                line.parameter("CN").unwrap_or(address).to_owned()
            }
            _ => unescaped(&line.value),
        };
        let column = match COLUMNS.iter().find(|(own, _)| *own == name) {
            Some((_, role)) => table.fixed(name, *role),
            None => table.property(name, line.span.clone()),
        };
        table.text(column, &text, &line.span);
        let is_person = name == "ORGANIZER" || name == "ATTENDEE";
        if is_person && line.parameter("CN").is_some() {
            let column = table.fixed(&format!("{name} (address)"), Role::Note);
            table.text(column, &line.value, &line.span);
        }
    }
}

/// Puts the time into the record; the names of the lines that it takes.
fn when<'l>(
    lines: &HashMap<&str, &'l ContentLine>,
    zone: Option<&Zone>,
    table: &mut TableBuilder,
    issues: &mut FileIssues,
) -> Vec<&'l str> {
    let column = table.fixed("when", Role::When);
    let Some(start) = lines.get("DTSTART").or_else(|| lines.get("DUE")).copied() else {
        return Vec::new();
    };
    let Some(from) = point(start, zone, issues) else {
        table.text(column, &start.value, &start.span);
        return vec![start.name.as_str()];
    };
    let mut taken = vec![start.name.as_str()];
    let end = match (lines.get("DTEND").or_else(|| lines.get("DUE")), lines.get("DURATION")) {
        (Some(line), _) if line.name != start.name => {
            let end = point(line, zone, issues).map(CalendarPoint::before_end);
            end.inspect(|_| taken.push(line.name.as_str()))
        }
        (_, Some(line)) => {
            let end = duration(&line.value).and_then(|millis| from.later(millis));
            end.inspect(|_| taken.push(line.name.as_str()))
        }
        _ => None,
    };
    let first = from.edtf();
    let whole = end.and_then(|end| stretch(Some(&first), Some(&end.edtf())));
    let when = if let Some(when) = whole {
        when
    } else {
        // An end that comes first is kept beside the start.
        taken.truncate(1);
        first
    };
    tell_zone(&when, &start.span, issues);
    if is_date(&when) {
        table.value(column, CellValue::When(when), &start.span);
    } else {
        table.text(column, &start.value, &start.span);
    }
    taken
}

/// A date or a time, in a zone, in UTC or in none.
#[derive(Clone, Debug)]
struct CalendarPoint {
    day: Date,
    clock: Option<Clock>,
    zone: Option<Zone>,
}

impl CalendarPoint {
    fn edtf(&self) -> String {
        let day = format!("{:04}-{:02}-{:02}", self.day.year(), self.day.month(), self.day.day());
        let Some(clock) = self.clock else { return day };
        let time = format!("{:02}:{:02}:{:02}", clock.hour(), clock.minute(), clock.second());
        let zoned = self.zone.as_ref().and_then(|zone| in_zone(&day, &time, zone));
        zoned.unwrap_or_else(|| format!("{day}T{time}"))
    }

    /// The last day of a stretch of days, whose end is the day behind it.
    fn before_end(mut self) -> Self {
        if self.clock.is_none() {
            self.day = self.day.plus_days(-1);
        }
        self
    }

    /// The point so many milliseconds later; of a day, its last day.
    fn later(&self, millis: i64) -> Option<Self> {
        let day = 86_400_000;
        let own = self.clock.map_or(0, Clock::millis);
        let sum = own.checked_add(millis)?;
        let Some(_) = self.clock else {
            let days = millis.div_euclid(day).checked_sub(1)?.max(0);
            return Some(Self { day: self.day.plus_days(days), ..self.clone() });
        };
        let clock = Clock::from_millis(sum.rem_euclid(day));
        let later = self.day.plus_days(sum.div_euclid(day));
        Some(Self { day: later, clock: Some(clock), zone: self.zone.clone() })
    }
}

fn point(
    line: &ContentLine,
    zone: Option<&Zone>,
    issues: &mut FileIssues,
) -> Option<CalendarPoint> {
    let value = line.value.trim();
    let (date, time) = value.split_once('T').map_or((value, None), |(it, time)| (it, Some(time)));
    let number = |text: &str, at: Range<usize>| text.get(at)?.parse::<u8>().ok();
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let day = Date::new(date.get(..4)?.parse().ok()?, number(date, 4..6)?, number(date, 6..8)?)?;
    let Some(time) = time else { return Some(CalendarPoint { day, clock: None, zone: None }) };
    let second = number(time, 4..6).unwrap_or(0).min(59);
    let clock = Clock::new(number(time, 0..2)?, number(time, 2..4)?, second, 0)?;
    let zone = match line.parameter("TZID") {
        _ if time.ends_with('Z') => Some(Zone::utc()),
        Some(name) => {
            // Names of some programs have a path before them.
            let tail = |parts: usize| {
                let own: Vec<&str> = name.rsplitn(parts + 1, '/').take(parts).collect();
                own.into_iter().rev().collect::<Vec<_>>().join("/")
            };
            let zone = Zone::named(name).or_else(|_| Zone::named(&tail(2))).ok();
            let zone = zone.or_else(|| Zone::of_windows(name));
            if zone.is_none() {
                let what = phrase!("formats-unknown-zone", zone = name);
                issues.warn_once("unknown-zone", what, None, line.span.clone());
            }
            zone
        }
        None => zone.cloned(),
    };
    Some(CalendarPoint { day, clock: Some(clock), zone })
}

/// The length of a duration such as `P1DT2H30M`, in milliseconds.
fn duration(text: &str) -> Option<i64> {
    let text = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let mut millis = 0_i64;
    let mut digits = String::new();
    for letter in text.chars() {
        let unit = match letter {
            '0'..='9' => {
                digits.push(letter);
                continue;
            }
            'T' => continue,
            'W' => 7 * 86_400_000,
            'D' => 86_400_000,
            'H' => 3_600_000,
            'M' => 60_000,
            'S' => 1_000,
            _ => return None,
        };
        let count: i64 = std::mem::take(&mut digits).parse().ok()?;
        millis = millis.checked_add(count.checked_mul(unit)?)?;
    }
    (digits.is_empty() && millis < 86_400_000 * 366 * 1_000).then_some(millis)
}
