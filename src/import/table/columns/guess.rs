//! Guesses of what columns are for: by their names, then by what is in them.

use super::coordinates::{CoordinateAxis, read_degrees, read_position};
use super::dates::{DateStyle, read_clock, read_date};
use super::layouts;
use super::names;
use super::numbers::{read_number, read_quantity};
use crate::import::reading::{ColumnRole as Role, DateOrder};
use crate::import::table::{CellForm, Column, ForeignRows, SeenCell};
use crate::model::TableLayout;
use crate::time::Zone;

/// The rows that are looked at.
const LOOKED_AT: usize = 400;
/// The examples of a column.
const EXAMPLES: usize = 3;
/// The letters of an example.
const EXAMPLE_LETTERS: usize = 60;

/// What a sample of a column's cells can be, in shares of those with something in them.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnSample {
    filled: f64,
    dates: f64,
    /// Dates that are no plain number.
    written_dates: f64,
    clocks: f64,
    latitudes: f64,
    longitudes: f64,
    fractions: f64,
    pairs: f64,
    /// Pairs that are not one number with a decimal comma as well.
    sure_pairs: f64,
    spots: f64,
    addresses: f64,
    numbers: f64,
    quantities: f64,
    different: f64,
    letters: f64,
    pub(super) examples: Vec<String>,
    /// The rows, of those looked at, in which the column has something.
    rows: Vec<usize>,
}

/// Whether a text says that nothing is known: it tells nothing of its column.
fn is_placeholder(text: &str) -> bool {
    ["-", "–", "—", "?", "n/a", "na", "n.a.", "nil", "null", "none", "unknown", "n/d", "nan", "tbd"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

impl ColumnSample {
    /// Adds what a cell can be; `seen` are the texts of the cells before it.
    fn see(&mut self, cell: &SeenCell<'_>, seen: &mut Vec<String>, zone: &Zone) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1.0;
        if matches!(cell.form, CellForm::Spot(_)) {
            self.spots += 1.0;
            return;
        }
        let text = &*cell.text;
        if is_placeholder(text) {
            self.filled -= 1.0;
            return;
        }
        if !seen.iter().any(|known| known == text) {
            if self.examples.len() < EXAMPLES {
                let start: String = text.chars().take(EXAMPLE_LETTERS).collect();
                self.examples.push(start);
            }
            seen.push(text.to_owned());
            self.different += 1.0;
        }
        let reads = |order| {
            let style = DateStyle { order, is_serial: true, ..DateStyle::default() };
            read_date(text, style, zone).is_some()
        };
        let is_apart = text.contains(['/', '.', '-']) && !text.contains(char::is_alphabetic);
        let either = reads(DateOrder::DayFirst) || is_apart && reads(DateOrder::MonthFirst);
        let is_date = matches!(cell.form, CellForm::When) || either;
        let is_number = read_number(text.trim_start_matches('-')).is_some();
        let add = |share: &mut f64, is: bool| *share += if is { 1.0 } else { 0.0 };
        add(&mut self.dates, is_date);
        add(&mut self.written_dates, is_date && !is_number);
        add(&mut self.clocks, text.len() <= 20 && read_clock(text).is_some());
        let lat = read_degrees(text, CoordinateAxis::Latitude);
        let lon = read_degrees(text, CoordinateAxis::Longitude);
        add(&mut self.latitudes, lat.is_some());
        add(&mut self.longitudes, lon.is_some());
        add(&mut self.fractions, lon.is_some_and(|lon| lon.fract().abs() > 1e-4));
        let is_pair = read_position(text).is_some();
        add(&mut self.pairs, is_pair);
        add(&mut self.sure_pairs, is_pair && !is_number);
        add(&mut self.addresses, text.contains("://") || text.starts_with("www."));
        add(&mut self.numbers, is_number);
        add(&mut self.quantities, read_quantity(text).is_some());
        self.letters += f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
    }
}

/// The roles that columns would have without a recipe, in their order.
pub(super) fn roles(
    columns: &[Column],
    rows: &dyn ForeignRows,
    layout: Option<TableLayout>,
) -> (Vec<Role>, Vec<ColumnSample>) {
    let samples = samples(columns.len(), rows);
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(columns.len());
    for (column, sample) in columns.iter().zip(&samples) {
        let named = column.role.or_else(|| layout.and_then(|it| layouts::role(it, &column.name)));
        roles.push(match named {
            Some(role) => Some(role),
            None if sample.filled == 0.0 => Some(Role::LeftAlone),
            // A day beside a year and a month is a number.
            None if sample.numbers > 0.5 && names::is_day_of_month(&column.name) => Some(Role::Day),
            None => names::role(&column.name).and_then(|role| confirmed(role, sample)),
        });
    }
    settle_singles(&mut roles, &samples);
    by_contents(&mut roles, &samples);
    settle_dates(&mut roles);
    let roles = roles.into_iter().map(|role| role.unwrap_or(Role::Note)).collect();
    (roles, samples)
}

fn samples(columns: usize, rows: &dyn ForeignRows) -> Vec<ColumnSample> {
    let mut samples = vec![ColumnSample::default(); columns];
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); columns];
    let zone = Zone::utc();
    // The first rows, and some from everywhere: files are often sorted.
    let count = rows.count();
    let step = (count / LOOKED_AT).max(1);
    let first = (0..count.min(LOOKED_AT / 2)).chain((0..count).step_by(step).skip(1));
    let mut looked: Vec<usize> = first.take(LOOKED_AT).collect();
    looked.sort_unstable();
    looked.dedup();
    for nth in looked {
        rows.bring(nth..nth + 1, &mut |rows| {
            let mut cells: Vec<SeenCell<'_>> = Vec::new();
            rows.read(nth, &mut cells);
            for ((sample, seen), cell) in samples.iter_mut().zip(&mut seen).zip(&cells) {
                sample.see(cell, seen, &zone);
                if !cell.is_empty() {
                    sample.rows.push(nth);
                }
            }
        });
    }
    for sample in &mut samples {
        let all = sample.filled.max(1.0);
        for share in [
            &mut sample.dates,
            &mut sample.written_dates,
            &mut sample.clocks,
            &mut sample.latitudes,
            &mut sample.longitudes,
            &mut sample.fractions,
            &mut sample.pairs,
            &mut sample.sure_pairs,
            &mut sample.spots,
            &mut sample.addresses,
            &mut sample.numbers,
            &mut sample.quantities,
            &mut sample.different,
            &mut sample.letters,
        ] {
            *share /= all;
        }
    }
    samples
}

/// The role that a name stands for, if the cells can be that; or what such a name stands for when
/// they are something else; `None` where only the contents can tell.
fn confirmed(role: Role, sample: &ColumnSample) -> Option<Role> {
    let half = 0.5;
    match role {
        Role::When | Role::Until | Role::Earliest | Role::Latest | Role::Said => {
            (sample.dates > half).then_some(role)
        }
        Role::Time if sample.clocks > half => Some(role),
        Role::Time => (sample.dates > half).then_some(Role::When),
        Role::Year | Role::Month | Role::Day => Some(role),
        Role::Latitude => (sample.latitudes > half).then_some(role),
        Role::Longitude => (sample.longitudes > half).then_some(role),
        Role::Coordinates => (sample.pairs + sample.spots > half).then_some(role),
        Role::Place if sample.pairs + sample.spots > half => Some(Role::Coordinates),
        Role::Place if sample.letters > 80.0 => Some(Role::Note),
        Role::Address if sample.addresses > half => Some(role),
        Role::Address => (sample.letters < 80.0).then_some(Role::Note),
        Role::Source if sample.addresses > half => Some(Role::Address),
        Role::Figure | Role::FigureLow | Role::FigureHigh | Role::Radius | Role::RadiusKm => {
            (sample.quantities > half).then_some(role)
        }
        Role::Id => (sample.different > 0.9).then_some(role),
        Role::Title if sample.numbers > half => None,
        Role::Kind if sample.letters > 60.0 => None,
        role => Some(role),
    }
}

/// Leaves each role that only one column can have to one column: that with the most in it, the first
/// of equals. A second column of dates stays one where it says when in rows in which the first is
/// empty.
fn settle_singles(roles: &mut [Option<Role>], samples: &[ColumnSample]) {
    for role in Role::ALL.into_iter().filter(|role| role.is_single()) {
        let having: Vec<usize> =
            (0..roles.len()).filter(|nth| roles.get(*nth) == Some(&Some(role))).collect();
        let filled = |nth: usize| samples.get(nth).map_or(0.0, |sample| sample.filled);
        let fullest = having.iter().copied().fold(0.0, |most: f64, nth| most.max(filled(nth)));
        let kept = having.iter().copied().find(|nth| filled(*nth) >= fullest * 0.8);
        let rows = |nth: usize| samples.get(nth).map_or(&[] as &[usize], |it| it.rows.as_slice());
        for nth in having {
            let own = rows(nth);
            if role == Role::When
                && kept.is_some_and(|kept| own.iter().all(|row| !rows(kept).contains(row)))
            {
                continue;
            }
            if Some(nth) != kept
                && let Some(own) = roles.get_mut(nth)
            {
                *own = Some(Role::Note);
            }
        }
    }
}

/// Roles of columns whose names say nothing.
fn by_contents(roles: &mut [Option<Role>], samples: &[ColumnSample]) {
    let has = |roles: &[Option<Role>], role: Role| roles.contains(&Some(role));
    let most = 0.8;
    let first = |roles: &[Option<Role>], fits: &dyn Fn(&ColumnSample) -> bool| {
        roles.iter().zip(samples).position(|(role, it)| role.is_none() && fits(it))
    };
    let give = |roles: &mut [Option<Role>], role: Role, fits: &dyn Fn(&ColumnSample) -> bool| {
        if !has(roles, role)
            && let Some(nth) = first(roles, fits)
            && let Some(own) = roles.get_mut(nth)
        {
            *own = Some(role);
        }
    };
    for (role, sample) in roles.iter_mut().zip(samples) {
        if role.is_none() && sample.addresses > 0.6 {
            *role = Some(Role::Address);
        }
    }
    if !has(roles, Role::Year) {
        give(roles, Role::When, &|it| it.written_dates > most);
    }
    if !has(roles, Role::Latitude) {
        give(roles, Role::Coordinates, &|it| it.sure_pairs + it.spots > most && it.dates < 0.5);
    }
    if !has(roles, Role::Coordinates) && !has(roles, Role::Latitude) && !has(roles, Role::Longitude)
    {
        let is_degree = |nth: usize| {
            roles.get(nth) == Some(&None)
                && samples.get(nth).is_some_and(|it| it.longitudes > 0.9 && it.fractions > most)
        };
        let pair = (0..roles.len()).find(|nth| is_degree(*nth) && is_degree(nth + 1));
        if let Some(nth) = pair {
            // The latitude comes first, unless it would be out of range.
            let swapped = samples.get(nth).is_some_and(|it| it.latitudes < 0.9);
            let (one, other) = if swapped { (nth + 1, nth) } else { (nth, nth + 1) };
            for (nth, role) in [(one, Role::Latitude), (other, Role::Longitude)] {
                if let Some(own) = roles.get_mut(nth) {
                    *own = Some(role);
                }
            }
        }
    }
    let is_text = |it: &ColumnSample| it.numbers < 0.2 && it.dates < 0.5 && it.spots < 0.1;
    give(roles, Role::Summary, &|it| is_text(it) && it.letters > 60.0 && it.different > 0.5);
    give(roles, Role::Title, &|it| is_text(it) && it.letters > 12.0 && it.different > 0.7);
}

/// Parts of a date beside a whole date say nothing new.
fn settle_dates(roles: &mut [Option<Role>]) {
    let has = |role: Role| roles.contains(&Some(role));
    let whole = has(Role::When) || has(Role::Earliest);
    let (year, month) = (has(Role::Year), has(Role::Month));
    for role in roles.iter_mut().flatten() {
        match role {
            Role::Year | Role::Month | Role::Day if whole => *role = Role::LeftAlone,
            Role::Month if !year => *role = Role::Note,
            Role::Day if !year || !month => *role = Role::Note,
            _ => {}
        }
    }
}
