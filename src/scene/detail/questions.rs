//! Disputed questions about the events shown: the panel's content while nothing is selected.

use super::EventLink;
use crate::model::{Dataset, Event};
use crate::scene::text::{listed, told};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// Number of questions that are listed.
const LISTED: usize = 12;
/// Number of events that are searched: it has to be done within a frame.
const SEARCHED: usize = 20_000;

/// Questions on which claims differ.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisputedQuestions {
    /// Question by question, as a link to its event, in order of time.
    pub questions: Vec<EventLink>,
    /// Number of questions beyond those listed.
    pub more: usize,
}

/// The disputed questions about the events shown, each once.
pub fn disputed_questions(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
) -> DisputedQuestions {
    let events = visible.shown.iter().take(SEARCHED);
    let events = events.filter_map(|position| dataset.events().get(*position));
    let mut found = DisputedQuestions::default();
    let mut seen: Vec<&str> = Vec::new();
    for event in events {
        for dispute in event.claims.iter().flat_map(|claim| &claim.disputes) {
            if seen.contains(&&*dispute.question) {
                continue;
            }
            seen.push(&dispute.question);
            if found.questions.len() < LISTED {
                found.questions.push(link(event, &told(&dispute.question), dataset, state, zone));
            } else {
                found.more += 1;
            }
        }
        // The exact number no longer matters, and the search has to end within a frame.
        if seen.len() >= 10 * LISTED {
            break;
        }
    }
    found
}

fn link(
    event: &Event,
    question: &str,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> EventLink {
    let to = EventLink::to(event, dataset, state, zone);
    let name = listed([question, &to.name]);
    let when = listed([&to.title, &to.when]);
    EventLink { title: question.to_owned(), when, name, ..to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::state::visible;

    #[test]
    fn every_question_about_the_events_shown_is_listed_or_counted_once() {
        let dataset = shipped();
        let mut state = AppState::opening(&dataset);
        let zone = Zone::belgrade();
        let questions = |state: &AppState| {
            disputed_questions(&dataset, state, &visible(state, &dataset), &zone)
        };
        let now = questions(&state);
        let titles: Vec<&str> = now.questions.iter().map(|link| link.title.as_str()).collect();
        assert!(titles.len() > 3, "{titles:?}");
        let mut once = titles.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), titles.len());
        state.window.mode = crate::state::WindowMode::Cumulative;
        state.playhead = dataset.extent().unwrap().end();
        let all: std::collections::BTreeSet<&str> =
            dataset.disputes().map(|(_, dispute)| &*dispute.question).collect();
        let found = questions(&state);
        assert_eq!(found.questions.len() + found.more, all.len());
    }
}
