//! Dialect of a separated text: the sign between cells and the sign around them.
//!
//! For each pair of signs, the first rows are cut by it. The better a pair fits, the more rows have
//! the same number of cells, and the more cells are something: a number, a date, an address, a word.
//! That product, pattern by type, is the measure of van den Burg, Nazábal and Sutton, "Wrangling
//! messy CSV files by detecting row and type patterns", Data Mining and Knowledge Discovery 33 (2019);
//! the weights and the types are this module's own.

use std::collections::BTreeMap;

use super::cells::read_cells;
use super::cutter::row_end;
use super::signs::Dialect;
use crate::import::table::SeenCell;

/// Signs that are tried, the more usual first.
const SEPARATORS: [u8; 9] = [b',', b';', b'\t', b'|', b':', b'^', b'~', b'#', b' '];
/// Those of them that seldom stand in words.
const USUAL: [u8; 4] = [b',', b';', b'\t', b'|'];
/// The bytes and rows that are looked at.
const SAMPLE_BYTES: usize = 64 << 10;
const SAMPLE_ROWS: usize = 200;
/// How much better a less usual pair has to fit.
const MARGIN: f64 = 1.02;

/// The dialect of a text, and whether it left no doubt.
///
/// A sign that stands in words and times, as a space does, is none between cells where a usual one cuts
/// all rows alike and the first of them as well, and that sign does not: sentences of one pattern have as
/// many spaces in each row, and the names of columns have none.
pub(crate) fn found(text: &str) -> (Dialect, bool) {
    let mut best = (Dialect { separator: b',', quote: Some(b'"') }, 0.0);
    let mut second = 0.0_f64;
    let mut is_settled = false;
    for separator in SEPARATORS {
        if memchr::memchr(separator, sample(text).as_bytes()).is_none() {
            continue;
        }
        for quote in quotes(text) {
            let dialect = Dialect { separator, quote };
            let fit = fit(text, dialect);
            if USUAL.contains(&separator) {
                is_settled |= fit.is_regular && fit.has_head;
            } else if is_settled && !fit.has_head {
                continue;
            }
            let score = fit.score;
            if score > best.1 * MARGIN {
                if best.0.separator != separator {
                    second = second.max(best.1);
                }
                best = (dialect, score);
            } else if best.0.separator != separator {
                second = second.max(score);
            }
        }
    }
    (best.0, best.1 > 2.0 * second)
}

/// The dialect of a text whose separator is known.
pub(crate) fn with_separator(text: &str, separator: u8) -> Dialect {
    let of = |quote| Dialect { separator, quote };
    let mut best = (of(Some(b'"')), fit(text, of(Some(b'"'))).score);
    for quote in quotes(text) {
        let score = fit(text, of(quote)).score;
        if score > best.1 * MARGIN {
            best = (of(quote), score);
        }
    }
    best.0
}

/// Quotes that are tried, the more usual first: single ones only where there are no others. A quote
/// that closes nothing is a letter in any case.
fn quotes(text: &str) -> Vec<Option<u8>> {
    let is_in = |sign: u8| memchr::memchr(sign, sample(text).as_bytes()).is_some();
    let mut quotes = vec![Some(b'"')];
    if is_in(b'\'') && !is_in(b'"') {
        quotes.push(Some(b'\''));
    }
    quotes
}

fn sample(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// How many rows have how many cells, how many the first has, and the share of cells that are something.
fn lengths(text: &str, dialect: Dialect) -> (BTreeMap<usize, usize>, usize, f64) {
    let text = sample(text);
    let is_cut = text.len() == SAMPLE_BYTES;
    let bytes = text.as_bytes();
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut known, mut all) = (0.0_f64, 0.0_f64);
    let mut cells: Vec<SeenCell<'_>> = Vec::new();
    let mut at = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut rows = 0;
    let mut first = 0;
    while at < bytes.len() && rows < SAMPLE_ROWS {
        let (end, open) = row_end(bytes, at, dialect, SAMPLE_BYTES);
        if is_cut && end >= bytes.len() && rows > 0 {
            break;
        }
        let row = text.get(at..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        if !row.trim().is_empty() {
            cells.clear();
            read_cells(text, at..at + row.len(), dialect, &mut cells);
            *lengths.entry(cells.len()).or_default() += 1;
            if rows == 0 {
                first = cells.len();
            }
            rows += 1;
            for cell in &cells {
                all += 1.0;
                known += worth(&cell.text);
            }
            if open.is_some() {
                all += 4.0;
            }
        }
        at = end;
    }
    (lengths, first, if all > 0.0 { known / all } else { 0.0 })
}

/// How well a dialect fits a text.
struct DialectFit {
    score: f64,
    /// Whether nearly all rows have the same number of cells, more than one.
    is_regular: bool,
    /// Whether the first row has as many cells as most.
    has_head: bool,
}

fn fit(text: &str, dialect: Dialect) -> DialectFit {
    let (lengths, first, types) = lengths(text, dialect);
    let rows: usize = lengths.values().sum();
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let mut pattern = 0.0;
    for (cells, count) in &lengths {
        let cells = number((*cells).max(1));
        pattern += number(*count) * (cells - 1.0) / cells;
    }
    // Of ten patterns none is one; but rows above and below a table are no part of it.
    let (usual, main) =
        lengths.iter().max_by_key(|(_, count)| **count).map_or((0, 0), |it| (*it.0, *it.1));
    let regular = number(main) / number(rows.max(1));
    DialectFit {
        score: pattern / number(rows.max(1)) * regular * regular.sqrt() * types,
        is_regular: regular >= 0.95 && usual > 1,
        has_head: first == usual,
    }
}

/// How much a cell is something, from 0 to 1.
fn worth(text: &str) -> f64 {
    if text.is_empty() {
        return 0.8;
    }
    let mut letters = 0_usize;
    let mut digits = 0_usize;
    let mut signs = 0_usize;
    let mut odd = 0_usize;
    for letter in text.chars() {
        if letter.is_alphabetic() {
            letters += 1;
        } else if letter.is_ascii_digit() {
            digits += 1;
        } else if " .,-/:'’+%()\u{B0}&_".contains(letter) {
            signs += 1;
        } else {
            odd += 1;
        }
    }
    // An odd quote within a cell is what is left of one that was cut.
    let quotes = text.chars().filter(|letter| *letter == '"').count();
    if quotes % 2 == 1 {
        return 0.1;
    }
    if letters == 0 && digits > 0 && text.contains([';', '|', '\t']) {
        // Two numbers that were not cut.
        return 0.1;
    }
    if letters == 0 && odd == 0 && digits > 0 {
        return if text.contains(", ") { 0.6 } else { 1.0 };
    }
    if text.starts_with("http://") || text.starts_with("https://") {
        return 1.0;
    }
    if odd == 0 {
        // Words: the fewer signs that could stand between cells, the better.
        let between = text.matches([',', ';', '\t', '|']).count();
        return if between == 0 { 0.95 } else { 0.7 };
    }
    let all = letters + digits + signs + odd;
    if odd * 4 > all { 0.2 } else { 0.6 }
}
