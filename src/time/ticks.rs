//! Stand-in.
use super::{Date, Unit, View, Zone, start_of, stepped};
use crate::model::{Moment, TimeSpan};

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: Moment,
    /// Text.
    pub label: String,
}

/// A larger unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Major {
    /// Its time.
    pub span: TimeSpan,
    /// Text.
    pub label: String,
}

/// Both.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// Minor.
    pub minor: Vec<Tick>,
    /// Major.
    pub major: Vec<Major>,
}

/// Ticks.
pub fn ticks(view: View, _width: f64, zone: &Zone) -> Ticks {
    let mut minor = vec![];
    let days = view.length_ms() / 86_400_000.0;
    let (n, unit) = if days < 60.0 { (1, Unit::Day) } else { (1, Unit::Year) };
    let span = view.span();
    let mut at = start_of(span.start(), n, unit, zone);
    while at < span.end() && minor.len() < 100 {
        let d: Date = zone.civil(at).date();
        minor.push(Tick { at, label: format!("{}", if days < 60.0 { i64::from(d.day()) } else { d.year() }) });
        at = stepped(at, n, unit, zone);
    }
    Ticks { minor, major: vec![Major { span, label: "2023".into() }] }
}
