//! Labels of forces, camps and reinforcements.

use super::label::{Label, LabelRequest, LabelTarget, TextLine};
use super::never_dropped::SourcedForms;
use super::place_names::ground_of;
use super::territory::Ground;
use super::{LabelPlacer, MapLabels, PlacedLabel};
use crate::geo::{ScreenPoint, Viewport};
use crate::message;
use crate::model::{EventKind, ForceId, ForceKind};
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::{Arrow, CampMark, ForceMark, ForceShape, MapMarks};
use crate::scene::text::Weight;
use crate::scene::theme::{Role, TextStyle};

/// The most forces whose labels are tried in all directions: beside more there is no room for all.
const FEW: usize = 12;
/// Distance within which the label of an event's mark names a camp too, in pixels.
const ONE_NAME_PX: f64 = 60.0;

/// The title of each reinforcement, at the narrow end of its arrow.
pub(super) fn arrow_names(arrows: &[Arrow], placer: &mut LabelPlacer<'_>) -> Vec<Label> {
    let request = |arrow: &Arrow| {
        let role = Role::KindText(EventKind::Peacekeepers);
        let line = TextLine::small(arrow.title.clone(), role);
        let target = arrow.event.clone().map(LabelTarget::Event);
        let ground = Ground::Anywhere;
        LabelRequest { at: arrow.from, clear: 7.0, lines: vec![line], ground, target }
    };
    let named = arrows.iter().filter(|arrow| !arrow.title.is_empty());
    named.filter_map(|arrow| placer.place(&request(arrow))).flatten().collect()
}

/// The figure of each force in large type with its name and attribution; the name of each camp
/// whose place is not `named` by the mark of an event.
pub(super) fn force_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    named: &[(String, ScreenPoint)],
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let is_thorough = marks.forces.len() <= FEW;
    let forms = |force: &ForceMark, at, clear, grounds: &[Ground]| SourcedForms {
        is_thorough,
        ..forms(force, at, clear, grounds)
    };
    for force in strongest(&marks.forces) {
        let placed = match &force.shape {
            ForceShape::Square { at, .. } if placer.obstacles.is_covered(*at) => None,
            ForceShape::Square { at, outer, .. } => {
                let clear = outer / 2.0 + 6.0;
                let home = placer.territory.ground_of(*at);
                placer.place_with_source(&forms(force, *at, clear, &[home, Ground::OffLines]))
            }
            ForceShape::Band { outer, .. } => {
                let forms = |at| forms(force, at, 14.0, &[Ground::OffLines]);
                band_name(force, (outer, input.viewport), forms, placer)
            }
        };
        if let Some(placed) = placed {
            all.push(placed);
        }
    }
    let is_named = |camp: &&CampMark| {
        named.iter().any(|(name, at)| *name == camp.name && at.distance(camp.at) < ONE_NAME_PX)
    };
    for camp in marks.camps.iter().filter(|camp| !is_named(camp)) {
        let line = TextLine::small(camp.name.clone(), Role::Text);
        let request = LabelRequest {
            at: camp.at,
            clear: 9.0,
            lines: vec![line],
            ground: input
                .dataset
                .place(&camp.place)
                .map_or(Ground::OffLines, |place| ground_of(input, place, placer)),
            target: Some(LabelTarget::Place(camp.place.clone())),
        };
        all.labels.extend(placer.place(&request).into_iter().flatten());
    }
}

/// The forces that are named, in their order: of very many the strongest.
fn strongest(forces: &[ForceMark]) -> Vec<&ForceMark> {
    /// More names than a map has room for.
    const MOST: usize = 100;
    let strength = |force: &ForceMark| force.strength.map_or(0.0, |(_, high)| high);
    let mut named: Vec<(usize, &ForceMark)> = forces.iter().enumerate().collect();
    if named.len() > MOST {
        named.sort_by(|(_, a), (_, b)| strength(b).total_cmp(&strength(a)));
        named.truncate(MOST);
        named.sort_by_key(|(nth, _)| *nth);
    }
    named.into_iter().map(|(_, force)| force).collect()
}

/// Key of the point at which the label of a band is anchored.
fn anchor_key(force: &ForceId) -> String {
    format!("band:{force}")
}

/// The anchor of the previous frame while it is in view: the label does not slide along the band
/// as the map is dragged.
fn previous_anchor(
    force: &ForceId,
    outer: &[ScreenPoint],
    viewport: Viewport,
    placer: &LabelPlacer<'_>,
) -> Option<ScreenPoint> {
    const ON_BAND_PX: f64 = 12.0;
    let (point, same_scale) = placer.point_before(&anchor_key(force))?;
    let at = viewport.screen_from_plane(point);
    let on_band = outer.windows(2).any(|pair| match pair {
        [a, b] => distance_to(at, *a, *b) < ON_BAND_PX,
        _ => false,
    });
    (same_scale && on_band && placer.obstacles.is_in_pane(at)).then_some(at)
}

/// The label of a band at its previous anchor, else at the first anchor with room beside the band,
/// else with a leader. A form that says whose figure it is comes before those that do not.
fn band_name(
    force: &ForceMark,
    (outer, viewport): (&[ScreenPoint], Viewport),
    forms: impl Fn(ScreenPoint) -> SourcedForms,
    placer: &mut LabelPlacer<'_>,
) -> Option<PlacedLabel> {
    let previous = previous_anchor(&force.id, outer, viewport, placer);
    let anchors = anchors(outer, placer);
    let first = previous.or_else(|| anchors.first().copied())?;
    let at_anchors: Vec<(ScreenPoint, SourcedForms)> =
        anchors.iter().filter(|_| previous.is_none()).map(|at| (*at, forms(*at))).collect();
    let told = at_anchors.first().map_or(0, |(_, forms)| forms.sourced.len());
    let mut beside = (0..told).flat_map(|nth| at_anchors.iter().map(move |at| (nth, at)));
    let placed = beside.find_map(|(nth, (at, forms))| {
        Some((*at, placer.place_beside(forms.sourced.get(nth)?, nth)?))
    });
    let placed = placed.or_else(|| Some((first, placer.place_with_source(&forms(first))?)));
    // The first anchor may have no room within the reach of a leader.
    let others = if placed.is_some() || placer.is_moving() { &[][..] } else { &anchors[..] };
    let mut others = others.iter().skip(1);
    let placed = placed
        .or_else(|| others.find_map(|at| Some((*at, placer.place_with_source(&forms(*at))?))));
    let at = placed.as_ref().map_or(first, |(at, _)| *at);
    placer.remember_point(&anchor_key(&force.id), viewport.plane_from_screen(at));
    placed.map(|(_, placed)| placed)
}

/// Points of the visible part of a band, from a little past its middle outwards.
fn anchors(outer: &[ScreenPoint], placer: &LabelPlacer<'_>) -> Vec<ScreenPoint> {
    const NINTHS: [usize; 7] = [5, 4, 6, 3, 7, 2, 8];
    let obstacles = &placer.obstacles;
    let is_seen = |at: &&ScreenPoint| obstacles.is_in_pane(**at) && !obstacles.is_covered(**at);
    let seen: Vec<&ScreenPoint> = outer.iter().filter(is_seen).collect();
    NINTHS.iter().filter_map(|ninth| seen.get(seen.len() * ninth / 9)).map(|at| **at).collect()
}

/// Distance between a point and the segment from `a` to `b`.
fn distance_to(at: ScreenPoint, a: ScreenPoint, b: ScreenPoint) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx.mul_add(dx, dy * dy).max(1e-9);
    let share = (((at.x - a.x) * dx + (at.y - a.y) * dy) / square).clamp(0.0, 1.0);
    ScreenPoint::new(a.x + dx * share, a.y + dy * share).distance(at)
}

/// The forms of the label of a force from the longest to the figure alone, each on the first ground
/// that has room.
fn forms(force: &ForceMark, at: ScreenPoint, clear: f64, grounds: &[Ground]) -> SourcedForms {
    let target = LabelTarget::Force(force.id.clone());
    let request = |(lines, ground): (Vec<TextLine>, &Ground)| LabelRequest {
        at,
        clear,
        lines,
        ground: *ground,
        target: Some(target.clone()),
    };
    let on_grounds = |forms: Vec<Vec<TextLine>>| {
        let pairs = forms.into_iter().flat_map(|lines| {
            grounds.iter().map(move |ground| (lines.clone(), ground)).collect::<Vec<_>>()
        });
        pairs.map(request).collect()
    };
    let [sourced, bare] = lines(force);
    SourcedForms { sourced: on_grounds(sourced), bare: on_grounds(bare), is_thorough: true }
}

/// The lines of each form: those that say whose figure it is, and those that do not.
fn lines(force: &ForceMark) -> [Vec<Vec<TextLine>>; 2] {
    let kind = match force.kind {
        ForceKind::Peacekeepers => EventKind::Peacekeepers,
        ForceKind::Deployment => EventKind::Deployment,
    };
    let is_known = !force.figure.is_empty();
    let text = match force.kind {
        _ if !is_known => force.name.clone(),
        ForceKind::Peacekeepers => {
            message!("map-force-figure", force = &force.name, figure = &force.figure)
        }
        ForceKind::Deployment => force.figure.clone(),
    };
    let size = TextStyle::Heading.px();
    let figure = TextLine { text, size, weight: Weight::Bold, role: Role::KindText(kind) };
    let small = |text: &String| TextLine::small(text.clone(), Role::Text);
    let has_name = force.kind == ForceKind::Deployment && is_known;
    let name = has_name.then(|| small(&force.name));
    let said = Some(&force.said).filter(|said| !said.is_empty());
    let wide = || std::iter::once(&force.attribution).chain(said).map(small);
    let narrow = || force.narrow.iter().map(small);
    let below = |lines: Vec<TextLine>| std::iter::once(figure.clone()).chain(lines).collect();
    let mut sourced: Vec<Vec<TextLine>> = vec![
        below(name.clone().into_iter().chain(wide()).collect()),
        below(wide().collect()),
        below(narrow().collect()),
        below(wide().take(1).collect()),
        below(narrow().take(1).collect()),
    ];
    sourced.retain(|lines| lines.len() > 1);
    sourced.dedup();
    let bare = [below(name.into_iter().collect()), below(Vec::new())];
    let mut bare: Vec<Vec<TextLine>> = bare.into();
    bare.dedup();
    [sourced, bare]
}
