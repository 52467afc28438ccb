//! Inputs of the monkey.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2,
    pos2, vec2,
};

use super::rng::SplitMix64;

/// One input.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    /// What egui is told.
    Events(Vec<Event>),
    /// The window gets another size.
    Resize(Vec2),
    /// The interface is zoomed.
    Zoom(f32),
    /// The file was saved as it is, and is read again.
    Reload,
}

/// Keys that do something in the window, or in a field.
const KEYS: [Key; 44] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Tab,
    Key::Tab,
    Key::Tab,
    Key::Enter,
    Key::Escape,
    Key::Escape,
    Key::Space,
    Key::Backspace,
    Key::Delete,
    Key::F1,
    Key::Plus,
    Key::Minus,
    Key::Comma,
    Key::Period,
    Key::Slash,
    Key::Questionmark,
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num5,
    Key::A,
    Key::B,
    Key::C,
    Key::F,
    Key::G,
    Key::I,
    Key::J,
    Key::K,
    Key::L,
    Key::M,
    Key::N,
    Key::P,
    Key::R,
    Key::V,
    Key::Z,
];

/// Texts that are typed and pasted.
const TEXTS: [&str; 12] = [
    "a",
    "bridge",
    "28 sep 2023",
    "-500",
    "now",
    "7 days",
    "шљ",
    "\u{0}\u{1b}[31m",
    "\u{202e}abc",
    "e\u{301}\u{301}\u{301}",
    "👨\u{200d}👩\u{200d}👧",
    "one\ntwo\tthree",
];

/// Draws inputs at random.
pub(crate) struct Monkey {
    rng: SplitMix64,
    size: Vec2,
    pointer: Pos2,
    pressed: Option<PointerButton>,
}

impl Monkey {
    pub(crate) fn new(seed: u64, size: Vec2) -> Self {
        Self { rng: SplitMix64::new(seed), size, pointer: Pos2::ZERO, pressed: None }
    }

    /// The next input.
    pub(crate) fn next(&mut self) -> Input {
        match self.rng.below(1_000) {
            0..300 => Input::Events(self.key()),
            300..480 => Input::Events(vec![self.movement()]),
            480..700 => Input::Events(self.button()),
            700..820 => Input::Events(self.wheel()),
            820..900 => Input::Events(self.text()),
            900..930 => Input::Events(vec![Event::Zoom(self.between(0.8, 1.25))]),
            930..960 => Input::Events(vec![Event::WindowFocused(true)]),
            960..975 => {
                let size = vec2(self.between(500.0, 1_800.0), self.between(350.0, 1_000.0));
                self.size = size;
                Input::Resize(size)
            }
            975..985 => Input::Zoom(self.between(0.7, 1.6)),
            _ => Input::Reload,
        }
    }

    fn between(&mut self, from: f64, to: f64) -> f32 {
        let tenths = (from + (to - from) * self.rng.unit()) * 10.0;
        // A tenth is as fine as needed, and such numbers are exact enough.
        format!("{tenths:.0}").parse::<f32>().unwrap_or(1.0) / 10.0
    }

    fn modifiers(&mut self) -> Modifiers {
        match self.rng.below(10) {
            0 => Modifiers::SHIFT,
            1 => Modifiers::COMMAND,
            2 => Modifiers::ALT,
            3 => Modifiers::COMMAND | Modifiers::SHIFT,
            _ => Modifiers::NONE,
        }
    }

    fn key(&mut self) -> Vec<Event> {
        let modifiers = self.modifiers();
        let key = KEYS.get(self.rng.index(KEYS.len())).copied().unwrap_or(Key::Escape);
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        vec![event(true), event(false)]
    }

    fn movement(&mut self) -> Event {
        let (width, height) = (f64::from(self.size.x), f64::from(self.size.y));
        self.pointer = if self.rng.below(2) == 0 {
            pos2(self.between(0.0, width), self.between(0.0, height))
        } else {
            self.pointer + vec2(self.between(-40.0, 40.0), self.between(-40.0, 40.0))
        };
        Event::PointerMoved(self.pointer)
    }

    /// Presses or lets go of a button, most often the first, somewhere else than before.
    fn button(&mut self) -> Vec<Event> {
        let movement = self.movement();
        let (button, pressed) = match self.pressed.take() {
            Some(button) => (button, false),
            None if self.rng.below(8) == 0 => (PointerButton::Secondary, true),
            None => (PointerButton::Primary, true),
        };
        self.pressed = pressed.then_some(button);
        let press = |pressed| Event::PointerButton {
            pos: self.pointer,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        };
        if pressed && self.rng.below(2) == 0 {
            // A click at one place.
            self.pressed = None;
            return vec![movement, press(true), press(false)];
        }
        vec![movement, press(pressed)]
    }

    fn wheel(&mut self) -> Vec<Event> {
        let modifiers = self.modifiers();
        let delta = vec2(self.between(-20.0, 20.0), self.between(-300.0, 300.0));
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers,
        };
        vec![self.movement(), wheel]
    }

    fn text(&mut self) -> Vec<Event> {
        let text = TEXTS.get(self.rng.index(TEXTS.len())).copied().unwrap_or("a").to_owned();
        vec![match self.rng.below(6) {
            0 => Event::Paste(text),
            1 => Event::Copy,
            2 => Event::Cut,
            _ => Event::Text(text),
        }]
    }
}
