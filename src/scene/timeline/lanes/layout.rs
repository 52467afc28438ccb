//! Layout of lanes: how many rows each has, how high they are, and which are in sight.

use super::lane::{Lane, LaneEvents};
use super::packed_lane::PackedLane;
use super::ridge::{LaneRidge, RidgeEvent, ridge};
use crate::label;
use crate::model::{Language, Moment, Tag, TimeSpan};
use crate::scene::f64_from_count;
use crate::scene::timeline::TimelineInput;
use crate::scene::timeline::force_bands::{ForceStrip, force_strip};
use crate::state::{LaneKey, LanesBy};

/// Usual height of a row, in pixels.
const ROW_HEIGHT: f64 = 22.0;
/// Least height of a row, in pixels: that of a mark with air above and below it.
const ROW_HEIGHT_MIN: f64 = 20.0;
/// Height of a collapsed lane, in pixels.
pub(super) const COLLAPSED_HEIGHT: f64 = 14.0;
/// Most rows of a lane, so that one busy lane leaves room for others.
const MOST_ROWS: usize = 4;
/// Rows that a ridge asks for.
const RIDGE_ROWS: usize = 2;
/// Pixels of the axis per event in sight below which a lane is drawn as a ridge: marks would cover
/// the whole width, and their stacks would say nothing more.
const RIDGE_PX: f64 = 2.5;

/// A lane during layout.
pub(super) struct LaneLayout {
    events: LaneEvents,
    collapsed: bool,
    /// `None` for a ridge.
    packed: Option<PackedLane>,
    rows: usize,
    presence: ForceStrip,
}

impl LaneLayout {
    /// A lane with as many rows as it would like. `full_height` is the strength at which the band of
    /// a force has its full height.
    pub(super) fn new(events: LaneEvents, input: TimelineInput<'_>, full_height: f64) -> Self {
        let collapsed = input.state.lanes.is_collapsed(&events.key);
        let force = match &events.key {
            LaneKey::Force(id) => input.dataset.force(id),
            _ => None,
        };
        let presence = force.map(|force| force_strip(force, input, full_height));
        let width = input.plot.right - input.plot.left;
        let dense = f64_from_count(events.in_sight.len()) * RIDGE_PX > width;
        let packed = (!collapsed && !dense).then(|| PackedLane::new(&events, input));
        let presence = presence.unwrap_or_default();
        let mut layout = Self { events, collapsed, packed, rows: MOST_ROWS, presence };
        layout.pack();
        layout
    }

    /// Packs into at most `rows` rows, and keeps as many as the items in sight use.
    fn pack(&mut self) {
        self.rows = match &mut self.packed {
            Some(packed) => packed.pack(self.rows),
            None if self.collapsed => 1,
            None => self.rows.min(RIDGE_ROWS),
        };
    }

    /// The events of the lane.
    pub(super) const fn events(&self) -> &LaneEvents {
        &self.events
    }

    /// Whether nothing of the lane is in sight.
    pub(super) fn is_empty(&self) -> bool {
        self.events.in_sight.is_empty() && self.presence.bands.is_empty()
    }

    /// The height of the lane in pixels.
    pub(super) fn height(&self, row_height: f64) -> f64 {
        let open = || f64_from_count(self.rows) * row_height + self.presence.height;
        if self.collapsed { COLLAPSED_HEIGHT } else { open() }
    }

    /// The finished lane.
    pub(super) fn into_lane(self, input: TimelineInput<'_>, top: f64, row_height: f64) -> Lane {
        let height = self.height(row_height);
        let LaneEvents { key, in_sight, before, after, .. } = self.events;
        // What a search dims is drawn, and not counted.
        let passes = |position: &&usize| input.visible.passing.contains(**position);
        let count = in_sight.iter().filter(passes).count();
        let (items, ridge) = match self.packed {
            Some(packed) => (packed.into_items(input, self.rows), None),
            None => (Vec::new(), Some(ridge_of(&in_sight, input))),
        };
        Lane {
            name: lane_name(&key, input),
            key,
            collapsed: self.collapsed,
            count,
            before,
            after,
            top,
            height,
            presence: if self.collapsed { ForceStrip::default() } else { self.presence },
            items,
            ridge,
        }
    }
}

/// Takes rows from the lanes that have the most until all fit; returns the height of a row.
pub(super) fn fit_rows(lanes: &mut [LaneLayout], room: f64) -> f64 {
    let height = |lanes: &[LaneLayout], row: f64| lanes.iter().map(|lane| lane.height(row)).sum();
    loop {
        let total: f64 = height(lanes, ROW_HEIGHT);
        if total <= room {
            return ROW_HEIGHT;
        }
        let most = lanes.iter_mut().max_by_key(|lane| lane.rows);
        let Some(lane) = most.filter(|lane| lane.rows > 1) else { break };
        lane.rows -= 1;
        lane.pack();
    }
    let open = lanes.iter().filter(|lane| !lane.collapsed).count();
    let others: f64 = height(lanes, 0.0);
    ((room - others) / f64_from_count(open.max(1))).clamp(ROW_HEIGHT_MIN, ROW_HEIGHT)
}

/// The first lane in sight and how many there are: `wanted` lanes are scrolled out above, or fewer
/// if otherwise room would be left below.
pub(super) fn lanes_in_sight(heights: &[f64], wanted: usize, room: f64) -> (usize, usize) {
    let fitting = |from: usize| -> usize {
        let mut left = room + 0.5;
        let below = heights.iter().skip(from);
        below
            .take_while(|height| {
                left -= **height;
                left >= 0.0
            })
            .count()
            .max(1)
    };
    let last = (0..heights.len()).find(|from| from + fitting(*from) >= heights.len());
    let first = wanted.min(last.unwrap_or(0));
    (first, fitting(first).min(heights.len() - first))
}

fn ridge_of(in_sight: &[usize], input: TimelineInput<'_>) -> LaneRidge {
    let events = input.dataset.events();
    let ridge_event = |position: &usize| {
        let when = events.get(*position)?.when.as_ref()?;
        let (position, shown) = (*position, input.shows(*position));
        Some(RidgeEvent { position, at: when.anchor(), shown })
    };
    let in_sight: Vec<RidgeEvent> = in_sight.iter().filter_map(ridge_event).collect();
    let origin = input.dataset.extent().map_or_else(Moment::default, TimeSpan::start);
    ridge(&in_sight, origin, input.axis)
}

fn lane_name(key: &LaneKey, input: TimelineInput<'_>) -> String {
    let names: Language = input.state.display.names;
    let name = match key {
        LaneKey::Kind(kind) => Some(kind.label()),
        LaneKey::Actor(id) => input.dataset.actor(id).map(|actor| actor.names.get(names)),
        LaneKey::Place(id) => input.dataset.place(id).map(|place| place.names.get(names)),
        LaneKey::Force(id) => input.dataset.force(id).map(|force| force.names.get(names)),
        LaneKey::Tag(id) => input.dataset.tag(id).map(Tag::name),
        LaneKey::Without(LanesBy::Tag) => Some(label!("timeline-no-tag")),
        LaneKey::Without(LanesBy::Actor) => Some(label!("timeline-no-actor")),
        LaneKey::Without(LanesBy::Place) => Some(label!("timeline-no-place")),
        LaneKey::Without(LanesBy::Force) => Some(label!("timeline-no-force")),
        LaneKey::Without(LanesBy::Kind) => Some(label!("timeline-no-kind")),
    };
    name.unwrap_or_default().to_owned()
}
