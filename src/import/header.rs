//! The header of a dataset in another format.

use serde::Deserialize;

use super::de::FormError;
use super::locator::NodeLocator;
use super::node::Node;
use crate::dataset::Issue;
use crate::dataset::check::{CheckContext, FieldPath, IdSet, Scope};
use crate::dataset::records::kind::{KindRecordForm, TagRecordForm, declared_kinds, declared_tags};
use crate::dataset::records::layer::{LayerForm, named_layers};
use crate::dataset::records::names::NamesForm;
use crate::dataset::records::{
    DEFAULT_ZONE, FormStr, OpeningForm, ProjectionForm, WordsForm, day_parts,
};
use crate::model::{DateCalendar, DayParts, EventId, GroundKind, Meta, OwnKind, Tag, Text};
use crate::phrase;
use crate::time::Zone;

/// The fields of the header; others, such as the lists of records, are passed over.
#[derive(Debug, Default, Deserialize)]
pub(super) struct HeaderForm<'t> {
    #[serde(borrow)]
    title: Option<WordsForm<'t>>,
    summary: Option<WordsForm<'t>>,
    time_zone: Option<FormStr<'t>>,
    day_parts: Option<NamesForm<'t>>,
    #[serde(default)]
    languages: Vec<FormStr<'t>>,
    #[serde(default)]
    reviewed: Vec<FormStr<'t>>,
    #[serde(default)]
    credits: Vec<WordsForm<'t>>,
    #[serde(default)]
    grading: Vec<WordsForm<'t>>,
    opening: Option<OpeningForm<'t>>,
    projection: Option<ProjectionForm>,
    #[serde(default)]
    kinds: Vec<KindRecordForm<'t>>,
    calendar: Option<DateCalendar>,
    #[serde(default, borrow)]
    layers: Vec<LayerForm<'t>>,
    #[serde(default)]
    tags: Vec<TagRecordForm<'t>>,
}

/// A header with the object that it was read from.
pub(super) struct Header<'n> {
    form: HeaderForm<'n>,
    node: Option<&'n Node>,
    text: &'n str,
}

impl<'n> Header<'n> {
    /// The header in an object; an empty one where there is none, or where it cannot be read.
    pub(super) fn read(node: Option<&'n Node>, text: &'n str, issues: &mut Vec<Issue>) -> Self {
        let form = node.map(HeaderForm::deserialize).transpose();
        let form = form.unwrap_or_else(|error: FormError| {
            issues.push(error.issue(0..0));
            None
        });
        Self { form: form.unwrap_or_default(), node, text }
    }

    /// The zone of dates without an offset: UTC where the header names none that there is.
    pub(super) fn zone(&self, issues: &mut Vec<Issue>) -> Zone {
        let Some(name) = &self.form.time_zone else { return Zone::utc() };
        Zone::named(name).unwrap_or_else(|_| {
            let span = self.node.and_then(|node| node.field("time_zone"));
            let span = span.map_or(0..0, |node| node.span.clone());
            let what = phrase!("reading-unknown-zone", zone = &**name);
            let loss = || crate::label!("reading-dates-as-utc");
            issues.push(Issue::error("unknown-zone", what, span).with_loss(loss));
            Zone::utc()
        })
    }

    /// The hours of the parts of a day.
    pub(super) fn day_parts(&self, scope: &Scope, issues: &mut Vec<Issue>) -> DayParts {
        let stated = self.form.day_parts.as_ref();
        let stated = stated.map(|form| self.checked(scope, issues, |it| day_parts(form, it)));
        stated.unwrap_or_default()
    }

    /// The calendar of the dates of events.
    pub(super) fn calendar(&self) -> DateCalendar {
        self.form.calendar.unwrap_or_default()
    }

    /// The kinds and tags that it declares.
    pub(super) fn vocabulary(
        &self,
        scope: &Scope,
        issues: &mut Vec<Issue>,
    ) -> (Vec<OwnKind>, Vec<Tag>) {
        let kinds = self.checked(scope, issues, |it| declared_kinds(&self.form.kinds, it));
        (kinds, self.checked(scope, issues, |it| declared_tags(&self.form.tags, it)))
    }

    /// The header, with `title` where it gives none.
    pub(super) fn meta(
        &self,
        scope: &Scope,
        events: &IdSet<EventId>,
        title: &str,
        issues: &mut Vec<Issue>,
    ) -> Meta {
        let form = &self.form;
        let boxed = |texts: &[FormStr<'_>]| texts.iter().map(|text| (**text).into()).collect();
        let languages: Vec<Box<str>> = boxed(&form.languages);
        self.checked(scope, issues, |context| {
            let at = FieldPath::Record;
            let texts = |context: &mut CheckContext<'_>, forms: &[WordsForm<'_>], name| {
                let list = at.field(name);
                let forms = forms.iter().enumerate();
                forms
                    .filter_map(|(nth, form)| context.optional_words(Some(form), &list.item(nth)))
                    .collect()
            };
            let title_of = context.optional_words(form.title.as_ref(), &at.field("title"));
            let summary = context.optional_words(form.summary.as_ref(), &at.field("summary"));
            Meta {
                title: title_of.unwrap_or_else(|| Text::from(title)),
                summary: summary.unwrap_or_default(),
                time_zone: form
                    .time_zone
                    .as_deref()
                    .filter(|name| Zone::named(name).is_ok())
                    .unwrap_or(DEFAULT_ZONE)
                    .into(),
                calendar: scope.calendar,
                day_parts: scope.day_parts.clone(),
                languages: if languages.is_empty() { vec!["en".into()] } else { languages },
                reviewed: boxed(&form.reviewed),
                credits: texts(context, &form.credits, "credits"),
                grading: texts(context, &form.grading, "grading"),
                projection: form.projection.as_ref().and_then(|form| form.check(context)),
                kinds: scope.kinds.clone(),
                tags: scope.tags.clone(),
                layers: named_layers(&form.layers, context)
                    .into_iter()
                    .map(|(_, layer)| layer)
                    .collect(),
                basemap: GroundKind::default(),
                opening: form.opening.as_ref().and_then(|opening| opening.check(events, context)),
            }
        })
    }

    fn checked<T>(
        &self,
        scope: &Scope,
        issues: &mut Vec<Issue>,
        check: impl FnOnce(&mut CheckContext<'_>) -> T,
    ) -> T {
        let nothing = Node::object(Vec::new(), 0..0);
        let locator = NodeLocator { text: self.text, record: self.node.unwrap_or(&nothing) };
        let mut context = CheckContext::new(scope, None, &locator);
        let checked = check(&mut context);
        issues.extend(context.into_findings().into_issues(scope));
        checked
    }
}
