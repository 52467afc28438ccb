//! Serbian in Cyrillic letters, made from Serbian in Latin letters.
//!
//! The two alphabets answer each other letter by letter, three Latin pairs (lj, nj, dž) standing
//! for one Cyrillic letter each (Pravopis srpskoga jezika, Matica srpska 2010, § 1–3). The pairs
//! that are two letters, as in "konjunkcija" and "nadživeti", are listed.

/// Beginnings of words in which a pair is two letters, in lower case, with the Cyrillic that is
/// right.
const TWO_LETTERS: [(&str, &str); 12] = [
    ("tanjug", "танјуг"),
    ("konjunk", "конјунк"),
    ("konjug", "конјуг"),
    ("injek", "инјек"),
    ("vanjezi", "ванјези"),
    ("nadživ", "наджив"),
    ("nadžup", "наджуп"),
    ("nadžnj", "наджњ"),
    ("odžal", "оджал"),
    ("odživ", "оджив"),
    ("podžanr", "поджанр"),
    ("predživot", "предживот"),
];

/// The text in Cyrillic. Words with a letter that Serbian lacks (q, w, x, y), Roman numbers of two
/// letters and more, and what lies between braces stay in Latin; the braces go.
pub fn cyrillic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix('{')
            && let Some((kept, after)) = inner.split_once('}')
        {
            out.push_str(kept);
            rest = after;
            continue;
        }
        let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        if end == 0 {
            let mut letters = rest.chars();
            out.extend(letters.next());
            rest = letters.as_str();
        } else {
            let (word, after) = rest.split_at(end);
            push_word(&mut out, word);
            rest = after;
        }
    }
    out
}

/// The text in Latin letters as a reader sees it: without the braces around what has no Cyrillic
/// form.
pub fn without_latin_marks(text: &str) -> String {
    text.replace(['{', '}'], "")
}

fn push_word(out: &mut String, word: &str) {
    if stays_latin(word) {
        out.push_str(word);
        return;
    }
    let lower = word.to_lowercase();
    let listed = TWO_LETTERS.iter().find(|(latin, _)| lower.starts_with(latin));
    let skipped = listed.map_or(0, |(latin, _)| latin.chars().count());
    if let Some((_, cyrillic)) = listed {
        push_in_case(out, cyrillic, word);
    }
    let letters: Vec<char> = word.chars().skip(skipped).collect();
    let mut at = 0;
    while let Some(letter) = letters.get(at).copied() {
        let next = letters.get(at + 1).copied();
        if let Some(pair) = next.and_then(|next| pair(letter, next)) {
            out.push(pair);
            at += 2;
        } else {
            out.push(single(letter));
            at += 1;
        }
    }
}

/// Pushes lower-case letters with the capitals of the word that they stand for.
fn push_in_case(out: &mut String, lower: &str, word: &str) {
    let mut capitals = word.chars().map(char::is_uppercase);
    let first = capitals.next().unwrap_or(false);
    let all = first && capitals.next().unwrap_or(false);
    for (nth, letter) in lower.chars().enumerate() {
        if all || (first && nth == 0) {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
}

fn stays_latin(word: &str) -> bool {
    let is_roman =
        word.chars().count() > 1 && word.chars().all(|letter| "IVXLCDM".contains(letter));
    is_roman || word.contains(['q', 'w', 'x', 'y', 'Q', 'W', 'X', 'Y'])
}

fn pair(first: char, second: char) -> Option<char> {
    Some(match (first, second) {
        ('l', 'j') => 'љ',
        ('L', 'j' | 'J') => 'Љ',
        ('n', 'j') => 'њ',
        ('N', 'j' | 'J') => 'Њ',
        ('d', 'ž') => 'џ',
        ('D', 'ž' | 'Ž') => 'Џ',
        _ => return None,
    })
}

fn single(letter: char) -> char {
    const LATIN: &str = "abcčćdđefghijklmnoprsštuvzž";
    const CYRILLIC: &str = "абцчћдђефгхијклмнопрсштувзж";
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    let Some(nth) = LATIN.chars().position(|one| one == lower) else { return letter };
    let cyrillic = CYRILLIC.chars().nth(nth).unwrap_or(letter);
    if letter.is_uppercase() {
        cyrillic.to_uppercase().next().unwrap_or(cyrillic)
    } else {
        cyrillic
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_and_pair_has_its_own_letter() {
        for (latin, expected) in [
            ("Ljubav, njiva, džep", "Љубав, њива, џеп"),
            ("NJEGOŠ, LJIG, DŽEP", "ЊЕГОШ, ЉИГ, ЏЕП"),
            ("Đorđe Čađo i šećer", "Ђорђе Чађо и шећер"),
            ("Srpske snage duž linije", "Српске снаге дуж линије"),
            ("Tanjug i TANJUG", "Танјуг и ТАНЈУГ"),
            ("konjunktura i nadživeo", "конјунктура и надживео"),
            ("KFOR je u {RFE/RL} i XX vek", "КФОР је у RFE/RL и XX век"),
            ("8.350 vojnika, 29. septembra", "8.350 војника, 29. септембра"),
            ("Xhelal Sveçla", "Xhelal Свеçла"),
        ] {
            assert_eq!(cyrillic(latin), expected);
        }
        assert_eq!(without_latin_marks("u {RFE/RL}"), "u RFE/RL");
    }
}
