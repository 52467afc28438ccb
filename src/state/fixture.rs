//! Fixture for tests: a small crisis of eight events at known instants, in UTC.

use super::{AppState, Command, Effect, VisibleCache, update, visible};
use crate::dataset::load;
use crate::model::{Dataset, EventId, Moment};
use crate::time::{Zone, parse};

/// Days of March 2020. Three events share an instant, one has no date, one never ended, two are far
/// off the map, and the town has names in two scripts and three languages.
const MARCH: &str = r#"#![enable(implicit_some)]
Dataset(
    ibar: 1,
    title: "March",
    summary: "A small crisis.",
    time_zone: "UTC",
    languages: ["en", "sr-Latn", "sr-Cyrl", "sq"],
    actors: [
        Actor(id: "mayor", names: {"en": "Mayor Đorđević", "sr-Cyrl": "Ђорђевић"}, kind: Person),
        Actor(id: "police", names: {"en": "Police"}),
    ],
    places: [
        Place(id: "town", names: {"en": "Zvečan", "sr-Cyrl": "Звечан", "sq": "Zveçan"}, at: (lat: 42.905, lon: 20.84)),
        Place(id: "city", names: {"en": "Mitrovica", "sq": "Mitrovicë"}, at: (lat: 42.89, lon: 20.866)),
        Place(id: "harbour", names: {"en": "Harbour"}, at: (lat: 51.5, lon: -0.12)),
    ],
    events: [
        Event(id: "march", title: "March to the bridge", when: "2020-03-01T06:00Z", where: Place(id: "town"), kind: Crossing, actors: ["mayor"]),
        Event(id: "clash", title: "Clash at the bridge", when: "2020-03-02T10:00Z", where: Place(id: "city"), kind: Clash, actors: ["police"]),
        Event(id: "call", title: "Call for calm", when: "2020-03-02T10:00Z", where: Place(id: "harbour", role: Seat), kind: Statement),
        Event(id: "order", title: "Order of the mayor", when: "2020-03-02T10:00Z", where: Place(id: "town", role: Seat), kind: Decision),
        Event(id: "siege", title: "Siege", when: "2020-03-03/2020-03-05", where: Place(id: "city"), kind: Clash),
        Event(id: "talks", title: "Talks", when: "2020-03-10T12:00Z", where: Place(id: "harbour", role: Meeting), kind: Statement),
        Event(id: "patrols", title: "Patrols", when: "2020-03-11/..", where: Place(id: "city"), kind: Deployment),
        Event(id: "rumour", title: "Rumour", where: Place(id: "town"), kind: Other),
    ],
)"#;

/// The small crisis.
pub(crate) fn march() -> Dataset {
    dataset(MARCH)
}

/// A dataset in which no event has a date.
pub(crate) fn undated() -> Dataset {
    let text =
        r#"Dataset(ibar: 1, title: "T", summary: "S", events: [Event(id: "rumour", title: "R")])"#;
    dataset(text)
}

/// The dataset in the text, which must be without issues.
pub(crate) fn dataset(text: &str) -> Dataset {
    let loaded = load(text.as_bytes());
    assert_eq!(loaded.issues, [], "the fixture has issues");
    loaded.dataset.unwrap()
}

/// The first instant that the date can mean.
pub(crate) fn at(date: &str) -> Moment {
    parse(date, &Zone::utc()).unwrap().anchor()
}

/// The identifier.
pub(crate) fn id(id: &str) -> EventId {
    EventId::from(id)
}

/// The small crisis as it opens, with the playhead at that date.
pub(crate) fn march_at(date: &str) -> (Dataset, AppState) {
    let dataset = march();
    let mut state = AppState::opening(&dataset);
    state.playhead = at(date);
    (dataset, state)
}

/// The state after the commands, and their effects.
pub(crate) fn after(
    mut state: AppState,
    dataset: &Dataset,
    commands: impl IntoIterator<Item = Command>,
) -> (AppState, Vec<Effect>) {
    let (mut effects, mut cache) = (Vec::new(), VisibleCache::default());
    for command in commands {
        let passing = cache.passing(&state.filter, dataset);
        effects.extend(update(&mut state, dataset, &passing, command));
    }
    (state, effects)
}

/// The events shown, by their identifiers, in order of time.
pub(crate) fn shown(state: &AppState, dataset: &Dataset) -> Vec<String> {
    visible(state, dataset).events(dataset).map(|event| event.id.to_string()).collect()
}
