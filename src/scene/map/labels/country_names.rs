//! Names of countries: at the usual place, or wherever in view one lies wholly inside its country.

use std::sync::Arc;

use super::LabelPlacer;
use super::ground_names::{NameStyle, SizedName, Within, in_two_lines};
use super::label::{Label, LabelTarget};
use crate::geo::basemap::{Country, CountryRole};
use crate::geo::{Point, Viewport};
use crate::scene::map::input::MapInput;
use crate::scene::map::kept_borders::{NameKey, NamePoint};
use crate::scene::text::text_width;
use crate::scene::theme::{Role, TextStyle};

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

/// How much lower than usual a country's name may stand, in pixels; the first that fits is taken.
const SHIFTS_PX: [f64; 9] = [0.0, 14.0, -14.0, 28.0, -28.0, 44.0, -44.0, 60.0, -60.0];

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
    let view = input.viewport.visible_bounds();
    if !country.polygons.iter().any(|part| part.bounds().meets(view)) {
        return Vec::new();
    }
    if country.edges.is_some() && !may_fit(input, country, styles) {
        return Vec::new();
    }
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
    let usual = inside_points(input, (nth, country), (&sized, Points::Usual), placer);
    let across = inside_points(input, (nth, country), (&sized, Points::Across), placer);
    // Where the smallest form has no room, no other has.
    let smallest = sized.last();
    let is_open = |at: Point| smallest.is_some_and(|name| name.is_open(input, at, placer));
    let before = before.map(|(at, _)| at).filter(|at| is_open(*at));
    let before =
        before.map(|at| NamePoint { at, forms: inside_forms(input, nth, &sized, at, placer) });
    let open: Vec<NamePoint> = usual
        .iter()
        .copied()
        .filter(|point| is_open(point.at))
        .chain(before)
        .chain(across.iter().copied().filter(|point| is_open(point.at)))
        .collect();
    let forms = sized.iter().enumerate();
    let mut tries = forms.flat_map(|(form, name)| {
        let inside = open.iter().filter(move |point| point.forms >> form & 1 == 1);
        inside.map(move |point| (name, point.at))
    });
    if let Some(labels) = tries.find_map(|(name, at)| set_at(at, name, placer)) {
        return labels;
    }
    // Marks leave a country in focus little room, and a map of it without its name is none.
    let is_core = !placer.is_moving() && input.role_of(country) == CountryRole::Core;
    let Some(smallest) = smallest.filter(|_| is_core) else { return Vec::new() };
    let all = inside_points(input, (nth, country), (&sized, Points::Everywhere), placer);
    all.iter().find_map(|point| set_at(point.at, smallest, placer)).unwrap_or_default()
}

/// Which points of a country are looked at for its name.
#[derive(Clone, Copy, Debug)]
enum Points {
    /// Its usual place, and a little higher or lower.
    Usual,
    /// Those of the visible part, in large steps.
    Across,
    /// The same in small steps.
    Everywhere,
}

/// The points at which the smallest form of a name lies inside its country, in their order. They are
/// found once for a view: what else is on the map changes with time, and the ground does not.
fn inside_points(
    input: MapInput<'_>,
    (nth, country): (usize, &Country),
    (sized, which): (&[SizedName], Points),
    placer: &LabelPlacer<'_>,
) -> Arc<[NamePoint]> {
    let bits = |name: &SizedName| {
        let widths = name.lines.iter().map(|(_, width)| width.to_bits());
        std::iter::once(name.style.size.to_bits()).chain(widths).collect::<Vec<u64>>()
    };
    let sizes = sized.iter().flat_map(bits).collect();
    let code = match which {
        Points::Usual => 0,
        Points::Across => 1,
        Points::Everywhere => 2,
    };
    let key = NameKey { country: nth, which: code, sizes };
    placer.territory.name_points(key, || {
        let viewport = input.viewport;
        let points: Vec<Point> = match which {
            Points::Usual => {
                let shifted = SHIFTS_PX.iter().map(|shift| {
                    let down = viewport.km_from_px(*shift);
                    Point::new(country.label.x, country.label.y - down)
                });
                shifted.collect()
            }
            Points::Across => points_in_view(country, viewport).collect(),
            Points::Everywhere => raster_in_view(country, viewport),
        };
        let smallest = 1_u32 << sized.len().saturating_sub(1).min(31);
        let forms = |at| NamePoint { at, forms: inside_forms(input, nth, sized, at, placer) };
        points.into_iter().map(forms).filter(|point| point.forms & smallest != 0).collect()
    })
}

/// The forms of a name that lie inside a country at a point, as bits.
fn inside_forms(
    input: MapInput<'_>,
    country: usize,
    sized: &[SizedName],
    at: Point,
    placer: &LabelPlacer<'_>,
) -> u32 {
    let within = Within::Country(country);
    let forms = sized.iter().enumerate().take(32);
    let inside = forms.filter(|(_, name)| name.is_inside(input, at, within, placer));
    inside.fold(0, |bits, (form, _)| bits | 1 << form)
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
