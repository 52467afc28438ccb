//! Names of districts and waters, set on the ground itself.

use super::label::{Label, TextLine};
use super::line_label::{LabelPath, LineLabelRequest, PathSide};
use super::water::{is_on_earth, is_over_lake};
use super::{LabelPlacer, MapLabels};
use crate::geo::basemap::CountryRole;
use crate::geo::{Point, ScreenPoint};
use crate::model::Names;
use crate::scene::map::input::MapInput;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::{Role, TextStyle};

/// Type of a name on the ground.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameStyle {
    pub(super) size: f64,
    pub(super) weight: Weight,
    role: Role,
    /// Additional space between letters in pixels.
    spacing: f64,
    capitals: bool,
}

/// Names of districts and waters, if there is room.
pub(super) fn ground_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>, all: &mut MapLabels) {
    let layers = input.layers();
    let language = input.state.display.names;
    let names_shown = input.state.map.names_shown;
    let core = layers.countries.iter().position(|it| it.role == CountryRole::Core);
    let within = core.map_or(Within::Anywhere, Within::Country);
    let opacity = input.opacity(ZoomFade::DISTRICT_NAMES);
    for district in layers.districts.iter().filter(|_| opacity > 0.0 && names_shown) {
        let style = NameStyle::capitals(TextStyle::Tiny.px(), 1.5, Role::CountryText);
        let labels = set(input, &district.names, district.label, style, within, placer);
        all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
    }
    for river in &layers.rivers {
        let opacity = input.opacity(ZoomFade::of_water_name(river.rank));
        if opacity > 0.0 {
            let text = river.names.get(language).to_owned();
            let (size, weight) = (TextStyle::Tiny.px(), Weight::Italic);
            let line = TextLine { text, size, weight, role: Role::WaterText };
            let near = river.label;
            let request = LineLabelRequest { line, near, side: PathSide::Either, opacity };
            let path = LabelPath::new(&river.path, input.viewport);
            all.line_labels.extend(path.place(&request, placer));
        }
    }
    for water in &layers.waters {
        let opacity = input.opacity(ZoomFade::of_water_name(water.rank));
        if let Some(at) = water.label.filter(|_| opacity > 0.0) {
            let labels = set(input, &water.names, at, NameStyle::WATER, Within::Anywhere, placer);
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
        }
    }
}

/// What a name on the ground lies wholly inside of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Within {
    /// Nothing.
    Anywhere,
    /// A country, by its index: with half the height of the letters to spare.
    Country(usize),
    /// Open water: no coast, no border.
    Water,
}

impl NameStyle {
    /// Names of lakes and seas.
    pub(super) const WATER: Self = Self {
        size: TextStyle::Tiny.px(),
        weight: Weight::Italic,
        role: Role::WaterText,
        spacing: 0.0,
        capitals: false,
    };

    /// Names of oceans.
    pub(super) const OCEAN: Self =
        Self { size: TextStyle::Small.px(), spacing: 1.5, ..Self::WATER };

    /// Names of countries and districts.
    pub(super) const fn capitals(size: f64, spacing: f64, role: Role) -> Self {
        Self { size, weight: Weight::Regular, role, spacing, capitals: true }
    }
}

/// A name in its lines, measured.
pub(super) struct SizedName {
    pub(super) style: NameStyle,
    /// The lines with their widths in pixels.
    pub(super) lines: Vec<(String, f64)>,
}

impl SizedName {
    pub(super) fn of(input: MapInput<'_>, names: &Names, style: NameStyle) -> Self {
        let name = names.get(input.state.display.names);
        let text = if style.capitals { name.to_uppercase() } else { name.to_owned() };
        let lines = if style.capitals { in_two_lines(&text) } else { vec![text] };
        let width = |text: &str| {
            let letters = f64::from(u16::try_from(text.chars().count()).unwrap_or(0));
            text_width(text, style.size, style.weight) + style.spacing * letters
        };
        let lines = lines.into_iter().map(|text| {
            let width = width(&text);
            (text, width)
        });
        Self { style, lines: lines.collect() }
    }

    /// The boxes of the lines around a point, from top to bottom.
    fn rects(&self, input: MapInput<'_>, at: Point) -> impl Iterator<Item = Rect> {
        let line = line_height(self.style.size);
        let height = line * 1.1;
        let at = input.viewport.screen_from_plane(at);
        let count = f64::from(u8::try_from(self.lines.len()).unwrap_or(1));
        let mut middle = at.y - height * (count - 1.0) / 2.0;
        self.lines.iter().map(move |(_, width)| {
            let rect = Rect::about(ScreenPoint::new(at.x, middle), *width, line);
            middle += height;
            rect
        })
    }

    /// Whether there is room around a point.
    fn fits(
        &self,
        input: MapInput<'_>,
        at: Point,
        within: Within,
        placer: &LabelPlacer<'_>,
    ) -> bool {
        self.is_open(input, at, placer) && self.is_inside(input, at, within, placer)
    }

    /// Whether nothing else is where its lines would be.
    pub(super) fn is_open(&self, input: MapInput<'_>, at: Point, placer: &LabelPlacer<'_>) -> bool {
        self.rects(input, at).all(|rect| placer.is_open(rect))
    }

    /// Whether the ground around a point is its own.
    pub(super) fn is_inside(
        &self,
        input: MapInput<'_>,
        at: Point,
        within: Within,
        placer: &LabelPlacer<'_>,
    ) -> bool {
        let spare = self.style.size / 2.0;
        self.rects(input, at).all(|rect| match within {
            Within::Anywhere => true,
            Within::Water => placer.territory.is_water(rect) && is_on_earth(input, rect),
            Within::Country(nth) => {
                let disputed = || is_disputed(input, rect.middle());
                placer.territory.is_inside(nth, rect.grown(spare))
                    && !disputed()
                    && !is_over_lake(input, rect)
            }
        })
    }

    /// Sets it around a point; empty if there is no room.
    pub(super) fn set(
        &self,
        input: MapInput<'_>,
        at: Point,
        within: Within,
        placer: &mut LabelPlacer<'_>,
    ) -> Vec<Label> {
        if !self.fits(input, at, within, placer) {
            return Vec::new();
        }
        let NameStyle { size, weight, role, spacing, .. } = self.style;
        let lines = self.lines.iter().zip(self.rects(input, at));
        let labels: Vec<Label> = lines
            .map(|((text, _), rect)| Label {
                text: text.clone(),
                rect,
                size,
                weight,
                role,
                spacing,
                flush_right: false,
                opacity: 1.0,
                target: None,
            })
            .collect();
        for label in &labels {
            placer.obstacles.block_name(label.rect.grown(2.0));
        }
        labels
    }
}

/// Sets a name around its point, in two lines if it is long; empty if there is no room.
pub(super) fn set(
    input: MapInput<'_>,
    names: &Names,
    at: Point,
    style: NameStyle,
    within: Within,
    placer: &mut LabelPlacer<'_>,
) -> Vec<Label> {
    SizedName::of(input, names, style).set(input, at, within, placer)
}

/// Whether a point is in an area that several states claim: no state's name stands there.
fn is_disputed(input: MapInput<'_>, at: ScreenPoint) -> bool {
    let at = input.viewport.plane_from_screen(at);
    let areas = input.world.iter().flat_map(|world| &world.names.areas);
    let mut parts = areas.filter(|area| area.is_part).flat_map(|area| &area.polygons);
    parts.any(|part| part.contains(at))
}

/// Splits a long name of several words near its middle, and two local forms between them.
pub(super) fn in_two_lines(text: &str) -> Vec<String> {
    const LONG: usize = 12;
    if let Some((one, other)) = text.split_once(" / ") {
        return vec![format!("{one} /"), other.to_owned()];
    }
    if text.chars().count() <= LONG {
        return vec![text.to_owned()];
    }
    let space = text
        .char_indices()
        .filter(|(_, letter)| *letter == ' ')
        .min_by_key(|(at, _)| at.abs_diff(text.len() / 2));
    match space {
        Some((at, _)) => {
            let (first, second) = text.split_at(at);
            vec![first.to_owned(), second.trim_start().to_owned()]
        }
        None => vec![text.to_owned()],
    }
}
