//! Dates of events and statements, as exactly as they are known.

use smol_str::SmolStr;

use super::{Moment, TimeSpan};

/// A date as EDTF text with its meaning.
///
/// A single date (`2023-09-24`) means that something took place *at some time within* that day:
/// both its start and its end are within the day. An interval (`2023-09-29/2023-10-02`) starts within its first
/// date and ends within its second.
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
}

/// Start and end of a [`When`]. The marks are in the variants, where they fit into padding: nearly
/// all of a million dates are a span and nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ends {
    /// Both are within that span.
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

/// One end of a [`When`], as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// At some time within the span.
    Within(TimeSpan),
    /// No such end: it goes on, or has no beginning (`..`).
    Open,
    /// Some time that no source gives (an empty side of an interval).
    Unknown,
}

/// The finest calendar unit in a date, ordered from coarse to fine.
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
    /// The earliest instant at which the end can be; `None` if it is not bounded.
    pub fn earliest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.start()),
            Self::Open | Self::Unknown => None,
        }
    }

    /// The instant by which the end has passed; `None` if it is not bounded.
    pub fn latest(self) -> Option<Moment> {
        match self {
            Self::Within(span) => Some(span.end()),
            Self::Open | Self::Unknown => None,
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
        }
    }

    /// The end.
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

    /// The span of everything that the date can mean.
    pub fn hull(&self) -> TimeSpan {
        TimeSpan::between(self.earliest(), self.latest())
    }

    /// The span that belongs to the date by every reading: from its latest start to its earliest
    /// end.
    ///
    /// `None` if no instant is certain, as for a single date without an hour.
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

    /// The instant to sort by and to jump to: the earliest start, or the earliest end if the start
    /// is not bounded.
    pub fn anchor(&self) -> Moment {
        self.start().earliest().or_else(|| self.end().earliest()).unwrap_or(Moment::MIN)
    }
}
