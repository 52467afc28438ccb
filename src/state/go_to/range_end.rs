//! Ends of the range, as they are typed.

use super::destination::{Destination, GoToContext, read_destination};
use crate::model::{Moment, Precision, TimeSpan, When};
use crate::time::{NotUnderstood, moment_forms};
use crate::{label, message};

/// The least length of a range whose start was moved past its end, in milliseconds: a minute, the
/// finest unit of the fields.
const SHORTEST: i64 = 60_000;

/// An end of the range set by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RangeEnd {
    /// The start.
    Start,
    /// The end.
    End,
}

impl RangeEnd {
    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Start => label!("go-to-range-start"),
            Self::End => label!("go-to-range-end"),
        }
    }

    /// Its instant.
    pub const fn of(self, range: TimeSpan) -> Moment {
        match self {
            Self::Start => range.start(),
            Self::End => range.end(),
        }
    }
}

/// The range with that end where the text puts it, read as for the playhead. Steps start from the
/// end itself.
///
/// Of a day, a month or an event the range holds all: it starts with its first instant and ends
/// after its last. An interval puts both ends. A start past the end moves the range along, as long
/// as it is; an end that is not past the start is refused.
pub fn range_with_end(
    text: &str,
    (range, end): (TimeSpan, RangeEnd),
    context: GoToContext<'_>,
) -> Result<TimeSpan, NotUnderstood> {
    let there = read_destination(text, GoToContext { playhead: end.of(range), ..context })?;
    let refused = |words: String| NotUnderstood { at: 0..text.len(), words };
    let when = match &there {
        Destination::Date(when) => Some(when),
        Destination::Event(id) => context.dataset.event(id).and_then(|event| event.when.as_ref()),
        Destination::Compare(_) | Destination::View(_) => {
            return Err(refused(label!("go-to-no-end-of-range").to_owned()));
        }
    };
    let when = when.ok_or_else(|| refused(label!("go-to-event-undated").to_owned()))?;
    let is_date = matches!(there, Destination::Date(_));
    let bounded = when.earliest() != Moment::MIN && when.latest() != Moment::MAX;
    if is_date && bounded && (when.is_interval() || when.is_once_within()) {
        return Ok(when.hull());
    }
    match end {
        RangeEnd::Start if when.earliest() == Moment::MIN => {
            Err(refused(label!("go-to-no-beginning").to_owned()))
        }
        RangeEnd::Start => Ok(started(range, when.earliest())),
        RangeEnd::End => {
            let to = if is_date { end_of(when) } else { when.latest() };
            if to == Moment::MAX {
                return Err(refused(label!("go-to-no-end").to_owned()));
            }
            let ended = TimeSpan::new(range.start(), to).filter(|range| range.millis() > 0);
            ended.ok_or_else(|| {
                let start = moment_forms(range.start(), context.zone, Precision::Minute);
                refused(message!("go-to-not-after-start", start = start))
            })
        }
    }
}

fn started(range: TimeSpan, start: Moment) -> TimeSpan {
    match TimeSpan::new(start, range.end()) {
        Some(range) if range.millis() > 0 => range,
        _ => TimeSpan::between(start, start.plus_millis(range.millis().max(SHORTEST))),
    }
}

/// A day belongs to the range as a whole; a time of day is where the range ends.
fn end_of(when: &When) -> Moment {
    if when.precision() <= Precision::Day { when.latest() } else { when.earliest() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::fixture::{after, at, march, march_at};
    use crate::state::{Command, GoToCommand, History, Passing, TimeCommand, WindowMode};
    use crate::time::Zone;

    /// The range from 2 to 4 March 2020 after the text was typed for one of its ends.
    fn typed(end: RangeEnd, text: &str) -> Result<(Moment, Moment), String> {
        let (dataset, zone) = (march(), Zone::utc());
        let range = TimeSpan::between(at("2020-03-02"), at("2020-03-04"));
        let (playhead, now) = (at("2020-03-09"), at("2021-01-01"));
        let context = GoToContext { dataset: &dataset, zone: &zone, playhead, now };
        let range = range_with_end(text, (range, end), context).map_err(|wrong| wrong.words)?;
        Ok((range.start(), range.end()))
    }

    #[track_caller]
    fn assert_range(end: RangeEnd, text: &str, (from, to): (&str, &str)) {
        assert_eq!(typed(end, text), Ok((at(from), at(to))), "{text}");
    }

    #[test]
    fn an_end_takes_what_the_field_for_the_playhead_takes() {
        use RangeEnd::{End, Start};
        assert_range(Start, "3 mar 2020 08:30", ("2020-03-03T08:30Z", "2020-03-04"));
        assert_range(Start, "2020-03-01", ("2020-03-01", "2020-03-04"));
        assert_range(End, "5 mar 2020, 14:00", ("2020-03-02", "2020-03-05T14:00Z"));
        assert_range(End, "end", ("2020-03-02", "2020-03-12"));
        assert_range(End, "now", ("2020-03-02", "2021-01-01"));
    }

    #[test]
    fn steps_start_from_the_end_itself() {
        assert_range(RangeEnd::Start, "-1 day", ("2020-03-01", "2020-03-04"));
        assert_range(RangeEnd::End, "+2 h", ("2020-03-02", "2020-03-04T02:00Z"));
    }

    #[test]
    fn the_last_day_or_month_belongs_to_the_range() {
        assert_range(RangeEnd::End, "5 mar 2020", ("2020-03-02", "2020-03-06"));
        assert_range(RangeEnd::End, "mar 2020", ("2020-03-02", "2020-04-01"));
    }

    #[test]
    fn a_range_from_or_to_an_event_holds_it() {
        assert_range(RangeEnd::Start, "clash", ("2020-03-02T10:00Z", "2020-03-04"));
        assert_range(RangeEnd::End, "siege", ("2020-03-02", "2020-03-06"));
    }

    #[test]
    fn an_interval_puts_both_ends() {
        for end in [RangeEnd::Start, RangeEnd::End] {
            assert_range(end, "2020-03-05/2020-03-08", ("2020-03-05", "2020-03-09"));
        }
    }

    #[test]
    fn a_start_past_the_end_moves_the_range_along_and_keeps_its_length() {
        assert_range(RangeEnd::Start, "8 mar 2020", ("2020-03-08", "2020-03-10"));
    }

    #[test]
    fn an_end_that_is_not_after_the_start_is_refused_with_a_reason() {
        let wrong = "Not after the start of the range, 2 March 2020, 00:00";
        for text in ["28 feb 2020", "2 mar 2020 00:00", "-3 days"] {
            assert_eq!(typed(RangeEnd::End, text), Err(wrong.to_owned()), "{text}");
        }
    }

    #[test]
    fn an_open_date_cannot_be_an_end() {
        let refusal = |end, text| typed(end, text).unwrap_err();
        assert_eq!(refusal(RangeEnd::End, "2020-03-03/.."), "This has no end");
        assert_eq!(refusal(RangeEnd::End, "patrols"), "This has no end");
        assert_eq!(refusal(RangeEnd::Start, "../2020-03-03"), "This has no beginning");
        assert_eq!(refusal(RangeEnd::Start, "rumour"), "This event has no date");
    }

    #[test]
    fn a_fault_is_the_same_as_for_the_playhead() {
        let (dataset, zone) = (march(), Zone::utc());
        let context = GoToContext {
            dataset: &dataset,
            zone: &zone,
            playhead: at("2020-03-02"),
            now: at("2020"),
        };
        for text in ["24 sxp 2023", "nonsense", "2020-13-01"] {
            let fault = read_destination(text, context).map(|_| ()).unwrap_err();
            let range = (TimeSpan::instant(at("2020-03-02")), RangeEnd::Start);
            assert_eq!(range_with_end(text, range, context).unwrap_err(), fault);
        }
    }

    #[test]
    fn a_typed_end_is_one_step_of_undo_and_a_refused_one_is_none() {
        let (dataset, mut state) = march_at("2020-03-04");
        let range = TimeSpan::between(at("2020-03-02"), at("2020-03-04"));
        state = after(state, &dataset, [Command::Time(TimeCommand::SetRange(range))]).0;
        let before = state.clone();
        let mut history = History::default();
        let now = at("2021-01-01");
        let set = |text: &str| {
            let text = text.to_owned();
            Command::GoTo(GoToCommand::SetRangeEnd { end: RangeEnd::End, text, now })
        };
        assert_eq!(history.apply(&mut state, &dataset, &Passing::default(), set("1 feb 2020")), []);
        assert!(!history.can_undo() && state == before);
        assert_eq!(history.apply(&mut state, &dataset, &Passing::default(), set("7 mar 2020")), []);
        assert_eq!(state.window.range.end(), at("2020-03-08"));
        assert_eq!(state.window.mode, WindowMode::Range);
        let undo = Command::App(crate::state::AppCommand::Undo);
        assert_eq!(history.apply(&mut state, &dataset, &Passing::default(), undo), []);
        assert_eq!(state, before);
    }
}
