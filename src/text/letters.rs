//! Letters that have no decomposition, in plain Latin letters.

/// The plain Latin letters for a small letter that Unicode does not decompose; `None` for all
/// others.
///
/// Cyrillic follows Serbian spelling in Latin letters without its diacritics, and the scholarly
/// transliteration, which agrees with it, for letters that Serbian does not have.
#[expect(clippy::match_same_arms, reason = "grouped by script and not by result")]
pub(super) fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        // Latin
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'ł' => "l",
        'ø' | 'ɔ' => "o",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' | 'ɲ' => "n",
        'ɓ' => "b",
        'ƙ' | 'ĸ' => "k",
        'ƴ' => "y",
        'ə' | 'ɛ' | 'ǝ' => "e",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ʻ' | 'ʼ' | 'ʽ' | '‘' | '’' => "'",
        // Greek
        'ς' => "σ",
        // Cyrillic
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' | 'ђ' => "d",
        'е' | 'э' => "e",
        'ж' | 'з' => "z",
        'и' | 'і' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'ћ' | 'ц' | 'ч' => "c",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'џ' | 'ѕ' => "dz",
        'щ' => "sc",
        'ы' => "y",
        'є' => "je",
        'ю' => "ju",
        'я' => "ja",
        'ь' | 'ъ' => "",
        _ => return None,
    })
}
