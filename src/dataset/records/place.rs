//! Places: everything that has a name on the map.

use serde::Deserialize;

use super::names::NamesForm;
use super::{FormStr, WordsForm};
use crate::dataset::check::{CheckContext, FieldPath, LEFT_OUT, Record};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::geo::theatre;
use crate::model::{LatLon, Place, PlaceFact, PlaceId, PlaceKind, PositionOrigin, SourceId};
use crate::{label, phrase};

/// `Place(…)` in the list of places.
#[derive(Debug, Deserialize)]
#[serde(rename = "Place", deny_unknown_fields)]
pub(crate) struct PlaceForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) names: NamesForm<'t>,
    pub(crate) at: Option<LatLon>,
    #[serde(default)]
    pub(crate) radius_m: f64,
    pub(crate) position: Option<PositionForm<'t>>,
    #[serde(default)]
    pub(crate) kind: PlaceKind,
    pub(crate) area: Option<WordsForm<'t>>,
    pub(crate) rank: Option<i64>,
    #[serde(default)]
    pub(crate) facts: Vec<PlaceFactForm<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `Fact(…)` of a place.
#[derive(Debug, Deserialize)]
#[serde(rename = "Fact", deny_unknown_fields)]
pub(crate) struct PlaceFactForm<'t> {
    #[serde(borrow)]
    pub(crate) text: WordsForm<'t>,
    pub(crate) when: FormStr<'t>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
}

/// `Source("…")` or `ByHand`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Position")]
pub(crate) enum PositionForm<'t> {
    #[serde(borrow)]
    Source(FormStr<'t>),
    ByHand,
}

impl Record for Place {
    const LIST: RecordList = RecordList::Places;
    type Id = PlaceId;
    type Form<'t> = PlaceForm<'t>;

    fn id(&self) -> &PlaceId {
        &self.id
    }

    fn check(form: PlaceForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let here = FieldPath::Record;
        let id = context.id(&form.id, &here.field("id"), context.loss());
        let names = context.names(&form.names, &here.field("names"));
        let loss: Loss = || label!("check-place-kept-without-point");
        let at = form.at.and_then(|at| context.point(at, &here.field("at"), loss));
        let radius_m = context.radius(form.radius_m, &here.field("radius_m")).unwrap_or(0.0);
        let position =
            form.position.and_then(|position| context.position(&position, &here.field("position")));
        let rank = form.rank.and_then(|rank| context.rank(rank, &here.field("rank")));
        let facts = context.each(&form.facts, &here.field("facts"), CheckContext::place_fact);
        Some(Self {
            id: id?,
            names: names?.with_both_of(theatre().local_languages()),
            at,
            radius_m,
            position,
            kind: form.kind,
            area: context.optional_words(form.area.as_ref(), &here.field("area")),
            rank,
            facts: facts.into(),
            note: context.optional_words(form.note.as_ref(), &here.field("note")),
        })
    }

    fn to_ron(&self) -> RonValue {
        let radius = (self.radius_m != 0.0).then(|| RonValue::number(self.radius_m));
        RonStruct::new("Place")
            .text("id", self.id.as_str())
            .field("names", RonValue::from(&self.names))
            .optional("at", self.at.map(RonValue::from))
            .optional("radius_m", radius)
            .optional("position", self.position.as_ref().map(RonValue::from))
            .word_unless_default("kind", self.kind)
            .optional_translated("area", self.area.as_ref())
            .optional("rank", self.rank.map(|rank| RonValue::number(rank.into())))
            .list("facts", &self.facts)
            .optional_translated("note", self.note.as_ref())
            .into()
    }
}

impl From<&PlaceFact> for RonValue {
    fn from(fact: &PlaceFact) -> Self {
        RonStruct::new("Fact")
            .translated("text", &fact.text)
            .text("when", fact.when.text())
            .texts("sources", fact.sources.iter().map(SourceId::as_str))
            .into()
    }
}

impl From<&PositionOrigin> for RonValue {
    fn from(position: &PositionOrigin) -> Self {
        match position {
            PositionOrigin::Source(source) => Self::call("Source", source.as_str()),
            PositionOrigin::ByHand => Self::Leaf("ByHand".to_owned()),
        }
    }
}

impl CheckContext<'_> {
    /// Where a point comes from.
    fn position(&mut self, form: &PositionForm<'_>, at: &FieldPath<'_>) -> Option<PositionOrigin> {
        match form {
            PositionForm::Source(source) => {
                let loss: Loss = || label!("check-place-kept-without-position");
                self.source(source, at, loss).map(PositionOrigin::Source)
            }
            PositionForm::ByHand => Some(PositionOrigin::ByHand),
        }
    }

    /// What holds at a place for a time.
    fn place_fact(&mut self, form: &PlaceFactForm<'_>, at: &FieldPath<'_>) -> Option<PlaceFact> {
        let loss: Loss = || label!("check-place-fact-left-out");
        let text = self.words(&form.text, &at.field("text"), loss);
        let when = self.date(&form.when, &at.field("when"), loss);
        let sources = self.sources(&form.sources, &at.field("sources"));
        Some(PlaceFact { text: text?, when: when?, sources: sources.into() })
    }

    /// A rank among labels, 1 to 5.
    fn rank(&mut self, rank: i64, at: &FieldPath<'_>) -> Option<u8> {
        let kept = u8::try_from(rank).ok().filter(|rank| (1..=5).contains(rank));
        if kept.is_none() {
            let what = phrase!("check-rank-range", found = rank.to_string());
            self.error("out-of-range", at, what, LEFT_OUT);
        }
        kept
    }
}
