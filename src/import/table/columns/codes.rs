//! Codes of known layouts: what a number in a column of precision says, as bounds and radii.
//!
//! ACLED: "Codebook", time precision and geo precision. UCDP: "Georeferenced Event Dataset codebook",
//! `date_prec` and `where_prec`. GDELT: "Event codebook", `ActionGeo_Type` and the roots of CAMEO.
//! The codes are the publishers'; the radii are this program's reading of them, and stand here alone.

use crate::model::LocationRole;
use crate::model::TableLayout;

/// What a code says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateCode {
    /// The day.
    Day,
    /// The week around it: three days before to three days after.
    Week,
    /// The month that it is in.
    Month,
    /// The stretch between the earliest and the latest date, once within it.
    Within,
}

/// What a code says of a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlaceCode {
    /// The radius around the point.
    pub(super) radius_m: f64,
    /// Whether the point only stands for an area.
    pub(super) role: LocationRole,
}

/// The date's code; `None` for one that the layout does not have.
pub(super) fn date_code(layout: Option<TableLayout>, code: &str) -> Option<DateCode> {
    match (layout?, code) {
        (TableLayout::Acled | TableLayout::UcdpGed, "1") => Some(DateCode::Day),
        (TableLayout::Acled, "2") => Some(DateCode::Week),
        (TableLayout::Acled, "3") => Some(DateCode::Month),
        (TableLayout::UcdpGed, "2" | "3" | "4" | "5") => Some(DateCode::Within),
        _ => None,
    }
}

/// From this radius on, in kilometres, a point stands in for a whole region or country.
const STAND_IN_KM: f64 = 50.0;

/// The position's code; `None` for one that the layout does not have.
pub(super) fn place_code(layout: Option<TableLayout>, code: &str) -> Option<PlaceCode> {
    let near = |km: f64| Some(PlaceCode { radius_m: km * 1000.0, role: LocationRole::Ground });
    let stand_in =
        |km: f64| Some(PlaceCode { radius_m: km * 1000.0, role: LocationRole::Placeholder });
    let km = |layout: TableLayout| match layout {
        // A town, a part of a region near a town, a region.
        TableLayout::Acled => [2.0, 25.0, 75.0].as_slice(),
        // Exact, within 25 km, second-order unit, first-order unit, linear or fuzzy area, country,
        // international waters or air.
        TableLayout::UcdpGed => &[1.0, 25.0, 50.0, 100.0, 75.0, 300.0, 300.0],
        // Country, state of the US, city in the US, city elsewhere, state elsewhere.
        TableLayout::Gdelt1 | TableLayout::Gdelt2 => &[300.0, 100.0, 10.0, 10.0, 100.0],
        TableLayout::TimelineJsSheet => &[],
    };
    let nth = code.parse::<usize>().ok()?.checked_sub(1)?;
    let km = *km(layout?).get(nth)?;
    if km < STAND_IN_KM { near(km) } else { stand_in(km) }
}

/// What the first two digits of a CAMEO code stand for; `None` for other texts.
pub(super) fn cameo_root(code: &str) -> Option<&'static str> {
    Some(match code.get(..2)? {
        "01" => "Public statement",
        "02" => "Appeal",
        "03" => "Intent to cooperate",
        "04" => "Consultation",
        "05" => "Diplomatic cooperation",
        "06" => "Material cooperation",
        "07" => "Aid",
        "08" => "Yielding",
        "09" => "Investigation",
        "10" => "Demand",
        "11" => "Disapproval",
        "12" => "Rejection",
        "13" => "Threat",
        "14" => "Protest",
        "15" => "Show of force",
        "16" => "Reduced relations",
        "17" => "Coercion",
        "18" => "Assault",
        "19" => "Fight",
        "20" => "Mass violence",
        _ => return None,
    })
}

/// The kind of violence by the number that UCDP has for it.
pub(super) fn ucdp_violence(code: &str) -> Option<&'static str> {
    Some(match code {
        "1" => "State-based violence",
        "2" => "Non-state violence",
        "3" => "One-sided violence",
        _ => return None,
    })
}
