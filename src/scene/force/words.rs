//! Figures of strength in words, and the sources behind them.

use crate::model::{Dataset, Language, SourceId, Strength, StrengthKind};
use crate::scene::text::{listed, quantity, told};
use crate::time::{Zone, forms};
use crate::{label, message};

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
    let figure = strength.quantity.map_or_else(|| label!("forces-no-number").to_owned(), quantity);
    let figure = match strength.kind {
        StrengthKind::Level => figure,
        StrengthKind::Target => message!("forces-target", figure = figure),
        StrengthKind::Change => message!("forces-change", figure = figure),
        StrengthKind::Wider => message!("forces-wider", figure = figure),
    };
    let actor = dataset.actor(&strength.claimant);
    let speaker =
        actor.map_or_else(|| strength.claimant.to_string(), |a| a.names.get(names).to_owned());
    let as_of = message!("forces-for", date = forms(&strength.as_of, zone));
    let said = strength.said.as_ref();
    let said = said.map(|when| message!("forces-said", date = forms(when, zone)));
    let note = strength.note.as_ref().map(|note| told(note).into_owned());
    let sources = sources_line(&strength.sources, dataset);
    listed([figure, as_of, speaker].into_iter().chain(said).chain(note).chain(sources))
}

/// The publishers of the sources: "Sources: Reuters, Danas"; `None` without any.
pub(crate) fn sources_line<'a>(
    sources: impl IntoIterator<Item = &'a SourceId>,
    dataset: &Dataset,
) -> Option<String> {
    let sources = sources.into_iter().filter_map(|id| dataset.source(id));
    let mut publishers: Vec<&str> = sources.map(|source| &*source.publisher).collect();
    publishers.dedup();
    let count = publishers.len();
    (count > 0).then(|| message!("forces-sources", count = count, publishers = listed(publishers)))
}
