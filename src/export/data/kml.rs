//! KML 2.2 (OGC 07-147r2) with times: a folder a kind, a placemark an event.

use std::fmt::Write as _;

use super::bounds::{DateBound, bounds};
use super::geometry::{Geometry, geometry};
use super::kind::{kind_colour, kind_name};
use super::losses;
use super::xml::{element, id};
use super::{Converted, Extract};
use crate::dataset::json::Json;
use crate::export::inert::escaped;
use crate::export::sentence::{claim_sentence, event_sentence};
use crate::label;
use crate::model::{Event, LatLon};
use crate::scene::text::told;
use crate::scene::theme::Rgb;
use crate::time::{Zone, words};

/// The extract as KML.
pub(super) fn kml(extract: &Extract) -> Converted {
    let dataset = &extract.dataset;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n",
    );
    element(&mut out, 2, "name", &told(&dataset.meta.title));
    let about = [told(&dataset.meta.summary).into_owned()];
    let about: Vec<&str> =
        about.iter().map(String::as_str).chain(extract.held_back.as_deref()).collect();
    element(&mut out, 2, "description", &about.join("\n"));
    let mut kinds: Vec<(&str, Rgb)> = Vec::new();
    for event in dataset.events() {
        let kind = kind_name(event);
        if !kinds.iter().any(|(known, _)| *known == kind) {
            kinds.push((kind, kind_colour(event)));
        }
    }
    for (nth, (_, colour)) in kinds.iter().enumerate() {
        style(&mut out, nth, *colour);
    }
    for (nth, (kind, _)) in kinds.iter().enumerate() {
        out.push_str("  <Folder>\n");
        element(&mut out, 4, "name", kind);
        for event in dataset.events().iter().filter(|event| kind_name(event) == *kind) {
            placemark(&mut out, event, nth, extract);
        }
        out.push_str("  </Folder>\n");
    }
    out.push_str("</Document>\n</kml>\n");
    let mut losses = losses::of_extract(extract);
    losses.push(label!("convert-lost-kml").to_owned());
    losses.extend(losses::events_alone(extract, false));
    losses.extend(losses::without_geometry(extract));
    Converted { text: out, losses }
}

/// The colour of a kind, in KML's order: opacity, blue, green, red.
fn style(out: &mut String, nth: usize, colour: Rgb) {
    let [red, green, blue] = colour.0;
    let colour = format!("ff{blue:02x}{green:02x}{red:02x}");
    let paler = format!("66{blue:02x}{green:02x}{red:02x}");
    let _ = writeln!(
        out,
        "  <Style id=\"kind-{nth}\"><IconStyle><color>{colour}</color></IconStyle>\
         <LineStyle><color>{colour}</color><width>2</width></LineStyle>\
         <PolyStyle><color>{paler}</color></PolyStyle></Style>"
    );
}

fn placemark(out: &mut String, event: &Event, kind: usize, extract: &Extract) {
    let _ = writeln!(out, "    <Placemark id=\"{}\">", id(event.id.as_str()));
    element(out, 6, "name", &told(&event.title));
    let _ =
        writeln!(out, "      <description>{}</description>", escaped(&description(event, extract)));
    time(out, event, &extract.zone);
    let _ = writeln!(out, "      <styleUrl>#kind-{kind}</styleUrl>");
    out.push_str("      <ExtendedData>\n");
    for (name, value) in super::geojson::derived(event, extract).fields() {
        let value = match value {
            Json::Text(text) => text.clone(),
            other => other.flat(),
        };
        data(out, name, &value);
    }
    data(out, "id", event.id.as_str());
    if let Some(when) = &event.when {
        data(out, "when", when.text());
    }
    out.push_str("      </ExtendedData>\n");
    if let Some(shape) = geometry(event, &extract.dataset) {
        geometry_element(out, &shape);
    }
    out.push_str("    </Placemark>\n");
}

fn data(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(
        out,
        "        <Data name=\"{}\"><value>{}</value></Data>",
        escaped(name),
        escaped(value)
    );
}

/// The event in HTML, which programs show in a balloon; it is escaped once more in the file.
fn description(event: &Event, extract: &Extract) -> String {
    let telling = extract.telling();
    let mut html = String::new();
    if let Some(when) = &event.when {
        let _ = write!(html, "<p>{}</p>", escaped(&words(when, &extract.zone)));
    }
    if let Some(summary) = event.summary.text() {
        let _ = write!(html, "<p>{}</p>", escaped(&told(summary)));
    }
    if event.claims.is_empty() {
        let _ = write!(html, "<p>{}</p>", escaped(&event_sentence(event, telling)));
    } else {
        html.push_str("<ul>");
        for claim in &event.claims {
            let _ = write!(html, "<li>{}</li>", escaped(&claim_sentence(claim, telling)));
        }
        html.push_str("</ul>");
    }
    html
}

/// The time: a stamp for an instant or a day, a span for all that lasts longer, or may.
fn time(out: &mut String, event: &Event, zone: &Zone) {
    let Some(when) = &event.when else { return };
    let (first, last) = bounds(when, zone);
    let text = |bound: DateBound| bound.text(zone);
    match (first, last) {
        (Some(first), Some(last)) if first == last => {
            let _ = writeln!(out, "      <TimeStamp><when>{}</when></TimeStamp>", text(first));
        }
        (None, None) => {}
        (first, last) => {
            let begin = first.map(|at| format!("<begin>{}</begin>", text(at))).unwrap_or_default();
            let end = last.map(|at| format!("<end>{}</end>", text(at))).unwrap_or_default();
            let _ = writeln!(out, "      <TimeSpan>{begin}{end}</TimeSpan>");
        }
    }
}

fn geometry_element(out: &mut String, shape: &Geometry) {
    let coordinates = |points: &[LatLon]| {
        let pairs: Vec<String> = points.iter().map(|at| format!("{},{}", at.lon, at.lat)).collect();
        format!("<coordinates>{}</coordinates>", pairs.join(" "))
    };
    let line = |points: &Vec<LatLon>| {
        format!("<LineString><tessellate>1</tessellate>{}</LineString>", coordinates(points))
    };
    let text = match shape {
        Geometry::Point(at, _) => format!("<Point>{}</Point>", coordinates(&[*at])),
        Geometry::Lines(lines) => match lines.as_slice() {
            [only] => line(only),
            lines => {
                let lines: String = lines.iter().map(line).collect();
                format!("<MultiGeometry>{lines}</MultiGeometry>")
            }
        },
        Geometry::Area(ring) => format!(
            "<Polygon><outerBoundaryIs><LinearRing>{}</LinearRing></outerBoundaryIs></Polygon>",
            coordinates(ring)
        ),
    };
    let _ = writeln!(out, "      {text}");
}
