//! The shell: the window, the session, and the effects that an update asks for.

mod document;
mod file_stamp;
mod file_url;
mod follow;
mod job;
mod launch_options;
mod load_failure;
mod loader;
mod opening;
mod pending_open;
mod session;
mod shell;
mod start;
mod watch;
mod worker;

pub use self::document::{Document, DocumentFile, OnRead, Origin, Purpose};
pub use self::file_stamp::FileStamp;
pub use self::job::Job;
pub use self::launch_options::{LaunchOptions, ResolvedOptions};
pub use self::load_failure::LoadFailure;
pub use self::loader::{Loader, LoaderEvent};
pub use self::opening::run_awaiting;
pub use self::session::{Session, SessionFile};
pub use self::shell::Shell;
pub use self::start::{Start, StartError, run};
