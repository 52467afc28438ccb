//! Dates of events and statements, as exactly as they are known.

mod calendar;
mod day_part;
mod precision;
mod stretch;

use smol_str::SmolStr;

pub use self::calendar::DateCalendar;
pub use self::day_part::{DayPart, DayPartHours, DayParts, day_part};
pub use self::precision::Precision;
pub(super) use self::stretch::ReadingBounds;
pub use self::stretch::{Edge, Stretch};
use super::moment::ClosedRange;
use super::{Moment, TimeSpan};

/// A date as EDTF text with its meaning.
///
/// A single date (`2023-09-24`) means that something took place *at some time within* that day:
/// both its start and its end are within the day. An interval (`2023-09-29/2023-10-02`) starts within its first
/// date and ends within its second. A set in brackets (`[2023-09-29..2023-10-02]`) means once, at
/// some time within; one in braces (`{2023-09-29..2023-10-02,2023-10-20}`) all of its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    text: SmolStr,
    ends: Ends,
}

/// The precision and the qualifiers of a [`When`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marks {
    precision: Precision,
    approximate: bool,
    uncertain: bool,
    /// Whether it is a set of which one member holds.
    within: bool,
}

/// Start and end of a [`When`]. The marks are in the variants, where they fit into padding: nearly
/// all of a million dates are a span and nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ends {
    /// Both are within that span.
    Date(TimeSpan, Marks),
    /// Each has an edge of its own.
    Interval(Box<(Edge, Edge)>, Marks),
    /// Several stretches, or one that took place once with an end that is not bounded.
    Set(Box<Set>, Marks),
}

/// The stretches of a set, by their earliest starts; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Set {
    one_of: bool,
    stretches: Vec<Stretch>,
}

impl Marks {
    const fn plain(precision: Precision) -> Self {
        Self { precision, approximate: false, uncertain: false, within: false }
    }
}

impl Ends {
    const fn marks(&self) -> Marks {
        match self {
            Self::Date(_, marks) | Self::Interval(_, marks) | Self::Set(_, marks) => *marks,
        }
    }

    const fn marks_mut(&mut self) -> &mut Marks {
        match self {
            Self::Date(_, marks) | Self::Interval(_, marks) | Self::Set(_, marks) => marks,
        }
    }
}

impl When {
    /// A single date: something took place at some time within `span`.
    pub fn date(text: &str, span: TimeSpan, precision: Precision) -> Self {
        Self { text: text.into(), ends: Ends::Date(span, Marks::plain(precision)) }
    }

    /// A date with two ends, or `None` if it is certain to end before it starts.
    pub fn interval(text: &str, start: Edge, end: Edge, precision: Precision) -> Option<Self> {
        if let (Some(first), Some(last)) = (start.earliest(), end.latest())
            && last < first
        {
            return None;
        }
        let ends = Ends::Interval(Box::new((start, end)), Marks::plain(precision));
        Some(Self { text: text.into(), ends })
    }

    /// A set of stretches, in any order: once in one of them, or in all of them; `None` if there is
    /// no stretch.
    ///
    /// Stretches of `one_of` that follow each other are one; a set of one stretch is a date or an
    /// interval.
    pub fn set(
        text: &str,
        one_of: bool,
        mut stretches: Vec<Stretch>,
        precision: Precision,
    ) -> Option<Self> {
        stretches.sort_by_key(|stretch| (stretch.earliest(), stretch.latest()));
        if one_of {
            stretches = joined(stretches);
        }
        let first = *stretches.first()?;
        let marks = Marks { within: one_of, ..Marks::plain(precision) };
        let ends = match (stretches.len(), first.start(), first.end()) {
            (1, start, end) if first.lasts() => Ends::Interval(Box::new((start, end)), marks),
            (1, Edge::Within(_), Edge::Within(_)) => Ends::Date(first.hull(), marks),
            _ => Ends::Set(Box::new(Set { one_of, stretches }), marks),
        };
        Some(Self { text: text.into(), ends })
    }

    /// The same date with closer bounds, as the part of a day in words gives them to a day. Only a
    /// single date takes them.
    #[must_use]
    pub fn bounded(mut self, bounds: TimeSpan) -> Self {
        if let Ends::Date(span, _) = &mut self.ends
            && bounds.millis() > 0
        {
            *span = bounds;
        }
        self
    }

    /// The same date, marked as approximate (`~`, `%`) or not.
    #[must_use]
    pub fn approximated(mut self, approximate: bool) -> Self {
        self.ends.marks_mut().approximate = approximate;
        self
    }

    /// The same date, marked as uncertain (`?`, `%`) or not.
    #[must_use]
    pub fn doubted(mut self, uncertain: bool) -> Self {
        self.ends.marks_mut().uncertain = uncertain;
        self
    }

    /// The EDTF text in the dataset.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// The start.
    pub fn start(&self) -> Edge {
        match &self.ends {
            Ends::Date(span, _) => Edge::Within(*span),
            Ends::Interval(edges, _) => edges.0,
            Ends::Set(set, _) => set.stretches.first().map_or(Edge::Unknown, |one| one.start()),
        }
    }

    /// The end.
    pub fn end(&self) -> Edge {
        match &self.ends {
            Ends::Date(span, _) => Edge::Within(*span),
            Ends::Interval(edges, _) => edges.1,
            Ends::Set(set, _) => {
                let last = set.stretches.iter().max_by_key(|one| one.latest());
                last.map_or(Edge::Unknown, |one| one.end())
            }
        }
    }

    /// Whether it went on, in one stretch or in several (`a/b`, `{a..b}`); if not, it took place
    /// once.
    pub fn is_interval(&self) -> bool {
        match &self.ends {
            Ends::Date(..) => false,
            Ends::Interval(..) => true,
            Ends::Set(set, _) => !set.one_of,
        }
    }

    /// Whether it is a set of which one member holds (`[a..b]`), in one stretch or in several.
    pub fn is_once_within(&self) -> bool {
        self.ends.marks().within
    }

    /// Whether it took place once, in one of several stretches (`[1667,1669]`).
    pub fn is_one_of(&self) -> bool {
        matches!(&self.ends, Ends::Set(set, _) if set.one_of)
    }

    /// Whether it is a single date no coarser than a minute.
    pub fn is_instant(&self) -> bool {
        match &self.ends {
            Ends::Date(span, _) => {
                Stretch::once(Edge::Within(*span), Edge::Within(*span)).is_instant()
            }
            Ends::Interval(..) | Ends::Set(..) => false,
        }
    }

    /// Its stretches, by their earliest starts. All but sets have one; the stretches of
    /// [one of a set](Self::is_one_of) are alternatives.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch> + '_ {
        let (one, several) = match &self.ends {
            Ends::Date(span, _) => {
                (Some(Stretch::once(Edge::Within(*span), Edge::Within(*span))), &[][..])
            }
            Ends::Interval(edges, _) => (Some(Stretch::lasting(edges.0, edges.1)), &[][..]),
            Ends::Set(set, _) => (None, set.stretches.as_slice()),
        };
        one.into_iter().chain(several.iter().copied())
    }

    /// Whether some reading of the date is in the window.
    pub fn possibly_in(&self, window: TimeSpan) -> bool {
        let window = ClosedRange::from(window);
        self.stretches().any(|stretch| stretch.readings().possibly_in(window))
    }

    /// Whether every reading of the date is in the window.
    ///
    /// A clock time counts as an instant although its unit lasts a minute. Marks (`~`, `?`) do not
    /// widen a date.
    pub fn certainly_in(&self, window: TimeSpan) -> bool {
        let window = ClosedRange::from(window);
        if self.is_one_of() {
            return self.readings().certainly_in(window);
        }
        self.stretches().any(|stretch| stretch.readings().certainly_in(window))
    }

    /// What the readings have in common, as of one stretch. Of several stretches that all hold only
    /// the hull is right: none is certain by it.
    pub(super) fn readings(&self) -> ReadingBounds {
        match &self.ends {
            Ends::Set(set, _) if set.one_of || set.stretches.len() > 1 => {
                let hulls = set.stretches.iter().map(|stretch| stretch.readings().hull);
                let hull =
                    hulls.reduce(ClosedRange::hull).unwrap_or(ClosedRange::from(self.hull()));
                let (latest_start, earliest_end) =
                    if set.one_of { (hull.last, hull.first) } else { (i64::MAX, i64::MIN) };
                ReadingBounds { hull, latest_start, earliest_end }
            }
            _ => {
                let whole = Edge::Within(TimeSpan::ALWAYS);
                let one = self.stretches().next();
                one.unwrap_or(Stretch::once(whole, whole)).readings()
            }
        }
    }

    /// The finest unit in the text; that of the coarser end for an interval.
    pub fn precision(&self) -> Precision {
        self.ends.marks().precision
    }

    /// Whether the date is qualified as approximate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.ends.marks().approximate
    }

    /// Whether the date is qualified as uncertain (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.ends.marks().uncertain
    }

    /// The earliest instant that the date can mean; [`Moment::MIN`] if it has no bounded start.
    pub fn earliest(&self) -> Moment {
        self.start().earliest().unwrap_or(Moment::MIN)
    }

    /// The first instant by which all that the date can mean is over; [`Moment::MAX`] if its end is
    /// open or unknown.
    pub fn latest(&self) -> Moment {
        self.end().latest().unwrap_or(Moment::MAX)
    }

    /// The instant by which it has begun for certain; `None` if there is none.
    pub fn begun_by(&self) -> Option<Moment> {
        if self.is_interval() { self.start().latest() } else { self.end().latest() }
    }

    /// The span of everything that the date can mean.
    pub fn hull(&self) -> TimeSpan {
        TimeSpan::between(self.earliest(), self.latest())
    }

    /// The span that belongs to the date by every reading: from its latest start to its earliest
    /// end.
    ///
    /// `None` if no instant is certain, as for a single date without an hour, or if it went on in
    /// several stretches.
    pub fn core(&self) -> Option<TimeSpan> {
        let mut stretches = self.stretches();
        let first = stretches.next()?;
        if stretches.next().is_some() { None } else { first.core() }
    }

    /// The instant to sort by and to jump to: the earliest start, or the earliest end if the start
    /// is not bounded.
    pub fn anchor(&self) -> Moment {
        self.start().earliest().or_else(|| self.end().earliest()).unwrap_or(Moment::MIN)
    }
}

/// Stretches of which one holds, without the borders between those that follow each other.
fn joined(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match joined.last_mut() {
            Some(last) if stretch.earliest() <= last.latest() => {
                if stretch.latest() > last.latest() {
                    *last = Stretch::once(last.start(), stretch.end());
                }
            }
            _ => joined.push(stretch),
        }
    }
    joined
}

#[cfg(test)]
mod tests;
