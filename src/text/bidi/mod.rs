//! Direction of writing: a paragraph in pieces of one direction, and their order on a line.
//!
//! Follows Unicode's bidirectional algorithm (UAX #9); the base direction of a paragraph is that of
//! its first strong character. Levels are resolved for the whole paragraph, then it is broken into
//! lines, and the pieces of each line are put in order from left to right (rules L1 and L2).
//!
//! Letters within a piece stay in the order in which they are stored: whoever shapes a word of
//! Arabic needs them so, to join them, and sets them from right to left itself.

mod dates;

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, ParagraphBidiInfo, bidi_class};
use unicode_bidi_mirroring::get_mirrored;
use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

use self::dates::dates;

/// A part of a paragraph that is shaped as a whole, has one direction and is not broken unless it
/// is wider than a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidiPiece {
    /// Its bytes in the paragraph.
    pub range: Range<usize>,
    /// Its embedding level: odd from right to left.
    pub level: u8,
    /// What it is.
    pub kind: PieceKind,
}

/// What a [`BidiPiece`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Letters, or signs from left to right: shaped in the direction of their script.
    Word,
    /// White space. A line can be broken after it.
    Space,
    /// One sign that is shaped by itself: in a stretch from right to left, where a run of signs
    /// would come out in the wrong order, or one whose script would turn it round.
    Sign,
}

impl BidiPiece {
    /// Whether it is written from right to left.
    pub const fn is_right_to_left(&self) -> bool {
        self.level % 2 == 1
    }
}

/// Whether anything in a text is written from right to left, or could turn its order.
pub fn has_right_to_left(text: &str) -> bool {
    // All such characters begin with one of these bytes in UTF-8; most texts have none of them.
    text.bytes().any(|byte| byte >= 0xD6) && text.chars().any(turns_order)
}

fn turns_order(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// The sign for a stretch from right to left: "(" is drawn as ")" there. `None` where it is the
/// same.
pub fn mirrored(sign: char) -> Option<char> {
    get_mirrored(sign)
}

/// The pieces of a paragraph in the order in which it is stored, and its base level: 1 from right
/// to left, 0 otherwise. No piece reaches across one of the bytes in `cuts`.
pub fn paragraph_pieces(paragraph: &str, cuts: &[usize]) -> (Vec<BidiPiece>, u8) {
    let (levels, base) = levels(paragraph);
    let mut pieces: Vec<BidiPiece> = Vec::new();
    // The script of the last word from right to left.
    let mut script = Script::Common;
    for (at, cluster) in paragraph.grapheme_indices(true) {
        let Some(first) = cluster.chars().next() else { continue };
        let level = levels.get(at).copied().unwrap_or_default();
        let end = at + cluster.len();
        let Some(kind) = kind_of(first, level) else {
            // A direction mark shows nothing.
            continue;
        };
        let own = first.script();
        let turns = level % 2 == 1;
        let one_script = !turns || own == script || is_shared(own) || is_shared(script);
        let goes_on = |last: &BidiPiece| {
            kind == PieceKind::Word
                && last.kind == kind
                && last.level == level
                && last.range.end == at
                && one_script
                && !cuts.contains(&at)
        };
        if !(turns && is_shared(own)) {
            script = own;
        }
        match pieces.last_mut().filter(|last| goes_on(last)) {
            Some(last) => last.range.end = end,
            None => pieces.push(BidiPiece { range: at..end, level, kind }),
        }
    }
    (pieces, base)
}

/// The level of each byte of a paragraph, and that of the whole.
fn levels(paragraph: &str) -> (Vec<u8>, u8) {
    let dates = dates(paragraph);
    if dates.is_empty() {
        let info = ParagraphBidiInfo::new(paragraph, None);
        let levels = info.levels.iter().map(Level::number).collect();
        return (levels, info.paragraph_level.number());
    }
    // A date is enclosed in the signs that keep a stretch together, which are left out again.
    let (mut marked, mut own) = (String::new(), Vec::new());
    let mut end = 0;
    for date in dates {
        for (text, is_own) in [
            (paragraph.get(end..date.start), true),
            (Some("\u{2066}"), false),
            (paragraph.get(date.clone()), true),
            (Some("\u{2069}"), false),
        ] {
            let text = text.unwrap_or_default();
            marked.push_str(text);
            own.resize(marked.len(), is_own);
        }
        end = date.end;
    }
    marked.push_str(paragraph.get(end..).unwrap_or_default());
    own.resize(marked.len(), true);
    let info = ParagraphBidiInfo::new(&marked, None);
    let levels = info.levels.iter().zip(own).filter(|(_, own)| *own);
    (levels.map(|(level, _)| level.number()).collect(), info.paragraph_level.number())
}

/// A text as a part of another that may be written in the other direction.
///
/// It keeps its own order, and what is around it keeps its own (the first strong isolate of UAX #9).
/// A text from left to right stays as it is.
pub fn isolated(text: String) -> String {
    if has_right_to_left(&text) { format!("\u{2068}{text}\u{2069}") } else { text }
}

fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// What a character is at its level; `None` for one that only steers the order of others.
fn kind_of(letter: char, level: u8) -> Option<PieceKind> {
    use BidiClass::{AL, AN, BN, EN, FSI, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO};
    let class = bidi_class(letter);
    if letter.is_whitespace() {
        return Some(PieceKind::Space);
    }
    if matches!(class, BN | FSI | LRE | LRI | LRO | PDF | PDI | RLE | RLI | RLO)
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{61C}')
    {
        return None;
    }
    let is_letter = matches!(class, R | AL);
    if level % 2 == 1 {
        return Some(if is_letter { PieceKind::Word } else { PieceKind::Sign });
    }
    // Digits of Arabic and Persian are written from left to right, and shapers take them for
    // letters of their script.
    let is_own_digit = matches!(class, AN | EN) && !letter.is_ascii();
    Some(if is_letter || is_own_digit { PieceKind::Sign } else { PieceKind::Word })
}

/// The positions of a line's pieces in the order from left to right. White space at the end of the
/// line stands at the end of the paragraph's direction.
pub fn visual_order(line: &[&BidiPiece], base: u8) -> Vec<usize> {
    let mut levels: Vec<u8> = line.iter().map(|piece| piece.level).collect();
    let spaces = line.iter().rev().take_while(|piece| piece.kind == PieceKind::Space).count();
    for level in levels.iter_mut().rev().take(spaces) {
        *level = base;
    }
    BidiInfo::reorder_visual(&levels.iter().map(|level| level_of(*level)).collect::<Vec<_>>())
}

fn level_of(number: u8) -> Level {
    Level::new(number).unwrap_or_else(|_| Level::ltr())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A paragraph as it stands on one line, from left to right.
    fn shown(paragraph: &str) -> String {
        let (pieces, base) = paragraph_pieces(paragraph, &[]);
        let line: Vec<&BidiPiece> = pieces.iter().collect();
        let order = visual_order(&line, base);
        order.into_iter().map(|nth| shown_piece(paragraph, line[nth])).collect()
    }

    fn shown_piece(paragraph: &str, piece: &BidiPiece) -> String {
        let text = &paragraph[piece.range.clone()];
        match piece.kind {
            PieceKind::Word if piece.is_right_to_left() => text.graphemes(true).rev().collect(),
            PieceKind::Sign if piece.is_right_to_left() => {
                text.chars().map(|sign| mirrored(sign).unwrap_or(sign)).collect()
            }
            _ => text.to_owned(),
        }
    }

    #[test]
    fn digits_and_latin_words_keep_their_order() {
        for (stored, expected) in [
            ("הנמל הותקף, 120 נפגעים", "םיעגפנ 120 ,ףקתוה למנה"),
            ("לפי Reuters 2023 נפגעו", "ועגפנ Reuters 2023 יפל"),
            ("דיווח: 19 Oct 2023", "19 Oct 2023 :חוויד"),
            ("120 near (נמל) and 345 hurt", "120 near (למנ) and 345 hurt"),
            // A figure after a word from right to left goes on from it, as the standard has it.
            ("near נמל, 345 hurt", "near 345 ,למנ hurt"),
            ("UN: 1.4 million (אב)", "UN: 1.4 million (בא)"),
            ("נמל 1,234.5", "1,234.5 למנ"),
            ("12:30 נמל", "למנ 12:30"),
            ("قصف 2023-10-19 هنا", "انه 2023-10-19 فصق"),
            ("نشر في 19 Oct 2023.", ".19 Oct 2023 يف رشن"),
        ] {
            assert_eq!(shown(stored), expected, "{stored}");
        }
    }

    #[test]
    fn brackets_open_to_the_side_from_which_one_reads() {
        assert_eq!(shown("אב (גד) הו"), "וה (דג) בא");
        assert_eq!(shown("נמל (3)"), "(3) למנ");
        assert_eq!(shown("a (אב) b"), "a (בא) b");
        assert_eq!(shown("«אב»"), "«בא»");
    }

    #[test]
    fn digits_of_arabic_and_persian_are_not_turned_round() {
        assert_eq!(shown("عام ٢٠٢٣"), "٢٠٢٣ ماع");
        assert_eq!(shown("سال۱۴۰۲"), "۱۴۰۲لاس");
        assert_eq!(shown("۱۴۰۲"), "۱۴۰۲");
    }

    /// A word, a number, a clock time or a date, of any direction, in brackets or not.
    fn token() -> impl Strategy<Value = (String, String)> {
        const WORDS: [&str; 14] = [
            "נמל",
            "הותקף",
            "قصف",
            "میناء",
            "سال",
            "Reuters",
            "UNIFIL",
            "шок",
            "港口",
            "120",
            "1,234.5",
            "12:30",
            "2023-10-19",
            "4",
        ];
        const BRACKETS: [(&str, &str); 4] = [("", ""), ("(", ")"), ("[", "]"), ("", ",")];
        let word = proptest::sample::select(WORDS.to_vec());
        let brackets = proptest::sample::select(BRACKETS.to_vec());
        (word, brackets)
            .prop_map(|(word, (open, close))| (word.to_owned(), format!("{open}{word}{close}")))
    }

    proptest! {
        #[test]
        fn no_mixture_of_scripts_turns_a_number_a_date_or_a_word_round(
            tokens in proptest::collection::vec(token(), 1..9),
        ) {
            let text: Vec<&str> = tokens.iter().map(|(_, written)| &**written).collect();
            let text = text.join(" ");
            let seen = shown(&text);
            // Every sign is there, and brackets that were turned are still brackets.
            let signs = |text: &str| {
                let mut signs: Vec<char> = text
                    .chars()
                    .map(|sign| match sign { ')' => '(', ']' => '[', other => other })
                    .collect();
                signs.sort_unstable();
                signs
            };
            prop_assert_eq!(signs(&text), signs(&seen));
            for (word, _) in &tokens {
                let is_turned = word.chars().any(|letter| matches!(letter, 'א'..='ת' | '\u{600}'..='\u{6FF}'));
                let expected = if is_turned { word.chars().rev().collect() } else { word.clone() };
                prop_assert!(seen.contains(&expected), "{word} in {text} is shown as {seen}");
            }
        }
    }

    /// The examples of UAX #9 for its rules, with Hebrew in place of its capitals.
    #[test]
    fn the_examples_of_the_standard_come_out_as_it_says() {
        for (stored, expected) in [
            // Section 3.4, rule L2
            ("car means אבג.", "car means גבא."),
            ("he said “\u{2067}car MEANS אבג\u{2069}.”", "he said “גבא car MEANS.”"),
            // Rule W2, W4, W5, W7
            ("אבג 1-2", "1-2 גבא"),
            ("אבג 5$", "5$ גבא"),
            ("abc 5$ אבג", "abc 5$ גבא"),
            // N0: brackets take the direction of what they enclose or follow
            ("אב(גד[&הו]!)זח", "חז(![וה&]דג)בא"),
            ("smith (fabrikam ארב) הונק", "smith (fabrikam ברא) קנוה"),
            ("ארב (abc) efg", "efg (abc) ברא"),
            // A mark of direction turns what follows
            ("abc\u{200F}!", "abc!"),
            ("אבג\u{200E}!", "!גבא"),
        ] {
            assert_eq!(shown(stored), expected, "{stored}");
        }
    }

    #[test]
    fn a_text_begins_on_the_side_of_its_first_letter() {
        let base = |text| paragraph_pieces(text, &[]).1;
        assert_eq!(["120 נמל", "(أ) b", "a نمل", "120", ""].map(base), [1, 1, 0, 0, 0]);
    }

    #[test]
    fn an_isolated_text_leaves_the_order_around_it_alone() {
        let report = format!("{}, 19 Oct, p. 5", isolated("קול הים (א)".to_owned()));
        assert_eq!(shown(&report), "(א) םיה לוק, 19 Oct, p. 5");
        assert_eq!(isolated("Sea Radio".to_owned()), "Sea Radio");
    }

    #[test]
    fn white_space_at_the_end_of_a_line_stays_at_its_end() {
        assert_eq!(shown("אב גד  "), "  דג בא");
        assert_eq!(shown("ab אב  "), "ab בא  ");
    }

    #[test]
    fn letters_of_one_word_are_shaped_together_and_two_scripts_apart() {
        let words = |text: &str, cuts: &[usize]| {
            let (pieces, _) = paragraph_pieces(text, cuts);
            pieces.iter().map(|piece| text[piece.range.clone()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words("مر\u{64E}حبا", &[]), ["مر\u{64E}حبا"]);
        assert_eq!(words("می\u{200C}روم", &[]), ["می\u{200C}روم"]);
        assert_eq!(words("אבعر", &[]), ["אב", "عر"]);
        assert_eq!(words("عـر", &[]), ["عـر"]);
        assert_eq!(words("مرحبا", &[4]), ["مر", "حبا"]);
    }

    #[test]
    fn only_a_text_with_something_to_turn_is_looked_at() {
        for text in ["Mitrovicë – 120…", "Звечан", "漢字、Հայաստան", "\u{200E}", "→ ≈"]
        {
            assert!(!has_right_to_left(text), "{text}");
        }
        for text in ["נ", "a ع", "\u{202E}abc", "𐤀", "ﷺ"] {
            assert!(has_right_to_left(text), "{text}");
        }
    }
}
