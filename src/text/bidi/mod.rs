//! Direction of writing: a paragraph in pieces of one direction, and their order on a line.
//!
//! Follows Unicode's bidirectional algorithm (UAX #9); the base direction of a paragraph is that of
//! its first strong character. Levels are resolved for the whole paragraph, then it is broken into
//! lines, and the pieces of each line are put in order from left to right (rules L1 and L2).
//!
//! Letters within a piece stay in the order in which they are stored: whoever shapes a word of
//! Arabic needs them so, to join them, and sets them from right to left itself.

#[cfg(test)]
mod conformance;
mod dates;
#[cfg(test)]
mod tests;

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
    /// The lowest level of the signs between it and the piece before that show nothing, but part
    /// what is on their two sides.
    pub parted: Option<u8>,
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
    let (mut levels, base) = levels(paragraph);
    part_columns(paragraph, &mut levels, base);
    let mut pieces: Vec<BidiPiece> = Vec::new();
    // The script of the last word from right to left.
    let mut script = Script::Common;
    let mut parted: Option<u8> = None;
    for (at, cluster) in paragraph.grapheme_indices(true) {
        let Some(first) = cluster.chars().next() else { continue };
        let level = levels.get(at).copied().unwrap_or_default();
        let end = at + cluster.len();
        let Some(kind) = kind_of(first, level) else {
            // A direction mark shows nothing. Those that begin or end an embedding are as if they
            // were not there (rule X9), the others stand between what is around them.
            if !is_removed(first) {
                parted = Some(parted.map_or(level, |other| other.min(level)));
            }
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
            None => pieces.push(BidiPiece { range: at..end, level, parted: parted.take(), kind }),
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

/// Puts tabs, with the white space before them, at the level of the whole: what is on their two sides
/// are columns (rule L1).
fn part_columns(paragraph: &str, levels: &mut [u8], base: u8) {
    let mut start = None;
    for (at, letter) in paragraph.char_indices() {
        let class = bidi_class(letter);
        if class == BidiClass::S {
            let column = start.unwrap_or(at)..at + letter.len_utf8();
            levels.get_mut(column).unwrap_or_default().fill(base);
        }
        if matches!(class, BidiClass::S | BidiClass::WS) {
            start = start.or(Some(at));
        } else {
            start = None;
        }
    }
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

/// Whether the algorithm goes on as if a character were not there.
fn is_removed(letter: char) -> bool {
    use BidiClass::{BN, LRE, LRO, PDF, RLE, RLO};
    matches!(bidi_class(letter), BN | LRE | LRO | PDF | RLE | RLO)
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
    let end = line.iter().rposition(|piece| piece.kind != PieceKind::Space);
    let mut levels = Vec::new();
    // The piece at each of the levels; none where unseen signs part two pieces.
    let mut at = Vec::new();
    for (nth, piece) in line.iter().enumerate() {
        let is_at_end = end.is_none_or(|end| nth > end);
        let own = |level| level_of(if is_at_end { base } else { level });
        levels.extend(piece.parted.map(own));
        levels.push(own(piece.level));
        at.extend(piece.parted.map(|_| None));
        at.push(Some(nth));
    }
    let order = BidiInfo::reorder_visual(&levels);
    order.into_iter().filter_map(|nth| at.get(nth).copied().flatten()).collect()
}

fn level_of(number: u8) -> Level {
    Level::new(number).unwrap_or_else(|_| Level::ltr())
}
