//! Sixty searches of the shipped dataset, in four forms of names and with the endings of three
//! languages, each with the events that may come first.

use std::collections::BTreeSet;

use super::*;
use crate::dataset::shipped;

const QUERIES: [(&str, &[&str]); 62] = [
    // English, with endings and in any order.
    ("rambouillet talks", &["ramb99"]),
    ("declaring independence Pristina", &["ind08"]),
    ("sergeant killed", &["s24_0300"]),
    ("Bunjaku", &["s24_0300", "s25_mourn"]),
    ("lorries bridge", &["s24_0240"]),
    ("lorry block", &["s24_0240"]),
    ("monastery searching", &["s25_mon"]),
    ("drone film", &["s26_video"]),
    ("mourning Serbia", &["s27_mourn"]),
    ("battalion of 500", &["s29_uk"]),
    ("Stoltenberg decision", &["s29_sto"]),
    ("Blinken telephone", &["s29_blink"]),
    ("Financial Times", &["s30_ft"]),
    ("forward bases", &["s30_kos"]),
    ("48 forward base", &["s30_kos"]),
    ("8350", &["o2_moj"]),
    ("8,350", &["o2_moj"]),
    ("4,400", &["o2_cnn"]),
    ("interpol notice", &["d7_int"]),
    ("indict 45", &["ind24"]),
    ("canal blast", &["can24"]),
    ("post offices", &["post24"]),
    ("tariffs", &["tar18"]),
    ("number plate deal", &["plate22d"]),
    ("\"armed group\" fight", &["s24_fight"]),
    ("Romanians", &["o13_rom"]),
    // Without marks, and with an error of typing.
    ("Radoicic resigns", &["s29_rad"]),
    ("Svecla drone", &["s26_video"]),
    ("Zvecan clash", &["may29"]),
    ("Stoltenbreg decision", &["s29_sto"]),
    ("interpoll", &["d7_int"]),
    ("Kumanvo", &["mta"]),
    // Serbian in Latin letters, in other cases than the titles have.
    ("kamion most", &["s24_0240"]),
    ("policijskog narednika", &["s24_0300"]),
    ("u Kraljevo sud", &["jun26"]),
    ("ostavka Radoičića", &["s29_rad"]),
    ("ruskog ambasadora", &["s25_rus"]),
    ("turskog generala", &["o10_cmd"]),
    ("bataljonu 500", &["s29_uk"]),
    ("eksplozija kanala", &["can24"]),
    ("dan zalosti Srbiji", &["s27_mourn"]),
    ("vojno-tehničkog sporazuma", &["mta"]),
    ("narednik Bunjaku", &["s24_0300", "s25_mourn"]),
    ("sahranjeni Srbi", &["o1_fun"]),
    // Serbian in Cyrillic letters.
    ("Бањска манастир", &["s24_mon"]),
    ("Рамбује", &["ramb99"]),
    ("Столтенберг одлука", &["s29_sto"]),
    ("Звечан сукоб", &["may29"]),
    ("руски амбасадор", &["s25_rus"]),
    ("резолуција 1244", &["r1244"]),
    ("Кумановo споразум", &["mta"]),
    ("Јарињу отворено", &["o18_jar"]),
    // Albanian, definite and indefinite.
    ("kamionët ura", &["s24_0240"]),
    ("rreshterit Bunjaku", &["s24_0300", "s25_mourn"]),
    ("dorëheqja Radoiçiq", &["s29_rad"]),
    ("ambasadorit rus", &["s25_rus"]),
    ("gjenerali turk", &["o10_cmd"]),
    ("marrëveshja Kumanovë", &["mta"]),
    ("manastirit Banjskës armatosur", &["s24_mon"]),
    ("shpërthimi kanalit", &["can24"]),
    ("pavaresise shpallja", &["icj10", "ind08"]),
    ("bankës serbe degët", &["bank24"]),
];

#[test]
fn the_first_hit_is_the_one_that_is_meant() {
    let dataset = shipped();
    let index = FilterIndex::default();
    let mut wrong = Vec::new();
    let mut asked = Asked::default();
    for (query, right) in QUERIES {
        let filter = Filter { text: query.to_owned(), ..Filter::default() };
        asked = Asked::of(&filter, &dataset, &index, &asked);
        let all = asked.passing().within(0..dataset.events().len()).collect();
        let first = asked.ranked(all).first().copied();
        let first = first.map_or("", |first| dataset.events()[first].id.as_str());
        if !right.contains(&first) {
            wrong.push(format!("{query}: {first}"));
        }
    }
    assert!(wrong.len() <= 3, "{wrong:#?}");
}

#[test]
fn what_only_a_claim_says_is_found() {
    let dataset = shipped();
    let index = FilterIndex::default();
    let find = |text: &str| -> BTreeSet<String> {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        let asked = Asked::of(&filter, &dataset, &index, &Asked::default());
        let found = asked.passing();
        let found = found.within(0..dataset.events().len());
        found.map(|at| dataset.events()[at].id.to_string()).collect()
    };
    let logistical = find("logistical");
    assert!(!logistical.is_empty());
    for id in &logistical {
        let event = dataset.event(&id.as_str().into()).unwrap();
        assert!(!event.title.to_lowercase().contains("logistical"));
    }
    assert_eq!(find("8350"), find("8,350"));
    assert_eq!(find("8350"), find("\"8 350\""));
    assert!(!find("8350").is_empty());
    assert_eq!(find("mitrovice"), find("Митровице"));
    assert!(find("\"armed group\"").is_subset(&find("armed group")));
    assert!(find("-kosovo police").is_disjoint(&find("kosovo")));
}
