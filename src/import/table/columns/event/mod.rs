//! Event of a row: the form that the checks read, and where each of its cells went.

mod dates;
mod figures;
mod location;
mod locator;
mod words;

use std::borrow::Cow;

pub(super) use self::figures::{FigureUnit, units_of};
pub(super) use self::locator::RowLocator;
use super::gather::{GatheredNames, KindOf};
use super::keys::{listed, parts_of, sources_of};
use super::plan::TablePlan;
use crate::dataset::records::claim::ClaimForm;
use crate::dataset::records::event::EventForm;
use crate::dataset::records::kind::KindForm;
use crate::dataset::records::{FormStr, WordsForm};
use crate::import::table::{CellForm, SeenCell};
use crate::model::{Stance, WebAddress};
use crate::time::Zone;

/// What the rows of a table share.
pub(super) struct RowContext<'c> {
    pub(super) plan: &'c TablePlan,
    pub(super) names: &'c GatheredNames,
    pub(super) zone: &'c Zone,
    /// The id of the actor that stands for the file, who says what nobody else does.
    pub(super) claimant: &'c str,
    /// The id of the source that is the file.
    pub(super) file_source: &'c str,
    /// What each column of figures counts.
    pub(super) units: &'c [FigureUnit],
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
        id: FormStr::from(Cow::Owned([&*id, "_claim"].concat())),
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

    fn actors(&mut self) -> Vec<FormStr<'r>> {
        let mut actors: Vec<FormStr<'r>> = Vec::with_capacity(4);
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
            let before = tags.len();
            let mut all_known = true;
            for name in listed(text, self.context.plan) {
                match self.context.names.tag_of.get(name) {
                    Some(id) => tags.push(FormStr::from(id.as_str())),
                    None => all_known = false,
                }
            }
            if !all_known {
                tags.truncate(before);
            } else if tags.len() > before {
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

    /// What is kept beside the event: a column's name and its cell, one after the other.
    fn note(&self) -> Option<String> {
        let is_noted = |fate: &CellFate| matches!(fate, CellFate::Noted | CellFate::Unread);
        if !self.fates.iter().any(is_noted) {
            return None;
        }
        let mut note = String::with_capacity(64);
        for (column, (cell, fate)) in self.cells.iter().zip(&*self.fates).enumerate() {
            if !is_noted(fate) {
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
