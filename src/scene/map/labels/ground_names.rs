//! Names of countries, districts and waters.

use crate::geo::basemap::{Country, CountryRole, Layers};
use crate::geo::{Point, ScreenPoint, Viewport};
use crate::model::{Language, Names};
use crate::scene::map::labels::label::{Label, TextLine};
use crate::scene::map::labels::line_label::{LabelPath, LineLabel, LineLabelRequest, PathSide};
use crate::scene::map::labels::placer::LabelPlacer;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::Role;

/// The type of a name on the ground.
#[derive(Clone, Copy, Debug)]
struct NameStyle {
    size: f64,
    weight: Weight,
    role: Role,
    spacing: f64,
    capitals: bool,
}

/// Names the countries in focus, a little higher or lower where there is no room.
pub(crate) fn focus_names(
    layers: &Layers,
    names: Language,
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> Vec<Label> {
    const SHIFTS_PX: [f64; 9] = [0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0, 60.0, -60.0];
    let focus = layers.countries.iter().filter(|country| country.role.is_focus());
    focus
        .filter_map(|country| {
            let is_core = country.role == CountryRole::Core;
            let (size, spacing) = if is_core { (13.0, 4.0) } else { (15.0, 6.0) };
            let style = country_type(size, spacing, Role::CountryText);
            let shifted = SHIFTS_PX.iter().map(|shift| {
                let down = viewport.km_from_px(*shift);
                Point::new(country.label.x, country.label.y - down)
            });
            // Where it stood at this scale it stays; at another scale the usual place comes first.
            let before = layout.point_before(&country.id);
            let stays = before.filter(|(_, same)| *same).map(|(point, _)| point);
            let was = before.map(|(point, _)| point);
            let set_at = |at: Point, layout: &mut LabelPlacer| {
                let set = set(&country.names, at, names, style, viewport, layout);
                if !set.is_empty() {
                    layout.remember_point(&country.id, at);
                }
                (!set.is_empty()).then_some(set)
            };
            if let Some(at) = stays {
                let set = set_at(at, layout);
                if set.is_some() {
                    return set;
                }
                if layout.is_moving() {
                    layout.remember_point(&country.id, at);
                    layout.wait();
                    return None;
                }
            }
            let usual = shifted.chain(was);
            usual.chain(points_in_view(country, viewport)).find_map(|at| set_at(at, layout))
        })
        .flatten()
        .collect()
}

/// Names neighbours, districts, then waters, where there is room.
pub(crate) fn ground_names(
    layers: &Layers,
    names: Language,
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> (Vec<Label>, Vec<LineLabel>) {
    let scale = viewport.camera.px_per_km();
    let mut labels = Vec::new();
    for country in &layers.countries {
        let style = match country.role {
            CountryRole::Neighbour => country_type(11.0, 2.5, Role::NeighbourText),
            CountryRole::Core | CountryRole::Focus | CountryRole::Context => continue,
        };
        labels.extend(set(&country.names, country.label, names, style, viewport, layout));
    }
    let share = ZoomFade::DISTRICT_NAMES.at(scale);
    for district in layers.districts.iter().filter(|_| share > 0.0) {
        let style = country_type(11.0, 1.5, Role::CountryText);
        let set = set(&district.names, district.label, names, style, viewport, layout);
        labels.extend(set.into_iter().map(|label| Label { share, ..label }));
    }
    let mut courses = Vec::new();
    for river in &layers.rivers {
        let share = ZoomFade::of_water_name(river.rank).at(scale);
        if share > 0.0 {
            let text = river.names.get(names).to_owned();
            let line = TextLine { text, size: 11.0, weight: Weight::Italic, role: Role::WaterText };
            let near = river.label;
            let writing = LineLabelRequest { line, near, beside: PathSide::Either, share };
            courses.extend(LabelPath::new(&river.path, viewport).write(&writing, layout));
        }
    }
    let style = NameStyle {
        size: 11.0,
        weight: Weight::Italic,
        role: Role::WaterText,
        spacing: 0.0,
        capitals: false,
    };
    for water in &layers.waters {
        let share = ZoomFade::of_water_name(water.rank).at(scale);
        if let Some(at) = water.label.filter(|_| share > 0.0) {
            let set = set(&water.names, at, names, style, viewport, layout);
            labels.extend(set.into_iter().map(|label| Label { share, ..label }));
        }
    }
    (labels, courses)
}

/// Points of the country that are in view, for its name where the usual place is not.
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

fn country_type(size: f64, spacing: f64, role: Role) -> NameStyle {
    NameStyle { size, weight: Weight::Regular, role, spacing, capitals: true }
}

/// Sets a name about its point, in two lines where it is long; nothing where there is no room.
fn set(
    names: &Names,
    at: Point,
    language: Language,
    style: NameStyle,
    viewport: Viewport,
    layout: &mut LabelPlacer,
) -> Vec<Label> {
    let name = names.get(language);
    let text = if style.capitals { name.to_uppercase() } else { name.to_owned() };
    let lines = if style.capitals { in_two_lines(&text) } else { vec![text] };
    let height = line_height(style.size) * 1.1;
    let at = viewport.screen_from_plane(at);
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
            share: 1.0,
        });
    }
    if !labels.iter().all(|label| layout.is_open(label.rect)) {
        return Vec::new();
    }
    for label in &labels {
        layout.take_name(label.rect.grown(2.0));
    }
    labels
}

/// A long name of several words, parted near its middle.
fn in_two_lines(text: &str) -> Vec<String> {
    const LONG: usize = 12;
    if let Some((one, other)) = text.split_once(" / ") {
        return vec![format!("{one} /"), other.to_owned()];
    }
    let letters = text.chars().count();
    if letters <= LONG {
        return vec![text.to_owned()];
    }
    let parting = text
        .char_indices()
        .filter(|(_, letter)| *letter == ' ')
        .min_by_key(|(at, _)| at.abs_diff(text.len() / 2));
    match parting {
        Some((at, _)) => {
            let (first, second) = text.split_at(at);
            vec![first.to_owned(), second.trim_start().to_owned()]
        }
        None => vec![text.to_owned()],
    }
}
