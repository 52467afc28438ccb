//! Arguments of the `convert` command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::PartArguments;
use crate::label;

/// What is converted to what.
#[derive(Debug, Args)]
pub(in crate::cli) struct ConvertArguments {
    /// The dataset and the file to write; with one file, the shipped dataset is converted.
    #[arg(value_name = "FILE", required = true, num_args = 1..=2, help = label!("convert-files"))]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// What a row of a table is.
    #[arg(long, value_enum, default_value_t, help = label!("convert-rows"))]
    pub(in crate::cli) rows: RowsArgument,
    #[command(flatten)]
    pub(in crate::cli) part: PartArguments,
    /// The recipe by which a file of somebody else's is read.
    #[arg(long, value_name = "FILE", help = label!("convert-recipe"))]
    pub(in crate::cli) recipe: Option<PathBuf>,
    /// The dataset of an earlier download, which becomes the earlier state of knowledge.
    #[arg(long, value_name = "FILE", help = label!("convert-after"))]
    pub(in crate::cli) after: Option<PathBuf>,
    /// Whether a file of that name is replaced.
    #[arg(long, help = label!("cli-force"))]
    pub(in crate::cli) force: bool,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum RowsArgument {
    #[default]
    /// An event.
    #[value(help = label!("convert-rows.events"))]
    Events,
    /// A claim.
    #[value(help = label!("convert-rows.claims"))]
    Claims,
}
