//! Title and identifier of a row, its own or made from what it says.

use std::borrow::Cow;

use super::{CellFate, RowReader};
use crate::import::table::SeenCell;
use crate::import::table::columns::codes::cameo_root;
use crate::import::table::columns::ids::slug;
use crate::model::TableLayout;

/// The letters of a title that is made from a longer text.
const TITLE_LETTERS: usize = 90;

impl<'r> RowReader<'r, '_> {
    /// The title: the row's own, or the start of its longest words, or what it is and where.
    pub(super) fn title(&mut self, nth: usize) -> Cow<'r, str> {
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
            Some(TableLayout::Gdelt1 | TableLayout::Gdelt2) => text(plan.kind).and_then(cameo_root),
            _ => text(plan.tags.first().copied()).or_else(|| text(plan.kind)),
        };
        let place = text(plan.place).or_else(|| text(plan.country));
        let who = text(plan.actors.first().copied());
        match (what, place, who) {
            (Some(what), Some(place), _) => Cow::Owned([what, ", ", place].concat()),
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

    pub(super) fn id(&mut self, title: &str, nth: usize) -> Cow<'r, str> {
        let Some(own) = self.context.plan.id.and_then(|column| self.take_text(column)) else {
            return Cow::Owned(slug(title, &format!("row_{}", nth + 1)));
        };
        let is_odd = |letter: char| letter.is_whitespace() || letter.is_control();
        if !own.contains(is_odd) {
            return Cow::Borrowed(own);
        }
        // An id has no spaces: what the file has is kept beside it.
        if let Some(column) = self.context.plan.id {
            self.set(column, CellFate::Noted);
        }
        Cow::Owned(own.replace(is_odd, "_"))
    }
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
