//! Ticks of the calendar in two rows: minor units, and the major units that they are parts of.

mod label;
mod scale;
mod sequence;

#[cfg(test)]
mod tests;

use self::scale::Scale;
use super::{Axis, AxisSegment, Unit, View, Zone};
use crate::model::{Moment, TimeSpan};

/// The ticks of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// The unit of the minor ticks.
    pub unit: Unit,
    /// The number of units from one minor tick to the next.
    pub count: i64,
    /// The ticks of the lower row, from left to right.
    pub minor: Vec<Tick>,
    /// The units of the upper row, from left to right, each once; they cover all linear segments.
    pub major: Vec<Major>,
}

/// A tick at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The instant at which its unit begins.
    pub at: Moment,
    /// Its position on the axis.
    pub x: f64,
    /// Its label, such as `Sun 24`, `02:00`, `Sep`, `2008`.
    pub label: String,
    /// Whether a unit of the upper row begins here too.
    pub starts_major: bool,
}

/// The visible part of a unit of the upper row.
///
/// Its left edge is never left of the axis, so that a label there sticks to the edge. A unit with
/// folds in it goes on across them, so that it has one label.
#[derive(Clone, Debug, PartialEq)]
pub struct Major {
    /// The whole unit, also where only a part is visible.
    pub span: TimeSpan,
    /// The left edge of the visible part.
    pub x0: f64,
    /// The right edge of the visible part.
    pub x1: f64,
    /// Its full label, such as `September 2023`.
    pub label: String,
    /// Shorter forms of the label, from long to short: `Sep 2023`, `Sep`.
    pub shorter: Vec<String>,
}

impl Major {
    /// The longest form of the label that `fits`, or `None` where none does.
    pub fn fitting(&self, fits: impl Fn(&str) -> bool) -> Option<&str> {
        let forms = std::iter::once(&self.label).chain(&self.shorter);
        forms.map(String::as_str).find(|form| fits(form))
    }
}

/// The ticks of a view that is `width_px` wide, by the clocks and the calendar of the zone.
///
/// Positions are counted from the left edge. Minor ticks are at least 44 px apart, more where years
/// have many digits.
pub fn ticks(view: View, width_px: f64, zone: &Zone) -> Ticks {
    axis_ticks(&Axis::new(view, 0.0, width_px), zone)
}

/// The ticks of an axis, which may have folds; see [`ticks`].
pub fn axis_ticks(axis: &Axis, zone: &Zone) -> Ticks {
    let scale = Scale::of(axis, zone);
    let segments = axis.open_segments();
    let mut major: Vec<Major> = Vec::new();
    for unit in segments.iter().flat_map(|segment| majors(axis, zone, scale, *segment)) {
        match major.last_mut().filter(|last| last.span == unit.span) {
            Some(last) => last.x1 = unit.x1,
            None => major.push(unit),
        }
    }
    let mut minor: Vec<Tick> = Vec::new();
    for segment in &segments {
        for at in sequence::starts(segment.span, scale.count, scale.unit, zone) {
            let x = axis.x_from_time(at);
            let inside = segment.x0 <= x && x < segment.x1;
            // A change of the clocks brings ticks together, and so does a fold.
            let apart = minor.last().is_none_or(|last| x - last.x >= scale.least_px - 1e-6);
            if inside && apart {
                let label = label::minor(&zone.civil(at), scale.unit);
                let starts_major = scale.major_start(at, zone) == at;
                minor.push(Tick { at, x, label, starts_major });
            }
        }
    }
    Ticks { unit: scale.unit, count: scale.count, minor, major }
}

fn majors(axis: &Axis, zone: &Zone, scale: Scale, segment: AxisSegment) -> Vec<Major> {
    let first = scale.major_start(segment.span.start(), zone);
    let rest = sequence::starts(segment.span, scale.major_count, scale.major_unit, zone);
    let mut starts: Vec<Moment> = vec![first];
    starts.extend(rest.into_iter().filter(|start| *start > first));
    // The last unit ends where the one after it would begin.
    let after = starts.last().map(|last| scale.major_end(*last, zone));
    let ends: Vec<Moment> = starts.iter().skip(1).copied().chain(after).collect();
    let units = starts.into_iter().zip(ends);
    units
        .filter_map(|(start, end)| {
            let x0 = axis.x_from_time(start).max(segment.x0);
            let x1 = axis.x_from_time(end).min(segment.x1);
            (x0 < x1).then(|| {
                let civil = zone.civil(start);
                let (unit, count) = (scale.major_unit, scale.major_count);
                Major {
                    span: TimeSpan::between(start, end),
                    x0,
                    x1,
                    label: label::major(&civil, unit, count),
                    shorter: label::shorter_major(&civil, unit, count),
                }
            })
        })
        .collect()
}
