//! Missing letters: what no font draws, which is shown as a box and told.

use unicode_normalization::char::{compose, is_combining_mark};
use unicode_script::{Script, UnicodeScript as _};

use super::embedded::{Weight, is_embedded};
use super::system::system_font;

/// A character that no font draws, and where it is in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The character.
    pub letter: char,
    /// Its first byte in the text.
    pub at: usize,
}

/// The characters of a text that no font has, each where it first is.
pub fn missing(text: &str) -> Vec<Missing> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut missing: Vec<Missing> = Vec::new();
    let mut base: Option<char> = None;
    for (at, letter) in text.char_indices() {
        if is_invisible(letter) {
            continue;
        }
        let drawn = match base.filter(|_| is_combining_mark(letter)) {
            Some(base) => is_drawn_on(base, letter),
            None => is_drawn(letter),
        };
        if !drawn && missing.iter().all(|other| other.letter != letter) {
            missing.push(Missing { letter, at });
        }
        if !is_combining_mark(letter) {
            base = Some(letter);
        }
    }
    missing
}

/// Whether a character stands on the screen as itself, or is one that has no shape.
fn is_drawn(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || is_embedded(letter)
        || system_font(letter, Weight::Regular).is_some()
}

/// Whether a mark is drawn on a letter: in one font with it, or as one letter with it.
fn is_drawn_on(base: char, mark: char) -> bool {
    if compose(base, mark).is_some_and(is_drawn) {
        return true;
    }
    if is_embedded(base) {
        return is_embedded(mark);
    }
    system_font(base, Weight::Regular).is_none_or(|font| font.has(mark))
}

/// Whether Unicode gives a character no shape of its own: joiners, directions, variation selectors.
///
/// Source: the property `Default_Ignorable_Code_Point`.
pub const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The English name of a character's script, as fonts have it in their names: "Ugaritic"; `None` for
/// one that belongs to no script.
pub fn script_of(letter: char) -> Option<&'static str> {
    let script = letter.script();
    let shared = matches!(script, Script::Common | Script::Inherited | Script::Unknown);
    (!shared).then(|| script.full_name())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        missing(text).into_iter().map(|one| one.letter).collect()
    }

    #[test]
    fn latin_greek_and_cyrillic_are_drawn_on_every_machine() {
        for text in ["Mitrovicë", "Łódź, Þingvellir", "Αθήνα", "Ђаковица, Київ", "≈ 4,500 → ≤ −3"]
        {
            assert_eq!(letters(text), "", "{text}");
        }
    }

    #[test]
    fn marks_are_drawn_on_letters_that_have_them_and_on_those_that_take_them() {
        assert_eq!(letters("Zvec\u{30C}an, e\u{301}, x\u{301}"), "");
    }

    #[test]
    fn what_has_no_shape_is_not_missed() {
        assert_eq!(letters("\u{200F}a\u{200D}b\u{2067}c\u{2069}\u{AD}\u{FE0F}\u{FEFF}\n\t"), "");
    }

    #[test]
    fn what_no_font_has_is_named_once_with_its_place() {
        let (one, other) = ('\u{F0001}', '\u{F0002}');
        let found = missing(&format!("Nišava {one}{other}{one}"));
        assert_eq!(found, [Missing { letter: one, at: 8 }, Missing { letter: other, at: 12 }]);
    }

    #[test]
    fn what_is_missing_is_a_box_and_never_blank() {
        use skrifa::raw::TableProvider as _;
        for weight in [Weight::Regular, Weight::Bold, Weight::Italic] {
            let font = skrifa::FontRef::new(weight.font()).unwrap();
            let (outlines, places) = (font.glyf().unwrap(), font.loca(None).unwrap());
            let stand_in = places.get_glyf(skrifa::GlyphId::NOTDEF, &outlines).unwrap();
            assert!(stand_in.is_some(), "{weight:?}");
        }
    }

    #[test]
    fn a_letter_has_the_name_of_its_script() {
        let scripts = ['𐎀', 'ع', 'š', '1', '\u{301}'].map(script_of);
        let expected = [Some("Ugaritic"), Some("Arabic"), Some("Latin"), None, None];
        assert_eq!(scripts, expected);
    }
}
