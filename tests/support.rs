//! The window without a screen: opened on a dataset, clicked by what things are called.
//!
//! This is the only file that knows how a window is set up for a test.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, Shape, Vec2, ViewportCommand,
    ViewportId,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use ibar::app::{Document, SessionFile, Shell};
use ibar::dataset::load;
use ibar::geo::basemap::Basemap;
use ibar::model::{Dataset, Moment, TimeSpan};
use ibar::state::{AppCommand, AppState, Command, TimeCommand};
use ibar::time::{Zone, parse};

/// The size at which the window opens.
pub(crate) const USUAL: Vec2 = Vec2::new(1440.0, 900.0);

/// What stands for an event on the map.
pub(crate) const MARK: Role = Role::Button;
/// What stands for an event on the timeline.
pub(crate) const ITEM: Role = Role::ListBoxOption;
/// What stands for an event in the list.
pub(crate) const ROW: Role = Role::ListItem;

/// A window that nobody sees.
pub(crate) struct Window {
    harness: Harness<'static, Shell>,
}

/// The quarrel at a bridge, of `tests/fixtures/good`.
pub(crate) fn bridge() -> Document {
    let loaded = load(include_bytes!("fixtures/good/bridge.ron"));
    assert_eq!(loaded.issues, []);
    Document::loose("bridge.ron", loaded).unwrap()
}

/// The first instant that the date can mean in Belgrade.
pub(crate) fn at(date: &str) -> Moment {
    parse(date, &Zone::belgrade()).unwrap().anchor()
}

fn basemap() -> Basemap {
    Basemap::shipped().unwrap()
}

impl Window {
    /// The window as it opens on the quarrel at a bridge.
    pub(crate) fn on_the_bridge() -> Self {
        Self::open(bridge(), |_| {})
    }

    /// The window on a document, in its opening state after that change.
    pub(crate) fn open(document: Document, change: impl FnOnce(&mut AppState)) -> Self {
        Self::sized(USUAL, document, change)
    }

    /// The same, of that size.
    pub(crate) fn sized(
        size: Vec2,
        document: Document,
        change: impl FnOnce(&mut AppState),
    ) -> Self {
        let mut state = AppState::opening(&document.dataset);
        change(&mut state);
        // A step of a quarter of a second: two clicks in a row are never taken for a double click.
        let harness =
            Harness::builder().with_size(size).with_max_steps(40).build_eframe(|creation| {
                Shell::new(&creation.egui_ctx, document, state, basemap(), SessionFile::nowhere())
            });
        Self { harness }
    }

    /// What the person has done.
    pub(crate) fn state(&self) -> &AppState {
        self.harness.state().state()
    }

    /// The data.
    pub(crate) fn dataset(&self) -> &Dataset {
        &self.harness.state().document().dataset
    }

    /// The selected event, or an empty text.
    pub(crate) fn selected(&self) -> &str {
        self.state().selection.as_ref().map_or("", |id| id.as_str())
    }

    /// The event under the pointer, or an empty text.
    pub(crate) fn hovered(&self) -> &str {
        self.state().hover.as_ref().map_or("", |id| id.as_str())
    }

    /// Draws frames until nothing moves.
    pub(crate) fn settle(&mut self) -> &mut Self {
        self.harness.run();
        self
    }

    /// Draws that many frames, a quarter of a second each.
    pub(crate) fn frames(&mut self, count: usize) -> &mut Self {
        self.harness.run_steps(count);
        self
    }

    /// Applies a command as if a view had asked for it.
    pub(crate) fn apply(&mut self, command: Command) -> &mut Self {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().apply(&ctx, [command]);
        self.settle()
    }

    /// The one thing of that role that is called so, or that has the words in its name.
    #[track_caller]
    pub(crate) fn get(&self, role: Role, words: &str) -> Node<'_> {
        let mut found: Vec<Node<'_>> = self.all(role, words);
        assert_eq!(found.len(), 1, "{role:?} “{words}” among {:#?}", self.names(role));
        found.remove(0)
    }

    /// Whether there is anything of that role whose name contains the words.
    pub(crate) fn has(&self, role: Role, words: &str) -> bool {
        !self.all(role, words).is_empty()
    }

    /// What is called exactly so; else what is called so at first; else what has the words
    /// anywhere in its name.
    fn all(&self, role: Role, words: &str) -> Vec<Node<'_>> {
        let fits: [fn(&str, &str) -> bool; 3] = [
            |name, words| name == words,
            |name, words| name.starts_with(words),
            |name, words| name.contains(words),
        ];
        let found = fits.map(|fits| {
            let nodes = self.harness.query_all(by().role(role));
            nodes.filter(|node| fits(&name_of(node), words)).collect::<Vec<_>>()
        });
        found.into_iter().find(|nodes| !nodes.is_empty()).unwrap_or_default()
    }

    /// The names of everything of that role.
    pub(crate) fn names(&self, role: Role) -> Vec<String> {
        self.harness.query_all_by_role(role).map(|node| name_of(&node)).collect()
    }

    /// Everything that a reader of screens is told: role and name.
    pub(crate) fn everything(&self) -> Vec<(Role, String)> {
        let nodes = self.harness.root().children_recursive();
        nodes.map(|node| (node.accesskit_node().role(), name_of(&node))).collect()
    }

    /// The value of the one thing of that role and name.
    #[track_caller]
    pub(crate) fn value(&self, role: Role, words: &str) -> String {
        self.get(role, words).value().unwrap_or_default()
    }

    /// Whether the one thing of that role and name is switched on.
    #[track_caller]
    pub(crate) fn is_on(&self, role: Role, words: &str) -> bool {
        let node = self.get(role, words);
        let node = node.accesskit_node();
        node.is_selected().unwrap_or(false)
            || node.toggled() == Some(egui::accesskit::Toggled::True)
    }

    /// The middle of the one thing of that role and name.
    #[track_caller]
    pub(crate) fn middle(&self, role: Role, words: &str) -> Pos2 {
        self.get(role, words).rect().center()
    }

    /// Clicks the one thing of that role and name, and waits until nothing moves.
    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, words: &str) -> &mut Self {
        self.get(role, words).click();
        self.settle()
    }

    /// Moves the pointer over the one thing of that role and name.
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

    /// Gives the one thing of that role and name the focus.
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

    /// Clicks the one thing of that role and name, and returns the addresses that this opens.
    #[track_caller]
    pub(crate) fn opened_by(&mut self, role: Role, words: &str) -> Vec<String> {
        self.get(role, words).click();
        self.harness.step();
        let commands = &self.harness.output().platform_output.commands;
        let address = |command: &OutputCommand| match command {
            OutputCommand::OpenUrl(open) => Some(open.url.clone()),
            _ => None,
        };
        commands.iter().filter_map(address).collect()
    }

    /// How long the window is content to wait for the next frame.
    pub(crate) fn next_frame_in(&self) -> Duration {
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }

    /// Whether the window closes when that key is pressed while others are held.
    pub(crate) fn closes_on(&mut self, modifiers: Modifiers, key: Key) -> bool {
        self.harness.input_mut().events.push(key_down(modifiers, key));
        self.frames(1);
        let root = &self.harness.output().viewport_output[&ViewportId::ROOT];
        root.commands.contains(&ViewportCommand::Close)
    }

    /// Names and figures of the forces, as they stand beside the charts.
    pub(crate) fn figures_at_the_playhead(&self) -> Vec<(String, String)> {
        let painted = self.painted();
        let mut after = painted.iter().skip_while(|text| *text != "Troops at the playhead").skip(1);
        let forces = self.dataset().forces().len();
        (0..forces)
            .filter_map(|_| {
                let figure = after.next()?.clone();
                Some((after.next()?.clone(), figure))
            })
            .collect()
    }

    /// Every text that was painted in the last frame.
    pub(crate) fn painted(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for clipped in &self.harness.output().shapes {
            collect_texts(&clipped.shape, &mut texts);
        }
        texts
    }

    /// Whether exactly that text was painted in the last frame.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.painted().iter().any(|painted| painted == text)
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

/// Labels carry their text as their value.
fn name_of(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let name = if node.role() == Role::Label { node.value() } else { node.label() };
    name.unwrap_or_default()
}

fn collect_texts(shape: &Shape, texts: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => texts.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect_texts(shape, texts);
            }
        }
        _ => {}
    }
}
