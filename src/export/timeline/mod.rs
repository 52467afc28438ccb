//! Timeline of a figure: scale, phases and lanes, as layers of a drawing.

mod axis;
mod bands;
mod items;
mod ridges;

use std::sync::Arc;

use self::ridges::LaidRidges;

use super::drawing::{Inks, Paint, Part, Sketch};
use crate::label;
use crate::model::Dataset;
use crate::scene::rect::Rect;
use crate::scene::timeline::{
    DrawnEvents, Plot, TimelineInput, TimelineScene, timeline_ground, timeline_scene,
};
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// Height of a row of the scale's labels, in pixels.
const LABEL_ROW: f64 = 17.0;
/// Height of the phases, in pixels.
const PHASES: f64 = 16.0;
/// The most height of the lanes, in pixels, where that of the figure is free.
const LANES: f64 = 420.0;
/// Width of the lanes' names left of the plot, in pixels.
const GUTTER: f64 = 168.0;
/// The same of a narrow figure.
const NARROW_GUTTER: f64 = 116.0;
/// The width below which a figure is narrow.
const NARROW: f64 = 480.0;
/// Width right of the plot, in pixels.
const MARGIN: f64 = 22.0;
/// Opacity of events outside the dates shown.
const OUTSIDE: f64 = 0.38;
/// Number of strips of a faded end: fewer can be told apart.
const STRIPS: u8 = 6;

/// Everything that the timeline is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct TimelinePicture<'a> {
    /// The dataset that is shown.
    pub dataset: &'a Dataset,
    /// What is shown.
    pub state: &'a AppState,
    /// Which events are shown.
    pub visible: &'a Visible,
    /// The zone of labels.
    pub zone: &'a Zone,
    /// Colours.
    pub inks: Inks,
    /// Width in pixels.
    pub width: f64,
    /// The most height of the lanes in pixels; `None` for as much as they need.
    pub lanes_height: Option<f64>,
}

/// Rectangles of the parts, from top to bottom.
#[derive(Clone, Copy, Debug)]
struct TimelineParts {
    /// Labels of the ticks.
    scale: Rect,
    /// Names of phases and lengths of folds.
    phases: Rect,
    /// Lanes with their names.
    lanes: Rect,
    /// The plot: from the scale down, right of the names.
    time: Rect,
}

/// Height of scale and phases, in pixels.
pub(super) const HEAD: f64 = 2.0 * LABEL_ROW + PHASES;

/// The timeline's scene in its size.
#[derive(Clone, Debug)]
pub struct LaidTimeline {
    scene: TimelineScene,
    parts: TimelineParts,
    /// What stands in the place of lanes of very many events.
    ridges: Option<LaidRidges>,
}

impl LaidTimeline {
    /// Lays the timeline out.
    pub fn new(picture: TimelinePicture<'_>) -> Self {
        let gutter = if picture.width < NARROW { NARROW_GUTTER } else { GUTTER };
        let most = picture.lanes_height.unwrap_or(LANES);
        let plot = Plot { left: gutter, right: picture.width - MARGIN, lanes_height: most };
        let TimelinePicture { dataset, state, visible, zone, .. } = picture;
        let axis = state.axis(dataset, plot.left, plot.right);
        let drawn = DrawnEvents::of(dataset, state, &visible.passing, axis.visible());
        let drawn = Arc::new(drawn);
        let ground = Arc::new(timeline_ground(dataset, &axis, plot, zone));
        let scene = timeline_scene(
            &ground,
            TimelineInput {
                dataset,
                state,
                visible,
                zone,
                drawn: &drawn,
                axis: &axis,
                plot,
                kept: &[],
            },
        );
        let edges = (plot.left, plot.right);
        let dense = !scene.drawn.complete && most > 0.0;
        let ridges = dense.then(|| LaidRidges::new(picture, &scene.axis, edges, most));
        let height = ridges.as_ref().map_or(scene.lanes.height, LaidRidges::height) + 2.0;
        let row = |top: f64, height: f64| Rect::sized(0.0, top, picture.width, height);
        let parts = TimelineParts {
            scale: row(0.0, 2.0 * LABEL_ROW),
            phases: row(2.0 * LABEL_ROW, PHASES),
            lanes: row(HEAD, height),
            time: Rect { left: plot.left, top: 0.0, right: plot.right, bottom: HEAD + height },
        };
        Self { scene, parts, ridges }
    }

    /// The scale alone, above a plot of that height.
    pub fn scale_over(picture: TimelinePicture<'_>, height: f64) -> Self {
        let mut laid = Self::new(TimelinePicture { lanes_height: Some(0.0), ..picture });
        // Nothing of a lane is drawn, nor makes room.
        laid.scene.lanes.lanes.clear();
        laid.parts.lanes.bottom = laid.parts.lanes.top + height;
        laid.parts.time.bottom = laid.parts.lanes.bottom;
        laid
    }

    /// What stands left of the plot, for names.
    pub const fn names(&self) -> Rect {
        Rect { right: self.parts.time.left, ..self.parts.lanes }
    }

    /// The plot below the scale.
    pub const fn plot(&self) -> Rect {
        Rect { top: self.parts.lanes.top, ..self.parts.time }
    }

    /// Its height in pixels.
    pub fn height(&self) -> f64 {
        self.parts.lanes.bottom
    }

    /// The scene.
    pub const fn scene(&self) -> &TimelineScene {
        &self.scene
    }

    /// The plot.
    pub const fn time(&self) -> Rect {
        self.parts.time
    }
}

/// Draws the timeline with its upper left corner at the origin. `words` stand for it to those who do
/// not see it.
pub fn draw_timeline(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    laid: &LaidTimeline,
    words: String,
) {
    let (scene, parts) = (&laid.scene, laid.parts);
    let whole = Rect::sized(0.0, 0.0, picture.width, laid.height());
    let title = label!("figure-timeline");
    sketch.group(Part::Picture(words), ("timeline", title), Some(whole), |sketch| {
        axis::draw(sketch, picture, (scene, parts));
        sketch.layer("lanes", label!("figure-layer-lanes"), |sketch| match &laid.ridges {
            Some(ridges) => ridges.draw_names(sketch, picture, parts),
            None => items::draw_names(sketch, picture, (scene, parts)),
        });
        let clip = Rect { top: parts.lanes.top, ..parts.time };
        sketch.group(
            Part::Layer,
            ("timeline-forces", label!("figure-layer-forces")),
            Some(clip),
            |sketch| bands::draw(sketch, picture, (scene, parts)),
        );
        sketch.group(
            Part::Layer,
            ("timeline-events", label!("figure-layer-events")),
            Some(clip),
            |sketch| match &laid.ridges {
                Some(ridges) => ridges.draw(sketch, picture, (&scene.axis, parts)),
                None => items::draw(sketch, picture, (scene, parts)),
            },
        );
        axis::draw_playhead(sketch, picture, (scene, parts));
    });
}

/// Draws the scale with everything that stands behind a plot.
pub fn draw_scale(sketch: &mut Sketch, picture: TimelinePicture<'_>, laid: &LaidTimeline) {
    axis::draw(sketch, picture, (&laid.scene, laid.parts));
}

/// Draws the playhead with its flag, where it is in sight.
pub fn draw_playhead(sketch: &mut Sketch, picture: TimelinePicture<'_>, laid: &LaidTimeline) {
    axis::draw_playhead(sketch, picture, (&laid.scene, laid.parts));
}

/// Draws a bar between the inner two of four rising `xs`, fading towards the outer ones.
fn draw_fade_bar(sketch: &mut Sketch, xs: [f64; 4], (top, bottom): (f64, f64), paint: Paint) {
    let [from, core_from, core_to, to] = xs;
    let mut part = |left: f64, right: f64, share: f64| {
        if right - left > 0.01 && share > 0.0 {
            let rect = Rect { left, top, right, bottom };
            let opacity = paint.opacity * share;
            sketch.rect(rect, 0.0, Some(Paint { opacity, ..paint }), None);
        }
    };
    let ends = [(from, core_from, false), (core_to, to, true)];
    for (start, end, falls) in ends {
        let step = (end - start) / f64::from(STRIPS);
        // An end too short to fade belongs to the core.
        let narrow = end - start < 1.5;
        for nth in 0..STRIPS {
            let middle = (f64::from(nth) + 0.5) / f64::from(STRIPS);
            let share = if falls { 1.0 - middle } else { middle };
            let left = start + step * f64::from(nth);
            part(left, left + step, if narrow { 0.5 } else { share });
        }
    }
    part(core_from, core_to, 1.0);
}
