//! History of the views of the map, as a browser keeps pages.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::geo::{Camera, Projection};

/// The most views that are kept in each direction.
const DEPTH: usize = 50;

/// Views of the map before the current one, and views that were left by going back.
///
/// Undo keeps thousands of these lists, each with a view more than the one before: they share the views.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewHistory {
    past: Vec<Arc<Camera>>,
    future: Vec<Arc<Camera>>,
    /// Whether the map is being moved by hand, which is one view until it rests; never restored.
    #[serde(skip)]
    exploring: bool,
}

impl ViewHistory {
    /// Whether there is a previous view.
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a next view.
    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }

    /// Records that the map is moved by hand, away from a view. Only the first call until
    /// [`ViewHistory::rest`] has an effect.
    pub(super) fn explore(&mut self, from: Camera) {
        if !self.exploring {
            self.leave(from);
            self.exploring = true;
        }
    }

    /// Ends a movement by hand.
    pub(super) fn rest(&mut self) {
        self.exploring = false;
    }

    /// Records that the map leaves a view for a new one.
    pub(super) fn leave(&mut self, from: Camera) {
        self.exploring = false;
        self.future.clear();
        push(&mut self.past, from);
    }

    /// The previous view, in exchange for the one that is left; `None` if there is none.
    pub(super) fn back(&mut self, from: Camera) -> Option<Camera> {
        self.exploring = false;
        let to = pop_other(&mut self.past, from)?;
        push(&mut self.future, from);
        Some(to)
    }

    /// The next view, in exchange for the one that is left; `None` if there is none.
    pub(super) fn forward(&mut self, from: Camera) -> Option<Camera> {
        self.exploring = false;
        let to = pop_other(&mut self.future, from)?;
        push(&mut self.past, from);
        Some(to)
    }
}

impl ViewHistory {
    /// Brings every view into another projection.
    pub(in crate::state) fn turn_to(&mut self, projection: Projection) {
        for view in self.past.iter_mut().chain(&mut self.future) {
            *view = Arc::new(view.in_projection(projection));
        }
    }
}

fn push(views: &mut Vec<Arc<Camera>>, view: Camera) {
    if views.last().is_none_or(|last| **last != view) {
        if views.len() >= DEPTH {
            views.remove(0);
        }
        views.push(Arc::new(view));
    }
}

/// Takes views from the end until one differs from the current view.
fn pop_other(views: &mut Vec<Arc<Camera>>, here: Camera) -> Option<Camera> {
    while let Some(view) = views.pop() {
        if *view != here {
            return Some(*view);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Point;
    use crate::state::fixture::{after, id, march_at};
    use crate::state::{Command, MapCommand, SelectCommand};

    const BACK: Command = Command::Map(MapCommand::Back);
    const FORWARD: Command = Command::Map(MapCommand::Forward);
    const REST: Command = Command::Map(MapCommand::Rest);
    const LANDED: Command = Command::Tick(1.0);

    fn drag(dx: f64) -> Command {
        Command::Map(MapCommand::Drag(dx, 0.0))
    }

    fn camera(commands: impl IntoIterator<Item = Command>) -> Camera {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, commands.into_iter().chain([LANDED])).0.map.camera
    }

    #[test]
    fn going_back_leads_through_every_view_and_going_forward_returns() {
        let home = camera([]);
        let [one, two] = [[drag(90.0), REST], [drag(-40.0), REST]];
        let path = || one.iter().chain(&two).cloned();
        let (first, second) = (camera(one.clone()), camera(path()));
        assert_eq!(camera(path().chain([BACK])), first);
        assert_eq!(camera(path().chain([BACK, BACK])), home);
        assert_eq!(camera(path().chain([BACK, BACK, BACK])), home);
        assert_eq!(camera(path().chain([BACK, BACK, FORWARD])), first);
        assert_eq!(camera(path().chain([BACK, BACK, FORWARD, FORWARD])), second);
    }

    #[test]
    fn a_drag_is_one_view_and_so_is_a_turn_of_the_wheel() {
        let at = Point::default();
        let zoom = Command::Map(MapCommand::ZoomAt { at, factor: 1.1 });
        for by_hand in [drag(10.0), zoom] {
            let whole = [by_hand.clone(), by_hand.clone(), by_hand.clone(), REST, BACK];
            assert_eq!(camera(whole), camera([]), "{by_hand:?}");
        }
    }

    #[test]
    fn a_flight_starts_a_new_view() {
        let select = Command::Select(SelectCommand::Event(id("march")));
        let fly = Command::Map(MapCommand::ShowSelection);
        assert_ne!(camera([select.clone(), fly.clone()]), camera([]));
        assert_eq!(camera([select, fly, BACK]), camera([]));
    }

    #[test]
    fn a_new_view_ends_the_way_forward() {
        let (dataset, state) = march_at("2020-03-04");
        let commands = [drag(90.0), REST, BACK, LANDED, drag(5.0), REST];
        let (state, _) = after(state, &dataset, commands);
        assert!(state.views.can_go_back() && !state.views.can_go_forward());
    }

    #[test]
    fn a_command_that_moves_nothing_adds_no_view() {
        let (dataset, state) = march_at("2020-03-04");
        let (state, _) = after(state, &dataset, [Command::Map(MapCommand::ShowAll), BACK]);
        assert!(!state.views.can_go_back() && !state.is_moving());
    }

    #[test]
    fn the_number_of_views_is_limited() {
        let (dataset, state) = march_at("2020-03-04");
        let moves = (0..200).flat_map(|n| [drag(if n % 3 == 0 { 7.0 } else { -5.0 }), REST]);
        let (state, _) = after(state, &dataset, moves);
        assert_eq!(state.views.past.len(), DEPTH);
    }

    #[test]
    fn a_session_keeps_the_history() {
        let (dataset, state) = march_at("2020-03-04");
        let (state, _) = after(state, &dataset, [drag(90.0), REST]);
        let text = ron::to_string(&state.views).unwrap();
        assert_eq!(ron::from_str::<ViewHistory>(&text).unwrap(), state.views);
    }
}
