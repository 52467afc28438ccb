//! Pages of what a window shows.

use std::path::Path;

use super::story::PageStory;
use super::{Page, PageSource, in_two_widths, page};
use crate::dataset::{SHIPPED, read_file, write};
use crate::export::data::Extract;
use crate::export::figure::{FigureOptions, FigureSize, FigureSource, figure, state_of_step};
use crate::export::svg::{SvgOptions, write_svg};
use crate::geo::ScreenSize;
use crate::geo::basemap::Basemap;
use crate::import::{dataset_in_page, is_records};
use crate::message;
use crate::model::{Dataset, Precision, Story, StoryId, set_text_languages};
use crate::scene::density::SpatialIndex;
use crate::scene::text::{known_words, short_at};
use crate::scene::theme::Theme;
use crate::state::AppState;
use crate::text::set_current;
use crate::time::Zone;

/// What a page is made of, and what of it is shown.
#[derive(Clone, Copy, Debug)]
pub struct ShownPage<'a> {
    /// All of the dataset.
    pub dataset: &'a Dataset,
    /// What of it is shown, and in which languages.
    pub state: &'a AppState,
    /// The ground of the maps.
    pub basemap: &'a Basemap,
    /// The dataset's file; `None` for the one that Ibar ships with.
    pub file: Option<&'a Path>,
    /// The headline; `None` for the dataset's title.
    pub headline: Option<&'a str>,
    /// The story that the page tells, on all dates; `None` for the dates shown.
    pub story: Option<&'a StoryId>,
}

/// Size of the maps of a page in pixels: that of the dates shown, and those of the steps of a story.
const MAP: (f64, f64) = (960.0, 640.0);
const STEP_MAP: (f64, f64) = (600.0, 440.0);
/// Width of the same maps where the page is as narrow as a telephone, in pixels: drawn anew, for names
/// that are made smaller with their map cannot be read.
const NARROW_MAP: f64 = 366.0;
/// The most bytes that the maps of a story take together; of more, the last steps have none.
const MOST_MAPS: usize = 3_000_000;

/// The page of what the state shows of a dataset, or of a story.
pub fn page_of_shown(shown: ShownPage<'_>) -> Page {
    let ShownPage { dataset, state, .. } = shown;
    // A page is light, whatever the window is.
    let mut state = state.clone();
    state.display = Theme::Light.chosen(state.display);
    set_current(state.display.locale());
    set_text_languages(state.display.text_languages(dataset));
    let original = original_of(shown.file, dataset);
    let stories = dataset.stories().iter();
    let story = stories.clone().find(|story| Some(&story.id) == shown.story);
    let extract = match story {
        Some(_) => Extract::of_all_dates(dataset, &state),
        None => Extract::of_dates_shown(dataset, &state),
    };
    let known = state.known_by.active().map(|by| dataset.as_known(by));
    let dates = dates_line(&state, known.as_ref().unwrap_or(dataset), &extract.zone);
    let maps = story.map(|story| story_maps(shown, &state, story)).unwrap_or_default();
    let map = story.is_none().then(|| {
        let wide = map_svg(shown, &state, FigureSize::px(MAP.0, Some(MAP.1)), "map-");
        let narrow = map_svg(shown, &state, FigureSize::px(NARROW_MAP, None), "small-map-");
        if wide.len() + narrow.len() <= MOST_MAPS { in_two_widths(&wide, &narrow) } else { wide }
    });
    page(PageSource {
        extract: &extract,
        dataset: &original,
        map: map.as_deref(),
        // A story goes through all of them.
        dates: story.is_none().then_some(&*dates),
        headline: shown.headline,
        story: story.map(|story| PageStory { story, dataset, maps: &maps }),
    })
}

/// A map for each step of a story, as long as there is room, and a narrow one beside it as long as there
/// is room for those.
fn story_maps(shown: ShownPage<'_>, state: &AppState, story: &Story) -> Vec<String> {
    let size = ScreenSize::new(STEP_MAP.0, STEP_MAP.1);
    let mut bytes = 0;
    let of_step = |nth: usize, size_px: FigureSize, prefix: &str| {
        let state = state_of_step(state, shown.dataset, (&story.id, nth, 0.0), size);
        map_svg(shown, &state, size_px, &format!("{prefix}{}-", nth + 1))
    };
    let wide = FigureSize::px(STEP_MAP.0, Some(STEP_MAP.1));
    let maps = (0..story.steps.len()).map(|nth| of_step(nth, wide, "step"));
    let maps = maps.take_while(|map| {
        bytes += map.len();
        bytes <= MOST_MAPS
    });
    let maps: Vec<String> = maps.collect();
    let mut bytes: usize = maps.iter().map(String::len).sum();
    let with_narrow = maps.into_iter().enumerate().map(|(nth, wide)| {
        // One more of about the same length.
        if bytes + wide.len() > MOST_MAPS {
            return wide;
        }
        let narrow = of_step(nth, FigureSize::px(NARROW_MAP, None), "small-step");
        bytes += narrow.len();
        in_two_widths(&wide, &narrow)
    });
    with_narrow.collect()
}

/// A map of a page: as wide as there is room, with identifiers of its own, and without the words that
/// the page has around it.
fn map_svg(shown: ShownPage<'_>, state: &AppState, size: FigureSize, prefix: &str) -> String {
    let known = state.known_by.active().map(|by| shown.dataset.as_known(by));
    let dataset = known.as_ref().unwrap_or(shown.dataset);
    let options = FigureOptions { size, headline: Some(String::new()), ..FigureOptions::default() };
    let source = FigureSource {
        dataset,
        unknown: shown.dataset.events().len() - dataset.events().len(),
        spatial_index: &SpatialIndex::in_projection(dataset, state.map.projection()),
        basemap: shown.basemap,
        state,
    };
    let drawing = figure(source, &options);
    write_svg(&drawing, SvgOptions { in_page: true, prefix, ..SvgOptions::default() })
}

/// The bytes of the dataset that a page holds: those of its file, where that is RON or a page, and
/// otherwise the dataset as RON. Without a file it is the shipped one.
fn original_of(path: Option<&Path>, dataset: &Dataset) -> Vec<u8> {
    let Some(path) = path else { return SHIPPED.as_bytes().to_vec() };
    let written = || write(dataset).into_bytes();
    if !is_records(path) {
        return written();
    }
    read_file(path).map_or_else(|_| written(), |bytes| dataset_in_page(&bytes).unwrap_or(bytes))
}

/// The dates shown that the dataset has, by their first and last day, and the day by which everything
/// had been said, if that is asked for.
fn dates_line(state: &AppState, dataset: &Dataset, zone: &Zone) -> String {
    let window = state.window_span();
    let shown = dataset.extent().and_then(|extent| extent.overlap(window)).unwrap_or(window);
    let day = |at| short_at(at, Precision::Day, zone);
    let last = shown.end().plus_millis(-1).max(shown.start());
    let (from, to) = (day(shown.start()), day(last));
    match state.known_by.active() {
        Some(by) => message!("page-dates.known", from = from, to = to, day = known_words(by, zone)),
        None => message!("page-dates", from = from, to = to),
    }
}
