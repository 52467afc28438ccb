//! Strength of a force at an instant, by the figures that speakers gave.

use crate::model::{
    ClaimId, Dataset, Force, ForceId, Moment, Presence, PresenceRole, Strength, StrengthKind, When,
};

/// Figures for a force's strength at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthNow<'a> {
    /// Latest figure, and the figures of other speakers for the same time.
    pub figures: Vec<&'a Strength>,
    /// Lowest number among them.
    pub low: f64,
    /// Highest number among them.
    pub high: f64,
}

/// Whether the presence contains the instant.
pub fn is_present(presence: &Presence, at: Moment) -> bool {
    presence.when.hull().contains(at)
}

/// Presence of the force as a whole at that instant; `None` if it is absent or only parts of it
/// are present.
pub fn whole_presence(force: &Force, at: Moment) -> Option<&Presence> {
    force
        .presence
        .iter()
        .find(|presence| presence.role == PresenceRole::Whole && is_present(presence, at))
}

/// Strength at that instant: the latest figure for a time that has begun, within the current
/// presence. Figures from before the presence are not carried into it, and none is kept after it.
///
/// Levels only: a target, a change or a count of something wider is never drawn as a strength. If
/// speakers give different numbers for the same time, all of them are returned.
pub fn strength_at(force: &Force, at: Moment) -> Option<StrengthNow<'_>> {
    let presence = whole_presence(force, at)?;
    let current = |strength: &&Strength| {
        strength.kind == StrengthKind::Level
            && strength.quantity.is_some()
            && strength.as_of.anchor() <= at
            && strength.as_of.latest() > presence.when.earliest()
    };
    let latest = force.strength.iter().filter(current).max_by_key(|s| s.as_of.anchor())?;
    let figures: Vec<&Strength> = force
        .strength
        .iter()
        .filter(current)
        .filter(|strength| strength.as_of.hull() == latest.as_of.hull())
        .collect();
    let nominal = figures.iter().filter_map(|s| s.quantity);
    let low = nominal.clone().map(|q| q.low().unwrap_or(q.nominal())).reduce(f64::min)?;
    let high = nominal.map(|q| q.high().unwrap_or(q.nominal())).reduce(f64::max)?;
    Some(StrengthNow { figures, low, high })
}

/// Forces that are present anywhere at that instant.
pub fn forces_at(dataset: &Dataset, at: Moment) -> impl Iterator<Item = &Force> {
    dataset
        .forces()
        .iter()
        .filter(move |force| force.presence.iter().any(|presence| is_present(presence, at)))
}

/// The claim in which a speaker gives the strength at one of those instants, the last of them that
/// has one; `None` if no claim of an event has the figure.
pub fn claim_behind(
    dataset: &Dataset,
    force: &ForceId,
    moments: (Moment, Option<Moment>),
) -> Option<ClaimId> {
    let force = dataset.force(force)?;
    let (first, second) = moments;
    let mut latest = second.into_iter().chain([first]);
    latest.find_map(|at| {
        let now = strength_at(force, at)?;
        now.figures.iter().find_map(|strength| claim_of(strength, dataset))
    })
}

/// The claim of the same speaker with the same number for the same time.
pub(in crate::scene) fn claim_of(strength: &Strength, dataset: &Dataset) -> Option<ClaimId> {
    let (said, at) = (strength.quantity?, strength.as_of.anchor());
    let spoken = strength.said.as_ref().map(When::anchor);
    let mut claims = dataset.claims().filter(|(_, claim)| claim.claimant == strength.claimant);
    let found = claims.find(|(_, claim)| {
        claim.figures.iter().filter(|figure| figure.quantity == said).any(|figure| {
            match &figure.as_of {
                Some(as_of) => as_of.anchor() == at,
                None => claim.said.as_ref().is_some_and(|when| Some(when.anchor()) == spoken),
            }
        })
    });
    found.map(|(_, claim)| claim.id.clone())
}
