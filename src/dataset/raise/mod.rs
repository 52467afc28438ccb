//! From the form to the model: every record is checked, and what is wrong with it is told.

mod actor;
mod claim;
mod event;
mod figure;
mod force;
mod header;
mod known;
mod late;
mod lists;
mod phase;
mod place;
mod record;
mod share;
mod source;
mod spot;
mod story;

use std::borrow::Borrow;
use std::hash::Hash;

use serde::Deserialize;

pub(super) use self::header::other_version;
use self::known::{Ids, Known};
use self::lists::{Batch, read_list};
use self::record::Record;
use self::share::Desk;
use super::crew::Crew;
use super::issue::Issue;
use super::list::List;
use super::progress::{Progress, Work};
use super::split::Layout;
use crate::model::{Actor, Dataset, Event, Force, Phase, Place, Records, Source, Story};

/// How many steps indexing takes: to check what refers to what, to put events in order, and what
/// the window does after that.
const INDEXING_STEPS: usize = 3;

/// A record of a list.
pub(crate) trait Raise: Sized + Send {
    /// The list that it stands in.
    const LIST: List;
    /// What names it.
    type Id: Clone + Eq + Hash + Borrow<str> + for<'a> From<&'a str>;
    /// How a file writes it.
    type Form<'t>: Deserialize<'t>;

    /// What names it.
    fn id(&self) -> &Self::Id;

    /// Checks what a file says; `None` where the record has to be left out.
    ///
    /// Everything that is wrong with it is told to `record`, whether it is kept or not.
    fn raise(form: Self::Form<'_>, record: &mut Record<'_>) -> Option<Self>;
}

/// Reads everything that a layout found in a text; `None` where that was called off.
pub(super) fn raise(
    text: &str,
    layout: &Layout,
    means: (&Progress, Crew),
    issues: &mut Vec<Issue>,
) -> Option<Dataset> {
    let progress = means.0;
    let zone = header::zone(text, layout, issues);
    let mut known =
        Known { zone, places: Ids::default(), actors: Ids::default(), sources: Ids::default() };
    let sources = read_list::<Source>(text, layout, at_desk(&known, means), issues);
    known.sources = sources.ids;
    let places = read_list::<Place>(text, layout, at_desk(&known, means), issues);
    known.places = places.ids;
    let mut actors = read_list::<Actor>(text, layout, at_desk(&known, means), issues);
    late::part_of(text, &mut actors, issues);
    known.actors = actors.ids;

    let mut events = read_list::<Event>(text, layout, at_desk(&known, means), issues);
    if progress.is_cancelled() {
        return None;
    }
    late::claims(text, layout, &mut events, issues);
    let forces = read_list::<Force>(text, layout, at_desk(&known, means), issues);
    let phases = read_list::<Phase>(text, layout, at_desk(&known, means), issues);
    let mut stories = read_list::<Story>(text, layout, at_desk(&known, means), issues);
    progress.begin(Work::Indexing, INDEXING_STEPS);
    late::selections(text, &mut stories, &events.ids, issues);
    late::swapped_points(text, &places.records, &places.spans, issues);
    let meta = header::meta(text, layout, &known, &events.ids, issues);
    events.claim_issues(issues);
    progress.advance(1);
    if progress.is_cancelled() {
        return None;
    }
    // What only the checks needed makes room for the indexes.
    let Batch { records: events, spans, ids } = events;
    drop((spans, ids));
    let dataset = Dataset::from(Records {
        meta,
        places: places.records,
        actors: actors.records,
        sources: sources.records,
        events,
        forces: forces.records,
        phases: phases.records,
        stories: stories.records,
    });
    progress.advance(1);
    Some(dataset)
}

fn at_desk<'d>(known: &'d Known, (progress, crew): (&'d Progress, Crew)) -> Desk<'d> {
    Desk { known, progress, crew }
}
