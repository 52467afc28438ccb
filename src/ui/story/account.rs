//! Picker of whose account of a story is read.

use egui::Ui;

use crate::label;
use crate::scene::story::{Account, StoryScene};
use crate::state::{Command, StoryCommand};
use crate::ui::ViewContext;
use crate::ui::control::{Segment, picker};

/// Draws the picker.
pub(super) fn account_ui(ui: &mut Ui, cx: &mut ViewContext<'_>, scene: &StoryScene) {
    let current = Account::of(&cx.state.story);
    let current = scene.accounts.iter().position(|(account, _)| *account == current).unwrap_or(0);
    let tooltip = label!("story-account.about");
    let choices: Vec<Segment<'_, usize>> = scene
        .accounts
        .iter()
        .enumerate()
        .map(|(value, (_, text))| Segment { value, text, tooltip })
        .collect();
    let picked = picker(ui, cx.look, label!("story-account"), current, &choices);
    let Some((account, _)) = picked.and_then(|nth| scene.accounts.get(nth)) else { return };
    let (teller, known) = match account {
        Account::All => (None, None),
        Account::Side(side) => (Some(side.clone()), None),
        Account::Known(by) => (None, Some(*by)),
    };
    cx.push(Command::Story(StoryCommand::SetTeller(teller)));
    cx.push(Command::Story(StoryCommand::SetKnown(known)));
}
