//! The shell: the window, the loader's thread, the session, and the effects that an update asks
//! for.
//!
//! - [`Shell`] is the eframe application: it draws a frame, applies the commands and performs the
//!   effects.
//! - [`Loader`] reads files on a thread of its own and watches the open one.
//! - [`Document`] is an open dataset with the file that it comes from; [`LoadFailure`] says why a
//!   file did not become one.
//! - [`LaunchOptions`] are what the command line asks of the window; [`SessionFolder`] holds what
//!   earlier ones left.

mod crash;
mod document;
mod follow;
mod job;
mod launch_options;
mod listed_issues;
mod load_failure;
mod loader;
mod notice_subject;
mod opener;
mod other_view;
mod pending_open;
mod preparation;
mod session;
mod shell;
mod signals;
mod start;
mod watch;
mod worker;

pub use self::document::{Document, DocumentFile, FileStamp, OnRead, Origin, Purpose, Sha256Sum};
pub use self::job::Job;
pub(crate) use self::launch_options::now;
pub use self::launch_options::{LaunchOptions, ResolvedOptions};
pub use self::listed_issues::ListedIssues;
pub use self::load_failure::LoadFailure;
pub use self::loader::{Loader, LoaderEvent};
pub use self::pending_open::run_pending;
pub use self::preparation::{Preparation, Prepared};
pub use self::session::{NotKept, Session, SessionFolder};
pub use self::shell::Shell;
pub use self::start::{Start, StartError, prepare_shipped, run, run_shipped, window_options};
