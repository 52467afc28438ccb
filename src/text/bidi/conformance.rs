//! Conformance: rows of Unicode's own test of the bidirectional algorithm.
//!
//! The rows are a sample of BidiCharacterTest.txt of Unicode 15.0, in the same columns: the
//! characters, the direction of the paragraph (0 from left to right, 1 from right to left, 2 by its
//! first strong letter), its level, the level of each character (x where it only steers others) and
//! the order from left to right. Format: <https://www.unicode.org/reports/tr41/tr41-34.html#Tests9>.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{BidiPiece, PieceKind, paragraph_pieces, visual_order};

/// One row of the test.
struct SampleRow {
    letters: Vec<char>,
    direction: u8,
    level: u8,
    /// Which letters are seen, from left to right.
    order: Vec<usize>,
}

fn row(line: &str) -> SampleRow {
    let mut fields = line.split(';');
    let mut next = || fields.next().unwrap();
    let letters = next()
        .split(' ')
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect();
    let (direction, level) = (next().parse().unwrap(), next().parse().unwrap());
    next();
    let order = next().split_whitespace().map(|nth| nth.parse().unwrap()).collect();
    SampleRow { letters, direction, level, order }
}

/// The letters of a row as Ibar puts them in order, from left to right, and the paragraph's level.
/// What only steers the order of others is left out.
fn ordered(row: &SampleRow) -> (Vec<usize>, u8) {
    // A mark of direction at the start gives the paragraph its direction, and shows nothing.
    let mark = match row.direction {
        0 => "\u{200E}",
        1 => "\u{200F}",
        _ => "",
    };
    let text: String = mark.chars().chain(row.letters.iter().copied()).collect();
    let (pieces, level) = paragraph_pieces(&text, &[]);
    let line: Vec<&BidiPiece> = pieces.iter().collect();
    let mut order = Vec::new();
    for nth in visual_order(&line, level) {
        let piece = line[nth];
        let mut letters: Vec<usize> = text[piece.range.clone()]
            .grapheme_indices(true)
            .map(|(at, _)| text[mark.len()..piece.range.start + at].chars().count())
            .collect();
        // Shapers set words from right to left themselves.
        if piece.is_right_to_left() && piece.kind == PieceKind::Word {
            letters.reverse();
        }
        order.extend(letters);
    }
    (order, level)
}

#[test]
fn texts_stand_in_the_order_of_the_standard() {
    let sample = include_str!("../../../tests/fixtures/bidi.txt").lines();
    let rows: Vec<&str> = sample.filter(|line| !line.starts_with('#')).collect();
    assert!(rows.len() > 500, "{}", rows.len());
    let wrong = rows.into_iter().filter(|line| {
        let row = row(line);
        let (order, level) = ordered(&row);
        // What only steers others has a place in the standard's order, and none on screen.
        let expected = row.order.iter().filter(|nth| order.contains(nth));
        level != row.level || !expected.eq(&order)
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&str>::new());
}
