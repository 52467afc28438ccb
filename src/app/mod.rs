//! The shell: the window, the session, and the effects that an update asks for.

mod address;
mod document;
mod follow;
mod loader;
mod session;
mod shell;
mod stamp;
mod start;
mod trouble;
mod watch;

pub use self::document::{Document, DocumentFile, Origin, Purpose};
pub use self::loader::{Loader, News};
pub use self::session::{Session, SessionFile};
pub use self::shell::Shell;
pub use self::stamp::Stamp;
pub use self::start::{Start, StartError, run};
pub use self::trouble::Trouble;
