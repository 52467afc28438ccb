//! Roving focus among the items: one tab stop, from which arrow keys go to all others.

use egui::accesskit::Action;
use egui::{Event, Id, Key, Modifiers, Ui};

use crate::model::{EventId, Moment};
use crate::scene::timeline::{TimelineItem, TimelineScene};
use crate::state::{Command, LaneCommand, LaneKey};
use crate::ui::ViewContext;
use crate::ui::control::keep_keys;

/// Identity of the tab stop from frame to frame: its lane and one of its events.
#[derive(Clone, Debug, PartialEq)]
struct TabStop {
    lane: LaneKey,
    event: EventId,
    /// Its identifier in egui in the last frame.
    id: Id,
}

/// The items in sight in reading order, with the tab stop.
pub(super) struct ItemFocus {
    items: Vec<ItemIndex>,
    /// Index of the tab stop in `items`; `None` without items.
    tab_stop: Option<usize>,
}

/// An item by its indexes in the scene.
#[derive(Clone, Copy)]
struct ItemIndex {
    lane: usize,
    item: usize,
    id: Id,
}

/// The identifier of an item in egui.
pub(super) fn item_id(ui: &Ui, lane: &LaneKey, first: &EventId) -> Id {
    ui.scope_id().with(("item", lane, first.as_str()))
}

impl ItemFocus {
    /// Lists the items and finds the tab stop: the item that has the focus, which assistive
    /// technology can give to any; else the one that was it before; else the selected; else the
    /// first.
    pub(super) fn of(ui: &Ui, cx: &ViewContext<'_>, scene: &TimelineScene) -> Self {
        let mut items = Vec::new();
        let stop: Option<TabStop> = ui.data(|data| data.get_temp(key()));
        let focus = ui.memory(egui::Memory::focused);
        // Assistive technology seldom asks for anything: then no item is looked up.
        let is_asked = ui.input(|input| {
            let mut events = input.events.iter();
            events.any(|event| matches!(event, Event::AccessKitActionRequest(_)))
        });
        let asked = |id| {
            is_asked && ui.input(|input| input.has_accesskit_action_request(id, Action::Focus))
        };
        let (mut focused, mut before, mut selected) = (None, None, None);
        let wanted = stop.as_ref().and_then(|stop| cx.dataset.event_position(&stop.event));
        for (lane_nth, lane) in scene.lanes.lanes.iter().enumerate() {
            for (nth, item) in lane.items.iter().enumerate() {
                let Some(first) = first_id(cx, item) else { continue };
                let same_lane = stop.as_ref().is_some_and(|stop| stop.lane == lane.key);
                if same_lane && wanted.is_some_and(|wanted| item.events.contains(&wanted)) {
                    before = Some(items.len());
                }
                if item.selected && selected.is_none() {
                    selected = Some(items.len());
                }
                let id = item_id(ui, &lane.key, first);
                if focus == Some(id) || asked(id) {
                    focused = Some(items.len());
                    Self::set_tab_stop(ui, &lane.key, first, id);
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                items.push(ItemIndex { lane: lane_nth, item: nth, id });
            }
        }
        let tab_stop = focused.or(before).or(selected).or_else(|| (!items.is_empty()).then_some(0));
        // An item whose identifier has changed, as that of a stack with another first event, keeps
        // the focus that it had.
        if let (Some(stop), Some(item)) = (stop, before.and_then(|nth| items.get(nth)))
            && item.id != stop.id
            && ui.memory(|memory| memory.has_focus(stop.id))
        {
            ui.memory_mut(|memory| memory.request_focus(item.id));
        }
        Self { items, tab_stop }
    }

    fn current(&self) -> Option<ItemIndex> {
        self.tab_stop.and_then(|nth| self.items.get(nth)).copied()
    }

    /// Whether the item is the tab stop.
    pub(super) fn is_tab_stop(&self, id: Id) -> bool {
        self.current().is_some_and(|item| item.id == id)
    }

    /// The number of all items in sight.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Makes the item the tab stop of the next frame.
    pub(super) fn set_tab_stop(ui: &Ui, lane: &LaneKey, event: &EventId, id: Id) {
        let stop = TabStop { lane: lane.clone(), event: event.clone(), id };
        ui.data_mut(|data| data.insert_temp(key(), stop));
    }

    /// With the focus on an item, arrows go to its neighbours in the lane and in the lanes above and
    /// below, Home and End to both ends of the lane. Escape gives the keys back to shortcuts.
    pub(super) fn keys(&self, ui: &Ui, cx: &mut ViewContext<'_>, scene: &TimelineScene) {
        let Some(ItemIndex { lane, item: nth, id }) = self.current() else {
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
                return go_beyond(ui, cx, &own.key, own.after.nearest);
            }
            Some((lane, nth + 1))
        } else if pressed(Key::ArrowLeft) {
            match nth.checked_sub(1) {
                Some(before) => Some((lane, before)),
                None => return go_beyond(ui, cx, &own.key, own.before.nearest),
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
        if let Some(to) = to {
            self.go_to(ui, cx, scene, to);
        }
    }

    fn go_to(
        &self,
        ui: &Ui,
        cx: &ViewContext<'_>,
        scene: &TimelineScene,
        (lane, nth): (usize, usize),
    ) {
        let target = self.items.iter().find(|item| (item.lane, item.item) == (lane, nth));
        let lane = scene.lanes.lanes.get(lane);
        let first = lane.and_then(|lane| lane.items.get(nth)).and_then(|item| first_id(cx, item));
        if let (Some(target), Some(lane), Some(first)) = (target, lane, first) {
            Self::set_tab_stop(ui, &lane.key, first, target.id);
            ui.memory_mut(|memory| memory.request_focus(target.id));
            ui.ctx().request_repaint();
        }
    }
}

/// Scrolls to an event that is out of sight and makes it the tab stop.
fn go_beyond(ui: &Ui, cx: &mut ViewContext<'_>, lane: &LaneKey, nearest: Option<(Moment, usize)>) {
    let Some((at, position)) = nearest else { return };
    let Some(event) = cx.dataset.events().get(position) else { return };
    let id = item_id(ui, lane, &event.id);
    ItemFocus::set_tab_stop(ui, lane, &event.id, id);
    ui.memory_mut(|memory| memory.request_focus(id));
    cx.push(Command::Lane(LaneCommand::Reveal(at)));
}

/// The item of another lane that is nearest below or above.
fn nearest(scene: &TimelineScene, lane: usize, item: &TimelineItem) -> Option<(usize, usize)> {
    let middle = |item: &TimelineItem| f64::midpoint(item.solid().0, item.solid().1);
    let at = middle(item);
    let items = &scene.lanes.lanes.get(lane)?.items;
    let distance = |item: &TimelineItem| (middle(item) - at).abs();
    let nearest =
        items.iter().enumerate().min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)))?;
    Some((lane, nearest.0))
}

pub(super) fn first_id<'a>(cx: &ViewContext<'a>, item: &TimelineItem) -> Option<&'a EventId> {
    let position = item.events.first()?;
    cx.dataset.events().get(*position).map(|event| &event.id)
}

fn key() -> Id {
    Id::unique("timeline-tab-stop")
}
