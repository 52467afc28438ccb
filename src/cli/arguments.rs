//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A map and a timeline, in which every fact is somebody's claim with a source.
#[derive(Debug, Parser)]
#[command(name = "ibar", version, about, args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) task: Option<Task>,
    #[command(flatten)]
    pub(super) window: WindowArguments,
}

/// How the window opens.
#[derive(Debug, Args)]
pub(super) struct WindowArguments {
    /// The dataset to open; without it, the one that Ibar ships with
    pub(super) file: Option<PathBuf>,
    /// Where to put the playhead, as an EDTF date such as 2023-09-24T02:46+02:00 or 2023-09-24
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(super) at: Option<String>,
    /// Show only what was known by the end of that EDTF date
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(super) known_by: Option<String>,
    /// The id of the event to select
    #[arg(long, value_name = "ID")]
    pub(super) select: Option<String>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Look for problems in datasets; without a file, in the one that Ibar ships with
    ///
    /// Prints one summary line a file on standard output, and every problem on standard error.
    /// Ends with 0 where there is none, with 1 where there are some, with 2 where a file cannot be
    /// read.
    Check {
        /// The files to look at
        files: Vec<PathBuf>,
    },
}
