//! Tests of the line: what it reads, what it refuses, and that it reads back what it prints.

use proptest::prelude::*;

use super::*;
use crate::dataset::shipped;
use crate::model::{Credibility, EventKind, Reliability};
use crate::state::{AppState, WindowMode};
use crate::state::{Filter, visible};

fn read(line: &str) -> String {
    Filter::from_line(line).unwrap_or_else(|fault| panic!("{line}: {}", fault.words())).line()
}

#[test]
fn a_line_reads_back_as_it_is_written() {
    for line in [
        "speaker:serbia about:troops said:<2023-10 near:banjska<10km -kind:statement grade:>=B2 \"armed group\"",
        "tag:a+b place:banjska,jarinje area:none",
        "stance:denies disputed -disputed",
        "source:\"Radio Free Europe\" media:state precision:day,none",
        "when:2023-09-24..2023-10-02 said:>=2023-09 said:none",
        "near:42.97,20.78<500m in:42.8,20.7..43.1,21 in:42.8,20.7;43.1,20.7;43,21.00001",
        "grade:B2,none on-map in-dates kosovo -police -\"two words\"",
        "speaker:serbia+",
        "\"disputed\" \"kind:attack\" 12:30 Kosovo: http://example.org/a",
        "",
    ] {
        assert_eq!(read(line), line);
    }
}

#[test]
fn other_ways_of_writing_come_out_in_the_one_form() {
    for (written, line) in [
        ("Speaker:Serbia", "speaker:Serbia"),
        ("grade:>=b2 \u{201c}armed group\u{201d}", "grade:>=B2 \"armed group\""),
        ("near:\"Zubin Potok\"<1500m", "near:\"Zubin Potok\"<1500m"),
        ("near:banjska<1.5km", "near:banjska<1500m"),
        ("stance:Denies  word", "stance:denies word"),
        ("said:=2023-10", "said:2023-10"),
        ("kind:attack,attack", "kind:attack"),
        ("-kind:court -kind:attack", "-kind:attack,court"),
        ("\"word\"", "word"),
    ] {
        assert_eq!(read(written), line, "{written}");
    }
}

#[test]
fn a_fault_has_a_column_and_says_what_may_have_been_meant() {
    for (line, words) in [
        ("police speakr:serbia", "column 8: no field is called “speakr”; did you mean “speaker”?"),
        ("spaker:", "column 1: no field is called “spaker”; did you mean “speaker”?"),
        (
            "stance:shouts",
            "column 8: stance has no value “shouts”; it is says, denies, admits or calls-for",
        ),
        ("stance:denys", "column 8: stance has no value “denys”; did you mean “denies”?"),
        ("said:<october", "column 6: “october” is no date; write 2023-10-02, 2023-10 or 2023"),
        (
            "near:banjska",
            "column 6: “banjska” is no distance; write banjska<10km or 42.97,20.78<500m",
        ),
        (
            "in:42,20",
            "column 4: “42,20” is no area; write 42.8,20.7..43.1,21.0 or three corners and more",
        ),
        ("grade:>=Z9", "column 7: “>=Z9” is no grade; write >=B2, B2 or none"),
        ("speaker:", "column 1: speaker stands without a value"),
        (
            "place:a,b+c",
            "column 7: “,” asks for one of the values and “+” for all of them: only one of the two can stand",
        ),
        ("č \"armed group", "column 3: the “\"” is not closed"),
        ("place:>3", "column 7: place has no order, so that nothing is greater or less"),
    ] {
        let fault = Filter::from_line(line).unwrap_err();
        assert_eq!(fault.words(), words, "{line}");
    }
}

#[test]
fn a_value_that_names_nothing_is_found_in_the_dataset() {
    let dataset = shipped();
    let unknown = |line: &str| unknown_value(line, &dataset).map(|fault| fault.words());
    assert_eq!(unknown("speaker:serbia place:Бањска near:Mitrovicë<3km source:none"), None);
    assert_eq!(
        unknown("police speaker:serbja").unwrap(),
        "column 16: speaker has no value “serbja”; did you mean “serbia”?"
    );
    assert_eq!(
        unknown("near:banjzka<10km").unwrap(),
        "column 6: place has no value “banjzka”; did you mean “banjska”?"
    );
    // A part of a name is less than a word of it.
    assert_eq!(
        unknown("place:arinj").unwrap(),
        "column 7: place has no value “arinj”; did you mean “jarinje”?"
    );
}

fn left(line: &str) -> Vec<String> {
    let dataset = shipped();
    let mut state = AppState::opening(&dataset);
    state.window.mode = WindowMode::Range;
    state.window.range = crate::model::TimeSpan::ALWAYS;
    state.filter = Filter::from_line(line).unwrap();
    visible(&state, &dataset).events(&dataset).map(|event| event.id.to_string()).collect()
}

#[test]
fn terms_about_claims_hold_of_one_and_the_same_claim() {
    let dataset = shipped();
    let by_hand: Vec<String> = dataset
        .events()
        .iter()
        .filter(|event| {
            event.claims.iter().any(|claim| {
                let speakers = std::iter::once(&claim.claimant).chain(&claim.with);
                let mut speakers = speakers.chain(&claim.through);
                let of_serbia = speakers.any(|id| {
                    let up = |id: &&crate::model::ActorId| dataset.actor(id)?.part_of.as_ref();
                    std::iter::successors(Some(id), up).any(|id| id.as_str() == "serbia")
                });
                of_serbia && claim.stance == crate::model::Stance::Denies
            })
        })
        .map(|event| event.id.to_string())
        .collect();
    let both = left("speaker:serbia stance:denies");
    assert_eq!(both, by_hand);
    assert!(!both.is_empty() && both.len() < left("speaker:serbia").len());
    // One of them says "soldiers", and counts the troops at the line.
    let troops = left("speaker:serbia about:troops");
    assert_eq!(troops, ["s29_vuc", "s30_ft", "o2_moj", "o2_cnn", "o4_vuc"]);
}

#[test]
fn a_minus_leaves_the_others() {
    let all = left("").len();
    for term in ["speaker:serbia", "disputed", "place:none", "stance:denies", "said:none"] {
        assert_eq!(left(term).len() + left(&format!("-{term}")).len(), all, "{term}");
    }
    // What may lie within and may lie outside is in both.
    let near = left("near:banjska<5km").len();
    assert!(near > 0 && near + left("-near:banjska<5km").len() >= all);
}

#[test]
fn all_of_several_values_is_less_than_one_of_them() {
    let (any, all) = (left("side:serbia,nato").len(), left("side:serbia+nato").len());
    assert!(all > 0 && all < any);
    assert_eq!(any, left("side:serbia").len() + left("side:nato").len() - all);
}

fn any_value() -> impl Strategy<Value = Box<str>> {
    prop_oneof![
        Just("serbia".to_owned()),
        Just(NONE.to_owned()),
        "[a-z_]{1,8}",
        "\\PC{1,8}".prop_filter("not only spaces and quotes", |text| {
            let plain = text.trim() == text && !text.contains(['“', '”', '„', '«', '»']);
            plain && !text.is_empty()
        }),
    ]
    .prop_map(|text| {
        // A value that folds to "none" is that value.
        if crate::text::folded(&text) == NONE { NONE.into() } else { text.into() }
    })
}

fn any_point() -> impl Strategy<Value = GroundPoint> {
    (-9_000_000..=9_000_000, -18_000_000..=18_000_000)
        .prop_map(|(lat, lon)| GroundPoint { lat, lon })
}

fn any_test() -> impl Strategy<Value = Test> {
    let how = prop::sample::select(vec![
        Order::Before,
        Order::UpTo,
        Order::Within,
        Order::From,
        Order::After,
    ]);
    let date =
        prop::sample::select(vec!["2023", "2023-10", "2023-10-02", "-0043", "2023-09-24T03:00Z"]);
    let dated = (how, date, any::<bool>()).prop_map(|(how, date, said)| {
        if said { Test::Said(how, date.into()) } else { Test::When(how, date.into()) }
    });
    let open = [Field::Speaker, Field::Side, Field::Actor, Field::Tag, Field::Place, Field::Area];
    let open = open.into_iter().chain([Field::Source, Field::About]).collect::<Vec<_>>();
    let values =
        (prop::sample::select(open), any::<bool>(), prop::collection::vec(any_value(), 1..4));
    let values = values.prop_map(|(field, all, mut values)| {
        let mut seen = std::collections::BTreeSet::new();
        values.retain(|value| seen.insert(value.clone()));
        Test::Values(Values { field, all, values })
    });
    let fixed = prop::sample::select(vec![Field::Stance, Field::Media, Field::Precision]);
    let fixed = (fixed, any::<bool>(), 0..4_usize).prop_map(|(field, all, nth)| {
        let values = field.fixed_values().unwrap()[nth].into();
        Test::Values(Values { field, all, values: vec![values] })
    });
    prop_oneof![
        4 => values,
        1 => fixed,
        1 => dated,
        1 => (any_value(), 0..100_000_u32).prop_map(|(place, metres)| Test::NearPlace { place, metres }),
        1 => (any_point(), 0..100_000_u32).prop_map(|(at, metres)| Test::NearPoint { at, metres }),
        1 => (any_point(), any_point()).prop_map(|(from, to)| Test::InBox(from, to)),
        1 => prop::collection::vec(any_point(), 3..6).prop_map(Test::InOutline),
        1 => Just(Test::Disputed),
    ]
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let term = (any::<bool>(), any_test()).prop_map(|(negated, test)| Term { negated, test });
    let words = prop::sample::select(vec![
        "",
        "police",
        "\"armed group\"",
        "-kosovo",
        "8,350 troops",
        "\"disputed\"",
        "-\"a b\"",
        "12:30",
    ]);
    let kinds = prop::collection::btree_set(prop::sample::select(&EventKind::ALL[..]), 0..3);
    let floor = prop::option::of((
        prop::sample::select(&Reliability::ALL[..]),
        prop::sample::select(&Credibility::ALL[..]),
    ));
    (prop::collection::vec(term, 0..4), words, kinds, floor, any::<[bool; 2]>()).prop_map(
        |(mut terms, text, hidden_kinds, at_least, [only_on_map, only_in_dates])| {
            let mut seen = std::collections::HashSet::new();
            terms.retain(|term| seen.insert(term.clone()));
            let text = text.to_owned();
            Filter { hidden_kinds, text, terms, only_on_map, only_in_dates, at_least }
        },
    )
}

proptest! {
    #[test]
    fn the_line_of_a_filter_reads_back_as_the_same_filter(filter in any_filter()) {
        let line = filter.line();
        let back = Filter::from_line(&line);
        prop_assert_eq!(back.as_ref(), Ok(&filter), "{}", line);
        let text = ron::to_string(&filter).unwrap();
        prop_assert_eq!(ron::from_str::<Filter>(&text).unwrap(), filter);
    }

    #[test]
    fn no_line_is_too_odd_to_be_read(line in "\\PC{0,40}") {
        if let Ok(filter) = Filter::from_line(&line) {
            let again = Filter::from_line(&filter.line());
            prop_assert_eq!(again.map(|filter| filter.line()), Ok(filter.line()));
        }
    }

    #[test]
    fn no_line_of_signs_is_too_odd_to_be_read(
        line in "(-|\"|speaker:|said:|near:|in:|grade:|a|,|\\+|<|>|=|\\.\\.|;|2023|none|disputed| ){0,14}",
    ) {
        if let Ok(filter) = Filter::from_line(&line) {
            let again = Filter::from_line(&filter.line());
            prop_assert_eq!(again.map(|filter| filter.line()), Ok(filter.line()));
        }
    }
}
