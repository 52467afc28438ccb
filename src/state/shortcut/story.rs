//! Entries of the View menu that lead through the story.

use super::{Key, Menu, ShortcutEntry};
use crate::label;
use crate::state::{Command, StoryCommand};

/// The commands to the story, in the order of the menu.
pub(super) fn story_entries() -> [ShortcutEntry; 6] {
    let entry =
        |words, key, command| ShortcutEntry::new(Menu::View, words, key, Command::Story(command));
    [
        entry(
            (label!("story-command-start"), label!("story-command-start.about")),
            Some(Key::Sign('s')),
            StoryCommand::Start,
        ),
        entry(
            (label!("story-command-next"), label!("story-command-next.about")),
            Some(Key::PageDown),
            StoryCommand::Next,
        ),
        entry(
            (label!("story-command-previous"), label!("story-command-previous.about")),
            Some(Key::PageUp),
            StoryCommand::Previous,
        ),
        entry(
            (label!("story-command-full"), label!("story-command-full.about")),
            Some(Key::F11),
            StoryCommand::ToggleFullScreen,
        ),
        entry(
            (label!("story-command-end"), label!("story-command-end.about")),
            None,
            StoryCommand::End,
        ),
        entry(
            (label!("story-command-copy"), label!("story-command-copy.about")),
            None,
            StoryCommand::CopyStep,
        ),
    ]
}
