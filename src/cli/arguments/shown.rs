//! Arguments of every command that makes something of a dataset: the dataset, and what of it is shown.

use std::path::PathBuf;

use clap::Args;

use super::languages;
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
    /// The first of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-from"))]
    pub(in crate::cli) from: Option<String>,
    /// The last of the dates shown.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-to"))]
    pub(in crate::cli) to: Option<String>,
    /// The date by whose end a claim must have been made.
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true, help = label!("cli-known-by"))]
    pub(in crate::cli) known_by: Option<String>,
    /// The id of the event to select.
    #[arg(long, value_name = "ID", help = label!("cli-select"))]
    pub(in crate::cli) select: Option<String>,
    /// The line of the filter.
    #[arg(long, value_name = "LINE", allow_hyphen_values = true, help = label!("cli-filter"))]
    pub(in crate::cli) filter: Option<String>,
    /// A view that somebody passed on.
    #[arg(long, value_name = "VIEW", help = label!("cli-view"))]
    pub(in crate::cli) view: Option<String>,
    /// The language of names.
    #[arg(long, value_name = "LANGUAGE", value_parser = languages(), help = label!("cli-names"))]
    pub(in crate::cli) names: Option<Language>,
}
