//! Rules on message files: what the code asks for is there, what is there is asked for, and every
//! language says the same with the forms that it has.

use std::collections::{BTreeMap, BTreeSet};

use super::locales::{Folder, Phrase};
use super::sources::Code;

/// The language that the others are held against.
pub(super) const FIRST: &str = "en";

/// Sample numbers, of every plural form that the languages have.
const NUMBERS: [f64; 7] = [0.0, 1.0, 2.0, 5.0, 21.0, 1204.0, 2.5];

/// The folder of English.
pub(super) fn first(folders: &[Folder]) -> &Folder {
    folders.iter().find(|folder| folder.tag == FIRST).expect("a folder of English")
}

/// Messages that the code asks for and English lacks, and arguments that a language uses and the
/// code does not give.
pub(super) fn missing(code: &Code, folders: &[Folder]) -> Vec<String> {
    let mut found = Vec::new();
    for call in code.calls.iter().filter(|call| !call.in_test) {
        if !first(folders).patterns.contains_key(&call.id) {
            found.push(format!("{}: {FIRST} has no {}", call.path, call.id));
        }
        for folder in folders {
            let used = variables(folder, &call.id);
            let lacking: Vec<&str> =
                used.iter().filter(|name| !call.arguments.contains(**name)).copied().collect();
            if !lacking.is_empty() {
                let lacking = lacking.join(", ");
                found.push(format!("{}: {} in {} needs {lacking}", call.path, call.id, folder.tag));
            }
        }
        let used: BTreeSet<&str> =
            folders.iter().flat_map(|folder| variables(folder, &call.id)).collect();
        for name in call.arguments.iter().filter(|name| !used.contains(name.as_str())) {
            found.push(format!("{}: no language uses {name} of {}", call.path, call.id));
        }
    }
    found
}

/// A message, and those that it refers to.
fn reached<'a>(folder: &'a Folder, id: &str) -> Vec<&'a Phrase> {
    let mut all = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![id.to_owned()];
    while let Some(id) = open.pop() {
        let phrase = folder.patterns.get(&id).filter(|_| !seen.contains(&id));
        if let Some(phrase) = phrase {
            open.extend(phrase.refers_to.iter().cloned());
            all.push(phrase);
        }
        seen.insert(id);
    }
    all
}

/// Variables of a message, and of those that it refers to.
fn variables<'a>(folder: &'a Folder, id: &str) -> BTreeSet<&'a str> {
    let phrases = reached(folder, id).into_iter();
    phrases.flat_map(|phrase| phrase.variables.iter().map(String::as_str)).collect()
}

/// Messages of English that neither the code asks for nor another message refers to.
pub(super) fn unused(code: &Code, folders: &[Folder]) -> Vec<String> {
    let english = first(folders);
    let mut used: BTreeSet<&str> =
        code.calls.iter().filter(|call| !call.in_test).map(|call| call.id.as_str()).collect();
    // Marks of numbers and the like: the floor of texts asks for them without the macros.
    let own = code.literals.iter().filter(|literal| literal.path.starts_with("src/text/"));
    used.extend(own.map(|literal| literal.text.as_str()));
    used.extend(english.patterns.values().flat_map(|it| it.refers_to.iter().map(String::as_str)));
    let idle = english.patterns.keys().filter(|id| !used.contains(id.as_str()));
    idle.map(|id| format!("{FIRST}: nothing uses {id}")).collect()
}

/// Messages in files of another name, and messages that a folder has twice.
pub(super) fn misplaced(folders: &[Folder]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        // What a language says about itself and about numbers.
        let named = |id: &str, phrase: &Phrase| {
            phrase.file == "language"
                || id.trim_start_matches('-').starts_with(&format!("{}-", phrase.file))
        };
        let astray = folder.patterns.iter().filter(|(id, phrase)| !named(id, phrase));
        found.extend(astray.map(|(id, it)| format!("{}: {id} is in {}.ftl", folder.tag, it.file)));
        found
            .extend(folder.doubled.iter().map(|id| format!("{}: {id} is there twice", folder.tag)));
    }
    found
}

/// What a language lacks of English, has beyond it, keeps in another file, or says without a thing
/// that English names.
pub(super) fn differences(folders: &[Folder]) -> Vec<String> {
    let english = first(folders);
    let mut found = Vec::new();
    for folder in folders.iter().filter(|folder| folder.made_from.is_none()) {
        let tag = &folder.tag;
        for (id, phrase) in &english.patterns {
            let Some(own) = folder.patterns.get(id) else {
                found.push(format!("{tag}: {id} is missing"));
                continue;
            };
            if own.file != phrase.file {
                found.push(format!(
                    "{tag}: {id} is in {}.ftl, not in {}.ftl",
                    own.file, phrase.file
                ));
            }
            let has = stems(own);
            let lacking: Vec<&str> =
                stems(phrase).into_iter().filter(|stem| !has.contains(stem)).collect();
            if !lacking.is_empty() {
                found.push(format!("{tag}: {id} does not use {}", lacking.join(", ")));
            }
        }
        // A term is a language's own help.
        let more = folder.patterns.keys().filter(|id| !id.starts_with('-'));
        let more = more.filter(|id| !english.patterns.contains_key(*id));
        found.extend(more.map(|id| format!("{tag}: {id} is not in {FIRST}")));
    }
    found
}

/// Variables up to their first underscore: `date` and `date_of` are two cases of one date, and a
/// language uses the one that its grammar needs.
fn stems(phrase: &Phrase) -> BTreeSet<&str> {
    phrase.variables.iter().map(|name| name.split('_').next().unwrap_or(name)).collect()
}

/// Choices by number without a plural form that the language has, with one that it has not, or with
/// another default than "other".
pub(super) fn plurals(folders: &[Folder]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        let forms = folder.plural_forms();
        for (id, phrase) in &folder.patterns {
            for selector in phrase.selectors.iter().filter(|selector| selector.is_plural()) {
                let keys: BTreeSet<&String> =
                    selector.keys.iter().filter(|key| key.parse::<f64>().is_err()).collect();
                for form in forms.iter().filter(|form| !keys.contains(form)) {
                    found.push(format!("{}: {id} lacks the form \"{form}\"", folder.tag));
                }
                for key in keys.into_iter().filter(|key| !forms.contains(*key)) {
                    found.push(format!("{}: {id} has a form \"{key}\"", folder.tag));
                }
                if selector.default != "other" {
                    let default = &selector.default;
                    found.push(format!("{}: the default of {id} is \"{default}\"", folder.tag));
                }
            }
        }
    }
    found
}

/// What each variable of a message may be: numbers for a choice by number, the keys of another
/// choice, a word for the rest.
pub(super) fn samples(folder: &Folder, id: &str) -> BTreeMap<String, Vec<Sample>> {
    let phrases = reached(folder, id);
    let values = |name: &str| {
        let choices = phrases.iter().flat_map(|phrase| &phrase.selectors);
        let mut choices = choices.filter(|choice| choice.variable == name);
        match choices.next() {
            Some(choice) if choice.is_plural() => NUMBERS.map(Sample::Number).to_vec(),
            Some(choice) => choice.keys.iter().map(|key| Sample::of_key(key)).collect(),
            None => vec![Sample::Text("Zvečan".to_owned())],
        }
    };
    variables(folder, id).into_iter().map(|name| (name.to_owned(), values(name))).collect()
}

/// A sample argument.
#[derive(Clone, Debug)]
pub(super) enum Sample {
    Number(f64),
    Text(String),
}

impl Sample {
    fn of_key(key: &str) -> Self {
        key.parse().map_or_else(|_| Self::Text(key.to_owned()), Self::Number)
    }
}
