//! Tests of times as they are typed in other languages than English.

use super::{check, read};
use crate::text::{Locale, in_locale, locales};
use crate::time::{DAY_MS, Zone, parse, read_length};

/// Reads the texts in that language.
fn read_in(tag: &str, table: &[(&str, &str)]) {
    let language = Locale::by_tag(tag).unwrap();
    in_locale(language, || check(table));
}

#[test]
fn dates_are_read_as_serbian_writes_them_in_both_scripts() {
    let table = [
        ("24. septembar 2023.", "2023-09-24"),
        ("24 septembar 2023", "2023-09-24"),
        ("24. septembra", "2023-09-24"),
        ("24. 9. 2023.", "2023-09-24"),
        ("nedelja, 24. sep 2023. u 14:30", "2023-09-24T14:30"),
        ("oko 29. septembra 2023.", "2023-09-29~"),
        ("možda oko juna 1999.", "1999-06%"),
        ("mozda 2023.", "2023?"),
        ("pre 12. juna 1999.", "../1999-06-12"),
        ("posle 12. juna 1999. godine", "1999-06-12/.."),
        ("od 24. do 29. septembra 2023.", "2023-09-24/2023-09-29"),
        ("24–29. septembar 2023.", "2023-09-24/2023-09-29"),
        ("29. septembar – 2. oktobar 2023.", "2023-09-29/2023-10-02"),
        ("od 12. juna 1999. do nepoznatog datuma", "1999-06-12/"),
        ("24. septembar 2023. od 02:34 do 02:46", "2023-09-24T02:34/2023-09-24T02:46"),
        ("proleće 2018", "2018-21"),
        ("zima 2023/24.", "2023-24"),
        ("1990-ih", "199X"),
        ("oko 1990-ih", "199X~"),
        ("44. p. n. e.", "-0043"),
        ("oko 44. godine p.n.e.", "-0043~"),
        ("12.345.", "Y12345"),
        ("nepoznat dan septembra 2023.", "2023-09-XX"),
        ("nepoznat mesec 2023. godine", "2023-XX"),
        ("u septembru 2023.", "2023-09"),
        ("u 2023. godini", "2023"),
        ("tokom oktobra 2023.", "2023-10"),
        ("od 24. septembra u 02:34 do 24. septembra u 02:46", "2023-09-24T02:34/2023-09-24T02:46"),
        ("jednom u periodu 3–20. oktobar 2023.", "[2023-10-03..2023-10-20]"),
        ("jednom u periodu 3–20. oktobra 2023.", "[2023-10-03..2023-10-20]"),
        ("jednom, oktobar 2023. ili kasnije", "[2023-10..]"),
        ("juče", "2023-09-23"),
        ("24. septembra u 3 sata", "2023-09-24T03:00"),
        ("24. i 29. septembra 2023.", "{2023-09-24,2023-09-29}"),
        (
            "1–4. oktobar 2023. i 20–22. oktobar 2023.",
            "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}",
        ),
        (
            "3. oktobar 2023, 5. oktobar 2023. ili 7. oktobar 2023.",
            "[2023-10-03,2023-10-05,2023-10-07]",
        ),
    ];
    read_in("sr-Latn", &table);
    for (text, expected) in table {
        read_in("sr-Cyrl", &[(&crate::text::cyrillic(text), expected)]);
    }
}

#[test]
fn dates_are_read_as_albanian_writes_them() {
    read_in(
        "sq",
        &[
            ("24 shtator 2023", "2023-09-24"),
            ("24 shtatori 2023", "2023-09-24"),
            ("24 sht", "2023-09-24"),
            ("e diel, 24 shtator 2023, 14:30", "2023-09-24T14:30"),
            ("mar, 26 sht 2023", "2023-09-26"),
            ("mar 2023", "2023-03"),
            ("26 mar 2023", "2023-03-26"),
            ("rreth 29 shtatorit 2023", "2023-09-29~"),
            ("ndoshta rreth qershorit 1999", "1999-06%"),
            ("para 12 qershorit 1999", "../1999-06-12"),
            ("pas vitit 1999", "1999/.."),
            ("24–29 shtator 2023", "2023-09-24/2023-09-29"),
            ("29 shtator – 2 tetor 2023", "2023-09-29/2023-10-02"),
            ("prej 29 shtatorit deri më 2 tetor 2023", "2023-09-29/2023-10-02"),
            ("12 qershor 1999 – një datë e panjohur", "1999-06-12/"),
            ("24 shtator 2023, 02:34–02:46", "2023-09-24T02:34/2023-09-24T02:46"),
            ("pranvera 2018", "2018-21"),
            ("dimër 2023–24", "2023-24"),
            ("vitet 1990", "199X"),
            ("rreth viteve 1990", "199X~"),
            ("44 p.e.s.", "-0043"),
            ("12 345", "Y12345"),
            ("një ditë e panjohur e shtatorit 2023", "2023-09-XX"),
            ("një herë në periudhën 3–20 tetor 2023", "[2023-10-03..2023-10-20]"),
            ("dje", "2023-09-23"),
            ("më 24 shtator", "2023-09-24"),
            ("më 24 shtator në orën 3", "2023-09-24T03:00"),
            ("në orën 14:30", "2023-09-24T14:30"),
            ("24 dhe 29 shtator 2023", "{2023-09-24,2023-09-29}"),
            (
                "1–4 tetor 2023 dhe 20–22 tetor 2023",
                "{2023-10-01..2023-10-04,2023-10-20..2023-10-22}",
            ),
            ("3 tetor 2023 ose 5 tetor 2023", "[2023-10-03,2023-10-05]"),
        ],
    );
}

#[test]
fn english_is_understood_in_every_language_and_every_language_in_english() {
    for language in locales() {
        in_locale(language, || {
            check(&[
                ("about 29 September 2023", "2023-09-29~"),
                ("2023-09-24", "2023-09-24"),
                ("24. septembra 2023.", "2023-09-24"),
                ("rreth 29 shtatorit 2023", "2023-09-29~"),
                ("12,345", "Y12345"),
            ]);
        });
    }
}

#[test]
fn lengths_and_steps_are_read_in_every_language() {
    let hours = |tag, text| {
        let read = || read_length(text).map(|millis| millis / 3_600_000.0);
        in_locale(Locale::by_tag(tag).unwrap(), read)
    };
    for tag in ["sr-Latn", "sr-Cyrl", "sq", "en"] {
        assert_eq!(hours(tag, "3 dana"), Some(72.0), "{tag}");
        assert_eq!(hours(tag, "3 дана"), Some(72.0), "{tag}");
        assert_eq!(hours(tag, "3 ditë"), Some(72.0), "{tag}");
        assert_eq!(hours(tag, "1 dan i 6 sati"), Some(30.0), "{tag}");
        assert_eq!(hours(tag, "gjysmë ore"), Some(0.5), "{tag}");
        assert_eq!(hours(tag, "1,000 days"), Some(24_000.0), "{tag}");
    }
    assert_eq!(hours("sr-Latn", "1.000 dana"), Some(24_000.0));
    assert_eq!(hours("sr-Latn", "1,5 sati"), Some(1.5));
    assert_eq!(hours("sq", "1 000 ditë"), Some(24_000.0));
    let noon = parse("2023-09-24T12:00Z", &Zone::utc()).unwrap().earliest();
    for text in ["3 dana kasnije", "3 ditë më vonë", "+3 dana", "3 days later"] {
        let at = read(text).unwrap().earliest();
        assert_eq!(at.millis_since(noon), 3 * DAY_MS, "{text}");
    }
    for text in ["za 3 dana", "pas 3 ditësh", "za tri dana", "in three days", "pas tri ditësh"] {
        assert_eq!(read(text).unwrap().earliest().millis_since(noon), 3 * DAY_MS, "{text}");
    }
    for text in [
        "pre 2 dana",
        "pre dva dana",
        "para dy ditësh",
        "para 2 ditësh",
        "2 ditë më parë",
        "2 days ago",
        "two days ago",
    ] {
        assert_eq!(noon.millis_since(read(text).unwrap().earliest()), 2 * DAY_MS, "{text}");
    }
}
