//! Words for values of fields, and for the counts of events that have them.

use crate::model::{Dataset, Language, Precision};
use crate::scene::text::count_words;
use crate::state::{Field, Reason, ValueCount};
use crate::{label, message};

/// The word for a value of a field.
pub fn value_label(field: Field, key: &str, dataset: &Dataset, names: Language) -> String {
    if key == "none" {
        return label!("ask-none").to_owned();
    }
    let fixed = match (field, key) {
        (Field::Stance, "says") => label!("ask-stance-says"),
        (Field::Stance, "denies") => label!("ask-stance-denies"),
        (Field::Stance, "admits") => label!("ask-stance-admits"),
        (Field::Stance, "calls-for") => label!("ask-stance-calls-for"),
        (Field::Media, "state") => label!("ask-media-state"),
        (Field::Media, "public") => label!("ask-media-public"),
        (Field::Media, "independent") => label!("ask-media-independent"),
        (Field::Media, "unknown") => label!("ask-media-unknown"),
        (Field::About, "occurrence") => label!("ask-about-occurrence"),
        (Field::About, "time") => label!("ask-about-time"),
        (Field::About, "place") => label!("ask-about-place"),
        (Field::About, "casualties") => label!("ask-about-casualties"),
        (Field::About, "strength") => label!("ask-about-strength"),
        (Field::About, "responsibility") => label!("ask-about-responsibility"),
        (Field::About, "intent") => label!("ask-about-intent"),
        (Field::About, "legality") => label!("ask-about-legality"),
        (Field::About, "demand") => label!("ask-about-demand"),
        _ => "",
    };
    if !fixed.is_empty() {
        return fixed.to_owned();
    }
    match field {
        Field::Speaker | Field::Side | Field::Actor => {
            let actor = dataset.actor(&key.into());
            actor.map_or(key, |actor| actor.names.get(names)).to_owned()
        }
        Field::Place => {
            let place = dataset.place(&key.into());
            place.map_or(key, |place| place.names.get(names)).to_owned()
        }
        Field::Tag => {
            let tag = dataset.tag(&key.into());
            tag.map_or(key, |tag| tag.name()).to_owned()
        }
        Field::About => key.replace('_', " "),
        Field::Precision => {
            let own = PRECISIONS.into_iter().find(|own| own.code() == key);
            own.map_or_else(|| key.to_owned(), |own| own.label().to_owned())
        }
        _ => key.to_owned(),
    }
}

const PRECISIONS: [Precision; 11] = [
    Precision::Millennium,
    Precision::Century,
    Precision::Decade,
    Precision::Year,
    Precision::Season,
    Precision::Month,
    Precision::Day,
    Precision::Hour,
    Precision::Minute,
    Precision::Second,
    Precision::Millisecond,
];

/// The number of events with a value: "12", or "12–15" where three of them are only possibly there.
pub fn count_range(count: &ValueCount) -> String {
    let possible = count_words(count.possible);
    if count.certain == count.possible {
        return possible;
    }
    message!("ask-count-range", certain = count_words(count.certain), possible = possible)
}

/// Why an event is hidden, as the line has it.
pub fn reason_words(reason: &Reason) -> String {
    match reason {
        Reason::Term(text) | Reason::Word(text) => text.clone(),
        Reason::Kind(kind) => message!("ask-hidden-kind", kind = kind.label()),
        Reason::Grade((letter, number)) => format!("grade:>={}{}", letter.letter(), number.get()),
        Reason::OffMap => "on-map".to_owned(),
        Reason::OutsideDates => "in-dates".to_owned(),
    }
}
