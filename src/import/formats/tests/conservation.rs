//! Conservation: every record of a file is an event or is refused, and every cell is accounted for.

use proptest::prelude::*;

use super::{holds, open, told};
use crate::import::reading::Imported;

/// Values as they stand in files of all kinds, good and bad.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "", "2023-09-24", "2023-09", "1790", "-320", "24.9.2023.", "09/24/2023", "20:30", "soon",
            "42.97", "42,97", "-20.5", "400", "NaN", "Banjska", "A march", "x; y", "https://example.org/a",
            "javascript:alert(1)", "=1+1", "<b>bold</b> &amp; more", "1", "e1", "Зубин Поток",
        ]).prop_map(str::to_owned),
        1 => "[ -~àšćЊ]{0,10}",
    ]
}

/// Records with some of the fields of those names.
fn records(
    names: &'static [&'static str],
) -> impl Strategy<Value = Vec<Vec<(&'static str, String)>>> {
    let field = (prop::sample::select(names), value());
    let record = prop::collection::vec(field, 0..8).prop_map(|fields| {
        let mut seen = Vec::new();
        fields
            .into_iter()
            .filter(|(name, _)| {
                !seen.contains(name) && {
                    seen.push(*name);
                    true
                }
            })
            .collect::<Vec<_>>()
    });
    prop::collection::vec(record, 1..8)
}

/// A text in JSON.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// An object in JSON of the fields that `keep` lets through.
fn object(fields: &[(&str, String)], keep: impl Fn(&str) -> bool) -> String {
    let fields = fields.iter().filter(|(name, _)| keep(name));
    let fields = fields.map(|(name, value)| format!("{}:{}", json(name), json(value)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// That so many records are events or refused, each refusal at a line of the file.
fn is_whole(name: &str, text: &str, file: &Imported, records: usize) {
    holds(name, file);
    let tally = file.reading.as_ref().map(|reading| reading.tally);
    let tally = tally.unwrap_or_else(|| panic!("{name} is not read: {}\n{text}", told(file)));
    assert_eq!(tally.records, records, "{}\n{text}", told(file));
    let shown = file.text.as_ref().map_or(text.len(), Vec::len);
    let refused = file.loaded.issues.iter().filter(|issue| issue.code == "refused-row");
    let mut count = 0;
    for issue in refused {
        assert!(issue.span.end <= shown && !issue.span.is_empty(), "{issue:?}\n{text}");
        assert!(issue.help.is_some() || !issue.message().is_empty());
        count += 1;
    }
    assert_eq!(tally.refused, count, "{}\n{text}", told(file));
}

proptest! {
    #[test]
    fn nothing_of_a_gpx_is_lost(
        points in records(&["lat", "lon", "time", "name", "cmt", "desc", "ele", "type", "sym", "src"])
    ) {
        let points = points.iter().map(|fields| {
            let (on, within): (Vec<_>, Vec<_>) =
                fields.iter().partition(|(name, _)| matches!(*name, "lat" | "lon"));
            let on = on.iter().map(|(name, value)| format!(" {name}=\"{}\"", xml(value)));
            let within = within.iter().map(|(name, value)| format!("<{name}>{}</{name}>", xml(value)));
            format!("<wpt{}>{}</wpt>\n", on.collect::<String>(), within.collect::<String>())
        });
        let points: Vec<String> = points.collect();
        let text = format!("<gpx version=\"1.1\">\n{}</gpx>\n", points.concat());
        let file = open("made.gpx", text.as_bytes());
        is_whole("made.gpx", &text, &file, points.len());
    }

    #[test]
    fn nothing_of_a_timeline_is_lost(
        slides in records(&[
            "year", "month", "day", "hour", "display_date", "headline", "text", "url", "caption",
            "credit", "group", "unique_id", "extra",
        ])
    ) {
        let slides = slides.iter().map(|fields| {
            let part = |names: &[&str]| object(fields, |name| names.contains(&name));
            let date = part(&["year", "month", "day", "hour", "display_date"]);
            let words = part(&["headline", "text"]);
            let media = part(&["url", "caption", "credit"]);
            let rest = part(&["group", "unique_id", "extra"]);
            let rest = rest.trim_start_matches('{').trim_end_matches('}');
            let comma = if rest.is_empty() { "" } else { "," };
            format!("{{\"start_date\":{date},\"text\":{words},\"media\":{media}{comma}{rest}}}")
        });
        let slides: Vec<String> = slides.collect();
        let text = format!("{{\"events\":[\n{}\n]}}", slides.join(",\n"));
        let file = open("made.json", text.as_bytes());
        is_whole("made.json", &text, &file, slides.len());
    }

    #[test]
    fn nothing_of_a_story_map_is_lost(
        slides in records(&["date", "headline", "text", "name", "lat", "lon", "zoom", "url", "caption", "x"])
    ) {
        let slides = slides.iter().map(|fields| {
            let part = |names: &[&str]| object(fields, |name| names.contains(&name));
            let rest = part(&["date", "x"]);
            let rest = rest.trim_start_matches('{').trim_end_matches('}');
            let comma = if rest.is_empty() { "" } else { "," };
            format!(
                "{{\"text\":{},\"location\":{},\"media\":{}{comma}{rest}}}",
                part(&["headline", "text"]),
                part(&["name", "lat", "lon", "zoom"]),
                part(&["url", "caption"])
            )
        });
        let slides: Vec<String> = slides.collect();
        let text = format!("{{\"storymap\":{{\"slides\":[\n{}\n]}}}}", slides.join(",\n"));
        let file = open("made.json", text.as_bytes());
        is_whole("made.json", &text, &file, slides.len());
    }

    #[test]
    fn nothing_of_a_timemap_is_lost(
        events in records(&[
            "id", "date", "time", "time_precision", "location", "latitude", "longitude", "type",
            "category", "comments", "title", "x", "y", "colour", "extra",
        ])
    ) {
        let events = events.iter().map(|fields| {
            let own = object(fields, |_| true);
            let own = own.trim_start_matches('{');
            let comma = if own == "}" { "" } else { "," };
            // Two of its members, by which the format is known.
            format!("{{\"description\":\"A record\",\"desc\":\"\"{comma}{own}")
        });
        let events: Vec<String> = events.collect();
        let text = format!("[\n{}\n]", events.join(",\n"));
        let file = open("made.json", text.as_bytes());
        is_whole("made.json", &text, &file, events.len());
    }

    #[test]
    fn nothing_of_records_in_json_is_lost(
        rows in records(&["date", "title", "place", "x", "y", "killed", "source", "url", "extra"])
    ) {
        let rows = rows.iter().map(|fields| {
            let own = object(fields, |_| true);
            let own = own.trim_start_matches('{');
            let comma = if own == "}" { "" } else { "," };
            format!("{{\"row\":\"A record\"{comma}{own}")
        });
        let rows: Vec<String> = rows.collect();
        let text = format!("{{\"status\":200,\"data\":[\n{}\n]}}", rows.join(",\n"));
        let file = open("made.json", text.as_bytes());
        is_whole("made.json", &text, &file, rows.len());
    }

    #[test]
    fn nothing_of_linked_places_is_lost(
        features in records(&["in", "earliest", "latest", "end", "title", "label", "lon", "lat", "extra"])
    ) {
        let features = features.iter().map(|fields| {
            let value = |own: &str| fields.iter().find(|(name, _)| *name == own).map(|(_, it)| json(it));
            let start = object(fields, |name| matches!(name, "in" | "earliest" | "latest"));
            let end = value("end").map_or_else(String::new, |end| format!(",\"end\":{{\"in\":{end}}}"));
            let label = value("label").unwrap_or_else(|| "\"\"".to_owned());
            let number = |own: &str| {
                let number = fields.iter().find(|(name, _)| *name == own)?.1.parse::<f64>().ok()?;
                number.is_finite().then_some(number)
            };
            let at = number("lon").zip(number("lat")).map_or_else(
                || "null".to_owned(),
                |(lon, lat)| format!("{{\"type\":\"Point\",\"coordinates\":[{lon},{lat}]}}"),
            );
            let properties = object(fields, |name| matches!(name, "title" | "extra"));
            format!(
                "{{\"type\":\"Feature\",\"properties\":{properties},\"when\":{{\"timespans\":[{{\"start\":{start}{end}}}],\
                 \"label\":{label}}},\"geometry\":{at}}}"
            )
        });
        let features: Vec<String> = features.collect();
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\"@context\":\"x\",\"features\":[\n{}\n]}}",
            features.join(",\n")
        );
        let file = open("made.lpf.json", text.as_bytes());
        is_whole("made.lpf.json", &text, &file, features.len());
    }

    #[test]
    fn nothing_of_linked_places_in_a_table_is_lost(
        rows in prop::collection::vec(prop::collection::vec(value(), 9), 1..8)
    ) {
        let head = "id\ttitle\ttitle_source\tstart\tend\tlon\tlat\tapproximation\textra";
        let rows: Vec<String> = rows
            .iter()
            .map(|cells| cells.iter().map(|cell| cell.replace('\t', " ")).collect::<Vec<_>>().join("\t"))
            .collect();
        let text = format!("{head}\n{}\n", rows.join("\n"));
        let full = rows.iter().filter(|row| !row.trim().is_empty()).count();
        prop_assume!(full > 0);
        let file = open("made.lp.tsv", text.as_bytes());
        is_whole("made.lp.tsv", &text, &file, full);
    }

    #[test]
    fn nothing_of_a_calendar_is_lost(
        entries in records(&[
            "UID", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "DTSTART", "DTEND", "DURATION",
            "CATEGORIES", "URL", "RRULE", "X-OTHER",
        ]),
        dates in prop::collection::vec(prop::sample::select(vec!["20230924", "20230924T203000Z", "20230924T203000"]), 8),
    ) {
        let entries = entries.iter().zip(&dates).map(|(fields, date)| {
            let lines = fields.iter().map(|(name, value)| {
                // Dates that are some, half of the time.
                let value = if name.starts_with("DT") && value.len() % 2 == 0 { date } else { value.as_str() };
                let escaped = value.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
                format!("{name}:{escaped}\r\n")
            });
            format!("BEGIN:VEVENT\r\n{}END:VEVENT\r\n", lines.collect::<String>())
        });
        let entries: Vec<String> = entries.collect();
        let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", entries.concat());
        let file = open("made.ics", text.as_bytes());
        is_whole("made.ics", &text, &file, entries.len());
    }
}
