//! One claim as the panel tells it.

use super::sources::{SourceRow, source_rows};
use crate::model::{ActorId, Claim, ClaimId, Dataset, Event, EventId, Figure, Language, Stance};
use crate::scene::text::{quantity, short_words};
use crate::state::AppState;
use crate::time::{Zone, words};

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Which.
    pub id: ClaimId,
    /// How the speaker stands to it.
    pub stance: Stance,
    /// Who says it.
    pub claimant: String,
    /// The speaker's office, and through whom it is known.
    pub role: String,
    /// What is said.
    pub statement: String,
    /// Numbers in it.
    pub figures: Vec<FigureRow>,
    /// The time that the speaker gives, in words.
    pub happened: Option<String>,
    /// When it was said, in few letters.
    pub said: Option<String>,
    /// Who carries it.
    pub sources: Vec<SourceRow>,
    /// Its grade in signs, and the same in words.
    pub grade: (String, String),
    /// Claims that contradict it and stand elsewhere.
    pub rivals: Vec<Rival>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A number in a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// How many, as exactly as it was said.
    pub quantity: String,
    /// What is counted, and for when it holds.
    pub unit: String,
}

/// A claim that contradicts another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Which.
    pub claim: ClaimId,
    /// The event it is about.
    pub event: EventId,
    /// Who says it.
    pub claimant: String,
    /// How they stand to their statement.
    pub stance: Stance,
    /// What the two differ about.
    pub question: String,
}

/// Whether the claim is of the grade asked for, or better.
pub(super) fn is_kept(claim: &Claim, dataset: &Dataset, state: &AppState) -> bool {
    state.filter.at_least.is_none_or(|floor| dataset.claim_grade(claim).reaches(floor))
}

/// The claim in words, without the claims that contradict it.
pub(super) fn claim_row(
    claim: &Claim,
    dataset: &Dataset,
    zone: &Zone,
    names: Language,
) -> ClaimRow {
    let office = dataset.actor(&claim.claimant).and_then(|actor| actor.role.as_deref());
    let office = office.filter(|_| claim.with.is_empty()).map(str::to_owned);
    let through =
        claim.through.as_ref().map(|id| format!("as told by {}", actor_name(id, dataset, names)));
    let grade = dataset.claim_grade(claim);
    ClaimRow {
        id: claim.id.clone(),
        stance: claim.stance,
        claimant: claimants(claim, dataset, names),
        role: office.into_iter().chain(through).collect::<Vec<_>>().join(", "),
        statement: claim.statement.to_string(),
        figures: claim.figures.iter().map(|figure| figure_row(figure, zone)).collect(),
        happened: claim.happened.as_ref().map(|when| words(when, zone)),
        said: claim.said.as_ref().map(|when| short_words(when, zone)),
        sources: source_rows(&claim.sources, dataset, zone),
        grade: (grade.signs(), grade.words()),
        rivals: Vec::new(),
        note: claim.note.as_deref().map(str::to_owned),
    }
}

fn figure_row(figure: &Figure, zone: &Zone) -> FigureRow {
    let as_of = figure.as_of.as_ref().map(|when| words(when, zone));
    let note = figure.note.as_deref().map(str::to_owned);
    let parts: Vec<String> =
        std::iter::once(figure.unit.to_string()).chain(as_of).chain(note).collect();
    FigureRow { quantity: quantity(figure.quantity), unit: parts.join(", ") }
}

/// The claim that contradicts another, in a line below that one.
pub(super) fn rival(
    claim: &Claim,
    (rival_event, rival): (&Event, &Claim),
    dataset: &Dataset,
    names: Language,
) -> Rival {
    Rival {
        claim: rival.id.clone(),
        event: rival_event.id.clone(),
        claimant: actor_name(&rival.claimant, dataset, names),
        stance: rival.stance,
        question: question(claim, rival),
    }
}

/// Everybody who makes the claim.
pub(super) fn claimants(claim: &Claim, dataset: &Dataset, names: Language) -> String {
    let all = std::iter::once(&claim.claimant).chain(&claim.with);
    let all: Vec<String> = all.map(|id| actor_name(id, dataset, names)).collect();
    all.join(", ")
}

/// What two claims differ about, as it is written at either.
pub(super) fn question(a: &Claim, b: &Claim) -> String {
    let written = |from: &Claim, to: &Claim| {
        from.disputes
            .iter()
            .find(|dispute| dispute.claim == to.id)
            .map(|dispute| dispute.question.to_string())
    };
    written(a, b).or_else(|| written(b, a)).unwrap_or_default()
}

fn actor_name(id: &ActorId, dataset: &Dataset, names: Language) -> String {
    dataset.actor(id).map_or_else(|| id.to_string(), |actor| actor.names.get(names).to_owned())
}
