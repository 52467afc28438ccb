//! Events, and the media about them.

use serde::Deserialize;

use super::claim::ClaimForm;
use super::kind::KindForm;
use super::location::LocationForm;
use super::{FormStr, StretchesForm, WordsForm};
use crate::dataset::check::{
    CheckContext, FieldPath, REFERENCE_LOSS, Record, SharedValues, remark,
};
use crate::dataset::diagnostics::Loss;
use crate::dataset::record_list::RecordList;
use crate::dataset::ron_value::{RonStruct, RonValue};
use crate::label;
use crate::model::{
    ActorId, DatedBy, Event, EventId, EventKind, Media, PlaceId, Precision, SourceId, Spot, TagId,
    TimeSpan, When,
};
use crate::time::{Clock, DAY_MS, MINUTE_MS, edtf};

/// `Event(…)`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Event", deny_unknown_fields)]
pub(crate) struct EventForm<'t> {
    #[serde(borrow)]
    pub(crate) id: FormStr<'t>,
    pub(crate) when: Option<StretchesForm<'t>>,
    pub(crate) time_of_day: Option<FormStr<'t>>,
    #[serde(default)]
    pub(crate) dated_by: DatedBy,
    #[serde(default, borrow)]
    pub(crate) r#where: LocationForm<'t>,
    #[serde(default)]
    pub(crate) also_at: Vec<FormStr<'t>>,
    #[serde(default, borrow)]
    pub(crate) kind: KindForm<'t>,
    #[serde(default)]
    pub(crate) tags: Vec<FormStr<'t>>,
    pub(crate) title: WordsForm<'t>,
    pub(crate) short: Option<WordsForm<'t>>,
    pub(crate) summary: Option<WordsForm<'t>>,
    #[serde(default)]
    pub(crate) actors: Vec<FormStr<'t>>,
    #[serde(default)]
    pub(crate) sources: Vec<FormStr<'t>>,
    pub(crate) credibility: Option<i64>,
    #[serde(default, borrow)]
    pub(crate) claims: Vec<ClaimForm<'t>>,
    #[serde(default, borrow)]
    pub(crate) media: Vec<MediaForm<'t>>,
    pub(crate) note: Option<WordsForm<'t>>,
}

/// `Media(…)`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Media", deny_unknown_fields)]
pub(crate) struct MediaForm<'t> {
    #[serde(borrow)]
    pub(crate) caption: WordsForm<'t>,
    pub(crate) address: Option<FormStr<'t>>,
    pub(crate) source: Option<FormStr<'t>>,
}

impl Record for Event {
    const LIST: RecordList = RecordList::Events;
    type Id = EventId;
    type Form<'t> = EventForm<'t>;

    fn id(&self) -> &EventId {
        &self.id
    }

    fn check(form: EventForm<'_>, context: &mut CheckContext<'_>) -> Option<Self> {
        let at = FieldPath::Record;
        let loss = context.loss();
        let id = context.id(&form.id, &at.field("id"), loss);
        let title = context.words(&form.title, &at.field("title"), loss);
        let loss: Loss = || label!("check-event-kept-undated");
        let when = context.stretches(form.when.as_ref(), &at.field("when"), loss);
        let when = match (when, form.time_of_day.as_deref()) {
            (Some(when), Some(words)) => Some(context.within_day(when, words)),
            (when, _) => when,
        };
        let r#where = context.location(&form.r#where, &at.field("where"));
        let when = when.or_else(|| context.span_of(&r#where.spot));
        let also_at = context.places(&form.also_at, &at.field("also_at"));
        let kind = context.kind(&form.kind, &at.field("kind"));
        let tags = context.tags(&form.tags, &at.field("tags"));
        let actors = context.actors(&form.actors, &at.field("actors"));
        let sources = context.sources(&form.sources, &at.field("sources"));
        let credibility = context.credibility(form.credibility, &at.field("credibility"));
        let claims = context.each(&form.claims, &at.field("claims"), CheckContext::claim);
        let media = context.each(&form.media, &at.field("media"), CheckContext::media);
        Some(Self {
            id: id?,
            when,
            time_of_day: remark(form.time_of_day.as_deref()).into(),
            dated_by: form.dated_by,
            r#where,
            also_at,
            kind,
            tags,
            title: title?,
            short: context.optional_words(form.short.as_ref(), &at.field("short")).into(),
            summary: context.optional_words(form.summary.as_ref(), &at.field("summary")).into(),
            actors,
            sources,
            credibility,
            claims,
            media,
            note: context.optional_words(form.note.as_ref(), &at.field("note")).into(),
        })
    }

    fn share<'r>(records: impl Iterator<Item = &'r mut Self>, values: &SharedValues) {
        values.share(records);
    }

    fn to_ron(&self) -> RonValue {
        let kind = Some(self.kind).filter(|kind| *kind != EventKind::default());
        RonStruct::tall("Event")
            .text("id", self.id.as_str())
            .optional_text("when", self.when.as_ref().map(When::text))
            .optional_text("time_of_day", self.time_of_day.as_deref())
            .word_unless_default("dated_by", self.dated_by)
            .optional("where", RonValue::of_location(&self.r#where))
            .texts("also_at", self.also_at.iter().map(PlaceId::as_str))
            .optional("kind", kind.map(RonValue::of_kind))
            .texts("tags", self.tags.iter().map(TagId::as_str))
            .translated("title", &self.title)
            .optional_translated("short", self.short.text())
            .optional_translated("summary", self.summary.text())
            .texts("actors", self.actors.iter().map(ActorId::as_str))
            .texts("sources", self.sources.iter().map(SourceId::as_str))
            .optional("credibility", self.credibility.map(|own| RonValue::number(own.get().into())))
            .list("claims", &self.claims)
            .list("media", &self.media)
            .optional_translated("note", self.note.text())
            .into()
    }
}

impl CheckContext<'_> {
    /// The time from the first point of a track to the last, for an event without a date of its own.
    fn span_of(&self, spot: &Spot) -> Option<When> {
        let Spot::Track(points) = spot else { return None };
        let (first, last) = (points.first()?.when.text(), points.last()?.when.text());
        let ends = |text: &str| {
            let (from, to) = text.split_once('/').unwrap_or((text, text));
            (from.to_owned(), to.to_owned())
        };
        let (first, last) = (ends(first).0, ends(last).1);
        let last = last.strip_prefix(edtf::JULIAN).unwrap_or(&last);
        edtf::parse(&format!("{first}/{last}"), &self.scope.zone).ok()
    }

    /// A day with the bounds that words for the time of day give it, by the rule of the dataset.
    /// Other dates, and words that give none, stay as they are.
    fn within_day(&self, when: When, words: &str) -> When {
        let is_day = when.precision() == Precision::Day && !when.is_interval() && !when.is_one_of();
        let bounds = self.scope.day_parts.bounds(words).filter(|_| is_day);
        let Some((from, to)) = bounds else { return when };
        let zone = &self.scope.zone;
        let day = zone.civil(when.earliest()).date();
        // A set is a single date too, and may be longer than a day.
        if zone.midnight(day.plus_days(1)) != when.latest() || zone.midnight(day) != when.earliest()
        {
            return when;
        }
        let at = |minute: u16| {
            let millis = i64::from(minute) * MINUTE_MS;
            let day = day.plus_days(millis.div_euclid(DAY_MS));
            zone.moment(day, Clock::from_millis(millis))
        };
        when.bounded(TimeSpan::between(at(from), at(to)))
    }

    fn media(&mut self, form: &MediaForm<'_>, at: &FieldPath<'_>) -> Option<Media> {
        let caption =
            self.words(&form.caption, &at.field("caption"), || label!("check-this-left-out"));
        let address = self.address(form.address.as_deref(), &at.field("address"));
        let source = form.source.as_ref();
        let source =
            source.and_then(|source| self.source(source, &at.field("source"), REFERENCE_LOSS));
        Some(Media { caption: caption?, address, source })
    }
}

impl From<&Media> for RonValue {
    fn from(media: &Media) -> Self {
        RonStruct::new("Media")
            .translated("caption", &media.caption)
            .optional_text("address", media.address.as_deref())
            .optional_text("source", media.source.as_ref().map(SourceId::as_str))
            .into()
    }
}
