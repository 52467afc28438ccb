//! The shell: the window, the session, and the effects that an update asks for.

mod address;
mod awaited;
mod document;
mod follow;
mod job;
mod loader;
mod opening;
mod session;
mod shell;
mod stamp;
mod start;
mod trouble;
mod watch;
mod wishes;
mod worker;

pub use self::document::{Document, DocumentFile, Origin, Purpose, Witness};
pub use self::job::Job;
pub use self::loader::{Loader, News};
pub use self::opening::run_awaiting;
pub use self::session::{Session, SessionFile};
pub use self::shell::Shell;
pub use self::stamp::Stamp;
pub use self::start::{Start, StartError, run};
pub use self::trouble::Trouble;
pub use self::wishes::{Granted, Wishes};
