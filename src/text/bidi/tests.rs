//! Order: what is stored in one order is shown in another.

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
