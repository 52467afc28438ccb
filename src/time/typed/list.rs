//! Lists of dates: "1 to 4 and 20 to 22 October 2023", "3 October or 5 October 2023".

use super::NotUnderstood;
use super::date::Defaults;
use super::lexicon::Meaning;
use super::stretch::TypedText;
use crate::time::edtf::{DateSet, Expression, IntervalEnd, SetMember};

/// The dates before and after "and" or "or", and between the commas before it; `None` where the text
/// is no such list.
///
/// What a date leaves out it takes from the one that follows, as in "24 and 29 September 2023".
/// `expression` reads one of them.
pub(super) fn set<'t>(
    text: TypedText<'t>,
    defaults: Defaults,
    expression: impl Fn(TypedText<'t>, Defaults) -> Result<Expression, NotUnderstood>,
) -> Option<DateSet> {
    let (at, count, one_of) = last_joint(text)?;
    let mut members = Vec::new();
    let last = expression(text.from(at + count), defaults).ok()?;
    let defaults = defaults_of(&last, defaults);
    push(&mut members, last, one_of)?;
    let mut rest = Some(text.before(at));
    while let Some(before) = rest {
        // A comma may belong to a date: the longest piece that is one ends the list.
        let is_comma = |nth: &usize| before.tokens.get(*nth).is_some_and(|next| next.is_sign(','));
        let commas = (1..before.tokens.len()).filter(is_comma);
        let after = commas.map(|nth| (before.from(nth + 1), Some(before.before(nth))));
        let (piece, left) = std::iter::once((before, None))
            .chain(after)
            .find_map(|(piece, left)| Some((expression(piece, defaults).ok()?, left)))?;
        push(&mut members, piece, one_of)?;
        rest = left;
    }
    members.reverse();
    Some(DateSet { one_of, members })
}

/// The last "and" or "or" with something on both sides: its first token, the number of its tokens,
/// and whether one of the dates holds.
fn last_joint(text: TypedText<'_>) -> Option<(usize, usize, bool)> {
    (1..text.tokens.len().saturating_sub(1)).rev().find_map(|at| {
        let begins = |meaning| text.lexicon.begins(text.from(at).tokens, meaning);
        if begins(Meaning::OrLater).or(begins(Meaning::OrEarlier)).is_some() {
            return None;
        }
        let all = begins(Meaning::And).map(|count| (at, count, false));
        all.or_else(|| begins(Meaning::Or).map(|count| (at, count, true)))
    })
}

/// Adds a date to the members; `None` where it cannot be one of a set of that kind.
fn push(members: &mut Vec<SetMember>, date: Expression, one_of: bool) -> Option<()> {
    members.push(match date {
        Expression::Single(date) => SetMember::Date(date),
        Expression::Interval(IntervalEnd::Unknown, _)
        | Expression::Interval(_, IntervalEnd::Unknown) => {
            return None;
        }
        Expression::Interval(start, end) => SetMember::Stretch(start, end),
        Expression::Set(mut set) => {
            let member = set.members.pop()?;
            if set.one_of != one_of || !set.members.is_empty() {
                return None;
            }
            member
        }
    });
    Some(())
}

fn defaults_of(date: &Expression, defaults: Defaults) -> Defaults {
    match date {
        Expression::Single(date) => defaults.of(&IntervalEnd::Date(date.clone())),
        Expression::Interval(start @ IntervalEnd::Date(_), _) => defaults.of(start),
        Expression::Interval(_, end) => defaults.of(end),
        Expression::Set(_) => defaults,
    }
}
