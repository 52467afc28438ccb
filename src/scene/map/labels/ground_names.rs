//! Names of countries, districts and waters.

use super::label::{Label, TextLine};
use super::line_label::{LabelPath, LineLabelRequest, PathSide};
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
struct NameStyle {
    size: f64,
    weight: Weight,
    role: Role,
    /// Additional space between letters in pixels.
    spacing: f64,
    capitals: bool,
}

/// Names of countries in focus at their usual place, a little higher or lower, or anywhere in view.
pub(super) fn focus_names(input: MapInput<'_>, placer: &mut LabelPlacer) -> Vec<Label> {
    let countries = input.layers().countries.iter();
    let focus = countries.filter(|country| country.role.is_focus());
    focus.filter_map(|country| focus_name(input, country, placer)).flatten().collect()
}

fn focus_name(
    input: MapInput<'_>,
    country: &Country,
    placer: &mut LabelPlacer,
) -> Option<Vec<Label>> {
    const SHIFTS_PX: [f64; 9] = [0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0, 60.0, -60.0];
    let viewport = input.viewport;
    let is_core = country.role == CountryRole::Core;
    let (size, spacing) = if is_core { (13.0, 4.0) } else { (15.0, 6.0) };
    let style = NameStyle::capitals(size, spacing, Role::CountryText);
    let shifted = SHIFTS_PX.iter().map(|shift| {
        let down = viewport.km_from_px(*shift);
        Point::new(country.label.x, country.label.y - down)
    });
    let set_at = |at: Point, placer: &mut LabelPlacer| {
        let labels = set(input, &country.names, at, style, placer);
        if !labels.is_empty() {
            placer.remember_point(&country.id, at);
        }
        (!labels.is_empty()).then_some(labels)
    };
    // At the same scale it stays where it was; at another the usual place comes first.
    let before = placer.point_before(&country.id);
    if let Some((at, true)) = before {
        let labels = set_at(at, placer);
        if labels.is_some() {
            return labels;
        }
        if placer.is_moving() {
            placer.remember_point(&country.id, at);
            placer.wait();
            return None;
        }
    }
    let usual = shifted.chain(before.map(|(point, _)| point));
    usual.chain(points_in_view(country, viewport)).find_map(|at| set_at(at, placer))
}

/// Names of neighbours, districts and waters, if there is room.
pub(super) fn ground_names(input: MapInput<'_>, placer: &mut LabelPlacer, all: &mut MapLabels) {
    let layers = input.layers();
    let scale = input.viewport.camera.px_per_km();
    let language = input.state.display.names;
    for country in layers.countries.iter().filter(|it| it.role == CountryRole::Neighbour) {
        let style = NameStyle::capitals(TextStyle::Tiny.px(), 2.5, Role::NeighbourText);
        all.labels.extend(set(input, &country.names, country.label, style, placer));
    }
    let opacity = ZoomFade::DISTRICT_NAMES.at(scale);
    for district in layers.districts.iter().filter(|_| opacity > 0.0) {
        let style = NameStyle::capitals(TextStyle::Tiny.px(), 1.5, Role::CountryText);
        let labels = set(input, &district.names, district.label, style, placer);
        all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
    }
    for river in &layers.rivers {
        let opacity = ZoomFade::of_water_name(river.rank).at(scale);
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
        let opacity = ZoomFade::of_water_name(water.rank).at(scale);
        if let Some(at) = water.label.filter(|_| opacity > 0.0) {
            let labels = set(input, &water.names, at, NameStyle::WATER, placer);
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
        }
    }
}

/// Points of a country that are in view, for a name whose usual place is not.
fn points_in_view(country: &Country, viewport: Viewport) -> impl Iterator<Item = Point> {
    const ACROSS: [f64; 7] = [0.5, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];
    const DOWN: [f64; 6] = [0.75, 0.25, 0.5, 0.15, 0.88, 0.35];
    let size = viewport.size;
    ACROSS
        .into_iter()
        .flat_map(|x| DOWN.into_iter().map(move |y| (x, y)))
        .map(move |(x, y)| {
            viewport.plane_from_screen(ScreenPoint::new(x * size.width, y * size.height))
        })
        .filter(|point| country.polygons.iter().any(|polygon| polygon.contains(*point)))
}

impl NameStyle {
    /// Names of lakes and seas.
    const WATER: Self = Self {
        size: TextStyle::Tiny.px(),
        weight: Weight::Italic,
        role: Role::WaterText,
        spacing: 0.0,
        capitals: false,
    };

    /// Names of countries and districts.
    const fn capitals(size: f64, spacing: f64, role: Role) -> Self {
        Self { size, weight: Weight::Regular, role, spacing, capitals: true }
    }
}

/// Sets a name around its point, in two lines if it is long; empty if there is no room.
fn set(
    input: MapInput<'_>,
    names: &Names,
    at: Point,
    style: NameStyle,
    placer: &mut LabelPlacer,
) -> Vec<Label> {
    let name = names.get(input.state.display.names);
    let text = if style.capitals { name.to_uppercase() } else { name.to_owned() };
    let lines = if style.capitals { in_two_lines(&text) } else { vec![text] };
    let height = line_height(style.size) * 1.1;
    let at = input.viewport.screen_from_plane(at);
    let count = f64::from(u8::try_from(lines.len()).unwrap_or(1));
    let mut middle = at.y - height * (count - 1.0) / 2.0;
    let mut labels = Vec::new();
    for text in lines {
        let letters = f64::from(u16::try_from(text.chars().count()).unwrap_or(0));
        let width = text_width(&text, style.size, style.weight) + style.spacing * letters;
        let rect = Rect::about(ScreenPoint::new(at.x, middle), width, line_height(style.size));
        middle += height;
        labels.push(Label {
            text,
            rect,
            size: style.size,
            weight: style.weight,
            role: style.role,
            spacing: style.spacing,
            flush_right: false,
            opacity: 1.0,
        });
    }
    if !labels.iter().all(|label| placer.is_open(label.rect)) {
        return Vec::new();
    }
    for label in &labels {
        placer.obstacles.block_name(label.rect.grown(2.0));
    }
    labels
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
