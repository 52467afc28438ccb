//! Coordinates as text for the clipboard.

use crate::geo::Mgrs;
use crate::model::{Dataset, LatLon};
use crate::state::{AppState, Effect};

/// A place whose coordinates are copied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapPlace {
    /// A point, in one format.
    At(LatLon, CoordinateFormat),
    /// The place of the selected event, or else the middle of the map, in both formats.
    Here,
}

/// A notation for coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinateFormat {
    /// Decimal degrees, latitude first, as other programs read them.
    Degrees,
    /// A reference of the Military Grid Reference System.
    Mgrs,
}

/// Decimals of a degree that are copied: about a metre.
const DECIMALS: usize = 5;
/// Digits of each part of a reference that are copied: ten metres.
const DIGITS: u8 = 4;

impl CoordinateFormat {
    /// The coordinates of a point in this format; `None` beyond the grid, near the poles.
    pub fn text(self, at: LatLon) -> Option<String> {
        match self {
            Self::Degrees => Some(format!("{:.DECIMALS$}, {:.DECIMALS$}", at.lat, at.lon)),
            Self::Mgrs => Mgrs::of(at).map(|mgrs| mgrs.text(DIGITS)),
        }
    }
}

impl MapPlace {
    /// The effect that copies the coordinates; none for a point beyond the grid.
    pub(super) fn copied(self, state: &AppState, dataset: &Dataset) -> Vec<Effect> {
        let text = match self {
            Self::At(at, form) => form.text(at),
            Self::Here => {
                let event = state.selected(dataset);
                let located = event.and_then(|event| dataset.located(&event.r#where.spot));
                let middle = || state.map.camera.middle();
                let at = located.map_or_else(middle, |(at, _)| at);
                let forms = [CoordinateFormat::Degrees, CoordinateFormat::Mgrs];
                let texts: Vec<String> = forms.into_iter().filter_map(|f| f.text(at)).collect();
                Some(texts.join("\t"))
            }
        };
        text.map(Effect::CopyText).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, id, march_at};
    use crate::state::{Command, MapCommand, SelectCommand};

    fn copied(commands: impl IntoIterator<Item = Command>) -> Vec<Effect> {
        let (dataset, state) = march_at("2020-03-04");
        after(state, &dataset, commands).1
    }

    fn copy(place: MapPlace) -> Command {
        Command::Map(MapCommand::Copy(place))
    }

    const BAGHDAD: LatLon = LatLon { lat: 33.3, lon: 44.4 };

    #[test]
    fn a_point_is_copied_in_degrees_or_as_a_grid_reference() {
        let text = |form| copied([copy(MapPlace::At(BAGHDAD, form))]);
        let is = |text: &str| vec![Effect::CopyText(text.to_owned())];
        assert_eq!(text(CoordinateFormat::Degrees), is("33.30000, 44.40000"));
        assert_eq!(text(CoordinateFormat::Mgrs), is("38S MB 4414 8470"));
    }

    #[test]
    fn beyond_the_grid_nothing_is_copied() {
        let pole = LatLon { lat: 89.0, lon: 0.0 };
        assert_eq!(copied([copy(MapPlace::At(pole, CoordinateFormat::Mgrs))]), []);
    }

    #[test]
    fn the_place_of_the_selected_event_is_copied_or_else_the_middle_of_the_map() {
        let select = Command::Select(SelectCommand::Event(id("march")));
        let texts = copied([copy(MapPlace::Here), select, copy(MapPlace::Here)]);
        let [Effect::CopyText(middle), Effect::CopyText(town)] = texts.as_slice() else {
            panic!("{texts:?}");
        };
        assert!(town.starts_with("42.90500, 20.84000\t34T DN "), "{town}");
        assert_ne!(middle, town);
    }
}
