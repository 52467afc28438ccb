//! The shipped story as a reader sees it.

use super::*;
use crate::dataset::shipped;
use crate::state::StoryReading;
use crate::time::parse;

fn scene(reading: &StoryReading) -> StoryScene {
    let dataset = shipped();
    story_scene(&dataset, &dataset.stories()[0], reading, Language::ENGLISH, &Zone::belgrade())
}

#[test]
fn every_sentence_has_the_numbers_of_its_claims_and_each_number_its_source() {
    let scene = scene(&StoryReading::default());
    let mut next = 1;
    for step in &scene.steps {
        assert!((2..=3).contains(&step.sentences.own.len()), "{}", step.heading);
        for sentence in &step.sentences.own {
            assert!(!sentence.claims.is_empty(), "{}", sentence.words);
            for (number, id) in &sentence.claims {
                assert!(*number <= next, "numbers follow the text");
                next = next.max(number + 1);
                assert!(step.sources.iter().any(|it| it.number == *number && it.claim == *id));
            }
        }
    }
    assert!(next > 40, "{next}");
}

#[test]
fn a_source_names_speaker_day_and_publisher() {
    let scene = scene(&StoryReading::default());
    let row = scene.steps[10].sources.iter().find(|row| row.claim.as_str() == "c08").unwrap();
    assert_eq!(row.said, "Milan Mojsilović, 2 Oct 2023");
    assert!(!row.publishers.is_empty() && row.disputed);
}

#[test]
fn the_accounts_of_the_four_sides_come_first_and_days_after_them() {
    let scene = scene(&StoryReading::default());
    let words: Vec<&str> = scene.accounts.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words[0], "Everybody");
    for side in ["Belgrade", "Pristina", "NATO", "Washington"] {
        assert!(words.iter().any(|it| it.starts_with(side)), "{side} in {words:?}");
    }
    assert!(words.contains(&"As known on 24 Sep 2023"), "{words:?}");
}

#[test]
fn the_sentences_of_a_side_come_first_and_the_others_are_folded() {
    let reading = StoryReading { teller: Some("kosovo".into()), ..StoryReading::default() };
    let scene = scene(&reading);
    let step = &scene.steps[8].sentences;
    assert!(step.own.is_empty());
    assert_eq!(step.fold, "3 sentences by others");
    let step = &scene.steps[5].sentences;
    assert_eq!((step.own.len(), step.others.len()), (1, 2));
    assert_eq!(step.fold, "2 sentences by others");
}

#[test]
fn what_was_said_later_is_folded_in_a_story_as_known_on_a_day() {
    let by = parse("2023-10-01", &Zone::belgrade()).unwrap().latest();
    let scene = scene(&StoryReading { known: Some(by), ..StoryReading::default() });
    let step = &scene.steps[10].sentences;
    assert_eq!((step.own.len(), step.others.len()), (2, 1), "{step:?}");
    assert_eq!(step.fold, "1 sentence rests on what was said later");
}

#[test]
fn the_story_is_offered_by_its_title_and_length() {
    assert_eq!(offer_words(&shipped().stories()[0]), "What happened, in 12 steps");
}
