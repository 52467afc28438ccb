//! Placer of labels: takes candidates that meet no obstacle, and keeps places between frames.

use std::rc::Rc;

use super::PlacedLabel;
use super::candidates::USUAL_SIDES;
use super::label::{Label, LabelRequest};
use super::open_spots::{OpenSpots, Over, Spots};
use super::territory::Territory;
use crate::geo::basemap::Layers;
use crate::geo::{Point, Viewport};
use crate::scene::map::obstacles::Obstacles;
use crate::scene::map::previous::{LabelSpot, LineLabelSpot, PreviousLabels};
use crate::scene::rect::Rect;

/// The obstacles so far, and the places of the previous frame.
#[derive(Clone, Debug)]
pub(crate) struct LabelPlacer<'a> {
    /// Boxes that labels keep off; each placed label adds its own.
    pub(crate) obstacles: Obstacles,
    /// Countries, which the names of their places do not leave.
    pub(super) territory: Rc<Territory<'a>>,
    viewport: Viewport,
    previous: Rc<PreviousLabels>,
    /// How far the ground has moved since the previous frame, in pixels; `None` if the scale
    /// differs.
    moved: Option<(f64, f64)>,
    /// Whether the pane has another size than in the previous frame: names are placed as in one that
    /// opens with it.
    is_resized: bool,
    /// Boxes where labels of the previous frame would be now, with the points that they name.
    reserved: Rc<[(Point, Rect)]>,
    /// Places for the next frame.
    next: PreviousLabels,
    /// What the map bars, while names are placed in several orders; `None` where each is placed once.
    pub(super) open_spots: Option<Rc<OpenSpots>>,
}

/// What becomes of a label that was in the previous frame.
pub(super) enum Retained {
    /// It keeps its place.
    Placed(PlacedLabel),
    /// Its place is covered while the map moves: it is hidden.
    Hidden,
    /// It looks for a place.
    Unplaced,
}

impl<'a> LabelPlacer<'a> {
    /// A placer that keeps the places of the previous frame.
    ///
    /// While the map moves a label keeps its place on the ground or is hidden; what was covered or
    /// comes into view is placed once the map is at rest. So no label jumps while the map is
    /// dragged, whatever enters or leaves the view.
    pub(crate) fn after(
        previous: &PreviousLabels,
        territory: Rc<Territory<'a>>,
        viewport: Viewport,
        obstacles: Obstacles,
    ) -> Self {
        let moved = previous.moved(viewport);
        let reserved = moved.into_iter().flat_map(|by| {
            let spots = previous.spots.values().flatten();
            spots.map(move |spot| (spot.at, spot.rect.shifted(by)))
        });
        let reserved = reserved.collect();
        let next = PreviousLabels { viewport: Some(viewport), ..PreviousLabels::default() };
        let is_resized = previous.viewport.is_some_and(|before| before.size != viewport.size);
        let previous = Rc::new(previous.clone());
        let open_spots = None;
        Self {
            obstacles,
            territory,
            viewport,
            previous,
            moved,
            is_resized,
            reserved,
            next,
            open_spots,
        }
    }

    /// A placer for the first frame of an empty pane.
    #[cfg(test)]
    pub(crate) fn on_empty_pane(viewport: Viewport, layers: Option<&'a Layers>) -> Self {
        let countries = layers.map_or(&[][..], |layers| &layers.countries);
        let lines: Vec<&[Point]> =
            layers.iter().flat_map(|it| &it.lines).map(|line| &*line.path).collect();
        let detail = crate::geo::basemap::Detail::for_camera(viewport.camera);
        let borders = crate::scene::map::kept_borders::KeptBorders::new(
            (countries, &lines),
            detail,
            viewport,
        );
        let territory = Rc::new(Territory::new(countries, std::sync::Arc::new(borders)));
        let obstacles = Obstacles::new(viewport.size);
        Self::after(&PreviousLabels::default(), territory, viewport, obstacles)
    }

    /// Places for the next frame.
    pub(crate) fn into_previous(self) -> PreviousLabels {
        self.next
    }

    /// Keeps labels off the lines of the ground where they can.
    pub(super) fn avoid_lines(&mut self, layers: &Layers) {
        for line in &layers.lines {
            let path = line.path.iter().map(|point| self.viewport.screen_from_plane(*point));
            self.obstacles.avoid_path(&path.collect::<Vec<_>>());
        }
    }

    /// Whether a box is free for something new: no label's of the previous frame while the map moves.
    pub(super) fn is_open(&self, rect: Rect) -> bool {
        let reserved = || self.reserved.iter().any(|(_, reserved)| reserved.meets(rect));
        self.obstacles.is_free(rect) && !(self.is_moving() && reserved())
    }

    /// Whether the map has moved since the previous frame, at the same scale.
    pub(super) fn is_moving(&self) -> bool {
        self.moved.is_some_and(|(x, y)| x.abs() + y.abs() > 0.0)
    }

    /// Asks for another frame, because a label is hidden until the map is at rest.
    pub(super) fn wait(&mut self) {
        self.next.waits = true;
    }

    /// Places a label where it was, or on the first free side of its point; `None` without room.
    pub(super) fn place(&mut self, request: &LabelRequest) -> Option<Vec<Label>> {
        match self.retain(std::slice::from_ref(request)) {
            Retained::Placed((labels, _)) => Some(labels),
            Retained::Hidden => None,
            Retained::Unplaced => self.place_beside(request, 0).map(|(labels, _)| labels),
        }
    }

    /// Like [`LabelPlacer::place`]; if no side is free, farther away with a leader.
    pub(super) fn place_or_lead(&mut self, request: &LabelRequest) -> Option<PlacedLabel> {
        self.place_one_of(std::slice::from_ref(request))
    }

    /// Places the first of several forms of a label for which there is room, with a leader if there
    /// is none beside the point. All begin with the same text.
    pub(super) fn place_one_of(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        match self.retain(forms) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        let forms = || forms.iter().enumerate();
        forms()
            .find_map(|(nth, form)| self.place_beside(form, nth))
            .or_else(|| forms().find_map(|(nth, form)| self.place_farther(form, nth)))
    }

    /// Like [`LabelPlacer::place_one_of`], but a form that has room with a leader comes before the next
    /// one beside the point.
    pub(super) fn place_in_order(&mut self, forms: &[LabelRequest]) -> Option<PlacedLabel> {
        match self.retain(forms) {
            Retained::Placed(placed) => return Some(placed),
            Retained::Hidden => return None,
            Retained::Unplaced => {}
        }
        forms.iter().enumerate().find_map(|(nth, form)| {
            self.place_beside(form, nth).or_else(|| self.place_farther(form, nth))
        })
    }

    pub(super) fn place_farther(
        &mut self,
        request: &LabelRequest,
        form: usize,
    ) -> Option<PlacedLabel> {
        self.place_at(request, (form, Spots::Led), Over::Nothing)
    }

    /// Of the free sides one that takes no other label's place and avoids lines, if there is one.
    pub(super) fn place_beside(
        &mut self,
        request: &LabelRequest,
        form: usize,
    ) -> Option<PlacedLabel> {
        let at = self.ground(request);
        let first = self.spot_before(request).filter(|_| !self.is_resized);
        let first = first.map_or(0, |was| was.side);
        let open = self.open_spots(request, Spots::Beside, Over::Nothing);
        let open = *open.first()?;
        let size = request.size();
        let sides: Vec<(usize, Rect)> = std::iter::once(first)
            .chain(0..USUAL_SIDES)
            .filter(|side| open.has(*side))
            .map(|side| (side, request.on_side_of_size(side, size)))
            .filter(|(_, rect)| self.is_allowed(&self.obstacles, request, *rect, Over::Nothing))
            .collect();
        let unreserved = |(_, rect): &&(usize, Rect)| {
            let mut others = self.reserved.iter().filter(|(other, _)| *other != at);
            !others.any(|(_, reserved)| reserved.meets(*rect))
        };
        let off_lines = |(_, rect): &&(usize, Rect)| !self.obstacles.is_avoided(*rect);
        let best = sides.iter().find(|side| unreserved(side) && off_lines(side));
        let (side, _) = best.or_else(|| sides.iter().find(unreserved)).or_else(|| sides.first())?;
        self.set_over(request, (*side, form), None, Over::Nothing)
    }

    /// Sets a label where it was in the previous frame, with as many lines as it had.
    pub(super) fn retain(&mut self, forms: &[LabelRequest]) -> Retained {
        let was = forms.first().and_then(|request| self.spot_before(request));
        let Some(was) = was.filter(|_| self.moved.is_some()) else {
            return Retained::Unplaced;
        };
        let Some(request) = forms.get(was.form) else {
            return Retained::Unplaced;
        };
        let same_distance = (was.clear - request.clear).abs() < 0.5;
        if was.lines > request.lines.len() || !(was.led || was.over_lines || same_distance) {
            return Retained::Unplaced;
        }
        let lines = request.lines.iter().take(was.lines).cloned().collect();
        let led = was.led.then_some(request.clear);
        let request = LabelRequest { clear: was.clear, lines, ..request.clone() };
        let over = if was.over_lines { Over::Lines } else { Over::Nothing };
        if let Some(placed) = self.set_over(&request, (was.side, was.form), led, over) {
            return Retained::Placed(placed);
        }
        if !self.is_moving() {
            return Retained::Unplaced;
        }
        self.keep_hidden(&request);
        Retained::Hidden
    }

    /// Passes the place of a label that is hidden while the map moves on to the next frame.
    pub(super) fn keep_hidden(&mut self, request: &LabelRequest) {
        if let Some(was) = self.spot_before(request).filter(|_| self.is_moving()) {
            let rect = request.on_side(was.side);
            self.remember_spot(request, LabelSpot { rect, ..was });
            self.wait();
        }
    }

    /// Sets a label on a side if it is free there, or covers only what it may, and its leader crosses
    /// nothing. `led` is the distance between point and leader; `None` for a label without one.
    pub(super) fn set_over(
        &mut self,
        request: &LabelRequest,
        (side, form): (usize, usize),
        led: Option<f64>,
        over: Over,
    ) -> Option<PlacedLabel> {
        let rect = request.on_side(side);
        let at = self.ground(request);
        let others = || self.reserved.iter().filter(|(other, _)| *other != at);
        let is_reserved = || others().any(|(_, reserved)| reserved.meets(rect));
        if self.is_moving() && is_reserved() {
            return None;
        }
        let (leader, boxes) = self.fitted(&self.obstacles, request, (rect, led), over)?;
        let labels = request.set_in(rect, LabelRequest::is_flush_right(side));
        for rect in boxes {
            self.obstacles.block_name(rect);
        }
        // Names side by side need more space than one above the other.
        let space = rect.grown(1.0);
        self.obstacles.block_name(Rect {
            left: space.left - 3.0,
            right: space.right + 3.0,
            ..space
        });
        let (clear, lines) = (request.clear, request.lines.len());
        let (led, over_lines) = (led.is_some(), over == Over::Lines);
        let spot = LabelSpot { at, side, clear, lines, form, led, over_lines, rect };
        self.remember_spot(request, spot);
        Some((labels, leader))
    }

    /// The labelled point on the plane, exactly that of the previous frame if it is the same.
    fn ground(&self, request: &LabelRequest) -> Point {
        let known = self.spot_before(request).map(|spot| spot.at);
        known.unwrap_or_else(|| self.viewport.plane_from_screen(request.at))
    }

    /// The place of the same label at the same point in the previous frame.
    fn spot_before(&self, request: &LabelRequest) -> Option<LabelSpot> {
        const SAME_PX: f64 = 0.5;
        let at = self.viewport.plane_from_screen(request.at);
        let spots = self.previous.spots.get(&request.lines.first()?.text)?;
        let same = |spot: &&LabelSpot| self.viewport.px_from_km(spot.at.distance(at)) < SAME_PX;
        spots.iter().find(same).copied()
    }

    fn remember_spot(&mut self, request: &LabelRequest, spot: LabelSpot) {
        if let Some(line) = request.lines.first() {
            self.next.spots.entry(line.text.clone()).or_default().push(spot);
        }
    }

    /// The middle of a name on the ground in the previous frame, and whether the scale is the same.
    pub(super) fn point_before(&self, name: &str) -> Option<(Point, bool)> {
        let point = self.previous.points.get(name)?;
        Some((*point, self.moved.is_some()))
    }

    /// Passes the middle of a name on the ground on to the next frame.
    pub(super) fn remember_point(&mut self, name: &str, point: Point) {
        self.next.points.insert(name.to_owned(), point);
    }

    /// The place of a label along a line in the previous frame, and whether the scale is the same.
    pub(super) fn line_label_before(&self, name: &str) -> Option<(LineLabelSpot, bool)> {
        let spot = self.previous.line_labels.get(name)?;
        Some((*spot, self.moved.is_some()))
    }

    /// Passes the place of a label along a line on to the next frame.
    pub(super) fn remember_line_label(&mut self, name: &str, spot: LineLabelSpot) {
        self.next.line_labels.insert(name.to_owned(), spot);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::label::TextLine;
    use super::super::territory::Ground;
    use super::*;
    use crate::geo::{ScreenPoint, ScreenSize};
    use crate::scene::text::Weight;
    use crate::scene::theme::Role;

    /// A placer on an empty pane in the first frame.
    fn placer(width: f64, height: f64) -> LabelPlacer<'static> {
        let size = ScreenSize::new(width, height);
        let viewport = Viewport::new(crate::geo::region::camera(Point::new(0.0, 0.0), 1.0), size);
        LabelPlacer::on_empty_pane(viewport, None)
    }

    fn request(x: f64, y: f64, text: &str) -> LabelRequest {
        LabelRequest {
            at: ScreenPoint::new(x, y),
            clear: 7.0,
            lines: vec![TextLine {
                text: text.to_owned(),
                size: 12.0,
                weight: Weight::Regular,
                role: Role::Text,
            }],
            ground: Ground::Anywhere,
            target: None,
        }
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(
            points in proptest::collection::vec((0.0..760.0_f64, 0.0..468.0_f64), 1..80),
        ) {
            let mut placer = placer(760.0, 468.0);
            let labels: Vec<Label> = points
                .iter()
                .filter_map(|(x, y)| placer.place(&request(*x, *y, "Leposavić")))
                .flatten()
                .collect();
            for (nth, a) in labels.iter().enumerate() {
                for b in labels.iter().skip(nth + 1) {
                    prop_assert!(!a.rect.meets(b.rect), "{a:?} covers {b:?}");
                }
            }
        }
    }

    #[test]
    fn a_label_gives_way_to_the_left_where_the_right_is_taken() {
        let mut placer = placer(400.0, 200.0);
        placer.obstacles.block(Rect::sized(205.0, 90.0, 100.0, 20.0));
        let labels = placer.place(&request(200.0, 100.0, "Raška")).unwrap();
        assert!(labels[0].rect.right <= 193.0);
        assert!(labels[0].flush_right);
    }
}
