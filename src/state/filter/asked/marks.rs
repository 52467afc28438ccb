//! Marks: the words of a text that a search finds.

use std::ops::Range;

use super::Asked;
use super::words::FoundWords;
use crate::text::each_word;

/// A folded word of a text, and its bytes there.
type OwnWord = (Range<usize>, String);

impl Asked {
    /// The bytes of the words in a text that the search finds, in order and apart from each other:
    /// whatever their marks, script, ending and separators of digits. A phrase is one range.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let Some(answer) = self.answer.as_deref().filter(|_| self.has_words()) else {
            return Vec::new();
        };
        answer.words.marks(text)
    }

    /// Whether the event at a position lacks only the words that are searched for: it is dimmed and
    /// not gone.
    pub fn dims(&self, position: usize) -> bool {
        let Some(answer) = self.answer.as_deref().filter(|_| self.has_words()) else {
            return false;
        };
        let others = answer.others.get_or_init(|| {
            let mut others = answer.judged_events(None).possible;
            if let Some(grade) = &answer.grade {
                others.keep(grade);
            }
            others
        });
        others.contains(position) && answer.words.missing(position).next().is_some()
    }
}

impl FoundWords {
    fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let (mut own, mut buffer) = (Vec::<OwnWord>::new(), String::new());
        each_word(text, &mut buffer, |at, word| own.push((at, word.to_owned())));
        let mut marks = Vec::new();
        for phrase in self.phrases() {
            for run in own.windows(phrase.len().max(1)) {
                let fits = run.iter().zip(&phrase).all(|((_, own), wanted)| wanted.is(own));
                if let ([(first, _), ..], [.., (last, _)]) = (run, run)
                    && fits
                {
                    marks.push(first.start..last.end);
                }
            }
        }
        marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
        marks.dedup_by(|next, before| {
            let overlap = next.start < before.end;
            if overlap {
                before.end = before.end.max(next.end);
            }
            overlap
        });
        marks
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::shipped;
    use crate::state::{AppState, visible};

    /// The text with brackets around what a search marks in it.
    fn marked(search: &str, text: &str) -> String {
        let dataset = shipped();
        let mut state = AppState::opening(&dataset);
        state.filter.text = search.to_owned();
        let asked = visible(&state, &dataset).asked;
        let mut all = String::new();
        let mut last = 0;
        for mark in asked.marks(text) {
            all.push_str(&text[last..mark.start]);
            all.push('[');
            all.push_str(&text[mark.clone()]);
            all.push(']');
            last = mark.end;
        }
        all + &text[last..]
    }

    #[test]
    fn the_words_that_are_found_are_marked_in_every_form() {
        for (search, text, expected) in [
            ("", "The police came", "The police came"),
            ("police", "The Police came", "The [Police] came"),
            ("radoicic", "Radoičić’s men", "[Radoičić]’s men"),
            ("banjska", "U Banjskoj, Бањска", "U [Banjskoj], [Бањска]"),
            ("8350", "had 8,350 and 8.350 troops", "had [8,350] and [8.350] troops"),
            ("interpoll", "An Interpol notice", "An [Interpol] notice"),
            ("\"armed group\"", "armed men, an armed group", "armed men, an [armed group]"),
            ("armed group", "a group of armed men", "a [group] of [armed] men"),
            ("-police troops", "police and troops", "police and [troops]"),
            ("kind:attack", "attack", "attack"),
        ] {
            assert_eq!(marked(search, text), expected, "{search}");
        }
    }

    #[test]
    fn what_lacks_only_the_words_is_dimmed_and_what_another_part_hides_is_not() {
        let dataset = shipped();
        let mut state = AppState::opening(&dataset);
        let dims = |state: &AppState| {
            let asked = visible(state, &dataset).asked;
            (0..dataset.events().len()).filter(|at| asked.dims(*at)).collect::<Vec<_>>()
        };
        assert_eq!(dims(&state), [0_usize; 0], "without words nothing is dimmed");
        state.filter.text = "police".to_owned();
        let dimmed = dims(&state);
        let passing = visible(&state, &dataset).passing;
        for at in 0..dataset.events().len() {
            assert_ne!(dimmed.contains(&at), passing.contains(at), "{at}");
        }
        state.filter.hidden_kinds.insert(crate::model::EventKind::Statement);
        let is_hidden =
            |at: &usize| dataset.events()[*at].kind == crate::model::EventKind::Statement;
        let expected: Vec<usize> = dimmed.into_iter().filter(|at| !is_hidden(at)).collect();
        assert_eq!(dims(&state), expected);
    }
}
