//! Tests of dates in words: what a native editor would write, in every language.

use super::*;
use crate::model::{Moment, Precision, TimeSpan};
use crate::text::{Locale, in_locale};
use crate::time::{DAY_MS, HOUR_MS, Zone, parse};

const LANGUAGES: [&str; 4] = ["en", "sr-Latn", "sr-Cyrl", "sq"];

/// The words in each language.
fn in_each(words: impl Fn() -> String) -> [String; 4] {
    LANGUAGES.map(|tag| in_locale(Locale::by_tag(tag).unwrap(), &words))
}

fn moment(text: &str) -> Moment {
    parse(text, &Zone::utc()).unwrap().earliest()
}

/// Dates in EDTF, each with its words in each language.
const DATES: [(&str, [&str; 4]); 29] = [
    (
        "2023-09-24",
        ["24 September 2023", "24. septembar 2023.", "24. септембар 2023.", "24 shtator 2023"],
    ),
    (
        "2023-09-29~",
        [
            "about 29 September 2023",
            "oko 29. septembra 2023.",
            "око 29. септембра 2023.",
            "rreth 29 shtatorit 2023",
        ],
    ),
    (
        "2023-09-29?",
        [
            "perhaps 29 September 2023",
            "možda 29. septembar 2023.",
            "можда 29. септембар 2023.",
            "ndoshta 29 shtator 2023",
        ],
    ),
    (
        "1999-06%",
        [
            "perhaps about June 1999",
            "možda oko juna 1999.",
            "можда око јуна 1999.",
            "ndoshta rreth qershorit 1999",
        ],
    ),
    ("2023~", ["about 2023", "oko 2023. godine", "око 2023. године", "rreth vitit 2023"]),
    ("2023", ["2023", "2023.", "2023.", "2023"]),
    ("-0043", ["44 BCE", "44. p. n. e.", "44. п. н. е.", "44 p.e.s."]),
    (
        "-0043~",
        [
            "about 44 BCE",
            "oko 44. godine p. n. e.",
            "око 44. године п. н. е.",
            "rreth vitit 44 p.e.s.",
        ],
    ),
    ("2018-21", ["spring 2018", "proleće 2018.", "пролеће 2018.", "pranverë 2018"]),
    (
        "2023-24~",
        ["about winter 2023–24", "oko zime 2023/24.", "око зиме 2023/24.", "rreth dimrit 2023–24"],
    ),
    ("199X", ["the 1990s", "1990-e", "1990-е", "vitet 1990"]),
    ("../199X", ["until 1990–1999", "do 1990–1999.", "до 1990–1999.", "deri më 1990–1999"]),
    ("199X~", ["about the 1990s", "oko 1990-ih", "око 1990-их", "rreth viteve 1990"]),
    ("19XX", ["the 1900s", "1900–1999.", "1900–1999.", "1900–1999"]),
    (
        "2023-09-XX",
        [
            "an unknown day of September 2023",
            "nepoznat dan septembra 2023.",
            "непознат дан септембра 2023.",
            "një ditë e panjohur e shtatorit 2023",
        ],
    ),
    (
        "2023-XX",
        [
            "an unknown month of 2023",
            "nepoznat mesec 2023. godine",
            "непознат месец 2023. године",
            "një muaj i panjohur i vitit 2023",
        ],
    ),
    (
        "2023-09-24T02:46",
        [
            "24 September 2023, 02:46",
            "24. septembar 2023. u 02:46",
            "24. септембар 2023. у 02:46",
            "24 shtator 2023, 02:46",
        ],
    ),
    (
        "2023-09-24/2023-09-29",
        [
            "24 to 29 September 2023",
            "24–29. septembar 2023.",
            "24–29. септембар 2023.",
            "24–29 shtator 2023",
        ],
    ),
    (
        "2023-09-29/2023-10-02",
        [
            "29 September to 2 October 2023",
            "29. septembar – 2. oktobar 2023.",
            "29. септембар – 2. октобар 2023.",
            "29 shtator – 2 tetor 2023",
        ],
    ),
    (
        "2022-12-31/2023-01-02",
        [
            "31 December 2022 to 2 January 2023",
            "od 31. decembra 2022. do 2. januara 2023.",
            "од 31. децембра 2022. до 2. јануара 2023.",
            "31 dhjetor 2022 – 2 janar 2023",
        ],
    ),
    (
        "2023-09-24T02:34/2023-09-24T02:46",
        [
            "24 September 2023, 02:34 to 02:46",
            "24. septembar 2023. od 02:34 do 02:46",
            "24. септембар 2023. од 02:34 до 02:46",
            "24 shtator 2023, 02:34–02:46",
        ],
    ),
    (
        "1998-02-28~/1999-06-11~",
        [
            "about 28 February 1998 to about 11 June 1999",
            "od oko 28. februara 1998. do oko 11. juna 1999.",
            "од око 28. фебруара 1998. до око 11. јуна 1999.",
            "rreth 28 shkurtit 1998 – rreth 11 qershorit 1999",
        ],
    ),
    (
        "1999-06-12/..",
        ["from 12 June 1999", "od 12. juna 1999.", "од 12. јуна 1999.", "prej 12 qershorit 1999"],
    ),
    (
        "../1999-06~",
        [
            "until about June 1999",
            "do oko juna 1999.",
            "до око јуна 1999.",
            "deri më rreth qershorit 1999",
        ],
    ),
    (
        "1999-06-12/",
        [
            "12 June 1999 to an unknown date",
            "od 12. juna 1999. do nepoznatog datuma",
            "од 12. јуна 1999. до непознатог датума",
            "12 qershor 1999 – një datë e panjohur",
        ],
    ),
    ("1998/2003", ["1998 to 2003", "1998–2003.", "1998–2003.", "1998–2003"]),
    (
        "[2023-10-03..2023-10-20]",
        [
            "once from 3 to 20 October 2023",
            "jednom u periodu 3–20. oktobra 2023.",
            "једном у периоду 3–20. октобра 2023.",
            "një herë në periudhën 3–20 tetor 2023",
        ],
    ),
    (
        "[..2023-10-20]",
        [
            "once, 20 October 2023 or earlier",
            "jednom, 20. oktobra 2023. ili ranije",
            "једном, 20. октобра 2023. или раније",
            "një herë, 20 tetor 2023 ose më herët",
        ],
    ),
    (
        "[1667,1669,1672]",
        [
            "1667, 1669 or 1672",
            "1667, 1669. ili 1672.",
            "1667, 1669. или 1672.",
            "1667, 1669 ose 1672",
        ],
    ),
];

#[test]
fn a_date_is_written_as_each_language_writes_it() {
    let zone = Zone::utc();
    for (edtf, expected) in DATES {
        let when = parse(edtf, &zone).unwrap();
        assert_eq!(in_each(|| self::words(&when, &zone)), expected, "{edtf}");
    }
}

#[test]
fn a_short_date_is_written_as_each_language_writes_it() {
    let zone = Zone::utc();
    for (edtf, expected) in [
        ("2023-09-24", ["24 Sep 2023", "24. sep 2023.", "24. сеп 2023.", "24 sht 2023"]),
        (
            "2023-09-24/2023-09-29",
            ["24–29 Sep 2023", "24–29. sep 2023.", "24–29. сеп 2023.", "24–29 sht 2023"],
        ),
        ("2023-09/2023-10", ["Sep–Oct 2023", "sep–okt 2023.", "сеп–окт 2023.", "sht–tet 2023"]),
        ("1998~/2003", ["≈1998–2003", "≈1998–2003.", "≈1998–2003.", "≈1998–2003"]),
        (
            "1999-06-12/..",
            ["from 12 Jun 1999", "od 12. jun 1999.", "од 12. јун 1999.", "nga 12 qer 1999"],
        ),
    ] {
        let when = parse(edtf, &zone).unwrap();
        assert_eq!(in_each(|| short_words(&when, &zone)), expected, "{edtf}");
    }
    let at = moment("2023-09-24T20:05Z");
    assert_eq!(
        in_each(|| short_date(at, &zone)),
        [
            "Sun 24 Sep 2023 20:05",
            "ned, 24. sep 2023. 20:05",
            "нед, 24. сеп 2023. 20:05",
            "die, 24 sht 2023 20:05"
        ]
    );
    assert_eq!(
        in_each(|| heading_with_clock(at, Precision::Minute, &zone)),
        [
            "Sunday 24 September 2023, 20:05",
            "Nedelja, 24. septembar 2023. u 20:05",
            "Недеља, 24. септембар 2023. у 20:05",
            "E diel, 24 shtator 2023, 20:05",
        ]
    );
}

#[test]
fn a_length_has_the_plural_forms_and_the_numbers_of_each_language() {
    let zone = Zone::utc();
    let span = |start, end| TimeSpan::new(moment(start), moment(end)).unwrap();
    assert_eq!(
        in_each(|| duration_words(span("2013-04-19", "2022-02-25"), &zone)),
        ["8 years, 10 months", "8 godina i 10 meseci", "8 година и 10 месеци", "8 vjet e 10 muaj"]
    );
    assert_eq!(
        in_each(|| Duration::of(span("2013-04-19", "2022-02-25"), &zone).short_words()),
        ["8 y 10 mo", "8 god. 10 mes.", "8 год. 10 мес.", "8 vj. 10 muaj"]
    );
    assert_eq!(
        in_each(|| millis_words(DAY_MS + 2 * HOUR_MS)),
        ["1 day, 2 hours", "1 dan i 2 sata", "1 дан и 2 сата", "1 ditë e 2 orë"]
    );
    let many = "1\u{a0}021 ditë";
    assert_eq!(
        in_each(|| millis_words(DAY_MS * 1021)),
        ["1,021 days", "1.021 dan", "1.021 дан", many]
    );
    assert_eq!(
        in_each(|| speed_words(f64::from(21_600_000))),
        ["6 h/s", "6 h/s", "6 h/s", "6 h/s"]
    );
    let days = 30.0 * 86_400_000.0;
    assert_eq!(in_each(|| speed_words(days)), ["30 days/s", "30 dana/s", "30 дана/s", "30 ditë/s"]);
}

#[test]
fn a_sentence_gets_a_date_in_the_form_that_it_needs() {
    let zone = Zone::utc();
    let forms = |precision| in_each(|| moment_forms(moment("2023-09-24"), &zone, precision).of);
    assert_eq!(
        forms(Precision::Day),
        ["24 September 2023", "24. septembra 2023.", "24. септембра 2023.", "24 shtatorit 2023"]
    );
    assert_eq!(forms(Precision::Year), ["2023", "2023. godine", "2023. године", "vitit 2023"]);
}

#[test]
fn a_range_of_whole_days_is_written_as_days_and_ends_with_the_last_of_them() {
    let zone = Zone::named("Europe/Belgrade").unwrap();
    let end = |at: &str, is_end| {
        range_end_words(parse(at, &zone).unwrap().earliest(), &zone, (is_end, true))
    };
    assert_eq!(end("2023-01-01", true), "Sat 31 Dec 2022");
    assert_eq!(end("2023-01-01", false), "Sun 1 Jan 2023");
    assert_eq!(end("2023-01-01T12:30", true), "Sun 1 Jan 2023 12:30");
}
