//! Layout of figures: headline, dates, map, key and notes from top to bottom.

use std::sync::Arc;

use super::body::{Body, BodySource};
use super::notes::{dates_line, held_back, sources_line, strengths_line};
use super::{FigureOptions, FigureSource, FigureSubject};
use crate::export::drawing::{Anchor, Drawing, Inks, Lettering, Part, Sketch};
use crate::export::inert::inert_line;
use crate::export::map::{MapPicture, beyond_height, draw_beyond, draw_key, draw_map, key_height};
use crate::geo::basemap::Basemap;
use crate::geo::{Camera, ScreenPoint, ScreenSize};
use crate::message;
use crate::model::{Moment, set_text_languages};
use crate::scene::density::Split;
use crate::scene::map::{MapInput, MapScene, PreviousFrame, map_scene};
use crate::scene::rect::Rect;
use crate::scene::text::line_height;
use crate::scene::theme::{Role, TextStyle, Theme};
use crate::state::{AppState, Command, MapCommand, Ruler, Visible, VisibleCache, update};
use crate::text::set_current;
use crate::time::Zone;

/// The width below which a figure is narrow: a column of a newspaper.
const NARROW: f64 = 480.0;
/// Height of the map as a share of its width, where the height is free.
const SHAPE: f64 = 0.68;
/// The same of a narrow figure.
const NARROW_SHAPE: f64 = 0.92;
/// The least height of the map in pixels.
pub(super) const LEAST_MAP: f64 = 100.0;
/// Size of the type of notes as a share of the smallest of the window: paper is read from near.
const NOTES: f64 = 0.88;
/// Space between two parts in pixels.
pub(super) const GAP: f64 = 7.0;
/// Space around a figure for a screen, in pixels: on paper the page has margins.
const MARGIN: f64 = 14.0;
/// Height of the lanes below a map as a share of the figure's, where that is given.
const TIMELINE_SHARE: f64 = 0.3;
/// The same of a figure without a map.
const ALONE_SHARE: f64 = 0.7;

/// The figure.
pub fn figure(source: FigureSource<'_>, options: &FigureOptions) -> Drawing {
    figure_with(source, options, source.state.playhead)
}

/// The figure with the playhead at another instant.
pub fn figure_with(source: FigureSource<'_>, options: &FigureOptions, playhead: Moment) -> Drawing {
    Layout::new(source, options, playhead, own_basemap(source)).drawn(None).0
}

/// The base map in the projection of the map; `None` where the source has it so.
pub(super) fn own_basemap(source: FigureSource<'_>) -> Option<Arc<Basemap>> {
    let projection = source.state.map.projection();
    let differs = source.basemap.projection() != projection;
    differs.then(|| Arc::new(source.basemap.in_projection(projection)))
}

/// Heights that stay from frame to frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FixedHeights {
    pub(super) map: f64,
    pub(super) whole: f64,
}

/// What is laid out, with its words.
pub(super) struct Layout<'a> {
    pub(super) source: FigureSource<'a>,
    pub(super) options: &'a FigureOptions,
    state: AppState,
    zone: Zone,
    pub(super) inks: Inks,
    /// Space around the figure.
    pub(super) margin: f64,
    pub(super) headline: Vec<String>,
    pub(super) dates: String,
    /// The same in lines; one that moves has always as many.
    pub(super) dates_lines: Vec<String>,
    /// Placements of the frame before.
    pub(super) previous: PreviousFrame,
    /// The base map in the projection of the map, where the source has it in another.
    basemap: Option<Arc<Basemap>>,
}

/// The map in its size, with what it was derived from.
pub(super) struct LaidMap {
    pub(super) state: AppState,
    visible: Arc<Visible>,
    split: Option<Split>,
    scene: MapScene,
}

impl<'a> Layout<'a> {
    pub(super) fn new(
        source: FigureSource<'a>,
        options: &'a FigureOptions,
        playhead: Moment,
        basemap: Option<Arc<Basemap>>,
    ) -> Self {
        let mut state = source.state.clone();
        state.playhead = playhead;
        // A figure is of what was looked at, not of the pointer.
        state.hover = None;
        state.pulses.clear();
        state.ruler = Ruler::default();
        set_current(state.display.locale());
        set_text_languages(state.display.text_languages(source.dataset));
        let zone = state.zone(source.dataset);
        let inks = Inks::new(Theme::of(state.display));
        let margin = if options.size.is_in_mm() { 0.0 } else { MARGIN };
        let dates = dates_line(&state, source.dataset, &zone, options.clock);
        let (headline, dates_lines) = (Vec::new(), Vec::new());
        let previous = PreviousFrame::default();
        let mut layout = Self {
            source,
            options,
            state,
            zone,
            inks,
            margin,
            headline,
            dates,
            dates_lines,
            previous,
            basemap,
        };
        let words = layout.title();
        layout.headline = layout.headline_type().wrapped(&words, layout.width());
        layout.dates_lines = layout.dates_in_lines();
        layout
    }

    /// The width between the margins.
    pub(super) fn width(&self) -> f64 {
        self.options.size.width() - 2.0 * self.margin
    }

    pub(super) fn is_narrow(&self) -> bool {
        self.width() < NARROW
    }

    fn notes_type(&self) -> Lettering {
        let small = Lettering::regular(TextStyle::Tiny, self.inks.paint(Role::TextSecond));
        Lettering { size: small.size * NOTES, ..small }
    }

    /// The map of that height.
    fn map(&self, height: f64) -> LaidMap {
        let mut state = self.state.clone();
        let size = ScreenSize::new(self.width(), height);
        let mut cache = VisibleCache::default();
        if state.map.fitted {
            let passing = cache.passing(&state.filter, self.source.dataset);
            let command = Command::Map(MapCommand::Resized(size));
            update(&mut state, self.source.dataset, &passing, command);
        } else {
            // What was in view stays in view.
            let seen = state.map.viewport().visible_bounds();
            let projection = state.map.projection();
            state.map.camera = Camera::fitted(projection, seen, size, 0.0);
            state.map.size = size;
        }
        state.map.land();
        let visible = cache.get(&state, self.source.dataset, self.source.unknown);
        let view = state.map.viewport().visible_bounds();
        let index = self.source.spatial_index;
        let split = index.split(&visible, self.source.dataset, &state, view);
        let scene = map_scene(&self.input(&state, &visible, split.as_ref()));
        LaidMap { state, visible, split, scene }
    }

    fn input<'b>(
        &'b self,
        state: &'b AppState,
        visible: &'b Visible,
        split: Option<&'b Split>,
    ) -> MapInput<'b> {
        let FigureSource { dataset, basemap, .. } = self.source;
        let basemap = self.basemap.as_deref().unwrap_or(basemap);
        let input = MapInput::new(dataset, basemap, state, visible, &self.zone);
        input.with_split(split).after(&self.previous).for_figure()
    }

    /// What comes of the map's picture.
    fn of_picture<R>(&self, map: &LaidMap, make: impl FnOnce(MapPicture<'_>) -> R) -> R {
        let input = self.input(&map.state, &map.visible, map.split.as_ref());
        make(MapPicture {
            input: &input,
            scene: &map.scene,
            spatial_index: self.source.spatial_index,
            shown: &map.visible.shown,
            inks: self.inks,
        })
    }

    /// What stands below the map, or in its place.
    fn body<'b>(&'b self, map: &'b LaidMap) -> Body<'b> {
        let subject = self.options.subject;
        // With a map it takes no more than a part of a figure whose height is given.
        let share = match subject {
            FigureSubject::Both => TIMELINE_SHARE,
            _ => ALONE_SHARE,
        };
        let source = BodySource {
            dataset: self.source.dataset,
            state: &map.state,
            visible: &map.visible,
            zone: &self.zone,
            inks: self.inks,
            width: self.width(),
            height: self.options.size.height().map(|height| height * share),
        };
        Body::new(subject, source)
    }

    /// The notes in lines, each paragraph of its own.
    fn notes(&self, map: &LaidMap) -> Vec<Vec<String>> {
        let (lettering, width) = (self.notes_type(), self.width());
        let overlays = &map.scene.overlays;
        let sources =
            sources_line(&map.state, self.source.dataset, &map.visible, (lettering, width));
        let has_map = self.options.subject.has_map();
        let unlocated = if has_map { overlays.unlocated.rows.len() } else { 0 };
        let held_back = held_back(&map.visible, unlocated);
        let credits = overlays.footer.credits_whole.clone().filter(|_| has_map);
        let credits = credits.unwrap_or_default();
        // A panel names the sources of each claim.
        let sources =
            if self.options.subject == FigureSubject::Panel { String::new() } else { sources };
        let strengths =
            if has_map { strengths_line(&map.scene, map.state.map.size) } else { String::new() };
        let notes =
            [strengths, held_back, sources, credits].into_iter().filter(|note| !note.is_empty());
        notes.map(|note| lettering.wrapped(&inert_line(&note), width)).collect()
    }

    fn notes_height(&self, notes: &[Vec<String>]) -> f64 {
        let lines: usize = notes.iter().map(Vec::len).sum();
        let lines = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        let gaps = f64::from(u32::try_from(notes.len()).unwrap_or(0));
        lines * line_height(self.notes_type().size) + gaps * 2.0
    }

    /// The map in the height that the rest leaves it, or in its own where the figure's is free.
    pub(super) fn laid_map(&self, fixed: Option<FixedHeights>) -> LaidMap {
        if let Some(fixed) = fixed {
            return self.map(fixed.map);
        }
        let shape = if self.is_narrow() { NARROW_SHAPE } else { SHAPE };
        let own = self.width() * shape;
        let Some(whole) = self.options.size.height() else { return self.map(own) };
        let mut map = self.map(whole.min(own));
        for _ in 0..3 {
            let rest = self.head_height() + self.foot_height(&map) + 2.0 * self.margin;
            let left = (whole - rest).max(LEAST_MAP).round();
            if (map.state.map.size.height - left).abs() < 1.0 {
                break;
            }
            map = self.map(left);
        }
        map
    }

    /// Height of everything below the map.
    pub(super) fn foot_height(&self, map: &LaidMap) -> f64 {
        let body = match self.body(map).height() {
            0.0 => 0.0,
            height => height + GAP,
        };
        self.key_height(map) + GAP + body + GAP + self.notes_height(&self.notes(map))
    }

    fn key_height(&self, map: &LaidMap) -> f64 {
        if self.options.subject.has_map() {
            self.of_picture(map, |picture| key_height(picture, self.width()))
                + self.beyond_height(map)
        } else {
            0.0
        }
    }

    /// Height of the list of places beyond the edge, with the space below it.
    fn beyond_height(&self, map: &LaidMap) -> f64 {
        match self.of_picture(map, |picture| beyond_height(picture, self.width())) {
            0.0 => 0.0,
            height => height + 0.7 * GAP,
        }
    }

    /// The drawing, and the placements for the frame after it.
    pub(super) fn drawn(&self, fixed: Option<FixedHeights>) -> (Drawing, PreviousFrame) {
        let map = self.laid_map(fixed);
        let mut sketch = Sketch::default();
        let (left, mut y) = (self.margin, self.margin);
        self.draw_head(&mut sketch, left, &mut y);
        if self.options.subject.has_map() {
            self.draw_map(&mut sketch, &map, &mut y);
        }
        let body = self.body(&map);
        let height = body.height();
        if height > 0.0 {
            sketch.place(body.drawn(self.words(&map)), (left, y));
            y += height + GAP;
        }
        let notes = self.notes(&map);
        self.draw_notes(&mut sketch, &notes, left, y);
        y += self.notes_height(&notes) + self.margin;
        let height = self.options.size.height().map_or(y, |height| height.max(y));
        let height = fixed.map_or(height, |fixed| fixed.whole);
        let drawing = Drawing {
            size: (self.options.size.width(), height),
            in_mm: self.options.size.is_in_mm(),
            title: self.title(),
            description: self.words(&map),
            language: self.state.display.locale().tag().to_owned(),
            ground: self.inks.colour(Role::Raised),
            items: sketch.into_items(),
        };
        (drawing, map.scene.frame)
    }

    /// The words that stand for the picture to those who do not see it.
    fn words(&self, map: &LaidMap) -> String {
        let (dates, sentence) = (&self.dates, map.visible.sentence());
        match self.options.subject {
            FigureSubject::Map => {
                message!("figure-map-words", dates = dates, sentence = sentence)
            }
            FigureSubject::Timeline => {
                message!("figure-timeline-words", dates = dates, sentence = sentence)
            }
            FigureSubject::Both => {
                message!("figure-both-words", dates = dates, sentence = sentence)
            }
            FigureSubject::Chart => {
                let chart = map.state.chart.label();
                let words = (dates, sentence);
                message!("figure-chart-words", chart = chart, dates = words.0, sentence = words.1)
            }
            FigureSubject::Panel => {
                let title = map.state.selected(self.source.dataset);
                title.map(|event| inert_line(&event.title).into_owned()).unwrap_or_default()
            }
        }
    }

    /// Draws the map in its frame, and its key below it.
    fn draw_map(&self, sketch: &mut Sketch, map: &LaidMap, y: &mut f64) {
        let size = map.state.map.size;
        let mut inner = Sketch::default();
        let words = self.words(map);
        self.of_picture(map, |picture| draw_map(&mut inner, picture, words));
        let frame = Rect::sized(0.0, 0.0, size.width, size.height).grown(-0.375);
        inner.rect(frame, 0.0, None, Some(self.inks.pen(0.75, Role::ControlEdge)));
        sketch.place(inner, (self.margin, *y));
        *y += size.height + GAP;
        let width = self.width();
        let at = ScreenPoint::new(self.margin, *y);
        self.of_picture(map, |picture| draw_beyond(sketch, picture, at, width));
        let key = ScreenPoint::new(self.margin, *y + self.beyond_height(map));
        self.of_picture(map, |picture| draw_key(sketch, picture, key, width));
        *y += self.key_height(map) + GAP;
    }

    fn draw_notes(&self, sketch: &mut Sketch, notes: &[Vec<String>], left: f64, mut y: f64) {
        let lettering = self.notes_type();
        let line = line_height(lettering.size);
        for note in notes {
            sketch.group(Part::Paragraph, ("note", ""), None, |sketch| {
                for words in note {
                    let at = ScreenPoint::new(left, y + line / 2.0);
                    sketch.text(at, Anchor::Left, words, lettering);
                    y += line;
                }
            });
            y += 2.0;
        }
    }
}
