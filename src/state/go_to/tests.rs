//! Tests of the go-to field.

use super::*;
use crate::state::fixture::{after, at, id, march, march_at};
use crate::state::{Command, SelectCommand, TimeCommand};
use crate::time::{Zone, moment_words, parse, words};

/// The meaning of the text with the playhead at noon on 24 September 2023 in Belgrade, on 2 January
/// 2026 at 15:30.
fn meaning(text: &str) -> String {
    let (dataset, zone) = (march(), Zone::belgrade());
    let moment = |date: &str| parse(date, &zone).unwrap().anchor();
    let (playhead, now) = (moment("2023-09-24T12:00"), moment("2026-01-02T15:30"));
    match read_destination(text, GoToContext { dataset: &dataset, zone: &zone, playhead, now }) {
        Ok(Destination::Event(id)) => format!("event {id}"),
        Ok(Destination::Date(when))
            if when.text() == "step" || when.text() == text.trim() && moment_like(&when) =>
        {
            moment_words(when.anchor(), &zone, when.precision())
        }
        Ok(Destination::Date(when)) => words(&when, &zone),
        Ok(other) => format!("{other:?}"),
        Err(wrong) => format!("{}..{} {}", wrong.at.start, wrong.at.end, wrong.words),
    }
}

/// Whether it is an instant, as "now" is.
fn moment_like(when: &When) -> bool {
    when.earliest().plus_millis(1) == when.latest()
}

/// Typed texts, each with its meaning.
const UNDERSTOOD: &[(&str, &str)] = &[
    // EDTF
    ("2023-09-24", "24 September 2023"),
    ("2023-09-24T02:46", "24 September 2023, 02:46"),
    ("2023-09-24T02:46+02:00", "24 September 2023, 02:46"),
    ("2023-09", "September 2023"),
    ("2023", "2023"),
    ("2023-09~", "about September 2023"),
    ("  2023-09-24  ", "24 September 2023"),
    ("2023-09-17/2023-09-24", "17 to 24 September 2023"),
    ("1999-06-12/..", "from 12 June 1999"),
    ("199X", "the 1990s"),
    ("2023-23", "autumn 2023"),
    // A date and a time with a space
    ("2023-09-24 02:46", "24 September 2023, 02:46"),
    ("2023-09-24 2:46", "24 September 2023, 02:46"),
    ("2023-9-4", "4 September 2023"),
    ("2023/09/24", "24 September 2023"),
    // Day, month, year
    ("24 sep 2023", "24 September 2023"),
    ("24 sep 2023 02:46", "24 September 2023, 02:46"),
    ("24 Sept. 2023, 2:46", "24 September 2023, 02:46"),
    ("24 September 2023 at 02:46:10", "24 September 2023, 02:46:10"),
    ("Sunday 24 September 2023", "24 September 2023"),
    ("Sun, 24 Sep 2023 02:46", "24 September 2023, 02:46"),
    ("24sep2023", "24 September 2023"),
    ("24.9.2023", "24 September 2023"),
    ("24.09.2023.", "24 September 2023"),
    ("24. 9. 2023. 02:46", "24 September 2023, 02:46"),
    ("24/9/2023", "24 September 2023"),
    ("9/24/2023", "24 September 2023"),
    ("7/7/2023", "7 July 2023"),
    ("sep 24, 2023", "24 September 2023"),
    ("September 24 2023 2:46 am", "24 September 2023, 02:46"),
    ("2023 sep 24", "24 September 2023"),
    ("sep 2023", "September 2023"),
    ("May 2022", "May 2022"),
    ("24 sep 2023 02:46 UTC", "24 September 2023, 04:46"),
    ("24 sep 2023 02:46 +02:00", "24 September 2023, 02:46"),
    ("24 sep 2023 02:46 +0200", "24 September 2023, 02:46"),
    ("24 sep 2023 02:46+2", "24 September 2023, 02:46"),
    // Serbian and Albanian
    ("24. septembar 2023.", "24 September 2023"),
    ("24. septembra 2023", "24 September 2023"),
    ("24. септембар 2023.", "24 September 2023"),
    ("24 shtator 2023", "24 September 2023"),
    ("29 nëntor 2022", "29 November 2022"),
    ("10 maja 2022", "10 May 2022"),
    ("12 qershor 1999", "12 June 1999"),
    // Parts that are left out are the playhead's
    ("29 sep", "29 September 2023"),
    ("29.9.", "29 September 2023"),
    ("sep", "September 2023"),
    ("02:46", "24 September 2023, 02:46"),
    ("2 am", "24 September 2023, 02:00"),
    ("12 am", "24 September 2023, 00:00"),
    ("12:30 pm", "24 September 2023, 12:30"),
    ("14h", "24 September 2023, 14:00"),
    ("noon", "24 September 2023, 12:00"),
    ("29 sep midnight", "29 September 2023, 00:00"),
    // The machine's clock
    ("now", "2 January 2026, 15:30"),
    ("today", "2 January 2026"),
    ("yesterday 14:00", "1 January 2026, 14:00"),
    ("Tomorrow", "3 January 2026"),
    ("2 days ago", "31 December 2025, 15:30"),
    // The ends of the data
    ("start", "1 March 2020, 07:00"),
    ("end", "12 March 2020, 01:00"),
    // Steps from the playhead
    ("+3 days", "27 September 2023, 12:00"),
    ("-2h", "24 September 2023, 10:00"),
    ("−2 h", "24 September 2023, 10:00"),
    ("+90min", "24 September 2023, 13:30"),
    ("+1.5 hours", "24 September 2023, 13:30"),
    ("+1 d 6 h", "25 September 2023, 18:00"),
    ("+1 day and 6 hours", "25 September 2023, 18:00"),
    ("-1 week", "17 September 2023, 12:00"),
    ("+1 month", "24 October 2023, 12:00"),
    ("-24 years", "24 September 1999, 12:00"),
    ("3 days later", "27 September 2023, 12:00"),
    ("a week earlier", "17 September 2023, 12:00"),
    ("half an hour later", "24 September 2023, 12:30"),
    // Two dates
    ("17–24 sep 2023", "17 to 24 September 2023"),
    ("17 sep - 24 sep 2023", "17 to 24 September 2023"),
    ("17 sep 2023 to 24 sep 2023", "17 to 24 September 2023"),
    ("17.9.2023 – 1.10.2023", "17 September to 1 October 2023"),
    // Events by name
    ("siege", "event siege"),
    ("Siege", "event siege"),
    ("order of", "event order"),
    ("bridge clash", "event clash"),
    ("clsh bridge", "event clash"),
    ("mayor", "event order"),
    ("tals", "event talks"),
    ("call for calm", "event call"),
    ("rumour", "event rumour"),
    ("march to the bridge", "event march"),
    ("ПАТРОЛС", "event patrols"),
];

/// `OpenHistoricalMap` #1207: there was no way to now.
#[test]
fn times_are_understood_as_people_type_them() {
    assert!(UNDERSTOOD.len() >= 60, "{}", UNDERSTOOD.len());
    let wrong: Vec<_> = UNDERSTOOD
        .iter()
        .map(|(text, meant)| (text, meaning(text), meant))
        .filter(|(_, read, meant)| read != *meant)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_fault_has_its_place_and_says_what_was_expected() {
    let table = [
        ("", "0..0 Expected a date, a time, a step such as +3 days, or an event’s name"),
        ("24 sxp 2023", "3..6 Expected a month, as in 24 sep or 24.9."),
        ("24.13.2023", "3..5 Expected a month from 1 to 12"),
        ("24.9.23", "5..7 Expected a year of four digits"),
        ("31 sep 2023", "0..11 September 2023 has no day 31"),
        ("4/9/2023", "0..3 Expected day and month apart, as in 4.9. or 4 sep"),
        ("24 sep 2023 25:00", "12..14 Expected an hour from 0 to 23"),
        ("24 sep 2023 02:75", "15..17 Expected a minute from 00 to 59"),
        ("24 sep 2023 02:", "15..15 Expected a minute from 00 to 59"),
        ("24 sep 2023 02:46 xx", "18..20 Expected nothing more"),
        ("Monday 24 September 2023", "0..6 Expected Sunday"),
        ("sep 2023 02:46", "9..11 Expected a day before the time"),
        ("+3 moons", "3..8 Expected a unit: s, min, h, days, weeks, months or years"),
        ("+", "1..1 Expected a number with a unit, as in 3 days"),
        (
            "3 days",
            "0..6 Expected a sign before it or a word after it, as in +3 days or 3 days later",
        ),
        ("2023-13-01", "5..7 There is no month 13"),
        (
            "2023-03-26 02:30",
            "0..16 Clocks in Europe/Belgrade were put forward over this time, so it did not exist",
        ),
        ("bridge zeppelin", "7..15 No date, and no event of that name"),
        ("?", "0..1 No date, and no event of that name"),
    ];
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, meant)| (text, meaning(text), meant))
        .filter(|(_, read, meant)| read != *meant)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_place_of_a_fault_is_within_the_text() {
    let texts =
        ["24 септ", "é", "24 ž 2023", "–", "…", "+ë", "2023-09-2é", "\u{301}", "9999999999"];
    let (dataset, zone) = (march(), Zone::belgrade());
    let context =
        GoToContext { dataset: &dataset, zone: &zone, playhead: at("2020"), now: at("2026") };
    for text in texts {
        if let Err(wrong) = read_destination(text, context) {
            assert!(text.get(wrong.at).is_some(), "{text}");
        }
    }
}

fn go(text: &str) -> Command {
    Command::GoTo(GoToCommand::Go { text: text.to_owned(), now: at("2020-03-09T10:00Z") })
}

fn gone(commands: impl IntoIterator<Item = Command>) -> AppState {
    let (dataset, state) = march_at("2020-03-04T12:00Z");
    let (state, effects) = after(state, &dataset, commands);
    assert_eq!(effects, []);
    state
}

#[test]
fn the_playhead_goes_to_the_date_and_the_timeline_shows_it() {
    let far = TimeSpan::between(at("1990"), at("2030"));
    let state = gone([Command::Time(TimeCommand::Show(far)), go("2 mar 2020 10:00")]);
    assert_eq!(state.playhead, at("2020-03-02T10:00Z"));
    assert!(state.view.span().contains(state.playhead));
    assert!(state.view.length_ms() < 86_400_000.0, "a minute can be told from the next");
}

#[test]
fn a_view_that_is_close_enough_already_only_moves() {
    let near = TimeSpan::between(at("2020-03-04T10:00Z"), at("2020-03-04T12:00Z"));
    let state = gone([Command::Time(TimeCommand::Show(near)), go("2 mar 2020 10:00")]);
    assert!((state.view.length_ms() - 7_200_000.0).abs() < 1e-6);
    assert!(state.view.span().contains(at("2020-03-02T10:00Z")));
}

#[test]
fn two_dates_are_shown_from_end_to_end() {
    let state = gone([go("2–4 mar 2020")]);
    assert_eq!(state.playhead, at("2020-03-02"));
    let shown = state.view.span();
    assert!(shown.contains(at("2020-03-02")) && shown.contains(at("2020-03-04T23:59Z")));
}

#[test]
fn a_date_outside_the_data_leads_to_their_nearest_end() {
    assert_eq!(gone([go("1999")]).playhead, at("2020-03-01T06:00Z"));
    assert_eq!(gone([go("2099-01-01")]).playhead, at("2020-03-12"));
}

#[test]
fn now_is_what_the_command_says_it_is() {
    assert_eq!(gone([go("now")]).playhead, at("2020-03-09T10:00Z"));
}

#[test]
fn an_event_that_is_named_is_selected_at_its_time() {
    let state = gone([go("talks")]);
    assert_eq!((state.playhead, state.selection), (at("2020-03-10T12:00Z"), Some(id("talks"))));
    let undated = gone([go("rumour")]);
    assert_eq!(undated.playhead, at("2020-03-04T12:00Z"));
    assert_eq!(undated.selection, Some(id("rumour")));
}

#[test]
fn a_text_that_is_not_understood_changes_nothing() {
    assert_eq!(gone([go("24 sxp")]), gone([]));
    let selected = Command::Select(SelectCommand::Event(id("march")));
    assert_eq!(gone([selected.clone(), go("")]), gone([selected]));
}

#[test]
fn steps_follow_one_another() {
    let state = gone([go("+2 days"), go("+2 days"), go("-1 h")]);
    assert_eq!(state.playhead, at("2020-03-08T11:00Z"));
}
