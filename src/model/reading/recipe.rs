//! Recipe: the choices by which a file is read, in RON beside it.
//!
//! ```ron
//! Recipe(
//!     separator: ";",
//!     dates: DayFirst,
//!     columns: {
//!         "Datum": When,
//!         "Mesto": Place,
//!     },
//! )
//! ```
//!
//! Whatever it leaves out is found in the file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ron::Options;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::detail::{DateOrder, DetailKind};
use super::role::ColumnRole;
use crate::model::TableLayout;

/// The choices by which a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Recipe {
    /// The encoding, by its name in the web's standard: `windows-1250`.
    pub encoding: Option<String>,
    /// The sign between cells, one letter; `\t` is a tab.
    pub separator: Option<String>,
    /// The line of the columns' names, from one; 0 where there is none.
    pub header: Option<usize>,
    /// The sheet of a workbook, by its name.
    pub sheet: Option<String>,
    /// The known layout of the columns.
    pub layout: Option<TableLayout>,
    /// Whether the day or the month comes first.
    pub dates: Option<DateOrder>,
    /// The time zone of times without an offset, as `Europe/Belgrade`.
    pub zone: Option<String>,
    /// The roles of columns by their names, in the order of the file.
    #[serde(with = "columns")]
    pub columns: Vec<(String, ColumnRole)>,
}

/// Why a recipe cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{line}:{column}: {what}")]
pub struct RecipeError {
    /// The line, from one.
    pub line: usize,
    /// The column, from one.
    pub column: usize,
    /// What is wrong, as the reader of RON says it.
    pub what: String,
}

/// The most bytes of a recipe: a larger file is none.
pub const MAX_RECIPE_BYTES: u64 = 4 << 20;

/// The path of the recipe beside a file: `events.csv.recipe.ron`.
pub fn recipe_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".recipe.ron");
    name.into()
}

impl Recipe {
    /// Reads a recipe.
    pub fn parse(text: &str) -> Result<Self, RecipeError> {
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| RecipeError {
            line: error.span.start.line,
            column: error.span.start.col,
            what: error.code.to_string(),
        })
    }

    /// The text of the file that holds the recipe.
    pub fn write(&self) -> String {
        let mut out = String::from("#![enable(implicit_some)]\nRecipe(\n");
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(out, "    {name}: {value},");
        };
        let mut text = |name: &str, value: Option<&String>| {
            if let Some(value) = value {
                line(name, &format!("{value:?}"));
            }
        };
        text("encoding", self.encoding.as_ref());
        text("separator", self.separator.as_ref());
        text("sheet", self.sheet.as_ref());
        text("zone", self.zone.as_ref());
        if let Some(header) = self.header {
            line("header", &header.to_string());
        }
        if let Some(layout) = self.layout {
            line("layout", layout.word());
        }
        if let Some(dates) = self.dates {
            line("dates", dates.word());
        }
        if !self.columns.is_empty() {
            out.push_str("    columns: {\n");
            for (name, role) in &self.columns {
                let _ = writeln!(out, "        {name:?}: {},", role.word());
            }
            out.push_str("    },\n");
        }
        out.push_str(")\n");
        out
    }

    /// The role that it gives to a column; `None` where it leaves the column to be guessed.
    pub fn role(&self, column: &str) -> Option<ColumnRole> {
        self.columns.iter().find(|(name, _)| name == column).map(|(_, role)| *role)
    }

    /// The same with another role for a column. A role that only one column can have is taken from
    /// the column that has it.
    #[must_use]
    pub fn with_role(mut self, column: &str, role: ColumnRole) -> Self {
        for (name, other) in &mut self.columns {
            if role.is_single() && *other == role && name != column {
                *other = ColumnRole::Note;
            }
        }
        match self.columns.iter_mut().find(|(name, _)| name == column) {
            Some((_, own)) => *own = role,
            None => self.columns.push((column.to_owned(), role)),
        }
        self
    }

    /// The same with another choice for the file as a whole. Roles are guessed anew where the columns
    /// can change by it.
    #[must_use]
    pub fn with_detail(mut self, kind: DetailKind, choice: &str) -> Self {
        let own = Some(choice.to_owned());
        let changes_columns = match kind {
            DetailKind::Encoding => std::mem::replace(&mut self.encoding, own.clone()) != own,
            DetailKind::Separator => std::mem::replace(&mut self.separator, own.clone()) != own,
            DetailKind::Sheet => std::mem::replace(&mut self.sheet, own.clone()) != own,
            DetailKind::Header => {
                self.header = choice.parse().ok();
                true
            }
            DetailKind::Dates => {
                let order = DateOrder::ALL.into_iter().find(|order| order.word() == choice);
                self.dates = order;
                false
            }
            DetailKind::Zone => {
                self.zone = own;
                false
            }
        };
        if changes_columns {
            self.columns.clear();
            self.layout = None;
            if matches!(kind, DetailKind::Sheet | DetailKind::Separator) {
                self.header = None;
            }
        }
        self
    }
}

/// Columns as a map in the order of the file.
mod columns {
    use std::fmt;

    use serde::de::{Deserializer, MapAccess, Visitor};
    use serde::ser::{SerializeMap as _, Serializer};

    use super::ColumnRole;

    pub(super) fn serialize<S: Serializer>(
        columns: &[(String, ColumnRole)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(columns.len()))?;
        for (name, role) in columns {
            map.serialize_entry(name, role)?;
        }
        map.end()
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, ColumnRole)>, D::Error> {
        deserializer.deserialize_map(RolesByName)
    }

    struct RolesByName;

    impl<'de> Visitor<'de> for RolesByName {
        type Value = Vec<(String, ColumnRole)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("roles by the names of columns")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut columns = Vec::new();
            while let Some(entry) = map.next_entry()? {
                columns.push(entry);
            }
            Ok(columns)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_is_read_as_it_was_written() {
        let recipe = Recipe {
            separator: Some("\t".into()),
            header: Some(3),
            dates: Some(DateOrder::MonthFirst),
            columns: vec![
                ("Datum \"a\"".into(), ColumnRole::When),
                ("Mesto".into(), ColumnRole::Place),
            ],
            ..Recipe::default()
        };
        assert_eq!(Recipe::parse(&recipe.write()), Ok(recipe));
        assert_eq!(Recipe::parse("()"), Ok(Recipe::default()));
    }

    #[test]
    fn a_recipe_that_is_wrong_says_where() {
        let error = Recipe::parse("Recipe(\n  columnz: {},\n)").expect_err("a word too few");
        assert_eq!((error.line, error.what.contains("columnz")), (2, true), "{error}");
    }

    #[test]
    fn a_role_of_one_column_only_leaves_the_other_a_note() {
        let recipe = Recipe::default().with_role("a", ColumnRole::When);
        let recipe = recipe.with_role("b", ColumnRole::When).with_role("c", ColumnRole::Actor);
        let recipe = recipe.with_role("d", ColumnRole::Actor);
        assert_eq!(recipe.role("a"), Some(ColumnRole::Note));
        assert_eq!(recipe.role("b"), Some(ColumnRole::When));
        assert_eq!(recipe.role("c"), Some(ColumnRole::Actor));
    }
}
