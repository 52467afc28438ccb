//! Jobs of pictures: everything that one is made of, for another thread.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{PictureEvent, Previewed};
use crate::export::drawing::{Drawing, PX_PER_MM};
use crate::export::figure::{
    FigureFormat, FigureFrames, FigureOptions, FigureSize, FigureSource, FrameView, SizeFault,
    figure,
};
use crate::export::motion::{MotionError, MotionFormat, MotionPlan, save_motion};
use crate::export::png::rasterised;
use crate::export::save::{SaveError, may_save, save_file};
use crate::geo::basemap::Basemap;
use crate::model::{Dataset, set_text_languages};
use crate::scene::density::SpatialIndex;
use crate::state::{AppState, FigureSubject, PictureFormat, Ruler, WindowMode};
use crate::text::{current, missing, set_current};
use crate::{label, message};

/// Width of a copied picture in its own pixels, and how many of the clipboard's there are for each:
/// sharp on every screen.
const COPY: (f64, f64) = (960.0, 2.0);
/// The most pixels of a preview for each of the picture.
const MOST_SCALE: f64 = 3.0;
/// How long a frame is shown, in milliseconds.
const FRAME_MS: u32 = 100;

/// Everything that a picture is made of.
#[derive(Clone)]
pub(super) struct PictureJob {
    /// All of the dataset, also what was not known yet.
    pub(super) whole: Arc<Dataset>,
    /// What is shown of it.
    pub(super) dataset: Arc<Dataset>,
    pub(super) spatial_index: Arc<SpatialIndex>,
    pub(super) basemap: Arc<Basemap>,
    /// The window's, with what is chosen for the picture.
    pub(super) state: AppState,
    pub(super) subject: FigureSubject,
}

impl fmt::Debug for PictureJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PictureJob").field(&self.subject).finish()
    }
}

/// What a preview depends on.
#[derive(Debug, PartialEq)]
pub(super) struct PreviewKey {
    state: AppState,
    dataset: u64,
    room: (f64, f64),
}

impl PreviewKey {
    pub(super) const fn new(state: AppState, dataset: u64, room: (f64, f64)) -> Self {
        Self { state, dataset, room }
    }
}

impl AppState {
    /// The state without what no picture shows.
    #[must_use]
    pub(super) fn pictured(mut self) -> Self {
        self.hover = None;
        self.pulses.clear();
        self.ruler = Ruler::default();
        self.playback.waited_s = 0.0;
        self.display.sheet = None;
        self.map.land();
        self
    }
}

impl PictureJob {
    /// The state with the theme and the language that are chosen for a saved picture.
    fn chosen(&self) -> AppState {
        let mut state = self.state.clone();
        let choices = &state.picture;
        state.display.dark = choices.dark;
        state.display.high_contrast = choices.high_contrast;
        if choices.language.is_some() {
            state.display.language = choices.language;
        }
        state
    }

    fn source<'a>(&'a self, state: &'a AppState) -> FigureSource<'a> {
        // Words are in the languages of the picture on this thread.
        set_current(state.display.locale());
        set_text_languages(state.display.text_languages(&self.dataset));
        FigureSource {
            dataset: &self.dataset,
            unknown: self.whole.events().len() - self.dataset.events().len(),
            spatial_index: &self.spatial_index,
            basemap: &self.basemap,
            state,
        }
    }

    fn options(&self) -> Result<FigureOptions, String> {
        let choices = &self.state.picture;
        let size: FigureSize =
            choices.size.parse().map_err(|fault: SizeFault| fault.to_string())?;
        if !self.state.can_picture(self.subject, &self.dataset) {
            return Err(label!("figure-no-event").to_owned());
        }
        let headline = choices.headline.clone();
        Ok(FigureOptions { subject: self.subject, size, headline, ..FigureOptions::default() })
    }

    /// The views of a moving picture, in the state that follows the playhead.
    fn plan(&self, state: &mut AppState) -> MotionPlan {
        let choices = &self.state.picture;
        let millis = choices.seconds.max(1).saturating_mul(1_000);
        let stories = self.whole.stories().iter();
        if let Some(story) = stories.clone().find(|it| choices.story.as_ref() == Some(&it.id)) {
            return MotionPlan::of_story(story, millis, FRAME_MS);
        }
        let span = state.window_span();
        state.window.mode = WindowMode::default();
        let frames = usize::try_from(millis / FRAME_MS).unwrap_or(2);
        MotionPlan::over(span, frames, FRAME_MS)
    }

    /// The picture; of a moving one the frame at the playhead, or the step that is read.
    fn drawn(&self) -> Result<Drawing, String> {
        let options = self.options()?;
        let mut state = self.chosen();
        if !self.state.picture.format.moves() {
            return Ok(figure(self.source(&state), &options));
        }
        let plan = self.plan(&mut state);
        let view = match plan.shots.first().map(|shot| &shot.view) {
            Some(FrameView::Story(id, ..)) => {
                let reads = state.story.story.as_ref() == Some(id);
                FrameView::Story(id.clone(), if reads { state.story.step } else { 0 }, 0.0)
            }
            _ => FrameView::Playhead(state.playhead),
        };
        let samples = std::slice::from_ref(&view);
        let source = self.source(&state);
        Ok(FigureFrames::new(source, &self.whole, &options, samples).frame(&view))
    }

    /// A preview that has that much room, in pixels of the screen.
    pub(super) fn previewed(&self, room: (f64, f64)) -> PictureEvent {
        PictureEvent::Previewed(self.preview(room).map(Box::new))
    }

    fn preview(&self, (wide, tall): (f64, f64)) -> Result<Previewed, String> {
        let language = current();
        let drawing = self.drawn()?;
        let (width, height) = drawing.size;
        set_current(language);
        let scale = (wide / width).min(tall / height).min(MOST_SCALE);
        let image = rasterised(&drawing, scale);
        let image = image.ok_or_else(|| message!("figure-too-many-pixels", most = MOST_SIDE))?;
        let letters = missing(&drawing.words().join(" "));
        let names = letters.iter().map(|one| format!("U+{:04X}", u32::from(one.letter))).collect();
        let side = |px: f64| if drawing.in_mm { px / PX_PER_MM } else { px };
        let (width, height) = (side(width).round(), side(height).round());
        let measure = if drawing.in_mm {
            message!("picture-measure-mm", width = width, height = height)
        } else {
            message!("picture-measure-px", width = width, height = height)
        };
        let words = drawing.description;
        Ok(Previewed { image, words, measure, missing: (names, letters.len()) })
    }

    /// The picture for the clipboard, in the colours and the language of the window.
    pub(super) fn copied(&self) -> PictureEvent {
        let size = FigureSize::px(COPY.0, None);
        let options = FigureOptions { subject: self.subject, size, ..FigureOptions::default() };
        let drawing = figure(self.source(&self.state), &options);
        rasterised(&drawing, COPY.1).map_or_else(
            || PictureEvent::Failed(message!("figure-too-many-pixels", most = MOST_SIDE)),
            PictureEvent::Copied,
        )
    }

    /// Writes the picture to a file, whose ending is the format. `next` is told how many frames of how
    /// many are done, and says whether to go on.
    pub(super) fn saved(
        self,
        path: PathBuf,
        replace: bool,
        mut next: impl FnMut(usize, usize) -> bool,
    ) -> PictureEvent {
        let options = match self.options() {
            Ok(options) => options,
            Err(why) => return PictureEvent::Failed(why),
        };
        // Before the work, so that nobody waits in vain.
        if let Err(error) = may_save(&path, replace) {
            return self.refused(path, error);
        }
        let mut state = self.chosen();
        if MotionFormat::of(&path).is_some() {
            let plan = self.plan(&mut state);
            let all = plan.shots.len();
            let figure = (self.source(&state), &*self.whole, &options);
            let saved =
                save_motion(&path, figure, &plan, (1.0, replace), |number| next(number, all));
            return match saved {
                Ok(()) => PictureEvent::Saved(path),
                Err(MotionError::Stopped) => PictureEvent::Stopped,
                Err(MotionError::Save(error)) => self.refused(path, error),
                Err(error) => PictureEvent::Failed(error.to_string()),
            };
        }
        let drawing = figure(self.source(&state), &options);
        if !next(1, 2) {
            return PictureEvent::Stopped;
        }
        let format = FigureFormat::of(&path).unwrap_or_default();
        let bytes = match format.written(&drawing, false, None) {
            Ok(bytes) => bytes,
            Err(why) => return PictureEvent::Failed(why),
        };
        if !next(2, 2) {
            return PictureEvent::Stopped;
        }
        match save_file(&path, &bytes, replace) {
            Ok(()) => PictureEvent::Saved(path),
            Err(error) => self.refused(path, error),
        }
    }

    fn refused(self, path: PathBuf, error: SaveError) -> PictureEvent {
        match error {
            SaveError::Exists(_) => PictureEvent::Exists(path, Box::new(self)),
            error => PictureEvent::Failed(error.to_string()),
        }
    }
}

/// The most pixels of a picture on a side.
const MOST_SIDE: u32 = crate::export::png::MOST_PIXELS;

/// The path with an ending that is a format of pictures: where a person typed none, that of the chosen
/// format.
pub(super) fn with_ending(path: &Path, format: PictureFormat) -> PathBuf {
    if FigureFormat::of(path).is_some() || MotionFormat::of(path).is_some() {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(format.ending());
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_a_format_gets_the_one_that_was_chosen() {
        let named = ["a/map.pdf", "a/map", "map.v2", "clip.gif"];
        let named = named.map(|name| with_ending(Path::new(name), PictureFormat::Svg));
        assert_eq!(named, ["a/map.pdf", "a/map.svg", "map.v2.svg", "clip.gif"].map(PathBuf::from));
    }
}
