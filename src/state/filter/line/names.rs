//! Records that a value names.

use super::fault::nearest;
use super::{Field, LineFault, LineProblem, NONE, Test, Values, read_line};
use crate::model::{Dataset, Names};
use crate::text::folded;

/// Whether a name is asked for: exactly, or by some of its words.
fn is_called(names: &Names, wanted: &str, exactly: bool) -> bool {
    names.iter().any(|(_, name)| {
        let name = folded(name);
        if exactly {
            return name == wanted;
        }
        let mut own = name.split(|letter: char| !letter.is_alphanumeric());
        wanted.split_whitespace().all(|word| own.any(|part| part == word))
    })
}

/// The records with that identifier; else those with that name; else those with these words, in
/// this order, in a name.
fn named<'a, T>(
    records: &'a [T],
    value: &str,
    id: impl Fn(&T) -> &str,
    names: impl Fn(&'a T) -> &'a Names,
) -> Vec<usize> {
    if let Some(nth) = records.iter().position(|record| id(record) == value) {
        return vec![nth];
    }
    let wanted = folded(value);
    let lower = records.iter().position(|record| folded(id(record)) == wanted);
    if let Some(nth) = lower {
        return vec![nth];
    }
    let found = |exactly: bool| -> Vec<usize> {
        let records = records.iter().enumerate();
        let called = records.filter(|(_, record)| is_called(names(record), &wanted, exactly));
        called.map(|(nth, _)| nth).collect()
    };
    let exactly = found(true);
    if exactly.is_empty() { found(false) } else { exactly }
}

/// Positions of the actors that a value names.
pub(in crate::state::filter) fn named_actors(dataset: &Dataset, value: &str) -> Vec<usize> {
    named(dataset.actors(), value, |actor| actor.id.as_str(), |actor| &actor.names)
}

/// Positions of the places that a value names.
pub(in crate::state::filter) fn named_places(dataset: &Dataset, value: &str) -> Vec<usize> {
    named(dataset.places(), value, |place| place.id.as_str(), |place| &place.names)
}

/// The first value in a line that names no record of the dataset; `None` if all do, or if the line
/// cannot be read at all.
pub fn unknown_value(line: &str, dataset: &Dataset) -> Option<LineFault> {
    let parts = read_line(line);
    parts.terms.iter().find_map(|(term, at)| {
        let unknown = match &term.test {
            Test::Values(Values { field, values, .. }) => {
                let mut values = values.iter();
                (*field, values.find(|value| !is_known(*field, value, dataset))?)
            }
            Test::NearPlace { place, .. } if !is_known(Field::Place, place, dataset) => {
                (Field::Place, place)
            }
            _ => return None,
        };
        let (field, value) = unknown;
        let own = line.get(at.clone()).unwrap_or_default();
        let start = own.find(&**value).map_or(at.start, |offset| at.start + offset);
        let end = (start + value.len()).min(at.end);
        let known = known_values(field, dataset);
        let near = nearest(value, known.iter().map(String::as_str)).map(str::to_owned);
        let meant = near.or_else(|| that_has(value, &known));
        let problem = LineProblem::UnknownValue(field, value.to_string());
        Some(LineFault::new(line, start..end, problem).suggesting(meant))
    })
}

/// The shortest of the known values that has the value within.
fn that_has(value: &str, known: &[String]) -> Option<String> {
    let wanted = folded(value);
    let longer = known.iter().filter(|own| !wanted.is_empty() && folded(own).contains(&wanted));
    longer.min_by_key(|own| own.chars().count()).cloned()
}

fn is_known(field: Field, value: &str, dataset: &Dataset) -> bool {
    let wanted = folded(value);
    if wanted == NONE {
        return true;
    }
    let same = |text: &str| folded(text) == wanted;
    match field {
        Field::Speaker | Field::Side | Field::Actor => !named_actors(dataset, value).is_empty(),
        Field::Place => !named_places(dataset, value).is_empty(),
        Field::Area => dataset.places().iter().any(|place| place.area.as_deref().is_some_and(same)),
        Field::Source => dataset
            .sources()
            .iter()
            .any(|source| same(source.id.as_str()) || same(&source.publisher)),
        Field::Kind | Field::Tag => !super::kinds::named_keys(field, value, dataset).is_empty(),
        // Anything can be a word of a claim; the others are fixed.
        Field::About | Field::Stance | Field::Media | Field::Grade | Field::Precision => true,
    }
}

/// What a value of the field can be, for a suggestion.
fn known_values(field: Field, dataset: &Dataset) -> Vec<String> {
    fn all<'a>(id: &'a str, names: &'a Names) -> impl Iterator<Item = String> + 'a {
        let names = names.iter().map(|(_, name)| name);
        std::iter::once(id).chain(names).map(str::to_owned)
    }
    match field {
        Field::Speaker | Field::Side | Field::Actor => {
            let actors = dataset.actors().iter();
            actors.flat_map(|actor| all(actor.id.as_str(), &actor.names)).collect()
        }
        Field::Place => {
            let places = dataset.places().iter();
            places.flat_map(|place| all(place.id.as_str(), &place.names)).collect()
        }
        Field::Area => {
            let areas = dataset.places().iter().filter_map(|place| place.area.as_deref());
            areas.map(str::to_owned).collect()
        }
        Field::Source => {
            dataset.sources().iter().map(|source| source.publisher.to_string()).collect()
        }
        Field::Kind | Field::Tag => super::kinds::known(field, dataset),
        Field::About | Field::Stance | Field::Media | Field::Grade | Field::Precision => Vec::new(),
    }
}
