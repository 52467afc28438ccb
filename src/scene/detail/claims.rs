//! Claims by stance.

use super::sources::{SourceRow, source_rows};
use crate::model::{ActorId, Claim, ClaimId, Dataset, Event, EventId, Figure, Language, Stance};
use crate::scene::label::quantity;
use crate::time::{Zone, words};

/// The claims of one stance, in order of when they were said.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceGroup {
    /// The stance that they share.
    pub stance: Stance,
    /// The claims.
    pub claims: Vec<ClaimRow>,
}

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Which.
    pub id: ClaimId,
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
    /// When it was said, in words.
    pub said: Option<String>,
    /// Who carries it.
    pub sources: Vec<SourceRow>,
    /// Its grade in signs, and the same in words.
    pub grade: (String, String),
    /// Claims that contradict it.
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
    /// Whether it is a claim on the same event.
    pub same_event: bool,
}

/// Those claims on an event, by stance.
pub(super) fn stance_groups(
    claims: &[&Claim],
    event: &Event,
    dataset: &Dataset,
    zone: &Zone,
    names: Language,
) -> Vec<StanceGroup> {
    [Stance::Asserts, Stance::Denies, Stance::Admits, Stance::CallsFor]
        .into_iter()
        .filter_map(|stance| {
            let mut claims: Vec<&Claim> =
                claims.iter().copied().filter(|claim| claim.stance == stance).collect();
            claims.sort_by_key(|claim| claim.said.as_ref().map(crate::model::When::anchor));
            let claims: Vec<ClaimRow> = claims
                .into_iter()
                .map(|claim| claim_row(claim, event, dataset, zone, names))
                .collect();
            (!claims.is_empty()).then_some(StanceGroup { stance, claims })
        })
        .collect()
}

fn claim_row(
    claim: &Claim,
    event: &Event,
    dataset: &Dataset,
    zone: &Zone,
    names: Language,
) -> ClaimRow {
    let claimant = actor_name(&claim.claimant, dataset, names);
    let with = claim.with.iter().map(|id| actor_name(id, dataset, names));
    let claimants: Vec<String> = std::iter::once(claimant).chain(with).collect();
    let office = dataset.actor(&claim.claimant).and_then(|actor| actor.role.as_deref());
    let office = office.filter(|_| claim.with.is_empty()).map(str::to_owned);
    let through =
        claim.through.as_ref().map(|id| format!("as told by {}", actor_name(id, dataset, names)));
    let grade = dataset.claim_grade(claim);
    ClaimRow {
        id: claim.id.clone(),
        claimant: claimants.join(", "),
        role: office.into_iter().chain(through).collect::<Vec<_>>().join(", "),
        statement: claim.statement.to_string(),
        figures: claim.figures.iter().map(|figure| figure_row(figure, zone)).collect(),
        happened: claim.happened.as_ref().map(|when| words(when, zone)),
        said: claim.said.as_ref().map(|when| words(when, zone)),
        sources: source_rows(&claim.sources, dataset, zone),
        grade: (grade.signs(), grade.words()),
        rivals: rivals(claim, event, dataset, names),
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

fn rivals(claim: &Claim, event: &Event, dataset: &Dataset, names: Language) -> Vec<Rival> {
    dataset
        .disputed_by(&claim.id)
        .iter()
        .filter_map(|id| {
            let (rival_event, rival) = dataset.claim(id)?;
            Some(Rival {
                claim: rival.id.clone(),
                event: rival_event.id.clone(),
                claimant: actor_name(&rival.claimant, dataset, names),
                stance: rival.stance,
                question: question(claim, rival),
                same_event: rival_event.id == event.id,
            })
        })
        .collect()
}

fn question(a: &Claim, b: &Claim) -> String {
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
