//! Showing of a view that was passed on.

use super::SharedView;
use super::part::{Dates, StoryPlace, ViewPart};
use crate::model::{ClaimId, Dataset, EventId, Moment};
use crate::state::{
    AppState, Comparison, Filter, KnownBy, Ruler, ViewHistory, Window, WindowMode, unknown_value,
};
use crate::time::View;

/// What a view says that a dataset does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// An event of that identifier.
    Event(EventId),
    /// A claim of that identifier.
    Claim(ClaimId),
    /// A story of that identifier.
    Story(Box<str>),
    /// A value of the filter; why it does not apply, in words.
    Filter(String),
}

impl SharedView {
    /// Puts the playhead there.
    #[must_use]
    pub fn with_playhead(mut self, at: Moment) -> Self {
        self.parts.retain(|part| !matches!(part, ViewPart::At(_)));
        self.parts.push(ViewPart::At(at));
        self
    }

    /// Selects that event.
    #[must_use]
    pub fn with_selection(mut self, id: EventId) -> Self {
        self.parts.retain(|part| !matches!(part, ViewPart::Select(_)));
        self.parts.push(ViewPart::Select(Some(id)));
        self
    }

    /// The playhead that it says.
    pub fn playhead(&self) -> Option<Moment> {
        self.parts.iter().find_map(|part| match part {
            ViewPart::At(at) => Some(*at),
            _ => None,
        })
    }

    /// What it says that the dataset does not have; [`SharedView::show`] leaves it out.
    pub fn left_out(&self, dataset: &Dataset) -> Vec<LeftOut> {
        let left_out = |part: &ViewPart| match part {
            ViewPart::Select(Some(id)) if dataset.event(id).is_none() => {
                Some(LeftOut::Event(id.clone()))
            }
            ViewPart::Claim(Some(id)) if dataset.claim(id).is_none() => {
                Some(LeftOut::Claim(id.clone()))
            }
            ViewPart::Story(Some(place)) => {
                let is_there = dataset.stories().iter().any(|story| story.id == place.story);
                (!is_there).then(|| LeftOut::Story(place.story.as_str().into()))
            }
            ViewPart::Filter(line) => {
                let fault = Filter::from_line(line).err();
                let fault = fault.or_else(|| unknown_value(line, dataset));
                fault.map(|fault| LeftOut::Filter(fault.words()))
            }
            _ => None,
        };
        self.parts.iter().filter_map(left_out).collect()
    }

    /// Shows it. What it does not say is as the dataset opens; bookmarks, theme and sizes stay.
    pub fn show(&self, state: &mut AppState, dataset: &Dataset) {
        let mut to = AppState::opening(dataset);
        to.map.size = state.map.size;
        to.map.camera = to.home_camera(dataset);
        to.timeline_px = state.timeline_px;
        to.display = state.display;
        to.bookmarks = std::mem::take(&mut state.bookmarks);
        // The points of one's own are kept for the next time.
        to.ruler = std::mem::take(&mut state.ruler);
        to.ruler.put_away();
        to.views = std::mem::take(&mut state.views);
        to.playback = state.playback;
        to.playback.playing = false;
        to.comparison = Comparison { on: false, ..state.comparison };
        to.listing.clone_from(&state.listing);
        to.story.offered = false;
        to.drawer_open = state.drawer_open;
        to.story.full_screen = false;
        if to.map.projection() != state.map.projection() {
            to.views = ViewHistory::default();
        }
        for part in &self.parts {
            to.take_story(part);
        }
        to.show_story(dataset, false);
        let is_placed = self.parts.iter().any(|part| matches!(part, ViewPart::Timeline(_)));
        for part in &self.parts {
            to.take_part(part, dataset);
        }
        let event = to.claim.as_ref().and_then(|claim| dataset.claim(claim));
        if event.map(|(event, _)| &event.id) != to.selection.as_ref() {
            to.claim = None;
        }
        if !is_placed {
            to.reveal_moment(to.playhead, dataset);
        }
        *state = to;
    }
}

impl AppState {
    /// Takes over what a part says of the story.
    fn take_story(&mut self, part: &ViewPart) {
        match part {
            ViewPart::Story(Some(StoryPlace { story, step, way })) => {
                self.story.story = Some(story.clone());
                (self.story.step, self.story.way) = (*step, f64::from(*way) / 1_000.0);
            }
            ViewPart::Teller(teller) => self.story.teller.clone_from(teller),
            ViewPart::StoryKnown(known) => self.story.known = *known,
            _ => {}
        }
    }

    /// Takes over what a part says of anything else.
    fn take_part(&mut self, part: &ViewPart, dataset: &Dataset) {
        match part {
            ViewPart::At(at) => self.playhead = *at,
            ViewPart::Dates(dates) => self.window = window_of(*dates, self.window),
            ViewPart::Timeline(span) => self.view = View::showing(*span),
            ViewPart::Folds(on) => self.unfolded = !on,
            ViewPart::Map(None) => {
                self.map.camera = self.home_camera(dataset);
                self.map.fitted = true;
            }
            ViewPart::Map(Some(ground)) => self.show_ground(*ground),
            ViewPart::Hide(hidden) => {
                self.map.borders_shown = !hidden.borders;
                self.map.names_shown = !hidden.names;
                self.map.hidden_layers = hidden.layers;
            }
            ViewPart::Select(id) => self.selection.clone_from(id),
            ViewPart::Claim(id) => self.claim.clone_from(id),
            ViewPart::Fan(at) => self.fan = at.and_then(|at| self.map.projection().project(at)),
            ViewPart::Ruler(Some(points)) => self.ruler = Ruler::through(points),
            ViewPart::Filter(line) => {
                self.filter = Filter::from_line(line).unwrap_or_default();
            }
            ViewPart::KnownBy(by) => {
                self.known_by = KnownBy { on: by.is_some(), by: by.or(self.known_by.by) };
            }
            ViewPart::Compare(Some((a, b))) => {
                self.comparison = Comparison { on: true, a: *a, b: *b };
                self.drawer_open = true;
            }
            ViewPart::Compare(None) => self.comparison.on = false,
            ViewPart::Maps(maps) => self.compared_maps = *maps,
            ViewPart::Lanes(by) => self.lanes.by = *by,
            ViewPart::LaneOrder(lanes) => {
                self.lanes.order = lanes.iter().filter_map(|it| it.lane(dataset)).collect();
            }
            ViewPart::LanesFolded(lanes) => {
                self.lanes.collapsed = lanes.iter().filter_map(|it| it.lane(dataset)).collect();
            }
            ViewPart::LanesEmpty(on) => self.lanes.empty_shown = *on,
            ViewPart::Chart(chart) => self.chart = *chart,
            ViewPart::List(listed) => {
                (self.listing.by, self.listing.order) = (listed.by, listed.order);
                (self.listing.reversed, self.listing.claims) = (listed.reversed, listed.claims);
            }
            ViewPart::Interface(language) => self.display.language = Some(*language),
            ViewPart::Names(language) => self.display.names = *language,
            ViewPart::Texts(language) => self.display.texts = *language,
            ViewPart::Zone(zone) => self.display.zone = *zone,
            ViewPart::Ruler(None)
            | ViewPart::Story(_)
            | ViewPart::Teller(_)
            | ViewPart::StoryKnown(_) => {}
        }
    }
}

fn window_of(dates: Dates, before: Window) -> Window {
    match dates {
        Dates::Moment => Window { mode: WindowMode::Instant, ..before },
        Dates::Until => Window { mode: WindowMode::Cumulative, ..before },
        Dates::Last(trailing_ms) => Window { mode: WindowMode::Trailing, trailing_ms, ..before },
        Dates::Next(trailing_ms) => Window { mode: WindowMode::Leading, trailing_ms, ..before },
        Dates::Between(range) => Window { mode: WindowMode::Range, range, ..before },
    }
}
