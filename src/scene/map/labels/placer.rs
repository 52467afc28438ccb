//! Names on the map, laid out so that none covers another, nor a mark.

use crate::geo::{Point, ScreenPoint, Viewport};
use crate::scene::map::labels::label::{Label, LabelRequest, SIDES, beside, set_lines};
use crate::scene::map::labels::leader::{Leader, leader_to};
use crate::scene::map::labels::previous::{LabelSpot, LineLabelSpot, PreviousLabels};
use crate::scene::rect::Rect;

/// A name at its place, and the line that leads to it.
pub(crate) type Placed = (Vec<Label>, Option<Leader>);

/// The boxes that are taken, and what is remembered of the frame before.
#[derive(Clone, Debug)]
pub(crate) struct LabelPlacer {
    frame: Rect,
    taken: Vec<Rect>,
    /// The boxes of names and of lines to them, across which no other line may lead.
    named: Vec<Rect>,
    /// The boxes of marks, across which no line may lead but their own.
    marks: Vec<Rect>,
    /// The boxes of what lies above the ground.
    covers: Vec<Rect>,
    /// What names had better not cover.
    spared: Vec<Rect>,
    viewport: Option<Viewport>,
    before: PreviousLabels,
    /// How far the ground has moved since then; `None` where it was seen at another scale.
    moved: Option<(f64, f64)>,
    /// Where names of the frame before would stand now, with the points that they name.
    reserved: Vec<(Point, Rect)>,
    now: PreviousLabels,
}

/// What becomes of a name that stood somewhere in the frame before.
enum PreviousPlace {
    /// It stands there still.
    Set(Placed),
    /// Something covers its place, and the ground is moving: it is not shown.
    Waits,
    /// It looks for a place.
    Free,
}

impl LabelPlacer {
    /// A free pane of that size, in which nothing is remembered.
    pub(crate) fn new(width: f64, height: f64) -> Self {
        Self {
            frame: Rect::sized(2.0, 2.0, width - 4.0, height - 4.0),
            taken: Vec::new(),
            named: Vec::new(),
            marks: Vec::new(),
            covers: Vec::new(),
            spared: Vec::new(),
            viewport: None,
            before: PreviousLabels::default(),
            moved: None,
            reserved: Vec::new(),
            now: PreviousLabels::default(),
        }
    }

    /// A free pane in which names keep the places that they had.
    ///
    /// While the ground moves a name stands where it stood on the ground, or is not shown; what
    /// was covered or came into view finds another place once the ground is at rest. So no name
    /// jumps while the map is dragged, whatever enters or leaves.
    pub(crate) fn after(before: &PreviousLabels, viewport: Viewport) -> Self {
        let moved = before.moved(viewport);
        let reserved = moved.map_or_else(Vec::new, |by| {
            let spots = before.spots.values().flatten();
            spots.map(|spot| (spot.at, spot.rect.shifted(by))).collect()
        });
        let now = PreviousLabels { viewport: Some(viewport), ..PreviousLabels::default() };
        let size = viewport.size;
        let (viewport, before) = (Some(viewport), before.clone());
        Self { viewport, before, moved, reserved, now, ..Self::new(size.width, size.height) }
    }

    /// What the next frame is to remember.
    pub(crate) fn into_memory(self) -> PreviousLabels {
        self.now
    }

    /// Keeps a box free of labels.
    pub(crate) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps the box of a mark free of labels, and of lines that lead to others.
    pub(crate) fn take_mark(&mut self, rect: Rect) {
        self.taken.push(rect);
        self.marks.push(rect);
    }

    /// Keeps a box free of labels and of lines that lead to them: it lies above the ground, and what
    /// is below it cannot be seen.
    pub(crate) fn take_cover(&mut self, rect: Rect) {
        self.taken.push(rect);
        self.named.push(rect);
        self.covers.push(rect);
    }

    /// Whether a point cannot be seen.
    pub(crate) fn is_covered(&self, at: ScreenPoint) -> bool {
        self.covers.iter().any(|cover| cover.contains(at))
    }

    /// Keeps the box of a name free of others and of lines that lead to them.
    pub(crate) fn take_name(&mut self, rect: Rect) {
        self.taken.push(rect);
        self.named.push(rect);
    }

    /// Keeps labels off a box where they find another place.
    pub(crate) fn spare(&mut self, rect: Rect) {
        if rect.meets(self.frame) {
            self.spared.push(rect);
        }
    }

    /// Whether a box lies in the pane and covers nothing that is taken.
    pub(crate) fn is_free(&self, rect: Rect) -> bool {
        self.frame.holds(rect) && !self.taken.iter().any(|taken| taken.meets(rect))
    }

    /// Whether it covers what names had better not cover.
    pub(crate) fn is_spared(&self, rect: Rect) -> bool {
        self.spared.iter().any(|one| one.meets(rect))
    }

    /// Whether a box is free for what has not stood there before: while the ground moves, nothing
    /// takes the place of a name.
    pub(crate) fn is_open(&self, rect: Rect) -> bool {
        self.is_free(rect) && !(self.is_moving() && self.is_reserved(rect))
    }

    /// Whether the ground has moved since the frame before, at the same scale.
    pub(crate) fn is_moving(&self) -> bool {
        self.moved.is_some_and(|(x, y)| x.abs() + y.abs() > 0.0)
    }

    /// Whether a point lies in the pane.
    pub(crate) fn is_in_pane(&self, at: ScreenPoint) -> bool {
        self.frame.contains(at)
    }

    /// Tells that a name is not shown until the ground is at rest.
    pub(crate) fn wait(&mut self) {
        self.now.waits = true;
    }

    fn is_reserved(&self, rect: Rect) -> bool {
        self.reserved.iter().any(|(_, kept)| kept.meets(rect))
    }

    /// Sets a label where it stood, or at the first side of its point that is free; nothing where
    /// none is.
    pub(crate) fn place(&mut self, wish: &LabelRequest) -> Option<Vec<Label>> {
        match self.kept(wish) {
            PreviousPlace::Set((labels, _)) => Some(labels),
            PreviousPlace::Waits => None,
            PreviousPlace::Free => self.place_anew(wish).map(|(labels, _)| labels),
        }
    }

    /// Sets a label as [`LabelPlacer::place`] does; where no side is free, farther off, with a line that
    /// leads to it from the point.
    pub(crate) fn place_or_lead(&mut self, wish: &LabelRequest) -> Option<Placed> {
        self.place_one_of(std::slice::from_ref(wish))
    }

    /// Sets the first of several forms of one label that finds a place; a line leads to it where
    /// none has room beside the point. The first form has all lines of the others.
    pub(crate) fn place_one_of(&mut self, forms: &[LabelRequest]) -> Option<Placed> {
        match self.kept(forms.first()?) {
            PreviousPlace::Set(placed) => return Some(placed),
            PreviousPlace::Waits => return None,
            PreviousPlace::Free => {}
        }
        for wish in forms {
            if let Some(placed) = self.place_anew(wish) {
                return Some(placed);
            }
        }
        forms.iter().find_map(|wish| self.lead(wish))
    }

    fn lead(&mut self, wish: &LabelRequest) -> Option<Placed> {
        [26.0, 44.0, 64.0, 88.0, 116.0, 150.0].into_iter().find_map(|farther: f64| {
            let far = LabelRequest { clear: farther.max(wish.clear + 12.0), ..wish.clone() };
            (0..SIDES.len()).find_map(|side| self.set(&far, side, Some(wish.clear)))
        })
    }

    fn place_anew(&mut self, wish: &LabelRequest) -> Option<Placed> {
        let at = self.ground(wish);
        let first = self.spot_before(wish).map_or(0, |was| was.side);
        let size = wish.size();
        let sides: Vec<(usize, Rect)> = std::iter::once(first)
            .chain(0..SIDES.len())
            .map(|side| (side, beside(wish, side, size)))
            .filter(|(_, rect)| self.is_free(*rect))
            .collect();
        let clear = |(_, rect): &&(usize, Rect)| {
            let mut others = self.reserved.iter().filter(|(other, _)| *other != at);
            !others.any(|(_, kept)| kept.meets(*rect))
        };
        let spares = |(_, rect): &&(usize, Rect)| !self.is_spared(*rect);
        let best = sides.iter().find(|side| clear(side) && spares(side));
        let (side, _) = best.or_else(|| sides.iter().find(clear)).or_else(|| sides.first())?;
        self.set(wish, *side, None)
    }

    /// Sets a label where it stood in the frame before, with as many lines as it had.
    fn kept(&mut self, wish: &LabelRequest) -> PreviousPlace {
        let Some(was) = self.spot_before(wish).filter(|_| self.moved.is_some()) else {
            return PreviousPlace::Free;
        };
        let near = (was.clear - wish.clear).abs() < 0.5;
        if was.lines > wish.lines.len() || !(was.led || near) {
            return PreviousPlace::Free;
        }
        let lines = wish.lines.iter().take(was.lines).cloned().collect();
        let led = was.led.then_some(wish.clear);
        let wish = LabelRequest { at: wish.at, clear: was.clear, lines };
        if let Some(placed) = self.set(&wish, was.side, led) {
            return PreviousPlace::Set(placed);
        }
        if !self.is_moving() {
            return PreviousPlace::Free;
        }
        self.keep_in_mind(&wish);
        PreviousPlace::Waits
    }

    /// Keeps the place of a label in mind that cannot be shown while the ground moves.
    pub(crate) fn keep_in_mind(&mut self, wish: &LabelRequest) {
        if let Some(was) = self.spot_before(wish).filter(|_| self.is_moving()) {
            let rect = beside(wish, was.side, wish.size());
            self.remember_spot(wish, LabelSpot { rect, ..was });
            self.wait();
        }
    }

    /// Sets a label on that side, where it is free and no line would lead across a name or a mark;
    /// with `led` a line leads to it that keeps so far from the point.
    fn set(&mut self, wish: &LabelRequest, side: usize, led: Option<f64>) -> Option<Placed> {
        let rect = beside(wish, side, wish.size());
        let at = self.ground(wish);
        let others = || self.reserved.iter().filter(|(other, _)| *other != at);
        if !self.is_free(rect) || (self.is_moving() && others().any(|(_, kept)| kept.meets(rect))) {
            return None;
        }
        let flush_right = SIDES.get(side).is_some_and(|(x, _)| *x < 0.0);
        let labels = set_lines(wish, rect, flush_right);
        let leader = match led {
            Some(clear) => Some(leader_to(&LabelRequest { clear, ..wish.clone() }, &labels)?),
            None => None,
        };
        if leader.is_some_and(|leader| self.is_crossed(leader, wish.at)) {
            return None;
        }
        for rect in leader.iter().flat_map(|leader| leader.boxes()) {
            self.take_name(rect);
        }
        // Side by side, two names need more room than one above the other.
        let room = rect.grown(1.0);
        self.take_name(Rect { left: room.left - 3.0, right: room.right + 3.0, ..room });
        let (clear, lines) = (wish.clear, wish.lines.len());
        self.remember_spot(wish, LabelSpot { at, side, clear, lines, led: led.is_some(), rect });
        Some((labels, leader))
    }

    /// Whether a line would lead across a name, or across a mark other than the one it names.
    fn is_crossed(&self, leader: Leader, named: ScreenPoint) -> bool {
        let mut others = self.marks.iter().filter(|mark| !mark.contains(named));
        self.named.iter().any(|name| leader.crosses(*name))
            || others.any(|mark| leader.crosses(*mark))
    }

    /// The point that a label names, on the plane; on a pane without a view, on the screen.
    fn ground(&self, wish: &LabelRequest) -> Point {
        let at = wish.at;
        let known = self.spot_before(wish).map(|spot| spot.at);
        let there = || self.viewport.map(|viewport| viewport.plane_from_screen(at));
        known.or_else(there).unwrap_or_else(|| Point::new(at.x, at.y))
    }

    /// Where the label of that text at that point was in the frame before.
    fn spot_before(&self, wish: &LabelRequest) -> Option<LabelSpot> {
        const SAME_PX: f64 = 0.5;
        let viewport = self.viewport?;
        let at = viewport.plane_from_screen(wish.at);
        let spots = self.before.spots.get(&wish.lines.first()?.text)?;
        let same = |spot: &&LabelSpot| viewport.px_from_km(spot.at.distance(at)) < SAME_PX;
        spots.iter().find(same).copied()
    }

    fn remember_spot(&mut self, wish: &LabelRequest, spot: LabelSpot) {
        if let Some(line) = wish.lines.first() {
            self.now.spots.entry(line.text.clone()).or_default().push(spot);
        }
    }

    /// Where the middle of a name on the ground was, and whether at this scale.
    pub(crate) fn point_before(&self, name: &str) -> Option<(Point, bool)> {
        let point = self.before.points.get(name)?;
        Some((*point, self.moved.is_some()))
    }

    /// Remembers where the middle of a name on the ground is.
    pub(crate) fn remember_point(&mut self, name: &str, point: Point) {
        self.now.points.insert(name.to_owned(), point);
    }

    /// Where a name along a course was, and whether at this scale.
    pub(crate) fn course_before(&self, name: &str) -> Option<(LineLabelSpot, bool)> {
        let spot = self.before.courses.get(name)?;
        Some((*spot, self.moved.is_some()))
    }

    /// Remembers where a name along a course is.
    pub(crate) fn remember_course(&mut self, name: &str, spot: LineLabelSpot) {
        self.now.courses.insert(name.to_owned(), spot);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scene::map::labels::label::TextLine;
    use crate::scene::text::Weight;
    use crate::scene::theme::Role;

    fn wish(x: f64, y: f64, text: &str) -> LabelRequest {
        LabelRequest {
            at: ScreenPoint::new(x, y),
            clear: 7.0,
            lines: vec![TextLine {
                text: text.to_owned(),
                size: 12.0,
                weight: Weight::Regular,
                role: Role::Text,
            }],
        }
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(
            points in proptest::collection::vec((0.0..760.0_f64, 0.0..468.0_f64), 1..80),
        ) {
            let mut layout = LabelPlacer::new(760.0, 468.0);
            let labels: Vec<Label> = points
                .iter()
                .filter_map(|(x, y)| layout.place(&wish(*x, *y, "Leposavić")))
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
        let mut layout = LabelPlacer::new(400.0, 200.0);
        layout.take(Rect::sized(205.0, 90.0, 100.0, 20.0));
        let labels = layout.place(&wish(200.0, 100.0, "Raška")).unwrap();
        assert!(labels[0].rect.right <= 193.0);
        assert!(labels[0].flush_right);
    }
}
