//! Lanes: events that have something in common, as items, as stacks or as a ridge.

pub(super) mod packing;
pub(super) mod ridge;

use crate::model::{EventKind, Language, Moment, TimeSpan};
use crate::scene::timeline::beyond::Beyond;
use crate::scene::timeline::force_bands::{ForceStrip, most_in_sight, strip};
use crate::scene::timeline::input::TimelineInput;
use crate::scene::timeline::items::TimelineItem;
use crate::scene::timeline::items::title::set_titles;
use crate::scene::timeline::lanes::packing::{Footprint, Group, MARK_GAP, groups};
use crate::scene::timeline::lanes::ridge::{Grain, LaneRidge, ridge};
use crate::scene::timeline::{COLLAPSED, MORE, Plot, ROW, ROW_MIN};
use crate::state::{LaneKey, LanePlan, LanesBy};

/// The most rows that a lane takes.
const MOST_ROWS: usize = 4;
/// Pixels of the axis for each event in sight below which a lane is drawn as a ridge: marks would
/// stand shoulder to shoulder over the whole width, and their stacks tell nothing more.
const RIDGE_PX: f64 = 2.5;
/// How many events of a lane are packed together with those in sight, so that panning moves
/// nothing. In a longer lane only what is near is.
const MOST_PACKED: usize = 4000;

/// A lane with its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What it is.
    pub key: LaneKey,
    /// What it is called.
    pub name: String,
    /// Whether it takes one thin row.
    pub collapsed: bool,
    /// How many events are in sight, stacked ones counted one by one.
    pub count: usize,
    /// Events left of what is in sight.
    pub before: Beyond,
    /// Events right of what is in sight.
    pub after: Beyond,
    /// Its upper edge in pixels from the top of the lanes.
    pub top: f64,
    /// Its height in pixels.
    pub height: f64,
    /// Where the force was, at the lower edge; only in the open lane of one.
    pub presence: ForceStrip,
    /// Its items, in order of time; none where there is a ridge.
    pub items: Vec<TimelineItem>,
    /// How dense it is; `None` where each event has an item.
    pub ridge: Option<LaneRidge>,
}

impl Lane {
    /// The kind of all its events, where the lane is that of a kind.
    pub fn kind(&self) -> Option<EventKind> {
        match self.key {
            LaneKey::Kind(kind) => Some(kind),
            _ => None,
        }
    }
}

/// Lanes one above the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneStack {
    /// Lanes in sight, from top to bottom.
    pub lanes: Vec<Lane>,
    /// The height of a row of an open lane in pixels.
    pub row_height: f64,
    /// How many lanes are above those in sight.
    pub above: usize,
    /// How many lanes are below those in sight.
    pub below: usize,
}

/// The events of a lane before they are laid out.
struct Sorted {
    key: LaneKey,
    /// Positions of all its events, in order of time.
    all: Vec<usize>,
    /// Of those, the ones in sight.
    seen: Vec<usize>,
    before: Beyond,
    after: Beyond,
}

/// Sorts events into lanes and lays these out one above the other.
///
/// Lanes without events in sight are left out unless they are asked for. Where the rows that lanes
/// would like do not fit, the lane with the most rows gives one up, until they fit or every lane
/// has a single row; then rows are lower, and then the last lanes are out of sight.
pub(super) fn lanes(sight: TimelineInput<'_>) -> LaneStack {
    let TimelineInput { state, plot, .. } = sight;
    let mut sorted = sorted(sight);
    let is_by_force = state.lanes.by == LanesBy::Force;
    let most = if is_by_force { most_in_sight(sight) } else { 0.0 };
    sorted.retain(|lane| state.lanes.empty_shown || !lane.seen.is_empty() || is_by_force);
    let mut drafts: Vec<Draft> =
        sorted.into_iter().map(|lane| Draft::of(lane, sight, most)).collect();
    // A force is there also where nothing happens.
    drafts.retain(|draft| state.lanes.empty_shown || !draft.is_empty());
    let row_height = fit(&mut drafts, plot.lanes_height);
    let heights: Vec<f64> = drafts.iter().map(|draft| draft.height(row_height)).collect();
    // Where not all lanes have room, a line below them says how many there are.
    let all_fit = heights.iter().sum::<f64>() <= plot.lanes_height + 0.5;
    let room = plot.lanes_height - if all_fit { 0.0 } else { MORE };
    let (first, count) = in_sight(&heights, state.lanes.first, room);
    let below = drafts.len() - first - count;
    let mut top = 0.0;
    let lanes = drafts.into_iter().skip(first).take(count).map(|draft| {
        let lane = draft.lane(sight, top, row_height);
        top += lane.height;
        lane
    });
    LaneStack { lanes: lanes.collect(), row_height, above: first, below }
}

/// Every lane with its events; those that a filter hides are left out.
fn sorted(sight: TimelineInput<'_>) -> Vec<Sorted> {
    let TimelineInput { dataset, state, visible, axis, .. } = sight;
    let plan = LanePlan::new(dataset, &state.lanes);
    let mut lanes: Vec<Sorted> = plan
        .keys()
        .iter()
        .map(|key| Sorted {
            key: key.clone(),
            all: Vec::new(),
            seen: Vec::new(),
            before: Beyond::default(),
            after: Beyond::default(),
        })
        .collect();
    let in_view = axis.visible();
    for position in visible.passing.within(0..dataset.timetable().dated()) {
        let Some(event) = dataset.events().get(position) else { continue };
        let Some(when) = event.when.as_ref() else { continue };
        for nth in plan.lanes_of(event) {
            let Some(lane) = lanes.get_mut(nth) else { continue };
            lane.all.push(position);
            if when.hull().meets(in_view) {
                lane.seen.push(position);
            } else if when.latest() <= in_view.start() {
                lane.before.add_before(when.anchor(), position);
            } else {
                lane.after.add_after(when.anchor(), position);
            }
        }
    }
    lanes
}

/// The lanes in sight when that many are to stand above them, and how many there are: as many as
/// the height holds, and never so few above that room is left below.
fn in_sight(heights: &[f64], wanted: usize, room: f64) -> (usize, usize) {
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

/// Takes rows from the lanes that have the most until all fit; returns the height of a row.
fn fit(drafts: &mut [Draft], room: f64) -> f64 {
    let height = |drafts: &[Draft], row: f64| drafts.iter().map(|draft| draft.height(row)).sum();
    loop {
        let total: f64 = height(drafts, ROW);
        if total <= room {
            return ROW;
        }
        let most = drafts.iter_mut().max_by_key(|draft| draft.rows);
        match most.filter(|draft| draft.rows > 1) {
            Some(draft) => draft.give_up_a_row(),
            None => break,
        }
    }
    let open = drafts.iter().filter(|draft| !draft.collapsed).count();
    let others: f64 = height(drafts, 0.0);
    ((room - others) / number(open.max(1))).clamp(ROW_MIN, ROW)
}

/// A lane on its way to being laid out.
struct Draft {
    sorted: Sorted,
    collapsed: bool,
    /// Where its events are drawn one by one: what they take, and how they are packed.
    packed: Option<Packed>,
    rows: usize,
    presence: ForceStrip,
}

struct Packed {
    /// Positions in the dataset, each with what it takes on a row, from left to right.
    pieces: Vec<(usize, Footprint)>,
    /// Which of the pieces are in sight.
    seen: Vec<bool>,
    groups: Vec<Group>,
}

impl Draft {
    fn of(sorted: Sorted, sight: TimelineInput<'_>, most: f64) -> Self {
        let collapsed = sight.state.lanes.is_collapsed(&sorted.key);
        let presence = match &sorted.key {
            LaneKey::Force(id) => sight.dataset.force(id).map(|force| strip(force, sight, most)),
            _ => None,
        };
        let presence = presence.unwrap_or_default();
        let width = sight.plot.right - sight.plot.left;
        let dense = number(sorted.seen.len()) * RIDGE_PX > width;
        let packed = (!collapsed && !dense).then(|| Packed::of(&sorted, sight));
        let mut draft = Self { sorted, collapsed, packed, rows: MOST_ROWS, presence };
        draft.pack();
        draft
    }

    fn give_up_a_row(&mut self) {
        self.rows -= 1;
        self.pack();
    }

    /// Packs into at most the lane's rows, and keeps as many as those in sight use.
    fn pack(&mut self) {
        let Some(packed) = &mut self.packed else {
            self.rows = if self.collapsed { 1 } else { self.rows.min(2) };
            return;
        };
        let pieces: Vec<Footprint> = packed.pieces.iter().map(|(_, piece)| *piece).collect();
        packed.groups = groups(&pieces, self.rows);
        let seen = |group: &&Group| {
            group.members.iter().any(|nth| packed.seen.get(*nth).copied().unwrap_or(false))
        };
        let used = packed.groups.iter().filter(seen).map(|group| group.row + 1).max();
        self.rows = used.unwrap_or(1);
    }

    fn is_empty(&self) -> bool {
        self.sorted.seen.is_empty() && self.presence.bands.is_empty()
    }

    fn height(&self, row_height: f64) -> f64 {
        let open = || number(self.rows) * row_height + self.presence.height;
        if self.collapsed { COLLAPSED } else { open() }
    }

    fn lane(self, sight: TimelineInput<'_>, top: f64, row_height: f64) -> Lane {
        let height = self.height(row_height);
        let Sorted { key, seen, before, after, .. } = self.sorted;
        let (items, ridge) = match self.packed {
            Some(packed) => (packed.items(sight, self.rows), None),
            None => (Vec::new(), Some(ridge_of(&seen, sight))),
        };
        Lane {
            name: lane_name(&key, sight),
            key,
            collapsed: self.collapsed,
            count: seen.len(),
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

impl Packed {
    fn of(sorted: &Sorted, sight: TimelineInput<'_>) -> Self {
        let near = if sorted.all.len() > MOST_PACKED { &sorted.seen } else { &sorted.all };
        let mut pieces: Vec<(usize, Footprint)> =
            near.iter().filter_map(|position| Some((*position, sight.piece(*position)?))).collect();
        pieces.sort_by(|(_, a), (_, b)| a.reach.0.total_cmp(&b.reach.0));
        let is_seen = |position| sorted.seen.binary_search(&position).is_ok();
        let seen = pieces.iter().map(|(position, _)| is_seen(*position)).collect();
        Self { pieces, seen, groups: Vec::new() }
    }

    /// The items in sight, in order of time, on their rows and with their titles.
    ///
    /// A group whose own mark is out of sight while some of its events are not is drawn by the
    /// first of these: on a row that is free there, or within the nearest item.
    fn items(self, sight: TimelineInput<'_>, rows: usize) -> Vec<TimelineItem> {
        let Plot { left, right, .. } = sight.plot;
        let mut items: Vec<TimelineItem> = Vec::new();
        let mut homeless: Vec<TimelineItem> = Vec::new();
        for group in &self.groups {
            let is_seen = |nth: &&usize| self.seen.get(**nth).copied().unwrap_or(false);
            let position = |nth: &usize| self.pieces.get(*nth).map(|(position, _)| *position);
            let members: Vec<usize> =
                group.members.iter().filter(is_seen).filter_map(position).collect();
            let head = self.pieces.get(group.head);
            let stands = head.is_some_and(|(position, piece)| {
                members.contains(position) && piece.solid.1 > left && piece.solid.0 < right
            });
            let lead = if stands { head.map(|head| head.0) } else { members.first().copied() };
            let Some(mut item) = lead.and_then(|position| sight.item(position)) else { continue };
            item.row = group.row;
            for other in members.iter().filter(|other| Some(**other) != lead) {
                if let Some(other) = sight.item(*other) {
                    item.take_in(&other);
                }
            }
            if let Some(selected) =
                members.iter().find(|one| Some(**one) != lead && sight.is_selected(**one))
            {
                item.speak_for(sight.item(*selected));
            }
            if stands { items.push(item) } else { homeless.push(item) }
        }
        for item in homeless {
            house(&mut items, item, rows);
        }
        for item in &mut items {
            item.selected = item.events.iter().any(|position| sight.is_selected(*position));
        }
        set_titles(&mut items, sight.plot);
        items.sort_by_key(|item| item.events.iter().copied().min());
        items
    }
}

/// Puts an item on the first row where it covers nothing, or into the nearest item.
fn house(items: &mut Vec<TimelineItem>, item: TimelineItem, rows: usize) {
    let (from, to) = item.solid();
    let is_free = |row: &usize| {
        let others = items.iter().filter(|other| other.row == *row).map(TimelineItem::solid);
        others.into_iter().all(|(left, right)| to + MARK_GAP <= left || right + MARK_GAP <= from)
    };
    if let Some(row) = (0..rows).find(is_free) {
        items.push(TimelineItem { row, ..item });
        return;
    }
    let middle = |item: &TimelineItem| f64::midpoint(item.solid().0, item.solid().1);
    let at = middle(&item);
    let distance = |other: &TimelineItem| (middle(other) - at).abs();
    if let Some(nearest) = items.iter_mut().min_by(|a, b| distance(a).total_cmp(&distance(b))) {
        nearest.take_in(&item);
    }
}

fn ridge_of(seen: &[usize], sight: TimelineInput<'_>) -> LaneRidge {
    let events = sight.dataset.events();
    let grains: Vec<Grain> = seen
        .iter()
        .filter_map(|position| {
            let when = events.get(*position)?.when.as_ref()?;
            Some((*position, when.anchor(), sight.shows(*position)))
        })
        .collect();
    let origin = sight.dataset.extent().map_or_else(Moment::default, TimeSpan::start);
    ridge(&grains, origin, sight.axis)
}

fn lane_name(key: &LaneKey, sight: TimelineInput<'_>) -> String {
    let names: Language = sight.state.display.names;
    let named = match key {
        LaneKey::Kind(kind) => Some(kind.label()),
        LaneKey::Actor(id) => sight.dataset.actor(id).map(|actor| actor.names.get(names)),
        LaneKey::Place(id) => sight.dataset.place(id).map(|place| place.names.get(names)),
        LaneKey::Force(id) => sight.dataset.force(id).map(|force| force.names.get(names)),
        LaneKey::Without(LanesBy::Actor) => Some("No actor named"),
        LaneKey::Without(LanesBy::Place) => Some("No named place"),
        LaneKey::Without(LanesBy::Force) => Some("No force"),
        LaneKey::Without(LanesBy::Kind) => Some("No kind"),
    };
    named.unwrap_or_default().to_owned()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
