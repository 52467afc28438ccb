//! Claims in the panel: speaker, statement, figures, sources, grade.

use super::about::{actors_about, aspects_about};
use super::sources::{SourceRow, source_rows};
use crate::message;
use crate::model::{ActorId, Claim, ClaimId, Dataset, Event, EventId, Figure, Language, Stance};
use crate::scene::text::{Words, listed, quantity, short_words, told};
use crate::state::AppState;
use crate::time::{Zone, words};

/// Claim in the panel.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// Identifier of the claim.
    pub id: ClaimId,
    /// Whether the claimant asserts, denies, admits or calls for it.
    pub stance: Stance,
    /// Names of all who make it.
    pub claimant: String,
    /// Office of the claimant, and who passed the statement on; may be empty.
    pub role: String,
    /// Tooltip of the claimant: remarks on all who make it.
    pub claimant_about: String,
    /// Tooltip of the stance: what the claim is about; may be empty.
    pub aspects: String,
    /// Statement in full.
    pub statement: Words,
    /// Figures of the claim in the order of the file.
    pub figures: Vec<FigureRow>,
    /// Time of the event by this claim; `None` if it gives none.
    pub happened: Option<String>,
    /// Date of the statement in few letters; `None` for a standing position.
    pub said: Option<String>,
    /// Sources that carry it.
    pub sources: Vec<SourceRow>,
    /// Grade in signs, and in words.
    pub grade: (String, String),
    /// Claims that dispute it and have a row of their own elsewhere.
    pub rivals: Vec<Rival>,
    /// Remark of the dataset's author.
    pub note: Option<Words>,
}

/// Figure of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Number as exactly as it was said: "≥52".
    pub quantity: String,
    /// Unit, and the time for which the number holds.
    pub unit: String,
}

/// Claim that disputes another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// Identifier of the claim.
    pub claim: ClaimId,
    /// Event that it is a claim on.
    pub event: EventId,
    /// Name of the claimant.
    pub claimant: String,
    /// Whether the claimant asserts, denies, admits or calls for it.
    pub stance: Stance,
    /// Question on which the two differ.
    pub question: String,
}

/// Whether the claim reaches the grade that the filter asks for.
pub(super) fn reaches_grade(claim: &Claim, dataset: &Dataset, state: &AppState) -> bool {
    state.filter.keeps_claim(claim, dataset)
}

/// Row of a claim, without the claims that dispute it.
pub(super) fn claim_row(
    claim: &Claim,
    dataset: &Dataset,
    zone: &Zone,
    names: Language,
) -> ClaimRow {
    let office = dataset.actor(&claim.claimant).and_then(|actor| actor.role.as_ref());
    let office = office.filter(|_| claim.with.is_empty()).map(|role| told(role).into_owned());
    let through = claim.through.as_ref();
    let through =
        through.map(|id| message!("detail-claim-through", who = actor_name(id, dataset, names)));
    let grade = dataset.claim_grade(claim);
    let all: Vec<ActorId> = std::iter::once(&claim.claimant)
        .chain(&claim.with)
        .chain(&claim.through)
        .cloned()
        .collect();
    ClaimRow {
        id: claim.id.clone(),
        stance: claim.stance,
        claimant: claimants(claim, dataset, names),
        role: listed(office.into_iter().chain(through)),
        claimant_about: actors_about(&all, dataset, names),
        aspects: aspects_about(&claim.about),
        statement: Words::from(&claim.statement),
        figures: claim.figures.iter().map(|figure| figure_row(figure, zone)).collect(),
        happened: claim.happened.as_deref().map(|when| words(when, zone)),
        said: claim.said.as_ref().map(|when| short_words(when, zone)),
        sources: source_rows(&claim.sources, dataset, zone),
        grade: (grade.signs(), grade.words()),
        rivals: Vec::new(),
        note: claim.note.text().map(Words::from),
    }
}

fn figure_row(figure: &Figure, zone: &Zone) -> FigureRow {
    let as_of = figure.as_of.as_deref().map(|when| words(when, zone));
    let note = figure.note.text().map(|note| told(note).into_owned());
    let parts = std::iter::once(told(&figure.unit).into_owned()).chain(as_of).chain(note);
    FigureRow { quantity: quantity(figure.quantity), unit: listed(parts) }
}

/// Reference from a claim to one that disputes it.
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

/// Names of all who make the claim, separated by commas.
pub(super) fn claimants(claim: &Claim, dataset: &Dataset, names: Language) -> String {
    let all = std::iter::once(&claim.claimant).chain(&claim.with);
    listed(all.map(|id| actor_name(id, dataset, names)))
}

/// Question on which two claims differ, from whichever of them records the dispute.
pub(super) fn question(a: &Claim, b: &Claim) -> String {
    let written = |from: &Claim, to: &Claim| {
        from.disputes
            .iter()
            .find(|dispute| dispute.claim == to.id)
            .map(|dispute| told(&dispute.question).into_owned())
    };
    written(a, b).or_else(|| written(b, a)).unwrap_or_default()
}

fn actor_name(id: &ActorId, dataset: &Dataset, names: Language) -> String {
    dataset.actor(id).map_or_else(|| id.to_string(), |actor| actor.names.get(names).to_owned())
}
