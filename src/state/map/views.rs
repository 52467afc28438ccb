//! The views of the map that the person came from, as a browser keeps pages.

use serde::{Deserialize, Serialize};

use crate::geo::Camera;

/// How many views are kept each way.
const DEPTH: usize = 50;

/// The views before this one, and those that were gone back from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Views {
    past: Vec<Camera>,
    future: Vec<Camera>,
    /// Whether a hand is at work: what it does is one view until it rests; never restored.
    #[serde(skip)]
    exploring: bool,
}

impl Views {
    /// Whether there is a view to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a view that was gone back from.
    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }

    /// A hand moves the map away from that view. Until it rests only the first view counts.
    pub(in crate::state) fn explore(&mut self, from: Camera) {
        if !self.exploring {
            self.leave(from);
            self.exploring = true;
        }
    }

    /// The hand rests: what it does next leads to another view.
    pub(in crate::state) fn rest(&mut self) {
        self.exploring = false;
    }

    /// The map leaves that view for a new one.
    pub(in crate::state) fn leave(&mut self, from: Camera) {
        self.exploring = false;
        self.future.clear();
        push(&mut self.past, from);
    }

    /// The view before, in exchange for the one that is left.
    pub(in crate::state) fn back(&mut self, from: Camera) -> Option<Camera> {
        self.exploring = false;
        let to = pop_other(&mut self.past, from)?;
        push(&mut self.future, from);
        Some(to)
    }

    /// The view that was gone back from, in exchange for the one that is left.
    pub(in crate::state) fn forward(&mut self, from: Camera) -> Option<Camera> {
        self.exploring = false;
        let to = pop_other(&mut self.future, from)?;
        push(&mut self.past, from);
        Some(to)
    }
}

fn push(views: &mut Vec<Camera>, view: Camera) {
    if views.last() != Some(&view) {
        if views.len() >= DEPTH {
            views.remove(0);
        }
        views.push(view);
    }
}

/// The last view that is not the one where the map is already.
fn pop_other(views: &mut Vec<Camera>, here: Camera) -> Option<Camera> {
    while let Some(view) = views.pop() {
        if view != here {
            return Some(view);
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
    fn the_way_back_leads_through_every_view_and_the_way_forward_there_again() {
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
        for hand in [drag(10.0), zoom] {
            let whole = [hand.clone(), hand.clone(), hand.clone(), REST, BACK];
            assert_eq!(camera(whole), camera([]), "{hand:?}");
        }
    }

    #[test]
    fn a_flight_is_a_view_to_come_back_from() {
        let select = Command::Select(SelectCommand::Event(id("march")));
        let fly = Command::Map(MapCommand::ShowSelection);
        assert_ne!(camera([select.clone(), fly.clone()]), camera([]));
        assert_eq!(camera([select, fly, BACK]), camera([]));
    }

    #[test]
    fn a_new_view_takes_the_way_forward_away() {
        let (dataset, state) = march_at("2020-03-04");
        let commands = [drag(90.0), REST, BACK, LANDED, drag(5.0), REST];
        let (state, _) = after(state, &dataset, commands);
        assert!(state.views.can_go_back() && !state.views.can_go_forward());
    }

    #[test]
    fn where_nothing_moved_there_is_no_way_back() {
        let (dataset, state) = march_at("2020-03-04");
        let (state, _) = after(state, &dataset, [Command::Map(MapCommand::ShowAll), BACK]);
        assert!(!state.views.can_go_back() && !state.is_moving());
    }

    #[test]
    fn only_so_many_views_are_kept() {
        let (dataset, state) = march_at("2020-03-04");
        let moves = (0..200).flat_map(|n| [drag(if n % 3 == 0 { 7.0 } else { -5.0 }), REST]);
        let (state, _) = after(state, &dataset, moves);
        assert_eq!(state.views.past.len(), DEPTH);
    }

    #[test]
    fn a_session_keeps_the_way_back() {
        let (dataset, state) = march_at("2020-03-04");
        let (state, _) = after(state, &dataset, [drag(90.0), REST]);
        let text = ron::to_string(&state.views).unwrap();
        assert_eq!(ron::from_str::<Views>(&text).unwrap(), state.views);
    }
}
