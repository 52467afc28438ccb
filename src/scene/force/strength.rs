//! How strong a force is at an instant, as far as anybody said.

use crate::model::{Dataset, Force, Moment, Presence, PresenceRole, Strength, StrengthKind};

/// What is said of a force's strength at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthNow<'a> {
    /// The figures that hold: the latest, and others for the same time by other speakers.
    pub figures: Vec<&'a Strength>,
    /// The lowest number among them.
    pub low: f64,
    /// The highest number among them.
    pub high: f64,
}

/// Whether the presence holds at that instant.
pub fn is_present(presence: &Presence, at: Moment) -> bool {
    presence.when.hull().contains(at)
}

/// The presence that stands for the force as a whole at that instant.
pub fn whole_presence(force: &Force, at: Moment) -> Option<&Presence> {
    force
        .presence
        .iter()
        .find(|presence| presence.role == PresenceRole::Whole && is_present(presence, at))
}

/// The strength at that instant: the latest figure for a time that has begun, within the presence
/// that holds. A figure from before the presence is not carried into it, nor is one kept after it.
///
/// Levels only: a target, a change or a count of something wider is never drawn as a strength.
/// Where speakers give different numbers for the same time, all stand.
pub fn strength_at(force: &Force, at: Moment) -> Option<StrengthNow<'_>> {
    let presence = whole_presence(force, at)?;
    let held = |strength: &&Strength| {
        strength.kind == StrengthKind::Level
            && strength.quantity.is_some()
            && strength.as_of.anchor() <= at
            && strength.as_of.latest() > presence.when.earliest()
    };
    let latest = force.strength.iter().filter(held).max_by_key(|s| s.as_of.anchor())?;
    let figures: Vec<&Strength> = force
        .strength
        .iter()
        .filter(held)
        .filter(|strength| strength.as_of.hull() == latest.as_of.hull())
        .collect();
    let nominal = figures.iter().filter_map(|s| s.quantity);
    let low = nominal.clone().map(|q| q.low().unwrap_or(q.nominal())).reduce(f64::min)?;
    let high = nominal.map(|q| q.high().unwrap_or(q.nominal())).reduce(f64::max)?;
    Some(StrengthNow { figures, low, high })
}

/// The forces that are somewhere at that instant.
pub fn forces_at(dataset: &Dataset, at: Moment) -> impl Iterator<Item = &Force> {
    dataset
        .forces()
        .iter()
        .filter(move |force| force.presence.iter().any(|presence| is_present(presence, at)))
}
