//! Titles of a lane's items, placed so that none covers another or a mark.

use super::item::{GAP, TITLE_GAP, TimelineItem, TitleSide};
use crate::scene::timeline::Plot;
use crate::text::{NAME_LETTERS, start_of};

/// Narrowest room for the beginning of a title, in pixels: about a word and the ellipsis.
const TITLE_MIN: f64 = 46.0;

/// The most letters of a title that is never cut: as many as a file's short titles should have.
const WHOLE: usize = 28;

/// Distance of a title from the playhead, in pixels.
const CLEAR: f64 = 3.0;

/// A range of x.
type Range = (f64, f64);

/// Places the titles of a lane's items, whose rows are given.
///
/// The selected item comes first, so that its title does not depend on the others; these follow
/// from left to right. A title is placed inside a long bar, else to the right, else to the left,
/// else nowhere; of the two sides one that keeps clear of the playhead comes first.
pub(in crate::scene::timeline) fn set_titles(
    items: &mut [TimelineItem],
    plot: Plot,
    playhead: f64,
) {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|a, b| {
        let key = |nth: &usize| items.get(*nth).map(|item| (!item.selected, item.solid().0));
        let (a, b) = (key(a), key(b));
        let selected = a.map(|a| a.0).cmp(&b.map(|b| b.0));
        selected.then(a.map_or(0.0, |a| a.1).total_cmp(&b.map_or(0.0, |b| b.1)))
    });
    // Item, row and range of what is taken: all marks and bars from the start, each title once it
    // is placed.
    let mut taken: Vec<(usize, usize, Range)> =
        items.iter().enumerate().map(|(nth, item)| (nth, item.row, item.taken())).collect();
    for nth in order {
        let Some(item) = items.get_mut(nth) else { continue };
        let own_row = item.row;
        let is_free = |(from, to): Range| {
            taken.iter().all(|(other, row, (left, right))| {
                *other == nth || *row != own_row || to + GAP <= *left || *right + GAP <= from
            })
        };
        let mut found = place_for(item, (plot, playhead), is_free);
        if found.is_none() && !item.note.is_empty() {
            // The note is dropped before the title is.
            item.note.clear();
            found = place_for(item, (plot, playhead), is_free);
        }
        if found.is_none() && item.selected {
            let others = taken.iter().filter(|(other, on, _)| *other != nth && *on == own_row);
            let edge = item.solid().1;
            let next = others.map(|(_, _, (left, _))| *left - GAP).filter(|left| *left > edge);
            shorten(item, next.fold(plot.right, f64::min));
            found = place_for(item, (plot, playhead), is_free);
        }
        if let Some((side, range)) = found {
            item.side = side;
            taken.push((nth, item.row, range));
        }
    }
}

/// Cuts the title of an item so that it ends before `to`, unless there is no room even for a part. A
/// title that is short as it is stands whole or not at all: list and panel have it.
fn shorten(item: &mut TimelineItem, to: f64) {
    let room = to - item.reach.1 - TITLE_GAP;
    if room < TITLE_MIN || start_of(&item.title, WHOLE).len() == item.title.len() {
        return;
    }
    // More than a name's letters are never laid out, and each is tried.
    let mut letters: Vec<char> = start_of(&item.title, NAME_LETTERS).chars().collect();
    while item.title_width() > room && letters.pop().is_some() {
        item.title = letters.iter().collect::<String>().trim_end().to_owned() + "…";
    }
}

/// The first free place for a title, with the range that it takes.
fn place_for(
    item: &TimelineItem,
    (plot, playhead): (Plot, f64),
    is_free: impl Fn(Range) -> bool,
) -> Option<(TitleSide, Range)> {
    let width = item.title_width();
    if item.visible_core(plot) > width + 16.0 {
        return Some((TitleSide::Inside, item.solid()));
    }
    let (from, to) = item.reach;
    let right = (item.solid().1, to + TITLE_GAP + width);
    let left = (from - TITLE_GAP - width, item.solid().0);
    let right = Some((TitleSide::Right, right)).filter(|_| right.1 <= plot.right && is_free(right));
    let left = Some((TitleSide::Left, left)).filter(|_| left.0 >= plot.left && is_free(left));
    // The mark itself may be at the playhead, its words are not.
    let words = |side: TitleSide, range: Range| match side {
        TitleSide::Left => (range.0, from - TITLE_GAP),
        _ => (to + TITLE_GAP, range.1),
    };
    let is_clear = |(side, range): &(TitleSide, Range)| {
        let (from, to) = words(*side, *range);
        playhead < from - CLEAR || to + CLEAR < playhead
    };
    let clear = [right, left].into_iter().flatten().find(is_clear);
    clear.or(right).or(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::timeline::items::item::fixture::mark;

    const PLOT: Plot = Plot { left: 100.0, right: 900.0, lanes_height: 100.0 };

    fn sides(xs: &[f64], selected: Option<usize>) -> Vec<TitleSide> {
        let mut items: Vec<TimelineItem> =
            xs.iter().enumerate().map(|(nth, x)| mark(nth, *x, Some(nth) == selected)).collect();
        set_titles(&mut items, PLOT, f64::NEG_INFINITY);
        items.iter().map(|item| item.side).collect()
    }

    #[test]
    fn a_title_is_right_of_its_mark_and_left_of_it_at_the_edge() {
        assert_eq!(sides(&[200.0, 880.0], None), [TitleSide::Right, TitleSide::Left]);
    }

    #[test]
    fn a_title_keeps_clear_of_the_playhead_where_the_other_side_is_free() {
        let side = |x: f64, playhead: f64| {
            let mut items = [mark(0, x, false)];
            set_titles(&mut items, PLOT, playhead);
            items[0].side
        };
        assert_eq!(side(500.0, 560.0), TitleSide::Left);
        assert_eq!(side(500.0, 440.0), TitleSide::Right);
        assert_eq!(side(500.0, 500.0), TitleSide::Right, "the mark may be at the playhead");
        assert_eq!(side(150.0, 200.0), TitleSide::Right, "there is no room at the left");
    }

    #[test]
    fn a_title_that_would_cover_a_neighbour_is_elsewhere_or_nowhere() {
        use TitleSide::{Left, None as Nowhere, Right};
        assert_eq!(sides(&[400.0, 450.0, 500.0], None), [Left, Nowhere, Right]);
    }

    #[test]
    fn the_selected_item_has_its_title_before_others_have_theirs() {
        use TitleSide::{None as Nowhere, Right};
        let xs = [120.0, 260.0, 430.0];
        assert_eq!(sides(&xs, Some(1))[1], Right);
        assert_eq!(sides(&[120.0, 160.0, 200.0], Some(1))[1], Nowhere, "never over a mark");
        let beside = |title: Option<&str>| {
            let mut items = [mark(0, 200.0, true), mark(1, 290.0, false)];
            let [selected, _] = &mut items;
            selected.title = title.map_or_else(|| selected.title.clone(), str::to_owned);
            set_titles(&mut items, PLOT, f64::NEG_INFINITY);
            let [selected, _] = items;
            (selected.side, selected.title)
        };
        let (side, title) = beside(Some("A title of more letters than a short one has"));
        assert_eq!(side, Right);
        assert!(title.ends_with('…') && title.len() > 8, "{title}");
        let (side, title) = beside(None);
        assert!(side == Nowhere && !title.contains('…'), "a short title is never cut: {title}");
    }
}
