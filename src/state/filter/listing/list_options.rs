//! Options of the list.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::label;
use crate::model::variants::all_variants;
use crate::state::Field;

/// How the list of events is arranged. Undo leaves it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListOptions {
    /// What stands in the headings.
    pub by: ListGrouping,
    /// The order within a heading.
    pub order: ListOrder,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Whether the claims on an event stand as rows below it.
    pub claims: bool,
    /// Whether the fields with their values are shown above the list.
    pub fields_shown: bool,
    /// The fields whose values are listed.
    pub unfolded: BTreeSet<Field>,
}

/// What the headings of the list are.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum ListGrouping {
    /// Days.
    #[default]
    Day,
    /// Kinds.
    Kind,
    /// Those who took part: an event stands under each of them.
    Actor,
    /// Places.
    Place,
    /// Those who made claims on it: an event stands under each of them.
    Speaker,
}

/// The order of events under a heading.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum ListOrder {
    /// By time; while words are searched for, those that fit best first.
    #[default]
    Time,
    /// By time, whatever is searched for.
    Date,
    /// By title.
    Title,
    /// By place.
    Place,
    /// By the speaker of the first claim.
    Speaker,
    /// The best grade first.
    Grade,
    /// The most claims first.
    Claims,
}

impl ListGrouping {
    all_variants! {
        /// Every choice, in the order of menus.
        pub
    }

    /// The word in the menu.
    pub fn label(self) -> &'static str {
        match self {
            Self::Day => label!("ask-group-day"),
            Self::Kind => label!("ask-group-kind"),
            Self::Actor => label!("ask-group-actor"),
            Self::Place => label!("ask-group-place"),
            Self::Speaker => label!("ask-group-speaker"),
        }
    }
}

impl ListOrder {
    all_variants! {
        /// Every choice, in the order of menus.
        pub
    }

    /// The word in the menu.
    pub fn label(self) -> &'static str {
        match self {
            Self::Time | Self::Date => label!("ask-order-time"),
            Self::Title => label!("ask-order-title"),
            Self::Place => label!("ask-order-place"),
            Self::Speaker => label!("ask-order-speaker"),
            Self::Grade => label!("ask-order-grade"),
            Self::Claims => label!("ask-order-claims"),
        }
    }
}

impl ListOptions {
    /// Whether rows are days with events in order of time and nothing else.
    pub fn is_by_day(&self) -> bool {
        self.by == ListGrouping::Day
            && matches!(self.order, ListOrder::Time | ListOrder::Date)
            && !self.reversed
            && !self.claims
    }
}
