//! Timeline of a page: an SVG in which every event is a link, and the controls of the script.

use std::fmt::Write as _;

use super::html::{Html, id};
use crate::export::data::Extract;
use crate::export::inert::escaped;
use crate::label;
use crate::model::{Event, Moment, TimeSpan};
use crate::scene::text::told;
use crate::scene::theme::{Role, Theme};
use crate::time::{Axis, axis_ticks, folded_axis, view_showing, words};

/// Width of the drawing in its own units.
const WIDTH: f64 = 960.0;
/// Space at both sides.
const SIDE: f64 = 12.0;
/// Distance of two rows of marks.
const ROW: f64 = 12.0;
/// Radius of a mark.
const RADIUS: f64 = 4.5;
/// The most rows of marks.
const ROWS: usize = 24;
/// Height of the two rows of labels below the marks.
const LABELS: f64 = 34.0;

/// The controls: hidden until a script shows them.
pub(super) fn player(page: &mut Html) {
    page.raw("<div class=\"player\" id=\"player\" hidden>\n");
    let button = |page: &mut Html, own: &str, sign: &str, name: &str| {
        page.element("button", &[("type", "button"), ("id", own), ("aria-label", name)], sign);
    };
    button(page, "back", "◀", label!("page-back"));
    button(page, "on", "▶", label!("page-on"));
    let range = [
        ("type", "range"),
        ("id", "playhead"),
        ("min", "0"),
        ("step", "1"),
        ("aria-label", label!("page-playhead")),
    ];
    page.open("input", &range);
    button(page, "all", label!("page-all"), label!("page-all"));
    page.raw("\n<p id=\"now\" role=\"status\" aria-live=\"polite\"></p>\n</div>\n");
}

/// The timeline of the first so many events.
pub(super) fn timeline(page: &mut Html, extract: &Extract, most: usize) {
    let events = || extract.dataset.events().iter().take(most);
    let dated = events().filter_map(|event| Some((event, event.anchor()?)));
    let dated: Vec<(&Event, Moment)> =
        dated.filter(|(_, at)| *at > Moment::MIN && *at < Moment::MAX).collect();
    let (Some((_, first)), Some(last)) = (dated.first(), dated.iter().map(|(_, at)| *at).max())
    else {
        page.element("p", &[], label!("page-no-dates"));
        return;
    };
    let span = TimeSpan::between(*first, last.plus_millis(1));
    let gaps = extract.dataset.gaps();
    let axis = folded_axis(view_showing(span, gaps), gaps, SIDE, WIDTH - SIDE);
    let marks = packed(&dated, &axis);
    let rows = marks.iter().map(|mark| mark.row + 1).max().unwrap_or(1);
    let base = f64::from(u32::try_from(rows).unwrap_or(1)) * ROW + 6.0;
    let height = base + LABELS;
    let mut svg = String::new();
    let _ = writeln!(
        svg,
        "<svg id=\"line\" class=\"line\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" \
         aria-label=\"{}\">",
        escaped(label!("page-timeline"))
    );
    scale(&mut svg, &axis, extract, base);
    for Mark { event, x, row } in &marks {
        let y = base - 6.0 - f64::from(u32::try_from(*row).unwrap_or(0)) * ROW;
        mark(&mut svg, event, (*x, y), extract);
    }
    let _ = writeln!(
        svg,
        "<line id=\"head\" class=\"head\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"{base}\" visibility=\"hidden\"/>\n</svg>"
    );
    page.raw(&svg);
}

struct Mark<'e> {
    event: &'e Event,
    x: f64,
    row: usize,
}

/// The events from left to right, each in the lowest row where it touches no other.
fn packed<'e>(events: &[(&'e Event, Moment)], axis: &Axis) -> Vec<Mark<'e>> {
    let mut ends: Vec<f64> = Vec::new();
    let mut marks = Vec::with_capacity(events.len());
    for (event, at) in events {
        let x = axis.x_from_time(*at);
        let free = ends.iter().position(|end| x - *end >= 2.0 * RADIUS + 1.0);
        let row = free.unwrap_or_else(|| ends.len().min(ROWS - 1));
        match ends.get_mut(row) {
            Some(end) => *end = x,
            None => ends.push(x),
        }
        marks.push(Mark { event, x, row });
    }
    marks
}

fn scale(svg: &mut String, axis: &Axis, extract: &Extract, base: f64) {
    let ticks = axis_ticks(axis, &extract.zone);
    let (left, right) = (axis.x0(), axis.x1());
    let _ = writeln!(
        svg,
        "<line class=\"axis\" x1=\"{left}\" x2=\"{right}\" y1=\"{base}\" y2=\"{base}\"/>"
    );
    for fold in axis.fold_segments() {
        let _ = writeln!(
            svg,
            "<rect class=\"fold\" x=\"{:.1}\" y=\"0\" width=\"{:.1}\" height=\"{base}\"/>",
            fold.x0,
            fold.x1 - fold.x0
        );
    }
    let (upper, lower) = (base + 13.0, base + 27.0);
    for tick in &ticks.minor {
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{upper}\">{}</text>",
            tick.x + 2.0,
            escaped(&tick.label)
        );
    }
    for major in &ticks.major {
        let room = major.x1 - major.x0 - 4.0;
        let fits = |words: &str| {
            let letters = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
            f64::from(letters) * 6.2 < room
        };
        if let Some(words) = major.fitting(fits) {
            let _ = writeln!(
                svg,
                "<text class=\"major\" x=\"{:.1}\" y=\"{lower}\">{}</text>",
                major.x0 + 2.0,
                escaped(words)
            );
        }
    }
}

fn mark(svg: &mut String, event: &Event, (x, y): (f64, f64), extract: &Extract) {
    let [red, green, blue] = Theme::Light.colour(Role::Kind(event.kind)).0;
    let when = event.when.as_ref().map(|when| words(when, &extract.zone)).unwrap_or_default();
    let name = format!("{}, {when}", told(&event.title));
    let own = id("event", event.id.as_str());
    let _ = writeln!(
        svg,
        "<a href=\"#{own}\" data-event=\"{own}\" data-x=\"{x:.1}\"><circle cx=\"{x:.1}\" \
         cy=\"{y:.1}\" r=\"{RADIUS}\" fill=\"#{red:02x}{green:02x}{blue:02x}\"/>\
         <title>{}</title></a>",
        escaped(&name)
    );
}
