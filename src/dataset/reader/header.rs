//! Reading of the header, and of the time zone that dates are read in.

use std::cell::Cell;
use std::ops::Range;

use ron::error::SpannedError;
use serde::Deserialize;

use super::control::control_characters;
use super::locate::{RonFile, RonLocator};
use super::parse::{parse, recovered};
use super::split::FileLayout;
use crate::dataset::check::{CheckContext, FieldPath, IdSet, LEFT_OUT, RecordLocator as _, Scope};
use crate::dataset::diagnostics::{Issue, Loss};
use crate::dataset::records::kind::{KindRecordForm, TagRecordForm, declared_kinds, declared_tags};
use crate::dataset::records::layer::{LayerForm, named_layers};
use crate::dataset::records::names::NamesForm;
use crate::dataset::records::{
    self, DEFAULT_ZONE, FormStr, OpeningForm, PROJECTION_LOSS, ProjectionForm, VERSION, WordsForm,
    take_control_characters,
};
use crate::model::{
    DateCalendar, DayParts, EventId, GroundKind, MapLayer, Meta, Opening, OwnKind, Tag, Text,
};
use crate::time::Zone;
use crate::{label, phrase};

/// The issue of a file in another version of the form, which is not read; `None` for this version,
/// and where the version is missing or no number.
pub(super) fn other_version(text: &str, layout: &FileLayout) -> Option<Issue> {
    let span = layout.header(VERSION_FIELD)?;
    let version: i64 = parse(text.get(span.clone())?).ok()?;
    if version == VERSION {
        return None;
    }
    let (found, read) = (version.to_string(), VERSION.to_string());
    let what = phrase!("reading-other-version", found = found, read = read);
    let help = if version > VERSION {
        phrase!("reading-newer-version-help")
    } else {
        phrase!("reading-write-version", field = VERSION_LINE)
    };
    Some(Issue::error("unknown-version", what, span.clone()).with_help(help))
}

/// The field that holds the version.
const VERSION_FIELD: &str = "ibar";

/// That field as a file has it.
const VERSION_LINE: &str = "ibar: 1,";

/// The zone of dates without an offset; UTC where the file names no zone of the database.
pub(super) fn zone(file: &RonFile<'_>, issues: &mut Vec<Issue>) -> Zone {
    let Some(span) = file.layout.header("time_zone") else { return Zone::utc() };
    let value = file.text.get(span.clone()).unwrap_or_default();
    // A value that is no string is reported where the header is read.
    let Ok(name) = parse::<FormStr<'_>>(value) else { return Zone::utc() };
    Zone::named(&name).unwrap_or_else(|_| {
        let what = phrase!("reading-unknown-zone", zone = &*name);
        let issue = Issue::error("unknown-zone", what, span.clone())
            .with_loss(|| label!("reading-dates-as-utc"))
            .with_help(phrase!("reading-zone-help", example = "Europe/Belgrade"));
        issues.push(issue);
        Zone::utc()
    })
}

/// The calendar of the dates of events: that which the file names, or the usual one.
pub(super) fn calendar(file: &RonFile<'_>, issues: &mut Vec<Issue>) -> DateCalendar {
    let mut header = HeaderReader { file, issues };
    header.value::<DateCalendar>("calendar", LEFT_OUT).unwrap_or_default()
}

/// The hours of the parts of a day: those that the file states, or the usual ones.
pub(super) fn day_parts(file: &RonFile<'_>, scope: &Scope, issues: &mut Vec<Issue>) -> DayParts {
    let mut header = HeaderReader { file, issues };
    let form = header.value::<NamesForm<'_>>("day_parts", || label!("reading-usual-hours-taken"));
    let stated = form.and_then(|form| {
        header.checked(scope, "day_parts", |context| records::day_parts(&form, context))
    });
    stated.unwrap_or_default()
}

/// The kinds and the tags that the header declares, without those that are wrong.
pub(super) fn vocabulary(
    file: &RonFile<'_>,
    scope: &Scope,
    issues: &mut Vec<Issue>,
) -> (Vec<OwnKind>, Vec<Tag>) {
    let mut header = HeaderReader { file, issues };
    let kinds = header.readable("kinds", |text| parse::<Vec<KindRecordForm<'_>>>(text).err());
    let kinds = kinds.and_then(|(text, start)| {
        let forms = parse::<Vec<KindRecordForm<'_>>>(&text).ok()?;
        Some(header.check_at(scope, (&text, start), |context| declared_kinds(&forms, context)))
    });
    let tags = header.readable("tags", |text| parse::<Vec<TagRecordForm<'_>>>(text).err());
    let tags = tags.and_then(|(text, start)| {
        let forms = parse::<Vec<TagRecordForm<'_>>>(&text).ok()?;
        Some(header.check_at(scope, (&text, start), |context| declared_tags(&forms, context)))
    });
    (kinds.unwrap_or_default(), tags.unwrap_or_default())
}

/// The layers that the header names, each with the bytes of the name of its file.
pub(super) fn layers(
    file: &RonFile<'_>,
    scope: &Scope,
    issues: &mut Vec<Issue>,
) -> Vec<(MapLayer, Range<usize>)> {
    let mut header = HeaderReader { file, issues };
    let layers = header.readable("layers", |text| parse::<Vec<LayerForm<'_>>>(text).err());
    let layers = layers.and_then(|(text, start)| {
        let forms = parse::<Vec<LayerForm<'_>>>(&text).ok()?;
        let layers =
            header.check_at(scope, (&text, start), |context| named_layers(&forms, context));
        let locator = RonLocator::new(&text, start);
        let located = layers.into_iter().map(|(nth, layer)| {
            let list = FieldPath::Record;
            let span = locator.locate(&list.item(nth).field("file"));
            (layer, span)
        });
        Some(located.collect())
    });
    layers.unwrap_or_default()
}

/// The header. Its opening may select one of `events`.
pub(super) fn meta(
    file: &RonFile<'_>,
    scope: &Scope,
    events: &IdSet<EventId>,
    layers: Vec<MapLayer>,
    issues: &mut Vec<Issue>,
) -> Meta {
    let mut header = HeaderReader { file, issues };
    header.report_version();
    let title = header.required(scope, "title");
    let summary = header.required(scope, "summary");
    let time_zone = header.value::<FormStr<'_>>("time_zone", || label!("reading-utc-taken"));
    let time_zone = time_zone.filter(|name| Zone::named(name).is_ok());
    let languages = header.languages(scope);
    let reviewed = header.reviewed(scope, &languages);
    let credits = header.texts(scope, "credits");
    let grading = header.texts(scope, "grading");
    let projection = header.value::<ProjectionForm>("projection", PROJECTION_LOSS);
    let projection = projection
        .and_then(|form| header.checked(scope, "projection", |context| form.check(context)))
        .flatten();
    let basemap = header.value::<GroundKind>("basemap", || label!("reading-basemap-political"));
    let opening = header.opening(scope, events);
    Meta {
        title,
        summary,
        time_zone: time_zone.map_or_else(|| DEFAULT_ZONE.into(), |name| (*name).into()),
        calendar: scope.calendar,
        day_parts: scope.day_parts.clone(),
        languages,
        reviewed,
        credits,
        grading,
        kinds: scope.kinds.clone(),
        tags: scope.tags.clone(),
        projection,
        layers,
        basemap: basemap.unwrap_or_default(),
        opening,
    }
}

struct HeaderReader<'h, 't> {
    file: &'h RonFile<'t>,
    issues: &'h mut Vec<Issue>,
}

impl<'t> HeaderReader<'_, 't> {
    /// The bytes of a field's value, and the value's text; `None` for a missing field.
    fn field(&self, field: &str) -> Option<(Range<usize>, &'t str)> {
        let span = self.file.layout.header(field)?.clone();
        let text = self.file.text.get(span.clone())?;
        Some((span, text))
    }

    /// A plain value; `None` where it is missing, and with an error where it is of another type.
    fn value<T: Deserialize<'t>>(&mut self, field: &str, loss: Loss) -> Option<T> {
        let (span, text) = self.field(field)?;
        match parse(text) {
            Ok(value) => {
                self.report_control_characters(&span, text);
                Some(value)
            }
            Err(error) => {
                // A plain value is kept or lost as a whole: only the first error is reported.
                let reported = Cell::new(false);
                let first = |_: &str| (!reported.replace(true)).then(|| error.clone());
                self.issues.extend(recovered(text, span.start, loss, &first).1);
                None
            }
        }
    }

    /// Reports the control characters in what was read last.
    fn report_control_characters(&mut self, span: &Range<usize>, text: &str) {
        if take_control_characters() {
            self.issues.extend(control_characters(text, span.start));
        }
    }

    /// Reports a version that is missing or no number; [`other_version`] reports another number.
    fn report_version(&mut self) {
        const LOSS: Loss = || label!("reading-as-version-1");
        if self.field(VERSION_FIELD).is_none() {
            self.report_missing(VERSION_FIELD, LOSS);
        }
        self.value::<i64>(VERSION_FIELD, LOSS);
    }

    fn required(&mut self, scope: &Scope, field: &'static str) -> Text {
        const LOSS: Loss = || label!("reading-stays-empty");
        if self.field(field).is_none() {
            self.report_missing(field, LOSS);
        }
        let form = self.value::<WordsForm<'_>>(field, LOSS);
        match form {
            // An empty plain text is as good as the field left empty.
            Some(WordsForm::Plain(text)) => Text::from(&*text),
            Some(form) => self
                .checked(scope, field, |context| context.words(&form, &FieldPath::Record, LOSS))
                .flatten()
                .unwrap_or_else(|| Text::from("")),
            None => Text::from(""),
        }
    }

    /// Texts in a list, those that are empty left out.
    fn texts(&mut self, scope: &Scope, field: &'static str) -> Vec<Text> {
        let forms = self.value::<Vec<WordsForm<'_>>>(field, LEFT_OUT).unwrap_or_default();
        let checked = self.checked(scope, field, |context| {
            let at = FieldPath::Record;
            let text = |(nth, form)| context.optional_words(Some(form), &at.item(nth));
            forms.iter().enumerate().filter_map(text).collect()
        });
        checked.unwrap_or_default()
    }

    /// Runs a check of a field's value, with the issues at their places; `None` where the field is
    /// missing.
    fn checked<T>(
        &mut self,
        scope: &Scope,
        field: &str,
        check: impl FnOnce(&mut CheckContext<'_>) -> T,
    ) -> Option<T> {
        let (span, text) = self.field(field)?;
        let locator = RonLocator::new(text, span.start);
        let mut context = CheckContext::new(scope, None, &locator);
        let checked = check(&mut context);
        self.issues.extend(context.into_findings().into_issues(scope));
        Some(checked)
    }

    /// The text of a field's value without what cannot be read in it, with the byte at which it
    /// starts; `None` where the field is missing or nothing of it can be kept.
    fn readable(
        &mut self,
        field: &str,
        error_in: impl Fn(&str) -> Option<SpannedError>,
    ) -> Option<(String, usize)> {
        let (span, text) = self.field(field)?;
        let (text, issues) = recovered(text, span.start, LEFT_OUT, &error_in);
        self.issues.extend(issues);
        Some((text?, span.start))
    }

    /// Runs a check of a value that [`readable`](Self::readable) gave.
    fn check_at<T>(
        &mut self,
        scope: &Scope,
        (text, start): (&str, usize),
        check: impl FnOnce(&mut CheckContext<'_>) -> T,
    ) -> T {
        self.report_control_characters(&(start..start + text.len()), text);
        let locator = RonLocator::new(text, start);
        let mut context = CheckContext::new(scope, None, &locator);
        let checked = check(&mut context);
        self.issues.extend(context.into_findings().into_issues(scope));
        checked
    }

    fn report_missing(&mut self, field: &str, loss: Loss) {
        let what = phrase!("reading-dataset-needs-field", field = field);
        let issue = Issue::error("missing-field", what, self.file.layout.name.clone());
        let issue = issue.with_loss(loss);
        self.issues.push(if field == VERSION_FIELD {
            issue.with_help(phrase!("reading-write-version-first", field = VERSION_LINE))
        } else {
            issue
        });
    }

    /// English where the file names no languages.
    fn languages(&mut self, scope: &Scope) -> Vec<Box<str>> {
        let languages =
            self.value::<Vec<FormStr<'_>>>("languages", || label!("reading-english-taken"));
        let languages = languages.unwrap_or_default();
        self.checked(scope, "languages", |context| {
            for (nth, tag) in languages.iter().enumerate() {
                context.language_tag(tag, &FieldPath::Record.item(nth));
            }
        });
        if languages.is_empty() { vec!["en".into()] } else { boxed(&languages) }
    }

    /// Tags of the list of languages; others are left out.
    fn reviewed(&mut self, scope: &Scope, languages: &[Box<str>]) -> Vec<Box<str>> {
        let tags = self.value::<Vec<FormStr<'_>>>("reviewed", LEFT_OUT).unwrap_or_default();
        let mut kept = Vec::new();
        self.checked(scope, "reviewed", |context| {
            for (nth, tag) in tags.iter().enumerate() {
                if languages.iter().any(|language| **language == **tag) {
                    kept.push((**tag).into());
                } else {
                    context.error_with_help(
                        "unknown-language",
                        &FieldPath::Record.item(nth),
                        (phrase!("languages-unknown", tag = &**tag), LEFT_OUT),
                        Some(phrase!("languages-unknown.help", tag = &**tag)),
                    );
                }
            }
        });
        kept
    }

    fn opening(&mut self, scope: &Scope, events: &IdSet<EventId>) -> Option<Opening> {
        let (span, text) = self.field("opening")?;
        let error_in = |text: &str| parse::<OpeningForm<'_>>(text).err();
        let loss: Loss = || label!("check-opening-left-out");
        let (text, issues) = recovered(text, span.start, loss, &error_in);
        self.issues.extend(issues);
        let text = text?;
        let form = parse::<OpeningForm<'_>>(&text).ok()?;
        self.report_control_characters(&span, &text);
        let locator = RonLocator::new(&text, span.start);
        let mut context = CheckContext::new(scope, None, &locator);
        let opening = form.check(events, &mut context);
        self.issues.extend(context.into_findings().into_issues(scope));
        opening
    }
}

fn boxed(texts: &[FormStr<'_>]) -> Vec<Box<str>> {
    texts.iter().map(|text| (**text).into()).collect()
}
