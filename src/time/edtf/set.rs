//! Parser of sets: `[a..b]`, `{a..b,c..d}`.

use super::parse::qualified_date;
use super::scan::Scan;
use super::value::{DateSet, IntervalEnd, SetMember};
use super::{EdtfError, EdtfProblem};

/// Reads a set, whose bracket comes next; `None` where something else does.
pub(super) fn set(scan: &mut Scan<'_>) -> Result<Option<DateSet>, EdtfError> {
    let start = scan.position();
    let brackets = if scan.eat("[") {
        Brackets {
            one_of: true, close: "]", next: "“,” or “]”", end: "“]” after an open end"
        }
    } else if scan.eat("{") {
        Brackets {
            one_of: false, close: "}", next: "“,” or “}”", end: "“}” after an open end"
        }
    } else {
        return Ok(None);
    };
    let mut members = Vec::new();
    loop {
        scan.skip_spaces();
        if members.is_empty() && scan.eat(brackets.close) {
            return Err(EdtfError::new(start..scan.position(), EdtfProblem::EmptySet));
        }
        let member = member(scan, &brackets, members.is_empty())?;
        let is_last = matches!(member, SetMember::Stretch(_, IntervalEnd::Open));
        members.push(member);
        scan.skip_spaces();
        if scan.eat(brackets.close) {
            return Ok(Some(DateSet { one_of: brackets.one_of, members }));
        }
        if is_last {
            return Err(scan.unexpected(brackets.end));
        }
        scan.need(",", brackets.next)?;
    }
}

/// The signs around a set, with the phrases for what can follow a member.
struct Brackets {
    one_of: bool,
    close: &'static str,
    next: &'static str,
    end: &'static str,
}

fn member(
    scan: &mut Scan<'_>,
    brackets: &Brackets,
    is_first: bool,
) -> Result<SetMember, EdtfError> {
    let start = scan.position();
    if scan.eat("..") {
        if !is_first {
            return Err(EdtfError::new(start..scan.position(), EdtfProblem::OpenWithin));
        }
        if scan.eat(brackets.close) {
            return Err(EdtfError::new(0..scan.position(), EdtfProblem::NoSide));
        }
        let end = IntervalEnd::Date(qualified_date(scan)?);
        return Ok(SetMember::Stretch(IntervalEnd::Open, end));
    }
    let date = qualified_date(scan)?;
    if !scan.eat("..") {
        return Ok(SetMember::Date(date));
    }
    scan.skip_spaces();
    let is_over = scan.rest().starts_with([',', ']', '}']) || scan.rest().is_empty();
    let end = if is_over { IntervalEnd::Open } else { IntervalEnd::Date(qualified_date(scan)?) };
    Ok(SetMember::Stretch(IntervalEnd::Date(date), end))
}
