//! Two dates with a word between them that sets one against the other: "23 sep vs 1 oct".

use crate::label;
use crate::model::{Moment, When};
use crate::time::{TypedContext, read_when};

/// The words that stand between two dates in every language.
const EVERYWHERE: [&str; 3] = ["|", " vs ", " vs. "];

/// Both stretches of time; `None` where no such word stands in the text, or what is on either side of
/// it is no stretch of time with both ends.
pub(super) fn read_compared(text: &str, context: TypedContext<'_>) -> Option<(When, When)> {
    let lower = text.to_lowercase();
    // Letters that change their length in small ones would move what lies behind them.
    let text = if lower.len() == text.len() { text } else { &lower };
    let own = label!("go-to-against").split(',').map(|word| format!(" {} ", word.trim()));
    let words = EVERYWHERE.into_iter().map(str::to_owned).chain(own);
    let read = |text: &str| {
        let when = read_when(text.trim(), context)?.ok()?;
        let is_bounded = when.earliest() != Moment::MIN && when.latest() != Moment::MAX;
        (is_bounded && when.hull().millis() > 0).then_some(when)
    };
    let halves = words.filter_map(|word| {
        let at = lower.find(&word)?;
        Some((text.get(..at)?, text.get(at + word.len()..)?))
    });
    halves.into_iter().find_map(|(first, second)| Some((read(first)?, read(second)?)))
}
