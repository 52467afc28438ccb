//! How undo remembers a command.

/// What an undo entry is about: commands of one gesture share an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Memory {
    /// Not worth remembering: hovering, ticks, sizes.
    Nothing,
    /// An entry of its own.
    Step,
    /// Joins the last entry where that has the same name and the gesture goes on.
    Gesture(&'static str),
}
