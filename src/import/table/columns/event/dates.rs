//! Date of a row: from one cell, from its parts, or between bounds, as its code of precision says.

use std::ops::Range;

use super::{CellFate, RowReader};
use crate::import::table::columns::codes::{DateCode, date_code};
use crate::import::table::columns::dates::{DateStyle, read_clock, read_date};
use crate::import::table::{CellForm, SeenCell};
use crate::time::{Date, edtf};

impl RowReader<'_, '_> {
    pub(super) fn date(&mut self, column: Option<usize>) -> Option<String> {
        let style = self.context.plan.style(column?);
        let zone = self.context.zone;
        self.take(column, |cell| match cell.form {
            CellForm::When => {
                edtf::parse(&cell.text, zone).is_ok().then(|| cell.text.clone().into_owned())
            }
            _ => read_date(&cell.text, style, zone),
        })
    }

    /// The date as EDTF.
    pub(super) fn when(&mut self) -> Option<String> {
        let plan = self.context.plan;
        let zone = self.context.zone;
        let mut when = self.date(plan.when);
        when = when.or_else(|| plan.more_whens.iter().find_map(|column| self.date(Some(*column))));
        when = when.or_else(|| self.date_of_parts());
        let is_day =
            |when: &str| when.len() == 10 && when.bytes().filter(|it| *it == b'-').count() == 2;
        if let (Some(column), Some(day)) = (plan.time, when.as_mut())
            && is_day(day)
        {
            let clock = self.take(Some(column), |cell| read_clock(&cell.text));
            if let Some(clock) = clock {
                day.push_str(&clock);
            }
        }
        let (earliest, latest) = (self.date(plan.earliest), self.date(plan.latest));
        let code = plan.date_precision.and_then(|column| {
            let code = date_code(plan.layout, self.text(column)?);
            self.set(column, if code.is_some() { CellFate::Carried } else { CellFate::Noted });
            code
        });
        let bounds = match (earliest, latest) {
            (Some(from), Some(to)) if from == to => Some(from),
            (Some(from), Some(to)) => {
                let within = format!("[{from}..{to}]");
                if edtf::parse(&within, zone).is_ok() {
                    Some(within)
                } else {
                    // Upside down: the earliest stands, and the other is kept beside it.
                    plan.latest.into_iter().for_each(|column| self.set(column, CellFate::Unread));
                    Some(from)
                }
            }
            (one, other) => one.or(other),
        };
        when = when.or(bounds);
        if let Some(end) = plan.until.and_then(|_| self.date(plan.until)) {
            when = match when {
                None => Some(end),
                Some(start) if start == end => Some(start),
                Some(start) => {
                    let stretch = format!("{start}/{end}");
                    if edtf::parse(&stretch, zone).is_ok() {
                        Some(stretch)
                    } else {
                        plan.until
                            .into_iter()
                            .for_each(|column| self.set(column, CellFate::Unread));
                        Some(start)
                    }
                }
            };
        }
        let when = when?;
        match code {
            Some(DateCode::Week) if is_day(&when) => week_around(&when).or(Some(when)),
            Some(DateCode::Month) if is_day(&when) => when.get(..7).map(str::to_owned),
            _ => Some(when),
        }
    }

    /// A date of a year, a month and a day in cells of their own.
    fn date_of_parts(&mut self) -> Option<String> {
        let plan = self.context.plan;
        let year = self.take(plan.year, |cell| year_of(&cell.text))?;
        let whole = |most: u8| {
            move |cell: &SeenCell<'_>| {
                let text = cell.text.strip_suffix(".0").unwrap_or(&cell.text);
                text.trim_end_matches('.').parse::<u8>().ok().filter(|it| (1..=most).contains(it))
            }
        };
        let zone = self.context.zone;
        let month = self.take(plan.month, |cell| {
            // A month may have its name.
            whole(12)(cell).or_else(|| {
                let named = read_date(&format!("{} 2001", cell.text), DateStyle::default(), zone)?;
                named.strip_prefix("2001-")?.get(..2)?.parse().ok()
            })
        });
        let day = month.and_then(|_| self.take(plan.day, whole(31)));
        let written = if (0..=9999).contains(&year) {
            format!("{year:04}")
        } else if (-9999..0).contains(&year) {
            format!("-{:04}", year.abs())
        } else {
            format!("Y{year}")
        };
        Some(match (month, day) {
            (Some(month), Some(day)) if Date::new(year, month, day).is_some() => {
                format!("{written}-{month:02}-{day:02}")
            }
            (Some(month), None) => format!("{written}-{month:02}"),
            (Some(month), Some(_)) => {
                plan.day.into_iter().for_each(|column| self.set(column, CellFate::Unread));
                format!("{written}-{month:02}")
            }
            (None, _) => written,
        })
    }

    pub(super) fn said(&mut self) -> Option<String> {
        let plan = self.context.plan;
        self.date(plan.said)
    }
}

/// The year in a cell: digits, perhaps with commas between thousands, or with the word for years before
/// or after Christ, of which there is no year 0.
fn year_of(text: &str) -> Option<i64> {
    let lower = text.to_lowercase();
    let bare: String = lower.chars().filter(|it| !matches!(it, ',' | ' ' | '.')).collect();
    let before = ["bce", "bc", "pne", "prnkr", "vchr", "vuz"];
    let after = ["ce", "ad", "ne", "nchr"];
    let fits = |year: &i64| year.abs() < 1_000_000_000;
    if let Some(digits) = before.iter().find_map(|word| bare.strip_suffix(word)) {
        return digits.parse::<i64>().ok().filter(|year| *year > 0).map(|year| 1 - year);
    }
    let words = after.iter().find_map(|word| bare.strip_suffix(word).or(bare.strip_prefix(word)));
    if let Some(digits) = words {
        return digits.parse().ok().filter(|year| *year > 0).filter(fits);
    }
    let digits: String = text.chars().filter(|it| !matches!(it, ',' | ' ')).collect();
    digits.strip_suffix(".0").unwrap_or(&digits).parse().ok().filter(fits)
}

/// From three days before a day to three days after it.
fn week_around(day: &str) -> Option<String> {
    let part = |range: Range<usize>| day.get(range).and_then(|it| it.parse::<i64>().ok());
    let (year, month, date) = (part(0..4)?, part(5..7)?, part(8..10)?);
    let day = Date::new(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?)?;
    let text = |day: Date| format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    Some(format!("[{}..{}]", text(day.plus_days(-3)), text(day.plus_days(3))))
}
