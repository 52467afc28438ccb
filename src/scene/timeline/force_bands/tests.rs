//! Tests of the bands of forces.

use crate::dataset::load;
use crate::model::Dataset;
use crate::scene::timeline::force_bands::*;
use crate::scene::timeline::scene::fixture::scene_of;
use crate::scene::timeline::{Lane, Plot};
use crate::state::{
    AppState, Command, LaneCommand, LaneKey, LanesBy, Passing, TimeCommand, update,
};
use crate::time::{Zone, parse};

const PLOT: Plot = Plot { left: 0.0, right: 1000.0, lanes_height: 4000.0 };

/// A force that some claims report and others deny, and one with three figures of strength.
const FORCES: &str = r#"#![enable(implicit_some)]
Dataset(
    ibar: 1, title: "T", summary: "S", time_zone: "UTC",
    actors: [
        Actor(id: "army", names: {"en": "Army"}),
        Actor(id: "brigade", names: {"en": "Brigade"}, part_of: "army"),
        Actor(id: "mission", names: {"en": "Mission"}),
        Actor(id: "one", names: {"en": "One"}), Actor(id: "other", names: {"en": "Other"}),
    ],
    events: [
        Event(id: "seen", title: "Tanks seen", when: "2020-03-05", kind: Deployment, actors: ["brigade"], claims: [
            Claim(id: "yes", claimant: "one", stance: Asserts, statement: "They are there"),
            Claim(id: "no", claimant: "other", stance: Denies, statement: "They are not",
                disputes: [Dispute(claim: "yes", aspect: Occurrence, question: "Whether they are there")]),
        ]),
        Event(id: "patrol", title: "Patrol", when: "2020-03-05", kind: Peacekeepers, actors: ["mission"], claims: [
            Claim(id: "duty", claimant: "one", stance: Asserts, statement: "It did its duty"),
            Claim(id: "duty2", claimant: "other", stance: Denies, statement: "It did not",
                disputes: [Dispute(claim: "duty", aspect: Responsibility, question: "Whether it did its duty")]),
        ]),
    ],
    places: [Place(id: "town", names: {"en": "Town"}, at: (lat: 42.9, lon: 20.8))],
    forces: [
        Force(id: "army", names: {"en": "The army"}, kind: Deployment, actor: "army", presence: [
            Presence(where: Place(id: "town"), when: "2020-03-02/2020-03-08"),
            Presence(where: Place(id: "town"), when: "2020-03-20/2020-03-22"),
            Presence(where: Place(id: "town"), when: "2020-03-04/", role: Forward),
        ]),
        Force(id: "mission", names: {"en": "The mission"}, kind: Peacekeepers, actor: "mission", presence: [
            Presence(where: Place(id: "town"), when: "2020-03-01/.."),
            Presence(where: Place(id: "town"), when: "2020-03-01/..", role: Camp),
            Presence(where: Place(id: "town"), when: "2020-03-01/..", role: Camp),
        ], strength: [
            Strength(as_of: "2020-03-03", quantity: Exact(100), claimant: "one"),
            Strength(as_of: "2020-03-10", quantity: Range(200, 400), claimant: "one"),
            Strength(as_of: "2020-03-10", quantity: Exact(300), claimant: "other"),
            Strength(as_of: "2020-03-12", quantity: Exact(5000), kind: Target, claimant: "one"),
        ]),
    ],
)"#;

fn dataset() -> Dataset {
    let loaded = load(FORCES.as_bytes());
    assert_eq!(loaded.issues, []);
    loaded.dataset.unwrap()
}

fn at(date: &str) -> Moment {
    parse(date, &Zone::utc()).unwrap().anchor()
}

/// The lanes by force between two dates.
fn lanes(dataset: &Dataset, from: &str, to: &str) -> Vec<Lane> {
    let mut state = AppState::opening(dataset);
    let view = TimeSpan::between(at(from), at(to));
    update(&mut state, dataset, &Passing::default(), Command::Time(TimeCommand::Show(view)));
    update(
        &mut state,
        dataset,
        &Passing::default(),
        Command::Lane(LaneCommand::SetBy(LanesBy::Force)),
    );
    scene_of(dataset, &state, &Zone::utc(), PLOT).lanes.lanes
}

fn strip_of(force: &str) -> ForceStrip {
    let lanes = lanes(&dataset(), "2020-03-01", "2020-03-31");
    let key = LaneKey::Force(force.into());
    lanes.into_iter().find(|lane| lane.key == key).unwrap().presence
}

#[test]
fn a_force_has_a_band_from_its_first_to_its_last_day() {
    let strip = strip_of("army");
    let day = 1000.0 / 30.0;
    let [from, core_from, core_to, to] = strip.bands[0].xs;
    assert!((from - day).abs() < 0.01 && (to - 8.0 * day).abs() < 0.01, "{from} {to}");
    assert!(from < core_from && core_from < core_to && core_to < to, "both ends fade");
    assert_eq!(strip.bands.len(), 3);
    assert!(strip.height > BAND);
}

#[test]
fn a_presence_that_some_claims_report_and_others_deny_looks_disputed() {
    let strip = strip_of("army");
    let disputed: Vec<bool> = strip.bands.iter().map(|band| band.disputed).collect();
    assert_eq!(disputed, [true, false, true], "the second is of another time");
    assert!(strip.bands[0].about.contains("Disputed"));
    assert!(strip_of("mission").bands.iter().all(|band| !band.disputed), "that is about its duty");
}

#[test]
fn the_band_is_as_high_as_the_figures_and_a_target_is_none() {
    let steps = &strip_of("mission").bands[0].steps;
    let figures: Vec<(&str, f64, f64)> =
        steps.iter().map(|step| (step.figure.as_str(), step.low, step.high)).collect();
    assert_eq!(figures, [("100", 0.25, 0.25), ("200–400 or 300", 0.5, 1.0)]);
    assert!((steps[0].to - steps[1].from).abs() < 1e-9);
    let day = 1000.0 / 30.0;
    assert!((steps[0].given_to - steps[0].from - day).abs() < 0.01);
}

#[test]
fn camps_of_one_date_share_a_line() {
    let bands = strip_of("mission").bands;
    let roles: Vec<PresenceRole> = bands.iter().map(|band| band.role).collect();
    assert_eq!(roles, [PresenceRole::Whole, PresenceRole::Camp]);
    assert!(bands[1].about.starts_with("The mission, camps: Town, Town"));
    assert!(bands[1].top >= BAND);
}

#[test]
fn a_force_has_a_lane_while_it_is_there_even_if_nothing_happens() {
    let dataset = dataset();
    let keys = |from, to| -> Vec<LaneKey> {
        lanes(&dataset, from, to).into_iter().map(|lane| lane.key).collect()
    };
    let force = |id: &str| LaneKey::Force(id.into());
    assert_eq!(keys("2020-03-20", "2020-03-25"), [force("army"), force("mission")]);
    assert_eq!(keys("2020-02-01", "2020-02-20"), []);
}

#[test]
fn the_deployment_of_the_shipped_dataset_looks_disputed_and_kfor_does_not() {
    let file = include_bytes!("../../../../assets/datasets/banjska-2023.ron");
    let dataset = load(file).dataset.unwrap();
    let lanes = lanes(&dataset, "2023-09-20", "2023-10-10");
    let of = |id: &str| {
        let key = LaneKey::Force(id.into());
        lanes.iter().find(|lane| lane.key == key).unwrap().presence.bands.clone()
    };
    assert!(of("serbia_line").iter().all(|band| band.disputed));
    assert!(of("kfor").iter().all(|band| !band.disputed));
    assert!(of("kfor")[0].steps.iter().any(|step| step.figure == "≈4,500"));
}
