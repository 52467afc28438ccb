//! Which events a person wants to see.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Dataset, Event, EventKind, GradeFloor, Spot};
use crate::text::folded;

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
        let haystack: Vec<String> = words_of(event, dataset).map(folded).collect();
        needle.split_whitespace().all(|word| haystack.iter().any(|text| text.contains(word)))
    }
}

/// The texts of an event that a search looks at: title, summary, actors, place.
pub(in crate::state) fn words_of<'a>(
    event: &'a Event,
    dataset: &'a Dataset,
) -> impl Iterator<Item = &'a str> {
    let texts = [&*event.title, event.summary.as_str()].into_iter();
    let actors = event
        .actors
        .iter()
        .filter_map(|id| dataset.actor(id))
        .flat_map(|actor| actor.names.iter().map(|(_, name)| name));
    let place = match &event.r#where.spot {
        Spot::Place { id, .. } => dataset.place(id),
        _ => None,
    };
    let places = place.into_iter().flat_map(|place| place.names.iter().map(|(_, name)| name));
    texts.chain(event.short.as_deref()).chain(actors).chain(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Credibility, Reliability};
    use crate::state::fixture::{after, march, shown};
    use crate::state::{AppState, FilterCommand};
    use crate::state::{Command, WindowMode, visible};

    /// The small crisis with all of it in the window, after those commands.
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
    fn every_kind_is_shown_again_and_the_words_stay() {
        let words = FilterCommand::SetText("e".to_owned());
        let toggle = FilterCommand::ToggleKind(EventKind::Statement);
        let hidden = left([words.clone(), toggle.clone()]);
        assert_eq!(left([words.clone(), toggle, FilterCommand::AllKinds]), left([words]));
        assert!(!hidden.contains(&"call".to_owned()));
    }

    #[test]
    fn only_what_lies_in_the_frame_of_the_map_is_shown() {
        let only = FilterCommand::SetOnlyOnMap;
        assert_eq!(left([only(true)]), ["march", "clash", "order", "siege", "patrols"]);
        assert_eq!(left([only(true), only(false)]), ALL);
    }

    #[test]
    fn what_nobody_graded_reaches_no_grade() {
        let worst = (Reliability::E, Credibility::ALL[4]);
        let at_least = FilterCommand::SetAtLeast;
        assert_eq!(left([at_least(Some(worst))]), [""; 0]);
        assert_eq!(left([at_least(Some(worst)), at_least(None)]), ALL);
    }

    #[test]
    fn to_show_all_leaves_nothing_hidden_but_what_has_no_date() {
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
    fn a_filter_is_empty_while_it_hides_nothing() {
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
