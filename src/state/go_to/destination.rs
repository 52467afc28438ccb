//! Destinations: the times, the events and the views that a typed text stands for.

use super::against::read_compared;
use super::find::{event_named, unknown_word};
use crate::label;
use crate::model::{Dataset, EventId, Moment, When};
use crate::state::{SharedView, is_view_address};
use crate::time::{NotUnderstood, TypedContext, Zone, read_when};

/// The context in which a typed destination is read.
#[derive(Clone, Copy, Debug)]
pub struct GoToContext<'a> {
    /// The data, for the names of events and the ends of the data.
    pub dataset: &'a Dataset,
    /// The zone of times without an offset.
    pub zone: &'a Zone,
    /// The playhead: steps start there, and a date takes from it what it leaves out.
    pub playhead: Moment,
    /// The machine's clock.
    pub now: Moment,
}

/// The meaning of a typed text.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// A date.
    Date(When),
    /// An event.
    Event(EventId),
    /// Two stretches of time to compare.
    Compare(Box<(When, When)>),
    /// A view that somebody passed on.
    View(Box<SharedView>),
}

/// Reads a time as [`read_when`] does, two of them to compare, the address of a view, or the name of
/// an event.
pub fn read_destination(
    text: &str,
    context: GoToContext<'_>,
) -> Result<Destination, NotUnderstood> {
    if text.trim().is_empty() {
        return Err(NotUnderstood { at: 0..0, words: label!("go-to-nothing-typed").to_owned() });
    }
    if is_view_address(text) {
        let refused = |fault: crate::state::ViewFault| NotUnderstood {
            at: 0..text.len(),
            words: fault.words(),
        };
        return SharedView::read(text)
            .map(|view| Destination::View(Box::new(view)))
            .map_err(refused);
    }
    let typed = TypedContext {
        zone: context.zone,
        from: context.playhead,
        now: context.now,
        extent: context.dataset.extent(),
    };
    if let Some(sides) = read_compared(text, typed) {
        return Ok(Destination::Compare(Box::new(sides)));
    }
    match read_when(text, typed) {
        Some(Ok(when)) => Ok(Destination::Date(when)),
        read => match event_named(text.trim(), context.dataset, context.playhead) {
            Some(event) => Ok(Destination::Event(event)),
            None => Err(read
                .and_then(Result::err)
                .unwrap_or_else(|| unknown_name(text, context.dataset))),
        },
    }
}

fn unknown_name(text: &str, dataset: &Dataset) -> NotUnderstood {
    let at = unknown_word(text, dataset).unwrap_or(0..text.len());
    NotUnderstood { at, words: label!("go-to-unknown").to_owned() }
}
