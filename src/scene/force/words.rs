//! Figures of strength in words, and the sources behind them.

use crate::model::{Dataset, Language, SourceId, Strength, StrengthKind};
use crate::scene::text::quantity;
use crate::time::{Zone, words};

/// Whether a figure is drawn over time: it is a level, and a number.
pub(crate) fn is_drawn(strength: &Strength) -> bool {
    strength.kind == StrengthKind::Level && strength.quantity.is_some()
}

/// A figure with what it is of, its time, its speaker, qualification and sources: "To be 5,000, for
/// 12 March 2020, The general said on 2 March 2020, by the end of the week".
pub(crate) fn strength_words(
    strength: &Strength,
    dataset: &Dataset,
    names: Language,
    zone: &Zone,
) -> String {
    let figure = strength.quantity.map_or_else(|| "no number".to_owned(), quantity);
    let figure = match strength.kind {
        StrengthKind::Level => figure,
        StrengthKind::Target => format!("to be {figure}"),
        StrengthKind::Change => format!("a change of {figure}"),
        StrengthKind::Wider => format!("{figure} of a wider body"),
    };
    let actor = dataset.actor(&strength.claimant);
    let speaker =
        actor.map_or_else(|| strength.claimant.to_string(), |a| a.names.get(names).to_owned());
    let said = strength.said.as_ref().map(|when| format!("said {}", words(when, zone)));
    let note = strength.note.as_deref().map(str::to_owned);
    let parts: Vec<String> = [figure, format!("for {}", words(&strength.as_of, zone)), speaker]
        .into_iter()
        .chain(said)
        .chain(note)
        .chain(sources_line(&strength.sources, dataset))
        .collect();
    parts.join(", ")
}

/// The publishers of the sources: "Sources: Reuters, Danas"; `None` without any.
pub(crate) fn sources_line<'a>(
    sources: impl IntoIterator<Item = &'a SourceId>,
    dataset: &Dataset,
) -> Option<String> {
    let sources = sources.into_iter().filter_map(|id| dataset.source(id));
    let mut publishers: Vec<&str> = sources.map(|source| &*source.publisher).collect();
    publishers.dedup();
    let word = if publishers.len() == 1 { "Source" } else { "Sources" };
    (!publishers.is_empty()).then(|| format!("{word}: {}", publishers.join(", ")))
}
