//! View as a step of a story for a dataset's file, in RON.

use super::phases::edtf;
use crate::dataset::write_step;
use crate::model::{Dataset, MapOpening, Moment, Step, StepDates, StepView, TimeSpan, When};
use crate::scene::text::flag_words;
use crate::state::{AppState, WindowMode};
use crate::time::{Zone, parse};

/// The step that shows what the window shows, to the minute. Its heading names the date, and its
/// sentences are left to its author.
pub(super) fn step_of(state: &AppState, dataset: &Dataset, zone: &Zone) -> String {
    let heading = flag_words(state.playhead, zone);
    let view = view_of(state, dataset, zone);
    write_step(&Step {
        heading: (&*heading).into(),
        sentences: Vec::new(),
        sources: Vec::new(),
        view,
    })
}

fn view_of(state: &AppState, dataset: &Dataset, zone: &Zone) -> StepView {
    let when = |text: String| -> Option<When> {
        let inspect = |error: &_| tracing::warn!(%error, text, "a view has no form in a file");
        parse(&text, zone).inspect_err(inspect).ok()
    };
    let span = |span: TimeSpan| {
        let last = span.end().plus_millis(-1).max(span.start());
        when(format!("{}/{}", edtf(span.start(), zone), edtf(last, zone)))
    };
    let window = state.window;
    let dates = match window.mode {
        WindowMode::Instant => Some(StepDates::Moment),
        WindowMode::Cumulative => Some(StepDates::Until),
        WindowMode::Trailing => Some(StepDates::Last(hours(window.trailing_ms))),
        WindowMode::Leading => Some(StepDates::Next(hours(window.trailing_ms))),
        WindowMode::Range => span(window.range).map(StepDates::Between),
    };
    let camera = state.map.camera;
    let size = state.map.size;
    let height_km = size.width.min(size.height) / camera.px_per_km();
    let center = camera.middle();
    let rounded = |number: f64, by: f64| (number * by).round() / by;
    let center = crate::model::LatLon {
        lat: rounded(center.lat, 100_000.0),
        lon: rounded(center.lon, 100_000.0),
    };
    // The last minute of it: a claim of that minute was made by its end.
    let known = |by: Moment| when(edtf(by.plus_millis(-1), zone));
    StepView {
        at: when(edtf(state.playhead, zone)),
        dates,
        view: span(state.shown(dataset)),
        map: Some(MapOpening { center, height_km: rounded(height_km, 100.0).clamp(1.0, 20_000.0) }),
        select: state.selection.clone(),
        filter: Some(state.filter.line()).filter(|line| !line.is_empty()).map(Into::into),
        known_by: state.known_by.active().and_then(known),
    }
}

/// Milliseconds as hours, to the second.
fn hours(millis: i64) -> f64 {
    let seconds = i32::try_from(millis / 1000).unwrap_or(i32::MAX);
    f64::from(seconds) / 3600.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{load, shipped};
    use crate::state::{Command, Passing, StoryCommand, update};

    #[test]
    fn a_copied_view_is_a_step_that_a_file_takes_and_that_shows_the_same() {
        let dataset = shipped();
        let zone = Zone::belgrade();
        let mut state = AppState::opening(&dataset);
        for nth in [0, 4, 8, 11] {
            let go = Command::Story(StoryCommand::Go(nth));
            update(&mut state, &dataset, &Passing::default(), go);
            update(&mut state, &dataset, &Passing::default(), Command::Tick(1.0));
            let step = step_of(&state, &dataset, &zone);
            let head =
                r#"Dataset(ibar: 1, title: "T", summary: "S", time_zone: "Europe/Belgrade","#;
            let event = state.selection.as_ref().unwrap();
            let event = format!(r#"events: [Event(id: "{event}", title: "E")],"#);
            let story = format!(r#"stories: [Story(id: "s", title: "S", steps: [{step}])]"#);
            let file = format!("#![enable(implicit_some)]\n{head}{event}{story})");
            let loaded = load(file.as_bytes());
            assert_eq!(loaded.issues, [], "{file}");
            let read = loaded.dataset.unwrap();
            let own = &dataset.stories()[0].steps[nth].view;
            let view = &read.stories()[0].steps[0].view;
            let anchor = |view: &StepView| view.at.as_ref().unwrap().anchor();
            assert_eq!((anchor(view), &view.select), (anchor(own), &own.select));
            let range = |view: &StepView| match view.dates.as_ref().unwrap() {
                StepDates::Between(when) => when.hull(),
                other => panic!("{other:?}"),
            };
            assert_eq!(range(view), range(own));
            let (map, own) = (view.map.unwrap(), own.map.unwrap());
            assert!((map.height_km - own.height_km).abs() < 0.1, "{map:?} {own:?}");
            assert!((map.center.lat - own.center.lat).abs() < 1e-4);
        }
    }
}
