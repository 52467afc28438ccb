//! Stories and phases: the order that an author gives to the events.

use super::{ActorId, ClaimId, EventId, MapOpening, PhaseId, SourceId, StoryId, Text, When};

/// A guided tour: steps in order, each a view of the record with what is to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The identifier, unique in the dataset.
    pub id: StoryId,
    /// The title.
    pub title: Text,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// One step of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The heading.
    pub heading: Text,
    /// What is said, sentence by sentence.
    pub sentences: Vec<Sentence>,
    /// Sources of the step as a whole, beside those of the claims.
    pub sources: Vec<SourceId>,
    /// What is to be seen meanwhile.
    pub view: StepView,
}

/// A sentence of a step, with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The sentence.
    pub text: Text,
    /// The claims that carry it.
    pub claims: Vec<ClaimId>,
    /// The speakers to whom its words give a disputed claim without naming them, as "the president"
    /// does.
    pub said_by: Vec<ActorId>,
}

/// What a step shows. What is left out is as the dataset opens, but for the playhead, which stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepView {
    /// The position of the playhead; `None` leaves it where it is.
    pub at: Option<When>,
    /// The dates shown.
    pub dates: Option<StepDates>,
    /// The visible part of the timeline.
    pub view: Option<When>,
    /// The part of the map in view.
    pub map: Option<MapOpening>,
    /// The selected event; `None` selects nothing.
    pub select: Option<EventId>,
    /// The filter as a line of text; `None` for none.
    pub filter: Option<Box<str>>,
    /// By whose end a claim must have been made to be shown; `None` shows all.
    pub known_by: Option<When>,
}

/// The dates that a step shows.
#[derive(Clone, Debug, PartialEq)]
pub enum StepDates {
    /// The instant of the playhead.
    Moment,
    /// That many hours up to the playhead.
    Last(f64),
    /// That many hours from the playhead on.
    Next(f64),
    /// Everything up to the playhead.
    Until,
    /// A range, wherever the playhead is.
    Between(When),
}

/// A named span of time behind the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// The identifier, unique in the dataset.
    pub id: PhaseId,
    /// The name, shown in the span's band.
    pub name: Text,
    /// The span.
    pub when: When,
}

impl Story {
    /// All claims that carry its sentences, in the order in which they are first named, each once:
    /// what their numbers in the text count.
    pub fn claims(&self) -> Vec<&ClaimId> {
        let mut claims: Vec<&ClaimId> = Vec::new();
        for claim in self.steps.iter().flat_map(|step| &step.sentences).flat_map(|it| &it.claims) {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        claims
    }
}

impl Step {
    /// The instant at which it stands on a timeline; `None` where it leaves the playhead.
    pub fn moment(&self) -> Option<super::Moment> {
        self.view.at.as_ref().map(When::anchor)
    }
}
