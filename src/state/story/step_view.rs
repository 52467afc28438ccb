//! Views of steps: what each puts on the screen, and what lies between two.

use super::state::ShownView;
use crate::geo::{Camera, Projection, ScreenSize};
use crate::model::{Dataset, EventId, MapOpening, Moment, StepDates, StepView, TimeSpan, When};
use crate::state::time::clamped;
use crate::state::{AppState, Filter, KnownBy, Window, WindowMode};
use crate::time::{moment_between, moved_by};

/// A step's view in terms of the state.
#[derive(Clone, Debug)]
struct StepScreen {
    playhead: Option<Moment>,
    window: Window,
    /// What the timeline shows; `None` leaves it.
    timeline: Option<TimeSpan>,
    camera: Camera,
    selection: Option<EventId>,
    filter: Filter,
    known_by: KnownBy,
}

impl AppState {
    /// Puts the step on the screen that is read, or what lies between it and the next. With `flies`
    /// the map flies there.
    pub(in crate::state) fn show_story(&mut self, dataset: &Dataset, flies: bool) {
        let Some(story) = self.story(dataset) else { return };
        let last = story.steps.len() - 1;
        if self.story.step >= last {
            (self.story.step, self.story.way) = (last, 0.0);
        }
        let (step, way) = (self.story.step, self.story.way);
        let screen =
            |nth: usize| story.steps.get(nth).map(|it| self.step_screen(&it.view, dataset));
        let Some(here) = screen(step) else { return };
        let screen = match screen(step + 1).filter(|_| way > 0.0) {
            Some(next) => here.toward(&next, way),
            None => here,
        };
        self.playback.playing = false;
        self.comparison.on = false;
        (self.fan, self.claim) = (None, None);
        if let Some(playhead) = screen.playhead {
            self.playhead = clamped(playhead, dataset.extent());
        }
        self.window = screen.window;
        self.selection = screen.selection;
        self.filter = screen.filter;
        self.known_by = screen.known_by;
        self.drawer_open = true;
        if let Some(span) = screen.timeline {
            self.show(dataset, span);
        } else {
            self.reveal_moment(self.playhead, dataset);
        }
        self.map.fitted = false;
        if flies {
            self.map.fly(screen.camera);
        } else {
            self.map.stop();
            self.map.camera = screen.camera;
        }
        self.story.shown = Some(Box::new(ShownView::of(self)));
    }

    /// The camera that the step asks for in a pane of the size that the map now has, if it is that
    /// of the screen: a map that a person has moved stays where it is.
    pub(in crate::state) fn fit_story(&mut self, dataset: &Dataset) {
        let Some(step) = self.story_step(dataset).filter(|_| self.story.way <= 0.0) else { return };
        let camera = self.step_screen(&step.view, dataset).camera;
        self.map.stop();
        self.map.camera = camera;
        if let Some(shown) = &mut self.story.shown {
            shown.camera = camera;
        }
    }

    fn step_screen(&self, view: &StepView, dataset: &Dataset) -> StepScreen {
        let opening = dataset.meta.opening.as_ref();
        let range = opening.and_then(|opening| opening.window.as_ref()).map(When::hull);
        let usual = Window { range: range.unwrap_or(self.window.range), ..Window::default() };
        let window = match &view.dates {
            None => usual,
            Some(StepDates::Moment) => Window { mode: WindowMode::Instant, ..usual },
            Some(StepDates::Until) => Window { mode: WindowMode::Cumulative, ..usual },
            Some(StepDates::Last(hours)) => {
                let trailing_ms = millis_of_hours(*hours);
                Window { mode: WindowMode::Trailing, trailing_ms, ..usual }
            }
            Some(StepDates::Next(hours)) => {
                let trailing_ms = millis_of_hours(*hours);
                Window { mode: WindowMode::Leading, trailing_ms, ..usual }
            }
            Some(StepDates::Between(when)) => {
                Window { mode: WindowMode::Range, range: when.hull(), ..usual }
            }
        };
        let own = view.known_by.as_ref().map(When::latest);
        let known_by = match (own, self.story.known) {
            (Some(own), Some(known)) => Some(own.min(known)),
            (own, known) => own.or(known),
        };
        StepScreen {
            playhead: view.at.as_ref().map(When::anchor),
            window,
            timeline: view.view.as_ref().map(When::hull),
            camera: view.map.map_or_else(
                || self.home_camera(dataset),
                |map| camera_over(self.map.projection(), map, self.map.size),
            ),
            selection: view.select.clone(),
            filter: view.filter.as_deref().map(filter_of).unwrap_or_default(),
            known_by: KnownBy { on: known_by.is_some(), by: known_by.or(self.known_by.by) },
        }
    }
}

fn millis_of_hours(hours: f64) -> i64 {
    moved_by(Moment::default(), hours * 3_600_000.0).as_millis()
}

/// The filter that a line of text stands for; a line that cannot be read is searched for as words.
fn filter_of(text: &str) -> Filter {
    let words = |_| Filter { text: text.to_owned(), ..Filter::default() };
    Filter::from_line(text).unwrap_or_else(words)
}

/// The camera of a view of so much ground in a pane of that size.
pub(in crate::state) fn camera_over(
    projection: Projection,
    view: MapOpening,
    size: ScreenSize,
) -> Camera {
    let scale = size.width.min(size.height) / view.height_km.max(1.0);
    Camera::new(projection, projection.project_nearest(view.center), scale)
}

impl StepScreen {
    /// What lies at a share of the way to another step: playhead, dates, timeline and map move, and
    /// everything else is as at the nearer of the two.
    fn toward(&self, other: &Self, way: f64) -> Self {
        let nearer = if way < 0.5 { self } else { other };
        let moment = |from: Moment, to: Moment| moment_between(from, to, way);
        let between = |from: TimeSpan, to: TimeSpan| {
            TimeSpan::between(moment(from.start(), to.start()), moment(from.end(), to.end()))
        };
        let both_ranges = [self, other].iter().all(|it| it.window.mode == WindowMode::Range);
        let window = if both_ranges {
            Window { range: between(self.window.range, other.window.range), ..nearer.window }
        } else {
            nearer.window
        };
        Self {
            playhead: match (self.playhead, other.playhead) {
                (Some(from), Some(to)) => Some(moment(from, to)),
                (from, to) => {
                    if way < 0.5 {
                        from.or(to)
                    } else {
                        to.or(from)
                    }
                }
            },
            window,
            timeline: match (self.timeline, other.timeline) {
                (Some(from), Some(to)) => Some(between(from, to)),
                _ => nearer.timeline,
            },
            camera: self.camera.toward(other.camera, way),
            ..nearer.clone()
        }
    }
}
