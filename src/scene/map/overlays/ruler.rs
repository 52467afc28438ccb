//! Ruler: points on the map and distances between them.

use crate::geo::{ScreenPoint, Viewport};
use crate::message;
use crate::model::LatLon;
use crate::scene::text::distance_words;
use crate::state::{Leg, Ruler};

/// The ruler on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct RulerScene {
    /// Points in the order in which they were placed.
    pub points: Vec<ScreenPoint>,
    /// Legs between the points.
    pub legs: Vec<RulerLeg>,
    /// Total length in words; empty with fewer than two points.
    pub total: String,
}

/// The ruler between two points.
#[derive(Clone, Debug, PartialEq)]
pub struct RulerLeg {
    /// Where it begins.
    pub from: ScreenPoint,
    /// Where it ends.
    pub to: ScreenPoint,
    /// Distance and bearing: "12.4 km, 143°".
    pub text: String,
}

/// The ruler; `None` while it is off.
pub(super) fn ruler(ruler: &Ruler, viewport: Viewport) -> Option<RulerScene> {
    if !ruler.is_on() {
        return None;
    }
    let places: Vec<Option<ScreenPoint>> =
        ruler.points().iter().map(|at| viewport.screen_of(*at)).collect();
    let ends = places.windows(2).map(|pair| match pair {
        [from, to] => from.zip(*to),
        _ => None,
    });
    // A leg of which the map does not show both ends counts, and is not drawn.
    let legs = ends.zip(ruler.legs()).filter_map(|(ends, leg)| Some((ends?, leg)));
    let legs = legs.map(|((from, to), leg)| RulerLeg { from, to, text: leg_words(leg) }).collect();
    let points: Vec<ScreenPoint> = places.into_iter().flatten().collect();
    let total = if ruler.points().len() < 2 { String::new() } else { distance_words(ruler.km()) };
    Some(RulerScene { points, legs, total })
}

/// The leg from the last point to the pointer.
pub fn leg_to(ruler: &Ruler, to: LatLon, viewport: Viewport) -> Option<RulerLeg> {
    let from = *ruler.points().last()?;
    Some(RulerLeg {
        from: viewport.screen_of(from)?,
        to: viewport.screen_of(to)?,
        text: leg_words(Leg::between(from, to)),
    })
}

fn leg_words(leg: Leg) -> String {
    // 359.6° rounds to 360°, which is written as 0°.
    let bearing = leg.bearing_deg.round() % 360.0;
    message!("map-ruler-leg", distance = distance_words(leg.km), bearing = bearing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::geo::{Camera, ScreenSize};
    use crate::state::{AppState, Command, MapCommand, Passing, RulerCommand, update};

    fn measured(points: &[(f64, f64)]) -> AppState {
        let text = r#"Dataset(ibar: 1, title: "T", summary: "S", events: [])"#;
        let dataset = load(text.as_bytes()).dataset.unwrap();
        let mut state = AppState::opening(&dataset);
        for (lat, lon) in points {
            let add = RulerCommand::Add(LatLon { lat: *lat, lon: *lon });
            update(&mut state, &dataset, &Passing::default(), Command::Map(MapCommand::Ruler(add)));
        }
        state
    }

    fn view() -> Viewport {
        Viewport::new(Camera::home(), ScreenSize::new(760.0, 468.0))
    }

    #[test]
    fn the_ruler_gives_the_length_of_each_leg_and_of_all() {
        // From Mitrovica to Pristina and on to Prizren.
        let state = measured(&[(42.891, 20.866), (42.663, 21.162), (42.214, 20.74)]);
        let scene = ruler(&state.ruler, view()).unwrap();
        let texts: Vec<&str> = scene.legs.iter().map(|leg| leg.text.as_str()).collect();
        assert_eq!(texts, ["35.0 km, 136°", "60.8 km, 215°"]);
        assert_eq!(scene.total, "95.8 km");
        let drawn = scene.points.first().unwrap().distance(scene.legs[0].to) / 1.325;
        assert!((drawn - 35.0).abs() < 0.1, "{drawn}");
    }

    #[test]
    fn a_ruler_that_is_off_is_not_drawn() {
        assert_eq!(ruler(&measured(&[]).ruler, view()), None);
    }

    #[test]
    fn the_last_leg_follows_the_pointer() {
        let state = measured(&[(42.891, 20.866)]);
        let leg = leg_to(&state.ruler, LatLon { lat: 42.663, lon: 21.162 }, view()).unwrap();
        assert_eq!(leg.text, "35.0 km, 136°");
        assert_eq!(ruler(&state.ruler, view()).unwrap().total, "");
        assert_eq!(leg_to(&measured(&[]).ruler, LatLon::default(), view()), None);
    }

    #[test]
    fn a_whole_turn_is_written_as_0_degrees() {
        let words = |bearing_deg| leg_words(Leg { km: 5.0, bearing_deg });
        assert_eq!(words(359.7), "5.00 km, 0°");
        assert_eq!(words(359.4), "5.00 km, 359°");
        assert_eq!(words(0.2), "5.00 km, 0°");
    }
}
