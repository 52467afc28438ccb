//! Length of texts on screen: how much of a name, and of a remark within a line, is ever laid out.
//!
//! Laying out a text costs time for each of its letters, seen or not, and a file can hold 100,000
//! of them where a name belongs.

use std::borrow::Cow;

/// The most characters of a name or of a title within a mark, a list, a lane or a bar.
pub const NAME_LETTERS: usize = 300;

/// The most characters of a remark within a line or a tooltip.
pub const REMARK_LETTERS: usize = 1_500;

/// The first characters of a text, as many as that at most.
pub fn start_of(text: &str, letters: usize) -> &str {
    // No text has more characters than bytes: nearly all are seen to be short at once.
    if text.len() <= letters {
        return text;
    }
    let end = text.char_indices().nth(letters).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The same, with an ellipsis in place of the rest.
pub fn shortened(text: &str, letters: usize) -> Cow<'_, str> {
    let start = start_of(text, letters);
    if start.len() == text.len() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{start}…"))
}

/// Parts of a text of about that many characters: they end with a line or, where one is too long,
/// with a word or, where there are none, between two characters. Together they are the text.
pub fn parts(text: &str, letters: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = start_of(rest, letters);
        let end = if start.len() == rest.len() {
            rest.len()
        } else {
            let after = |at: usize| at + 1;
            let line = start.rfind('\n').map(after).filter(|end| *end > start.len() / 2);
            line.or_else(|| start.rfind(' ').map(after)).unwrap_or(start.len())
        };
        let (part, after) = rest.split_at(end);
        parts.push(part);
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_with_an_ellipsis_and_a_short_one_stays() {
        assert_eq!(shortened("Бањска", 6), "Бањска");
        assert_eq!(shortened("Бањска", 3), "Бањ…");
        assert_eq!(start_of("Бањска", 3), "Бањ");
        assert_eq!(start_of("", 3), "");
    }

    #[test]
    fn parts_end_with_lines_or_words_and_together_are_the_text() {
        assert_eq!(parts("one two three", 8), ["one two ", "three"]);
        assert_eq!(parts("one two\nthree", 9), ["one two\n", "three"]);
        assert_eq!(parts("onetwothree", 6), ["onetwo", "three"]);
        assert_eq!(parts("", 6), [""; 0]);
        for text in ["a b c ".repeat(100), "ш\u{301}".repeat(100), "\n".repeat(50)] {
            let parts = parts(&text, 7);
            assert_eq!(parts.concat(), text);
            assert!(parts.iter().all(|part| (1..=7).contains(&part.chars().count())));
        }
    }
}
