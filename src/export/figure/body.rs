//! Body of a figure: what stands below its map, or in the place of one.

use crate::export::chart::{LaidChart, draw_chart};
use crate::export::drawing::{Inks, Sketch};
use crate::export::panel::{LaidPanel, PanelPicture};
use crate::export::timeline::{LaidTimeline, TimelinePicture, draw_timeline};
use crate::model::Dataset;
use crate::state::{AppState, FigureSubject, Visible};
use crate::time::Zone;

/// Everything that a body is drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) struct BodySource<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) state: &'a AppState,
    pub(super) visible: &'a Visible,
    pub(super) zone: &'a Zone,
    pub(super) inks: Inks,
    /// Width in pixels.
    pub(super) width: f64,
    /// The most height of lanes or of a plot in pixels; `None` for as much as they need.
    pub(super) height: Option<f64>,
}

/// A body in its size.
pub(super) enum Body<'a> {
    Nothing,
    Timeline(LaidTimeline, TimelinePicture<'a>),
    Chart(LaidChart, TimelinePicture<'a>),
    Panel(LaidPanel),
}

impl<'a> Body<'a> {
    pub(super) fn new(subject: FigureSubject, source: BodySource<'a>) -> Self {
        let BodySource { dataset, state, visible, zone, inks, width, height } = source;
        let picture =
            TimelinePicture { dataset, state, visible, zone, inks, width, lanes_height: height };
        match subject {
            FigureSubject::Map => Self::Nothing,
            FigureSubject::Timeline | FigureSubject::Both => {
                Self::Timeline(LaidTimeline::new(picture), picture)
            }
            FigureSubject::Chart => Self::Chart(LaidChart::new(picture), picture),
            FigureSubject::Panel => {
                let picture = PanelPicture { dataset, state, visible, zone, inks, width };
                Self::Panel(LaidPanel::new(picture))
            }
        }
    }

    /// Its height in pixels; 0 for nothing.
    pub(super) fn height(&self) -> f64 {
        match self {
            Self::Nothing => 0.0,
            Self::Timeline(laid, _) => laid.height(),
            Self::Chart(laid, _) => laid.height(),
            Self::Panel(laid) => laid.height(),
        }
    }

    /// What is drawn, with its upper left corner at the origin. `words` stand for a picture to those
    /// who do not see it.
    pub(super) fn drawn(self, words: String) -> Sketch {
        let mut sketch = Sketch::default();
        match self {
            Self::Nothing => {}
            Self::Timeline(laid, picture) => draw_timeline(&mut sketch, picture, &laid, words),
            Self::Chart(laid, picture) => draw_chart(&mut sketch, picture, &laid, words),
            Self::Panel(laid) => return laid.into_sketch(),
        }
        sketch
    }
}
