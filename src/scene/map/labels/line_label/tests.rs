//! Tests of labels along lines.

use super::*;
use crate::geo::{ScreenSize, Viewport};
use crate::scene::rect::Rect;

const SIZE: ScreenSize = ScreenSize::new(760.0, 468.0);

fn view() -> Viewport {
    Viewport::new(crate::geo::region::camera(Point::default(), 4.0), SIZE)
}

fn request(side: PathSide) -> LineLabelRequest {
    let line = TextLine {
        text: "West Morava".to_owned(),
        size: 11.0,
        weight: Weight::Italic,
        role: Role::WaterText,
    };
    LineLabelRequest { line, near: Point::default(), side, opacity: 1.0 }
}

/// A label along a path in an empty pane.
fn label_along(path: &[(f64, f64)], side: PathSide) -> Option<LineLabel> {
    let path: Vec<Point> = path.iter().map(|(x, y)| Point::new(*x, *y)).collect();
    let mut placer = LabelPlacer::on_empty_pane(view(), None);
    LabelPath::new(&path, view()).place(&request(side), &mut placer)
}

fn arc(from: f64, to: f64, km: f64) -> Vec<(f64, f64)> {
    let turn = |n: u8| from + (to - from) * f64::from(n) / 40.0;
    (0..=40).map(|n| (km * turn(n).cos(), km * turn(n).sin())).collect()
}

#[test]
fn a_label_along_a_straight_line_is_straight_and_above_it() {
    let label = label_along(&[(-60.0, 0.0), (60.0, 0.0)], PathSide::Either).unwrap();
    assert_eq!(label.letters.len(), "West Morava".len());
    assert!(label.letters.iter().all(|letter| letter.angle.abs() < 1e-9));
    let middle = SIZE.height / 2.0;
    assert!(label.letters.iter().all(|letter| letter.rect.bottom < middle));
}

#[test]
fn a_label_reads_from_left_to_right_whichever_way_the_river_flows() {
    for path in [[(-60.0, -20.0), (60.0, 20.0)], [(60.0, 20.0), (-60.0, -20.0)]] {
        let label = label_along(&path, PathSide::Either).unwrap();
        assert!(label.letters.windows(2).all(|pair| pair[0].at.x < pair[1].at.x));
        assert!(label.letters.iter().all(|letter| letter.angle < 0.0), "it rises");
    }
}

#[test]
fn a_label_bends_with_its_line() {
    let label = label_along(&arc(2.4, 0.7, 50.0), PathSide::Either).unwrap();
    let (first, last) = (label.letters.first().unwrap(), label.letters.last().unwrap());
    assert!(last.angle - first.angle > 0.2, "{} {}", first.angle, last.angle);
}

#[test]
fn a_line_that_winds_too_much_gets_no_label() {
    let zigzag: Vec<(f64, f64)> =
        (0..30).map(|n| (f64::from(n) * 2.0 - 30.0, if n % 2 == 0 { 9.0 } else { -9.0 })).collect();
    assert_eq!(label_along(&zigzag, PathSide::Either), None);
}

#[test]
fn a_label_keeps_to_its_side_of_the_line() {
    let middle = SIZE.height / 2.0;
    for (path, left_is_above) in
        [([(-60.0, 0.0), (60.0, 0.0)], true), ([(60.0, 0.0), (-60.0, 0.0)], false)]
    {
        let above = |side| {
            let label = label_along(&path, side).unwrap();
            label.letters.iter().all(|letter| letter.at.y < middle)
        };
        assert_eq!(above(PathSide::Left), left_is_above);
        assert_eq!(above(PathSide::Right), !left_is_above);
    }
}

#[test]
fn a_label_gives_way_to_an_obstacle() {
    let path = [Point::new(-60.0, 0.0), Point::new(60.0, 0.0)];
    let mut placer = LabelPlacer::on_empty_pane(view(), None);
    let obstacle = Rect::about(SIZE.middle(), 80.0, 30.0);
    placer.obstacles.block(obstacle);
    let label =
        LabelPath::new(&path, view()).place(&request(PathSide::Either), &mut placer).unwrap();
    assert!(label.letters.iter().all(|letter| !letter.rect.meets(obstacle)));
}
