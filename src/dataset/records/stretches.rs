//! Stretches of time of a form: one date, or a list of them that all hold.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};

use super::FormStr;
use super::words::strings_only;
use crate::dataset::check::{CheckContext, FieldPath};
use crate::dataset::diagnostics::Loss;
use crate::model::When;

/// `"2023-10-01"`, or `["2023-10-01/2023-10-04", "2023-10-20/2023-10-22"]`, which is another way to
/// write the set `"{2023-10-01..2023-10-04,2023-10-20..2023-10-22}"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StretchesForm<'t> {
    /// A date.
    One(FormStr<'t>),
    /// The EDTF of a list.
    Several(String),
}

impl<'t> From<FormStr<'t>> for StretchesForm<'t> {
    fn from(text: FormStr<'t>) -> Self {
        Self::One(text)
    }
}

impl<'de: 't, 't> Deserialize<'de> for StretchesForm<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if strings_only() {
            deserializer.deserialize_str(StretchesVisitor)
        } else {
            deserializer.deserialize_any(StretchesVisitor)
        }
    }
}

struct StretchesVisitor;

impl<'de> Visitor<'de> for StretchesVisitor {
    type Value = StretchesForm<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    /// A letter in single quotes is no text, although serde would take it for one.
    fn visit_char<E: Error>(self, letter: char) -> Result<Self::Value, E> {
        Err(E::invalid_type(Unexpected::Char(letter), &self))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(StretchesForm::One(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(StretchesForm::One(FormStr::from(std::borrow::Cow::Owned(text))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut stretches = Vec::new();
        while let Some(text) = list.next_element::<FormStr<'_>>()? {
            stretches.push(as_member(&text));
        }
        Ok(StretchesForm::Several(format!("{{{}}}", stretches.join(","))))
    }
}

/// A date or an interval as a member of a set.
fn as_member(text: &str) -> String {
    match text.split_once('/') {
        Some((start, "..")) => format!("{start}.."),
        Some(("..", end)) => format!("..{end}"),
        Some((start, end)) => format!("{start}..{end}"),
        None => text.to_owned(),
    }
}

impl CheckContext<'_> {
    /// A date, or a list of dates that all hold; it may be missing, which is no error.
    pub(crate) fn stretches(
        &mut self,
        form: Option<&StretchesForm<'_>>,
        at: &FieldPath<'_>,
        loss: Loss,
    ) -> Option<When> {
        match form? {
            StretchesForm::One(text) => self.event_date(text, at, loss),
            StretchesForm::Several(text) => self.date_of_list(text, at, loss),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{load, write};
    use crate::model::DateCalendar;
    use crate::time::{Zone, words};

    #[test]
    fn dates_of_a_dataset_in_the_julian_calendar_are_shown_in_both() {
        let text = r#"#![enable(implicit_some)]
            Dataset(ibar: 1, title: "T", summary: "S", calendar: Julian, events: [
                Event(id: "a", title: "A", when: "1389-06-15"),
                Event(id: "b", title: "B", when: "Gregorian 1389-06-25"),
                Event(id: "c", title: "C", when: "1300-02-29"),
                Event(id: "d", title: "D", when: "1389-06-31"),
            ])"#;
        let loaded = load(text.as_bytes());
        let wrong: Vec<&str> = loaded.problems().map(|issue| &text[issue.span.clone()]).collect();
        assert_eq!(wrong, ["31"]);
        let dataset = loaded.dataset.unwrap();
        assert_eq!(dataset.meta.calendar, DateCalendar::Julian);
        let dates = dataset.events().iter().filter_map(|event| event.when.as_ref());
        let dates: Vec<String> = dates.map(|when| words(when, &Zone::utc())).collect();
        assert_eq!(
            dates,
            ["8 March 1300 (Julian 29 February)", "23 June 1389 (Julian 15 June)", "25 June 1389",]
        );
        let written = write(&dataset);
        let again = load(written.as_bytes()).dataset.unwrap();
        assert_eq!((again.events(), &again.meta), (dataset.events(), &dataset.meta));
    }

    #[test]
    fn a_list_of_dates_is_the_set_of_them() {
        let load = |when: &str| {
            let text = format!(
                "#![enable(implicit_some)] Dataset(ibar: 1, title: \"T\", summary: \"S\", \
                 events: [Event(id: \"e\", title: \"E\", when: {when})])"
            );
            load(text.as_bytes())
        };
        let shut = load("[\"2023-10-01/2023-10-04\", \"2023-10-20/..\"]");
        assert_eq!(shut.issues, []);
        let dataset = shut.dataset.unwrap();
        let when = dataset.events()[0].when.as_ref().unwrap();
        assert_eq!(when.text(), "{2023-10-01..2023-10-04,2023-10-20..}");
        assert_eq!(when.stretches().count(), 2);
        let wrong = load("[\"2023-10-01\", \"2023-13-01\"]");
        assert!(wrong.dataset.unwrap().events()[0].when.is_none());
        assert_eq!(wrong.issues.len(), 1);
    }
}
