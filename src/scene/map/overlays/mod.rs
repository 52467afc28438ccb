//! Overlays: controls and readings that are fixed to the pane, and their rectangles.
//!
//! Each rectangle is decided here once. Docks, fans and labels keep off it, and `ui` draws the
//! control in it.

mod areas;
mod buttons;
mod coordinates;
mod credits;
mod dimmed;
mod footer;
mod key_box;
mod legend;
mod legend_sign;
mod ruler;
mod scale_bar;
mod text_chip;

pub use self::buttons::MapButton;
pub use self::coordinates::{Coordinates, coordinates};
pub use self::footer::Footer;
pub use self::key_box::{LEGEND_BUTTON, LEGEND_PAD, LEGEND_ROW, legend_columns, legend_numbers};
pub use self::legend::LegendEntry;
pub use self::legend_sign::{SignBox, SignPaint, SignPart, SignPen, sign_parts};
pub use self::ruler::{RulerLeg, RulerScene, leg_to};
pub use self::scale_bar::ScaleBar;
pub use self::text_chip::TextChip;

pub(super) use self::buttons::text_button_width;

use super::input::MapInput;
use super::marks::MapMarks;
use super::obstacles::Obstacles;
use crate::geo::{ScreenPoint, ScreenSize};
use crate::scene::comparison;
use crate::scene::rect::Rect;
use crate::scene::tray::{self, Tray};

/// Space between the buttons and what keeps off them, in pixels.
const CLEAR_PX: f64 = 8.0;

/// Controls and readings over the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapOverlays {
    /// The buttons at the upper right corner, from the right.
    pub buttons: Vec<(MapButton, Rect)>,
    /// Lines of the key; without a line there is no key.
    pub legend: Vec<LegendEntry>,
    /// The key, or the button that unfolds it; without a line an empty box in the lower right
    /// corner.
    pub legend_rect: Rect,
    /// The key of a comparison, above the other; `None` while nothing is compared.
    pub comparison_key: Option<Rect>,
    /// Credits and scale bar at the lower edge.
    pub footer: Footer,
    /// The ruler; `None` while it is off.
    pub ruler: Option<RulerScene>,
    /// The outlines of the areas that the filter asks for, as lines.
    pub areas: Vec<Vec<ScreenPoint>>,
    /// Points of events that a search dims, each once.
    pub dimmed: Vec<ScreenPoint>,
    /// Shown events that have no point on the map.
    pub unlocated: Tray,
    /// The chip that opens the list of those; `None` if there are none.
    pub tray_chip: Option<TextChip>,
    /// The number of events in view; `None` while each has a mark.
    pub count_chip: Option<TextChip>,
}

/// Second stage of the scene: what is fixed to the pane. The key explains the marks, and the numbers of
/// the `numbered` places.
pub(super) fn derive(input: MapInput<'_>, marks: &MapMarks, numbered: &[usize]) -> MapOverlays {
    let MapInput { dataset, basemap, state, visible, zone, viewport, .. } = input;
    let legend = legend::legend(input, marks, numbered);
    if input.is_figure {
        return MapOverlays::of_figure(input, legend);
    }
    let legend_rect = key_box::key_rect(&legend, dataset, state);
    let footer = Footer::new(input, legend_rect);
    let unlocated = tray::unlocated(dataset, basemap, state, visible, zone);
    let has_views = state.views.can_go_back() || state.views.can_go_forward();
    MapOverlays {
        buttons: buttons::buttons(viewport.size, has_views),
        legend,
        legend_rect,
        comparison_key: comparison::key_rect(state, legend_rect),
        tray_chip: footer.tray_chip(unlocated.rows.len()),
        footer,
        ruler: ruler::ruler(&state.ruler, viewport),
        areas: areas::areas(input),
        dimmed: dimmed::dimmed(input),
        unlocated,
        count_chip: input.split.map(text_chip::count_chip),
    }
}

impl MapOverlays {
    /// What is fixed to the map of a figure: the scale bar. The lines of the key stand beside the map.
    fn of_figure(input: MapInput<'_>, legend: Vec<LegendEntry>) -> Self {
        let MapInput { dataset, basemap, state, visible, zone, viewport, .. } = input;
        let ScreenSize { width, height } = viewport.size;
        Self {
            buttons: Vec::new(),
            legend,
            legend_rect: Rect::sized(width, height, 0.0, 0.0),
            comparison_key: None,
            footer: Footer::of_figure(dataset, (viewport, input.basemap.shows_region(viewport))),
            ruler: None,
            areas: Vec::new(),
            dimmed: Vec::new(),
            unlocated: tray::unlocated(dataset, basemap, state, visible, zone),
            tray_chip: None,
            count_chip: None,
        }
    }

    /// The bounds of all buttons with the space around them; it reaches to the corner.
    pub(super) fn buttons_rect(&self) -> Rect {
        let rects = self.buttons.iter().map(|(_, rect)| *rect);
        let corner = Rect::sized(self.legend_rect.right, 0.0, 0.0, 0.0);
        rects.reduce(Rect::hull).map_or(corner, |rect| rect.grown(CLEAR_PX))
    }

    /// Where the space below the buttons begins, in pixels from the top.
    pub(super) fn below_buttons(&self) -> f64 {
        self.buttons_rect().bottom + 2.0
    }

    /// Where the space to the left of the buttons ends, in pixels from the left.
    pub(super) fn left_of_buttons(&self) -> f64 {
        self.buttons_rect().left - 2.0
    }

    /// Where the keys in the lower right corner begin, in pixels from the top.
    pub(super) fn keys_top(&self) -> f64 {
        self.comparison_key.map_or(self.legend_rect.top, |key| key.top)
    }

    /// Boxes that are drawn over marks and fans.
    pub(super) fn rects(&self) -> impl Iterator<Item = Rect> {
        let chip = self.count_chip.as_ref().map(|chip| chip.rect);
        let keys = [Some(self.legend_rect), self.comparison_key];
        keys.into_iter().flatten().chain([self.buttons_rect()]).chain(chip)
    }

    /// Boxes of everything that is fixed to the pane: no fan covers them.
    pub(super) fn furniture(&self) -> impl Iterator<Item = Rect> {
        let chip = self.tray_chip.as_ref().map(|chip| chip.rect);
        let credits = self.footer.credit_rects.iter().copied();
        self.rects().chain([self.footer.rect]).chain(credits).chain(chip)
    }

    /// Keeps labels and leaders off all of it.
    pub(super) fn block(&self, obstacles: &mut Obstacles) {
        obstacles.block_cover(self.legend_rect.grown(4.0));
        self.comparison_key.into_iter().for_each(|key| obstacles.block_name(key));
        obstacles.block_name(self.buttons_rect());
        obstacles.block_name(self.footer.rect);
        self.footer.credit_rects.iter().for_each(|rect| obstacles.block_name(*rect));
        for chip in self.tray_chip.iter().chain(&self.count_chip) {
            obstacles.block_name(Rect { left: 0.0, ..chip.rect.grown(4.0) });
        }
    }
}
