//! Details of a reading: what was found about the file as a whole, and what could be chosen instead.

use serde::{Deserialize, Serialize};

use crate::label;
use crate::model::variants::all_variants;

/// Something that was found about the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingDetail {
    /// What it is about.
    pub kind: DetailKind,
    /// What was found, as a recipe has it.
    pub found: String,
    /// What could be chosen, as a recipe has it; with `found`, and empty where there is no choice.
    pub choices: Vec<String>,
    /// Whether the file left no doubt.
    pub is_sure: bool,
}

/// What a detail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::VariantArray)]
pub enum DetailKind {
    /// The encoding of its letters.
    Encoding,
    /// The sign between its cells.
    Separator,
    /// The line of the names of its columns, from one; 0 where it has none.
    Header,
    /// The sheet of a workbook.
    Sheet,
    /// Whether the day or the month comes first.
    Dates,
    /// The time zone of its times.
    Zone,
}

/// The order of day and month in dates that are all numbers.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
pub enum DateOrder {
    /// 24/9/2023.
    #[default]
    DayFirst,
    /// 9/24/2023.
    MonthFirst,
}

impl DetailKind {
    all_variants! {
        /// All kinds, in the order of lists.
        pub
    }

    /// What it is about, as a phrase.
    pub fn label(self) -> &'static str {
        match self {
            Self::Encoding => label!("import-detail-encoding"),
            Self::Separator => label!("import-detail-separator"),
            Self::Header => label!("import-detail-header"),
            Self::Sheet => label!("import-detail-sheet"),
            Self::Dates => label!("import-detail-dates"),
            Self::Zone => label!("import-detail-zone"),
        }
    }
}

impl DateOrder {
    all_variants! {
        /// Both orders.
        pub
    }

    /// The word in recipes, the same in every language.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The order as a phrase.
    pub fn label(self) -> &'static str {
        match self {
            Self::DayFirst => label!("import-order-day"),
            Self::MonthFirst => label!("import-order-month"),
        }
    }
}
