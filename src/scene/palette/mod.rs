//! Palette of commands: what a few letters may mean, commands, events, places, people and dates.

mod score;

#[cfg(test)]
mod tests;

use self::score::{Query, score};
use crate::geo::Projection;
use crate::label;
use crate::model::{ActorKind, Dataset, Moment, Precision};
use crate::scene::text::told;
use crate::scene::typed::preview;
use crate::state::{
    Asked, Command, Destination, FilterCommand, GoToCommand, GoToContext, MapCommand,
    SelectCommand, ShortcutEntry, read_destination,
};
use crate::time::{Zone, moment_words};

/// The most entries that are offered.
pub const MOST: usize = 14;
/// The most events whose titles are compared letter by letter; of more, the index of the search finds
/// words and their beginnings.
pub const MOST_EVENTS: usize = 50_000;
/// The most events that are taken from the index.
const MOST_INDEXED: usize = 200;

/// What a place or a person gains over an event whose title names it.
const NAMED: u32 = 250;

/// An entry of the palette.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteEntry {
    /// What sort of thing it is: "Command", "Event".
    pub sort: &'static str,
    /// Its name.
    pub name: String,
    /// The key of a command, the date of an event; empty for neither.
    pub about: String,
    /// What choosing it does.
    pub commands: Vec<Command>,
}

/// What the palette looks in.
#[derive(Clone, Copy, Debug)]
pub struct PaletteInput<'a> {
    /// Events, places and actors.
    pub dataset: &'a Dataset,
    /// The table of commands, each with its key in words.
    pub commands: &'a [(ShortcutEntry, String)],
    /// The language of names.
    pub names: crate::model::Language,
    /// The zone of dates.
    pub zone: &'a Zone,
    /// The instant of the playhead.
    pub playhead: Moment,
    /// The system's time.
    pub now: Moment,
    /// The index of the search; `None` where there is none.
    pub asked: Option<&'a Asked>,
    /// The most events whose titles are compared letter by letter: [`MOST_EVENTS`].
    pub most_events: usize,
    /// The projection of the map: a place that it does not show is not offered.
    pub projection: Projection,
}

/// The entries that match a text, the best first; without one the commands.
pub fn palette_entries(text: &str, input: PaletteInput<'_>) -> Vec<PaletteEntry> {
    let query = Query::new(text);
    let mut found: Vec<(u32, PaletteEntry)> = Vec::new();
    for (entry, key) in input.commands.iter().filter(|(entry, _)| entry.enabled) {
        if let Some(score) = score(&query, entry.text) {
            found.push((
                score + 2,
                PaletteEntry {
                    sort: label!("palette-command"),
                    name: entry.text.to_owned(),
                    about: key.clone(),
                    commands: vec![entry.command.clone()],
                },
            ));
        }
    }
    if !query.is_empty() {
        found.extend(date(text, input));
        events(&query, input, &mut found);
        places(&query, input, &mut found);
        actors(&query, input, &mut found);
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The date that the text is, above all else.
fn date(text: &str, input: PaletteInput<'_>) -> Option<(u32, PaletteEntry)> {
    let PaletteInput { dataset, zone, playhead, now, .. } = input;
    let context = GoToContext { dataset, zone, playhead, now };
    let (sort, name) = match read_destination(text, context).ok()? {
        Destination::Date(when) => {
            (label!("palette-date"), moment_words(when.anchor(), zone, Precision::Minute))
        }
        Destination::Compare(_) => {
            (label!("palette-compare"), preview(text, context, input.names).words)
        }
        Destination::View(_) => (label!("palette-view"), preview(text, context, input.names).words),
        Destination::Event(_) => return None,
    };
    let entry = PaletteEntry {
        sort,
        name,
        about: String::new(),
        commands: vec![Command::GoTo(GoToCommand::Go { text: text.to_owned(), now })],
    };
    Some((score::BEST, entry))
}

/// Events by title. Of very many, those that the index of the search finds, by what is said of them
/// too; until it is made, the first ones.
fn events(query: &Query, input: PaletteInput<'_>, found: &mut Vec<(u32, PaletteEntry)>) {
    let dataset = input.dataset;
    let events = dataset.events();
    let indexed = if events.len() > input.most_events {
        input.asked.and_then(|asked| asked.named(query.text(), dataset, MOST_INDEXED))
    } else {
        None
    };
    let by_title = events.iter().take(if indexed.is_some() { 0 } else { input.most_events });
    let by_index = indexed.iter().flatten().filter_map(|position| events.get(*position));
    let all = by_title.map(|event| (event, None)).chain(by_index.map(|it| (it, Some(score::SAID))));
    for (event, otherwise) in all {
        let short = event.short.text().and_then(|short| score(query, short));
        let titled = score(query, &event.title).max(short);
        let Some(score) = titled.or(otherwise) else { continue };
        let about = event.anchor().map(|at| moment_words(at, input.zone, Precision::Day));
        found.push((
            score,
            PaletteEntry {
                sort: label!("palette-event"),
                name: told(&event.title).into_owned(),
                about: about.unwrap_or_default(),
                commands: vec![Command::Select(SelectCommand::GoTo(event.id.clone()))],
            },
        ));
    }
}

fn places(query: &Query, input: PaletteInput<'_>, found: &mut Vec<(u32, PaletteEntry)>) {
    for place in input.dataset.places() {
        let Some(at) = place.at.and_then(|at| input.projection.project(at)) else { continue };
        let best = place.names.iter().filter_map(|(_, name)| score(query, name)).max();
        let Some(score) = best else { continue };
        found.push((
            score + NAMED,
            PaletteEntry {
                sort: label!("palette-place"),
                name: place.names.get(input.names).to_owned(),
                about: String::new(),
                commands: vec![Command::Map(MapCommand::CenterOn(at))],
            },
        ));
    }
}

fn actors(query: &Query, input: PaletteInput<'_>, found: &mut Vec<(u32, PaletteEntry)>) {
    for actor in input.dataset.actors() {
        let best = actor.names.iter().filter_map(|(_, name)| score(query, name)).max();
        let Some(score) = best else { continue };
        let name = actor.names.get(input.names).to_owned();
        let sort = if actor.kind == ActorKind::Person {
            label!("palette-person")
        } else {
            label!("palette-actor")
        };
        let search = Command::Filter(FilterCommand::SetText(name.clone()));
        let about = actor.role.as_ref().map(|role| told(role).into_owned()).unwrap_or_default();
        found.push((score + NAMED, PaletteEntry { sort, name, about, commands: vec![search] }));
    }
}
