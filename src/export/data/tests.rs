//! Files for other programs: well-formed, and no text in them acts.

use resvg::usvg::roxmltree;
use thin_vec::ThinVec;

use super::*;
use crate::model::{
    Actor, ActorKind, Claim, Event, LatLon, LocationRole, Meta, Names, Place, PlaceKind, Records,
    Source, Spot, Stance, StateControl, Text, Where,
};
use crate::state::AppState;
use crate::text::turns_direction;
use crate::time::{Zone, parse};

/// Titles that act where they are not made inert.
const HOSTILE: [&str; 52] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "]]>",
    "<![CDATA[<b>]]>",
    "<!-- comment",
    "--> after",
    "&lt;b&gt;",
    "&amp;&#x26;",
    "&unknown;",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "<?xml version=\"1.0\"?>",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "![x](http://192.0.2.1/a.png)",
    "<http://192.0.2.1/>",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "```\ncode",
    "| a | b |",
    "***bold***",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =HYPERLINK(\"http://192.0.2.1\")",
    "'=1+1",
    "＝1+1",
    "a;b,c\"d",
    "a\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "a\nEND:VCALENDAR",
    "\\n\\;\\,",
    "nul\u{0}in",
    "\u{1b}[31mred",
    "\u{7}bell\u{8}back",
    "\u{85}next\u{9b}31m",
    "\u{202E}gnp.exe",
    "\u{2066}isolate\u{202B}embed",
    "\u{200F}mark\u{61C}",
    "line\u{2028}and\u{2029}paragraph",
    "\u{FFFE}\u{FFFF}\u{FEFF}",
    "${jndi:ldap://192.0.2.1/a}{{7*7}}%0d%0a",
];

fn source(nth: usize, text: &str) -> Source {
    Source {
        id: format!("s{nth}").into(),
        publisher: text.into(),
        title: text.into(),
        date: parse("2023-09-25", &Zone::utc()).ok(),
        address: Some("https://example.org/a?b=<c>&d=\"e\"".into()),
        kind: None,
        language: None,
        first_hand: None,
        state_controlled: StateControl::default(),
        relays: None,
        reliability: None,
        note: None,
    }
}

fn claim(nth: usize, text: &str) -> Claim {
    Claim {
        id: format!("c{nth}").into(),
        claimant: format!("a{nth}").as_str().into(),
        with: ThinVec::new(),
        through: None,
        stance: Stance::Asserts,
        statement: text.into(),
        about: ThinVec::new(),
        figures: crate::model::SharedList::new(),
        happened: None,
        said: parse("2023-09-26", &Zone::utc()).ok(),
        sources: [format!("s{nth}").into()].into(),
        credibility: None,
        disputes: ThinVec::new(),
        note: Some(text.into()).into(),
    }
}

/// A dataset in which every text is hostile, an event a string.
pub(crate) fn hostile() -> Extract {
    let texts = || HOSTILE.iter().enumerate();
    let title = Text::from(HOSTILE.concat());
    let event = |(nth, text): (usize, &&str)| Event {
        when: parse("2023-09-24T02:46Z", &Zone::utc()).ok(),
        r#where: Where {
            spot: Spot::Place { id: format!("p{nth}").into(), radius_m: None },
            role: LocationRole::Ground,
        },
        summary: Some(Text::from(*text)).into(),
        claims: vec![claim(nth, text)].into(),
        sources: vec![format!("s{nth}").into()].into(),
        ..Event::new(format!("e{nth}"), *text)
    };
    let records = Records {
        meta: Meta {
            title: title.clone(),
            summary: title.clone(),
            time_zone: "UTC".into(),
            credits: vec![title],
            ..Meta::default()
        },
        places: texts()
            .map(|(nth, text)| Place {
                id: format!("p{nth}").into(),
                names: Names::english(text),
                at: Some(LatLon { lat: -42.5, lon: 20.5 }),
                radius_m: 100.0,
                position: None,
                kind: PlaceKind::Town,
                area: None,
                rank: None,
                facts: Vec::new(),
                note: None,
            })
            .collect(),
        actors: texts()
            .map(|(nth, text)| Actor {
                id: format!("a{nth}").as_str().into(),
                names: Names::english(text),
                kind: ActorKind::Person,
                role: Some((*text).into()),
                part_of: None,
                seat: None,
                note: None,
            })
            .collect(),
        sources: texts().map(|(nth, text)| source(nth, text)).collect(),
        events: texts().map(event).collect(),
        ..Records::default()
    };
    let dataset = crate::model::Dataset::from(records);
    let mut extract = Extract::of_all_dates(&dataset, &AppState::opening(&dataset));
    extract.held_back = Some(HOSTILE.concat());
    extract
}

fn text(format: DataFormat) -> String {
    converted(&hostile(), format).text
}

#[test]
fn no_format_holds_characters_that_act_on_a_terminal_or_on_the_direction_of_writing() {
    for format in DataFormat::ALL.into_iter().filter(|format| *format != DataFormat::Ron) {
        let text = text(format);
        let acts = |letter: &char| {
            turns_direction(*letter) || (letter.is_control() && !"\n\r\t".contains(*letter))
        };
        let found = text.chars().find(acts);
        assert_eq!(found, None, "{format:?}");
        let crlf = text.replace("\r\n", "");
        let lone = !matches!(format, DataFormat::Csv(_)) && crlf.contains('\r');
        assert!(!lone, "{format:?} has a lone carriage return");
    }
}

#[test]
fn json_stays_json_with_a_feature_or_slide_for_each_event() {
    for (format, list) in [
        (DataFormat::GeoJson, "features"),
        (DataFormat::LinkedPlaces, "features"),
        (DataFormat::TimelineJs, "events"),
    ] {
        let text = text(format);
        assert!(!text.contains(['<', '>']), "{format:?}");
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json[list].as_array().unwrap().len(), HOSTILE.len(), "{format:?}");
    }
    // What TimelineJS shows as HTML has no element but its own.
    let json: serde_json::Value = serde_json::from_str(&text(DataFormat::TimelineJs)).unwrap();
    for slide in json["events"].as_array().unwrap() {
        for field in ["headline", "text"] {
            let html = slide["text"][field].as_str().unwrap();
            let opened = html.match_indices('<').map(|(at, _)| &html[at..]);
            for tag in opened {
                let known =
                    ["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<a href=\"https://", "</a>"];
                assert!(known.iter().any(|known| tag.starts_with(known)), "{html}");
            }
        }
    }
}

#[test]
fn geojson_is_read_by_another_reader_with_positions_in_order() {
    let json: ::geojson::GeoJson = text(DataFormat::GeoJson).parse().unwrap();
    let ::geojson::GeoJson::FeatureCollection(collection) = json else { panic!("{json:?}") };
    let geometry = collection.features[0].geometry.clone().unwrap();
    assert_eq!(geometry, ::geojson::Geometry::new_point([20.5, -42.5]));
}

#[test]
fn kml_stays_xml_with_a_placemark_for_each_event() {
    let text = text(DataFormat::Kml);
    let xml = roxmltree::Document::parse(&text).unwrap();
    let named = |name: &str| xml.descendants().filter(|node| node.has_tag_name(name)).count();
    let kml = "http://www.opengis.net/kml/2.2";
    let marks = xml.descendants().filter(|node| node.has_tag_name((kml, "Placemark"))).count();
    assert_eq!(marks, HOSTILE.len());
    assert_eq!(named("script"), 0);
    let coordinates = xml.descendants().find(|node| node.has_tag_name((kml, "coordinates")));
    assert_eq!(coordinates.unwrap().text(), Some("20.5,-42.5"));
}

#[test]
fn a_calendar_has_short_lines_and_properties_of_its_own_alone() {
    let text = text(DataFormat::ICalendar);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let unfolded = text.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.split("\r\n").filter(|line| !line.is_empty()).collect();
    let known = [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "NAME",
        "X-WR-CALNAME",
        "X-WR-CALDESC",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "GEO",
        "CATEGORIES",
        "URL",
        "TRANSP",
        "X-IBAR-WHEN",
        "COMMENT",
    ];
    for line in &lines {
        let name = line.split([':', ';']).next().unwrap();
        assert!(known.contains(&name), "{line}");
    }
    assert_eq!(lines.iter().filter(|line| **line == "BEGIN:VEVENT").count(), HOSTILE.len());
    assert!(unfolded.contains("GEO:-42.500000;20.500000\r\n"));
    assert!(unfolded.contains("DTSTART:20230924T024600Z\r\n"));
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    for rows in [TableRows::Events, TableRows::Claims] {
        let text = text(DataFormat::Csv(rows));
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        let mut number = 0;
        for record in reader.records() {
            let record = record.unwrap();
            number += 1;
            for cell in record.iter().filter(|cell| cell.parse::<f64>().is_err()) {
                let first = cell.trim_start().chars().next().unwrap_or(' ');
                let acts = "=+-@＝＋－＠".contains(first) || cell.starts_with(['\t', '\r', '\n']);
                assert!(!acts, "{cell}");
            }
        }
        assert_eq!(number, HOSTILE.len());
    }
}

#[test]
fn a_report_has_no_markup_but_its_own() {
    let text = text(DataFormat::Markdown);
    for (at, _) in text.match_indices('<') {
        assert!(text[at..].starts_with("<https://example.org/"), "{}", &text[at..at + 40]);
    }
    for (at, _) in text.match_indices("](") {
        let is_own = text[at..].starts_with("](<https://");
        assert!(is_own || text[..at].ends_with('\\'), "{}", &text[at - 20..at + 20]);
    }
    let headings = text.lines().filter(|line| line.starts_with("### ")).count();
    assert_eq!(headings, HOSTILE.len());
}

/// One event with a span and a line, as a file in that format.
fn small(format: DataFormat) -> String {
    let text = "#![enable(implicit_some)]\nDataset(ibar: 1, title: \"T\", summary: \"S\", \
        time_zone: \"Europe/Belgrade\", places: [Place(id: \"p\", names: {\"en\": \"P\"}, \
        at: (lat: 42.5, lon: 20.5))], \
        events: [\
        Event(id: \"a\", when: \"2023-09-24\", title: \"A\", where: Place(id: \"p\")), \
        Event(id: \"b\", when: \"2023-09-29/2023-10-02\", title: \"B\", \
        where: Line(path: [(lat: 42.0, lon: 20.0), (lat: 43.0, lon: 21.0)])), \
        Event(id: \"c\", title: \"C\")])";
    let dataset = crate::dataset::load(text.as_bytes()).dataset.unwrap();
    converted(&Extract::of_all_dates(&dataset, &AppState::opening(&dataset)), format).text
}

#[test]
fn days_and_spans_stand_as_each_format_writes_them() {
    let kml = small(DataFormat::Kml);
    assert!(kml.contains("<TimeStamp><when>2023-09-24</when></TimeStamp>"), "{kml}");
    assert!(kml.contains("<begin>2023-09-29</begin><end>2023-10-02</end>"), "{kml}");
    let ics = small(DataFormat::ICalendar);
    assert!(ics.contains("DTSTART;VALUE=DATE:20230924\r\nDTEND;VALUE=DATE:20230925\r\n"), "{ics}");
    assert!(ics.contains("DTSTART;VALUE=DATE:20230929\r\nDTEND;VALUE=DATE:20231003\r\n"), "{ics}");
    let slides = small(DataFormat::TimelineJs);
    assert!(slides.contains(r#""start_date":{"year":2023,"month":9,"day":29}"#), "{slides}");
    assert!(slides.contains(r#""end_date":{"year":2023,"month":10,"day":2}"#), "{slides}");
    let places = small(DataFormat::LinkedPlaces);
    assert!(places.contains(r#"{"start":{"in":"2023-09-24"}}"#), "{places}");
    assert!(
        places.contains(r#"{"start":{"in":"2023-09-29"},"end":{"in":"2023-10-02"}}"#),
        "{places}"
    );
    let table = small(DataFormat::Csv(TableRows::Events));
    assert!(table.starts_with("id,when,title,where,start,end,date,place,lat,lon,"), "{table}");
}

#[test]
fn what_is_left_out_is_listed() {
    let dataset = crate::dataset::shipped();
    let mut state = AppState::opening(&dataset);
    let whole = Extract::of_all_dates(&dataset, &state);
    assert_eq!(whole.held_back, None);
    assert_eq!(converted(&whole, DataFormat::Ron).losses, [] as [String; 0]);
    assert_eq!(whole.dataset.events().len(), dataset.events().len());
    state.filter.at_least =
        Some((crate::model::Reliability::B, crate::model::Credibility::PROBABLE));
    let part = Extract::of_dates_shown(&dataset, &state);
    let held_back = part.held_back.clone().unwrap();
    assert!(held_back.contains("outside these dates"), "{held_back}");
    assert!(held_back.contains("below the grade"), "{held_back}");
    for format in
        [DataFormat::Ron, DataFormat::GeoJson, DataFormat::LinkedPlaces, DataFormat::Markdown]
    {
        let text = converted(&part, format).text;
        assert!(text.contains("outside these dates"), "{format:?}");
    }
}
