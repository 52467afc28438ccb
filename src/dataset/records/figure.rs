//! Figures in claims, and the quantities in them.

use serde::Deserialize;

use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, remark};
use crate::dataset::diagnostics::Loss;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{ActorId, Figure, Harm, Quantity, When};
use crate::{label, phrase};

/// `Figure(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Figure", deny_unknown_fields)]
pub(crate) struct FigureForm<'t> {
    pub(crate) quantity: QuantityForm,
    #[serde(borrow)]
    pub(crate) unit: WordsForm<'t>,
    pub(crate) measures: Option<FormStr<'t>>,
    pub(crate) harm: Option<Harm>,
    pub(crate) side: Option<FormStr<'t>>,
    pub(crate) as_of: Option<FormStr<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `About(30)`, `Range(8, 12)` and the like.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename = "Quantity")]
pub(crate) enum QuantityForm {
    Exact(f64),
    About(f64),
    Range(f64, f64),
    AtLeast(f64),
    AtMost(f64),
}

impl CheckContext<'_> {
    /// A figure.
    pub(super) fn figure(&mut self, form: &FigureForm<'_>, at: &FieldPath<'_>) -> Option<Figure> {
        const LOSS: Loss = || label!("check-figure-left-out");
        let quantity = self.quantity(form.quantity, &at.field("quantity"), LOSS);
        let unit = self.words(&form.unit, &at.field("unit"), LOSS);
        let loss: Loss = || label!("check-figure-kept");
        let side = form.side.as_ref().and_then(|side| self.actor(side, &at.field("side"), loss));
        let as_of = self.optional_date(form.as_of.as_deref(), &at.field("as_of"), loss);
        Some(Figure {
            quantity: quantity?,
            unit: unit?,
            measures: remark(form.measures.as_deref()).into(),
            harm: form.harm,
            side,
            as_of: as_of.map(Box::new),
            note: self.optional_words(form.note.as_ref(), &at.field("note")).into(),
        })
    }

    /// A quantity: finite numbers of 0 or more, ranges upwards.
    pub(super) fn quantity(
        &mut self,
        form: QuantityForm,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<Quantity> {
        let (quantity, [low, high]) = match form {
            QuantityForm::Exact(n) => (Quantity::Exact(n), [n, n]),
            QuantityForm::About(n) => (Quantity::About(n), [n, n]),
            QuantityForm::Range(low, high) => (Quantity::Range(low, high), [low, high]),
            QuantityForm::AtLeast(n) => (Quantity::AtLeast(n), [n, n]),
            QuantityForm::AtMost(n) => (Quantity::AtMost(n), [n, n]),
        };
        for (nth, number) in [low, high].into_iter().enumerate() {
            if !number.is_finite() || number < 0.0 {
                let what = phrase!("check-number-at-least-0", found = number.to_string());
                self.error("out-of-range", &at.item(nth), what, loss);
                return None;
            }
        }
        if low > high {
            let what = phrase!("check-range-down", from = low.to_string(), to = high.to_string());
            let help = phrase!("check-did-you-mean-form", form = format!("Range({high}, {low})"));
            self.error_with_help("range-upside-down", at, (what, loss), Some(help));
            return None;
        }
        Some(quantity)
    }
}

impl From<&Figure> for RonValue {
    fn from(figure: &Figure) -> Self {
        RonStruct::new("Figure")
            .field("quantity", figure.quantity.into())
            .translated("unit", &figure.unit)
            .optional_text("measures", figure.measures.as_deref())
            .optional("harm", figure.harm.map(Self::word))
            .optional_text("side", figure.side.as_ref().map(ActorId::as_str))
            .optional_text("as_of", figure.as_of.as_deref().map(When::text))
            .optional_translated("note", figure.note.text())
            .into()
    }
}

impl From<Quantity> for RonValue {
    fn from(quantity: Quantity) -> Self {
        Self::Leaf(match quantity {
            Quantity::Exact(n) => format!("Exact({n})"),
            Quantity::About(n) => format!("About({n})"),
            Quantity::Range(low, high) => format!("Range({low}, {high})"),
            Quantity::AtLeast(n) => format!("AtLeast({n})"),
            Quantity::AtMost(n) => format!("AtMost({n})"),
        })
    }
}
