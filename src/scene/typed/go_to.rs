//! Preview of a typed time or event name.

use std::ops::Range;

use crate::model::{EventKind, Language, Moment, Precision, When};
use crate::scene::text::{listed, place_name, short_words, undated};
use crate::state::{Destination, GoToContext, SharedView, read_destination};
use crate::text::visible_line;
use crate::time::{heading_with_clock, moment_words, words};
use crate::{label, message};

/// The words below a field in which a time is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Whether the text means anything.
    pub understood: bool,
    /// The meaning of the text, or the fault in it.
    pub words: String,
    /// Where the playhead goes if not to the date itself, or the date and place of an event; may be
    /// empty.
    pub about: String,
    /// The kind of the event; `None` for a date and a fault.
    pub kind: Option<EventKind>,
    /// The bytes of the text that are not understood.
    pub wrong: Range<usize>,
}

/// The preview of the text.
pub fn preview(text: &str, context: GoToContext<'_>, names: Language) -> Preview {
    match read_destination(text, context) {
        Err(wrong) => Preview { words: wrong.words, wrong: wrong.at, ..Preview::default() },
        Ok(Destination::Date(when)) => Preview {
            understood: true,
            words: date_words(&when, context),
            about: about_date(&when, context),
            ..Preview::default()
        },
        Ok(Destination::Compare(sides)) => {
            let [a, b] = [&sides.0, &sides.1].map(|when| words(when, context.zone));
            let words = message!("typed-compare", first = a, second = b);
            Preview { understood: true, words, ..Preview::default() }
        }
        Ok(Destination::View(view)) => Preview {
            understood: true,
            words: view_words(&view, context),
            about: view
                .dataset
                .as_ref()
                .map(|it| visible_line(&it.title).into_owned())
                .unwrap_or_default(),
            ..Preview::default()
        },
        Ok(Destination::Event(id)) => {
            let Some(event) = context.dataset.event(&id) else {
                return Preview::default();
            };
            let date = event.when.as_ref();
            let date =
                date.map_or_else(|| undated().to_owned(), |when| short_words(when, context.zone));
            let place = place_name(event, context.dataset, names);
            Preview {
                understood: true,
                words: event.title.to_string(),
                about: listed([date.as_str(), place]),
                kind: Some(event.kind),
                ..Preview::default()
            }
        }
    }
}

/// A single date with its weekday; an interval or a set with both ends.
fn date_words(when: &When, context: GoToContext<'_>) -> String {
    let marked = when.is_approximate() || when.is_uncertain();
    let plain = !when.is_interval() && !when.is_once_within();
    if marked || !plain || when.precision() < Precision::Day {
        return words(when, context.zone);
    }
    heading_with_clock(when.anchor(), when.precision(), context.zone)
}

/// What a view shows that was passed on: the date of its playhead.
fn view_words(view: &SharedView, context: GoToContext<'_>) -> String {
    let date = view.playhead().map(|at| moment_words(at, context.zone, Precision::Minute));
    date.map_or_else(
        || label!("typed-view").to_owned(),
        |date| message!("typed-view-of-date", date = date),
    )
}

/// Where the playhead goes, if the date is outside the data.
fn about_date(when: &When, context: GoToContext<'_>) -> String {
    let at: Moment = when.anchor();
    let outside = match context.dataset.extent() {
        Some(extent) if at < extent.start() => label!("typed-before-data"),
        Some(extent) if at > extent.end() => label!("typed-after-data"),
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

    fn previewed(text: &str) -> Preview {
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
    fn a_date_is_shown_with_its_weekday() {
        assert_eq!(previewed("24 sep 2023 02:46").words, "Sunday 24 September 2023, 02:46");
        assert_eq!(previewed("24.9.2023").words, "Sunday 24 September 2023");
        assert_eq!(previewed("sep 2023").words, "September 2023");
        assert_eq!(previewed("-2h").words, "Sunday 24 September 2023, 10:00");
    }

    #[test]
    fn a_date_outside_the_data_says_where_the_playhead_goes() {
        assert_eq!(previewed("1789").about, "Before the data, goes to their start");
        assert_eq!(previewed("now").about, "After the data, goes to their end");
        assert_eq!(previewed("24.9.2023").about, "");
    }

    #[test]
    fn an_event_is_shown_by_title_and_date() {
        let event = previewed("bridge blocked");
        assert!(event.understood && event.kind.is_some(), "{event:?}");
        assert!(event.about.contains("24 Sep 2023"), "{event:?}");
    }

    #[test]
    fn a_fault_is_shown_with_its_place() {
        let wrong = previewed("24 sxp 2023");
        assert!(!wrong.understood);
        assert_eq!(wrong.wrong, 3..6);
        assert_eq!(wrong.words, "Expected a month, as in 24 sep or 24.9.");
    }
}
