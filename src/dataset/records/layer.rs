//! Layers of the map: files beside the dataset.

use serde::Deserialize;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{LayerKind, MAX_LAYERS, MapLayer};
use crate::{label, phrase};

/// `Layer(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Layer", deny_unknown_fields)]
pub(crate) struct LayerForm<'t> {
    #[serde(borrow)]
    file: FormStr<'t>,
    name: WordsForm<'t>,
    kind: LayerKind,
    credit: Option<WordsForm<'t>>,
}

/// The cost of a mistake in a layer.
pub(crate) const LAYER_LOSS: Loss = || label!("layers-left-out");

/// The layers that a header names, each with its number in the list, without those that are wrong.
pub(crate) fn named_layers(
    forms: &[LayerForm<'_>],
    context: &mut CheckContext<'_>,
) -> Vec<(usize, MapLayer)> {
    let mut layers: Vec<(usize, MapLayer)> = Vec::new();
    for (nth, form) in forms.iter().enumerate() {
        let list = FieldPath::Record;
        let at = list.item(nth);
        let name = context.words(&form.name, &at.field("name"), LAYER_LOSS);
        let credit = context.optional_words(form.credit.as_ref(), &at.field("credit"));
        let Some(file) = context.text(&form.file, &at.field("file"), LAYER_LOSS) else { continue };
        if layers.len() == MAX_LAYERS {
            let what = phrase!("layers-too-many", most = MAX_LAYERS);
            context.error("too-many-layers", &at, what, LAYER_LOSS);
            continue;
        }
        let Some(name) = name else { continue };
        let features = [].into();
        layers.push((nth, MapLayer { file, name, kind: form.kind, credit, features }));
    }
    layers
}

impl From<&MapLayer> for RonValue {
    fn from(layer: &MapLayer) -> Self {
        RonStruct::new("Layer")
            .text("file", &layer.file)
            .translated("name", &layer.name)
            .field("kind", Self::word(layer.kind))
            .optional_translated("credit", layer.credit.as_ref())
            .into()
    }
}
