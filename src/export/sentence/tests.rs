//! Sentences of the shipped record, and of hard cases.

use super::*;
use crate::dataset::shipped;
use crate::model::ClaimId;
use crate::text::{Locale, in_locale};

fn told(claim: &str, tell: impl Fn(&crate::model::Claim, Telling<'_>) -> String) -> String {
    let dataset = shipped();
    let zone = Zone::belgrade();
    let telling = Telling { dataset: &dataset, names: Language::AS_INTERFACE, zone: &zone };
    let (_, claim) = dataset.claim(&ClaimId::from(claim)).unwrap();
    tell(claim, telling)
}

fn figure(claim: &str) -> String {
    told(claim, |claim, telling| figure_sentence(&claim.figures[0], claim, telling))
}

fn claim_of_figure() -> &'static str {
    // The claim of 4 October that gives 8,350.
    "d29"
}

#[test]
fn a_figure_is_a_sentence_with_who_said_it_when_and_who_carries_it() {
    let sentence = told(claim_of_figure(), |claim, telling| {
        let figure = claim.figures.iter().find(|figure| figure.quantity.nominal() > 8_000.0);
        figure_sentence(figure.unwrap(), claim, telling)
    });
    assert_eq!(
        sentence,
        "8,350 Serbian soldiers on 26 September 2023 (two days after the attack), Miloš Vučević \
         (Defence minister of Serbia) said on 4 October 2023 (Beta Briefing)."
    );
    assert!(figure(claim_of_figure()).ends_with("said on 4 October 2023 (Beta Briefing)."));
}

#[test]
fn a_stance_is_told_with_its_verb_and_several_speakers_in_a_list() {
    let sentence = told("c57", claim_sentence);
    assert!(
        sentence.contains("Pasuljanske Livade, Miloš Vučević and Milan Mojsilović said in denial"),
        "{sentence}"
    );
    let sentence = told("c08b", claim_sentence);
    assert!(sentence.contains("along the line, Milan Mojsilović ("), "{sentence}");
    assert!(sentence.contains(") admitted on 2 October 2023 ("), "{sentence}");
}

#[test]
fn a_sentence_is_told_in_each_language() {
    for (tag, words) in [
        ("sr-Latn", "kaže Miloš Vučević (Ministar odbrane Srbije) 4. oktobra 2023."),
        ("sr-Cyrl", "каже Милош Вучевић"),
        ("sq", "tha Millosh Vuçeviq (Ministër i Mbrojtjes i Serbisë) më 4 tetor 2023"),
    ] {
        let sentence = in_locale(Locale::by_tag(tag).unwrap(), || figure(claim_of_figure()));
        assert!(sentence.contains(words), "{tag}: {sentence}");
    }
}

#[test]
fn a_citation_says_what_the_record_says_and_no_more() {
    let dataset = shipped();
    let zone = Zone::belgrade();
    let telling = Telling { dataset: &dataset, names: Language::AS_INTERFACE, zone: &zone };
    let source = dataset.source(&crate::model::SourceId::from("BETA1004")).unwrap();
    let citation = citation(source, telling);
    assert!(citation.starts_with("Beta Briefing, “Defense minister: "), "{citation}");
    assert!(citation.contains("4 October 2023"), "{citation}");
    assert!(!citation.contains("ccessed"), "{citation}");
}

#[test]
fn markdown_shows_its_signs_instead_of_obeying_them() {
    assert_eq!(
        markdown_escaped("1. *a* <b> [c](d) & #e"),
        "1\\. \\*a\\* &lt;b&gt; \\[c\\](d) &amp; \\#e"
    );
    assert_eq!(markdown_escaped("- a"), "\\- a");
    assert_eq!(markdown_escaped("a - b, 1.5 (x)"), "a - b, 1.5 (x)");
}

#[test]
fn every_claim_event_and_source_of_the_record_makes_one_line() {
    let dataset = shipped();
    let zone = Zone::belgrade();
    let telling = Telling { dataset: &dataset, names: Language::AS_INTERFACE, zone: &zone };
    let claims = dataset.claims().map(|(_, claim)| claim_sentence(claim, telling));
    let events = dataset.events().iter().map(|event| event_sentence(event, telling));
    let figures = dataset.claims().flat_map(|(_, claim)| {
        claim.figures.iter().map(move |figure| figure_sentence(figure, claim, telling))
    });
    for sentence in claims.chain(events).chain(figures) {
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
        assert!(!sentence.contains("..") && !sentence.contains(" ,"), "{sentence}");
    }
}
