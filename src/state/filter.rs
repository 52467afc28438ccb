//! Which events a person wants to see.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AppState, Effect};
use crate::model::{Dataset, Event, EventKind, GradeFloor, Language};

/// Which events are shown, beside the window in force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Kinds that are not shown.
    pub hidden_kinds: BTreeSet<EventKind>,
    /// Words that an event must contain, or empty.
    pub text: String,
    /// Whether only events inside the map's frame are shown.
    pub only_on_map: bool,
    /// The grade that an event and a claim must reach; `None` asks for none.
    pub at_least: Option<GradeFloor>,
}

/// What can be asked of the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterCommand {
    /// Hide a kind, or show it again.
    ToggleKind(EventKind),
    /// Show this kind alone, or all again where it is alone already.
    OnlyKind(EventKind),
    /// Show events that contain these words.
    SetText(String),
    /// Show only events inside the map's frame, or all.
    SetOnlyOnMap(bool),
    /// Show only what is graded that or better, or everything.
    SetAtLeast(Option<GradeFloor>),
    /// Take every filter away, and show all of time.
    ShowAll,
}

impl Filter {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.hidden_kinds.is_empty()
            && self.text.trim().is_empty()
            && !self.only_on_map
            && self.at_least.is_none()
    }

    /// Whether the event passes by kind, words and grade; the map's frame is looked at elsewhere.
    pub fn passes(&self, event: &Event, dataset: &Dataset) -> bool {
        self.matches(event, dataset) && self.reaches_grade(event, dataset)
    }

    /// Whether the event passes by kind and words.
    pub fn matches(&self, event: &Event, dataset: &Dataset) -> bool {
        !self.hidden_kinds.contains(&event.kind) && self.matches_text(event, dataset)
    }

    /// Whether the event, or a claim on it, is graded as well as is asked for.
    pub fn reaches_grade(&self, event: &Event, dataset: &Dataset) -> bool {
        self.at_least.is_none_or(|floor| dataset.event_reaches(event, floor))
    }

    fn matches_text(&self, event: &Event, dataset: &Dataset) -> bool {
        let needle = folded(self.text.trim());
        if needle.is_empty() {
            return true;
        }
        let texts = [&event.title, &event.summary].into_iter().map(|text| &**text);
        let actors = event
            .actors
            .iter()
            .filter_map(|id| dataset.actor(id))
            .flat_map(|actor| actor.names.iter().map(|(_, name)| name));
        let place = match &event.r#where.spot {
            crate::model::Spot::Place { id, .. } => dataset.place(id),
            _ => None,
        };
        let places = place.into_iter().flat_map(|place| place.names.iter().map(|(_, name)| name));
        let short = event.short.as_deref().into_iter();
        let haystack: Vec<String> =
            texts.chain(short).chain(actors).chain(places).map(folded).collect();
        needle.split_whitespace().all(|word| haystack.iter().any(|text| text.contains(word)))
    }
}

/// The text in small letters without the diacritics of Serbian and Albanian, and with Serbian
/// Cyrillic in Latin letters, so that "Mitrovice" finds "Mitrovicë" and "Zvecan" finds "Звечан".
fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match latin_from_cyrillic(letter) {
            Some(latin) => plain.push_str(latin),
            None => plain.push(without_diacritic(letter)),
        }
    }
    plain.replace('đ', "dj")
}

fn without_diacritic(letter: char) -> char {
    match letter {
        'č' | 'ć' | 'ç' => 'c',
        'š' => 's',
        'ž' => 'z',
        'ë' | 'é' => 'e',
        'ö' => 'o',
        'ü' => 'u',
        'ş' => 's',
        other => other,
    }
}

fn latin_from_cyrillic(letter: char) -> Option<&'static str> {
    const PAIRS: [(char, &str); 30] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('ђ', "dj"),
        ('е', "e"),
        ('ж', "z"),
        ('з', "z"),
        ('и', "i"),
        ('ј', "j"),
        ('к', "k"),
        ('л', "l"),
        ('љ', "lj"),
        ('м', "m"),
        ('н', "n"),
        ('њ', "nj"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('ћ', "c"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "c"),
        ('џ', "dz"),
        ('ш', "s"),
    ];
    PAIRS.iter().find(|(cyrillic, _)| *cyrillic == letter).map(|(_, latin)| *latin)
}

impl FilterCommand {
    /// Changes the filter.
    pub(super) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let filter = &mut state.filter;
        match self {
            Self::ToggleKind(kind) => {
                if !filter.hidden_kinds.remove(&kind) {
                    filter.hidden_kinds.insert(kind);
                }
            }
            Self::OnlyKind(kind) => {
                let others: BTreeSet<EventKind> =
                    EventKind::ALL.into_iter().filter(|other| *other != kind).collect();
                filter.hidden_kinds =
                    if filter.hidden_kinds == others { BTreeSet::new() } else { others };
            }
            Self::SetText(text) => filter.text = text,
            Self::SetOnlyOnMap(only) => filter.only_on_map = only,
            Self::SetAtLeast(floor) => filter.at_least = floor,
            Self::ShowAll => {
                *filter = Filter::default();
                state.show_all_time(dataset);
            }
        }
        Vec::new()
    }
}

/// The words by which an event can be found, for tests and for search hints.
pub(crate) fn place_name<'a>(event: &Event, dataset: &'a Dataset, names: Language) -> &'a str {
    match &event.r#where.spot {
        crate::model::Spot::Place { id, .. } => {
            dataset.place(id).map_or("", |place| place.names.get(names))
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn words_are_found_with_or_without_diacritics_and_across_scripts() {
        assert_eq!(folded("Mitrovicë"), "mitrovice");
        assert_eq!(folded("Звечан"), folded("Zvečan"));
        assert_eq!(folded("Đakovica"), folded("Djakovica"));
        assert_eq!(folded("Leposaviq"), "leposaviq");
    }
}
