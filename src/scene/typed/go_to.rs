//! What a typed time is understood as, in words, while it is being typed.

use std::ops::Range;

use crate::model::{EventKind, Language, Moment, Precision, When};
use crate::scene::text::{heading, place_name, short_words};
use crate::state::{Destination, GoToContext, read_destination};
use crate::time::{moment_words, words};

/// What stands below the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Whether the text means anything.
    pub understood: bool,
    /// What it means, or what is wrong with it.
    pub words: String,
    /// More about it; may be empty.
    pub about: String,
    /// The kind of the event that it names.
    pub kind: Option<EventKind>,
    /// The bytes of the text that are not understood.
    pub wrong: Range<usize>,
}

/// Reads the text.
pub fn preview(text: &str, asked: GoToContext<'_>, names: Language) -> Preview {
    match read_destination(text, asked) {
        Err(wrong) => Preview { words: wrong.words, wrong: wrong.at, ..Preview::default() },
        Ok(Destination::Date(when)) => Preview {
            understood: true,
            words: date_words(&when, asked),
            about: about_date(&when, asked),
            ..Preview::default()
        },
        Ok(Destination::Event(id)) => {
            let Some(event) = asked.dataset.event(&id) else {
                return Preview::default();
            };
            let date = event.when.as_ref();
            let date =
                date.map_or_else(|| "undated".to_owned(), |when| short_words(when, asked.zone));
            let place = place_name(event, asked.dataset, names).to_owned();
            let about = [date, place].into_iter().filter(|part| !part.is_empty());
            Preview {
                understood: true,
                words: event.title.to_string(),
                about: about.collect::<Vec<_>>().join(", "),
                kind: Some(event.kind),
                ..Preview::default()
            }
        }
    }
}

/// A single date with its weekday; an interval with both ends.
fn date_words(when: &When, asked: GoToContext<'_>) -> String {
    let plain = !when.is_interval() && !when.is_approximate() && !when.is_uncertain();
    if !plain || when.precision() < Precision::Day {
        return words(when, asked.zone);
    }
    let at = when.anchor();
    let day = heading(at, Precision::Day, asked.zone);
    if when.precision() == Precision::Day {
        return day;
    }
    let whole = moment_words(at, asked.zone, when.precision());
    match whole.rsplit_once(", ") {
        Some((_, clock)) => format!("{day}, {clock}"),
        None => whole,
    }
}

/// Where the playhead will stand, where that is not what was typed.
fn about_date(when: &When, asked: GoToContext<'_>) -> String {
    let at: Moment = when.anchor();
    let outside = match asked.dataset.extent() {
        Some(extent) if at < extent.start() => "Before the data, goes to their start",
        Some(extent) if at > extent.end() => "After the data, goes to their end",
        _ => "",
    };
    outside.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;
    use crate::model::Dataset;
    use crate::time::{Zone, parse};

    fn shipped() -> Dataset {
        load(include_bytes!("../../../assets/datasets/banjska-2023.ron")).dataset.unwrap()
    }

    fn told(text: &str) -> Preview {
        let (dataset, zone) = (shipped(), Zone::belgrade());
        let playhead = parse("2023-09-24T12:00", &zone).unwrap().anchor();
        let now = parse("2026-01-02T12:00", &zone).unwrap().anchor();
        preview(
            text,
            GoToContext { dataset: &dataset, zone: &zone, playhead, now },
            Language::ENGLISH,
        )
    }

    #[test]
    fn a_date_is_told_with_its_weekday() {
        assert_eq!(told("24 sep 2023 02:46").words, "Sunday 24 September 2023, 02:46");
        assert_eq!(told("24.9.2023").words, "Sunday 24 September 2023");
        assert_eq!(told("sep 2023").words, "September 2023");
        assert_eq!(told("-2h").words, "Sunday 24 September 2023, 10:00");
    }

    #[test]
    fn what_lies_outside_the_data_is_told() {
        assert_eq!(told("1789").about, "Before the data, goes to their start");
        assert_eq!(told("now").about, "After the data, goes to their end");
        assert_eq!(told("24.9.2023").about, "");
    }

    #[test]
    fn an_event_is_told_by_title_and_date() {
        let event = told("bridge blocked");
        assert!(event.understood && event.kind.is_some(), "{event:?}");
        assert!(event.about.contains("24 Sep 2023"), "{event:?}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let wrong = told("24 sxp 2023");
        assert!(!wrong.understood);
        assert_eq!(wrong.wrong, 3..6);
        assert_eq!(wrong.words, "Expected a month, as in 24 sep or 24.9.");
    }
}
