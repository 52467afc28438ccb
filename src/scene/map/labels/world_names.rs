//! Names of the world beyond the finer region: towns, waters, and what is disputed.

use std::collections::BTreeMap;

use super::ground_names::{NameStyle, Within, set};
use super::label::{Label, LabelRequest, TextLine};
use super::line_label::{LabelPath, LineLabelRequest, PathSide};
use super::place_names::{UNDER_PX, dot_rect};
use super::territory::Ground;
use super::{LabelPlacer, MapLabels, TownDot};
use crate::geo::world::{DisputedArea, DisputedLine, DisputedLineKind, PlaneLine, WorldMap};
use crate::geo::{Point, ScreenPoint, path};
use crate::model::{Language, Names};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::MapMarks;
use crate::scene::map::zoom_fade::ZoomFade;
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, text_width};
use crate::scene::theme::{Role, TextStyle};
use crate::text::list;
use crate::{label, message};

/// The room of the pane for each town, in square pixels.
const TOWN_PX2: f64 = 15_000.0;
/// Distance from other towns, and from places of the dataset, in pixels.
const APART_PX: f64 = 30.0;
/// Distance within which a town of the name of a place of the dataset is that place, in pixels.
const SAME_NAME_PX: f64 = 160.0;
/// How many towns are tried for each that has room.
const TRIES: f64 = 6.0;
/// The least length of a line with a name, in pixels.
const LONG_PX: f64 = 110.0;
/// The most rivers with names.
const RIVERS: usize = 10;

/// Names towns by rank, where neither a mark nor another name is.
pub(super) fn town_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let Some(world) = input.world.filter(|_| input.state.map.names_shown) else { return };
    let (viewport, view) = (input.viewport, input.viewport.visible_bounds());
    let language = input.state.display.names;
    let mut towns: Vec<_> = world
        .tiles
        .iter()
        .flat_map(|tile| &tile.towns)
        .filter(|town| view.contains(town.at) && !input.is_in_region(town.at))
        .collect();
    towns.sort_by_key(|town| town.rank);
    let most = (viewport.size.width * viewport.size.height / TOWN_PX2).clamp(6.0, 60.0);
    let named: Vec<ScreenPoint> = marks.events.iter().map(|mark| mark.at).collect();
    let (mut count, mut tries) = (0.0, 0.0);
    for town in towns {
        let opacity = input.opacity(ZoomFade::of_world_town(town.rank));
        if opacity < 0.08 || count >= most || tries >= most * TRIES {
            break;
        }
        let at = viewport.screen_from_plane(town.at);
        let near = |other: &ScreenPoint| other.distance(at) < UNDER_PX;
        let crowded = all.towns.iter().any(|dot| dot.at.distance(at) < APART_PX);
        if crowded || named.iter().any(near) || !placer.obstacles.is_free(dot_rect(at)) {
            continue;
        }
        let name = town.names.get(language);
        // The dataset's own place of that name, a little off, is the same town.
        let is_named =
            |label: &Label| label.text == name && label.rect.middle().distance(at) < SAME_NAME_PX;
        if all.labels.iter().any(is_named) {
            continue;
        }
        tries += 1.0;
        let size =
            if town.rank <= 3 || town.is_capital { TextStyle::Small } else { TextStyle::Tiny };
        let weight = Weight::Regular;
        let line =
            TextLine { text: name.to_owned(), size: size.px(), weight, role: Role::TextSecond };
        let request = LabelRequest {
            at,
            clear: 6.0,
            lines: vec![line],
            ground: placer.territory.ground_of(at),
            target: None,
        };
        if let Some(labels) = placer.place(&request) {
            placer.obstacles.block(dot_rect(at));
            all.towns.push(TownDot { at, chief: false, opacity });
            all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
            count += 1.0;
        }
    }
}

/// Where the name of a sea may stand, from its place, in pixels; the first that fits is taken.
const SEA_SHIFTS: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.0, 24.0),
    (0.0, -24.0),
    (40.0, 0.0),
    (-40.0, 0.0),
    (40.0, 30.0),
    (-40.0, 30.0),
    (40.0, -30.0),
    (-40.0, -30.0),
];

/// Names rivers, lakes and seas.
pub(super) fn water_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>, all: &mut MapLabels) {
    let Some(world) = input.world else { return };
    let (viewport, view) = (input.viewport, input.viewport.visible_bounds());
    for sea in world.names.seas.iter().filter(|sea| view.contains(sea.at)) {
        let opacity = input.opacity(ZoomFade::of_sea_name(sea.rank));
        if opacity <= 0.0 || input.is_in_region(sea.at) {
            continue;
        }
        let style = if sea.rank <= 1 { NameStyle::OCEAN } else { NameStyle::WATER };
        let km = |px: f64| viewport.km_from_px(px);
        let places = SEA_SHIFTS.map(|(x, y)| Point::new(sea.at.x + km(x), sea.at.y + km(y)));
        let key = format!("sea:{}", sea.names.get(Language::ENGLISH));
        let before = placer.point_before(&key).filter(|(_, same)| *same).map(|(at, _)| at);
        let moving = placer.is_moving();
        let places = before.into_iter().chain(places.into_iter().filter(|_| !moving));
        let labels = places.into_iter().find_map(|at| {
            let labels = set(input, &sea.names, at, style, Within::Water, placer);
            if !labels.is_empty() {
                placer.remember_point(&key, at);
            }
            Some(labels).filter(|labels| !labels.is_empty())
        });
        if let (Some(at), None, true) = (before, &labels, moving) {
            placer.remember_point(&key, at);
            placer.wait();
        }
        all.labels.extend(labels.into_iter().flatten().map(|label| Label { opacity, ..label }));
    }
    lake_names(input, placer, all);
    // Of a river that runs through several tiles its longest part has the name.
    let mut rivers: BTreeMap<&str, (f64, f64, &[Point])> = BTreeMap::new();
    for river in world.tiles.iter().flat_map(|tile| &tile.rivers) {
        let opacity = input.opacity(ZoomFade::of_world_water_name(river.rank));
        let in_view = river.path.iter().any(|at| view.contains(*at) && !input.is_in_region(*at));
        let is_finer = |name: &str| {
            let mut finer = input.layers().rivers.iter();
            finer.any(|it| it.names.get(Language::ENGLISH) == name)
        };
        if river.name.is_empty() || opacity <= 0.0 || !in_view || is_finer(&river.name) {
            continue;
        }
        let long = path::length(&river.path);
        let best = rivers.entry(&river.name).or_insert((0.0, opacity, &river.path));
        if long > best.0 {
            *best = (long, opacity, &river.path);
        }
    }
    let mut rivers: Vec<_> = rivers.into_iter().collect();
    rivers.sort_by(|(_, (a, ..)), (_, (b, ..))| b.total_cmp(a));
    for (name, (long, opacity, course)) in rivers.into_iter().take(RIVERS) {
        let (size, weight) = (TextStyle::Tiny.px(), Weight::Italic);
        let line = TextLine { text: name.to_owned(), size, weight, role: Role::WaterText };
        if viewport.px_from_km(long) > LONG_PX {
            let near = middle(course);
            let request = LineLabelRequest { line, near, side: PathSide::Either, opacity };
            all.line_labels.extend(LabelPath::new(course, viewport).place(&request, placer));
        }
    }
}

/// Names lakes that are wide enough for their names.
fn lake_names(input: MapInput<'_>, placer: &mut LabelPlacer<'_>, all: &mut MapLabels) {
    let Some(world) = input.world else { return };
    let (viewport, view) = (input.viewport, input.viewport.visible_bounds());
    let mut named: Vec<&str> = Vec::new();
    for lake in world.tiles.iter().flat_map(|tile| &tile.lakes) {
        let bounds = lake.polygon.bounds();
        let at = bounds.center();
        let opacity = input.opacity(ZoomFade::of_world_water_name(lake.rank));
        let width = text_width(&lake.name, TextStyle::Tiny.px(), Weight::Italic);
        let is_wide = viewport.px_from_km(bounds.width()) > width * 0.9;
        let seen = view.contains(at) && !input.is_in_region(at);
        if lake.name.is_empty()
            || !seen
            || !is_wide
            || named.contains(&&*lake.name)
            || opacity <= 0.0
        {
            continue;
        }
        let names = Names::english(&lake.name);
        let labels = set(input, &names, at, NameStyle::WATER, Within::Anywhere, placer);
        if !labels.is_empty() {
            named.push(&lake.name);
        }
        all.labels.extend(labels.into_iter().map(|label| Label { opacity, ..label }));
    }
}

/// Names disputed lines and areas, with who governs and who claims.
pub(super) fn dispute_names(
    input: MapInput<'_>,
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let Some(world) = input.world.filter(|_| input.state.map.names_shown) else { return };
    let (viewport, view) = (input.viewport, input.viewport.visible_bounds());
    let language = input.state.display.names;
    let gazetteer = WorldMap::gazetteer();
    for area in world.names.areas.iter().filter(|area| view.contains(area.at)) {
        let Some(about) = gazetteer.areas.get(area.number) else { continue };
        let name = about.names.get(language);
        let wide = area.polygons.iter().map(|part| part.bounds().width()).fold(0.0, f64::max);
        let width = text_width(name, TextStyle::Tiny.px(), Weight::Bold);
        if input.is_in_region(area.at) || viewport.px_from_km(wide) < width * 0.8 {
            continue;
        }
        let rows = claim_words(about, language);
        let at = viewport.screen_from_plane(area.at);
        let name = TextLine { weight: Weight::Bold, ..TextLine::small(name, Role::DisputedLine) };
        let line = |text| TextLine::small(text, Role::DisputedLine);
        // What has the name of a country is named as that.
        let countries = &gazetteer.countries;
        let tag = Language::ENGLISH.tag();
        let same = |names: &Names| names.by_tag(tag) == about.names.by_tag(tag);
        let is_country = countries.iter().any(|country| same(&country.names));
        let name = Some(name).filter(|_| !is_country);
        let lines: Vec<TextLine> = name.into_iter().chain(rows.map(line)).collect();
        let with_claim =
            LabelRequest { at, clear: 0.0, lines, ground: Ground::Anywhere, target: None };
        let alone = with_claim.lines.first().cloned().into_iter().collect();
        let alone = LabelRequest { lines: alone, ..with_claim.clone() };
        let placed = [with_claim, alone].into_iter().find_map(|request| {
            let (width, height) = request.size();
            let rect = Rect::about(at, width, height);
            let corners = [(rect.left, rect.top), (rect.right, rect.bottom)];
            let inside = corners.into_iter().all(|(x, y)| {
                let corner = viewport.plane_from_screen(ScreenPoint::new(x, y));
                area.polygons.iter().any(|part| part.contains(corner))
            });
            // Alone it may reach a little beyond; who claims the area is said within it.
            let fits = inside || (request.lines.len() == 1 && !is_country);
            (fits && placer.is_open(rect)).then(|| {
                placer.obstacles.block_name(rect.grown(2.0));
                request.set_in(rect, false)
            })
        });
        all.labels.extend(placed.into_iter().flatten());
    }
    let opacity = input.opacity(ZoomFade::WORLD_LINE_NAME);
    let mut lines: BTreeMap<String, (f64, &PlaneLine)> = BTreeMap::new();
    for line in world.lines(view).filter(|_| opacity > 0.0) {
        let in_view = line.path.iter().any(|at| view.contains(*at) && !input.is_in_region(*at));
        let about = gazetteer.lines.get(line.number);
        let Some(words) = about.filter(|_| in_view).and_then(|it| line_words(it, language)) else {
            continue;
        };
        let long = path::length(&line.path);
        let best = lines.entry(words).or_insert((long, line));
        if long > best.0 {
            *best = (long, line);
        }
    }
    for (text, (long, line)) in lines {
        if viewport.px_from_km(long) > LONG_PX {
            let (near, line_of) = (middle(&line.path), TextLine::small(text, Role::DisputedLine));
            let side = PathSide::Left;
            let request = LineLabelRequest { line: line_of, near, side, opacity };
            let path = LabelPath::new(&line.path, viewport);
            let other = LineLabelRequest { side: PathSide::Right, ..request.clone() };
            let placed = path.place(&request, placer).or_else(|| path.place(&other, placer));
            all.line_labels.extend(placed);
        }
    }
}

/// The point half way along a line, by its vertices.
fn middle(line: &[Point]) -> Point {
    line.get(line.len() / 2).copied().unwrap_or_default()
}

/// Names of countries of the gazetteer.
fn countries(numbers: &[u16], language: Language) -> Vec<&'static str> {
    let countries = &WorldMap::gazetteer().countries;
    let named = numbers.iter().filter_map(|number| countries.get(usize::from(*number)));
    named.map(|country| country.names.get(language)).filter(|name| !name.is_empty()).collect()
}

/// "Administered by Pakistan, claimed by India"; `None` where nobody is named.
fn claim_words(area: &DisputedArea, language: Language) -> Option<String> {
    let claimants = countries(&area.claimed, language);
    if claimants.is_empty() {
        return None;
    }
    let claimants = list(&claimants);
    let by = area.administered.map(|by| countries(&[by], language)).unwrap_or_default();
    Some(match by.first() {
        Some(by) => message!("map-governed-claimed", by = *by, claimants = claimants),
        None if area.is_own => message!("map-own-claimed", claimants = claimants),
        None => message!("map-claimed", claimants = claimants),
    })
}

/// What is written along a disputed line; `None` for the edge of a zone without a name.
fn line_words(line: &DisputedLine, language: Language) -> Option<String> {
    if !line.names.is_empty() {
        return Some(line.names.get(language).to_owned());
    }
    match line.kind {
        DisputedLineKind::Border => Some(label!("map-disputed-border").to_owned()),
        DisputedLineKind::Control => Some(label!("map-control-line").to_owned()),
        DisputedLineKind::Claim => {
            let claimants = countries(&line.countries, language);
            (!claimants.is_empty()).then(|| message!("map-claimed", claimants = list(&claimants)))
        }
        DisputedLineKind::Zone => None,
    }
}
