//! Roles of columns: what a column of somebody else's table says of an event.

use serde::{Deserialize, Serialize};

use crate::label;
use crate::model::variants::all_variants;

/// What a column says of an event.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
pub enum ColumnRole {
    /// The file's own name for the record.
    Id,
    /// The title.
    Title,
    /// A summary.
    Summary,
    /// The date, or the start of a stretch of time where there is [`Until`](Self::Until).
    When,
    /// The end of a stretch of time.
    Until,
    /// The earliest date at which it can have happened, once.
    Earliest,
    /// The latest date at which it can have happened, once.
    Latest,
    /// How precise the date is, in the code of the layout.
    DatePrecision,
    /// The time of day.
    Time,
    /// The year of the date.
    Year,
    /// The month of the date.
    Month,
    /// The day of the month of the date.
    Day,
    /// The latitude.
    Latitude,
    /// The longitude.
    Longitude,
    /// Latitude and longitude in one cell, or a geometry.
    Coordinates,
    /// The radius within which the position holds, in metres.
    Radius,
    /// The same in kilometres.
    RadiusKm,
    /// How precise the position is, in the code of the layout.
    PlacePrecision,
    /// The name of the place.
    Place,
    /// A district or region around the place, which tells places of one name apart.
    Region,
    /// The country, which does so too.
    Country,
    /// What was said.
    Statement,
    /// Who said it.
    Speaker,
    /// When it was said.
    Said,
    /// What reports it: a title, or the name of who published it.
    Source,
    /// Who published the source.
    Publisher,
    /// The web address of the source.
    Address,
    /// The kind of event.
    Kind,
    /// Who took part.
    Actor,
    /// A tag.
    Tag,
    /// A number of something, which the column's name says.
    Figure,
    /// The lowest number that is given for it.
    FigureLow,
    /// The highest number that is given for it.
    FigureHigh,
    /// Anything else that is worth keeping beside the event.
    Note,
    /// Nothing: it is not read.
    #[default]
    LeftAlone,
}

impl ColumnRole {
    all_variants! {
        /// All roles, in the order of lists.
        pub
    }

    /// The role as a phrase for lists.
    pub fn label(self) -> &'static str {
        match self {
            Self::Id => label!("import-role-id"),
            Self::Title => label!("import-role-title"),
            Self::Summary => label!("import-role-summary"),
            Self::When => label!("import-role-when"),
            Self::Until => label!("import-role-until"),
            Self::Earliest => label!("import-role-earliest"),
            Self::Latest => label!("import-role-latest"),
            Self::DatePrecision => label!("import-role-date-precision"),
            Self::Time => label!("import-role-time"),
            Self::Year => label!("import-role-year"),
            Self::Month => label!("import-role-month"),
            Self::Day => label!("import-role-day"),
            Self::Latitude => label!("import-role-latitude"),
            Self::Longitude => label!("import-role-longitude"),
            Self::Coordinates => label!("import-role-coordinates"),
            Self::Radius => label!("import-role-radius"),
            Self::RadiusKm => label!("import-role-radius-km"),
            Self::PlacePrecision => label!("import-role-place-precision"),
            Self::Place => label!("import-role-place"),
            Self::Region => label!("import-role-region"),
            Self::Country => label!("import-role-country"),
            Self::Statement => label!("import-role-statement"),
            Self::Speaker => label!("import-role-speaker"),
            Self::Said => label!("import-role-said"),
            Self::Source => label!("import-role-source"),
            Self::Publisher => label!("import-role-publisher"),
            Self::Address => label!("import-role-address"),
            Self::Kind => label!("import-role-kind"),
            Self::Actor => label!("import-role-actor"),
            Self::Tag => label!("import-role-tag"),
            Self::Figure => label!("import-role-figure"),
            Self::FigureLow => label!("import-role-figure-low"),
            Self::FigureHigh => label!("import-role-figure-high"),
            Self::Note => label!("import-role-note"),
            Self::LeftAlone => label!("import-role-left-alone"),
        }
    }

    /// The word in recipes, the same in every language.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// Whether only one column of a table can have the role; a second one would take its place.
    pub const fn is_single(self) -> bool {
        !matches!(
            self,
            Self::Source
                | Self::Actor
                | Self::Tag
                | Self::Figure
                | Self::Note
                | Self::LeftAlone
                | Self::Region
                | Self::Address
        )
    }
}
