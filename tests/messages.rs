//! Promises about messages: no words in the code, and every language complete and well formed.

mod agreement;
mod locales;
mod sources;
mod words;

use std::path::Path;
use std::sync::LazyLock;

use ibar::text::{Argument, locales as languages};

use self::agreement::{Sample, differences, misplaced, missing, plurals, samples, unused};
use self::locales::Folder;
use self::sources::Code;

/// The code of the program and its library, read once.
static CODE: LazyLock<Code> = LazyLock::new(|| Code::read(Path::new(env!("CARGO_MANIFEST_DIR"))));

/// The folders of messages, read once.
static FOLDERS: LazyLock<Vec<Folder>> =
    LazyLock::new(|| locales::read(Path::new(env!("CARGO_MANIFEST_DIR"))));

/// Fails with the findings, one a line.
#[track_caller]
fn assert_none(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn code_and_messages_are_found() {
    assert!(CODE.calls.len() > 300, "{} calls", CODE.calls.len());
    assert!(CODE.literals.len() > 300, "{} literals", CODE.literals.len());
    let tags: Vec<&str> = FOLDERS.iter().map(|folder| folder.tag.as_str()).collect();
    assert_eq!(tags, ["en", "sq", "sr-Cyrl", "sr-Latn"]);
    assert!(FOLDERS.iter().any(|folder| folder.made_from.as_deref() == Some("sr-Latn")));
}

#[test]
fn no_words_reach_the_screen_from_the_code() {
    assert_none(&words::findings(&CODE));
}

#[test]
fn every_message_that_the_code_asks_for_exists_and_gets_its_arguments() {
    assert_none(&missing(&CODE, &FOLDERS));
}

#[test]
fn every_message_that_exists_is_used() {
    assert_none(&unused(&CODE, &FOLDERS));
}

#[test]
fn every_message_stands_once_in_the_file_that_its_name_tells() {
    assert_none(&misplaced(&FOLDERS));
}

#[test]
fn every_language_has_every_message_and_says_all_that_english_says() {
    assert_none(&differences(&FOLDERS));
}

#[test]
fn choices_by_number_have_every_plural_form_of_the_language() {
    assert_none(&plurals(&FOLDERS));
}

#[test]
fn plural_forms_of_the_languages_are_those_of_unicode() {
    let forms = |tag: &str| {
        let own = Folder::new(tag).plural_forms();
        own.into_iter().collect::<Vec<_>>().join(" ")
    };
    for (tag, expected) in [
        ("en", "one other"),
        ("sr-Latn", "few one other"),
        ("sr-Cyrl", "few one other"),
        ("sq", "one other"),
        ("sl", "few one other two"),
    ] {
        assert_eq!(forms(tag), expected, "{tag}");
    }
}

#[test]
fn every_language_makes_every_message_without_an_error() {
    for language in languages() {
        let folder = FOLDERS.iter().find(|folder| folder.tag == language.tag());
        let folder = folder.expect("the language's folder");
        let source = folder.made_from.as_ref();
        let source = FOLDERS.iter().find(|it| source == Some(&it.tag)).unwrap_or(folder);
        for id in source.patterns.keys().filter(|id| !id.starts_with('-')) {
            let samples = samples(source, id);
            let most = samples.values().map(Vec::len).max().unwrap_or(1);
            for nth in 0..most {
                let arguments: Vec<(&'static str, Argument)> = samples
                    .iter()
                    .map(|(name, values)| {
                        let name: &'static str = Box::leak(name.clone().into_boxed_str());
                        let argument = match &values[nth % values.len()] {
                            Sample::Number(number) => Argument::from(*number),
                            Sample::Text(text) => Argument::from(text),
                        };
                        (name, argument)
                    })
                    .collect();
                // A debug build fails by itself on an error in the message.
                let text = language.message(id, &arguments);
                let place = format!("{} {id}: {text:?}", language.tag());
                assert_ne!(text, format!("<{id}>"), "{place}");
                // A comment has to start its line: between a message and its attributes it is text.
                assert!(!text.contains("\n#"), "{place}");
            }
        }
    }
}

#[test]
fn the_rules_on_messages_find_what_is_wrong() {
    let mut code = Code::default();
    let calls = "fn a() { label!(\"bars-a\"); message!(\"bars-b\", count = 1, old = 2); }";
    code.add("src/ui/bars.rs", calls, false);
    code.add("src/ui/tests.rs", "fn a() { label!(\"bars-only-in-a-test\"); }", true);
    let mut english = Folder::new("en");
    let b = "bars-b = { $count ->\n    [one] day\n   *[other] days\n}\n    .tip = { $who }\n";
    english.add("bars", &format!("{b}menu-c = C\n"));
    let mut serbian = Folder::new("sr-Latn");
    serbian
        .add("bars", "bars-b = { $count ->\n    [one] dan\n   *[few] dana\n}\nbars-d = D { $x }\n");
    let folders = [english, serbian];
    assert_eq!(
        missing(&code, &folders),
        ["src/ui/bars.rs: en has no bars-a", "src/ui/bars.rs: no language uses old of bars-b"]
    );
    assert_eq!(unused(&code, &folders), ["en: nothing uses bars-b.tip", "en: nothing uses menu-c"]);
    assert_eq!(misplaced(&folders), ["en: menu-c is in bars.ftl"]);
    assert_eq!(
        plurals(&folders),
        ["sr-Latn: bars-b lacks the form \"other\"", "sr-Latn: the default of bars-b is \"few\""]
    );
    assert_eq!(
        differences(&folders),
        [
            "sr-Latn: bars-b.tip is missing",
            "sr-Latn: menu-c is missing",
            "sr-Latn: bars-d is not in en"
        ]
    );
}
