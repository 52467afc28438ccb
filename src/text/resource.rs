//! Message files of `assets/locales`, embedded in the program, and the bundles made from them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use fluent_syntax::ast::{self, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use super::inflected::{of_form, plain_form};
use super::number::number;
use super::serbian;

/// The messages of a file.
pub(super) type MessageBundle = FluentBundle<FluentResource>;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// The tags of the folders.
pub(super) fn tags() -> Vec<String> {
    let name = |folder: &Dir<'_>| folder.path().to_str().map(str::to_owned);
    LOCALES.dirs().filter_map(name).collect()
}

/// The texts of a folder's files, by name.
fn files(tag: &str) -> Vec<(&'static str, &'static str)> {
    let Some(folder) = LOCALES.get_dir(tag) else { return Vec::new() };
    let text = |file: &'static include_dir::File<'_>| {
        Some((file.path().file_name()?.to_str()?, file.contents_utf8()?))
    };
    folder.files().filter_map(text).collect()
}

/// The ending of the files' names.
const ENDING: &str = ".ftl";

/// The names of the files of a language without their ending, whichever folder they are in.
pub(super) fn file_names(tag: &str) -> Vec<&'static str> {
    let own = files(tag);
    let others = source(&own).map(|source| files(&source)).unwrap_or_default();
    let names = own.iter().chain(&others).filter_map(|(name, _)| name.strip_suffix(ENDING));
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The identifiers of the messages in a file of a language.
#[cfg(test)]
pub(super) fn ids(tag: &str, name: &str) -> Vec<String> {
    let text = text_of(tag, name).unwrap_or_default();
    let body = parser::parse(text.as_str()).unwrap_or_else(|(resource, _)| resource).body;
    let id = |entry: &ast::Entry<&str>| match entry {
        ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    body.iter().filter_map(id).collect()
}

/// The text of a file of a language. A folder that says `made-from = sr-Latn` in its `language.ftl`
/// holds no other messages: its texts are those of that folder in Cyrillic letters.
fn text_of(tag: &str, name: &str) -> Option<String> {
    let is_it = |(file, _): &&(&str, &str)| file.strip_suffix(ENDING) == Some(name);
    let own = files(tag);
    if let Some((_, text)) = own.iter().find(is_it) {
        return Some((*text).to_owned());
    }
    let source = files(&source(&own)?);
    source.iter().find(is_it).map(|(_, text)| in_cyrillic(text))
}

/// The folder that the texts of these files are made from; `None` where they are all there.
fn source(files: &[(&str, &str)]) -> Option<String> {
    files.iter().find_map(|(_, text)| made_from(text))
}

/// The messages of one file of a language, by the file's name without its ending.
pub(super) fn bundle(tag: &str, name: &str) -> MessageBundle {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks of direction around every argument would be copied along with a text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(value) => Some(number(value.value)),
        FluentValue::String(text) => plain_form(text),
        _ => None,
    }));
    let added = bundle.add_function("OF", |values, _| of_form(values));
    debug_assert!(added.is_ok(), "{added:?}");
    if let Some(text) = text_of(tag, name) {
        add(&mut bundle, (tag, name), text);
    }
    bundle
}

fn made_from(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix("made-from"))?;
    Some(line.trim_start_matches([' ', '=']).trim_end().to_owned())
}

/// Adds a file. The files are embedded and a test parses them all, so what is wrong with one never
/// reaches a reader.
fn add(bundle: &mut MessageBundle, place: (&str, &str), text: String) {
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
        debug_assert!(errors.is_empty(), "{place:?}: {errors:?}");
        resource
    });
    let added = bundle.add_resource(resource);
    debug_assert!(added.is_ok(), "{place:?}: {added:?}");
}

/// The file with its words in Serbian Cyrillic. Arguments, and words that are quoted in braces as
/// `{"RON"}`, stay as they are.
fn in_cyrillic(text: &str) -> String {
    let mut resource = parser::parse(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    for entry in &mut resource.body {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
            ast::Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
            _ => continue,
        };
        let parts = attributes.iter_mut().map(|attribute| &mut attribute.value);
        value.into_iter().chain(parts).for_each(pattern_in_cyrillic);
    }
    serializer::serialize(&resource)
}

fn pattern_in_cyrillic(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = serbian::cyrillic(value),
            PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                for variant in variants {
                    pattern_in_cyrillic(&mut variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_every_language_is_well_formed() {
        for tag in tags() {
            for (name, text) in files(&tag) {
                if let Err((_, errors)) = parser::parse(text) {
                    panic!("{tag}/{name}: {errors:?}");
                }
            }
            for name in file_names(&tag) {
                bundle(&tag, name);
            }
        }
    }

    #[test]
    fn words_go_to_cyrillic_and_arguments_and_quoted_words_stay() {
        let latin = "a = Ljudi { $name } i {\"RON\"}, { $count ->\n    [one] njegov dan\n   *[other] njihovi dani\n}\n";
        let cyrillic = in_cyrillic(latin);
        assert!(cyrillic.contains("Људи { $name } и { \"RON\" }"), "{cyrillic}");
        assert!(cyrillic.contains("[one] његов дан"), "{cyrillic}");
    }
}
