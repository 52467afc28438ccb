//! Plan of a table: the role of each column, and how its cells are read.

use super::dates::DateStyle;
use crate::import::reading::ColumnRole as Role;
use crate::model::TableLayout;

/// A column with its role.
#[derive(Clone, Debug, Default)]
pub(super) struct PlannedColumn {
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) guessed: Role,
    pub(super) style: DateStyle,
    pub(super) examples: Vec<String>,
}

/// The columns of a table by what they are for.
#[derive(Clone, Debug, Default)]
pub(super) struct TablePlan {
    pub(super) columns: Vec<PlannedColumn>,
    pub(super) layout: Option<TableLayout>,
    /// Whether tags and sources have commas between them, as in a table that timemap gives.
    pub(super) has_commas: bool,
    pub(super) id: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) summary: Option<usize>,
    pub(super) when: Option<usize>,
    /// Columns of dates for rows in which the first has none.
    pub(super) more_whens: Vec<usize>,
    pub(super) until: Option<usize>,
    pub(super) earliest: Option<usize>,
    pub(super) latest: Option<usize>,
    pub(super) date_precision: Option<usize>,
    pub(super) time: Option<usize>,
    pub(super) year: Option<usize>,
    pub(super) month: Option<usize>,
    pub(super) day: Option<usize>,
    pub(super) latitude: Option<usize>,
    pub(super) longitude: Option<usize>,
    pub(super) coordinates: Option<usize>,
    pub(super) radius: Option<usize>,
    pub(super) radius_km: Option<usize>,
    pub(super) place_precision: Option<usize>,
    pub(super) place: Option<usize>,
    pub(super) regions: Vec<usize>,
    pub(super) country: Option<usize>,
    pub(super) statement: Option<usize>,
    pub(super) speaker: Option<usize>,
    pub(super) said: Option<usize>,
    pub(super) sources: Vec<usize>,
    pub(super) publisher: Option<usize>,
    pub(super) addresses: Vec<usize>,
    pub(super) kind: Option<usize>,
    pub(super) actors: Vec<usize>,
    pub(super) tags: Vec<usize>,
    pub(super) figures: Vec<usize>,
    pub(super) low: Option<usize>,
    pub(super) high: Option<usize>,
    pub(super) notes: Vec<usize>,
    pub(super) left_alone: Vec<usize>,
}

impl TablePlan {
    /// The plan of those columns. Of several columns with a role that only one can have, the first
    /// keeps it, and the others are notes.
    pub(super) fn new(mut columns: Vec<PlannedColumn>, layout: Option<TableLayout>) -> Self {
        let mut plan = Self { layout, ..Self::default() };
        for (nth, column) in columns.iter_mut().enumerate() {
            if let Some(slot) = plan.slot(column.role) {
                if slot.is_none() {
                    *slot = Some(nth);
                    continue;
                }
                if column.role == Role::When {
                    plan.more_whens.push(nth);
                    continue;
                }
                column.role = Role::Note;
            }
            match column.role {
                Role::Region => plan.regions.push(nth),
                Role::Source => plan.sources.push(nth),
                Role::Address => plan.addresses.push(nth),
                Role::Actor => plan.actors.push(nth),
                Role::Tag => plan.tags.push(nth),
                Role::Figure => plan.figures.push(nth),
                Role::LeftAlone => plan.left_alone.push(nth),
                _ => plan.notes.push(nth),
            }
        }
        let has = |name: &&str| columns.iter().any(|column| column.name == *name);
        plan.has_commas = ["sources", "associations", "description"].iter().all(has);
        plan.columns = columns;
        plan
    }

    fn slot(&mut self, role: Role) -> Option<&mut Option<usize>> {
        Some(match role {
            Role::Id => &mut self.id,
            Role::Title => &mut self.title,
            Role::Summary => &mut self.summary,
            Role::When => &mut self.when,
            Role::Until => &mut self.until,
            Role::Earliest => &mut self.earliest,
            Role::Latest => &mut self.latest,
            Role::DatePrecision => &mut self.date_precision,
            Role::Time => &mut self.time,
            Role::Year => &mut self.year,
            Role::Month => &mut self.month,
            Role::Day => &mut self.day,
            Role::Latitude => &mut self.latitude,
            Role::Longitude => &mut self.longitude,
            Role::Coordinates => &mut self.coordinates,
            Role::Radius => &mut self.radius,
            Role::RadiusKm => &mut self.radius_km,
            Role::PlacePrecision => &mut self.place_precision,
            Role::Place => &mut self.place,
            Role::Country => &mut self.country,
            Role::Statement => &mut self.statement,
            Role::Speaker => &mut self.speaker,
            Role::Said => &mut self.said,
            Role::Publisher => &mut self.publisher,
            Role::Kind => &mut self.kind,
            Role::FigureLow => &mut self.low,
            Role::FigureHigh => &mut self.high,
            Role::Region
            | Role::Source
            | Role::Address
            | Role::Actor
            | Role::Tag
            | Role::Figure
            | Role::Note
            | Role::LeftAlone => return None,
        })
    }

    /// Whether a column says when things happened.
    pub(super) const fn has_dates(&self) -> bool {
        self.when.is_some()
            || self.earliest.is_some()
            || self.latest.is_some()
            || self.year.is_some()
            || self.until.is_some()
    }

    /// Whether a column says where.
    pub(super) const fn has_places(&self) -> bool {
        self.latitude.is_some() || self.coordinates.is_some() || self.place.is_some()
    }

    /// The style in which the dates of a column are read.
    pub(super) fn style(&self, column: usize) -> DateStyle {
        self.columns.get(column).map(|column| column.style).unwrap_or_default()
    }

    /// The name of a column; its number where a row has more cells than the table has columns.
    pub(super) fn name(&self, column: usize) -> String {
        self.columns.get(column).map_or_else(|| (column + 1).to_string(), |it| it.name.clone())
    }
}
