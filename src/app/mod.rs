//! The shell: the window, the session, and the effects that an update asks for.

mod document;
mod session;
mod shell;
mod start;

pub use self::document::Document;
pub use self::session::{Session, SessionFile};
pub use self::shell::Shell;
pub use self::start::{Start, StartError, run};
