//! Texts of a dataset, and what each of its languages lacks.

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::Dataset;
use crate::model::{Actor, Claim, Event, Figure, Force, Place, Source, Step, Story, Text};

/// The texts that a language lacks, among those that are given by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingTexts {
    /// The tag of the language, as the header has it.
    pub tag: Box<str>,
    /// The number of texts without one in this language, given or made by rule.
    pub missing: usize,
    /// The number of texts that are given by language.
    pub of: usize,
}

impl Dataset {
    /// What each language of the header lacks, in the order of the header; empty where no text is
    /// given by language. A plain string serves every language.
    pub fn missing_texts(&self) -> Vec<MissingTexts> {
        let tags = &self.meta.languages;
        let of_events = self.events.par_iter().fold(
            || Counts::of(tags.len()),
            |counts, event| event_texts(event).fold(counts, |counts, text| counts.with(text, tags)),
        );
        let of_events = of_events.reduce(|| Counts::of(tags.len()), Counts::and);
        let counts = self.other_texts().fold(of_events, |counts, text| counts.with(text, tags));
        let missing = tags.iter().zip(counts.missing);
        let lacks =
            missing.map(|(tag, missing)| MissingTexts { tag: tag.clone(), missing, of: counts.of });
        lacks.filter(|lack| lack.of > 0).collect()
    }

    /// Every text besides those of events.
    fn other_texts(&self) -> impl Iterator<Item = &Text> {
        let meta = [&self.meta.title, &self.meta.summary].into_iter();
        meta.chain(&self.meta.credits)
            .chain(&self.meta.grading)
            .chain(self.meta.kinds.iter().filter_map(|kind| kind.declaration().names.as_ref()))
            .chain(
                self.meta
                    .layers
                    .iter()
                    .flat_map(|layer| [&layer.name].into_iter().chain(&layer.credit)),
            )
            .chain(self.meta.tags.iter().filter_map(|tag| tag.names.as_ref()))
            .chain(self.places.iter().flat_map(place_texts))
            .chain(self.actors.iter().flat_map(|Actor { role, note, .. }| role.iter().chain(note)))
            .chain(self.sources.iter().flat_map(
                |Source { publisher, title, relays, note, .. }| {
                    [publisher, title].into_iter().chain(relays).chain(note)
                },
            ))
            .chain(self.forces.iter().flat_map(force_texts))
            .chain(self.phases.iter().map(|phase| &phase.name))
            .chain(self.stories.iter().flat_map(|Story { title, steps, .. }| {
                [title].into_iter().chain(steps.iter().flat_map(step_texts))
            }))
    }
}

/// The numbers of texts that are given by language, and of those that each language lacks.
struct Counts {
    of: usize,
    missing: Vec<usize>,
}

impl Counts {
    fn of(languages: usize) -> Self {
        Self { of: 0, missing: vec![0; languages] }
    }

    fn with(mut self, text: &Text, tags: &[Box<str>]) -> Self {
        if !text.is_plain() {
            self.of += 1;
            for (missing, tag) in self.missing.iter_mut().zip(tags) {
                *missing += usize::from(!text.has(tag));
            }
        }
        self
    }

    fn and(mut self, other: Self) -> Self {
        self.of += other.of;
        for (missing, more) in self.missing.iter_mut().zip(other.missing) {
            *missing += more;
        }
        self
    }
}

fn event_texts(event: &Event) -> impl Iterator<Item = &Text> {
    [&event.title]
        .into_iter()
        .chain(event.short.text())
        .chain(event.summary.text())
        .chain(event.note.text())
        .chain(event.media.iter().map(|media| &media.caption))
        .chain(event.claims.iter().flat_map(claim_texts))
}

fn claim_texts(claim: &Claim) -> impl Iterator<Item = &Text> {
    let figures = claim.figures.iter();
    [&claim.statement]
        .into_iter()
        .chain(claim.note.text())
        .chain(figures.flat_map(|Figure { unit, note, .. }| [unit].into_iter().chain(note.text())))
        .chain(claim.disputes.iter().map(|dispute| &dispute.question))
}

fn place_texts(place: &Place) -> impl Iterator<Item = &Text> {
    place.area.iter().chain(place.facts.iter().map(|fact| &fact.text)).chain(&place.note)
}

fn step_texts(step: &Step) -> impl Iterator<Item = &Text> {
    [&step.heading].into_iter().chain(step.sentences.iter().map(|sentence| &sentence.text))
}

fn force_texts(force: &Force) -> impl Iterator<Item = &Text> {
    force
        .note
        .iter()
        .chain(force.presence.iter().filter_map(|presence| presence.note.as_ref()))
        .chain(force.strength.iter().filter_map(|strength| strength.note.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Meta, Records};

    fn text(texts: &[(&str, &str)]) -> Text {
        Text::by_language(texts.iter().copied()).unwrap()
    }

    fn lacks(meta: Meta, events: Vec<Event>) -> Vec<(String, usize, usize)> {
        let dataset = Dataset::from(Records { meta, events, ..Records::default() });
        let lacks = dataset.missing_texts().into_iter();
        lacks.map(|lack| (lack.tag.into(), lack.missing, lack.of)).collect()
    }

    fn meta(title: Text) -> Meta {
        let languages = ["en", "sr-Latn", "sr-Cyrl", "sq"].map(Into::into).into();
        Meta { title, languages, ..Meta::default() }
    }

    #[test]
    fn each_language_lacks_what_no_text_has_in_it() {
        let title = text(&[("en", "Bridge"), ("sr-Latn", "Most"), ("sq", "Ura")]);
        let events = vec![
            Event::new("a", text(&[("en", "Vote")])),
            Event::new("b", text(&[("en", "Convoy"), ("sr-Latn", "Kolona")])),
            Event::new("c", "A plain string serves all"),
        ];
        let expected = [("en", 0, 3), ("sr-Latn", 1, 3), ("sr-Cyrl", 1, 3), ("sq", 2, 3)];
        let expected = expected.map(|(tag, missing, of)| (tag.to_owned(), missing, of));
        assert_eq!(lacks(meta(title), events), expected);
    }

    #[test]
    fn a_dataset_of_plain_strings_has_no_languages_to_lack_texts() {
        assert_eq!(lacks(meta("Bridge".into()), vec![Event::new("a", "Vote")]), []);
    }
}
