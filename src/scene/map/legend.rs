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
    /// A square with a broken edge: a forward position, as somebody claims.
    Forward,
    /// An arrow with a broken edge: a reinforcement that was announced.
    Announced,
    /// A full arrow: a reinforcement that has arrived.
    Arrived,
    /// A thin line with an arrow: events of one operation in their order.
    Order,
    /// A disc: the place is known to this radius.
    Radius,
    /// A tinted area: it took place somewhere inside.
    Area,
    /// A line along which it took place.
    Line,
    /// A broken ring.
    Disputed,
    /// A number in a ring: so many events share the mark, of these kinds.
    Count,
    /// A paler, smaller mark: it took place longer ago.
    Age,
}

impl LegendEntry {
    /// What it says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.label(),
            Self::Hollow => "Seat or placeholder",
            Self::Peacekeepers => "KFOR, by strength",
            Self::Band => "Troops, least and most",
            Self::Forward => "Forward, as claimed",
            Self::Announced => "Troops announced",
            Self::Arrived => "Troops arrived",
            Self::Order => "In this order",
            Self::Radius => "Known to this radius",
            Self::Area => "Somewhere in this area",
            Self::Line => "Along this line",
            Self::Disputed => "Disputed",
            Self::Count => "Events here, by kind",
            Self::Age => "Longer ago",
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
        (scene.has_forward(), LegendEntry::Forward),
        (scene.arrows.iter().any(|arrow| !arrow.arrived), LegendEntry::Announced),
        (scene.arrows.iter().any(|arrow| arrow.arrived), LegendEntry::Arrived),
        (!scene.order.is_empty(), LegendEntry::Order),
        (groups.iter().any(Group::shows_radius), LegendEntry::Radius),
        (scene.outlines.iter().any(|outline| outline.is_area), LegendEntry::Area),
        (scene.outlines.iter().any(|outline| !outline.is_area), LegendEntry::Line),
        (groups.iter().any(|group| group.disputed), LegendEntry::Disputed),
        (groups.iter().any(Group::is_crowd), LegendEntry::Count),
        (groups.iter().any(Group::is_faded), LegendEntry::Age),
    ];
    entries.extend(also.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry));
    entries
}
