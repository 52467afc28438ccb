//! Names of countries, districts and waters.

use super::label::{Label, LabelTarget, TextLine};
use super::line_label::{LabelPath, LineLabelRequest, PathSide};
use super::water::{is_on_earth, is_over_lake};
use super::{LabelPlacer, MapLabels};
use crate::geo::basemap::{Country, CountryRole};
use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::Names;
use crate::scene::map::input::MapInput;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::{Role, TextStyle};

/// Type of a name on the ground.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameStyle {
    size: f64,
    weight: Weight,
    role: Role,
    /// Additional space between letters in pixels.
    spacing: f64,
    capitals: bool,
}

/// Sizes of a country's name in pixels with the space between its letters, from the usual one down.
const FOCUS: [(f64, f64); 5] = [
    (15.0, 6.0),
    (13.0, 4.0),
    (11.0, 2.5),
    (TextStyle::Tiny.px(), 1.0),
    (TextStyle::Tiny.px(), 0.0),
];
/// How many places across the visible part of a country in focus are looked at.
const FOCUS_PLACES: u8 = 24;

/// Names of countries in focus, the one at the core first: it has the least room.
pub(super) fn focus_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>) -> Vec<Label> {
    let mut labels = Vec::new();
    if !input.state.map.names_shown {
        return labels;
    }
    for role in [CountryRole::Core, CountryRole::Focus] {
        let countries = input.countries().iter().enumerate();
        for (nth, country) in countries.filter(|(_, country)| input.role_of(country) == role) {
            let sizes = FOCUS.iter().skip(usize::from(role == CountryRole::Core));
            let styles: Vec<NameStyle> = sizes
                .map(|(size, spacing)| NameStyle::capitals(*size, *spacing, Role::CountryText))
                .collect();
            labels.extend(country_name(input, (nth, country), &styles, placer));
        }
    }
    labels
}

/// The name of a country at its usual place, a little higher or lower, or anywhere in view where it
/// lies wholly inside the country, in the first style that has room; empty if there is no room.
fn country_name(
    input: MapInput<'_>,
    (nth, country): (usize, &Country),
    styles: &[NameStyle],
    placer: &mut LabelPlacer<'_>,
) -> Vec<Label> {
    const SHIFTS_PX: [f64; 9] = [0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0, 60.0, -60.0];
    let viewport = input.viewport;
    let view = viewport.visible_bounds();
    if !country.polygons.iter().any(|part| part.bounds().meets(view)) {
        return Vec::new();
    }
    if country.edges.is_some() && !may_fit(input, country, styles) {
        return Vec::new();
    }
    let shifted = SHIFTS_PX.iter().map(|shift| {
        let down = viewport.km_from_px(*shift);
        Point::new(country.label.x, country.label.y - down)
    });
    // Measured once, and not for each of the places that are looked at.
    let sized: Vec<SizedName> =
        styles.iter().map(|style| SizedName::of(input, &country.names, *style)).collect();
    let within = Within::Country(nth);
    let set_at = |at: Point, name: &SizedName, placer: &mut LabelPlacer<'_>| {
        let labels = name.set(input, at, within, placer);
        if !labels.is_empty() {
            placer.remember_point(&country.id, at);
        }
        let target = Some(LabelTarget::Country(country.id.clone()));
        let targeted = labels.into_iter().map(|label| Label { target: target.clone(), ..label });
        Some(targeted.collect::<Vec<Label>>()).filter(|labels| !labels.is_empty())
    };
    // At the same scale it stays where it was; at another the usual place comes first.
    let before = placer.point_before(&country.id);
    if let Some((at, true)) = before {
        if let Some(labels) = sized.iter().find_map(|name| set_at(at, name, placer)) {
            return labels;
        }
        if placer.is_moving() {
            placer.remember_point(&country.id, at);
            placer.wait();
            return Vec::new();
        }
    }
    // Where the smallest form has no room, no other has.
    let fits = |at: &Point| sized.last().is_some_and(|name| name.fits(input, *at, within, placer));
    let usual: Vec<Point> = shifted
        .chain(before.map(|(point, _)| point))
        .chain(points_in_view(country, viewport))
        .filter(fits)
        .collect();
    let tries = sized.iter().flat_map(|name| usual.iter().map(move |at| (name, *at)));
    if let Some(labels) = tries.into_iter().find_map(|(name, at)| set_at(at, name, placer)) {
        return labels;
    }
    // Marks leave a country in focus little room, and a map of it without its name is none.
    let is_core = !placer.is_moving() && input.role_of(country) == CountryRole::Core;
    let smallest = sized.last().filter(|_| is_core);
    let mut everywhere = smallest.iter().flat_map(|_| raster_in_view(country, viewport));
    let found = everywhere.find_map(|at| set_at(at, smallest?, placer));
    found.unwrap_or_default()
}

/// Points of the visible part of a country in small steps, those nearest to its usual place first.
fn raster_in_view(country: &Country, viewport: Viewport) -> Vec<Point> {
    let view = viewport.visible_bounds();
    let mut points: Vec<Point> = Vec::new();
    for part in country.polygons.iter().filter(|part| part.bounds().meets(view)) {
        let (low, high) = (view.nearest(part.bounds().min()), view.nearest(part.bounds().max()));
        let share = |nth: u8| f64::from(nth) / f64::from(FOCUS_PLACES);
        let steps = || (1..FOCUS_PLACES).map(share);
        let raster = steps().flat_map(|y| steps().map(move |x| (x, y)));
        let raster = raster
            .map(|(x, y)| Point::new(low.x + (high.x - low.x) * x, low.y + (high.y - low.y) * y));
        points.extend(raster.filter(|point| part.contains(*point)));
    }
    let away = |point: &Point| point.distance(country.label);
    points.sort_by(|a, b| away(a).total_cmp(&away(b)));
    points
}

/// Names of countries that are not in focus, if there is room.
pub(super) fn neighbour_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>) -> Vec<Label> {
    let countries = input.countries().iter().enumerate();
    let neighbours = countries.filter(|(_, it)| input.role_of(it) == CountryRole::Neighbour);
    let styles = [2.5, 1.0]
        .map(|spacing| NameStyle::capitals(TextStyle::Tiny.px(), spacing, Role::NeighbourText));
    neighbours.flat_map(|country| country_name(input, country, &styles, placer)).collect()
}

/// Names of districts and waters, and of neighbours where they were not named before, if there is
/// room.
pub(super) fn ground_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>, all: &mut MapLabels) {
    let layers = input.layers();
    let scale = input.viewport.camera.px_per_km();
    let language = input.state.display.names;
    let names_shown = input.state.map.names_shown;
    if input.world.is_none() && names_shown {
        all.labels.extend(neighbour_names(input, placer));
    }
    let core = layers.countries.iter().position(|it| it.role == CountryRole::Core);
    let within = core.map_or(Within::Anywhere, Within::Country);
    let opacity = ZoomFade::DISTRICT_NAMES.of_name_at(scale);
    for district in layers.districts.iter().filter(|_| opacity > 0.0 && names_shown) {
        let style = NameStyle::capitals(TextStyle::Tiny.px(), 1.5, Role::CountryText);
        let labels = set(input, &district.names, district.label, style, within, placer);
        all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
    }
    for river in &layers.rivers {
        let opacity = ZoomFade::of_water_name(river.rank).of_name_at(scale);
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
        let opacity = ZoomFade::of_water_name(water.rank).of_name_at(scale);
        if let Some(at) = water.label.filter(|_| opacity > 0.0) {
            let labels = set(input, &water.names, at, NameStyle::WATER, Within::Anywhere, placer);
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
        }
    }
}

/// Whether a country of the world has a part in view that is as wide as its name: many are not, and
/// need no place looked for.
fn may_fit(input: MapInput<'_>, country: &Country, styles: &[NameStyle]) -> bool {
    let name = country.names.get(input.state.display.names).to_uppercase();
    let Some(style) = styles.last().filter(|_| !name.is_empty()) else { return false };
    let view = input.viewport.visible_bounds();
    let width = in_two_lines(&name)
        .iter()
        .map(|line| text_width(line, style.size, style.weight))
        .fold(0.0, f64::max);
    let wide = country.polygons.iter().filter(|part| part.bounds().meets(view)).map(|part| {
        let (low, high) = (view.nearest(part.bounds().min()), view.nearest(part.bounds().max()));
        high.x - low.x
    });
    // Parts that were cut from one another are side by side.
    input.viewport.px_from_km(wide.sum()) > width
}

/// Points of the visible part of a country, for a name whose usual place is not in view.
fn points_in_view(country: &Country, viewport: Viewport) -> impl Iterator<Item = Point> {
    const ACROSS: [f64; 9] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
    const DOWN: [f64; 9] = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.1, 0.9];
    let view = viewport.visible_bounds();
    // Of a country of the world, whose parts are many, only the greatest are looked at.
    let most = if country.edges.is_some() { 2 } else { usize::MAX };
    let parts = country.polygons.iter().filter(move |part| part.bounds().meets(view)).take(most);
    parts.flat_map(move |part| {
        let bounds = part.bounds();
        let low = view.nearest(bounds.min());
        let high = view.nearest(bounds.max());
        let grid = DOWN.into_iter().flat_map(move |y| ACROSS.into_iter().map(move |x| (x, y)));
        grid.map(move |(x, y)| {
            Point::new(low.x + (high.x - low.x) * x, low.y + (high.y - low.y) * y)
        })
        .filter(move |point| part.contains(*point))
    })
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
    const fn capitals(size: f64, spacing: f64, role: Role) -> Self {
        Self { size, weight: Weight::Regular, role, spacing, capitals: true }
    }
}

/// A name in its lines, measured.
struct SizedName {
    style: NameStyle,
    /// The lines with their widths in pixels.
    lines: Vec<(String, f64)>,
}

impl SizedName {
    fn of(input: MapInput<'_>, names: &Names, style: NameStyle) -> Self {
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
        let spare = self.style.size / 2.0;
        let inside = |rect: Rect| match within {
            Within::Anywhere => true,
            Within::Water => placer.territory.is_water(rect) && is_on_earth(input, rect),
            Within::Country(nth) => {
                let disputed = || is_disputed(input, rect.middle());
                placer.territory.is_inside(nth, rect.grown(spare))
                    && !disputed()
                    && !is_over_lake(input, rect)
            }
        };
        self.rects(input, at).all(|rect| placer.is_open(rect)) && self.rects(input, at).all(inside)
    }

    /// Sets it around a point; empty if there is no room.
    fn set(
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
fn in_two_lines(text: &str) -> Vec<String> {
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
