//! Sentences of stories: whether the claims exist that carry them, and whether what is disputed is
//! said as somebody's.

use std::collections::HashSet;
use std::ops::Range;

use super::findings::BoundedSuggestions;
use super::list::CheckedList;
use super::locator::{FieldPath, RecordFile};
use super::scope::IdSet;
use crate::dataset::diagnostics::Issue;
use crate::model::{
    Actor, ActorId, Claim, ClaimId, Dataset, Event, Language, Names, Sentence, Story,
};
use crate::text::folded;
use crate::{label, phrase};

/// The most steps from an actor to what it is a part of: more are a circle.
const MOST_PARTS: usize = 12;
/// Names of so many letters and fewer have to stand in a sentence as they are: they take no endings.
const SHORT: usize = 3;

/// Leaves out references of sentences to claims that do not exist.
pub(crate) fn check_claims(
    stories: &mut CheckedList<Story>,
    events: &[Event],
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    if stories.records.is_empty() {
        return;
    }
    let mut known: IdSet<ClaimId> = IdSet::default();
    for claim in events.iter().flat_map(|event| event.claims.iter()) {
        known.insert(claim.id.clone(), 0);
    }
    let suggestions = BoundedSuggestions::new(&known);
    for (story, span) in stories.records.iter_mut().zip(&stories.spans) {
        for (nth, step) in story.steps.iter_mut().enumerate() {
            for (number, sentence) in step.sentences.iter_mut().enumerate() {
                let mut unknown = Vec::new();
                let mut place = 0_usize..;
                sentence.claims.retain(|claim| {
                    let is_known = known.get(claim.as_str()).is_some();
                    let place = place.next().unwrap_or_default();
                    unknown.extend((!is_known).then(|| (place, claim.clone())));
                    is_known
                });
                issues.extend(unknown.into_iter().map(|(item, claim)| {
                    let span = locate(file, span, (nth, number), "claims", Some(item));
                    let id = claim.as_str();
                    let issue =
                        Issue::error("unknown-id", phrase!("check-unknown-claim", id = id), span)
                            .with_loss(|| label!("check-reference-left-out"));
                    Issue { help: suggestions.suggest(id), ..issue }
                }));
            }
        }
    }
}

/// Warns of sentences that rest on a disputed claim and name nobody who says so.
pub(crate) fn check_attribution(
    dataset: &Dataset,
    spans: &[Range<usize>],
    file: &dyn RecordFile,
    issues: &mut Vec<Issue>,
) {
    for (story, span) in dataset.stories().iter().zip(spans) {
        for (nth, step) in story.steps.iter().enumerate() {
            for (number, sentence) in step.sentences.iter().enumerate() {
                let Some(claim) = unattributed(sentence, dataset) else { continue };
                let span = locate(file, span, (nth, number), "text", None);
                let speaker = dataset.actor(&claim.claimant);
                let speaker = speaker.map_or_else(
                    || claim.claimant.as_str().to_owned(),
                    |actor| actor.names.get(Language::AS_INTERFACE).to_owned(),
                );
                let what = phrase!("story-unattributed", id = claim.id.as_str());
                let issue = Issue::warning("unattributed", what, span);
                issues.push(issue.with_help(phrase!("story-unattributed-help", speaker = speaker)));
            }
        }
    }
}

/// The bytes of a field of a sentence, or of an element of the list in it.
fn locate(
    file: &dyn RecordFile,
    story: &Range<usize>,
    (step, sentence): (usize, usize),
    field: &str,
    item: Option<usize>,
) -> Range<usize> {
    let steps = FieldPath::Record.field("steps");
    let step = steps.item(step);
    let sentences = step.field("sentences");
    let sentence = sentences.item(sentence);
    let field = sentence.field(field);
    match item {
        Some(nth) => file.locator(story).locate(&field.item(nth)),
        None => file.locator(story).locate(&field),
    }
}

/// The first disputed claim of a sentence whose words, in some language, name none of its speakers.
fn unattributed<'d>(sentence: &Sentence, dataset: &'d Dataset) -> Option<&'d Claim> {
    let claims = sentence.claims.iter().filter_map(|id| dataset.claim(id).map(|(_, claim)| claim));
    let mut disputed = claims.filter(|claim| !dataset.disputed_by(&claim.id).is_empty());
    disputed.find(|claim| {
        let speakers: Vec<&Actor> = speakers(claim, dataset);
        if speakers.iter().any(|actor| sentence.said_by.contains(&actor.id)) {
            return false;
        }
        let names: Vec<String> = speakers.iter().flat_map(|it| name_words(it, dataset)).collect();
        !sentence.text.iter().all(|(_, text)| names_any(text, &names))
    })
}

/// The speakers of a claim, and all that they are a part of.
fn speakers<'d>(claim: &Claim, dataset: &'d Dataset) -> Vec<&'d Actor> {
    let own = [&claim.claimant].into_iter().chain(&claim.with).chain(&claim.through);
    let mut actors: Vec<&Actor> = Vec::new();
    for id in own {
        let mut next: Option<&ActorId> = Some(id);
        for _ in 0..MOST_PARTS {
            let Some(actor) = next.and_then(|id| dataset.actor(id)) else { break };
            actors.push(actor);
            next = actor.part_of.as_ref();
        }
    }
    actors
}

/// The folded words of an actor's names and of those of its seat, as far as they are names: those
/// with a capital letter.
fn name_words(actor: &Actor, dataset: &Dataset) -> Vec<String> {
    let seat = dataset.seat_of(actor).map(|place| &place.names);
    let names = [Some(&actor.names), seat].into_iter().flatten().flat_map(Names::iter);
    let words = names.flat_map(|(_, name)| words(name));
    let named = words.filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    let unique: HashSet<String> = named.map(folded).collect();
    unique.into_iter().collect()
}

/// Whether a word of the text is one of the names, whatever its ending.
fn names_any(text: &str, names: &[String]) -> bool {
    words(text).map(folded).any(|word| {
        names.iter().any(|name| {
            if name.chars().count() <= SHORT {
                return word == *name;
            }
            let stem = name.strip_suffix(['a', 'e', 'i', 'o', 'u']).unwrap_or(name);
            word.starts_with(stem)
        })
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::dataset::load;

    /// The issues of a story with that sentence, on a record in which "a" and "b" contradict each
    /// other.
    fn found(sentence: &str) -> Vec<(&'static str, String)> {
        let file = format!(
            r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S",
                actors: [
                    Actor(id: "state", names: {{"en": "Ruritania", "sr-Latn": "Ruritanija"}}),
                    Actor(id: "ana", names: {{"en": "Ana Kurti"}}, kind: Person, part_of: "state"),
                    Actor(id: "un", names: {{"en": "UN"}}),
                ],
                events: [Event(id: "e", title: "E", claims: [
                    Claim(id: "a", claimant: "ana", stance: Asserts, statement: "S", disputes: [
                        Dispute(claim: "b", aspect: Time, question: "When?"),
                    ]),
                    Claim(id: "b", claimant: "un", stance: Denies, statement: "S"),
                    Claim(id: "c", claimant: "un", stance: Asserts, statement: "S"),
                ])],
                stories: [Story(id: "s", title: "S", steps: [
                    Step(heading: "H", sentences: [Sentence({sentence})]),
                ])],
            )"#
        );
        let issues = load(file.as_bytes()).issues;
        issues.iter().map(|issue| (issue.code, file[issue.span.clone()].to_owned())).collect()
    }

    #[test]
    fn a_sentence_without_a_claim_is_told() {
        let text = r#""It rained.""#;
        assert_eq!(found(r#"text: "It rained.""#), [("no-claim", text.to_owned())]);
        assert_eq!(found(r#"text: "It rained.", claims: ["c"]"#), []);
    }

    #[test]
    fn a_claim_that_does_not_exist_is_told_and_left_out() {
        let issues = found(r#"text: "T", claims: ["c", "x"]"#);
        assert_eq!(issues, [("unknown-id", r#""x""#.to_owned())]);
    }

    #[test]
    fn a_disputed_claim_has_to_be_said_as_somebodys() {
        let told = [("unattributed", r#""It was noon.""#.to_owned())];
        assert_eq!(found(r#"text: "It was noon.", claims: ["a"]"#), told);
        for text in [
            "It was noon, Kurti says.",
            "It was noon, says Ruritania.",
            "Po Ruritaniji bilo je podne.",
            "Kurtit tha.",
        ] {
            assert_eq!(found(&format!(r#"text: "{text}", claims: ["a", "c"]"#)), [], "{text}");
        }
        assert_eq!(found(r#"text: "She says noon.", claims: ["a"], said_by: ["ana"]"#), []);
        assert_eq!(found(r#"text: "She says noon.", claims: ["a"], said_by: ["state"]"#), []);
    }

    #[test]
    fn a_short_name_has_to_stand_as_it_is() {
        assert_eq!(found(r#"text: "The UN denies it.", claims: ["b"]"#), []);
        let told = [("unattributed", r#""Under the rain.""#.to_owned())];
        assert_eq!(found(r#"text: "Under the rain.", claims: ["b"]"#), told);
    }

    #[test]
    fn every_language_has_to_name_the_speaker() {
        let text = r#"{"en": "Noon, Kurti says.", "sq": "Mesdite."}"#;
        assert_eq!(found(&format!(r#"text: {text}, claims: ["a"]"#)).len(), 1);
    }
}
