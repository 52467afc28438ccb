//! Scale of the timeline: dates shown, shading, folds, labels of ticks, phases and the playhead.

use super::items::titles_at;
use super::{LABEL_ROW, TimelineParts, TimelinePicture};
use crate::export::drawing::{Anchor, Lettering, Sketch};
use crate::geo::ScreenPoint;
use crate::label;
use crate::model::TimeSpan;
use crate::scene::rect::Rect;
use crate::scene::text::flag_words;
use crate::scene::theme::{Role, TextStyle};
use crate::scene::timeline::{FoldMark, TimelineScene};

/// Opacity of the shading of weekends and nights.
const SHADE: f64 = 0.09;
/// Least room for the beginning of a phase's name, in pixels.
const NAME_MIN: f64 = 56.0;
/// Height of a tooth of a torn edge, in pixels.
const TOOTH: f64 = 7.0;
/// Depth of a tooth, in pixels.
const DEPTH: f64 = 2.0;

/// Draws everything behind the lanes.
pub(super) fn draw(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let inks = picture.inks;
    sketch.layer("time", label!("figure-layer-time"), |sketch| {
        if let Some((left, right)) = scene.window {
            let band = Rect { left, right: right.max(left + 1.0), ..parts.time };
            let tint = inks.mixed(Role::Tint, Role::Raised, 0.5);
            sketch.object("dates", label!("figure-dates"), |sketch| {
                sketch.rect(band, 0.0, Some(tint), None);
            });
        }
        draw_shading(sketch, picture, (scene, parts));
        for fold in &scene.ground.folds {
            sketch.object("fold", &fold.about, |sketch| draw_fold(sketch, picture, fold, parts));
        }
        draw_ticks(sketch, picture, (scene, parts));
        let line = inks.pen(1.0, Role::Hairline);
        let y = parts.phases.top;
        let ends = [ScreenPoint::new(parts.scale.left, y), ScreenPoint::new(parts.scale.right, y)];
        sketch.line(&ends, line);
        draw_phases(sketch, picture, (scene, parts));
    });
}

fn draw_shading(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let paint = picture.inks.faded(Role::TextFaint, SHADE);
    let time = parts.time;
    let mut shade = |span: &TimeSpan, top: f64, bottom: f64| {
        let x = |at| scene.axis.x_from_time(at).clamp(time.left, time.right);
        let (left, right) = (x(span.start()), x(span.end()));
        if right > left {
            sketch.rect(Rect { left, top, right, bottom }, 0.0, Some(paint), None);
        }
    };
    let days = parts.scale.top + LABEL_ROW;
    let nights = &scene.ground.shading.nights;
    let bottom = if nights.is_empty() { time.bottom } else { parts.scale.bottom };
    for weekend in &scene.ground.shading.weekends {
        shade(weekend, days, bottom);
    }
    for night in nights {
        shade(night, parts.phases.bottom, time.bottom);
    }
}

fn draw_fold(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    fold: &FoldMark,
    parts: TimelineParts,
) {
    let inks = picture.inks;
    let top = parts.scale.middle().y;
    let band = Rect { left: fold.left, top, right: fold.right, bottom: parts.time.bottom };
    sketch.rect(band, 0.0, Some(inks.mixed(Role::Window, Role::Shade, 0.6)), None);
    for x in [band.left, band.right] {
        // A zigzag, like the edge of torn paper.
        let mut points = vec![ScreenPoint::new(x, band.top)];
        let (mut y, mut side) = (band.top + TOOTH / 2.0, DEPTH);
        while y < band.bottom {
            points.push(ScreenPoint::new(x + side, y));
            (y, side) = (y + TOOTH, -side);
        }
        points.push(ScreenPoint::new(x, band.bottom));
        sketch.line(&points, inks.pen(1.0, Role::Hairline));
    }
}

fn draw_ticks(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let inks = picture.inks;
    let small = Lettering::regular(TextStyle::Tiny, inks.paint(Role::Text));
    let minor_row = parts.scale.top + LABEL_ROW;
    let at = ScreenPoint::new;
    let flag = flag(picture, (scene, parts));
    for tick in &scene.ground.ticks.minor {
        let line = [at(tick.x, minor_row), at(tick.x, parts.time.bottom)];
        sketch.line(&line, inks.pen(1.0, Role::Hairline));
        let (from, to) = (tick.x + 4.0, tick.x + 4.0 + small.width(&tick.label));
        let is_crossed = flag.is_some() && (from - 1.0..to + 1.0).contains(&scene.playhead);
        if to <= parts.scale.right && !is_crossed {
            sketch.text(at(tick.x + 4.0, minor_row + 9.0), Anchor::Left, &tick.label, small);
        }
    }
    let bold = Lettering::bold(TextStyle::Tiny, inks.paint(Role::Text));
    for major in &scene.ground.ticks.major {
        let starts_here = scene.axis.x_from_time(major.span.start()) >= major.x0 - 0.5;
        if starts_here {
            let line = [at(major.x0, parts.scale.top), at(major.x0, minor_row + LABEL_ROW)];
            sketch.line(&line, inks.pen(1.0, Role::Border));
        }
        let mut left = major.x0 + if starts_here { 4.0 } else { 2.0 };
        let mut right = major.x1 - 4.0;
        // A label keeps clear of the flag: it ends before it if one of its forms fits, else it begins
        // behind it.
        if let Some((flag, _)) = &flag
            && left < flag.right
            && flag.left < left + bold.width(&major.label)
        {
            let room = flag.left - 6.0 - left;
            if major.fitting(|text| bold.width(text) <= room).is_some() {
                right = right.min(flag.left - 6.0);
            } else {
                left = flag.right + 6.0;
            }
        }
        if let Some(label) = major.fitting(|text| bold.width(text) <= right - left) {
            sketch.text(at(left, parts.scale.top + 9.0), Anchor::Left, label, bold);
        }
    }
}

/// Phases as faint bands, with their names where a word has room between the lengths of folds.
fn draw_phases(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let inks = picture.inks;
    let row = parts.phases;
    let second = Lettering::regular(TextStyle::Tiny, inks.paint(Role::TextSecond));
    let lengths = fold_lengths(picture, (scene, parts));
    let mut taken: Vec<Rect> = lengths.iter().map(|(plate, _)| *plate).collect();
    // The line of the playhead does not run through a name.
    if flag(picture, (scene, parts)).is_some() {
        let at = ScreenPoint::new(scene.playhead, row.middle().y);
        taken.push(Rect::about(at, 4.0, row.height()));
        taken.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    for (nth, phase) in scene.ground.phases.iter().enumerate() {
        let band = Rect { left: phase.left, top: row.top + 1.0, right: phase.right, ..row };
        let share = if nth % 2 == 0 { 0.55 } else { 0.3 };
        sketch.object("phase", &phase.name, |sketch| {
            let fill = inks.mixed(Role::Hairline, Role::Raised, share);
            sketch.rect(band, 0.0, Some(fill), None);
            let (from, to) = widest_free((band.left, band.right), &taken);
            let room = to - from - 8.0;
            if room >= NAME_MIN.min(second.width(&phase.name)) {
                let middle = ScreenPoint::new(from + 4.0, band.middle().y);
                sketch.text_within(middle, Anchor::Left, &phase.name, second, room);
            }
        });
    }
    let plain = Lettering::regular(TextStyle::Tiny, inks.paint(Role::Text));
    for (plate, text) in lengths {
        sketch.rect(plate, 2.0, Some(inks.paint(Role::Raised)), None);
        sketch.text(plate.middle(), Anchor::Middle, &text, plain);
    }
}

/// The lengths of folds with their plates: each has the room halfway to its neighbours.
fn fold_lengths(
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) -> Vec<(Rect, String)> {
    let plain = Lettering::regular(TextStyle::Tiny, picture.inks.paint(Role::Text));
    let middle = |fold: &FoldMark| f64::midpoint(fold.left, fold.right);
    let middles: Vec<f64> = scene.ground.folds.iter().map(middle).collect();
    let fold_length = |(nth, fold): (usize, &FoldMark)| {
        let others = middles.iter().enumerate().filter(|(other, _)| *other != nth);
        let room = others.map(|(_, x)| (x - middle(fold)).abs()).fold(f64::INFINITY, f64::min);
        let mut texts = std::iter::once(&fold.length).chain(&fold.shorter);
        let text = texts.find(|text| plain.width(text) + 12.0 <= room)?;
        let half = plain.width(text) / 2.0 + 4.0;
        let (left, right) = (parts.time.left + half, parts.time.right - half);
        let x = middle(fold).clamp(left, right.max(left));
        let at = ScreenPoint::new(x, parts.phases.middle().y);
        Some((Rect::about(at, 2.0 * half, parts.phases.height()), text.clone()))
    };
    scene.ground.folds.iter().enumerate().filter_map(fold_length).collect()
}

/// The widest part of a range that no plate covers; these are given from left to right.
fn widest_free((left, right): (f64, f64), plates: &[Rect]) -> (f64, f64) {
    let mut from = left;
    let mut widest = (left, left);
    let ends = plates.iter().map(|plate| (plate.left, plate.right));
    for (start, end) in ends.chain([(right, f64::INFINITY)]) {
        let to = start.min(right);
        if to - from > widest.1 - widest.0 {
            widest = (from, to);
        }
        from = from.max(end);
    }
    widest
}

/// The flag of the playhead with its words, where it is in sight.
fn flag(
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) -> Option<(Rect, String)> {
    let (x, time) = (scene.playhead, parts.time);
    if !(time.left..=time.right).contains(&x) {
        return None;
    }
    let text = flag_words(picture.state.playhead, picture.zone);
    let bold = Lettering::bold(TextStyle::Tiny, picture.inks.paint(Role::OnAccent));
    let width = bold.width(&text) + 14.0;
    // In a narrow figure it reaches over the names of the lanes.
    let greatest = (parts.scale.right - width).max(0.0);
    let left = (x - width / 2.0).clamp((time.left - 4.0).min(greatest), greatest);
    Some((Rect::sized(left, parts.scale.top + 1.0, width, 16.0), text))
}

/// Draws the playhead with its flag, where it is in sight. Its line does not run through words.
pub(super) fn draw_playhead(
    sketch: &mut Sketch,
    picture: TimelinePicture<'_>,
    (scene, parts): (&TimelineScene, TimelineParts),
) {
    let Some((flag, text)) = flag(picture, (scene, parts)) else { return };
    let (inks, x) = (picture.inks, scene.playhead);
    let bold = Lettering::bold(TextStyle::Tiny, inks.paint(Role::OnAccent));
    sketch.object("playhead", &text, |sketch| {
        let mut from = flag.bottom;
        let bottom = parts.time.bottom;
        for (top, end) in titles_at(x, (scene, parts)).into_iter().chain([(bottom, bottom)]) {
            if top > from {
                let ends = [ScreenPoint::new(x, from), ScreenPoint::new(x, top)];
                sketch.line(&ends, inks.pen(1.5, Role::Accent));
            }
            from = from.max(end);
        }
        sketch.rect(flag, 2.0, Some(inks.paint(Role::Accent)), None);
        sketch.text(flag.middle(), Anchor::Middle, &text, bold);
    });
}
