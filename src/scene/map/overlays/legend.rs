//! Key of the map: one line for each sort of sign in view.

use std::borrow::Cow;

use crate::geo::world::DisputedLineKind;
use crate::geo::{Bounds, Point, theatre};
use crate::model::{Dataset, EventKind, ForceKind, Language, LocationRole};
use crate::scene::event::mark_point;
use crate::scene::map::input::MapInput;
use crate::scene::map::labels::place_number;
use crate::scene::map::marks::{ArrowState, EventMark, ForceShape, MapMarks};
use crate::scene::rect::Rect;
use crate::{label, message};

/// One line of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendEntry {
    /// The mark of a kind.
    Kind(EventKind),
    /// A hollow mark at a speaker's seat.
    Seat,
    /// A hollow mark that stands for a place that is not known.
    Placeholder,
    /// A small mark: a further place that an event affects.
    Further,
    /// A square whose area follows the number of troops, in the colour of their kind.
    Square(ForceKind),
    /// The band of troops along a line.
    Band,
    /// A square with a dashed edge: a claimed forward position.
    Forward,
    /// An arrow with a dashed edge: an announced reinforcement.
    Announced,
    /// A filled arrow: a reinforcement that has arrived.
    Arrived,
    /// An arrow with a dashed edge, away from a place: units came from there, as claimed.
    CameFrom,
    /// A thin line with an arrow: events of one operation in their order.
    Order,
    /// A disc: the place is known to this radius.
    Radius,
    /// A tinted area: it took place somewhere inside.
    Area,
    /// A line along which it took place.
    Line,
    /// A layer of the dataset's own, by its number.
    Layer(usize),
    /// A line with dots, dashed from some point on: the way of something that moves.
    Track,
    /// A pale mark with an edge on such a way: between two points that sources give.
    Estimated,
    /// A dashed ring: a claim on an event is disputed.
    Disputed,
    /// Small squares in the colours of kinds: very many events.
    Density,
    /// A number at a ring of colours: the events that share the mark, by kind.
    Count,
    /// The disputed line.
    DisputedLine,
    /// A border of the world about which its sides do not agree, or a line between armies.
    ContestedLine,
    /// The limit of what a state of the world claims, or of a zone.
    ClaimLimit,
    /// An area of the world that several states claim.
    ClaimedArea,
    /// A kind of the previous frame that is switched off, to be switched on again.
    Off(EventKind),
    /// The entry that shows every kind again.
    AllKinds,
    /// Paler and smaller marks of older events.
    Age,
    /// A pale mark with an edge: it is only possibly in the dates shown.
    Possible,
    /// A question mark: the date itself is in doubt.
    Doubted,
    /// The number that a place has where there is no room for its name.
    Numbered {
        /// The number.
        number: usize,
        /// Position of the place in the dataset.
        place: usize,
    },
}

impl LegendEntry {
    /// The kind of a line for a kind; `None` for other lines.
    pub const fn kind(self) -> Option<EventKind> {
        match self {
            Self::Kind(kind) | Self::Off(kind) => Some(kind),
            _ => None,
        }
    }

    /// The words of the line. The dataset names a force that is the only one of its kind and, in the language of `names`, the
    /// places; the base map names the disputed line.
    pub fn label(self, dataset: &Dataset, names: Language) -> Cow<'_, str> {
        let text = match self {
            Self::Numbered { place, .. } => {
                dataset.places().get(place).map_or("", |place| place.names.get(names))
            }
            Self::Square(kind) => {
                let force = force_of_kind(dataset, kind);
                return message!("map-key-by-strength", force = force).into();
            }
            Self::DisputedLine => theatre().disputed_line.get(Language::AS_INTERFACE),
            Self::Kind(kind) | Self::Off(kind) => kind.label(),
            Self::ContestedLine => label!("map-key-contested-line"),
            Self::ClaimLimit => label!("map-key-claim-limit"),
            Self::ClaimedArea => label!("map-key-claimed-area"),
            Self::Seat => label!("map-key-seat"),
            Self::Placeholder => label!("map-key-placeholder"),
            Self::Further => label!("map-key-further"),
            Self::Band => label!("map-key-band"),
            Self::Forward => label!("map-key-forward"),
            Self::Announced => label!("map-key-announced"),
            Self::Arrived => label!("map-key-arrived"),
            Self::CameFrom => label!("map-key-came-from"),
            Self::Order => label!("map-key-order"),
            Self::Radius => label!("map-key-radius"),
            Self::Area => label!("map-key-area"),
            Self::Line => label!("map-key-line"),
            Self::Layer(nth) => dataset.meta.layers.get(nth).map_or("", |layer| &*layer.name),
            Self::Track => label!("tracks-key-way"),
            Self::Estimated => label!("tracks-key-estimated"),
            Self::Disputed => label!("map-key-disputed"),
            Self::Density => label!("map-key-density"),
            Self::Count => label!("map-key-count"),
            Self::AllKinds => label!("map-key-all-kinds"),
            Self::Age => label!("map-key-age"),
            Self::Possible => label!("certainty-key-possible"),
            Self::Doubted => label!("certainty-key-doubted"),
        };
        text.into()
    }
}

/// The name of the dataset's force of that kind; a general word if there are several, or none.
fn force_of_kind(dataset: &Dataset, kind: ForceKind) -> &str {
    let mut forces = dataset.forces().iter().filter(|force| force.kind == kind);
    match (forces.next(), forces.next()) {
        (Some(force), None) => force.names.get(Language::AS_INTERFACE),
        _ if kind == ForceKind::Peacekeepers => label!("map-key-peacekeepers"),
        _ => label!("map-key-troops"),
    }
}

/// The lines that explain the signs in view, and no others. A kind of the previous frame that has
/// been switched off keeps its line.
pub(super) fn legend(
    input: MapInput<'_>,
    marks: &MapMarks,
    numbered: &[usize],
) -> Vec<LegendEntry> {
    let state = input.state;
    let pane = Rect::sized(0.0, 0.0, state.map.size.width, state.map.size.height);
    let mut entries = kind_entries(input, marks);
    let has_arrow = |state: ArrowState| {
        let mut arrows = marks.arrows.iter().filter(|arrow| arrow.state == state);
        arrows.any(|arrow| arrow.bounds().meets(pane))
    };
    let has_square = |kind: ForceKind| {
        let mut squares = marks.forces.iter().filter(|force| force.kind == kind);
        squares.any(|force| force.square().is_some_and(|square| square.meets(pane)))
    };
    let is_band = |shape: &ForceShape| matches!(shape, ForceShape::Band { .. });
    let events = || marks.events.iter();
    let seen_further = || marks.further.iter().filter(|mark| !mark.covered);
    let others = [
        (events().any(|mark| mark.role == LocationRole::Seat), LegendEntry::Seat),
        (events().any(|mark| mark.role == LocationRole::Placeholder), LegendEntry::Placeholder),
        (seen_further().next().is_some(), LegendEntry::Further),
        (has_square(ForceKind::Peacekeepers), LegendEntry::Square(ForceKind::Peacekeepers)),
        (has_square(ForceKind::Deployment), LegendEntry::Square(ForceKind::Deployment)),
        (marks.forces.iter().any(|force| is_band(&force.shape)), LegendEntry::Band),
        (marks.forward_rects().any(|rect| rect.meets(pane)), LegendEntry::Forward),
        (has_arrow(ArrowState::Announced), LegendEntry::Announced),
        (has_arrow(ArrowState::Arrived), LegendEntry::Arrived),
        (has_arrow(ArrowState::CameFrom), LegendEntry::CameFrom),
        (!marks.order.is_empty(), LegendEntry::Order),
        (events().any(EventMark::shows_radius), LegendEntry::Radius),
        (marks.outlines.iter().any(|outline| outline.is_area), LegendEntry::Area),
        (marks.outlines.iter().any(|outline| !outline.is_area), LegendEntry::Line),
        (!marks.tracks.is_empty(), LegendEntry::Track),
        (events().any(|mark| mark.estimated), LegendEntry::Estimated),
        (events().any(|mark| mark.disputed), LegendEntry::Disputed),
        (input.split.is_some_and(|split| split.as_density), LegendEntry::Density),
        (events().any(EventMark::is_cluster), LegendEntry::Count),
        (events().any(EventMark::is_faded), LegendEntry::Age),
        (events().any(EventMark::is_possible), LegendEntry::Possible),
        (events().any(|mark| mark.doubted), LegendEntry::Doubted),
        (line_in_view(input), LegendEntry::DisputedLine),
        (contested(input, true), LegendEntry::ContestedLine),
        (contested(input, false), LegendEntry::ClaimLimit),
        (claimed_area(input), LegendEntry::ClaimedArea),
        (!state.filter.hidden_kinds.is_empty(), LegendEntry::AllKinds),
    ];
    entries.extend(others.into_iter().filter(|(shown, _)| *shown).map(|(_, entry)| entry));
    let layers = input.dataset.meta.layers.iter().enumerate();
    let shown =
        layers.filter(|(nth, layer)| !layer.features.is_empty() && state.map.shows_layer(*nth));
    entries.extend(shown.map(|(nth, _)| LegendEntry::Layer(nth)));
    entries.extend(numbered.iter().map(|place| LegendEntry::Numbered {
        number: place_number(input.dataset, *place),
        place: *place,
    }));
    entries
}

fn kind_entries(input: MapInput<'_>, marks: &MapMarks) -> Vec<LegendEntry> {
    let hidden = &input.state.filter.hidden_kinds;
    let beyond = kinds_beyond(input);
    let is_shown = |kind: &EventKind| {
        let on_ring = |mark: &EventMark| mark.kinds.iter().any(|(other, _)| other == kind);
        marks.events.iter().any(on_ring)
            || beyond.contains(kind)
            || input.split.is_some_and(|split| split.kinds.contains(kind))
            || marks.further.iter().any(|mark| mark.kind == *kind && !mark.covered)
    };
    let is_off = |kind: &EventKind| hidden.contains(kind) && input.previous.kinds.contains(kind);
    let kinds = input.dataset.timetable().kinds_in_order().iter();
    let entries = kinds.flat_map(|kind| {
        let shown = is_shown(kind).then_some(LegendEntry::Kind(*kind));
        shown.into_iter().chain(is_off(kind).then_some(LegendEntry::Off(*kind)))
    });
    entries.collect()
}

/// The kinds of shown events beyond the edge, whose signs are on docks.
fn kinds_beyond(input: MapInput<'_>) -> Vec<EventKind> {
    let view = input.viewport.visible_bounds();
    let mut kinds: Vec<EventKind> = Vec::new();
    for position in &input.visible.shown {
        let Some(event) = input.dataset.events().get(*position) else { continue };
        if kinds.contains(&event.kind) {
            continue;
        }
        let at = input.state.playhead;
        let mark = mark_point(event, input.dataset, input.basemap, at);
        if mark.is_some_and(|mark| !view.contains(mark.point)) {
            kinds.push(event.kind);
        }
    }
    kinds
}

fn line_in_view(input: MapInput<'_>) -> bool {
    let view = input.viewport.visible_bounds();
    let shown = input.state.map.borders_shown;
    shown && input.layers().lines.iter().any(|line| is_in_view(&line.path, view))
}

fn is_in_view(path: &[Point], view: Bounds) -> bool {
    path.windows(2).any(|pair| match pair {
        [a, b] => Bounds::between(*a, *b).meets(view),
        _ => false,
    })
}

/// Whether a disputed line of the world is in view: a border or a line of control, or else the limit
/// of a claim or a zone.
fn contested(input: MapInput<'_>, borders: bool) -> bool {
    let view = input.viewport.visible_bounds();
    let world = input.basemap.world_ground(input.viewport);
    let shown = world.as_deref().filter(|_| input.state.map.borders_shown);
    let mut lines = shown.into_iter().flat_map(|world| world.lines(view));
    lines.any(|line| {
        let is_border = matches!(line.kind, DisputedLineKind::Border | DisputedLineKind::Control);
        let hidden = || line.path.first().is_some_and(|at| input.is_in_region(*at));
        is_border == borders && is_in_view(&line.path, view) && !hidden()
    })
}

/// The least length of an area whose tint can be seen, in pixels.
const LEAST_TINT_PX: f64 = 4.0;

/// Whether an area that several states claim is in view.
fn claimed_area(input: MapInput<'_>) -> bool {
    let view = input.viewport.visible_bounds();
    let world = input.basemap.world_ground(input.viewport);
    let shown = world.as_deref().filter(|_| input.state.map.borders_shown);
    let mut areas = shown.into_iter().flat_map(|world| &world.names.areas);
    // A smaller one, such as a rock in the sea, has no tint that can be seen.
    let least = input.viewport.km_from_px(LEAST_TINT_PX);
    areas.any(|area| {
        let seen = area.polygons.iter().any(|part| {
            let bounds = part.bounds();
            bounds.meets(view)
                && bounds.width().max(bounds.height()) > least
                && (part.contains(view.center()) || part.rings().any(|it| is_in_view(it, view)))
        });
        seen && !input.is_in_region(area.at)
    })
}
