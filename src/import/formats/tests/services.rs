//! Downloads of services in JSON, and calendars of other programs.

use super::{dataset, has_told, open, told, when};

#[test]
fn records_of_a_service_are_read_wherever_their_list_is() {
    let row = |id: &str, precision: &str| {
        format!(
            "{{\"event_id_cnty\":\"{id}\",\"event_date\":\"2023-09-24\",\"time_precision\":\"{precision}\",\
             \"event_type\":\"Battles\",\"geo_precision\":\"2\",\"location\":\"Oldtown\",\
             \"latitude\":\"42.97\",\"longitude\":\"20.78\",\"fatalities\":2,\"more\":{{\"a\":1}}}}"
        )
    };
    let rows = [row("A1", "2"), row("A2", "1")].join(",");
    for text in [
        format!("{{\"status\":200,\"data\":[{rows}],\"few\":[{{\"a\":1}}]}}"),
        format!("{{\"result\":{{\"rows\":[{rows}]}}}}"),
        format!("[{rows}]"),
    ] {
        let file = open("download.json", text.as_bytes());
        let found: Vec<String> = dataset(&file).events().iter().map(when).collect();
        assert_eq!(found, ["[2023-09-21..2023-09-27]", "2023-09-24"], "{text}");
        let reading = file.reading.as_ref().unwrap();
        assert!(reading.tally.is_whole() && reading.tally.records == 2, "{:?}", reading.tally);
        assert!(reading.columns.iter().any(|column| column.name == "more.a"));
    }
    let other = open("other.json", b"{\"a\": [1, 2], \"b\": {\"c\": []}}");
    assert!(other.loaded.dataset.is_none());
}

#[test]
fn zones_that_windows_names_are_known() {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\n\
                DTSTART;TZID=Central European Standard Time:20230924T120000\r\n\
                END:VEVENT\r\nEND:VCALENDAR\r\n";
    let file = open("a.ics", text.as_bytes());
    assert_eq!(when(&dataset(&file).events()[0]), "2023-09-24T12:00:00+02:00", "{}", told(&file));
    assert!(!has_told(&file, "unknown-zone"));
}
