//! Filter: the events a person asks to see, whatever the dates shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize};

use super::line::{Field, LineFault, Term, Test, Values, kind_key, read_line};
use crate::model::{Claim, Dataset, EventKind, GradeFloor};

/// Which events a person asks to see.
///
/// [`Visible`](super::Visible) says which events it leaves; nothing else applies it to events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Kinds that are switched off.
    pub hidden_kinds: BTreeSet<EventKind>,
    /// Words that an event must all contain, or must not; empty for no search. A term that is being
    /// typed is in it until it is settled.
    pub text: String,
    /// Conditions that an event must all fulfil. A session drops those that it cannot read.
    #[serde(deserialize_with = "readable")]
    pub terms: Vec<Term>,
    /// Whether only events inside the map's frame are shown.
    pub only_on_map: bool,
    /// Whether a search finds only what is in the dates shown, and tells nothing of the rest. What is
    /// shown is the same.
    pub only_in_dates: bool,
    /// The grade that an event and a claim must reach; `None` also shows what is not graded.
    pub at_least: Option<GradeFloor>,
}

/// How a value is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueChoice {
    /// An event has it, or another value that is asked for in this way.
    Any,
    /// An event has it, and all others that are asked for in this way.
    All,
    /// No event has it.
    None,
}

impl ValueChoice {
    /// Whether a term asks for values of the field in this way.
    fn is_of(self, term: &Term, field: Field) -> bool {
        let is_all = |values: &Values| values.field == field && values.all == (self == Self::All);
        let of_field = matches!(&term.test, Test::Values(values) if is_all(values));
        of_field && term.negated == (self == Self::None)
    }
}

/// The values that a term names.
fn values_of(term: &Term) -> &[Box<str>] {
    match &term.test {
        Test::Values(values) => &values.values,
        _ => &[],
    }
}

/// The terms that can be read.
fn readable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Term>, D::Error> {
    let lines = Vec::<String>::deserialize(deserializer)?;
    let terms = lines.iter().flat_map(|line| read_line(line).terms);
    Ok(terms.map(|(term, _)| term).collect())
}

impl Filter {
    /// The filter that a line asks for.
    pub fn from_line(line: &str) -> Result<Self, LineFault> {
        let mut filter = Self { text: line.to_owned(), ..Self::default() };
        let fault = filter.settle();
        fault.map_or(Ok(filter), Err)
    }

    /// The filter as one line, which reads back as the same.
    pub fn line(&self) -> String {
        let kinds = (!self.hidden_kinds.is_empty()).then(|| {
            let keys = self.hidden_kinds.iter().map(|kind| kind_key(*kind));
            let kinds = Term::any(Field::Kind, keys.map(|key| key.into_owned().into()));
            Term { negated: true, ..kinds }.to_string()
        });
        let grade = self
            .at_least
            .map(|(letter, number)| format!("grade:>={}{}", letter.letter(), number.get()));
        let terms = self.terms.iter().map(ToString::to_string);
        let words = read_line(&self.text);
        let typed = words.terms.into_iter().map(|(term, _)| term.to_string());
        let on_map = self.only_on_map.then(|| "on-map".to_owned());
        let in_dates = self.only_in_dates.then(|| "in-dates".to_owned());
        let words = words.words.into_iter().map(|(word, _)| word);
        let all = terms.chain(typed).chain(kinds).chain(grade);
        let all = all.chain(on_map).chain(in_dates).chain(words);
        all.collect::<Vec<_>>().join(" ")
    }

    /// Moves every term in the text to the terms, and returns the first fault in the text, which
    /// stays in it.
    pub(super) fn settle(&mut self) -> Option<LineFault> {
        let parts = read_line(&self.text);
        let settled = parts.terms.iter().map(|(_, at)| at.clone());
        let settled = settled.chain(parts.at_least.iter().map(|(_, at)| at.clone()));
        let settled: Vec<_> =
            settled.chain(parts.on_map.clone()).chain(parts.in_dates.clone()).collect();
        for (term, _) in parts.terms {
            match super::line::built_in_kinds(&term) {
                Some(kinds) => self.hidden_kinds.extend(kinds),
                None if self.terms.contains(&term) => {}
                None => self.terms.push(term),
            }
        }
        self.at_least = parts.at_least.map(|(floor, _)| floor).or(self.at_least);
        self.only_on_map |= parts.on_map.is_some();
        self.only_in_dates |= parts.in_dates.is_some();
        if !settled.is_empty() || parts.fault.is_none() {
            let kept = self
                .text
                .char_indices()
                .filter(|(byte, _)| !settled.iter().any(|settled| settled.contains(byte)));
            let kept: String = kept.map(|(_, letter)| letter).collect();
            self.text = if parts.fault.is_none() {
                parts.words.into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ")
            } else {
                kept.trim_start().to_owned()
            };
        }
        parts.fault
    }

    /// All terms, those that are being typed included.
    pub fn all_terms(&self) -> impl Iterator<Item = Term> + '_ {
        let typed = read_line(&self.text).terms.into_iter().map(|(term, _)| term);
        self.terms.iter().cloned().chain(typed)
    }

    /// The words that are searched for, each by itself or several in quotes, with a minus before
    /// what must not be there.
    pub fn words(&self) -> Vec<String> {
        read_line(&self.text).words.into_iter().map(|(word, _)| word).collect()
    }

    /// What cannot be followed in what is being typed.
    pub fn fault(&self) -> Option<LineFault> {
        read_line(&self.text).fault
    }

    /// How a value of a field is asked for; `None` where it is not.
    pub fn choice_of(&self, field: Field, value: &str) -> Option<ValueChoice> {
        let has = |choice: &ValueChoice| {
            let term = self.terms.iter().find(|term| choice.is_of(term, field));
            term.is_some_and(|term| values_of(term).iter().any(|own| **own == *value))
        };
        [ValueChoice::Any, ValueChoice::All, ValueChoice::None].into_iter().find(has)
    }

    /// Asks for a value in one way, or takes it away where it is asked for in that way. In another
    /// way it is asked for no longer.
    pub(super) fn toggle_value(&mut self, field: Field, value: Box<str>, choice: ValueChoice) {
        let before = self.choice_of(field, &value);
        for term in &mut self.terms {
            if let Test::Values(values) = &mut term.test
                && values.field == field
            {
                values.values.retain(|own| *own != value);
            }
        }
        self.terms.retain(|term| !matches!(&term.test, Test::Values(own) if own.values.is_empty()));
        if before == Some(choice) {
            return;
        }
        let term = self.terms.iter_mut().find(|term| choice.is_of(term, field));
        if let Some(Term { test: Test::Values(values), .. }) = term {
            values.values.push(value);
            return;
        }
        let (negated, all) = (choice == ValueChoice::None, choice == ValueChoice::All);
        let test = Test::Values(Values { field, all, values: vec![value] });
        self.terms.push(Term { negated, test });
    }

    /// Whether the filter hides nothing.
    pub fn is_empty(&self) -> bool {
        self.hidden_kinds.is_empty()
            && self.text.trim().is_empty()
            && self.terms.is_empty()
            && !self.only_on_map
            && self.at_least.is_none()
    }

    /// Whether a claim is graded well enough to be shown.
    pub fn keeps_claim(&self, claim: &Claim, dataset: &Dataset) -> bool {
        self.at_least.is_none_or(|floor| dataset.claim_grade(claim).reaches(floor))
    }

    /// Whether kind, words and grade exclude no event; the map's frame still may.
    pub(super) fn passes_all_events(&self) -> bool {
        self.passes_like(&Self::default())
    }

    /// Whether the same events pass by kind, words and grade, whatever the map's frame.
    pub(super) fn passes_like(&self, other: &Self) -> bool {
        self.hidden_kinds == other.hidden_kinds
            && self.text.trim() == other.text.trim()
            && self.terms == other.terms
            && self.at_least == other.at_least
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Credibility, Reliability};
    use crate::state::fixture::{after, march, shown};
    use crate::state::{AppState, FilterCommand};
    use crate::state::{Command, WindowMode, visible};

    /// The small crisis with all dates shown, after the commands.
    fn done(commands: impl IntoIterator<Item = FilterCommand>) -> (Dataset, AppState) {
        let dataset = march();
        let mut state = AppState::opening(&dataset);
        state.window.mode = WindowMode::Cumulative;
        let (state, effects) = after(state, &dataset, commands.into_iter().map(Command::Filter));
        assert_eq!(effects, []);
        (dataset, state)
    }

    fn left(commands: impl IntoIterator<Item = FilterCommand>) -> Vec<String> {
        let (dataset, state) = done(commands);
        shown(&state, &dataset)
    }

    fn found(words: &str) -> Vec<String> {
        left([FilterCommand::SetText(words.to_owned())])
    }

    const ALL: [&str; 7] = ["march", "clash", "call", "order", "siege", "talks", "patrols"];

    #[test]
    fn a_kind_is_hidden_and_shown_again() {
        let toggle = || FilterCommand::ToggleKind(EventKind::Statement);
        assert_eq!(left([toggle()]), ["march", "clash", "order", "siege", "patrols"]);
        assert_eq!(left([toggle(), toggle()]), ALL);
    }

    #[test]
    fn a_kind_is_shown_alone_and_then_all_again() {
        let only = || FilterCommand::OnlyKind(EventKind::Clash);
        assert_eq!(left([only()]), ["clash", "siege"]);
        assert_eq!(left([only(), only()]), ALL);
        let another = FilterCommand::OnlyKind(EventKind::Crossing);
        assert_eq!(left([only(), another]), ["march"]);
    }

    #[test]
    fn showing_every_kind_keeps_the_search() {
        let words = FilterCommand::SetText("e".to_owned());
        let toggle = FilterCommand::ToggleKind(EventKind::Statement);
        let hidden = left([words.clone(), toggle.clone()]);
        assert_eq!(left([words.clone(), toggle, FilterCommand::AllKinds]), left([words]));
        assert!(!hidden.contains(&"call".to_owned()));
    }

    #[test]
    fn only_events_in_the_frame_of_the_map_are_shown() {
        let only = FilterCommand::SetOnlyOnMap;
        assert_eq!(left([only(true)]), ["march", "clash", "order", "siege", "patrols"]);
        assert_eq!(left([only(true), only(false)]), ALL);
    }

    #[test]
    fn an_event_that_is_not_graded_reaches_no_grade() {
        let worst = (Reliability::E, Credibility::ALL[4]);
        let at_least = FilterCommand::SetAtLeast;
        assert_eq!(left([at_least(Some(worst))]), [""; 0]);
        assert_eq!(left([at_least(Some(worst)), at_least(None)]), ALL);
    }

    #[test]
    fn showing_all_hides_only_events_without_a_date() {
        let hide = FilterCommand::OnlyKind(EventKind::Clash);
        let words = FilterCommand::SetText("siege".to_owned());
        let frame = FilterCommand::SetOnlyOnMap(true);
        for mode in WindowMode::ALL {
            let (dataset, mut state) = done([hide.clone(), words.clone(), frame.clone()]);
            let playhead = state.playhead;
            state.window.mode = mode;
            let show = [Command::Filter(FilterCommand::ShowAll)];
            let (state, _) = after(state, &dataset, show);
            assert!(state.filter.is_empty());
            assert_eq!(
                visible(&state, &dataset).sentence(),
                "7 of 8 events: 1 undated",
                "{mode:?}"
            );
            assert_eq!(state.playhead, playhead);
            assert!(
                dataset
                    .extent()
                    .is_some_and(|all| state.view.span().hull(all) == state.view.span())
            );
        }
    }

    #[test]
    fn a_filter_that_hides_nothing_is_empty() {
        assert!(done([FilterCommand::SetText("  ".to_owned())]).1.filter.is_empty());
        for command in [
            FilterCommand::SetText("x".to_owned()),
            FilterCommand::ToggleKind(EventKind::Other),
            FilterCommand::SetOnlyOnMap(true),
        ] {
            assert!(!done([command.clone()]).1.filter.is_empty(), "{command:?}");
        }
    }

    #[test]
    fn events_are_found_by_title_actor_and_place() {
        assert_eq!(found("siege"), ["siege"]);
        assert_eq!(found("police"), ["clash"]);
        assert_eq!(found("harbour"), ["call", "talks"]);
        assert_eq!(found("volcano"), [""; 0]);
    }

    #[test]
    fn every_word_has_to_be_found_somewhere() {
        assert_eq!(found("bridge"), ["march", "clash"]);
        assert_eq!(found("bridge mitrovica"), ["clash"]);
        assert_eq!(found("  BRIDGE   police "), ["clash"]);
    }

    #[test]
    fn names_are_found_in_every_script_with_or_without_diacritics() {
        for words in ["Zvečan", "zvecan", "ЗВЕЧАН", "Звечан", "Zveçan", "Zvec\u{30C}an"]
        {
            assert_eq!(found(words), ["march", "order"], "{words}");
        }
        for words in ["Mitrovicë", "mitrovice", "Mitrovice\u{308}"] {
            assert_eq!(found(words), ["clash", "siege", "patrols"], "{words}");
        }
        for words in ["Đorđević", "Djordjevic", "ЂОРЂЕВИЋ"] {
            assert_eq!(found(words), ["march"], "{words}");
        }
    }
}
