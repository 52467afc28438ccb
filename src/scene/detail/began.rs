//! When it began, by each account.

use super::claims::{claimants, is_kept};
use crate::model::{Claim, ClaimId, Dataset, Event, Precision, TimeSpan, When};
use crate::scene::detail::rival_figures::ScaleTick;
use crate::scene::text::{clock, short_words};
use crate::state::AppState;
use crate::time::{Axis, View, Zone, ticks, words};

/// The width for which ticks are chosen, in pixels.
const WIDTH: f64 = 150.0;
/// What is shown beside the times told, as a share of their spread.
const ROOM: f64 = 0.2;

/// The times that claims give, on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Began {
    /// One row an account, the earliest first.
    pub rows: Vec<BeganRow>,
    /// The scale.
    pub ticks: Vec<ScaleTick>,
}

/// One account.
#[derive(Clone, Debug, PartialEq)]
pub struct BeganRow {
    /// The claim.
    pub claim: ClaimId,
    /// Who says so.
    pub speaker: String,
    /// The time in few letters: "≈02:40".
    pub time: String,
    /// The earliest and the latest instant that it can mean, as shares of the axis.
    pub extent: (f64, f64),
    /// Whether the speaker says "about".
    pub about: bool,
    /// Speaker and time for assistive technology.
    pub name: String,
    /// What is said of that time.
    pub statement: String,
}

/// The accounts of an event's time; `None` where fewer than two claims tell one, or all tell the
/// same.
pub(super) fn began(
    event: &Event,
    dataset: &Dataset,
    state: &AppState,
    zone: &Zone,
) -> Option<Began> {
    let kept = event.claims.iter().filter(|claim| is_kept(claim, dataset, state));
    let mut told: Vec<(&Claim, &When)> =
        kept.filter_map(|claim| Some((claim, claim.happened.as_ref()?))).collect();
    told.sort_by_key(|(_, when)| (when.anchor(), when.latest()));
    let (first, last) = (told.first()?.1, told.last()?.1);
    if first.anchor() == last.anchor() {
        return None;
    }
    let ends =
        told.iter().map(|(_, when)| if is_minute(when) { when.anchor() } else { when.latest() });
    let spread = TimeSpan::between(first.anchor(), ends.max()?.max(last.anchor()));
    let view = View::showing(spread);
    let view = view.zoomed_at(view.middle(), 1.0 / (1.0 + 2.0 * ROOM));
    let axis = Axis::new(view, 0.0, 1.0);
    let one_day = zone.civil(spread.start()).date() == zone.civil(spread.end()).date();
    let rows = told.iter().map(|(claim, when)| {
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
        BeganRow {
            claim: claim.id.clone(),
            name: format!("{speaker}: {}", words(when, zone)),
            speaker,
            time,
            extent: (from, to),
            about,
            statement: claim.statement.to_string(),
        }
    });
    let ticks = ticks(view, WIDTH, zone).minor;
    let ticks =
        ticks.into_iter().map(|tick| ScaleTick { share: tick.x / WIDTH, label: tick.label });
    Some(Began { rows: rows.collect(), ticks: ticks.collect() })
}

/// A minute is a point on every axis that shows several accounts.
fn is_minute(when: &When) -> bool {
    when.precision() >= Precision::Minute && !when.is_interval()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::EventId;

    #[test]
    fn the_attack_has_four_starts_in_order_and_two_of_them_are_about() {
        let text = include_bytes!("../../../assets/datasets/banjska-2023.ron");
        let dataset = load(text).dataset.unwrap();
        let event = dataset.event(&EventId::from("s24_0240")).unwrap();
        let began =
            began(event, &dataset, &AppState::opening(&dataset), &Zone::belgrade()).unwrap();
        let times: Vec<&str> = began.rows.iter().map(|row| row.time.as_str()).collect();
        assert_eq!(times, ["02:34", "≈02:40", "≈02:46", "≈03:00"]);
        let shares: Vec<f64> = began.rows.iter().map(|row| row.extent.0).collect();
        assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "{shares:?}");
        assert!(shares[0] > 0.05 && shares[3] < 0.95, "{shares:?}");
        assert!(began.ticks.iter().any(|tick| tick.label == "02:45"), "{:?}", began.ticks);
    }

    #[test]
    fn one_account_alone_is_no_comparison() {
        let text = include_bytes!("../../../tests/fixtures/good/tiny.ron");
        let dataset = load(text).dataset.unwrap();
        let event = dataset.event(&EventId::from("attack")).unwrap();
        assert_eq!(began(event, &dataset, &AppState::opening(&dataset), &Zone::belgrade()), None);
    }
}
