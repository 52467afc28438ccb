//! The shipped dataset against the record it was made from.

use std::collections::BTreeSet;

use ibar::dataset::shipped;
use ibar::model::{
    Aspect, Claim, ClaimId, Dataset, Event, EventId, PositionOrigin, Quantity, SourceId,
    SourceKind, Spot, Stance, StateControl, Strength,
};
use ibar::time::{Zone, parse};

/// The lines of the record that begin with that word, without it, as words.
fn record(head: &str) -> Vec<Vec<&'static str>> {
    include_str!("fixtures/reference.txt")
        .lines()
        .map(|line| line.split(' ').collect::<Vec<_>>())
        .filter(|words| words.first() == Some(&head))
        .map(|words| words[1..].to_vec())
        .collect()
}

#[track_caller]
fn event<'a>(dataset: &'a Dataset, id: &str) -> &'a Event {
    dataset.event(&EventId::from(id)).unwrap_or_else(|| panic!("no event {id}"))
}

fn claim<'a>(dataset: &'a Dataset, id: &str) -> Option<(&'a Event, &'a Claim)> {
    dataset.claim(&ClaimId::from(id))
}

/// Whether the two contradict each other, written at either side.
fn dispute(dataset: &Dataset, a: &str, b: &str) -> Option<Aspect> {
    let between = |from: &str, to: &str| {
        let (_, claim) = claim(dataset, from)?;
        let dispute = claim.disputes.iter().find(|dispute| dispute.claim.as_str() == to)?;
        Some(dispute.aspect)
    };
    between(a, b).or_else(|| between(b, a))
}

#[test]
fn the_events_of_the_record_are_there_and_no_other() {
    let expected: BTreeSet<&str> = record("event").into_iter().map(|words| words[0]).collect();
    let dataset = shipped();
    let found: BTreeSet<&str> = dataset.events().iter().map(|event| event.id.as_str()).collect();
    assert_eq!(expected.len(), 115);
    assert_eq!(found, expected);
}

#[test]
fn the_claims_of_the_record_are_there_each_at_its_event() {
    let dataset = shipped();
    let claims = record("claim");
    assert_eq!(claims.len(), 119);
    for words in claims {
        let found = claim(&dataset, words[0]).map(|(event, _)| event.id.as_str());
        assert_eq!(found, Some(words[1]), "claim {}", words[0]);
    }
}

#[test]
fn the_disputes_of_the_record_are_there_and_about_the_same() {
    let dataset = shipped();
    let disputes = record("dispute");
    assert_eq!(disputes.len(), 39);
    for words in disputes {
        let found = dispute(&dataset, words[0], words[1]).map(|aspect| format!("{aspect:?}"));
        assert_eq!(found.as_deref(), Some(words[2]), "{} and {}", words[0], words[1]);
    }
}

#[test]
fn claims_that_only_look_like_a_dispute_are_none() {
    let dataset = shipped();
    let pairs = record("agree");
    assert_eq!(pairs.len(), 10);
    for words in pairs {
        assert!(claim(&dataset, words[0]).is_some() && claim(&dataset, words[1]).is_some());
        assert_eq!(dispute(&dataset, words[0], words[1]), None, "{words:?}");
    }
}

#[test]
fn no_claim_contradicts_itself_and_no_dispute_is_written_twice() {
    let dataset = shipped();
    let mut pairs = BTreeSet::new();
    for (claim, dispute) in dataset.disputes() {
        let mut pair = [claim.id.as_str(), dispute.claim.as_str()];
        pair.sort_unstable();
        assert_ne!(pair[0], pair[1]);
        assert!(pairs.insert(pair), "{pair:?} twice");
        assert!(!dispute.question.is_empty(), "{pair:?} without a question");
    }
}

#[test]
fn three_speakers_date_the_start_of_the_attack_in_three_ways() {
    let dataset = shipped();
    let starts: Vec<(&str, &str)> = event(&dataset, "s24_0240")
        .claims
        .iter()
        .filter_map(|claim| Some((claim.claimant.as_str(), claim.happened.as_deref()?.text())))
        .collect();
    assert_eq!(
        starts,
        [
            ("kosovo_police", "2023-09-24T02:34+02:00"),
            ("kosovo_interior_ministry", "2023-09-24T02:40+02:00~"),
            ("vucic", "2023-09-24T02:46+02:00~"),
        ]
    );
}

#[test]
fn five_numbers_are_given_for_the_soldiers_hurt_on_29_may() {
    let dataset = shipped();
    let mut numbers: Vec<(i64, &str)> = event(&dataset, "may29")
        .claims
        .iter()
        .flat_map(|claim| claim.figures.iter().map(move |figure| (claim, figure)))
        .filter(|(_, figure)| figure.measures.as_deref() == Some("kfor_hurt_29may"))
        .map(|(claim, figure)| (whole(figure.quantity), claim.claimant.as_str()))
        .collect();
    numbers.sort_unstable();
    assert_eq!(
        numbers,
        [(25, "kfor"), (30, "kfor"), (34, "italy_mod"), (41, "vucic"), (93, "stoltenberg")]
    );
}

#[test]
fn british_troops_available_are_not_those_deployed() {
    let dataset = shipped();
    let figures = |id: &str| -> Vec<Quantity> {
        let (_, claim) = claim(&dataset, id).unwrap();
        claim.figures.iter().map(|figure| figure.quantity).collect()
    };
    assert_eq!(figures("c35"), [Quantity::Range(500.0, 650.0)]);
    assert_eq!(figures("c36"), [Quantity::About(200.0), Quantity::About(400.0)]);
    let measures = |id: &str| -> BTreeSet<String> {
        let (_, claim) = claim(&dataset, id).unwrap();
        claim
            .figures
            .iter()
            .filter_map(|figure| figure.measures.as_deref())
            .map(str::to_owned)
            .collect()
    };
    assert!(measures("c35").is_disjoint(&measures("c36")), "the two measures must not be compared");
}

#[test]
fn a_figure_in_words_alone_is_no_number() {
    let dataset = shipped();
    let in_words = |strength: &&Strength| strength.quantity.is_none();
    let forces = dataset.forces();
    let strengths: Vec<&Strength> =
        forces.iter().flat_map(|force| force.strength.iter().filter(in_words)).collect();
    assert!(!strengths.is_empty(), "no strength has words alone");
    for strength in strengths {
        assert!(strength.note.is_some(), "{} has no number and no note", strength.as_of.text());
    }
}

#[test]
fn everything_said_has_a_source_that_is_there() {
    let dataset = shipped();
    let check = |what: &str, sources: &[SourceId]| {
        assert!(!sources.is_empty(), "{what} has no source");
        for id in sources {
            assert!(dataset.source(id).is_some(), "{what} names {id}, which is not there");
        }
    };
    for event in dataset.events() {
        check(event.id.as_str(), &event.sources);
        for claim in &event.claims {
            check(claim.id.as_str(), &claim.sources);
        }
    }
    for force in dataset.forces() {
        for strength in &force.strength {
            check(strength.as_of.text(), &strength.sources);
        }
    }
}

#[test]
fn every_source_is_used_and_every_speaker_and_place_known() {
    let dataset = shipped();
    let mut used: BTreeSet<&SourceId> = BTreeSet::new();
    for event in dataset.events() {
        used.extend(event.sources.iter().chain(event.claims.iter().flat_map(|c| &c.sources)));
        for claim in &event.claims {
            assert!(dataset.actor(&claim.claimant).is_some(), "{}", claim.id);
        }
        if let Spot::Place { id, .. } = &event.r#where.spot {
            assert!(dataset.place(id).is_some(), "{}", event.id);
        }
    }
    for force in dataset.forces() {
        used.extend(force.strength.iter().flat_map(|strength| &strength.sources));
        used.extend(force.presence.iter().flat_map(|presence| &presence.sources));
    }
    for place in dataset.places() {
        if let Some(PositionOrigin::Source(id)) = &place.position {
            used.insert(id);
        }
    }
    let unused: Vec<&str> = dataset
        .sources()
        .iter()
        .filter(|source| !used.contains(&source.id))
        .map(|source| source.id.as_str())
        .collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
}

#[test]
fn every_place_has_its_four_names_or_says_why_not() {
    let dataset = shipped();
    for place in dataset.places() {
        let missing: Vec<&str> = ["en", "sr-Latn", "sr-Cyrl", "sq"]
            .into_iter()
            .filter(|tag| place.names.by_tag(tag).is_none_or(str::is_empty))
            .collect();
        let says = place.note.as_deref().is_some_and(|note| note.contains("name"));
        assert!(missing.is_empty() || says, "{} lacks {missing:?}: {:?}", place.id, place.note);
    }
}

#[test]
fn every_position_says_where_it_comes_from_and_the_credit_follows_from_that() {
    let dataset = shipped();
    for place in dataset.places().iter().filter(|place| place.at.is_some()) {
        assert!(place.position.is_some(), "{} stands somewhere and nobody says why", place.id);
        if place.position == Some(PositionOrigin::ByHand) {
            assert!(place.radius_m > 0.0, "{} was placed by hand, how well?", place.id);
        }
    }
    let counts = dataset.position_counts();
    let placed = dataset.places().iter().filter(|place| place.at.is_some()).count();
    let found: usize = counts.publishers.iter().map(|(_, count)| count).sum();
    assert_eq!(found + counts.by_hand, placed);
    let (publisher, places) = &counts.publishers[0];
    assert_eq!((&**publisher, *places), ("GeoNames (CC BY 4.0)", 58));
}

#[test]
fn titles_fit_where_they_are_set() {
    for event in shipped().events() {
        let title = &event.title;
        assert!(title.chars().count() <= 90 && !title.ends_with('.'), "{title}");
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[test]
fn a_short_title_has_at_most_28_characters_in_every_language() {
    for event in shipped().events() {
        let short = event.short.text().expect("a short title");
        for language in ["en", "sr-Latn", "sr-Cyrl", "sq"] {
            let words =
                short.by_tag(language).unwrap_or_else(|| panic!("{} in {language}", event.id));
            assert!(words.chars().count() <= 28, "{language}: {words}");
            // A year in Serbian ends with a full stop.
            let sentence = words.strip_suffix('.').is_some_and(|words| !words.ends_with(is_digit));
            assert!(!sentence, "{language}: {words}");
        }
    }
}

#[test]
fn no_hour_is_left_in_words() {
    for event in shipped().events() {
        assert_eq!(event.time_of_day.as_deref(), None, "{}", event.id);
    }
}

/// What nobody dated: registers without a date, and positions that are held all the time.
const UNDATED: [&str; 4] = ["d07", "c46", "c49", "c50"];

#[test]
fn a_figure_says_what_time_it_is_for_and_a_claim_when_it_was_said() {
    let dataset = shipped();
    for (_, claim) in dataset.claims() {
        let undated = UNDATED.contains(&claim.id.as_str());
        assert!(
            claim.said.is_some() || undated && claim.note.text().is_some(),
            "{} is not dated",
            claim.id
        );
        for figure in &claim.figures {
            assert!(figure.as_of.is_some(), "{}: what time is {} for?", claim.id, figure.unit);
        }
    }
    for strength in dataset.forces().iter().flat_map(|force| &force.strength) {
        assert!(strength.said.is_some(), "{} was said at no time", strength.as_of.text());
    }
}

#[test]
fn a_time_within_a_part_of_a_day_has_bounds_on_that_day() {
    let dataset = shipped();
    let when = |id: &str| event(&dataset, id).when.as_ref().expect("a date").text().to_owned();
    assert_eq!(when("s29_rad"), "[2023-09-29T12:00..2023-09-29T14:17]");
    assert_eq!(when("s29_sto"), "[2023-09-29T00:00..2023-09-29T12:53]");
    assert_eq!(when("s24_end"), "[2023-09-24T18:00..2023-09-24T19:11]");
    assert_eq!(when("may29"), "{2023-05-29T12:00..2023-05-29T23:59}");
}

#[test]
fn state_media_are_labelled() {
    let dataset = shipped();
    let is = |id: &str| dataset.source(&SourceId::from(id)).map(|source| source.state_controlled);
    assert_eq!(is("SPUT0530"), Some(StateControl::Yes));
    assert_ne!(is("EWB0925"), Some(StateControl::Yes));
}

/// Agencies and broadcasters that belong to a state, without an independent remit.
const STATE_MEDIA: [&str; 14] = [
    "Anadolu",
    "EFE",
    "KUNA",
    "MIA",
    "MTI",
    "RIA Novosti",
    "RT Balkan",
    "Sputnik",
    "Srna",
    "TASS",
    "TRT World",
    "Tanjug",
    "Xinhua",
    "teleSUR",
];

#[test]
fn state_media_are_counted_by_one_rule_whoever_relays_them() {
    for source in shipped().sources() {
        let relayed = source.relays.iter().flat_map(|names| names.split(',').map(str::trim));
        let media = std::iter::once(&*source.publisher)
            .chain(relayed)
            .any(|name| STATE_MEDIA.contains(&name));
        let body = matches!(source.kind, Some(SourceKind::Government | SourceKind::Military));
        let controlled = source.state_controlled == StateControl::Yes;
        assert!(!media || controlled, "{} is or relays state media", source.id);
        assert!(
            !controlled || media || body,
            "{} is neither state media nor a state body",
            source.id
        );
    }
}

/// The article's turning point: until 28 September 2023 no claim admits anything, on
/// the next day one does.
#[test]
fn the_first_admission_is_known_on_29_september_and_not_the_day_before() {
    let dataset = shipped();
    let zone = Zone::named(&dataset.meta.time_zone).expect("a zone");
    let admitted_by = |day: &str| -> Vec<String> {
        let known = dataset.as_known(parse(day, &zone).expect("a date").latest());
        let claims = known.events().iter().flat_map(|event| &event.claims);
        let admitted = claims.filter(|claim| claim.stance == Stance::Admits);
        admitted.map(|claim| claim.claimant.to_string()).collect()
    };
    assert_eq!(admitted_by("2023-09-28"), [""; 0]);
    assert!(admitted_by("2023-09-29").iter().any(|speaker| speaker == "radoicic"));
}

/// The number of an exact quantity or of a floor.
fn whole(quantity: Quantity) -> i64 {
    match quantity {
        Quantity::Exact(number) | Quantity::AtLeast(number) => {
            format!("{number:.0}").parse().unwrap()
        }
        other => panic!("{other:?}"),
    }
}
