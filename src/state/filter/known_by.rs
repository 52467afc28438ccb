//! The second clock: what was known by an instant.

use serde::{Deserialize, Serialize};

use crate::model::Moment;

/// The second clock: the dataset as it was known by an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KnownBy {
    /// Whether it is on; the whole dataset is shown otherwise.
    pub on: bool,
    /// The instant; what was said later is not shown. `None` before the clock was first switched on.
    pub by: Option<Moment>,
}

impl KnownBy {
    /// The instant, if the clock is on.
    pub fn active(self) -> Option<Moment> {
        self.by.filter(|_| self.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, march_at};
    use crate::state::{AppState, Command, TimeCommand};

    /// The second clock after those commands, with the playhead at noon on 4 March 2020.
    fn known(commands: impl IntoIterator<Item = TimeCommand>) -> KnownBy {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let (state, effects) = after(state, &dataset, commands.into_iter().map(Command::Time));
        assert_eq!(effects, []);
        state.known_by
    }

    #[test]
    fn everything_is_known_until_the_clock_is_switched_on() {
        assert_eq!(known([]).active(), None);
    }

    #[test]
    fn the_clock_is_switched_on_at_the_end_of_the_day_of_the_playhead() {
        assert_eq!(known([TimeCommand::ToggleKnownBy]).active(), Some(at("2020-03-05")));
    }

    #[test]
    fn the_clock_is_set_and_switched_on_at_once_within_the_dates_of_the_data() {
        let set = |date| known([TimeCommand::SetKnownBy(at(date))]).active();
        assert_eq!(set("2020-03-02"), Some(at("2020-03-02")));
        assert_eq!(set("1999"), Some(at("2020-03-01T06:00Z")));
        assert_eq!(set("2099"), Some(at("2020-03-12")));
    }

    #[test]
    fn the_clock_keeps_its_instant_while_it_is_switched_off() {
        let set = TimeCommand::SetKnownBy(at("2020-03-02"));
        let off = known([set, TimeCommand::ToggleKnownBy]);
        assert_eq!((off.active(), off.by), (None, Some(at("2020-03-02"))));
        let on = known([set, TimeCommand::ToggleKnownBy, TimeCommand::ToggleKnownBy]);
        assert_eq!(on.active(), Some(at("2020-03-02")));
    }

    #[test]
    fn the_clock_leaves_playhead_window_and_selection_alone() {
        let (dataset, state) = march_at("2020-03-04T12:00Z");
        let set = Command::Time(TimeCommand::SetKnownBy(at("2020-03-02")));
        let (changed, _) = after(state.clone(), &dataset, [set]);
        assert_eq!(AppState { known_by: KnownBy::default(), ..changed }, state);
    }
}
