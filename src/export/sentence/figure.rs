//! Figures as sentences: the number as it was said, what it counts, the time it is for, and who says
//! so.

use super::Telling;
use super::claim::said_sentence;
use super::when::adverbial;
use crate::message;
use crate::model::{Claim, Figure, Quantity};
use crate::scene::text::{number, told};

/// The figure in a sentence: "8,350 Serbian soldiers on 26 September 2023, Miloš Vučević (Defence
/// minister of Serbia) said on 4 October 2023 (Beta)."
pub fn figure_sentence(figure: &Figure, claim: &Claim, telling: Telling<'_>) -> String {
    said_sentence(&figure_phrase(figure, telling), claim, telling)
}

/// The figure with what it counts, the time that it is for and the speaker's remark on it.
pub fn figure_phrase(figure: &Figure, telling: Telling<'_>) -> String {
    let quantity = quantity_words(figure.quantity);
    let unit = told(&figure.unit);
    let note = figure.note.text().map(|note| told(note).into_owned());
    let when = figure.as_of.as_deref().map(|when| adverbial(when, telling.zone));
    match (when, note) {
        (None, None) => message!("sentence-figure", figure = quantity, unit = unit),
        (Some(when), None) => {
            message!("sentence-figure.when", figure = quantity, unit = unit, when = when)
        }
        (None, Some(note)) => {
            message!("sentence-figure.note", figure = quantity, unit = unit, note = note)
        }
        (Some(when), Some(note)) => message!(
            "sentence-figure.when-note",
            figure = quantity,
            unit = unit,
            when = when,
            note = note
        ),
    }
}

/// A quantity in the words of a sentence: "about 4,500", "at least 52".
fn quantity_words(quantity: Quantity) -> String {
    match quantity {
        Quantity::Exact(n) => number(n),
        Quantity::About(n) => message!("sentence-about", figure = number(n)),
        Quantity::Range(low, high) => {
            message!("sentence-range", low = number(low), high = number(high))
        }
        Quantity::AtLeast(n) => message!("sentence-at-least", figure = number(n)),
        Quantity::AtMost(n) => message!("sentence-at-most", figure = number(n)),
    }
}
