//! Card of a place: its names, what is known of it, and its events.

use crate::geo::theatre;
use crate::model::{Dataset, Event, PlaceId};
use crate::scene::text::{place_about, short_words};
use crate::scene::tray::{self, TrayRow};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// What a click on the name of a place shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceCard {
    /// Its name in the chosen language.
    pub name: String,
    /// Its names in the other languages that can be chosen, each once.
    pub other_names: Vec<String>,
    /// Kind and area, where its point comes from, and the dataset's remark, one a line.
    pub about: String,
    /// The events there that pass the filter, whatever the dates shown, in order of time.
    pub rows: Vec<TrayRow>,
}

/// The card of a place; `None` if the dataset does not have it.
pub fn place_card(
    dataset: &Dataset,
    state: &AppState,
    visible: &Visible,
    zone: &Zone,
    id: &PlaceId,
) -> Option<PlaceCard> {
    let place = dataset.place(id)?;
    let name = place.names.get(state.display.names).to_owned();
    let mut other_names: Vec<String> = Vec::new();
    for (language, _) in theatre().name_choices(dataset) {
        let other = place.names.get(language);
        let is_pair = other.contains(" / ");
        if other != name && !is_pair && !other_names.iter().any(|known| known == other) {
            other_names.push(other.to_owned());
        }
    }
    let rows = dataset.events().iter().enumerate();
    let rows = rows.filter(|(nth, event)| visible.passing.contains(*nth) && is_at(event, id));
    let rows = rows.map(|(nth, event)| {
        let date = event.when.as_ref().map(|when| short_words(when, zone)).unwrap_or_default();
        tray::row(nth, event, date, dataset, state, zone)
    });
    let rows = rows.collect();
    Some(PlaceCard { name, other_names, about: place_about(place, dataset, zone), rows })
}

/// Whether an event took place there or affects the place.
fn is_at(event: &Event, place: &PlaceId) -> bool {
    event.places().any(|id| id == place)
}
