//! The items by keyboard: one tab stop, from which arrows lead to all of them.

use egui::accesskit::Action;
use egui::{Id, Key, Modifiers, Ui};

use crate::model::EventId;
use crate::scene::timeline::{TimelineItem, TimelineScene};
use crate::state::{Command, LaneCommand, LaneKey};
use crate::ui::ViewContext;
use crate::ui::control::keep_keys;

/// Which item the tab stop is, from frame to frame: its lane and one of its events.
#[derive(Clone, Debug, PartialEq)]
struct Stop {
    lane: LaneKey,
    event: EventId,
    /// What the toolkit called it in the last frame.
    id: Id,
}

/// The items in sight, in the order of reading, with the one that is the tab stop.
pub(crate) struct Keyboard {
    /// Lane, item and name for the toolkit.
    places: Vec<(usize, usize, Id)>,
    current: Option<usize>,
}

/// What the toolkit calls an item.
pub(crate) fn item_id(ui: &Ui, lane: &LaneKey, first: &EventId) -> Id {
    ui.scope_id().with(("item", lane, first.as_str()))
}

impl Keyboard {
    /// Finds the tab stop again: the item that has the focus, which assistive technology can give
    /// to any, else the one that was it, else the selected, else the first.
    pub(crate) fn of(ui: &Ui, cx: &ViewContext<'_>, scene: &TimelineScene) -> Self {
        let mut places = Vec::new();
        let stop: Option<Stop> = ui.data(|data| data.get_temp(key()));
        let focus = ui.memory(egui::Memory::focused);
        let asked = |id| ui.input(|input| input.has_accesskit_action_request(id, Action::Focus));
        let (mut focused, mut before, mut selected) = (None, None, None);
        let wanted = stop.as_ref().and_then(|stop| cx.dataset.event_position(&stop.event));
        for (lane_nth, lane) in scene.lanes.lanes.iter().enumerate() {
            for (nth, item) in lane.items.iter().enumerate() {
                let Some(first) = first_id(cx, item) else { continue };
                let same_lane = stop.as_ref().is_some_and(|stop| stop.lane == lane.key);
                if same_lane && wanted.is_some_and(|wanted| item.events.contains(&wanted)) {
                    before = Some(places.len());
                }
                if item.selected && selected.is_none() {
                    selected = Some(places.len());
                }
                let id = item_id(ui, &lane.key, first);
                if focus == Some(id) || asked(id) {
                    focused = Some(places.len());
                    Self::stand_at(ui, &lane.key, first, id);
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                places.push((lane_nth, nth, id));
            }
        }
        let current = focused.or(before).or(selected).or_else(|| (!places.is_empty()).then_some(0));
        // An item that has come to be called otherwise, as the first of another stack, keeps the
        // focus that it had.
        if let (Some(stop), Some((_, _, id))) = (stop, before.and_then(|nth| places.get(nth)))
            && *id != stop.id
            && ui.memory(|memory| memory.has_focus(stop.id))
        {
            ui.memory_mut(|memory| memory.request_focus(*id));
        }
        Self { places, current }
    }

    /// Whether that item is the tab stop.
    pub(crate) fn is_stop(&self, id: Id) -> bool {
        self.current.and_then(|nth| self.places.get(nth)).is_some_and(|place| place.2 == id)
    }

    /// Where the item stands among those in sight, from 1, and how many these are.
    pub(crate) fn position(&self, id: Id) -> (usize, usize) {
        let nth = self.places.iter().position(|place| place.2 == id).unwrap_or(0);
        (nth + 1, self.places.len())
    }

    /// Makes the item the tab stop of the next frame.
    pub(crate) fn stand_at(ui: &Ui, lane: &LaneKey, event: &EventId, id: Id) {
        let stop = Stop { lane: lane.clone(), event: event.clone(), id };
        ui.data_mut(|data| data.insert_temp(key(), stop));
    }

    /// With the focus on an item, arrows lead to the next one of the lane and to the next lane,
    /// Home and End to both ends of the lane, Escape back to where keys are shortcuts.
    pub(crate) fn keys(&self, ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene) {
        let Some(&(lane, nth, id)) = self.current.and_then(|current| self.places.get(current))
        else {
            return;
        };
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        keep_keys(ui, id);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Escape) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
            return;
        }
        let lanes = &scene.lanes.lanes;
        let Some((own, item)) = lanes.get(lane).and_then(|own| Some((own, own.items.get(nth)?)))
        else {
            return;
        };
        let to = if pressed(Key::ArrowRight) {
            if nth + 1 >= own.items.len() {
                return beyond(ui, cx, &own.key, own.after.nearest);
            }
            Some((lane, nth + 1))
        } else if pressed(Key::ArrowLeft) {
            match nth.checked_sub(1) {
                Some(before) => Some((lane, before)),
                None => return beyond(ui, cx, &own.key, own.before.nearest),
            }
        } else if pressed(Key::Home) {
            Some((lane, 0))
        } else if pressed(Key::End) {
            Some((lane, own.items.len().saturating_sub(1)))
        } else if pressed(Key::ArrowDown) {
            (lane + 1..lanes.len()).find_map(|other| nearest(scene, other, item))
        } else if pressed(Key::ArrowUp) {
            (0..lane).rev().find_map(|other| nearest(scene, other, item))
        } else {
            None
        };
        let Some((lane, nth)) = to else { return };
        let target = self.places.iter().find(|place| (place.0, place.1) == (lane, nth));
        let item = lanes.get(lane).and_then(|lane| Some((lane, lane.items.get(nth)?)));
        if let (Some(&(_, _, id)), Some((lane, item))) = (target, item)
            && let Some(first) = first_id(cx, item)
        {
            Self::stand_at(ui, &lane.key, first, id);
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }
}

/// Goes to an event that is out of sight, which is the tab stop then.
fn beyond(
    ui: &Ui,
    cx: &mut ViewContext<'_>,
    lane: &LaneKey,
    nearest: Option<(crate::model::Moment, usize)>,
) {
    let Some((at, position)) = nearest else { return };
    let Some(event) = cx.dataset.events().get(position) else { return };
    let id = item_id(ui, lane, &event.id);
    Keyboard::stand_at(ui, lane, &event.id, id);
    ui.memory_mut(|memory| memory.request_focus(id));
    cx.push(Command::Lane(LaneCommand::Reveal(at)));
}

/// The item of another lane that stands nearest below or above.
fn nearest(scene: &TimelineScene, lane: usize, item: &TimelineItem) -> Option<(usize, usize)> {
    let middle = |item: &TimelineItem| f64::midpoint(item.solid().0, item.solid().1);
    let at = middle(item);
    let items = &scene.lanes.lanes.get(lane)?.items;
    let distance = |item: &TimelineItem| (middle(item) - at).abs();
    let nearest =
        items.iter().enumerate().min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))?;
    Some((lane, nearest.0))
}

/// The first event of an item.
fn first_id<'a>(cx: &ViewContext<'a>, item: &TimelineItem) -> Option<&'a EventId> {
    let position = item.events.first()?;
    cx.dataset.events().get(*position).map(|event| &event.id)
}

fn key() -> Id {
    Id::unique("the timeline's tab stop")
}
