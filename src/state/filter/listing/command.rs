//! Commands to the list.

use super::{ListGrouping, ListOrder};
use crate::state::{AppState, Effect, Field, UndoGroup};

/// A command to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListingCommand {
    /// Put that into the headings.
    GroupBy(ListGrouping),
    /// Order the rows by that; by what they are ordered by already, the other way round.
    OrderBy(ListOrder),
    /// Show claims as rows, or no longer.
    ToggleClaims,
    /// Show the fields with their values above the list, or no longer.
    ToggleFields,
    /// List the values of a field, or no longer.
    ToggleField(Field),
}

impl ListingCommand {
    /// How the list is arranged is not work that could be lost.
    pub(in crate::state) const UNDO_GROUP: UndoGroup = UndoGroup::Unrecorded;

    /// Changes the list.
    pub(in crate::state) fn apply(self, state: &mut AppState) -> Vec<Effect> {
        let list = &mut state.listing;
        match self {
            Self::GroupBy(by) => list.by = by,
            Self::OrderBy(order) if list.order == order => list.reversed = !list.reversed,
            Self::OrderBy(order) => (list.order, list.reversed) = (order, false),
            Self::ToggleClaims => list.claims = !list.claims,
            Self::ToggleFields => list.fields_shown = !list.fields_shown,
            Self::ToggleField(field) => {
                if !list.unfolded.remove(&field) {
                    list.unfolded.insert(field);
                }
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Command;
    use crate::state::fixture::{after, march_at};

    #[test]
    fn the_order_that_is_there_already_is_turned_round() {
        let (dataset, state) = march_at("2020-03-04");
        let by = |order| Command::Listing(ListingCommand::OrderBy(order));
        let (once, _) = after(state, &dataset, [by(ListOrder::Title)]);
        assert!(once.listing.order == ListOrder::Title && !once.listing.reversed);
        let (twice, _) = after(once, &dataset, [by(ListOrder::Title)]);
        assert!(twice.listing.reversed);
        let (other, _) = after(twice, &dataset, [by(ListOrder::Place)]);
        assert!(!other.listing.reversed);
    }

    #[test]
    fn a_field_is_unfolded_and_folded_again() {
        let (dataset, state) = march_at("2020-03-04");
        let toggle = Command::Listing(ListingCommand::ToggleField(Field::Speaker));
        let (open, _) = after(state.clone(), &dataset, [toggle.clone()]);
        assert!(open.listing.unfolded.contains(&Field::Speaker));
        assert_eq!(after(open, &dataset, [toggle]).0, state);
    }
}
