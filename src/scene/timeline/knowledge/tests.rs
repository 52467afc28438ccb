//! Instants at which the claims of the shipped record were made.

use super::*;
use crate::dataset::shipped;
use crate::time::parse;

fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

#[test]
fn the_sides_with_most_claims_have_rows_and_all_others_one() {
    let times = ClaimTimes::of(&shipped(), 4, Language::ENGLISH);
    let names: Vec<&str> = times.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), 4);
    assert!(names.contains(&"Belgrade") && names.contains(&"Pristina"), "{names:?}");
    assert_eq!(names[3], "Others");
    assert!(times.rows.iter().all(|row| row.times.is_sorted()));
}

#[test]
fn every_dated_claim_is_known_or_still_to_come() {
    let dataset = shipped();
    let times = ClaimTimes::of(&dataset, 4, Language::ENGLISH);
    let dated = dataset.claims().filter(|(_, claim)| dataset.said_by(claim).is_some()).count();
    for date in ["1999-01-01", "2023-09-24", "2023-10-03", "2025-01-01"] {
        let (known, later) = times.counts(at(date));
        assert_eq!(known + later, dated);
        let brute = dataset
            .claims()
            .filter_map(|(_, claim)| dataset.said_by(claim))
            .filter(|said| *said <= at(date))
            .count();
        assert_eq!(known, brute, "{date}");
    }
}

#[test]
fn the_slider_goes_from_the_end_of_one_day_to_that_of_another() {
    let zone = Zone::belgrade();
    let noon = at("2023-10-02T12:00+02:00");
    assert_eq!(day_end(noon, &zone), at("2023-10-03"));
    assert_eq!(day_end(at("2023-10-03"), &zone), at("2023-10-03"));
    assert_eq!(day_end_after(at("2023-10-03"), 1, &zone), at("2023-10-04"));
    assert_eq!(day_end_after(at("2023-10-03"), -1, &zone), at("2023-10-02"));
    let words = ClaimTimes::default().words(at("2023-10-03"), &zone);
    assert!(words.contains("2 Oct 2023") && words.contains("0 claims"), "{words}");
}

#[test]
fn claims_of_one_day_stand_side_by_side_within_it() {
    let times = ClaimTimes::of(&shipped(), 4, Language::ENGLISH);
    for row in &times.rows {
        assert_eq!(row.ticks.len(), row.times.len());
        assert!(row.ticks.is_sorted());
        for (at, said) in &row.ticks {
            assert!((1..86_400_000).contains(&said.millis_since(*at)), "{}", row.name);
        }
    }
}
