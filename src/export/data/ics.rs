//! iCalendar (RFC 5545): an entry an event.
//!
//! Whole days have no zone; times of day are in UTC. An entry takes no time of whoever puts it into a
//! calendar: it is transparent.

use super::bounds::{DateBound, bounds};
use super::kind::kind_name;
use super::losses;
use super::{Converted, Extract};
use crate::export::inert::inert;
use crate::export::sentence::{claim_sentence, event_sentence};
use crate::label;
use crate::model::{Dataset, Event, Moment, WebAddress};
use crate::scene::text::{place_name, told};
use crate::time::{Date, Zone, words};

/// The longest line in octets without its break (RFC 5545, section 3.1).
const LINE: usize = 75;

/// The extract as a calendar.
pub(super) fn icalendar(extract: &Extract) -> Converted {
    let dataset = &extract.dataset;
    let mut calendar = Calendar(String::new());
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Ibar//Ibar//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    // Not in the standard, and the only name that programs show (also RFC 7986).
    calendar.text("NAME", &told(&dataset.meta.title));
    calendar.text("X-WR-CALNAME", &told(&dataset.meta.title));
    let about = [Some(told(&dataset.meta.summary).into_owned()), extract.held_back.clone()];
    let about: Vec<String> = about.into_iter().flatten().collect();
    calendar.text("X-WR-CALDESC", &about.join("\n"));
    let held = |event: &Event| days(event, &extract.zone).is_some();
    for event in dataset.events() {
        if let Some(times) = days(event, &extract.zone) {
            entry(&mut calendar, event, times, extract);
        }
    }
    calendar.line("END", "VCALENDAR");
    let mut losses = losses::of_extract(extract);
    losses.push(label!("convert-lost-ics").to_owned());
    losses.extend(losses::events_alone(extract, false));
    losses.extend(losses::left_out(dataset.events(), held));
    Converted { text: calendar.0, losses }
}

/// The start and the end of an entry as properties with their values.
type Times = [(&'static str, String); 2];

/// Start and end, the end excluded; `None` without a start, and for years that the format has not.
fn days(event: &Event, zone: &Zone) -> Option<Times> {
    let when = event.when.as_ref()?;
    let (first, last) = bounds(when, zone);
    let first = first?;
    match (first, last.unwrap_or(first)) {
        (DateBound::Day(first), DateBound::Day(last)) => Some([
            ("DTSTART;VALUE=DATE", day(first)?),
            ("DTEND;VALUE=DATE", day(last.plus_days(1))?),
        ]),
        (first, last) => {
            let at = |bound: DateBound| match bound {
                DateBound::Day(date) => instant(zone.midnight(date)),
                DateBound::Instant(at) => instant(at),
            };
            Some([("DTSTART", at(first)?), ("DTEND", at(last)?)])
        }
    }
}

fn day(date: Date) -> Option<String> {
    (1..=9999)
        .contains(&date.year())
        .then(|| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()))
}

fn instant(at: Moment) -> Option<String> {
    let civil = Zone::utc().civil(at);
    let (date, clock) = (day(civil.date())?, civil.clock());
    Some(format!("{date}T{:02}{:02}{:02}Z", clock.hour(), clock.minute(), clock.second()))
}

fn entry(calendar: &mut Calendar, event: &Event, times: Times, extract: &Extract) {
    let (dataset, zone) = (&extract.dataset, &extract.zone);
    calendar.line("BEGIN", "VEVENT");
    let uid = format!("{}-{:016x}@ibar", event.id, hash(&dataset.meta.title));
    calendar.text("UID", &uid);
    // The same file for the same record: when it was first reported, and not when it was exported.
    let stamp = dataset.reported_by(event).and_then(instant);
    let epoch = || "19700101T000000Z".to_owned();
    calendar.line("DTSTAMP", &stamp.unwrap_or_else(epoch));
    for (name, value) in times {
        calendar.line(name, &value);
    }
    calendar.text("SUMMARY", &told(&event.title));
    calendar.text("DESCRIPTION", &description(event, extract));
    calendar.text("LOCATION", place_name(event, dataset, extract.names));
    if let Some((at, _)) = dataset.located(&event.r#where.spot) {
        calendar.line("GEO", &format!("{:.6};{:.6}", at.lat, at.lon));
    }
    calendar.text("CATEGORIES", kind_name(event));
    if let Some(address) = first_address(event, dataset) {
        calendar.line("URL", address.as_str());
    }
    calendar.line("TRANSP", "TRANSPARENT");
    if let Some(when) = &event.when {
        calendar.text("X-IBAR-WHEN", when.text());
        calendar.text("COMMENT", &words(when, zone));
    }
    calendar.line("END", "VEVENT");
}

fn description(event: &Event, extract: &Extract) -> String {
    let telling = extract.telling();
    let mut lines = Vec::new();
    lines.extend(event.when.as_ref().map(|when| words(when, &extract.zone)));
    lines.extend(event.summary.text().map(|text| told(text).into_owned()));
    if event.claims.is_empty() {
        lines.push(event_sentence(event, telling));
    }
    lines.extend(event.claims.iter().map(|claim| claim_sentence(claim, telling)));
    lines.join("\n")
}

fn first_address(event: &Event, dataset: &Dataset) -> Option<WebAddress> {
    let claimed = event.claims.iter().flat_map(|claim| &claim.sources);
    let sources = event.sources.iter().chain(claimed).filter_map(|id| dataset.source(id));
    let mut addresses = sources.filter_map(|source| source.address.as_deref());
    addresses.find_map(|text| WebAddress::parse(text).ok())
}

/// FNV-1a of a text: the same on every machine and in every version.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The text of a calendar, in folded lines.
struct Calendar(String);

impl Calendar {
    /// A property whose value is a text, with what has a meaning in it escaped (section 3.3.11); none
    /// where the text is empty.
    fn text(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut value = String::with_capacity(text.len() + 8);
        for letter in inert(text).chars() {
            match letter {
                '\\' | ';' | ',' => value.extend(['\\', letter]),
                '\n' => value.push_str("\\n"),
                '\t' => value.push(' '),
                _ => value.push(letter),
            }
        }
        self.line(name, &value);
    }

    /// A property, folded where it is too long: a break and a space, and never within a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in format!("{name}:{value}").chars() {
            let bytes = letter.len_utf8();
            if bytes > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= bytes;
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }
}
