//! Encoding of a text: by its byte order mark, by what its bytes can be, and by its letters.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

/// The encodings that a person can choose from.
pub(crate) const ENCODINGS: [&str; 8] = [
    "UTF-8",
    "windows-1250",
    "windows-1252",
    "windows-1251",
    "ISO-8859-2",
    "macintosh",
    "UTF-16LE",
    "UTF-16BE",
];

/// The bytes that are looked at to tell the encoding.
const SAMPLE: usize = 1 << 20;

/// A text, and how it was decoded.
#[derive(Debug)]
pub(crate) struct DecodedText<'b> {
    /// The text; borrowed where it is UTF-8.
    pub(crate) text: Cow<'b, str>,
    /// The encoding.
    pub(crate) encoding: &'static Encoding,
    /// Whether the bytes leave no doubt of it.
    pub(crate) is_sure: bool,
    /// The lines, from one, that are in another encoding than the rest.
    pub(crate) odd_lines: Vec<usize>,
    /// Whether some bytes mean nothing in the encoding.
    pub(crate) has_faults: bool,
}

/// The text of a file. `named` is the encoding that a recipe names.
pub(crate) fn decoded<'b>(bytes: &'b [u8], named: Option<&str>) -> DecodedText<'b> {
    if let Some(encoding) = named.and_then(|name| Encoding::for_label(name.as_bytes())) {
        return in_encoding(bytes, encoding, true);
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return in_encoding(bytes, encoding, true);
    }
    if let Some(encoding) = without_mark(bytes) {
        return in_encoding(bytes, encoding, true);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return DecodedText {
            text: Cow::Borrowed(text),
            encoding: UTF_8,
            is_sure: true,
            odd_lines: Vec::new(),
            has_faults: false,
        };
    }
    if is_mostly_utf8(bytes) { mixed(bytes) } else { in_encoding(bytes, guessed(bytes), false) }
}

fn in_encoding<'b>(bytes: &'b [u8], encoding: &'static Encoding, is_sure: bool) -> DecodedText<'b> {
    // A mark stays where it is in UTF-8, so that bytes of the text are bytes of the file.
    if encoding == UTF_8
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        let text = Cow::Borrowed(text);
        return DecodedText { text, encoding, is_sure, odd_lines: Vec::new(), has_faults: false };
    }
    let (text, has_faults) = encoding.decode_with_bom_removal(bytes);
    DecodedText { text, encoding, is_sure, odd_lines: Vec::new(), has_faults }
}

/// UTF-16 without a mark: every second byte of a text that is mostly Latin is zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4_096))?;
    let zeros =
        |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 5;
    match (even > many, odd > many) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes), true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // The letters š, ž, Š and Ž are the same byte in both; č, ć and đ are only in the one, where the
    // other has è, æ and ð, which stand beside š and ž in no language.
    let has =
        |letters: &[u8]| letters.iter().any(|letter| memchr::memchr(*letter, bytes).is_some());
    if guess == WINDOWS_1252 && has(&[0x9A, 0x9E, 0x8A, 0x8E]) && has(&[0xE8, 0xE6, 0xF0, 0xC8]) {
        return WINDOWS_1250;
    }
    guess
}

/// Whether the bytes beyond ASCII are UTF-8, all but some: most of them, or those of many lines. In
/// another encoding a whole line is hardly ever UTF-8 by chance.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    const LEAST_LINES: usize = 2;
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    let lines = sample.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii());
    let (good_lines, bad_lines): (Vec<&[u8]>, Vec<&[u8]>) =
        lines.partition(|line| std::str::from_utf8(line).is_ok());
    let has_many = good_lines.len() >= LEAST_LINES && good_lines.len() * 10 >= bad_lines.len();
    good > bad || has_many
}

/// UTF-8 with some lines in another encoding, which those lines tell. A few letters alone tell little:
/// where the others are in a language of Central Europe, so are they.
fn mixed(bytes: &[u8]) -> DecodedText<'_> {
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let odd: Vec<u8> =
        lines().filter(|line| std::str::from_utf8(line).is_err()).flatten().copied().collect();
    let is_central = memchr::memmem::find_iter(bytes, b"\xC4").any(|at| {
        // č, ć and đ, and their capitals.
        matches!(bytes.get(at + 1), Some(0x86 | 0x87 | 0x8C | 0x8D | 0x90 | 0x91))
    });
    let other = guessed(&odd);
    let other = if other == WINDOWS_1252 && is_central { WINDOWS_1250 } else { other };
    let mut text = String::with_capacity(bytes.len());
    let mut odd_lines = Vec::new();
    let mut has_faults = false;
    for (nth, line) in lines().enumerate() {
        if let Ok(line) = std::str::from_utf8(line) {
            text.push_str(line);
        } else {
            let (line, faults) = other.decode_without_bom_handling(line);
            has_faults |= faults;
            text.push_str(&line);
            odd_lines.push(nth + 1);
        }
    }
    DecodedText { text: Cow::Owned(text), encoding: UTF_8, is_sure: false, odd_lines, has_faults }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str) {
        let read = decoded(bytes, None);
        (read.text.trim_start_matches('\u{FEFF}').to_owned(), read.encoding.name())
    }

    #[test]
    fn serbian_in_windows_1250_is_told_from_western_letters() {
        let text = "Datum;Mesto;Opis\n24.9.2023.;Zvečan;Šiptarska šuma, đačko veče, žuć\n";
        let (bytes, _, _) = WINDOWS_1250.encode(text);
        assert_eq!(read(&bytes), (text.to_owned(), "windows-1250"));
        let text = "Date;Lieu\n24.9.2023;Évry, où la fête a eu lieu près du château\n";
        let (bytes, _, _) = WINDOWS_1252.encode(text);
        assert_eq!(read(&bytes), (text.to_owned(), "windows-1252"));
    }

    #[test]
    fn utf_16_is_read_with_a_mark_and_without() {
        let text = "date,place\n2023-09-24,Zve\u{10D}an\n";
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&units), (text.to_owned(), "UTF-16LE"));
        let marked: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        assert_eq!(read(&marked), (text.to_owned(), "UTF-16BE"));
    }

    #[test]
    fn a_line_in_another_encoding_is_read_and_told() {
        let mut bytes = "a;Zvečan\nb;Šačić\nc;Leposavić\n".repeat(3).into_bytes();
        bytes.extend(b"d;\x8Aabac\n");
        let read = decoded(&bytes, None);
        assert_eq!(read.odd_lines, [10]);
        assert!(read.text.ends_with("d;Šabac\n"), "{}", read.text);
        let mut bytes = "date;title;place\n1;Šta;Zvečan\n".as_bytes().to_vec();
        bytes.extend(WINDOWS_1250.encode("2;Čega;Zvečan\n").0.iter());
        bytes.extend("3;Žaba;Peć\n".as_bytes());
        let read = decoded(&bytes, None);
        assert_eq!(read.odd_lines, [3]);
        assert!(read.text.contains("2;Čega;Zvečan\n"), "{}", read.text);
    }

    #[test]
    fn a_file_half_in_one_encoding_and_half_in_another_is_read_line_by_line() {
        let of = |nth: usize| format!("{nth};Događaj u Zvečanu;Šta\n");
        let line = |nth: usize| match nth % 2 {
            0 => of(nth).into_bytes(),
            _ => WINDOWS_1250.encode(&of(nth)).0.into_owned(),
        };
        let bytes: Vec<u8> = (0..300).flat_map(line).collect();
        let read = decoded(&bytes, None);
        assert_eq!(read.text, (0..300).map(of).collect::<String>());
        assert_eq!(read.odd_lines, (1..=150).map(|nth| 2 * nth).collect::<Vec<_>>());
    }

    #[test]
    fn cyrillic_in_windows_1251_is_no_utf_8() {
        let text = "1;Её отъезд;Ўжо\n2;Объявление\n3;Её заявление, №5\n".repeat(20);
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
        assert_eq!(read(&bytes), (text, "windows-1251"));
    }
}
