//! Reading the charts: tooltips, and clicks on figures.

use egui::accesskit::Role;
use egui::{Pos2, Shape, vec2};
use ibar::model::TimeSpan;
use ibar::state::{Chart, Command, TimeCommand};
use ibar::time::View;

use crate::support::{Window, at, shipped};

/// The shipped dataset with that time in sight, nothing selected and that chart.
fn between(from: &str, to: &str, chart: Chart) -> Window {
    Window::open(shipped(), |state| {
        state.selection = None;
        state.chart = chart;
        state.view = View::showing(TimeSpan::between(at(from), at(to)));
    })
}

#[test]
fn tabs_choose_the_chart() {
    let mut window = Window::on_the_bridge();
    assert!(window.is_on(Role::Tab, "Troops"));
    window.click(Role::Tab, "Events");
    assert_eq!(window.state().chart, Chart::Events);
    assert!(window.shows("Events a day"));
    window.click(Role::Tab, "Killed, hurt");
    assert!(window.is_on(Role::Tab, "Killed, hurt") && !window.shows("Events a day"));
}

#[test]
fn a_figure_of_troops_names_the_speaker_and_a_click_selects_the_claim() {
    let mut window = between("2023-09-20", "2023-10-06", Chart::Troops);
    let figures = window.names(Role::Button);
    let name = figures.iter().find(|name| name.starts_with("≈7,500 ")).unwrap().clone();
    assert!(name.contains("Vučić") && name.contains("30 September 2023"), "{name}");
    window.click(Role::Button, &name);
    let claim = window.state().claim.clone().unwrap();
    let (event, claim) = window.dataset().claim(&claim).unwrap();
    assert_eq!(event.id.as_str(), window.selected());
    assert_eq!(claim.claimant.as_str(), "vucic");
    assert!(claim.figures.iter().any(|figure| (figure.quantity.nominal() - 7500.0).abs() < 0.5));
}

#[test]
fn clicks_on_figures_of_people_hurt_select_their_claims_in_turn() {
    let mut window = between("2023-05-25", "2023-06-05", Chart::Harm);
    let figures = window.names(Role::Button).into_iter();
    let name = figures.into_iter().find(|name| name.contains("KFOR soldiers hurt")).unwrap();
    window.get(Role::Button, &name).click();
    window.settle();
    let first = window.state().claim.clone().unwrap();
    assert_eq!(window.dataset().claim(&first).unwrap().0.id.as_str(), window.selected());
}

#[test]
fn people_are_counted_by_side() {
    let at_playhead = |playhead: &str| {
        let mut window = Window::sized(vec2(1440.0, 1000.0), shipped(), |state| {
            state.chart = Chart::Harm;
            state.view = View::showing(TimeSpan::between(at("2023-09-23"), at("2023-09-28")));
        });
        // The chart takes what the lanes do not need.
        window.apply(Command::Lane(ibar::state::LaneCommand::SetAllCollapsed(true)));
        window.apply(Command::Time(TimeCommand::SetPlayhead(at(playhead))));
        window.names(Role::Label)
    };
    let has = |names: &[String], line: &str| names.iter().any(|name| name == line);
    let before = at_playhead("2023-09-23T12:00+02:00");
    assert!(has(&before, "Kosovo Police, killed: – by the playhead"), "{before:?}");
    let after = at_playhead("2023-09-27T12:00+02:00");
    assert!(has(&after, "Kosovo Police, killed: 1 by the playhead"), "{after:?}");
    assert!(has(&after, "Armed group at Banjska, killed: 3–4 by the playhead"), "{after:?}");
}

#[test]
fn a_bar_says_how_many_events_there_were_and_clicks_select_them() {
    let mut window = between("2023-09-20", "2023-10-06", Chart::Events);
    let bar = "Sunday 24 September 2023: ";
    assert!(window.has(Role::Image, bar));
    window.click(Role::Image, bar);
    let first = window.selected().to_owned();
    window.click(Role::Image, bar);
    assert!(!first.is_empty() && window.selected() != first);
}

/// QGIS' thread 42932: what is shown differs from what is meant. A chart holds what the window
/// shows at every zoom.
#[test]
fn every_chart_can_be_drawn_at_every_zoom() {
    for chart in Chart::ALL {
        for (from, to) in
            [("0001", "9999"), ("1998", "2000"), ("2023-09-24T02:30", "2023-09-24T02:31")]
        {
            let window = between(from, to, chart);
            assert!(window.is_on(Role::Tab, chart.label()));
        }
    }
}

/// The points of every line and outline in a shape.
fn paths(shape: &Shape, all: &mut Vec<Vec<Pos2>>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| paths(shape, all)),
        Shape::Path(path) => all.push(path.points.clone()),
        _ => {}
    }
}

#[test]
fn no_line_of_a_chart_stays_at_one_point() {
    for chart in Chart::ALL {
        let mut window = Window::open(shipped(), |state| state.chart = chart);
        for factor in [1.0, 0.1, 0.01] {
            window.apply(Command::Time(TimeCommand::Zoom(factor)));
            let mut all = Vec::new();
            for clipped in &window.harness.output().shapes {
                paths(&clipped.shape, &mut all);
            }
            let stays = |three: &[Pos2]| three[0] == three[1] && three[1] == three[2];
            let stuck = all.iter().find(|points| points.windows(3).any(stays));
            assert!(stuck.is_none(), "{chart:?} at {factor}: {stuck:?}");
        }
    }
}
