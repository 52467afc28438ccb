//! Languages of the interface, and the one in use.

use std::cell::Cell;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock, PoisonError, RwLock};

use super::number::{NumberMarks, set_marks};
use super::resource::{self, MessageBundle};

/// A language that the interface speaks: a folder of `assets/locales`.
///
/// A file of messages is parsed when one of them is first asked for. So a language that nobody
/// chooses costs what a few words of it do: the names of its months, where a date is typed.
pub struct Locale {
    tag: String,
    /// By the names of the files, without their ending; the longest first.
    bundles: Vec<(&'static str, LazyBundle)>,
    /// Messages without arguments, made once. They live as long as the program, as literals do:
    /// there are as many as the folder has messages, and no more.
    labels: RwLock<HashMap<&'static str, &'static str>>,
    number_marks: OnceLock<NumberMarks>,
}

/// The messages of a file.
type LazyBundle = LazyLock<MessageBundle, Box<dyn FnOnce() -> MessageBundle + Send>>;

impl std::fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Locale").field(&self.tag).finish()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

static LANGUAGES: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let mut tags = resource::tags();
    // The language that the others fall back on comes first in every menu.
    tags.sort_by_key(|tag| (tag != FALLBACK, tag.clone()));
    tags.into_iter().map(Locale::new).collect()
});

/// What a message is shown in where a language lacks it, and what opens where the system asks for
/// a language that Ibar does not speak.
const FALLBACK: &str = "en";

/// The file in which a language says what it is, and how it writes numbers.
const LANGUAGE: &str = "language";

thread_local! {
    static CURRENT: Cell<Option<&'static Locale>> = const { Cell::new(None) };
}

/// The languages of the interface: English, then the others by tag.
pub fn locales() -> &'static [Locale] {
    &LANGUAGES
}

/// The language of threads that set none.
static DEFAULT: OnceLock<&'static Locale> = OnceLock::new();

/// The language of threads that set none: what the system asks for, once the program has said so;
/// English before, and in tests.
pub fn default_locale() -> &'static Locale {
    DEFAULT.get().copied().unwrap_or_else(Locale::fallback)
}

/// Makes that the language of threads that set none, and of this one. The first call counts.
pub fn set_default(language: &'static Locale) {
    set_current(DEFAULT.get_or_init(|| language));
}

/// The language that messages are made in on this thread; that of the process until one is set.
///
/// It is a setting of the thread, as the zone of a clock is one of a process: the window's thread
/// sets it once a frame, a loader's thread when it starts, and tests run side by side in different
/// languages. A scene that is kept between frames has the language in its key.
pub fn current() -> &'static Locale {
    CURRENT.get().unwrap_or_else(|| {
        // Numbers take their marks from the thread.
        set_current(default_locale());
        default_locale()
    })
}

/// Sets the language of this thread.
pub fn set_current(language: &'static Locale) {
    CURRENT.set(Some(language));
    set_marks(language.number_marks());
}

/// Runs a function with another language on this thread.
pub fn in_locale<T>(language: &'static Locale, run: impl FnOnce() -> T) -> T {
    let before = current();
    if before == language {
        return run();
    }
    set_current(language);
    let result = run();
    set_current(before);
    result
}

impl Locale {
    fn new(tag: String) -> Self {
        let of_file = |name: &'static str| {
            let its = tag.clone();
            let make: Box<dyn FnOnce() -> MessageBundle + Send> =
                Box::new(move || resource::bundle(&its, name));
            (name, LazyLock::new(make))
        };
        let mut bundles: Vec<_> = resource::file_names(&tag).into_iter().map(of_file).collect();
        bundles.sort_by_key(|(name, _)| Reverse(name.len()));
        Self { bundles, tag, labels: RwLock::default(), number_marks: OnceLock::new() }
    }

    /// The language of a BCP 47 tag, as the folder is called; `None` where Ibar does not speak it.
    pub fn by_tag(tag: &str) -> Option<&'static Self> {
        locales().iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
    }

    /// The language for a list of wishes, the first wish first, as a system gives them: the
    /// language and script of a wish first, then its language alone. English where none fits.
    ///
    /// "sr-RS" is Serbian without a script: which one it means is the folder's to say
    /// (`systems-name` in `language.ftl`).
    pub fn of_wishes<S: AsRef<str>>(wishes: &[S]) -> &'static Self {
        let fits = |wish: &str| {
            let wish = wish.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
            let parts: Vec<&str> = wish.split('-').collect();
            (1..=parts.len()).rev().find_map(|count| {
                let head = parts.get(..count)?.join("-");
                Self::by_tag(&head).or_else(|| Self::by_systems_name(&head))
            })
        };
        wishes.iter().find_map(|wish| fits(wish.as_ref())).unwrap_or_else(Self::fallback)
    }

    fn by_systems_name(name: &str) -> Option<&'static Self> {
        let has = |language: &&Self| {
            let names = language.bundle_text("systems-name").unwrap_or_default();
            names.split_whitespace().any(|one| one.eq_ignore_ascii_case(name))
        };
        locales().iter().find(has)
    }

    /// English.
    pub fn fallback() -> &'static Self {
        static FIRST: LazyLock<&'static Locale> = LazyLock::new(|| {
            LANGUAGES
                .first()
                .unwrap_or_else(|| Box::leak(Box::new(Locale::new(FALLBACK.to_owned()))))
        });
        &FIRST
    }

    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the language calls itself.
    pub fn name(&'static self) -> &'static str {
        self.label("language-name")
    }

    fn number_marks(&self) -> NumberMarks {
        *self.number_marks.get_or_init(|| {
            let mark = |id| -> &'static str {
                Box::leak(self.bundle_text(id).unwrap_or_default().into_boxed_str())
            };
            NumberMarks {
                group: mark("number-group"),
                decimal: mark("number-decimal"),
                has_ordinal_point: !mark("number-ordinal").is_empty(),
            }
        })
    }

    /// Whether an editor who speaks it from childhood has read it.
    pub fn is_reviewed(&self) -> bool {
        self.bundle_text("reviewed").is_some_and(|text| text == "yes")
    }

    /// The messages among which that one is, if the language has it: those of the file whose name
    /// it begins with, or else of the file about the language itself.
    pub(super) fn bundle_with(&self, id: &str) -> Option<&MessageBundle> {
        let is_of = |name: &str| {
            id.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let found =
            self.bundles.iter().find(|(name, bundle)| is_of(name) && bundle.has_message(id));
        let found = found.or_else(|| self.bundles.iter().find(|(name, _)| *name == LANGUAGE));
        found.map(|(_, bundle)| &**bundle)
    }

    /// A message without arguments; the identifier in angle brackets where no language has it,
    /// which a test keeps from happening.
    pub fn label(&'static self, id: &'static str) -> &'static str {
        let known = self.labels.read().unwrap_or_else(PoisonError::into_inner).get(id).copied();
        known.unwrap_or_else(|| {
            let text: &'static str = Box::leak(self.message(id, &[]).into_boxed_str());
            self.labels.write().unwrap_or_else(PoisonError::into_inner).insert(id, text);
            text
        })
    }

    /// A message of this language's own folder, without arguments; `None` where it lacks it.
    pub(super) fn bundle_text(&self, id: &str) -> Option<String> {
        let bundle = self.bundle_with(id)?;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_gets_its_language_and_script_or_english() {
        let of = |wish: &str| Locale::of_wishes(&[wish]).tag().to_owned();
        assert_eq!(of("sq_AL.UTF-8"), "sq");
        assert_eq!(of("sr_RS.UTF-8"), "sr-Cyrl");
        assert_eq!(of("sr_RS@latin"), "sr-Cyrl");
        assert_eq!(of("sr-Latn-RS"), "sr-Latn");
        assert_eq!(of("hu_HU"), "en");
        assert_eq!(of("C"), "en");
        assert_eq!(Locale::of_wishes::<&str>(&[]).tag(), "en");
        assert_eq!(Locale::of_wishes(&["xx", "sq"]).tag(), "sq");
    }

    #[test]
    fn a_language_holds_for_what_runs_in_it() {
        let albanian = Locale::by_tag("sq").unwrap();
        assert_eq!(current().tag(), "en");
        assert_eq!(in_locale(albanian, || current().tag()), "sq");
        assert_eq!(current().tag(), "en");
    }

    #[test]
    fn a_message_is_found_in_the_file_that_its_name_begins_with() {
        for locale in locales() {
            for (name, bundle) in &locale.bundles {
                for id in resource::ids(locale.tag(), name) {
                    let found = locale.bundle_with(&id).expect("a bundle");
                    assert!(
                        std::ptr::eq(found, &raw const **bundle),
                        "{}: {id} of {name}",
                        locale.tag()
                    );
                }
            }
        }
    }

    #[test]
    fn a_word_of_another_language_costs_the_file_that_it_is_in() {
        // A language of this test's own: others may have asked those of the program.
        let serbian = Locale::new("sr-Cyrl".to_owned());
        assert!(serbian.bundle_text("time-today").is_none(), "no such message");
        assert!(serbian.bundle_text("number-decimal").is_some());
        let parsed = |(name, bundle): &(&'static str, LazyBundle)| {
            LazyLock::get(bundle).is_some().then_some(*name)
        };
        let parsed: Vec<_> = serbian.bundles.iter().filter_map(parsed).collect();
        assert!(parsed.len() <= 2 && serbian.bundles.len() > 20, "{parsed:?}");
    }

    #[test]
    fn every_language_has_a_name_of_its_own() {
        let names: Vec<&str> = locales().iter().map(Locale::name).collect();
        assert_eq!(names, ["English", "Shqip", "Српски", "Srpski"]);
    }
}
