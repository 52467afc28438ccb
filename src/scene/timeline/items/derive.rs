//! Items and footprints of single events.

use super::ItemShape;
use super::claim_marks::{rival_starts, said_later, starts_words};
use super::item::{Footprint, TITLE, TITLE_GAP, TimelineItem, TitleSide};
use super::shape::{hull, shape_of, stretches, without_wide_ground};
use crate::model::{Edge, Event, Precision, When};
use crate::scene::event::certainty;
use crate::scene::text::{Weight, event_name, listed, shown_name, text_width};
use crate::scene::timeline::{Plot, TimelineInput};
use crate::time::{Axis, Zone, short_in_year};
use crate::{label, message};

/// Space that a title takes in addition to its own width, in pixels.
const TITLE_ROOM: f64 = 10.0;

/// Strength of an event that a search dims: less than that of one outside the dates shown.
const DIMMED: f64 = 0.16;

impl TimelineInput<'_> {
    /// One event as an item, without a row or a place for its title yet; `None` without a date.
    pub(in crate::scene::timeline) fn item(self, position: usize) -> Option<TimelineItem> {
        let Self { dataset, state, zone, axis, plot, .. } = self;
        let event = dataset.events().get(position)?;
        let when = event.when.as_ref()?;
        let name = event_name(event, dataset, zone, state.display.names);
        let mut item = TimelineItem {
            events: vec![position],
            kind: event.kind,
            title: event.short_title().to_owned(),
            name: shown_name(
                listed([name, event.kind.label().to_lowercase()]),
                self.visible.is_possible(position),
            ),
            shape: shape_of(when, axis, plot),
            row: 0,
            side: TitleSide::None,
            shown: self.shows(position),
            disputed: dataset.is_disputed(event),
            selected: self.is_selected(position),
            certainty: if self.visible.asked.dims(position) {
                DIMMED
            } else {
                certainty(event, position, state, self.visible)
            },
            starts: rival_starts(event, axis, plot),
            stretches: stretches(when, axis, plot),
            doubted: when.is_uncertain(),
            said: Vec::new(),
            note: String::new(),
            goes_on: String::new(),
            reach: (0.0, 0.0),
        };
        item.shape = item.shape.with_gap(&item.stretches);
        if let [first, .., last] = &*item.starts {
            item.shape = item.shape.with_starts(*first, *last);
        }
        item.reach = without_wide_ground(hull(item.shape.extent(), &item.starts), item.solid());
        if let ItemShape::Bar { goes_on: true, .. } = item.shape {
            item.goes_on = end_words(when, axis, zone);
        }
        if item.selected {
            self.add_claim_marks(&mut item, event);
        }
        Some(item)
    }

    /// Adds what claims say of the selected event: how many starts, and when it was spoken of.
    fn add_claim_marks(self, item: &mut TimelineItem, event: &Event) {
        if !item.starts.is_empty() {
            item.note = starts_words(event, self.zone);
        }
        item.said = said_later(event, self.axis, self.plot, item.reach.1);
        let wide = hull(item.reach, &item.said);
        // The title keeps clear of the dotted line if there is room for both, else it covers it.
        let room = TITLE_ROOM + item.title_width();
        if wide.1 + room <= self.plot.right || wide.0 - room >= self.plot.left {
            item.reach = (wide.0, wide.1 + 3.0);
        }
    }

    /// The space that an event needs on its row, wherever the view is; `None` without a date.
    pub(in crate::scene::timeline) fn footprint(self, position: usize) -> Option<Footprint> {
        let event = self.dataset.events().get(position)?;
        let when = event.when.as_ref()?;
        let shape = shape_of(when, self.axis, Plot::ENDLESS);
        let shape = shape.with_gap(&stretches(when, self.axis, Plot::ENDLESS));
        let starts = rival_starts(event, self.axis, Plot::ENDLESS);
        let shape = match &*starts {
            [first, .., last] => shape.with_starts(*first, *last),
            _ => shape,
        };
        let solid = hull(shape.solid(), &starts);
        let title = text_width(event.short_title(), TITLE.px(), Weight::Regular);
        Some(Footprint {
            solid,
            reach: without_wide_ground(hull(shape.extent(), &starts), solid),
            title: if shape.holds(title) { 0.0 } else { TITLE_GAP + title },
        })
    }
}

/// How far an event goes on beyond the right edge, in few letters.
fn end_words(when: &When, axis: &Axis, zone: &Zone) -> String {
    let Edge::Within(span) = when.end() else {
        let open = when.end() == Edge::Open;
        let (goes_on, unknown) = (label!("timeline-goes-on"), label!("timeline-end-unknown"));
        return if open { goes_on } else { unknown }.to_owned();
    };
    let last = span.end().plus_millis(-1);
    // The scale shows the year if it is the same.
    let shown = Some(zone.civil(axis.visible().end()).date().year());
    let words = short_in_year(last, when.precision().min(Precision::Day), zone, shown);
    message!("timeline-goes-on-to", date = words)
}
