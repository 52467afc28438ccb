//! Input of the map's scene.

use std::sync::LazyLock;

use super::previous::{NO_FRAME, PreviousFrame};
use super::zoom_fade::ZoomFade;
use crate::geo::basemap::{Basemap, Country, CountryRole, Detail, Layers};
use crate::geo::world::WorldGround;
use crate::geo::{Point, ScreenSize, Viewport};
use crate::model::{Dataset, Language};
use crate::scene::density::Split;
use crate::state::{AppState, Visible};
use crate::time::Zone;

/// Everything that the scene of the map is derived from; cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct MapInput<'a> {
    /// Events, places, forces and actors.
    pub dataset: &'a Dataset,
    /// The world beyond the finer layers of `basemap`; `None` where those fill the view.
    pub world: Option<&'a WorldGround>,
    /// Countries, rivers, roads and lines, which are named here and drawn elsewhere.
    pub basemap: &'a Basemap,
    /// Camera, playhead, dates shown, selection and display settings.
    pub state: &'a AppState,
    /// The events with marks or docks of their own.
    pub visible: &'a Visible,
    /// Counts of events that are drawn as density; `None` while each event has a mark.
    pub split: Option<&'a Split>,
    /// Time zone of dates in labels.
    pub zone: &'a Zone,
    /// Camera and size of the pane; always that of `state`.
    pub viewport: Viewport,
    /// Placements that the next frame keeps where it can.
    pub previous: &'a PreviousFrame,
    /// Whether it is for a figure: no buttons, no chips and no docks, and the key, the credits and what
    /// lies beyond the edge beside the map.
    pub is_figure: bool,
}

impl<'a> MapInput<'a> {
    /// The input of a first frame in which each event has a mark.
    pub fn new(
        dataset: &'a Dataset,
        basemap: &'a Basemap,
        state: &'a AppState,
        visible: &'a Visible,
        zone: &'a Zone,
    ) -> Self {
        let mut viewport = state.map.viewport();
        // Panels can leave the map less than nothing.
        let ScreenSize { width, height } = viewport.size;
        viewport.size = ScreenSize::new(width.max(1.0), height.max(1.0));
        let previous = &NO_FRAME;
        Self {
            dataset,
            world: None,
            basemap,
            state,
            visible,
            split: None,
            zone,
            viewport,
            previous,
            is_figure: false,
        }
    }

    /// The input of the frame after `previous`.
    #[must_use]
    pub fn after(self, previous: &'a PreviousFrame) -> Self {
        Self { previous, ..self }
    }

    /// The input if some events are drawn as density and only those in `split.marks` have marks.
    #[must_use]
    pub fn with_split(self, split: Option<&'a Split>) -> Self {
        let visible = split.map_or(self.visible, |split| &split.marks);
        Self { visible, split, ..self }
    }

    /// The input of the map of a figure.
    #[must_use]
    pub const fn for_figure(self) -> Self {
        Self { is_figure: true, ..self }
    }

    /// Opacity of names that fade with the zoom. A figure is still: it has each wholly or not at all.
    pub(super) fn opacity(self, fade: ZoomFade) -> f64 {
        self.whole_or_none(fade.of_name_at(self.viewport.camera.px_per_km()))
    }

    /// That opacity, or in a figure the nearer of 0 and 1.
    pub(super) const fn whole_or_none(self, opacity: f64) -> f64 {
        if self.is_figure { opacity.round() } else { opacity }
    }

    /// Detail of the ground at this scale.
    pub(super) fn detail(self) -> Detail {
        Detail::for_camera(self.viewport.camera)
    }

    /// The finer layers at that detail; empty where they are not in view.
    pub(super) fn layers(self) -> &'a Layers {
        static NONE: LazyLock<Layers> = LazyLock::new(Layers::default);
        if self.basemap.shows_region(self.viewport) {
            self.basemap.layers(self.detail())
        } else {
            &NONE
        }
    }

    /// The countries in view.
    pub(super) fn countries(self) -> &'a [Country] {
        self.world.map_or(&self.layers().countries, |world| &world.countries)
    }

    /// The part that a country plays: one of the world plays that of the country of its name in the
    /// finer layers.
    pub(super) fn role_of(self, country: &Country) -> CountryRole {
        if self.world.is_none() {
            return self.basemap.role_of(country);
        }
        let name = country.names.by_tag(Language::ENGLISH.tag());
        let mut finer = self.layers().countries.iter();
        finer.find(|it| it.names.by_tag(Language::ENGLISH.tag()) == name).map_or(
            CountryRole::Neighbour,
            |it| match self.basemap.role_of(it) {
                CountryRole::Context => CountryRole::Neighbour,
                role => role,
            },
        )
    }

    /// Whether a point is where the finer layers are drawn.
    pub(super) fn is_in_region(self, at: Point) -> bool {
        self.basemap.shows_region(self.viewport) && self.basemap.covers(at)
    }
}
