//! When something took place or was said, as surely as it is known.

use smol_str::SmolStr;

use super::{Moment, TimeSpan};

/// A date as EDTF text together with what the text means.
///
/// A single date (`2023-09-24`) says that something took place *somewhere within* that day: both
/// of its ends lie within the day. An interval (`2023-09-29/2023-10-02`) starts within its first
/// date and ends within its second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    text: SmolStr,
    ends: Ends,
}

/// What a [`When`] says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Marks {
    precision: Precision,
    approximate: bool,
    uncertain: bool,
}

/// Both ends of a [`When`], and beside them its marks, where they take no room of their own: there
/// are a million dates that need no more than a span.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ends {
    /// Both lie somewhere within that span.
    Date(TimeSpan, Marks),
    /// Each has an edge of its own.
    Interval(Box<(Edge, Edge)>, Marks),
}

impl Marks {
    const fn plain(precision: Precision) -> Self {
        Self { precision, approximate: false, uncertain: false }
    }
}

impl Ends {
    const fn marks(&self) -> Marks {
        match self {
            Self::Date(_, marks) | Self::Interval(_, marks) => *marks,
        }
    }

    const fn marks_mut(&mut self) -> &mut Marks {
        match self {
            Self::Date(_, marks) | Self::Interval(_, marks) => marks,
        }
    }
}

/// What is known of one end of a [`When`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The end lies within this span.
    Within(TimeSpan),
    /// There is no such end: it goes on, or it has no beginning (`..`).
    Open,
    /// There is such an end, and nobody says when (an empty side of an interval).
    Unknown,
}

/// The finest calendar unit that a date states; the order is from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A thousand years (`1XXX`).
    Millennium,
    /// A hundred years (`19XX`).
    Century,
    /// Ten years (`199X`).
    Decade,
    /// A year.
    Year,
    /// A season of a year (`2023-21`).
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
    /// A thousandth of a second.
    Millisecond,
}

impl Precision {
    /// The unit's name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Millennium => "millennium",
            Self::Century => "century",
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Season => "season",
            Self::Month => "month",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Millisecond => "millisecond",
        }
    }
}

impl Edge {
    /// The earliest instant at which the end can lie, where it is bounded.
    pub fn earliest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.start()),
            Self::Open | Self::Unknown => None,
        }
    }

    /// The instant by which the end has passed, where it is bounded.
    pub fn latest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.end()),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl When {
    /// A date of one value: something took place somewhere within `span`.
    pub fn date(text: &str, span: TimeSpan, precision: Precision) -> Self {
        Self { text: text.into(), ends: Ends::Date(span, Marks::plain(precision)) }
    }

    /// A date with two ends, or `None` where it is certain to end before it starts.
    pub fn interval(text: &str, start: Edge, end: Edge, precision: Precision) -> Option<Self> {
        if let (Some(first), Some(last)) = (start.earliest(), end.latest())
            && last < first
        {
            return None;
        }
        let ends = Ends::Interval(Box::new((start, end)), Marks::plain(precision));
        Some(Self { text: text.into(), ends })
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

    /// The text that the dataset has.
    pub fn text(&self) -> &str {
        self.text.as_str()
    }

    /// When it began.
    pub fn start(&self) -> Edge {
        match &self.ends {
            Ends::Date(span, _) => Edge::Within(*span),
            Ends::Interval(edges, _) => edges.0,
        }
    }

    /// When it was over.
    pub fn end(&self) -> Edge {
        match &self.ends {
            Ends::Date(span, _) => Edge::Within(*span),
            Ends::Interval(edges, _) => edges.1,
        }
    }

    /// Whether the text has two ends (`a/b`).
    pub fn is_interval(&self) -> bool {
        matches!(self.ends, Ends::Interval(..))
    }

    /// The finest unit stated; that of the coarser end for an interval.
    pub fn precision(&self) -> Precision {
        self.ends.marks().precision
    }

    /// Whether the author calls the date approximate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.ends.marks().approximate
    }

    /// Whether the author calls the date uncertain (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.ends.marks().uncertain
    }

    /// The earliest instant that the date can mean; [`Moment::MIN`] where it has no beginning.
    pub fn earliest(&self) -> Moment {
        self.start().earliest().unwrap_or(Moment::MIN)
    }

    /// The first instant by which all that the date can mean is over; [`Moment::MAX`] where it
    /// goes on or its end is unknown.
    pub fn latest(&self) -> Moment {
        self.end().latest().unwrap_or(Moment::MAX)
    }

    /// Everything that the date can mean.
    pub fn hull(&self) -> TimeSpan {
        TimeSpan::between(self.earliest(), self.latest())
    }

    /// What the date means under every reading: from its latest start to its earliest end.
    ///
    /// `None` where no instant is certain, as for a single date whose hour is not stated.
    pub fn core(&self) -> Option<TimeSpan> {
        if !self.is_interval() {
            return None;
        }
        let start = match self.start() {
            Edge::Within(span) => span.end(),
            Edge::Open => Moment::MIN,
            Edge::Unknown => return None,
        };
        let end = match self.end() {
            Edge::Within(span) => span.start(),
            Edge::Open => Moment::MAX,
            Edge::Unknown => start,
        };
        TimeSpan::new(start, end)
    }

    /// The instant to sort by and to jump to: the earliest start, or the earliest end where the
    /// start is open.
    pub fn anchor(&self) -> Moment {
        self.start().earliest().or_else(|| self.end().earliest()).unwrap_or(Moment::MIN)
    }
}
