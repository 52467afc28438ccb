//! What only the shell can do.

/// Something that an update asks of the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}
