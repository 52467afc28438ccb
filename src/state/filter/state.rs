//! Filter: the events a person asks to see, whatever the dates shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::{Claim, Dataset, EventKind, GradeFloor};

/// Which events a person asks to see.
///
/// [`Visible`](super::Visible) says which events it leaves; nothing else applies it to events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Kinds that are switched off.
    pub hidden_kinds: BTreeSet<EventKind>,
    /// Words that an event must all contain; empty for no search.
    pub text: String,
    /// Whether only events inside the map's frame are shown.
    pub only_on_map: bool,
    /// The grade that an event and a claim must reach; `None` also shows what is not graded.
    pub at_least: Option<GradeFloor>,
}

impl Filter {
    /// Whether the filter hides nothing.
    pub fn is_empty(&self) -> bool {
        self.hidden_kinds.is_empty()
            && self.text.trim().is_empty()
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
