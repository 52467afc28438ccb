//! Signs of a separated text: those between cells and around them.

/// The signs by which a text is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// Between cells.
    pub(crate) separator: u8,
    /// Around cells; `None` where quotes are letters like others.
    pub(crate) quote: Option<u8>,
}
