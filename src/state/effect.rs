//! What only the shell can do.

/// Something that an update asks of the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for a dataset file and open it.
    ChooseFile,
    /// Open the dataset that Ibar ships with.
    OpenShipped,
    /// Stop reading the file that was asked for.
    CancelOpening,
    /// Open the file that is open here, or that could not be opened, in the platform's editor.
    EditFile,
    /// Send the notice about the file away.
    CloseNotice,
    /// Open an address in the browser.
    OpenAddress(String),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}
