//! Commands to the filter.

use std::collections::BTreeSet;

use super::area::area_within;
use super::{AreaCommand, ValueChoice};
use crate::model::{Dataset, EventKind, GradeFloor};
use crate::state::{AppState, Effect, Field, Filter, Ruler, Term};

/// A command to the filter.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterCommand {
    /// Hide a kind, or show it again.
    ToggleKind(EventKind),
    /// Show this kind alone, or all kinds again if it is alone already.
    OnlyKind(EventKind),
    /// Show every kind again.
    AllKinds,
    /// Show only events that contain all of these words; an empty text shows all.
    SetText(String),
    /// Move the terms in the text to the filter's terms, as when a line is entered.
    Settle,
    /// Put another filter in the place of this one.
    SetFilter(Filter),
    /// Ask for a value of a field, or no longer: one of several, all of several, or none of them.
    ToggleValue(Field, Box<str>, ValueChoice),
    /// Ask for what lies within the ruler's points: a box between two, an outline of more.
    WithinRuler,
    /// Take away a term.
    RemoveTerm(Term),
    /// Show only events in the map's frame, or all.
    SetOnlyOnMap(bool),
    /// Search only in the dates shown, or always in all.
    SetOnlyInDates(bool),
    /// A command to the area that is being drawn on the map.
    Area(AreaCommand),
    /// Show only events and claims graded that or better; `None` shows all.
    SetAtLeast(Option<GradeFloor>),
    /// Clear the filter, and show all of time.
    ShowAll,
}

impl FilterCommand {
    /// Changes the filter.
    pub(in crate::state) fn apply(self, state: &mut AppState, dataset: &Dataset) -> Vec<Effect> {
        let filter = &mut state.filter;
        match self {
            Self::ToggleKind(kind) => {
                if !filter.hidden_kinds.remove(&kind) {
                    filter.hidden_kinds.insert(kind);
                }
            }
            Self::OnlyKind(kind) => {
                let kinds = dataset.timetable().kinds_in_order().iter().copied();
                let others: BTreeSet<EventKind> = kinds.filter(|other| *other != kind).collect();
                filter.hidden_kinds =
                    if filter.hidden_kinds == others { BTreeSet::new() } else { others };
            }
            Self::AllKinds => filter.hidden_kinds.clear(),
            Self::SetText(text) => filter.text = text,
            Self::Settle => drop(filter.settle()),
            Self::SetFilter(other) => *filter = other,
            Self::ToggleValue(field, value, choice) => filter.toggle_value(field, value, choice),
            Self::WithinRuler => {
                if let Some(test) = area_within(state.ruler.points()) {
                    filter.ask_within(test);
                    state.ruler = Ruler::default();
                }
            }
            Self::RemoveTerm(term) => filter.terms.retain(|own| *own != term),
            Self::SetOnlyOnMap(only) => filter.only_on_map = only,
            Self::SetOnlyInDates(only) => filter.only_in_dates = only,
            Self::Area(command) => command.apply(state),
            Self::SetAtLeast(floor) => filter.at_least = floor,
            Self::ShowAll => {
                *filter = Filter::default();
                state.window.hold_all(dataset.extent());
                state.show_all_time(dataset);
            }
        }
        Vec::new()
    }
}
