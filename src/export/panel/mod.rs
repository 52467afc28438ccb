//! Panel of a figure: the selected event as an article, with who says what and according to whom.

mod claim;
mod flow;

use self::flow::Flow;
use super::drawing::{Inks, Lettering, Sketch};
use crate::export::map::{SymbolStyle, draw_symbol};
use crate::geo::ScreenPoint;
use crate::model::Dataset;
use crate::scene::detail::{DetailScene, detail_scene};
use crate::scene::text::{listed, listed_apart};
use crate::scene::theme::{Role, TextStyle};
use crate::state::{AppState, Visible};
use crate::time::Zone;
use crate::{label, message};

/// Everything that the panel is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct PanelPicture<'a> {
    /// The dataset that is shown.
    pub dataset: &'a Dataset,
    /// The selected event.
    pub state: &'a AppState,
    /// Which events are shown.
    pub visible: &'a Visible,
    /// The zone of times.
    pub zone: &'a Zone,
    /// Colours.
    pub inks: Inks,
    /// Width in pixels.
    pub width: f64,
}

/// A panel in its size.
#[derive(Clone, Debug)]
pub struct LaidPanel {
    sketch: Sketch,
    height: f64,
}

impl LaidPanel {
    /// Lays out the selected event, or a line that says that none is.
    pub fn new(picture: PanelPicture<'_>) -> Self {
        let mut flow = Flow::new(picture.inks, picture.width);
        match picture.state.selected(picture.dataset) {
            Some(event) => {
                let PanelPicture { dataset, state, visible, zone, .. } = picture;
                event_in(&mut flow, &detail_scene(event, dataset, state, visible, zone));
            }
            None => flow.paragraph(label!("figure-no-event"), flow.second(), 0.0),
        }
        let (sketch, height) = flow.finished();
        Self { sketch, height }
    }

    /// Its height in pixels.
    pub const fn height(&self) -> f64 {
        self.height
    }

    /// What is drawn, with its upper left corner at the origin.
    pub fn into_sketch(self) -> Sketch {
        self.sketch
    }
}

/// The event from its title down to its sources.
fn event_in(flow: &mut Flow, scene: &DetailScene) {
    let inks = flow.inks;
    let title = Lettering::bold(TextStyle::Heading, inks.paint(Role::Text));
    let style = SymbolStyle {
        scale: 0.8,
        fill: inks.paint(Role::Kind(scene.kind)),
        ground: inks.paint(Role::Raised),
        halo: 0.0,
        hollow: false,
    };
    let at = ScreenPoint::new(8.0, flow.y + title.size * 0.7);
    flow.object("kind", scene.kind.label(), |sketch| draw_symbol(sketch, at, scene.kind, style));
    flow.heading(&scene.title, title, 22.0);
    let disputed = scene.disputed.then(|| label!("detail-window-disputed"));
    let kind = listed(std::iter::once(scene.kind.label()).chain(disputed));
    flow.paragraph(&kind, flow.second(), 22.0);
    flow.space(3.0);
    let pair = |(first, second): &(String, String)| listed([first.as_str(), second.as_str()]);
    let also: Vec<&str> = scene.also_at.iter().map(|place| place.name.as_str()).collect();
    let facts = [
        (label!("detail-window-when"), pair(&scene.when)),
        (label!("detail-window-where"), pair(&scene.place)),
        (label!("detail-window-also-at"), listed(also)),
        (label!("detail-window-who"), scene.actors.clone()),
        (label!("detail-window-grade"), listed_apart([scene.grade.0.as_str(), &scene.grade.1])),
    ];
    let facts: Vec<(&str, String)> =
        facts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    flow.facts(&facts);
    if !scene.summary.is_empty() {
        flow.space(5.0);
        flow.paragraph(&scene.summary, flow.plain(), 0.0);
    }
    if let Some(note) = &scene.note {
        flow.paragraph(note, flow.second(), 0.0);
    }
    if !scene.groups.is_empty() || scene.below_grade > 0 {
        flow.space(8.0);
        flow.rule();
        flow.heading(label!("detail-window-claims"), flow.bold(), 0.0);
    }
    for group in &scene.groups {
        if !group.head.is_empty() {
            flow.space(4.0);
            flow.paragraph(&group.head, flow.second_bold(), 0.0);
        }
        let mut nodes = Vec::with_capacity(group.rows.len());
        for row in &group.rows {
            claim::claim_in(flow, row, &mut nodes);
        }
    }
    if scene.below_grade > 0 {
        flow.space(4.0);
        let words = message!("detail-window-below-grade", count = scene.below_grade);
        flow.paragraph(&words, flow.second(), 0.0);
    }
    if !scene.sources.is_empty() {
        flow.space(8.0);
        flow.rule();
        flow.heading(label!("detail-window-reported-by"), flow.bold(), 0.0);
        for source in &scene.sources {
            flow.paragraph(&source.text, flow.plain(), 0.0);
        }
    }
}
