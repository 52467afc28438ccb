//! Names of the places that a dataset ranks first: none is dropped while there are not very many.

use std::rc::Rc;

use super::label::{Label, LabelRequest, TextLine};
use super::open_spots::OpenSpots;
use super::place_names::{
    ONE_DOT_PX, TownDot, TownInView, UNDER_PX, dot_rect, firsts, has_further_mark, is_first,
    is_seat, mark_forms, named_place, small, town_request,
};
use super::territory::Ground;
use super::{LabelPlacer, MapLabels, PlacedLabel};
use crate::geo::ScreenPoint;
use crate::model::Dataset;
use crate::scene::map::input::MapInput;
use crate::scene::map::marks::{EventMark, MapMarks};
use crate::scene::text::Weight;
use crate::scene::theme::{Role, TextStyle};

/// In how many orders the names are placed before one that finds no room is given up.
const MOST_ORDERS: usize = 8;
/// The most places for which others move aside: among more there is no view in which all have names.
const MOST_MOVED: usize = 16;
/// How many spots a name without room is set in while the others move aside.
const MOST_SPOTS: usize = 40;

/// The most places that have numbers: a key with more rows would hide the map that it explains.
const MOST_NUMBERS: usize = 9;

/// A place that is ranked first, where its name is wanted.
struct Site {
    /// Position of the place in the dataset.
    position: usize,
    /// The forms of its name, the best first.
    forms: Vec<LabelRequest>,
    /// Its dot; `None` where a mark stands for it.
    dot: Option<TownDot>,
    /// Whether nothing on the map shows the point: a leader does.
    is_hidden: bool,
}

/// Placements of names so far.
#[derive(Clone)]
struct Placing<'p> {
    placer: LabelPlacer<'p>,
    /// What has been placed, each with the index of its site.
    placed: Vec<(usize, PlacedLabel)>,
    /// The sites with numbers.
    numbered: Vec<usize>,
    /// The sites with neither name nor number.
    dropped: Vec<usize>,
    /// Those with a number that need not have one.
    nameless: Vec<usize>,
    /// How many have the name in the smallest type.
    small: usize,
}

impl Placing<'_> {
    /// How bad it is: first how many are dropped, then how many have numbers, then how many are small.
    fn weight(&self) -> [usize; 3] {
        [self.dropped.len(), self.nameless.len(), self.small]
    }

    fn is_whole(&self) -> bool {
        self.dropped.is_empty() && self.nameless.is_empty()
    }
}

/// Names the places that the dataset ranks first, at marks and as towns. None is dropped: where one has
/// no room for its name, the others move aside; where this does not help, it gets a number, which the
/// key explains. Those in `forced` have one already.
pub(super) fn first_names(
    input: MapInput<'_>,
    marks: &MapMarks,
    (towns, forced): (&[TownInView<'_>], &[usize]),
    placer: &mut LabelPlacer<'_>,
    all: &mut MapLabels,
) {
    let towns_at = town_sites(input, marks, towns, placer);
    let mut sites = mark_sites(input, marks, towns, placer);
    sites.extend(towns_at);
    if sites.is_empty() {
        return;
    }
    // Other orders only take what the map itself leaves open.
    placer.open_spots = Some(Rc::new(OpenSpots::new(placer.obstacles.clone())));
    let none = Placing {
        placer: placer.clone(),
        placed: Vec::new(),
        numbered: Vec::new(),
        dropped: Vec::new(),
        nameless: Vec::new(),
        small: 0,
    };
    let order: Vec<usize> = (0..sites.len()).collect();
    let placing = best_placing(input, &sites, (order, forced), &none);
    let Placing { placer: with_names, mut placed, mut numbered, .. } = placing;
    *placer = with_names;
    placer.open_spots = None;
    // In the order of the sites, however they were found.
    placed.sort_by_key(|(nth, _)| *nth);
    numbered.sort_unstable();
    for (nth, labels) in placed {
        all.towns.extend(sites.get(nth).and_then(|site| site.dot.clone()));
        all.push(labels);
    }
    let numbered = numbered.iter().filter_map(|nth| sites.get(*nth));
    all.numbered.extend(numbered.map(|site| site.position));
}

/// Places the names in that order, then in others, and at last with others aside.
fn best_placing<'p>(
    input: MapInput<'_>,
    sites: &[Site],
    (mut order, forced): (Vec<usize>, &[usize]),
    none: &Placing<'p>,
) -> Placing<'p> {
    let mut placing = none.clone();
    place_all(input, (sites, &order), forced, &mut placing);
    if placing.placer.is_moving() {
        return placing;
    }
    // The others have room elsewhere more often than a place amid marks and lines.
    for _ in 1..MOST_ORDERS.min(sites.len()) {
        let Some(nth) = placing.dropped.first() else { break };
        let Some(turn) = order.iter().position(|other| other == nth) else { break };
        if let Some(upto) = order.get_mut(..=turn) {
            upto.rotate_right(1);
        }
        placing = none.clone();
        place_all(input, (sites, &order), forced, &mut placing);
    }
    if sites.len() <= MOST_MOVED {
        for nth in [placing.dropped.clone(), placing.nameless.clone()].concat() {
            if placing.is_whole() {
                break;
            }
            let aside = (nth, placing.weight());
            if let Some(better) = move_aside(input, (sites, &order), forced, aside, none) {
                placing = better;
            }
        }
    }
    placing
}

/// Sets the name of a site in one spot after another, and places the others after it; returns the
/// placements with the fewest without a name, if they are fewer than `weight` says.
fn move_aside<'p>(
    input: MapInput<'_>,
    (sites, order): (&[Site], &[usize]),
    forced: &[usize],
    (nth, weight): (usize, [usize; 3]),
    none: &Placing<'p>,
) -> Option<Placing<'p>> {
    let site = sites.get(nth)?;
    let others: Vec<usize> = order.iter().copied().filter(|other| *other != nth).collect();
    let mut best: Option<Placing<'p>> = None;
    let mut tried = 0;
    for spot in none.placer.name_spots(&site.forms, site.is_hidden) {
        if tried == MOST_SPOTS {
            break;
        }
        let mut placing = none.clone();
        let Some(placed) = placing.placer.set_in_spot(&spot) else { continue };
        tried += 1;
        placing.small += usize::from(spot.is_smaller_than(&site.forms));
        placing.placed.push((nth, placed));
        place_all(input, (sites, &others), forced, &mut placing);
        let least = best.as_ref().map_or(weight, Placing::weight);
        if placing.weight() < least {
            let is_best = placing.weight() == [0; 3];
            best = Some(placing);
            if is_best {
                break;
            }
        }
    }
    best
}

/// Names the sites in that order.
fn place_all(
    input: MapInput<'_>,
    (sites, order): (&[Site], &[usize]),
    forced: &[usize],
    placing: &mut Placing<'_>,
) {
    for (nth, site) in order.iter().filter_map(|nth| Some((*nth, sites.get(*nth)?))) {
        let is_forced = forced.contains(&site.position);
        let name = if is_forced { None } else { name_of(site, &mut placing.placer) };
        if let Some(placed) = name {
            let size = |label: &Label| label.size;
            let wanted = site.forms.first().and_then(|form| Some(form.lines.first()?.size));
            placing.small += usize::from(placed.0.first().map(size) < wanted);
            placing.placed.push((nth, placed));
            continue;
        }
        let has_room = placing.numbered.len() < MOST_NUMBERS;
        let number =
            if has_room { number_of(input, (site, is_forced), &mut placing.placer) } else { None };
        match number {
            Some(placed) => {
                placing.placed.push((nth, placed));
                placing.numbered.push(nth);
                if !is_forced {
                    placing.nameless.push(nth);
                }
            }
            None if !placing.placer.is_moving() => placing.dropped.push(nth),
            None => {}
        }
    }
}

/// The places that are ranked first and that marks are named by.
fn mark_sites(
    input: MapInput<'_>,
    marks: &MapMarks,
    towns: &[TownInView<'_>],
    placer: &LabelPlacer<'_>,
) -> Vec<Site> {
    let in_view = marks.events.iter().filter(|mark| !placer.obstacles.is_covered(mark.at));
    let named = in_view.filter_map(|mark| Some((mark, named_place(input, mark, towns)?)));
    let sites = named.filter(|(_, place)| is_first(place)).filter_map(|(mark, place)| {
        let position = input.dataset.place_position(&place.id)?;
        let forms = mark_forms(input, mark, place, placer);
        Some(Site { position, forms, dot: None, is_hidden: false })
    });
    sites.collect()
}

/// The towns that are ranked first and that no mark is named by, with their dots kept free: no name
/// covers the dot of another. One that a mark covers has its name beside that mark.
fn town_sites(
    input: MapInput<'_>,
    marks: &MapMarks,
    towns: &[TownInView<'_>],
    placer: &mut LabelPlacer<'_>,
) -> Vec<Site> {
    let mut sites: Vec<Site> = Vec::new();
    let mut dots: Vec<ScreenPoint> = Vec::new();
    for (place, opacity, at) in firsts(towns).iter().copied() {
        if placer.obstacles.is_covered(at) {
            continue;
        }
        let Some(position) = input.dataset.place_position(&place.id) else { continue };
        let over = marks.events.iter().filter(|mark| mark.at.distance(at) < UNDER_PX);
        let over: Vec<&EventMark> = over.collect();
        let names_it = |mark: &&EventMark| {
            named_place(input, mark, towns).is_some_and(|named| named.id == place.id)
        };
        if over.iter().any(names_it) {
            continue;
        }
        let marked = has_further_mark(marks, at);
        let mut request = town_request(input, place, (at, marked), placer);
        if let Some(mark) = over.first() {
            request = LabelRequest { at: mark.at, clear: mark.clear_px(), ..request };
        }
        let is_alone = !dots.iter().any(|other| other.distance(at) < ONE_DOT_PX);
        let free = over.is_empty() && !marked && is_alone;
        let has_dot = free && placer.obstacles.is_free(dot_rect(at));
        if has_dot {
            placer.obstacles.block(dot_rect(at));
            dots.push(at);
        }
        let chief = is_seat(input.dataset, place);
        sites.push(Site {
            position,
            forms: vec![request.clone(), small(&request)],
            dot: has_dot.then_some(TownDot { at, chief, opacity }),
            is_hidden: free && !has_dot,
        });
    }
    sites
}

/// The first form of a name that has room.
fn name_of(site: &Site, placer: &mut LabelPlacer<'_>) -> Option<PlacedLabel> {
    let led = if site.is_hidden { placer.place_led(&site.forms) } else { None };
    led.or_else(|| placer.place_in_any_direction(&site.forms))
}

/// The number of a place whose name has no room.
fn number_of(
    input: MapInput<'_>,
    (site, is_forced): (&Site, bool),
    placer: &mut LabelPlacer<'_>,
) -> Option<PlacedLabel> {
    // While the map moves a name without room is hidden, and placed once the map is at rest.
    if placer.is_moving() {
        placer.wait();
        if !is_forced {
            return None;
        }
    }
    let first = site.forms.first()?.clone();
    let text = place_number(input.dataset, site.position).to_string();
    let role = Role::Text;
    let line = TextLine { text, size: TextStyle::Small.px(), weight: Weight::Bold, role };
    let number = LabelRequest { lines: vec![line], ..first };
    let anywhere = LabelRequest { ground: Ground::Anywhere, ..number.clone() };
    let placed = placer.place_in_any_direction(&[number, anywhere.clone()]);
    if placed.is_some() || placer.is_moving() {
        return placed;
    }
    placer.place_over_lines(&anywhere, 1)
}

/// The number of a place that is ranked first, the same in every view: its turn among them.
pub(in crate::scene::map) fn place_number(dataset: &Dataset, position: usize) -> usize {
    dataset.places().iter().take(position + 1).filter(|place| is_first(place)).count()
}
