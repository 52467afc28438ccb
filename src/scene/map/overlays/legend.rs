//! The key to what is on the map now.

use std::borrow::Cow;

use crate::geo::{ScreenSize, theatre};
use crate::model::{Dataset, EventKind, ForceKind, Language};
use crate::scene::map::{EventMark, MapScene};
use crate::scene::rect::Rect;
use crate::state::AppState;

/// Height of a line of the legend in pixels.
pub const LEGEND_ROW: f64 = 17.0;
/// Space around the legend's lines in pixels.
pub const LEGEND_PAD: f64 = 9.0;
/// Width of a column of the legend in pixels, where there is so much.
const LEGEND_WIDTH: f64 = 176.0;
/// Space between the legend and the edges of the map in pixels.
const LEGEND_GAP: f64 = 12.0;
/// Width and height of the button that unfolds it, in pixels.
const BUTTON: (f64, f64) = (64.0, 24.0);

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

    /// What it says. The dataset names the peacekeepers, the base map the disputed line.
    pub fn label(self, dataset: &Dataset) -> Cow<'_, str> {
        let text = match self {
            Self::Peacekeepers => return format!("{}, by strength", peacekeepers(dataset)).into(),
            Self::DisputedLine => theatre().disputed_line.get(Language::ENGLISH),
            Self::Kind(kind) | Self::Off(kind) => kind.label(),
            Self::Hollow => "Seat or placeholder",
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
            Self::AllKinds => "Show all kinds",
            Self::Age => "Longer ago",
        };
        text.into()
    }
}

/// What the dataset's peacekeepers are called; a general word where there are several forces.
fn peacekeepers(dataset: &Dataset) -> &str {
    let mut forces = dataset.forces().iter().filter(|force| force.kind == ForceKind::Peacekeepers);
    match (forces.next(), forces.next()) {
        (Some(force), None) => force.names.get(Language::ENGLISH),
        _ => "Peacekeepers",
    }
}

/// Where a key of so many lines stands, or the button that unfolds it; empty without a line.
pub(crate) fn key_rect(entries: usize, state: &AppState) -> Rect {
    let size = state.map.size;
    let (wide, tall) = match (entries, state.key_unfolded()) {
        (0, _) => return Rect::sized(size.width, size.height, 0.0, 0.0),
        (_, false) => BUTTON,
        (_, true) => {
            let columns = legend_columns(entries, size);
            let rows = f64::from(u32::try_from(entries.div_ceil(columns)).unwrap_or(0));
            let columns = f64::from(u8::try_from(columns).unwrap_or(1));
            let wide = (LEGEND_WIDTH * columns).min(size.width - 2.0 * LEGEND_GAP);
            (wide, rows * LEGEND_ROW + 2.0 * LEGEND_PAD)
        }
    };
    Rect::sized(size.width - wide - LEGEND_GAP, size.height - tall - LEGEND_GAP, wide, tall)
}

/// One column at the edge leaves the middle of the map free. Two where one would take more than two
/// thirds of the pane's height, and two leave half of its width free; and where one would not fit.
pub fn legend_columns(entries: usize, size: ScreenSize) -> usize {
    let rows = f64::from(u32::try_from(entries).unwrap_or(u32::MAX));
    let tall = rows * LEGEND_ROW;
    let wide = size.width >= 4.0 * LEGEND_WIDTH;
    let too_tall = tall + 2.0 * (LEGEND_PAD + LEGEND_GAP) > size.height - BUTTON.1;
    if (tall > 0.66 * size.height && wide) || too_tall { 2 } else { 1 }
}

/// The lines that explain the marks of a scene, and no others. A kind of the key before that was
/// switched off since keeps its line, to be switched on again.
pub(crate) fn legend(scene: &MapScene, state: &AppState, before: &[EventKind]) -> Vec<LegendEntry> {
    let groups = &scene.groups;
    let pane = Rect::sized(0.0, 0.0, state.map.size.width, state.map.size.height);
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
        (scene.has_square(pane), LegendEntry::Peacekeepers),
        (scene.has_band(), LegendEntry::Band),
        (scene.has_forward(pane), LegendEntry::Forward),
        (scene.has_arrow(pane, false), LegendEntry::Announced),
        (scene.has_arrow(pane, true), LegendEntry::Arrived),
        (!scene.order.is_empty(), LegendEntry::Order),
        (groups.iter().any(EventMark::shows_radius), LegendEntry::Radius),
        (scene.outlines.iter().any(|outline| outline.is_area), LegendEntry::Area),
        (scene.outlines.iter().any(|outline| !outline.is_area), LegendEntry::Line),
        (groups.iter().any(|group| group.disputed), LegendEntry::Disputed),
        (groups.iter().any(EventMark::is_crowd), LegendEntry::Count),
        (groups.iter().any(EventMark::is_faded), LegendEntry::Age),
        (scene.line_in_view, LegendEntry::DisputedLine),
        (!hidden.is_empty(), LegendEntry::AllKinds),
    ];
    entries.extend(also.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry));
    entries
}
