//! The key to what is on the map now.

use super::{Group, MapScene};
use crate::model::EventKind;
use crate::state::AppState;

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
    /// The disputed line.
    DisputedLine,
    /// A kind that was on the map and is switched off.
    Off(EventKind),
    /// What shows every kind again.
    AllKinds,
    /// A paler, smaller mark: it took place longer ago.
    Age,
}

impl LegendEntry {
    /// The kind that it is about; `None` where it is about something else.
    pub const fn kind(self) -> Option<EventKind> {
        match self {
            Self::Kind(kind) | Self::Off(kind) => Some(kind),
            _ => None,
        }
    }

    /// What it says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind(kind) | Self::Off(kind) => kind.label(),
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
            Self::DisputedLine => "Serbia–Kosovo line",
            Self::AllKinds => "Show all kinds",
            Self::Age => "Longer ago",
        }
    }
}

/// The lines that explain the marks of a scene, and no others. A kind of the key before that was
/// switched off since keeps its line, to be switched on again.
pub(super) fn legend(scene: &MapScene, state: &AppState, before: &[EventKind]) -> Vec<LegendEntry> {
    let groups = &scene.groups;
    let hidden = &state.filter.hidden_kinds;
    let mut entries: Vec<LegendEntry> = EventKind::ALL
        .into_iter()
        .filter(|kind| groups.iter().any(|group| group.kind == *kind && !group.hollow))
        .map(LegendEntry::Kind)
        .collect();
    let off = before.iter().filter(|kind| hidden.contains(kind)).copied();
    entries.extend(off.map(LegendEntry::Off));
    let hollow: Vec<EventKind> = EventKind::ALL
        .into_iter()
        .filter(|kind| groups.iter().any(|group| group.kind == *kind && group.hollow))
        .collect();
    for kind in &hollow {
        if !entries.contains(&LegendEntry::Kind(*kind)) {
            entries.push(LegendEntry::Kind(*kind));
        }
    }
    entries.sort_by_key(|entry| entry.kind());
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
        (scene.line_in_view, LegendEntry::DisputedLine),
        (!hidden.is_empty(), LegendEntry::AllKinds),
    ];
    entries.extend(also.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry));
    entries
}
