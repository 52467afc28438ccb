//! Tests of the comparison's panel.

use super::change::difference;
use super::*;
use crate::dataset::load;
use crate::model::{ActorId, Moment, Quantity};
use crate::state::{Command, CompareCommand, Passing, update, visible};
use crate::time::parse;

fn shipped() -> Dataset {
    load(include_bytes!("../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
}

fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

/// The week before 24 September 2023 with the week after.
fn weeks() -> (Dataset, AppState) {
    let dataset = shipped();
    let mut state = AppState::opening(&dataset);
    for command in [
        CompareCommand::Toggle,
        CompareCommand::Set(Side::A, TimeSpan::between(at("2023-09-17"), at("2023-09-24"))),
        CompareCommand::Set(Side::B, TimeSpan::between(at("2023-09-24"), at("2023-10-01"))),
    ] {
        update(&mut state, &dataset, &Passing::default(), Command::Compare(command));
    }
    (dataset, state)
}

fn scene() -> ComparisonScene {
    let (dataset, state) = weeks();
    comparison_scene(&dataset, &state, &visible(&state, &dataset), &Zone::belgrade())
}

#[test]
fn windows_of_whole_days_are_written_as_days() {
    let [a, b] = scene().sides;
    assert_eq!((a.dates.as_str(), a.length.as_str()), ("17 Sep 2023 – 23 Sep 2023", "7 days"));
    assert_eq!(b.dates, "24 Sep 2023 – 30 Sep 2023");
}

#[test]
fn every_event_shown_is_in_one_window_or_the_other_or_both() {
    let (dataset, state) = weeks();
    let seen = visible(&state, &dataset);
    let HeldByCounts { only_a, both, only_b } = scene().counts;
    assert_eq!(only_a + both + only_b, seen.shown.len());
    assert!(only_b > only_a, "the attack and what followed it came in the second week");
    let rows = scene().kinds;
    assert_eq!(rows.iter().map(|row| row.a).sum::<usize>(), only_a + both);
    assert_eq!(rows.iter().map(|row| row.b).sum::<usize>(), only_b + both);
}

#[test]
fn actors_with_most_events_come_first_and_the_others_are_counted() {
    let scene = scene();
    assert!(scene.actors.is_sorted_by(|one, other| one.a + one.b >= other.a + other.b));
    assert!(scene.actors.len() <= ACTORS);
    let (dataset, state) = weeks();
    let seen = visible(&state, &dataset);
    let mut all: Vec<&str> =
        seen.events(&dataset).flat_map(|event| &event.actors).map(ActorId::as_str).collect();
    all.sort_unstable();
    all.dedup();
    assert_eq!(scene.actors.len() + scene.more_actors, all.len());
}

#[test]
fn a_force_has_the_figures_of_each_speaker_at_the_ends_of_both_windows() {
    let forces = scene().forces;
    assert!(!forces.is_empty());
    for force in &forces {
        assert_ne!(force.present, [false, false]);
        for speaker in &force.speakers {
            assert!(speaker.figures.iter().any(Option::is_some), "{force:?}");
            assert!(!speaker.change.is_empty());
        }
    }
    assert!(forces.iter().all(|force| force.latest.figures.iter().any(Option::is_some)));
    let (dataset, _) = weeks();
    let peacekeepers =
        dataset.forces().iter().find(|force| force.kind == crate::model::ForceKind::Peacekeepers);
    let name = peacekeepers.map(|force| force.names.get(crate::model::Language::ENGLISH)).unwrap();
    assert!(forces.iter().any(|force| force.name == name));
}

#[test]
fn a_difference_is_as_exact_as_both_figures() {
    use Quantity::{About, AtLeast, AtMost, Exact, Range};
    for (before, after, words) in [
        (Exact(100.0), Exact(350.0), "+250"),
        (Exact(8350.0), Exact(4500.0), "−3,850"),
        (Exact(5.0), Exact(5.0), "no change"),
        (About(4500.0), Exact(5000.0), "≈+500"),
        (Range(100.0, 200.0), Exact(300.0), "+100 to +200"),
        (Range(100.0, 200.0), Range(150.0, 250.0), "−50 to +150"),
        (Exact(10.0), AtLeast(30.0), "+20 or more"),
        (AtLeast(10.0), Exact(30.0), "+20 or less"),
        (Exact(10.0), AtMost(30.0), "+20 or less"),
        (AtLeast(10.0), AtLeast(30.0), "–"),
    ] {
        assert_eq!(difference(before, after), words);
    }
}

#[test]
fn a_mark_is_in_the_windows_of_its_events() {
    let (dataset, state) = weeks();
    let seen = visible(&state, &dataset);
    let first = seen.shown[0];
    let last = *seen.shown.last().unwrap();
    let one = |position: usize| state.comparison.of(&dataset.events()[position]);
    assert_eq!(held_by_of(&state, &dataset, &[first]), one(first));
    assert_eq!(
        held_by_of(&state, &dataset, &[first, last]),
        one(first).zip(one(last)).map(|(a, b)| a.or(b))
    );
    assert_eq!(held_by_of(&state, &dataset, &[]), None);
}

#[test]
fn the_key_has_room_for_its_words_on_a_folded_key_too() {
    let (_, mut state) = weeks();
    state.map.size = crate::geo::ScreenSize::new(760.0, 468.0);
    let folded = Rect::sized(684.0, 432.0, 64.0, 24.0);
    let key = key_rect(&state, folded).unwrap();
    assert!(key.width() >= KEY_WIDTH && key.right <= folded.right && key.bottom <= folded.top);
}
