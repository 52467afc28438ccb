//! Windows without a screen, for tests: opened on a dataset and driven by role and name.
//!
//! The set-up of kittest is in this file alone.

pub(crate) mod dropped;
mod folder;
mod hand;
pub(crate) mod sessions;

use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::accesskit::Role;
use egui::accesskit::Toggled;
use egui::{Context, Plugin, Pos2, Rangef, RawInput, Rect, Shape, Ui, Vec2, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use ibar::app::{Document, SessionFolder, Shell, Start};
use ibar::dataset::load;
use ibar::geo::basemap::Basemap;
use ibar::model::{Dataset, Moment};
use ibar::state::{AppState, Command};
use ibar::time::{Zone, parse};

pub(crate) use self::folder::Folder;

/// The size at which the window opens.
pub(crate) const USUAL: Vec2 = Vec2::new(1440.0, 900.0);

/// The role of an event on the map.
pub(crate) const MARK: Role = Role::Button;
/// The role of an event on the timeline.
pub(crate) const ITEM: Role = Role::ListBoxOption;
/// The role of an event in the list.
pub(crate) const ROW: Role = Role::ListItem;

/// A window without a screen.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Shell>,
}

/// The quarrel at a bridge, of `tests/fixtures/good`.
pub(crate) fn bridge() -> Document {
    static BRIDGE: LazyLock<Document> =
        LazyLock::new(|| document("bridge.ron", include_str!("fixtures/good/bridge.ron")));
    BRIDGE.clone()
}

/// The shipped dataset, read once for all tests.
pub(crate) fn shipped() -> Document {
    static SHIPPED: LazyLock<Document> = LazyLock::new(Document::shipped);
    SHIPPED.clone()
}

/// The shipped base map, read and laid out once for all tests.
pub(crate) fn basemap() -> Arc<Basemap> {
    static BASEMAP: LazyLock<Arc<Basemap>> =
        LazyLock::new(|| Arc::new(Basemap::shipped().unwrap()));
    Arc::clone(&BASEMAP)
}

/// Waits until that holds, for as long as a very slow machine may take.
#[track_caller]
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_mins(1), "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Draws frames until that holds.
#[track_caller]
pub(crate) fn draw_until(
    harness: &mut Harness<'_, Shell>,
    what: &str,
    holds: impl Fn(&Shell) -> bool,
) {
    wait_until(what, || {
        let holds = holds(harness.state());
        if !holds {
            harness.step();
        }
        holds
    });
}

/// A document with the dataset of that text, without a file.
pub(crate) fn document(name: &str, text: &str) -> Document {
    let loaded = load(text.as_bytes());
    assert_eq!(loaded.issues, []);
    Document::without_file(name, loaded).unwrap()
}

/// The first instant that the date can mean in Belgrade.
pub(crate) fn at(date: &str) -> Moment {
    parse(date, &Zone::named("Europe/Belgrade").unwrap()).unwrap().anchor()
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
        Self::scaled(size, 1.0, document, change)
    }

    /// The same, with that many pixels per point.
    pub(crate) fn scaled(
        size: Vec2,
        pixels: f32,
        document: Document,
        change: impl FnOnce(&mut AppState),
    ) -> Self {
        let mut state = AppState::opening(&document.dataset);
        change(&mut state);
        Self::new((size, pixels), document, state, SessionFolder::nowhere())
    }

    /// The window as it starts, with the session that it restores and keeps.
    pub(crate) fn started(start: Start) -> Self {
        let state = start.state();
        Self::new((USUAL, 1.0), start.document, state, start.session)
    }

    fn new(
        (size, pixels): (Vec2, f32),
        document: Document,
        state: AppState,
        session: SessionFolder,
    ) -> Self {
        // A step of a quarter of a second: two clicks in a row are never taken for a double click.
        let builder = Harness::builder();
        let builder = builder.with_size(size).with_pixels_per_point(pixels).with_max_steps(40);
        let builder = builder.with_context_setup(|ctx| ctx.add_plugin(SmallTextures));
        let harness = builder.build_eframe(|creation| {
            Shell::new(&creation.egui_ctx, document, state, basemap(), session)
        });
        Self { harness }
    }

    /// Closes the window, as the platform does.
    pub(crate) fn close(mut self) {
        self.harness.state_mut().on_exit(None);
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

    /// The one node of that role with that name, or else with the words in its name.
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

    /// Nodes with exactly that name; else those whose name starts with the words; else those whose
    /// name contains them.
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

    /// The names of all nodes of that role.
    pub(crate) fn names(&self, role: Role) -> Vec<String> {
        self.harness.query_all_by_role(role).map(|node| name_of(&node)).collect()
    }

    /// Role and name of every node, as a screen reader gets them.
    pub(crate) fn everything(&self) -> Vec<(Role, String)> {
        let nodes = self.harness.root().children_recursive();
        nodes.map(|node| (node.accesskit_node().role(), name_of(&node))).collect()
    }

    /// The value of the one node of that role and name.
    #[track_caller]
    pub(crate) fn value(&self, role: Role, words: &str) -> String {
        self.get(role, words).value().unwrap_or_default()
    }

    /// The BCP 47 tag of the language of the one node of that role and name, its own or that of the
    /// window.
    #[track_caller]
    pub(crate) fn language(&self, role: Role, words: &str) -> String {
        let node = self.get(role, words);
        let tag = node.accesskit_node().language().map(str::to_owned);
        tag.unwrap_or_default()
    }

    /// Whether the one node of that role and name is switched on.
    #[track_caller]
    pub(crate) fn is_on(&self, role: Role, words: &str) -> bool {
        let node = self.get(role, words);
        let node = node.accesskit_node();
        node.is_selected().unwrap_or(false) || node.toggled() == Some(Toggled::True)
    }

    /// The name of what has the focus of the keyboard, or an empty text.
    pub(crate) fn focused(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        let focused = nodes.into_iter().find(|node| node.accesskit_node().is_focused());
        focused.map(|node| name_of(&node)).unwrap_or_default()
    }

    /// Whether the one node of that role and name has the focus of the keyboard.
    #[track_caller]
    pub(crate) fn has_focus(&self, role: Role, words: &str) -> bool {
        self.get(role, words).accesskit_node().is_focused()
    }

    /// The middle of the one node of that role and name.
    #[track_caller]
    pub(crate) fn middle(&self, role: Role, words: &str) -> Pos2 {
        self.get(role, words).rect().center()
    }

    /// A point of the map that is clear of everything on it, as near to its middle as can be.
    pub(crate) fn open_ground(&self) -> Pos2 {
        /// Farther than a pointer reaches for a mark.
        const CLEAR: f32 = 30.0;
        let map = self.get(Role::Canvas, "Map").rect();
        let nodes = self.harness.root().children_recursive();
        let boxes = nodes.filter(|node| node.accesskit_node().bounding_box().is_some());
        let on_map: Vec<Rect> = boxes
            .map(|node| node.rect())
            .filter(|rect| map.contains_rect(*rect) && rect.area() < map.area() / 2.0)
            .collect();
        let (columns, rows) = (map.x_range(), map.y_range());
        let points = (1..40_u8).flat_map(|x| (1..40_u8).map(move |y| (x, y))).map(|(x, y)| {
            let at = |range: Rangef, nth| range.min + range.span() * f32::from(nth) / 40.0;
            Pos2::new(at(columns, x), at(rows, y))
        });
        let clear =
            points.filter(|point| on_map.iter().all(|rect| rect.distance_to_pos(*point) > CLEAR));
        let middle = map.center();
        clear.min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle))).expect("open ground")
    }

    /// Covers the window with others, or uncovers it.
    pub(crate) fn cover(&mut self, covered: bool) -> &mut Self {
        let viewport = self.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        viewport.minimized = Some(false);
        viewport.occluded = Some(covered);
        self
    }

    /// Counts the scenes that were derived so far.
    pub(crate) fn scenes_derived(&self) -> u64 {
        ibar::ui::scenes_derived(&self.harness.ctx)
    }

    /// The delay until the frame that the window asks for; the maximum for none.
    pub(crate) fn next_frame_in(&self) -> Duration {
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }

    /// Names and figures of the forces, as the charts list them.
    pub(crate) fn figures_at_the_playhead(&self) -> Vec<(String, String)> {
        let painted = self.painted();
        let mut after = painted.iter().skip_while(|text| *text != "Killed, hurt").skip(1);
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

/// A graphics card whose textures hold the type and nothing else. The ground does not fit on one, so
/// that it is drawn from its shapes and no thread makes an image of it, which takes a quarter of the
/// time of a test.
struct SmallTextures;

impl Plugin for SmallTextures {
    fn debug_name(&self) -> &'static str {
        "small textures"
    }

    /// The fonts see this before a frame: they need no less.
    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        input.max_texture_side = Some(1024);
    }

    /// And the frame sees this.
    fn on_begin_pass(&mut self, ui: &mut Ui) {
        ui.ctx().input_mut(|input| input.max_texture_side = 256);
    }
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
