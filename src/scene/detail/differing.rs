//! What accounts differ on in the window in force: what the panel shows while nothing is selected.

use super::EventLink;
use crate::model::{Dataset, Event};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// How many questions are told.
const MOST: usize = 12;
/// How many events are looked through for them.
const LOOKED: usize = 20_000;

/// Questions on which accounts differ.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differing {
    /// Each with the event on which it is asked, in order of time.
    pub questions: Vec<EventLink>,
    /// How many there are besides.
    pub more: usize,
}

/// The questions that are asked about the events shown, each once.
pub fn differing(dataset: &Dataset, state: &AppState, visible: &Visible, zone: &Zone) -> Differing {
    let events = visible.shown.iter().take(LOOKED);
    let events = events.filter_map(|position| dataset.events().get(*position));
    let mut differing = Differing::default();
    let mut asked: Vec<&str> = Vec::new();
    for event in events {
        for dispute in event.claims.iter().flat_map(|claim| &claim.disputes) {
            if asked.contains(&&*dispute.question) {
                continue;
            }
            asked.push(&dispute.question);
            if differing.questions.len() < MOST {
                differing.questions.push(link(event, &dispute.question, dataset, state, zone));
            } else {
                differing.more += 1;
            }
        }
        // So many that nobody counts them: the number has to be found in a frame.
        if asked.len() >= 10 * MOST {
            break;
        }
    }
    differing
}

fn link(
    event: &Event,
    question: &str,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> EventLink {
    let to = EventLink::to(event, dataset, state, zone);
    let name = format!("{question}, {}", to.name);
    let when = format!("{}, {}", to.title, to.when);
    EventLink { title: question.to_owned(), when, name, ..to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::shipped;
    use crate::state::visible;

    #[test]
    fn each_question_of_the_window_is_asked_once_and_none_is_lost() {
        let dataset = shipped();
        let mut state = AppState::opening(&dataset);
        let zone = Zone::belgrade();
        let told = |state: &AppState| differing(&dataset, state, &visible(state, &dataset), &zone);
        let now = told(&state);
        let questions: Vec<&str> = now.questions.iter().map(|link| link.title.as_str()).collect();
        assert!(questions.len() > 3, "{questions:?}");
        let mut once = questions.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), questions.len());
        state.window.mode = crate::state::WindowMode::Cumulative;
        state.playhead = dataset.extent().unwrap().end();
        let all: std::collections::BTreeSet<&str> =
            dataset.disputes().map(|(_, dispute)| &*dispute.question).collect();
        let told = told(&state);
        assert_eq!(told.questions.len() + told.more, all.len());
    }
}
