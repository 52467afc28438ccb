//! Commands to the ruler.

use crate::model::{Dataset, LatLon};
use crate::state::AppState;

/// A command to the ruler.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RulerCommand {
    /// Switch the ruler on or off. It keeps its points.
    Toggle,
    /// Add a point; switches the ruler on.
    Add(LatLon),
    /// Add the place of the selected event, if it has one.
    AddSelected,
    /// Remove the last point.
    RemoveLast,
    /// Remove every point.
    Clear,
}

impl RulerCommand {
    /// Changes the ruler.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) {
        match self {
            Self::Toggle => state.ruler.toggle(),
            Self::Add(point) => state.ruler.add(point),
            Self::AddSelected => {
                let event = state.selected(dataset);
                if let Some((at, _)) = event.and_then(|event| dataset.located(&event.r#where.spot))
                {
                    state.ruler.add(at);
                }
            }
            Self::RemoveLast => state.ruler.remove_last(),
            Self::Clear => state.ruler.clear(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, id, march_at};
    use crate::state::{Command, Leg, MapCommand, Ruler, SelectCommand};

    fn ruler(commands: impl IntoIterator<Item = Command>) -> Ruler {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, commands).0.ruler
    }

    fn ask(command: RulerCommand) -> Command {
        Command::Map(MapCommand::Ruler(command))
    }

    fn add(lat: f64, lon: f64) -> Command {
        ask(RulerCommand::Add(LatLon { lat, lon }))
    }

    #[test]
    fn the_length_of_a_path_is_that_of_its_geodesics() {
        let one_degree = ruler([add(0.0, 20.0), add(0.0, 21.0)]);
        // A degree of the equator: the semi-major axis times π over 180.
        assert!((one_degree.km() - 111.319_491).abs() < 1e-6, "{}", one_degree.km());
        let legs: Vec<Leg> = one_degree.legs().collect();
        assert!((legs[0].bearing_deg - 90.0).abs() < 1e-9);
        let there_and_back = ruler([add(0.0, 20.0), add(0.0, 21.0), add(0.0, 20.0)]);
        assert!((there_and_back.km() - 2.0 * one_degree.km()).abs() < 1e-9);
        assert!((there_and_back.legs().last().unwrap().bearing_deg - 270.0).abs() < 1e-9);
    }

    #[test]
    fn a_single_point_has_no_length() {
        let point = ruler([add(42.9, 20.8)]);
        assert!(point.is_on());
        assert_eq!((point.points().len(), point.legs().count()), (1, 0));
        assert!(point.km().abs() < 1e-12);
    }

    #[test]
    fn the_ruler_keeps_its_points_while_it_is_off() {
        let toggle = || ask(RulerCommand::Toggle);
        assert!(ruler([toggle()]).is_on());
        let away = ruler([add(42.9, 20.8), add(42.8, 20.9), toggle()]);
        assert!(!away.is_on());
        assert_eq!(away.points().len(), 2);
    }

    #[test]
    fn points_are_removed_one_by_one_or_all_at_once() {
        let three = || [add(42.9, 20.8), add(42.8, 20.9), add(42.7, 20.9)];
        let back = ruler(three().into_iter().chain([ask(RulerCommand::RemoveLast)]));
        assert_eq!(back.points().len(), 2);
        let none = ruler(three().into_iter().chain([ask(RulerCommand::Clear)]));
        assert!(none.points().is_empty() && none.is_on());
        assert_eq!(ruler([ask(RulerCommand::RemoveLast)]), Ruler::default());
    }

    #[test]
    fn the_ruler_measures_from_event_to_event() {
        let to = |event: &str| Command::Select(SelectCommand::Event(id(event)));
        let add = || ask(RulerCommand::AddSelected);
        let path = ruler([to("march"), add(), to("clash"), add()]);
        assert_eq!(path.points().first(), Some(&LatLon { lat: 42.905, lon: 20.84 }));
        assert!((2.0..3.5).contains(&path.km()), "{}", path.km());
        assert_eq!(ruler([add()]), Ruler::default());
    }

    #[test]
    fn two_clicks_on_one_spot_are_one_point_and_not_a_number_is_none() {
        assert_eq!(ruler([add(42.9, 20.8), add(42.9, 20.8)]).points().len(), 1);
        assert!(ruler([add(f64::NAN, 20.8)]).points().is_empty());
    }

    #[test]
    fn a_session_keeps_the_ruler() {
        let before = ruler([add(42.9, 20.8), add(42.8, 20.9)]);
        let text = ron::to_string(&before).unwrap();
        assert_eq!(ron::from_str::<Ruler>(&text).unwrap(), before);
    }
}
