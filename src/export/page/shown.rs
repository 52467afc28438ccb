//! Pages of what a window shows.

use std::path::Path;

use super::{Page, PageSource, page};
use crate::dataset::{SHIPPED, read_file, write};
use crate::export::data::Extract;
use crate::export::figure::{FigureOptions, FigureSize, FigureSource, figure};
use crate::export::svg::{SvgOptions, write_svg};
use crate::import::{dataset_in_page, is_records};
use crate::message;
use crate::model::{Dataset, Precision};
use crate::scene::text::{known_words, short_at};
use crate::scene::theme::Theme;
use crate::state::AppState;
use crate::time::Zone;

/// The page of the dates that the state shows of a dataset, whose file has those bytes.
pub fn page_of_shown(
    dataset: &Dataset,
    state: &AppState,
    original: &[u8],
    map: Option<&str>,
    headline: Option<&str>,
) -> Page {
    let extract = Extract::of_dates_shown(dataset, state);
    let dates = dates_line(state, dataset, &extract.zone);
    page(PageSource { extract: &extract, dataset: original, map, dates: Some(&dates), headline })
}

/// The map of a page: as wide as there is room, with identifiers of its own, and without the words
/// that the page has around it. It is light, whatever the window is.
pub fn map_svg(source: FigureSource<'_>) -> String {
    let mut state = source.state.clone();
    state.display = Theme::Light.chosen(state.display);
    let options = FigureOptions {
        size: FigureSize::px(960.0, Some(640.0)),
        headline: Some(String::new()),
        ..FigureOptions::default()
    };
    let drawing = figure(FigureSource { state: &state, ..source }, &options);
    write_svg(&drawing, SvgOptions { in_page: true, prefix: "map-", ..SvgOptions::default() })
}

/// The bytes of the dataset that a page holds: those of its file, where that is RON or a page, and
/// otherwise the dataset as RON. Without a file it is the shipped one.
pub fn original_of(path: Option<&Path>, dataset: &Dataset) -> Vec<u8> {
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
