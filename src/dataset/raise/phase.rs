//! Phases.

use super::super::form;
use super::super::list::List;
use super::super::locate::Path;
use super::Raise;
use super::record::Record;
use crate::model::{Phase, PhaseId};

impl Raise for Phase {
    const LIST: List = List::Phases;
    type Id = PhaseId;
    type Form<'t> = form::Phase<'t>;

    fn id(&self) -> &PhaseId {
        &self.id
    }

    fn raise(phase: form::Phase<'_>, record: &mut Record<'_>) -> Option<Self> {
        let loss = record.loss();
        let id = record.id(&phase.id, &Path::Record.field("id"), loss);
        let name = record.text(&phase.name, &Path::Record.field("name"), loss);
        let when = record.date(&phase.when, &Path::Record.field("when"), loss);
        Some(Self { id: id?, name: name?, when: when? })
    }
}
