//! The key to what is on the map now.

use crate::model::EventKind;

use super::{Group, MapScene};

/// One line of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendEntry {
    /// The mark of a kind.
    Kind(EventKind),
    /// A hollow mark: a speaker's seat, or a place that stands for another.
    Hollow,
    /// A square whose area follows the number of troops.
    Peacekeepers,
    /// The band of troops along a line.
    Band,
    /// A disc: the place is known to this radius.
    Radius,
    /// A tinted area: it took place somewhere inside.
    Area,
    /// A line along which it took place.
    Line,
    /// A broken ring.
    Disputed,
    /// A number: so many events share the mark.
    Count,
}

impl LegendEntry {
    /// What it says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.label(),
            Self::Hollow => "Seat or placeholder",
            Self::Peacekeepers => "KFOR, by strength",
            Self::Band => "Troops, least and most",
            Self::Radius => "Known to this radius",
            Self::Area => "Somewhere in this area",
            Self::Line => "Along this line",
            Self::Disputed => "Disputed",
            Self::Count => "Events here",
        }
    }
}

/// The lines that explain the marks of a scene, and no others.
pub(super) fn legend(scene: &MapScene) -> Vec<LegendEntry> {
    let groups = &scene.groups;
    let mut entries: Vec<LegendEntry> = EventKind::ALL
        .into_iter()
        .filter(|kind| groups.iter().any(|group| group.kind == *kind && !group.hollow))
        .map(LegendEntry::Kind)
        .collect();
    let hollow: Vec<EventKind> = EventKind::ALL
        .into_iter()
        .filter(|kind| groups.iter().any(|group| group.kind == *kind && group.hollow))
        .collect();
    for kind in &hollow {
        if !entries.contains(&LegendEntry::Kind(*kind)) {
            entries.push(LegendEntry::Kind(*kind));
        }
    }
    let also = [
        (!hollow.is_empty(), LegendEntry::Hollow),
        (scene.has_square(), LegendEntry::Peacekeepers),
        (scene.has_band(), LegendEntry::Band),
        (groups.iter().any(Group::shows_radius), LegendEntry::Radius),
        (scene.outlines.iter().any(|outline| outline.is_area), LegendEntry::Area),
        (scene.outlines.iter().any(|outline| !outline.is_area), LegendEntry::Line),
        (groups.iter().any(|group| group.disputed), LegendEntry::Disputed),
        (groups.iter().any(|group| group.events.len() > 1), LegendEntry::Count),
    ];
    entries.extend(also.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry));
    entries
}
