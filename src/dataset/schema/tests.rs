//! Comparison of the schema with the forms, as serde sees them.

mod tracer;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize as _;
use serde::de::value::Error;

use self::tracer::{FormShape, Tracer};
use super::EXAMPLE;
use super::schema;
use crate::dataset::load;
use crate::dataset::reader::{RonNode, outline, parse};
use crate::dataset::record_list::RecordList;
use crate::dataset::records::{DatasetForm, FormStr, HEADER_FIELDS, WordsForm};

/// The fields and words of a file without the field at the path `omitted`; an error where the
/// field is needed.
fn form_without(omitted: Option<&str>) -> Result<FormShape, Error> {
    let mut shape = FormShape { omitted: omitted.map(str::to_owned), ..FormShape::default() };
    // Each pass tries another word of each enumeration, until there are no more.
    loop {
        let before = shape.visited.len();
        let tracer = Tracer { shape: &mut shape, path: String::new() };
        DatasetForm::deserialize(tracer)?;
        if shape.visited.len() == before {
            return Ok(shape);
        }
    }
}

/// The fields and words of the whole file.
fn form() -> FormShape {
    form_without(None).expect("a form that takes the values of the tracer")
}

/// The fields in the schema, by path, with the position of each.
fn written(text: &str) -> BTreeMap<String, Vec<Range<usize>>> {
    fn add(
        text: &str,
        node: &RonNode,
        path: &str,
        fields: &mut BTreeMap<String, Vec<Range<usize>>>,
    ) {
        let head = &text[node.head.clone()];
        if node.entries.is_empty() || head == "{" {
            return;
        }
        let named = head.starts_with(char::is_alphabetic);
        let path = if named { format!("{path}.{head}") } else { path.to_owned() };
        for entry in &node.entries {
            let Some(key) = &entry.key else {
                add(text, &entry.value, &path, fields);
                continue;
            };
            let path = format!("{path}.{}", &text[key.clone()]);
            fields.entry(path.clone()).or_default().push(key.clone());
            add(text, &entry.value, &path, fields);
        }
    }
    let mut fields = BTreeMap::new();
    add(text, &outline(text), "", &mut fields);
    fields
}

/// The dataset in the schema, without the lines above it.
fn example() -> String {
    let text = schema();
    text[text.find("Dataset(").expect("a dataset")..].to_owned()
}

#[test]
fn every_comment_of_the_example_is_a_message_and_every_message_stands_in_it() {
    let text = schema();
    let left: Vec<&str> = text.lines().filter(|line| line.contains("{schema-")).collect();
    assert!(left.is_empty(), "{left:#?}");
    let plain = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("//") && line.len() > 2 && !line.ends_with('}')
    };
    let plain: Vec<&str> = EXAMPLE.lines().filter(plain).collect();
    assert!(plain.is_empty(), "comments in English only: {plain:#?}");
    let code = include_str!("comments.rs");
    let named = code.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next());
    let unused: Vec<&str> = named.filter(|id| !EXAMPLE.contains(&format!("{{{id}}}"))).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_schema_is_itself_a_dataset_without_a_problem() {
    let loaded = load(schema().as_bytes());
    assert_eq!(loaded.problems().next(), None);
    assert!(loaded.dataset.is_some_and(|dataset| dataset.events().len() == 8));
}

#[test]
fn the_schema_has_every_field_of_every_form_and_no_other() {
    let (form, written) = (form(), written(&example()));
    let missing: Vec<_> =
        form.fields.iter().filter(|field| !written.contains_key(*field)).collect();
    // An element that shows another word than the first need not repeat every field.
    let location = |field: &str| field.contains(".Presence.where.");
    let missing: Vec<_> = missing.into_iter().filter(|field| !location(field)).collect();
    let extra: Vec<_> = written.keys().filter(|field| !form.fields.contains(*field)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?}, extra {extra:#?}");
    assert!(form.fields.len() > 100, "only {} fields", form.fields.len());
}

#[test]
fn every_field_is_explained_once_and_marked_where_it_is_needed() {
    let text = &example();
    for (path, spans) in written(text) {
        // Locations of forces and points in lists are explained where they are first written.
        if [".Presence.where.", ".outline.", ".path."].iter().any(|part| path.contains(part)) {
            continue;
        }
        let explained: Vec<&str> =
            spans.iter().filter_map(|span| explanation(text, span)).collect();
        assert!(!explained.is_empty(), "{path} is not below its meaning");
        let needed = form_without(Some(&path)).is_err();
        let marked = explained[0].starts_with("// Needed. ");
        assert_eq!(marked, needed, "{path}: {}", explained[0]);
    }
}

/// The first line of the comment above the field whose name is at `span`; `None` where there is no
/// comment, or the name does not begin a line.
fn explanation<'t>(text: &'t str, span: &Range<usize>) -> Option<&'t str> {
    let mut lines = text[..span.start].split('\n').rev();
    lines.next().filter(|indent| indent.trim().is_empty())?;
    lines.map(str::trim_start).take_while(|line| line.starts_with("//")).last()
}

#[test]
fn every_word_of_every_enumeration_is_explained() {
    let mut lists: BTreeSet<Vec<&str>> = BTreeSet::new();
    let mut list: Vec<&str> = Vec::new();
    let text = example();
    for line in text.lines() {
        let comment = line.trim_start().strip_prefix("//   ");
        match comment {
            // A further line of the same explanation is indented below it.
            Some(comment) if comment.starts_with(' ') => {}
            Some(comment) => {
                let end = comment.find([' ', '(']).unwrap_or(comment.len());
                list.push(&comment[..end]);
            }
            None => drop(lists.insert(std::mem::take(&mut list))),
        }
    }
    let kinds = crate::model::EventKind::ALL.map(crate::model::EventKind::word);
    assert!(lists.contains(kinds.as_slice()), "the words of kinds are {kinds:?}");
    for (name, words) in form().words {
        assert!(lists.contains(words), "the words of {name} are {words:?}");
    }
}

#[test]
fn no_line_of_the_schema_is_longer_than_a_hundred_characters() {
    assert!(schema().lines().all(|line| line.chars().count() <= 100), "{}", schema());
}

#[test]
fn the_form_in_one_piece_has_the_fields_that_the_reader_knows() {
    let fields = form().fields;
    let top = |path: &&String| path.matches('.').count() == 2;
    let fields: BTreeSet<_> =
        fields.iter().filter(top).filter_map(|path| path.rsplit('.').next()).collect();
    let known = HEADER_FIELDS.into_iter().chain(RecordList::ALL.map(RecordList::field));
    assert_eq!(fields, known.collect());
}

/// The text of a form that is a plain string.
fn words<'f>(form: &'f WordsForm<'_>) -> &'f str {
    match form {
        WordsForm::Plain(text) => text,
        WordsForm::ByLanguage(_) => "",
    }
}

fn plain(texts: &[crate::model::Text]) -> Vec<&str> {
    texts.iter().map(crate::model::Text::get).collect()
}

#[test]
fn the_schema_in_one_piece_says_what_the_reader_makes_of_its_parts() {
    let text = schema();
    let form = parse::<DatasetForm<'_>>(&text).expect("the schema");
    let dataset = load(schema().as_bytes()).dataset.expect("the schema");
    let texts = |texts: &[FormStr<'_>]| -> Vec<Box<str>> {
        texts.iter().map(|text| (**text).into()).collect()
    };
    let meta = &dataset.meta;
    assert_eq!(form.ibar, 1);
    assert_eq!(words(&form.title), &*meta.title);
    assert_eq!(words(&form.summary), &*meta.summary);
    assert_eq!(form.time_zone.as_deref(), Some(&*meta.time_zone));
    assert_eq!(form.day_parts.map_or(0, |parts| parts.0.len()), meta.day_parts.hours.len());
    assert_eq!(texts(&form.languages), meta.languages);
    assert_eq!(texts(&form.reviewed), meta.reviewed);
    assert_eq!(form.credits.iter().map(words).collect::<Vec<_>>(), plain(&meta.credits));
    assert_eq!(form.grading.iter().map(words).collect::<Vec<_>>(), plain(&meta.grading));
    assert_eq!(form.kinds.len(), meta.kinds.len());
    assert_eq!(form.tags.len(), meta.tags.len());
    assert_eq!(form.projection.is_some(), meta.projection.is_some());
    assert_eq!(form.calendar, Some(meta.calendar));
    assert_eq!(form.layers.len(), meta.layers.len());
    assert_eq!(form.basemap, Some(meta.basemap));
    assert_eq!(form.opening.is_some(), meta.opening.is_some());
    assert_eq!(form.actors.len(), dataset.actors().len());
    assert_eq!(form.sources.len(), dataset.sources().len());
    assert_eq!(form.places.len(), dataset.places().len());
    assert_eq!(form.events.len(), dataset.events().len());
    assert_eq!(form.forces.len(), dataset.forces().len());
    assert_eq!(form.phases.len(), dataset.phases().len());
    assert_eq!(form.stories.len(), dataset.stories().len());
}
