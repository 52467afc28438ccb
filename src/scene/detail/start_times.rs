//! Start times of an event, by account, on one axis.

use super::claims::{claimants, reaches_grade};
use super::rival_figures::ScaleTick;
use crate::message;
use crate::model::{Claim, ClaimId, Dataset, Event, Precision, TimeSpan, When};
use crate::scene::text::{clock, short_words, told};
use crate::state::AppState;
use crate::time::{Axis, View, Zone, ticks, words};

/// Width in pixels for which the distance of ticks is chosen.
const WIDTH: f64 = 150.0;
/// Space before the first and after the last time, as a share of their distance.
const ROOM: f64 = 0.2;

/// Times of the start that claims give, on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct StartTimes {
    /// One row per claim, the earliest time first.
    pub rows: Vec<StartTime>,
    /// Labels along the axis.
    pub ticks: Vec<ScaleTick>,
}

/// Time of the start by one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct StartTime {
    /// The claim that gives it.
    pub claim: ClaimId,
    /// Names of the claimants.
    pub speaker: String,
    /// Time in few letters: "≈02:40".
    pub time: String,
    /// Earliest and latest instant of the time, as shares of the axis.
    pub extent: (f64, f64),
    /// Whether the time is approximate.
    pub about: bool,
    /// Claimants and time for assistive technology.
    pub name: String,
    /// Statement of the claim.
    pub statement: String,
}

/// The times that claims on the event give for its start; `None` if fewer than two claims give
/// one, or all give the same.
pub(super) fn start_times(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Option<StartTimes> {
    let claims = event.claims.iter().filter(|claim| reaches_grade(claim, dataset, state));
    let mut times: Vec<(&Claim, &When)> =
        claims.filter_map(|claim| Some((claim, claim.happened.as_deref()?))).collect();
    times.sort_by_key(|(_, when)| (when.anchor(), when.latest()));
    let (first, last) = (times.first()?.1, times.last()?.1);
    if first.anchor() == last.anchor() {
        return None;
    }
    let ends =
        times.iter().map(|(_, when)| if is_minute(when) { when.anchor() } else { when.latest() });
    let spread = TimeSpan::between(first.anchor(), ends.max()?.max(last.anchor()));
    let view = View::showing(spread);
    let view = view.zoomed_at(view.middle(), 1.0 / (1.0 + 2.0 * ROOM));
    let axis = Axis::new(view, 0.0, 1.0);
    let one_day = zone.civil(spread.start()).date() == zone.civil(spread.end()).date();
    let rows = times.iter().map(|(claim, when)| {
        let speaker = claimants(claim, dataset, state.display.names);
        let about = when.is_approximate();
        let time = if is_minute(when) && one_day {
            format!("{}{}", if about { "≈" } else { "" }, clock(when.anchor(), zone))
        } else {
            short_words(when, zone)
        };
        let from = axis.x_from_time(when.anchor()).clamp(0.0, 1.0);
        let to =
            if is_minute(when) { from } else { axis.x_from_time(when.latest()).clamp(from, 1.0) };
        StartTime {
            claim: claim.id.clone(),
            name: message!("detail-start-time", speaker = &speaker, time = words(when, zone)),
            speaker,
            time,
            extent: (from, to),
            about,
            statement: told(&claim.statement).into_owned(),
        }
    });
    let ticks = ticks(view, WIDTH, zone).minor;
    let ticks =
        ticks.into_iter().map(|tick| ScaleTick { share: tick.x / WIDTH, label: tick.label });
    Some(StartTimes { rows: rows.collect(), ticks: ticks.collect() })
}

/// Whether the time is drawn as a point: a minute is one at the scale of any such axis.
fn is_minute(when: &When) -> bool {
    when.is_instant() && when.precision() >= Precision::Minute
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::EventId;

    #[test]
    fn the_attack_has_three_starts_in_order_and_two_of_them_are_about() {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let event = dataset.event(&EventId::from("s24_0240")).unwrap();
        let state = AppState::opening(&dataset);
        let starts = start_times(event, &dataset, &state, &Zone::belgrade()).unwrap();
        let times: Vec<&str> = starts.rows.iter().map(|row| row.time.as_str()).collect();
        assert_eq!(times, ["02:34", "≈02:40", "≈02:46"]);
        let shares: Vec<f64> = starts.rows.iter().map(|row| row.extent.0).collect();
        assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "{shares:?}");
        assert!(shares[0] > 0.05 && shares[2] < 0.95, "{shares:?}");
        assert!(starts.ticks.iter().any(|tick| tick.label == "02:45"), "{:?}", starts.ticks);
    }

    #[test]
    fn a_single_account_has_no_chart_of_start_times() {
        let text = include_bytes!("../../../tests/fixtures/good/tiny.ron");
        let dataset = load(text).dataset.unwrap();
        let event = dataset.event(&EventId::from("attack")).unwrap();
        let state = AppState::opening(&dataset);
        assert_eq!(start_times(event, &dataset, &state, &Zone::belgrade()), None);
    }
}
