//! Bookmarks as phases of a dataset's file, in RON.

use crate::dataset::write_phases;
use crate::model::{Dataset, Moment, Phase, PhaseId, Text, TimeSpan, When};
use crate::state::Bookmark;
use crate::time::{Zone, parse};

/// The list of phases for the dataset's file that has all of those bookmarks, to the minute. Their
/// names are those of the list, and no identifier is one of the dataset's.
pub(super) fn phases_of(bookmarks: &[Bookmark], dataset: &Dataset, zone: &Zone) -> String {
    let taken = |id: &PhaseId| dataset.phases().iter().any(|phase| phase.id == *id);
    let ids = (1_u32..).map(|nth| PhaseId::from(&*format!("bookmark_{nth}")));
    let ids = ids.filter(|id| !taken(id));
    let phases = bookmarks.iter().zip(ids).filter_map(|(bookmark, id)| {
        let name = Text::from(&*bookmark.words(zone));
        Some(Phase { id, name, when: when(bookmark.span, zone)? })
    });
    write_phases(&phases.collect::<Vec<_>>())
}

/// The span in EDTF: an instant, or an interval whose end is its last minute.
fn when(span: TimeSpan, zone: &Zone) -> Option<When> {
    let start = edtf(span.start(), zone);
    let text = if span.millis() == 0 {
        start
    } else {
        format!("{start}/{}", edtf(span.end().plus_millis(-1).max(span.start()), zone))
    };
    let inspect = |error: &_| tracing::warn!(%error, text, "a bookmark has no form in a file");
    parse(&text, zone).inspect_err(inspect).ok()
}

/// An instant to the minute, with the offset of its zone; a year beyond four digits alone.
pub(super) fn edtf(at: Moment, zone: &Zone) -> String {
    let (civil, minutes) = (zone.civil(at), zone.offset_seconds(at) / 60);
    let (date, clock) = (civil.date(), civil.clock());
    let year = date.year();
    if !(0..=9999).contains(&year) {
        return if year.abs() > 9999 { format!("Y{year}") } else { format!("-{:04}", year.abs()) };
    }
    let (month, day) = (date.month(), date.day());
    let (hour, minute) = (clock.hour(), clock.minute());
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{sign}{hours:02}:{rest:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load;

    fn at(date: &str) -> Moment {
        parse(date, &Zone::utc()).unwrap().anchor()
    }

    #[test]
    fn copied_bookmarks_are_phases_that_a_file_takes() {
        let span = TimeSpan::between(at("2020-03-02"), at("2020-03-04"));
        let named = Bookmark { name: "The \"siege\"".to_owned(), span };
        let instant = Bookmark::unnamed(TimeSpan::instant(at("2020-03-04T12:00Z")));
        let text = phases_of(&[named, instant], &Dataset::default(), &Zone::utc());
        let head = r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "UTC","#;
        let file = format!("#![enable(implicit_some)]\n{head}\n{text})");
        let loaded = load(file.as_bytes());
        assert_eq!(loaded.issues, [], "{file}");
        let dataset = loaded.dataset.unwrap();
        let words = |phase: &Phase| format!("{} {} {}", phase.id, phase.name, phase.when.text());
        let phases: Vec<String> = dataset.phases().iter().map(words).collect();
        assert_eq!(
            phases,
            [
                "bookmark_1 The \"siege\" 2020-03-02T00:00+00:00/2020-03-03T23:59+00:00",
                "bookmark_2 4 March 2020, 12:00 2020-03-04T12:00+00:00",
            ]
        );
    }
}
