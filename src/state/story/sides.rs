//! Sides of a story: whose claims carry which sentence.

use crate::model::{ActorId, ActorKind, Claim, Dataset, Language, Moment, Sentence, Story};

/// The most steps from an actor to what it is a part of: more are a circle.
const MOST_PARTS: usize = 12;

/// A side whose account of a story can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teller {
    /// The actor with all that are a part of it.
    pub id: ActorId,
    /// How many sentences rest on a claim of it.
    pub sentences: usize,
}

/// The side of an actor: what it is a part of, up to the top.
pub fn side_of<'d>(dataset: &'d Dataset, actor: &'d ActorId) -> &'d ActorId {
    let mut side = actor;
    for _ in 0..MOST_PARTS {
        let above = dataset.actor(side).and_then(|actor| actor.part_of.as_ref());
        let Some(above) = above.filter(|above| dataset.actor(above).is_some()) else { break };
        side = above;
    }
    side
}

/// The sides that tell something of the story, those with most to tell first.
pub fn tellers(dataset: &Dataset, story: &Story) -> Vec<Teller> {
    let mut tellers: Vec<Teller> = Vec::new();
    for sentence in story.steps.iter().flat_map(|step| &step.sentences) {
        let mut sides: Vec<&ActorId> = Vec::new();
        for claim in claims_of(dataset, sentence) {
            for speaker in [&claim.claimant].into_iter().chain(&claim.with) {
                let side = side_of(dataset, speaker);
                if !sides.contains(&side) {
                    sides.push(side);
                }
            }
        }
        for side in sides {
            match tellers.iter_mut().find(|teller| teller.id == *side) {
                Some(teller) => teller.sentences += 1,
                None => tellers.push(Teller { id: side.clone(), sentences: 1 }),
            }
        }
    }
    tellers.sort_by_key(|teller| std::cmp::Reverse(teller.sentences));
    tellers
}

impl Teller {
    /// The name of the side: of a state that of its seat, as newspapers write.
    pub fn name(dataset: &Dataset, id: &ActorId, language: Language) -> String {
        let Some(actor) = dataset.actor(id) else { return id.as_str().to_owned() };
        let seat = actor.seat.as_ref().filter(|_| actor.kind == ActorKind::State);
        let seat = seat.and_then(|seat| dataset.place(seat));
        seat.map_or(&actor.names, |place| &place.names).get(language).to_owned()
    }
}

/// Whether a sentence rests on a claim of that side that was made by that instant. Without a side
/// any will do.
pub fn is_told_by(
    dataset: &Dataset,
    sentence: &Sentence,
    side: Option<&ActorId>,
    known: Option<Moment>,
) -> bool {
    if side.is_none() && known.is_none() {
        return true;
    }
    claims_of(dataset, sentence).any(|claim| {
        let is_known = known.is_none_or(|by| dataset.said_by(claim).is_none_or(|said| said <= by));
        let mut speakers = [&claim.claimant].into_iter().chain(&claim.with);
        let is_theirs =
            side.is_none_or(|side| speakers.any(|speaker| side_of(dataset, speaker) == side));
        is_known && is_theirs
    })
}

fn claims_of<'d>(dataset: &'d Dataset, sentence: &'d Sentence) -> impl Iterator<Item = &'d Claim> {
    sentence.claims.iter().filter_map(|id| dataset.claim(id).map(|(_, claim)| claim))
}
