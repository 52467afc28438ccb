//! Figures of a row: numbers as people write them, and a best one between its bounds.

use std::borrow::Cow;

use super::{CellFate, RowReader, TablePlan};
use crate::dataset::records::figure::{FigureForm, QuantityForm};
use crate::dataset::records::{FormStr, WordsForm};
use crate::import::table::columns::numbers::{read_number, read_quantity};
use crate::message;
use crate::model::Harm;
use crate::model::TableLayout;
use crate::text::folded;

impl<'r> RowReader<'r, '_> {
    pub(super) fn figures(&mut self) -> Vec<FigureForm<'r>> {
        let plan = self.context.plan;
        let mut figures = Vec::new();
        let (low, high) = (plan.low, plan.high);
        let bounds = |row: &mut Self| {
            let low = row.take(low, |cell| read_number(&cell.text))?;
            let high = row.take(high, |cell| read_number(&cell.text))?;
            Some((low, high))
        };
        let bounds = bounds(self);
        let columns = plan.figures.iter().zip(self.context.units);
        for (nth, (column, unit)) in columns.enumerate() {
            let own = self.take(Some(*column), |cell| read_quantity(&cell.text));
            let (quantity, note) = match (bounds.filter(|_| nth == 0), own) {
                (Some((low, high)), Some(QuantityForm::Exact(best))) if low < high => {
                    let (low, high) = (low.min(best), high.max(best));
                    (QuantityForm::Range(low, high), Some(best))
                }
                (Some((low, high)), None) if low < high => (QuantityForm::Range(low, high), None),
                (Some((low, high)), Some(own)) => {
                    // Upside down bounds are kept beside the figure.
                    let unread = plan.low.into_iter().chain(plan.high).filter(|_| low > high);
                    unread.for_each(|column| self.set(column, CellFate::Unread));
                    (own, None)
                }
                (_, Some(own)) => (own, None),
                (_, None) => continue,
            };
            figures.push(FigureForm {
                quantity,
                unit: WordsForm::from(unit.words.as_str()),
                measures: None,
                harm: unit.harm,
                side: None,
                as_of: None,
                note: note.map(|best| {
                    let note = message!("import-best-estimate", best = best);
                    WordsForm::Plain(FormStr::from(Cow::Owned(note)))
                }),
            });
        }
        figures
    }
}

/// What a column of numbers counts.
#[derive(Clone, Debug)]
pub(in crate::import::table::columns) struct FigureUnit {
    words: String,
    /// Whether it is people who were hurt.
    harm: Option<Harm>,
}

/// What each column of figures counts, in their order.
pub(in crate::import::table::columns) fn units_of(plan: &TablePlan) -> Vec<FigureUnit> {
    let name = |column: &usize| plan.columns.get(*column).map_or("", |column| column.name.as_str());
    plan.figures.iter().map(|column| unit_of(plan.layout, name(column))).collect()
}

fn unit_of(layout: Option<TableLayout>, name: &str) -> FigureUnit {
    if layout == Some(TableLayout::UcdpGed) {
        return FigureUnit { words: "killed".to_owned(), harm: Some(Harm::Killed) };
    }
    let own = folded(name).replace(['_', '-'], " ");
    let has = |words: &[&str]| words.iter().any(|word| own.contains(word));
    let harm = if has(&[
        "fatalit", "dead", "death", "killed", "poginul", "ubijen", "vrar", "vdekur", "tote",
        "getotet", "morts", "mortos", "morti", "muert", "tues", "zabici", "pogibs", "zaginat",
    ]) || own == "olu"
    {
        Some(Harm::Killed)
    } else if has(&[
        "injur", "wound", "hurt", "ranjen", "povreden", "plagosur", "verletzt", "bless", "herid",
        "ferit", "ferid", "yaral", "ozlijed", "povrijed", "ranen", "ranni",
    ]) {
        Some(Harm::Hurt)
    } else {
        None
    };
    FigureUnit { words: name.replace('_', " ").trim().to_lowercase(), harm }
}
