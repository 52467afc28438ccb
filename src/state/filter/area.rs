//! Area that is drawn on the map: a box or an outline, which becomes a part of the filter.

use super::{Filter, GroundPoint, Term, Test};
use crate::model::LatLon;
use crate::state::{AppState, UndoGroup};

/// The most corners of an outline.
const MAX_CORNERS: usize = 200;
/// Half a turn in the unit of [`GroundPoint`].
const HALF_TURN: i32 = 18_000_000;

/// The area that is being drawn, corner by corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaDraft {
    on: bool,
    corners: Vec<LatLon>,
}

/// A command to the area that is being drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AreaCommand {
    /// Begin to draw, or leave it.
    Toggle,
    /// Add a corner of an outline.
    Add(LatLon),
    /// Take the last corner back; without a corner drawing ends.
    RemoveLast,
    /// Ask for what lies in the box between two corners, of which the first is the western one.
    Box(LatLon, LatLon),
    /// Close the outline, and ask for what lies within; does nothing with fewer than two corners, and
    /// two are those of a box.
    Close,
    /// Leave drawing, and forget the corners.
    Leave,
}

impl AreaDraft {
    /// Whether an area is being drawn: clicks on the map then are its corners.
    pub const fn is_on(&self) -> bool {
        self.on
    }

    /// The corners so far.
    pub fn corners(&self) -> &[LatLon] {
        &self.corners
    }
}

impl AreaCommand {
    /// How undo groups the command: the filter is a change, drawing is none.
    pub(in crate::state) const fn undo_group(self) -> UndoGroup {
        match self {
            Self::Box(..) | Self::Close => UndoGroup::Own,
            Self::Toggle | Self::Add(_) | Self::RemoveLast | Self::Leave => UndoGroup::Unrecorded,
        }
    }

    /// Draws, or changes the filter.
    pub(in crate::state) fn apply(self, state: &mut AppState) {
        let area = &mut state.area;
        match self {
            Self::Toggle => {
                *area = AreaDraft { on: !area.on, corners: Vec::new() };
                if area.on {
                    state.ruler.put_away();
                    state.fan = None;
                }
            }
            Self::Add(at) => {
                let is_number = at.lat.is_finite() && at.lon.is_finite();
                if is_number && area.corners.last() != Some(&at) && area.corners.len() < MAX_CORNERS
                {
                    area.corners.push(at);
                }
                area.on = true;
            }
            Self::RemoveLast => area.on = area.corners.pop().is_some(),
            Self::Box(west, east) => {
                state.filter.ask_within(Test::InBox(GroundPoint::of(west), GroundPoint::of(east)));
                state.area = AreaDraft::default();
            }
            Self::Close => {
                if let Some(test) = area_within(&area.corners) {
                    state.filter.ask_within(test);
                    state.area = AreaDraft::default();
                }
            }
            Self::Leave => *area = AreaDraft::default(),
        }
    }
}

/// The area that points enclose: a box between two, an outline of more; `None` of fewer.
pub(super) fn area_within(points: &[LatLon]) -> Option<Test> {
    let points: Vec<GroundPoint> = points.iter().copied().map(GroundPoint::of).collect();
    match points.as_slice() {
        // Across 180° the western corner comes first.
        [from, to] if to.lon - from.lon > HALF_TURN => Some(Test::InBox(*to, *from)),
        [from, to] => Some(Test::InBox(*from, *to)),
        [_, _, _, ..] => Some(Test::InOutline(points)),
        _ => None,
    }
}

impl Filter {
    /// Asks for what lies within an area, in the place of the area that was asked for before.
    pub(super) fn ask_within(&mut self, test: Test) {
        self.terms.retain(|term| {
            term.negated || !matches!(term.test, Test::InBox(..) | Test::InOutline(_))
        });
        self.terms.push(Term { negated: false, test });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::Dataset;
    use crate::state::fixture::{march_at, shown};
    use crate::state::{
        AppCommand, Command, FilterCommand, History, MapCommand, Passing, RulerCommand, WindowMode,
    };

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    fn done(
        dataset: &Dataset,
        mut state: AppState,
        commands: impl IntoIterator<Item = AreaCommand>,
    ) -> (AppState, History) {
        let mut history = History::default();
        for command in commands {
            let command = Command::Filter(FilterCommand::Area(command));
            history.apply(&mut state, dataset, &Passing::default(), command);
        }
        (state, history)
    }

    #[test]
    fn a_box_is_a_part_of_the_filter_that_undo_takes_back() {
        let (dataset, mut state) = march_at("2020-03-12");
        state.window.mode = WindowMode::Cumulative;
        let all = shown(&state, &dataset);
        let draw = [AreaCommand::Toggle, AreaCommand::Box(at(42.8, 20.8), at(43.0, 20.85))];
        let (mut state, mut history) = done(&dataset, state, draw);
        assert_eq!(state.filter.line(), "in:42.8,20.8..43,20.85");
        assert!(!state.area.is_on());
        assert!(shown(&state, &dataset).len() < all.len());
        let undo = Command::App(AppCommand::Undo);
        history.apply(&mut state, &dataset, &Passing::default(), undo);
        assert_eq!(shown(&state, &dataset), all);
        assert!(!state.area.is_on(), "what was being drawn does not come back");
    }

    #[test]
    fn an_outline_is_closed_once_it_has_corners_and_left_without_a_trace() {
        let (dataset, state) = march_at("2020-03-12");
        let corners = [at(42.0, 20.0), at(42.0, 21.0), at(43.0, 20.5)].map(AreaCommand::Add);
        let (one, _) = done(&dataset, state.clone(), [corners[0], AreaCommand::Close]);
        assert!(one.area.is_on() && one.filter.is_empty(), "one corner encloses nothing");
        let (closed, _) =
            done(&dataset, state.clone(), corners.into_iter().chain([AreaCommand::Close]));
        assert_eq!(closed.filter.line(), "in:42,20;42,21;43,20.5");
        let (left, _) =
            done(&dataset, state.clone(), corners.into_iter().chain([AreaCommand::Leave]));
        assert_eq!(left, state);
        let back = [AreaCommand::RemoveLast; 4];
        assert_eq!(done(&dataset, state.clone(), corners.into_iter().chain(back)).0, state);
    }

    #[test]
    fn a_new_area_takes_the_place_of_the_one_before() {
        let (dataset, state) = march_at("2020-03-12");
        let boxes = [
            AreaCommand::Box(at(42.0, 20.0), at(43.0, 21.0)),
            AreaCommand::Box(at(42.5, 20.5), at(43.5, 21.5)),
        ];
        let (state, _) = done(&dataset, state, boxes);
        assert_eq!(state.filter.line(), "in:42.5,20.5..43.5,21.5");
    }

    #[test]
    fn a_box_across_180_degrees_holds_what_is_on_both_sides_and_not_the_rest() {
        let text = r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", places: [
                Place(id: "fiji", names: {"en": "Fiji"}, at: (lat: -17.8, lon: 178.0)),
                Place(id: "samoa", names: {"en": "Samoa"}, at: (lat: -13.8, lon: -172.1)),
                Place(id: "lima", names: {"en": "Lima"}, at: (lat: -12.0, lon: -77.0)),
            ], events: [
                Event(id: "f", when: "2020-01-01", where: Place(id: "fiji"), title: "F"),
                Event(id: "s", when: "2020-01-02", where: Place(id: "samoa"), title: "S"),
                Event(id: "l", when: "2020-01-03", where: Place(id: "lima"), title: "L"),
            ])"#;
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        state.window.mode = WindowMode::Cumulative;
        let draw = [AreaCommand::Box(at(-20.0, 175.0), at(-10.0, -170.0))];
        let (state, _) = done(&dataset, state, draw);
        assert_eq!(shown(&state, &dataset), ["f", "s"]);
    }

    #[test]
    fn drawing_puts_the_ruler_away_and_keeps_its_points() {
        let (dataset, mut state) = march_at("2020-03-12");
        let add = Command::Map(MapCommand::Ruler(RulerCommand::Add(at(42.0, 20.0))));
        History::default().apply(&mut state, &dataset, &Passing::default(), add);
        let (state, _) = done(&dataset, state, [AreaCommand::Toggle]);
        assert!(!state.ruler.is_on() && state.ruler.points().len() == 1);
    }
}
