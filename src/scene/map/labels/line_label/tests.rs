//! How names follow courses.

use crate::geo::{Camera, ScreenSize};
use crate::scene::map::labels::line_label::*;

const SIZE: ScreenSize = ScreenSize::new(760.0, 468.0);

fn view() -> Viewport {
    Viewport::new(Camera::new(Point::default(), 4.0), SIZE)
}

fn writing(beside: PathSide) -> LineLabelRequest {
    let line = TextLine {
        text: "West Morava".to_owned(),
        size: 11.0,
        weight: Weight::Italic,
        role: Role::WaterText,
    };
    LineLabelRequest { line, near: Point::default(), beside, share: 1.0 }
}

/// Written along a path, in a free pane.
fn written(path: &[(f64, f64)], beside: PathSide) -> Option<LineLabel> {
    let path: Vec<Point> = path.iter().map(|(x, y)| Point::new(*x, *y)).collect();
    let mut layout = LabelPlacer::new(SIZE.width, SIZE.height);
    LabelPath::new(&path, view()).write(&writing(beside), &mut layout)
}

fn arc(from: f64, to: f64, km: f64) -> Vec<(f64, f64)> {
    let turn = |n: u8| from + (to - from) * f64::from(n) / 40.0;
    (0..=40).map(|n| (km * turn(n).cos(), km * turn(n).sin())).collect()
}

#[test]
fn a_name_along_a_straight_course_is_straight_and_above_it() {
    let label = written(&[(-60.0, 0.0), (60.0, 0.0)], PathSide::Either).unwrap();
    assert_eq!(label.letters.len(), "West Morava".len());
    assert!(label.letters.iter().all(|letter| letter.angle.abs() < 1e-9));
    let middle = SIZE.height / 2.0;
    assert!(label.letters.iter().all(|letter| letter.rect.bottom < middle));
}

#[test]
fn a_name_is_read_from_left_to_right_whichever_way_the_water_runs() {
    for path in [[(-60.0, -20.0), (60.0, 20.0)], [(60.0, 20.0), (-60.0, -20.0)]] {
        let label = written(&path, PathSide::Either).unwrap();
        assert!(label.letters.windows(2).all(|pair| pair[0].at.x < pair[1].at.x));
        assert!(label.letters.iter().all(|letter| letter.angle < 0.0), "it rises");
    }
}

#[test]
fn a_name_bends_with_its_course() {
    let label = written(&arc(2.4, 0.7, 50.0), PathSide::Either).unwrap();
    let (first, last) = (label.letters.first().unwrap(), label.letters.last().unwrap());
    assert!(last.angle - first.angle > 0.2, "{} {}", first.angle, last.angle);
}

#[test]
fn a_course_that_winds_too_much_gets_no_name() {
    let zigzag: Vec<(f64, f64)> =
        (0..30).map(|n| (f64::from(n) * 2.0 - 30.0, if n % 2 == 0 { 9.0 } else { -9.0 })).collect();
    assert_eq!(written(&zigzag, PathSide::Either), None);
}

#[test]
fn left_and_right_of_a_course_are_kept_apart() {
    let middle = SIZE.height / 2.0;
    for (path, left_is_above) in
        [([(-60.0, 0.0), (60.0, 0.0)], true), ([(60.0, 0.0), (-60.0, 0.0)], false)]
    {
        let above = |beside| {
            let label = written(&path, beside).unwrap();
            label.letters.iter().all(|letter| letter.at.y < middle)
        };
        assert_eq!(above(PathSide::Left), left_is_above);
        assert_eq!(above(PathSide::Right), !left_is_above);
    }
}

#[test]
fn a_name_makes_way_for_what_is_taken() {
    let path = [Point::new(-60.0, 0.0), Point::new(60.0, 0.0)];
    let mut layout = LabelPlacer::new(SIZE.width, SIZE.height);
    let taken = Rect::about(SIZE.middle(), 80.0, 30.0);
    layout.take(taken);
    let label =
        LabelPath::new(&path, view()).write(&writing(PathSide::Either), &mut layout).unwrap();
    assert!(label.letters.iter().all(|letter| !letter.rect.meets(taken)));
}
