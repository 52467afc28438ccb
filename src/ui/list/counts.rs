//! Counts of the values of fields, for the chips of kinds and the fields above the list.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Id, Ui};

use super::later::later;
use crate::geo::{Bounds, Projection};
use crate::model::TimeSpan;
use crate::state::{Field, Filter, ValueCount};
use crate::ui::ViewContext;
use crate::ui::memo::memo;

/// From this many events on another thread counts: a key that is typed does not wait for it.
const MANY: usize = 50_000;

/// All that the counts depend on.
#[derive(Clone, PartialEq)]
struct CountKey {
    dataset: u64,
    filter: Filter,
    windows: Vec<TimeSpan>,
    frame: Option<(Projection, Bounds)>,
    fields: BTreeSet<Field>,
}

type CountsByField = BTreeMap<Field, Vec<ValueCount>>;

/// The counts of fields.
pub(super) struct FieldCounts {
    by_field: Arc<CountsByField>,
    /// Whether they are those of what is asked for now, and not of what was asked for before.
    pub(super) is_current: bool,
}

impl FieldCounts {
    /// The values of a field with their counts; `None` where it is not counted yet.
    pub(super) fn of(&self, field: Field) -> Option<&[ValueCount]> {
        self.by_field.get(&field).map(Vec::as_slice)
    }

    /// The counts of all fields whose values are on the screen, derived once for each change of what
    /// they depend on; `None` before anything is counted.
    pub(super) fn now(ui: &Ui, cx: &ViewContext<'_>) -> Option<Self> {
        let listing = &cx.state.listing;
        let unfolded = listing.unfolded.iter().copied().filter(|_| listing.fields_shown);
        let kinds = (!cx.state.filter.is_empty()).then_some(Field::Kind);
        let fields: BTreeSet<Field> = unfolded.chain(kinds).collect();
        if fields.is_empty() {
            // The counter gathers the words of all texts, which may be long.
            return Some(Self { by_field: Arc::default(), is_current: true });
        }
        let is_large = cx.dataset.events().len() >= MANY;
        let key = CountKey {
            dataset: cx.dataset.serial(),
            filter: cx.state.filter.clone(),
            windows: cx.state.windows().collect(),
            frame: cx.state.filter_frame(),
            fields: fields.clone(),
        };
        let prepare = || {
            let (dataset, visible) = (Arc::clone(cx.shared.dataset), Arc::clone(cx.shared.visible));
            let state = cx.state.clone();
            move || -> CountsByField {
                let counter = visible.asked.counter(&state, &dataset);
                fields.into_iter().map(|field| (field, counter.counts(field))).collect()
            }
        };
        if is_large {
            let dataset = cx.dataset.serial();
            let counts = later(ui.ctx(), Id::unique("later counts"), (dataset, key), prepare);
            let is_current = counts.is_current;
            return counts.value.map(|by_field| Self { by_field, is_current });
        }
        let by_field = memo(ui.ctx(), Id::unique("counts"), key, || prepare()());
        Some(Self { by_field, is_current: true })
    }
}
