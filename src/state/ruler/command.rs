//! What can be asked of the ruler.

use crate::model::{Dataset, LatLon};
use crate::state::AppState;

/// What can be asked of the ruler.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RulerCommand {
    /// Take the ruler, or put it away. It keeps its points.
    Toggle,
    /// Go on to that point; takes the ruler where it is put away.
    Add(LatLon),
    /// Go on to where the selected event lies.
    AddSelected,
    /// Take the last point back.
    TakeBack,
    /// Take every point away.
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
            Self::TakeBack => state.ruler.take_back(),
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
    fn the_length_of_a_way_is_that_of_its_geodesics() {
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
    fn a_single_point_is_no_way() {
        let point = ruler([add(42.9, 20.8)]);
        assert!(point.is_on());
        assert_eq!((point.points().len(), point.legs().count()), (1, 0));
        assert!(point.km().abs() < 1e-12);
    }

    #[test]
    fn the_ruler_is_put_away_and_taken_again_with_its_points() {
        let toggle = || ask(RulerCommand::Toggle);
        assert!(ruler([toggle()]).is_on());
        let away = ruler([add(42.9, 20.8), add(42.8, 20.9), toggle()]);
        assert!(!away.is_on());
        assert_eq!(away.points().len(), 2);
    }

    #[test]
    fn points_are_taken_back_one_by_one_or_all_at_once() {
        let three = || [add(42.9, 20.8), add(42.8, 20.9), add(42.7, 20.9)];
        let back = ruler(three().into_iter().chain([ask(RulerCommand::TakeBack)]));
        assert_eq!(back.points().len(), 2);
        let none = ruler(three().into_iter().chain([ask(RulerCommand::Clear)]));
        assert!(none.points().is_empty() && none.is_on());
        assert_eq!(ruler([ask(RulerCommand::TakeBack)]), Ruler::default());
    }

    #[test]
    fn one_measures_from_event_to_event() {
        let to = |event: &str| Command::Select(SelectCommand::Event(id(event)));
        let add = || ask(RulerCommand::AddSelected);
        let way = ruler([to("march"), add(), to("clash"), add()]);
        assert_eq!(way.points().first(), Some(&LatLon { lat: 42.905, lon: 20.84 }));
        assert!((2.0..3.5).contains(&way.km()), "{}", way.km());
        assert_eq!(ruler([add()]), Ruler::default());
    }

    #[test]
    fn two_clicks_on_one_spot_are_one_point_and_what_is_no_number_is_none() {
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
