//! Location of a row: a geometry, coordinates, or a place by its name, as its code of precision says.

use super::{CellFate, RowReader};
use crate::dataset::records::FormStr;
use crate::dataset::records::location::LocationForm;
use crate::import::table::columns::codes::place_code;
use crate::import::table::columns::coordinates::{CoordinateAxis, read_degrees, read_position};
use crate::import::table::columns::keys::{place_key, spot_of};
use crate::import::table::columns::numbers::read_number;
use crate::model::{LatLon, LocationRole};

impl<'r> RowReader<'r, '_> {
    /// The location, and whether there is any.
    pub(super) fn location(&mut self, key: &mut String) -> (LocationForm<'r>, bool) {
        let plan = self.context.plan;
        if let Some(column) = plan.coordinates
            && let Some(form) = self.cell(column).and_then(spot_of)
        {
            self.set(column, CellFate::Carried);
            if let LocationForm::Point { radius_m, role, .. } = form
                && let Some(id) = self.named_place(key)
            {
                let radius_m = (radius_m > 0.0).then_some(radius_m);
                return (LocationForm::Place { id, radius_m, role }, true);
            }
            // The name of a line or an area has no room in the form; it stays a note.
            return (form, true);
        }
        let lat =
            self.take(plan.latitude, |cell| read_degrees(&cell.text, CoordinateAxis::Latitude));
        let lon =
            self.take(plan.longitude, |cell| read_degrees(&cell.text, CoordinateAxis::Longitude));
        let mut at = lat.zip(lon).map(|(lat, lon)| LatLon { lat, lon });
        let mut off = 0.0;
        if at.is_none() {
            // One of them alone says nothing.
            for column in [plan.latitude, plan.longitude].into_iter().flatten() {
                self.set(column, CellFate::Unread);
            }
            let found = self.take(plan.coordinates, |cell| read_position(&cell.text));
            (at, off) = found.map_or((None, 0.0), |(at, off)| (Some(at), off));
        }
        let mut radius = self.take(plan.radius, |cell| metres(&cell.text, 1.0));
        radius = radius.or_else(|| self.take(plan.radius_km, |cell| metres(&cell.text, 1000.0)));
        let mut role = LocationRole::Ground;
        let code = plan.place_precision.and_then(|column| {
            let code = place_code(plan.layout, self.text(column)?);
            self.set(column, if code.is_some() { CellFate::Carried } else { CellFate::Noted });
            code
        });
        if let Some(code) = code {
            role = code.role;
            radius = radius.or(Some(code.radius_m));
        }
        if let Some(id) = self.named_place(key) {
            return (LocationForm::Place { id, radius_m: radius, role }, true);
        }
        if let Some(LatLon { lat, lon }) = at {
            (LocationForm::Point { lat, lon, radius_m: radius.unwrap_or(off), role }, true)
        } else {
            for column in [plan.radius, plan.radius_km].into_iter().flatten() {
                self.set(column, CellFate::Noted);
            }
            (LocationForm::Unlocated, false)
        }
    }

    /// The id of the place that the row names, with what is around it.
    fn named_place(&mut self, key: &mut String) -> Option<FormStr<'r>> {
        let plan = self.context.plan;
        if !place_key(self.cells, plan, key) {
            return None;
        }
        let place = self.context.names.places.get(key)?;
        for column in plan.place.into_iter().chain(plan.country).chain(plan.regions.iter().copied())
        {
            self.set(column, CellFate::Carried);
        }
        Some(FormStr::from(place.id.as_str()))
    }
}

/// A radius in metres.
fn metres(text: &str, unit: f64) -> Option<f64> {
    let digits = text.trim().trim_end_matches(['m', 'k', ' ']);
    let unit = if text.trim().ends_with("km") { 1000.0 } else { unit };
    read_number(digits).map(|number| number * unit).filter(|radius| *radius <= 20_000_000.0)
}
