//! Launch options: what the command line asks of a window, resolved against the dataset that it
//! opens.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use super::load_failure::file_name;
use super::{Document, LoadFailure};
use crate::geo::theatre;
use crate::model::{
    Credibility, Dataset, EventId, GradeFloor, Language, Moment, Reliability, TimeSpan, When,
};
use crate::state::{AppState, Filter, KnownBy, SharedView, unknown_value};
use crate::text::{Phrase, list};
use crate::time::{TypedContext, Zone, parse, read_when};
use crate::{label, message};

/// The most characters of an address that a message repeats.
const MOST_SHOWN: usize = 120;

/// Options of a window that depend on its dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaunchOptions {
    /// Where the playhead is put, as a typed time; `None` leaves it.
    pub at: Option<String>,
    /// The typed time with which the dates shown begin; `None` for the dataset's first, or for none.
    pub from: Option<String>,
    /// The typed time with whose end the dates shown end; `None` for the dataset's last, or for none.
    pub to: Option<String>,
    /// The typed time by whose end a claim must have been made to be shown; `None` shows all.
    pub known_by: Option<String>,
    /// The event to select; `None` leaves the selection.
    pub select: Option<EventId>,
    /// The line of the filter; `None` leaves the filter.
    pub filter: Option<String>,
    /// A view that somebody passed on, as an address or what stands behind its `?`; `None` leaves
    /// what the session or the dataset has. What other options say holds all the same.
    pub view: Option<String>,
    /// The least grade, as a letter and a number; `None` leaves it.
    pub grade: Option<String>,
    /// The language of names; `None` leaves it.
    pub names: Option<Language>,
    /// The language of the interface, one that Ibar speaks; `None` leaves it.
    pub language: Option<Language>,
}

/// Launch options in terms of a dataset; `None` is as in [`LaunchOptions`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResolvedOptions {
    /// Where the playhead is put.
    pub at: Option<Moment>,
    /// The dates shown.
    pub range: Option<TimeSpan>,
    /// The instant by which a claim must have been made to be shown.
    pub known_by: Option<Moment>,
    /// The event to select, which the dataset has.
    pub select: Option<EventId>,
    /// A view that somebody passed on, with the playhead and the selection of the options.
    pub view: Option<SharedView>,
    /// The filter, whose values the dataset has.
    pub filter: Option<Filter>,
    /// The least grade of events and claims.
    pub grade: Option<GradeFloor>,
    /// The language of names.
    pub names: Option<Language>,
    /// The language of the interface.
    pub language: Option<Language>,
}

impl LaunchOptions {
    /// The first fault that no dataset can mend, as a message for the command line.
    pub fn validate(&self) -> Option<String> {
        // Before there is data, any span has a start and an end.
        let extent = Some(TimeSpan::ALWAYS);
        let dates = [
            ("--at", &self.at),
            ("--from", &self.from),
            ("--to", &self.to),
            ("--known-by", &self.known_by),
        ];
        let fault = dates.into_iter().find_map(|(name, text)| {
            read_option(name, text.as_deref()?, &Zone::utc(), extent).err()
        });
        fault
            .or_else(|| read_filter(self.filter.as_deref()?, None).err())
            .or_else(|| read_grade(self.grade.as_deref()?).err())
            .or_else(|| read_view(self.view.as_deref()?).err())
    }

    /// The options in terms of any dataset; `None` where it depends on the dataset what they mean.
    pub fn resolve_for_any(&self) -> Option<ResolvedOptions> {
        let language = self.language;
        let are_all = *self == Self { language, ..Self::default() };
        are_all.then(|| ResolvedOptions { language, ..ResolvedOptions::default() })
    }

    /// The options that the document can fulfil, and a message for each of the others.
    pub fn resolve(self, document: &Document) -> (ResolvedOptions, Vec<String>) {
        self.resolve_in(&document.dataset, &document.name)
    }

    /// The same for the dataset of a file of that name.
    pub fn resolve_in(self, dataset: &Dataset, file: &str) -> (ResolvedOptions, Vec<String>) {
        let mut faults = Vec::new();
        let zone = Zone::named(&dataset.meta.time_zone).unwrap_or_else(|_| Zone::utc());
        let mut when = |name: &str, text: Option<String>| -> Option<When> {
            let read = read_option(name, &text?, &zone, dataset.extent());
            read.map_err(|message| faults.push(message)).ok()
        };
        let at = when("--at", self.at).map(|when| when.anchor());
        let from = when("--from", self.from).map(|when| when.earliest());
        // An instant is a date of no length, and belongs to the dates shown.
        let end = |when: When| when.latest().max(when.earliest().plus_millis(1));
        let to = when("--to", self.to).map(end);
        let known_by = when("--known-by", self.known_by).map(|when| when.latest());
        let range = (from.is_some() || to.is_some()).then(|| {
            let extent = dataset.extent().unwrap_or(TimeSpan::ALWAYS);
            let from = from.unwrap_or_else(|| extent.start());
            (from, to.unwrap_or_else(|| extent.end()))
        });
        if range.is_some_and(|(from, to)| to <= from) && faults.is_empty() {
            faults.push(label!("app-range-backwards").to_owned());
        }
        let range = range.map(|(from, to)| TimeSpan::between(from, to));
        let select = self.select.filter(|id| {
            let found = dataset.event(id).is_some();
            if !found {
                let id = id.as_str();
                faults.push(message!(
                    "app-no-such-event",
                    option = "--select",
                    file = file,
                    id = id
                ));
            }
            found
        });
        let filter = self.filter.map(|line| read_filter(&line, Some(dataset)));
        let filter = filter.transpose().map_err(|message| faults.push(message)).ok().flatten();
        let view = self.view.map(|text| read_view(&text));
        let view = view.transpose().map_err(|message| faults.push(message)).ok().flatten();
        let view = view.map(|view| {
            let view = match at {
                Some(at) => view.with_playhead(at),
                None => view,
            };
            match &select {
                Some(id) => view.with_selection(id.clone()),
                None => view,
            }
        });
        let (at, select) = if view.is_some() { (None, None) } else { (at, select) };
        let grade = self.grade.map(|text| read_grade(&text));
        let grade = grade.transpose().map_err(|message| faults.push(message)).ok().flatten();
        let (names, language) = (self.names, self.language);
        let names = names.filter(|names| {
            let offered = theatre().name_choices(dataset);
            let has = *names == Language::AS_INTERFACE || offered.iter().any(|(it, _)| it == names);
            if !has {
                let tags = [Language::AS_INTERFACE].iter().chain(offered.iter().map(|(it, _)| it));
                let tags: Vec<&str> = tags.map(Language::tag).collect();
                let (tag, languages) = (names.tag(), list(&tags));
                faults.push(message!(
                    "app-no-names-in",
                    option = "--names",
                    file = file,
                    tag = tag,
                    languages = languages
                ));
            }
            has
        });
        let resolved =
            ResolvedOptions { at, range, known_by, select, view, filter, grade, names, language };
        (resolved, faults)
    }
}

impl ResolvedOptions {
    /// Applies the options to a state.
    pub fn apply(&self, state: &mut AppState, dataset: &Dataset) {
        if let Some(view) = &self.view {
            view.show(state, dataset);
            state.fit(dataset);
        }
        if let Some(at) = self.at {
            state.start_at(at, dataset);
        }
        if let Some(range) = self.range {
            let goes = self.at.is_none() && self.view.is_none();
            state.start_within(range, goes, dataset);
        }
        if let Some(by) = self.known_by {
            state.known_by = KnownBy { on: true, by: Some(by) };
        }
        if let Some(filter) = &self.filter {
            state.filter.clone_from(filter);
        }
        if let Some(grade) = self.grade {
            state.filter.at_least = Some(grade);
        }
        if let Some(names) = self.names {
            state.display.names = names;
        }
        if self.language.is_some() {
            state.display.language = self.language;
        }
        if let Some(select) = &self.select {
            state.start_with(select, dataset, self.at.is_none());
        }
    }
}

/// The file that a window was opened for and does not have yet.
#[derive(Debug)]
pub(super) struct PendingOpen {
    /// The file.
    pub(super) path: PathBuf,
    /// The options to apply once it is read.
    pub(super) options: LaunchOptions,
    /// Why it will not come; `None` while it may.
    pub(super) ended: Option<Phrase>,
}

impl PendingOpen {
    pub(super) fn new(path: PathBuf, options: LaunchOptions) -> Self {
        Self { path, options, ended: None }
    }

    /// Notes that the file cannot be opened.
    pub(super) fn end(&mut self, failure: &LoadFailure) {
        let (file, reason) = (file_name(&failure.path), failure.reason.clone());
        self.ended = Some(Phrase::new(move || {
            message!("app-file-and-reason", file = &file, reason = reason.to_string())
        }));
    }
}

/// The date that the value of an option gives, or a message. A step starts from now.
pub(crate) fn read_option(
    option: &str,
    text: &str,
    zone: &Zone,
    extent: Option<TimeSpan>,
) -> Result<When, String> {
    let now = now();
    let fault = match read_when(text, TypedContext { zone, from: now, now, extent }) {
        Some(Ok(when)) => return Ok(when),
        Some(Err(error)) => error.phrase(),
        // The problem of a text that is like no time at all is the one that EDTF has with it.
        None => parse(text, zone).map_or_else(|error| error.to_string(), |_| String::new()),
    };
    Err(message!("app-bad-option", option = option, text = text, fault = fault))
}

/// The filter that the line of an option asks for, or a message: of a line that cannot be read, or of
/// a value that the dataset does not have.
pub(crate) fn read_filter(line: &str, dataset: Option<&Dataset>) -> Result<Filter, String> {
    let filter = Filter::from_line(line);
    let unknown = || dataset.and_then(|dataset| unknown_value(line, dataset));
    let fault = match filter {
        Ok(filter) => match unknown() {
            None => return Ok(filter),
            Some(fault) => fault,
        },
        Err(fault) => fault,
    };
    Err(message!("app-bad-option", option = "--filter", text = line, fault = fault.words()))
}

/// The view that the value of an option asks for, or a message.
fn read_view(text: &str) -> Result<SharedView, String> {
    SharedView::read(text).map_err(|fault| {
        let shown: String = text.chars().take(MOST_SHOWN).collect();
        message!("app-bad-option", option = "--view", text = shown, fault = fault.words())
    })
}

/// The least grade that an option asks for, or a message: a letter A to E and a number 1 to 5, for F
/// and 6 mean that nothing can be judged.
fn read_grade(text: &str) -> Result<GradeFloor, String> {
    let floor = || {
        let mut letters = text.trim().chars();
        let (letter, digit) = (letters.next()?.to_ascii_uppercase(), letters.next()?);
        let letter = Reliability::ALL.into_iter().find(|it| it.letter() == letter)?;
        let number = Credibility::try_from(u8::try_from(digit.to_digit(10)?).ok()?).ok()?;
        let judged = letter != Reliability::F && number != Credibility::UNJUDGED;
        (letters.next().is_none() && judged).then_some((letter, number))
    };
    floor()
        .ok_or_else(|| message!("app-bad-grade", option = "--grade", text = text, example = "C3"))
}

/// The machine's clock.
pub(crate) fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_language_of_the_interface_means_the_same_for_any_dataset() {
        let language = Language::new("sq");
        let options = LaunchOptions { language, ..LaunchOptions::default() };
        assert_eq!(options.resolve_for_any().and_then(|it| it.language), language);
        assert!(LaunchOptions::default().resolve_for_any().is_some());
        let (names, at) = (language, Some("24 Sep 2023".to_owned()));
        assert_eq!(LaunchOptions { names, ..options.clone() }.resolve_for_any(), None);
        assert_eq!(LaunchOptions { at, ..options }.resolve_for_any(), None);
    }

    #[test]
    fn names_are_asked_for_in_a_language_of_the_dataset() {
        let text = "Dataset(ibar: 1, title: \"T\", summary: \"S\", languages: [\"uk\", \"pl\"], places: \
                    [Place(id: \"a\", names: {\"uk\": \"Львів\", \"pl\": \"Lwów\"}, at: (lat: 49.8, \
                    lon: 24.0))])";
        let dataset = crate::dataset::load(text.as_bytes()).dataset.unwrap();
        let resolve = |tag: &str| {
            let options = LaunchOptions { names: Language::new(tag), ..LaunchOptions::default() };
            options.resolve_in(&dataset, "a.ron")
        };
        for tag in ["uk", "pl", "auto"] {
            let (resolved, faults) = resolve(tag);
            assert_eq!((resolved.names, faults.as_slice()), (Language::new(tag), &[][..]), "{tag}");
        }
        let (resolved, faults) = resolve("de");
        assert_eq!(resolved.names, None);
        let said = "--names: a.ron has no names in 'de', but in auto, uk and pl";
        assert_eq!(faults, [said]);
    }

    #[test]
    fn a_grade_is_a_letter_and_a_number_that_judge() {
        assert_eq!(read_grade("c3"), Ok((Reliability::C, Credibility::POSSIBLE)));
        for text in ["", "C", "3C", "C33", "F3", "C6", "G1", "C0"] {
            assert!(read_grade(text).is_err(), "{text}");
        }
    }
}
