//! Plausible dates and positions: warnings of what is most likely a slip, with the likely meaning.

use std::ops::Range;
use std::time::{SystemTime, UNIX_EPOCH};

use super::cross_references::median;
use super::locator::{FieldPath, RecordFile};
use crate::dataset::diagnostics::Issue;
use crate::geo::Projection;
use crate::model::{Dataset, Event, Moment, Place, When, has_long_year, usual_dates};
use crate::phrase;
use crate::time::{Zone, year_words};

/// The clock of this machine.
pub(crate) fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |past| past.as_millis());
    Moment::from_millis(i64::try_from(since).unwrap_or(i64::MAX))
}

/// Warns of events dated far from all others, and of those that are yet to come.
pub(crate) fn check_dates(
    events: &[Event],
    spans: &[Range<usize>],
    now: Moment,
    zone: &Zone,
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let bounded = |event: &Event| event.when.as_ref().and_then(|when| when.start().earliest());
    let usual = usual_dates(events.iter().filter_map(bounded));
    let year = |at: Moment| zone.civil(at).date().year();
    for (event, span) in events.iter().zip(spans) {
        let (Some(when), Some(at)) = (&event.when, bounded(event)) else { continue };
        let is_far = |first: Moment, last: Moment| at < first || last < at;
        let others = usual.filter(|(first, last)| is_far(*first, *last) && !has_long_year(when));
        if others.is_none() && at <= now {
            continue;
        }
        let here = || file.locator(span).locate(&FieldPath::Record.field("when"));
        let id = event.id.as_str();
        if let Some((first, last)) = others {
            let what = phrase!("certainty-far-date", id = id, year = year_words(year(at)));
            let issue = Issue::warning("far-date", what, here());
            let help = if let Some(meant) = meant(when, year(at), year(first)..=year(last)) {
                phrase!("certainty-far-date-meant", meant = meant)
            } else {
                let [first, last] = [first, last].map(|at| year_words(year(at)));
                phrase!("certainty-far-date-others", first = first, last = last)
            };
            issues.push(issue.with_help(help));
        } else {
            let what = phrase!("certainty-future-date", id = id, date = when.text());
            let issue = Issue::warning("future-date", what, here());
            issues.push(issue.with_help(phrase!("certainty-future-date-help")));
        }
    }
}

/// The date with the year that is most likely meant: one of `years` that a single wrong, missing or
/// swapped digit turns into `year`.
fn meant(when: &When, year: i64, years: std::ops::RangeInclusive<i64>) -> Option<String> {
    /// Of more years than this nearly every year is a slip of one.
    const MOST: i64 = 60;
    if years.end() - years.start() > MOST {
        return None;
    }
    let digits = |year: i64| (0..=9999).contains(&year).then(|| format!("{year:04}"));
    let written = digits(year)?;
    let rest = when.text().strip_prefix(&written)?;
    // An interval would need both of its years put right.
    if rest.contains(&written) {
        return None;
    }
    let found = years.rev().find_map(|year| digits(year).filter(|other| is_slip(&written, other)));
    found.map(|year| format!("{year}{rest}"))
}

/// Whether one text of digits is another with one of them wrong, or two neighbours swapped.
fn is_slip(a: &str, b: &str) -> bool {
    let differing: Vec<usize> = a
        .bytes()
        .zip(b.bytes())
        .enumerate()
        .filter(|(_, (a, b))| a != b)
        .map(|(nth, _)| nth)
        .collect();
    let at = |text: &str, nth: usize| text.as_bytes().get(nth).copied();
    match *differing {
        [_] => a.len() == b.len(),
        [first, second] => {
            second == first + 1 && at(a, first) == at(b, second) && at(a, second) == at(b, first)
        }
        _ => false,
    }
}

/// Warns of places at 0, 0, which is where a missing position often ends up, among places elsewhere.
pub(crate) fn check_null_island(
    places: &[Place],
    spans: &[Range<usize>],
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    /// In degrees. What is nearer than this to 0, 0 is at it.
    const AT: f64 = 0.01;
    /// In degrees. Places further away than this are elsewhere.
    const ELSEWHERE: f64 = 10.0;

    let points = || places.iter().filter_map(|place| place.at);
    let is_null = |lat: f64, lon: f64| lat.abs() < AT && lon.abs() < AT;
    let others = || points().filter(|point| !is_null(point.lat, point.lon));
    if others().count() < 2 {
        return;
    }
    let lat = median(others().map(|point| point.lat));
    let lon = median(others().map(|point| point.lon));
    if lat.abs().max(lon.abs()) < ELSEWHERE {
        return;
    }
    for (place, span) in places.iter().zip(spans) {
        if place.at.is_some_and(|at| is_null(at.lat, at.lon)) {
            let span = file.locator(span).locate(&FieldPath::Record.field("at").field("lat"));
            let what = phrase!("certainty-null-island", id = place.id.as_str());
            let issue = Issue::warning("null-island", what, span);
            issues.push(issue.with_help(phrase!("certainty-null-island-help")));
        }
    }
}

/// Warns of places that the projection of the dataset's map does not show: their events stand at its
/// edge, and no view reaches them.
pub(crate) fn check_reach(
    dataset: &Dataset,
    spans: &[Range<usize>],
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    let projection = Projection::of(dataset);
    for (place, span) in dataset.places().iter().zip(spans) {
        if place.at.is_some_and(|at| projection.project(at).is_none()) {
            let span = file.locator(span).locate(&FieldPath::Record.field("at"));
            let what = phrase!("certainty-beyond-map", id = place.id.as_str());
            let issue = Issue::warning("beyond-map", what, span);
            let help = phrase!("certainty-beyond-map-help", field = "projection");
            issues.push(issue.with_help(help));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::load;

    /// The warnings of a file with these dates of events and points of places.
    fn warnings(dates: &[&str], points: &[(f64, f64)]) -> Vec<String> {
        let events: Vec<String> = dates
            .iter()
            .enumerate()
            .map(|(nth, when)| format!("Event(id: \"e{nth}\", title: \"E\", when: \"{when}\")"))
            .collect();
        let places: Vec<String> = points
            .iter()
            .enumerate()
            .map(|(nth, (lat, lon))| {
                let names = "names: {\"en\": \"P\"}";
                format!("Place(id: \"p{nth}\", {names}, at: (lat: {lat}, lon: {lon}))")
            })
            .collect();
        let text = format!(
            "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", \
             places: [{}], events: [{}])",
            places.join(", "),
            events.join(", ")
        );
        let loaded = load(text.as_bytes());
        let told = |issue: &crate::dataset::Issue| {
            let help = issue.help.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{}; {help}", issue.message())
        };
        loaded.problems().map(told).collect()
    }

    #[test]
    fn a_place_that_no_view_reaches_is_told() {
        let points = [(42.9, 20.8), (42.7, 21.1), (42.5, 20.9), (43.1, 20.6), (42.2, 20.7)];
        assert_eq!(warnings(&[], &points), [""; 0]);
        let with_pole: Vec<(f64, f64)> = points.into_iter().chain([(-77.8, 166.7)]).collect();
        assert_eq!(
            warnings(&[], &with_pole),
            [
                "the map does not reach “p5”, whose events stand at its edge; another “projection” in \
              the header can show it"
            ]
        );
    }

    const WEEK: [&str; 5] = ["2025-03-01", "2025-03-02", "2025-03-04", "2025-03-05", "2025-03-07"];

    #[test]
    fn a_year_far_from_all_others_is_told_with_the_likely_one() {
        let with = |date: &str| warnings(&[&WEEK[..], &[date]].concat(), &[]);
        assert_eq!(
            with("0025-03-03"),
            ["“e5” is dated 0025, far from all other events; did you mean 2025-03-03?"]
        );
        assert_eq!(
            with("2052-03-06"),
            ["“e5” is dated 2052, far from all other events; did you mean 2025-03-06?"]
        );
        assert_eq!(
            with("1909-03-06"),
            ["“e5” is dated 1909, far from all other events; the others are dated 2025 to 2025"]
        );
        assert_eq!(with("2024-12-30"), [""; 0]);
        assert_eq!(with("Y-66000000"), [""; 0], "a year with a Y before it is meant");
        assert_eq!(with("2025-03-03"), [""; 0]);
    }

    #[test]
    fn a_date_that_is_yet_to_come_is_told() {
        assert_eq!(
            warnings(&["9999-01-01"], &[]),
            ["“e0” is dated 9999-01-01, which is yet to come; check the year, unless it is a plan"]
        );
    }

    #[test]
    fn a_place_at_null_among_places_elsewhere_is_told() {
        let home = [(42.9, 20.8), (43.1, 20.6)];
        assert_eq!(
            warnings(&[], &[&home[..], &[(0.0, 0.0)]].concat()),
            [
                "“p2” lies at 0, 0, in the Gulf of Guinea; leave the position out where it is not known"
            ]
        );
        assert_eq!(warnings(&[], &[(0.0, 0.0), (1.0, 2.0), (-3.0, 4.0)]), [""; 0]);
        assert_eq!(warnings(&[], &home), [""; 0]);
    }
}
