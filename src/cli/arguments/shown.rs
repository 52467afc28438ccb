//! Arguments of every command that makes something of a dataset: the dataset, and what of it is shown.

use std::path::PathBuf;

use clap::Args;

use super::languages;
use crate::app::LaunchOptions;
use crate::label;
use crate::model::Language;

/// A dataset, and what of it is shown. The options mean the same as those of the window.
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct ShownArguments {
    /// The dataset; `None` for the one that Ibar ships with.
    #[arg(value_name = "DATASET", help = label!("cli-dataset"))]
    pub(in crate::cli) dataset: Option<PathBuf>,
    /// Where the playhead is.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-at"))]
    pub(in crate::cli) at: Option<String>,
    /// The id of the event to select.
    #[arg(long, value_name = "ID", help = label!("cli-select"))]
    pub(in crate::cli) select: Option<String>,
    /// A view that somebody passed on.
    #[arg(long, value_name = "VIEW", help = label!("cli-view"))]
    pub(in crate::cli) view: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) part: PartArguments,
}

/// Which part of a dataset is taken, as filter and dates of the window take one.
#[derive(Clone, Debug, Default, Args)]
pub(in crate::cli) struct PartArguments {
    /// The first of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-from"))]
    pub(in crate::cli) from: Option<String>,
    /// The last of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-to"))]
    pub(in crate::cli) to: Option<String>,
    /// The date by whose end a claim must have been made.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-known-by"))]
    pub(in crate::cli) known_by: Option<String>,
    /// The line of the filter.
    #[arg(long, value_name = "LINE", allow_hyphen_values = true, help = label!("cli-filter"))]
    pub(in crate::cli) filter: Option<String>,
    /// The least grade of events and claims.
    #[arg(long, value_name = "GRADE", help = label!("cli-grade"))]
    pub(in crate::cli) grade: Option<String>,
    /// The language of names.
    #[arg(long, value_name = "LANGUAGE", value_parser = languages(), help = label!("cli-names"))]
    pub(in crate::cli) names: Option<Language>,
}

impl PartArguments {
    /// Whether dates are asked for.
    pub(in crate::cli) const fn has_dates(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether only a part is asked for.
    pub(in crate::cli) const fn is_part(&self) -> bool {
        self.has_dates() || self.known_by.is_some() || self.filter.is_some() || self.grade.is_some()
    }

    /// The options of a window that shows that part.
    pub(in crate::cli) fn options(&self, language: Option<Language>) -> LaunchOptions {
        let Self { from, to, known_by, filter, grade, names } = self.clone();
        let (at, select, view) = (None, None, None);
        LaunchOptions { at, from, to, known_by, select, filter, view, grade, names, language }
    }
}
