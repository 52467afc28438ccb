//! Tests of the counts of people killed and hurt.

use super::*;
use crate::dataset::load;
use crate::model::{Dataset, Moment, TimeSpan};
use crate::state::visible;
use crate::time::{View, Zone, parse};

fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

fn chart_of(dataset: &Dataset, [from, to, playhead]: [&str; 3]) -> HarmChart {
    let mut state = AppState::opening(dataset);
    state.view = View::showing(TimeSpan::between(at(from), at(to)));
    state.playhead = at(playhead);
    let axis = Axis::new(state.view, 180.0, 1000.0);
    let positions: Vec<usize> = (0..dataset.events().len()).collect();
    harm_chart(ChartInput {
        dataset,
        state: &state,
        visible: &visible(&state, dataset),
        zone: &Zone::belgrade(),
        axis: &axis,
        positions: &positions,
    })
}

fn shipped(dates: [&str; 3]) -> HarmChart {
    let text = include_bytes!("../../../../assets/datasets/banjska-2023.ron");
    chart_of(&load(text).dataset.unwrap(), dates)
}

/// A dataset of one event a claim, each with one figure: the date and the fields of the figure.
fn counted(figures: &[(&str, &str)]) -> Dataset {
    let event = |(nth, (when, figure)): (usize, &(&str, &str))| {
        format!(
            "Event(id: \"e{nth}\", title: \"E\", when: \"{when}\", claims: [Claim(id: \"c{nth}\", \
             claimant: \"press\", stance: Asserts, statement: \"S\", figures: [Figure({figure})])])"
        )
    };
    let events: Vec<String> = figures.iter().enumerate().map(event).collect();
    let actor =
        |id: &str, name: &str| format!("Actor(id: \"{id}\", names: {{\"en\": \"{name}\"}})");
    let actors = [actor("press", "The press"), actor("a", "Side A"), actor("b", "Side B")];
    let text = format!(
        "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", \
         time_zone: \"Europe/Belgrade\", actors: [{}], events: [{}])",
        actors.join(", "),
        events.join(", ")
    );
    let loaded = load(text.as_bytes());
    assert!(loaded.dataset.is_some(), "{:?}", loaded.issues);
    loaded.dataset.unwrap()
}

/// Name and number of every count at the playhead.
fn told(chart: &HarmChart) -> Vec<(&str, &str)> {
    chart.series.iter().map(|series| (&*series.name, &*series.now)).collect()
}

const SPAN: [&str; 2] = ["2020-03-01", "2020-03-31"];

#[test]
fn every_figure_says_how_many_of_whom_and_who_said_so() {
    let marks = shipped(["1990", "2025", "2023-10-01"]).marks;
    assert!(marks.len() >= 15, "{}", marks.len());
    for mark in &marks {
        let lines: Vec<&str> = mark.about.lines().collect();
        assert!(lines.len() >= 2 && lines[0].starts_with(&mark.figure), "{}", mark.about);
    }
}

#[test]
fn killed_and_hurt_are_told_apart_by_the_record_and_not_by_its_words() {
    let dataset = counted(&[
        ("2020-03-02", "quantity: Exact(2), unit: \"people\", harm: Killed, side: \"a\""),
        ("2020-03-02", "quantity: Exact(3), unit: \"people\", harm: Hurt, side: \"a\""),
        ("2020-03-02", "quantity: Exact(9), unit: \"people killed\", measures: \"killed\""),
    ]);
    let chart = chart_of(&dataset, [SPAN[0], SPAN[1], "2020-03-20"]);
    assert_eq!(told(&chart), [("Side A, killed", "2"), ("Side A, hurt", "3")]);
}

#[test]
fn different_people_of_one_side_add_up_and_rival_figures_make_a_range() {
    let figure = |n: u32, key: &str| {
        format!("quantity: Exact({n}), unit: \"p\", measures: \"{key}\", harm: Killed, side: \"a\"")
    };
    let (first, second, rival) = (figure(2, "one"), figure(3, "two"), figure(5, "two"));
    let dataset =
        counted(&[("2020-03-02", &first), ("2020-03-10", &second), ("2020-03-12", &rival)]);
    let now = |playhead| {
        let chart = chart_of(&dataset, [SPAN[0], SPAN[1], playhead]);
        chart.series[0].now.clone()
    };
    assert_eq!(now("2020-03-01"), "–");
    assert_eq!(now("2020-03-05"), "2");
    assert_eq!(now("2020-03-11T12:00"), "5");
    assert_eq!(now("2020-03-20"), "5–7");
}

#[test]
fn while_the_time_of_a_figure_is_not_over_its_people_are_only_possibly_counted() {
    let dataset =
        counted(&[("2020-03-10", "quantity: Exact(4), unit: \"p\", harm: Killed, side: \"a\"")]);
    let chart = chart_of(&dataset, [SPAN[0], SPAN[1], "2020-03-10T12:00"]);
    assert_eq!(told(&chart), [("Side A, killed", "≤4")]);
    let steps = &chart.series[0].steps;
    assert_eq!(steps.len(), 2, "{steps:?}");
    assert!(steps[0].low < steps[0].high && (steps[1].low - steps[1].high).abs() < 1e-9);
    assert!((steps[0].to - steps[1].from).abs() < 1e-9 && (steps[1].to - 1000.0).abs() < 1e-9);
}

#[test]
fn no_count_ever_falls() {
    for dates in [["1990", "2025", "2024"], ["2023-09-20", "2023-10-05", "2023-10-01"]] {
        for series in shipped(dates).series {
            for pair in series.steps.windows(2) {
                assert!(pair[1].high >= pair[0].high, "{}: {:?}", series.name, series.steps);
            }
        }
    }
}

#[test]
fn the_night_of_the_shipped_record_counts_both_sides() {
    let chart = shipped(["2023-09-20", "2023-09-28", "2023-09-27"]);
    let told = told(&chart);
    assert!(told.contains(&("Kosovo Police, killed", "1")), "{told:?}");
    assert!(told.contains(&("Armed group at Banjska, killed", "3–4")), "{told:?}");
    assert!(told.contains(&("Kosovo Police, hurt", "2")), "{told:?}");
}

#[test]
fn figures_on_which_speakers_differ_are_a_range() {
    let may = shipped(["2023-05-20", "2023-06-10", "2023-06-09"]);
    let widest = may.series.iter().flat_map(|series| &series.steps);
    let widest = widest.map(|step| step.high - step.low).fold(0.0, f64::max);
    assert!(widest > 0.1, "25 to 93 soldiers of KFOR hurt: {:?}", may.series);
}

#[test]
fn a_single_person_is_visible_next_to_thousands() {
    let all = shipped(["1990", "2025", "2024"]);
    let top = all.marks.iter().map(|mark| mark.share).fold(0.0, f64::max);
    assert!(top > 0.9);
    assert!(all.ticks.len() >= 4 && all.ticks[0].0 > 0.05, "{:?}", all.ticks);
    assert_eq!(all.ticks[1].1, "10");
}

#[test]
fn few_people_have_an_even_scale() {
    let night = shipped(["2023-09-20", "2023-09-28", "2023-09-27"]);
    let killed: Vec<f64> = night.ticks.iter().map(|(share, _)| *share).collect();
    assert!(killed.len() == 2 && (killed[1] - 2.0 * killed[0]).abs() < 1e-9, "{:?}", night.ticks);
}
