//! Romanised names: the further spellings in Latin letters by which Cyrillic names are known abroad.
//!
//! Folding writes Cyrillic as Serbian and the scholarly transliteration do: "Харків" is "harkiv". In
//! a newspaper it is Kharkiv. So an index holds, beside each folded text, its names as Ukraine and
//! Belarus write them on signs, as English papers write Russian ones, and as Bulgaria does.

/// Appends the romanised spellings of the Cyrillic names in a text, each after a space: those of
/// words that begin with a capital. Nothing where there are none.
pub fn romanised_into(index: &mut String, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, 0xD0..=0xD3)) {
        return;
    }
    let is_inside = |letter: char| letter.is_alphabetic() || is_mark(letter);
    for word in text.split(|letter: char| !is_inside(letter)) {
        let is_name = word.chars().next().is_some_and(|it| is_cyrillic(it) && it.is_uppercase());
        if is_name {
            let mut made: Vec<String> = Vec::new();
            for table in [ukrainian, russian, bulgarian] {
                let spelt = spelt(word, table);
                if !made.contains(&spelt) {
                    index.push(' ');
                    index.push_str(&spelt);
                    made.push(spelt);
                }
            }
        }
    }
}

const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}')
}

/// Whether it is an accent written after its letter.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

fn spelt(word: &str, table: fn(char, bool) -> &'static str) -> String {
    let mut spelt = String::with_capacity(word.len());
    let small = word.chars().flat_map(char::to_lowercase);
    for (nth, letter) in small.filter(|letter| !is_mark(*letter)).enumerate() {
        spelt.push_str(table(letter, nth == 0));
    }
    spelt
}

/// Ukraine's table of 2010, which Belarus's agrees with for the letters that it has. `first` is
/// whether the letter begins the word.
fn ukrainian(letter: char, first: bool) -> &'static str {
    match (letter, first) {
        ('г', _) => "h",
        ('є', true) => "ye",
        ('є', false) => "ie",
        ('ї', true) => "yi",
        ('и', _) | ('й', true) => "y",
        ('ї' | 'й', false) => "i",
        ('ё', _) => "io",
        ('ю', true) => "yu",
        ('ю', false) => "iu",
        ('я', true) => "ya",
        ('я', false) => "ia",
        _ => common(letter),
    }
}

/// What English papers write for Russian.
fn russian(letter: char, _first: bool) -> &'static str {
    match letter {
        'є' => "ye",
        'ё' => "yo",
        'й' | 'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        _ => common(letter),
    }
}

/// Bulgaria's streamlined system.
fn bulgarian(letter: char, first: bool) -> &'static str {
    match letter {
        'х' => "h",
        'щ' => "sht",
        'ъ' => "a",
        _ => russian(letter, first),
    }
}

/// The letters that all of them write alike.
fn common(letter: char) -> &'static str {
    match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ѓ' => "g",
        'д' | 'ђ' => "d",
        'е' | 'э' | 'ё' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ї' | 'ѝ' => "i",
        'й' | 'ы' => "y",
        'ј' => "j",
        'к' | 'ќ' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'ћ' => "ch",
        'џ' | 'ѕ' => "dz",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folded;

    /// Whether a search for what is typed finds a text, as an index does it.
    fn finds(typed: &str, text: &str) -> bool {
        let mut index = folded(text);
        romanised_into(&mut index, text);
        index.contains(&folded(typed))
    }

    #[test]
    fn cyrillic_names_are_found_as_newspapers_and_signs_write_them() {
        for (typed, name) in [
            ("Kharkiv", "у Харкові та Харків"),
            ("Kyiv", "Київ"),
            ("Zaporizhzhia", "Запоріжжя"),
            ("Mykolaiv", "Миколаїв"),
            ("Yevpatoriia", "Євпаторія"),
            ("Chernihiv", "Чернігів"),
            ("Homel", "Гомель"),
            ("Mahiliou", "Магілёў"),
            ("Zhukov", "Жуков"),
            ("Khabarovsk", "Хабаровск"),
            ("Grozny", "Грозный"),
            ("Shchyolkovo", "Щёлково"),
            ("Ruse", "Русе"),
            ("Haskovo", "Хасково"),
            ("Targovishte", "Търговище"),
            ("Skopje", "Скопје"),
            ("Gevgelija", "Гевгелија"),
            ("Zvečan", "Звечан"),
            ("Đakovica", "Ђаковица"),
            ("харків", "Харків"),
        ] {
            assert!(finds(typed, name), "{typed}: {name}");
        }
    }

    #[test]
    fn only_names_are_spelt_a_second_time() {
        let mut index = String::new();
        romanised_into(&mut index, "Kharkiv, Niš, чай и хлеб");
        assert_eq!(index, "");
        romanised_into(&mut index, "у Харькове.");
        assert_eq!(index, " kharkove harkove");
    }
}
