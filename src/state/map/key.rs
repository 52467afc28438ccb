//! Key of the map: folded or unfolded.

use crate::state::{AppState, MapLayout};

/// Least width in pixels of a map on which the key covers less than half.
const ROOMY_WIDTH: f64 = 440.0;
/// Least height in pixels of such a map.
const ROOMY_HEIGHT: f64 = 380.0;

impl AppState {
    /// Whether the map's key is unfolded: as the person set it, otherwise if there is room.
    pub fn key_unfolded(&self) -> bool {
        self.display.key_unfolded.unwrap_or_else(|| self.has_room_for_key())
    }

    /// Whether the map is large enough for the key, and no fan needs the room.
    pub(super) fn has_room_for_key(&self) -> bool {
        let size = self.map.size;
        // Two maps are half as wide, and what they have in common would be covered twice.
        let has_two = self.map_layout() == Some(MapLayout::Two);
        !has_two && self.fan.is_none() && size.width >= ROOMY_WIDTH && size.height >= ROOMY_HEIGHT
    }

    /// Folds or unfolds the key. A choice that agrees with the room there is is not stored, so that the
    /// key still makes room for a fan.
    pub(super) fn toggle_key(&mut self) {
        let unfolded = !self.key_unfolded();
        self.display.key_unfolded = (unfolded != self.has_room_for_key()).then_some(unfolded);
    }
}

#[cfg(test)]
mod tests {
    use crate::geo::{Point, ScreenSize};
    use crate::state::fixture::{after, march_at};
    use crate::state::{AppState, Command, FanCommand, MapCommand};

    const TOGGLE: Command = Command::Map(MapCommand::ToggleKey);

    fn on(width: f64, height: f64) -> AppState {
        let (dataset, state) = march_at("2020-03-04");
        let resized = Command::Map(MapCommand::Resized(ScreenSize::new(width, height)));
        after(state, &dataset, [resized]).0
    }

    #[test]
    fn the_key_is_folded_on_a_small_map_until_it_is_unfolded_by_hand() {
        let (dataset, _) = march_at("2020-03-04");
        assert!(on(760.0, 468.0).key_unfolded());
        assert!(!on(760.0, 330.0).key_unfolded(), "it would lie on the credits");
        let small = on(300.0, 240.0);
        assert!(!small.key_unfolded());
        let (unfolded, _) = after(small, &dataset, [TOGGLE]);
        assert!(unfolded.key_unfolded());
        assert!(!after(unfolded, &dataset, [TOGGLE]).0.key_unfolded());
    }

    #[test]
    fn the_key_makes_room_for_a_fan_and_comes_back_after_it() {
        let (dataset, _) = march_at("2020-03-04");
        let open = Command::Fan(FanCommand::Open(Point::new(1.0, 2.0)));
        let twice = after(on(760.0, 468.0), &dataset, [TOGGLE, TOGGLE]).0;
        let (fanned, _) = after(twice, &dataset, [open]);
        assert!(!fanned.key_unfolded());
        assert!(after(fanned.clone(), &dataset, [TOGGLE]).0.key_unfolded());
        let close = Command::Fan(FanCommand::Close);
        assert!(after(fanned, &dataset, [close]).0.key_unfolded());
    }

    #[test]
    fn a_key_that_was_folded_is_folded_when_the_session_is_restored() {
        let (dataset, _) = march_at("2020-03-04");
        let (state, _) = after(on(760.0, 468.0), &dataset, [TOGGLE]);
        let text = ron::to_string(&state).unwrap();
        assert!(!ron::from_str::<AppState>(&text).unwrap().key_unfolded());
    }
}
