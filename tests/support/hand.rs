//! Pointer and keys of the person at the window.

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, Vec2, ViewportCommand, ViewportId,
};
use ibar::model::TimeSpan;
use ibar::state::{AppCommand, Command, TimeCommand};

use super::{Window, at};

impl Window {
    /// Clicks the one node of that role and name, and waits until nothing moves.
    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, words: &str) -> &mut Self {
        self.get(role, words).click();
        self.settle()
    }

    /// Moves the pointer over the one node of that role and name.
    #[track_caller]
    pub(crate) fn hover(&mut self, role: Role, words: &str) -> &mut Self {
        self.get(role, words).hover();
        self.settle()
    }

    /// Clicks at a point.
    pub(crate) fn click_at(&mut self, pos: Pos2) -> &mut Self {
        self.harness.hover_at(pos);
        self.button(pos, true).button(pos, false).settle()
    }

    /// Clicks twice at a point, so fast that it is a double click.
    pub(crate) fn double_click_at(&mut self, pos: Pos2) -> &mut Self {
        self.harness.hover_at(pos);
        self.frames(1);
        for _ in 0..2 {
            let click = [true, false].map(|pressed| button_event(pos, pressed));
            self.harness.input_mut().events.extend(click);
            self.frames(1);
        }
        self.settle()
    }

    /// Presses or releases the pointer's button, without waiting.
    pub(crate) fn button(&mut self, pos: Pos2, pressed: bool) -> &mut Self {
        self.harness.event(button_event(pos, pressed));
        self
    }

    /// Moves the pointer, and draws a frame.
    pub(crate) fn move_to(&mut self, pos: Pos2) -> &mut Self {
        self.harness.hover_at(pos);
        self.frames(1)
    }

    /// Takes hold at one point, moves to another and stays there with the button down.
    pub(crate) fn hold(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.move_to(from).button(from, true).frames(1);
        self.move_to(from.lerp(to, 0.5)).move_to(to).frames(1)
    }

    /// Drags from one point to another, and lets go.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        self.hold(from, to).button(to, false).settle()
    }

    /// Gives the one node of that role and name the focus.
    #[track_caller]
    pub(crate) fn focus(&mut self, role: Role, words: &str) -> &mut Self {
        self.get(role, words).focus();
        self.settle()
    }

    /// Opens a menu and clicks an entry of it.
    #[track_caller]
    pub(crate) fn choose(&mut self, menu: &str, entry: &str) -> &mut Self {
        self.click(Role::Button, menu);
        // What pops up comes last, and the entry may be called like a button of the window.
        self.all(Role::Button, entry).pop().unwrap().click();
        self.settle()
    }

    /// Shows that stretch of time.
    pub(crate) fn zoom_time_to(&mut self, from: &str, to: &str) -> &mut Self {
        let span = TimeSpan::between(at(from), at(to));
        self.apply(Command::Time(TimeCommand::Show(span)));
        self.apply(Command::App(AppCommand::EndGesture))
    }

    /// Turns the wheel at a point, up for more than 0.
    pub(crate) fn wheel(&mut self, pos: Pos2, notches: f32) -> &mut Self {
        self.move_to(pos);
        self.harness.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, 50.0 * notches),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        self.settle()
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: Key) -> &mut Self {
        self.press_with(Modifiers::NONE, key)
    }

    /// Presses a key while others are held.
    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle()
    }

    /// Presses a key, and draws no more than the frames that this takes.
    pub(crate) fn strike(&mut self, key: Key) -> &mut Self {
        self.harness.key_press(key);
        self.frames(1)
    }

    /// Presses a key that gives a letter, as a keyboard does: both arrive in one frame.
    pub(crate) fn strike_and_type(&mut self, key: Key, text: &str) -> &mut Self {
        let events = [key_down(Modifiers::NONE, key), Event::Text(text.to_owned())];
        self.harness.input_mut().events.extend(events);
        self.settle()
    }

    /// Types into whatever has the focus.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle()
    }

    /// Clicks the one node of that role and name, and returns the addresses that this opens.
    #[track_caller]
    pub(crate) fn opened_by(&mut self, role: Role, words: &str) -> Vec<String> {
        self.get(role, words).click();
        self.harness.step();
        self.harness.state().asked_to_open().to_vec()
    }

    /// Holds those keys from now on.
    pub(crate) fn hold_keys(&mut self, modifiers: Modifiers) -> &mut Self {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self
    }

    /// Clicks with the other button at a point.
    pub(crate) fn right_click_at(&mut self, pos: Pos2) -> &mut Self {
        self.move_to(pos);
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton {
                pos,
                button: PointerButton::Secondary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        self.settle()
    }

    /// Clicks the first node of that role whose name begins so, and returns the text that this
    /// puts on the clipboard.
    #[track_caller]
    pub(crate) fn copied_by(&mut self, role: Role, words: &str) -> Option<String> {
        self.all(role, words).first().unwrap().click();
        self.harness.step();
        self.copied()
    }

    /// Presses a key, and returns the text that this puts on the clipboard.
    pub(crate) fn copied_on(&mut self, key: Key) -> Option<String> {
        self.harness.input_mut().events.push(key_down(Modifiers::NONE, key));
        self.frames(1);
        self.copied()
    }

    /// Runs a command, and returns the text that this puts on the clipboard.
    pub(crate) fn copied_on_command(&mut self, command: Command) -> Option<String> {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().apply(&ctx, [command]);
        self.frames(1);
        self.copied()
    }

    /// Pastes a text, as the platform does.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.harness.input_mut().events.push(Event::Paste(text.to_owned()));
        self.frames(1)
    }

    fn copied(&self) -> Option<String> {
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Whether the window closes when that key is pressed while others are held.
    pub(crate) fn closes_on(&mut self, modifiers: Modifiers, key: Key) -> bool {
        self.harness.input_mut().events.push(key_down(modifiers, key));
        self.frames(1);
        let root = &self.harness.output().viewport_output[&ViewportId::ROOT];
        root.commands.contains(&ViewportCommand::Close)
    }
}

fn button_event(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn key_down(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}
