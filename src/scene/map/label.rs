//! Names on the map, laid out so that none covers another, nor a mark.

use std::collections::BTreeMap;

use super::memory::{CourseSpot, LabelKey, LabelMemory, LabelSpot};
use crate::geo::{Point, ScreenPoint, Viewport};
use crate::scene::rect::Rect;
use crate::scene::text::{Weight, line_height, text_width};
use crate::scene::theme::Role;

/// A text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// The box that it fills.
    pub rect: Rect,
    /// Size in points.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub role: Role,
    /// Extra space between letters, in pixels.
    pub spacing: f64,
    /// Whether it reads towards its anchor from the left: the text is set flush right.
    pub flush_right: bool,
    /// How far it has come in at this scale, from 0 to 1.
    pub share: f64,
}

/// One line of a label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: Role,
}

/// A label that looks for its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wish {
    /// The point that it names.
    pub(super) at: ScreenPoint,
    /// How far the text keeps from the point, in pixels.
    pub(super) clear: f64,
    /// Its lines, from top to bottom.
    pub(super) lines: Vec<Line>,
}

/// The boxes that are taken, and what is remembered of the frame before.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    frame: Rect,
    taken: Vec<Rect>,
    /// The boxes of names, across which no line may lead.
    named: Vec<Rect>,
    before: LabelMemory,
    /// How far the ground has moved since then; `None` where it was seen at another scale.
    moved: Option<(f64, f64)>,
    /// Where names of the frame before would stand now.
    reserved: Vec<(LabelKey, Rect)>,
    now: LabelMemory,
    /// How often each name was set.
    counts: BTreeMap<String, usize>,
}

/// The sides of a point, in the order in which they are tried.
const SIDES: [(f64, f64); 12] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -0.8),
    (1.0, 0.8),
    (-1.0, -0.8),
    (-1.0, 0.8),
    (0.5, -1.0),
    (-0.5, -1.0),
    (0.5, 1.0),
    (-0.5, 1.0),
];

impl Layout {
    /// A free pane of that size, in which nothing is remembered.
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self {
            frame: Rect::sized(2.0, 2.0, width - 4.0, height - 4.0),
            taken: Vec::new(),
            named: Vec::new(),
            before: LabelMemory::default(),
            moved: None,
            reserved: Vec::new(),
            now: LabelMemory::default(),
            counts: BTreeMap::new(),
        }
    }

    /// A free pane in which names keep the places that they had, while they can.
    pub(super) fn after(before: &LabelMemory, viewport: Viewport) -> Self {
        let moved = before.moved(viewport);
        let reserved = moved.map_or_else(Vec::new, |by| {
            let spots = before.spots.iter();
            spots.map(|(key, spot)| (key.clone(), spot.rect.shifted(by))).collect()
        });
        let now = LabelMemory { viewport: Some(viewport), ..LabelMemory::default() };
        let size = viewport.size;
        let before = before.clone();
        Self { before, moved, reserved, now, ..Self::new(size.width, size.height) }
    }

    /// What the next frame is to remember.
    pub(super) fn into_memory(self) -> LabelMemory {
        self.now
    }

    /// Keeps a box free of labels.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps the box of a name free of others and of lines that lead to them.
    pub(super) fn take_name(&mut self, rect: Rect) {
        self.taken.push(rect);
        self.named.push(rect);
    }

    /// Whether a box lies in the pane and covers nothing that is taken.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        self.frame.holds(rect) && !self.taken.iter().any(|taken| taken.meets(rect))
    }

    /// Sets a label where it stood, or at the first side of its point that is free; nothing where
    /// none is.
    pub(super) fn place(&mut self, wish: &Wish) -> Option<Vec<Label>> {
        let key = self.key(wish);
        let was = self.before.spots.get(&key).copied();
        let stays = |was: &LabelSpot| {
            !was.led && was.lines == wish.lines.len() && (was.clear - wish.clear).abs() < 0.5
        };
        if self.moved.is_some()
            && let Some(was) = was.filter(stays)
            && let Some((labels, _)) = self.set(&key, wish, was.side, None)
        {
            return Some(labels);
        }
        let first = was.map_or(0, |was| was.side);
        let order = || std::iter::once(first).chain(0..SIDES.len());
        let size = wish.size();
        let clear_of_all = order().find(|side| {
            let rect = beside(wish, *side, size);
            let others = self.reserved.iter().filter(|(other, _)| *other != key);
            self.is_free(rect) && !others.into_iter().any(|(_, kept)| kept.meets(rect))
        });
        let side = clear_of_all
            .or_else(|| order().find(|side| self.is_free(beside(wish, *side, size))))?;
        self.set(&key, wish, side, None).map(|(labels, _)| labels)
    }

    /// Sets a label as [`Layout::place`] does; where no side is free, farther off, with a line that
    /// leads to it from the point.
    pub(super) fn place_or_lead(&mut self, wish: &Wish) -> Option<(Vec<Label>, Option<Leader>)> {
        if let Some(kept) = self.keep(wish) {
            return Some(kept);
        }
        if let Some(labels) = self.place(wish) {
            return Some((labels, None));
        }
        let key = self.key(wish);
        for clear in [26.0, 44.0, 64.0, 88.0, 116.0, 150.0] {
            let far = Wish { clear, ..wish.clone() };
            for side in 0..SIDES.len() {
                if let Some(set) = self.set(&key, &far, side, Some(wish.clear)) {
                    return Some(set);
                }
            }
        }
        None
    }

    /// Sets a label where it stood in the frame before, with as many lines as it had; nothing where
    /// that is not possible, or the scale was another.
    pub(super) fn keep(&mut self, wish: &Wish) -> Option<(Vec<Label>, Option<Leader>)> {
        self.moved?;
        let key = self.key(wish);
        let was = *self.before.spots.get(&key)?;
        let near = (was.clear - wish.clear).abs() < 0.5;
        if was.lines > wish.lines.len() || !(was.led || near) {
            return None;
        }
        let lines = wish.lines.iter().take(was.lines).cloned().collect();
        let led = was.led.then_some(wish.clear);
        let wish = Wish { at: wish.at, clear: was.clear, lines };
        self.set(&key, &wish, was.side, led)
    }

    /// Sets a label on that side, where it is free and no line would lead across a name; with `led`
    /// a line leads to it that keeps so far from the point.
    fn set(
        &mut self,
        key: &LabelKey,
        wish: &Wish,
        side: usize,
        led: Option<f64>,
    ) -> Option<(Vec<Label>, Option<Leader>)> {
        let rect = beside(wish, side, wish.size());
        if !self.is_free(rect) {
            return None;
        }
        let flush_right = SIDES.get(side).is_some_and(|(x, _)| *x < 0.0);
        let labels = set_lines(wish, rect, flush_right);
        let leader = match led {
            Some(clear) => Some(leader(&Wish { clear, ..wish.clone() }, &labels)?),
            None => None,
        };
        if leader.is_some_and(|leader| self.named.iter().any(|name| leader.crosses(*name))) {
            return None;
        }
        for rect in leader.iter().flat_map(|leader| leader.boxes()) {
            self.take(rect);
        }
        self.take_name(rect.grown(1.0));
        let spot = LabelSpot {
            side,
            clear: wish.clear,
            lines: wish.lines.len(),
            led: led.is_some(),
            rect,
        };
        self.now.spots.insert(key.clone(), spot);
        *self.counts.entry(key.0.clone()).or_insert(0) += 1;
        Some((labels, leader))
    }

    fn key(&self, wish: &Wish) -> LabelKey {
        let text = wish.lines.first().map(|line| line.text.clone()).unwrap_or_default();
        let nth = self.counts.get(&text).copied().unwrap_or(0);
        (text, nth)
    }

    /// Where the middle of a name on the ground was, and whether at this scale.
    pub(super) fn point_before(&self, name: &str) -> Option<(Point, bool)> {
        let point = self.before.points.get(name)?;
        Some((*point, self.moved.is_some()))
    }

    /// Remembers where the middle of a name on the ground is.
    pub(super) fn remember_point(&mut self, name: &str, point: Point) {
        self.now.points.insert(name.to_owned(), point);
    }

    /// Where a name along a course was, and whether at this scale.
    pub(super) fn course_before(&self, name: &str) -> Option<(CourseSpot, bool)> {
        let spot = self.before.courses.get(name)?;
        Some((*spot, self.moved.is_some()))
    }

    /// Remembers where a name along a course is.
    pub(super) fn remember_course(&mut self, name: &str, spot: CourseSpot) {
        self.now.courses.insert(name.to_owned(), spot);
    }
}

impl Wish {
    /// Width and height of its lines together.
    fn size(&self) -> (f64, f64) {
        let width = |line: &Line| text_width(&line.text, line.size, line.weight);
        let height = self.lines.iter().map(|line| line_height(line.size)).sum();
        (self.lines.iter().map(width).fold(0.0, f64::max), height)
    }
}

/// A line from what is named to its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The end at the mark.
    pub from: ScreenPoint,
    /// The end at the name.
    pub to: ScreenPoint,
}

impl Leader {
    /// Whether it leads through the box.
    fn crosses(self, rect: Rect) -> bool {
        self.boxes().any(|step| step.meets(rect))
    }

    /// Small boxes that cover it.
    fn boxes(self) -> impl Iterator<Item = Rect> {
        const STEPS: u8 = 32;
        (0..=STEPS).map(move |step| {
            let share = f64::from(step) / f64::from(STEPS);
            let x = self.from.x + (self.to.x - self.from.x) * share;
            let y = self.from.y + (self.to.y - self.from.y) * share;
            Rect::about(ScreenPoint::new(x, y), 5.0, 5.0)
        })
    }
}

fn leader(wish: &Wish, labels: &[Label]) -> Option<Leader> {
    let (first, last) = (labels.first()?, labels.last()?);
    let middle = f64::midpoint(first.rect.top, last.rect.bottom);
    let above_or_below = if middle < wish.at.y { last.rect.bottom } else { first.rect.top };
    let (x, y) = if wish.at.x < first.rect.left {
        (first.rect.left - 3.0, middle)
    } else if wish.at.x > first.rect.right {
        (first.rect.right + 3.0, middle)
    } else {
        (wish.at.x, above_or_below)
    };
    let (dx, dy) = (x - wish.at.x, y - wish.at.y);
    let length = dx.hypot(dy).max(1.0);
    let gap = wish.clear.min(length) - 3.0;
    let from = ScreenPoint::new(wish.at.x + dx / length * gap, wish.at.y + dy / length * gap);
    Some(Leader { from, to: ScreenPoint::new(x, y) })
}

fn beside(wish: &Wish, side: usize, (width, height): (f64, f64)) -> Rect {
    let (sx, sy) = SIDES.get(side).copied().unwrap_or((1.0, 0.0));
    let x = wish.at.x + sx * (wish.clear + width / 2.0);
    let y = wish.at.y + sy * (wish.clear + height / 2.0);
    Rect::about(ScreenPoint::new(x, y), width, height)
}

fn set_lines(wish: &Wish, rect: Rect, flush_right: bool) -> Vec<Label> {
    let mut top = rect.top;
    wish.lines
        .iter()
        .map(|line| {
            let height = line_height(line.size);
            let rect = Rect { top, bottom: top + height, ..rect };
            top += height;
            Label {
                text: line.text.clone(),
                rect,
                size: line.size,
                weight: line.weight,
                role: line.role,
                spacing: 0.0,
                flush_right,
                share: 1.0,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wish(x: f64, y: f64, text: &str) -> Wish {
        Wish {
            at: ScreenPoint::new(x, y),
            clear: 7.0,
            lines: vec![Line {
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
            let mut layout = Layout::new(760.0, 468.0);
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
        let mut layout = Layout::new(400.0, 200.0);
        layout.take(Rect::sized(205.0, 90.0, 100.0, 20.0));
        let labels = layout.place(&wish(200.0, 100.0, "Raška")).unwrap();
        assert!(labels[0].rect.right <= 193.0);
        assert!(labels[0].flush_right);
    }
}
