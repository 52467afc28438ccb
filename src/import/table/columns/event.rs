//! Event of a row: the form that the checks read, and where each of its cells went.

use std::borrow::Cow;
use std::ops::Range;

use serde::Deserialize as _;

use super::codes::{DateCode, date_code, place_code};
use super::coordinates::{CoordinateAxis, read_degrees, read_pair};
use super::dates::{read_clock, read_date};
use super::gather::{GatheredNames, KindOf, parts_of, place_key, slug, sources_of};
use super::numbers::{read_number, read_quantity};
use super::plan::TablePlan;
use crate::dataset::check::{FieldPath, RecordLocator};
use crate::dataset::records::claim::ClaimForm;
use crate::dataset::records::event::EventForm;
use crate::dataset::records::figure::{FigureForm, QuantityForm};
use crate::dataset::records::kind::KindForm;
use crate::dataset::records::location::LocationForm;
use crate::dataset::records::{FormStr, WordsForm};
use crate::import::format::TableLayout;
use crate::import::table::{CellForm, SeenCell};
use crate::model::{Harm, LatLon, LocationRole, Stance, WebAddress};
use crate::time::{Date, Zone, edtf};

/// The letters of a title that is made from a longer text.
const TITLE_LETTERS: usize = 90;

/// What the rows of a table share.
pub(super) struct RowContext<'c> {
    pub(super) plan: &'c TablePlan,
    pub(super) names: &'c GatheredNames,
    pub(super) zone: &'c Zone,
    /// The id of the actor that stands for the file, who says what nobody else does.
    pub(super) claimant: &'c str,
    /// The id of the source that is the file.
    pub(super) file_source: &'c str,
}

/// Where a cell went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CellFate {
    /// Nothing is in it.
    #[default]
    Empty,
    /// Into a field.
    Carried,
    /// Into the note.
    Noted,
    /// Into the note, because its column's role cannot read it.
    Unread,
    /// Nowhere, like its column.
    LeftAlone,
}

/// A row as an event.
pub(super) struct RowEvent<'r> {
    pub(super) form: EventForm<'r>,
    /// Whether the row has neither a date nor a place that can be read, where the table has them.
    pub(super) is_nowhere: bool,
}

/// Reads a row; `fates` gets the fate of each of its cells.
pub(super) fn event<'r>(
    cells: &'r [SeenCell<'r>],
    context: &'r RowContext<'_>,
    nth: usize,
    fates: &mut Vec<CellFate>,
    key: &mut String,
) -> RowEvent<'r> {
    fates.clear();
    let fate =
        |cell: &SeenCell<'_>| if cell.is_empty() { CellFate::Empty } else { CellFate::Noted };
    fates.extend(cells.iter().map(fate));
    let mut row = RowReader { cells, context, fates };
    for column in &context.plan.left_alone {
        row.set(*column, CellFate::LeftAlone);
    }
    let plan = context.plan;
    let when = row.when();
    let (r#where, has_place) = row.location(key);
    let is_nowhere = (plan.has_dates() || plan.has_places()) && when.is_none() && !has_place;
    let kind = row.kind();
    let title = row.title(nth);
    let id = row.id(&title, nth);
    let actors = row.actors();
    let tags = row.tags();
    let (sources, figures) = (row.sources(key), row.figures());
    let said = row.said();
    let claimant = match plan.speaker.and_then(|column| row.take_text(column)) {
        Some(name) => context.names.actors.get(name).map_or(context.claimant, |it| it.id.as_str()),
        None => context.claimant,
    };
    let own_statement = plan.statement.and_then(|column| row.take_text(column));
    let own_summary = plan.summary.and_then(|column| row.take_text(column));
    let (statement, summary) = match (own_statement, own_summary) {
        (Some(statement), summary) => (Cow::Borrowed(statement), summary),
        (None, Some(summary)) => (Cow::Borrowed(summary), None),
        (None, None) => (title.clone(), None),
    };
    let note = row.note();
    let claim = ClaimForm {
        id: FormStr::from(Cow::Owned(format!("{id}_claim"))),
        claimant: claimant.into(),
        with: Vec::new(),
        through: None,
        stance: Stance::Asserts,
        statement: WordsForm::Plain(statement.into()),
        about: Vec::new(),
        figures,
        happened: None,
        said: said.map(|said| FormStr::from(Cow::Owned(said))),
        sources,
        credibility: None,
        disputes: Vec::new(),
        note: None,
    };
    let form = EventForm {
        id: FormStr::from(id),
        when: when.map(|when| FormStr::from(Cow::Owned(when)).into()),
        r#where,
        kind,
        tags,
        title: WordsForm::Plain(title.into()),
        summary: summary.map(WordsForm::from),
        actors,
        claims: vec![claim],
        note: note.map(|note| WordsForm::Plain(FormStr::from(Cow::Owned(note)))),
        ..EventForm::default()
    };
    RowEvent { form, is_nowhere }
}

struct RowReader<'r, 'f> {
    cells: &'r [SeenCell<'r>],
    context: &'r RowContext<'r>,
    fates: &'f mut Vec<CellFate>,
}

impl<'r> RowReader<'r, '_> {
    fn set(&mut self, column: usize, fate: CellFate) {
        if let Some(own) = self.fates.get_mut(column)
            && *own != CellFate::Empty
        {
            *own = fate;
        }
    }

    /// A cell with something in it.
    fn cell(&self, column: usize) -> Option<&'r SeenCell<'r>> {
        self.cells.get(column).filter(|cell| !cell.is_empty())
    }

    fn text(&self, column: usize) -> Option<&'r str> {
        self.cell(column).map(|cell| &*cell.text)
    }

    /// The text of a cell, which becomes a field.
    fn take_text(&mut self, column: usize) -> Option<&'r str> {
        let text = self.text(column)?;
        self.set(column, CellFate::Carried);
        Some(text)
    }

    /// The value of a cell as `read` has it; an unread one is noted.
    fn take<T>(
        &mut self,
        column: Option<usize>,
        read: impl Fn(&SeenCell<'_>) -> Option<T>,
    ) -> Option<T> {
        let column = column?;
        let value = read(self.cell(column)?);
        self.set(column, if value.is_some() { CellFate::Carried } else { CellFate::Unread });
        value
    }

    fn date(&mut self, column: Option<usize>) -> Option<String> {
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
    fn when(&mut self) -> Option<String> {
        let plan = self.context.plan;
        let zone = self.context.zone;
        let mut when = self.date(plan.when).or_else(|| self.date_of_parts());
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
        let year: i64 = self.take(plan.year, |cell| {
            let digits: String = cell.text.chars().filter(|it| !matches!(it, ',' | ' ')).collect();
            let digits = digits.strip_suffix(".0").unwrap_or(&digits);
            digits.parse().ok().filter(|year: &i64| year.abs() < 1_000_000_000)
        })?;
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
                let named = read_date(&format!("{} 2001", cell.text), Default::default(), zone)?;
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

    fn said(&mut self) -> Option<String> {
        let plan = self.context.plan;
        self.date(plan.said)
    }

    /// The location, and whether there is any.
    fn location(&mut self, key: &mut String) -> (LocationForm<'r>, bool) {
        let plan = self.context.plan;
        if let Some(column) = plan.coordinates
            && let Some(SeenCell { form: CellForm::Spot(node), .. }) = self.cell(column)
            && let Ok(form) = LocationForm::deserialize(*node)
        {
            self.set(column, CellFate::Carried);
            // The name of the place says more than the form has room for; it stays a note.
            return (form, true);
        }
        let lat =
            self.take(plan.latitude, |cell| read_degrees(&cell.text, CoordinateAxis::Latitude));
        let lon =
            self.take(plan.longitude, |cell| read_degrees(&cell.text, CoordinateAxis::Longitude));
        let mut at = lat.zip(lon).map(|(lat, lon)| LatLon { lat, lon });
        if at.is_none() {
            // One of them alone says nothing.
            for column in [plan.latitude, plan.longitude].into_iter().flatten() {
                self.set(column, CellFate::Unread);
            }
            at = self.take(plan.coordinates, |cell| read_pair(&cell.text));
        }
        let mut radius = self.take(plan.radius, |cell| metres(&cell.text, 1.0));
        radius = radius.or_else(|| self.take(plan.radius_km, |cell| metres(&cell.text, 1000.0)));
        let mut role = LocationRole::Ground;
        let code = plan.place_precision.and_then(|column| {
            let code = place_code(plan.layout, self.text(column)?);
            self.set(column, if code.is_some() { CellFate::Carried } else { CellFate::Noted });
            code
        });
        if let Some(code) = code {
            role = code.role;
            radius = radius.or(Some(code.radius_m));
        }
        if place_key(self.cells, plan, key)
            && let Some(place) = self.context.names.places.get(key)
        {
            for column in plan.place.into_iter().chain(plan.country) {
                self.set(column, CellFate::Carried);
            }
            for column in &plan.regions {
                self.set(*column, CellFate::Carried);
            }
            let id = FormStr::from(place.id.as_str());
            return (LocationForm::Place { id, radius_m: radius, role }, true);
        }
        match at {
            Some(LatLon { lat, lon }) => {
                (LocationForm::Point { lat, lon, radius_m: radius.unwrap_or(0.0), role }, true)
            }
            None => {
                for column in [plan.radius, plan.radius_km].into_iter().flatten() {
                    self.set(column, CellFate::Noted);
                }
                (LocationForm::Unlocated, false)
            }
        }
    }

    fn kind(&mut self) -> KindForm<'r> {
        let Some(column) = self.context.plan.kind else { return KindForm::default() };
        let Some(text) = self.text(column) else { return KindForm::default() };
        match self.context.names.kind_of.get(text) {
            Some(kind) => {
                self.set(column, CellFate::Carried);
                match kind {
                    KindOf::BuiltIn(kind) => KindForm::from(*kind),
                    KindOf::Own(id) => KindForm::Named(id.as_str().into()),
                }
            }
            None => KindForm::default(),
        }
    }

    /// The title: the row's own, or the start of its longest words, or what it is and where.
    fn title(&mut self, nth: usize) -> Cow<'r, str> {
        let plan = self.context.plan;
        if let Some(title) = plan.title.and_then(|column| self.take_text(column)) {
            return Cow::Borrowed(title);
        }
        let text = |column: Option<usize>| column.and_then(|column| self.text(column));
        if plan.layout.is_none()
            && let Some(long) = text(plan.summary).or_else(|| text(plan.statement))
        {
            return start_of_sentence(long);
        }
        let what = match plan.layout {
            Some(TableLayout::Gdelt1 | TableLayout::Gdelt2) => {
                text(plan.kind).and_then(super::codes::cameo_root)
            }
            _ => text(plan.tags.first().copied()).or_else(|| text(plan.kind)),
        };
        let place = text(plan.place).or_else(|| text(plan.country));
        let who = text(plan.actors.first().copied());
        match (what, place, who) {
            (Some(what), Some(place), _) => Cow::Owned(format!("{what}, {place}")),
            (Some(what), None, Some(who)) => Cow::Owned(format!("{what}, {who}")),
            (None, Some(place), Some(who)) => Cow::Owned(format!("{who}, {place}")),
            (one, other, third) => match one.or(other).or(third) {
                Some(only) => Cow::Borrowed(only),
                None => self
                    .first_words()
                    .map_or_else(|| Cow::Owned((nth + 1).to_string()), start_of_sentence),
            },
        }
    }

    /// The first cell with words in it.
    fn first_words(&self) -> Option<&'r str> {
        let words = |cell: &&'r SeenCell<'r>| cell.text.chars().any(char::is_alphabetic);
        self.cells.iter().find(words).map(|cell| &*cell.text)
    }

    fn id(&mut self, title: &str, nth: usize) -> Cow<'r, str> {
        let Some(own) = self.context.plan.id.and_then(|column| self.take_text(column)) else {
            return Cow::Owned(slug(title, &format!("row_{}", nth + 1)));
        };
        let is_odd = |letter: char| letter.is_whitespace() || letter.is_control();
        if own.contains(is_odd) { Cow::Owned(own.replace(is_odd, "_")) } else { Cow::Borrowed(own) }
    }

    fn actors(&mut self) -> Vec<FormStr<'r>> {
        let mut actors: Vec<FormStr<'r>> = Vec::new();
        for column in &self.context.plan.actors {
            for name in self.take_text(*column).into_iter().flat_map(parts_of) {
                if let Some(actor) = self.context.names.actors.get(name)
                    && !actors.iter().any(|known| **known == *actor.id)
                {
                    actors.push(actor.id.as_str().into());
                }
            }
        }
        actors
    }

    fn tags(&mut self) -> Vec<FormStr<'r>> {
        let mut tags = Vec::new();
        for column in &self.context.plan.tags {
            let Some(text) = self.text(*column) else { continue };
            let ids = parts_of(text).map(|name| self.context.names.tag_of.get(name));
            let ids: Vec<Option<&String>> = ids.collect();
            if ids.iter().all(Option::is_some) && !ids.is_empty() {
                tags.extend(ids.into_iter().flatten().map(|id| FormStr::from(id.as_str())));
                self.set(*column, CellFate::Carried);
            }
        }
        tags
    }

    fn sources(&mut self, key: &mut String) -> Vec<FormStr<'r>> {
        let plan = self.context.plan;
        let mut sources: Vec<FormStr<'r>> = Vec::new();
        sources_of(self.cells, plan, key, |key, _| {
            if let Some(source) = self.context.names.sources.get(key)
                && !sources.iter().any(|known| **known == *source.id)
            {
                sources.push(source.id.as_str().into());
            }
        });
        if sources.is_empty() {
            sources.push(self.context.file_source.into());
            for column in plan.addresses.iter().chain(&plan.publisher).chain(&plan.sources) {
                self.set(*column, CellFate::Unread);
            }
            return sources;
        }
        for column in plan.sources.iter().chain(&plan.publisher) {
            self.set(*column, CellFate::Carried);
        }
        for column in &plan.addresses {
            let is_good = self.text(*column).is_some_and(|text| {
                let parts = text.split([' ', ';', ',', '|', '\n']).map(str::trim);
                parts.filter(|it| !it.is_empty()).all(|it| WebAddress::parse(it).is_ok())
            });
            self.set(*column, if is_good { CellFate::Carried } else { CellFate::Unread });
        }
        sources
    }

    fn figures(&mut self) -> Vec<FigureForm<'r>> {
        let plan = self.context.plan;
        let mut figures = Vec::new();
        let (low, high) = (plan.low, plan.high);
        let bounds = |row: &mut Self| {
            let low = row.take(low, |cell| read_number(&cell.text))?;
            let high = row.take(high, |cell| read_number(&cell.text))?;
            Some((low, high))
        };
        let bounds = bounds(self);
        for (nth, column) in plan.figures.iter().enumerate() {
            let own = self.take(Some(*column), |cell| read_quantity(&cell.text));
            let (quantity, note) = match (bounds.filter(|_| nth == 0), own) {
                (Some((low, high)), Some(QuantityForm::Exact(best))) if low < high => {
                    let (low, high) = (low.min(best), high.max(best));
                    (QuantityForm::Range(low, high), Some(best))
                }
                (Some((low, high)), None) if low < high => (QuantityForm::Range(low, high), None),
                (Some((low, high)), Some(own)) => {
                    // Upside down bounds are kept beside the figure.
                    if low > high {
                        for column in plan.low.into_iter().chain(plan.high) {
                            self.set(column, CellFate::Unread);
                        }
                    }
                    (own, None)
                }
                (_, Some(own)) => (own, None),
                (_, None) => continue,
            };
            let name = plan.columns.get(*column).map_or("", |column| column.name.as_str());
            let (unit, harm) = unit_of(plan.layout, name);
            figures.push(FigureForm {
                quantity,
                unit: WordsForm::Plain(FormStr::from(Cow::Owned(unit))),
                measures: None,
                harm,
                side: None,
                as_of: None,
                note: note.map(|best| {
                    let note = format!("best estimate: {best}");
                    WordsForm::Plain(FormStr::from(Cow::Owned(note)))
                }),
            });
        }
        figures
    }

    /// What is kept beside the event: a column's name and its cell, one after the other.
    fn note(&self) -> Option<String> {
        let mut note = String::new();
        for (column, (cell, fate)) in self.cells.iter().zip(&*self.fates).enumerate() {
            if !matches!(fate, CellFate::Noted | CellFate::Unread) {
                continue;
            }
            if !note.is_empty() {
                note.push_str("; ");
            }
            match self.context.plan.columns.get(column) {
                Some(column) => note.push_str(&column.name),
                None => note.push_str(&(column + 1).to_string()),
            }
            note.push_str(": ");
            match cell.form {
                CellForm::Spot(_) => note.push('?'),
                _ => note.push_str(&cell.text),
            }
        }
        (!note.is_empty()).then_some(note)
    }
}

/// A radius in metres.
fn metres(text: &str, unit: f64) -> Option<f64> {
    let digits = text.trim().trim_end_matches(['m', 'k', ' ']);
    let unit = if text.trim().ends_with("km") { 1000.0 } else { unit };
    read_number(digits).map(|number| number * unit).filter(|radius| *radius <= 20_000_000.0)
}

/// From three days before a day to three days after it.
fn week_around(day: &str) -> Option<String> {
    let part = |range: Range<usize>| day.get(range).and_then(|it| it.parse::<i64>().ok());
    let (year, month, date) = (part(0..4)?, part(5..7)?, part(8..10)?);
    let day = Date::new(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?)?;
    let text = |day: Date| format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    Some(format!("[{}..{}]", text(day.plus_days(-3)), text(day.plus_days(3))))
}

/// The first sentence of a text, or as many of its words as a title has room for.
fn start_of_sentence(text: &str) -> Cow<'_, str> {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or(text).trim();
    let end = line
        .match_indices(['.', '!', '?'])
        .map(|(at, _)| at)
        .find(|at| *at > 20 && line.get(at + 1..).is_some_and(|rest| rest.starts_with(' ')));
    let sentence = end.and_then(|end| line.get(..end)).unwrap_or(line);
    let sentence = sentence.trim_end_matches('.');
    let Some((cut, _)) = sentence.char_indices().nth(TITLE_LETTERS) else {
        return if sentence.is_empty() { Cow::Borrowed(text) } else { Cow::Borrowed(sentence) };
    };
    let start = sentence.get(..cut).unwrap_or(sentence);
    let words = start.rfind(' ').filter(|at| *at > TITLE_LETTERS / 2);
    let start = words.and_then(|at| start.get(..at)).unwrap_or(start);
    Cow::Owned(format!("{}…", start.trim_end_matches([',', ';', ':', ' '])))
}

/// What a column of numbers counts, and whether it is people who were hurt.
fn unit_of(layout: Option<TableLayout>, name: &str) -> (String, Option<Harm>) {
    if layout == Some(TableLayout::UcdpGed) {
        return ("killed".to_owned(), Some(Harm::Killed));
    }
    let own = crate::text::folded(name).replace(['_', '-'], " ");
    let has = |words: &[&str]| words.iter().any(|word| own.contains(word));
    let harm =
        if has(&["fatalit", "dead", "death", "killed", "poginul", "ubijen", "vrar", "vdekur"]) {
            Some(Harm::Killed)
        } else if has(&["injur", "wound", "hurt", "ranjen", "povredjen", "plagosur"]) {
            Some(Harm::Hurt)
        } else {
            None
        };
    (name.replace('_', " ").trim().to_lowercase(), harm)
}

/// The cells of a row as the parts of an event.
pub(super) struct RowLocator<'r> {
    pub(super) cells: &'r [SeenCell<'r>],
    pub(super) plan: &'r TablePlan,
    pub(super) row: Range<usize>,
}

impl RowLocator<'_> {
    fn column(&self, field: &str) -> Option<usize> {
        let plan = self.plan;
        match field {
            "id" => plan.id,
            "when" => plan.when.or(plan.earliest).or(plan.year),
            "where" => plan.coordinates.or(plan.latitude).or(plan.place),
            "kind" => plan.kind,
            "tags" => plan.tags.first().copied(),
            "title" => plan.title.or(plan.summary),
            "summary" => plan.summary,
            "actors" => plan.actors.first().copied(),
            "claims" => plan.statement.or(plan.summary),
            _ => None,
        }
    }
}

impl RecordLocator for RowLocator<'_> {
    fn locate(&self, part: &FieldPath<'_>) -> Range<usize> {
        let mut part = *part;
        let mut field = None;
        loop {
            part = match part {
                FieldPath::Record => break,
                FieldPath::Field(of, name) => {
                    field = Some(name);
                    *of
                }
                FieldPath::Item(of, _) | FieldPath::With(of, ..) => *of,
            };
        }
        let column = field.and_then(|field| self.column(field));
        let cell = column.and_then(|column| self.cells.get(column)).filter(|cell| !cell.is_empty());
        cell.map_or_else(|| self.row.clone(), |cell| cell.span.clone())
    }
}
