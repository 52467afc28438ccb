//! Forces: bodies of troops, where they are and how strong they are said to be.

use serde::Deserialize;

use super::figure::QuantityForm;
use super::location::LocationForm;
use super::names::NamesForm;
use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, Record};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::model::{
    ActorId, Force, ForceId, ForceKind, Presence, PresenceRole, SourceId, Strength, StrengthKind,
    When,
};
use crate::{label, phrase};

/// `Force(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Force", deny_unknown_fields)]
pub(crate) struct ForceForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) names: NamesForm<'t>,
    #[serde(default)]
    pub(crate) kind: ForceKind,
    pub(crate) actor: Option<FormStr<'t>>,
    #[serde(default, borrow)]
    pub(crate) presence: Vec<PresenceForm<'t>>,
    #[serde(default, borrow)]
    pub(crate) strength: Vec<StrengthForm<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `Presence(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Presence", deny_unknown_fields)]
pub(crate) struct PresenceForm<'t> {
    #[serde(borrow)]
    pub(crate) r#where: LocationForm<'t>,
    pub(crate) when: FormStr<'t>,
    #[serde(default)]
    pub(crate) role: PresenceRole,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `Strength(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Strength", deny_unknown_fields)]
pub(crate) struct StrengthForm<'t> {
    #[serde(borrow)]
    pub(crate) as_of: FormStr<'t>,
    pub(crate) quantity: Option<QuantityForm>,
    #[serde(default)]
    pub(crate) kind: StrengthKind,
    pub(crate) claimant: FormStr<'t>,
    pub(crate) said: Option<FormStr<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

impl Record for Force {
    const LIST: RecordList = RecordList::Forces;
    type Id = ForceId;
    type Form<'t> = ForceForm<'t>;

    fn id(&self) -> &ForceId {
        &self.id
    }

    /// Strengths are put in order of time.
    fn check(form: ForceForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let id = context.id(&form.id, &at.field("id"), context.loss());
        let names = context.names(&form.names, &at.field("names"));
        let actor = form.actor.as_ref().and_then(|actor| {
            context.actor(actor, &at.field("actor"), || label!("check-force-kept"))
        });
        let presence = context.each(&form.presence, &at.field("presence"), CheckContext::presence);
        let mut strength =
            context.each(&form.strength, &at.field("strength"), CheckContext::strength);
        context.strength_within(&strength, &presence, &at.field("strength"));
        strength.sort_by_key(|strength| strength.as_of.anchor());
        Some(Self {
            id: id?,
            names: names?,
            kind: form.kind,
            actor,
            presence: presence.into(),
            strength: strength.into(),
            note: context.optional_words(form.note.as_ref(), &at.field("note")),
        })
    }

    fn to_ron(&self) -> RonValue {
        RonStruct::tall("Force")
            .text("id", self.id.as_str())
            .field("names", RonValue::from(&self.names))
            .word_unless_default("kind", self.kind)
            .optional_text("actor", self.actor.as_ref().map(ActorId::as_str))
            .list("presence", &self.presence)
            .list("strength", &self.strength)
            .optional_translated("note", self.note.as_ref())
            .into()
    }
}

impl CheckContext<'_> {
    /// Warns of figures for a time when the force is nowhere: they are not drawn.
    fn strength_within(
        &mut self,
        strength: &[Strength],
        presence: &[Presence],
        at: &FieldPath<'_>,
    ) {
        let whole = || presence.iter().filter(|one| one.role == PresenceRole::Whole);
        let is_level = |one: &&Strength| one.kind == StrengthKind::Level && one.quantity.is_some();
        for one in strength.iter().filter(is_level) {
            let mut held = whole().peekable();
            let is_silent = held.peek().is_none();
            if is_silent || held.any(|it| it.when.hull().meets(one.as_of.hull())) {
                continue;
            }
            let date = one.as_of.text();
            let what = phrase!("certainty-figure-outside", date = date);
            let help = phrase!("certainty-figure-outside-help");
            let here = at.with("as_of", date);
            self.warning("figure-outside-presence", &here.field("as_of"), what, help);
        }
    }

    fn presence(&mut self, form: &PresenceForm<'_>, at: &FieldPath<'_>) -> Option<Presence> {
        let when = self.date(&form.when, &at.field("when"), || label!("check-presence-left-out"));
        let r#where = self.location(&form.r#where, &at.field("where"));
        let sources = self.sources(&form.sources, &at.field("sources")).into();
        let note = self.optional_words(form.note.as_ref(), &at.field("note"));
        Some(Presence { r#where, when: when?, role: form.role, sources, note })
    }

    fn strength(&mut self, form: &StrengthForm<'_>, at: &FieldPath<'_>) -> Option<Strength> {
        const LOSS: Loss = || label!("check-strength-left-out");
        let as_of = self.date(&form.as_of, &at.field("as_of"), LOSS);
        let quantity =
            form.quantity.map(|quantity| self.quantity(quantity, &at.field("quantity"), LOSS));
        let claimant = self.actor(&form.claimant, &at.field("claimant"), LOSS);
        let loss: Loss = || label!("check-strength-kept");
        let said = self.optional_date(form.said.as_deref(), &at.field("said"), loss);
        let sources = self.sources(&form.sources, &at.field("sources")).into();
        Some(Strength {
            as_of: as_of?,
            quantity: match quantity {
                Some(quantity) => Some(quantity?),
                None => None,
            },
            kind: form.kind,
            claimant: claimant?,
            said,
            sources,
            note: self.optional_words(form.note.as_ref(), &at.field("note")),
        })
    }
}

impl From<&Presence> for RonValue {
    fn from(presence: &Presence) -> Self {
        let location = Self::of_location(&presence.r#where);
        RonStruct::new("Presence")
            .field("where", location.unwrap_or_else(|| Self::Leaf("Unlocated".to_owned())))
            .text("when", presence.when.text())
            .word_unless_default("role", presence.role)
            .texts("sources", presence.sources.iter().map(SourceId::as_str))
            .optional_translated("note", presence.note.as_ref())
            .into()
    }
}

impl From<&Strength> for RonValue {
    fn from(strength: &Strength) -> Self {
        RonStruct::new("Strength")
            .text("as_of", strength.as_of.text())
            .optional("quantity", strength.quantity.map(Self::from))
            .word_unless_default("kind", strength.kind)
            .text("claimant", strength.claimant.as_str())
            .optional_text("said", strength.said.as_ref().map(When::text))
            .texts("sources", strength.sources.iter().map(SourceId::as_str))
            .optional_translated("note", strength.note.as_ref())
            .into()
    }
}
