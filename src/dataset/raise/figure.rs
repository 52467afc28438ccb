//! Figures and the numbers in them.

use super::super::form;
use super::super::locate::Path;
use super::record::{Record, remark};
use crate::model::{Figure, Quantity};

impl Record<'_> {
    /// The figures of a claim; bad ones are left out.
    pub(super) fn figures(&mut self, figures: &[form::Figure<'_>], at: &Path<'_>) -> Vec<Figure> {
        let mut kept = Vec::with_capacity(figures.len());
        for (nth, figure) in figures.iter().enumerate() {
            kept.extend(self.figure(figure, &at.item(nth)));
        }
        kept
    }

    fn figure(&mut self, figure: &form::Figure<'_>, at: &Path<'_>) -> Option<Figure> {
        const LOSS: &str = "this figure is left out";
        let quantity = self.quantity(figure.quantity, &at.field("quantity"), LOSS);
        let unit = self.text(&figure.unit, &at.field("unit"), LOSS);
        let as_of = self.optional_date(
            figure.as_of.as_ref(),
            &at.field("as_of"),
            "the figure is kept without it",
        );
        Some(Figure {
            quantity: quantity?,
            unit: unit?,
            measures: remark(figure.measures.as_ref()),
            as_of,
            note: remark(figure.note.as_ref()),
        })
    }

    /// A quantity; `None` with an error where it cannot be one.
    pub(super) fn quantity(
        &mut self,
        quantity: form::Quantity,
        at: &Path<'_>,
        loss: &str,
    ) -> Option<Quantity> {
        let (raised, numbers) = match quantity {
            form::Quantity::Exact(n) => (Quantity::Exact(n), [n, n]),
            form::Quantity::About(n) => (Quantity::About(n), [n, n]),
            form::Quantity::Range(low, high) => (Quantity::Range(low, high), [low, high]),
            form::Quantity::AtLeast(n) => (Quantity::AtLeast(n), [n, n]),
            form::Quantity::AtMost(n) => (Quantity::AtMost(n), [n, n]),
        };
        let [low, high] = numbers;
        for (nth, number) in numbers.into_iter().enumerate() {
            if !number.is_finite() || number < 0.0 {
                let message = format!("expected a number of 0 or more, found {number}; {loss}");
                self.error("out-of-range", &at.item(nth), message);
                return None;
            }
        }
        if low > high {
            let message = format!("the range goes from {low} down to {high}; {loss}");
            let help = format!("did you mean Range({high}, {low})?");
            self.error_with_help("range-upside-down", at, message, Some(help));
            return None;
        }
        Some(raised)
    }
}
